//! Files cut off, named wrongly, or made to harm: read or refused in words, soon, in little room.

use std::io::Write as _;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use storydiff::load;

use super::office::{docx, zipped};
use super::{pdf, wires};

/// The longest that any file may take, in a build for tests.
const LONGEST: Duration = Duration::from_secs(5);
/// What may be in use at most, in kilobytes.
const MOST_ROOM: usize = 1_000_000;

pub type File = (String, Vec<u8>);

pub fn file(name: &str, bytes: impl Into<Vec<u8>>) -> File {
    (name.into(), bytes.into())
}

/// How long this thread has worked; on a busy machine the clock tells nothing.
fn worked(begun: Instant) -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = stat.split(' ').next().and_then(|n| n.parse().ok());
    nanoseconds.map_or_else(|| begun.elapsed(), Duration::from_nanos)
}

/// Reads the file; what is refused is refused in words that help. Hands these back.
pub fn throw((name, bytes): &File) -> Option<String> {
    let clock = Instant::now();
    let begun = worked(clock);
    let path = format!("desk/{name}");
    let read = std::panic::catch_unwind(|| load::from_bytes(name, Some(&path), bytes));
    let took = worked(clock) - begun;
    assert!(took < LONGEST, "{name} takes {took:?}");
    let read = read.unwrap_or_else(|_| panic!("{name} makes a parser panic"));
    let message = read.err()?.to_string();
    assert!(message.starts_with(&format!("{path}: ")), "{message}");
    let advice = ["Save ", "save ", "Get ", "Check ", "Run ", "Open "];
    assert!(
        advice.iter().any(|words| message.contains(words)),
        "{message}"
    );
    Some(message)
}

pub fn throw_all(files: &[File]) {
    for file in files {
        throw(file);
    }
    assert_little_room();
}

fn assert_little_room() {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let most = most.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    assert!(
        most.is_none_or(|room: usize| room < MOST_ROOM),
        "{most:?} kB"
    );
}

/// One sound file of each format.
fn samples() -> Vec<File> {
    let forms = wires::forms().into_iter();
    let mut samples: Vec<File> = forms.map(|(name, bytes)| file(name, bytes)).collect();
    let page = "<!doctype html><html><head><title>Crane</title></head><body><nav><a href=x>Home</a></nav>\
                <article><h1>Crane to stay</h1><p>The crane will stay until April, the port said.</p>\
                <figure><figcaption>The crane at dusk.</figcaption></figure></article></body></html>";
    let saved = format!(
        "From: <Saved by Blink>\r\nSubject: Crane\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related; type=\"text/html\"; boundary=\"xx\"\r\n\r\n\
         --xx\r\nContent-Type: text/html\r\n\r\n{page}\r\n--xx--\r\n"
    );
    samples.extend([
        file("page.html", page),
        file("saved.mhtml", saved),
        file(
            "story.md",
            "# Crane to stay\n\n- one\n- two\n\n> quoted\n\nThe crane will stay.\n",
        ),
        file(
            "own.pdf",
            pdf::document(&[pdf::words("The lamp stays on."), pdf::words("All night.")]),
        ),
    ]);
    for name in ["groff_columns.pdf", "chromium_columns.pdf"] {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/samples/");
        samples.push(file(
            name,
            std::fs::read(format!("{folder}{name}")).unwrap(),
        ));
    }
    samples
}

#[test]
fn files_cut_off_at_every_tenth_are_read_or_refused() {
    let mut cut = Vec::new();
    for (name, bytes) in samples() {
        for tenth in 1..10 {
            let part = &bytes[..bytes.len() * tenth / 10];
            cut.push(file(&format!("{tenth}0 % of {name}"), part));
        }
    }
    assert!(cut.len() >= 100, "{}", cut.len());
    throw_all(&cut);
}

#[test]
fn files_with_bytes_lost_or_marred_are_read_or_refused() {
    let mut marred = Vec::new();
    for (name, bytes) in samples() {
        let every = bytes.len() / 40 + 1;
        let zeroed = bytes.iter().enumerate();
        let zeroed: Vec<u8> = zeroed
            .map(|(at, b)| if at % every == 7 { 0 } else { *b })
            .collect();
        let flipped = bytes.iter().enumerate();
        let flipped: Vec<u8> = flipped
            .map(|(at, b)| if at % every == 3 { !*b } else { *b })
            .collect();
        let halves = [&bytes[..bytes.len() / 3], &bytes[bytes.len() / 2..]].concat();
        marred.push(file(&format!("zeros in {name}"), zeroed));
        marred.push(file(&format!("flipped {name}"), flipped));
        marred.push(file(&format!("gap in {name}"), halves));
    }
    throw_all(&marred);
}

#[test]
fn the_ending_of_the_name_may_be_wrong() {
    let endings = ["txt", "html", "docx", "pdf", "xml", "json", "eml"];
    let mut files = Vec::new();
    for (name, bytes) in samples() {
        let stem = name.replace(['.', ' '], "_");
        files.extend(endings.map(|ending| file(&format!("{stem}.{ending}"), bytes.clone())));
    }
    throw_all(&files);
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A document whose page is this stream.
fn streamed(filter: &str, stream: &[u8]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n\
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R>> endobj\n"
        .to_vec();
    let head = format!(
        "4 0 obj <</Length {}/Filter[{filter}]>> stream\n",
        stream.len()
    );
    bytes.extend(head.into_bytes());
    bytes.extend(stream);
    bytes.extend(b"\nendstream endobj\ntrailer <</Root 1 0 R>>");
    bytes
}

#[test]
fn files_that_unpack_to_a_flood_are_refused_for_it() {
    let flood = vec![b' '; 60_100_000];
    let text = String::from_utf8(flood.clone()).unwrap();
    let once = packed(&flood);
    let files = [
        file("flood.docx", docx(&text, &[])),
        file(
            "flood.epub",
            zipped(&[
                ("mimetype", "application/epub+zip"),
                ("META-INF/container.xml", &text),
            ]),
        ),
        file("flood.pdf", streamed("/FlateDecode", &once)),
        file(
            "twice.pdf",
            streamed("/FlateDecode/FlateDecode", &packed(&once)),
        ),
    ];
    for file in &files {
        let message = throw(file).expect("it is refused");
        assert!(
            message.contains("it unpacks to more than 60 MB"),
            "{message}"
        );
    }
    assert_little_room();
}

/// A document of these objects.
fn objects(objects: &str) -> String {
    format!("%PDF-1.4\n{objects}\ntrailer <</Root 1 0 R>>")
}

/// A document of one page that paints `content` with what `resources` names.
fn page(content: &str, resources: &str, more: &str) -> String {
    objects(&format!(
        "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
         2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n\
         3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R/Resources<<{resources}>>>> endobj\n\
         4 0 obj <</Length {}>> stream\n{content}\nendstream endobj\n{more}",
        content.len() + 1
    ))
}

/// A form that paints `content` with what `resources` names.
fn form(number: usize, resources: &str, content: &str) -> String {
    format!(
        "{number} 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<{resources}>>/Length {}>> stream\n{content}\nendstream endobj\n",
        content.len() + 1
    )
}

#[test]
fn documents_that_go_round_in_circles_end() {
    let font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    let one = "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n";
    let doubling: String = (10..58)
        .map(|n| form(n, &format!("/XObject<</X {} 0 R>>", n + 1), "/X Do /X Do"))
        .collect();
    let letters = "BT /F 9 Tf (The lamp stays on.) Tj ET ".repeat(100_000);
    let far = "BT /F 1e30 Tf 1e38 1e38 1e38 1e38 1e38 1e38 Tm (far) Tj ET BT /F 9 Tf 50 50 Td (near) Tj ET";
    let xref = "xref\n0 4294967295\n0000000000 65535 f \ntrailer <</Root 1 0 R/Size 4294967295/Prev 9>>\nstartxref\n9\n%%EOF";
    let files = [
        file(
            "own_kid.pdf",
            objects(&format!(
                "{one}2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>> endobj"
            )),
        ),
        file(
            "kids.pdf",
            objects(&format!(
                "{one}2 0 obj <</Type/Pages/Kids[3 0 R]>> endobj 3 0 obj <</Type/Pages/Kids[2 0 R 3 0 R]>> endobj"
            )),
        ),
        file(
            "count.pdf",
            objects(&format!(
                "{one}2 0 obj <</Type/Pages/Kids[]/Count 2147483647>> endobj"
            )),
        ),
        file("self.pdf", objects("1 0 obj 1 0 R endobj")),
        file(
            "length.pdf",
            objects("1 0 obj <</Length 99999999999>> stream\nx\nendstream endobj"),
        ),
        file("xref.pdf", format!("%PDF-1.4\n{xref}")),
        file(
            "round.pdf",
            page(
                "/X Do",
                "/XObject<</X 5 0 R>>",
                &form(5, "/XObject<</X 5 0 R>>", "/X Do"),
            ),
        ),
        file(
            "doubling.pdf",
            page("/X Do", "/XObject<</X 10 0 R>>", &doubling),
        ),
        file("letters.pdf", page(&letters, font, "")),
        file("far.pdf", page(far, font, "")),
        file("saves.pdf", page(&"q ".repeat(500_000), font, "")),
        file(
            "size.pdf",
            page(
                "q 400 0 0 600 0 0 cm /I Do Q",
                "/XObject<</I 5 0 R>>",
                "5 0 obj <</Subtype/Image/Width 2000000000/Height 2000000000/BitsPerComponent 8/ColorSpace/DeviceRGB/Length 1>> stream\nx\nendstream endobj",
            ),
        ),
    ];
    throw_all(&files);
}

//! PDF documents whose streams are packed in all the ways there are, to be read or to do harm.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use storydiff::load;

use super::damaged::{file, throw, throw_all};

/// Deeper than any program of a document.
const DEEP: usize = 100_000;
/// More than all streams of a document may unpack to.
const FLOOD: usize = 60_100_000;

fn flate(bytes: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn hex(bytes: &[u8]) -> Vec<u8> {
    let digits = bytes.iter().map(|byte| format!("{byte:02x} "));
    (digits.collect::<String>() + ">").into_bytes()
}

fn ascii85(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    for four in bytes.chunks(4) {
        let mut filled = [0; 4];
        filled[..four.len()].copy_from_slice(four);
        let value = u32::from_be_bytes(filled);
        let digit = |power: u32| b'!' + (value / 85_u32.pow(power) % 85) as u8;
        let digits: Vec<u8> = (0..5).rev().map(digit).collect();
        match (value, four.len()) {
            (0, 4) => packed.push(b'z'),
            _ => packed.extend(&digits[..=four.len()]),
        }
        packed.push(b'\n');
    }
    packed.extend(b"~>");
    packed
}

fn run_length(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    for run in bytes
        .chunk_by(|a, b| a == b)
        .flat_map(|run| run.chunks(128))
    {
        match run.len() {
            1 => packed.extend([0, run[0]]),
            count => packed.extend([(257 - count) as u8, run[0]]),
        }
    }
    packed.push(128);
    packed
}

/// Codes as their bits, each as wide as the table then needs it.
fn coded(codes: impl IntoIterator<Item = usize>) -> Vec<u8> {
    let (mut packed, mut bits, mut count, mut known) = (Vec::new(), 0_u32, 0, 257);
    for code in [256].into_iter().chain(codes).chain([257]) {
        let width = match known + 1 {
            ..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
        bits = bits << width | code as u32;
        count += width;
        while count >= 8 {
            count -= 8;
            packed.push((bits >> count) as u8);
        }
        bits &= (1 << count) - 1;
        known = (known + usize::from(code != 256)).min(4096);
    }
    packed.push((bits << (8 - count)) as u8);
    packed
}

fn lzw(bytes: &[u8]) -> Vec<u8> {
    coded(bytes.iter().map(|byte| usize::from(*byte)))
}

/// Thousands of times the same blank; the longest code stands for 3,838 of them.
fn lzw_flood() -> Vec<u8> {
    let rising = [usize::from(b' ')].into_iter().chain(258..4096);
    coded(rising.chain(std::iter::repeat_n(4095, FLOOD / 3838)))
}

/// A document whose page is `stream`, and further objects.
fn page(description: &str, stream: &[u8], more: &str) -> Vec<u8> {
    let mut bytes = format!(
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
         2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n\
         3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R\
         /Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj\n\
         {more}\n4 0 obj <</Length {}{description}>> stream\n",
        stream.len()
    )
    .into_bytes();
    bytes.extend(stream);
    bytes.extend(b"\nendstream endobj\ntrailer <</Root 1 0 R>>");
    bytes
}

/// Every way to pack bytes, with the name of the filter that unpacks them.
fn all_ways(bytes: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("/FlateDecode", flate(bytes)),
        ("/LZWDecode", lzw(bytes)),
        ("/RunLengthDecode", run_length(bytes)),
        ("/ASCII85Decode", ascii85(bytes)),
        ("/ASCIIHexDecode", hex(bytes)),
        ("[/A85/Fl]", ascii85(&flate(bytes))),
        ("[ /AHx /LZW /RL ]", hex(&lzw(&run_length(bytes)))),
    ]
}

#[test]
fn pages_packed_in_any_way_are_read() {
    let content = b"BT /F 9 Tf 50 400 Td (The lamp stays on until April.) Tj ET";
    for (filter, packed) in all_ways(content) {
        let bytes = page(&format!("/Filter{filter}"), &packed, "");
        let read = load::from_bytes("lamp", Some("lamp.pdf"), &bytes).unwrap();
        assert_eq!(
            read.text.trim(),
            "The lamp stays on until April.",
            "{filter}"
        );
    }
}

#[test]
fn a_long_page_in_an_old_packing_is_no_flood() {
    let line = "BT /F 9 Tf 50 400 Td (The lamp stays on.) Tj ET ".repeat(20_000);
    let bytes = page("/Filter/LZWDecode", &lzw(line.as_bytes()), "");
    throw_all(&[file("long.pdf", bytes.clone())]);
    let read = load::from_bytes("long", Some("long.pdf"), &bytes).unwrap();
    assert_eq!(read.text.trim(), "The lamp stays on.");
}

#[test]
fn programs_nested_without_end_are_found_in_any_packing() {
    let program = "{".repeat(DEEP);
    for (filter, packed) in all_ways(program.as_bytes()) {
        let description = format!("/FunctionType 4/Filter{filter}");
        let deep = file("deep.pdf", page(&description, &packed, ""));
        let message = throw(&deep).expect(filter);
        assert!(message.contains("nested more than 256 deep"), "{message}");
    }
}

#[test]
fn a_program_that_is_stored_as_differences_is_looked_at_all_the_same() {
    // Each byte of a row stands for its difference from the one before it.
    let mut row = vec![0; DEEP];
    row[..2].copy_from_slice(b"\x01{");
    let description = format!(
        "/FunctionType 4/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns {}>>",
        DEEP - 1
    );
    let deep = file("rows.pdf", page(&description, &flate(&row), ""));
    let message = throw(&deep).expect("it is refused");
    assert!(message.contains("nested more than 256 deep"), "{message}");
}

#[test]
fn floods_are_found_in_any_packing_and_under_any_name() {
    let blanks = vec![b' '; FLOOD];
    let packed = flate(&blanks);
    let far = format!("/Filter/FlateDecode/Note({})", "x".repeat(1_000));
    let runs = run_length(&blanks);
    let floods = [
        page("/Filter/LZWDecode", &lzw_flood(), ""),
        page("/Filter[/FlateDecode/LZWDecode]", &flate(&lzw_flood()), ""),
        page("/Filter[/Fl/RL]", &flate(&runs), ""),
        page("/Filter[/A85/Fl]", &ascii85(&packed), ""),
        page("/Filter/#46lateDecode", &packed, ""),
        page("/Filter 5 0 R", &packed, "5 0 obj /FlateDecode endobj"),
        page(&far, &packed, ""),
    ];
    for bytes in floods {
        let message = throw(&file("flood.pdf", bytes)).expect("it is refused");
        assert!(message.contains("unpacks to more than 60 MB"), "{message}");
    }
    throw_all(&[]);
}

#[test]
fn a_flood_behind_a_fault_is_taken_for_damage() {
    // A block that is stored as it is, with a length that is not confirmed, then the flood.
    let mut stream = vec![0x78, 0x01, 0, 1, 0, 0, 0, b' '];
    stream.extend(&flate(&vec![b' '; 10_000_000])[2..]);
    stream.extend(vec![0; 800_000]);
    let flood = file("fault.pdf", page("/Filter/FlateDecode", &stream, ""));
    let message = throw(&flood).expect("it is refused");
    assert!(message.contains("it is damaged"), "{message}");
}

#[test]
fn packings_within_packings_without_end_are_refused() {
    let filters = "/FlateDecode".repeat(300);
    let bytes = page(&format!("/Filter[{filters}]"), &flate(b"x"), "");
    let message = throw(&file("layers.pdf", bytes)).expect("it is refused");
    assert!(message.contains("nested more than 256 deep"), "{message}");
}

//! What holds for every file and every text, whatever is in it; and how to try that for hours.
//!
//! ```text
//! tests/fuzz/run page 600        ten minutes of mutated web pages (cargo-fuzz, a C++ compiler)
//! tests/fuzz/run page FILE       one file again, to see why it failed
//! ```
//!
//! A target hands the bytes that the fuzzer made up to [`read`], under a name that its loader
//! knows. Formats that are archives get theirs built by [`zipped`]: a mutated archive rarely has
//! the right checksum, so that mutations would never reach the mark-up inside.

use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};
use std::panic::PanicHookInfo;
use std::sync::Mutex;
use std::time::Duration;

use storydiff::engine::report::Report;
use storydiff::engine::story::{Manuscript, Span};
use storydiff::load;
use zip::write::SimpleFileOptions;

/// What any file of 64 kB may take of one processor, with all checks and the fuzzer's counting on.
const LONGEST: Duration = Duration::from_secs(3);

/// What stands between the parts that an archive is built from.
const BETWEEN: &[u8] = b"\n=====\n";

/// How the advice in a refusal begins.
const ADVICE: [&str; 6] = ["Save ", "save ", "Get ", "Check ", "Run ", "Open "];

/// Where the program's own code panicked, if it has.
static OWN: Mutex<Option<String>> = Mutex::new(None);
/// Where parsers of other people panicked: that is contained, and told once for each place.
static FOREIGN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Keeps panics of other people's parsers from ending the run, as the loaders contain them.
pub fn listen() {
    std::panic::set_hook(Box::new(heard));
}

fn heard(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    let place = place.unwrap_or_default();
    if place.contains("/registry/") {
        let mut foreign = FOREIGN.lock().unwrap_or_else(|broken| broken.into_inner());
        if foreign.insert(place) {
            eprintln!("contained: {panic}");
        }
        return;
    }
    eprintln!("{panic}");
    let mut own = OWN.lock().unwrap_or_else(|broken| broken.into_inner());
    own.get_or_insert(place);
}

/// Ends the run where the program's own code panicked, though that was contained.
fn assert_quiet() {
    let own = OWN.lock().unwrap_or_else(|broken| broken.into_inner());
    if let Some(place) = own.as_ref() {
        panic!("own code panicked at {place}");
    }
}

/// How long this thread has worked: on a busy machine the clock tells nothing.
fn worked() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = stat.split(' ').next().and_then(|n| n.parse().ok());
    nanoseconds.map_or(Duration::ZERO, Duration::from_nanos)
}

/// What is done with the bytes ends soon and without a panic of our own.
fn within_time<T>(work: impl FnOnce() -> T) -> T {
    let begun = worked();
    let done = work();
    let took = worked().saturating_sub(begun);
    assert_quiet();
    assert!(took < LONGEST, "took {took:?}");
    done
}

/// Reads the stories in `bytes`, as from a file of that name: each keeps the laws, or the whole
/// is refused in words that help.
pub fn read(name: &str, bytes: &[u8]) -> Vec<Manuscript> {
    match within_time(|| load::all_from_bytes("story", Some(name), bytes)) {
        Ok(stories) => {
            assert!(!stories.is_empty());
            stories.iter().for_each(assert_well_formed);
            stories
        }
        Err(error) => {
            let message = error.to_string();
            assert!(message.starts_with(name), "{message}");
            assert!(ADVICE.iter().any(|a| message.contains(a)), "{message}");
            Vec::new()
        }
    }
}

/// Paragraphs are sorted, trimmed, on character boundaries, and hold every word between them.
fn assert_well_formed(story: &Manuscript) {
    let spans = story.paragraphs.iter().map(|p| p.span);
    assert!(story.text.contains(char::is_alphanumeric));
    assert_fills(&story.text, spans);
}

/// Every sentence of a report is sorted, trimmed, on character boundaries and within its
/// paragraph; findings and passages name sentences that there are, each of them once.
pub fn assert_report(report: &Report) {
    for version in &report.versions {
        let text = &version.manuscript.text;
        assert_fills(text, version.sentences.iter().map(|s| s.span));
    }
    let mut seen = BTreeSet::new();
    let members = report.passages.iter().flat_map(|p| &p.members);
    for member in members {
        for sentence in &member.sentences {
            assert!(seen.insert((member.version, *sentence)), "in two passages");
        }
    }
    for (at, version) in report.versions.iter().enumerate() {
        let linkable = version.sentences.iter().filter(|s| s.is_linkable()).count();
        let placed = seen.iter().filter(|(v, _)| v.0 == at).count();
        assert_eq!(linkable, placed, "sentences in passages");
    }
}

/// The spans follow each other, begin and end with a word or mark, and leave only space between.
fn assert_fills(text: &str, spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert!(end <= span.start && span.start < span.end, "{span:?}");
        let inner = text.get(span.start..span.end);
        let inner = inner.expect("on character boundaries");
        assert_eq!(inner, inner.trim(), "{span:?} is not trimmed");
        let gap = text.get(end..span.start).expect("on character boundaries");
        assert_eq!(gap.trim(), "", "words in no span");
        end = span.end;
    }
    let rest = text.get(end..).expect("on character boundaries");
    assert_eq!(rest.trim(), "", "words in no span");
}

/// Compares texts as the program does.
pub fn compared(work: impl FnOnce() -> Report) {
    assert_report(&within_time(work));
}

/// The parts that a line of five equals signs divides.
pub fn parts(bytes: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(BETWEEN.len()).position(|w| w == BETWEEN) {
        parts.push(&rest[..at]);
        rest = &rest[at + BETWEEN.len()..];
    }
    parts.push(rest);
    parts
}

/// An archive of files with these names, filled from the parts of `bytes` in turn; `first` is
/// put before them as it is. What has no part is left out.
pub fn zipped(first: Option<(&str, &str)>, names: &[&str], bytes: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    // Not packed: that would only take time from the loaders.
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let first = first.map(|(name, content)| (name, content.as_bytes()));
    let parts = names.iter().copied().zip(parts(bytes));
    for (name, content) in first.into_iter().chain(parts) {
        zip.start_file(name, options)
            .expect("names are few and distinct");
        zip.write_all(content).expect("memory takes everything");
    }
    zip.finish().expect("memory takes everything").into_inner()
}

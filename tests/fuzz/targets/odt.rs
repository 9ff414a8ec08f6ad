//! OpenDocument texts, from the mark-up of their parts.
#![no_main]

use libfuzzer_sys::fuzz_target;

const FIRST: (&str, &str) = ("mimetype", "application/vnd.oasis.opendocument.text");
const PARTS: [&str; 3] = ["content.xml", "styles.xml", "META-INF/manifest.xml"];

fuzz_target!(init: laws::listen(), |bytes: &[u8]| {
    laws::read("story.odt", &laws::zipped(Some(FIRST), &PARTS, bytes));
});

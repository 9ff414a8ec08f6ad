//! Electronic books, from the mark-up of their parts.
#![no_main]

use libfuzzer_sys::fuzz_target;

const FIRST: (&str, &str) = ("mimetype", "application/epub+zip");
const PARTS: [&str; 4] = [
    "META-INF/container.xml",
    "o/p.opf",
    "o/1.xhtml",
    "o/2.xhtml",
];

fuzz_target!(init: laws::listen(), |bytes: &[u8]| {
    laws::read("book.epub", &laws::zipped(Some(FIRST), &PARTS, bytes));
});

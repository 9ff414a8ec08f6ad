//! Word documents, from the mark-up of their parts.
#![no_main]

use libfuzzer_sys::fuzz_target;

const PARTS: [&str; 6] = [
    "word/document.xml",
    "word/styles.xml",
    "word/footnotes.xml",
    "word/comments.xml",
    "word/header1.xml",
    "word/endnotes.xml",
];

fuzz_target!(init: laws::listen(), |bytes: &[u8]| {
    laws::read("story.docx", &laws::zipped(None, &PARTS, bytes));
});

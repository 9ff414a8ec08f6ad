//! XML: stories of news agencies (NITF, NewsML-G2), one or several, and feeds (RSS, Atom).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: laws::listen(), |bytes: &[u8]| {
    laws::read("story.xml", bytes);
});

//! Rich text.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: laws::listen(), |bytes: &[u8]| {
    laws::read("story.rtf", bytes);
});

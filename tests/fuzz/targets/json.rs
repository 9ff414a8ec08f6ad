//! Stories as JSON: ninjs and JSON-LD, one, a list, lines or a graph.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: laws::listen(), |bytes: &[u8]| {
    laws::read("story.json", bytes);
});

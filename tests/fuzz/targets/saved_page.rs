//! Web pages saved with their pictures in one file.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: laws::listen(), |bytes: &[u8]| {
    laws::read("page.mhtml", bytes);
});

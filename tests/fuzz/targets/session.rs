//! Session files: what opens is written and opens again as the same.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use storydiff::saved;

fuzz_target!(init: laws::listen(), |bytes: &[u8]| {
    let path = Path::new("desk.storydiff");
    match saved::from_bytes(path, bytes) {
        Ok(session) => {
            let written = saved::to_bytes(&session, "2026-03-02T10:00:00Z");
            let again = saved::from_bytes(path, &written).expect("its own file opens");
            assert_eq!(session, again);
        }
        Err(error) => assert!(error.to_string().starts_with("desk.storydiff"), "{error}"),
    }
});

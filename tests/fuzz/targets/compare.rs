//! The engine on loaded texts: up to three versions, divided by a line of five equals signs.
#![no_main]

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{Options, compare};
use storydiff::load;

fuzz_target!(init: laws::listen(), |bytes: &[u8]| {
    let texts = laws::parts(bytes).into_iter().take(3);
    let texts = texts.map(|text| String::from_utf8_lossy(text));
    let stories: Vec<_> = texts.map(|t| Arc::new(load::from_text("version", &t))).collect();
    laws::compared(|| compare(stories, &Options::default(), &Unwatched).expect("nobody cancels"));
});

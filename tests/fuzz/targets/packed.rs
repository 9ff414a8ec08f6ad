//! ZIP archives of several stories, from the content of their files.
#![no_main]

use libfuzzer_sys::fuzz_target;

const FILES: [&str; 5] = ["1.txt", "desk/2.html", "3.xml", "4.json", "5.eml"];

fuzz_target!(init: laws::listen(), |bytes: &[u8]| {
    laws::read("stories.zip", &laws::zipped(None, &FILES, bytes));
});

//! The window, driven by what a reader sees and presses; no display, no GPU.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that cannot go on has failed"
)]

mod access;
mod bidi;
mod choosing;
mod columns;
mod copying;
mod corrections;
mod coverage;
mod drive;
mod dropped;
mod exporting;
mod findings;
mod folding;
mod newer;
mod notes;
mod opening;
mod palette;
mod particulars;
mod passage;
mod pasting;
mod pictures;
mod place;
mod placing;
mod reading;
mod redline;
mod review;
mod screen;
mod session;
mod settings;
mod speed;
mod story;

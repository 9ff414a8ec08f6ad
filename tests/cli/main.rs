//! The program as its users run it: files in, exit code and reports out.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod annotations;
mod batch;
mod csv;
mod desk;
mod display;
mod findings;
mod html;
mod json;
mod lineage;
mod markdown;
mod programs;
mod reports;
mod reviewed;
mod schemas;
mod tei;
mod usage;
mod views;

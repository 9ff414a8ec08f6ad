//! The program as its users run it: files in, exit code and reports out.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod annotations;
mod batch;
mod browser;
mod complete;
mod csv;
mod desk;
mod display;
mod docx;
mod findings;
mod growth;
mod hostile;
mod html;
mod json;
mod lineage;
mod markdown;
mod office;
mod only;
mod ooxml;
mod paged;
mod pdf;
mod pictures;
mod poppler;
mod programs;
mod reports;
mod review;
mod reviewed;
mod schemas;
mod settled;
mod tei;
mod usage;
mod views;

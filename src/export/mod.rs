//! Reports to files.

pub mod json;

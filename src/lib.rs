//! Storydiff compares several versions of a news story side by side.

pub mod cli;
pub mod engine;
pub mod export;
pub mod load;
pub mod palette;
pub mod session;
pub mod ui;

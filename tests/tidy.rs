//! Folder borders.

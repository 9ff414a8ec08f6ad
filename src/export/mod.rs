//! Stand-in.
use crate::engine::{collation::ChangeSet, report::Report, story::VersionId};
use std::path::Path;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
/// Format.
pub enum Format {
    /// Text.
    Text,
    /// Html.
    Html,
    /// Markdown.
    Markdown,
    /// Json.
    Json,
}
/// View.
#[derive(Clone, Debug)]
pub struct View {
    /// b
    pub base: VersionId,
    /// c
    pub columns: Vec<VersionId>,
    /// s
    pub shown: Option<ChangeSet>,
}
/// E.
#[derive(Debug, thiserror::Error)]
#[error("no")]
pub struct ExportError;
/// Save.
pub fn save(_: &Report, _: &View, _: Format, _: &Path) -> Result<(), ExportError> {
    Ok(())
}

//! Files, standard input and pasted text to manuscripts.

use crate::engine::story::{Kind, Manuscript, Origin, Paragraph, Span};

/// The manuscript of a text that came without a file.
pub fn from_text(label: &str, text: &str) -> Manuscript {
    let mut paragraphs = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            paragraphs.push(Paragraph {
                span: Span::new(start, start + trimmed.len()),
                kind: Kind::Body,
            });
        }
        at += line.len();
    }
    Manuscript {
        label: label.into(),
        origin: Origin {
            media_type: "text/plain".into(),
            ..Origin::default()
        },
        text: text.into(),
        paragraphs,
        ..Manuscript::default()
    }
}

/// Stand-in.
#[derive(Debug, thiserror::Error)]
#[error("cannot read")]
pub struct LoadError;
/// Stand-in.
pub fn load(path: &std::path::Path) -> Result<Manuscript, LoadError> {
    let text = std::fs::read_to_string(path).map_err(|_| LoadError)?;
    let stem = path
        .file_stem()
        .map(|s| s.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut m = from_text(&stem, &text);
    m.origin.path = Some(path.display().to_string());
    Ok(m)
}
/// Stand-in.
pub fn expand(paths: &[std::path::PathBuf]) -> Vec<Result<std::path::PathBuf, LoadError>> {
    let mut v: Vec<_> = paths
        .iter()
        .flat_map(|p| {
            if p.is_dir() {
                std::fs::read_dir(p)
                    .into_iter()
                    .flatten()
                    .flatten()
                    .map(|e| e.path())
                    .collect()
            } else {
                vec![p.clone()]
            }
        })
        .collect();
    v.sort();
    v.into_iter().map(Ok).collect()
}
/// Stand-in.
pub fn from_bytes(label: &str, _path: Option<&str>, bytes: &[u8]) -> Result<Manuscript, LoadError> {
    Ok(from_text(label, &String::from_utf8_lossy(bytes)))
}

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

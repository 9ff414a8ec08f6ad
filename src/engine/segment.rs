//! Paragraphs to sentences.

use std::sync::Arc;

use super::story::{Manuscript, Sentence, Version};

/// Cuts a manuscript into sentences.
pub fn segment(manuscript: Arc<Manuscript>) -> Version {
    let sentences = manuscript.paragraphs.iter().enumerate();
    let sentences = sentences
        .map(|(paragraph, p)| Sentence {
            span: p.span,
            paragraph,
            kind: p.kind,
        })
        .collect();
    Version {
        manuscript,
        sentences,
        facts: Vec::new(),
    }
}

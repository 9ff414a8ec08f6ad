//! What the reader is told once, until dismissed.

use std::sync::Arc;

use crate::engine::story::Manuscript;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Information,
    /// Something to bear in mind while reading.
    Caution,
    /// Something could not be done.
    Error,
}

/// A message to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How much it matters.
    pub tone: Tone,
    /// The message.
    pub text: String,
    /// The version that a newer text is offered for, if one is.
    pub newer_text_of: Option<Arc<Manuscript>>,
}

impl Notice {
    /// Something could not be done.
    pub fn error(text: String) -> Self {
        Self {
            tone: Tone::Error,
            text,
            newer_text_of: None,
        }
    }

    /// Something was done.
    pub fn information(text: String) -> Self {
        Self {
            tone: Tone::Information,
            text,
            newer_text_of: None,
        }
    }

    /// To bear in mind while reading; several things are one notice, a line each. None without any.
    pub fn caution(things: &[String]) -> Option<Self> {
        let caution = Self {
            tone: Tone::Caution,
            ..Self::information(things.join("\n"))
        };
        (!things.is_empty()).then_some(caution)
    }

    /// The file of a version has another text by now.
    pub(super) fn newer_text(manuscript: &Arc<Manuscript>) -> Self {
        let told = format!(
            "{} has changed on disk. If you take the newer text, notes and decisions move along \
             with their words, and Undo brings this text back.",
            manuscript.label
        );
        Self {
            newer_text_of: Some(Arc::clone(manuscript)),
            tone: Tone::Caution,
            ..Self::information(told)
        }
    }

    pub(super) fn is_offer_for(&self, manuscript: &Arc<Manuscript>) -> bool {
        let version = self.newer_text_of.as_ref();
        version.is_some_and(|version| Arc::ptr_eq(version, manuscript))
    }
}

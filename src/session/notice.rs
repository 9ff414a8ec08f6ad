//! What the reader is told once, until dismissed.

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Information,
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
}

impl Notice {
    /// Something could not be done.
    pub fn error(text: String) -> Self {
        Self {
            tone: Tone::Error,
            text,
        }
    }

    /// Good to know.
    pub fn information(text: String) -> Self {
        Self {
            tone: Tone::Information,
            text,
        }
    }
}

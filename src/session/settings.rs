//! What is remembered from one start to the next.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// How many stories the start screen remembers.
const MOST_RECENT: usize = 8;

/// The reader's choice of theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the desktop has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How large the text that is read is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TextSize {
    /// Two steps below what is usual.
    Smallest,
    /// One step below.
    Small,
    /// As books are set.
    #[default]
    Normal,
    /// One step above.
    Large,
    /// Two steps above.
    Largest,
}

impl TextSize {
    /// From the smallest to the largest.
    pub const ALL: [Self; 5] = [
        Self::Smallest,
        Self::Small,
        Self::Normal,
        Self::Large,
        Self::Largest,
    ];

    /// The next one up; the largest stays.
    pub fn larger(self) -> Self {
        let above = Self::ALL.into_iter().find(|size| *size > self);
        above.unwrap_or(self)
    }

    /// The next one down; the smallest stays.
    pub fn smaller(self) -> Self {
        let below = Self::ALL.into_iter().rfind(|size| *size < self);
        below.unwrap_or(self)
    }
}

/// How far apart the lines stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Spacing {
    /// More lines on a page.
    Compact,
    /// As books are set.
    #[default]
    Normal,
    /// Easy to follow to the end of a long line.
    Airy,
}

impl Spacing {
    /// From close to far.
    pub const ALL: [Self; 3] = [Self::Compact, Self::Normal, Self::Airy];
}

/// How wide a line of text may run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineLength {
    /// About 60 characters.
    Narrow,
    /// About 75 characters.
    #[default]
    Normal,
    /// About 95 characters.
    Wide,
}

impl LineLength {
    /// From short to long.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Normal, Self::Wide];
}

/// How the text that is read is set. The zoom of the whole window comes on top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TextSettings {
    /// Of the letters.
    pub size: TextSize,
    /// From line to line.
    pub spacing: Spacing,
    /// Of the lines, where there is room.
    pub length: LineLength,
}

/// Choices that outlast a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Which colours to show.
    pub theme: ThemeChoice,
    /// Who signs remarks, e.g. `mk`; empty where nobody wants to.
    pub initials: String,
    /// How the text is set.
    pub text: TextSettings,
    /// Does nothing move but what the reader moves?
    pub less_motion: bool,
    /// Was the first hint read and put away?
    pub knows_hint: bool,
    /// The files of stories opened before, latest first.
    pub recent: Vec<Vec<PathBuf>>,
}

/// One of them, chosen anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The theme.
    Theme(ThemeChoice),
    /// Who signs remarks.
    Initials(String),
    /// How the text is set.
    Text(TextSettings),
    /// Whether nothing moves of itself.
    LessMotion(bool),
    /// The first hint is put away for good.
    KnowsHint,
}

impl Settings {
    /// Takes a choice.
    pub fn set(&mut self, setting: Setting) {
        match setting {
            Setting::Theme(theme) => self.theme = theme,
            Setting::Initials(initials) => self.initials = initials,
            Setting::Text(text) => self.text = text,
            Setting::LessMotion(less) => self.less_motion = less,
            Setting::KnowsHint => self.knows_hint = true,
        }
    }

    /// Puts a story on top of the recent ones.
    pub fn remember(&mut self, files: Vec<PathBuf>) {
        if !files.is_empty() {
            self.recent.retain(|known| *known != files);
            self.recent.insert(0, files);
            self.recent.truncate(MOST_RECENT);
        }
    }
}

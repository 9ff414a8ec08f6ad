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

/// Choices that outlast a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Which colours to show.
    pub theme: ThemeChoice,
    /// Who signs remarks, e.g. `mk`; empty where nobody wants to.
    pub initials: String,
    /// Was the first hint read and put away?
    pub knows_hint: bool,
    /// The files of stories opened before, latest first.
    pub recent: Vec<Vec<PathBuf>>,
}

impl Settings {
    /// Puts a story on top of the recent ones.
    pub fn remember(&mut self, files: Vec<PathBuf>) {
        if !files.is_empty() {
            self.recent.retain(|known| *known != files);
            self.recent.insert(0, files);
            self.recent.truncate(MOST_RECENT);
        }
    }
}

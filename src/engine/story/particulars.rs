//! What is known of a version besides its text, one by one, so that a sheet, a session file and
//! the reader's own word can name each of them.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

use super::Manuscript;

/// One thing that is known of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Particular {
    /// What it is called in columns and lists.
    Label,
    /// Who published it.
    Outlet,
    /// Its headline.
    Title,
    /// Who wrote it.
    Byline,
    /// The day on which it was published.
    Published,
    /// The time of that day.
    Time,
    /// Its language.
    Language,
    /// Where its outlet keeps it.
    Address,
    /// Which version of its copy an agency calls it.
    Take,
    /// Until when an agency wants it held back.
    Embargo,
    /// What an agency tells the editors.
    EditorNote,
    /// What an agency marked it as, e.g. a correction.
    Marks,
}

impl Particular {
    /// All, in the order in which a sheet has them.
    pub const ALL: [Self; 12] = [
        Self::Label,
        Self::Outlet,
        Self::Title,
        Self::Byline,
        Self::Published,
        Self::Time,
        Self::Language,
        Self::Address,
        Self::Take,
        Self::Embargo,
        Self::EditorNote,
        Self::Marks,
    ];

    /// Its name in session files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Outlet => "outlet",
            Self::Title => "title",
            Self::Byline => "byline",
            Self::Published => "published",
            Self::Time => "time",
            Self::Language => "language",
            Self::Address => "address",
            Self::Take => "take",
            Self::Embargo => "embargo",
            Self::EditorNote => "editor-note",
            Self::Marks => "marks",
        }
    }

    /// Is it something that only agencies state?
    pub fn is_of_wire(self) -> bool {
        matches!(
            self,
            Self::Take | Self::Embargo | Self::EditorNote | Self::Marks
        )
    }
}

/// What an agency says of its copy to those who use it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wire {
    /// Which version of the copy it is, e.g. `3`.
    pub take: Option<String>,
    /// Until when it is to be held back, as the file has it.
    pub embargo: Option<String>,
    /// What the editors are told.
    pub editor_note: Option<String>,
    /// What it is marked as, a sentence each.
    pub marks: Option<String>,
}

/// How notes open that a [`Wire`] has as well.
const SAID_BY_WIRE: [&str; 5] = [
    "Version: ",
    "Embargoed until: ",
    "Note to editors: ",
    "Marked as ",
    "Correction: ",
];

impl Manuscript {
    /// The notes that are about the reading itself; what the copy says of itself is in its wire.
    pub fn reading_notes(&self) -> impl Iterator<Item = &str> {
        let is_said = |note: &str| SAID_BY_WIRE.iter().any(|opening| note.starts_with(opening));
        let is_wire = self.wire != Wire::default();
        let notes = self.notes.iter().map(String::as_str);
        notes.filter(move |note| !(is_wire && is_said(note)))
    }

    /// One thing that is known of it; none where it is not.
    pub fn particular(&self, which: Particular) -> Option<&str> {
        let known = match which {
            Particular::Label => return Some(&self.label),
            Particular::Outlet => &self.outlet,
            Particular::Title => &self.title,
            Particular::Byline => &self.byline,
            Particular::Published => &self.published,
            Particular::Time => &self.time,
            Particular::Language => &self.language,
            Particular::Address => &self.address,
            Particular::Take => &self.wire.take,
            Particular::Embargo => &self.wire.embargo,
            Particular::EditorNote => &self.wire.editor_note,
            Particular::Marks => &self.wire.marks,
        };
        known.as_deref()
    }

    /// States one thing anew; an empty text says that it is not known. A version always has a label.
    pub fn state(&mut self, which: Particular, text: &str) {
        let slot = match which {
            Particular::Label => {
                if !text.is_empty() {
                    text.clone_into(&mut self.label);
                }
                return;
            }
            Particular::Outlet => &mut self.outlet,
            Particular::Title => &mut self.title,
            Particular::Byline => &mut self.byline,
            Particular::Published => &mut self.published,
            Particular::Time => &mut self.time,
            Particular::Language => &mut self.language,
            Particular::Address => &mut self.address,
            Particular::Take => &mut self.wire.take,
            Particular::Embargo => &mut self.wire.embargo,
            Particular::EditorNote => &mut self.wire.editor_note,
            Particular::Marks => &mut self.wire.marks,
        };
        *slot = (!text.is_empty()).then(|| text.to_owned());
    }

    /// When it was published, for the reader: `2026-03-02, 10:00 UTC`.
    pub fn when(&self) -> Option<String> {
        let day = self.published.clone()?;
        let Some(time) = &self.time else {
            return Some(day);
        };
        Some(format!("{day}, {}", spelled_out(time)))
    }

    /// The moment at which it was published, to order versions by: in UTC, where the time states
    /// how far it is from that, else as it stands. A day without a time begins it. None where the
    /// day is not known.
    pub fn moment(&self) -> Option<DateTime> {
        let day: Date = self.published.as_deref()?.get(..10)?.parse().ok()?;
        let (time, offset) = self
            .time
            .as_deref()
            .and_then(clock)
            .unwrap_or((Time::midnight(), Offset::UTC));
        let here = day.to_datetime(time);
        let utc = offset.to_timestamp(here).ok();
        Some(utc.map_or(here, |utc| Offset::UTC.to_datetime(utc)))
    }
}

/// A time of day for the reader: `10:00 UTC`, `10:00 +01:00`.
pub fn spelled_out(time: &str) -> String {
    match time.strip_suffix('Z') {
        Some(time) => format!("{time} UTC"),
        None => time.replace('+', " +").replace('-', " -"),
    }
}

/// A time of day and how far it is from UTC: `10:00`, `10:00:30Z`, `10:00+01:00`.
fn clock(text: &str) -> Option<(Time, Offset)> {
    let end = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let (time, zone) = text.split_at_checked(end)?;
    let time = time.parse().ok()?;
    let Some(hours) = zone.strip_prefix(['+', '-']) else {
        return Some((time, Offset::UTC));
    };
    let (hours, minutes) = hours.split_once(':')?;
    let seconds: i32 = hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60;
    let seconds = if zone.starts_with('-') {
        -seconds
    } else {
        seconds
    };
    Some((time, Offset::from_seconds(seconds).ok()?))
}

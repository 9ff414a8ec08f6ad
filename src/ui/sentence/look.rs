//! How each sentence is to look: its changes, its light, the marks under its words.

use crate::engine::collation::{Change, ChangeSet};
use crate::engine::report::Relation;
use crate::engine::story::{SentenceId, VersionId};
use crate::palette::{self, Rgb, Swatch, Theme};
use crate::review::{Remark, Since, Status};
use crate::session::settings::TextSettings;
use crate::session::view::Focus;
use crate::session::{Compared, Session};

use super::text::{Mark, MarkKind};

/// Is a sentence lit up?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Light {
    /// No.
    #[default]
    Off,
    /// It answers the focused sentence.
    Counterpart,
    /// It is the focused sentence.
    Focused,
}

/// What a frame needs to know to draw sentences.
pub struct Looks<'s> {
    session: &'s Session,
    compared: &'s Compared,
    theme: Theme,
    lit: Vec<Focus>,
    /// The version whose cuts are marked in the base: with several there would be no plain word left.
    facing_base: Option<VersionId>,
}

/// One of the signs beside a sentence.
#[derive(Clone, Copy, Debug)]
pub enum Said {
    /// What became of its change.
    Status(Status),
    /// There is a note on it.
    Note,
    /// What a newer text has done to it since it was reviewed.
    Since(Since),
}

impl Said {
    /// Its sign.
    pub fn glyph(self) -> &'static str {
        match self {
            Self::Status(status) => palette::status_glyph(status),
            Self::Note => "†",
            Self::Since(_) => palette::SINCE_GLYPH,
        }
    }

    /// The same for screen readers.
    pub fn words(self) -> String {
        match self {
            Self::Status(status) => palette::status_name(status).to_lowercase(),
            Self::Note => "has a note".to_owned(),
            Self::Since(since) => palette::since_name(since).to_owned(),
        }
    }

    /// Its colour: what has changed since stands out from what the reader did.
    pub fn ink(self, theme: Theme) -> Rgb {
        match self {
            Self::Since(_) => palette::swatch(Change::Mismatch, theme).ink,
            Self::Status(_) | Self::Note => palette::surface(theme).focus,
        }
    }
}

impl<'s> Looks<'s> {
    /// Reads what all sentences share.
    pub fn new(
        session: &'s Session,
        compared: &'s Compared,
        columns: &'s [VersionId],
        theme: Theme,
    ) -> Self {
        let focus = session.view().focus;
        let base = session.view().base;
        let only_other = columns.get(1).copied().filter(|_| columns.len() == 2);
        let facing_base = focus
            .map(|f| f.version)
            .filter(|v| *v != base)
            .or(only_other);
        Self {
            session,
            compared,
            theme,
            lit: counterparts(compared, focus),
            facing_base,
        }
    }

    /// The colours the sentences are drawn in.
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// The comparison.
    pub fn compared(&self) -> &'s Compared {
        self.compared
    }

    /// The session.
    pub fn session(&self) -> &'s Session {
        self.session
    }

    /// How the reader wants text set.
    pub fn text(&self) -> TextSettings {
        self.session.settings().text
    }

    /// Is the sentence lit up?
    pub fn light(&self, version: VersionId, sentence: SentenceId) -> Light {
        let this = Focus { version, sentence };
        if self.session.view().focus == Some(this) {
            Light::Focused
        } else if self.lit.contains(&this) {
            Light::Counterpart
        } else {
            Light::Off
        }
    }

    /// The sentence's changes, of the kinds shown. The base's own sentence counts as dropped when its whole row does.
    pub fn changes(&self, version: VersionId, sentence: SentenceId) -> ChangeSet {
        let collation = &self.compared.collation;
        let mut changes = self.compared.changes_of(version, sentence);
        let row = collation.row(version, sentence);
        let cell = row.and_then(|row| collation.cell(row, version));
        if cell.is_some_and(|c| c.changes.contains(Change::Dropped)) {
            changes.insert(Change::Dropped);
        }
        changes.intersection(self.session.view().shown)
    }

    /// What the reader said of a sentence and of its change.
    pub fn said(&self, focus: Focus) -> Vec<Said> {
        self.said_facing(focus, focus.version)
    }

    /// What the reader said of a sentence and of what a version made of it.
    pub fn said_facing(&self, focus: Focus, version: VersionId) -> Vec<Said> {
        let collation = &self.compared.collation;
        let row = collation.row(focus.version, focus.sentence);
        let placed = &self.compared.placed;
        let of_words = placed.of_sentence(focus.version, focus.sentence);
        self.said_at(row.map(|row| (row, version)), of_words)
    }

    /// What the reader said of a change that has no words of its version.
    pub fn said_of_dropped(&self, row: usize, version: VersionId) -> Vec<Said> {
        self.said_at(Some((row, version)), std::iter::empty())
    }

    fn said_at<'r>(
        &'r self,
        cell: Option<(usize, VersionId)>,
        of_words: impl Iterator<Item = &'r Remark>,
    ) -> Vec<Said> {
        let placed = &self.compared.placed;
        let of_change = cell.and_then(|(row, version)| placed.of_change(row, version));
        let remarks: Vec<_> = of_change.into_iter().chain(of_words).collect();
        let mut statuses = remarks.iter().map(|r| r.status);
        let status = statuses.find(|status| *status != Status::Open);
        let has_note = remarks.iter().any(|r| !r.words.is_empty());
        let since = cell.and_then(|(row, version)| placed.since(row, version));
        let all = [
            status.map(Said::Status),
            has_note.then_some(Said::Note),
            since.map(Said::Since),
        ];
        all.into_iter().flatten().collect()
    }

    /// The colours behind a sentence: what became of its content comes before where it stands.
    pub fn swatch(&self, changes: ChangeSet) -> Option<Swatch> {
        let order = [
            Change::Added,
            Change::Dropped,
            Change::Reworded,
            Change::Partial,
            Change::Minor,
            Change::Moved,
            Change::Doubtful,
        ];
        let change = order.into_iter().find(|c| changes.contains(*c))?;
        Some(palette::swatch(change, self.theme))
    }

    /// The marks under a sentence's words.
    pub fn marks(&self, version: VersionId, sentence: SentenceId) -> Vec<Mark> {
        let mut marks = self.word_marks(version, sentence);
        marks.extend(self.pointed_at(version, sentence));
        marks
    }

    /// The marks of findings, of what was picked and of what was found.
    pub fn pointed_at(&self, version: VersionId, sentence: SentenceId) -> Vec<Mark> {
        let mut marks = self.finding_marks(version, sentence);
        marks.extend(self.picked_marks(version, sentence));
        let found = self.session.search().found_in(Focus { version, sentence });
        marks.extend(found.map(|span| Mark {
            span,
            kind: MarkKind::Found,
        }));
        marks
    }

    fn word_marks(&self, version: VersionId, sentence: SentenceId) -> Vec<Mark> {
        let base = self.compared.collation.base;
        let other = if version == base {
            self.facing_base
        } else {
            Some(base)
        };
        let facing = other.and_then(|other| self.compared.report.closest(version, sentence, other));
        let Some(facing) = facing else {
            return Vec::new();
        };
        let kind = match facing.link.relation {
            Relation::Minor => Change::Minor,
            Relation::Reworded => Change::Reworded,
            Relation::Same | Relation::Partial => return Vec::new(),
        };
        if !self.session.view().shown.contains(kind) {
            return Vec::new();
        }
        facing
            .changed
            .iter()
            .map(|span| Mark {
                span: *span,
                kind: MarkKind::Word(kind),
            })
            .collect()
    }

    fn finding_marks(&self, version: VersionId, sentence: SentenceId) -> Vec<Mark> {
        if !self.session.view().shown.contains(Change::Mismatch) {
            return Vec::new();
        }
        let marked = self.compared.marked.at(version, sentence).iter();
        let marks = marked.map(|words| Mark {
            span: words.span,
            kind: MarkKind::Finding(words.kind, words.severity),
        });
        marks.collect()
    }

    fn picked_marks(&self, version: VersionId, sentence: SentenceId) -> impl Iterator<Item = Mark> {
        let picked = self.session.view().picked.iter();
        let here = picked.filter(move |p| p.version == version && p.sentence == sentence);
        here.map(|p| Mark {
            span: p.span,
            kind: MarkKind::Picked,
        })
    }
}

/// Every sentence that answers the focused one, and those that answer together with it.
fn counterparts(compared: &Compared, focus: Option<Focus>) -> Vec<Focus> {
    let Some(focus) = focus else {
        return Vec::new();
    };
    let others = compared
        .report
        .version_ids()
        .filter(|v| *v != focus.version);
    let facing = others.flat_map(|other| {
        compared
            .report
            .facing(focus.version, focus.sentence, other)
            .map(move |f| (other, f))
    });
    let both = facing.flat_map(|(other, f)| {
        let there = f.there.iter().map(move |s| Focus {
            version: other,
            sentence: *s,
        });
        there.chain(f.here.iter().map(move |s| Focus {
            version: focus.version,
            sentence: *s,
        }))
    });
    both.collect()
}

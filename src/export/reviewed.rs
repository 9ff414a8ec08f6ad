//! What the reader said, by place and in lists: next to each change and finding, how far the
//! review is, what is a problem, and what has lost its place.
//!
//! Where nobody has said anything, exports say nothing of a review.

use super::sheet::{Entry, Sheet};
use super::wording::{count, list, one_line, shortened, visible};
use super::{disputes, said, wording};
use crate::engine::ledger::dispute::Dispute;
use crate::engine::story::{SentenceId, VersionId};
use crate::palette;
use crate::review::{Anchor, Remark, Status, Subject};

/// Enough of the words a note is about to know them again, in characters.
const QUOTED_CHARS: usize = 120;

/// A finding with its number: 2 for F2.
#[derive(Clone, Copy, Debug)]
pub struct Numbered<'s> {
    /// Its number, the same in every format and under every filter.
    pub number: usize,
    /// What versions disagree on.
    pub dispute: &'s Dispute,
    /// What the reader said of it.
    pub remark: Option<&'s Remark>,
}

/// What a remark is about, as a place to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A change, by its number.
    Change(usize),
    /// A finding, by its number.
    Finding(usize),
    /// A sentence.
    Sentence(VersionId, SentenceId),
    /// A version as a whole.
    Version(VersionId),
}

/// A remark in a list.
#[derive(Clone, Debug)]
pub struct Item<'s> {
    /// Where to go; none for an orphan.
    pub target: Option<Target>,
    /// What it is about, e.g. "C3, Globe, sentence 2".
    pub about: String,
    /// What was said.
    pub remark: &'s Remark,
}

/// How far a review is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many there are of each status, as in [`Status::ALL`].
    counts: [usize; Status::ALL.len()],
}

impl Progress {
    /// Counts one after the other.
    fn of(statuses: impl Iterator<Item = Status>) -> Self {
        let mut progress = Self::default();
        for status in statuses {
            if let Some(n) = progress.counts.get_mut(status as usize) {
                *n += 1;
            }
        }
        progress
    }

    /// How many have this status.
    pub fn count(&self, status: Status) -> usize {
        self.counts
            .get(status as usize)
            .copied()
            .unwrap_or_default()
    }

    /// How many there are.
    pub fn all(&self) -> usize {
        self.counts.iter().sum()
    }

    /// How many are decided.
    pub fn done(&self) -> usize {
        self.all() - self.count(Status::Open)
    }

    /// "3 of 12 changes reviewed: 2 accepted, 1 problem".
    pub fn line(&self, one: &str) -> String {
        let decided = Status::ALL.into_iter().filter(|s| *s != Status::Open);
        let decided = decided.filter(|s| self.count(*s) > 0);
        let parts: Vec<_> = decided
            .map(|s| {
                format!(
                    "{} {}",
                    self.count(s),
                    palette::status_name(s).to_lowercase()
                )
            })
            .collect();
        let line = format!("{} of {} reviewed", self.done(), count(self.all(), one));
        match parts.is_empty() {
            true => line,
            false => format!("{line}: {}", parts.join(", ")),
        }
    }
}

impl Sheet<'_> {
    /// Did the reader say anything?
    pub fn is_reviewed(&self) -> bool {
        !self.view.review.is_empty()
    }

    /// What the reader said of a change.
    pub fn said(&self, entry: Entry<'_>) -> Option<&Remark> {
        self.placed.of_change(entry.row, entry.version)
    }

    /// Is a change or a finding with this remark in view?
    pub(super) fn wants_status(&self, said: Option<&Remark>) -> bool {
        let status = said.map_or(Status::Open, |remark| remark.status);
        let wanted = self.view.statuses.as_ref();
        wanted.is_none_or(|wanted| wanted.contains(&status))
    }

    /// Is a remark in view? What has lost its place always is.
    pub(super) fn wants_remark(&self, remark: &Remark) -> bool {
        remark.subject.is_orphan() || self.wants_status(Some(remark))
    }

    /// What the reader said of a sentence, as far as it is in view.
    pub(super) fn said_at(
        &self,
        version: VersionId,
        sentence: SentenceId,
    ) -> impl Iterator<Item = &Remark> {
        let said = self.placed.of_sentence(version, sentence);
        said.filter(|remark| self.wants_remark(remark))
    }

    /// The findings in view that concern the base, by number.
    pub fn findings(&self) -> impl Iterator<Item = Numbered<'_>> {
        let numbered = self.numbered(1, &self.disputes);
        numbered.filter(|found| self.wants_status(found.remark))
    }

    /// The findings in view between other versions, by number.
    pub fn findings_elsewhere(&self) -> impl Iterator<Item = Numbered<'_>> {
        let first = self.disputes.len() + 1;
        let numbered = self.numbered(first, &self.disputes_elsewhere);
        numbered.filter(|found| self.wants_status(found.remark))
    }

    /// All findings in view, by number.
    pub fn all_findings(&self) -> impl Iterator<Item = Numbered<'_>> {
        self.findings().chain(self.findings_elsewhere())
    }

    /// What to say where no finding with the base is in view.
    pub(super) fn no_findings(&self) -> &'static str {
        match self.disputes.is_empty() {
            true => "None against the base.",
            false => "None in the current filter.",
        }
    }

    fn numbered<'s>(
        &'s self,
        first: usize,
        disputes: &'s [Dispute],
    ) -> impl Iterator<Item = Numbered<'s>> {
        (first..).zip(disputes).map(|(number, dispute)| Numbered {
            number,
            dispute,
            remark: self.said_of(dispute),
        })
    }

    /// To find the words of a dispute costs more than to see that nobody spoke of any.
    fn said_of(&self, dispute: &Dispute) -> Option<&Remark> {
        let is_reviewed = self.is_reviewed();
        is_reviewed.then(|| self.placed.of_dispute(self.report, dispute))?
    }

    /// How far the review of a version's changes is, whatever the filter.
    pub fn progress(&self, version: VersionId) -> Progress {
        let changed = self.collation.changed_rows(version);
        let status = |row| self.placed.of_change(row, version).map(|r| r.status);
        Progress::of(changed.map(|row| status(row).unwrap_or_default()))
    }

    /// How far the review of the findings is, whatever the filter.
    pub fn progress_of_findings(&self) -> Progress {
        let all = self.disputes.iter().chain(&self.disputes_elsewhere);
        Progress::of(all.map(|dispute| {
            let said = self.said_of(dispute);
            said.map_or(Status::Open, |remark| remark.status)
        }))
    }

    /// "Globe: 3 of 12 changes reviewed: 2 accepted, 1 problem", version by version, then the
    /// findings.
    pub fn progress_lines(&self) -> Vec<String> {
        let versions = self.others().iter().map(|id| {
            let label = visible(self.report.label(*id)).into_owned();
            format!(
                "{}: {}",
                one_line(&label),
                self.progress(*id).line("change")
            )
        });
        let findings = self.progress_of_findings();
        let findings = (findings.all() > 0).then(|| findings.line("finding"));
        versions.chain(findings).collect()
    }

    /// The lists of a review with their headings, problems first; none that is empty.
    ///
    /// What a filter leaves out is left out here too, but what has lost its place is not.
    pub fn said_lists(&self) -> Vec<(&'static str, Vec<Item<'_>>)> {
        let lists = [
            (said::PROBLEMS, self.problems()),
            (said::NOTES, self.notes_of_reader()),
            (said::AGAINST_ANOTHER, self.said_against_another()),
            (said::ORPHANS, self.orphans()),
        ];
        let wanted = lists.into_iter().map(|(heading, items)| {
            let is_kept = |item: &Item<'_>| self.wants_remark(item.remark);
            (heading, items.into_iter().filter(is_kept).collect())
        });
        let kept = wanted.filter(|(_, items): &(_, Vec<_>)| !items.is_empty());
        kept.collect()
    }

    /// What the reader found wrong, changes first.
    pub fn problems(&self) -> Vec<Item<'_>> {
        let placed = self.items().into_iter();
        placed
            .filter(|item| item.remark.status == Status::Problem)
            .collect()
    }

    /// What the reader said of words and versions in view.
    pub fn notes_of_reader(&self) -> Vec<Item<'_>> {
        let remarks = self.view.review.remarks().iter();
        let items = remarks.filter_map(|remark| self.note_item(remark));
        let mut items: Vec<_> = items.collect();
        items.sort_by_key(|item| match item.target {
            Some(Target::Sentence(version, sentence)) => (version, Some(sentence)),
            Some(Target::Version(version)) => (version, None),
            _ => (VersionId(usize::MAX), None),
        });
        items
    }

    /// Remarks that have a place, but only as seen from another base.
    pub fn said_against_another(&self) -> Vec<Item<'_>> {
        let remarks = self.view.review.remarks().iter().map(AsRef::as_ref);
        let elsewhere = remarks.filter(|remark: &&Remark| match &remark.subject {
            Subject::Change { base, .. } => {
                *base != Some(self.view.base) && !remark.subject.is_orphan()
            }
            _ => false,
        });
        let items = elsewhere.map(|remark| Item {
            target: None,
            about: self.about_words(&remark.subject),
            remark,
        });
        items.collect()
    }

    /// Remarks whose words are gone, with those words.
    pub fn orphans(&self) -> Vec<Item<'_>> {
        let orphans = self.view.review.orphans().map(|remark| Item {
            target: None,
            about: self.about_words(&remark.subject),
            remark,
        });
        orphans.collect()
    }

    /// Every remark on something in view: changes, findings, words, versions.
    fn items(&self) -> Vec<Item<'_>> {
        let changes = self.entries().filter_map(|entry| {
            let place = wording::whereabouts(self, entry);
            let label = visible(self.report.label(entry.version)).into_owned();
            Some(Item {
                target: Some(Target::Change(entry.number)),
                about: format!("C{}, {}, {place}", entry.number, one_line(&label)),
                remark: self.placed.of_change(entry.row, entry.version)?,
            })
        });
        let findings = self.all_findings().filter_map(|found| {
            Some(Item {
                target: Some(Target::Finding(found.number)),
                about: format!("F{}, {}", found.number, disputes::dispute(found.dispute)),
                remark: found.remark?,
            })
        });
        changes
            .chain(findings)
            .chain(self.notes_of_reader())
            .collect()
    }

    fn note_item<'s>(&self, remark: &'s Remark) -> Option<Item<'s>> {
        let in_view = |v: &VersionId| self.columns.contains(v);
        let target = match &remark.subject {
            _ if remark.subject.is_orphan() => None,
            Subject::Version(version, _) => version.filter(in_view).map(Target::Version),
            Subject::Words(at) => self.sentence_at(at),
            _ => None,
        };
        Some(Item {
            target: Some(target?),
            about: self.about_words(&remark.subject),
            remark,
        })
    }

    fn sentence_at(&self, at: &Anchor) -> Option<Target> {
        let version = at.version.filter(|v| self.columns.contains(v))?;
        let text = self.version(version)?;
        let found = text.sentence_from(at.span?.start).0;
        let last = text.sentences.len().checked_sub(1)?;
        Some(Target::Sentence(version, SentenceId(found.min(last))))
    }

    /// Whose words a remark is about, and which: "Globe, sentence 2: “drove 14,000 people”".
    fn about_words(&self, subject: &Subject) -> String {
        if let Subject::Version(_, label) = subject {
            return one_line(&visible(label));
        }
        let quoted = subject.anchors().iter().map(|at| {
            let sentence = match self.sentence_at(at) {
                Some(Target::Sentence(_, id)) => format!(", {}", wording::sentences(&[id])),
                _ => String::new(),
            };
            let (label, words) = (visible(&at.label), visible(&at.exact));
            let words = shortened(&words, QUOTED_CHARS);
            format!("{}{sentence}: “{words}”", one_line(&label))
        });
        list(&quoted.collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_counts_what_is_decided() {
        let statuses = [Status::Open, Status::Problem, Status::Accepted];
        let progress = Progress::of(statuses.into_iter());
        assert_eq!(
            progress.line("change"),
            "2 of 3 changes reviewed: 1 accepted, 1 problem"
        );
    }
}

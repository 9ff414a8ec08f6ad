//! Where every sentence stands against the base: linked how, moved, added, dropped.

use super::{Cell, Change, ChangeSet, Row};
use crate::engine::report::{Comparison, Facing, Link, Passage, Relation, Report, Severity};
use crate::engine::story::{SentenceId, VersionId};

/// Every sentence's standing against one base.
pub(super) struct Standing {
    base: VersionId,
    /// By version and sentence.
    pub(super) changes: Vec<Vec<ChangeSet>>,
    /// By version and base sentence: the version's sentences linked with it.
    linked: Vec<Vec<Vec<SentenceId>>>,
    /// By version and sentence: may it be linked at all?
    linkable: Vec<Vec<bool>>,
}

impl Standing {
    pub(super) fn new(report: &Report, base: VersionId) -> Self {
        let changes = report
            .version_ids()
            .map(|v| changes_against(report, v, base))
            .collect();
        let linked = report
            .version_ids()
            .map(|v| linked_with(report, v, base))
            .collect();
        let linkable = report.versions.iter();
        let linkable = linkable
            .map(|v| v.sentences.iter().map(|s| s.is_linkable()).collect())
            .collect();
        let mut standing = Self {
            base,
            changes,
            linked,
            linkable,
        };
        standing.mark_indirect(report);
        standing.mark_mismatches(report);
        standing
    }

    /// What stands in one passage with the base through a third version is no addition.
    fn mark_indirect(&mut self, report: &Report) {
        let base = self.base;
        let with_base = |p: &&Passage| p.members.iter().any(|m| m.version == base);
        for member in report
            .passages
            .iter()
            .filter(with_base)
            .flat_map(|p| &p.members)
        {
            for sentence in &member.sentences {
                self.replace_added(member.version, *sentence);
            }
        }
    }

    fn replace_added(&mut self, version: VersionId, sentence: SentenceId) {
        let slot = self
            .changes
            .get_mut(version.0)
            .and_then(|c| c.get_mut(sentence.0));
        if let Some(set) = slot.filter(|set| set.contains(Change::Added)) {
            *set = ChangeSet::from_iter([Change::Partial]);
        }
    }

    fn mark_mismatches(&mut self, report: &Report) {
        let base = self.base;
        let shown = report
            .findings
            .iter()
            .filter(|f| f.severity > Severity::Benign);
        for finding in shown.filter(|f| f.concerns(base)) {
            for place in finding.places() {
                self.insert(place.version, place.sentence, Change::Mismatch);
            }
        }
    }

    fn insert(&mut self, version: VersionId, sentence: SentenceId, change: Change) {
        let slot = self
            .changes
            .get_mut(version.0)
            .and_then(|c| c.get_mut(sentence.0));
        if let Some(set) = slot {
            set.insert(change);
        }
    }

    /// Fills in what the cells of a row have against its base cell.
    pub(super) fn mark(&self, row: &mut Row, index: usize, row_of: &[Vec<usize>]) {
        let base = self.base_sentences(row);
        for (v, cell) in row
            .cells
            .iter_mut()
            .enumerate()
            .filter(|(v, _)| *v != self.base.0)
        {
            self.mark_cell(cell, VersionId(v), &base);
            cell.elsewhere
                .retain(|id| row_of.get(v).and_then(|r| r.get(id.0)) != Some(&index));
        }
        let others = row
            .cells
            .iter()
            .enumerate()
            .filter(|(v, _)| *v != self.base.0);
        let all_lack = others.clone().count() > 0
            && others
                .clone()
                .all(|(_, cell)| cell.changes.contains(Change::Dropped));
        self.mark_base_cell(row, all_lack);
    }

    fn mark_base_cell(&self, row: &mut Row, all_lack: bool) {
        let Some(cell) = row.cells.get_mut(self.base.0) else {
            return;
        };
        cell.changes = self.union(self.base, &cell.sentences);
        if all_lack {
            cell.changes.insert(Change::Dropped);
        }
    }

    fn base_sentences(&self, row: &Row) -> Vec<SentenceId> {
        let cell = row.cells.get(self.base.0);
        let ids = cell.map(|c| c.sentences.clone()).unwrap_or_default();
        ids.into_iter()
            .filter(|id| self.is_linkable(self.base, *id))
            .collect()
    }

    fn is_linkable(&self, version: VersionId, id: SentenceId) -> bool {
        self.linkable
            .get(version.0)
            .and_then(|l| l.get(id.0))
            .copied()
            .unwrap_or_default()
    }

    fn mark_cell(&self, cell: &mut Cell, version: VersionId, base: &[SentenceId]) {
        cell.changes = self.union(version, &cell.sentences);
        if cell.sentences.is_empty() && !base.is_empty() {
            cell.elsewhere = base
                .iter()
                .flat_map(|id| self.linked(version, *id))
                .copied()
                .collect();
            cell.elsewhere.sort_unstable();
            cell.elsewhere.dedup();
            if cell.elsewhere.is_empty() {
                cell.changes.insert(Change::Dropped);
            }
        }
    }

    fn linked(&self, version: VersionId, base_sentence: SentenceId) -> &[SentenceId] {
        self.linked
            .get(version.0)
            .and_then(|l| l.get(base_sentence.0))
            .map_or(&[], |ids| ids)
    }

    fn union(&self, version: VersionId, sentences: &[SentenceId]) -> ChangeSet {
        let sets = self.changes.get(version.0);
        let sets = sentences
            .iter()
            .filter_map(|id| sets.and_then(|s| s.get(id.0)));
        sets.fold(ChangeSet::default(), |all, set| all.union(*set))
    }
}

/// The links of `version` with the base, as seen from the version.
fn facing_base(
    report: &Report,
    version: VersionId,
    base: VersionId,
) -> impl Iterator<Item = Facing<'_>> {
    let comparison: Option<&Comparison> = report.comparison(version, base);
    comparison
        .into_iter()
        .flat_map(|c| &c.links)
        .map(move |link| link.seen_from(version < base))
}

/// By sentence of `version`: how it differs from the base; its closest link decides.
fn changes_against(report: &Report, version: VersionId, base: VersionId) -> Vec<ChangeSet> {
    let Some(text) = report.versions.get(version.0) else {
        return Vec::new();
    };
    if version == base {
        return vec![ChangeSet::default(); text.sentences.len()];
    }
    let standing = |id: SentenceId| {
        if text.is_linkable(id) {
            changes_of(report.closest(version, id, base).map(|f| f.link))
        } else {
            ChangeSet::default()
        }
    };
    text.sentence_ids().map(standing).collect()
}

fn changes_of(link: Option<&Link>) -> ChangeSet {
    let Some(link) = link else {
        return ChangeSet::from_iter([Change::Added]);
    };
    let reworded = match link.relation {
        Relation::Same => None,
        Relation::Minor => Some(Change::Minor),
        Relation::Reworded => Some(Change::Reworded),
        Relation::Partial => Some(Change::Partial),
    };
    let moved = link.moved.then_some(Change::Moved);
    let doubtful = link.is_doubtful().then_some(Change::Doubtful);
    reworded.into_iter().chain(moved).chain(doubtful).collect()
}

/// By base sentence: the sentences of `version` linked with it.
fn linked_with(report: &Report, version: VersionId, base: VersionId) -> Vec<Vec<SentenceId>> {
    let size = report.versions.get(base.0).map_or(0, |v| v.sentences.len());
    let mut linked = vec![Vec::new(); size];
    if version != base {
        for facing in facing_base(report, version, base) {
            for id in facing.there {
                if let Some(slot) = linked.get_mut(id.0) {
                    slot.extend_from_slice(facing.here);
                }
            }
        }
    }
    linked
}

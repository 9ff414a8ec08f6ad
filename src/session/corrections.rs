//! What the reader corrects: which passages answer each other, where sentences end, what is copy.
//!
//! Corrections are kept apart from what was found. Each is a decision on top of it, taken back in
//! any number; what is shown is made from both, without linking the whole story anew.

use std::sync::Arc;

use super::job::{Job, Task};
use super::undo::{Made, Way};
use super::view::Focus;
use super::{Compared, Session};
use crate::engine::decision::{Decision, Stretch};
use crate::engine::report::Report;
use crate::engine::story::{Kind, Sentence, SentenceId, VersionId};

/// The way of the decisions into what is shown.
#[derive(Clone, Debug, Default)]
pub struct Corrections {
    /// The job that brings the comparison in line with them.
    ticket: Option<u64>,
}

impl Corrections {
    pub(super) fn awaits(&self, ticket: u64) -> bool {
        self.ticket == Some(ticket)
    }

    /// Is what is shown about to be brought in line with them?
    pub fn is_pending(&self) -> bool {
        self.ticket.is_some()
    }
}

impl Session {
    /// What the reader corrected.
    pub fn corrections(&self) -> &Corrections {
        &self.corrections
    }

    /// Asks for the passage that answers the lit one; to ask again is to give up.
    pub(super) fn start_pairing(&mut self) {
        let is_new = self.view.pairing != self.view.focus;
        self.view.pairing = self.view.focus.filter(|_| is_new);
    }

    /// Lights a sentence up, or pairs it with the one that waits for its answer.
    pub(super) fn focus(&mut self, focus: Focus) {
        let waiting = self.view.pairing.filter(|w| w.version != focus.version);
        if let Some(waiting) = waiting {
            self.view.pairing = None;
            let ends = [waiting, focus].map(|end| self.stretch(end));
            if let [Some(x), Some(y)] = ends {
                self.decide(Decision::Pair([x, y]));
            }
        }
        self.view.set_focus(focus);
    }

    pub(super) fn part(&mut self, focus: Focus, other: VersionId) {
        if let Some(stretch) = self.stretch(focus) {
            self.decide(Decision::Alone(stretch, other));
        }
    }

    pub(super) fn join_with_previous(&mut self, focus: Focus) {
        if let Some(stretch) = self.stretch(focus) {
            self.decide(Decision::Join(focus.version, stretch.span.start));
        }
    }

    pub(super) fn split_at(&mut self, version: VersionId, at: usize) {
        self.decide(Decision::Split(version, at));
    }

    pub(super) fn relabel(&mut self, focus: Focus, kind: Kind) {
        let version = self.compared.as_ref();
        let version = version.and_then(|c| c.report.versions.get(focus.version.0));
        if let Some(sentence) = version.and_then(|v| v.sentences.get(focus.sentence.0)) {
            let paragraph = sentence.paragraph;
            self.decide(Decision::Relabel(focus.version, paragraph, kind));
        }
    }

    /// Did the reader correct something about a sentence?
    pub fn is_corrected(&self, focus: Focus) -> bool {
        let compared = self.compared.as_ref();
        let version = compared.and_then(|c| c.report.versions.get(focus.version.0));
        let sentence = version.and_then(|v| v.sentences.get(focus.sentence.0));
        let touches = |s: &Sentence, decision: &Decision| {
            let holds = |x: &Stretch| x.version == focus.version && x.span.overlaps(s.span);
            // A sentence that ends at a split is as much of its making as the one that begins there.
            let meets = |at: usize| s.span.start <= at && at <= s.span.end + 1;
            match decision {
                Decision::Pair(ends) => ends.iter().any(holds),
                Decision::Alone(stretch, _) => holds(stretch),
                Decision::Split(v, at) | Decision::Join(v, at) => *v == focus.version && meets(*at),
                Decision::Relabel(v, paragraph, _) => {
                    *v == focus.version && s.paragraph == *paragraph
                }
                Decision::State(..) => false,
            }
        };
        sentence.is_some_and(|s| self.made.decisions.iter().any(|d| touches(s, d)))
    }

    fn stretch(&self, focus: Focus) -> Option<Stretch> {
        let version = self
            .compared
            .as_ref()?
            .report
            .versions
            .get(focus.version.0)?;
        let span = version.sentences.get(focus.sentence.0)?.span;
        Some(Stretch {
            version: focus.version,
            span,
        })
    }

    fn decide(&mut self, decision: Decision) {
        self.make(|made| made.decisions.push(decision));
    }

    /// Changes what the reader made, in one step that can be taken back.
    pub(super) fn make(&mut self, change: impl FnOnce(&mut Made)) {
        let before = self.made.clone();
        change(&mut self.made);
        if before != self.made {
            self.undo.step(before.clone());
            self.made_anew(&before);
        }
    }

    pub(super) fn undo(&mut self, way: Way) {
        if let Some(made) = self.undo.made(way, &self.made) {
            let before = std::mem::replace(&mut self.made, made);
            self.made_anew(&before);
        } else {
            self.turn_text(way);
        }
    }

    /// Shows what the reader made, after it was `before`.
    fn made_anew(&mut self, before: &Made) {
        if before.decisions != self.made.decisions {
            self.amend();
        }
        if before.review != self.made.review {
            self.place_remarks();
        }
    }

    /// Orders what is shown to be brought in line with the decisions.
    pub(super) fn amend(&mut self) {
        let Some(compared) = &self.compared else {
            return;
        };
        self.tickets += 1;
        self.corrections.ticket = Some(self.tickets);
        self.jobs.push(Job {
            ticket: self.tickets,
            progress: Arc::default(),
            task: Task::Amend {
                found: Arc::clone(&compared.found),
                decisions: self.made.decisions.clone(),
            },
        });
    }

    pub(super) fn amended(&mut self, ticket: u64, report: Report) {
        if self.corrections.ticket != Some(ticket) {
            return;
        }
        self.corrections.ticket = None;
        let Some(compared) = &mut self.compared else {
            return;
        };
        let lit = self
            .view
            .focus
            .and_then(|f| find_again(compared, f, &report));
        compared.replace(report, self.view.base);
        self.redline = None;
        self.view.focus = lit;
        self.view.picked.clear();
        self.derive();
        self.mark_since();
    }
}

/// The sentence of `after` in which the lit one begins: sentences may be cut otherwise there.
fn find_again(before: &Compared, lit: Focus, after: &Report) -> Option<Focus> {
    let version = before.report.versions.get(lit.version.0)?;
    let start = version.sentences.get(lit.sentence.0)?.span.start;
    let sentences = &after.versions.get(lit.version.0)?.sentences;
    let index = sentences.iter().position(|s| start < s.span.end)?;
    Some(Focus {
        sentence: SentenceId(index),
        ..lit
    })
}

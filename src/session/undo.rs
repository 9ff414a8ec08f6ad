//! What the reader made, step by step, and the way back.
//!
//! A newer text in the place of a version is a step, too. What is taken back across it is as it
//! was with the older text, word for word:
//!
//! ```text
//! accepted C3 ─ noted C5 ─ [text replaced] ─ accepted C4
//!                        └─ keeps texts, remarks and steps of before; those of after hold only here
//! ```

use std::sync::Arc;

use crate::engine::decision::Decision;
use crate::engine::story::Manuscript;
use crate::review::Review;

/// More steps back than anybody takes.
const LONGEST: usize = 500;

/// All that the reader made of a comparison, at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// What was corrected, in the order in which it was.
    pub decisions: Vec<Decision>,
    /// What was said.
    pub review: Review,
}

impl Made {
    /// Was nothing made?
    pub fn is_empty(&self) -> bool {
        self.decisions.is_empty() && self.review.is_empty()
    }
}

/// One step back, or again.
#[derive(Clone, Debug)]
enum Step {
    /// What was made was otherwise.
    Made(Made),
    /// A version had another text.
    Text(Box<Stand>),
}

/// How all stood when a version had another text.
#[derive(Clone, Debug, Default)]
pub(super) struct Stand {
    pub manuscripts: Vec<Arc<Manuscript>>,
    pub made: Made,
    pub undo: Undo,
}

/// The way through the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Back,
    Again,
}

/// What was made before, and what was taken back.
#[derive(Clone, Debug, Default)]
pub struct Undo {
    past: Vec<Step>,
    future: Vec<Step>,
}

impl Undo {
    /// Is there a step to take back?
    pub fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    /// Is there a step to make again?
    pub fn has_future(&self) -> bool {
        !self.future.is_empty()
    }

    /// Remembers `before`, which is about to change.
    pub(super) fn step(&mut self, before: Made) {
        self.push(Step::Made(before));
    }

    /// Remembers how all stood before a version got another text. What was taken back by then
    /// cannot be made again.
    pub(super) fn step_text(&mut self, mut before: Stand) {
        before.undo.future.clear();
        self.push(Step::Text(Box::new(before)));
    }

    fn push(&mut self, step: Step) {
        self.past.push(step);
        self.future.clear();
        if self.past.len() > LONGEST {
            self.past.remove(0);
        }
    }

    fn ends(&mut self, way: Way) -> (&mut Vec<Step>, &mut Vec<Step>) {
        match way {
            Way::Back => (&mut self.past, &mut self.future),
            Way::Again => (&mut self.future, &mut self.past),
        }
    }

    /// What was made before `now`, or after it; none where the step is another text.
    pub(super) fn made(&mut self, way: Way, now: &Made) -> Option<Made> {
        let (from, to) = self.ends(way);
        let made = match from.last()? {
            Step::Made(made) => made.clone(),
            Step::Text(_) => return None,
        };
        from.pop();
        to.push(Step::Made(now.clone()));
        Some(made)
    }

    /// The texts that the next step leads to, if it leads to others.
    pub(super) fn texts(&self, way: Way) -> Option<&[Arc<Manuscript>]> {
        let from = match way {
            Way::Back => &self.past,
            Way::Again => &self.future,
        };
        match from.last()? {
            Step::Text(then) => Some(&then.manuscripts),
            Step::Made(_) => None,
        }
    }

    /// Takes a step to other texts: what was made then, and the steps from there.
    pub(super) fn turn(&mut self, way: Way, now: Stand) -> Option<Made> {
        let (from, _) = self.ends(way);
        let Some(Step::Text(then)) = from.pop_if(|step| matches!(step, Step::Text(_))) else {
            return None;
        };
        let undo = std::mem::replace(self, then.undo);
        let (_, to) = self.ends(way);
        to.push(Step::Text(Box::new(Stand { undo, ..now })));
        Some(then.made)
    }

    /// The same steps where the versions have other places or texts. Ways back to other texts do
    /// not lead there any more.
    pub(super) fn carried(&self, carry: impl Fn(&Made) -> Made) -> Self {
        let carried = |steps: &[Step]| {
            let steps = steps.iter().filter_map(|step| match step {
                Step::Made(made) => Some(Step::Made(carry(made))),
                Step::Text(_) => None,
            });
            steps.collect()
        };
        Self {
            past: carried(&self.past),
            future: carried(&self.future),
        }
    }
}

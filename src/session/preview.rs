//! What exports would hold: found out beside the window, once for each choice.

use std::sync::Arc;

use super::Session;
use super::action::ExportChoice;
use super::job::{Exported, Task};
use crate::export::preview::Preview;

/// Why there is no preview where the program has a defect.
const DEFECT: &str = "Storydiff made a mistake";

/// What is known of exports of the comparison on screen.
#[derive(Debug, Default)]
pub(super) struct Previews {
    known: Vec<(Exported, Result<Preview, String>)>,
    /// One at a time: a reader who runs through the formats wants to see the last of them.
    awaited: Option<Exported>,
}

impl Previews {
    fn of(&self, exported: &Exported) -> Option<&Result<Preview, String>> {
        let mut known = self.known.iter();
        known
            .find(|(known, _)| known == exported)
            .map(|(_, made)| made)
    }

    pub fn take_in(&mut self, of: Exported, made: Result<Preview, String>) {
        self.awaited = None;
        self.known.retain(|(known, _)| known.is_near(&of));
        self.known.push((of, made));
    }

    /// A job has failed; if it was ours, it would fail again.
    pub fn give_up(&mut self) {
        if let Some(of) = self.awaited.take() {
            self.take_in(of, Err(DEFECT.to_owned()));
        }
    }
}

impl Exported {
    /// Is it the same comparison with the same remarks?
    fn is_near(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.report, &other.report) && self.view.review == other.view.review
    }
}

impl Session {
    /// What an export would hold, or why it could not be made; none while that is found out.
    pub fn preview(&self, choice: &ExportChoice) -> Option<&Result<Preview, String>> {
        self.previews.of(&self.exported_by(choice)?)
    }

    pub(super) fn ask_for_preview(&mut self, choice: &ExportChoice) {
        if self.previews.awaited.is_some() {
            return;
        }
        let of = self.exported_by(choice);
        if let Some(of) = of.filter(|of| self.previews.of(of).is_none()) {
            self.previews.awaited = Some(of.clone());
            self.push_aside(Task::Preview(Box::new(of)));
        }
    }
}

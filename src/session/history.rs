//! The places that were lit before: back and forward, as in a browser.

use super::view::Focus;

/// More steps back than anybody takes.
const LONGEST: usize = 200;

/// Where the reader was.
#[derive(Clone, Debug, Default)]
pub struct History {
    behind: Vec<Focus>,
    ahead: Vec<Focus>,
}

impl History {
    /// Puts down the place that is about to be left.
    pub(super) fn leave(&mut self, place: Focus) {
        if self.behind.last() != Some(&place) {
            self.behind.push(place);
        }
        if self.behind.len() > LONGEST {
            self.behind.remove(0);
        }
        self.ahead.clear();
    }

    /// The place before this one.
    pub(super) fn back(&mut self, here: Option<Focus>) -> Option<Focus> {
        step(&mut self.behind, &mut self.ahead, here)
    }

    /// The place that was gone back from.
    pub(super) fn forward(&mut self, here: Option<Focus>) -> Option<Focus> {
        step(&mut self.ahead, &mut self.behind, here)
    }

    /// Is there a place to go back to?
    pub fn has_back(&self) -> bool {
        !self.behind.is_empty()
    }

    /// Is there a place to go forward to?
    pub fn has_forward(&self) -> bool {
        !self.ahead.is_empty()
    }
}

fn step(from: &mut Vec<Focus>, to: &mut Vec<Focus>, here: Option<Focus>) -> Option<Focus> {
    // What is lit now may be the very place that was put down last.
    while from.last().is_some_and(|place| Some(*place) == here) {
        from.pop();
    }
    let place = from.pop()?;
    to.extend(here);
    Some(place)
}

//! Things of different heights under each other: where each begins, and which one is at a place.

use egui::{Key, Ui};

use super::keys::held_with;
use super::theme;

/// Heights by position, in points, and what follows from them.
#[derive(Debug, Default)]
pub struct Stack {
    heights: Vec<f32>,
    /// One more than heights: the last is the height of all.
    tops: Vec<f32>,
}

impl Stack {
    /// Things of these heights.
    pub fn new(heights: Vec<f32>) -> Self {
        let mut stack = Self {
            heights,
            tops: Vec::new(),
        };
        stack.sum_up();
        stack
    }

    /// Replaces guesses, from position `first` on, by measured heights.
    pub fn measured(&mut self, first: usize, measured: &[f32]) {
        let known = self.heights.iter_mut().skip(first).zip(measured);
        let mut is_news = false;
        for (height, exact) in known {
            is_news |= (*height - exact).abs() > 0.01;
            *height = *exact;
        }
        if is_news {
            self.sum_up();
        }
    }

    /// The height of all together.
    pub fn total(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// Where the one at `position` begins.
    pub fn top(&self, position: usize) -> f32 {
        let top = self.tops.get(position).copied();
        top.unwrap_or_else(|| self.total())
    }

    /// The position of the one at `y`.
    pub fn at(&self, y: f32) -> usize {
        let after = self.tops.partition_point(|top| *top <= y);
        let last = self.heights.len().saturating_sub(1);
        after.saturating_sub(1).min(last)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.heights.len()
    }

    fn sum_up(&mut self) {
        let mut sum = 0.0;
        self.tops.clear();
        self.tops.push(0.0);
        self.tops.extend(self.heights.iter().map(|height| {
            sum += height;
            sum
        }));
    }
}

/// Where Page, Home, End and Space lead from `here`, unless a text field has the cursor.
pub fn way_by_keys(ui: &Ui, here: f32, page: f32) -> Option<f32> {
    if ui.ctx().text_edit_focused() {
        return None;
    }
    // Space presses the button that has the keyboard, if one has.
    let is_space_free = !ui.ctx().egui_wants_keyboard_input();
    let step = page - 2.0 * theme::READING.line;
    ui.input(|i| {
        let space = held_with(i, Key::Space).filter(|_| is_space_free);
        if i.key_pressed(Key::PageDown) || space.is_some_and(|held| !held.shift) {
            Some(here + step)
        } else if i.key_pressed(Key::PageUp) || space.is_some() {
            Some(here - step)
        } else if i.key_pressed(Key::Home) {
            Some(0.0)
        } else if i.key_pressed(Key::End) {
            Some(f32::MAX)
        } else {
            None
        }
    })
}

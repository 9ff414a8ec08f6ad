//! The parts of the window, the keyboard's way from one to the next, and the line around what has
//! it: Tab goes through all that a part holds, these steps past it.
//!
//! ```text
//! menu → tools → panel at the side → panel below → text → menu …
//! ```

use egui::{Context, Id, Key, LayerId, Rect, Stroke, StrokeKind, WidgetRect};

use super::theme;
use crate::palette::{self, Theme};

/// Points between a control and the line around it.
const GAP: f32 = 1.0;
/// Its width in points.
const LINE: f32 = 2.0;

/// Where the parts stand, in the order in which the keyboard goes through them.
#[derive(Default)]
pub struct Parts {
    all: Vec<Rect>,
    /// Was the keyboard's place last chosen by key? A click on a button needs no line around it.
    is_led_by_keys: bool,
}

impl Parts {
    /// Begins a frame: no part was drawn.
    pub fn clear(&mut self) {
        self.all.clear();
    }

    /// Takes a part that was drawn.
    pub fn push(&mut self, rect: Rect) {
        self.all.push(rect);
    }

    /// Draws a line around what has the keyboard.
    pub fn show_keyboard(&mut self, ctx: &Context, theme: Theme) {
        let (is_stepped, is_clicked) = ctx.input(|i| {
            let is_stepped = i.key_pressed(Key::Tab) || i.key_pressed(Key::F6);
            (is_stepped, i.pointer.any_pressed())
        });
        self.is_led_by_keys = !is_clicked && (is_stepped || self.is_led_by_keys);
        let Some(focused) = ctx.memory(|m| m.focused()).filter(|_| self.is_led_by_keys) else {
            return;
        };
        let place = ctx.viewport(|v| v.this_pass.widgets.get(focused).copied());
        if let Some(control) = place.filter(|w| w.visible) {
            let colour = theme::color(palette::surface(theme).focus);
            let ground = control.interact_rect.expand(GAP);
            let line = Stroke::new(LINE, colour);
            ctx.layer_painter(control.layer_id)
                .rect_stroke(ground, 4.0, line, StrokeKind::Outside);
        }
    }

    /// Gives the keyboard to the first control of the next part that has one, or of the one before.
    pub fn step(&self, ctx: &Context, is_forward: bool) {
        let count = self.all.len();
        let here = self.with_keyboard(ctx);
        let steps = (1..=count).map(|step| match (here, is_forward) {
            (Some(here), true) => (here + step) % count,
            (Some(here), false) => (here + count - step) % count,
            (None, true) => step - 1,
            (None, false) => count - step,
        });
        let mut controls = steps.filter_map(|at| self.first_control(ctx, at));
        if let Some(control) = controls.next() {
            ctx.memory_mut(|memory| memory.request_focus(control));
        }
    }

    fn with_keyboard(&self, ctx: &Context) -> Option<usize> {
        let focused = ctx.memory(|memory| memory.focused())?;
        ctx.viewport(|v| self.part_of(v.prev_pass.widgets.get(focused)?))
    }

    /// The part that a control stands in; those drawn later reach under the others.
    fn part_of(&self, control: &WidgetRect) -> Option<usize> {
        let at = control.interact_rect.center();
        self.all.iter().position(|part| part.contains(at))
    }

    /// The first control that was drawn in a part and can have the keyboard.
    fn first_control(&self, ctx: &Context, part: usize) -> Option<Id> {
        ctx.viewport(|viewport| {
            let layers = viewport.prev_pass.widgets.layers();
            let drawn = layers.filter(|(layer, _)| **layer == LayerId::background());
            let mut drawn = drawn.flat_map(|(_, drawn)| drawn);
            let control = drawn
                .find(|w| w.enabled && w.sense.is_focusable() && self.part_of(w) == Some(part));
            control.map(|w| w.id)
        })
    }
}

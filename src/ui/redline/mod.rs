//! One version against the base, as one marked-up text in one column of prose.

mod block;
mod flow;
mod folded;
mod lines;
mod measure;
mod notes;
mod prose;
mod strip;
mod tabs;
mod turned;

use std::ops::Range;

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2};

use super::overview;
use super::scene::Scene;
use super::sentence::look::Looks;
use super::stack::way_by_keys;
use super::theme;
use crate::engine::collation::redline::{Item, Redline, Role};
use crate::session::{Action, Compared, Session};
use block::LaidBlock;
use flow::EDGE;
pub use flow::RedlineState;
use folded::{folded_below, folded_ui, run_of};
use measure::Measure;
use prose::Setting;
use strip::strip_ui;
use tabs::{HEAD_HEIGHT, tabs_ui};

/// The layout.
pub fn redline_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    state: &mut RedlineState,
) {
    let area = ui.available_rect_before_wrap();
    ui.painter()
        .rect_filled(area, 0.0, theme::color(scene.surface().paper));
    let head = Rect::from_min_max(area.min, pos2(area.right(), area.top() + HEAD_HEIGHT));
    let body = Rect::from_min_max(pos2(area.left(), head.bottom()), area.max);
    let edge = body.right() - overview::WIDTH;
    let (body, strip) = (body.with_max_x(edge), body.with_min_x(edge));
    tabs_ui(ui, scene, compared, head);
    ui.allocate_rect(area, egui::Sense::hover());
    match scene.session.redline() {
        Some(redline) => body_ui(ui, scene, compared, (state, redline), (body, strip)),
        None => nothing_ui(
            ui,
            body,
            "Add a second version to read it as a markup of the base.",
        ),
    }
}

fn body_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    (state, redline): (&mut RedlineState, &Redline),
    (body, strip): (Rect, Rect),
) {
    let columns = [redline.base, redline.version];
    let looks = Looks::new(scene.session, compared, &columns, scene.theme);
    let setting = Setting {
        looks: &looks,
        redline,
    };
    let bar = ui.spacing().scroll.bar_width + 4.0;
    let measure = Measure::new(
        body.with_max_x(body.right() - bar),
        theme::roomy(looks.text()).widest,
    );
    let is_new = state.update(ui, &setting, measure);
    let is_opened = open_revealed(state, &setting) && state.update(ui, &setting, measure);
    if state.blocks.is_empty() {
        return nothing_ui(ui, body, "No paragraph has a change of the kinds shown.");
    }
    let is_moved = place(ui, &setting, state, measure, body.height());
    let jump = (is_new || is_opened || is_moved).then(|| state.top());
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        let mut scroll = ScrollArea::vertical().id_salt("redline").auto_shrink(false);
        if let Some(offset) = jump {
            scroll = scroll.vertical_scroll_offset((offset + EDGE).max(0.0));
        }
        scroll.show_viewport(ui, |ui, viewport| {
            ui.set_height(state.stack.total() + 2.0 * EDGE);
            let frame = Frame {
                setting: &setting,
                measure,
                viewport,
            };
            visible_ui(ui, scene, state, &frame);
        });
    });
    strip_ui(ui, scene, &setting, state, strip);
}

/// Opens the fold that hides the lit sentence, if the session wants that in sight; true if one did.
fn open_revealed(state: &mut RedlineState, setting: &Setting<'_>) -> bool {
    let session = setting.looks.session();
    let wanted = session.view().reveal;
    if wanted == state.revealed || session.focus_row() != Some(wanted.row) {
        return false;
    }
    let item = session.item_for_row(wanted.row);
    let block = item.map(|item| setting.redline.block_of(item));
    let is_hidden = |block: &usize| state.blocks.binary_search(block).is_err();
    let run = |block: &usize| run_of(session, setting.redline, *block).is_some();
    let folded = block.filter(|block| is_hidden(block) && run(block));
    if let Some(block) = folded {
        state.unfold(block);
    }
    folded.is_some()
}

/// What one frame is drawn by.
struct Frame<'f> {
    setting: &'f Setting<'f>,
    measure: Measure,
    viewport: Rect,
}

fn nothing_ui(ui: &mut Ui, body: Rect, text: &str) {
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        ui.add_space(40.0);
        ui.vertical_centered(|ui| ui.weak(text));
    });
}

/// Moves the place to what the session wants in sight, or to where keys lead; true if it moved.
fn place(
    ui: &Ui,
    setting: &Setting<'_>,
    state: &mut RedlineState,
    measure: Measure,
    page: f32,
) -> bool {
    let view = setting.looks.session().view();
    let shrinks = page < state.page;
    let was_page = std::mem::replace(&mut state.page, page);
    if view.reveal != state.revealed {
        state.revealed = view.reveal;
        let item = setting.looks.session().item_for_row(view.reveal.row);
        return reveal(ui, setting, state, measure, item);
    }
    if let Some(target) = way_by_keys(ui, state.top(), page) {
        state.go_to(target);
        return true;
    }
    // A panel that opens below takes room: what is lit stays in sight.
    let lit = view.focus.filter(|_| shrinks && was_page > 0.0);
    let lit = lit.and_then(|f| setting.redline.item_of(f.version, f.sentence));
    let extent = lit.and_then(|item| state.extent(ui, setting, measure, item));
    let shown = state.top();
    match extent {
        Some(e) if e.start < shown + was_page && e.end > shown + page => {
            state.go_to(e.start.min(e.end + EDGE - page));
            true
        }
        _ => false,
    }
}

fn reveal(
    ui: &Ui,
    setting: &Setting<'_>,
    state: &mut RedlineState,
    measure: Measure,
    item: Option<usize>,
) -> bool {
    let extent = item.and_then(|item| state.extent(ui, setting, measure, item));
    let Some(extent) = extent else {
        return false;
    };
    let shown = state.top();
    let is_in_sight = extent.start >= shown && extent.end <= shown + state.page;
    if !is_in_sight {
        // A third down leaves room to see what comes before.
        state.go_to((extent.start - state.page / 3.0).max(0.0));
    }
    !is_in_sight
}

fn visible_ui(ui: &mut Ui, scene: &mut Scene<'_>, state: &mut RedlineState, frame: &Frame<'_>) {
    let top_of_text = ui.max_rect().top() + EDGE;
    let from = frame.viewport.top() - EDGE;
    let first = state.stack.at(from.max(0.0));
    let top = state.stack.top(first);
    let laid = lay_out(ui, frame, state, first, frame.viewport.bottom() - top);
    let session = scene.session;
    let redline = frame.setting.redline;
    let folded = |at: usize| folded_below(state, session, redline, first + at);
    let folds: Vec<_> = (0..laid.len()).map(folded).collect();
    let own = laid.iter().map(LaidBlock::height).zip(&folds);
    let heights = own.map(|(own, fold)| own + fold.map_or(0.0, |_| folded::HEIGHT));
    let heights: Vec<_> = heights.collect();
    state.stack.measured(first, &heights);
    state.anchor = (first, from - top);
    let mut y = top;
    let mut on_screen = Vec::new();
    for (position, (block, fold)) in laid.iter().zip(&folds).enumerate() {
        block.show(ui, frame.setting, top_of_text + y, &mut scene.actions);
        let range = from - y..frame.viewport.bottom() - EDGE - y;
        let items: Vec<_> = block.items_within(range).collect();
        let top = items.first().filter(|_| on_screen.is_empty()).copied();
        if let Some((item, extent)) = top.and_then(|item| Some((item, block.extent(item)?))) {
            state.remember_top(redline, item, y + extent.start..y + extent.end);
        }
        on_screen.extend(items);
        let below = top_of_text + y + block.height();
        let line = (pos2(frame.measure.left, below), frame.measure.width);
        if fold.is_some_and(|fold| folded_ui(ui, scene.theme, fold, line)) {
            state
                .blocks
                .get(first + position)
                .copied()
                .into_iter()
                .for_each(|b| state.unfold(b));
        }
        y += heights.get(position).copied().unwrap_or_default();
    }
    left_out(ui, scene, state, first, laid.len(), top_of_text);
    tell_place(scene, frame.setting.redline, &on_screen);
}

/// The blocks on screen, from position `first` on, laid out until they fill `height`.
fn lay_out(
    ui: &Ui,
    frame: &Frame<'_>,
    state: &RedlineState,
    first: usize,
    height: f32,
) -> Vec<LaidBlock> {
    let (mut laid, mut used) = (Vec::new(), 0.0);
    for index in state.blocks.iter().skip(first) {
        let Some(block) = LaidBlock::new(ui, frame.setting, *index, frame.measure) else {
            continue;
        };
        used += block.height();
        laid.push(block);
        if used > height {
            break;
        }
    }
    laid
}

/// Three points between paragraphs where others were left out.
fn left_out(
    ui: &Ui,
    scene: &Scene<'_>,
    state: &RedlineState,
    first: usize,
    count: usize,
    top_of_text: f32,
) {
    let pairs = state
        .blocks
        .iter()
        .zip(state.blocks.iter().skip(1))
        .enumerate();
    let ink = theme::color(scene.surface().muted);
    for (position, (block, next)) in pairs.skip(first).take(count) {
        if block + 1 != *next && state.fold.below(*block).is_none() {
            let y = top_of_text + state.stack.top(position + 1) - flow::PARAGRAPH_GAP / 2.0;
            let centre = pos2(ui.max_rect().center().x, y);
            let font = egui::FontId::proportional(13.0);
            ui.painter()
                .text(centre, egui::Align2::CENTER_CENTER, "· · ·", font, ink);
        }
    }
}

/// Tells which rows are on screen. Moved sentences are left aside: their rows are elsewhere.
fn tell_place(scene: &mut Scene<'_>, redline: &Redline, items: &[usize]) {
    let session = scene.session;
    let item = |index: &usize| redline.items.get(*index).copied();
    let shown = items.iter().filter_map(item);
    let steady = shown.clone().filter(|item| is_steady(redline, *item));
    let mut rows: Vec<_> = steady.filter_map(|item| position(session, item)).collect();
    let lit = |item: &Item| {
        let focus = session.view().focus;
        focus.is_some_and(|f| (f.version, f.sentence) == (item.version, item.sentence))
    };
    rows.extend(shown.filter(lit).filter_map(|item| position(session, item)));
    let ends = rows.iter().min().zip(rows.iter().max());
    let on_screen: Option<Range<usize>> = ends.map(|(first, last)| *first..last + 1);
    let is_news = |range: &Range<usize>| session.view().on_screen != *range;
    scene
        .actions
        .extend(on_screen.filter(is_news).map(Action::ScrolledTo));
}

fn is_steady(redline: &Redline, item: Item) -> bool {
    let group = redline.group(item);
    group.is_none_or(|g| g.is_steady) && !matches!(item.role, Role::Gone(_))
}

fn position(session: &Session, item: Item) -> Option<usize> {
    let row = session
        .compared()?
        .collation
        .row(item.version, item.sentence)?;
    Some(session.view().position(row))
}

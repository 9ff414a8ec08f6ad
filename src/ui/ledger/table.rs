//! The rows of the ledger: how high each is, which are on screen, and the way through them by key.
//!
//! Only rows on screen are laid out. A row is one line high, or two where its words need it; the
//! one picked grows to all its places. Down and Up go to the next row, Enter picks it.

use egui::{EventFilter, Id, Key, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::row::{self, LINE, PADDING, PlacesInRow};
use crate::engine::ledger::FactRow;
use crate::engine::story::VersionId;
use crate::session::Compared;
use crate::ui::scene::Scene;

/// Above and below the words of a row, in points.
const ROW_MARGIN: f32 = 6.0;
/// The share of the width for what the fact is, and its bounds in points.
const FACT_SHARE: f32 = 0.24;
const NARROWEST_FACT: f32 = 170.0;
const WIDEST_FACT: f32 = 340.0;
/// A column does not get narrower than this, in points; five fit at 1280 and 150 %.
const NARROWEST: f32 = 118.0;
/// The mean width of a character, in points: Source Sans at 14 points, on the safe side.
const CHARACTER: f32 = 6.9;
/// More lines are cut: the row picked shows all.
const MOST_LINES: usize = 2;

/// Where rows and columns stand.
pub(super) struct Grid {
    /// The versions, from left to right.
    pub columns: Vec<VersionId>,
    /// How wide the first column is.
    pub fact: f32,
    /// How wide the others are.
    pub width: f32,
    /// From the top of all rows; one more than there are rows.
    tops: Vec<f32>,
}

impl Grid {
    fn new(room: f32, columns: Vec<VersionId>) -> Self {
        let fact = (room * FACT_SHARE).clamp(NARROWEST_FACT, WIDEST_FACT);
        let width = (room - fact) / columns.len().max(1) as f32;
        Self {
            columns,
            fact,
            width: width.max(NARROWEST),
            tops: vec![0.0],
        }
    }

    /// How wide all columns are.
    pub fn full(&self) -> f32 {
        self.fact + self.width * self.columns.len() as f32
    }

    /// The part of a row that belongs to a version's column.
    pub fn cell(&self, row: Rect, column: usize) -> Rect {
        let left = row.left() + self.fact + self.width * column as f32;
        Rect::from_min_max(pos2(left, row.top()), pos2(left + self.width, row.bottom()))
    }

    /// The part of a row that says what the fact is.
    pub fn head(&self, row: Rect) -> Rect {
        row.with_max_x(row.left() + self.fact)
    }

    fn stack(&mut self, rows: &[&FactRow], open: Option<(usize, f32)>) {
        let mut top = 0.0;
        for (index, row) in rows.iter().enumerate() {
            let lines = self.lines(row) as f32;
            top += lines * LINE + 2.0 * ROW_MARGIN;
            top += open
                .filter(|(at, _)| *at == index)
                .map_or(0.0, |(_, more)| more);
            self.tops.push(top);
        }
    }

    /// How many lines the words of a row need.
    fn lines(&self, row: &FactRow) -> usize {
        let fit = |width: f32| ((width - 2.0 * PADDING) / CHARACTER).max(1.0) as usize;
        // The sign and the blank after it.
        let label = (row.label.chars().count() + 3).div_ceil(fit(self.fact));
        let cells = self.columns.iter().filter_map(|v| row.cells.get(v.0));
        let cells = cells.map(|cell| {
            let words: usize = cell.words.iter().map(|w| w.chars().count() + 3).sum();
            words.div_ceil(fit(self.width))
        });
        cells.chain([label]).max().unwrap_or(1).clamp(1, MOST_LINES)
    }

    fn top(&self, index: usize) -> f32 {
        self.tops
            .get(index)
            .or(self.tops.last())
            .copied()
            .unwrap_or_default()
    }

    fn at(&self, y: f32) -> usize {
        self.tops.partition_point(|top| *top <= y).saturating_sub(1)
    }
}

/// What the table remembers from frame to frame.
#[derive(Clone, Copy, Debug, Default)]
struct Memory {
    /// The row that has the keyboard.
    focused: Option<usize>,
    /// The rows between these were on screen, in points from the top of all.
    top: f32,
    bottom: f32,
    /// The last request to bring a place into sight that was followed.
    serial: u64,
    /// When it was drawn last.
    frame: u64,
}

fn memory_id() -> Id {
    Id::unique("table of facts")
}

fn row_id(index: usize) -> Id {
    Id::unique(("fact", index))
}

/// Do the arrow keys go to the table of facts now?
pub fn has_keyboard(ctx: &egui::Context) -> bool {
    let memory: Option<Memory> = ctx.data(|data| data.get_temp(memory_id()));
    let focused = memory.and_then(|memory| memory.focused);
    focused.is_some_and(|index| ctx.memory(|m| m.has_focus(row_id(index))))
}

/// The versions' names, and the rows under them.
pub(super) fn table_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, rows: &[&FactRow]) {
    let room = ui.available_width() - ui.spacing().scroll.bar_width - 4.0;
    let mut grid = Grid::new(room, scene.session.view().columns());
    let open = picked(scene, rows).and_then(|at| Some((at, *rows.get(at)?)));
    let places = open.map(|(_, row)| PlacesInRow::new(ui, scene, compared, row, &grid));
    let more = open.zip(places.as_ref());
    grid.stack(rows, more.map(|((at, _), places)| (at, places.height())));
    ScrollArea::horizontal().auto_shrink(false).show(ui, |ui| {
        ui.set_min_width(grid.full());
        ui.spacing_mut().item_spacing.y = 0.0;
        row::names_ui(ui, scene, compared, &grid);
        let offset = way(ui, scene, &grid, open.map(|(at, _)| at));
        let mut list = ScrollArea::vertical().auto_shrink(false);
        if let Some(offset) = offset {
            list = list.vertical_scroll_offset(offset);
        }
        list.show_viewport(ui, |ui, viewport| {
            let places = open.map(|(at, _)| at).zip(places.as_ref());
            rows_ui(ui, (scene, compared), rows, (&grid, places), viewport);
        });
    });
}

/// The row picked, or the one that a finding picked stands in.
fn picked(scene: &Scene<'_>, rows: &[&FactRow]) -> Option<usize> {
    let is_picked = |row: &&FactRow| scene.session.is_picked(row.places());
    rows.iter().position(is_picked)
}

/// Follows keys and requests; how far to scroll for them.
fn way(ui: &Ui, scene: &Scene<'_>, grid: &Grid, picked: Option<usize>) -> Option<f32> {
    let mut memory: Memory = ui
        .ctx()
        .data(|data| data.get_temp(memory_id()))
        .unwrap_or_default();
    let frame = ui.ctx().cumulative_frame_nr();
    let is_opened = memory.frame + 1 < frame;
    memory.frame = frame;
    let last = grid.tops.len().saturating_sub(2);
    let mut wanted = None;
    if is_opened {
        wanted = Some(picked.unwrap_or_default());
        ui.ctx()
            .memory_mut(|m| m.request_focus(row_id(wanted.unwrap_or_default())));
    }
    if let Some(at) = memory.focused.filter(|_| has_keyboard(ui.ctx())) {
        let (down, up) = ui.input(|i| (i.key_pressed(Key::ArrowDown), i.key_pressed(Key::ArrowUp)));
        let next = match (down, up) {
            (true, _) => Some((at + 1).min(last)),
            (_, true) => Some(at.saturating_sub(1)),
            _ => None,
        };
        if let Some(next) = next {
            ui.ctx().memory_mut(|m| m.request_focus(row_id(next)));
            wanted = Some(next);
        }
    }
    let serial = scene.session.view().reveal.serial;
    if memory.serial != serial {
        memory.serial = serial;
        wanted = picked.or(wanted);
    }
    ui.ctx()
        .data_mut(|data| data.insert_temp(memory_id(), memory));
    let (top, bottom) = wanted.map(|at| (grid.top(at), grid.top(at + 1)))?;
    let page = memory.bottom - memory.top;
    match (top < memory.top, bottom > memory.bottom) {
        (true, _) => Some(top),
        (_, true) => Some((bottom - page).min(top).max(0.0)),
        _ => None,
    }
}

fn rows_ui(
    ui: &mut Ui,
    (scene, compared): (&mut Scene<'_>, &Compared),
    rows: &[&FactRow],
    (grid, places): (&Grid, Option<(usize, &PlacesInRow)>),
    viewport: Rect,
) {
    ui.set_height(grid.top(rows.len()));
    let origin = ui.max_rect().min;
    // One more on each side, so that a step by key finds its row there.
    let first = grid.at(viewport.top()).saturating_sub(1);
    let end = (grid.at(viewport.bottom()) + 2).min(rows.len());
    let mut focused = None;
    for (index, row) in rows.iter().enumerate().take(end).skip(first) {
        let top = origin.y + grid.top(index);
        let height = grid.top(index + 1) - grid.top(index);
        let area = Rect::from_min_size(pos2(origin.x, top), vec2(grid.full(), height));
        let response = ui.interact(area, row_id(index), Sense::click());
        if response.has_focus() {
            focused = Some(index);
            let arrows = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|m| m.set_focus_lock_filter(response.id, arrows));
        }
        let places = places.filter(|(at, _)| *at == index).map(|(_, p)| p);
        let drawn = row::Drawn {
            index,
            row,
            area,
            lines: grid.lines(row),
            places,
        };
        row::row_ui(ui, (scene, compared), grid, &drawn, response);
    }
    ui.ctx().data_mut(|data| {
        let memory = data.get_temp_mut_or_default::<Memory>(memory_id());
        memory.focused = focused;
        (memory.top, memory.bottom) = (viewport.top(), viewport.bottom());
    });
}

/// A handful of rows as a table, all of them in sight.
pub fn few_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, rows: &[&FactRow]) {
    let mut grid = Grid::new(ui.available_width(), scene.session.view().columns());
    grid.stack(rows, None);
    let scroll = ScrollArea::horizontal().id_salt("a few facts");
    scroll.show(ui, |ui| {
        ui.set_min_width(grid.full());
        ui.spacing_mut().item_spacing.y = 0.0;
        row::names_ui(ui, scene, compared, &grid);
        for (index, row) in rows.iter().enumerate() {
            let height = grid.top(index + 1) - grid.top(index);
            let size = vec2(grid.full(), height);
            let (area, response) = ui.allocate_exact_size(size, Sense::click());
            let drawn = row::Drawn {
                index,
                row,
                area,
                lines: grid.lines(row),
                places: None,
            };
            row::row_ui(ui, (scene, compared), &grid, &drawn, response);
        }
    });
}

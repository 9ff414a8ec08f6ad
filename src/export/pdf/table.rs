//! Tables: heads repeated on every page, rows whole where a page can hold them, but
//! for loose ones.
//!
//! ```text
//! Wire          Globe        <- drawn on every page, read out once
//! ------------------------
//! The river …   C1 ≈ …
//! ------------------------
//!               … a row that fits on no page goes on
//!               on the next, each cell where it stopped
//! ```

use std::rc::Rc;

use krilla::tagging::Tag;

use super::edges::{self, Bar, Gauge};
use super::galley::{Area, Galley, Shape, Words};
use super::lines::{self, Line};
use super::prose::{Prose, Target};
use super::tags::{self, NodeId};
use crate::palette::Rgb;

/// A cell.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub prose: Vec<Prose>,
    pub fill: Option<Rgb>,
    pub bar: Option<(Bar, Rgb)>,
    pub gauge: Option<Gauge>,
    /// The head of its row.
    pub is_head: bool,
}

/// A row.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub cells: Vec<Cell>,
    pub names: Vec<Target>,
    /// It goes on on the next page even where that could hold all of it.
    pub is_loose: bool,
}

/// What repeats, and how rows are drawn; the rows follow one by one.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Of the columns, in points.
    pub widths: Vec<f32>,
    /// Above the heads on every page.
    pub banner: Option<Prose>,
    /// The heads of the columns.
    pub heads: Vec<Cell>,
    /// Behind the heads.
    pub panel: Rgb,
    /// Between the rows.
    pub rule: Rgb,
    /// Above the first head.
    pub before: f32,
}

impl Cell {
    /// A cell with one paragraph.
    pub(super) fn of(prose: Prose) -> Self {
        Self {
            prose: vec![prose],
            ..Self::default()
        }
    }
}

/// From the edge of a cell to its words.
const PAD_X: f32 = 5.0;
const PAD_Y: f32 = 3.5;
const GAUGE_HEIGHT: f32 = 5.0;
/// A row that may go on on the next page starts on this one if so much of it is left, in points.
const WORTH_STARTING: f32 = 120.0;

/// A line of a cell, from the top of its row.
struct Placed {
    top: f32,
    line: Line,
    prose: Rc<Prose>,
    node: Option<NodeId>,
}

struct Column {
    x: f32,
    width: f32,
    lines: Vec<Placed>,
    /// The first line that is not drawn yet.
    next: usize,
}

struct Laid<'c> {
    cells: &'c [Cell],
    columns: Vec<Column>,
    height: f32,
    is_started: bool,
}

impl Table {
    /// How broad a row is.
    fn width(&self) -> f32 {
        self.widths.iter().sum()
    }
}

/// Lays out a whole table.
pub(super) fn table(
    galley: &mut Galley<'_>,
    parent: NodeId,
    table: &Table,
    rows: impl IntoIterator<Item = Row>,
) {
    galley.need(table.before + WORTH_STARTING);
    galley.y += table.before;
    banner(galley, table, Some(parent));
    let node = galley.tags.grow(parent, Tag::Table);
    let thead = galley.tags.grow(node, Tag::THead);
    heads(galley, table, Some(thead));
    let tbody = galley.tags.grow(node, Tag::TBody);
    for row in rows {
        let tr = galley.tags.grow(tbody, Tag::TR);
        body_row(galley, table, tr, &row);
    }
}

fn body_row(galley: &mut Galley<'_>, table: &Table, tr: NodeId, row: &Row) {
    let mut laid = lay(galley, table, &row.cells, Some(tr), false);
    let fits_a_page = laid.height <= galley.paper.room() - head_height(galley, table);
    let goes_on = (row.is_loose || !fits_a_page) && galley.room() > WORTH_STARTING;
    if laid.height > galley.room() && !goes_on {
        turn(galley, table);
    }
    let spot = galley.spot();
    row.names.iter().for_each(|name| galley.name(*name, spot));
    loop {
        let done = draw(galley, &mut laid, true);
        rule(galley, table, done);
        if done {
            break;
        }
        turn(galley, table);
    }
}

/// Another page, with the heads on top.
fn turn(galley: &mut Galley<'_>, table: &Table) {
    galley.turn();
    banner(galley, table, None);
    heads(galley, table, None);
}

fn banner(galley: &mut Galley<'_>, table: &Table, parent: Option<NodeId>) {
    let Some(prose) = &table.banner else { return };
    let node = parent.map(|parent| galley.grow(parent, prose));
    let lines = lines::lines(prose, table.width(), galley.faces);
    let prose = Rc::new(prose.clone());
    for line in lines {
        let (height, x, y) = (line.height, galley.paper.side, galley.y);
        let prose = Rc::clone(&prose);
        galley.put(Words {
            x,
            y,
            line,
            prose,
            node,
        });
        galley.y += height;
    }
    galley.y += PAD_Y;
}

fn heads(galley: &mut Galley<'_>, table: &Table, thead: Option<NodeId>) {
    let tr = thead.map(|thead| galley.tags.grow(thead, Tag::TR));
    let mut laid = lay(galley, table, &table.heads, tr, true);
    let area = Area {
        x: galley.paper.side,
        y: galley.y,
        width: table.width(),
        height: laid.height,
    };
    galley.shape(Shape::Fill(area, table.panel));
    draw(galley, &mut laid, false);
    rule(galley, table, true);
}

/// How high the repeated heads are.
fn head_height(galley: &mut Galley<'_>, table: &Table) -> f32 {
    let laid = lay(galley, table, &table.heads, None, true).height;
    let width = table.width();
    let banner = table.banner.as_ref();
    let banner = banner.map(|prose| lines::lines(prose, width, galley.faces));
    let banner = banner.map_or(0.0, |lines| {
        lines.iter().map(|l| l.height).sum::<f32>() + PAD_Y
    });
    laid + banner
}

fn rule(galley: &mut Galley<'_>, table: &Table, is_end: bool) {
    let area = Area {
        x: galley.paper.side,
        y: galley.y,
        width: table.width(),
        height: 0.0,
    };
    galley.shape(Shape::Rule {
        area,
        colour: table.rule,
        thick: 0.6,
        dotted: !is_end,
    });
}

/// The lines of a row, cell by cell; with `tr`, nodes for them.
fn lay<'c>(
    galley: &mut Galley<'_>,
    table: &Table,
    cells: &'c [Cell],
    tr: Option<NodeId>,
    is_column_head: bool,
) -> Laid<'c> {
    let mut x = galley.paper.side;
    let mut columns = Vec::with_capacity(cells.len());
    let mut height: f32 = 0.0;
    for (cell, width) in cells.iter().zip(&table.widths) {
        let node = tr.map(|tr| {
            let kind = match is_column_head || cell.is_head {
                true => tags::head(is_column_head),
                false => Tag::TD.into(),
            };
            galley.tags.grow(tr, kind)
        });
        let (lines, bottom) = stack(galley, cell, *width, node);
        height = height.max(bottom + PAD_Y);
        columns.push(Column {
            x,
            width: *width,
            lines,
            next: 0,
        });
        x += width;
    }
    Laid {
        cells,
        columns,
        height,
        is_started: false,
    }
}

fn stack(
    galley: &mut Galley<'_>,
    cell: &Cell,
    width: f32,
    node: Option<NodeId>,
) -> (Vec<Placed>, f32) {
    let mut top = PAD_Y;
    if cell.gauge.is_some() {
        top += GAUGE_HEIGHT + PAD_Y;
    }
    let mut placed = Vec::new();
    for prose in cell.prose.iter().filter(|p| !p.is_empty()) {
        let node = node.map(|node| galley.grow(node, prose));
        let lines = lines::lines(prose, width - 2.0 * PAD_X, galley.faces);
        let prose = Rc::new(prose.clone());
        if !placed.is_empty() {
            top += prose.before;
        }
        for line in lines {
            let height = line.height;
            placed.push(Placed {
                top,
                line,
                prose: Rc::clone(&prose),
                node,
            });
            top += height;
        }
    }
    (placed, top)
}

/// Draws as much of a row as the page holds; says whether that was all.
fn draw(galley: &mut Galley<'_>, laid: &mut Laid<'_>, is_cut: bool) -> bool {
    let room = if is_cut { galley.room() } else { f32::MAX };
    let y = galley.y;
    let mut height: f32 = if laid.columns.iter().all(|c| c.lines.is_empty()) {
        laid.height
    } else {
        0.0
    };
    for column in &mut laid.columns {
        let Some(first) = column.lines.get(column.next) else {
            continue;
        };
        let is_first = column.next == 0;
        let from = if is_first { 0.0 } else { first.top - PAD_Y };
        let rest = column.lines.iter().skip(column.next);
        let fitting = rest.take_while(|p| p.top + p.line.height + PAD_Y - from <= room);
        // One line at least, or a page too low for any would never end.
        let taken = fitting.count().max(1);
        for placed in column.lines.iter().skip(column.next).take(taken) {
            let words = Words {
                x: column.x + PAD_X,
                y: y + placed.top - from,
                line: placed.line.clone(),
                prose: Rc::clone(&placed.prose),
                node: placed.node,
            };
            height = height.max(words.y - y + placed.line.height + PAD_Y);
            galley.put(words);
        }
        column.next += taken;
    }
    dress(galley, laid, height);
    laid.is_started = true;
    galley.y += height;
    laid.columns.iter().all(|c| c.next >= c.lines.len())
}

/// What lies behind the cells, and at their edges.
fn dress(galley: &mut Galley<'_>, laid: &Laid<'_>, height: f32) {
    let y = galley.y;
    for (cell, column) in laid.cells.iter().zip(&laid.columns) {
        let (x, width) = (column.x, column.width);
        let area = Area {
            x,
            y,
            width,
            height,
        };
        if let Some(fill) = cell.fill {
            galley.shape(Shape::Fill(area, fill));
        }
        if let Some((bar, colour)) = cell.bar {
            edges::bars(galley, area, bar, colour);
        }
        if let Some(gauge) = cell.gauge.filter(|_| !laid.is_started) {
            let area = Area {
                x: area.x + PAD_X,
                y: area.y + PAD_Y + 1.0,
                width: area.width - 2.0 * PAD_X,
                height: GAUGE_HEIGHT,
            };
            edges::gauged(galley, area, gauge);
        }
    }
}

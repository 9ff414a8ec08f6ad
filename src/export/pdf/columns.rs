//! The versions side by side: the base first, one row a passage, heads and signs on every page.
//!
//! Paper holds five columns that can be read. More versions stand in several tables, each with
//! the base again:
//!
//! ```text
//! base 1 2 3 4     base 5 6 7 8     base 9 10 11
//! ```

mod labels;

use super::findings::Found;
use super::front::{plain, section};
use super::galley::Galley;
use super::legend;
use super::looks;
use super::prose::{Ink, Prose, Target};
use super::remarks;
use super::table::{self, Cell, Row};
use super::tags::ROOT;
use crate::engine::collation::{Cell as Passage, Change};
use crate::engine::story::{Kind, SentenceId, Version, VersionId};
use crate::export::marks::Piece;
use crate::export::sheet::{Entry, Sheet};
use crate::export::wording::{self, visible};
use crate::palette;

/// Columns that paper can hold, the base among them.
const MOST_COLUMNS: usize = 5;

/// The tables start on a page of which so much is left.
const START: f32 = 0.4;
/// Heading of the tables.
pub(super) const SIDE_BY_SIDE: &str = "Side by side";
/// Label of what pages have around their article.
const AROUND: &str = "around the article";

/// The columns of each table.
pub(super) fn groups(columns: &[VersionId]) -> Vec<Vec<VersionId>> {
    let Some((base, others)) = columns.split_first() else {
        return Vec::new();
    };
    if others.is_empty() {
        return vec![vec![*base]];
    }
    // Tables of about the same breadth: 5 + 5 columns for nine versions, not 5 + 4 + 2.
    let tables = others.len().div_ceil(MOST_COLUMNS - 1);
    let each = others.len().div_ceil(tables);
    let group = |others: &[VersionId]| {
        std::iter::once(*base)
            .chain(others.iter().copied())
            .collect()
    };
    others.chunks(each).map(group).collect()
}

/// All tables.
pub(super) fn side_by_side(galley: &mut Galley<'_>, sheet: &Sheet<'_>, found: &Found) {
    if sheet.columns.is_empty() {
        return;
    }
    galley.need(galley.paper.room() * START);
    section(galley, SIDE_BY_SIDE);
    let groups = groups(&sheet.columns);
    let several = groups.len() > 1;
    for (n, group) in (1..).zip(&groups) {
        if several {
            let others = group.iter().skip(1).copied();
            let words = format!(
                "Table {n}: the base and {}",
                wording::labels(sheet.report, others)
            );
            let prose = Prose::new(14.0).with(words, looks::body().strong());
            galley.heading(3, Target::Section(SIDE_BY_SIDE), prose);
        }
        let columns = Columns {
            sheet,
            found,
            group,
            ink: looks::copy(group.len()),
        };
        columns.table(galley);
    }
}

/// One of the tables.
struct Columns<'s> {
    sheet: &'s Sheet<'s>,
    found: &'s Found,
    group: &'s [VersionId],
    /// Of the copy.
    ink: Ink,
}

impl Columns<'_> {
    fn table(&self, galley: &mut Galley<'_>) {
        let versions = self
            .group
            .iter()
            .filter_map(|id| Some((*id, self.sheet.version(*id)?)));
        let heads = versions
            .map(|(id, version)| self.head(id, version))
            .collect();
        let parts: Vec<_> = self.group.iter().map(|_| 1.0).collect();
        let mut table = plain(galley, &parts, heads);
        table.banner = Some(legend::line(self.sheet));
        let stretches = self.sheet.stretches(self.group);
        if stretches.is_empty() {
            let words = "No passage to show.";
            return galley.paragraph(ROOT, Prose::new(4.0).with(words, looks::body()));
        }
        let rows = stretches.iter().map(|stretch| match stretch.as_slice() {
            [row] => self.row(*row),
            run => self.page_parts(run),
        });
        table::table(galley, ROOT, &table, rows);
    }

    fn head(&self, id: VersionId, version: &Version) -> Cell {
        let label = visible(version.label());
        let mut name = Prose::new(0.0).with(label, looks::small().strong());
        if id == self.sheet.view.base {
            name.push(" (base)", looks::quiet());
        }
        let published = version.manuscript.when().into_iter();
        let published = published.map(|p| Prose::new(0.5).with(visible(&p), looks::quiet()));
        Cell {
            prose: std::iter::once(name).chain(published).collect(),
            ..Cell::default()
        }
    }

    fn row(&self, row: usize) -> Row {
        let cells = self.group.iter().map(|id| {
            let passage = self.sheet.collation.cell(row, *id);
            passage.map_or_else(Cell::default, |passage| self.cell(row, *id, passage))
        });
        let names = self
            .sheet
            .entries_in(row)
            .filter(|e| self.group.contains(&e.version));
        Row {
            names: names.map(|entry| Target::Change(entry.number)).collect(),
            cells: cells.collect(),
            ..Row::default()
        }
    }

    /// What the pages have around their article, one line after the other in one row.
    fn page_parts(&self, run: &[usize]) -> Row {
        let cells = self.group.iter().map(|id| {
            let passages = run.iter().map(|row| self.sheet.collation.cell(*row, *id));
            let sentences: Vec<SentenceId> = passages
                .flatten()
                .flat_map(|passage| passage.sentences.iter().copied())
                .collect();
            let version = self.sheet.version(*id).filter(|_| !sentences.is_empty());
            let lines = version.map(|version| {
                self.lines((*id, version), &sentences, AROUND, (looks::quiet(), None))
            });
            Cell {
                prose: or_dash(lines.unwrap_or_default()),
                ..Cell::default()
            }
        });
        Row {
            cells: cells.collect(),
            is_loose: true,
            ..Row::default()
        }
    }

    fn cell(&self, row: usize, id: VersionId, passage: &Passage) -> Cell {
        let is_base = id == self.sheet.view.base;
        let change = looks::leading(passage.changes).filter(|_| !is_base);
        let entry = passage.number.map(|number| Entry {
            number,
            row,
            version: id,
            cell: passage,
        });
        let mut prose = vec![self.label(id, passage, entry)];
        if !passage.elsewhere.is_empty() {
            prose.push(self.pointers(id, &passage.elsewhere));
        }
        prose.extend(self.copy(id, passage, change));
        let said = entry.map(|entry| remarks::standing(self.sheet, self.sheet.said(entry)));
        prose.extend(said.flatten());
        prose.retain(|p| !p.is_empty());
        Cell {
            prose: or_dash(prose),
            fill: change.and_then(looks::fill),
            bar: change.map(looks::bar),
            ..Cell::default()
        }
    }

    /// The sentences, one paragraph for each they come from, and what was said of them.
    fn copy(&self, id: VersionId, passage: &Passage, change: Option<Change>) -> Vec<Prose> {
        let Some(version) = self.sheet.version(id) else {
            return Vec::new();
        };
        let of = |s: &SentenceId| version.sentences.get(s.0).map(|s| s.paragraph);
        let blocks = passage.sentences.chunk_by(|x, y| of(x) == of(y));
        blocks
            .flat_map(|block| self.block((id, version), block, change))
            .collect()
    }

    fn block(
        &self,
        of: (VersionId, &Version),
        block: &[SentenceId],
        change: Option<Change>,
    ) -> Vec<Prose> {
        let first = block.first().and_then(|id| of.1.sentences.get(id.0));
        let kind = first.map_or(Kind::Body, |s| s.kind);
        let ink = match kind {
            Kind::Headline => self.ink.strong(),
            kind if kind.is_furniture() => self.ink.in_colour(looks::surface().muted),
            _ => self.ink,
        };
        let label = if kind == Kind::Body { "" } else { kind.name() };
        self.lines(of, block, label, (ink, change))
    }

    /// The sentences in one paragraph behind a label, and what was said of them.
    fn lines(
        &self,
        (id, version): (VersionId, &Version),
        sentences: &[SentenceId],
        label: &str,
        (ink, change): (Ink, Option<Change>),
    ) -> Vec<Prose> {
        let mut prose = Prose::new(3.0);
        prose.language = version.manuscript.language.clone();
        if !label.is_empty() {
            prose.push(format!("{label}: "), looks::quiet());
        }
        for sentence in sentences {
            prose.name(Target::Sentence(id, *sentence));
            let number = format!("{}\u{A0}", sentence.0 + 1);
            prose.push(number, ink.aside(looks::surface().muted));
            for piece in self.sheet.pieces(id, *sentence) {
                self.piece(&mut prose, version, (id, &piece), (ink, change));
            }
            prose.push(" ", ink);
        }
        let said = sentences.iter().flat_map(|s| self.sheet.said_at(id, *s));
        std::iter::once(prose)
            .chain(said.map(remarks::remark))
            .collect()
    }

    fn piece(
        &self,
        prose: &mut Prose,
        version: &Version,
        (id, piece): (VersionId, &Piece),
        (ink, change): (Ink, Option<Change>),
    ) {
        let words = visible(piece.span.of(version.text()));
        let in_base = id == self.sheet.view.base;
        let some = piece.lacking.len() < self.sheet.others().len();
        let ink = match (piece.finding, piece.lacking.is_empty(), in_base) {
            (Some(_), ..) => looks::boxed(ink),
            (None, true, _) => ink,
            (None, false, true) if some => looks::cut_by_some(ink),
            (None, false, true) => looks::cut(ink),
            (None, false, false) => looks::put(ink, change.unwrap_or(Change::Reworded)),
        };
        if let Some(kind) = piece.finding {
            let sign = format!("{}\u{A0}", palette::kind_glyph(kind));
            prose.push(sign, ink.aside(looks::colour(Change::Mismatch)));
        }
        prose.push(words, ink);
    }
}

/// A dash where a cell has nothing to say.
fn or_dash(mut prose: Vec<Prose>) -> Vec<Prose> {
    if prose.is_empty() {
        prose.push(Prose::new(0.0).with("–", looks::quiet()));
    }
    prose
}

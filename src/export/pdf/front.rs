//! The first page: the bottom line, what each version changed, where it came from, the signs.

use super::edges::Gauge;
use super::galley::Galley;
use super::looks;
use super::prose::{Ink, Prose, Target};
use super::remarks;
use super::table::{self, Cell, Row, Table};
use super::tags::ROOT;
use crate::engine::report::Shares;
use crate::engine::story::{Version, VersionId};
use crate::export::sheet::Sheet;
use crate::export::wording::{self, visible};
use crate::palette;

/// Above a section.
const APART: f32 = 20.0;

/// A section's heading.
pub(super) fn section(galley: &mut Galley<'_>, heading: &'static str) {
    let prose = Prose::new(APART).with(heading, looks::head());
    galley.heading(2, Target::Section(heading), prose);
    galley.y += 3.0;
}

/// A paragraph of the program's words.
pub(super) fn say(galley: &mut Galley<'_>, words: &str, ink: Ink) {
    galley.paragraph(ROOT, Prose::new(3.0).with(words, ink));
}

/// An empty table over the page's breadth; the widths are parts of it.
pub(super) fn plain(galley: &Galley<'_>, parts: &[f32], heads: Vec<Cell>) -> Table {
    let whole: f32 = parts.iter().sum();
    let measure = galley.paper.measure();
    Table {
        widths: parts.iter().map(|p| measure * p / whole).collect(),
        banner: None,
        heads,
        panel: looks::surface().panel,
        rule: looks::surface().rule,
        before: 4.0,
    }
}

/// The head of a column.
pub(super) fn head(words: &str) -> Cell {
    Cell::of(Prose::new(0.0).with(words, looks::quiet().strong()))
}

/// What is compared, and how it came out.
pub(super) fn top(galley: &mut Galley<'_>, sheet: &Sheet<'_>, story: &str) {
    let count = wording::count(sheet.columns.len(), "version");
    say(galley, &format!("Comparison of {count}"), looks::quiet());
    let title = Prose::new(4.0).with(story, looks::title());
    galley.heading(1, Target::Section("title"), title);
    galley.y += 5.0;
    let mut lines = wording::first_lines(sheet);
    let scope = lines.pop().unwrap_or_default();
    say(galley, &lines.join(" "), looks::lede());
    if let Some(line) = remarks::line(sheet) {
        say(galley, &line, looks::body());
    }
    say(
        galley,
        &scope,
        looks::body().in_colour(looks::surface().muted),
    );
}

/// Counts and shares of every version against the base.
pub(super) fn counts(galley: &mut Galley<'_>, sheet: &Sheet<'_>) {
    section(galley, "Changes against the base");
    if sheet.others().is_empty() {
        return say(galley, "Nothing to compare.", looks::body());
    }
    let kinds = sheet.kinds();
    let mut parts = vec![2.2];
    let mut heads = vec![head("Version")];
    for kind in &kinds {
        parts.push(1.25);
        let mut prose = Prose::new(0.0);
        prose.push(
            format!("{} {}", palette::glyph(*kind), palette::name(*kind)),
            looks::cramped().strong().in_colour(looks::colour(*kind)),
        );
        prose.is_figure = true;
        heads.push(Cell::of(prose));
    }
    parts.extend([2.2, 2.2]);
    heads.extend([head("Of its words"), head("Of the base’s words")]);
    let table = plain(galley, &parts, heads);
    let rows: Vec<_> = sheet
        .others()
        .iter()
        .map(|id| counts_row(sheet, *id))
        .collect();
    table::table(galley, ROOT, &table, rows);
    let hint = "Passages by kind of change; one passage can be both reworded and moved. Bars: solid verbatim, striped reworded, empty new or left out.";
    say(galley, hint, looks::quiet());
}

fn counts_row(sheet: &Sheet<'_>, id: VersionId) -> Row {
    let tally = sheet.tally(id);
    let base = sheet.view.base;
    let label = visible(sheet.report.label(id)).into_owned();
    let mut cells = vec![Cell {
        is_head: true,
        ..Cell::of(Prose::new(0.0).with(label, looks::small().strong()))
    }];
    for kind in sheet.kinds() {
        let n = tally.of(kind);
        let ink = if n == 0 {
            looks::quiet()
        } else {
            looks::small()
        };
        let mut prose = Prose::new(0.0).with(n.to_string(), ink);
        prose.is_figure = true;
        cells.push(Cell::of(prose));
    }
    cells.push(share(sheet.shares(id, base), "new"));
    cells.push(share(sheet.shares(base, id), "left out"));
    Row {
        cells,
        ..Row::default()
    }
}

/// Shares as a bar, and in words; a dash for a version without words.
fn share(shares: Shares, rest: &str) -> Cell {
    if shares == Shares::default() {
        return Cell::of(Prose::new(0.0).with("–", looks::quiet()));
    }
    let words = format!(
        "{} verbatim, {} reworded, {} {rest}",
        wording::percent(shares.verbatim),
        wording::percent(shares.reworded),
        wording::percent(shares.new)
    );
    Cell {
        gauge: Some(Gauge {
            solid: shares.verbatim,
            striped: shares.reworded,
            colour: looks::surface().muted,
        }),
        ..Cell::of(Prose::new(0.0).with(words, looks::quiet()))
    }
}

/// Where the versions came from.
pub(super) fn versions(galley: &mut Galley<'_>, sheet: &Sheet<'_>) {
    section(galley, "Versions");
    let names = [
        "Version",
        "Headline, outlet, date, language",
        "Words",
        "File, encoding, SHA-256",
    ];
    let table = plain(galley, &[2.0, 3.0, 0.8, 4.4], names.map(head).to_vec());
    let rows: Vec<_> = sheet
        .versions()
        .map(|(id, version)| version_row(sheet, id, version))
        .collect();
    table::table(galley, ROOT, &table, rows);
}

fn version_row(sheet: &Sheet<'_>, id: VersionId, version: &Version) -> Row {
    let manuscript = &version.manuscript;
    let origin = &manuscript.origin;
    let mut name = Prose::new(0.0).with(visible(version.label()), looks::small().strong());
    if id == sheet.view.base {
        name.push(" (base)", looks::quiet());
    }
    let when = manuscript.when();
    let known = [&manuscript.outlet, &when, &manuscript.language];
    let known: Vec<_> = known.into_iter().flatten().map(|v| visible(v)).collect();
    let title = manuscript.title.as_deref().unwrap_or("–");
    let about = vec![
        Prose::new(0.0).with(visible(title), looks::small()),
        Prose::new(1.0).with(known.join(", "), looks::quiet()),
    ];
    let mut words = Prose::new(0.0).with(version.word_count().to_string(), looks::small());
    words.is_figure = true;
    let file: Vec<_> = [&origin.path, &origin.encoding]
        .into_iter()
        .flatten()
        .collect();
    let file: Vec<_> = file.into_iter().map(|v| visible(v)).collect();
    let file = if file.is_empty() {
        "–".to_owned()
    } else {
        file.join(", ")
    };
    let mut from = vec![Prose::new(0.0).with(file, looks::small())];
    from.extend(
        origin
            .sha256
            .as_ref()
            .map(|sha| Prose::new(1.0).with(visible(sha), looks::quiet())),
    );
    let mut first = Cell {
        is_head: true,
        ..Cell::of(name)
    };
    first
        .prose
        .extend(sheet.placed.of_version(id).map(remarks::remark));
    let cell = |prose| Cell {
        prose,
        ..Cell::default()
    };
    Row {
        cells: vec![first, cell(about), Cell::of(words), cell(from)],
        ..Row::default()
    }
}

/// What was asked for.
pub(super) fn settings(galley: &mut Galley<'_>, sheet: &Sheet<'_>) {
    section(galley, "Settings");
    let base = visible(sheet.report.label(sheet.view.base)).into_owned();
    let tied = sheet.report.comparisons.iter().flat_map(|c| &c.links);
    let tied = tied.filter(|link| link.by_reader).count();
    let by_reader = match tied {
        0 => "none".to_owned(),
        n => wording::count(n, "link"),
    };
    let lines = [
        ("Program: ", wording::GENERATOR.to_owned()),
        ("Base: ", base),
        ("", wording::scope(sheet)),
        ("Set by the reader: ", by_reader),
    ];
    for (name, words) in lines {
        let ink = looks::body();
        let prose = Prose::new(2.0).with(name, ink.strong()).with(words, ink);
        galley.paragraph(ROOT, prose);
    }
}

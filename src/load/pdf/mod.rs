//! PDF documents: what their pages show, to a draft.
//!
//! ```text
//! bytes ─bomb─► ─page─► runs of letters ─running─► ─columns, lines─► ─paragraphs, hyphens─► Draft
//!                                └─ heads and feet: told once, behind the story
//! ```
//!
//! A page says where each letter stands and nothing else: words, lines, columns and paragraphs
//! are read off the distances. Pictures are not looked at, nothing is fetched and nothing is run.

mod about;
mod bomb;
mod columns;
mod direction;
mod filters;
mod hyphens;
mod letters;
mod lines;
mod lzw;
mod nesting;
mod packing;
mod page;
mod paragraphs;
mod run;
mod running;
mod spaces;
mod vertical;
mod widths;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::hayro_syntax::page::Page as Source;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};

use self::columns::Column;
use self::page::{Page, Painter};
use super::error::{Fault, LIMIT_PAGES};
use super::office::{Composer, Reading, counted, was};

/// Reads the document in `bytes`.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, Fault> {
    bomb::check(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Fault::Locked,
        LoadPdfError::Invalid => Fault::Damaged,
    })?;
    bomb::check_found(&pdf)?;
    widths::check(&pdf)?;
    let mut pages = paint(&pdf);
    if pages.iter().all(|page| page.runs.is_empty()) {
        let is_scan = pages.iter().any(|page| page.is_scan);
        return Err(if is_scan {
            Fault::Pictures
        } else {
            Fault::Empty
        });
    }
    let mut notes = notes(&pages, pdf.pages().len());
    let running = running::take(&mut pages);
    let columns: Vec<Column> = pages.into_iter().flat_map(columns).collect();
    let (parts, joined) = paragraphs::read(&columns);
    let mut out = Composer::default();
    for (mark, text) in parts {
        out.add(mark, &text);
    }
    if !running.is_empty() {
        notes.push("What runs from page to page – heads, feet, page numbers – was taken out of the text and stands behind it.".into());
    }
    if joined > 0 {
        let words = counted(joined, "word");
        notes.push(format!(
            "{words} that {} divided at the end of a line {} put together.",
            was(joined),
            was(joined)
        ));
    }
    out.add_running(
        running
            .into_iter()
            .map(|text| (Default::default(), text))
            .collect(),
    );
    Ok(Reading {
        draft: out.finish(),
        stated: about::stated(pdf.metadata()),
        notes,
        ..Reading::default()
    })
}

/// The pages as a reader sees them.
fn paint(pdf: &Pdf) -> Vec<Page> {
    let cache = InterpreterCache::new();
    let pages = pdf.pages().iter().take(LIMIT_PAGES);
    pages
        .map(|source| paint_page(source, pdf, &cache))
        .collect()
}

fn paint_page<'a>(source: &Source<'a>, pdf: &'a Pdf, cache: &InterpreterCache<'a>) -> Page {
    let (width, height) = source.render_dimensions();
    let mut painter = Painter::new(width, height);
    let upright = source.initial_transform(true).as_coeffs().map(f64::from);
    let frame = Rect::new(0.0, 0.0, width.into(), height.into());
    let settings = InterpreterSettings::default();
    let mut context = Context::new(Affine::new(upright), frame, cache, pdf.xref(), settings);
    // One page that cannot be painted to its end must not take the others with it.
    let interpret = AssertUnwindSafe(|| interpret_page(source, &mut context, &mut painter));
    let is_whole = catch_unwind(interpret).is_ok();
    painter.finish(is_whole)
}

/// The columns of a page, those that stand upright first.
fn columns(page: Page) -> Vec<Column> {
    let mut turned: [Vec<run::Run>; 4] = Default::default();
    for run in page.runs {
        if let Some(runs) = turned.get_mut(usize::from(run.turn)) {
            runs.push(run);
        }
    }
    turned.into_iter().flat_map(columns::read).collect()
}

/// What could not be read, or only with doubts.
fn notes(pages: &[Page], count: usize) -> Vec<String> {
    let mut notes = Vec::new();
    let mut note = |of: &dyn Fn(&Page) -> bool, one: &str, many: &str| {
        let found = pages.iter().zip(1..).filter(|(page, _)| of(page));
        let numbers: Vec<usize> = found.map(|(_, number)| number).collect();
        match numbers.as_slice() {
            [] => {}
            [number] => notes.push(format!("Page {number} {one}")),
            numbers => notes.push(format!("Pages {} {many}", listed(numbers))),
        }
    };
    note(
        &|page| page.is_scan && page.runs.is_empty(),
        "is a picture: no text could be read. Run a text recognition program over the file first.",
        "are pictures: no text could be read. Run a text recognition program over the file first.",
    );
    note(
        &|page| page.is_recognised && page.is_scan,
        "is a picture whose text a program has recognised: letters may be wrong.",
        "are pictures whose text a program has recognised: letters may be wrong.",
    );
    note(
        &|page| page.is_cut,
        "could not be read to its end.",
        "could not be read to their ends.",
    );
    note(
        &|page| page.unknown > 0,
        "has letters that the file does not name: they stand as �.",
        "have letters that the file does not name: they stand as �.",
    );
    if count > LIMIT_PAGES {
        notes.push(format!(
            "Only the first {LIMIT_PAGES} of {count} pages were read."
        ));
    }
    notes
}

/// "2, 3 and 5".
fn listed(numbers: &[usize]) -> String {
    let words: Vec<String> = numbers.iter().map(usize::to_string).collect();
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

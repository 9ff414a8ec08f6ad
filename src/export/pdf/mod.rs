//! Pages for printing and sending: PDF/UA-1, with real text, tags, bookmarks and links.
//!
//! ```text
//! sheet -> front, findings, columns, back    what is said, as prose and tables
//!       -> lines                             broken, in seen order, by faces
//!       -> galley, table                     on pages
//!       -> paint, tags                       in a file
//! ```
//!
//! Nothing is fetched, and no clock is asked: the same comparison makes the same bytes. Only for
//! characters that the bundled faces lack are those of the machine looked at.

mod back;
mod columns;
mod edges;
mod faces;
mod findings;
mod front;
mod galley;
mod installed;
mod legend;
mod letters;
mod lines;
mod looks;
mod marks;
mod paint;
mod pen;
mod prose;
mod remarks;
mod table;
mod tags;

use std::io;

use krilla::error::KrillaResult;

use super::sheet::Sheet;
use super::wording;
use faces::Faces;
use galley::{Galley, Paper};
use paint::Imprint;

/// The whole file.
///
/// # Errors
/// When the pages cannot be put together in any way.
pub fn to_bytes(sheet: &Sheet<'_>) -> io::Result<Vec<u8>> {
    // A face of the machine may forbid that it is embedded: better without it than no file.
    let strict = rendered(sheet, true, true).or_else(|_| rendered(sheet, false, true));
    let rendered = strict.or_else(|_| rendered(sheet, false, false));
    rendered.map_err(|e| io::Error::other(format!("the pages could not be put together: {e:?}")))
}

fn rendered(sheet: &Sheet<'_>, with_installed: bool, is_strict: bool) -> KrillaResult<Vec<u8>> {
    let mut faces = Faces::new(with_installed);
    let paper = Paper::for_columns(sheet.columns.len());
    let mut galley = Galley::new(paper, &mut faces);
    let story = wording::story(sheet);
    let story = if story.is_empty() {
        wording::GENERATOR.to_owned()
    } else {
        story
    };
    fill(&mut galley, sheet, &story);
    let imprint = Imprint {
        title: wording::shortened(&story, TITLE_CHARS),
        generator: wording::GENERATOR.to_owned(),
        scope: wording::scope(sheet),
        ink: looks::quiet(),
        rule: looks::surface().rule,
    };
    paint::paint(galley, &imprint, is_strict)
}

/// Enough of a title for the head of a page.
const TITLE_CHARS: usize = 90;

/// From the bottom line to the notes.
fn fill(galley: &mut Galley<'_>, sheet: &Sheet<'_>, story: &str) {
    front::top(galley, sheet, story);
    front::counts(galley, sheet);
    findings::findings(galley, sheet);
    findings::ledger(galley, sheet);
    front::versions(galley, sheet);
    front::settings(galley, sheet);
    legend::legend(galley, sheet);
    back::kinship(galley, sheet);
    columns::side_by_side(galley, sheet, &findings::found(sheet));
    findings::findings_elsewhere(galley, sheet);
    back::doubts(galley, sheet);
    back::orphans(galley, sheet);
    back::notes(galley, sheet);
}

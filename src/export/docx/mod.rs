//! A document for word processors: a front page, and every version as tracked changes of the base.
//!
//! ```text
//! Comparison: <story>        bottom line, versions, settings, legend, statistics,
//!                            findings F1…, doubtful links, notes
//! 1. Post against Wire       the redline: w:del, w:ins, w:moveFrom, w:moveTo
//!                            comments: changes C1…, findings F1…, what the reader said
//!                            its numbered changes, each leading to its place
//! 2. Globe against Wire      …
//! Facts                      who says what of each; lineage
//! ```
//!
//! Rejecting all changes gives the base in every section, accepting all gives the version. For that
//! the paragraphs of a redline hold nothing else, and the end of its last one is never tracked. They
//! alone have styles whose names begin with `style::REDLINE`.
//!
//! No clock is read: a change bears the date of its version and a comment that of its remark, or
//! none.

mod back;
mod comments;
mod date;
mod front;
mod package;
mod page;
mod redline;
mod seams;
mod section;
mod style;
mod xml;

use std::io;

use super::sheet::Sheet;
use comments::Comments;
use page::Page;

/// The whole file.
///
/// # Errors
/// When its parts cannot be packed.
pub fn to_bytes(sheet: &Sheet<'_>) -> io::Result<Vec<u8>> {
    let mut page = Page::default();
    let mut comments = Comments::default();
    front::write(sheet, &mut page);
    section::write_all(sheet, &mut page, &mut comments);
    back::write(sheet, &mut page);
    package::pack(sheet, &page, &comments)
}

/// Numbers of what must bear one of its own: changes, moves and bookmarks.
#[derive(Debug, Default)]
struct Ids(usize);

impl Ids {
    fn next(&mut self) -> String {
        self.0 += 1;
        self.0.to_string()
    }
}

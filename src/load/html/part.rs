//! Pages within other documents: the chapter of a book, the body of a mail.
//!
//! All of such a page belongs to the text, so no article is looked for in it.

use super::blocks::{self, Blocks, Role};
use super::{BARE, guard, hidden_note, parse};
use crate::engine::story::Kind;
use crate::load::plain::Mark;

/// A paragraph of a page.
#[derive(Debug)]
pub(in crate::load) struct Line {
    pub mark: Mark,
    pub text: String,
    /// A menu, a quoted mail, a signature.
    pub is_aside: bool,
}

/// The paragraphs of a page that is a part of something, and what was left out of it.
pub(in crate::load) fn lines(html: &str) -> (Vec<Line>, Vec<String>) {
    let guarded = guard::guard(html);
    let (document, is_bare) = parse::parse(&guarded.html);
    let Blocks { blocks, hidden } = blocks::read(&document.root());
    let lines = blocks.into_iter().map(|block| Line {
        mark: mark(block.role),
        text: block.text,
        is_aside: block.is_aside,
    });
    let notes = [
        is_bare.then(|| BARE.to_owned()),
        (hidden > 0).then(|| hidden_note(hidden)),
    ];
    (lines.collect(), notes.into_iter().flatten().collect())
}

fn mark(role: Role) -> Mark {
    match role {
        Role::Text => Mark::None,
        Role::Heading => Mark::Heading,
        Role::Item => Mark::Item,
        Role::Caption => Mark::Picture,
        Role::Byline => Mark::Is(Kind::Byline),
        Role::Date => Mark::Is(Kind::Dateline),
        Role::Standfirst => Mark::Is(Kind::Standfirst),
    }
}

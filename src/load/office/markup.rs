//! The paragraphs of XHTML and NITF.
//!
//! ```text
//! <h2>Cost</h2> <p>It costs<br/>too much</p> <ul><li>Steel</li></ul> loose words
//! heading       body                         item                    body
//! ```

use crate::engine::story::Kind;
use crate::load::plain::Mark;

use super::compose::Composer;
use super::xml::{Element, Node};

/// Adds the paragraphs below `parent` to `out`.
pub(super) fn add(parent: &Element<'_>, mark: Mark, out: &mut Composer) {
    let mut loose = String::new();
    for node in &parent.nodes {
        match node {
            Node::Text(text) => push_folded(&mut loose, text),
            Node::Element(element) if is_inline(element) => push_inline(element, &mut loose),
            Node::Element(element) => {
                out.add(mark, &std::mem::take(&mut loose));
                add_block(element, mark, out);
            }
        }
    }
    out.add(mark, &loose);
}

fn add_block(element: &Element<'_>, mark: Mark, out: &mut Composer) {
    let mark = match element.name {
        "head" | "script" | "style" | "template" | "title" | "tobject" | "docdata" => return,
        "media-metadata" | "media-reference" | "media-object" => return,
        "tr" | "nitf-table-row" => return add_row(element, out),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "hl1" | "hl2" => Mark::Heading,
        "li" => Mark::Item,
        "figcaption" | "caption" | "media-caption" => Mark::Picture,
        "media-producer" | "credit" | "datasource" | "cite" | "footer" => Mark::Source,
        "byline" | "bytag" => Mark::Is(Kind::Byline),
        "dateline" => Mark::Is(Kind::Dateline),
        "abstract" => Mark::Is(Kind::Standfirst),
        "nav" | "aside" | "tagline" => Mark::Is(Kind::Boilerplate),
        _ => mark,
    };
    add(element, mark, out);
}

fn add_row(row: &Element<'_>, out: &mut Composer) {
    let cells = row.elements().map(|cell| {
        let mut inner = Composer::default();
        add(cell, Mark::None, &mut inner);
        inner.into_parts()
    });
    out.add_row(cells.collect());
}

/// The words of an element as one paragraph.
pub(super) fn push_inline(element: &Element<'_>, text: &mut String) {
    match element.name {
        "br" => text.push('\n'),
        "script" | "style" | "rt" | "rp" => {}
        _ => {
            let is_beside_name = matches!(element.name, "byttl" | "bytag");
            if is_beside_name && text.ends_with(char::is_alphanumeric) {
                text.push_str(", ");
            }
            for node in &element.nodes {
                match node {
                    Node::Text(piece) => push_folded(text, piece),
                    Node::Element(element) => push_inline(element, text),
                }
            }
        }
    }
}

/// Is the element part of a line of text? Most unknown ones are: `<person>`, `<chron>`.
fn is_inline(element: &Element<'_>) -> bool {
    const BLOCKS: &str = "p div section article main body html block body.head body.content \
        body.end h1 h2 h3 h4 h5 h6 hl1 hl2 hedline ul ol li dl dt dd table thead tbody tfoot tr td \
        th caption figure figcaption blockquote bq pre hr nav aside header footer address head \
        script style title media media-caption media-producer media-metadata media-reference \
        media-object byline dateline abstract note tagline bibliography datasource credit fn \
        distributor docdata tobject template nitf";
    let is_block = BLOCKS.split_whitespace().any(|name| name == element.name);
    !is_block && element.elements().all(is_inline)
}

/// White space of the file itself counts as one space.
pub(super) fn push_folded(text: &mut String, piece: &str) {
    for c in piece.chars() {
        let is_space = matches!(c, ' ' | '\n' | '\r' | '\t');
        if !is_space {
            text.push(c);
        } else if !text.ends_with([' ', '\n', '\t']) {
            text.push(' ');
        }
    }
}

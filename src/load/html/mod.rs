//! Web pages: as a browser saved them, alone or with their pictures in one file, or pasted.
//!
//! ```text
//! bytes ─mhtml, charset─► HTML ─guard, parse─► ─blocks─► blocks ─article─► ─kinds─► paragraphs
//!                                       └─about─► title, byline, outlet, date …
//! ```
//!
//! Nothing is fetched and nothing is run. All words that a reader of the page sees are kept, in
//! their order; what is not the article is furniture.

mod about;
mod article;
mod bare;
mod blocks;
mod charset;
mod guard;
mod hints;
mod kinds;
mod mhtml;
mod parse;
mod part;
mod repeats;
mod signs;

use self::about::About;
use self::article::Article;
use self::blocks::{Block, Blocks};
use super::encoding::{self, Decoded};
use super::furniture;
use super::metadata;
use super::plain::{self, Draft, Mark};
use crate::engine::story::{Kind, Manuscript, Origin, Paragraph, Span};

pub(super) use mhtml::is_saved_page;
pub(super) use part::{Line, lines};
pub(super) use signs::{is_page, opens_page};

/// What is told of a page in which no article was found.
pub(super) const NO_ARTICLE: &str =
    "No article could be told from the page around it: menus may count as text.";

/// A page with more tags is read, but its article is not looked for: that would take seconds, two
/// for pages of this many. Of 74 pages of newspapers, half have 1,300 tags and none over 3,000.
const MOST_TAGS: usize = 20_000;
/// The same for a page with a longer tag, in bytes: its classes are looked through many times.
/// In the same pages, the longest one has 27,000 where it is no picture.
const LONGEST_TAG: usize = 100_000;
/// The same for a page of more words and tags, in bytes without scripts, styles and pictures: the
/// largest of those pages has 250,000, and for this many the search takes about a second.
const MOST_BYTES: usize = 1_000_000;
/// What is said of a page that is read without its elements.
const BARE: &str =
    "The page is nested deeper or has more elements than can be read: only its words were kept.";

/// The text of the page in `bytes`, decoded as the page says.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    encoding::decode_stated(bytes, charset::declared(bytes))
}

/// The manuscript of a page that a browser saved with its pictures in one file.
pub(super) fn saved_page(label: &str, bytes: &[u8]) -> Option<Manuscript> {
    let (html, address) = mhtml::page(bytes)?;
    let mut manuscript = page(label, &html, address);
    manuscript.origin.media_type = "multipart/related".into();
    manuscript
        .notes
        .push("Pictures and styles of the saved page were left out.".into());
    Some(manuscript)
}

/// The manuscript of a page; `address` is where it was saved from, if that is known.
pub(super) fn page(label: &str, html: &str, address: Option<String>) -> Manuscript {
    let guarded = guard::guard(html);
    let (document, is_bare) = parse::parse(&guarded.html);
    let mut about = about::read(&document);
    about.address = about.address.or(address);
    let Blocks { blocks, hidden } = blocks::read(&document.root());
    let mut notes = Vec::new();
    if is_bare {
        notes.push(BARE.into());
    } else if guarded.dropped > 0 {
        notes.push("The page is nested deeper than can be read; its words were kept.".into());
    }
    if hidden > 0 {
        notes.push(hidden_note(hidden));
    }
    let is_large = is_bare
        || guarded.tags > MOST_TAGS
        || guarded.longest > LONGEST_TAG
        || guarded.bytes > MOST_BYTES;
    let extracted = if is_large {
        notes.push(
            "The page is too large to look for the article in it: menus may count as text.".into(),
        );
        None
    } else {
        article::extract(&guarded.html, about.address.clone())
    };
    if extracted.is_none() && !is_large {
        notes.push(NO_ARTICLE.into());
    }
    let found = extracted.map_or(Article::None, |text| article::find(&blocks, &text));
    let mut manuscript = write(blocks, found, &about, &mut notes);
    manuscript.label = label.into();
    manuscript.origin = Origin {
        media_type: "text/html".into(),
        ..Origin::default()
    };
    manuscript.notes = notes;
    fill(&mut manuscript, about);
    manuscript
}

fn hidden_note(hidden: usize) -> String {
    match hidden {
        1 => "1 part that the page hides was left out.".into(),
        n => format!("{n} parts that the page hides were left out."),
    }
}

/// Text and paragraphs of the page.
fn write(
    mut blocks: Vec<Block>,
    found: Article,
    about: &About,
    notes: &mut Vec<String>,
) -> Manuscript {
    let mut sheet = Sheet::default();
    match found {
        Article::Blocks(mut is_article) => {
            article::drop_parts(&mut blocks, &mut is_article);
            article::mend(&blocks, &mut is_article);
            article::trim(&blocks, &mut is_article);
            let mut kinds = kinds::label(&blocks, &is_article, about);
            repeats::label(&blocks, &mut kinds);
            for (block, kind) in blocks.iter().zip(kinds) {
                sheet.write(&block.text, kind);
            }
            sheet.cut();
        }
        Article::Hidden(lines) => {
            notes.push(
                "The article was taken from the part of the page that is meant for programs."
                    .into(),
            );
            for line in lines {
                sheet.write(&line, Kind::Body);
            }
            sheet.cut();
            for block in blocks {
                sheet.write(&block.text, Kind::Boilerplate);
            }
        }
        Article::None => notes.extend(sheet.guess(&blocks)),
    }
    if let Some(address) = &about.address {
        sheet.write(address, Kind::SourceLine);
    }
    Manuscript {
        text: sheet.text,
        paragraphs: sheet.paragraphs,
        ..Manuscript::default()
    }
}

/// The text as it grows.
#[derive(Default)]
struct Sheet {
    text: String,
    paragraphs: Vec<Paragraph>,
}

impl Sheet {
    fn write(&mut self, words: &str, kind: Kind) {
        let start = self.text.len();
        self.text.push_str(words);
        let span = Span::new(start, self.text.len());
        self.text.push_str("\n\n");
        self.paragraphs.push(Paragraph { span, kind });
    }

    /// Cuts datelines and credits off the copy. That it is copy, the page has told.
    fn cut(&mut self) {
        let copy = self.paragraphs.iter().filter(|p| is_copy(p.kind));
        let draft = Draft {
            text: self.text.clone(),
            blocks: copy
                .map(|p| plain::Block {
                    span: p.span,
                    mark: mark(p.kind),
                })
                .collect(),
            ..Draft::default()
        };
        let mut labelled = furniture::label_article(&draft).into_iter().peekable();
        let mut paragraphs = Vec::new();
        for paragraph in &self.paragraphs {
            let whole = paragraphs.len();
            while let Some(piece) = labelled.next_if(|p| paragraph.span.contains(p.span)) {
                let kind = believed(piece.kind, paragraph.kind);
                paragraphs.push(Paragraph { kind, ..piece });
            }
            if paragraphs.len() == whole {
                paragraphs.push(paragraph.clone());
            }
        }
        self.paragraphs = paragraphs;
    }

    /// Without an article, the page is read as a text copied from it. What to tell of that.
    fn guess(&mut self, blocks: &[Block]) -> Option<String> {
        let mut draft = Draft::default();
        for block in blocks {
            self.write(&block.text, Kind::Body);
            let span = self.paragraphs.last().map(|p| p.span).unwrap_or_default();
            let mark = match block.role {
                blocks::Role::Heading => Mark::Heading,
                blocks::Role::Item => Mark::Item,
                _ => Mark::None,
            };
            draft.blocks.push(plain::Block { span, mark });
        }
        draft.text.clone_from(&self.text);
        self.paragraphs = furniture::label(&draft);
        furniture::note(&draft)
    }
}

fn is_copy(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Headline | Kind::Body | Kind::Bullet | Kind::Caption
    )
}

fn mark(kind: Kind) -> Mark {
    match kind {
        Kind::Bullet => Mark::Item,
        Kind::Caption => Mark::Picture,
        Kind::Headline => Mark::Heading,
        _ => Mark::None,
    }
}

/// The kind of a piece of the article: what its words say, where that is certain.
fn believed(words: Kind, page: Kind) -> Kind {
    if words.is_furniture() { words } else { page }
}

/// What the page says about itself goes before what its text tells.
fn fill(manuscript: &mut Manuscript, about: About) {
    metadata::fill(manuscript);
    let Manuscript {
        title,
        byline,
        outlet,
        published,
        time,
        language,
        address,
        ..
    } = manuscript;
    *title = title.take().or(about.title).or(about.window_title);
    *byline = about.byline.or(byline.take());
    *outlet = about.outlet.or(outlet.take());
    if about.published.is_some() {
        (*published, *time) = (about.published, about.time);
    }
    *address = about.address;
    *language = language.take().or(about.language);
}

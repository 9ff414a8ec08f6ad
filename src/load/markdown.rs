//! Markdown to its words: the marks go, the words stay, in order.
//!
//! ```text
//! # Crane **to stay**                →  Crane to stay               a heading
//! By [Ana Roth](#)                   →  By Ana Roth
//! See [the plan](https://a.example)  →  See the plan                … and at the end:
//!                                       Link: the plan – https://a.example
//! ```
//!
//! Raw HTML, escapes and the numbers of lists stay as they were written.

mod evidence;

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::plain::{self, Block, Draft, Mark};
use crate::engine::story::Span;
use crate::engine::told::one_line;

pub(super) use evidence::is_evident;

/// What a line end within a paragraph means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineEnds {
    /// Nothing, as the rules of Markdown have it.
    Join,
    /// A new paragraph, as in copy with one paragraph on a line.
    Cut,
}

/// The words of a Markdown text and its blocks.
pub(super) fn draft(source: &str, line_ends: LineEnds) -> Draft {
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let parser = Parser::new_ext(source, options);
    let mut definitions: Vec<_> = parser.reference_definitions().iter().collect();
    definitions.sort_by_key(|(_, definition)| definition.span.start);
    let definitions: Vec<Target> = definitions
        .into_iter()
        .map(|(name, d)| Target::new(name, &d.dest, d.title.as_deref().unwrap_or_default()))
        .collect();
    let mut writer = Writer::new(source, line_ends);
    for (event, range) in parser.into_offset_iter() {
        writer.take(event, &range);
    }
    writer.close();
    for definition in definitions {
        if !writer
            .targets
            .iter()
            .any(|t| t.address == definition.address)
        {
            writer.targets.push(definition);
        }
    }
    writer.finish()
}

/// Where a link leads, and under which words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Target {
    label: String,
    address: String,
    title: String,
}

impl Target {
    fn new(label: &str, address: &str, title: &str) -> Self {
        // A place in the same page is an address for browsers only.
        let address = if address.starts_with('#') {
            ""
        } else {
            address
        };
        Self {
            label: one_line(label),
            address: one_line(address),
            title: one_line(title),
        }
    }

    fn is_worth_keeping(&self) -> bool {
        let says_more = !self.address.is_empty() && self.address != self.label;
        says_more || !self.title.is_empty()
    }

    /// The paragraph that keeps the address, e.g. `Link: the plan – https://a.example`.
    fn line(&self) -> String {
        let parts = [&self.label, &self.address, &self.title];
        let parts: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        format!("Link: {}", parts.join(" – "))
    }
}

/// The text as far as it is written.
struct Writer<'s> {
    source: &'s str,
    line_ends: LineEnds,
    text: String,
    blocks: Vec<Block>,
    /// Where the open block begins, if it has begun.
    start: Option<usize>,
    /// What the open block is, apart from being an item.
    mark: Mark,
    item_depth: usize,
    /// Does the open block keep its line ends (code, HTML)?
    is_raw: bool,
    /// For each open list: is it numbered?
    numbered: Vec<bool>,
    /// The open links: where their words begin, and where they lead.
    links: Vec<(usize, Target)>,
    targets: Vec<Target>,
    known_targets: HashSet<Target>,
    /// For each open emphasis: the marks that have to stay.
    emphases: Vec<&'s str>,
}

impl<'s> Writer<'s> {
    fn new(source: &'s str, line_ends: LineEnds) -> Self {
        Self {
            source,
            line_ends,
            text: String::with_capacity(source.len()),
            blocks: Vec::new(),
            start: None,
            mark: Mark::None,
            item_depth: 0,
            is_raw: false,
            numbered: Vec::new(),
            links: Vec::new(),
            targets: Vec::new(),
            known_targets: HashSet::new(),
            emphases: Vec::new(),
        }
    }

    fn take(&mut self, event: Event<'s>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.open(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text)
            | Event::Code(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => self.write(&text),
            Event::SoftBreak if self.line_ends == LineEnds::Join => self.write("\n"),
            Event::SoftBreak | Event::HardBreak | Event::Rule => self.close(),
            Event::TaskListMarker(_) => {}
        }
    }

    fn open(&mut self, tag: Tag<'s>, range: &Range<usize>) {
        match tag {
            Tag::Heading { .. } => self.begin(Mark::Heading),
            Tag::MetadataBlock(_) => self.begin_raw(Mark::Source),
            Tag::HtmlBlock => self.begin_raw(Mark::None),
            Tag::CodeBlock(kind) => self.begin_code(&kind),
            Tag::List(first) => {
                self.close();
                self.numbered.push(first.is_some());
            }
            Tag::Item => self.begin_item(range),
            Tag::Emphasis => self.begin_emphasis(range, 1),
            Tag::Strong => self.begin_emphasis(range, 2),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.begin_link(link_type, &dest_url, &title),
            Tag::Image {
                dest_url, title, ..
            } => {
                self.begin(Mark::Picture);
                self.begin_link(LinkType::Inline, &dest_url, &title);
            }
            _ => self.begin(Mark::None),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => {
                let marks = self.emphases.pop().unwrap_or_default();
                self.write(marks);
            }
            TagEnd::Link => self.end_link(),
            TagEnd::Image => {
                self.end_link();
                self.close();
            }
            TagEnd::Item => {
                self.close();
                self.item_depth = self.item_depth.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.close();
                self.numbered.pop();
            }
            _ => self.close(),
        }
    }

    fn begin(&mut self, mark: Mark) {
        self.close();
        self.mark = mark;
    }

    fn begin_raw(&mut self, mark: Mark) {
        self.begin(mark);
        self.is_raw = true;
    }

    fn begin_code(&mut self, kind: &CodeBlockKind<'_>) {
        if let CodeBlockKind::Fenced(language) = kind {
            self.begin(Mark::None);
            self.write(language);
        }
        self.begin_raw(Mark::None);
    }

    /// A number is a word of the text ("1954. It was …"); a dot or dash is not.
    fn begin_item(&mut self, range: &Range<usize>) {
        self.close();
        self.item_depth += 1;
        if self.numbered.last() == Some(&true) {
            let item = self.source.get(range.clone()).unwrap_or_default();
            let number = item.split_whitespace().next().unwrap_or_default();
            let length = number.find(['.', ')']).map_or(number.len(), |end| end + 1);
            let number = number.get(..length).unwrap_or_default().to_owned();
            self.write(&number);
            self.write(" ");
        }
    }

    /// "5*3 and 4*2" is no emphasis: without its marks, two figures would become one.
    fn begin_emphasis(&mut self, range: &Range<usize>, length: usize) {
        let (before, rest) = self
            .source
            .split_at_checked(range.start)
            .unwrap_or_default();
        let inner = rest.get(length..range.len().saturating_sub(length));
        let after = self.source.get(range.end..).unwrap_or_default();
        let inner = inner.unwrap_or_default();
        let fuses = |left: &str, right: &str| {
            left.ends_with(|c: char| c.is_numeric()) && right.starts_with(|c: char| c.is_numeric())
        };
        let stays = fuses(before, inner) || fuses(inner, after);
        let marks = if stays { rest.get(..length) } else { None }.unwrap_or_default();
        self.emphases.push(marks);
        self.write(marks);
    }

    fn begin_link(&mut self, kind: LinkType, address: &str, title: &str) {
        // An address in angle brackets is itself the text.
        let address = match kind {
            LinkType::Autolink | LinkType::Email => "",
            _ => address,
        };
        let target = Target::new("", address, title);
        self.links.push((self.text.len(), target));
    }

    fn end_link(&mut self) {
        if let Some((start, mut target)) = self.links.pop() {
            target.label = one_line(self.text.get(start..).unwrap_or_default());
            self.keep(target);
        }
    }

    fn keep(&mut self, target: Target) {
        if target.is_worth_keeping() && self.known_targets.insert(target.clone()) {
            self.targets.push(target);
        }
    }

    fn write(&mut self, text: &str) {
        if !text.is_empty() {
            self.start.get_or_insert(self.text.len());
            self.text.push_str(text);
        }
    }

    /// Ends the open block, if there are words in it.
    fn close(&mut self) {
        let mark = if self.mark == Mark::None && self.item_depth > 0 {
            Mark::Item
        } else {
            self.mark
        };
        if let Some(start) = self.start.take() {
            let written = self.text.get(start..).unwrap_or_default();
            let spans = if self.is_raw {
                plain::blocks(written).into_iter().map(|b| b.span).collect()
            } else {
                vec![trimmed(written)]
            };
            let spans = spans.into_iter().filter(|span| !span.is_empty());
            self.blocks.extend(spans.map(|span| Block {
                span: Span::new(start + span.start, start + span.end),
                mark,
            }));
            self.text.push_str("\n\n");
        }
        self.mark = Mark::None;
        self.is_raw = false;
    }

    fn finish(mut self) -> Draft {
        for target in std::mem::take(&mut self.targets) {
            self.begin(Mark::Source);
            self.write(&target.line());
            self.close();
        }
        Draft {
            text: self.text,
            blocks: self.blocks,
            ..Draft::default()
        }
    }
}

fn trimmed(text: &str) -> Span {
    let start = text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}

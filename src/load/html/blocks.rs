//! A page's elements to blocks of words, in reading order.
//!
//! ```text
//! <h1>Crane to <em>stay</em></h1>         Heading    Crane to stay
//! <p>The crane will stay.<br>The port …   Text       The crane will stay.
//!                                         Text       The port …
//! <ul><li>Lifted 1961</ul>                Item       Lifted 1961
//! <tr><td>Ships<td>12</tr>                Text       Ships    12
//! <script>, <style>, hidden               left out
//! ```
//!
//! The walk goes from node to node without calling itself: no page is too deep for it.

use std::rc::Rc;

use dom_query::{NodeId, NodeRef};

use super::hints::{hint, is_heading, is_hidden, is_mail_quoted, page_part};
use super::kinds;
use crate::load::encoding;

/// What the mark-up says about a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Text,
    Heading,
    Item,
    Caption,
    Byline,
    Date,
    Standfirst,
}

/// A stretch of words that stands on lines of its own.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub text: String,
    pub role: Role,
    /// Is it the page's first rank of heading?
    pub is_top: bool,
    /// In a menu, a side column or the foot of the page.
    pub is_aside: bool,
    pub is_quotation: bool,
    /// The class of the element around it that is a part of the page, if there is one.
    pub part: Option<Rc<str>>,
    /// Bytes that are links.
    pub link_bytes: usize,
    /// Which element holds the block's own one, its list or quotation, by its place in the page.
    pub parent: usize,
}

impl Block {
    /// Nothing but a link, or nearly.
    pub fn is_link(&self) -> bool {
        self.link_bytes * 5 >= self.text.len() * 4
    }

    pub fn word_count(&self) -> usize {
        self.text.split_whitespace().count()
    }
}

/// The blocks of a page, and how many hidden elements hold sentences: all pages hide menus.
#[derive(Default)]
pub(super) struct Blocks {
    pub blocks: Vec<Block>,
    pub hidden: usize,
}

/// Elements whose words nobody sees.
const UNSEEN: &[&str] = &[
    "script", "style", "noscript", "template", "head", "title", "iframe", "svg", "canvas",
    "object", "audio", "video", "textarea", "select", "datalist", "rp", "noembed", "noframes",
];
/// Elements that run along in a line.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "math", "mi", "mn", "mo", "mrow", "nobr",
    "q", "rb", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "td",
    "th", "time", "tt", "u", "var", "wbr", "source", "picture",
];
const ASIDE: &[&str] = &["nav", "aside", "footer", "form", "button"];
/// Elements that stand between an item and what holds the list, a quotation and its page.
const WITHIN: &[&str] = &["ul", "ol", "li", "dl", "dt", "dd", "menu", "blockquote"];
/// A table cell with more bytes is a column of a page, not a figure.
const CELL_BYTES: usize = 160;
/// More words are copy, whatever the class of their element says.
const CREDIT_WORDS: usize = 25;
const CAPTION_WORDS: usize = 90;

/// The blocks under `root`.
pub(super) fn read(root: &NodeRef<'_>) -> Blocks {
    let mut walk = Walk::default();
    let mut at = *root;
    loop {
        if walk.enter(&at)
            && let Some(child) = at.first_child()
        {
            at = child;
            continue;
        }
        loop {
            walk.leave(&at);
            if at.id == root.id {
                walk.close();
                return walk.found;
            }
            if let Some(next) = at.next_sibling() {
                at = next;
                break;
            }
            let Some(parent) = at.parent() else {
                walk.close();
                return walk.found;
            };
            at = parent;
        }
    }
}

/// An element that the walk is in.
struct Open {
    id: NodeId,
    name: String,
    number: usize,
    hint: Option<Role>,
    is_aside: bool,
    part: Option<Rc<str>>,
}

#[derive(Default)]
struct Walk {
    found: Blocks,
    open: Vec<Open>,
    elements: usize,
    text: String,
    link_bytes: usize,
    /// Where the last link ended, and where it led.
    last_link: Option<(usize, String)>,
    /// A space is due before the next word.
    is_spaced: bool,
    /// A line break was the last thing read: a second one ends the block.
    is_broken: bool,
    /// What an element within the line says of all words of the block.
    inline: Option<Role>,
    /// A new cell begins with the next word.
    is_new_cell: bool,
}

impl Walk {
    /// Takes the node in; are its children to be read?
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        if node.is_text() {
            self.write(&node.text());
            return false;
        }
        let Some(name) = node.node_name() else {
            return true;
        };
        let name = name.to_ascii_lowercase();
        if UNSEEN.contains(&name.as_str()) {
            return false;
        }
        if is_hidden(node) {
            self.found.hidden += usize::from(holds_sentence(node));
            return false;
        }
        self.begin(node, &name);
        self.elements += 1;
        let around = self.open.last();
        let is_aside = around.is_some_and(|open| open.is_aside);
        let part = page_part(node, &name).or_else(|| around.and_then(|open| open.part.clone()));
        self.open.push(Open {
            id: node.id,
            hint: hint(node, &name),
            is_aside: is_aside || ASIDE.contains(&name.as_str()) || is_mail_quoted(node),
            part,
            number: self.elements,
            name,
        });
        true
    }

    /// Menus stand without a space between their links; a word may be two links to one place.
    fn begin_link(&mut self, node: &NodeRef<'_>) {
        let address = node.attr("href").unwrap_or_default();
        let last = self.last_link.take();
        let follows = |(end, to): (usize, String)| end == self.text.len() && to != *address;
        self.is_spaced |= last.is_some_and(follows);
    }

    fn begin(&mut self, node: &NodeRef<'_>, name: &str) {
        match name {
            "a" => self.begin_link(node),
            "br" if self.is_one_line() && !self.is_broken => {
                (self.is_broken, self.is_spaced) = (true, true);
            }
            "br" => self.close(),
            "td" | "th" => {
                if self.text.len() > CELL_BYTES {
                    self.close();
                }
                self.is_new_cell = !self.text.is_empty();
            }
            "q" => self.write("“"),
            _ if INLINE.contains(&name) => {}
            _ => self.close(),
        }
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        if self.open.last().is_none_or(|open| open.id != node.id) {
            return;
        }
        let name = self.open.last().map(|open| open.name.clone());
        let name = name.unwrap_or_default();
        match name.as_str() {
            "q" => {
                self.is_spaced = false;
                self.write("”");
            }
            "a" if !self.text.is_empty() => {
                let address = node.attr("href").unwrap_or_default().to_string();
                self.last_link = Some((self.text.len(), address));
            }
            "td" | "th" if self.text.len() > CELL_BYTES => self.close(),
            "br" => {}
            inline if INLINE.contains(&inline) => {}
            _ => self.close(),
        }
        self.open.pop();
    }

    /// In a heading or a cell, one line break is only layout.
    fn is_one_line(&self) -> bool {
        let inner = |open: &Open| {
            is_heading(&open.name) || matches!(&*open.name, "td" | "th" | "figcaption")
        };
        self.open.last().is_some_and(inner)
    }

    fn write(&mut self, text: &str) {
        let is_raw = self.open.iter().rev().any(|open| open.name == "pre");
        let is_link = self.open.iter().rev().any(|open| open.name == "a");
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.is_spaced = true;
                if is_raw {
                    self.close();
                }
            }
            self.write_line(line, is_link);
        }
    }

    fn write_line(&mut self, line: &str, is_link: bool) {
        let before = self.text.len();
        if line.contains(|c: char| !c.is_ascii_whitespace()) {
            let hint = self.inline_hint();
            let is_same = self.text.is_empty() || self.inline == hint;
            self.inline = hint.filter(|_| is_same);
            self.is_broken = false;
        }
        for c in line.chars() {
            if c.is_ascii_whitespace() {
                self.is_spaced = true;
                continue;
            }
            if self.is_new_cell {
                self.text.push('\t');
            } else if self.is_spaced && !self.text.is_empty() {
                self.text.push(' ');
            }
            (self.is_spaced, self.is_new_cell) = (false, false);
            self.text.push(c);
        }
        if is_link {
            self.link_bytes += self.text.len() - before;
        }
    }

    /// Ends the block, if there are words in it.
    fn close(&mut self) {
        let text = std::mem::take(&mut self.text);
        let link_bytes = std::mem::take(&mut self.link_bytes);
        self.last_link = None;
        let inline = self.inline.take();
        self.is_broken = false;
        (self.is_spaced, self.is_new_cell) = (false, false);
        if !text.contains(char::is_alphanumeric) {
            return;
        }
        let text = encoding::tidy(&text).replace('\n', " ").trim().to_owned();
        let words = text.split_whitespace().count();
        let lines = self.open.iter().rev();
        let lines = lines.filter(|open| !INLINE.contains(&&*open.name));
        let mut holders = lines.skip(1).filter(|open| !WITHIN.contains(&&*open.name));
        self.found.blocks.push(Block {
            role: self.role(words, inline),
            is_top: self.open.iter().any(|open| open.name == "h1"),
            is_aside: self.open.last().is_some_and(|open| open.is_aside),
            is_quotation: self.open.iter().any(|open| open.name == "blockquote"),
            part: self.open.last().and_then(|open| open.part.clone()),
            parent: holders.next().map_or(0, |open| open.number),
            link_bytes,
            text,
        });
    }

    /// What the elements within the line say of the next words: a `time`, a name in a `span`.
    fn inline_hint(&self) -> Option<Role> {
        let inline = self.open.iter().rev();
        let mut inline = inline.take_while(|open| INLINE.contains(&&*open.name));
        inline.find_map(|open| open.hint)
    }

    fn role(&self, words: usize, inline: Option<Role>) -> Role {
        let lines = self
            .open
            .iter()
            .rev()
            .filter(|o| !INLINE.contains(&&*o.name));
        let mut hints = inline.into_iter().chain(lines.filter_map(|open| open.hint));
        hints.find(|hint| fits(*hint, words)).unwrap_or(Role::Text)
    }
}

/// Does something in an element read like copy?
fn holds_sentence(node: &NodeRef<'_>) -> bool {
    let is_unseen = |text: &NodeRef<'_>| {
        let parent = text.parent().and_then(|parent| parent.node_name());
        parent.is_some_and(|name| UNSEEN.contains(&&*name))
    };
    let mut texts = node.descendants_it().filter(NodeRef::is_text);
    texts.any(|text| {
        let words = text.text();
        kinds::is_sentence(words.trim()) && !is_unseen(&text)
    })
}

/// May a block of so many words be what the class of its element says?
fn fits(hint: Role, words: usize) -> bool {
    match hint {
        Role::Byline | Role::Date => words <= CREDIT_WORDS,
        Role::Caption | Role::Standfirst => words <= CAPTION_WORDS,
        Role::Text | Role::Heading | Role::Item => true,
    }
}

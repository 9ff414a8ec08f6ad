//! Pages being filled from top to bottom: paragraphs and headings. Tables are in [`super::table`].

use std::collections::HashMap;
use std::rc::Rc;

use super::faces::Faces;
use super::lines::{self, Line};
use super::looks;
use super::prose::{Prose, Role, Target};
use super::tags::{self, NodeId, ROOT, Tags};
use crate::export::wording::shortened;
use crate::palette::Rgb;

/// A rectangle in points from the upper left corner of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// What is drawn besides words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// A filled rectangle.
    Fill(Area, Rgb),
    /// The outline of one.
    Frame(Area, Rgb),
    /// A line from the area's upper left to its lower right corner.
    Rule {
        area: Area,
        colour: Rgb,
        thick: f32,
        dotted: bool,
    },
}

/// A line of words at its place.
#[derive(Clone, Debug)]
pub(super) struct Words {
    /// Left edge of the paragraph.
    pub x: f32,
    /// Top of the line.
    pub y: f32,
    /// The line.
    pub line: Line,
    /// The paragraph it is from.
    pub prose: Rc<Prose>,
    /// Whose part it is; none for what is said elsewhere already.
    pub node: Option<NodeId>,
}

/// What stands on a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Behind the words.
    pub shapes: Vec<Shape>,
    /// The words, in reading order.
    pub words: Vec<Words>,
}

/// A place in the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    /// Index of the page.
    pub page: usize,
    /// From its top.
    pub y: f32,
}

/// An entry of the list of contents.
#[derive(Clone, Debug)]
pub(super) struct Bookmark {
    /// 1 for a section.
    pub level: u16,
    /// What it says.
    pub title: String,
    /// Where it leads.
    pub spot: Spot,
}

/// The size of a sheet of paper and of what is left free on it, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Paper {
    pub width: f32,
    pub height: f32,
    pub side: f32,
    pub head: f32,
    pub foot: f32,
}

impl Paper {
    const SHORT: f32 = 595.28;
    const LONG: f32 = 841.89;

    /// A4 for so many columns: more than two need it broad.
    pub(super) fn for_columns(columns: usize) -> Self {
        let (width, height) = if columns > 2 {
            (Self::LONG, Self::SHORT)
        } else {
            (Self::SHORT, Self::LONG)
        };
        Self {
            width,
            height,
            side: 40.0,
            head: 52.0,
            foot: 44.0,
        }
    }

    /// Between the margins.
    pub(super) fn measure(&self) -> f32 {
        self.width - 2.0 * self.side
    }

    /// From the upper to the lower margin.
    pub(super) fn room(&self) -> f32 {
        self.height - self.head - self.foot
    }
}

/// A paragraph of so few lines is not broken over a page.
const UNBROKEN_LINES: usize = 6;
/// Longer lines are hard to read, in points: some 100 letters.
const LONGEST_LINE: f32 = 540.0;
/// As broad as who says something is, on broad paper, in points.
const WHO: f32 = 132.0;
/// A heading wants so much of what follows on its page, in points: the first rows of a table.
const AFTER_HEADING: f32 = 150.0;

/// Enough of a heading to know it in a list.
const BOOKMARK_CHARS: usize = 90;

/// Pages being filled.
pub(super) struct Galley<'f> {
    pub paper: Paper,
    pub faces: &'f mut Faces,
    pub tags: Tags,
    pub pages: Vec<Page>,
    pub targets: HashMap<Target, Spot>,
    pub bookmarks: Vec<Bookmark>,
    /// Where the next thing goes.
    pub y: f32,
}

impl<'f> Galley<'f> {
    /// An empty first page.
    pub(super) fn new(paper: Paper, faces: &'f mut Faces) -> Self {
        Self {
            paper,
            faces,
            tags: Tags::new(),
            pages: vec![Page::default()],
            targets: HashMap::new(),
            bookmarks: Vec::new(),
            y: paper.head,
        }
    }

    /// What is left of the page.
    pub(super) fn room(&self) -> f32 {
        self.paper.height - self.paper.foot - self.y
    }

    /// Goes on at the top of another page.
    pub(super) fn turn(&mut self) {
        self.pages.push(Page::default());
        self.y = self.paper.head;
    }

    /// Goes on where `height` is left, on this page or the next; no page has more than all.
    pub(super) fn need(&mut self, height: f32) {
        let is_fresh = self.y <= self.paper.head;
        if height > self.room() && !is_fresh {
            self.turn();
        }
    }

    /// The place where the next thing goes.
    pub(super) fn spot(&self) -> Spot {
        Spot {
            page: self.pages.len().saturating_sub(1),
            y: self.y,
        }
    }

    /// Lets others jump to a spot; the first of a name holds.
    pub(super) fn name(&mut self, name: Target, spot: Spot) {
        self.targets.entry(name).or_insert(spot);
    }

    /// A heading with its bookmark.
    pub(super) fn heading(&mut self, level: u16, name: Target, mut prose: Prose) {
        let title: String = prose.runs.iter().map(|r| r.words.as_str()).collect();
        self.need(prose.before + AFTER_HEADING);
        if self.y <= self.paper.head {
            prose.before = 0.0;
        }
        prose.role = Role::Heading(level);
        self.bookmark(level, name, &title);
        self.paragraph(ROOT, prose);
    }

    /// An entry of the list of contents for what comes next.
    pub(super) fn bookmark(&mut self, level: u16, name: Target, title: &str) {
        let spot = self.spot();
        self.name(name, spot);
        let title = shortened(title, BOOKMARK_CHARS);
        self.bookmarks.push(Bookmark { level, title, spot });
    }

    /// A paragraph over the page's breadth, its lines not too long to read.
    pub(super) fn paragraph(&mut self, parent: NodeId, prose: Prose) {
        self.indented(parent, prose, 0.0);
    }

    /// A paragraph `inset` points from the margin.
    pub(super) fn indented(&mut self, parent: NodeId, prose: Prose, inset: f32) {
        if prose.is_empty() {
            return;
        }
        let measure = self.paper.measure() - inset;
        let width = match prose.role {
            Role::Heading(_) => measure,
            Role::Plain => measure.min(LONGEST_LINE),
        };
        let lines = match prose.role {
            Role::Heading(_) => self.balanced(&prose, width),
            Role::Plain => lines::lines(&prose, width, self.faces),
        };
        self.keep(&prose, &lines);
        self.y += prose.before;
        self.flow(parent, prose, lines, inset);
    }

    /// Copy and who says it: side by side on broad paper, one after the other on narrow.
    pub(super) fn beside(&mut self, parent: NodeId, who: Prose, copy: Prose, inset: f32) {
        if self.paper.width < Paper::LONG {
            let mut both = who;
            both.push(looks::GAP, looks::quiet());
            both.runs.extend(copy.runs);
            return self.indented(parent, both, inset);
        }
        let width = self.paper.measure() - 2.0 * inset - WHO;
        let names = lines::lines(&who, WHO, self.faces);
        let lines = lines::lines(&copy, width.min(LONGEST_LINE), self.faces);
        let higher = if names.len() > lines.len() {
            &names
        } else {
            &lines
        };
        self.keep(&copy, higher);
        self.y += copy.before;
        let (top, page) = (self.y, self.pages.len());
        let feet = |lines: &[Line]| lines.first().map_or(0.0, |line| line.ascent);
        // The smaller letters stand on the same foot as the copy's.
        self.y += feet(&lines) - feet(&names);
        self.flow(parent, who, names, inset);
        let bottom = self.y;
        if self.pages.len() == page {
            self.y = top;
        }
        self.flow(parent, copy, lines, 2.0 * inset + WHO);
        if self.pages.len() == page {
            self.y = self.y.max(bottom);
        }
    }

    /// As few lines as fit, of about the same length: no word alone on the last one.
    fn balanced(&mut self, prose: &Prose, width: f32) -> Vec<Line> {
        let mut best = lines::lines(prose, width, self.faces);
        let mut narrower = width;
        while best.len() > 1 && narrower > width * 0.5 {
            narrower *= 0.94;
            let lines = lines::lines(prose, narrower, self.faces);
            if lines.len() > best.len() {
                break;
            }
            best = lines;
        }
        best
    }

    /// Room for all lines of a short paragraph.
    fn keep(&mut self, prose: &Prose, lines: &[Line]) {
        if lines.len() <= UNBROKEN_LINES {
            self.need(prose.before + lines.iter().map(|l| l.height).sum::<f32>());
        }
    }

    /// Lines from here on, over as many pages as they need.
    fn flow(&mut self, parent: NodeId, prose: Prose, lines: Vec<Line>, inset: f32) {
        let node = self.grow(parent, &prose);
        let x = self.paper.side + inset;
        let prose = Rc::new(prose);
        for line in lines {
            self.need(line.height);
            let height = line.height;
            let y = self.y;
            self.put(Words {
                x,
                y,
                line,
                prose: Rc::clone(&prose),
                node: Some(node),
            });
            self.y += height;
        }
    }

    /// The node of a paragraph.
    pub(super) fn grow(&mut self, parent: NodeId, prose: &Prose) -> NodeId {
        let kind = match prose.role {
            Role::Plain => tags::paragraph(prose.language.as_deref()),
            Role::Heading(level) => {
                let title: String = prose.runs.iter().map(|r| r.words.as_str()).collect();
                tags::heading(level, &title)
            }
        };
        self.tags.grow(parent, kind)
    }

    /// Words on the page, with what can be jumped to in them.
    pub(super) fn put(&mut self, words: Words) {
        let page = self.pages.len().saturating_sub(1);
        let runs = words.line.atoms.iter().map(|a| a.run);
        let (first, last) = (runs.clone().min(), runs.max());
        // A name stands before its run; one before the first words of a line is on it as well.
        for (run, name) in &words.prose.names {
            let here = first.zip(last).is_some_and(|(_, last)| *run <= last);
            if here && words.node.is_some() {
                self.targets
                    .entry(*name)
                    .or_insert(Spot { page, y: words.y });
            }
        }
        if let Some(page) = self.pages.last_mut() {
            page.words.push(words);
        }
    }

    /// A shape on the page.
    pub(super) fn shape(&mut self, shape: Shape) {
        if let Some(page) = self.pages.last_mut() {
            page.shapes.push(shape);
        }
    }
}

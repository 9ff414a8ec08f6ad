//! A redline as paragraphs of tracked changes, and the stretches in it that something is said of.
//!
//! ```text
//! strokes   The  ·  bridge  ·  [-shut-]  {+closed+}  .  ¶
//! comment              └─────────────────────┘
//! w:p       The bridge⟨start⟩ w:del w:ins ⟨end⟩.
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

use unicode_bidi::{BidiClass, bidi_class};

use super::Ids;
use super::page::{Page, letters};
use super::style;
use super::xml::Xml;
use crate::engine::collation::redline::Fate;
use crate::engine::collation::redline::tracked::{Sort, Stroke};
use crate::engine::story::{Kind, Span, Version};

/// The start of a move must have a date (`CT_MoveBookmark` in part 1 of ECMA-376), though none is
/// shown of it: word processors show that of the words between its ends. This one is what
/// LibreOffice writes where dates are to be left out.
const UNDATED: &str = "1970-01-01T00:00:00Z";

/// Who made the changes, and when.
#[derive(Clone, Debug)]
pub struct Author {
    /// As word processors show it.
    pub name: String,
    /// `xsd:dateTime`; none where it is not known.
    pub date: Option<String>,
}

/// One version's redline.
#[derive(Clone, Debug)]
pub struct Passage<'s> {
    /// Base and version.
    pub texts: [&'s Version; 2],
    /// What is kept, cut and put.
    pub strokes: Vec<Stroke>,
    /// Whose changes they are.
    pub author: Author,
}

/// A stretch that something is said of.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Strokes.
    pub strokes: Range<usize>,
    /// The number of the comment.
    pub comment: Option<usize>,
    /// What it is called where other places lead to it.
    pub bookmark: Option<String>,
}

/// Where the words of one text stand among the strokes.
#[derive(Clone, Debug)]
pub struct Index(Vec<(Span, usize)>);

impl Index {
    /// Of one side of the strokes.
    pub fn new(strokes: &[Stroke], side: impl Fn(&Stroke) -> Option<Span>) -> Self {
        let words = strokes.iter().enumerate();
        let words = words.filter(|(_, s)| s.sort != Sort::Break);
        Self(words.filter_map(|(at, s)| Some((side(s)?, at))).collect())
    }

    /// The strokes of some words.
    pub fn find(&self, span: Span) -> Option<Range<usize>> {
        let from = self.0.partition_point(|(here, _)| here.end <= span.start);
        let until = self.0.partition_point(|(here, _)| here.start < span.end);
        let (_, first) = self.0.get(from..until)?.first()?;
        let (_, last) = self.0.get(from..until)?.last()?;
        Some(*first..last + 1)
    }
}

/// Something that starts or ends beside a stroke.
#[derive(Clone, Debug)]
enum Event {
    Open(usize, String),
    Close(usize, String),
    MoveStart(Fate, usize, String),
    MoveEnd(Fate, String),
}

/// What starts before and what ends after each stroke.
#[derive(Debug, Default)]
struct Events {
    before: BTreeMap<usize, Vec<Event>>,
    after: BTreeMap<usize, Vec<Event>>,
}

impl Events {
    fn new(passage: &Passage<'_>, marks: &[Mark], ids: &mut Ids) -> Self {
        let mut events = Self::default();
        for (index, mark) in marks.iter().enumerate() {
            let Some(last) = mark.strokes.end.checked_sub(1) else {
                continue;
            };
            let id = ids.next();
            let open = Event::Open(index, id.clone());
            events
                .before
                .entry(mark.strokes.start)
                .or_default()
                .push(open);
            let close = Event::Close(index, id);
            events.after.entry(last).or_default().push(close);
        }
        for ((group, is_put), range) in moves(&passage.strokes) {
            let fate = if is_put { Fate::Put } else { Fate::Cut };
            let id = ids.next();
            let start = Event::MoveStart(fate, group, id.clone());
            events.before.entry(range.start).or_default().push(start);
            // Within the marks around it.
            let ends = events.after.entry(range.end - 1).or_default();
            ends.insert(0, Event::MoveEnd(fate, id));
        }
        events
    }
}

/// By moved passage, and whether it is its new place: its strokes.
fn moves(strokes: &[Stroke]) -> BTreeMap<(usize, bool), Range<usize>> {
    let mut ranges: BTreeMap<(usize, bool), Range<usize>> = BTreeMap::new();
    for (at, stroke) in strokes.iter().enumerate() {
        if let Some(group) = stroke.moved {
            let key = (group, stroke.fate() == Fate::Put);
            ranges.entry(key).or_insert(at..at + 1).end = at + 1;
        }
    }
    ranges
}

/// Writes the redline. Its last paragraph ends untracked, whatever became of the text.
pub fn write(page: &mut Page, passage: &Passage<'_>, marks: &[Mark], prefix: usize) {
    let Page { xml, ids } = page;
    let events = Events::new(passage, marks, ids);
    let mut writer = Writer {
        passage,
        marks,
        events,
        ids,
        prefix,
    };
    let mut from = 0;
    let breaks = passage.strokes.iter().enumerate();
    let breaks = breaks.filter(|(_, s)| s.sort == Sort::Break);
    for (at, end) in breaks {
        writer.paragraph(xml, from..at, Some((at, end)));
        from = at + 1;
    }
    writer.paragraph(xml, from..passage.strokes.len(), None);
}

struct Writer<'w> {
    passage: &'w Passage<'w>,
    marks: &'w [Mark],
    events: Events,
    ids: &'w mut Ids,
    /// Tells moves of one section from those of another.
    prefix: usize,
}

impl Writer<'_> {
    fn paragraph(&mut self, xml: &mut Xml, strokes: Range<usize>, end: Option<(usize, &Stroke)>) {
        let here = self.passage.strokes.get(strokes.clone());
        let here = here.unwrap_or_default();
        let turned = here.iter().find_map(|s| self.direction(s)).unwrap_or(false);
        xml.node("w:p", &[], |xml| {
            xml.node("w:pPr", &[], |xml| {
                let style = style::of_kind(self.kind(end.map(|(_, s)| s)));
                xml.leaf("w:pStyle", &[("w:val", style)]);
                if turned {
                    xml.leaf("w:bidi", &[]);
                }
                self.end(xml, end.map(|(_, s)| s.fate()));
            });
            self.runs(xml, strokes, turned);
            if let Some((at, _)) = end {
                self.happen(xml, at, true);
                self.happen(xml, at, false);
            }
        });
    }

    /// The kind of the paragraph that ends here, in the text that has this end.
    fn kind(&self, end: Option<&Stroke>) -> Kind {
        let [base, version] = self.passage.texts;
        let (text, at) = match end.map(|s| (s.version, s.base)) {
            Some((Some(span), _)) => (version, span.start),
            Some((None, Some(span))) => (base, span.start),
            _ if version.sentences.is_empty() => (base, usize::MAX),
            _ => (version, usize::MAX),
        };
        let after = text.sentences.partition_point(|s| s.span.start < at);
        let sentence = after.checked_sub(1).and_then(|i| text.sentences.get(i));
        sentence.map_or(Kind::Body, |s| s.kind)
    }

    /// What became of the end of a paragraph.
    fn end(&mut self, xml: &mut Xml, fate: Option<Fate>) {
        let name = match fate {
            Some(Fate::Cut) => "w:del",
            Some(Fate::Put) => "w:ins",
            Some(Fate::Kept) | None => return,
        };
        let id = self.ids.next();
        let attributes = self.signed(&id);
        xml.node("w:rPr", &[], |xml| xml.leaf(name, &attributes));
    }

    /// Number, author and date of a change.
    fn signed<'a>(&'a self, id: &'a str) -> Vec<(&'a str, &'a str)> {
        let author = &self.passage.author;
        let mut attributes = vec![("w:id", id), ("w:author", author.name.as_str())];
        attributes.extend(author.date.as_deref().map(|date| ("w:date", date)));
        attributes
    }

    fn runs(&mut self, xml: &mut Xml, strokes: Range<usize>, turned: bool) {
        let mut run = Run::default();
        let mut is_turned = turned;
        for at in strokes {
            let Some(stroke) = self.passage.strokes.get(at).copied() else {
                continue;
            };
            is_turned = self.direction(&stroke).unwrap_or(is_turned);
            let look = Some((stroke.fate(), stroke.moved.is_some(), is_turned));
            if run.look != look || self.events.before.contains_key(&at) {
                self.run(xml, &run);
                run = Run {
                    look,
                    text: String::new(),
                };
            }
            self.happen(xml, at, true);
            run.text.push_str(self.shown(&stroke));
            if self.events.after.contains_key(&at) {
                self.run(xml, &run);
                run.text.clear();
                self.happen(xml, at, false);
            }
        }
        self.run(xml, &run);
    }

    /// The words of a stroke; what parts words is one blank, unless it holds them together.
    fn shown(&self, stroke: &Stroke) -> &str {
        let [base, version] = self.passage.texts;
        let text = stroke.text([base.text(), version.text()]);
        match stroke.sort {
            Sort::Blank if !matches!(text, "\u{A0}" | "\u{202F}" | "\u{3000}") => " ",
            _ => text,
        }
    }

    /// Is it written from right to left? None for signs and blanks.
    fn direction(&self, stroke: &Stroke) -> Option<bool> {
        let [base, version] = self.passage.texts;
        let text = stroke.text([base.text(), version.text()]);
        text.chars().find_map(|c| match bidi_class(c) {
            BidiClass::L => Some(false),
            BidiClass::R | BidiClass::AL => Some(true),
            _ => None,
        })
    }

    fn run(&mut self, xml: &mut Xml, run: &Run) {
        let Some((fate, is_moved, is_turned)) = run.look.filter(|_| !run.text.is_empty()) else {
            return;
        };
        let (around, name) = match (fate, is_moved) {
            (Fate::Kept, _) => (None, "w:t"),
            (Fate::Cut, false) => (Some("w:del"), "w:delText"),
            (Fate::Put, false) => (Some("w:ins"), "w:t"),
            (Fate::Cut, true) => (Some("w:moveFrom"), "w:t"),
            (Fate::Put, true) => (Some("w:moveTo"), "w:t"),
        };
        let words = |xml: &mut Xml| {
            xml.node("w:r", &[], |xml| {
                if is_turned {
                    xml.node("w:rPr", &[], |xml| xml.leaf("w:rtl", &[]));
                }
                letters(xml, name, &run.text);
            });
        };
        match around {
            None => words(xml),
            Some(change) => {
                let id = self.ids.next();
                xml.node(change, &self.signed(&id), words);
            }
        }
    }

    /// Writes what starts before a stroke, or what ends after it.
    fn happen(&self, xml: &mut Xml, at: usize, is_before: bool) {
        let side = if is_before {
            &self.events.before
        } else {
            &self.events.after
        };
        for event in side.get(&at).into_iter().flatten() {
            self.event(xml, event);
        }
    }

    fn event(&self, xml: &mut Xml, event: &Event) {
        match event {
            Event::Open(mark, id) => self.open(xml, *mark, id),
            Event::Close(mark, id) => self.close(xml, *mark, id),
            Event::MoveStart(fate, group, id) => {
                let name = format!("move{}.{group}", self.prefix);
                let mut attributes = self.signed(id);
                if self.passage.author.date.is_none() {
                    attributes.push(("w:date", UNDATED));
                }
                attributes.push(("w:name", &name));
                let start = match fate {
                    Fate::Put => "w:moveToRangeStart",
                    Fate::Kept | Fate::Cut => "w:moveFromRangeStart",
                };
                xml.leaf(start, &attributes);
            }
            Event::MoveEnd(fate, id) => {
                let end = match fate {
                    Fate::Put => "w:moveToRangeEnd",
                    Fate::Kept | Fate::Cut => "w:moveFromRangeEnd",
                };
                xml.leaf(end, &[("w:id", id)]);
            }
        }
    }

    fn open(&self, xml: &mut Xml, mark: usize, id: &str) {
        let Some(mark) = self.marks.get(mark) else {
            return;
        };
        if let Some(name) = &mark.bookmark {
            xml.leaf("w:bookmarkStart", &[("w:id", id), ("w:name", name)]);
        }
        if let Some(comment) = mark.comment {
            xml.leaf("w:commentRangeStart", &[("w:id", &comment.to_string())]);
        }
    }

    fn close(&self, xml: &mut Xml, mark: usize, id: &str) {
        let Some(mark) = self.marks.get(mark) else {
            return;
        };
        if let Some(comment) = mark.comment {
            let comment = comment.to_string();
            xml.leaf("w:commentRangeEnd", &[("w:id", &comment)]);
            xml.node("w:r", &[], |xml| {
                xml.node("w:rPr", &[], |xml| {
                    xml.leaf("w:rStyle", &[("w:val", "CommentReference")]);
                });
                xml.leaf("w:commentReference", &[("w:id", &comment)]);
            });
        }
        if mark.bookmark.is_some() {
            xml.leaf("w:bookmarkEnd", &[("w:id", id)]);
        }
    }
}

/// Letters that look the same.
#[derive(Debug, Default)]
struct Run {
    /// What became of them, whether they moved, whether they run from right to left.
    look: Option<(Fate, bool, bool)>,
    text: String,
}

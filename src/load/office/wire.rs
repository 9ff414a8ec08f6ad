//! What agencies send as XML: NITF and NewsML-G2.
//!
//! ```text
//! <newsItem version="3"> <itemMeta><edNote>Corrects date</edNote></itemMeta>
//!   <contentMeta><headline>…</headline><by>…</by></contentMeta>
//!   <contentSet><inlineXML> NITF or XHTML </inlineXML></contentSet> </newsItem>
//! ```

use crate::engine::story::{Kind, Manuscript};
use crate::load::date;
use crate::load::error::Fault;
use crate::load::plain::Mark;

use super::compose::{Composer, counted, was};
use super::xml::{self, Element};
use super::{Reading, Stated, markup};

/// The names of the elements that such files open with.
const ROOTS: [&str; 5] = ["nitf", "newsItem", "newsMessage", "packageItem", "newsitem"];

/// Does the file open as a story of a wire?
pub(in crate::load) fn opens(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(4000)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).replace('\0', "");
    let head = head
        .trim_start_matches(['\u{FEFF}', '\u{FFFD}'])
        .trim_start();
    let is_root = |tag: &str| {
        let name = tag.split([' ', '>', '\n', '\t', '\r', '/']).next();
        let name = name.unwrap_or_default();
        let local = name.rsplit_once(':').map_or(name, |(_, local)| local);
        ROOTS.contains(&local)
    };
    head.starts_with('<') && head.split('<').any(is_root)
}

/// Reads the first story in `bytes`.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, Fault> {
    let decoded = xml::decode(bytes).ok_or(Fault::Damaged)?;
    let tree = xml::parse(&decoded.text)?;
    let mut story = Story::default();
    match tree.root.name {
        "nitf" => story.nitf(&tree.root),
        "newsItem" => story.news_item(&tree.root),
        _ => story.first_item(&tree.root),
    }
    story.notes.extend(super::cut_note(tree.is_cut));
    let mut reading = story.finish();
    reading.encoding = Some(decoded.encoding.into());
    Ok(reading)
}

/// A story of a wire as far as it is read.
#[derive(Default)]
pub(super) struct Story {
    pub headline: Option<String>,
    pub byline: Option<String>,
    pub dateline: Option<String>,
    pub body: Composer,
    pub stated: Stated,
    pub notes: Vec<String>,
}

impl Story {
    fn first_item(&mut self, root: &Element<'_>) {
        let items = root.all("newsItem");
        let has_text = |item: &&&Element<'_>| !item.all("contentSet").is_empty();
        let first = items.iter().find(has_text).or(items.first());
        match first {
            Some(item) => self.news_item(item),
            None => markup::add(root, Mark::None, &mut self.body),
        }
        self.note_others(items.len().saturating_sub(1));
    }

    /// Says that the file holds more stories than the one that is read.
    pub(super) fn note_others(&mut self, others: usize) {
        if others > 0 {
            let (items, was) = (counted(others, "further item"), was(others));
            let note = format!("{items} in this file {was} not read.");
            self.notes.push(note);
        }
    }

    fn news_item(&mut self, item: &Element<'_>) {
        let meta = |path: &[&str]| item.at(path).and_then(Element::line);
        let content = |name| meta(&["contentMeta", name]);
        self.headline = content("headline");
        self.byline = content("by");
        self.dateline = content("dateline");
        self.publish(meta(&["itemMeta", "versionCreated"]).as_deref());
        self.version(item.attribute("version"));
        self.embargo(meta(&["itemMeta", "embargoed"]));
        self.tell_editors(meta(&["itemMeta", "edNote"]));
        let provider = item.at(&["itemMeta", "provider"]);
        self.stated.outlet = provider.and_then(|p| {
            let name = p.all("name").first().and_then(|n| n.line());
            name.or_else(|| p.attribute("literal"))
        });
        for meta in item
            .child("itemMeta")
            .into_iter()
            .flat_map(Element::elements)
        {
            let code = meta.attribute("qcode").unwrap_or_default();
            self.mark(meta.name, code.rsplit(':').next().unwrap_or_default());
        }
        for content in item
            .child("contentSet")
            .into_iter()
            .flat_map(Element::elements)
        {
            if let Some(language) = content.attribute("lang") {
                self.language(&language);
            }
            self.content(content);
        }
    }

    fn content(&mut self, content: &Element<'_>) {
        let nitf = content.all("nitf");
        match (content.name, nitf.first()) {
            (_, Some(nitf)) => self.nitf(nitf),
            ("inlineData", _) => self.body.add(Mark::None, &content.text()),
            _ => markup::add(content, Mark::None, &mut self.body),
        }
    }

    fn nitf(&mut self, nitf: &Element<'_>) {
        let data = nitf.at(&["head", "docdata"]);
        let data = |name| data.and_then(|d| d.child(name));
        let attribute = |name, key| data(name).and_then(|e: &Element<'_>| e.attribute(key));
        self.publish(attribute("date.issue", "norm").as_deref());
        self.embargo(attribute("date.release", "norm"));
        self.version(attribute("du-key", "version"));
        self.tell_editors(attribute("ed-msg", "info"));
        let page = nitf.at(&["head", "pubdata"]);
        self.address(page.and_then(|page| page.attribute("ex-ref")));
        if let Some(said) = self.say("Marked as a correction", attribute("correction", "info")) {
            self.marked(&format!("Marked as a correction: {said}"));
        }
        let outlet = nitf
            .at(&["head", "pubdata"])
            .and_then(|p| p.attribute("name"));
        self.stated.outlet = outlet.or_else(|| self.stated.outlet.take());
        let title = nitf.at(&["head", "title"]).and_then(Element::line);
        let headline = nitf.at(&["body", "body.head", "hedline"]);
        if headline.is_none() && self.headline.is_none() {
            self.headline = title;
        }
        if let Some(body) = nitf.child("body") {
            markup::add(body, Mark::None, &mut self.body);
        }
    }

    pub(super) fn publish(&mut self, when: Option<&str>) {
        if let Some(day) = when.and_then(day) {
            self.stated.published = Some(day);
            self.stated.time = when.and_then(date::time);
        }
    }

    pub(super) fn version(&mut self, version: Option<String>) {
        let version = self.say("Version", version);
        let take = &mut self.stated.wire.take;
        *take = version.or(take.take());
    }

    pub(super) fn embargo(&mut self, until: Option<String>) {
        let until = self.say("Embargoed until", until);
        let until = until.map(|until| moment(&until).unwrap_or(until));
        let embargo = &mut self.stated.wire.embargo;
        *embargo = until.or(embargo.take());
    }

    pub(super) fn tell_editors(&mut self, note: Option<String>) {
        let note = self.say("Note to editors", note);
        let known = &mut self.stated.wire.editor_note;
        *known = note.or(known.take());
    }

    /// Where the outlet keeps the story.
    pub(super) fn address(&mut self, address: Option<String>) {
        let is_web = |a: &String| a.starts_with("https://") || a.starts_with("http://");
        self.stated.address = address
            .filter(is_web)
            .or_else(|| self.stated.address.take());
    }

    pub(super) fn language(&mut self, tag: &str) {
        let code = tag.split(['-', '_']).next().unwrap_or_default();
        if code.len() == 2 {
            self.stated.language = Some(code.to_lowercase());
        }
    }

    /// What a status or signal says about the story.
    pub(super) fn mark(&mut self, name: &str, code: &str) {
        let note = match (name, code) {
            ("signal", "correction") => "Marked as a correction.",
            ("signal", "update") => "Marked as an update.",
            ("pubStatus" | "pubstatus", "canceled") => "Marked as cancelled: not to be used.",
            ("pubStatus" | "pubstatus", "withheld") => "Marked as withheld: not to be used yet.",
            _ => return,
        };
        self.marked(note);
        self.notes.push(note.into());
    }

    /// Takes down what the copy is marked as, a sentence after the others.
    pub(super) fn marked(&mut self, mark: &str) {
        let marks = self.stated.wire.marks.get_or_insert_default();
        if !marks.is_empty() {
            marks.push(' ');
        }
        marks.push_str(mark);
    }

    /// Notes what the story says about itself; hands it back as it is to be read.
    pub(super) fn say(&mut self, what: &str, value: Option<String>) -> Option<String> {
        let value = value?.trim().to_owned();
        if value.is_empty() {
            return None;
        }
        self.notes.push(format!("{what}: {value}"));
        Some(value)
    }

    /// The headline, byline and dateline stand above the text, unless they stand in it.
    pub(super) fn finish(mut self) -> Reading {
        let mut out = Composer::default();
        let head = [
            (Mark::Heading, &self.headline),
            (Mark::Is(Kind::Byline), &self.byline),
            (Mark::Is(Kind::Dateline), &self.dateline),
        ];
        for (mark, line) in head {
            let line = line.as_deref().unwrap_or_default();
            if !self.body.holds(line) {
                out.add(mark, line);
            }
        }
        out.append(self.body);
        self.stated.title = self.headline;
        Reading {
            draft: out.finish(),
            stated: self.stated,
            notes: self.notes,
            ..Reading::default()
        }
    }
}

/// "2026-03-02, 10:00 UTC" for "20260302T100000Z".
fn moment(when: &str) -> Option<String> {
    let manuscript = Manuscript {
        published: day(when),
        time: date::time(when),
        ..Manuscript::default()
    };
    manuscript.when()
}

/// "2026-03-02" in "2026-03-02T10:00:00Z" and "20260302T100000Z".
fn day(when: &str) -> Option<String> {
    let digits = when
        .get(..8)
        .filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
    match digits.map(|d| d.split_at(4)) {
        Some((year, rest)) => {
            let (month, day) = rest.split_at(2);
            date::iso(&format!("{year}-{month}-{day}"))
        }
        None => date::iso(when),
    }
}

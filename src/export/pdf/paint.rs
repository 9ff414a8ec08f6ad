//! Draws laid-out pages into a file.
//!
//! Everything that is not to be read out (fills, lines, the head and foot of a page, repeated
//! heads, the small numbers of sentences) is an artifact; every other word belongs to its node.

use std::collections::HashMap;
use std::rc::Rc;

use krilla::annotation::{Annotation, LinkAnnotation, Target as Lead};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaResult;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag, Tag};
use krilla::{Document, SerializeSettings};

use super::faces::Faces;
use super::galley::{Area, Bookmark, Galley, Page, Paper, Shape, Spot, Words};
use super::letters::{Letters, joined};
use super::lines;
use super::lines::Atom;
use super::marks;
use super::pen::{draw, filled, rect};
use super::prose::{Ink, Prose, Run, Target};
use super::tags::{NodeId, Tags};
use crate::palette::Rgb;

/// What stands on every page, and what the file says of itself.
pub(super) struct Imprint {
    /// What is compared.
    pub title: String,
    /// The program.
    pub generator: String,
    /// What the comparison covers.
    pub scope: String,
    /// How the head and foot of a page look.
    pub ink: Ink,
    /// Under the head.
    pub rule: Rgb,
}

/// The language of the program's words.
const LANGUAGE: &str = "en";
/// Asides stand above the line, in sizes of the letters beside them.
const RAISE: f32 = 0.28;

/// The file. With `is_strict`, one that would break PDF/UA-1 is refused.
///
/// # Errors
/// Where a face forbids that it is embedded, or a rule of PDF/UA-1 is broken.
pub(super) fn paint(
    galley: Galley<'_>,
    imprint: &Imprint,
    is_strict: bool,
) -> KrillaResult<Vec<u8>> {
    let Galley {
        paper,
        faces,
        tags,
        pages,
        targets,
        bookmarks,
        ..
    } = galley;
    let mut document = Document::new_with(settings(is_strict));
    document.set_metadata(
        Metadata::new()
            .title(format!("{} – comparison", imprint.title))
            .description(imprint.scope.clone())
            .creator(imprint.generator.clone())
            .language(LANGUAGE.to_owned()),
    );
    let mut press = Press {
        paper,
        faces,
        tags,
        targets: &targets,
        letters: Letters::default(),
        count: pages.len(),
    };
    for (index, page) in pages.iter().enumerate() {
        press.print(&mut document, index, page, imprint);
    }
    document.set_outline(outline(&bookmarks));
    document.set_tag_tree(press.tags.tree(LANGUAGE));
    document.finish()
}

fn settings(is_strict: bool) -> SerializeSettings {
    let builder = ConfigurationBuilder::new();
    let builder = match is_strict {
        true => builder.with_accessibility_validator(Accessibility::UA1),
        false => builder,
    };
    let mut settings = SerializeSettings::default();
    if let Ok(configuration) = builder.finish() {
        settings.configuration = configuration;
    }
    settings
}

/// The list of contents: sections, and under them what they list.
fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = bookmarks.iter().peekable();
    while let Some(bookmark) = rest.next() {
        let mut node = entry(bookmark).with_open(false);
        while let Some(below) = rest.next_if(|b| b.level > bookmark.level && bookmark.level > 1) {
            node.push_child(entry(below));
        }
        outline.push_child(node);
    }
    outline
}

fn entry(bookmark: &Bookmark) -> OutlineNode {
    OutlineNode::new(bookmark.title.clone(), destination(bookmark.spot))
}

fn destination(spot: Spot) -> XyzDestination {
    XyzDestination::new(spot.page, Point::from_xy(0.0, (spot.y - 6.0).max(0.0)))
}

struct Press<'g> {
    paper: Paper,
    faces: &'g mut Faces,
    tags: Tags,
    targets: &'g HashMap<Target, Spot>,
    letters: Letters,
    count: usize,
}

/// A link that was drawn.
struct Drawn {
    area: Area,
    to: Spot,
    node: NodeId,
    words: String,
}

/// Atoms that are drawn alike.
struct Stretch<'l> {
    atoms: Vec<&'l Atom>,
    run: &'l Run,
    /// What its glyphs do not say.
    meant: Option<String>,
}

impl Press<'_> {
    fn print(&mut self, document: &mut Document, index: usize, page: &Page, imprint: &Imprint) {
        let Some(settings) = PageSettings::from_wh(self.paper.width, self.paper.height) else {
            return;
        };
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        artifact(&mut surface, ArtifactType::Layout, |surface| {
            // Fills first: they would hide half of the rules between them.
            let (fills, rules): (Vec<_>, Vec<_>) = page
                .shapes
                .iter()
                .partition(|s| matches!(s, Shape::Fill(..)));
            fills
                .into_iter()
                .chain(rules)
                .for_each(|shape| draw(surface, shape));
            let shapes = page.words.iter().flat_map(marks::behind);
            shapes.for_each(|shape| draw(surface, &shape));
        });
        let mut links = Vec::new();
        for words in &page.words {
            self.write(&mut surface, words, &mut links);
        }
        artifact(&mut surface, ArtifactType::Layout, |surface| {
            let shapes = page.words.iter().flat_map(marks::over);
            shapes.for_each(|shape| draw(surface, &shape));
        });
        self.frame(&mut surface, index, imprint);
        surface.finish();
        for link in links {
            let Some(rect) = rect(link.area) else {
                continue;
            };
            let to = Lead::Destination(destination(link.to).into());
            let link_to = LinkAnnotation::new(rect, to);
            let alt = Some(format!("Go to {}", link.words));
            let id = sheet.add_tagged_annotation(Annotation::new_link(link_to, alt));
            self.tags.fill(link.node, id);
        }
        sheet.finish();
    }

    fn write(&mut self, surface: &mut Surface<'_>, words: &Words, links: &mut Vec<Drawn>) {
        for stretch in stretches(words) {
            let Some(node) = words.node.filter(|_| !stretch.run.ink.is_aside) else {
                artifact(surface, ArtifactType::PaginationOther, |surface| {
                    self.set(surface, words, &stretch);
                });
                continue;
            };
            let to = stretch.run.link.and_then(|to| self.targets.get(&to));
            let node = match to {
                Some(to) => self.link(node, *to, words, &stretch, links),
                None => node,
            };
            for part in self.parts(&stretch) {
                let meant = part.meant.as_deref();
                let span = SpanTag::empty().with_actual_text(meant);
                let id = surface.start_tagged(ContentTag::Span(span));
                self.set(surface, words, &part);
                surface.end_tagged();
                self.tags.fill(node, id);
            }
        }
    }

    /// A stretch, cut where its glyphs do not say what is meant.
    fn parts<'l>(&mut self, stretch: &Stretch<'l>) -> Vec<Stretch<'l>> {
        let mut parts: Vec<Stretch<'l>> = Vec::new();
        for atom in &stretch.atoms {
            let meant = match &atom.meant {
                Some(meant) => Some(meant.clone()),
                None => self.letters.is_odd(atom).then(|| atom.text.clone()),
            };
            match parts.last_mut() {
                Some(last) if last.meant.is_none() && meant.is_none() => last.atoms.push(atom),
                _ => parts.push(Stretch {
                    atoms: vec![atom],
                    run: stretch.run,
                    meant,
                }),
            }
        }
        parts
    }

    fn link(
        &mut self,
        node: NodeId,
        to: Spot,
        words: &Words,
        stretch: &Stretch<'_>,
        links: &mut Vec<Drawn>,
    ) -> NodeId {
        let node = self.tags.grow(node, Tag::Link);
        let from = stretch.atoms.iter().map(|a| a.x).fold(f32::MAX, f32::min);
        let until = stretch
            .atoms
            .iter()
            .map(|a| a.x + a.width)
            .fold(0.0, f32::max);
        links.push(Drawn {
            area: Area {
                x: words.x + from,
                y: words.y,
                width: until - from,
                height: words.line.height,
            },
            to,
            node,
            words: stretch.atoms.iter().map(|a| a.text.as_str()).collect(),
        });
        node
    }

    fn set(&mut self, surface: &mut Surface<'_>, words: &Words, stretch: &Stretch<'_>) {
        let ink = &stretch.run.ink;
        surface.set_stroke(None);
        surface.set_fill(Some(filled(ink.colour)));
        let raise = if ink.is_aside { ink.size * RAISE } else { 0.0 };
        let feet = words.y + words.line.ascent - raise;
        let mut rest = stretch.atoms.as_slice();
        while let Some((first, _)) = rest.split_first() {
            let same = rest.iter().zip(rest.iter().skip(1));
            let alike = same.take_while(|(a, b)| are_one_stroke(a, b)).count() + 1;
            let (stroke, more) = rest.split_at(alike);
            rest = more;
            let Some(font) = self.faces.font(first.face) else {
                continue;
            };
            let (text, glyphs) = match stroke {
                [one] if self.letters.is_odd(one) => self.letters.spelled(one),
                _ => joined(stroke),
            };
            let (size, aside) = (ink.drawn(), ink.is_aside);
            let mut at = Point::from_xy(words.x + first.x, feet);
            if !first.is_leftwards() {
                surface.draw_glyphs(at, &glyphs, font, &text, size, aside);
                continue;
            }
            // From the right, one by one: words are heard in the order in which they are drawn.
            at.x += glyphs.iter().map(|g| g.x_advance * size).sum::<f32>();
            for glyph in glyphs.iter().rev() {
                at.x -= glyph.x_advance * size;
                let one = std::slice::from_ref(glyph);
                surface.draw_glyphs(at, one, font.clone(), &text, size, aside);
            }
        }
    }

    /// The head and the foot of a page.
    fn frame(&mut self, surface: &mut Surface<'_>, index: usize, imprint: &Imprint) {
        let number = format!("{} / {}", index + 1, self.count);
        let head = self.paper.head - 22.0;
        artifact(surface, ArtifactType::Header, |surface| {
            let width = self.paper.measure() - 80.0;
            self.line(surface, imprint, &imprint.title, (head, width, false));
            let whole = self.paper.measure();
            self.line(surface, imprint, &number, (head, whole, true));
            let area = Area {
                x: self.paper.side,
                y: self.paper.head - 9.0,
                width: self.paper.measure(),
                height: 0.0,
            };
            let rule = Shape::Rule {
                area,
                colour: imprint.rule,
                thick: 0.6,
                dotted: false,
            };
            draw(surface, &rule);
        });
        let foot = self.paper.height - self.paper.foot + 14.0;
        artifact(surface, ArtifactType::Footer, |surface| {
            let words = format!("Written by {}", imprint.generator);
            let whole = self.paper.measure();
            self.line(surface, imprint, &words, (foot, whole, false));
        });
    }

    /// A line of the head or foot: as much as fits.
    fn line(
        &mut self,
        surface: &mut Surface<'_>,
        imprint: &Imprint,
        words: &str,
        (y, width, is_figure): (f32, f32, bool),
    ) {
        let mut prose = Prose::new(0.0).with(words, imprint.ink);
        prose.is_figure = is_figure;
        let line = lines::lines(&prose, width, self.faces).into_iter().next();
        let Some(line) = line else { return };
        let words = Words {
            x: self.paper.side,
            y,
            line,
            prose: Rc::new(prose),
            node: None,
        };
        for stretch in stretches(&words) {
            self.set(surface, &words, &stretch);
        }
    }
}

/// The atoms of a line, cut where their run changes or where something is meant by them.
fn stretches(words: &Words) -> Vec<Stretch<'_>> {
    let mut stretches: Vec<Stretch<'_>> = Vec::new();
    for atom in &words.line.atoms {
        let Some(run) = words.prose.runs.get(atom.run) else {
            continue;
        };
        match stretches.last_mut() {
            Some(last) if last.atoms.last().is_some_and(|a| a.run == atom.run) => {
                last.atoms.push(atom);
            }
            _ => stretches.push(Stretch {
                atoms: vec![atom],
                run,
                meant: None,
            }),
        }
    }
    stretches
}

/// Do two atoms follow each other on the line, in one face and from left to right?
fn are_one_stroke(one: &Atom, next: &Atom) -> bool {
    let is_next = (one.x + one.width - next.x).abs() < 0.01;
    is_next && one.face == next.face && !one.is_leftwards() && !next.is_leftwards()
}

fn artifact(surface: &mut Surface<'_>, kind: ArtifactType, fill: impl FnOnce(&mut Surface<'_>)) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    fill(surface);
    surface.end_tagged();
}

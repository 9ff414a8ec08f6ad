//! The sentences of a block as one laid-out text: what was cut struck out, what was put underlined.

use std::ops::Range;

use egui::Stroke;
use egui::text::{LayoutJob, TextFormat, TextWrapping};

use crate::engine::collation::redline::{Fate, Item, Piece, Redline, Role};
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::report::{FindingKind, Relation};
use crate::engine::story::{Kind, Span, Version, VersionId};
use crate::engine::told::one_line;
use crate::palette::{self, Rgb};
use crate::session::view::Focus;
use crate::ui::excerpt;
use crate::ui::sentence::look::{Looks, Said};
use crate::ui::sentence::text::{self, Mark};
use crate::ui::sentence::{plain, spoken};
use crate::ui::theme;

/// The letters of a pointer to another place: it is no part of the text.
const POINTER_SIZE: f32 = 14.5;
/// How strong the lines under a whole sentence are: they run through whole paragraphs.
const FAINT: f32 = 0.6;
/// Words that tell a moved sentence from another.
const FIRST_WORDS: usize = 42;

/// A sentence within the text of its block.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its place among the redline's items.
    pub index: usize,
    /// Itself.
    pub item: Item,
    /// How it differs, of the kinds shown.
    pub changes: ChangeSet,
    /// Its letters in the text.
    pub letters: Range<usize>,
    /// For screen readers: the words, and what the marks say.
    pub spoken: String,
    /// What the reader said of it, and of its change.
    pub said: Vec<Said>,
}

/// The sentence that an item is.
pub fn focus_of(item: Item) -> Focus {
    Focus {
        version: item.version,
        sentence: item.sentence,
    }
}

/// The text of a block before it is laid out.
pub struct Prose {
    /// The text with its marks.
    pub job: LayoutJob,
    /// What stands in it, in order.
    pub sentences: Vec<Sentence>,
    /// Letters over which the sign of a finding stands.
    pub signs: Vec<(usize, FindingKind)>,
    letters: usize,
    /// Does what comes next stand behind something cut?
    follows_cut: bool,
}

/// What all sentences of a redline are set by.
pub struct Setting<'s> {
    /// Light, marks and colours.
    pub looks: &'s Looks<'s>,
    /// What is set.
    pub redline: &'s Redline,
}

impl<'s> Setting<'s> {
    fn version(&self, id: VersionId) -> Option<&'s Version> {
        self.looks.compared().report.versions.get(id.0)
    }

    fn is_shown(&self, change: Change) -> bool {
        self.looks.session().view().shown.contains(change)
    }

    /// An item's changes, of the kinds shown.
    pub(super) fn changes(&self, item: Item) -> ChangeSet {
        let session = self.looks.session();
        session
            .item_changes(item)
            .intersection(session.view().shown)
    }

    /// What the reader said of an item; of what was cut, what was said of the cut.
    fn said(&self, item: Item) -> Vec<Said> {
        match item.role {
            Role::Gone(_) => Vec::new(),
            _ => self.looks.said_facing(focus_of(item), self.redline.version),
        }
    }

    /// The marks in the base's sentences that an item stands for.
    fn marks_of_base(&self, item: Item) -> Vec<Mark> {
        let base = self.redline.base;
        let answered = self.redline.group(item).map(|group| group.of_base());
        let ids = match item.role {
            Role::Cut(_) => vec![item.sentence],
            _ => answered.unwrap_or_default(),
        };
        let marks = ids
            .into_iter()
            .flat_map(|id| self.looks.pointed_at(base, id));
        marks.collect()
    }

    /// Are the words marked that this item and the base do not share?
    fn marks_words(&self, item: Item) -> bool {
        let kind = match (item.role, self.redline.group(item)) {
            (Role::Cut(_) | Role::Gone(_), _) => return true,
            (_, Some(group)) => match group.relation {
                Relation::Same => Change::Dropped,
                Relation::Minor => Change::Minor,
                Relation::Reworded => Change::Reworded,
                Relation::Partial => Change::Partial,
            },
            (..) => {
                let changes = self.looks.session().item_changes(item);
                return [Change::Added, Change::Partial]
                    .into_iter()
                    .any(|c| changes.contains(c) && self.is_shown(c));
            }
        };
        self.is_shown(kind)
    }
}

impl Prose {
    /// Sets some items as one text, wrapped at `width` points.
    pub fn new(
        setting: &Setting<'_>,
        items: impl Iterator<Item = (usize, Item)>,
        width: f32,
    ) -> Self {
        let job = LayoutJob {
            wrap: TextWrapping::wrap_at_width(width),
            break_on_newline: false,
            ..LayoutJob::default()
        };
        let mut prose = Self {
            job,
            sentences: Vec::new(),
            signs: Vec::new(),
            letters: 0,
            follows_cut: false,
        };
        for (index, item) in items {
            prose.add(setting, index, item);
        }
        prose
    }

    /// About how many letters an item takes.
    pub fn length(redline: &Redline, version: &Version, item: Item) -> usize {
        let own = version.sentence_text(item.sentence).chars().count();
        match item.role {
            Role::Gone(_) => FIRST_WORDS,
            _ => own + 1 + redline.group(item).map_or(0, |g| g.cut_len()),
        }
    }

    fn add(&mut self, setting: &Setting<'_>, index: usize, item: Item) {
        let Some(version) = setting.version(item.version) else {
            return;
        };
        let kind = version.sentences.get(item.sentence.0).map(|s| s.kind);
        let plain = plain(
            setting.looks,
            kind.unwrap_or(Kind::Body),
            theme::roomy(setting.looks.text()),
        );
        if !self.job.is_empty() {
            self.put(" ", &plain);
            self.follows_cut = false;
        }
        let from = self.letters;
        let changes = setting.changes(item);
        let said = if let Role::Gone(to) = item.role {
            let is_below = setting.redline.item_of(setting.redline.version, to) > Some(index);
            self.add_pointer(setting, &plain, version, item, is_below)
        } else {
            self.add_pieces(setting, &plain, item)
        };
        let remarks = setting.said(item);
        self.sentences.push(Sentence {
            index,
            item,
            changes,
            letters: from..self.letters,
            spoken: spoken(setting.looks, focus_of(item), (&said, changes), &remarks),
            said: remarks,
        });
    }

    /// At the old place of a moved sentence: its first words, and which way it went.
    fn add_pointer(
        &mut self,
        setting: &Setting<'_>,
        plain: &TextFormat,
        version: &Version,
        item: Item,
        is_below: bool,
    ) -> String {
        let swatch = palette::swatch(Change::Moved, setting.looks.theme());
        let format = TextFormat {
            font_id: egui::FontId::proportional(POINTER_SIZE),
            color: theme::color(swatch.ink),
            ..plain.clone()
        };
        let words = excerpt::head(version.sentence_text(item.sentence), FIRST_WORDS);
        let words = words.trim_end_matches('…');
        let way = if is_below {
            "↓ moved down"
        } else {
            "↑ moved up"
        };
        let text = format!("{way}: {words}… ");
        self.put(&text, &format);
        format!("Moved {}: {words}", if is_below { "down" } else { "up" })
    }

    fn add_pieces(&mut self, setting: &Setting<'_>, plain: &TextFormat, item: Item) -> String {
        let redline = setting.redline;
        let pieces = redline.pieces(&setting.looks.compared().report, item);
        let marks_words = setting.marks_words(item);
        let own = setting.looks.pointed_at(item.version, item.sentence);
        let of_base = setting.marks_of_base(item);
        let is_whole = pieces.iter().all(|p| p.fate != Fate::Kept);
        let mut said = String::new();
        for piece in &pieces {
            let fate = match piece.fate {
                fate if marks_words => fate,
                Fate::Cut => continue,
                Fate::Kept | Fate::Put => Fate::Kept,
            };
            let shape = Self::shape(setting, item, is_whole);
            let format = format_of(setting, plain, fate, shape);
            let (id, marks) = if fate == Fate::Cut {
                (redline.base, &of_base)
            } else {
                (redline.version, &own)
            };
            let Some(version) = setting.version(id) else {
                continue;
            };
            let words = piece.span.of(version.text());
            self.keep_apart(words, fate, plain);
            self.add_marked(setting, version, piece, marks, &format);
            said.push_str(&match fate {
                Fate::Kept => words.to_owned(),
                Fate::Cut => format!(" [cut: {}] ", words.trim()),
                Fate::Put if is_whole => words.to_owned(),
                Fate::Put => format!(" [put: {}] ", words.trim()),
            });
        }
        one_line(&said)
    }

    /// Where a sentence as a whole is filled, its words are not.
    fn shape(setting: &Setting<'_>, item: Item, is_whole: bool) -> Shape {
        let version = setting.version(item.version);
        if !version.is_some_and(|v| v.is_linkable(item.sentence)) {
            return Shape::Furniture;
        }
        match item.role {
            Role::Answers(_) if is_whole => Shape::Replaced,
            Role::Answers(_) => Shape::Words,
            _ => Shape::Sentence,
        }
    }

    /// What was cut was no neighbour of the words around it: a blank keeps them apart.
    fn keep_apart(&mut self, words: &str, fate: Fate, plain: &TextFormat) {
        let is_open = |c: char| c.is_whitespace() || "([“‘„«".contains(c);
        let closes = |c: char| c.is_whitespace() || ",.;:!?)]”’»…%".contains(c);
        let follows_cut = std::mem::replace(&mut self.follows_cut, fate == Fate::Cut);
        let is_seam = follows_cut || fate == Fate::Cut;
        let touches = !self.job.text.ends_with(is_open) && !words.starts_with(closes);
        if is_seam && touches && !self.job.is_empty() {
            self.put(" ", plain);
        }
    }

    fn add_marked(
        &mut self,
        setting: &Setting<'_>,
        version: &Version,
        piece: &Piece,
        marks: &[Mark],
        format: &TextFormat,
    ) {
        let theme = setting.looks.theme();
        let here = |m: &&Mark| piece.span.overlaps(m.span);
        let here: Vec<_> = marks.iter().filter(here).copied().collect();
        for mark in &here {
            if let text::MarkKind::Finding(kind, _) = mark.kind
                && piece.span.start <= mark.span.start
            {
                let before = Span::new(piece.span.start, mark.span.start);
                let letters = before.of(version.text()).chars().count();
                self.signs.push((self.letters + letters, kind));
            }
        }
        text::append(
            &mut self.job,
            version.text(),
            piece.span,
            format,
            &here,
            theme,
        );
        self.letters += piece.span.of(version.text()).chars().count();
    }

    fn put(&mut self, text: &str, format: &TextFormat) {
        self.job.append(text, 0.0, format.clone());
        self.letters += text.chars().count();
    }
}

/// How much of a sentence was cut or put at once.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Words among others.
    Words,
    /// All of it, for another.
    Replaced,
    /// All of it, and nothing stands for it; its fill lies under the whole sentence.
    Sentence,
    /// No part of the article: told by its lines only.
    Furniture,
}

/// How words look by what became of them; the more of them, the quieter.
fn format_of(setting: &Setting<'_>, plain: &TextFormat, fate: Fate, shape: Shape) -> TextFormat {
    let swatch = |change| palette::swatch(change, setting.looks.theme());
    let weight = if shape == Shape::Words { 1.5 } else { 1.0 };
    let mut format = TextFormat {
        // The line below must not cover the underline of this one.
        expand_bg: -1.0,
        ..plain.clone()
    };
    let fill = |words: Rgb, whole: Rgb| match shape {
        Shape::Words => theme::color(words),
        Shape::Replaced => theme::color(whole),
        Shape::Sentence | Shape::Furniture => egui::Color32::TRANSPARENT,
    };
    match fate {
        Fate::Kept => {}
        Fate::Cut if shape == Shape::Furniture => {
            format.strikethrough = Stroke::new(weight, plain.color);
        }
        Fate::Cut => {
            let swatch = swatch(Change::Dropped);
            format.color = theme::color(swatch.ink);
            format.background = fill(swatch.fill, swatch.fill);
            format.strikethrough = Stroke::new(weight, theme::color(swatch.ink));
        }
        Fate::Put => {
            let swatch = swatch(Change::Added);
            let ink = theme::color(swatch.ink);
            let is_whole = shape == Shape::Sentence;
            let line = if is_whole {
                ink.gamma_multiply(FAINT)
            } else {
                ink
            };
            format.background = fill(swatch.word, swatch.fill);
            format.underline = Stroke::new(weight, line);
        }
    }
    format
}

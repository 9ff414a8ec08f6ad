//! The faces of a page, and text in them.
//!
//! A face that lacks a character hands it on: to the other bundled faces, then to those of the
//! system, whose licence may forbid it. What no face has is written out, e.g. `[U+05D0]`, and told.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use harfrust::{Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use krilla::Data;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::installed::Installed;

/// One of the faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct FaceId(usize);

/// The program's own words.
pub(super) const SANS: FaceId = FaceId(0);
/// Heads and names.
pub(super) const SANS_STRONG: FaceId = FaceId(1);
/// Copy.
pub(super) const SERIF: FaceId = FaceId(2);
/// Headlines, and words of a finding.
pub(super) const SERIF_STRONG: FaceId = FaceId(3);

/// In the order of the names above; the last two have signs and emoji only.
const BUNDLED: [&[u8]; 6] = [
    include_bytes!("../../../assets/fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../../../assets/fonts/SourceSans3-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../../../assets/fonts/SourceSerif4-SemiBold.ttf"),
    epaint_default_fonts::HACK_REGULAR,
    epaint_default_fonts::NOTO_EMOJI_REGULAR,
];

/// Text as glyphs. Lengths are in ems.
#[derive(Debug, Default)]
pub(super) struct Shaped {
    /// In the order in which they are drawn.
    pub glyphs: Vec<KrillaGlyph>,
    /// How wide all of them are.
    pub width: f32,
}

/// A stretch of text that one face can draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Drawable {
    /// By this face.
    By(FaceId),
    /// By none: it has to be written out.
    Lacking,
}

struct Face {
    data: Data,
    index: u32,
    font: Font,
    shaper: ShaperData,
}

/// All faces in use.
pub(super) struct Faces {
    faces: Vec<Face>,
    installed: Option<Installed>,
    shaped: HashMap<(FaceId, bool, String), Rc<Shaped>>,
    chosen: HashMap<(FaceId, String), Drawable>,
    /// Characters that no face has.
    lacking: BTreeSet<char>,
    /// Characters that a face of this machine drew.
    borrowed: BTreeSet<char>,
}

impl Face {
    fn new(data: Data, index: u32) -> Option<Self> {
        let font = Font::new(data.clone(), index)?;
        let shaper = ShaperData::new(&FontRef::from_index(data.as_ref(), index).ok()?);
        Some(Self {
            data,
            index,
            font,
            shaper,
        })
    }

    fn shape(&self, text: &str, rightwards: bool) -> Shaped {
        let Ok(font) = FontRef::from_index(self.data.as_ref(), self.index) else {
            return Shaped::default();
        };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(match rightwards {
            true => Direction::LeftToRight,
            false => Direction::RightToLeft,
        });
        let shaper = self.shaper.shaper(&font).build();
        let out = shaper.shape(buffer, ShapeOptions::new());
        let infos = out.glyph_infos();
        let mut starts: Vec<_> = infos.iter().map(|i| i.cluster as usize).collect();
        starts.push(text.len());
        starts.sort_unstable();
        starts.dedup();
        let em = self.font.units_per_em();
        let ems = |units: i32| units as f32 / em;
        let mut glyphs: Vec<_> = infos
            .iter()
            .zip(out.glyph_positions())
            .map(|(info, at)| {
                let start = info.cluster as usize;
                let next = starts.partition_point(|s| *s <= start);
                let end = starts.get(next).copied().unwrap_or(text.len());
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    ems(at.x_advance),
                    ems(at.x_offset),
                    ems(at.y_offset),
                    ems(at.y_advance),
                    start..end,
                    None,
                )
            })
            .collect();
        glyphs
            .chunk_by_mut(|a, b| a.text_range == b.text_range)
            .for_each(|cluster| share_out(cluster, text, rightwards));
        let width = glyphs.iter().map(|g| g.x_advance).sum();
        Shaped { glyphs, width }
    }

    fn has(&self, cluster: &str) -> bool {
        let shaped = self.shape(cluster, true);
        !shaped.glyphs.is_empty() && shaped.glyphs.iter().all(|g| g.glyph_id.to_u32() != 0)
    }
}

/// Gives each glyph of a cluster characters of its own, if there are enough: a family of three
/// is five glyphs where a face has no picture of it.
fn share_out(cluster: &mut [KrillaGlyph], text: &str, rightwards: bool) {
    let Some(range) = cluster.first().map(|glyph| glyph.text_range.clone()) else {
        return;
    };
    let words = text.get(range.clone()).unwrap_or_default();
    let (letters, glyphs) = (words.chars().count(), cluster.len());
    if glyphs < 2 || letters < glyphs {
        return;
    }
    let starts = words.char_indices().map(|(at, _)| range.start + at);
    // What is more than one each goes to the first.
    let mut starts: Vec<_> = starts.skip(letters - glyphs).collect();
    if let Some(first) = starts.first_mut() {
        *first = range.start;
    }
    let ends = starts.iter().skip(1).copied().chain([range.end]);
    let shares: Vec<_> = starts.iter().copied().zip(ends).collect();
    let share = |n: usize| shares.get(if rightwards { n } else { glyphs - 1 - n });
    for (n, glyph) in cluster.iter_mut().enumerate() {
        if let Some((start, end)) = share(n) {
            glyph.text_range = *start..*end;
        }
    }
}

impl Faces {
    /// The bundled faces, and those of the system where `with_installed`.
    pub(super) fn new(with_installed: bool) -> Self {
        let faces = BUNDLED
            .iter()
            .filter_map(|bytes| Face::new((*bytes).into(), 0));
        Self {
            faces: faces.collect(),
            installed: with_installed.then(Installed::default),
            shaped: HashMap::new(),
            chosen: HashMap::new(),
            lacking: BTreeSet::new(),
            borrowed: BTreeSet::new(),
        }
    }

    /// What a page needs to draw with a face.
    pub(super) fn font(&self, id: FaceId) -> Option<Font> {
        self.faces.get(id.0).map(|face| face.font.clone())
    }

    /// `text` as glyphs of a face.
    pub(super) fn shape(&mut self, id: FaceId, text: &str, rightwards: bool) -> Rc<Shaped> {
        let key = (id, rightwards, text.to_owned());
        if let Some(known) = self.shaped.get(&key) {
            return Rc::clone(known);
        }
        let face = self.faces.get(id.0);
        let shaped = Rc::new(face.map_or_else(Shaped::default, |f| f.shape(text, rightwards)));
        self.shaped.insert(key, Rc::clone(&shaped));
        shaped
    }

    /// The face that draws a cluster, best `wanted`.
    pub(super) fn choose(&mut self, wanted: FaceId, cluster: &str) -> Drawable {
        if cluster.bytes().all(|b| (0x20..0x7f).contains(&b)) {
            return Drawable::By(wanted);
        }
        let key = (wanted, cluster.to_owned());
        if let Some(known) = self.chosen.get(&key) {
            return *known;
        }
        let chosen = self.search(wanted, cluster);
        if chosen == Drawable::Lacking {
            self.lacking.extend(cluster.chars());
        }
        self.chosen.insert(key, chosen);
        chosen
    }

    fn search(&mut self, wanted: FaceId, cluster: &str) -> Drawable {
        let known = (0..self.faces.len()).map(FaceId);
        let mut order = std::iter::once(wanted).chain([SANS]).chain(known);
        let has = |id: &FaceId| self.faces.get(id.0).is_some_and(|f| f.has(cluster));
        if let Some(id) = order.find(has) {
            if id.0 >= BUNDLED.len() {
                self.borrowed.extend(cluster.chars());
            }
            return Drawable::By(id);
        }
        let Some(face) = self.borrow(cluster) else {
            return Drawable::Lacking;
        };
        self.borrowed.extend(cluster.chars());
        self.faces.push(face);
        Drawable::By(FaceId(self.faces.len() - 1))
    }

    fn borrow(&mut self, cluster: &str) -> Option<Face> {
        let letter = cluster.chars().next()?;
        let (data, index) = self.installed.as_mut()?.face_for(letter)?;
        Face::new(data, index).filter(|face| face.has(cluster))
    }

    /// What a reader should know of the characters: which were written out.
    pub(super) fn notes(&self) -> Vec<String> {
        let lacking = self.lacking.iter();
        let letters: Vec<_> = lacking.filter(|c| !c.is_whitespace()).collect();
        let first = letters.iter().take(TOLD);
        let told: Vec<_> = first.map(|c| format!("U+{:04X}", **c as u32)).collect();
        let more = letters.len().saturating_sub(TOLD);
        match (letters.len(), more) {
            (0, _) => Vec::new(),
            (n, 0) => vec![lacked(n, &told.join(", "))],
            (n, more) => vec![lacked(n, &format!("{} and {more} more", told.join(", ")))],
        }
    }
}

/// Enough of them to see which script it is.
const TOLD: usize = 8;

fn lacked(n: usize, which: &str) -> String {
    let characters = if n == 1 { "character" } else { "characters" };
    format!(
        "No face on this machine has {n} {characters}: {which}. They stand as [U+…] on the page; copied text has them as they are."
    )
}

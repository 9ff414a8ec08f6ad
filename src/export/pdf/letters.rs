//! What each glyph stands for, so that copied and read text is what was written.
//!
//! ```text
//! ä    one glyph, for `ä`                          plain
//! ä    the same glyph, for `a` and a diaeresis     odd: the words say what is meant
//! ```
//!
//! In a file a glyph of a face stands for one text only. Where that is not so, the whole word is
//! given beside its glyphs. (The file writer would do so glyph by glyph, within marked words, and
//! readers of tags lose what comes after.)

use std::collections::HashMap;

use krilla::text::{Glyph as _, KrillaGlyph};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::faces::FaceId;
use super::lines::Atom;

/// What the glyphs drawn so far stand for.
#[derive(Debug, Default)]
pub(super) struct Letters {
    known: HashMap<(FaceId, u32), String>,
}

impl Letters {
    /// Can the glyphs of a word not say what it is? If they can, they stand for it from now on.
    pub(super) fn is_odd(&mut self, atom: &Atom) -> bool {
        let mut last = None;
        let glyphs = &atom.shaped.glyphs;
        let odd = glyphs.iter().any(|glyph| {
            let range = glyph.text_range();
            let words = atom.text.get(range.clone()).unwrap_or_default();
            let is_same = last.replace(range.clone()) == Some(range);
            let known = self.known.get(&key(atom.face, glyph));
            let is_bare = words.is_empty() || !is_nfc(words);
            is_same || is_bare || known.is_some_and(|known| known != words)
        });
        if !odd {
            for glyph in glyphs {
                let words = atom.text.get(glyph.text_range()).unwrap_or_default();
                let key = key(atom.face, glyph);
                self.known.entry(key).or_insert_with(|| words.to_owned());
            }
        }
        odd
    }

    /// The glyphs of an odd word, each with a text that it may stand for.
    pub(super) fn spelled(&mut self, atom: &Atom) -> (String, Vec<KrillaGlyph>) {
        let mut text = String::new();
        let glyphs = atom.shaped.glyphs.iter().map(|glyph| {
            let words = atom.text.get(glyph.text_range()).unwrap_or_default();
            let words = if words.is_empty() { " " } else { words };
            let known = self.known.entry(key(atom.face, glyph));
            let from = text.len();
            text.push_str(known.or_insert_with(|| words.nfc().collect()));
            let mut glyph = glyph.clone();
            glyph.text_range = from..text.len();
            glyph
        });
        let glyphs = glyphs.collect();
        (text, glyphs)
    }
}

fn key(face: FaceId, glyph: &KrillaGlyph) -> (FaceId, u32) {
    (face, glyph.glyph_id.to_u32())
}

/// The glyphs of words that follow each other.
pub(super) fn joined(atoms: &[&Atom]) -> (String, Vec<KrillaGlyph>) {
    let mut text = String::new();
    let mut glyphs = Vec::new();
    for atom in atoms {
        let from = text.len();
        glyphs.extend(atom.shaped.glyphs.iter().cloned().map(|mut glyph| {
            glyph.text_range = glyph.text_range.start + from..glyph.text_range.end + from;
            glyph
        }));
        text.push_str(&atom.text);
    }
    (text, glyphs)
}

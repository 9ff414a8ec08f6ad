//! Ends of paragraphs that stay between two insertions.
//!
//! LibreOffice takes an insertion up to the end of a paragraph and one from the start of the next
//! for a single one, and with it rejects the end of the paragraph that is to stay. So none may
//! stand there:
//!
//! ```text
//! A {+b+} ¶ {+C ¶+} D      A {+b ¶ C+} ¶ D          another end stays
//! A {+b+} ¶ {+C+} [-D-]    A {+b+} ¶ [-D-] {+C+}    what was cut comes first
//! A {+b+} ¶ {+C+} D        A {+b+} ¶ [-D-] {+C D+}  a word is cut, and put again
//! ```

use crate::engine::collation::redline::Fate;
use crate::engine::collation::redline::tracked::{Sort, Stroke};

/// The same texts in strokes that every program takes as they are meant.
pub fn unjoined(mut strokes: Vec<Stroke>) -> Vec<Stroke> {
    let mut at = 0;
    while at < strokes.len() {
        if is_seam(&strokes, at) {
            part(&mut strokes, at);
        }
        at += 1;
    }
    strokes
}

fn fate_at(strokes: &[Stroke], at: usize) -> Option<Fate> {
    strokes.get(at).map(Stroke::fate)
}

fn is_seam(strokes: &[Stroke], at: usize) -> bool {
    let stays = |s: &Stroke| s.sort == Sort::Break && s.fate() == Fate::Kept;
    let before = at.checked_sub(1).and_then(|at| fate_at(strokes, at));
    strokes.get(at).is_some_and(stays)
        && before == Some(Fate::Put)
        && fate_at(strokes, at + 1) == Some(Fate::Put)
}

/// Parts the insertions on both sides of the end at `at`.
fn part(strokes: &mut Vec<Stroke>, at: usize) {
    let rest = strokes.get(at + 1..).unwrap_or_default();
    let put = rest.iter().take_while(|s| s.fate() == Fate::Put).count();
    let run = rest.get(..put).unwrap_or_default();
    if let Some(last) = run.iter().rposition(|s| s.sort == Sort::Break) {
        exchange(strokes, at, at + 1 + last);
        return;
    }
    let next = at + 1 + put;
    match fate_at(strokes, next) {
        Some(Fate::Cut) => {
            let cut = strokes.remove(next);
            strokes.insert(at + 1, cut);
        }
        Some(Fate::Kept) => {
            if let Some(kept) = strokes.get_mut(next) {
                let cut = Stroke {
                    version: None,
                    ..*kept
                };
                kept.base = None;
                strokes.insert(at + 1, cut);
            }
        }
        _ => {}
    }
}

/// Lets the later of two ends stay for the earlier; nothing of the base stands between them.
fn exchange(strokes: &mut [Stroke], earlier: usize, later: usize) {
    let base = strokes.get_mut(earlier).and_then(|s| s.base.take());
    if let Some(stroke) = strokes.get_mut(later) {
        stroke.base = base;
    }
}

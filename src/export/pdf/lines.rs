//! Breaks a paragraph into lines, and puts each line's words into the order they are seen in.
//!
//! ```text
//! runs      |The mayor of |שלום| said so.|
//! atoms     |The| |mayor| |of| |שלום| |said| |so.|     one face, one direction, no break within
//! line 1    The mayor of                               broken where Unicode allows it (UAX 14)
//! line 2    םולש said so.                              seen order (UAX 9), each atom shaped whole
//! ```

use std::ops::Range;
use std::rc::Rc;

use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation as _;

use super::faces::{Drawable, FaceId, Faces, SANS, Shaped};
use super::prose::{Prose, Run, Stroke, spelled};

/// Words that are drawn in one go.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    /// As they are drawn.
    pub text: String,
    /// As they are to be copied, where that differs.
    pub meant: Option<String>,
    /// Index of their run.
    pub run: usize,
    /// Their face.
    pub face: FaceId,
    /// Their glyphs.
    pub shaped: Rc<Shaped>,
    /// From the left edge of the paragraph, in points.
    pub x: f32,
    /// In points.
    pub width: f32,
    level: Level,
    /// A line may end after it.
    may_end: bool,
}

/// A line.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// In the order in which they are read.
    pub atoms: Vec<Atom>,
    /// From the line above to this one, in points.
    pub height: f32,
    /// From its top to the feet of its letters.
    pub ascent: f32,
}

/// From words to the end of their box, in points.
const AFTER_BOXED: f32 = 1.6;
/// Line to line, in sizes of the letters.
const LEADING: f32 = 1.32;
/// The feet of the letters from the top of the line.
const FEET: f32 = 0.98;

impl Atom {
    /// Right to left?
    pub(super) fn is_leftwards(&self) -> bool {
        self.level.is_rtl()
    }

    /// Nothing to see?
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// `prose` in lines of at most `width` points.
pub(super) fn lines(prose: &Prose, width: f32, faces: &mut Faces) -> Vec<Line> {
    let text: String = prose.runs.iter().map(|run| run.words.as_str()).collect();
    let bidi = BidiInfo::new(&text, None);
    let base = bidi.paragraphs.first().map_or(Level::ltr(), |p| p.level);
    let mut cutter = Cutter {
        runs: &prose.runs,
        levels: &bidi.levels,
        faces,
        atoms: Vec::new(),
    };
    cutter.cut(&text);
    let atoms = cutter.broken(width);
    let mut lines = Vec::new();
    for line in filled(atoms, width) {
        lines.push(set(line, &prose.runs, base, width, prose.is_figure));
    }
    lines
}

struct Cutter<'p> {
    runs: &'p [Run],
    levels: &'p [Level],
    faces: &'p mut Faces,
    atoms: Vec<Atom>,
}

impl Cutter<'_> {
    fn cut(&mut self, text: &str) {
        let breaks: Vec<usize> = linebreaks(text).map(|(at, _)| at).collect();
        let runs = self.runs;
        let mut at = 0;
        for (index, run) in runs.iter().enumerate() {
            self.cut_run(index, run, at, &breaks);
            at += run.words.len();
        }
    }

    fn cut_run(&mut self, index: usize, run: &Run, start: usize, breaks: &[usize]) {
        let mut open: Option<(Range<usize>, Drawable, Level)> = None;
        for (offset, cluster) in run.words.grapheme_indices(true) {
            let drawable = self.faces.choose(run.ink.face, cluster);
            let level = self.levels.get(start + offset).copied();
            let level = level.unwrap_or(Level::ltr());
            let end = offset + cluster.len();
            let blank = cluster == " ";
            let fits = open.as_ref().is_some_and(|(range, known, at)| {
                let was_blank = run.words.get(range.clone()).is_some_and(|w| w == " ");
                let may_break = breaks.binary_search(&(start + offset)).is_ok();
                (*known, *at) == (drawable, level)
                    && drawable != Drawable::Lacking
                    && !may_break
                    && !blank
                    && !was_blank
            });
            match open.as_mut().filter(|_| fits) {
                Some((range, ..)) => range.end = end,
                None => {
                    if let Some(done) = open.replace((offset..end, drawable, level)) {
                        self.close(index, run, start, done, breaks);
                    }
                }
            }
        }
        if let Some(done) = open {
            self.close(index, run, start, done, breaks);
        }
        let mark = run.ink.mark.filter(|_| !run.ink.is_aside);
        if mark.is_some_and(|mark| mark.stroke == Stroke::Box)
            && let Some(last) = self.atoms.last_mut()
        {
            last.width += AFTER_BOXED;
        }
    }

    fn close(
        &mut self,
        index: usize,
        run: &Run,
        start: usize,
        (range, drawable, level): (Range<usize>, Drawable, Level),
        breaks: &[usize],
    ) {
        let words = run.words.get(range.clone()).unwrap_or_default();
        let may_end = breaks.binary_search(&(start + range.end)).is_ok();
        let (text, meant, face) = match drawable {
            // Where lines end is known by now, and readers of tags stumble over two kinds of blank.
            Drawable::By(face) => (words.replace('\u{A0}', " "), None, face),
            Drawable::Lacking => {
                let shown: String = words.chars().map(spelled).collect();
                (shown, Some(words.to_owned()), SANS)
            }
        };
        let level = if meant.is_some() { Level::ltr() } else { level };
        let atom = self.atom(text, meant, index, face, level);
        self.atoms.push(Atom { may_end, ..atom });
    }

    fn atom(
        &mut self,
        text: String,
        meant: Option<String>,
        run: usize,
        face: FaceId,
        level: Level,
    ) -> Atom {
        let shaped = self.faces.shape(face, &text, !level.is_rtl());
        let size = self.runs.get(run).map_or(0.0, |r| r.ink.drawn());
        Atom {
            width: shaped.width * size,
            text,
            meant,
            run,
            face,
            shaped,
            x: 0.0,
            level,
            may_end: false,
        }
    }

    /// The atoms, those wider than a line in pieces.
    fn broken(mut self, width: f32) -> Vec<Atom> {
        let atoms = std::mem::take(&mut self.atoms);
        let mut out = Vec::with_capacity(atoms.len());
        for atom in atoms {
            match atom.width > width {
                true => out.extend(self.pieces(&atom, width)),
                false => out.push(atom),
            }
        }
        out
    }

    fn pieces(&mut self, atom: &Atom, width: f32) -> Vec<Atom> {
        let mut pieces: Vec<Atom> = Vec::new();
        let mut part = String::new();
        // As many characters as surely fit, by the mean of the word, less some for wide ones.
        let clusters = atom.text.graphemes(true).count().max(1);
        let mean = (atom.width / clusters as f32).max(0.01);
        let few = ((width / mean * 0.75) as usize).max(1);
        for (n, cluster) in atom.text.graphemes(true).enumerate() {
            if n > 0 && n % few == 0 {
                let cut = std::mem::take(&mut part);
                pieces.push(self.atom(cut, None, atom.run, atom.face, atom.level));
            }
            part.push_str(cluster);
        }
        pieces.push(self.atom(part, None, atom.run, atom.face, atom.level));
        for piece in &mut pieces {
            piece.may_end = true;
        }
        if let (Some(meant), Some(first)) = (&atom.meant, pieces.first_mut()) {
            first.meant = Some(meant.clone());
        }
        if let Some(last) = pieces.last_mut() {
            last.may_end = atom.may_end;
        }
        pieces
    }
}

/// As many words as fit on each line; one that no line can hold is broken between two atoms.
fn filled(atoms: Vec<Atom>, width: f32) -> Vec<Vec<Atom>> {
    let mut lines = Vec::new();
    let mut line: Vec<Atom> = Vec::new();
    let mut used = 0.0;
    let mut word: Vec<Atom> = Vec::new();
    for atom in atoms {
        let may_end = atom.may_end;
        word.push(atom);
        if may_end {
            place(&mut word, &mut line, &mut used, width, &mut lines);
        }
    }
    place(&mut word, &mut line, &mut used, width, &mut lines);
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn place(
    word: &mut Vec<Atom>,
    line: &mut Vec<Atom>,
    used: &mut f32,
    width: f32,
    lines: &mut Vec<Vec<Atom>>,
) {
    let blanks = word.iter().rev().take_while(|a| a.is_blank());
    let hanging: f32 = blanks.map(|a| a.width).sum();
    let whole: f32 = word.iter().map(|a| a.width).sum();
    if *used + whole - hanging > width && !line.is_empty() {
        lines.push(std::mem::take(line));
        *used = 0.0;
    }
    for atom in word.drain(..) {
        if *used + atom.width > width && !line.is_empty() && !atom.is_blank() {
            lines.push(std::mem::take(line));
            *used = 0.0;
        }
        *used += atom.width;
        line.push(atom);
    }
}

/// Gives each atom its place on the line.
fn set(mut atoms: Vec<Atom>, runs: &[Run], base: Level, width: f32, is_figure: bool) -> Line {
    let blanks = atoms.iter().rev().take_while(|a| a.is_blank()).count();
    let words = atoms.len() - blanks;
    // Blanks at the end of a line stand as the paragraph does (UAX 9, L1).
    atoms.iter_mut().skip(words).for_each(|a| a.level = base);
    let hanging: f32 = atoms.iter().skip(words).map(|a| a.width).sum();
    let seen: f32 = atoms.iter().take(words).map(|a| a.width).sum();
    let levels: Vec<_> = atoms.iter().map(|a| a.level).collect();
    let mut x = match (base.is_rtl(), is_figure) {
        (true, _) => width - seen - hanging,
        (false, true) => width - seen,
        (false, false) => 0.0,
    };
    for index in BidiInfo::reorder_visual(&levels) {
        if let Some(atom) = atoms.get_mut(index) {
            atom.x = x;
            x += atom.width;
        }
    }
    let sizes = atoms.iter().filter_map(|a| runs.get(a.run));
    let size = sizes.map(|r| r.ink.size).fold(0.0, f32::max);
    Line {
        atoms,
        height: size * LEADING,
        ascent: size * FEET,
    }
}

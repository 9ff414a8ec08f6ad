//! What is drawn behind marked words, and the lines at them.

use super::galley::{Area, Shape, Words};
use super::prose::{Mark, Stroke};

/// Marked words on one line, without a gap.
struct Stroked {
    mark: Mark,
    area: Area,
    size: f32,
}

/// Above and below the feet of the letters, in sizes of the letters.
const RISE: f32 = 0.78;
const FALL: f32 = 0.24;

/// Fills behind the words.
pub(super) fn behind(words: &Words) -> impl Iterator<Item = Shape> {
    let strokes = stroked(words).into_iter();
    strokes.filter_map(|s| Some(Shape::Fill(s.area, s.mark.fill?)))
}

/// Lines at the words.
pub(super) fn over(words: &Words) -> impl Iterator<Item = Shape> {
    stroked(words).into_iter().map(|s| s.line())
}

/// From the words before to a box, in points.
const AIR: f32 = 0.8;

impl Stroked {
    fn widen(&mut self) {
        if self.mark.stroke == Stroke::Box {
            self.area.x -= AIR;
            self.area.width += AIR;
        }
    }

    fn line(&self) -> Shape {
        let feet = self.area.y + self.size * RISE;
        let at = |y: f32| Area {
            y,
            height: 0.0,
            ..self.area
        };
        let (area, thick, dotted) = match self.mark.stroke {
            Stroke::Box => return Shape::Frame(self.area, self.mark.line),
            Stroke::Under => (at(feet + self.size * 0.15), 1.1, false),
            Stroke::Through => (at(feet - self.size * 0.24), 0.8, false),
            Stroke::Dotted => (at(feet + self.size * 0.15), 0.9, true),
        };
        Shape::Rule {
            area,
            colour: self.mark.line,
            thick,
            dotted,
        }
    }
}

fn stroked(words: &Words) -> Vec<Stroked> {
    let mut found: Vec<Stroked> = Vec::new();
    let atoms = words.line.atoms.iter().rev();
    // Blanks at the end of a line are not seen.
    let mut atoms: Vec<_> = atoms.skip_while(|a| a.is_blank()).collect();
    atoms.sort_by(|a, b| a.x.total_cmp(&b.x));
    for atom in atoms {
        let ink = words.prose.runs.get(atom.run).map(|run| run.ink);
        let Some((mark, ink)) = ink.and_then(|ink| Some((ink.mark?, ink))) else {
            continue;
        };
        let area = Area {
            x: words.x + atom.x,
            y: words.y + words.line.ascent - ink.size * RISE,
            width: atom.width,
            height: ink.size * (RISE + FALL),
        };
        match found.last_mut() {
            Some(last) if last.mark == mark && touches(last.area, area) => {
                last.area.width = area.x + area.width - last.area.x;
            }
            _ => found.push(Stroked {
                mark,
                area,
                size: ink.size,
            }),
        }
    }
    found.iter_mut().for_each(Stroked::widen);
    found
}

fn touches(one: Area, next: Area) -> bool {
    (one.x + one.width - next.x).abs() < 0.1
}

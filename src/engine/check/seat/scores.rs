//! How much is said alike around the places of two versions: words that few places have around
//! them tell most.
//!
//! ```text
//!                    b  patient·hospital   crowd·gather·night
//! a  hospital·treat          1                     0             "hospital" stands around one place
//! a  crowd·street            0                     1             of either version: it counts 1
//! ```

use super::Seats;

/// All places of a version against all of another.
pub(super) struct Scores {
    /// Row by row, a place of the first version each.
    all: Vec<f32>,
    width: usize,
    rows: Vec<Best>,
    columns: Vec<Best>,
}

/// The two highest scores of a place.
#[derive(Clone, Copy, Default)]
struct Best {
    first: f32,
    second: f32,
}

impl Best {
    fn add(&mut self, score: f32) {
        if score > self.first {
            (self.first, self.second) = (score, self.first);
        } else {
            self.second = self.second.max(score);
        }
    }
}

impl Scores {
    pub(super) fn new(a: &Seats<'_>, b: &Seats<'_>) -> Self {
        let (height, width) = (a.all.len(), b.all.len());
        let mut scores = Self {
            all: vec![0.0; height * width],
            width,
            rows: vec![Best::default(); height],
            columns: vec![Best::default(); width],
        };
        let mut of_b = b.around.chunk_by(|p, q| p.0 == q.0).peekable();
        for of_a in a.around.chunk_by(|p, q| p.0 == q.0) {
            let stem = |run: &[(usize, usize)]| run.first().map(|(stem, _)| *stem);
            while of_b.next_if(|run| stem(run) < stem(of_a)).is_some() {}
            if let Some(of_b) = of_b.next_if(|run| stem(run) == stem(of_a)) {
                scores.add(of_a, of_b);
            }
        }
        scores.rank();
        scores
    }

    /// Counts a word that stands around these places.
    fn add(&mut self, of_a: &[(usize, usize)], of_b: &[(usize, usize)]) {
        let worth = 1.0 / of_a.len().max(of_b.len()) as f32;
        for (_, x) in of_a {
            for (_, y) in of_b {
                let score = self.all.get_mut(x * self.width + y);
                score.into_iter().for_each(|score| *score += worth);
            }
        }
    }

    fn rank(&mut self) {
        for (row, best) in self.all.chunks(self.width.max(1)).zip(&mut self.rows) {
            for (score, column) in row.iter().zip(&mut self.columns) {
                best.add(*score);
                column.add(*score);
            }
        }
    }

    /// Of a place of the first version and one of the second, by their numbers.
    pub(super) fn of(&self, (x, y): (usize, usize)) -> f32 {
        let score = self.all.get(x * self.width + y);
        score.copied().unwrap_or_default()
    }

    /// The pairs with at least this score.
    pub(super) fn from(&self, least: f32) -> impl Iterator<Item = (usize, usize)> {
        let all = self.all.iter().enumerate();
        let alike = all.filter(move |(_, score)| **score >= least);
        alike.map(|(at, _)| (at / self.width, at % self.width))
    }

    /// Has neither place as much in common with any other?
    pub(super) fn is_best(&self, (x, y): (usize, usize)) -> bool {
        let score = self.of((x, y));
        let is_only =
            |best: Option<&Best>| best.is_some_and(|b| b.first == score && b.second < score);
        is_only(self.rows.get(x)) && is_only(self.columns.get(y))
    }
}

//! Why two groups were paired, in a few words for an editor.

use std::collections::BTreeSet;

use super::edits::Line;
use crate::engine::align::{Draft, Ground, Profile, nearness};
use crate::engine::report::Relation;
use crate::engine::story::Span;

/// Words of a clause shown as a reason.
const SHOWN_WORDS: usize = 10;
/// Words of a side looked through for an example.
const MOST_WORDS: usize = 60;
/// From this weight on a word has content: below are articles, pronouns, prepositions.
const CONTENT: f32 = 0.3;
/// Below this, a word for another is no evidence worth showing.
const NEAR: f32 = 0.3;

/// The sentences of a link and the texts they stand in.
pub struct Pairing<'p> {
    /// Sentences of `a`.
    pub a: Vec<&'p Profile>,
    /// Sentences of `b`.
    pub b: Vec<&'p Profile>,
    /// The text of `a`.
    pub text_a: &'p str,
    /// The text of `b`.
    pub text_b: &'p str,
}

/// From which side two texts are looked at where the side matters, whatever the file order.
pub fn is_forward(text_a: &str, text_b: &str) -> bool {
    text_a <= text_b
}

impl Pairing<'_> {
    /// Is `a` the side to look from?
    pub fn is_forward(&self) -> bool {
        is_forward(self.text_a, self.text_b)
    }

    /// Both sides as words.
    pub fn lines(&self) -> (Line<'_>, Line<'_>) {
        (Line::new(&self.a), Line::new(&self.b))
    }

    /// Why this was linked.
    pub fn why(&self, draft: &Draft, relation: Relation) -> String {
        match (relation, &draft.ground) {
            (Relation::Same, _) => "Same words".into(),
            (_, Some(ground)) => self.shared_part(ground),
            _ => self.shared_words(),
        }
    }

    fn shared_part(&self, ground: &Ground) -> String {
        let (sentences, text) = if ground.in_a {
            (&self.a, self.text_a)
        } else {
            (&self.b, self.text_b)
        };
        let words = sentences
            .first()
            .and_then(|p| p.words.get(ground.words.clone()));
        let words = words.unwrap_or_default();
        let shown = words.get(..SHOWN_WORDS).unwrap_or(words);
        let ends = (shown.first(), shown.last());
        let (Some(first), Some(last)) = ends else {
            return String::new();
        };
        let quoted = Span::new(first.span.start, last.span.end).of(text);
        let quoted = quoted.split_whitespace().collect::<Vec<_>>().join(" ");
        let more = if shown.len() < words.len() {
            " …"
        } else {
            ""
        };
        let what = match (ground.is_quote, ground.score > 0.95) {
            (true, true) => "Same quotation",
            (true, false) => "Much the same quotation",
            (false, true) => "Same clause",
            (false, false) => "Much the same clause",
        };
        format!("{what}: “{quoted}{more}”")
    }

    /// Counted on the shorter side, so the order of the files does not matter.
    fn shared_words(&self) -> String {
        let counts = [count(&self.a, &self.b), count(&self.b, &self.a)];
        let shorter = counts.iter().min_by_key(|(shared, all)| (*all, *shared));
        let (shared, all) = shorter.copied().unwrap_or_default();
        let mut why = format!("{shared} of {all} content words shared");
        if let Some((x, y)) = self.nearest_words() {
            why.push_str(&format!("; ‘{x}’ for ‘{y}’"));
        }
        why
    }

    /// The two different words that are nearest in meaning, b's first.
    fn nearest_words(&self) -> Option<(&str, &str)> {
        let (of_a, of_b) = (stems(&self.a), stems(&self.b));
        let only_a = || content(&self.a).filter(|(_, t)| !of_b.contains(&t.stem));
        let only_b = || content(&self.b).filter(|(_, t)| !of_a.contains(&t.stem));
        let mut best: Option<(f32, &str, &str)> = None;
        for (span_a, term_a) in only_a().take(MOST_WORDS) {
            for (span_b, term_b) in only_b().take(MOST_WORDS) {
                let near = nearness(term_a, term_b);
                if near > best.map_or(NEAR, |b| b.0) {
                    best = Some((near, span_b.of(self.text_b), span_a.of(self.text_a)));
                }
            }
        }
        best.map(|(_, x, y)| (x, y))
    }
}

fn content<'p>(
    sentences: &'p [&Profile],
) -> impl Iterator<Item = (Span, &'p crate::engine::align::Term)> {
    let words = sentences.iter().flat_map(|p| p.words.iter().zip(&p.terms));
    let content = words.filter(|(_, term)| term.weight >= CONTENT);
    content.map(|(word, term)| (word.span, term))
}

fn stems(sentences: &[&Profile]) -> BTreeSet<usize> {
    let terms = sentences.iter().flat_map(|p| &p.terms);
    terms.map(|t| t.stem).collect()
}

/// How many content words of `here` stand in `there`, and how many there are.
fn count(here: &[&Profile], there: &[&Profile]) -> (usize, usize) {
    let stems = stems(there);
    let shared = content(here).filter(|(_, t)| stems.contains(&t.stem));
    let shared = shared.count();
    (shared, content(here).count())
}

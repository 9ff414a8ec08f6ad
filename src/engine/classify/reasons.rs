//! Why two groups were paired, in a few words for an editor; nothing that the texts do not bear out.
//!
//! ```text
//! same      Same words
//! quoted    Same quotation of Ray: “nobody will be left behind”
//! clause    4 of 6 content words of a clause: “as the ferry sank off Torvik”
//! whole     8 of 10 content words shared; ‘soldiers’ for ‘troops’
//! split     One sentence answers two; 9 of 12 content words shared
//! ```

use super::overlap::{self, Overlap};
use super::pairing::Pairing;
use super::scene::Scene;
use super::speaker;
use crate::engine::align::{Draft, Ground, Profile, Term, nearness};
use crate::engine::report::Relation;
use crate::engine::story::Span;
use crate::engine::told::one_line;
use crate::engine::words::Word;

/// Words of a clause shown as a reason.
const SHOWN_WORDS: usize = 10;
/// Words of a side looked through for an example.
const MOST_WORDS: usize = 60;
/// Below this, a word for another is no evidence worth showing.
const NEAR: f32 = 0.3;
/// From here on linked sentences stand close on both sides, one a step off at most.
const BESIDE: f32 = 0.8;

/// Why this was linked.
pub fn why(
    pairing: &Pairing<'_>,
    draft: &Draft,
    relation: Relation,
    (overlap, scene): (&Overlap, &Scene),
) -> String {
    if draft.by_reader {
        return "You paired these".to_owned();
    }
    if let Some(ground) = &draft.ground {
        return shared_part(pairing, ground);
    }
    let what = match relation {
        Relation::Same => "same words".into(),
        _ => shared_words(pairing, overlap) + place(draft, overlap, scene),
    };
    match regrouping(draft.a.len(), draft.b.len()) {
        Some(regrouping) => format!("{regrouping}; {what}"),
        None => capitalised(&what),
    }
}

/// Where less than half of the words speak for a link, its place does.
fn place(draft: &Draft, overlap: &Overlap, scene: &Scene) -> &'static str {
    let shorter = overlap.shorter();
    let speaks = 2 * shorter.shared < shorter.content && scene.beside(draft) >= BESIDE;
    if speaks {
        "; its neighbours are linked"
    } else {
        ""
    }
}

/// "Two sentences answer one": neither version need be the earlier.
fn regrouping(a: usize, b: usize) -> Option<String> {
    let (less, more) = (a.min(b), a.max(b));
    match less {
        _ if more == 1 => None,
        1 => Some(format!("One sentence answers {}", number(more))),
        _ => Some(format!(
            "{} sentences answer {}",
            capitalised(number(less)),
            number(more)
        )),
    }
}

/// In words: a link holds four sentences of a side at most.
fn number(n: usize) -> &'static str {
    match n {
        1 => "one",
        2 => "two",
        3 => "three",
        4 => "four",
        _ => "several",
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}

/// The clause or quotation that a partial link rests on.
fn shared_part(pairing: &Pairing<'_>, ground: &Ground) -> String {
    let (here, there) = if ground.in_a {
        (Side::a(pairing), Side::b(pairing))
    } else {
        (Side::b(pairing), Side::a(pairing))
    };
    let (Some(here), Some(there)) = (here, there) else {
        return String::new();
    };
    let words = here.profile.words.get(ground.words.clone());
    let words = words.unwrap_or_default();
    let what = match ground.is_quote {
        true => quotation(ground, &here, &there),
        false => clause(ground, &here, &there),
    };
    format!("{what}: “{}”", beginning(words, here.text))
}

fn clause(ground: &Ground, here: &Side<'_>, there: &Side<'_>) -> String {
    let words = here.profile.words.get(ground.words.clone());
    if stands_in(words.unwrap_or_default(), there.profile).is_some() {
        return "Same clause".into();
    }
    likeness(ground, here, there, "clause")
}

/// "Much the same clause" for four words of five; else how many words of content were found.
fn likeness(ground: &Ground, here: &Side<'_>, there: &Side<'_>, what: &str) -> String {
    let terms = here.profile.terms.get(ground.words.clone());
    let terms = terms.unwrap_or_default();
    let stems = overlap::stems(&[there.profile]);
    let stands = |t: &&Term| stems.binary_search(&t.stem).is_ok();
    if terms.iter().filter(stands).count() * 5 >= terms.len() * 4 {
        return format!("Much the same {what}");
    }
    let content = || terms.iter().filter(|t| overlap::has_content(t));
    let (shared, all) = (content().filter(stands).count(), content().count());
    format!("{shared} of {all} content words of a {what}")
}

/// A sentence in its text.
struct Side<'p> {
    profile: &'p Profile,
    text: &'p str,
}

impl<'p> Side<'p> {
    fn a(pairing: &Pairing<'p>) -> Option<Self> {
        let profile = *pairing.a.first()?;
        let text = pairing.text_a;
        Some(Self { profile, text })
    }

    fn b(pairing: &Pairing<'p>) -> Option<Self> {
        let profile = *pairing.b.first()?;
        let text = pairing.text_b;
        Some(Self { profile, text })
    }
}

/// A quotation is the same only where both sides put the same words between marks.
fn quotation(ground: &Ground, here: &Side<'_>, there: &Side<'_>) -> String {
    let words = here.profile.words.get(ground.words.clone());
    let words = words.unwrap_or_default();
    let literal = stands_in(words, there.profile);
    let quotes = &there.profile.quotes;
    let is_quoted = |from: usize| {
        let mut around = quotes.iter().filter(|q| q.start <= from);
        around.any(|q| from + words.len() <= q.end)
    };
    let what = match literal {
        Some(from) if is_quoted(from) => "Same quotation".into(),
        Some(_) => "Same words, in one a quotation,".into(),
        None if quotes.is_empty() => likeness(ground, here, there, "passage, in one a quotation,"),
        None => likeness(ground, here, there, "quotation"),
    };
    match speaker::common(here.profile, here.text, there.profile, there.text) {
        Some(speaker) => format!("{what} of {speaker}"),
        None => what.trim_end_matches(',').into(),
    }
}

/// Where `words` stand in a sentence, one after the other.
fn stands_in(words: &[Word], there: &Profile) -> Option<usize> {
    let mut stretches = there.words.windows(words.len().max(1));
    stretches.position(|w| w.iter().map(|w| &w.key).eq(words.iter().map(|w| &w.key)))
}

/// The first few of some words, as they are written.
fn beginning(words: &[Word], text: &str) -> String {
    let shown = words.get(..SHOWN_WORDS).unwrap_or(words);
    let (Some(first), Some(last)) = (shown.first(), shown.last()) else {
        return String::new();
    };
    let written = Span::new(first.span.start, last.span.end).of(text);
    let mut written = one_line(written);
    if shown.len() < words.len() {
        written.push_str(" …");
    }
    written
}

/// Counted on the shorter side, so the order of the files does not matter.
fn shared_words(pairing: &Pairing<'_>, overlap: &Overlap) -> String {
    let shorter = overlap.shorter();
    let mut why = match (shorter.shared, shorter.content) {
        (_, 0) => "alike in their small words".into(),
        (0, _) => "no content word shared as it is".into(),
        (shared, 1) => format!("{shared} of 1 content word shared"),
        (shared, all) => format!("{shared} of {all} content words shared"),
    };
    if let Some((x, y)) = nearest_words(pairing) {
        why.push_str(&format!("; ‘{x}’ for ‘{y}’"));
    }
    why
}

/// Two different words that are near in meaning and say most, b's first.
fn nearest_words<'p>(pairing: &Pairing<'p>) -> Option<(&'p str, &'p str)> {
    let (of_a, of_b) = (overlap::stems(&pairing.a), overlap::stems(&pairing.b));
    let only_a = overlap::content(&pairing.a).filter(|(_, t)| of_b.binary_search(&t.stem).is_err());
    let only_a: Vec<_> = only_a.take(MOST_WORDS).collect();
    let only_b = overlap::content(&pairing.b).filter(|(_, t)| of_a.binary_search(&t.stem).is_err());
    let mut best = (0.0, None);
    for (word_b, term_b) in only_b.take(MOST_WORDS) {
        for (word_a, term_a) in &only_a {
            let near = nearness(term_a, term_b);
            let evidence = near * term_a.weight.min(term_b.weight);
            if near > NEAR && evidence > best.0 {
                best = (evidence, Some((word_b.span, word_a.span)));
            }
        }
    }
    let (b, a) = best.1?;
    Some((b.of(pairing.text_b), a.of(pairing.text_a)))
}

//! Who says a quotation, where the sentence names the speaker right beside a word of saying.
//!
//! ```text
//! “Nobody was hurt,” said Ray.          Ray
//! Mayor Anna Ray told reporters: “…”    Mayor Anna Ray
//! Ray, who had left, said “…”           nobody: another may stand between name and verb
//! “Nobody was hurt,” he said Monday.    nobody
//! ```

use std::ops::Range;

use crate::engine::align::Profile;
use crate::engine::facts::quote::{Force, force};
use crate::engine::story::Span;

/// Names that follow "said" and say nothing, in order.
const DAYS: [&str; 7] = [
    "friday",
    "monday",
    "saturday",
    "sunday",
    "thursday",
    "tuesday",
    "wednesday",
];

/// The name that speaks in both sentences, as the first writes it.
pub fn common<'t>(here: &Profile, text: &'t str, there: &Profile, other: &str) -> Option<&'t str> {
    let (own, theirs) = (speaker(here, text)?, speaker(there, other)?);
    let surname = |p: &Profile, name: &Range<usize>| Some(p.terms.get(name.end - 1)?.stem);
    let words = here.words.get(own.clone())?;
    let written = Span::new(words.first()?.span.start, words.last()?.span.end);
    (surname(here, &own)? == surname(there, &theirs)?).then(|| written.of(text))
}

/// Where the name of the one who speaks stands among a sentence's words.
fn speaker(profile: &Profile, text: &str) -> Option<Range<usize>> {
    let spoken = |at: usize| profile.quotes.iter().any(|q| q.contains(&at));
    let verbs = profile.words.iter().enumerate();
    let mut verbs = verbs.filter(|(at, w)| says(&w.key) && !spoken(*at));
    verbs.find_map(|(at, verb)| {
        let before = name_before(profile, text, at);
        let after = || leads(&verb.key).then(|| name_after(profile, text, at))?;
        before.or_else(after)
    })
}

/// Does a word report speech, as no denial, blame or belief does?
fn says(key: &str) -> bool {
    use Force::{
        Admitting, Answering, Asking, Claiming, Further, Insisting, Plain, Stating, Warning,
    };
    let said = force(key);
    said.is_some_and(|force| {
        matches!(
            force,
            Admitting
                | Answering
                | Asking
                | Claiming
                | Further
                | Insisting
                | Plain
                | Stating
                | Warning
        )
    })
}

/// May the speaker follow? After "told" stands the listener, after "announced" what is new.
fn leads(key: &str) -> bool {
    let said = matches!(force(key), Some(Force::Plain | Force::Further));
    said && !matches!(key, "tell" | "tells" | "told" | "telling") || key.starts_with("explain")
}

fn is_in(list: &[&str], key: &str) -> bool {
    list.binary_search(&key).is_ok()
}

/// The names right before a word, no mark between.
fn name_before(profile: &Profile, text: &str, verb: usize) -> Option<Range<usize>> {
    let mut start = verb;
    while start > 0 && is_name(profile, start - 1) && touch(profile, text, start - 1) {
        start -= 1;
    }
    (start < verb).then_some(start..verb)
}

/// The names right after a word, if a mark or nothing follows: no "said US officials".
fn name_after(profile: &Profile, text: &str, verb: usize) -> Option<Range<usize>> {
    let mut end = verb + 1;
    while is_name(profile, end) && touch(profile, text, end - 1) {
        end += 1;
    }
    (end > verb + 1 && !touch(profile, text, end - 1)).then_some(verb + 1..end)
}

fn is_name(profile: &Profile, at: usize) -> bool {
    let term = profile.terms.get(at).is_some_and(|t| t.is_name);
    let word = profile.words.get(at);
    term && word.is_some_and(|w| !is_in(&DAYS, &w.key))
}

/// Is there but white space between a word and the next?
fn touch(profile: &Profile, text: &str, at: usize) -> bool {
    let words = profile.words.get(at).zip(profile.words.get(at + 1));
    words.is_some_and(|(w, next)| {
        let between = Span::new(w.span.end, next.span.start).of(text);
        between.trim().is_empty()
    })
}

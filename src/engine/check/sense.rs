//! Small words that deny, hedge or allege. English, closed classes: modals, negations and what
//! negates without one, adverbs of evidence.

use super::abreast::Spot;
use crate::engine::words::Class;

/// What a small word makes of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// It is not so.
    Not,
    /// It may be so.
    Possible,
    /// It will probably be so.
    Likely,
    /// Somebody says that it is so.
    Alleged,
}

/// All of them.
pub const SENSES: [Sense; 4] = [Sense::Not, Sense::Possible, Sense::Likely, Sense::Alleged];

/// Does a word say that something may or is likely to be?
pub fn is_open(spot: &Spot<'_>) -> bool {
    senses(spot, Sense::Possible) || senses(spot, Sense::Likely)
}

/// Does a word have a sense?
pub fn senses(spot: &Spot<'_>, sense: Sense) -> bool {
    let key = spot.key();
    match sense {
        Sense::Not => is_not(key),
        // The month, and a family name.
        Sense::Possible if spot.word.class == Class::Name => false,
        Sense::Possible => matches!(
            key,
            "may" | "might" | "could" | "possibly" | "perhaps" | "maybe" | "potentially"
        ),
        Sense::Likely => matches!(key, "likely" | "probably" | "expected" | "presumably"),
        Sense::Alleged => matches!(
            key,
            "allegedly"
                | "alleged"
                | "reportedly"
                | "purportedly"
                | "supposedly"
                | "accused"
                | "suspected"
                | "apparently"
        ),
    }
}

/// A form of "be", "have" or "do".
pub fn is_auxiliary(key: &str) -> bool {
    let forms = [
        "am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do",
        "does", "did",
    ];
    forms.contains(&key)
}

/// A negation in one word.
pub fn is_not(key: &str) -> bool {
    matches!(
        key,
        "not"
            | "never"
            | "no"
            | "none"
            | "nobody"
            | "nothing"
            | "neither"
            | "nor"
            | "cannot"
            | "dont"
            | "doesnt"
            | "didnt"
            | "isnt"
            | "arent"
            | "wasnt"
            | "werent"
            | "hasnt"
            | "havent"
            | "hadnt"
            | "wont"
            | "wouldnt"
            | "cant"
            | "couldnt"
            | "shouldnt"
            | "mustnt"
    )
}

/// Words that negate without a "not".
pub fn is_negative(key: &str) -> bool {
    let stems = [
        "fail", "refus", "den", "lack", "reject", "prevent", "avoid", "stop", "without", "hardly",
        "few", "little", "rare", "unable", "declin", "rule", "only", "until", "instead", "rather",
    ];
    stems.iter().any(|stem| key.starts_with(stem))
        || key.ends_with("less")
        || matches!(key, "unlikely" | "impossible" | "than")
}

/// Words that leave a thing open without "may".
pub fn is_hedge(key: &str) -> bool {
    matches!(
        key,
        "can"
            | "would"
            | "should"
            | "if"
            | "seem"
            | "seems"
            | "seemed"
            | "appear"
            | "appears"
            | "appeared"
            | "think"
            | "thinks"
            | "believe"
            | "believes"
            | "believed"
            | "suggest"
            | "suggests"
            | "suggested"
            | "hope"
            | "hopes"
            | "hoped"
            | "plan"
            | "plans"
            | "planned"
            | "due"
            | "set"
            | "possible"
            | "possibility"
            | "chance"
            | "risk"
            | "threat"
            | "forecast"
            | "predicted"
            | "often"
            | "sometimes"
            | "usually"
            | "able"
            | "likely"
    )
}

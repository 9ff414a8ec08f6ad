//! Small words that show where subjects begin and end. English.

#[rustfmt::skip]
const PRONOUNS: &[&str] = &[
    "he", "i", "it", "she", "they", "we", "which", "who", "you",
];

#[rustfmt::skip]
const LIGHT: &[&str] = &[
    "again", "also", "and", "are", "as", "be", "been", "both", "but", "can", "could", "did",
    "do", "does", "earlier", "had", "has", "have", "herself", "himself", "if", "is", "later",
    "long", "may", "might", "never", "not", "now", "once", "should", "since", "still", "then",
    "today", "was", "were", "when", "will", "would", "yesterday",
];

#[rustfmt::skip]
const PREPOSITIONS: &[&str] = &[
    "about", "against", "amid", "among", "at", "between", "by", "despite", "during", "for",
    "from", "in", "into", "near", "of", "on", "over", "than", "that", "through", "to",
    "towards", "under", "with", "without",
];

#[rustfmt::skip]
const DETERMINERS: &[&str] = &[
    "a", "an", "another", "both", "her", "his", "its", "many", "one", "several", "some", "the",
    "their",
];

/// "he", "which": somebody who was named before.
pub fn is_pronoun(word: &str) -> bool {
    PRONOUNS.iter().any(|own| own.eq_ignore_ascii_case(word))
}

/// Words between a subject and its verb that are neither: "has", "later".
pub fn is_light(key: &str) -> bool {
    LIGHT.binary_search(&key).is_ok()
}

/// "in", "of": the name after it is no subject.
pub fn is_preposition(key: &str) -> bool {
    PREPOSITIONS.binary_search(&key).is_ok()
}

/// "the", "several": a noun phrase begins.
pub fn is_determiner(key: &str) -> bool {
    DETERMINERS.binary_search(&key).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_so_that_words_are_found() {
        for list in [PRONOUNS, LIGHT, PREPOSITIONS, DETERMINERS] {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }
}

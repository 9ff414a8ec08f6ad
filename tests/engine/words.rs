//! Text to words and amounts.

use storydiff::engine::meaning::{self, Vector};
use storydiff::engine::story::Span;
use storydiff::engine::words::{fold, words};

fn shown(text: &str) -> Vec<&str> {
    let words = words(text, Span::new(0, text.len()));
    words.iter().map(|w| w.span.of(text)).collect()
}

fn folded(text: &str) -> String {
    fold(&words(text, Span::new(0, text.len())))
}

#[test]
fn nothing_is_cut_inside_a_word_or_an_amount() {
    assert_eq!(
        shown("It's $1.5m (about 13,000), up 20% in the U.S. – G20, Su-34, €3bn."),
        [
            "It's", "$1.5m", "about", "13,000", "up", "20%", "in", "the", "U.S.", "G20", "Su-34",
            "€3bn"
        ]
    );
}

#[test]
fn compounds_are_two_words() {
    assert_eq!(
        shown("the Lind-Okafor call"),
        ["the", "Lind", "Okafor", "call"]
    );
}

#[test]
fn typography_folds_away_and_values_do_not() {
    assert_eq!(
        folded("“It’s 13,000,” he SAID"),
        folded("\"It's 13000\" – he said")
    );
    assert_ne!(folded("$1.5m"), folded("$15m"));
    assert_ne!(folded("10 5"), folded("105"));
    assert_ne!(folded("the US"), folded("the us"));
}

#[test]
fn near_words_have_near_vectors() {
    let vector = |word| Vector::new(meaning::lookup(word).unwrap());
    let near = |x, y| vector(x).cosine(&vector(y));
    assert!(near("soldiers", "troops") > near("soldiers", "bread"));
    assert!((near("bread", "bread") - 1.0).abs() < 1e-6);
    assert_eq!(meaning::lookup("qqqqzz"), None);
}

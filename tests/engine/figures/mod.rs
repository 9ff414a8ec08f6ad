//! Figures and their exact values.

mod amounts;
mod held;
mod measures;
mod no_quantities;
mod ranges;

use std::sync::Arc;

use storydiff::engine::facts::{Fact, Value};
use storydiff::engine::story::Manuscript;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{Options, compare};

fn facts(text: &str) -> Vec<String> {
    facts_in("en", text)
}

fn facts_in(language: &str, text: &str) -> Vec<String> {
    let manuscript = Manuscript {
        language: Some(language.into()),
        ..(*crate::manuscript(text)).clone()
    };
    let report = compare(vec![Arc::new(manuscript)], &Options::default(), &Unwatched).unwrap();
    let show = |f: &Fact| {
        let unit = f.unit.as_deref().unwrap_or("-");
        let value = &f.value;
        format!(
            "{} | {} {value} {unit} {}",
            f.span.of(text),
            f.kind.name(),
            f.bound.name()
        )
    };
    let facts = report.versions[0].facts.iter();
    let figures = facts.filter(|f| matches!(f.value, Value::Figure(_) | Value::Range(..)));
    figures.map(show).collect()
}

#[test]
fn digits_words_and_scales_have_one_value() {
    for text in [
        "1.2m",
        "1,200,000",
        "1.2 million",
        "one million two hundred thousand",
    ] {
        assert_eq!(facts(text), [format!("{text} | number 1200000 - exact")]);
    }
    assert_eq!(facts("a dozen boats"), ["a dozen | number 12 - exact"]);
    assert_eq!(
        facts("twenty-five boats"),
        ["twenty-five | number 25 - exact"]
    );
    assert_eq!(
        facts("half a million boats"),
        ["half a million | number 500000 - exact"]
    );
}

#[test]
fn bounds_belong_to_the_figure() {
    assert_eq!(
        facts("It cost at least $2.5 billion, and up to 300 jobs went, about 16 per cent."),
        [
            "$2.5 billion | money 2500000000 USD at_least",
            "300 | number 300 - at_most",
            "16 per cent | percent 16 - about",
        ]
    );
    assert_eq!(facts("40 or more boats"), ["40 | number 40 - at_least"]);
}

#[test]
fn currencies_are_named_by_sign_code_or_word() {
    assert_eq!(facts("£3bn"), ["£3bn | money 3000000000 GBP exact"]);
    assert_eq!(
        facts("5 million euros"),
        ["5 million euros | money 5000000 EUR exact"]
    );
    assert_eq!(
        facts("£2.1million"),
        ["£2.1million | money 2100000 GBP exact"]
    );
    assert_eq!(facts("A$40"), ["A$40 | money 40 AUD exact"]);
    assert_eq!(facts("EUR 70"), ["EUR 70 | money 70 EUR exact"]);
}

#[test]
fn percentage_points_are_no_percent() {
    assert_eq!(
        facts("It fell by 12 percentage points, not by 12 percent."),
        [
            "12 percentage points | percent 12 percentage point exact",
            "12 percent | percent 12 - exact"
        ]
    );
}

#[test]
fn dates_times_names_and_scores_are_no_quantities() {
    let none = "On 3 May 2014, in 2015 and on Dec. 4 at 5 p.m. and 10:30, the G20 saw Su-34 jets \
        from No. 10 on the 19th; United won 3-2 on page 7 in the 1990s.";
    assert_eq!(facts(none), Vec::<String>::new());
}

#[test]
fn measures_may_be_written_on() {
    assert_eq!(
        facts("about 188g a day"),
        ["188g | quantity 188 gram about"]
    );
    assert_eq!(
        facts("40 kilometres away"),
        ["40 kilometres | quantity 40 kilometre exact"]
    );
}

//! Figures of a sentence: value, bound, unit and the exact stretch of text.
//!
//! ```text
//! at least 13,000 dead         13000      at_least
//! some $2.5 billion            2500000000 about, USD
//! about 16 per cent            16         about, percent
//! Su-34, G20, No. 10, 3 May, 2014, 5 p.m., the 19th, 3-2      no quantities
//! ```

use rust_decimal::Decimal;

use super::{Bound, Fact, FactKind, Value, unit, value};
use crate::engine::story::Span;
use crate::engine::words::{self, Class, Word};

/// Phrases before a figure, longest first where one begins another.
const BEFORE: [(&str, Bound); 36] = [
    ("no fewer than", Bound::AtLeast),
    ("no less than", Bound::AtLeast),
    ("not less than", Bound::AtLeast),
    ("a minimum of", Bound::AtLeast),
    ("at least", Bound::AtLeast),
    ("no more than", Bound::AtMost),
    ("not more than", Bound::AtMost),
    ("a maximum of", Bound::AtMost),
    ("as many as", Bound::AtMost),
    ("as much as", Bound::AtMost),
    ("at most", Bound::AtMost),
    ("up to", Bound::AtMost),
    ("in excess of", Bound::MoreThan),
    ("upwards of", Bound::MoreThan),
    ("greater than", Bound::MoreThan),
    ("higher than", Bound::MoreThan),
    ("well over", Bound::MoreThan),
    ("more than", Bound::MoreThan),
    ("just over", Bound::MoreThan),
    ("exceeding", Bound::MoreThan),
    ("above", Bound::MoreThan),
    ("over", Bound::MoreThan),
    ("fewer than", Bound::LessThan),
    ("less than", Bound::LessThan),
    ("just under", Bound::LessThan),
    ("under", Bound::LessThan),
    ("below", Bound::LessThan),
    ("an estimated", Bound::About),
    ("approximately", Bound::About),
    ("close to", Bound::About),
    ("roughly", Bound::About),
    ("around", Bound::About),
    ("almost", Bound::About),
    ("nearly", Bound::About),
    ("about", Bound::About),
    ("some", Bound::About),
];
const MONTHS: &str = "january february march april may june july august september october november \
    december jan feb mar apr jun jul aug sep sept oct nov dec";
/// Words before a number that make it a name: "No. 10", "page 5".
const LABELS: &str = "no nos number page pages article section chapter flight route highway room \
    phase type channel level group division act clause formula war psalm apollo unit reactor";

/// The figures of one sentence, in order.
pub fn numbers(text: &str, sentence: Span) -> Vec<Fact> {
    let words = words::words(text, sentence);
    let reader = Reader {
        text,
        words: &words,
    };
    let mut facts = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match reader.figure(at) {
            Some(figure) => {
                at = figure.end;
                facts.extend(reader.fact(&figure));
            }
            None => at += 1,
        }
    }
    facts
}

/// The figure and unit of a fact, without its bound: `13,000` of `more than 13,000`.
pub fn figure(text: &str, fact: &Fact) -> Span {
    let words = words::words(text, fact.span);
    let keys: Vec<&str> = words.iter().map(|w| w.key.as_str()).collect();
    let phrase = BEFORE.iter().find_map(|(phrase, _)| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        keys.starts_with(&phrase).then_some(phrase.len())
    });
    let first = words.get(phrase.unwrap_or(0));
    let start = first.map_or(fact.span.start, |w| w.span.start);
    let after = keys
        .iter()
        .rposition(|key| *key == "or")
        .filter(|at| *at > 0);
    let last = after.and_then(|or| words.get(or - 1));
    Span::new(start, last.map_or(fact.span.end, |w| w.span.end))
}

/// A value and the words it is written in.
struct Figure {
    start: usize,
    end: usize,
    value: Decimal,
    kind: FactKind,
    unit: Option<&'static str>,
    is_bare: bool,
    is_year: bool,
}

struct Reader<'t> {
    text: &'t str,
    words: &'t [Word],
}

impl Reader<'_> {
    fn shown(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| w.span.of(self.text))
    }

    fn key(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| w.key.as_str())
    }

    /// What stands between a word and the one before it.
    fn gap(&self, at: usize) -> &str {
        let ends = at
            .checked_sub(1)
            .and_then(|b| self.words.get(b))
            .zip(self.words.get(at));
        ends.map_or("", |(x, y)| {
            Span::new(x.span.end, y.span.start).of(self.text)
        })
    }

    /// Do the words at and before `at` run on, with only a space or a hyphen between?
    fn runs_on(&self, at: usize) -> bool {
        let gap = self.gap(at);
        matches!(gap, "-" | "‑") || (!gap.is_empty() && gap.trim().is_empty())
    }

    /// Keys from `at` on, as long as they run on.
    fn run(&self, at: usize) -> Vec<&str> {
        let mut keys = vec![self.key(at)];
        let mut next = at + 1;
        while next < self.words.len() && keys.len() < 8 && self.runs_on(next) {
            keys.push(self.key(next));
            next += 1;
        }
        keys
    }

    fn figure(&self, at: usize) -> Option<Figure> {
        let class = self.words.get(at)?.class;
        let mut figure = if class == Class::Amount {
            self.in_digits(at)?
        } else {
            self.in_words(at)?
        };
        self.read_unit(&mut figure);
        Some(figure)
    }

    fn in_digits(&self, at: usize) -> Option<Figure> {
        let digits = value::digits(self.shown(at))?;
        let mut figure = Figure {
            start: at,
            end: at + 1,
            value: digits.value,
            kind: FactKind::Number,
            unit: digits.currency.and_then(unit::of_sign).or(digits.measure),
            is_bare: shown_bare(&digits),
            is_year: digits.is_bare_year,
        };
        if digits.is_percent {
            figure.kind = FactKind::Percent;
        }
        if digits.currency == Some('$') && at > 0 && self.gap(at).is_empty() {
            figure.unit = unit::of_dollar(self.shown(at - 1)).or(figure.unit);
            figure.start = at - 1;
        }
        let scale = value::scale(&self.key(at + 1).to_lowercase());
        if let Some(scale) = scale.filter(|_| !digits.is_scaled && self.runs_on(at + 1)) {
            figure.value = figure.value.checked_mul(scale)?;
            figure.end += 1;
            figure.is_bare = false;
            figure.is_year = false;
        }
        Some(figure)
    }

    fn in_words(&self, at: usize) -> Option<Figure> {
        let keys = self.run(at);
        let (value, used) = value::spelled(&keys)?;
        // "one" alone is seldom a count.
        (keys.get(..used) != Some(&["one"][..])).then_some(Figure {
            start: at,
            end: at + used,
            value,
            kind: FactKind::Number,
            unit: None,
            is_bare: true,
            is_year: false,
        })
    }

    fn read_unit(&self, figure: &mut Figure) {
        let end = figure.end;
        let next = [self.shown(end), self.shown(end + 1)];
        if end < self.words.len() && self.runs_on(end) {
            let percent = unit::percent_words(&next);
            let points = unit::point_words(&next);
            let currency = unit::of_word(self.shown(end));
            if percent > 0 {
                figure.kind = FactKind::Percent;
                figure.end += percent;
            } else if points > 0 && figure.unit.is_none() {
                figure.kind = FactKind::Percent;
                figure.unit = Some(unit::POINT);
                figure.end += points;
            } else if currency.is_some() && figure.unit.is_none() {
                figure.unit = currency;
                figure.end += 1;
            }
        }
        let before = figure.start.checked_sub(1).map_or("", |b| self.shown(b));
        let code = unit::of_word(before).filter(|code| *code == before);
        if figure.unit.is_none() && code.is_some() && self.runs_on(figure.start) {
            figure.unit = code;
            figure.start -= 1;
        }
        if figure.unit.is_some_and(unit::is_currency) {
            figure.kind = FactKind::Money;
        } else if figure.unit.is_none() && figure.kind == FactKind::Number && self.runs_on(end) {
            figure.unit = unit::of_measure(self.key(end));
        }
        figure.is_bare &= figure.kind == FactKind::Number;
    }

    /// The fact of a figure, unless the figure is part of a date, a time, a score or a name.
    fn fact(&self, figure: &Figure) -> Option<Fact> {
        let (bound, start) = self.bound_before(figure.start);
        if figure.is_bare && bound == Bound::Exact && self.is_no_quantity(figure) {
            return None;
        }
        let (bound, end) = self.bound_after(figure.end, bound);
        let first = self.words.get(start)?.span;
        let last = self.words.get(end.checked_sub(1)?)?.span;
        let span = Span::new(first.start, last.end);
        Some(Fact {
            unit: figure.unit.map(str::to_owned),
            bound,
            ..Fact::new(figure.kind, span, Value::Figure(figure.value))
        })
    }

    fn bound_before(&self, start: usize) -> (Bound, usize) {
        let matches = |phrase: &str| {
            let words: Vec<&str> = phrase.split(' ').collect();
            let from = start.checked_sub(words.len())?;
            let same = words
                .iter()
                .enumerate()
                .all(|(n, word)| self.key(from + n) == *word && self.runs_on(from + n + 1));
            same.then_some(from)
        };
        let found = BEFORE
            .iter()
            .find_map(|(phrase, bound)| Some((*bound, matches(phrase)?)));
        found.unwrap_or((Bound::Exact, start))
    }

    fn bound_after(&self, end: usize, bound: Bound) -> (Bound, usize) {
        if bound != Bound::Exact || self.key(end) != "or" {
            return (bound, end);
        }
        match self.key(end + 1) {
            "more" => (Bound::AtLeast, end + 2),
            "less" | "fewer" => (Bound::AtMost, end + 2),
            "so" => (Bound::About, end + 2),
            _ => (bound, end),
        }
    }

    fn is_no_quantity(&self, figure: &Figure) -> bool {
        figure.is_year || self.is_dated(figure) || self.is_joined(figure) || self.is_label(figure)
    }

    /// "3 May", "Dec. 3", "5 p.m.", "the year 14".
    fn is_dated(&self, figure: &Figure) -> bool {
        let before = figure.start.checked_sub(1).map_or("", |b| self.key(b));
        let after = self.key(figure.end);
        let month = |key: &str| listed(MONTHS, key);
        let named = |at: usize| self.words.get(at).is_some_and(|w| w.class == Class::Name);
        let month_before = month(before) && named(figure.start.saturating_sub(1));
        let month_after = month(after) && named(figure.end);
        month_before || month_after || matches!(after, "am" | "pm" | "oclock" | "gmt")
    }

    /// "3-2", "1/3", "2021-12": joined to other digits.
    fn is_joined(&self, figure: &Figure) -> bool {
        let digits = |at: usize| self.words.get(at).is_some_and(|w| w.class == Class::Amount);
        let joins = |gap: &str| matches!(gap, "-" | "–" | "/" | "‑");
        let before = figure.start > 0 && digits(figure.start - 1) && joins(self.gap(figure.start));
        before || (digits(figure.end) && joins(self.gap(figure.end)))
    }

    /// "No. 10", "Boeing 737": a name's number, unless something counted follows.
    fn is_label(&self, figure: &Figure) -> bool {
        let Some(before) = figure.start.checked_sub(1) else {
            return false;
        };
        if !matches!(self.gap(figure.start), " " | ". " | "-") {
            return false;
        }
        let counted = self
            .words
            .get(figure.end)
            .is_some_and(|w| w.class == Class::Plain)
            && self.runs_on(figure.end);
        let named = self
            .words
            .get(before)
            .is_some_and(|w| w.class == Class::Name)
            && before > 0;
        listed(LABELS, self.key(before)) || (named && !counted && self.gap(figure.start) == " ")
    }
}

/// Digits and nothing that says what they measure.
fn shown_bare(digits: &value::Digits) -> bool {
    let says = digits.currency.is_some() || digits.measure.is_some();
    !says && !digits.is_percent && !digits.is_scaled
}

fn listed(list: &str, key: &str) -> bool {
    list.split_whitespace().any(|entry| entry == key)
}

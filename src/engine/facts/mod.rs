//! What a text asserts: figures, dates, names and quotations, with values to compare by.
//!
//! The words of a sentence are cut once and read for all kinds. Names and quotations need the
//! whole version: a surname is somebody named before, a quotation runs over sentences.

pub mod calendar;
mod figures;
pub mod name;
pub mod quote;

use std::fmt;

use rust_decimal::Decimal;

use super::story::{Span, Version};
use super::told::grouped;
use super::watch::{Cancelled, Watch};
use super::words::Word;

/// What a version asserts.
#[derive(Clone, Debug, Default)]
pub struct Asserted {
    /// In reading order; a quotation may run over several sentences.
    pub facts: Vec<Fact>,
    /// Who says, warns or denies something, in reading order.
    pub attributions: Vec<quote::Attribution>,
}

/// Figures and dates of a version that are read. Tables have as many; a book has some thousand.
const MOST_FIGURES: usize = 100_000;

/// What to tell of a version whose figures and dates were not all read.
pub fn note(version: &Version) -> Option<String> {
    let is_counted = |fact: &&Fact| !matches!(fact.kind, FactKind::Name | FactKind::Quote);
    let count = version.facts.iter().filter(is_counted).count();
    (count >= MOST_FIGURES).then(|| {
        format!(
            "{}: only the first {} figures and dates were read.",
            version.label(),
            grouped(MOST_FIGURES),
        )
    })
}

/// Reads the facts of every sentence, in reading order; `words` are those of each sentence.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn read(
    version: &Version,
    words: &[Vec<Word>],
    watch: &dyn Watch,
) -> Result<Asserted, Cancelled> {
    let text = version.text();
    let reference = calendar::Reference::of(version);
    let mut facts = Vec::new();
    let mut lines = Vec::with_capacity(version.sentences.len());
    let language = version.manuscript.language.as_deref();
    let mut pieces = figures::Pieces::new(text, language);
    for (sentence, words) in version.sentences.iter().zip(words) {
        watch.ask()?;
        let left = MOST_FIGURES.saturating_sub(facts.len());
        let settled = if left > 0 {
            pieces.cut(sentence.span);
            let dates = calendar::read(text, words, &reference, left);
            settled(figures::read(&pieces, left), dates)
        } else {
            Vec::new()
        };
        let taken = settled.iter().map(|fact| fact.span).collect();
        facts.extend(settled);
        lines.push(name::Line {
            sentence,
            words,
            taken,
        });
    }
    let names = name::read(text, &lines);
    watch.ask()?;
    let (quotes, attributions) = quote::read(text, &lines, &names);
    facts.extend(names);
    facts.extend(quotes);
    facts.sort_by_key(|fact| fact.span);
    Ok(Asserted {
        facts,
        attributions,
    })
}

/// Figures and dates in reading order. A figure inside a date, a time or a length is part of it;
/// a date inside a figure ("a 24-year-old") is part of that.
fn settled(numbers: Vec<Fact>, dates: Vec<Fact>) -> Vec<Fact> {
    let in_figure = |date: &Fact| {
        let next = numbers.partition_point(|n| n.span.start <= date.span.start);
        let figure = next.checked_sub(1).and_then(|at| numbers.get(at));
        figure.is_some_and(|n| n.span != date.span && n.span.contains(date.span))
    };
    let kept: Vec<Fact> = dates.into_iter().filter(|date| !in_figure(date)).collect();
    let free = |number: &Fact| {
        let next = kept.partition_point(|d| d.span.end <= number.span.start);
        !kept.get(next).is_some_and(|d| d.span.overlaps(number.span))
    };
    let mut facts: Vec<Fact> = numbers.into_iter().filter(free).collect();
    facts.extend(kept);
    facts.sort_by_key(|fact| fact.span);
    facts
}

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FactKind {
    /// A bare figure.
    Number,
    /// An amount of money.
    Money,
    /// A share of a hundred.
    Percent,
    /// A figure with a unit of measurement.
    Quantity,
    /// From one figure to another.
    Range,
    /// A place in a row: "third".
    Ordinal,
    /// How old somebody is.
    Age,
    /// A day, month or year, or a stretch of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A person, place or organisation.
    Name,
    /// Words between quotation marks.
    Quote,
}

/// How a figure bounds the value it names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The value itself.
    #[default]
    Exact,
    /// "At least 12".
    AtLeast,
    /// "Up to 12".
    AtMost,
    /// "More than 12".
    MoreThan,
    /// "Fewer than 12".
    LessThan,
    /// "About 12".
    About,
}

impl FactKind {
    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Quantity => "quantity",
            Self::Range => "range",
            Self::Ordinal => "ordinal",
            Self::Age => "age",
            Self::Date => "date",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Name => "name",
            Self::Quote => "quote",
        }
    }
}

impl Bound {
    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::MoreThan => "more_than",
            Self::LessThan => "less_than",
            Self::About => "about",
        }
    }
}

/// What a fact says, in a form that two versions can be compared by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// An exact figure.
    Figure(Decimal),
    /// From one figure to another.
    Range(Decimal, Decimal),
    /// A date, time or duration in ISO 8601, as exact as it was stated: `2022-01`, `--12-25`.
    Calendar(String),
    /// The folded words of a name or a quotation.
    Words(String),
}

/// Something that a sentence states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub kind: FactKind,
    /// The expression with its unit; a name without its title.
    pub span: Span,
    /// The same with the words that bound it, or the title before it: "more than 13,000".
    pub whole: Span,
    /// What it says.
    pub value: Value,
    /// E.g. `USD`.
    pub unit: Option<String>,
    /// How it bounds the value.
    pub bound: Bound,
    /// What only facts of its kind have.
    pub detail: Detail,
}

/// What only facts of one kind have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Nothing more.
    #[default]
    None,
    /// Of a name: what bears it, and its title.
    Name(name::Naming),
    /// Of a quotation: its speaker and its verb.
    Quote(quote::Speech),
}

impl Fact {
    /// A fact without unit and bound.
    pub fn new(kind: FactKind, span: Span, value: Value) -> Self {
        Self {
            kind,
            span,
            whole: span,
            value,
            unit: None,
            bound: Bound::Exact,
            detail: Detail::None,
        }
    }

    /// The lowest and the highest value that can be meant: the same but for ranges.
    pub fn extent(&self) -> Option<(Decimal, Decimal)> {
        match self.value {
            Value::Figure(figure) => Some((figure, figure)),
            Value::Range(from, to) => Some((from, to)),
            _ => self.figure().map(|figure| (figure, figure)),
        }
    }

    /// A value of this fact in the unit of another; none where they do not measure the same.
    pub fn in_unit_of(&self, other: &Self, value: Decimal) -> Option<Decimal> {
        if self.unit == other.unit {
            return Some(value);
        }
        figures::converted(value, self.unit.as_deref()?, other.unit.as_deref()?)
    }

    /// The exact figure, of a duration how many of its unit; none for what is no single figure.
    pub fn figure(&self) -> Option<Decimal> {
        match &self.value {
            Value::Figure(figure) => Some(*figure),
            Value::Calendar(length) if self.kind == FactKind::Duration => {
                Some(calendar::in_one_unit(length)?.0)
            }
            _ => None,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Figure(figure) => figure.normalize().fmt(f),
            Self::Range(from, to) => write!(f, "{}/{}", from.normalize(), to.normalize()),
            Self::Calendar(text) | Self::Words(text) => f.write_str(text),
        }
    }
}

//! What a text asserts: figures with their exact values.

mod figures;

use std::fmt;

use rust_decimal::Decimal;

use super::story::{Span, Version};
use super::watch::{Cancelled, Watch};

/// Reads the facts of every sentence, in reading order.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn read(version: &Version, watch: &dyn Watch) -> Result<Vec<Fact>, Cancelled> {
    let mut facts = Vec::new();
    let language = version.manuscript.language.as_deref();
    let mut pieces = figures::Pieces::new(version.text(), language);
    for sentence in &version.sentences {
        watch.ask()?;
        pieces.cut(sentence.span);
        facts.extend(figures::read(&pieces));
    }
    Ok(facts)
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The expression with its unit.
    pub span: Span,
    /// The same with the words that bound it: "more than 13,000".
    pub whole: Span,
    /// What it says.
    pub value: Value,
    /// E.g. `USD`.
    pub unit: Option<String>,
    /// How it bounds the value.
    pub bound: Bound,
}

impl Fact {
    /// The lowest and the highest value that can be meant: the same but for ranges.
    pub fn extent(&self) -> Option<(Decimal, Decimal)> {
        match self.value {
            Value::Figure(figure) => Some((figure, figure)),
            Value::Range(from, to) => Some((from, to)),
            _ => None,
        }
    }

    /// A value of this fact in the unit of another; none where they do not measure the same.
    pub fn in_unit_of(&self, other: &Self, value: Decimal) -> Option<Decimal> {
        if self.unit == other.unit {
            return Some(value);
        }
        figures::converted(value, self.unit.as_deref()?, other.unit.as_deref()?)
    }

    /// The exact figure; none for what is no single figure.
    pub fn figure(&self) -> Option<Decimal> {
        match self.value {
            Value::Figure(figure) => Some(figure),
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

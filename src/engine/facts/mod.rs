//! What a text asserts: figures with their exact values.

mod number;
mod unit;
mod value;

pub use number::figure;

use super::story::{Span, Version};
use super::watch::{Cancelled, Watch};

/// Reads the facts of every sentence, in reading order.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn read(version: &Version, watch: &dyn Watch) -> Result<Vec<Fact>, Cancelled> {
    let mut facts = Vec::new();
    for sentence in &version.sentences {
        watch.ask()?;
        facts.extend(number::numbers(version.text(), sentence.span));
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

/// A figure that a sentence states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub kind: FactKind,
    /// The whole expression with its bound and unit.
    pub span: Span,
    /// Its exact value.
    pub value: rust_decimal::Decimal,
    /// E.g. `USD`.
    pub unit: Option<String>,
    /// How it bounds the value.
    pub bound: Bound,
}

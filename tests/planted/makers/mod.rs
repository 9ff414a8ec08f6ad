//! The table of makers: for every kind, what is found in a sentence, its error and its twin.

mod dates;
mod figures;
mod names;
mod quotes;
mod senses;
mod speakers;
mod truncations;
mod units;

use storydiff::engine::report::FindingKind;

use crate::maker::{Maker, Row};

const TABLES: &[(FindingKind, &[Row])] = &[
    (FindingKind::Quote, quotes::QUOTES),
    (FindingKind::Number, figures::NUMBERS),
    (FindingKind::Unit, units::UNITS),
    (FindingKind::Date, dates::DATES),
    (FindingKind::Name, names::NAMES),
    (FindingKind::Title, names::TITLES),
    (FindingKind::Place, names::PLACES),
    (FindingKind::Attribution, speakers::SPEAKERS),
    (FindingKind::Modality, senses::SENSES),
    (FindingKind::Truncation, truncations::ENDS),
    (FindingKind::Meaning, senses::MEANINGS),
];

/// All makers, by kind.
pub fn makers() -> Vec<Maker> {
    let rows = TABLES
        .iter()
        .flat_map(|(kind, rows)| rows.iter().map(|row| Maker::new(*kind, row)));
    rows.collect()
}

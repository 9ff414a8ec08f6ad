//! What the versions say of each fact, one row a fact and one cell a version.
//!
//! ```text
//!                      Wire         Post         Lantern
//! # … people fled      13,000  =    13,000  =    14,000  ≠     a finding holds the last against both
//! # … metres           212     =    about 200 ≈  –             a harmless finding: rounded
//! ◷ opened …           1931    =    1931    =    1931    =     equal values of linked sentences
//! @ Ilse Tarrant       Tarrant =    Tarrant =    Tarant  ≠     one name, wherever it stands
//! “ said by Tarrant    We stay =    We stay =    We go   ≠     quotations of linked sentences
//! ```
//!
//! Rows come from figures, dates, names and quotations, joined where they say the same and where
//! a finding holds them against each other; what findings of other kinds hold against each other
//! makes rows too. Only a finding makes a conflict: ledger and findings cannot contradict each
//! other. Findings with one side have nothing to compare and make no row, nor do broken texts.

pub mod dispute;
mod groups;
mod label;
mod row;
mod sheet;
mod statement;
mod stretch;

use super::report::{Finding, FindingKind, Place, Report};
use super::story::VersionId;
use row::row;
use sheet::Sheet;

/// How what a version says stands to what most say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It says nothing of it.
    #[default]
    Absent,
    /// It says the same.
    Agrees,
    /// It says it less exactly, or differs harmlessly.
    Rounded,
    /// A finding holds it against another version.
    Conflicts,
}

impl Standing {
    /// Every standing, in the order of legends.
    pub const ALL: [Self; 4] = [Self::Agrees, Self::Rounded, Self::Conflicts, Self::Absent];

    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Agrees => "agrees",
            Self::Rounded => "rounded",
            Self::Conflicts => "conflicts",
        }
    }
}

/// What one version says of a fact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactCell {
    /// The expressions as they stand in the text, each once, those at odds with others first; of
    /// a name the fullest forms, of a quotation all of its words.
    pub words: Vec<String>,
    /// Sorted; empty where the version says nothing of it. Of a quotation that differs, the words
    /// that do.
    pub places: Vec<Place>,
    /// How it stands to the others.
    pub standing: Standing,
}

/// One fact over all versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactRow {
    /// What the fact is about.
    pub kind: FindingKind,
    /// What tells it from others: a name, a speaker, the words around the value.
    pub label: String,
    /// One a version, by [`VersionId`].
    pub cells: Vec<FactCell>,
}

/// Every fact that a version states, by first place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// From top to bottom.
    pub rows: Vec<FactRow>,
}

impl FactRow {
    /// Does any version contradict another?
    pub fn is_conflict(&self) -> bool {
        self.cells
            .iter()
            .any(|cell| cell.standing == Standing::Conflicts)
    }

    /// Is any version at odds with another, be it by rounding?
    pub fn differs(&self) -> bool {
        self.cells.iter().any(|c| c.standing >= Standing::Rounded)
    }

    /// How many versions state it.
    pub fn stated(&self) -> usize {
        self.cells.iter().filter(|c| !c.places.is_empty()).count()
    }

    /// All its places, version by version.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.cells.iter().flat_map(|cell| &cell.places)
    }
}

impl Ledger {
    /// The ledger of a report, for some of its versions.
    pub fn new(report: &Report, columns: &[VersionId]) -> Self {
        let mut sheet = Sheet::new(report, columns);
        sheet.join_names();
        sheet.join_equals();
        let in_view = |f: &&Finding| f.places().all(|p| columns.contains(&p.version));
        for finding in report.findings.iter().filter(in_view) {
            sheet.hold(finding);
        }
        let groups = sheet.groups();
        let mut rows: Vec<FactRow> = groups
            .iter()
            .filter_map(|group| row(report, &sheet, group))
            .collect();
        rows.sort_by_cached_key(|row| {
            let places = row.places().map(|p| (p.version, p.sentence, p.span));
            places.min()
        });
        Self { rows }
    }
}

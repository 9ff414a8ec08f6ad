//! One fact over all versions: what each says, and how that stands to what most say.

use std::collections::{BTreeMap, BTreeSet};

use super::label::label;
use super::sheet::{Sheet, less_exact};
use super::statement::Statement;
use super::stretch::{merged, without_stop, words_at};
use super::{FactCell, FactRow, Standing};
use crate::engine::facts::Value;
use crate::engine::report::{FindingKind, Place, Report, Severity};
use crate::engine::story::VersionId;

/// The row of some statements.
pub(super) fn row(report: &Report, sheet: &Sheet<'_>, group: &[usize]) -> Option<FactRow> {
    let members: Vec<_> = group
        .iter()
        .filter_map(|i| Some((*i, sheet.statements.get(*i)?)))
        .collect();
    let kind = members.first()?.1.kind;
    let usual = Usual::new(&members);
    let mut cells: Vec<Vec<Said<'_>>> = report.version_ids().map(|_| Vec::new()).collect();
    for (index, statement) in &members {
        let said = Said {
            place: statement.place,
            in_question: sheet.in_question.get(index).map_or(&[], Vec::as_slice),
            standing: standing(sheet, &usual, (*index, statement)),
        };
        if let Some(cell) = cells.get_mut(statement.place.version.0) {
            cell.push(said);
        }
    }
    Some(FactRow {
        kind,
        label: label(report, &sheet.full_names, &members),
        cells: cells.iter().map(|said| cell(report, kind, said)).collect(),
    })
}

/// A statement with how it stands.
struct Said<'s> {
    place: Place,
    in_question: &'s [Place],
    standing: Standing,
}

/// Of several statements of a version those that stand worst are shown first.
fn cell(report: &Report, kind: FindingKind, said: &[Said<'_>]) -> FactCell {
    let standing = said.iter().map(|s| s.standing).max().unwrap_or_default();
    let (worst, rest): (Vec<_>, Vec<_>) = said.iter().partition(|s| s.standing == standing);
    let is_quote = kind == FindingKind::Quote;
    // A quotation is read whole; other words grow to all that a finding is about.
    let spread = |said: &[&Said<'_>]| {
        let own = said.iter().map(|s| s.place);
        let others = said.iter().flat_map(|s| s.in_question).copied();
        merged(own.chain(others.filter(|_| !is_quote)))
    };
    let mut words: Vec<String> = Vec::new();
    for place in spread(&worst).iter().chain(&spread(&rest)) {
        let mut said = words_at(report, place);
        if is_quote {
            said.truncate(without_stop(&said).len());
        }
        add(&mut words, said, kind);
    }
    let places = said.iter().flat_map(|s| match s.in_question {
        differing if is_quote && !differing.is_empty() => differing.to_vec(),
        _ => spread(&[s]),
    });
    FactCell {
        words,
        places: merged(places),
        standing,
    }
}

/// Each expression once; of a name only the fullest.
fn add(words: &mut Vec<String>, new: String, kind: FindingKind) {
    let is_name = matches!(kind, FindingKind::Name | FindingKind::Place);
    let same = |known: &String| known.to_lowercase() == new.to_lowercase();
    if words.iter().any(|w| same(w) || is_name && w.contains(&new)) {
        return;
    }
    if is_name {
        words.retain(|known| !new.contains(known.as_str()));
    }
    words.push(new);
}

/// What most versions say of a fact. A title and the name it belongs to are two things in one row.
struct Usual<'s>(Vec<(FindingKind, Most<'s>)>);

/// What more versions say than anything else; none where two are even.
#[derive(Clone, Copy, Default)]
struct Most<'s> {
    /// Bounds left aside.
    value: Option<&'s Statement<'s>>,
    /// With the bound that most of those have.
    key: Option<&'s Statement<'s>>,
}

impl<'s> Usual<'s> {
    fn new(members: &[(usize, &'s Statement<'s>)]) -> Self {
        let mut usual: Vec<(FindingKind, Most<'_>)> = Vec::new();
        for (_, statement) in members {
            let kind = statement.kind;
            if usual.iter().all(|(known, _)| *known != kind) {
                let kin = members.iter().map(|(_, s)| *s).filter(|s| s.kind == kind);
                usual.push((kind, Most::of(&kin.collect::<Vec<_>>())));
            }
        }
        Self(usual)
    }

    fn of(&self, kind: FindingKind) -> Most<'s> {
        let of_kind = self.0.iter().find(|(k, _)| *k == kind);
        of_kind.map(|(_, most)| *most).unwrap_or_default()
    }
}

impl<'s> Most<'s> {
    fn of(kin: &[&'s Statement<'s>]) -> Self {
        let value = most_said(kin.iter().copied(), |s| s.value());
        let same = kin
            .iter()
            .copied()
            .filter(|s| value.is_some_and(|v| v.value() == s.value()));
        let key = most_said(same, |s| &s.key);
        Self { value, key }
    }

    fn has_value(&self, statement: &Statement<'_>) -> bool {
        self.value.is_some_and(|v| v.value() == statement.value())
    }

    fn has_key(&self, statement: &Statement<'_>) -> bool {
        self.key.is_some_and(|k| k.key == statement.key)
    }
}

/// Who says what most say agrees, as long as somebody else is at odds with it.
fn standing(
    sheet: &Sheet<'_>,
    usual: &Usual<'_>,
    (index, statement): (usize, &Statement<'_>),
) -> Standing {
    let most = usual.of(statement.kind);
    let both = most.value.and_then(|v| v.fact).zip(statement.fact);
    let fits = both.is_some_and(|(usual, own)| less_exact(usual, own));
    let held = sheet.against.get(&index).map_or(&[][..], Vec::as_slice);
    let is_blamed = |other: &Statement<'_>| match statement {
        own if most.has_key(own) => most.has_key(other),
        own if most.has_value(own) || fits => most.has_value(other),
        _ => true,
    };
    let blamed = held.iter().filter(|(_, other)| {
        let other = sheet.statements.get(*other);
        other.is_some_and(is_blamed)
    });
    let is_part = both.is_some_and(|(usual, own)| is_part_of(&usual.value, &own.value));
    match blamed.map(|(severity, _)| *severity).max() {
        None if is_part => Standing::Rounded,
        None => Standing::Agrees,
        Some(Severity::Benign) => Standing::Rounded,
        Some(_) => Standing::Conflicts,
    }
}

/// June 1987 beside 12 June 1987, either way round.
fn is_part_of(usual: &Value, own: &Value) -> bool {
    match (usual, own) {
        (Value::Calendar(usual), Value::Calendar(own)) => {
            usual != own && (usual.starts_with(own.as_str()) || own.starts_with(usual.as_str()))
        }
        _ => false,
    }
}

fn most_said<'s>(
    statements: impl Iterator<Item = &'s Statement<'s>>,
    what: impl Fn(&'s Statement<'s>) -> &'s str,
) -> Option<&'s Statement<'s>> {
    let mut said: BTreeMap<&str, (&Statement<'_>, BTreeSet<VersionId>)> = BTreeMap::new();
    for statement in statements {
        let known = said.entry(what(statement));
        let (_, versions) = known.or_insert((statement, BTreeSet::new()));
        versions.insert(statement.place.version);
    }
    let most = said.values().map(|(_, versions)| versions.len()).max()?;
    let mut leading = said.values().filter(|(_, v)| v.len() == most);
    let first = leading.next().map(|(statement, _)| *statement);
    first.filter(|_| leading.next().is_none())
}

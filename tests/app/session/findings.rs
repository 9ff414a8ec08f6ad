//! Findings and facts without the window: filters, steps, marks, columns.

use storydiff::engine::collation::Change;
use storydiff::engine::ledger::Standing;
use storydiff::engine::report::{FindingKind, Severity};
use storydiff::session::findings::{Order, Scope};
use storydiff::session::{Action, Session};

use super::{A, B, C, apply, opened, three, version};

const PLAIN: &str = "The mill on Gorse Lane employs 240 weavers.\n\n\
    It was built at a cost of 13,456 pounds by two brothers.";
const OTHER: &str = "The mill on Gorse Lane employs 420 weavers.\n\n\
    It was built at a cost of 13,500 pounds by two brothers.";

fn mill() -> Session {
    opened(vec![version("plain", PLAIN), version("other", OTHER)])
}

fn marks(session: &Session) -> usize {
    let compared = session.compared().unwrap();
    let versions = compared.report.version_ids().zip(&compared.report.versions);
    let sentences = versions.flat_map(|(id, v)| v.sentence_ids().map(move |s| (id, s)));
    sentences.map(|(v, s)| compared.marked.at(v, s).len()).sum()
}

fn legend(session: &Session) -> usize {
    let counts = session.view().counts();
    let mut finding = counts.iter().filter(|(c, _)| *c == Change::Mismatch);
    finding.next().unwrap().1
}

#[test]
fn harmless_findings_are_counted_and_shown_on_demand() {
    let mut session = mill();
    assert_eq!(session.listed().len(), 1);
    let harmless = session.grade_counts().map(|(_, count)| count)[2];
    assert_eq!(harmless, 1);
    apply(&mut session, Action::ToggleSeverity(Severity::Benign));
    assert_eq!(session.listed().len(), 2);
    assert_eq!(marks(&session), 4);
}

#[test]
fn a_kind_switched_off_leaves_list_marks_and_legend() {
    let mut session = three();
    assert_eq!((marks(&session), legend(&session)), (2, 1));
    apply(&mut session, Action::ToggleKind(FindingKind::Number));
    assert!(session.listed().is_empty());
    assert_eq!((marks(&session), legend(&session)), (0, 0));
    assert_eq!(session.kind_counts(), [(FindingKind::Number, 1)]);
}

#[test]
fn the_list_can_be_of_one_version() {
    let mut session = three();
    apply(&mut session, Action::FindingsOf(Some(C)));
    assert!(session.listed().is_empty());
    apply(&mut session, Action::FindingsOf(Some(B)));
    assert_eq!(session.listed().len(), 1);
}

#[test]
fn findings_are_sorted_by_severity_or_place() {
    let texts = [
        "About 300 sheep graze at Fell End.\n\nThe barn holds 90 tons of hay.",
        "More than 300 sheep graze at Fell End.\n\nThe barn holds 70 tons of hay.",
    ];
    let [one, two] = texts;
    let mut session = opened(vec![version("one", one), version("two", two)]);
    let grades =
        |session: &Session| -> Vec<_> { session.listed().iter().map(|d| d.severity).collect() };
    assert!(grades(&session).is_sorted_by(|x, y| x >= y));
    apply(&mut session, Action::SortFindings(Order::Place));
    let first = session.listed()[0].places().next().unwrap().sentence;
    assert_eq!(first.0, 0);
}

#[test]
fn stepping_marks_both_passages_and_stops_at_the_end() {
    let mut session = three();
    apply(&mut session, Action::StepFinding { forward: true });
    let view = session.view();
    let versions: Vec<_> = view.picked.iter().map(|p| p.version).collect();
    assert_eq!(versions, [A, B]);
    assert_eq!(view.focus.unwrap().version, A);
    apply(&mut session, Action::StepFinding { forward: true });
    assert_eq!(session.view().picked.len(), 2, "there is no further one");
    apply(&mut session, Action::ClearFocus);
    assert!(session.view().picked.is_empty());
}

#[test]
fn the_facts_show_conflicts_of_the_columns_shown() {
    let mut session = three();
    apply(&mut session, Action::ShowFacts(Scope::Conflicts));
    assert_eq!(session.facts().len(), 1);
    let standings: Vec<_> = session.facts()[0]
        .cells
        .iter()
        .map(|c| c.standing)
        .collect();
    use Standing::{Absent, Conflicts};
    assert_eq!(standings, [Conflicts, Conflicts, Absent]);
    apply(&mut session, Action::ToggleColumn(B));
    assert!(session.facts().is_empty());
    apply(&mut session, Action::ShowFacts(Scope::All));
    assert!(!session.facts().is_empty());
}

#[test]
fn a_place_of_a_finding_is_gone_to_while_all_stay_marked() {
    let mut session = three();
    let places: Vec<_> = session.listed()[0].places().copied().collect();
    apply(&mut session, Action::PickAt(places[1], places.clone()));
    let view = session.view();
    assert_eq!(view.focus.unwrap().version, B);
    assert_eq!(view.picked, places);
    assert_eq!(session.finding_position(), Some(1));
}

#[test]
fn a_row_is_marked_as_its_gravest_finding() {
    let session = mill();
    let compared = session.compared().unwrap();
    let rows = 0..compared.collation.rows.len();
    let gravest: Vec<_> = rows
        .filter_map(|row| compared.marked.gravest(row))
        .collect();
    assert_eq!(gravest, [(Severity::Error, FindingKind::Number)]);
}

#[test]
fn a_finding_in_one_version_alone_is_listed_marked_and_stepped_to() {
    let broken =
        "The barn holds 90 tons of hay.\n\nThe crew shut the the gate of the lock at noon.";
    let whole = "The barn holds 90 tons of hay.";
    let mut session = opened(vec![version("whole", whole), version("broken", broken)]);
    assert_eq!(session.kind_counts(), [(FindingKind::Truncation, 1)]);
    assert_eq!((session.listed().len(), marks(&session)), (1, 1));
    apply(&mut session, Action::StepFinding { forward: true });
    let picked = &session.view().picked;
    assert_eq!(picked.iter().map(|p| p.version).collect::<Vec<_>>(), [B]);
}

#[test]
fn a_finding_in_the_only_version_is_listed() {
    let broken = "The crew shut the the gate of the lock at noon.";
    let session = opened(vec![version("broken", broken)]);
    assert_eq!(session.kind_counts(), [(FindingKind::Truncation, 1)]);
    assert_eq!(session.listed().len(), 1);
}

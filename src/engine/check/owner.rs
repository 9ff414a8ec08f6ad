//! Two figures that changed owners: each stands in both versions, yet with the other's words.
//!
//! ```text
//! Sales rose 12 percent and costs 8 percent.      before 12: sales, rose     before 8: costs
//! Sales rose 8 percent and costs 12 percent.      before 8: sales, rose      before 12: costs
//! ```

use super::claim::{Claim, Standing};
use crate::engine::report::{FindingKind, Severity};

/// Did two figures of one sentence, which the other version's sentence has too, change places?
/// Each pair is a figure of the one and its equal of the other.
pub fn are_swapped((x1, y1): (&Claim<'_>, &Claim<'_>), (x2, y2): (&Claim<'_>, &Claim<'_>)) -> bool {
    let are_two = x1.sentence == x2.sentence && y1.sentence == y2.sentence;
    let may_swap = are_two
        && matches!(
            difference(x1, y2),
            Some((FindingKind::Number | FindingKind::Date, _))
        )
        && difference(x2, y1).is_some();
    if !may_swap {
        return false;
    }
    let (p, q) = (&x1.role, &x2.role);
    let crossed = [p.beside(&y2.role, q), q.beside(&y1.role, p)];
    let straight = [p.beside(&y1.role, q), q.beside(&y2.role, p)];
    crossed.iter().all(|shared| *shared > 0) && straight == [0, 0]
}

/// What differs between two claims of one owner.
pub fn difference(x: &Claim<'_>, y: &Claim<'_>) -> Option<(FindingKind, Severity)> {
    match x.standing(y) {
        Standing::Differs(kind, severity) if !x.is_date() => Some((kind, severity)),
        _ => None,
    }
}

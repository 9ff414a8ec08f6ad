//! Dates in digits: `2021-12-04`, `04/12/2021`.
//!
//! Where nothing tells whether the day or the month comes first, the value names both days.

use super::dates::{Dates, DayOrder, Found};
use super::lexicon::Piece;
use super::moment::Moment;

impl Dates<'_, '_> {
    /// `2021-12-04`, `04/12/2021`.
    pub(super) fn in_digits(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let mark = p.gap(at + 1);
        if !matches!(mark, "-" | "/" | "‑") || p.gap(at + 2) != mark {
            return None;
        }
        let number = |at| match p.piece(at) {
            Piece::Number(n) => i16::try_from(n).ok(),
            _ => None,
        };
        let (first, second, third) = (number(at)?, number(at + 1)?, number(at + 2)?);
        let small = |n: i16| i8::try_from(n).ok();
        let moment = if p.shown(at).len() == 4 {
            Moment::Day(Some(first), small(second)?, small(third)?)
        } else {
            let year = match p.shown(at + 2).len() {
                4 => third,
                2 => 2000 + third - if third > 68 { 100 } else { 0 },
                _ => return None,
            };
            self.ordered(small(first)?, small(second)?, year)?
        };
        (moment.is_possible() && p.gap(at + 3) != mark).then_some(Found {
            start: at,
            end: at + 3,
            moment,
        })
    }

    fn ordered(&self, first: i8, second: i8, year: i16) -> Option<Moment> {
        let day_first = Moment::Day(Some(year), second, first);
        let month_first = Moment::Day(Some(year), first, second);
        match (day_first.is_possible(), month_first.is_possible()) {
            (true, true) if first == second => Some(day_first),
            (true, true) => Some(match self.order {
                DayOrder::DayFirst => day_first,
                DayOrder::MonthFirst => month_first,
                DayOrder::Unknown if first < second => {
                    Moment::Either(Box::new([month_first, day_first]))
                }
                DayOrder::Unknown => Moment::Either(Box::new([day_first, month_first])),
            }),
            (true, false) => Some(day_first),
            (false, true) => Some(month_first),
            (false, false) => None,
        }
    }
}

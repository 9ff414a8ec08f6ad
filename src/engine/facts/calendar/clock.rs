//! Times of day.
//!
//! ```text
//! 10:30  T10:30     5 p.m.  T17:00     5.30pm  T17:30     noon GMT  T12:00Z     10:30 ET  T10:30, unit ET
//! half past three  T03:30              4pm-5pm  T16:00/T17:00      5 to 6 p.m.  T17:00/T18:00
//! ```
//!
//! A figure with a point is a time only with "am", "pm" or a zone after it.

use super::lexicon::{Clock, Meridiem, NOON, Piece, halved};
use super::pieces::Pieces;

/// Reads times of day from the words of a sentence.
pub struct Clocks<'p, 't> {
    /// The words.
    pub pieces: &'p Pieces<'t>,
}

/// A time of day and the words it is written in.
pub struct Hour {
    /// One past the last word.
    pub end: usize,
    /// `T10:30`, `T16:00/T17:00`.
    pub value: String,
    /// A zone that is no fixed distance from Greenwich, as it was written.
    pub zone: Option<String>,
}

impl Clocks<'_, '_> {
    /// The time that starts at word `at`.
    pub fn time(&self, at: usize) -> Option<Hour> {
        let from = usize::from(matches!(self.pieces.key(at), "from" | "between"));
        if let Some(hour) = self.range(at + from) {
            return Some(hour);
        }
        if from > 0 {
            return None;
        }
        let (clock, end) = self.clock(at)?;
        let (offset, zone, end) = self.zone(end);
        let needs = clock.has_point && !clock.is_halved;
        let has_zone = offset.is_some() || zone.is_some();
        (!needs || has_zone).then(|| Hour {
            end,
            value: format!("{}{}", written(clock), offset.unwrap_or_default()),
            zone,
        })
    }

    /// "4pm-5pm", "5 to 6 p.m.", "between 14:00 and 16:30".
    fn range(&self, at: usize) -> Option<Hour> {
        let p = self.pieces;
        let (first, next) = self.clock(at).or_else(|| {
            let (hour, used) = p.number(at)?;
            Some((bare(hour)?, at + used))
        })?;
        let dash = matches!(p.gap(next), "-" | "–" | "—");
        let word = p.says(next, &["to", "until", "till", "til", "and", "through"]);
        let and = p.key(next) == "and" && p.before(at) != "between";
        let second_at = next + usize::from(word && !dash);
        let (second, end) = self.clock(second_at).filter(|_| (dash || word) && !and)?;
        if second.has_point && !second.is_halved {
            return None;
        }
        let first = after_the_second(first, second);
        let (offset, zone, end) = self.zone(end);
        let offset = offset.unwrap_or_default();
        Some(Hour {
            end,
            value: format!("{}{offset}/{}{offset}", written(first), written(second)),
            zone,
        })
    }

    fn clock(&self, at: usize) -> Option<(Clock, usize)> {
        let p = self.pieces;
        if let Piece::Clock(clock) = p.piece(at) {
            return Some(self.finished(clock, at + 1));
        }
        if let Some(spoken) = self.spoken(at) {
            return Some(spoken);
        }
        let (hour, used) = p.number(at)?;
        let clock = bare(hour)?;
        let end = at + used;
        // "7 p.m.", "seven o'clock", "seven thirty pm", "12 noon"
        match p.piece(end) {
            Piece::Meridiem(m) if p.runs_on(end) => Some((with(clock, m)?, end + 1)),
            Piece::Clock(NOON) if hour == 12 => Some((NOON, end + 1)),
            _ if p.says(end, &["oclock", "uhr"]) => Some(self.finished(clock, end + 1)),
            _ => self.split_meridiem(clock, end),
        }
    }

    /// "a. m." in two words, or minutes in words before it.
    fn split_meridiem(&self, clock: Clock, end: usize) -> Option<(Clock, usize)> {
        let p = self.pieces;
        if p.key(end + 1) == "m" && matches!(p.gap(end + 1), "" | ".") {
            let meridiem = match p.key(end) {
                "a" => Meridiem::Am,
                "p" => Meridiem::Pm,
                _ => return None,
            };
            return Some((with(clock, meridiem)?, end + 2));
        }
        let (minute, used) = p.number(end).filter(|_| p.gap(end).is_empty())?;
        let minute = u8::try_from(minute).ok().filter(|m| (10..60).contains(m))?;
        match p.piece(end + used) {
            Piece::Meridiem(m) => Some((with(Clock { minute, ..clock }, m)?, end + used + 1)),
            _ => None,
        }
    }

    /// What may follow a full time: "am", "o'clock", "in the evening".
    fn finished(&self, clock: Clock, end: usize) -> (Clock, usize) {
        let p = self.pieces;
        if clock.is_halved {
            return (clock, end);
        }
        if let Piece::Meridiem(m) = p.piece(end)
            && p.runs_on(end)
            && let Some(halved) = with(clock, m)
        {
            return (halved, end + 1);
        }
        let in_the = p.says(end, &["in"]) && p.says(end + 1, &["the"]);
        let (part, last) = if in_the {
            (end + 2, end + 3)
        } else {
            (end, end)
        };
        let meridiem = match p.piece(part) {
            Piece::DayPart("morning") => Meridiem::Am,
            Piece::DayPart("afternoon" | "evening") => Meridiem::Pm,
            _ => return (clock, end),
        };
        with(clock, meridiem)
            .filter(|_| in_the)
            .map_or((clock, end), |c| (c, last))
    }

    /// "half past three", "a quarter to seven", "ten past nine".
    fn spoken(&self, at: usize) -> Option<(Clock, usize)> {
        let p = self.pieces;
        let start = at + usize::from(p.piece(at) == Piece::Article);
        let (minutes, next) = match (p.piece(start), p.key(start)) {
            (Piece::Half, _) => (30, start + 1),
            (_, "quarter") => (15, start + 1),
            _ => {
                let (minutes, used) = p.number(start)?;
                let named = p.says(start + used, &["minutes", "min", "mins"]);
                (minutes, start + used + usize::from(named))
            }
        };
        let is_past = p.says(next, &["past"]);
        if minutes > 30 || !(is_past || p.says(next, &["to"])) {
            return None;
        }
        let (hour, used) = p.number(next + 1)?;
        let clock = bare(hour).filter(|c| (1..=12).contains(&c.hour))?;
        let minute = u8::try_from(minutes).ok()?;
        let clock = if is_past {
            Clock { minute, ..clock }
        } else {
            let hour = if clock.hour == 1 { 12 } else { clock.hour - 1 };
            Clock {
                hour,
                minute: 60 - minute,
                ..clock
            }
        };
        let (clock, end) = self.finished(clock, next + 1 + used);
        // "three to four" counts things; "a quarter to four" and "ten past four" do not.
        let is_sure = is_past
            || matches!(minutes, 15 | 30)
            || p.key(next) != p.key(start + 1)
            || clock.is_halved;
        (is_sure && !self.is_counting(end)).then_some((clock, end))
    }

    fn is_counting(&self, end: usize) -> bool {
        let key = self.pieces.key(end);
        self.pieces.gap(end).is_empty() && key.ends_with('s') && key.len() > 3
    }

    /// "GMT", "ET", "Moscow time", "local time": distance from Greenwich, or the words.
    fn zone(&self, at: usize) -> (Option<&'static str>, Option<String>, usize) {
        let p = self.pieces;
        let bracket = matches!(p.gap(at), "(" | "");
        if !bracket {
            return (None, None, at);
        }
        if let Some(offset) = offset(p.shown(at)) {
            return (Some(offset), None, at + 1);
        }
        let shown = p.shown(at);
        if matches!(shown, "ET" | "PT" | "CT" | "MT" | "IST") {
            return (None, Some(shown.to_owned()), at + 1);
        }
        if p.says(at + 1, &["time"]) && (p.is_named(at) || p.key(at) == "local") && at > 0 {
            return (None, Some(format!("{} time", p.key(at))), at + 2);
        }
        (None, None, at)
    }
}

fn bare(hour: u32) -> Option<Clock> {
    let hour = u8::try_from(hour).ok().filter(|h| *h <= 24)?;
    Some(Clock {
        hour,
        is_halved: false,
        ..NOON
    })
}

fn with(clock: Clock, meridiem: Meridiem) -> Option<Clock> {
    Some(Clock {
        hour: halved(clock.hour, meridiem)?,
        is_halved: true,
        ..clock
    })
}

/// "5 to 6 p.m." begins at five in the afternoon, "11 to 1 p.m." in the morning.
fn after_the_second(first: Clock, second: Clock) -> Clock {
    let is_later = second.is_halved && !first.is_halved && second.hour >= 12;
    if is_later && first.hour < 12 && first.hour + 12 < second.hour.max(13) {
        return Clock {
            hour: first.hour + 12,
            ..first
        };
    }
    first
}

fn written(clock: Clock) -> String {
    let Clock {
        hour,
        minute,
        second,
        ..
    } = clock;
    match second {
        Some(second) => format!("T{hour:02}:{minute:02}:{second:02}"),
        None => format!("T{hour:02}:{minute:02}"),
    }
}

/// Zones whose distance from Greenwich does not depend on the season.
fn offset(zone: &str) -> Option<&'static str> {
    Some(match zone {
        "GMT" | "UTC" | "Z" => "Z",
        "BST" | "CET" | "WEST" => "+01:00",
        "CEST" | "EET" => "+02:00",
        "EEST" | "MSK" => "+03:00",
        "JST" => "+09:00",
        "EST" | "CDT" => "-05:00",
        "EDT" => "-04:00",
        "CST" | "MDT" => "-06:00",
        "MST" | "PDT" => "-07:00",
        "PST" => "-08:00",
        _ => return None,
    })
}

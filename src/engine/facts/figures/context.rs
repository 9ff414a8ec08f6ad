//! Figures that count nothing: parts of dates, times, scores, names, addresses and numbers to
//! call, told by what stands around them.
//!
//! ```text
//! 3 May   2014   10:30   5 p.m.   the 19th   3-2   9/11      Su-34   G20   No. 10   page 7
//! junctions 10 and 11   10 Downing Street     020 7946 0958     192.168.1.2        the one, one of them, first half
//! ```

use super::lexicon::Says;
use super::piece::Pieces;
use super::spelled::Form;

const MONTHS: &str = "January February March April May June July August September October November \
    December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec";
/// Words before a number that make it a name: "No. 10", "page 5".
const LABELS: &str = "no nos number numbers nr nrs page pages article section chapter flight route \
    highway room phase type channel level group division act clause formula war psalm apollo unit \
    reactor verse volume episode season grade category stage line platform gate figure table top \
    appendix bus size runway terminal junction pot pool model serial interstate exit question \
    floor seat zone sector block ward lane pier paragraph round lot";
/// What a street is called last.
const STREETS: &str = "street st road rd avenue ave lane drive square boulevard blvd way court \
    place terrace gardens crescent parkway highway row close";
/// Words after "one" that show it to be a pronoun.
const AFTER_PRONOUN: &str = "of is was are were who that which can could would should has had have \
    must may might will to in on at for by and or another thing day s after but with as from than \
    whose where when if so not said says the this i he she it we they you";
/// Words before "one" that show it to be a pronoun.
const BEFORE_PRONOUN: &str = "the this that which every any each no some another such only next \
    last current first other not";

/// Do letters before a hyphen make the digits a name, whatever is written onto them: `SCP-173C`?
pub fn is_designation(p: &Pieces<'_>, start: usize) -> bool {
    let is_linked = start > 1 && p.is_hyphen(start - 1) && p.touches(start);
    is_linked && p.is_digits(start) && p.is_name(start - 2)
}

/// Does the figure between two pieces count nothing?
pub fn is_no_quantity(p: &Pieces<'_>, start: usize, end: usize, form: Form) -> bool {
    if is_dated(p, start, end) || is_clock(p, end) {
        return true;
    }
    match form {
        Form::Digits => {
            is_year(p, start)
                || is_code(p, start)
                || is_joined(p, start, end)
                || is_called(p, start)
                || is_label(p, start, end)
                || is_address(p, end)
        }
        Form::Counted => {
            is_pronoun(p, start, end) || is_spelled_year(p, start, end) || is_label(p, start, end)
        }
        Form::Ordinal => is_no_place(p, start, end),
        Form::Fraction | Form::Vague(_) => false,
    }
}

/// Is the figure a day, a year or a time of day, even where a phrase bounds it: "up to 2014"?
pub fn is_moment(p: &Pieces<'_>, start: usize, end: usize, form: Form) -> bool {
    let is_year = form == Form::Digits && is_year(p, start) && !p.is_word(end);
    is_year || is_dated(p, start, end) || is_clock(p, end)
}

/// Is what a range goes between days, years, hours, or parts of a name?
pub fn is_no_range(p: &Pieces<'_>, start: usize, last: (usize, usize)) -> bool {
    let is_years = is_year(p, start) && is_year(p, last.0) && !p.is_word(last.1);
    let is_named = is_label(p, start, last.1) || (start > 0 && p.is_hyphen(start - 1));
    is_years || is_named || is_dated(p, start, last.1) || is_clock(p, last.1)
}

/// A word of a list that is divided by spaces and line ends.
fn is_listed(p: &Pieces<'_>, at: usize, list: &str) -> bool {
    p.is_word(at) && list.split_whitespace().any(|w| p.is(at, w))
}

fn before(start: usize) -> usize {
    start.checked_sub(1).unwrap_or(usize::MAX)
}

/// Four digits alone.
fn is_year(p: &Pieces<'_>, at: usize) -> bool {
    let shown = p.shown(at);
    shown.len() == 4 && shown.parse().is_ok_and(|n: u32| (1500..2100).contains(&n))
}

/// "007", "0800".
fn is_code(p: &Pieces<'_>, at: usize) -> bool {
    let shown = p.shown(at);
    let is_zero = shown.bytes().all(|b| b == b'0');
    shown.len() > 1 && shown.starts_with('0') && !is_zero && !shown.contains(['.', ','])
}

/// "3 May", "Dec. 3", "sept . 30", "the third of May".
fn is_dated(p: &Pieces<'_>, start: usize, end: usize) -> bool {
    let month = |at: usize| {
        let is_cased = p.is_name(at) || !p.is_one_of(at, "may march mar sep");
        is_cased && is_listed(p, at, MONTHS)
    };
    let has_point = p.mark(before(start)) == Some('.') && start > 1;
    let before = if has_point { start - 2 } else { before(start) };
    month(before) || month(end) || (p.is(end, "of") && month(end + 1))
}

/// "5 p.m.", "5pm", "7 o'clock", "10:30", "1700 GMT".
fn is_clock(p: &Pieces<'_>, end: usize) -> bool {
    let half_day =
        |at: usize| p.is_one_of(at, "a p") && p.mark(at + 1) == Some('.') && p.is(at + 2, "m");
    let o_clock = p.is(end, "o") && p.is(end + 2, "clock");
    let minutes = p.mark(end) == Some(':') && p.touches(end) && p.is_digits(end + 1);
    o_clock || minutes || half_day(end) || p.is_one_of(end, "am pm gmt bst est")
}

/// Written onto letters or other digits: "3-2", "1/3", "B52", "Su-34", "mid-1972", "24L2".
fn is_joined(p: &Pieces<'_>, start: usize, end: usize) -> bool {
    let is_part = |at: usize| p.is_word(at) || p.is_digits(at);
    let links = |at: usize| {
        matches!(
            p.mark(at),
            Some('-' | '–' | '‑' | '/' | ':' | '.' | '#' | '@' | '_' | '\'')
        )
    };
    let from_before = p.touches(start) && is_part(before(start));
    let by_link_before = start > 1
        && p.touches(start)
        && links(start - 1)
        && (p.mark(start - 1) == Some('#') || (p.touches(start - 1) && is_part(start - 2)));
    let into_after = p.touches(end) && is_part(end);
    let by_link_after = p.touches(end) && links(end) && p.touches(end + 1) && p.is_digits(end + 1);
    let is_headed = p.is_name(end) && !p.is_title && p.shown(start).len() < 3;
    let in_list = start == 0 && (p.mark(end) == Some(')') || is_headed);
    let hash = start > 0 && p.mark(start - 1) == Some('#');
    in_list || hash || from_before || by_link_before || into_after || by_link_after
}

/// A number to call has no more digits, so no more groups of them, the code of the country
/// included. Source: ITU-T E.164.
const MOST_CALLED: usize = 15;

/// A number to call: digits side by side with a plus or a zero before the first of them.
fn is_called(p: &Pieces<'_>, start: usize) -> bool {
    let side_by_side = (0..start).rev().take(MOST_CALLED);
    let side_by_side = side_by_side.take_while(|at| p.is_digits(*at)).count();
    let first = start - side_by_side;
    let is_plus = p.mark(before(first)) == Some('+') && p.touches(first);
    is_plus || is_code(p, first)
}

/// "No. 10", "Boeing 737": a name's number, unless something counted follows.
fn is_label(p: &Pieces<'_>, start: usize, end: usize) -> bool {
    if is_in_series(p, start) && !(p.is_plain(end) && is_plural(p.shown(end))) {
        return true;
    }
    let Some(last) = start.checked_sub(1) else {
        return false;
    };
    let label = if p.mark(last) == Some('.') {
        before(last)
    } else {
        last
    };
    if is_listed(p, label, LABELS) && !p.is(before(label), "a") {
        return true;
    }
    // "the Group of Seven", "the Big Four"
    if p.is_name(start) {
        return p.is_word(last) && !p.is_title;
    }
    let is_named = last > 0 && p.is_name(last) && !p.touches(start);
    let next = p.joined(end);
    let is_initials = p.shown(last).len() > 1 && !p.shown(last).contains(char::is_lowercase);
    let is_one_name = is_initials || p.shown(start).len() == 1;
    let counts = p.is_plain(next) && (!is_one_name || is_plural(p.shown(next)));
    is_named && !p.is_title && p.is_digits(start) && !counts
}

/// "junctions 10 and 11", "rooms 3, 4 and 5": one of several names' numbers.
fn is_in_series(p: &Pieces<'_>, start: usize) -> bool {
    let mut first = start;
    while first > 1 && p.is_digits(first - 2) && is_link(p, first - 1) {
        first -= 2;
    }
    let Some(label) = first.checked_sub(1) else {
        return false;
    };
    let several = p.is_one_of(label, "between from") && first > 1;
    let label = label - usize::from(several);
    let singular = p.shown(label).strip_suffix('s').unwrap_or_default();
    let mut labels = LABELS.split_whitespace();
    labels.any(|l| l.eq_ignore_ascii_case(singular) || (first < start && p.is(label, l)))
}

/// What stands between the numbers of a series.
fn is_link(p: &Pieces<'_>, at: usize) -> bool {
    p.is_one_of(at, "and or to") || matches!(p.mark(at), Some(',' | '&' | '–'))
}

/// Is this what several are called? "Nord Stream 2 pipeline" is one.
fn is_plural(word: &str) -> bool {
    word.ends_with('s')
        || matches!(
            word,
            "people" | "men" | "women" | "children" | "more" | "new"
        )
}

/// "10 Downing Street", "221 Old Mill Road".
fn is_address(p: &Pieces<'_>, end: usize) -> bool {
    let names = (end..end + 4).take_while(|at| p.is_name(*at)).count();
    (end + 1..end + names).any(|at| is_listed(p, at, STREETS))
}

/// "the one", "one of them", "one another".
fn is_pronoun(p: &Pieces<'_>, start: usize, end: usize) -> bool {
    if end != start + 1 || !p.is(start, "one") {
        return false;
    }
    let is_alone = p.len() == 1;
    let after = is_listed(p, end, AFTER_PRONOUN) || !p.is_word(end) || p.mark(end) == Some('\'');
    !is_alone && (after || is_listed(p, before(start), BEFORE_PRONOUN) || p.is_hyphen(end))
}

/// "nineteen seventy-three": a teen or twenty, and then tens.
fn is_spelled_year(p: &Pieces<'_>, start: usize, end: usize) -> bool {
    let is_century = |at: usize| matches!(p.says(at), Says::Small(15..=19) | Says::Tens(20));
    let is_tens = |at: usize| matches!(p.says(at), Says::Tens(_) | Says::Small(10..=19));
    (end == start + 1 && is_century(start) && is_tens(end))
        || (is_tens(start) && is_century(before(start)))
}

/// "when they first asked", "for the first time", "the first three": no place in a row.
fn is_adverb(p: &Pieces<'_>, start: usize, end: usize) -> bool {
    const DETERMINERS: &str = "the a his her its their our my your this that s whose";
    let is_noun = p.is_one_of(before(start), DETERMINERS) && p.is_word(end);
    let is_counted = matches!(p.says(end), Says::Small(_)) || p.is_digits(end);
    let is_last = !p.is_word(end) && p.mark(end) != Some(',') && p.is_word(before(start));
    !(is_noun || is_last) || is_counted || p.is_one_of(end, "time and of")
}

/// The ten of "a ten-second break".
fn is_count(p: &Pieces<'_>, start: usize) -> bool {
    let last = before(start);
    let last = if p.is_hyphen(last) {
        before(last)
    } else {
        last
    };
    p.is_digits(last) || matches!(p.says(last), Says::Small(_) | Says::Tens(_))
}

/// Ordinals that name a day, a time or a part of a name: "on the 19th", "the third quarter",
/// "the 21st century", "at first", "a second", "Second World War".
fn is_no_place(p: &Pieces<'_>, start: usize, end: usize) -> bool {
    const TIMES: &str = "century centuries millennium quarter half birthday anniversary";
    let last = before(start);
    let is_day = p.is(last, "the") && p.is(before(last), "on") && !p.is_word(end);
    let is_of_time = is_listed(p, end, TIMES);
    let is_adverb = p.is(start, "first") && is_adverb(p, start, end);
    let is_second = p.is(start, "second")
        && (p.is_one_of(last, "per every each split")
            || is_count(p, start)
            || (p.is_one_of(last, "a") && !p.is_plain(end)));
    let is_name = p.is_name(start) && p.is_name(end) && start > 0;
    let is_last = p.is(end, "to") && p.is(end + 1, "last");
    is_day || is_of_time || is_adverb || is_second || is_name || is_last
}

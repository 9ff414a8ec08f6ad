//! Runs of digits to exact values, whichever marks group them.
//!
//! ```text
//! 1,000.5    1.000,5    1 000,5     one value: where both marks stand, the last is the decimal one
//! 1,234      1.234                  the language says which of the two groups
//! 192.168.1.2                       no value
//! ```

use rust_decimal::Decimal;

/// Spaces and marks that only ever group: no-break and thin spaces, the Swiss apostrophe.
const GROUPING: [char; 5] = ['\u{a0}', '\u{202f}', '\u{2009}', '\'', '’'];

/// Does a digit stand first?
pub fn starts(text: Option<&str>) -> bool {
    text.is_some_and(|t| t.starts_with(|c: char| c.is_ascii_digit()))
}

/// Length in bytes of the run of digits at the start of `rest`. An English text groups by an
/// ordinary space only before three zeros: "on 3 May 400 people" are two figures. In a list, a
/// comma divides.
pub fn run_len(rest: &str, spaces_group: bool, in_list: bool) -> usize {
    let mut len = 0;
    while let Some(tail) = rest.get(len..)
        && let Some(c) = tail.chars().next()
    {
        let after = tail.get(c.len_utf8()..).unwrap_or_default();
        let is_space = c == ' ' && (spaces_group || after.starts_with("000"));
        let goes_on = match c {
            '0'..='9' => true,
            '.' => starts(Some(after)),
            ',' => starts(Some(after)) && (!in_list || is_group(after)),
            c if is_space || GROUPING.contains(&c) => {
                is_group(after) && is_head(rest.get(..len).unwrap_or_default())
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        len += c.len_utf8();
    }
    let run = rest.get(..len).unwrap_or_default();
    if plain(run, false).is_some() || run.contains('.') {
        len
    } else {
        run.find(',').unwrap_or(len)
    }
}

/// Exactly three digits stand first.
fn is_group(text: &str) -> bool {
    text.bytes().take_while(u8::is_ascii_digit).count() == 3
}

/// One to three digits, and after them whole groups.
fn is_head(run: &str) -> bool {
    let mut parts = run.split(|c: char| c == ' ' || GROUPING.contains(&c));
    let first = parts.next().unwrap_or_default();
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    (1..=3).contains(&first.len())
        && is_digits(first)
        && parts.all(|p| p.len() == 3 && is_digits(p))
}

/// The value of a run of digits, as far as it can be calculated with.
pub fn value(run: &str, is_comma_decimal: bool) -> Option<Decimal> {
    let value = plain(run, is_comma_decimal)?.parse().ok();
    value.filter(is_calculable)
}

/// Below 10^22: a thousand times the largest amounts of news, and sums and products of such
/// values with scale words stay within 28 digits.
pub fn is_calculable(value: &Decimal) -> bool {
    value.abs() < Decimal::from_i128_with_scale(10_i128.pow(22), 0)
}

/// The run with a point for the decimal mark and nothing that groups.
fn plain(run: &str, is_comma_decimal: bool) -> Option<String> {
    let run: String = run
        .chars()
        .filter(|c| *c != ' ' && !GROUPING.contains(c))
        .collect();
    let decimal = decimal_mark(&run, is_comma_decimal)?;
    let (whole, fraction) = match decimal {
        Some(mark) => run.rsplit_once(mark)?,
        None => (run.as_str(), ""),
    };
    let grouped = whole.contains(['.', ',']);
    let marks_alike = !(whole.contains('.') && whole.contains(','));
    if grouped && !(marks_alike && is_grouped(whole)) || fraction.contains(['.', ',']) {
        return None;
    }
    let whole = whole.replace(['.', ','], "");
    let whole = if whole.is_empty() { "0" } else { &whole };
    Some(if fraction.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{fraction}")
    })
}

/// The decimal mark of a run, if it has one; none at all where it has none of the known forms.
fn decimal_mark(run: &str, is_comma_decimal: bool) -> Option<Option<char>> {
    let (commas, points) = (run.matches(',').count(), run.matches('.').count());
    let last = run.chars().rev().find(|c| matches!(c, '.' | ','));
    match (commas, points) {
        (0, 0) => Some(None),
        (1, 0) | (0, 1) => {
            let grouping = if is_comma_decimal { '.' } else { ',' };
            let groups = last == Some(grouping) && is_grouped(run) && !run.starts_with('0');
            Some(last.filter(|_| !groups))
        }
        (_, 0) | (0, _) => is_grouped(run).then_some(None),
        _ => {
            let last_is_single = last.is_some_and(|mark| run.matches(mark).count() == 1);
            last_is_single.then_some(last)
        }
    }
}

/// One to three digits, then groups of three; in India, groups of two and a last one of three.
fn is_grouped(run: &str) -> bool {
    let (head, last) = run.rsplit_once(['.', ',']).unwrap_or(("", run));
    let mut parts = head.split(['.', ',']);
    let first = parts.next().unwrap_or_default();
    let is_headed = (1..=3).contains(&first.len()) && last.len() == 3;
    is_headed
        && (parts.clone().all(|p| p.len() == 3) || (first.len() < 3 && parts.all(|p| p.len() == 2)))
}

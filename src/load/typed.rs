//! What a reader types of a version, as it is kept; or what is wrong with it, in words.

use super::{date, metadata};
use crate::engine::story::Particular;
use crate::engine::told::one_line;

/// Why what was typed cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// No day, or one that the calendar lacks.
    #[error("No such day. Write 2026-03-02 or 2 March 2026.")]
    Day,
    /// No time of day.
    #[error("No time of day. Write 10:30 or 10:30 +01:00.")]
    Time,
    /// No language that is known.
    #[error("No known language. Write English, say, or en.")]
    Language,
    /// Nothing that a browser would open.
    #[error("An address begins with https:// and has no blanks.")]
    Address,
    /// A version must be called something.
    #[error("A version needs a name.")]
    Label,
}

/// The form in which something that was typed is kept; empty where it is said not to be known.
///
/// # Errors
/// [`Doubt`] where it cannot be what it is said to be.
pub fn typed(which: Particular, text: &str) -> Result<String, Doubt> {
    let line = one_line(text);
    if line.is_empty() {
        return match which {
            Particular::Label => Err(Doubt::Label),
            _ => Ok(line),
        };
    }
    match which {
        Particular::Published => day(&line).ok_or(Doubt::Day),
        Particular::Time => time(&line).ok_or(Doubt::Time),
        Particular::Language => metadata::language_code(&line).ok_or(Doubt::Language),
        Particular::Address => address(&line).ok_or(Doubt::Address),
        _ => Ok(line),
    }
}

/// The English name of the language with this code.
pub fn language_name(code: &str) -> Option<&'static str> {
    metadata::language_name(code)
}

/// A day and nothing else.
fn day(text: &str) -> Option<String> {
    // A weekday before it is a courtesy to the reader.
    let (at, found) = date::find(text)?;
    let rest = text.get(at + found.length..)?;
    let day = date::iso(text)?;
    let is_real = day.parse::<jiff::civil::Date>().is_ok();
    (rest.trim().is_empty() && is_real).then_some(day)
}

fn time(text: &str) -> Option<String> {
    let text = text.replace(" UTC", "Z").replace(" GMT", "Z");
    let (clock, zone) = match text.split_once(' ') {
        Some((clock, zone)) => (clock, zone),
        None => (text.as_str(), ""),
    };
    // "9:30" is as good as "09:30".
    let clock = match clock.find(':') {
        Some(1) => format!("0{clock}"),
        Some(_) => clock.to_owned(),
        None => return None,
    };
    date::time(&format!("T{clock}{zone}"))
}

fn address(text: &str) -> Option<String> {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme))?;
    let is_whole = !rest.is_empty() && !rest.contains(' ');
    is_whole.then(|| text.to_owned())
}

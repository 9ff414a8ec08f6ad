//! The encoding that a page states for itself.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Pages state their encoding at the top; browsers look at 1,024 bytes, some pages are late.
const HEAD_BYTES: usize = 8_192;

/// The encoding named in `<meta charset=…>`, in `<meta content="text/html; charset=…">` or in the
/// XML declaration.
pub(super) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(HEAD_BYTES))?;
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let label = ["charset", "encoding"].iter().find_map(|key| {
        let mut places = head.match_indices(key);
        places.find_map(|(at, _)| value(head.get(at + key.len()..)?))
    })?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    // Whoever could read the label did not read UTF-16.
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    Some(if is_wide { UTF_8 } else { encoding })
}

/// `utf-8` in `= "utf-8">`.
fn value(rest: &str) -> Option<&str> {
    let rest = rest.trim_start().strip_prefix('=')?;
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'');
    let is_label = |c: char| c.is_ascii_alphanumeric() || "-_:.".contains(c);
    let end = rest.find(|c| !is_label(c)).unwrap_or(rest.len());
    rest.get(..end).filter(|label| !label.is_empty())
}

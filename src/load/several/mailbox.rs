//! The mails of a mailbox.
//!
//! ```text
//! From desk@cpa.example Mon Mar  2 10:00:00 2026   opens a mail behind a blank line
//! From: Desk <desk@cpa.example>
//! ```

use super::Part;

const OPENING: &[u8] = b"From ";

/// The mails in `bytes`, if they are a mailbox with several.
pub(super) fn parts(bytes: &[u8]) -> Vec<Part> {
    if !bytes.starts_with(OPENING) {
        return Vec::new();
    }
    let mut starts = vec![0];
    let mut is_behind_blank = false;
    let mut at = 0;
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        if at > 0 && is_behind_blank && line.starts_with(OPENING) {
            starts.push(at);
        }
        is_behind_blank = line.trim_ascii().is_empty();
        at += line.len();
    }
    if starts.len() < 2 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    let mails = starts.iter().zip(ends).filter_map(|(start, end)| {
        let mail = bytes.get(*start..end)?;
        let headers = mail.iter().position(|b| *b == b'\n')? + 1;
        Some(Part {
            name: None,
            bytes: mail.get(headers..)?.to_vec(),
        })
    });
    mails.collect()
}

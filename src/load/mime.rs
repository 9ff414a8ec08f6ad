//! Messages of several parts – mails, saved pages – without those that are nested to harm.

use mail_parser::{Message, MessageParser, PartType};

use super::error::Fault;

/// More mails within a mail are not looked at. A forwarded thread has ten, a digest a hundred.
const MOST_MAILS: usize = 500;

/// What `read` makes of the message in `bytes`.
pub(super) fn with_message<T>(
    bytes: &[u8],
    read: impl FnOnce(&Message<'_>) -> T,
) -> Result<T, Fault> {
    if is_nested_without_end(bytes) {
        return Err(Fault::Deep);
    }
    let message = MessageParser::default().parse(bytes);
    let message = message.ok_or(Fault::Damaged)?;
    let made = read(&message);
    take_apart(message);
    Ok(made)
}

/// Are there mails within mails, on and on? Each takes memory, and stack to let go.
fn is_nested_without_end(bytes: &[u8]) -> bool {
    const SIGNS: [&[u8]; 2] = [b"message/", b"t/digest"];
    let is_sign = |window: &&[u8]| SIGNS.iter().any(|sign| window.eq_ignore_ascii_case(sign));
    bytes.windows(8).filter(is_sign).nth(MOST_MAILS).is_some()
}

/// Lets go of a message level by level: left alone, it calls itself for each mail within a mail.
/// There may be more of them than were counted, for they may be packed.
fn take_apart(message: Message<'_>) {
    let mut parts = message.parts;
    while let Some(part) = parts.pop() {
        if let PartType::Message(inner) = part.body {
            parts.extend(inner.parts);
        }
    }
}

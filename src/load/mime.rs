//! Messages of several parts – mails, saved pages – without those that are nested to harm.
//!
//! The parser goes into mails within mails, and into those that are packed as letters and digits
//! or with escapes. So what it would unpack is unpacked here first, and only counted:
//!
//! ```text
//! Content-Type: message/rfc822                    a sign of a mail within the mail
//! Content-Transfer-Encoding: base64
//!
//! Q29udGVudC1UeXBlOiBtZXNzYWdlL3JmYzgyMg==        the same again, packed
//! ```

use mail_parser::{Message, MessageParser, PartType};

use super::error::Fault;

/// More mails within a mail are not looked at. A forwarded thread has ten, a digest a hundred.
const MOST_MAILS: usize = 500;
/// The most parts of a mail. A saved page has a hundred; each takes two hundred bytes and more.
const MOST_PARTS: usize = 100_000;
/// So often the parser unpacks mails within what it has unpacked.
const LAYERS: usize = 3;
/// A line that parts a message from the next has at most so many bytes behind its dashes.
const BOUNDARY: usize = 70;

/// What `read` makes of the message in `bytes`.
pub(super) fn with_message<T>(
    bytes: &[u8],
    read: impl FnOnce(&Message<'_>) -> T,
) -> Result<T, Fault> {
    check(bytes, LAYERS)?;
    let message = MessageParser::default().parse(bytes);
    let message = message.ok_or(Fault::Damaged)?;
    let made = read(&message);
    take_apart(message);
    Ok(made)
}

/// Refuses mails within mails, on and on, and parts without end: each takes memory, and a mail
/// stack to let go.
fn check(bytes: &[u8], layers: usize) -> Result<(), Fault> {
    const SIGNS: [&[u8]; 2] = [b"message/", b"t/digest"];
    let is_sign = |window: &&[u8]| SIGNS.iter().any(|sign| window.eq_ignore_ascii_case(sign));
    if bytes.windows(8).filter(is_sign).nth(MOST_MAILS).is_some() {
        return Err(Fault::Deep);
    }
    let lines = bytes.split(|byte| *byte == b'\n');
    if lines
        .filter(|line| is_boundary(line))
        .nth(MOST_PARTS)
        .is_some()
    {
        return Err(Fault::Parts);
    }
    let Some(layers) = layers.checked_sub(1) else {
        return Ok(());
    };
    if contains(bytes, b"quoted-printable") {
        check(&unescaped(bytes), layers)?;
    }
    let mut rest = bytes;
    while let Some(at) = position(rest, b"base64") {
        let (unpacked, behind) = decoded(rest.get(at..).unwrap_or_default());
        check(&unpacked, layers)?;
        rest = behind;
    }
    Ok(())
}

/// May the line part a message from the next?
fn is_boundary(line: &[u8]) -> bool {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || b"'()+_,-./:=?".contains(byte);
    line.strip_prefix(b"--")
        .is_some_and(|name| (1..=BOUNDARY).contains(&name.len()) && name.iter().all(is_sign))
}

fn position(bytes: &[u8], sign: &[u8]) -> Option<usize> {
    let mut windows = bytes.windows(sign.len());
    windows.position(|window| window.eq_ignore_ascii_case(sign))
}

fn contains(bytes: &[u8], sign: &[u8]) -> bool {
    position(bytes, sign).is_some()
}

/// The bytes with what stands for one by two digits, `=4D`, as the byte; ends of lines that were
/// put in are taken out.
fn unescaped(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, behind @ ..] = rest {
        let digit = |at: usize| char::from(*behind.get(at)?).to_digit(16);
        rest = match (first, behind, digit(0), digit(1)) {
            (b'=', [b'\r', b'\n', behind @ ..] | [b'\n', behind @ ..], ..) => behind,
            (b'=', [_, _, behind @ ..], Some(high), Some(low)) => {
                plain.push((high * 16 + low) as u8);
                behind
            }
            _ => {
                plain.push(*first);
                behind
            }
        };
    }
    plain
}

/// What is packed behind the headers that `bytes` begin within, and what stands behind it.
fn decoded(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut lines = bytes.windows(2);
    let end = lines.position(|two| matches!(two, b"\n\n" | b"\n\r"));
    let begin = end.unwrap_or(bytes.len());
    let packed = bytes.get(begin..).unwrap_or_default();
    let mut plain = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for (at, byte) in packed.iter().enumerate() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' | b' ' | b'\t' | b'\r' | b'\n' => continue,
            _ => return (plain, packed.get(at..).unwrap_or_default()),
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            plain.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    (plain, &[])
}

/// Lets go of a message level by level: left alone, it calls itself for each mail within a mail.
fn take_apart(message: Message<'_>) {
    let mut parts = message.parts;
    while let Some(part) = parts.pop() {
        if let PartType::Message(inner) = part.body {
            parts.extend(inner.parts);
        }
    }
}

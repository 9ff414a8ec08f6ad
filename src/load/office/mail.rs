//! Saved mail: its text, or its web page where there is no text.
//!
//! ```text
//! From: Desk <desk@cpa.example>          outlet, unless the text names one
//! Date: Mon, 2 Mar 2026 10:00:00 +0000   published
//! Subject: Crane to stay                 title, unless the text has a headline
//!
//! The crane will stay.                   the story
//! > Will the crane stay?                 what is quoted, and the signature below "--":
//! --                                     furniture, unless the mail says next to nothing
//! Ana Roth, CPA                          itself
//! ```

use mail_parser::{Address, DateTime, Message, MimeHeaders as _, PartType};

use crate::engine::story::Kind;
use crate::load::draft;
use crate::load::error::Fault;
use crate::load::format::Format;
use crate::load::html::{self, Line};
use crate::load::mime;
use crate::load::plain::Mark;

use super::compose::{Composer, counted, was};
use super::{Reading, Stated};

/// Headers that only programs write: a memo that opens with "From:" is no mail.
const MACHINE_HEADERS: [&str; 5] = [
    "message-id:",
    "mime-version:",
    "received:",
    "return-path:",
    "delivered-to:",
];

/// Who hands a mail on says less about it: "Here is the copy for tomorrow."
const FORWARDING_WORDS: usize = 60;

/// The headers of a mail end within this many bytes.
const HEAD: usize = 32_000;

/// Does a file with these first bytes hold a mail, or several?
pub(super) fn opens(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines().peekable();
    lines.next_if(|line| line.starts_with("From "));
    let headers: Vec<&str> = lines.take_while(|line| !line.is_empty()).collect();
    let is_header = |line: &&str| {
        let name = line.split_once(':').map_or("", |(name, _)| name);
        line.starts_with([' ', '\t'])
            || (!name.is_empty() && name.bytes().all(|b| b.is_ascii_graphic()))
    };
    let is_machine = |line: &&str| {
        let line = line.to_ascii_lowercase();
        MACHINE_HEADERS
            .iter()
            .any(|header| line.starts_with(header))
    };
    headers.len() >= 2 && headers.iter().all(is_header) && headers.iter().any(is_machine)
}

/// Reads the first mail in `bytes`.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, Fault> {
    let (mail, others) = first(bytes);
    mime::with_message(mail, |message| reading(message, others))
}

/// The words of the mail.
fn reading(message: &Message<'_>, others: usize) -> Reading {
    let (mut lines, mut notes) = (Vec::new(), attachments(message));
    let parts = message.text_bodies().map(|part| &part.body);
    for (at, part) in parts.enumerate() {
        if let PartType::Html(page) = part {
            let (page, hidden) = html::lines(page);
            lines.extend(page);
            notes.extend(hidden);
        } else {
            add_text(&message.body_text(at).unwrap_or_default(), &mut lines);
        }
    }
    if others > 0 {
        let mails = counted(others, "further mail");
        notes.push(format!("{mails} in this file {} not read.", was(others)));
    }
    Reading {
        draft: written(lines).finish(),
        notes,
        stated: stated(message),
        ..Reading::default()
    }
}

/// What the mail says itself is the story, unless it only hands on what it quotes.
fn written(lines: Vec<Line>) -> Composer {
    let words = |is_aside: bool| {
        let lines = lines.iter().filter(|line| line.is_aside == is_aside);
        lines.map(|line| line.text.split_whitespace().count()).sum()
    };
    let (own, quoted): (usize, usize) = (words(false), words(true));
    let hands_on = own < quoted && own < FORWARDING_WORDS;
    let mut out = Composer::default();
    for line in lines {
        let mark = match line.is_aside && !hands_on {
            true => Mark::Is(Kind::Boilerplate),
            false => line.mark,
        };
        out.add(mark, &line.text);
    }
    out
}

/// Adds a part that is plain text, whatever stands for paragraphs in it.
fn add_text(text: &str, lines: &mut Vec<Line>) {
    // Mended line by line when it is added.
    let text = text.replace("\r\n", "\n");
    for (is_aside, section) in sections(&text) {
        let (draft, _) = draft(&section, Format::Plain);
        lines.extend(draft.blocks.iter().map(|block| Line {
            mark: block.mark,
            // Its lines were found to belong together.
            text: block.span.of(&draft.text).replace('\n', " "),
            is_aside,
        }));
    }
}

/// What the mail says itself, what it quotes, and its signature; the quotations without marks.
fn sections(text: &str) -> Vec<(bool, String)> {
    let mut sections: Vec<(bool, String)> = Vec::new();
    let mut is_signature = false;
    for line in text.lines() {
        is_signature |= line.trim_end() == "--";
        let is_quoted = line.starts_with('>');
        let line = match is_quoted {
            true => line.trim_start_matches(['>', ' ']),
            false => line,
        };
        let is_aside = is_signature || is_quoted;
        match sections.last_mut() {
            Some((last, section)) if *last == is_aside => {
                section.push('\n');
                section.push_str(line);
            }
            _ => sections.push((is_aside, line.to_owned())),
        }
    }
    sections
}

/// The first mail of a mailbox, and how many follow.
fn first(bytes: &[u8]) -> (&[u8], usize) {
    const BETWEEN: &[u8] = b"\nFrom ";
    if !bytes.starts_with(b"From ") {
        return (bytes, 0);
    }
    let start = bytes
        .iter()
        .position(|b| *b == b'\n')
        .map_or(0, |at| at + 1);
    let bytes = bytes.get(start..).unwrap_or_default();
    let mut starts = bytes
        .windows(BETWEEN.len())
        .enumerate()
        .filter(|(_, window)| *window == BETWEEN)
        .map(|(at, _)| at);
    match starts.next() {
        Some(end) => (bytes.get(..end).unwrap_or_default(), 1 + starts.count()),
        None => (bytes, 0),
    }
}

fn attachments(message: &Message<'_>) -> Vec<String> {
    let names = message.attachments().map(|part| {
        let name = part.attachment_name().unwrap_or("without a name");
        name.to_owned()
    });
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return Vec::new();
    }
    let (attached, was) = (counted(names.len(), "attachment"), was(names.len()));
    vec![format!("{attached} {was} not read: {}.", names.join(", "))]
}

fn stated(message: &Message<'_>) -> Stated {
    Stated {
        title: message.subject().map(str::to_owned),
        outlet: message.from().and_then(sender),
        published: message.date().map(day),
        time: message.date().map(time),
        ..Stated::default()
    }
}

fn sender(address: &Address<'_>) -> Option<String> {
    let first = address.first()?;
    let name = first.name.as_ref().or(first.address.as_ref())?;
    Some(name.trim().to_owned())
}

fn time(date: &DateTime) -> String {
    let DateTime {
        hour,
        minute,
        tz_before_gmt,
        tz_hour,
        tz_minute,
        ..
    } = date;
    if (*tz_hour, *tz_minute) == (0, 0) {
        return format!("{hour:02}:{minute:02}Z");
    }
    let sign = if *tz_before_gmt { '-' } else { '+' };
    format!("{hour:02}:{minute:02}{sign}{tz_hour:02}:{tz_minute:02}")
}

fn day(date: &DateTime) -> String {
    let DateTime {
        year, month, day, ..
    } = date;
    format!("{year:04}-{month:02}-{day:02}")
}

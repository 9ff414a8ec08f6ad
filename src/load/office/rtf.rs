//! Rich text (RTF): groups, control words, and characters in a legacy encoding.
//!
//! ```text
//! {\rtf1\ansi\ansicpg1252 {\fonttbl …} {\b Crane}\par caf\'e9 \u8211? {\*\unknown …}}
//!                          skipped      Crane    ¶ café – (the "?" stands in)  skipped
//! ```

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

use crate::engine::story::Kind;
use crate::load::error::{Fault, LIMIT_DEPTH};
use crate::load::plain::Mark;

use super::Reading;
use super::compose::{Composer, Part, counted, was};

/// Groups that hold no words of the story.
const SKIPPED: &str = "fonttbl colortbl stylesheet info pict object fldinst listtext pntext \
    listtable listoverridetable generator themedata datastore xe tc nonshppict bkmkstart bkmkend \
    revtbl rsidtbl filetbl header footer headerl headerr headerf footerl footerr footerf \
    annotation atnid atnauthor atnref atndate";

/// Reads the document in `bytes`.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, Fault> {
    let mut reader = Reader {
        bytes,
        at: 0,
        state: State::default(),
        outer: Vec::new(),
        encoding: WINDOWS_1252,
        pending: Vec::new(),
        text: String::new(),
        out: Composer::default(),
        end: Vec::new(),
        stand_ins: 0,
        high: None,
        comments: 0,
        deleted: 0,
        has_running: false,
    };
    let is_whole = reader.run()?;
    Ok(reader.finish(is_whole))
}

/// What holds within a group, and is taken back at its end.
#[derive(Clone, Default)]
struct State {
    is_skipped: bool,
    is_hidden: bool,
    is_heading: bool,
    is_item: bool,
    /// How many stand-ins follow a Unicode character.
    stand_ins: Option<usize>,
    is_note: bool,
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    state: State,
    /// The states of the groups around, with the open text where a footnote began.
    outer: Vec<(State, Option<String>)>,
    encoding: &'static Encoding,
    /// Bytes in the legacy encoding that may form characters together.
    pending: Vec<u8>,
    text: String,
    out: Composer,
    /// Footnotes.
    end: Vec<Part>,
    /// Stand-ins that are still to be passed over.
    stand_ins: usize,
    /// The first half of a character beyond U+FFFF.
    high: Option<u32>,
    comments: usize,
    deleted: usize,
    has_running: bool,
}

/// A control word and its number.
type Control<'b> = (Cow<'b, str>, Option<i32>);

impl<'b> Reader<'b> {
    /// Is there the end that belongs to the beginning?
    fn run(&mut self) -> Result<bool, Fault> {
        while let Some(byte) = self.next() {
            match byte {
                b'{' => self.open()?,
                b'}' => {
                    self.close();
                    if self.outer.is_empty() {
                        return Ok(true);
                    }
                }
                b'\\' => self.control(),
                b'\r' | b'\n' => {}
                byte => self.byte(byte),
            }
        }
        Ok(false)
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.bytes.get(self.at).copied()?;
        self.at += 1;
        Some(byte)
    }

    fn open(&mut self) -> Result<(), Fault> {
        self.flush();
        if self.outer.len() >= LIMIT_DEPTH {
            return Err(Fault::Deep);
        }
        self.stand_ins = 0;
        self.outer.push((self.state.clone(), None));
        Ok(())
    }

    fn close(&mut self) {
        self.flush();
        self.stand_ins = 0;
        let Some((state, text)) = self.outer.pop() else {
            return;
        };
        if let Some(text) = text {
            let note = std::mem::replace(&mut self.text, text);
            let note: Vec<&str> = note.split_whitespace().collect();
            let number = self.end.len() + 1;
            let line = format!("Footnote {number}: {}", note.join(" "));
            self.end.push((Mark::Source, line));
        }
        self.state = state;
    }

    /// A byte of the text, or of a stand-in for a Unicode character.
    fn byte(&mut self, byte: u8) {
        if self.stand_ins > 0 {
            self.stand_ins -= 1;
        } else if self.is_read() {
            self.pending.push(byte);
        }
    }

    fn is_read(&self) -> bool {
        !self.state.is_skipped && !self.state.is_hidden
    }

    fn push(&mut self, c: char) {
        self.flush();
        if self.is_read() {
            self.text.push(c);
        }
    }

    /// Decodes the bytes that have gathered.
    fn flush(&mut self) {
        if !self.pending.is_empty() {
            let (text, _) = self.encoding.decode_without_bom_handling(&self.pending);
            self.text.push_str(&text);
            self.pending.clear();
        }
    }

    fn control(&mut self) {
        match self.bytes.get(self.at).copied() {
            Some(b'\'') => {
                self.at += 1;
                let digits = self
                    .bytes
                    .get(self.at..self.at.saturating_add(2))
                    .unwrap_or_default();
                let digits = std::str::from_utf8(digits).unwrap_or_default();
                if let Ok(byte) = u8::from_str_radix(digits, 16) {
                    self.at += 2;
                    self.byte(byte);
                }
            }
            Some(byte) if byte.is_ascii_alphabetic() => {
                let (word, number) = self.word();
                self.act(&word, number);
            }
            Some(byte) => {
                self.at += 1;
                self.symbol(byte);
            }
            None => {}
        }
    }

    fn symbol(&mut self, byte: u8) {
        match byte {
            b'\\' | b'{' | b'}' => self.byte(byte),
            b'~' => self.push('\u{A0}'),
            b'_' => self.push('\u{2011}'),
            b'-' => self.push('\u{AD}'),
            b'\r' | b'\n' => self.paragraph(),
            // The rest of a group with an asterisk may be skipped by who does not know it.
            b'*' => self.state.is_skipped = true,
            _ => {}
        }
    }

    fn word(&mut self) -> Control<'b> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let letters = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let (name, rest) = rest.split_at_checked(letters).unwrap_or_default();
        let is_part = |(at, b): &(usize, &u8)| b.is_ascii_digit() || (*at == 0 && **b == b'-');
        let digits = rest.iter().enumerate().take_while(is_part).count();
        let number = std::str::from_utf8(rest.get(..digits).unwrap_or_default());
        let number = number.ok().and_then(|n| n.parse().ok());
        let space = usize::from(rest.get(digits) == Some(&b' '));
        self.at += letters + digits + space;
        (String::from_utf8_lossy(name), number)
    }

    fn act(&mut self, word: &str, number: Option<i32>) {
        let is_on = number != Some(0);
        match word {
            "par" | "row" | "sect" | "page" => self.paragraph(),
            "line" => self.push('\n'),
            "tab" | "cell" => self.push('\t'),
            "u" => self.unicode(number.unwrap_or_default()),
            "uc" => self.state.stand_ins = number.and_then(|n| usize::try_from(n).ok()),
            "bin" => {
                let length = usize::try_from(number.unwrap_or_default()).unwrap_or_default();
                self.at = self.at.saturating_add(length);
            }
            "ansicpg" => self.encode(number.unwrap_or_default()),
            "pard" => {
                self.flush();
                (self.state.is_heading, self.state.is_item) = (false, false);
            }
            "outlinelevel" => self.state.is_heading = number != Some(9),
            "ls" => self.state.is_item = is_on,
            "listtext" | "pntext" => self.begin_item(),
            "v" => self.hide(is_on),
            "plain" => self.hide(false),
            "deleted" => {
                self.deleted += usize::from(is_on);
                self.hide(is_on);
            }
            "footnote" => self.begin_note(),
            "annotation" => {
                self.comments += 1;
                self.state.is_skipped = true;
            }
            _ => self.character(word),
        }
    }

    /// Control words that stand for a character, or open a group to be skipped.
    fn character(&mut self, word: &str) {
        let c = match word {
            "lquote" => '‘',
            "rquote" => '’',
            "ldblquote" => '“',
            "rdblquote" => '”',
            "endash" => '–',
            "emdash" => '—',
            "bullet" => '•',
            "emspace" => '\u{2003}',
            "enspace" => '\u{2002}',
            _ => {
                if SKIPPED.split_whitespace().any(|name| name == word) {
                    self.flush();
                    self.state.is_skipped = true;
                    self.has_running |= word.starts_with("header") || word.starts_with("footer");
                }
                return;
            }
        };
        self.push(c);
    }

    fn encode(&mut self, page: i32) {
        let label = match page {
            932 => "shift_jis".into(),
            936 => "gbk".into(),
            949 => "euc-kr".into(),
            950 => "big5".into(),
            10_000 => "macintosh".into(),
            65_001 => "utf-8".into(),
            page => format!("windows-{page}"),
        };
        self.encoding = Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252);
    }

    /// Codes over 32,767 are written as negative; those beyond U+FFFF as two.
    fn unicode(&mut self, code: i32) {
        let code = u32::try_from(if code < 0 {
            code.saturating_add(0x1_0000)
        } else {
            code
        });
        let code = code.unwrap_or(0xFFFD);
        match code {
            0xD800..=0xDBFF => self.high = Some(code),
            0xDC00..=0xDFFF => {
                let high = self.high.take().unwrap_or_default();
                let pair = 0x1_0000 + ((high & 0x3FF) << 10) + (code & 0x3FF);
                self.push(char::from_u32(pair).unwrap_or('\u{FFFD}'));
            }
            _ => self.push(char::from_u32(code).unwrap_or('\u{FFFD}')),
        }
        self.stand_ins = self.state.stand_ins.unwrap_or(1);
    }

    fn hide(&mut self, is_hidden: bool) {
        self.flush();
        self.state.is_hidden = is_hidden;
    }

    /// The bullet or number itself is no word; its paragraph is an item.
    fn begin_item(&mut self) {
        self.flush();
        self.state.is_skipped = true;
        if let Some((outer, _)) = self.outer.last_mut() {
            outer.is_item = true;
        }
    }

    fn begin_note(&mut self) {
        self.flush();
        if let Some((_, text)) = self.outer.last_mut().filter(|(_, text)| text.is_none()) {
            *text = Some(std::mem::take(&mut self.text));
            self.state.is_note = true;
        }
    }

    fn paragraph(&mut self) {
        self.flush();
        if !self.is_read() {
            return;
        }
        if self.state.is_note {
            self.text.push(' ');
            return;
        }
        let mark = match (self.state.is_heading, self.state.is_item) {
            (true, _) => Mark::Heading,
            (_, true) => Mark::Item,
            _ => Mark::None,
        };
        let text = std::mem::take(&mut self.text);
        let is_row = text.trim_end_matches(' ').ends_with('\t') && text.trim().contains('\t');
        let mark = if is_row { Mark::Is(Kind::Body) } else { mark };
        self.out.add(mark, &text);
    }

    fn finish(mut self, is_whole: bool) -> Reading {
        self.state = State::default();
        self.paragraph();
        for (mark, line) in std::mem::take(&mut self.end) {
            self.out.add(mark, &line);
        }
        let mut notes = Vec::new();
        if self.deleted > 0 {
            let (passages, was) = (counted(self.deleted, "deleted passage"), was(self.deleted));
            notes.push(format!(
                "{passages} {was} left out: tracked changes are read as accepted."
            ));
        }
        if self.comments > 0 {
            let (comments, was) = (counted(self.comments, "comment"), was(self.comments));
            notes.push(format!("{comments} {was} left out."));
        }
        if self.has_running {
            notes.push("Headers and footers were left out.".into());
        }
        notes.extend(super::cut_note(!is_whole));
        Reading {
            draft: self.out.finish(),
            encoding: Some(self.encoding.name().into()),
            notes,
            ..Reading::default()
        }
    }
}

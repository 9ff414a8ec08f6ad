//! What a document's own information says of the story.

use hayro_interpret::hayro_syntax::metadata::Metadata;
use hayro_interpret::hayro_syntax::object::{self, Dict};

use crate::load::office::Stated;

/// Names that programs give, not people.
const NO_TITLE: [&str; 3] = ["untitled", "microsoft word", "powerpoint"];

pub(super) fn stated(metadata: &Metadata) -> Stated {
    let text = |bytes: &Option<Box<[u8]>>| bytes.as_deref().map(text);
    let day = metadata.creation_date;
    Stated {
        title: text(&metadata.title).filter(|title| is_title(title)),
        byline: text(&metadata.author),
        published: day.map(|d| format!("{:04}-{:02}-{:02}", d.year, d.month, d.day)),
        ..Stated::default()
    }
}

/// No name of a program or a file: "Microsoft Word - crane_v3.docx".
fn is_title(title: &str) -> bool {
    let small = title.to_lowercase();
    let is_file = !title.trim().contains(' ') && title.contains(['.', '_']);
    !is_file && !NO_TITLE.iter().any(|name| small.starts_with(name))
}

/// The letters that a stretch of a page is said to stand for, whatever its glyphs are.
pub(super) fn span(stated: &Dict<'_>) -> Option<String> {
    let letters = stated.get::<object::String<'_>>("ActualText")?;
    Some(text(letters.as_ref()))
}

/// UTF-16 or UTF-8 where it says so, else an encoding much like Latin-1.
fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => encoding_rs::UTF_16BE.decode(rest).0.into_owned(),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

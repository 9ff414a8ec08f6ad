//! How a text is to be decoded where the reader knows better than the program.

use std::sync::Arc;

use super::mend::{self, Mended};
use crate::engine::story::{Manuscript, Mending};

/// What the reader decides about the decoding of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoding {
    /// The encoding's standard name, e.g. `windows-1252`; none to find it out.
    pub encoding: Option<String>,
    /// Leave garbled letters as they are?
    pub leaves_garbled: bool,
}

impl Decoding {
    /// What the reader decided about a text that was read.
    pub fn of(manuscript: &Manuscript) -> Self {
        let origin = &manuscript.origin;
        let chosen = origin
            .encoding
            .clone()
            .filter(|_| origin.is_encoding_chosen);
        Self {
            encoding: chosen,
            leaves_garbled: matches!(origin.mending, Mending::AsRead { .. }),
        }
    }

    /// Is all of it left to the program?
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// The encodings to choose from: the standard name, and what is written in it.
pub const ENCODINGS: [(&str, &str); 29] = [
    ("UTF-8", "all languages"),
    ("UTF-16LE", "all languages"),
    ("UTF-16BE", "all languages"),
    ("windows-1252", "Western European"),
    ("ISO-8859-15", "Western European, with €"),
    ("macintosh", "Western European, old Macs"),
    ("windows-1250", "Central European"),
    ("ISO-8859-2", "Central European"),
    ("windows-1257", "Baltic"),
    ("ISO-8859-4", "Baltic"),
    ("ISO-8859-10", "Nordic"),
    ("ISO-8859-16", "Romanian"),
    ("ISO-8859-3", "Maltese, Esperanto"),
    ("windows-1251", "Cyrillic"),
    ("KOI8-R", "Russian"),
    ("KOI8-U", "Ukrainian"),
    ("ISO-8859-5", "Cyrillic"),
    ("windows-1253", "Greek"),
    ("ISO-8859-7", "Greek"),
    ("windows-1254", "Turkish"),
    ("windows-1255", "Hebrew"),
    ("windows-1256", "Arabic"),
    ("windows-1258", "Vietnamese"),
    ("windows-874", "Thai"),
    ("GBK", "Chinese, simplified"),
    ("Big5", "Chinese, traditional"),
    ("Shift_JIS", "Japanese"),
    ("EUC-JP", "Japanese"),
    ("EUC-KR", "Korean"),
];

/// Can the text be decoded otherwise? It must come from a file of text: documents say themselves
/// how their letters are written.
pub fn is_redecodable(manuscript: &Manuscript) -> bool {
    let origin = &manuscript.origin;
    let is_text = origin.media_type.starts_with("text/") || origin.media_type.ends_with("subrip");
    origin.path.is_some() && origin.encoding.is_some() && is_text
}

/// A text with its garbled letters mended or left, and which of it was done.
pub(super) fn mended(text: &str, decoding: &Decoding) -> (Mended, Mending) {
    let mended = mend::mend(text);
    let source = || Some(Arc::from(text));
    match mended.places {
        0 => (mended, Mending::Nothing),
        _ if decoding.leaves_garbled => (mend::tidied(text), Mending::AsRead { source: source() }),
        places => {
            let source = source();
            (mended, Mending::Mended { places, source })
        }
    }
}

/// Of a text with a file, the source is there.
pub(super) fn forget_source(mending: &mut Mending) {
    if let Mending::Mended { source, .. } | Mending::AsRead { source } = mending {
        *source = None;
    }
}

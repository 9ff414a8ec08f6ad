//! Names for annotations, the same whenever the same texts are compared.

use sha2::{Digest as _, Sha256};

use crate::export::sheet::Sheet;

/// What tells a comparison from others: its texts and its base.
pub(super) struct Names(Vec<u8>);

impl Names {
    pub fn new(sheet: &Sheet<'_>) -> Self {
        let mut digest = Sha256::new();
        digest.update(sheet.view.base.0.to_le_bytes());
        for version in &sheet.report.versions {
            digest.update(Sha256::digest(version.text().as_bytes()));
        }
        Self(digest.finalize().to_vec())
    }

    /// The name of one thing in the comparison: a UUID of version 8, made from a digest
    /// (RFC 9562, section 5.8).
    pub fn of(&self, thing: &str) -> String {
        let mut digest = Sha256::new();
        digest.update(&self.0);
        digest.update(thing.as_bytes());
        let digest = digest.finalize();
        let bytes = digest
            .iter()
            .take(16)
            .enumerate()
            .map(|(at, byte)| match at {
                6 => byte & 0x0F | 0x80,
                8 => byte & 0x3F | 0x80,
                _ => *byte,
            });
        let mut name = "urn:uuid:".to_owned();
        for (at, byte) in bytes.enumerate() {
            if matches!(at, 4 | 6 | 8 | 10) {
                name.push('-');
            }
            name.push_str(&format!("{byte:02x}"));
        }
        name
    }
}

//! The parts of a ZIP archive, and no more of them than a document needs.
//!
//! Only named parts are unpacked, into memory, against one budget for the whole archive: what a
//! part says about its own size is not believed.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::load::error::{Fault, LIMIT_PARTS, LIMIT_UNPACKED};

/// An opened archive.
pub(in crate::load) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Bytes that may still be unpacked.
    budget: u64,
}

impl<'b> Archive<'b> {
    /// Opens the archive in `bytes`.
    pub(in crate::load) fn open(bytes: &'b [u8]) -> Result<Self, Fault> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
        if zip.len() > LIMIT_PARTS {
            return Err(Fault::Parts);
        }
        Ok(Self {
            zip,
            budget: LIMIT_UNPACKED,
        })
    }

    /// Is there a part of this name?
    pub(in crate::load) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The names of all parts.
    pub(in crate::load) fn names(&self) -> Vec<String> {
        let names = self.zip.file_names().filter_map(Result::ok);
        names.map(|name| name.into_owned()).collect()
    }

    /// The bytes of a part; none where there is no such part.
    pub(in crate::load) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let mut file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(Fault::Locked);
            }
            Err(_) => return Err(Fault::Damaged),
        };
        let mut bytes = Vec::new();
        let read = file.by_ref().take(self.budget + 1).read_to_end(&mut bytes);
        let length = bytes.len() as u64;
        if length > self.budget {
            return Err(Fault::Unpacks);
        }
        self.budget -= length;
        read.map_err(|_| Fault::Damaged)?;
        Ok(Some(bytes))
    }

    /// The bytes of a part that the document cannot do without.
    pub(super) fn needed(&mut self, name: &str) -> Result<Vec<u8>, Fault> {
        self.part(name)?.ok_or(Fault::Damaged)
    }
}

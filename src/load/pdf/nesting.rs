//! How deep the dictionaries and the programs of a document nest.
//!
//! The library calls itself for each level of a program, and goes through a dictionary once for
//! each one around it:
//!
//! ```text
//! <</A <</A <</A …        two hundred thousand of these take minutes
//! {{{ …                   as many of these, in a function for colours, end the process
//! ```

use std::io::{self, Write};

use crate::load::error::{Fault, LIMIT_DEPTH};

/// What is open behind the bytes that were looked at.
#[derive(Default)]
pub(super) struct Nesting {
    dictionaries: usize,
    programs: usize,
    before: u8,
    is_comment: bool,
    is_deep: bool,
}

impl Nesting {
    /// Looks at the next bytes.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.step(byte);
            self.is_deep |= self.dictionaries.max(self.programs) > LIMIT_DEPTH;
        }
    }

    /// Refuses what was nested deeper than is read.
    pub(super) fn checked(&self) -> Result<(), Fault> {
        match self.is_deep {
            true => Err(Fault::Deep),
            false => Ok(()),
        }
    }

    fn step(&mut self, byte: u8) {
        let before = std::mem::replace(&mut self.before, byte);
        match (before, byte) {
            (b'<', b'<') => {
                self.dictionaries += 1;
                self.before = 0;
            }
            (b'>', b'>') => {
                self.dictionaries = self.dictionaries.saturating_sub(1);
                self.before = 0;
            }
            _ => {}
        }
        match byte {
            b'\r' | b'\n' => self.is_comment = false,
            _ if self.is_comment => {}
            b'%' => self.is_comment = true,
            b'{' => self.programs += 1,
            b'}' => self.programs = self.programs.saturating_sub(1),
            // Packed data has braces by chance, and no program goes on behind such a byte.
            1..=8 | 14..=31 | 127.. => self.programs = 0,
            _ => {}
        }
    }
}

impl Write for Nesting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.feed(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

//! Streams packed as Lempel, Ziv and Welch have it: codes for sequences that stood there before.
//!
//! ```text
//! codes      256 97 98 258 260 257      256 begins a table, 257 ends the stream
//! table      258: "ab"  259: "ba"  260: "aba"
//! unpacked       a  b  ab  aba
//! ```
//!
//! A full table stays as it is, and codes beyond its end stop the unpacking: so it is in the
//! library that reads documents, and no other decoder would tell how much that one unpacks.

use super::packing::Bytes;

/// Begins a new table.
const CLEAR: usize = 256;
/// Ends the stream.
const END: usize = 257;
/// The most codes: they have twelve bits.
const MOST: usize = 4096;

/// A stream while it is unpacked.
pub(super) struct Lzw {
    grows_early: bool,
    table: Vec<Sequence>,
    before: Option<usize>,
    /// Bits that were read but not used, the last ones lowest, and how many.
    bits: (u32, usize),
}

/// A sequence of bytes: one that was there before, and a last byte.
#[derive(Clone, Copy, Default)]
struct Sequence {
    before: Option<usize>,
    first: u8,
    last: u8,
}

impl Lzw {
    pub(super) fn new(grows_early: bool) -> Self {
        let single = |byte| Sequence {
            before: None,
            first: byte,
            last: byte,
        };
        let mut table: Vec<Sequence> = (0..=255).map(single).collect();
        table.resize(END + 1, Sequence::default());
        Self {
            grows_early,
            table,
            before: None,
            bits: (0, 0),
        }
    }

    /// Adds what the next code stands for; none behind the last one.
    pub(super) fn next(&mut self, bytes: &mut Bytes<'_>, out: &mut Vec<u8>) -> Option<()> {
        match self.code(bytes)? {
            END => return None,
            CLEAR => {
                self.table.truncate(END + 1);
                self.before = None;
            }
            code => {
                let at = if code < self.table.len() {
                    code
                } else {
                    self.before?
                };
                self.learn(self.table.get(at)?.first);
                self.write(code, out)?;
                self.before = Some(code);
            }
        }
        Some(())
    }

    fn code(&mut self, bytes: &mut Bytes<'_>) -> Option<usize> {
        let width = match self.table.len() + usize::from(self.grows_early) {
            ..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
        let (mut bits, mut count) = self.bits;
        while count < width {
            bits = bits << 8 | u32::from(bytes.next()?);
            count += 8;
        }
        count -= width;
        let code = bits >> count;
        self.bits = (bits & ((1 << count) - 1), count);
        Some(code as usize)
    }

    /// The sequence before, with the first byte of this one, is a new sequence.
    fn learn(&mut self, last: u8) {
        let before = self.before.filter(|_| self.table.len() < MOST);
        if let Some(first) = before.and_then(|at| self.table.get(at)).map(|s| s.first) {
            self.table.push(Sequence {
                before,
                first,
                last,
            });
        }
    }

    fn write(&self, code: usize, out: &mut Vec<u8>) -> Option<()> {
        let start = out.len();
        let mut sequence = self.table.get(code)?;
        out.push(sequence.last);
        while let Some(before) = sequence.before {
            sequence = self.table.get(before)?;
            out.push(sequence.last);
        }
        out.get_mut(start..)?.reverse();
        Some(())
    }
}

//! Documents of a few bytes that unpack to a flood of them, or are nested without end.
//!
//! The library unpacks a stream whole. So all streams are unpacked here first, to nowhere:
//! once as the bytes have them, before the library looks for the pages, and once as the library
//! has found them, for names may be spelled otherwise and streams may be encrypted.
//!
//! ```text
//! <</Filter/FlateDecode>> stream x…                  unpacked piece by piece
//! <</Filter[/ASCII85Decode/FlateDecode]>> stream     what comes out is unpacked again
//! ```

use std::cell::Cell;
use std::io::{ErrorKind, Read, Result as Outcome};
use std::rc::Rc;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::Object;

use super::filters;
use super::nesting::Nesting;
use super::packing::Packing;
use crate::load::error::{Fault, LIMIT_DEPTH, LIMIT_UNPACKED};

/// The most that pictures may unpack to: nobody looks at them, but a page may claim one as text.
const PICTURES: u64 = 400_000_000;
/// Pages, fonts and pictures: a weekly paper has 3,000.
const MOST_STREAMS: usize = 50_000;
/// A stream's description ends right before it, and is not longer.
const DESCRIPTION: usize = 600;
/// Behind a fault, the library may go on: so many bytes for each one that is packed, …
const WORST: u64 = 1032;
/// … and so many in all. Of damaged streams, a document has a few.
const DAMAGED: u64 = 800_000_000;

/// Refuses a document that is nested deeper, or whose streams unpack to more, than is read.
pub(super) fn check(bytes: &[u8]) -> Result<(), Fault> {
    let mut nesting = Nesting::default();
    nesting.feed(bytes);
    nesting.checked()?;
    let mut room = Room::default();
    for (count, (description, packed)) in streams(bytes).enumerate() {
        if count > MOST_STREAMS {
            return Err(Fault::Parts);
        }
        let packings = filters::described(&description);
        room.take(packed, &packings, description.contains("/Image"))?;
    }
    Ok(())
}

/// The same for the streams as the library has found them.
pub(super) fn check_found(pdf: &Pdf) -> Result<(), Fault> {
    let mut room = Room::default();
    for object in pdf.objects() {
        let Object::Stream(stream) = object else {
            continue;
        };
        let packed = stream.raw_data();
        let packings = filters::of(&stream);
        let is_whole = room.take(&packed, &packings, filters::is_picture(&stream))?;
        if !is_whole {
            let most = WORST.saturating_mul(packed.len() as u64);
            room.damaged = room.damaged.checked_sub(most).ok_or(Fault::Damaged)?;
        }
        if filters::is_predicted(&stream) {
            let mut nesting = Nesting::default();
            nesting.feed(&stream.decoded_data().unwrap_or_default());
            nesting.checked()?;
        }
    }
    Ok(())
}

/// What the streams of a document may yet unpack to, in bytes.
struct Room {
    text: u64,
    pictures: u64,
    damaged: u64,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            text: LIMIT_UNPACKED,
            pictures: PICTURES,
            damaged: DAMAGED,
        }
    }
}

impl Room {
    /// Takes what a stream unpacks to; does it without a fault, up to its end or the file's?
    fn take(&mut self, packed: &[u8], packings: &[Packing], picture: bool) -> Result<bool, Fault> {
        if packings.len() > LIMIT_DEPTH {
            return Err(Fault::Deep);
        }
        if packings.is_empty() {
            return Ok(true);
        }
        let room = match picture {
            true => &mut self.pictures,
            false => &mut self.text,
        };
        let count = Rc::new(Cell::new(0));
        let mut unpacked: Box<dyn Read + '_> = Box::new(packed);
        for packing in packings {
            unpacked = Box::new(Counted {
                inner: packing.unpack(unpacked),
                count: Rc::clone(&count),
                most: *room,
            });
        }
        let mut nesting = Nesting::default();
        let end = std::io::copy(&mut unpacked, &mut nesting);
        *room = room.checked_sub(count.get()).ok_or(Fault::Unpacks)?;
        nesting.checked()?;
        Ok(end.map_or_else(|error| error.kind() == ErrorKind::UnexpectedEof, |_| true))
    }
}

/// All streams with what describes them. Only their beginnings are certain.
fn streams(bytes: &[u8]) -> impl Iterator<Item = (String, &[u8])> {
    const BEGIN: &[u8] = b"stream";
    let begins = bytes.windows(BEGIN.len()).enumerate();
    let begins = begins.filter(|(_, window)| *window == BEGIN);
    begins.filter_map(move |(at, _)| {
        let before = bytes.get(at.saturating_sub(DESCRIPTION)..at)?;
        let rest = bytes.get(at + BEGIN.len()..)?;
        let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
        let packed = rest.strip_prefix(b"\n").unwrap_or(rest);
        let before = String::from_utf8_lossy(before);
        let own = before.rsplit("obj").next().unwrap_or_default();
        (!before.ends_with("end")).then(|| (own.to_owned(), packed))
    })
}

/// A reader that counts, and stops once there is more than is read.
struct Counted<'p> {
    inner: Box<dyn Read + 'p>,
    count: Rc<Cell<u64>>,
    most: u64,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Outcome<usize> {
        if self.count.get() > self.most {
            return Ok(0);
        }
        let read = self.inner.read(buffer)?;
        self.count.set(self.count.get() + read as u64);
        Ok(read)
    }
}

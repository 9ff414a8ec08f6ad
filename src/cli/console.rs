//! Standard input, output and error.

use std::fmt::Display;
use std::io::{self, ErrorKind, Read as _, Write as _};

/// Writes `content` to standard output. A reader that stops reading (`| head`) is no error.
pub(super) fn print(content: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(content).and_then(|()| stdout.flush());
    written.or_else(|error| match error.kind() {
        ErrorKind::BrokenPipe => Ok(()),
        _ => Err(error),
    })
}

/// Says something on standard error, in one line that names the program.
pub(super) fn complain(what: impl Display) {
    // Nobody is left to be told that standard error is closed.
    let _ = writeln!(io::stderr().lock(), "storydiff: {what}");
}

/// Standard input, all of it or `most` bytes and one more: it need not end.
pub(super) fn read(most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let input = io::stdin().lock();
    input.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

//! Files with keys and certificates that the command line names.

use std::path::Path;

use brugwerk::pdf::Anchors;
use brugwerk::{bytes, message};

use super::failure::Failure;

/// Bytes of a file with keys or certificates.
const MOST_PEM: u64 = 4 << 20;

/// The text of a PEM file.
pub fn pem(file: &Path) -> Result<String, Failure> {
    let text = bytes::read(file, MOST_PEM)
        .and_then(|bytes| String::from_utf8(bytes).map_err(|_| std::io::Error::other("it is not text")));
    text.map_err(|error| Failure::Io(message!("{} can't be read ({error}).", file.display(), error)))
}

/// The certificates of a PEM file that are trusted.
pub fn anchors(file: &Path) -> Result<Anchors, Failure> {
    let place = file.display();
    Anchors::read(&pem(file)?)
        .map_err(|why| Failure::Usage(message!("{place} names nobody who can be trusted: {why}.", place, why)))
}

//! The signature of an organisation beside a bag: over `tagmanifest-sha512.txt`, whose lines cover every file.
//!
//! It lies in a file with the name of the bag and `.p7s`, so that any program for CMS can check it:
//! `openssl cms -verify -binary -inform DER -in BAG.p7s -content BAG/tagmanifest-sha512.txt`. A time stamp over the same can
//! lie there too, in a file with `.tsr`.

use std::io;
use std::path::{Path, PathBuf};

use super::digest::Algorithm;
use super::finding::ArchiveError;
use super::{layout, limits};
use crate::bytes::{self, Below};
use crate::message;
use crate::pdf::Sealer;
use crate::project::PlaceError;
use crate::write;

/// Bytes of a signature.
const MOST: u64 = 1 << 20;

/// What can lie beside a bag, by the end of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// The signature of an organisation.
    Signature,
    /// What a time-stamping service answered (RFC 3161).
    Stamp,
}

/// Where such a thing lies beside the bag in this place.
pub(super) fn place_of(what: Beside, bag: &Path) -> PathBuf {
    let mut name = bag.file_name().unwrap_or_default().to_owned();
    name.push(match what {
        Beside::Signature => ".p7s",
        Beside::Stamp => ".tsr",
    });
    bag.with_file_name(name)
}

/// Where the signature of the bag in this place lies.
pub(super) fn place_beside(bag: &Path) -> PathBuf {
    place_of(Beside::Signature, bag)
}

/// What is signed.
pub(super) fn content(bag: &Path) -> io::Result<Vec<u8>> {
    Below::open(bag)?.read(layout::tag_manifest(Algorithm::Sha512), limits::TAG_FILE)
}

/// Where a signature lies beside a bag.
pub(super) fn lies_beside(bag: &Path) -> Option<PathBuf> {
    lying(Beside::Signature, bag)
}

fn lying(what: Beside, bag: &Path) -> Option<PathBuf> {
    let place = std::fs::canonicalize(bag).unwrap_or_else(|_| bag.to_owned());
    let place = place_of(what, &place);
    std::fs::symlink_metadata(&place).is_ok().then_some(place)
}

/// The signature or the time stamp beside a bag, where there is one.
pub(super) fn beside(what: Beside, bag: &Path) -> Result<Option<Vec<u8>>, ArchiveError> {
    // A place that ends with dots has no name of its own.
    let place = std::fs::canonicalize(bag).unwrap_or_else(|_| bag.to_owned());
    let place = place_of(what, &place);
    match bytes::read(&place, MOST) {
        Ok(bytes) => Ok(Some(bytes)),
        // A link that leads to nothing was put there by somebody.
        Err(error) if error.kind() == io::ErrorKind::NotFound && lying(what, bag).is_none() => Ok(None),
        Err(error) => Err(ArchiveError::io(&place, "read")(error)),
    }
}

/// Signs a bag.
pub(super) fn sign(bag: &Path, sealer: &Sealer) -> Result<Vec<u8>, ArchiveError> {
    let content = content(bag).map_err(ArchiveError::io(bag, "read"))?;
    let refused = |why| ArchiveError::refused("bad-key", None, format!("The bag can't be sealed: {why}."));
    sealer.sign(&content).map_err(refused)
}

/// Refuses places beside which a signature lies already.
pub(super) fn refuse_taken<'a>(bags: impl Iterator<Item = &'a PathBuf>) -> Result<(), ArchiveError> {
    for bag in bags {
        let place = place_beside(bag);
        if std::fs::symlink_metadata(&place).is_ok() {
            let shown = place.display();
            let message = message!(
                "{shown} exists already. Name a place that is free, so that nothing is overwritten.",
                shown
            );
            return Err(PlaceError::Refused(message).into());
        }
    }
    Ok(())
}

/// Writes a signature beside each of these bags.
pub(super) fn write_beside(signature: &[u8], bags: &[PathBuf]) -> Result<Vec<PathBuf>, ArchiveError> {
    let mut written = Vec::new();
    for bag in bags {
        let place = place_beside(bag);
        let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let folder = place.parent().unwrap_or(Path::new("."));
        written.extend(write::write_all(folder, [(name.as_str(), signature)])?);
    }
    Ok(written)
}

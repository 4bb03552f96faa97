//! Checksums, streamed: a file is never in memory as a whole.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, Read as _, Write};

use sha2::digest::DynDigest;

use super::limits;
use crate::bytes::{hex, too_large};

/// A checksum algorithm that manifests may use.
///
/// Its text is what stands in the name of a manifest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::AsRefStr, strum::Display, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
pub(super) enum Algorithm {
    /// Of old bags by other tools; no protection against intent.
    Md5,
    /// Of old bags by other tools; no protection against intent.
    Sha1,
    /// One of the two that Brugwerk writes.
    Sha256,
    /// One of the two that Brugwerk writes.
    Sha512,
}

impl Algorithm {
    /// Those that Brugwerk writes, sorted by name.
    pub const OWN: [Self; 2] = [Self::Sha256, Self::Sha512];

    /// How many hexadecimal digits a checksum has.
    pub fn digits(self) -> usize {
        self.state().output_size() * 2
    }

    fn state(self) -> Box<dyn DynDigest> {
        match self {
            Self::Md5 => Box::new(md5::Md5::default()),
            Self::Sha1 => Box::new(sha1::Sha1::default()),
            Self::Sha256 => Box::new(sha2::Sha256::default()),
            Self::Sha512 => Box::new(sha2::Sha512::default()),
        }
    }
}

/// Checksums of the same bytes, by algorithm.
pub(super) type Sums = BTreeMap<Algorithm, String>;

/// Checksums of files, by path.
pub(super) type Checksums = BTreeMap<String, Sums>;

/// The size of a file and its checksums; fails above the limit of one file.
pub(super) fn of_file(file: File, algorithms: &[Algorithm]) -> io::Result<(u64, Sums)> {
    let mut reader = BufReader::with_capacity(64 << 10, file.take(limits::FILE + 1));
    let mut digests = Digests::new(algorithms);
    let size = io::copy(&mut reader, &mut digests)?;
    if size > limits::FILE {
        return Err(too_large(limits::FILE));
    }
    Ok((size, digests.finish()))
}

/// The checksums of a content that is in memory, by the algorithms that Brugwerk writes.
pub(super) fn of_bytes(bytes: &[u8]) -> Sums {
    let mut digests = Digests::new(&Algorithm::OWN);
    digests.update(bytes);
    digests.finish()
}

/// Several checksums of the same bytes, made at once.
struct Digests(Vec<(Algorithm, Box<dyn DynDigest>)>);

impl Digests {
    fn new(algorithms: &[Algorithm]) -> Self {
        Self(algorithms.iter().map(|x| (*x, x.state())).collect())
    }

    fn update(&mut self, bytes: &[u8]) {
        self.0.iter_mut().for_each(|(_, state)| state.update(bytes));
    }

    fn finish(self) -> Sums {
        let sums = self.0.into_iter();
        sums.map(|(algorithm, state)| (algorithm, hex(&state.finalize())))
            .collect()
    }
}

impl Write for Digests {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

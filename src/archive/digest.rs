//! Checksums, streamed: a file is never in memory as a whole.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::digest::DynDigest;

use super::limits;
use crate::document::hex;

/// An algorithm that a manifest may be of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

    /// As it stands in the name of a manifest.
    pub fn name(self) -> &'static str {
        match self {
            Self::Md5 => "md5",
            Self::Sha1 => "sha1",
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
        }
    }

    /// The algorithm with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Md5, Self::Sha1, Self::Sha256, Self::Sha512]
            .into_iter()
            .find(|algorithm| algorithm.name() == name)
    }

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

/// Checksums of one content, by algorithm.
pub(super) type Sums = BTreeMap<Algorithm, String>;

/// Reads to the end and gives the number of bytes with their checksums; stops above the limit of one file.
pub(super) fn sums(reader: impl Read, algorithms: &[Algorithm]) -> io::Result<(u64, Sums)> {
    let mut reader = reader.take(limits::FILE + 1);
    let mut states: Vec<_> = algorithms.iter().map(|x| (*x, x.state())).collect();
    let mut buffer = vec![0; 64 << 10];
    let mut size = 0;
    loop {
        let n = match reader.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        size += n as u64;
        if size > limits::FILE {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "larger than 512 MiB"));
        }
        for (_, state) in &mut states {
            state.update(&buffer[..n]);
        }
    }
    let sums = states
        .into_iter()
        .map(|(algorithm, state)| (algorithm, hex(&state.finalize())))
        .collect();
    Ok((size, sums))
}

/// The checksums of a file.
pub(super) fn of_file(path: &Path, algorithms: &[Algorithm]) -> io::Result<(u64, Sums)> {
    sums(File::open(path)?, algorithms)
}

/// The SHA-256 of bytes.
pub(super) fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    hex(&sha2::Sha256::digest(bytes))
}

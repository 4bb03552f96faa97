//! Bytes of files: read within a limit, and known by their SHA-256.
//!
//! Whatever is read may be hostile. A pipe or a device could block or never end, and a file may be larger than memory:
//! both are refused here, in the same words for every floor.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// The bytes of a regular file, at most `limit` of them; links are followed.
///
/// # Errors
/// Where it is no regular file ([`io::ErrorKind::InvalidInput`]), is larger than the limit
/// ([`io::ErrorKind::FileTooLarge`]), or the system refuses.
pub fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    read_regular(path, &fs::metadata(path)?, limit)
}

/// The same of a file that must not be a link, since a link could lead anywhere.
///
/// # Errors
/// As [`read`]; also where it is a link.
pub fn read_unlinked(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    read_regular(path, &fs::symlink_metadata(path)?, limit)
}

fn read_regular(path: &Path, metadata: &fs::Metadata, limit: u64) -> io::Result<Vec<u8>> {
    // Opening a pipe may never come back.
    if !metadata.is_file() {
        let message = "it is a link, or something other than a file";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(too_large(limit));
    }
    Ok(bytes)
}

/// What is said of a file that is larger than a limit.
#[must_use]
pub fn too_large(limit: u64) -> io::Error {
    let message = format!("it is larger than {} MiB, more than is read", limit >> 20);
    io::Error::new(io::ErrorKind::FileTooLarge, message)
}

/// The SHA-256 of bytes, in lower-case hexadecimal digits.
#[must_use]
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut digits, byte| {
            let _ = write!(digits, "{byte:02x}");
            digits
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_large_or_no_file_is_refused() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("a");
        fs::write(&path, "four")?;
        assert_eq!(read(&path, 4)?, b"four");
        let kind = |result: io::Result<Vec<u8>>| result.map_err(|error| error.kind());
        assert_eq!(kind(read(&path, 3)), Err(io::ErrorKind::FileTooLarge));
        assert_eq!(kind(read(folder.path(), 4)), Err(io::ErrorKind::InvalidInput));
        assert_eq!(kind(read(&folder.path().join("b"), 4)), Err(io::ErrorKind::NotFound));
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_only_where_that_is_wanted() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("a"), "x")?;
        let link = folder.path().join("b");
        std::os::unix::fs::symlink(folder.path().join("a"), &link)?;
        assert_eq!(read(&link, 1)?, b"x");
        assert!(read_unlinked(&link, 1).is_err());
        Ok(())
    }
}

//! Bytes of files: read within a limit, and known by their SHA-256; and how much work they may make.
//!
//! Whatever is read may be hostile. A pipe or a device could block or never end, and a file may be larger than memory:
//! both are refused here, in the same words for every floor.

mod below;
mod effort;

use std::fmt::Write as _;
use std::fs::File;
use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};

pub use below::{Below, Kind, too_large};
pub use effort::{Effort, processor_time};

/// The bytes of a regular file, at most `limit` of them; links are followed.
///
/// # Errors
/// Where it is no regular file ([`io::ErrorKind::InvalidInput`]), is larger than the limit
/// ([`io::ErrorKind::FileTooLarge`]), or the system refuses.
pub fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    below::whole(open(path)?, limit)
}

/// Opens a regular file; links are followed, and nothing is waited for.
///
/// # Errors
/// As [`read`].
pub fn open(path: &Path) -> io::Result<File> {
    below::open(path)
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
    use std::fs;

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
        let below = Below::open(folder.path())?;
        assert_eq!(below.read("a", 1)?, b"x");
        let kind = |result: io::Result<Vec<u8>>| result.map_err(|error| error.kind());
        assert_eq!(kind(below.read("b", 1)), Err(io::ErrorKind::InvalidInput));
        // Nor a folder on the way.
        fs::create_dir(folder.path().join("c"))?;
        fs::write(folder.path().join("c/d"), "x")?;
        std::os::unix::fs::symlink(folder.path().join("c"), folder.path().join("e"))?;
        assert_eq!(below.read("c/d", 1)?, b"x");
        for path in ["e/d", "../a", "/a", "c/../a", "c"] {
            assert!(below.read(path, 1).is_err(), "{path}");
        }
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_refused_and_not_waited_for() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let pipe = folder.path().join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status()?;
        assert!(made.success());
        let kind = |result: io::Result<Vec<u8>>| result.map_err(|error| error.kind());
        assert_eq!(kind(read(&pipe, 1)), Err(io::ErrorKind::InvalidInput));
        let below = Below::open(folder.path())?;
        assert_eq!(kind(below.read("pipe", 1)), Err(io::ErrorKind::InvalidInput));
        Ok(())
    }
}

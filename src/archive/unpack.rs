//! A packed bag is unpacked into a private temporary folder, entry by entry, within limits.
//!
//! Nothing of an entry's name reaches the file system before it was judged, only files and folders are made, and no
//! file is overwritten, so that a hostile archive can write nowhere else and no more than the limits.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::bytes;
use crate::write::TemporaryFolder;

use super::finding::{ArchiveError, Aspect, Findings};
use super::{limits, path, zip_layout};

/// The message for a name that isn't text.
const NOT_UTF8: &str = "The name of this entry is not UTF-8. It was not unpacked.";

/// A reader that gives no more than it was allowed; what it reads is taken from the allowance.
struct Allowed<R> {
    inner: R,
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Allowed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.left.get();
        if left == 0 && !buffer.is_empty() {
            return Err(io::Error::other("its headers are larger than the limit"));
        }
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let n = self.inner.read(&mut buffer[..most])?;
        self.left.set(left - n as u64);
        Ok(n)
    }
}

impl<R: Seek> Seek for Allowed<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

/// Unpacks a zip or tar file; what is wrong with it is added to the findings.
///
/// Gives the temporary folder, which is removed when dropped, and the bag in it, where there is one.
pub(super) fn unpack(file: &Path, findings: &mut Findings) -> Result<(TemporaryFolder, Option<PathBuf>), ArchiveError> {
    let failed = ArchiveError::io(file, "read");
    let mut source = bytes::open(file).map_err(&failed)?;
    let size = source.metadata().map_err(&failed)?.len();
    if size > limits::TOTAL {
        let message = "The packed bag is larger than 2,048 MiB; unpack it and verify the folder.";
        return Err(ArchiveError::refused("too-large", None, message));
    }
    let mut start = Vec::new();
    source
        .by_ref()
        .take(512)
        .read_to_end(&mut start)
        .and_then(|_| source.rewind())
        .map_err(&failed)?;
    let is_zip = start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06");
    let is_tar = start.len() == 512 && &start[257..262] == b"ustar";
    if !is_zip && !is_tar {
        let message =
            "This is neither a folder nor a zip or tar file. Name a bag; unpack one that is compressed otherwise.";
        return Err(ArchiveError::refused("not-a-bag", None, message));
    }
    let folder = TemporaryFolder::new_in(&std::env::temp_dir())
        .map_err(|error| ArchiveError::Io(format!("A temporary folder can't be made ({error}).")))?;
    let mut target = Target {
        root: folder.path().join("bag"),
        left: limits::TOTAL.min((1 << 20) + size.saturating_mul(limits::RATIO)),
        entries: 0,
        roots: BTreeSet::new(),
        findings,
    };
    fs::create_dir(&target.root).map_err(ArchiveError::io(&target.root, "made"))?;
    // Opened again, since two readers of one opening would move each other.
    let again = bytes::open(file).map_err(&failed)?;
    let result = if is_zip {
        unzip(source, again, size, &mut target)
    } else {
        untar(source, again, &mut target)
    };
    if let Err(error) = result {
        let message = format!("The packed bag can't be read to its end ({error}).");
        target
            .findings
            .fault(Aspect::Complete, "damaged-archive", None, message);
    }
    let bag = only_folder(&target.root).filter(|_| target.roots.len() == 1);
    if bag.is_none() {
        let message = "A packed bag holds exactly one folder, which is the bag (RFC 8493, 4). Pack it again.";
        target
            .findings
            .fault(Aspect::Conformant, "not-one-folder", None, message);
    }
    Ok((folder, bag))
}

/// The one folder in `root`, where there is nothing else.
fn only_folder(root: &Path) -> Option<PathBuf> {
    let mut entries = fs::read_dir(root).ok()?;
    let first = entries.next()?.ok()?;
    let is_only = entries.next().is_none() && first.file_type().is_ok_and(|kind| kind.is_dir());
    is_only.then(|| first.path())
}

/// Where entries go.
struct Target<'a> {
    root: PathBuf,
    left: u64,
    entries: usize,
    /// The first part of every name, of folders too.
    roots: BTreeSet<String>,
    findings: &'a mut Findings,
}

impl Target<'_> {
    /// Counts one more entry.
    fn count(&mut self) -> io::Result<()> {
        self.entries += 1;
        if self.entries > limits::FILES {
            return Err(io::Error::other(format!("it has more than {} entries", limits::FILES)));
        }
        Ok(())
    }

    /// Whether a name is safe; says so where it is not.
    fn is_safe(&mut self, name: &str) -> bool {
        if let Some(reason) = path::fault(name) {
            let message = format!("The archive has an entry with an unsafe name: {reason}. It was not unpacked.");
            self.refuse("unsafe-name", name, &message);
            return false;
        }
        self.roots.extend(name.split('/').next().map(str::to_owned));
        true
    }

    /// Judges a folder, which is made with its first file.
    fn folder(&mut self, name: &str, bytes: u64) {
        let name = name.strip_prefix("./").unwrap_or(name).trim_end_matches('/');
        if bytes > 0 {
            let message = "The archive has a folder with content, which other programs would take for a file.";
            self.refuse("unsafe-name", name, message);
        } else if !matches!(name, "" | ".") {
            self.is_safe(name);
        }
    }

    /// Writes one file, unless its name is unsafe or taken.
    fn file(&mut self, name: &str, reader: impl Read) -> io::Result<()> {
        if !self.is_safe(name) {
            return Ok(());
        }
        let place = self.root.join(name);
        let made = place.parent().map_or(Ok(()), fs::create_dir_all);
        let mut file = match made.and_then(|()| File::create_new(&place)) {
            Ok(file) => file,
            Err(error) if matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::NotADirectory) => {
                let message = "The archive has two entries with this name. Only the first was unpacked.";
                self.refuse("duplicate-entry", name, message);
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        let most = self.left.min(limits::FILE);
        let written = io::copy(&mut reader.take(most + 1), &mut file)?;
        if written > most {
            return Err(io::Error::other(format!(
                "it unfolds to more than a file of 512 MiB, than 2,048 MiB in all or than {} times its size",
                limits::RATIO
            )));
        }
        self.left -= written;
        Ok(())
    }

    fn refuse(&mut self, code: &'static str, name: &str, message: &str) {
        self.findings.fault(Aspect::Conformant, code, name, message);
    }
}

fn unzip(mut source: File, mut again: File, size: u64, target: &mut Target<'_>) -> io::Result<()> {
    let listed = listed_entries(&mut source, size)?;
    if let Some(fault) = zip_layout::fault(&mut source, size)? {
        let message = format!("Programs can read this zip file in different ways: {fault}. Pack the bag anew.");
        target.findings.fault(Aspect::Conformant, "two-readings", None, message);
    }
    let left = Rc::new(Cell::new(limits::HEADERS));
    let reader = Allowed {
        inner: BufReader::new(source),
        left: Rc::clone(&left),
    };
    let mut archive = zip::ZipArchive::new(reader)?;
    if listed.is_some_and(|listed| listed != archive.len()) {
        let message = "The archive lists two entries under one name. Programs differ in which one they unpack.";
        target
            .findings
            .fault(Aspect::Conformant, "duplicate-entry", None, message);
    }
    for index in 0..archive.len() {
        target.count()?;
        left.set(limits::HEADERS);
        let entry = archive.by_index(index)?;
        let Ok(name) = std::str::from_utf8(entry.name_raw()).map(str::to_owned) else {
            let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
            target.refuse("unsafe-name", &name, NOT_UTF8);
            continue;
        };
        if local_name(&mut again, entry.header_start())? != name.as_bytes() {
            let message =
                "This entry has another name in the list of the archive than where it begins. It was not unpacked.";
            target.refuse("unsafe-name", &name, message);
            continue;
        }
        if name.ends_with('/') {
            target.folder(&name, entry.size());
            continue;
        }
        // A link is a file whose mode says so; its content would be the place that it leads to.
        let is_odd = |mode| !matches!(mode & 0o170_000, 0 | 0o100_000);
        if entry.is_symlink() || entry.unix_mode().is_some_and(is_odd) {
            let message = "This entry is a link or a device. It was not unpacked.";
            target.refuse("link-in-bag", &name, message);
            continue;
        }
        // Reading is limited by the target; the file itself can't give more than its size.
        left.set(limits::TOTAL);
        target.file(&name, entry)?;
    }
    Ok(())
}

/// How many entries the end of the file says there are, where it is found; fails for zip64, whose counts of entries are
/// not bounded by the format.
fn listed_entries(source: &mut File, size: u64) -> io::Result<Option<usize>> {
    let most = limits::HEADERS + (1 << 20);
    source.seek(SeekFrom::Start(size.saturating_sub(most)))?;
    let mut end = Vec::new();
    source.take(most).read_to_end(&mut end)?;
    source.seek(SeekFrom::Start(0))?;
    let is_zip64 = end
        .windows(24)
        .any(|window| window.starts_with(b"PK\x06\x07") && window.ends_with(b"PK\x05\x06"));
    if is_zip64 {
        return Err(io::Error::other(
            "it is in the zip64 form, for more than 65,535 entries or 4 GiB, which is not read; unpack it and name the folder",
        ));
    }
    // The record at the end: a mark, two numbers of disks, the entries on this one, and all entries (APPNOTE 4.3.16).
    let record = end.windows(22).rev().find(|window| window.starts_with(b"PK\x05\x06"));
    Ok(record.map(|record| usize::from(u16::from_le_bytes([record[10], record[11]]))))
}

/// The name that stands where an entry begins (APPNOTE 4.3.7).
fn local_name(source: &mut File, start: u64) -> io::Result<Vec<u8>> {
    let mut head = [0; 30];
    source.seek(SeekFrom::Start(start))?;
    source.read_exact(&mut head)?;
    let mut name = vec![0; usize::from(u16::from_le_bytes([head[26], head[27]]))];
    source.read_exact(&mut name)?;
    Ok(name)
}

fn untar(source: File, mut again: File, target: &mut Target<'_>) -> io::Result<()> {
    let mut end = 0;
    let left = Rc::new(Cell::new(1 << 20));
    let reader = Allowed {
        inner: BufReader::new(source),
        left: Rc::clone(&left),
    };
    let mut archive = tar::Archive::new(reader);
    let mut entries = archive.entries()?;
    loop {
        // Long names and extended headers are read into memory here, and no more of them than this.
        left.set(1 << 20);
        let Some(entry) = entries.next() else {
            break;
        };
        let mut entry = entry?;
        target.count()?;
        let kind = entry.header().entry_type();
        left.set(limits::TOTAL);
        match String::from_utf8(entry.path_bytes().into_owned()) {
            Err(error) => target.refuse("unsafe-name", &String::from_utf8_lossy(error.as_bytes()), NOT_UTF8),
            Ok(name) if kind.is_dir() => target.folder(&name, entry.size()),
            Ok(name) if kind.is_pax_global_extensions() => {
                let mut head = Vec::new();
                entry.by_ref().take(1 << 16).read_to_end(&mut head)?;
                let has = |key: &[u8]| head.windows(key.len()).any(|window| window == key);
                if has(b" path=") || has(b" linkpath=") || has(b" size=") {
                    let message =
                        "A header for all entries gives them other names or sizes, which programs read differently.";
                    target.refuse("unsafe-name", &name, message);
                }
            }
            Ok(name) if kind.is_file() || kind.is_contiguous() => {
                target.file(name.strip_prefix("./").unwrap_or(&name), &mut entry)?;
            }
            Ok(name) => {
                let message = "This entry is a link, a device or a file with holes. It was not unpacked.";
                target.refuse("link-in-bag", &name, message);
            }
        }
        // To its end, so that the next header comes within its own allowance.
        io::copy(&mut entry, &mut io::sink())?;
        end = entry.raw_file_position() + entry.header().entry_size().unwrap_or_default().next_multiple_of(512);
    }
    if !is_empty_from(&mut again, end)? {
        let message =
            "Programs can read this tar file in different ways: something stands behind its end. Pack the bag anew.";
        target.findings.fault(Aspect::Conformant, "two-readings", None, message);
    }
    Ok(())
}

/// Whether nothing but zeros follows, and at least the two blocks of them that end a tape archive.
fn is_empty_from(source: &mut File, start: u64) -> io::Result<bool> {
    source.seek(SeekFrom::Start(start))?;
    let mut reader = BufReader::new(source);
    let mut length = 0_u64;
    loop {
        let part = reader.fill_buf()?;
        if part.is_empty() {
            return Ok(length >= 1024);
        }
        if part.iter().any(|byte| *byte != 0) {
            return Ok(false);
        }
        let read = part.len();
        length += read as u64;
        reader.consume(read);
    }
}

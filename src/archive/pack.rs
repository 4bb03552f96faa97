//! A bag as one file, the same bytes each time: sorted, one date from the data, no owner, nothing compressed.
//!
//! PDFs are compressed inside already, and stored files can be recovered from a damaged archive.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::bag::read_json;
use super::finding::ArchiveError;
use super::inventory::Inventory;
use super::layout;
use super::walk::{Entry, Hidden, walk};
use crate::bytes::Below;
use crate::model::{Date, Id, Scalar as _};
use crate::write::{self, TemporaryFolder};

/// The forms of a packed bag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// A zip file.
    Zip,
    /// A tape archive.
    Tar,
}

/// A packed bag that lies ready beside its place; it is removed where it never takes it.
#[derive(Debug)]
pub struct Packed {
    temporary: TemporaryFolder,
}

impl Packed {
    /// Lets the file take its place, whose folder is made; whatever stands there is left alone.
    ///
    /// # Errors
    /// Where a file stands there, or the system refuses.
    pub fn commit(self, target: &Path) -> Result<(), ArchiveError> {
        let made = target.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| write::rename_to_free(&self.file(), target))
            .map_err(ArchiveError::io(target, "written"))
    }

    /// Where it lies ready.
    pub fn file(&self) -> PathBuf {
        self.temporary.path().join("packed")
    }
}

/// The id of the programme in a bag and the date of its data, by which a packed bag is named and dated.
///
/// # Errors
/// Where the inventory of the bag can't be read.
pub fn identity(bag: &Path) -> Result<(String, Date), ArchiveError> {
    let inventory: Inventory = read_json(bag, layout::INVENTORY)?;
    let id = Id::parse(&inventory.programme).map(|id| id.to_string());
    match (id, Date::parse(&inventory.date)) {
        (Ok(id), Ok(date)) => Ok((id, date)),
        _ => Err(ArchiveError::Io(format!(
            "{} is not the inventory of a bag.",
            bag.join(layout::INVENTORY).display()
        ))),
    }
}

/// Packs a bag into a file that is prepared in `folder`; in it, the bag lies in the folder `name`.
///
/// # Errors
/// Where a file can't be read or written.
pub fn pack(bag: &Path, packing: Packing, name: &str, date: Date, folder: &Path) -> Result<Packed, ArchiveError> {
    let failed = ArchiveError::io(folder, "written");
    // What killed runs left there is swept first.
    let temporary = TemporaryFolder::new_in(folder).map_err(&failed)?;
    let packed = Packed { temporary };
    let mut file = File::create_new(packed.file()).map_err(&failed)?;
    let below = Below::open(bag).map_err(ArchiveError::io(bag, "read"))?;
    let found = walk(bag, Hidden::Listed).map_err(ArchiveError::io(bag, "read"))?;
    let files = found.entries.iter().filter_map(|(path, entry)| match entry {
        Entry::File(size) => Some((path.as_str(), *size)),
        Entry::Link | Entry::Special => None,
    });
    let mut writer = BufWriter::new(&mut file);
    match packing {
        Packing::Zip => zip(&below, files, name, date, &mut writer),
        Packing::Tar => tar(&below, files, name, date, &mut writer),
    }
    .and_then(|()| writer.flush())
    .map_err(&failed)?;
    drop(writer);
    file.sync_all().map_err(&failed)?;
    Ok(packed)
}

fn zip<'a>(
    bag: &Below,
    files: impl Iterator<Item = (&'a str, u64)>,
    name: &str,
    date: Date,
    writer: &mut (impl Write + io::Seek),
) -> io::Result<()> {
    // The format counts its years from 1980 to 2107.
    let day = u16::try_from(date.year()).ok();
    let day = day.and_then(|year| DateTime::from_date_and_time(year, date.month(), date.day(), 0, 0, 0).ok());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(day.unwrap_or_default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(writer);
    for (path, _) in files {
        archive.start_file(format!("{name}/{path}"), options)?;
        io::copy(&mut bag.file(path)?, &mut archive)?;
    }
    archive.finish()?;
    Ok(())
}

fn tar<'a>(
    bag: &Below,
    files: impl Iterator<Item = (&'a str, u64)>,
    name: &str,
    date: Date,
    writer: &mut impl Write,
) -> io::Result<()> {
    let mut archive = tar::Builder::new(writer);
    for (path, size) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(size);
        header.set_mode(0o644);
        // The first second of the day; earlier ones than 1970 can't be written.
        header.set_mtime(u64::try_from(date.days_since_1970()).unwrap_or_default() * 86_400);
        header.set_entry_type(tar::EntryType::Regular);
        archive.append_data(&mut header, format!("{name}/{path}"), bag.file(path)?)?;
    }
    archive.finish()
}

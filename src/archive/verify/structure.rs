//! A bag as it lies on disk: its files, their checksums and its tag files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::archive::bag::PayloadSize;
use crate::archive::digest::{Algorithm, Checksums};
use crate::archive::finding::{ArchiveError, Aspect, Findings};
use crate::archive::manifest::Tags;
use crate::archive::path::shown;
use crate::archive::walk::{Entry, Hidden, collisions, walk};
use crate::archive::{layout, limits};
use crate::bytes::{Below, Effort};

/// A bag as it was found on disk.
#[derive(Debug, Default)]
pub(in crate::archive) struct Structure {
    /// Where it lies.
    pub folder: PathBuf,
    /// Whether it is a bag of Brugwerk.
    pub is_own: bool,
    /// Whether it declares version 1.0 of BagIt.
    pub is_of_1_0: bool,
    /// Its regular files, with their sizes.
    pub files: BTreeMap<String, u64>,
    /// The checksums that its files have.
    pub sums: Checksums,
    /// What `bag-info.txt` says.
    pub tags: Tags,
    /// Whether it was read to its end.
    pub was_read: bool,
    /// The SHA-256 of `tagmanifest-sha512.txt`.
    pub seal: Option<String>,
    /// What verifying may cost before it is given up.
    effort: Option<Effort>,
}

/// Processor time that verifying may take, beside what each MiB of the bag may.
const GRACE: Duration = Duration::from_secs(25);
/// Processor time that it may take for each MiB.
const EACH_MIB: Duration = Duration::from_millis(400);

impl Structure {
    /// Walks through a bag; what isn't a regular file is reported and not followed. None where a limit was passed.
    pub(super) fn walk(bag: &Path, packed: Option<u64>, findings: &mut Findings) -> Result<Option<Self>, ArchiveError> {
        let found = walk(bag, Hidden::Listed).map_err(ArchiveError::io(bag, "read"))?;
        if let Some(stopped) = &found.stopped {
            let message = format!("The bag is larger than Brugwerk reads: {stopped}. Nothing more was verified.");
            findings.fault(Aspect::Complete, "too-large", None, message);
            return Ok(None);
        }
        for (name, reason) in &found.bad_names {
            let message = format!("This name can't stand in a bag: {reason}. It was not read.");
            findings.fault(Aspect::Conformant, "unsafe-name", name.as_str(), message);
        }
        for (first, second) in collisions(found.entries.keys().map(String::as_str)) {
            let message = format!(
                "Its name differs from {} only in upper and lower case or in how accents are encoded; some systems keep only one of them.",
                shown(&first)
            );
            findings.remark(Aspect::Conformant, "case-collision", second.as_str(), message);
        }
        let mut structure = Self {
            folder: bag.to_owned(),
            ..Self::default()
        };
        let sizes = found.entries.values().map(|entry| match entry {
            Entry::File(size) => *size,
            Entry::Link | Entry::Special => 0,
        });
        // What a small file unfolds to earns it no more time.
        let size = packed.unwrap_or_else(|| sizes.sum());
        let mib = u32::try_from(size >> 20).unwrap_or(u32::MAX);
        structure.effort = Some(Effort::allow(GRACE.saturating_add(EACH_MIB.saturating_mul(mib))));
        for (path, entry) in found.entries {
            if let Entry::File(size) = entry {
                structure.files.insert(path, size);
            } else {
                let message = "This is a link, a pipe or a device. It was not followed; a bag holds only files.";
                findings.fault(Aspect::Conformant, "link-in-bag", path.as_str(), message);
            }
        }
        if !fs::symlink_metadata(bag.join(layout::PAYLOAD)).is_ok_and(|data| data.is_dir()) {
            let message = "There is no folder “data”, where the payload of a bag lies.";
            findings.fault(Aspect::Complete, "no-payload", layout::PAYLOAD, message);
        }
        Ok(Some(structure))
    }

    /// Whether verifying makes more work than a bag of this size may, which is said.
    pub fn is_late(&self, findings: &mut Findings) -> bool {
        let is_late = self.effort.as_ref().is_some_and(Effort::is_used_up);
        if is_late {
            for aspect in [Aspect::Complete, Aspect::Untouched, Aspect::Conformant] {
                let message = "Verifying takes more of the processor than a bag of this size should. It was given up; the rest was not verified.";
                findings.fault(aspect, "too-costly", None, message);
            }
        }
        is_late
    }

    /// Whether a regular file is there.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The SHA-256 of a file that is there and in the manifests.
    pub fn sha256(&self, path: &str) -> Option<&str> {
        self.sums.get(path)?.get(&Algorithm::Sha256).map(String::as_str)
    }

    /// How large the payload is.
    pub fn payload_size(&self) -> PayloadSize {
        let payload = self.files.iter().filter(|(path, _)| layout::is_payload(path));
        PayloadSize {
            files: payload.clone().count(),
            bytes: payload.map(|(_, size)| size).sum(),
        }
    }

    /// The checksums of the payload alone.
    pub fn payload_sums(&self) -> Checksums {
        let mut sums = self.sums.clone();
        sums.retain(|path, _| layout::is_payload(path));
        sums
    }

    /// The text of a tag file, where it is there; what keeps it from being read is a finding.
    pub fn text(&self, name: &str, findings: &mut Findings) -> Option<String> {
        self.files.get(name)?;
        let fault = match Below::open(&self.folder)
            .and_then(|bag| bag.read(name, limits::TAG_FILE))
            .map(String::from_utf8)
        {
            Ok(Ok(text)) => return Some(text),
            Ok(Err(_)) => "It is not UTF-8 text, the only encoding that is read.".to_owned(),
            Err(error) => format!("It can't be read ({error})."),
        };
        findings.fault(Aspect::Conformant, "unreadable-file", name, fault);
        None
    }
}

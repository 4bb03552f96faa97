//! What is asked of one bag and not of every bag: whose it is, its seal, and how it is packed.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use super::report::{Demands, Report};
use crate::archive::finding::{ArchiveError, Aspect, Findings};
use crate::archive::pack::{Packing, identity, pack};
use crate::archive::seal;
use crate::bytes;
use crate::pdf;

/// Holds a report against what is demanded; `place` is where the bag or its packed form lies.
pub(super) fn examine(
    place: &Path,
    bag: &Path,
    demands: Demands<'_>,
    mut report: Report,
) -> Result<Report, ArchiveError> {
    let mut findings = Findings::default();
    if demands.is_own && !report.is_own {
        let message = "Nothing shows that this is a bag of Brugwerk, which was asked for.";
        findings.fault(Aspect::Conformant, "not-own", None, message);
    }
    if let Some(seal) = demands.seal {
        let is_same = report
            .seal
            .as_ref()
            .is_some_and(|found| found.eq_ignore_ascii_case(seal.trim()));
        if !is_same {
            let message = "Its seal is not the one that was noted: the bag was made anew, added to or changed since.";
            findings.fault(Aspect::Untouched, "other-seal", None, message);
        }
    }
    match seal::beside(place)? {
        Some(signature) => {
            match seal::content(bag).map(|content| pdf::check_detached(&signature, &content, demands.trust)) {
                Ok(Ok(sealed_by)) => {
                    if demands.trust.is_some() && !sealed_by.is_trusted {
                        let message = "The signature beside it fits, but no path leads from its certificate to one that is trusted.";
                        findings.fault(Aspect::Untouched, "not-trusted", None, message);
                    }
                    report.sealed_by = Some(sealed_by);
                }
                Ok(Err(why)) => {
                    let message = format!("The signature beside it does not seal it: it {why}.");
                    findings.fault(Aspect::Untouched, "bad-seal", None, message);
                }
                Err(_) => {
                    let message = "A signature lies beside it, but it has no manifest that the signature could seal.";
                    findings.fault(Aspect::Untouched, "bad-seal", None, message);
                }
            }
        }
        None if demands.trust.is_some() => {
            let name = seal::place_beside(place);
            let message = format!("No signature lies beside it, as {}.", name.display());
            // Adding a copy breaks the seal: in a bag that holds some, it is their signatures that are asked for.
            if report.copies.is_empty() {
                findings.fault(Aspect::Untouched, "no-seal", None, message);
            } else {
                findings.remark(Aspect::Untouched, "no-seal", None, message);
            }
        }
        None => {}
    }
    report.add(findings);
    Ok(report)
}

/// Says where a bag of Brugwerk is packed otherwise than Brugwerk packs it, byte for byte.
pub(super) fn packing(file: &Path, bag: &Path, mut report: Report) -> Result<Report, ArchiveError> {
    if !report.is_own || !report.is_fine() {
        return Ok(report);
    }
    let failed = ArchiveError::io(file, "read");
    let mut start = [0; 2];
    let mut source = bytes::open(file).map_err(&failed)?;
    let is_zip = source.read_exact(&mut start).is_ok() && start == *b"PK";
    let packing = if is_zip { Packing::Zip } else { Packing::Tar };
    let (name, date) = identity(bag)?;
    let packed = pack(bag, packing, &name, date, &std::env::temp_dir())?;
    let own = File::open(packed.file()).map_err(&failed)?;
    let theirs = bytes::open(file).map_err(&failed)?;
    if !is_same(own, theirs).map_err(&failed)? {
        let mut findings = Findings::default();
        let message = "Brugwerk packs this bag otherwise: another program packed it, or somebody changed what lies between its files. The files are what they were.";
        findings.remark(Aspect::Conformant, "other-packing", None, message);
        report.add(findings);
    }
    Ok(report)
}

fn is_same(one: File, other: File) -> io::Result<bool> {
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let [mut one, mut other] = [one, other].map(|file| BufReader::with_capacity(1 << 16, file));
    let (mut a, mut b) = (vec![0; 1 << 16], vec![0; 1 << 16]);
    loop {
        let read = one.read(&mut a)?;
        if read == 0 {
            return Ok(true);
        }
        other.read_exact(&mut b[..read])?;
        if a[..read] != b[..read] {
            return Ok(false);
        }
    }
}

//! What is asked of one bag and not of every bag: whose it is, its seal, and how it is packed.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use super::earlier::Earlier;
use super::report::{Demands, Report};
use crate::archive::finding::{ArchiveError, Aspect, Findings};
use crate::archive::pack::{Packing, identity, pack};
use crate::archive::seal::{self, Beside};
use crate::bytes;
use crate::pdf::{self, SealedBy};

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
    if let Some(seal) = demands.seal.map(str::trim) {
        let is_it = |found: &String| found.eq_ignore_ascii_case(seal);
        if let Some(was) = report.earlier.iter().find(|was| is_it(&was.seal)) {
            findings.remark(
                Aspect::Untouched,
                ADDED_SINCE,
                None,
                added_since("seal that was noted", was),
            );
        } else if !report.seal.as_ref().is_some_and(is_it) {
            let message = "Its seal is not the one that was noted: the bag was made anew or changed since.";
            findings.fault(Aspect::Untouched, "other-seal", None, message);
        }
    }
    match seal::beside(Beside::Signature, place)? {
        Some(signature) => {
            let check = |content: &[u8]| pdf::check_detached(&signature, content, demands.trust);
            report.sealed_by = held_against(SIGNATURE, bag, &report, check, &mut findings);
            judge(SIGNATURE, report.sealed_by.as_ref(), demands, &mut findings);
        }
        None if demands.is_sealed || demands.trust.is_some() => {
            let name = seal::place_beside(place);
            let message = format!("No signature lies beside it, as {}.", name.display());
            let has_copies = !report.copies.is_empty() || !report.received.is_empty();
            if demands.is_sealed || !has_copies {
                findings.fault(Aspect::Untouched, "no-seal", None, message);
            } else {
                // It may be the signatures in the copies alone that are asked about.
                let message = format!("{message} If the bag was sealed, something is wrong: --sealed makes that a no.");
                findings.remark(Aspect::Untouched, "no-seal", None, message);
            }
        }
        None => {}
    }
    if let Some(stamp) = seal::beside(Beside::Stamp, place)? {
        let check = |content: &[u8]| pdf::check_stamp(&stamp, content, demands.trust);
        report.stamped_by = held_against(STAMP, bag, &report, check, &mut findings);
        judge(
            STAMP,
            report.stamped_by.as_ref().map(|stamped| &stamped.by),
            demands,
            &mut findings,
        );
    }
    report.add(findings);
    Ok(report)
}

/// The code of what is told of copies that a seal does not cover.
const ADDED_SINCE: &str = "added-since";

/// What is told where a seal is that of an earlier state.
fn added_since(what: &str, was: &Earlier) -> String {
    format!(
        "The {what} is that of the bag before copies were added. It covers all but these: {}.",
        was.added.join(", ")
    )
}

/// What messages call the things beside a bag.
const SIGNATURE: &str = "signature";
const STAMP: &str = "time stamp";

/// Who made what lies beside a bag, as the bag is or as it was before copies were added.
fn held_against<T>(
    what: &str,
    bag: &Path,
    report: &Report,
    check: impl Fn(&[u8]) -> Result<T, &'static str>,
    findings: &mut Findings,
) -> Option<T> {
    let Ok(content) = seal::content(bag) else {
        let message = format!("A {what} lies beside it, but it has no manifest that this could seal.");
        findings.fault(Aspect::Untouched, "bad-seal", None, message);
        return None;
    };
    let why = match check(&content) {
        Ok(made_by) => return Some(made_by),
        Err(why) => why,
    };
    let of_earlier = |was: &Earlier| Some((was.clone(), check(was.manifest.as_bytes()).ok()?));
    let Some((was, made_by)) = report.earlier.iter().find_map(of_earlier) else {
        let message = format!("The {what} beside it does not seal it: it {why}.");
        findings.fault(Aspect::Untouched, "bad-seal", None, message);
        return None;
    };
    let message = added_since(&format!("{what} beside it"), &was);
    findings.remark(Aspect::Untouched, ADDED_SINCE, None, message);
    Some(made_by)
}

/// Says where something beside a bag was made by nobody who is trusted.
fn judge(what: &str, made_by: Option<&SealedBy>, demands: Demands<'_>, findings: &mut Findings) {
    if demands.trust.is_some() && made_by.is_some_and(|by| !by.is_trusted) {
        let message =
            format!("The {what} beside it fits, but no path leads from its certificate to one that is trusted for it.");
        findings.fault(Aspect::Untouched, "not-trusted", None, message);
    }
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

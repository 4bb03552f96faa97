//! What BagIt asks of any bag: declaration, manifests, checksums, and nothing missing or extra.

use std::collections::BTreeSet;
use std::path::Path;

use super::manifests::{Manifests, is_tag_manifest};
use super::profile;
use super::structure::Structure;
use crate::archive::digest::{self, Algorithm};
use crate::archive::finding::{ArchiveError, Aspect, Findings};
use crate::archive::layout::{self, is_payload};
use crate::archive::limits;
use crate::archive::manifest::{self, value};
use crate::archive::path::{self, shown};
use crate::bytes::{Below, sha256};
use crate::write;

/// The versions of BagIt whose bags are read.
const VERSIONS: [&str; 6] = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"];

/// Examines a bag in a folder, of a packed form of this size where it has one.
pub(super) fn examine(bag: &Path, packed: Option<u64>, findings: &mut Findings) -> Result<Structure, ArchiveError> {
    let Some(mut structure) = Structure::walk(bag, packed, findings)? else {
        return Ok(Structure::default());
    };
    structure.is_of_1_0 = declaration(&structure, findings);
    let info = structure.text(layout::BAG_INFO, findings).unwrap_or_default();
    let (tags, unreadable) = manifest::tags(&info);
    for line in unreadable {
        let message = format!("Line {line} is not a label with a value.");
        findings.fault(Aspect::Conformant, "bad-tag-file", layout::BAG_INFO, message);
    }
    structure.tags = tags;
    structure.is_own = profile::is_own(&structure);
    payload_size(&structure, findings);
    let manifests = Manifests::read(&structure, findings);
    structure.was_read = true;
    let fetched = fetch(&structure, findings);
    missing(&structure, &manifests, &fetched, findings);
    extra(&structure, &manifests, findings);
    checksums(&mut structure, &manifests, findings);
    if structure.is_own {
        profile::examine(&structure, &manifests, findings);
    }
    // What can't be read was said when the manifests were.
    let seal = structure.text(&layout::tag_manifest(Algorithm::Sha512), &mut Findings::default());
    structure.seal = seal.map(sha256);
    Ok(structure)
}

/// Examines `bagit.txt`; says whether it declares version 1.0.
fn declaration(structure: &Structure, findings: &mut Findings) -> bool {
    let name = layout::DECLARATION;
    if !structure.has(name) {
        let message = "There is no bagit.txt, so this is not a bag.";
        findings.fault(Aspect::Complete, "no-declaration", name, message);
        findings.fault(Aspect::Conformant, "no-declaration", name, message);
        return false;
    }
    let Some(text) = structure.text(name, findings) else {
        return false;
    };
    let (tags, unreadable) = manifest::tags(&text);
    let mut fault = |message: &str| findings.fault(Aspect::Conformant, "bad-declaration", name, message);
    if text.starts_with('\u{feff}') {
        fault("It begins with a byte-order mark, which BagIt forbids.");
    }
    if tags.len() != 2 || !unreadable.is_empty() {
        fault("It must hold the version of BagIt and the encoding of the tag files, and nothing else.");
    }
    let version = value(&tags, "BagIt-Version");
    match version {
        Some(version) if VERSIONS.contains(&version) => {}
        Some(version) => fault(&format!(
            "It is of version {} of BagIt, which is not known.",
            shown(version)
        )),
        None => fault("It states no version of BagIt."),
    }
    let encoding = value(&tags, "Tag-File-Character-Encoding");
    if !encoding.is_some_and(|encoding| encoding.eq_ignore_ascii_case("UTF-8")) {
        fault("Its tag files are not in UTF-8, the only encoding that is read.");
    }
    version == Some("1.0")
}

/// Checks the size that `bag-info.txt` states against the payload.
fn payload_size(structure: &Structure, findings: &mut Findings) {
    let found = structure.payload_size().to_string();
    let stated = structure.tags.iter();
    let stated = stated.filter(|(label, value)| label.eq_ignore_ascii_case("Payload-Oxum") && *value != found);
    for (_, value) in stated {
        let value = shown(value);
        let message = format!("Payload-Oxum says {value}, but the payload is {found} (bytes and number of files).");
        findings.fault(Aspect::Complete, "wrong-oxum", layout::BAG_INFO, message);
    }
}

/// What `fetch.txt` would have had fetched; nothing is.
fn fetch(structure: &Structure, findings: &mut Findings) -> BTreeSet<String> {
    let Some(text) = structure.text(layout::FETCH, findings) else {
        return BTreeSet::new();
    };
    let names = manifest::lines(&text).take(limits::FILES).filter_map(|line| {
        let mut words = line.splitn(3, [' ', '\t']);
        words.nth(2).map(|name| path::decode(name.trim()))
    });
    let names: BTreeSet<String> = names.collect();
    for name in &names {
        if let Some(reason) = path::fault(name) {
            let message = format!("It asks to fetch {}, an unsafe path: {reason}.", shown(name));
            findings.fault(Aspect::Conformant, "unsafe-path", layout::FETCH, message);
        }
    }
    let message = format!(
        "The bag leaves files to be fetched from the network: {}. Brugwerk fetches nothing.",
        names.len()
    );
    if structure.is_own {
        findings.fault(Aspect::Conformant, "fetch", layout::FETCH, message);
    } else {
        findings.remark(Aspect::Conformant, "fetch", layout::FETCH, message);
    }
    names
}

/// What a manifest lists must be there, and in each other manifest.
fn missing(structure: &Structure, manifests: &Manifests, fetched: &BTreeSet<String>, findings: &mut Findings) {
    for (path, sums) in &manifests.stated {
        if !structure.has(path) {
            let message = if fetched.contains(path) {
                "A manifest lists this file, which is still to be fetched."
            } else {
                "A manifest lists this file, which is not there."
            };
            findings.fault(Aspect::Complete, "missing-file", path.as_str(), message);
        }
        // Earlier versions of BagIt let a manifest list part of the payload.
        if structure.is_of_1_0 && is_payload(path) && sums.len() < manifests.payload_algorithms.len() {
            let message = "Not every manifest of the payload lists this file.";
            findings.fault(Aspect::Complete, "not-in-every-manifest", path.as_str(), message);
        }
    }
}

/// What is there must be in a manifest; beside the payload, only a bag of Brugwerk promises that.
fn extra(structure: &Structure, manifests: &Manifests, findings: &mut Findings) {
    let paths = structure.files.keys().map(String::as_str);
    for path in paths.filter(|path| !manifests.stated.contains_key(*path)) {
        if layout::below(path, layout::UNFINISHED).is_some() {
            let message = "Adding a signed copy was interrupted, so the bag is neither what it was nor what it should be. Add the copy once more with the same command; that finishes it.";
            findings.fault(Aspect::Complete, "unfinished-addition", path, message);
        } else if is_payload(path) || (structure.is_own && !is_tag_manifest(path)) {
            let message = if path.split('/').any(|name| name.starts_with(write::PREFIX)) {
                "An interrupted write left this file. No manifest lists it; remove it, or add the signed copy that was to be added."
            } else if manifests.has_unknown {
                "No manifest that can be read lists this file."
            } else {
                "No manifest lists this file."
            };
            findings.fault(Aspect::Complete, "extra-file", path, message);
        }
    }
}

/// Reads every listed file once and checks it against all its checksums.
fn checksums(structure: &mut Structure, manifests: &Manifests, findings: &mut Findings) {
    let below = Below::open(&structure.folder);
    for (path, stated) in manifests
        .stated
        .iter()
        .filter(|(path, _)| structure.files.contains_key(*path))
    {
        if structure.is_late(findings) {
            break;
        }
        let mut algorithms: Vec<Algorithm> = stated.keys().copied().collect();
        if !stated.contains_key(&Algorithm::Sha256) {
            algorithms.push(Algorithm::Sha256);
        }
        let read = below.as_ref().map(|below| below.file(path));
        let read = read.map(|file| file.and_then(|file| digest::of_file(file, &algorithms)));
        let sums = match read.unwrap_or_else(|error| Err(error.kind().into())) {
            Ok((_, sums)) => sums,
            Err(error) => {
                let message = format!("It can't be read ({error}).");
                findings.fault(Aspect::Untouched, "unreadable-file", path.as_str(), message);
                continue;
            }
        };
        let wrong = stated
            .iter()
            .filter(|(algorithm, sum)| sums.get(*algorithm) != Some(*sum));
        let wrong: Vec<&str> = wrong.map(|(algorithm, _)| algorithm.as_ref()).collect();
        if !wrong.is_empty() {
            let wrong = wrong.join(", ");
            let message = format!("It is not what it was: its checksum ({wrong}) is not the one in the manifest.");
            findings.fault(Aspect::Untouched, "changed-file", path.as_str(), message);
        }
        structure.sums.insert(path.clone(), sums);
    }
}

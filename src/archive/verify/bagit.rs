//! What BagIt asks of any bag: declaration, manifests, checksums, and nothing missing or extra.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use super::manifests::Manifests;
use crate::archive::digest::{self, Algorithm, sha256};
use crate::archive::finding::{ArchiveError, Aspect, Findings};
use crate::archive::manifest::{self, Contents};
use crate::archive::path::{self, shown};
use crate::archive::walk::{Entry, Hidden, collisions, walk};
use crate::archive::{layout, limits};
use crate::write;

/// The versions of BagIt whose bags are read.
const VERSIONS: [&str; 6] = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"];

/// The labels that the profile asks for, each once.
const REQUIRED_TAGS: [&str; 8] = [
    "BagIt-Profile-Identifier",
    "Source-Organization",
    "External-Identifier",
    "External-Description",
    "Bag-Group-Identifier",
    "Bagging-Date",
    "Bag-Software-Agent",
    "Payload-Oxum",
];

/// A bag as it was found on disk.
#[derive(Debug, Default)]
pub(in crate::archive) struct Structure {
    /// Whether it is a bag of Brugwerk.
    pub is_own: bool,
    /// Whether it declares version 1.0 of BagIt.
    pub is_of_1_0: bool,
    /// Its regular files, with their sizes.
    pub files: BTreeMap<String, u64>,
    /// The checksums that its files have.
    pub sums: Contents,
    /// The text of `bag-info.txt`.
    pub info: String,
    /// The number of payload files.
    pub payload_files: usize,
    /// The size of the payload.
    pub payload_bytes: u64,
    /// Whether it was read to its end.
    pub was_read: bool,
    /// The SHA-256 of `tagmanifest-sha512.txt`.
    pub seal: Option<String>,
}

impl Structure {
    /// Whether a file is there with this SHA-256.
    pub fn sha256(&self, path: &str) -> Option<&str> {
        self.sums.get(path)?.get(&Algorithm::Sha256).map(String::as_str)
    }
}

/// Examines a bag in a folder.
pub(super) fn examine(bag: &Path, findings: &mut Findings) -> Result<Structure, ArchiveError> {
    let found = walk(bag, Hidden::Listed).map_err(|error| ArchiveError::io(bag, "read", &error))?;
    if let Some(stopped) = &found.stopped {
        findings.fault(
            Aspect::Complete,
            "too-large",
            None,
            format!("The bag is larger than is read: {stopped}. Nothing more was verified."),
        );
        return Ok(Structure::default());
    }
    for (name, reason) in &found.bad_names {
        let message = format!("This name can't stand in a bag: {reason}. It was not read.");
        findings.fault(Aspect::Conformant, "unsafe-name", Some(name), message);
    }
    for (first, second) in collisions(found.entries.keys().map(String::as_str)) {
        let message = format!(
            "Its name differs from {} in upper and lower case alone; some systems keep only one of them.",
            shown(&first)
        );
        findings.remark(Aspect::Conformant, "case-collision", Some(&shown(&second)), message);
    }
    let mut structure = Structure::default();
    for (path, entry) in found.entries {
        match entry {
            Entry::File(size) => {
                structure.files.insert(path, size);
            }
            Entry::Link | Entry::Special => findings.fault(
                Aspect::Conformant,
                "link-in-bag",
                Some(&shown(&path)),
                "This is a link, a pipe or a device. It was not followed; a bag holds files alone.",
            ),
        }
    }
    if !fs::symlink_metadata(bag.join(layout::PAYLOAD)).is_ok_and(|data| data.is_dir()) {
        let message = "There is no folder “data”, where the payload of a bag lies.";
        findings.fault(Aspect::Complete, "no-payload", Some(layout::PAYLOAD), message);
    }
    let payload = structure.files.iter().filter(|(path, _)| is_payload(path));
    structure.payload_files = payload.clone().count();
    structure.payload_bytes = payload.map(|(_, size)| size).sum();
    structure.is_of_1_0 = declaration(bag, &structure, findings);
    let info = text(bag, layout::BAG_INFO, &structure, findings);
    let (tags, unreadable) = manifest::tags(info.as_deref().unwrap_or_default());
    for line in unreadable {
        let message = format!("Line {line} is not a label with a value.");
        findings.fault(Aspect::Conformant, "bad-tag-file", Some(layout::BAG_INFO), message);
    }
    structure.info = info.unwrap_or_default();
    let profile = tags.iter().find(|(label, _)| label == REQUIRED_TAGS[0]);
    // Somebody may have taken out one sign or another, so that less is asked of the bag.
    let signs = [layout::PROFILE, layout::INVENTORY, layout::EVENTS, layout::DESCRIPTION];
    structure.is_own = profile.is_some_and(|(_, id)| id == layout::PROFILE_ID)
        || signs.iter().any(|path| structure.files.contains_key(*path));
    oxum(&tags, &structure, findings);
    let manifests = Manifests::read(bag, &structure, findings);
    structure.was_read = true;
    let fetched = fetch(bag, &structure, findings);
    missing_and_extra(&structure, &manifests, &fetched, findings);
    checksums(bag, &mut structure, &manifests, findings);
    if structure.is_own {
        own_profile(&tags, &manifests, &structure, findings);
        own_tag_manifests(bag, &manifests, &structure, findings);
    }
    // What can't be read was said when the manifests were.
    let seal = text(bag, "tagmanifest-sha512.txt", &structure, &mut Findings::default());
    structure.seal = seal.map(|text| sha256(text.as_bytes()));
    Ok(structure)
}

pub(super) fn is_payload(path: &str) -> bool {
    path.starts_with("data/")
}

/// The text of a tag file, where it is there; what keeps it from being read is a finding.
pub(super) fn text(bag: &Path, name: &str, structure: &Structure, findings: &mut Findings) -> Option<String> {
    structure.files.get(name)?;
    let mut bytes = Vec::new();
    let read = File::open(bag.join(name)).and_then(|file| file.take(limits::TAG_FILE + 1).read_to_end(&mut bytes));
    let fault = match read {
        Err(error) => format!("It can't be read ({error})."),
        Ok(_) if bytes.len() as u64 > limits::TAG_FILE => "It is larger than 16 MiB, more than is read.".to_owned(),
        Ok(_) => match String::from_utf8(bytes) {
            Ok(text) => return Some(text),
            Err(_) => "It is not UTF-8 text, the one encoding that is read.".to_owned(),
        },
    };
    findings.fault(Aspect::Conformant, "unreadable-file", Some(name), fault);
    None
}

/// Examines `bagit.txt`; says whether it declares version 1.0.
fn declaration(bag: &Path, structure: &Structure, findings: &mut Findings) -> bool {
    let name = layout::DECLARATION;
    if !structure.files.contains_key(name) {
        let message = "There is no bagit.txt, so that this is not a bag.";
        findings.fault(Aspect::Complete, "no-declaration", Some(name), message);
        findings.fault(Aspect::Conformant, "no-declaration", Some(name), message);
        return false;
    }
    let Some(text) = text(bag, name, structure, findings) else {
        return false;
    };
    let (tags, unreadable) = manifest::tags(&text);
    let value = |label: &str| tags.iter().find(|(x, _)| x == label).map(|(_, value)| value.as_str());
    let version = value("BagIt-Version");
    let encoding = value("Tag-File-Character-Encoding");
    let mut fault = |message: String| findings.fault(Aspect::Conformant, "bad-declaration", Some(name), message);
    if text.starts_with('\u{feff}') {
        fault("It begins with a byte-order mark, which BagIt forbids.".to_owned());
    }
    if tags.len() != 2 || !unreadable.is_empty() {
        fault("It must hold the version of BagIt and the encoding of the tag files, and nothing else.".to_owned());
    }
    match version {
        Some(version) if VERSIONS.contains(&version) => {}
        Some(version) => fault(format!(
            "It is of version {} of BagIt, which is not known.",
            shown(version)
        )),
        None => fault("It states no version of BagIt.".to_owned()),
    }
    if !encoding.is_some_and(|encoding| encoding.eq_ignore_ascii_case("UTF-8")) {
        fault("Its tag files are not in UTF-8, the one encoding that is read.".to_owned());
    }
    version == Some("1.0")
}

/// Holds the size that `bag-info.txt` states against the payload.
fn oxum(tags: &[(String, String)], structure: &Structure, findings: &mut Findings) {
    for (_, value) in tags
        .iter()
        .filter(|(label, _)| label.eq_ignore_ascii_case("Payload-Oxum"))
    {
        let found = format!("{}.{}", structure.payload_bytes, structure.payload_files);
        if *value != found {
            let message = format!(
                "Payload-Oxum says {}, but the payload is {found} (bytes and number of files).",
                shown(value)
            );
            findings.fault(Aspect::Complete, "wrong-oxum", Some(layout::BAG_INFO), message);
        }
    }
}

/// What `fetch.txt` would have had fetched; nothing is.
fn fetch(bag: &Path, structure: &Structure, findings: &mut Findings) -> BTreeSet<String> {
    let Some(text) = text(bag, layout::FETCH, structure, findings) else {
        return BTreeSet::new();
    };
    let names = manifest::lines(&text).filter_map(|line| {
        let mut words = line.splitn(3, [' ', '\t']);
        words.nth(2).map(|name| path::decode(name.trim()))
    });
    let names: BTreeSet<String> = names.collect();
    for name in &names {
        if let Some(reason) = path::fault(name) {
            let message = format!("It asks to fetch {}, an unsafe path: {reason}.", shown(name));
            findings.fault(Aspect::Conformant, "unsafe-path", Some(layout::FETCH), message);
        }
    }
    let message = format!(
        "The bag leaves files to be fetched from the network: {}. Brugwerk fetches nothing.",
        names.len()
    );
    if structure.is_own {
        findings.fault(Aspect::Conformant, "fetch", Some(layout::FETCH), message);
    } else {
        findings.remark(Aspect::Conformant, "fetch", Some(layout::FETCH), message);
    }
    names
}

fn missing_and_extra(
    structure: &Structure,
    manifests: &Manifests,
    fetched: &BTreeSet<String>,
    findings: &mut Findings,
) {
    for (path, sums) in &manifests.stated {
        if !structure.files.contains_key(path) {
            let message = if fetched.contains(path) {
                "A manifest lists this file, which is still to be fetched."
            } else {
                "A manifest lists this file, which is not there."
            };
            findings.fault(Aspect::Complete, "missing-file", Some(&shown(path)), message);
        }
        // Earlier versions of BagIt let a manifest list part of the payload.
        if structure.is_of_1_0 && is_payload(path) && sums.len() < manifests.payload_algorithms.len() {
            let message = "Not every manifest of the payload lists this file.";
            findings.fault(Aspect::Complete, "not-in-every-manifest", Some(&shown(path)), message);
        }
    }
    for path in structure
        .files
        .keys()
        .filter(|path| !manifests.stated.contains_key(*path))
    {
        if is_unfinished(path) {
            let message = "Adding a signed copy was interrupted, so that the bag is neither what it was nor what it should be. Add the copy once more with the same command; that finishes it.";
            findings.fault(Aspect::Complete, "unfinished-addition", Some(path), message);
        } else if is_payload(path) || (structure.is_own && !is_tag_manifest(path)) {
            let message = if path.split('/').any(|name| name.starts_with(write::PREFIX)) {
                "An interrupted write left this file. No manifest lists it; remove it, or add the signed copy that was to be added."
            } else if manifests.has_unknown {
                "No manifest that can be read lists this file."
            } else {
                "No manifest lists this file."
            };
            findings.fault(Aspect::Complete, "extra-file", Some(&shown(path)), message);
        }
    }
}

/// Whether a file is a tag manifest that is read; nothing lists those.
fn is_tag_manifest(path: &str) -> bool {
    let algorithm = path
        .strip_prefix("tagmanifest-")
        .and_then(|rest| rest.strip_suffix(".txt"));
    algorithm.and_then(Algorithm::from_name).is_some()
}

/// Whether a file belongs to an addition that was broken off.
fn is_unfinished(path: &str) -> bool {
    path.strip_prefix(layout::UNFINISHED)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// Reads every listed file once and holds it against all its checksums.
fn checksums(bag: &Path, structure: &mut Structure, manifests: &Manifests, findings: &mut Findings) {
    for (path, stated) in &manifests.stated {
        if !structure.files.contains_key(path) {
            continue;
        }
        let mut algorithms: BTreeSet<Algorithm> = stated.keys().copied().collect();
        algorithms.insert(Algorithm::Sha256);
        let algorithms: Vec<Algorithm> = algorithms.into_iter().collect();
        let sums = match digest::of_file(&bag.join(path), &algorithms) {
            Ok((_, sums)) => sums,
            Err(error) => {
                let message = format!("It can't be read ({error}).");
                findings.fault(Aspect::Untouched, "unreadable-file", Some(&shown(path)), message);
                continue;
            }
        };
        let wrong: Vec<&str> = stated
            .iter()
            .filter(|(algorithm, sum)| sums.get(*algorithm) != Some(*sum))
            .map(|(algorithm, _)| algorithm.name())
            .collect();
        if !wrong.is_empty() {
            let message = format!(
                "It is not what it was: its checksum ({}) is not the one in the manifest.",
                wrong.join(", ")
            );
            findings.fault(Aspect::Untouched, "changed-file", Some(&shown(path)), message);
        }
        structure.sums.insert(path.clone(), sums);
    }
}

/// What the profile of Brugwerk asks beyond BagIt.
fn own_profile(tags: &[(String, String)], manifests: &Manifests, structure: &Structure, findings: &mut Findings) {
    let mut fault = |file: &str, message: String| {
        findings.fault(Aspect::Conformant, "against-profile", Some(file), message);
    };
    for label in REQUIRED_TAGS {
        let count = tags.iter().filter(|(x, _)| x.eq_ignore_ascii_case(label)).count();
        if count != 1 {
            fault(
                layout::BAG_INFO,
                format!("The profile asks for the label {label} once. Times that it is there: {count}."),
            );
        }
    }
    if !structure.is_of_1_0 {
        fault(
            layout::DECLARATION,
            "The profile asks for version 1.0 of BagIt.".to_owned(),
        );
    }
    let manifest_names = ["manifest", "tagmanifest"]
        .iter()
        .flat_map(|what| Algorithm::OWN.map(|algorithm| format!("{what}-{}.txt", algorithm.name())));
    let mut allowed: BTreeSet<String> = manifest_names.collect();
    allowed.extend([layout::DECLARATION, layout::BAG_INFO, layout::PROFILE].map(str::to_owned));
    // What no manifest lists was said already.
    let others = structure.files.keys().filter(|path| !is_payload(path));
    let known = others.filter(|path| manifests.stated.contains_key(*path) || is_tag_manifest(path));
    for path in known.filter(|path| !allowed.contains(*path)) {
        fault(
            &shown(path),
            "The profile allows no such file beside the payload.".to_owned(),
        );
    }
    let id = tags.iter().find(|(label, _)| label == REQUIRED_TAGS[0]);
    if let Some((_, id)) = id.filter(|(_, id)| id != layout::PROFILE_ID) {
        fault(
            layout::BAG_INFO,
            format!("The profile {} is not {}.", shown(id), layout::PROFILE_ID),
        );
    }
    for (what, found) in [
        ("manifest", &manifests.payload_algorithms),
        ("tagmanifest", &manifests.tag_algorithms),
    ] {
        for algorithm in Algorithm::OWN.iter().filter(|x| !found.contains(x)) {
            let name = format!("{what}-{}.txt", algorithm.name());
            fault(&name, "The profile asks for this manifest.".to_owned());
        }
    }
    for name in [layout::DECLARATION, layout::BAG_INFO, layout::PROFILE] {
        if structure.files.contains_key(name)
            && manifests
                .stated
                .get(name)
                .is_none_or(|sums| sums.len() < manifests.tag_algorithms.len())
        {
            fault(name, "Not every tag manifest lists this file.".to_owned());
        }
    }
    for name in [
        layout::PROFILE,
        layout::INVENTORY,
        layout::EVENTS,
        layout::DESCRIPTION,
        layout::DELIVERABLES,
    ] {
        if !structure.files.contains_key(name) {
            fault(name, "The profile asks for this file.".to_owned());
        }
    }
}

/// Nothing lists a tag manifest, so that nothing but its own form shows whether it was touched.
fn own_tag_manifests(bag: &Path, manifests: &Manifests, structure: &Structure, findings: &mut Findings) {
    let mut stated = manifests.stated.clone();
    stated.retain(|path, _| !is_payload(path));
    for algorithm in &manifests.tag_algorithms {
        let name = format!("tagmanifest-{}.txt", algorithm.name());
        let found = text(bag, &name, structure, findings);
        if found.is_some_and(|found| found != manifest::write(&stated, *algorithm)) {
            let message = "It is not written as Brugwerk writes it: sorted, one line a file, nothing else.";
            findings.fault(Aspect::Untouched, "changed-file", Some(&name), message);
        }
    }
}

//! What the profile of Brugwerk asks of its own bags beyond BagIt.

use std::sync::LazyLock;

use serde_json::Value;

use super::manifests::{Manifests, is_tag_manifest};
use super::structure::Structure;
use crate::archive::digest::Algorithm;
use crate::archive::finding::{Aspect, Findings};
use crate::archive::layout::{self, is_payload};
use crate::archive::manifest::{self, value};
use crate::archive::path::shown;

/// The label that names the profile.
const PROFILE_LABEL: &str = "BagIt-Profile-Identifier";

/// The labels that the profile asks for, each once.
static REQUIRED_TAGS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let profile: Value = serde_json::from_str(layout::PROFILE_TEXT).unwrap_or_default();
    let tags = profile["Bag-Info"].as_object().into_iter().flatten();
    let required = tags.filter(|(_, asks)| asks["required"] == true);
    required.map(|(label, _)| label.clone()).collect()
});

/// The tag files that are not manifests.
const TAG_FILES: [&str; 3] = [layout::DECLARATION, layout::BAG_INFO, layout::PROFILE];

/// The files that the profile asks for beside the documents and the tag files of BagIt.
const REQUIRED_FILES: [&str; 5] = [
    layout::PROFILE,
    layout::INVENTORY,
    layout::EVENTS,
    layout::DESCRIPTION,
    layout::DELIVERABLES,
];

/// Whether a bag is one of Brugwerk.
///
/// Any one sign counts: somebody may have removed others so that less is asked of the bag.
pub(super) fn is_own(structure: &Structure) -> bool {
    let programme = format!("{}/programme.yaml", layout::PROGRAMME);
    let signs = [
        layout::PROFILE,
        layout::INVENTORY,
        layout::EVENTS,
        layout::DESCRIPTION,
        layout::DELIVERABLES,
        &programme,
    ];
    let is_named = |label, name: &str| value(&structure.tags, label).is_some_and(|value| value.starts_with(name));
    let folders = [layout::MASTERS, layout::SIGNED];
    let lies_in = |path: &String| folders.iter().any(|folder| layout::below(path, folder).is_some());
    is_named(PROFILE_LABEL, layout::PROFILE_ID)
        || is_named("Bag-Software-Agent", "Brugwerk ")
        || signs.iter().any(|path| structure.has(path))
        || structure.files.keys().any(lies_in)
}

/// Examines a bag of Brugwerk.
pub(super) fn examine(structure: &Structure, manifests: &Manifests, findings: &mut Findings) {
    info(structure, findings);
    files(structure, manifests, findings);
    tag_manifests(structure, manifests, findings);
}

fn fault(file: &str, message: impl Into<String>, findings: &mut Findings) {
    findings.fault(Aspect::Conformant, "against-profile", file, message);
}

/// What `bag-info.txt` and `bagit.txt` must say.
fn info(structure: &Structure, findings: &mut Findings) {
    for label in REQUIRED_TAGS.iter() {
        let tags = structure.tags.iter();
        let count = tags.filter(|(found, _)| found.eq_ignore_ascii_case(label)).count();
        if count != 1 {
            let message = format!("The profile asks for the label {label} once. Times that it is there: {count}.");
            fault(layout::BAG_INFO, message, findings);
        }
    }
    if !structure.is_of_1_0 {
        let message = "The profile asks for version 1.0 of BagIt.";
        fault(layout::DECLARATION, message, findings);
    }
    if let Some(id) = value(&structure.tags, PROFILE_LABEL).filter(|id| *id != layout::PROFILE_ID) {
        let message = format!("The profile {} is not {}.", shown(id), layout::PROFILE_ID);
        fault(layout::BAG_INFO, message, findings);
    }
}

/// Which files must be there, and which may.
fn files(structure: &Structure, manifests: &Manifests, findings: &mut Findings) {
    let payload = Algorithm::OWN.map(|x| (layout::manifest(x), manifests.payload_algorithms.contains(&x)));
    let tags = Algorithm::OWN.map(|x| (layout::tag_manifest(x), manifests.tag_algorithms.contains(&x)));
    let own = [payload, tags].concat();
    // What no manifest lists was said already.
    let is_known = |path: &str| manifests.stated.contains_key(path) || is_tag_manifest(path);
    let is_allowed =
        |path: &str| is_payload(path) || TAG_FILES.contains(&path) || own.iter().any(|(name, _)| name == path);
    for path in structure
        .files
        .keys()
        .filter(|path| is_known(path) && !is_allowed(path))
    {
        fault(path, "The profile allows no such file beside the payload.", findings);
    }
    for (name, _) in own.iter().filter(|(_, is_read)| !is_read) {
        fault(name, "The profile asks for this manifest.", findings);
    }
    for name in TAG_FILES.iter().filter(|name| structure.has(name)) {
        let stated = manifests.stated.get(*name);
        if stated.is_none_or(|sums| sums.len() < manifests.tag_algorithms.len()) {
            fault(name, "Not every tag manifest lists this file.", findings);
        }
    }
    for name in REQUIRED_FILES.iter().filter(|name| !structure.has(name)) {
        fault(name, "The profile asks for this file.", findings);
    }
}

/// Nothing lists a tag manifest, so that nothing but its own form shows whether it was touched.
fn tag_manifests(structure: &Structure, manifests: &Manifests, findings: &mut Findings) {
    let mut stated = manifests.stated.clone();
    stated.retain(|path, _| !is_payload(path));
    for algorithm in &manifests.tag_algorithms {
        let name = layout::tag_manifest(*algorithm);
        let found = structure.text(&name, findings);
        if found.is_some_and(|found| found != manifest::write(&stated, *algorithm)) {
            let message = "It is not written as Brugwerk writes it: sorted, one line a file, nothing else.";
            findings.fault(Aspect::Untouched, "changed-file", name.as_str(), message);
        }
    }
}

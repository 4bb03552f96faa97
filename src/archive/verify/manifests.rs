//! The manifests of a bag, whose every path may be hostile.

use std::collections::BTreeSet;

use super::structure::Structure;
use crate::archive::digest::{Algorithm, Checksums};
use crate::archive::finding::{Aspect, Findings};
use crate::archive::layout::is_payload;
use crate::archive::manifest;
use crate::archive::path::{self, shown};

/// What all manifests state.
#[derive(Debug, Default)]
pub(super) struct Manifests {
    /// The algorithms of the payload manifests.
    pub payload_algorithms: BTreeSet<Algorithm>,
    /// The algorithms of the tag manifests.
    pub tag_algorithms: BTreeSet<Algorithm>,
    /// The checksums that they state, by path.
    pub stated: Checksums,
    /// Whether there is a manifest of the payload of an algorithm that is not known.
    pub has_unknown: bool,
}

/// What a manifest lists.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listed {
    Payload,
    Tags,
}

/// What a file with this name lists and the name of its algorithm, where it is a manifest.
fn of_name(name: &str) -> Option<(Listed, &str)> {
    let stem = name.strip_suffix(".txt")?;
    let payload = stem
        .strip_prefix("manifest-")
        .map(|algorithm| (Listed::Payload, algorithm));
    payload.or_else(|| Some((Listed::Tags, stem.strip_prefix("tagmanifest-")?)))
}

/// Whether a file is a tag manifest that is read; nothing lists those.
pub(super) fn is_tag_manifest(path: &str) -> bool {
    of_name(path).is_some_and(|(what, algorithm)| what == Listed::Tags && algorithm.parse::<Algorithm>().is_ok())
}

impl Manifests {
    /// Reads every manifest of a bag; paths that are unsafe are reported and left out.
    pub fn read(structure: &Structure, findings: &mut Findings) -> Self {
        let mut manifests = Self::default();
        for name in structure.files.keys() {
            let Some((what, algorithm)) = of_name(name) else {
                continue;
            };
            let Ok(algorithm) = algorithm.parse() else {
                let message = "This algorithm is not known; its checksums were not verified.";
                findings.remark(Aspect::Untouched, "unknown-algorithm", name.as_str(), message);
                manifests.has_unknown |= what == Listed::Payload;
                continue;
            };
            if let Some(text) = structure.text(name, findings) {
                match what {
                    Listed::Payload => manifests.payload_algorithms.insert(algorithm),
                    Listed::Tags => manifests.tag_algorithms.insert(algorithm),
                };
                manifests.add(name, &manifest::read(&text, algorithm), algorithm, structure, findings);
            }
        }
        if manifests.payload_algorithms.is_empty() {
            let message = "There is no manifest of the payload that can be read, so nothing shows whether the payload is unchanged.";
            findings.fault(Aspect::Untouched, "no-manifest", None, message);
        }
        manifests
    }

    fn add(
        &mut self,
        name: &str,
        manifest: &manifest::Manifest,
        algorithm: Algorithm,
        structure: &Structure,
        findings: &mut Findings,
    ) {
        let is_of_payload = of_name(name).is_some_and(|(what, _)| what == Listed::Payload);
        let mut fault = |code, message: String| findings.fault(Aspect::Conformant, code, name, message);
        let mut not_encoded = Vec::new();
        for reason in &manifest.faults {
            fault("bad-manifest", reason.clone());
        }
        for (written, sum) in &manifest.lines {
            let mut path = path::decode(written);
            // Some tools don't encode percent signs; the name on disk shows which was meant.
            if path != *written && !structure.has(&path) && structure.has(written) {
                not_encoded.push(format!("The path {} is not encoded as BagIt 1.0 asks.", shown(written)));
                path.clone_from(written);
            }
            let said = shown(&path);
            if let Some(reason) = path::fault(&path) {
                let message = format!("The path {said} is unsafe: {reason}. It was not followed.");
                fault("unsafe-path", message);
            } else if is_payload(&path) != is_of_payload {
                let message = format!("The path {said} does not belong in this manifest.");
                fault("wrong-manifest", message);
            } else {
                let sums = self.stated.entry(path).or_default();
                if sums.insert(algorithm, sum.clone()).is_some() {
                    let message = format!("The path {said} occurs in it twice. What follows in it was not read.");
                    fault("listed-twice", message);
                    break;
                }
            }
        }
        for message in not_encoded {
            findings.remark(Aspect::Conformant, "not-encoded", name, message);
        }
    }
}

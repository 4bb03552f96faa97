//! The manifests of a bag, whose every path may be hostile.

use std::collections::BTreeSet;
use std::path::Path;

use super::bagit::{Structure, is_payload, text};
use crate::archive::digest::{Algorithm, Sums};
use crate::archive::finding::{Aspect, Findings};
use crate::archive::manifest::{self, Contents};
use crate::archive::path::{self, shown};

/// What all manifests state.
#[derive(Debug, Default)]
pub(super) struct Manifests {
    /// The algorithms of the payload manifests.
    pub payload_algorithms: BTreeSet<Algorithm>,
    /// The algorithms of the tag manifests.
    pub tag_algorithms: BTreeSet<Algorithm>,
    /// The checksums that they state, by path.
    pub stated: Contents,
    /// Whether there is a manifest of the payload of an algorithm that is not known.
    pub has_unknown: bool,
}

impl Manifests {
    /// Reads every manifest of a bag; paths that are unsafe are reported and left out.
    pub fn read(bag: &Path, structure: &Structure, findings: &mut Findings) -> Self {
        let mut manifests = Self::default();
        for name in structure.files.keys() {
            let Some(stem) = name.strip_suffix(".txt") else {
                continue;
            };
            let (is_tag, algorithm) = match (stem.strip_prefix("manifest-"), stem.strip_prefix("tagmanifest-")) {
                (Some(algorithm), _) => (false, algorithm),
                (None, Some(algorithm)) => (true, algorithm),
                (None, None) => continue,
            };
            let Some(algorithm) = Algorithm::from_name(algorithm) else {
                let message = "This algorithm is not known; its checksums were not verified.";
                findings.remark(Aspect::Untouched, "unknown-algorithm", Some(&shown(name)), message);
                manifests.has_unknown |= !is_tag;
                continue;
            };
            let Some(text) = text(bag, name, structure, findings) else {
                continue;
            };
            let algorithms = if is_tag {
                &mut manifests.tag_algorithms
            } else {
                &mut manifests.payload_algorithms
            };
            algorithms.insert(algorithm);
            manifests.add(name, &text, algorithm, is_tag, structure, findings);
        }
        if manifests.payload_algorithms.is_empty() {
            let message = "There is no manifest of the payload that can be read, so that nothing shows whether it is what it was.";
            findings.fault(Aspect::Untouched, "no-manifest", None, message);
        }
        manifests
    }

    fn add(
        &mut self,
        name: &str,
        text: &str,
        algorithm: Algorithm,
        is_tag: bool,
        structure: &Structure,
        findings: &mut Findings,
    ) {
        let manifest = manifest::read(text, algorithm);
        for fault in manifest.faults {
            findings.fault(Aspect::Conformant, "bad-manifest", Some(name), fault);
        }
        for (written, sum) in manifest.lines {
            let mut path = path::decode(&written);
            // Some tools don't encode percent signs; the name on disk shows which was meant.
            if path != written && !structure.files.contains_key(&path) && structure.files.contains_key(&written) {
                let message = format!("The path {} is not encoded as BagIt 1.0 asks.", shown(&written));
                findings.remark(Aspect::Conformant, "not-encoded", Some(name), message);
                path.clone_from(&written);
            }
            if let Some(reason) = path::fault(&path) {
                let message = format!("The path {} is unsafe: {reason}. It was not followed.", shown(&path));
                findings.fault(Aspect::Conformant, "unsafe-path", Some(name), message);
                continue;
            }
            if is_payload(&path) == is_tag {
                let message = format!("The path {} does not belong in this manifest.", shown(&path));
                findings.fault(Aspect::Conformant, "wrong-manifest", Some(name), message);
                continue;
            }
            let sums: &mut Sums = self.stated.entry(path.clone()).or_default();
            if sums.insert(algorithm, sum).is_some() {
                let message = format!("The path {} stands in it twice.", shown(&path));
                findings.fault(Aspect::Conformant, "listed-twice", Some(name), message);
            }
        }
    }
}

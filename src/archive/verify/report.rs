//! What is asked of a bag, and what is said of it.

use std::collections::BTreeMap;

use super::copies::{self, FoundCopy};
use super::earlier::Earlier;
use super::made_with::MadeWith;
use super::received::FoundReceived;
use super::structure::Structure;
use crate::archive::finding::{Aspect, BagFinding, Findings};
use crate::pdf::{Anchors, SealedBy, StampedBy};
use crate::project::Observer;

/// The verdicts on a bag, with the reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Whether it is a bag of Brugwerk, by its profile; of other bags, only what BagIt asks is verified.
    pub is_own: bool,
    /// Whether it could be read to its end; no verdict is a yes otherwise.
    pub was_read: bool,
    /// The verdict on each aspect; rebuilding is not there where it was not asked or the bag is of another tool.
    pub verdicts: BTreeMap<Aspect, bool>,
    /// The versions that made its documents.
    pub made_with: Option<MadeWith>,
    /// The number of payload files.
    pub files: usize,
    /// The size of the payload.
    pub bytes: u64,
    /// The SHA-256 of `tagmanifest-sha512.txt`, where there is one.
    pub seal: Option<String>,
    /// Who sealed it, where a signature lies beside it that fits.
    pub sealed_by: Option<SealedBy>,
    /// Who says since when it is there, where a time stamp lies beside it that fits.
    pub stamped_by: Option<StampedBy>,
    /// The signed copies that extend their master and nothing else, with what of them is signed.
    pub copies: Vec<FoundCopy>,
    /// What it was before copies were added, the latest state first; only where nothing was found.
    pub(super) earlier: Vec<Earlier>,
    /// The copies that do not derive from their master, with what was found in them.
    pub received: Vec<FoundReceived>,
    /// The reasons, sorted by aspect and file.
    pub findings: Vec<BagFinding>,
}

impl Report {
    /// Whether every verdict that was asked for is a yes.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.verdicts.values().all(|verdict| *verdict)
    }

    /// Adds what was found besides.
    pub(super) fn add(&mut self, findings: Findings) {
        for (aspect, verdict) in &mut self.verdicts {
            *verdict &= !findings.against(*aspect);
        }
        let mut all = Findings::default();
        all.extend(std::mem::take(&mut self.findings));
        all.extend(findings.into_sorted());
        self.findings = all.into_sorted();
    }

    /// What is told of a signed copy that is not signed in every field, or not checked.
    pub(in crate::archive) fn remarks_on(&self, copy: &str) -> Vec<String> {
        let is_on = |x: &&BagFinding| x.code == copies::NOT_SIGNED && x.file.as_deref() == Some(copy);
        self.findings.iter().filter(is_on).map(|x| x.message.clone()).collect()
    }
}

/// What is asked of a bag beside what every bag is asked.
#[derive(Clone, Copy, Default)]
pub struct Demands<'a> {
    /// Every document is set again, and the observer hears of each.
    pub rebuild: Option<&'a dyn Observer>,
    /// It must be a bag of Brugwerk.
    pub is_own: bool,
    /// A signature must lie beside it.
    pub is_sealed: bool,
    /// The seal that it must have, as it was noted elsewhere; or have had before signed copies were added.
    pub seal: Option<&'a str>,
    /// The certificates of which one must stand behind the signature beside it, and behind those in its signed copies.
    pub trust: Option<&'a Anchors>,
}

impl Report {
    pub(super) fn of(
        structure: &Structure,
        made_with: Option<MadeWith>,
        rebuildable: Option<bool>,
        findings: Findings,
    ) -> Self {
        // What was not read can't be vouched for.
        let verdict = |aspect| (aspect, structure.was_read && !findings.against(aspect));
        let mut verdicts = BTreeMap::from([Aspect::Complete, Aspect::Untouched, Aspect::Conformant].map(verdict));
        verdicts.extend(rebuildable.map(|verdict| (Aspect::Rebuildable, verdict)));
        let size = structure.payload_size();
        Self {
            is_own: structure.is_own,
            was_read: structure.was_read,
            verdicts,
            made_with,
            files: size.files,
            bytes: size.bytes,
            seal: structure.seal.clone(),
            sealed_by: None,
            stamped_by: None,
            copies: Vec::new(),
            earlier: Vec::new(),
            received: Vec::new(),
            findings: findings.into_sorted(),
        }
    }
}

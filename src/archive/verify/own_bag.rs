//! A bag of Brugwerk: its inventory and its programme, read.

use serde::de::DeserializeOwned;

use super::made_with::MadeWith;
use super::structure::Structure;
use crate::archive::bag::{Wanted, wanted};
use crate::archive::finding::{Aspect, Findings};
use crate::archive::inventory::{self, Inventory, Piece};
use crate::archive::path::shown;
use crate::archive::{layout, limits, source};
use crate::bytes::Below;
use crate::check::Checked;
use crate::load::Reading;
use crate::locale::Language;
use crate::pdf;

/// How many faults of a programme are repeated at most.
const MOST_DIAGNOSTICS: usize = 20;

/// What a bag of Brugwerk holds.
pub(super) struct OwnBag<'a> {
    /// The bag as BagIt sees it.
    pub structure: &'a Structure,
    /// Its inventory.
    pub inventory: Inventory,
    /// Its programme.
    pub programme: Checked,
    /// The language of its documents.
    pub language: Language,
    /// What made them.
    pub made_with: MadeWith,
    /// The documents that the programme gives.
    pub wanted: Vec<Wanted>,
}

impl<'a> OwnBag<'a> {
    /// Reads a bag of Brugwerk; none where its programme or inventory can't be read.
    pub fn read(structure: &'a Structure, findings: &mut Findings) -> Option<Self> {
        let inventory: Inventory = json(structure, layout::INVENTORY, findings)?;
        let mut fault = |message: &str| {
            findings.fault(Aspect::Conformant, "bad-inventory", layout::INVENTORY, message);
        };
        if inventory.format != inventory::FORMAT || inventory.version != 1 {
            fault("It is of a form that this version of Brugwerk does not know; verify the bag with a newer one.");
            return None;
        }
        if inventory.length() > limits::FILES {
            fault("It lists more documents, copies and erased pieces than a bag has files.");
            return None;
        }
        let known = inventory.reading();
        let Some((reading, language)) = known.and_then(|reading| Some((reading, reading.language?))) else {
            let named = [Some(&inventory.language), inventory.audience.as_ref()];
            let named: Vec<String> = named.into_iter().flatten().map(|word| shown(word)).collect();
            let named = named.join(", ");
            fault(&format!(
                "It names a language or an audience that is not known: {named}."
            ));
            return None;
        };
        let programme = programme(structure, reading, findings)?;
        Some(Self {
            structure,
            wanted: wanted(&programme, language),
            made_with: MadeWith::of(&inventory.tools),
            inventory,
            programme,
            language,
        })
    }

    /// The document that a piece of the inventory is, where its path, kind and id belong together.
    pub fn wanted(&self, piece: &Piece) -> Option<&Wanted> {
        self.wanted.iter().find(|wanted| {
            let plan = &wanted.plan;
            plan.name() == piece.kind
                && plan.id == piece.id
                && wanted.role == piece.role
                && wanted.place() == piece.path
        })
    }

    /// Whether a piece with this SHA-256 was erased, which is said.
    pub fn is_erased(&self, path: &str, sha256: &str, findings: &mut Findings) -> bool {
        let stone = self.inventory.erased(path).filter(|stone| stone.sha256 == sha256);
        let Some(stone) = stone.filter(|_| !self.structure.has(path)) else {
            return false;
        };
        let message = shown(&stone.sentence());
        findings.remark(Aspect::Complete, "erased", path, message);
        true
    }

    /// The bytes of a PDF of the bag; where they can't be read, the reason.
    pub fn pdf(&self, path: &str) -> Result<Vec<u8>, String> {
        let bytes = Below::open(&self.structure.folder).and_then(|bag| bag.read(path, pdf::MOST_BYTES));
        bytes.map_err(|error| format!("it can't be read ({error})"))
    }

    /// Reports a difference between the bag and what this version would write.
    pub fn differs(&self, code: &'static str, file: &str, what: &str, findings: &mut Findings) {
        self.made_with.differs(code, file, what, findings);
    }
}

/// Reads a JSON file of the payload.
pub(super) fn json<T: DeserializeOwned>(structure: &Structure, name: &str, findings: &mut Findings) -> Option<T> {
    let text = structure.text(name, findings)?;
    serde_json::from_str(&text)
        .inspect_err(|error| {
            let message = format!("It is not of the form that Brugwerk writes ({error}).");
            findings.fault(Aspect::Conformant, "bad-metadata", name, message);
        })
        .ok()
}

/// Loads the programme that the bag holds.
fn programme(structure: &Structure, reading: Reading, findings: &mut Findings) -> Option<Checked> {
    let head = format!("{}/programme.yaml", layout::PROGRAMME);
    if !structure.has(&head) {
        let message = "The programme that the documents were made from is not there.";
        findings.fault(Aspect::Complete, "no-programme", head.as_str(), message);
        return None;
    }
    let mut fault = |file: &str, message| findings.fault(Aspect::Conformant, "bad-programme", file, message);
    let outcome = match source::read_programme(&structure.folder, reading) {
        Ok(outcome) => outcome,
        Err(error) => {
            fault(&head, format!("The programme can't be read: {error}."));
            return None;
        }
    };
    if outcome.programme.is_none() {
        let errors = outcome.diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
        for diagnostic in errors.take(MOST_DIAGNOSTICS) {
            let place = outcome.sources.position(diagnostic.place);
            let file = outcome.sources.get(diagnostic.place.file);
            let file = file.map_or(String::new(), |file| format!("{}/{}", layout::PROGRAMME, file.path));
            let message = format!(
                "The programme has a fault in line {}, column {}: {}.",
                place.line, place.column, diagnostic.message
            );
            fault(&file, message);
        }
    }
    outcome.programme
}

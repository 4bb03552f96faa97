//! Whether the documents of a bag say what its data says: claims, embedded data, masters, signed copies, metadata.

use std::collections::BTreeSet;
use std::path::Path;

use serde::de::DeserializeOwned;

use super::MadeWith;
use super::bagit::{self, Structure};
use crate::archive::bag::{described, open_points, place};
use crate::archive::event::{self, EventLog, EventType};
use crate::archive::finding::{Aspect, Findings};
use crate::archive::inventory::{self, Inventory, Piece, Role, State, Tools};
use crate::archive::path::shown;
use crate::archive::{description, layout, limits, pdf, signed, source};
use crate::check::Checked;
use crate::document::{self, Kind, Options, Plan};
use crate::locale::{Language, Locale};

/// The standards that every document claims.
const CLAIMS: (&str, &str) = ("3a", "1");

/// The most faults of a programme that are repeated.
const MOST_DIAGNOSTICS: usize = 20;

/// What a bag of Brugwerk holds.
pub(super) struct Content {
    /// Its inventory.
    pub inventory: Inventory,
    /// Its programme.
    pub programme: Checked,
    /// The language of its documents.
    pub language: Language,
    /// What made them.
    pub made_with: MadeWith,
}

/// Examines a bag of Brugwerk beyond what BagIt asks; none where its data or inventory can't be read.
pub(super) fn examine(bag: &Path, structure: &Structure, findings: &mut Findings) -> Option<Content> {
    let inventory: Option<Inventory> = json(bag, layout::INVENTORY, structure, findings);
    let inventory = inventory.filter(|inventory| has_form(inventory, findings))?;
    let language = Language::from_code(&inventory.language);
    let Some(language) = language else {
        let message = format!(
            "It names the language “{}”, which is not known.",
            shown(&inventory.language)
        );
        findings.fault(Aspect::Conformant, "bad-inventory", Some(layout::INVENTORY), message);
        return None;
    };
    let programme = programme(bag, structure, language, findings)?;
    let made_with = MadeWith {
        brugwerk: inventory.tools.brugwerk.clone(),
        typst: inventory.tools.typst.clone(),
        difference: Tools::current().difference(&inventory.tools),
    };
    let content = Content {
        inventory,
        programme,
        language,
        made_with,
    };
    let examination = Examination {
        bag,
        structure,
        content: &content,
    };
    examination.listed(findings);
    examination.documents(findings);
    examination.signed(findings);
    examination.metadata(findings);
    examination.events(findings);
    Some(content)
}

/// Reads a JSON file of the payload.
fn json<T: DeserializeOwned>(bag: &Path, name: &str, structure: &Structure, findings: &mut Findings) -> Option<T> {
    let text = bagit::text(bag, name, structure, findings)?;
    match serde_json::from_str(&text) {
        Ok(value) => Some(value),
        Err(error) => {
            let message = format!("It is not of the form that Brugwerk writes ({error}).");
            findings.fault(Aspect::Conformant, "bad-metadata", Some(name), message);
            None
        }
    }
}

fn has_form(inventory: &Inventory, findings: &mut Findings) -> bool {
    let known = inventory.format == inventory::FORMAT && inventory.version == 1;
    if !known {
        let message = "It is of a form that this version of Brugwerk does not know; verify the bag with a newer one.";
        findings.fault(Aspect::Conformant, "bad-inventory", Some(layout::INVENTORY), message);
    }
    known
}

/// Loads the programme that the bag holds.
fn programme(bag: &Path, structure: &Structure, language: Language, findings: &mut Findings) -> Option<Checked> {
    let head = format!("{}/programme.yaml", layout::PROGRAMME);
    if !structure.files.contains_key(&head) {
        let message = "The programme that the documents were made from is not there.";
        findings.fault(Aspect::Complete, "no-programme", Some(&head), message);
        return None;
    }
    let outcome = match source::read_programme(&bag.join(layout::PROGRAMME), Some(language)) {
        Ok(outcome) => outcome,
        Err(error) => {
            let message = format!("The programme can't be read: {error}.");
            findings.fault(Aspect::Conformant, "bad-programme", Some(&head), message);
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
            findings.fault(Aspect::Conformant, "bad-programme", Some(&shown(&file)), message);
        }
    }
    outcome.programme
}

struct Examination<'a> {
    bag: &'a Path,
    structure: &'a Structure,
    content: &'a Content,
}

impl Examination<'_> {
    /// A difference between what was written and what this version would write: a fault where it is the same version.
    fn differs(&self, code: &'static str, file: &str, what: &str, findings: &mut Findings) {
        match &self.content.made_with.difference {
            None => findings.fault(Aspect::Conformant, code, Some(&shown(file)), format!("{what}.")),
            Some(difference) => findings.remark(
                Aspect::Conformant,
                code,
                Some(&shown(file)),
                format!("{what}; but this is another version than made it ({difference})."),
            ),
        }
    }

    /// Every document that the data gives is in the inventory, and every file of the folders of documents too.
    fn listed(&self, findings: &mut Findings) {
        let pieces = &self.content.inventory.documents;
        let mut known: BTreeSet<&str> = pieces.iter().map(|piece| piece.path.as_str()).collect();
        if known.len() != pieces.len() {
            let message = "It lists a document twice.";
            findings.fault(Aspect::Conformant, "bad-inventory", Some(layout::INVENTORY), message);
        }
        known.extend(self.content.inventory.signed.iter().map(|copy| copy.path.as_str()));
        for path in self.structure.files.keys() {
            let is_document = [layout::DOCUMENTS, layout::MASTERS, layout::SIGNED]
                .iter()
                .any(|folder| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')));
            if is_document && !known.contains(path.as_str()) {
                let message = "The inventory does not list this document.";
                findings.fault(Aspect::Conformant, "not-in-inventory", Some(&shown(path)), message);
            }
        }
        for plan in document::plans(&self.content.programme) {
            let roles: &[Role] = if plan.kind == Kind::Agreement {
                &[Role::Document, Role::Master]
            } else {
                &[Role::Document]
            };
            for path in roles.iter().map(|role| place(&plan, *role)) {
                if !known.contains(path.as_str()) {
                    self.differs(
                        "no-document",
                        &path,
                        "The data gives this document, but the bag has none",
                        findings,
                    );
                }
            }
        }
    }

    fn documents(&self, findings: &mut Findings) {
        for piece in &self.content.inventory.documents {
            let file = Some(shown(&piece.path));
            let Some(sum) = self.structure.sha256(&piece.path) else {
                let message = "The inventory lists this document, which is not in the manifests or not there.";
                findings.fault(Aspect::Complete, "missing-document", file.as_deref(), message);
                continue;
            };
            let size = self.structure.files.get(&piece.path).copied();
            if sum != piece.sha256 || size != Some(piece.bytes) {
                let message = "It is not the document that the inventory describes: its size or SHA-256 is another.";
                findings.fault(Aspect::Conformant, "against-inventory", file.as_deref(), message);
            }
            self.document(piece, findings);
        }
    }

    /// Claims, and the embedded data against the data of the bag.
    fn document(&self, piece: &Piece, findings: &mut Findings) {
        let Content {
            programme, language, ..
        } = self.content;
        let file = shown(&piece.path);
        let plan = plan_of(programme, piece);
        let parsed = pdf::read(&self.bag.join(&piece.path)).and_then(|bytes| pdf::open(&bytes));
        let parsed = match parsed {
            Ok(parsed) => parsed,
            Err(fault) => {
                let message = format!("Its claims and data can't be read: {fault}.");
                findings.fault(Aspect::Conformant, "bad-pdf", Some(&file), message);
                return;
            }
        };
        let claims = pdf::claims(&parsed).unwrap_or_default();
        if (claims.pdf_a.as_deref(), claims.pdf_ua.as_deref()) != (Some(CLAIMS.0), Some(CLAIMS.1)) {
            let says = |claim: Option<String>| claim.map_or("nothing".to_owned(), |claim| shown(&claim));
            let message = format!(
                "It does not claim PDF/A-3a and PDF/UA-1, but {} and {}.",
                says(claims.pdf_a),
                says(claims.pdf_ua)
            );
            findings.fault(Aspect::Conformant, "claims", Some(&file), message);
        }
        let Some(plan) = plan else {
            self.differs(
                "unknown-document",
                &piece.path,
                "The data of the bag does not give this document",
                findings,
            );
            return;
        };
        let is_final = piece.role == Role::Master && piece.state == State::Final;
        if piece.role == Role::Master {
            let open = open_points(programme, &plan, *language);
            if (open == 0) != is_final || open != piece.open_points {
                self.differs(
                    "wrong-state",
                    &piece.path,
                    "The inventory does not say rightly whether points of this agreement are open",
                    findings,
                );
            }
        }
        let options = Options {
            language: Some(*language),
            is_final,
        };
        let expected = match source::compose(programme, &plan, options) {
            Ok(document) => document.attachment,
            Err(error) => {
                let message = format!("It can't be composed from the data of the bag ({error}).");
                findings.fault(Aspect::Conformant, "unknown-document", Some(&file), message);
                return;
            }
        };
        let name = plan.kind.data_path().trim_start_matches('/');
        match pdf::attachment(&parsed, name, limits::PDF_STREAM) {
            Some(found) if found == expected => {}
            Some(_) => self.differs(
                "embedded-data",
                &piece.path,
                "The data that it carries is not what the data of the bag gives",
                findings,
            ),
            None => findings.fault(
                Aspect::Conformant,
                "embedded-data",
                Some(&file),
                format!("It does not carry its data as {name}."),
            ),
        }
    }

    /// Each signed copy extends the master in the bag and nothing else.
    fn signed(&self, findings: &mut Findings) {
        for copy in &self.content.inventory.signed {
            let file = shown(&copy.path);
            let Some(sum) = self.structure.sha256(&copy.path) else {
                let message = "The inventory lists this signed copy, which is not in the manifests or not there.";
                findings.fault(Aspect::Complete, "missing-document", Some(&file), message);
                continue;
            };
            let mut fault = |message: String| {
                findings.fault(Aspect::Conformant, "signed-copy", Some(&file), message);
            };
            if sum != copy.sha256 || self.structure.files.get(&copy.path) != Some(&copy.bytes) {
                fault("It is not the copy that the inventory describes: its size or SHA-256 is another.".to_owned());
            }
            let master =
                self.content.inventory.documents.iter().find(|piece| {
                    piece.role == Role::Master && piece.id == copy.agreement && piece.path == copy.master
                });
            let Some(master) = master.filter(|master| self.structure.files.contains_key(&master.path)) else {
                fault("The bag has no master of the agreement that it is a copy of.".to_owned());
                continue;
            };
            let read = |path: &str| pdf::read(&self.bag.join(path)).map_err(|fault| vec![fault]);
            let checked = read(&master.path).and_then(|master| signed::check(&master, &read(&copy.path)?));
            match checked {
                // A later version may know more algorithms than the one that added the copy.
                Ok(found) if found.count == copy.signatures && found.fitting >= copy.fitting => {}
                Ok(found) => fault(format!(
                    "It carries {} signatures, of which {} fit what they cover; the inventory says {} and {}.",
                    found.count, found.fitting, copy.signatures, copy.fitting
                )),
                Err(faults) => faults
                    .into_iter()
                    .for_each(|reason| fault(format!("It is no signed copy of its master: {reason}."))),
            }
        }
    }

    /// Description and list of deliverables follow from data and inventory.
    fn metadata(&self, findings: &mut Findings) {
        let Content {
            inventory,
            programme,
            language,
            ..
        } = self.content;
        if inventory.programme != programme.programme.id.as_str()
            || inventory.date != programme.programme.document.date.to_string()
        {
            let what = "It names another programme or date than the data of the bag";
            self.differs("bad-inventory", layout::INVENTORY, what, findings);
        }
        let description = described(programme, inventory, Locale::of(*language)).unwrap_or_default();
        let expected = [
            (layout::DESCRIPTION, description),
            (layout::DELIVERABLES, description::deliverables(programme)),
        ];
        for (path, expected) in expected {
            let found = bagit::text(self.bag, path, self.structure, findings);
            if found.is_some_and(|found| found != expected) {
                self.differs(
                    "metadata-differs",
                    path,
                    "It is not what the data of the bag gives",
                    findings,
                );
            }
        }
    }

    /// The event log is of the known form and names every signed copy.
    fn events(&self, findings: &mut Findings) {
        let log: Option<EventLog> = json(self.bag, layout::EVENTS, self.structure, findings);
        let Some(log) = log else {
            return;
        };
        let mut fault = |message: &str| {
            findings.fault(Aspect::Conformant, "bad-event-log", Some(layout::EVENTS), message);
        };
        if log.format != event::FORMAT || log.version != 1 {
            fault("It is of a form that this version of Brugwerk does not know.");
        }
        if log
            .events
            .iter()
            .enumerate()
            .any(|(index, event)| event.event_identifier != index + 1)
        {
            fault("Its events are not numbered in order: one was taken out or put in.");
        }
        for needed in [EventType::Validation, EventType::Creation] {
            if log.events.iter().all(|event| event.event_type != needed) {
                fault("It does not say when the data was checked or when the documents were built.");
            }
        }
        let added: BTreeSet<&String> = log
            .events
            .iter()
            .filter(|event| event.event_type == EventType::Accession)
            .flat_map(|event| &event.linking_objects)
            .collect();
        let copies: BTreeSet<&String> = self.content.inventory.signed.iter().map(|copy| &copy.path).collect();
        if added != copies {
            fault("The signed copies that it names are not those of the inventory.");
        }
    }
}

/// The plan of a document, where its path, kind and id belong together.
pub(super) fn plan_of(programme: &Checked, piece: &Piece) -> Option<Plan> {
    document::plans(programme).into_iter().find(|plan| {
        plan.name() == piece.kind
            && plan.id == piece.id
            && place(plan, piece.role) == piece.path
            && (piece.role == Role::Document || plan.kind == Kind::Agreement)
    })
}

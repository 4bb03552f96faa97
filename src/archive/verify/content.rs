//! Whether the documents of a bag say what its data says: claims, embedded data, masters, signed copies, metadata.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::de::DeserializeOwned;

use super::MadeWith;
use super::bagit::{self, Structure};
use crate::archive::bag::{Wanted, described, place, wanted};
use crate::archive::event::{self, EventLog, EventType};
use crate::archive::finding::{Aspect, Findings};
use crate::archive::inventory::{self, Inventory, Piece, Role, State, Tools};
use crate::archive::path::shown;
use crate::archive::walk::collisions;
use crate::archive::{description, layout, limits, manifest, pdf, signed, source};
use crate::check::Checked;
use crate::document::Options;
use crate::locale::{Language, Locale};
use crate::model::{Date, Scalar as _};

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
    /// The documents that the programme gives.
    pub wanted: Vec<Wanted>,
    /// The number of pages of each document that could be read, by path.
    pub pages: BTreeMap<String, usize>,
}

impl Content {
    /// The document that a piece of the inventory is, where its path, kind and id belong together.
    pub fn wanted(&self, piece: &Piece) -> Option<&Wanted> {
        self.wanted.iter().find(|wanted| {
            wanted.plan.name() == piece.kind
                && wanted.plan.id == piece.id
                && wanted.role == piece.role
                && place(&wanted.plan, wanted.role) == piece.path
        })
    }
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
    let mut content = Content {
        wanted: wanted(&programme, language),
        inventory,
        programme,
        language,
        made_with,
        pages: BTreeMap::new(),
    };
    let examination = Examination {
        bag,
        structure,
        content: &content,
    };
    examination.tools(findings);
    examination.listed(findings);
    let pages = examination.documents(findings);
    examination.signed(findings);
    examination.metadata(findings);
    examination.events(findings);
    content.pages = pages;
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
    fn differs(&self, code: &'static str, file: &str, what: &str, findings: &mut Findings) {
        self.content.made_with.differs(code, file, what, findings);
    }

    /// What the inventory says of the tools, against the rest of the bag.
    fn tools(&self, findings: &mut Findings) {
        let mut fault = |file: &str, message: String| {
            findings.fault(Aspect::Conformant, "bad-inventory", Some(file), message);
        };
        let tools = &self.content.inventory.tools;
        if self.content.made_with.difference.is_some() && Tools::current().is_version_of(tools) {
            let message = "It names the versions of this program, but other templates or fonts than they have.";
            fault(layout::INVENTORY, message.to_owned());
        }
        let (tags, _) = manifest::tags(&self.structure.info);
        let agent = tags.iter().find(|(label, _)| label == "Bag-Software-Agent");
        if let Some((_, agent)) = agent.filter(|(_, agent)| *agent != tools.agent()) {
            let message = format!(
                "It says that {} made the bag, the inventory says {}.",
                shown(agent),
                shown(&tools.agent())
            );
            fault(layout::BAG_INFO, message);
        }
    }

    /// Every document that the data gives is in the inventory, and every file lies in a place that a bag has.
    fn listed(&self, findings: &mut Findings) {
        let pieces = &self.content.inventory.documents;
        let mut known: BTreeSet<&str> = pieces.iter().map(|piece| piece.path.as_str()).collect();
        if known.len() != pieces.len() {
            let message = "It lists a document twice.";
            findings.fault(Aspect::Conformant, "bad-inventory", Some(layout::INVENTORY), message);
        }
        known.extend(self.content.inventory.signed.iter().map(|copy| copy.path.as_str()));
        let metadata = [
            layout::DELIVERABLES,
            layout::DESCRIPTION,
            layout::EVENTS,
            layout::INVENTORY,
        ];
        for path in self.structure.files.keys().filter(|path| bagit::is_payload(path)) {
            if known.contains(path.as_str()) || metadata.contains(&path.as_str()) {
                continue;
            }
            let (code, message) = match below(path, layout::PROGRAMME) {
                Some(rest) if rest.split('/').any(|part| part.starts_with('.')) => (
                    "hidden-file",
                    "Names that begin with a dot are left out when a programme is archived. Somebody put this file in.",
                ),
                Some(_) => continue,
                None => ("not-in-inventory", "The inventory does not list this file."),
            };
            findings.fault(Aspect::Conformant, code, Some(&shown(path)), message);
        }
        // Archiving refuses such names: some systems keep one of the two files alone.
        let programme = self.structure.files.keys();
        let programme = programme.filter(|path| below(path, layout::PROGRAMME).is_some());
        for (first, second) in collisions(programme.map(String::as_str)) {
            let message = format!("Its name differs from {} in upper and lower case alone.", shown(&first));
            findings.fault(Aspect::Conformant, "case-collision", Some(&shown(&second)), message);
        }
        for path in self
            .content
            .wanted
            .iter()
            .map(|wanted| place(&wanted.plan, wanted.role))
        {
            if !known.contains(path.as_str()) {
                let what = "The data gives this document, but the bag has none";
                self.differs("no-document", &path, what, findings);
            }
        }
    }

    /// Every document of the inventory; gives the number of pages of each that can be read.
    fn documents(&self, findings: &mut Findings) -> BTreeMap<String, usize> {
        let mut pages = BTreeMap::new();
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
            pages.extend(self.document(piece, findings).map(|count| (piece.path.clone(), count)));
        }
        pages
    }

    /// Claims, and the embedded data against the data of the bag; gives the number of pages.
    fn document(&self, piece: &Piece, findings: &mut Findings) -> Option<usize> {
        let Content {
            programme, language, ..
        } = self.content;
        let file = shown(&piece.path);
        let parsed = pdf::read(&self.bag.join(&piece.path)).and_then(|bytes| pdf::open(&bytes));
        let parsed = match parsed {
            Ok(parsed) => parsed,
            Err(fault) => {
                let message = format!("Its claims and data can't be read: {fault}.");
                findings.fault(Aspect::Conformant, "bad-pdf", Some(&file), message);
                return None;
            }
        };
        let pages = parsed.get_pages().len();
        let mut fault = |code, message: String| findings.fault(Aspect::Conformant, code, Some(&file), message);
        if pages != piece.pages {
            let message = format!("Its number of pages is {pages}; the inventory says {}.", piece.pages);
            fault("against-inventory", message);
        }
        let claims = pdf::claims(&parsed).unwrap_or_default();
        let says = |claim: Option<String>| claim.map_or("nothing".to_owned(), |claim| shown(&claim));
        if (claims.pdf_a.as_deref(), claims.pdf_ua.as_deref()) != (Some(CLAIMS.0), Some(CLAIMS.1)) {
            let message = format!(
                "It does not claim PDF/A-3a and PDF/UA-1, but {} and {}.",
                says(claims.pdf_a),
                says(claims.pdf_ua)
            );
            fault("claims", message);
        }
        let maker = format!("Brugwerk {}", self.content.inventory.tools.brugwerk);
        if claims.creator.as_deref() != Some(&maker) {
            let message = format!(
                "It says that {} made it; the inventory says {}.",
                says(claims.creator),
                shown(&maker)
            );
            fault("claims", message);
        }
        let Some(wanted) = self.content.wanted(piece) else {
            let what = "The data of the bag does not give this document";
            self.differs("unknown-document", &piece.path, what, findings);
            return Some(pages);
        };
        let is_final = piece.role == Role::Master && piece.state == State::Final;
        if piece.role == Role::Master && (wanted.is_final() != is_final || wanted.open_points != piece.open_points) {
            let what = "The inventory does not say rightly whether points of this agreement are open";
            self.differs("wrong-state", &piece.path, what, findings);
        }
        let options = Options {
            language: Some(*language),
            is_final,
            ..Options::default()
        };
        let expected = match source::compose(programme, &wanted.plan, options) {
            Ok(document) => document.attachment,
            Err(error) => {
                let message = format!("It can't be composed from the data of the bag ({error}).");
                findings.fault(Aspect::Conformant, "unknown-document", Some(&file), message);
                return Some(pages);
            }
        };
        let data_path = wanted.plan.kind.data_path();
        let name = data_path.trim_start_matches('/');
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
        Some(pages)
    }

    /// Each signed copy extends the master in the bag and nothing else.
    fn signed(&self, findings: &mut Findings) {
        let mut seen = BTreeSet::new();
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
            if !seen.insert(&copy.path) || !seen.insert(&copy.sha256) {
                fault("The inventory lists this copy twice.".to_owned());
            }
            let place = format!("{}/{}/{}-", layout::SIGNED, copy.agreement, copy.added);
            let number = copy
                .path
                .strip_prefix(&place)
                .and_then(|rest| rest.strip_suffix(".pdf"));
            if number.is_none_or(|number| number.parse::<u32>().is_err()) {
                fault("It does not lie where a copy of this agreement that came in on this day lies.".to_owned());
            }
            if Date::parse(&copy.added).is_err() || copy.added < self.content.inventory.date {
                fault("The inventory does not say rightly when it came in.".to_owned());
            }
            let master =
                self.content.inventory.documents.iter().find(|piece| {
                    piece.role == Role::Master && piece.id == copy.agreement && piece.path == copy.master
                });
            if master.is_some_and(|master| master.state == State::Draft) {
                fault("Its master is a draft, which nobody can sign.".to_owned());
            }
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

/// The path below a folder of the bag.
fn below<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    path.strip_prefix(folder)?.strip_prefix('/')
}

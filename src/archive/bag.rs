//! Makes a bag: everything round the documents that were set.

use std::fs;
use std::path::Path;

use serde::Serialize;

use super::description;
use super::digest::{self, Algorithm, sha256};
use super::event::{EventLog, EventType};
use super::finding::ArchiveError;
use super::inventory::{FORMAT, Inventory, Piece, Role, State, Tools};
use super::layout;
use super::manifest::{self, Contents};
use super::walk::{Entry, Hidden, walk};
use crate::check::Checked;
use crate::document::{self, Options, Output, Plan, unsettled};
use crate::locale::{Language, Locale};
use crate::write;

/// A document that a bag of a programme has.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The document.
    pub plan: Plan,
    /// What it is there for.
    pub role: Role,
    /// How many points of an agreement are open; its master is a draft while there are any.
    pub open_points: usize,
}

impl Wanted {
    /// Whether it is set as a final version, ready to sign.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.role == Role::Master && self.open_points == 0
    }

    /// Its entry in the inventory.
    pub(super) fn piece(&self, pages: usize, bytes: u64, sha256: String) -> Piece {
        // An agreement as `build` makes it is a draft, whatever its points.
        let is_draft = self.plan.kind.is_signed() && !self.is_final();
        Piece {
            path: place(&self.plan, self.role),
            role: self.role,
            kind: self.plan.name().to_owned(),
            id: self.plan.id.clone(),
            state: if is_draft { State::Draft } else { State::Final },
            open_points: self.open_points,
            pages,
            bytes,
            sha256,
        }
    }
}

/// Every document that a bag of this programme has, in the order of the inventory: those of `build`, then the masters
/// of agreements, drafts first.
#[must_use]
pub fn wanted(programme: &Checked, language: Language) -> Vec<Wanted> {
    let plans = document::plans(programme);
    let of_role = |role| {
        move |plan: &Plan| Wanted {
            plan: plan.clone(),
            role,
            open_points: match role {
                Role::Document => 0,
                Role::Master => open_points(programme, plan, language),
            },
        }
    };
    let mut wanted: Vec<Wanted> = plans.iter().map(of_role(Role::Document)).collect();
    let agreements = plans.iter().filter(|plan| plan.kind.is_signed());
    let (settled, open): (Vec<Wanted>, Vec<Wanted>) = agreements.map(of_role(Role::Master)).partition(Wanted::is_final);
    wanted.extend(open);
    wanted.extend(settled);
    wanted
}

/// A document that lies in its place in the bag.
#[derive(Debug)]
pub struct Placed {
    /// The document.
    pub document: Wanted,
    /// Its number of pages.
    pub pages: usize,
}

/// A bag that was made or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sealed {
    /// The number of payload files.
    pub files: usize,
    /// The size of the payload.
    pub bytes: u64,
    /// The SHA-256 of `tagmanifest-sha512.txt`. Who keeps it elsewhere can tell that nobody made the manifests anew.
    pub seal: String,
}

/// Where the file of a document lies in a bag.
#[must_use]
pub fn place(plan: &Plan, role: Role) -> String {
    let folder = match role {
        Role::Document => layout::DOCUMENTS,
        Role::Master => layout::MASTERS,
    };
    format!("{folder}/{}", plan.file_name(Output::Pdf))
}

/// How many points of an agreement are open.
fn open_points(programme: &Checked, plan: &Plan, language: Language) -> usize {
    let options = Options {
        language: Some(language),
        is_final: true,
        ..Options::default()
    };
    unsettled(programme, std::slice::from_ref(plan), options).len()
}

/// Completes a bag whose programme folder and documents are in place: metadata, event log, inventory, manifests.
///
/// # Errors
/// Where a file can't be read or written.
pub fn complete(
    bag: &Path,
    programme: &Checked,
    language: Language,
    placed: &[Placed],
) -> Result<Sealed, ArchiveError> {
    let inventory = inventory(bag, programme, language, placed)?;
    let locale = Locale::of(language);
    let log = first_events(&inventory);
    let metadata = [
        (layout::DELIVERABLES, description::deliverables(programme)),
        (layout::DESCRIPTION, described(programme, &inventory, locale)?),
        (layout::EVENTS, json(&log)?),
        (layout::INVENTORY, json(&inventory)?),
    ];
    write::write_all(bag, metadata.iter().map(|(path, text)| (*path, text.as_bytes())))?;

    let mut payload = Contents::new();
    let mut bytes = 0;
    let found = walk(bag, Hidden::Listed).map_err(|error| ArchiveError::io(bag, "read", &error))?;
    if let Some(stopped) = found.stopped {
        return Err(ArchiveError::refused(
            "too-large",
            None,
            format!("The bag would be too large: {stopped}."),
        ));
    }
    for (path, _) in found
        .entries
        .iter()
        .filter(|(_, entry)| matches!(entry, Entry::File(_)))
    {
        let file = bag.join(path);
        let (size, sums) =
            digest::of_file(&file, &Algorithm::OWN).map_err(|error| ArchiveError::io(&file, "read", &error))?;
        bytes += size;
        payload.insert(path.clone(), sums);
    }
    let info = info(programme, bytes, payload.len());
    let (files, seal) = tag_files(&payload, &info);
    write::write_all(bag, files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())))?;
    Ok(Sealed {
        files: payload.len(),
        bytes,
        seal,
    })
}

fn inventory(
    bag: &Path,
    programme: &Checked,
    language: Language,
    placed: &[Placed],
) -> Result<Inventory, ArchiveError> {
    let mut documents = Vec::with_capacity(placed.len());
    for Placed { document, pages } in placed {
        let file = bag.join(place(&document.plan, document.role));
        let bytes = fs::read(&file).map_err(|error| ArchiveError::io(&file, "read", &error))?;
        documents.push(document.piece(*pages, bytes.len() as u64, sha256(&bytes)));
    }
    Ok(inventory_of(programme, language, documents))
}

/// The inventory of a bag that this binary makes.
pub(super) fn inventory_of(programme: &Checked, language: Language, documents: Vec<Piece>) -> Inventory {
    Inventory {
        format: FORMAT.to_owned(),
        version: 1,
        programme: programme.programme.id.to_string(),
        date: programme.programme.document.date.to_string(),
        language: language.code().to_owned(),
        tools: Tools::current().clone(),
        documents,
        signed: Vec::new(),
    }
}

/// What happened before there was a bag.
pub(super) fn first_events(inventory: &Inventory) -> EventLog {
    let mut log = EventLog::new();
    log.add(
        EventType::Validation,
        &inventory.date,
        "The programme folder was checked; it has no faults.".to_owned(),
        vec![layout::PROGRAMME.to_owned()],
    );
    log.add(
        EventType::Creation,
        &inventory.date,
        format!(
            "The documents were built with Brugwerk {} and Typst {}.",
            inventory.tools.brugwerk, inventory.tools.typst
        ),
        inventory.documents.iter().map(|piece| piece.path.clone()).collect(),
    );
    log
}

/// The text of `bag-info.txt`.
pub(super) fn info(programme: &Checked, bytes: u64, files: usize) -> String {
    let head = &programme.programme;
    manifest::write_tags(&[
        ("BagIt-Profile-Identifier", layout::PROFILE_ID.to_owned()),
        ("Source-Organization", description::contact(programme).to_owned()),
        ("External-Identifier", head.id.to_string()),
        ("External-Description", format!("{} – {}", head.call, head.title)),
        ("Bag-Group-Identifier", description::series(programme).to_owned()),
        ("Bagging-Date", head.document.date.to_string()),
        ("Bag-Software-Agent", Tools::current().agent()),
        ("Payload-Oxum", format!("{bytes}.{files}")),
    ])
}

/// Every tag file of a bag with this payload, in the order in which they are written; then the seal.
pub(super) fn tag_files(payload: &Contents, info: &str) -> (Vec<(String, String)>, String) {
    let mut files: Vec<(String, String)> = vec![
        (layout::DECLARATION.to_owned(), layout::DECLARATION_TEXT.to_owned()),
        (layout::PROFILE.to_owned(), layout::PROFILE_TEXT.to_owned()),
        (layout::BAG_INFO.to_owned(), info.to_owned()),
    ];
    for algorithm in Algorithm::OWN {
        let name = format!("manifest-{}.txt", algorithm.name());
        files.push((name, manifest::write(payload, algorithm)));
    }
    let mut tags = Contents::new();
    for (name, text) in &files {
        // In memory, so that reading can't fail.
        if let Ok((_, sums)) = digest::sums(text.as_bytes(), &Algorithm::OWN) {
            tags.insert(name.clone(), sums);
        }
    }
    let mut seal = String::new();
    for algorithm in Algorithm::OWN {
        let text = manifest::write(&tags, algorithm);
        seal = sha256(text.as_bytes());
        files.push((format!("tagmanifest-{}.txt", algorithm.name()), text));
    }
    (files, seal)
}

/// A value as the text of a JSON file.
pub(super) fn json(value: &impl Serialize) -> Result<String, ArchiveError> {
    let mut text = serde_json::to_string_pretty(value).map_err(|error| unwritable(&error))?;
    text.push('\n');
    Ok(text)
}

/// The description of a bag's pieces.
pub(super) fn described(programme: &Checked, inventory: &Inventory, locale: &Locale) -> Result<String, ArchiveError> {
    description::describe(programme, inventory, locale).map_err(|error| unwritable(&error))
}

fn unwritable(error: &serde_json::Error) -> ArchiveError {
    ArchiveError::Io(format!(
        "The metadata can't be written as JSON ({error}). This is a fault of Brugwerk; please report it."
    ))
}

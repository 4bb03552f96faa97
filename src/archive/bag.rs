//! Makes a bag: everything around the documents that were set.

use std::fmt;
use std::fs;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::description;
use super::digest::{self, Algorithm, Checksums};
use super::event::{EventLog, EventType};
use super::finding::ArchiveError;
use super::inventory::{FORMAT, Inventory, Piece, Role, State, Tools};
use super::manifest;
use super::walk::{Entry, Hidden, walk};
use super::{layout, limits, source};
use crate::bytes::{Below, sha256};
use crate::check::Checked;
use crate::document::{self, Options, Output, Plan, unsettled};
use crate::locale::Language;
use crate::model::{Audience, ClosedList as _};
use crate::write;

/// A document that a bag of a programme has.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The document.
    pub plan: Plan,
    /// What it is for.
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

    /// Where its file lies in the bag.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}/{}", self.role.folder(), self.plan.file_name(Output::Pdf))
    }

    /// Its entry in the inventory.
    pub(super) fn piece(&self, pages: usize, bytes: u64, sha256: String) -> Piece {
        // An agreement as `build` makes it is a draft, whatever its points.
        let is_draft = self.plan.kind.is_signed() && !self.is_final();
        Piece {
            path: self.place(),
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
/// of agreements, drafts first. A bag for an audience has none of those: what is signed is what the whole folder says.
#[must_use]
pub fn wanted(programme: &Checked, language: Language) -> Vec<Wanted> {
    let plans = document::plans(programme);
    let wanted = |plan: &Plan, role, open_points| Wanted {
        plan: plan.clone(),
        role,
        open_points,
    };
    let documents = plans.iter().map(|plan| wanted(plan, Role::Document, 0));
    let is_whole = programme.edition.audience == Audience::Internal;
    let agreements = plans.iter().filter(|plan| is_whole && plan.kind.is_signed());
    let masters = agreements.map(|plan| wanted(plan, Role::Master, open_points(programme, plan, language)));
    let (settled, open): (Vec<Wanted>, Vec<Wanted>) = masters.partition(Wanted::is_final);
    documents.chain(open).chain(settled).collect()
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
    /// The SHA-256 of `tagmanifest-sha512.txt`. Whoever keeps it elsewhere can prove that nobody rewrote the manifests.
    pub seal: String,
}

impl Sealed {
    pub(super) fn of(PayloadSize { files, bytes }: PayloadSize, seal: String) -> Self {
        Self { files, bytes, seal }
    }
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

/// How large a payload is; its text is what `bag-info.txt` says of it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct PayloadSize {
    /// The number of files.
    pub files: usize,
    /// Their size together.
    pub bytes: u64,
}

impl fmt::Display for PayloadSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.bytes, self.files)
    }
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
    let documents = placed.iter().map(|Placed { document, pages }| {
        let file = bag.join(document.place());
        let bytes = fs::read(&file).map_err(ArchiveError::io(&file, "read"))?;
        Ok(document.piece(*pages, bytes.len() as u64, sha256(&bytes)))
    });
    let inventory = inventory(programme, language, documents.collect::<Result<_, ArchiveError>>()?);
    let metadata = [
        (layout::DELIVERABLES, description::deliverables(programme)),
        (layout::DESCRIPTION, described(programme, &inventory, language)?),
        (layout::EVENTS, json(&first_events(&inventory))?),
        (layout::INVENTORY, json(&inventory)?),
    ];
    write::write_all(bag, metadata.iter().map(|(path, text)| (*path, text.as_bytes())))?;

    let mut payload = Checksums::new();
    let mut size = PayloadSize::default();
    let found = walk(bag, Hidden::Listed).map_err(ArchiveError::io(bag, "read"))?;
    if let Some(stopped) = found.stopped {
        let message = format!("The bag would be too large: {stopped}.");
        return Err(ArchiveError::refused("too-large", None, message));
    }
    let below = Below::open(bag).map_err(ArchiveError::io(bag, "read"))?;
    let files = found.entries.into_iter();
    for (path, _) in files.filter(|(_, entry)| matches!(entry, Entry::File(_))) {
        let file = bag.join(&path);
        let (bytes, sums) = below
            .file(&path)
            .and_then(|file| digest::of_file(file, &Algorithm::OWN))
            .map_err(ArchiveError::io(&file, "read"))?;
        size.files += 1;
        size.bytes += bytes;
        payload.insert(path, sums);
    }
    let (files, seal) = tag_files(&payload, &info(programme, size));
    write::write_all(bag, files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())))?;
    Ok(Sealed::of(size, seal))
}

/// The inventory of a bag that this binary makes.
pub(super) fn inventory(programme: &Checked, language: Language, documents: Vec<Piece>) -> Inventory {
    Inventory {
        format: FORMAT.to_owned(),
        version: 1,
        programme: programme.programme.id.to_string(),
        date: programme.programme.document.date.to_string(),
        language: language.code().to_owned(),
        audience: audience(programme),
        tools: Tools::current().clone(),
        documents,
        signed: Vec::new(),
        received: Vec::new(),
        erased: Vec::new(),
    }
}

/// The word for the readers of a bag that is not for everybody who runs the programme.
pub(super) fn audience(programme: &Checked) -> Option<String> {
    let audience = programme.edition.audience;
    (audience != Audience::Internal).then(|| audience.key().to_owned())
}

/// What happened before there was a bag.
fn first_events(inventory: &Inventory) -> EventLog {
    let mut log = EventLog::new();
    let checked = match &inventory.audience {
        None => "The programme folder was checked; it has no faults.".to_owned(),
        Some(audience) => format!(
            "The programme folder was checked as its readers ({audience}) may see it; it has no faults. What they may not see was left out of the data."
        ),
    };
    log.add(
        EventType::Validation,
        &inventory.date,
        checked,
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

/// What happened to a bag with this inventory, from its making on.
pub(super) fn events(inventory: &Inventory) -> EventLog {
    let mut log = first_events(inventory);
    let (mut copies, mut stones) = (inventory.signed.iter(), inventory.erased.iter().peekable());
    let mut received = inventory.received.iter().peekable();
    loop {
        let next = log.events.len() + 1;
        if let Some(stone) = stones.next_if(|stone| stone.event == next) {
            log.deletion(stone);
        } else if let Some(copy) = received.next_if(|copy| copy.event == next) {
            log.receipt(copy);
        } else if let Some(copy) = copies.next() {
            log.accession(copy);
        } else {
            return log;
        }
    }
}

/// The text of `bag-info.txt`.
pub(super) fn info(programme: &Checked, payload: PayloadSize) -> String {
    let head = &programme.programme;
    manifest::write_tags([
        ("BagIt-Profile-Identifier", layout::PROFILE_ID.to_owned()),
        ("Source-Organization", description::contact(programme).to_owned()),
        ("External-Identifier", head.id.to_string()),
        ("External-Description", format!("{} – {}", head.call, head.title)),
        ("Bag-Group-Identifier", description::series(programme).to_owned()),
        ("Bagging-Date", head.document.date.to_string()),
        ("Bag-Software-Agent", Tools::current().agent()),
        ("Payload-Oxum", payload.to_string()),
    ])
}

/// Every tag file of a bag with this payload, in the order in which they are written; then the seal.
pub(super) fn tag_files(payload: &Checksums, info: &str) -> (Vec<(String, String)>, String) {
    let mut files: Vec<(String, String)> = vec![
        (layout::DECLARATION.to_owned(), layout::DECLARATION_TEXT.to_owned()),
        (layout::PROFILE.to_owned(), layout::PROFILE_TEXT.to_owned()),
        (layout::BAG_INFO.to_owned(), info.to_owned()),
    ];
    let manifests = Algorithm::OWN.map(|x| (layout::manifest(x), manifest::write(payload, x)));
    files.extend(manifests);
    let tags = files
        .iter()
        .map(|(name, text)| (name.clone(), digest::of_bytes(text.as_bytes())));
    let tags: Checksums = tags.collect();
    files.extend(Algorithm::OWN.map(|x| (layout::tag_manifest(x), manifest::write(&tags, x))));
    let seal = files.last().map(|(_, text)| sha256(text)).unwrap_or_default();
    (files, seal)
}

/// A value as the text of a JSON file.
pub(super) fn json(value: &impl Serialize) -> Result<String, ArchiveError> {
    let text = serde_json::to_string_pretty(value).map_err(|error| {
        ArchiveError::Io(format!(
            "The metadata can't be written as JSON ({error}). This is a fault of Brugwerk; please report it."
        ))
    });
    text.map(|text| text + "\n")
}

/// The value that a JSON file of a bag holds.
pub(super) fn read_json<T: DeserializeOwned>(bag: &Path, name: &str) -> Result<T, ArchiveError> {
    let path = bag.join(name);
    let failed = ArchiveError::io(&path, "read");
    let bytes = Below::open(bag).and_then(|bag| bag.read(name, limits::TAG_FILE));
    let bytes = bytes.map_err(&failed)?;
    serde_json::from_slice(&bytes).map_err(|error| failed(error.into()))
}

/// The text of `data/metadata/description.json`.
pub(super) fn described(
    programme: &Checked,
    inventory: &Inventory,
    language: Language,
) -> Result<String, ArchiveError> {
    json(&description::describe(programme, inventory, programme.locale(language)))
}

/// The description of a bag whose inventory changed.
pub(super) fn described_anew(bag: &Path, inventory: &Inventory) -> Result<String, ArchiveError> {
    let reading = inventory.reading().unwrap_or_default();
    let outcome = source::read_programme(bag, reading).ok();
    let programme = outcome
        .and_then(|outcome| outcome.programme)
        .ok_or_else(|| ArchiveError::refused("bad-programme", None, "The programme in the bag can't be read."))?;
    let language = reading.language.unwrap_or(Language::Nl);
    described(&programme, inventory, language)
}

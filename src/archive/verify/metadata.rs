//! Whether inventory, description and event log say what the data and the files of the bag say.

use std::collections::BTreeSet;

use super::own_bag::{OwnBag, json};
use crate::archive::bag::described;
use crate::archive::event::{self, EventLog, EventType};
use crate::archive::finding::{Aspect, Findings};
use crate::archive::inventory::Tools;
use crate::archive::manifest::value;
use crate::archive::path::shown;
use crate::archive::tombstone::Tombstone;
use crate::archive::walk::collisions;
use crate::archive::{description, layout};

/// The versions of Brugwerk whose bags this one can vouch for. All of them promise what is verified here: that the documents
/// carry the data that the bag gives, and that everything else follows from it.
const MADE_BAGS: [&str; 1] = [env!("CARGO_PKG_VERSION")];

/// What the inventory says of the tools, against the rest of the bag.
pub(super) fn tools(bag: &OwnBag<'_>, findings: &mut Findings) {
    let mut fault = |file: &str, message: &str| findings.fault(Aspect::Conformant, "bad-inventory", file, message);
    let tools = &bag.inventory.tools;
    if !MADE_BAGS.contains(&tools.brugwerk.as_str()) {
        let version = shown(&tools.brugwerk);
        let message = format!(
            "It names Brugwerk {version}, of whose bags this version does not know what they promise. Verify it with that version, if there is one."
        );
        fault(layout::INVENTORY, &message);
    }
    if bag.made_with.difference.is_some() && Tools::current().is_version_of(tools) {
        let message = "It names the versions of this program, but not their templates or fonts.";
        fault(layout::INVENTORY, message);
    }
    let agent = value(&bag.structure.tags, "Bag-Software-Agent");
    if let Some(agent) = agent.filter(|agent| *agent != tools.agent()) {
        let (agent, stated) = (shown(agent), shown(&tools.agent()));
        let message = format!("It says that {agent} made the bag, the inventory says {stated}.");
        fault(layout::BAG_INFO, &message);
    }
}

/// What the bag can't show of the view that it is, where it is one.
pub(super) fn audience(bag: &OwnBag<'_>, findings: &mut Findings) {
    if let Some(audience) = &bag.inventory.audience {
        let message = format!(
            "This is a bag for an audience: its data is what `{audience}` may read of a folder, and its documents follow from that. Whether the folder gives just that, its owner can tell: `brugwerk archive --audience {audience}` gives the same seal."
        );
        findings.remark(Aspect::Rebuildable, "for-audience", layout::INVENTORY, message);
    }
}

/// Every document that the data gives is in the inventory, and every file lies in a place that a bag has.
pub(super) fn listed(bag: &OwnBag<'_>, findings: &mut Findings) {
    let pieces = &bag.inventory.documents;
    let mut known: BTreeSet<&str> = pieces.iter().map(|piece| piece.path.as_str()).collect();
    if known.len() != pieces.len() {
        let message = "It lists a document twice.";
        findings.fault(Aspect::Conformant, "bad-inventory", layout::INVENTORY, message);
    }
    known.extend(bag.inventory.returned().map(|(copy, _)| copy));
    // A report on a copy that was erased goes with it.
    let copies = bag.inventory.returned();
    let copies = copies.filter(|(copy, _)| bag.inventory.erased(copy).is_none());
    let reports: Vec<String> = copies.map(|(_, report)| report).collect();
    known.extend(reports.iter().map(String::as_str));
    for path in bag.wanted.iter().map(|wanted| wanted.place()) {
        if !known.contains(path.as_str()) {
            let what = "The data gives this document, but the bag has none";
            bag.differs("no-document", &path, what, findings);
        }
    }
    let stones = &bag.inventory.erased;
    if !Tombstone::is_chain(stones) {
        let message =
            "What it says of erased pieces doesn't hang together: something was taken out, put in or changed.";
        findings.fault(Aspect::Conformant, "bad-inventory", layout::INVENTORY, message);
    }
    let pieces = bag.inventory.known();
    for stone in stones {
        if let Some(fault) = pieces.fault_of(stone) {
            let message = format!("What it says of an erased piece {fault}, which no erasure writes.");
            findings.fault(Aspect::Conformant, "bad-inventory", layout::INVENTORY, message);
        }
    }
    for stone in stones.iter().filter(|stone| bag.structure.has(&stone.path)) {
        let message = if bag.structure.sha256(&stone.path).is_none() {
            "It was erased, but its content is still there. The same `brugwerk erase` finishes what was broken off."
        } else {
            "It was erased, but its content was put back. Somebody changed the bag."
        };
        findings.fault(Aspect::Conformant, "not-erased", stone.path.as_str(), message);
    }
    known.extend([
        layout::DELIVERABLES,
        layout::DESCRIPTION,
        layout::EVENTS,
        layout::INVENTORY,
    ]);
    let payload = bag.structure.files.keys().map(String::as_str);
    let (programme, others): (Vec<&str>, Vec<&str>) = payload
        .filter(|path| layout::is_payload(path))
        .partition(|path| layout::below(path, layout::PROGRAMME).is_some());
    for path in others.into_iter().filter(|path| !known.contains(path)) {
        let message = "The inventory does not list this file.";
        findings.fault(Aspect::Conformant, "not-in-inventory", path, message);
    }
    for path in programme.iter().filter(|path| path.contains("/.")) {
        let message =
            "Names that begin with a dot are left out when a programme is archived. Somebody put this file in.";
        findings.fault(Aspect::Conformant, "hidden-file", *path, message);
    }
    // Archiving refuses such names: some systems keep one of the two files alone.
    for (first, second) in collisions(programme.into_iter()) {
        let message = format!(
            "Its name differs from {} only in upper and lower case or in how accents are encoded.",
            shown(&first)
        );
        findings.fault(Aspect::Conformant, "case-collision", second.as_str(), message);
    }
}

/// Description and list of deliverables follow from data and inventory.
pub(super) fn description(bag: &OwnBag<'_>, findings: &mut Findings) {
    let head = &bag.programme.programme;
    if bag.inventory.programme != head.id.as_str() || bag.inventory.date != head.document.date.to_string() {
        let what = "It names a different programme or date from the data of the bag";
        bag.differs("bad-inventory", layout::INVENTORY, what, findings);
    }
    let description = described(&bag.programme, &bag.inventory, bag.language).unwrap_or_default();
    for (path, expected) in [
        (layout::DESCRIPTION, description),
        (layout::DELIVERABLES, description::deliverables(&bag.programme)),
    ] {
        let found = bag.structure.text(path, findings);
        if found.is_some_and(|found| found != expected) {
            let what = "It is not what the data of the bag gives";
            bag.differs("metadata-differs", path, what, findings);
        }
    }
}

/// The event log is of the known form and names every copy that partners returned.
pub(super) fn events(bag: &OwnBag<'_>, findings: &mut Findings) {
    let Some(log) = json::<EventLog>(bag.structure, layout::EVENTS, findings) else {
        return;
    };
    let mut fault = |message| findings.fault(Aspect::Conformant, "bad-event-log", layout::EVENTS, message);
    if log.format != event::FORMAT || log.version != 1 {
        fault("It is of a form that this version of Brugwerk does not know.");
    }
    if (1..)
        .zip(&log.events)
        .any(|(number, event)| event.event_identifier != number)
    {
        fault("Its events are not numbered in order: one was taken out or put in.");
    }
    for needed in [EventType::Validation, EventType::Creation] {
        if log.events.iter().all(|event| event.event_type != needed) {
            fault("It does not say when the data was checked or when the documents were built.");
        }
    }
    let accessions = log
        .events
        .iter()
        .filter(|event| event.event_type == EventType::Accession);
    let added: BTreeSet<&str> = accessions
        .flat_map(|event| event.linking_objects.iter().map(String::as_str))
        .collect();
    let copies: BTreeSet<&str> = bag.inventory.returned().map(|(copy, _)| copy).collect();
    if added != copies {
        fault("The copies that it names are not those of the inventory.");
    }
}

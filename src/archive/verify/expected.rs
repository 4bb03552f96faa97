//! Whether every word of a bag that follows from the rest of it is the one that Brugwerk writes.
//!
//! Inventory, event log and tag files are made anew from the data, the documents and the signed copies, and compared byte
//! for byte: whatever the other checks have no question for is answered here.

use std::path::Path;

use super::bagit::{self, Structure, is_payload};
use super::content::Content;
use crate::archive::bag::{first_events, info, inventory_of, json, place, tag_files};
use crate::archive::finding::Findings;
use crate::archive::inventory::Inventory;
use crate::archive::layout;

/// Compares what follows; only in a bag in which nothing was found, where no difference has another reason.
pub(super) fn examine(bag: &Path, content: &Content, structure: &Structure, findings: &mut Findings) {
    if findings.has_fault() {
        return;
    }
    let inventory = inventory(content, structure);
    let mut log = first_events(&inventory);
    for copy in &inventory.signed {
        log.accession(copy);
    }
    let mut payload = structure.sums.clone();
    payload.retain(|path, _| is_payload(path));
    let info = info(&content.programme, structure.payload_bytes, structure.payload_files);
    let (mut expected, _) = tag_files(&payload, &info);
    expected.extend(json(&inventory).ok().map(|text| (layout::INVENTORY.to_owned(), text)));
    expected.extend(json(&log).ok().map(|text| (layout::EVENTS.to_owned(), text)));
    for (path, text) in expected {
        if bagit::text(bag, &path, structure, findings).is_none_or(|found| found == text) {
            continue;
        }
        let what = "It is not what follows from the rest of the bag";
        content.made_with.differs("metadata-differs", &path, what, findings);
    }
}

/// The inventory that this binary would write for the documents of the bag and its signed copies.
fn inventory(content: &Content, structure: &Structure) -> Inventory {
    let documents = content.wanted.iter().filter_map(|wanted| {
        let path = place(&wanted.plan, wanted.role);
        let pages = content.pages.get(&path)?;
        let sum = structure.sha256(&path)?;
        Some(wanted.piece(*pages, *structure.files.get(&path)?, sum.to_owned()))
    });
    let mut inventory = inventory_of(&content.programme, content.language, documents.collect());
    inventory.signed.clone_from(&content.inventory.signed);
    inventory
}

//! Whether every word of a bag that follows from the rest of it is the one that Brugwerk writes.
//!
//! Inventory, event log and tag files are made anew from the data, the documents and the signed copies, and compared byte
//! for byte: whatever the other checks don't ask about is covered here.

use std::collections::BTreeMap;

use super::own_bag::OwnBag;
use crate::archive::bag::{events, info, inventory, json, tag_files};
use crate::archive::finding::Findings;
use crate::archive::inventory::Inventory;
use crate::archive::layout;

/// Compares what follows; only in a bag in which nothing was found, where no difference has another reason.
pub(super) fn examine(bag: &OwnBag<'_>, pages: &BTreeMap<String, usize>, findings: &mut Findings) {
    if findings.has_fault() {
        return;
    }
    let inventory = expected_inventory(bag, pages);
    let log = events(&inventory);
    let info = info(&bag.programme, bag.structure.payload_size());
    let (mut expected, _) = tag_files(&bag.structure.payload_sums(), &info);
    for (path, text) in [(layout::INVENTORY, json(&inventory)), (layout::EVENTS, json(&log))] {
        expected.extend(text.ok().map(|text| (path.to_owned(), text)));
    }
    for (path, text) in expected {
        if bag.structure.text(&path, findings).is_some_and(|found| found != text) {
            let what = "It is not what follows from the rest of the bag";
            bag.differs("metadata-differs", &path, what, findings);
        }
    }
}

/// The inventory that this binary would write for the documents of the bag and its signed copies.
fn expected_inventory(bag: &OwnBag<'_>, pages: &BTreeMap<String, usize>) -> Inventory {
    let documents = bag.wanted.iter().filter_map(|wanted| {
        let path = wanted.place();
        if let Some(stone) = bag.inventory.erased(&path) {
            return Some(wanted.piece(*pages.get(&path)?, stone.bytes, stone.sha256.clone()));
        }
        let sum = bag.structure.sha256(&path)?;
        Some(wanted.piece(*pages.get(&path)?, *bag.structure.files.get(&path)?, sum.to_owned()))
    });
    let mut inventory = inventory(&bag.programme, bag.language, documents.collect());
    inventory.signed.clone_from(&bag.inventory.signed);
    inventory.received.clone_from(&bag.inventory.received);
    inventory.erased.clone_from(&bag.inventory.erased);
    inventory
}

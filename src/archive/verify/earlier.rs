//! What a bag was before copies were added to it.
//!
//! Whatever an addition changes follows from the copies and from the rest. So the tag manifest of each earlier state can be
//! made again, and a seal of that state still shows that everything but the copies is what was sealed. After an erasure
//! that can't be done: the bag keeps one checksum of what is gone, and the manifests had two.

use super::own_bag::OwnBag;
use super::structure::Structure;
use crate::archive::bag::{PayloadSize, described, events, info, json, tag_files};
use crate::archive::event::EventType;
use crate::archive::finding::ArchiveError;
use crate::archive::path::shown;
use crate::archive::{digest, layout};

/// The most copies for which that is done.
const MOST: usize = 100;

/// A bag as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::archive) struct Earlier {
    /// The text of its `tagmanifest-sha512.txt`.
    pub manifest: String,
    /// The SHA-256 of that.
    pub seal: String,
    /// The copies that were added since, as they can be shown to people.
    pub added: Vec<String>,
}

/// Every earlier state of a bag in which nothing was found, the latest first.
pub(super) fn states(bag: &OwnBag<'_>) -> Vec<Earlier> {
    let added: Vec<String> = events(&bag.inventory)
        .events
        .into_iter()
        .filter(|event| event.event_type == EventType::Accession)
        .flat_map(|event| event.linking_objects)
        .collect();
    if added.len() > MOST || !bag.inventory.erased.is_empty() {
        return Vec::new();
    }
    let since = (0..added.len())
        .rev()
        .map(|count| added.get(count..).unwrap_or_default());
    since.filter_map(|since| state(bag, since).ok()).collect()
}

/// The bag without the copies that were added since.
fn state(bag: &OwnBag<'_>, since: &[String]) -> Result<Earlier, ArchiveError> {
    let mut inventory = bag.inventory.clone();
    inventory.signed.retain(|copy| !since.contains(&copy.path));
    inventory.received.retain(|copy| !since.contains(&copy.path));
    let log = events(&inventory);
    let texts = [
        (
            layout::DESCRIPTION,
            described(&bag.programme, &inventory, bag.language)?,
        ),
        (layout::EVENTS, json(&log)?),
        (layout::INVENTORY, json(&inventory)?),
    ];
    let Structure { files, .. } = bag.structure;
    let (mut sums, mut sizes) = (bag.structure.payload_sums(), files.clone());
    let gone = bag
        .inventory
        .returned()
        .filter(|(copy, _)| since.iter().any(|path| path == copy));
    for (copy, report) in gone {
        for path in [copy, &report] {
            sums.remove(path);
            sizes.remove(path);
        }
    }
    for (path, text) in texts {
        sums.insert(path.to_owned(), digest::of_bytes(text.as_bytes()));
        sizes.insert(path.to_owned(), text.len() as u64);
    }
    let payload = sizes.iter().filter(|(path, _)| layout::is_payload(path));
    let size = PayloadSize {
        files: payload.clone().count(),
        bytes: payload.map(|(_, size)| size).sum(),
    };
    let (mut tags, seal) = tag_files(&sums, &info(&bag.programme, size));
    let manifest = tags.pop().map(|(_, text)| text).unwrap_or_default();
    let added = since.iter().map(|path| shown(path)).collect();
    Ok(Earlier { manifest, seal, added })
}

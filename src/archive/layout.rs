//! Where everything lies in a bag.

use super::digest::Algorithm;

/// The payload.
pub const PAYLOAD: &str = "data";
/// The complete programme folder.
pub const PROGRAMME: &str = "data/programme";
/// The documents as `build` makes them.
pub const DOCUMENTS: &str = "data/documents";
/// The unsigned masters of agreements.
pub const MASTERS: &str = "data/masters";
/// Signed copies, in a folder per agreement.
pub const SIGNED: &str = "data/signed";
/// Copies that do not derive from their master, in a folder per agreement.
pub const RECEIVED: &str = "data/received";
/// What takes the place of `.pdf` in the name of the report on such a copy, which lies beside it.
const REPORT: &str = ".report.json";
/// What takes the place of `.pdf` in the name of the report on the signatures of a copy, which lies beside it.
const VALIDATION: &str = ".validation.json";
/// The deliverables that reports to the fund name.
pub const DELIVERABLES: &str = "data/deliverables.csv";
/// Series, file and pieces.
pub const DESCRIPTION: &str = "data/metadata/description.json";
/// What happened.
pub const EVENTS: &str = "data/metadata/events.json";
/// What is there, and with what it was made.
pub const INVENTORY: &str = "data/metadata/inventory.json";
/// The declaration of a bag.
pub const DECLARATION: &str = "bagit.txt";
/// What the declaration says.
pub const DECLARATION_TEXT: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
/// Labels and values about the bag.
pub const BAG_INFO: &str = "bag-info.txt";
/// Files to be fetched; never written by Brugwerk.
pub const FETCH: &str = "fetch.txt";
/// The BagIt profile, so that a bag explains itself.
pub const PROFILE: &str = "brugwerk-bagit-profile.json";
/// What the profile says.
pub const PROFILE_TEXT: &str = include_str!("../../docs/reference/brugwerk-bagit-profile.json");
/// The name of the profile in `bag-info.txt`.
pub const PROFILE_ID: &str = "urn:brugwerk:bagit-profile:1.0";
/// Holds the files of an addition that is decided until the last of them is in its place.
pub const UNFINISHED: &str = "unfinished-addition";

/// The manifest of the payload of this algorithm.
pub(super) fn manifest(algorithm: Algorithm) -> String {
    format!("manifest-{algorithm}.txt")
}

/// The manifest of the tag files of this algorithm.
pub(super) fn tag_manifest(algorithm: Algorithm) -> String {
    format!("tagmanifest-{algorithm}.txt")
}

/// Where the report on the signatures of a copy lies.
pub(super) fn validation(copy: &str) -> String {
    format!("{}{VALIDATION}", copy.strip_suffix(".pdf").unwrap_or(copy))
}

/// Where the report on a copy lies that does not derive from its master.
pub(super) fn report(copy: &str) -> String {
    format!("{}{REPORT}", copy.strip_suffix(".pdf").unwrap_or(copy))
}

/// Whether a path lies in the payload.
pub(super) fn is_payload(path: &str) -> bool {
    below(path, PAYLOAD).is_some()
}

/// The rest of a path that lies in this folder.
pub(super) fn below<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    path.strip_prefix(folder)?.strip_prefix('/')
}

//! Whether the documents of a bag say what its data says: claims, embedded data, masters, signed copies.

use std::collections::{BTreeMap, BTreeSet};

use super::own_bag::OwnBag;
use crate::archive::finding::{Aspect, Findings};
use crate::archive::inventory::{Piece, Role, State};
use crate::archive::layout;
use crate::archive::path::shown;
use crate::archive::signed::{SignedCopy, Signing, remarks};
use crate::document::{self, Options};
use crate::model::{Date, Scalar as _};
use crate::pdf::{self, FinishedPdf, Signatures};

/// The standards that every document claims.
const CLAIMS: (&str, &str) = ("3a", "1");

/// The code of what is told of a copy that is not signed in every field, or not checked.
pub(super) const NOT_SIGNED: &str = "not-signed";

/// Examines every document of the inventory; gives the number of pages of each that can be read, by path.
pub(super) fn examine(bag: &OwnBag<'_>, findings: &mut Findings) -> BTreeMap<String, usize> {
    let mut pages = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for piece in &bag.inventory.documents {
        let file = piece.path.as_str();
        // That it is listed twice is told elsewhere; read as often as it is listed, one file could keep this busy for days.
        if !seen.insert(file) || bag.structure.is_late(findings) {
            break;
        }
        if bag.is_erased(file, &piece.sha256, findings) {
            pages.insert(file.to_owned(), piece.pages);
            continue;
        }
        let Some(sum) = bag.structure.sha256(file) else {
            let message = "The inventory lists this document, which is not in the manifests or not there.";
            findings.fault(Aspect::Complete, "missing-document", file, message);
            continue;
        };
        if sum != piece.sha256 || bag.structure.files.get(file) != Some(&piece.bytes) {
            let message = "It is not the document that the inventory describes: its size or SHA-256 differs.";
            findings.fault(Aspect::Conformant, "against-inventory", file, message);
        }
        // What the data does not give is not worth the work of reading it.
        if bag.wanted(piece).is_none() {
            let what = "The data of the bag does not give this document";
            bag.differs("unknown-document", file, what, findings);
            continue;
        }
        match bag.pdf(file).and_then(|bytes| FinishedPdf::open(&bytes)) {
            Ok(pdf) => {
                claims(bag, piece, &pdf, findings);
                data(bag, piece, &pdf, findings);
                pages.insert(file.to_owned(), pdf.pages());
            }
            Err(fault) => {
                let message = format!("Its claims and data can't be read: {fault}.");
                findings.fault(Aspect::Conformant, "bad-pdf", file, message);
            }
        }
    }
    pages
}

/// What a document claims, against the inventory.
fn claims(bag: &OwnBag<'_>, piece: &Piece, pdf: &FinishedPdf, findings: &mut Findings) {
    let mut fault = |code, message: String| findings.fault(Aspect::Conformant, code, piece.path.as_str(), message);
    let pages = pdf.pages();
    if pages != piece.pages {
        let message = format!("Its number of pages is {pages}; the inventory says {}.", piece.pages);
        fault("against-inventory", message);
    }
    let claims = pdf.claims();
    let says = |claim: Option<String>| claim.map_or("nothing".to_owned(), |claim| shown(&claim));
    let maker = format!("Brugwerk {}", bag.inventory.tools.brugwerk);
    if claims.creator.as_deref() != Some(&maker) {
        let (creator, maker) = (says(claims.creator), shown(&maker));
        let message = format!("It says that {creator} made it; the inventory says {maker}.");
        fault("claims", message);
    }
    if (claims.pdf_a.as_deref(), claims.pdf_ua.as_deref()) != (Some(CLAIMS.0), Some(CLAIMS.1)) {
        let (archival, accessible) = (says(claims.pdf_a), says(claims.pdf_ua));
        let message = format!("It does not claim PDF/A-3a and PDF/UA-1, but {archival} and {accessible}.");
        fault("claims", message);
    }
}

/// The state and the embedded data of a document, against the data of the bag.
fn data(bag: &OwnBag<'_>, piece: &Piece, pdf: &FinishedPdf, findings: &mut Findings) {
    let file = piece.path.as_str();
    let Some(wanted) = bag.wanted(piece) else {
        let what = "The data of the bag does not give this document";
        return bag.differs("unknown-document", file, what, findings);
    };
    let is_final = piece.is_final_master();
    if piece.role == Role::Master && (wanted.is_final() != is_final || wanted.open_points != piece.open_points) {
        let what = "The inventory is wrong about whether points of this agreement are open";
        bag.differs("wrong-state", file, what, findings);
    }
    let options = Options {
        language: Some(bag.language),
        is_final,
        ..Options::default()
    };
    let expected = match document::compose(&bag.programme, &wanted.plan, options) {
        Ok(document) => document.attachment,
        Err(error) => {
            let message = format!("It can't be composed from the data of the bag ({error}).");
            return findings.fault(Aspect::Conformant, "unknown-document", file, message);
        }
    };
    let data_path = wanted.plan.kind.data_path();
    let name = data_path.trim_start_matches('/');
    match pdf.attachment(name) {
        Some(found) if found == expected => {}
        Some(_) => {
            let what = "The data that it carries is not what the data of the bag gives";
            bag.differs("embedded-data", file, what, findings);
        }
        None => {
            let message = format!("It does not carry its data as {name}.");
            findings.fault(Aspect::Conformant, "embedded-data", file, message);
        }
    }
}

/// A signed copy, with what was found in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundCopy {
    /// Its path in the bag.
    pub path: String,
    /// What of it is signed.
    pub signing: Signing,
}

/// Each signed copy extends the master in the bag and nothing else; gives what was found in those that do.
pub(super) fn signed_copies(bag: &OwnBag<'_>, findings: &mut Findings) -> Vec<FoundCopy> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for copy in &bag.inventory.signed {
        if bag.structure.is_late(findings) {
            break;
        }
        let file = copy.path.as_str();
        if bag.is_erased(file, &copy.sha256, findings) {
            continue;
        }
        let Some(sum) = bag.structure.sha256(file) else {
            let message = "The inventory lists this signed copy, which is not in the manifests or not there.";
            findings.fault(Aspect::Complete, "missing-document", file, message);
            continue;
        };
        let mut fault = |message: &str| findings.fault(Aspect::Conformant, "signed-copy", file, message);
        if sum != copy.sha256 || bag.structure.files.get(file) != Some(&copy.bytes) {
            fault("It is not the copy that the inventory describes: its size or SHA-256 differs.");
        }
        // No copy after it is read: one that is listed again and again would be read as often.
        if !seen.insert(&copy.path) || !seen.insert(&copy.sha256) {
            fault("The inventory lists this copy twice.");
            break;
        }
        let place = format!("{}/{}/{}-", layout::SIGNED, copy.agreement, copy.added);
        let number = file.strip_prefix(&place).and_then(|rest| rest.strip_suffix(".pdf"));
        if number.is_none_or(|number| number.parse::<u32>().is_err()) {
            fault("It does not lie where a copy of this agreement that came in on this day lies.");
        }
        if Date::parse(&copy.added).is_err() || copy.added < bag.inventory.date {
            fault("The inventory is wrong about when it came in.");
        }
        if bag.inventory.erased(&copy.master).is_some() {
            let message = "Its master was erased, so that nothing shows whether it is a copy of it.";
            findings.remark(Aspect::Conformant, "erased", file, message);
            continue;
        }
        if let Some(signatures) = signatures(bag, copy, &mut fault) {
            for remark in remarks(&signatures) {
                findings.remark(Aspect::Conformant, NOT_SIGNED, file, remark);
            }
            let signing = Signing::of(&signatures);
            found.push(FoundCopy {
                path: shown(file),
                signing,
            });
        }
    }
    found
}

/// What a signed copy adds to its master, where it adds nothing else.
fn signatures(bag: &OwnBag<'_>, copy: &SignedCopy, fault: &mut dyn FnMut(&str)) -> Option<Signatures> {
    let is_master =
        |piece: &&Piece| piece.role == Role::Master && piece.id == copy.agreement && piece.path == copy.master;
    let master = bag.inventory.documents.iter().find(is_master);
    if master.is_some_and(|master| master.state == State::Draft) {
        fault("Its master is a draft, which nobody can sign.");
    }
    let Some(master) = master.filter(|master| bag.structure.has(&master.path)) else {
        fault("The bag has no master of the agreement that it is a copy of.");
        return None;
    };
    let read = |path: &str| bag.pdf(path).map_err(|fault| vec![fault]);
    let checked = read(&master.path).and_then(|master| pdf::check_signed_copy(&master, &read(&copy.path)?));
    let signatures = checked
        .inspect_err(|faults| {
            for reason in faults {
                fault(&format!("It is not a signed copy of its master: {reason}."));
            }
        })
        .ok()?;
    let found = Signing::of(&signatures);
    if !copy.signing.is_borne_out_by(&found) {
        fault(&format!(
            "The inventory is wrong about what of it is signed. It is {}",
            found.sentence()
        ));
    }
    Some(signatures)
}

//! Whether the documents of a bag say what its data says: claims, embedded data, masters, signed copies.

use std::collections::{BTreeMap, BTreeSet};

use super::own_bag::OwnBag;
use crate::archive::finding::{Aspect, Findings};
use crate::archive::inventory::{Piece, Role, SignedCopy, State};
use crate::archive::layout;
use crate::archive::path::shown;
use crate::document::{self, Options};
use crate::model::{Date, Scalar as _};
use crate::pdf::{self, FinishedPdf};

/// The standards that every document claims.
const CLAIMS: (&str, &str) = ("3a", "1");

/// Examines every document of the inventory; gives the number of pages of each that can be read, by path.
pub(super) fn examine(bag: &OwnBag<'_>, findings: &mut Findings) -> BTreeMap<String, usize> {
    let mut pages = BTreeMap::new();
    for piece in &bag.inventory.documents {
        let file = piece.path.as_str();
        let Some(sum) = bag.structure.sha256(file) else {
            let message = "The inventory lists this document, which is not in the manifests or not there.";
            findings.fault(Aspect::Complete, "missing-document", file, message);
            continue;
        };
        if sum != piece.sha256 || bag.structure.files.get(file) != Some(&piece.bytes) {
            let message = "It is not the document that the inventory describes: its size or SHA-256 differs.";
            findings.fault(Aspect::Conformant, "against-inventory", file, message);
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

/// Each signed copy extends the master in the bag and nothing else.
pub(super) fn signed_copies(bag: &OwnBag<'_>, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for copy in &bag.inventory.signed {
        let file = copy.path.as_str();
        let Some(sum) = bag.structure.sha256(file) else {
            let message = "The inventory lists this signed copy, which is not in the manifests or not there.";
            findings.fault(Aspect::Complete, "missing-document", file, message);
            continue;
        };
        let mut fault = |message: &str| findings.fault(Aspect::Conformant, "signed-copy", file, message);
        if sum != copy.sha256 || bag.structure.files.get(file) != Some(&copy.bytes) {
            fault("It is not the copy that the inventory describes: its size or SHA-256 differs.");
        }
        if !seen.insert(&copy.path) || !seen.insert(&copy.sha256) {
            fault("The inventory lists this copy twice.");
        }
        let place = format!("{}/{}/{}-", layout::SIGNED, copy.agreement, copy.added);
        let number = file.strip_prefix(&place).and_then(|rest| rest.strip_suffix(".pdf"));
        if number.is_none_or(|number| number.parse::<u32>().is_err()) {
            fault("It does not lie where a copy of this agreement that came in on this day lies.");
        }
        if Date::parse(&copy.added).is_err() || copy.added < bag.inventory.date {
            fault("The inventory is wrong about when it came in.");
        }
        signatures(bag, copy, &mut fault);
    }
}

/// What a signed copy adds to its master.
fn signatures(bag: &OwnBag<'_>, copy: &SignedCopy, fault: &mut dyn FnMut(&str)) {
    let is_master =
        |piece: &&Piece| piece.role == Role::Master && piece.id == copy.agreement && piece.path == copy.master;
    let master = bag.inventory.documents.iter().find(is_master);
    if master.is_some_and(|master| master.state == State::Draft) {
        fault("Its master is a draft, which nobody can sign.");
    }
    let Some(master) = master.filter(|master| bag.structure.has(&master.path)) else {
        return fault("The bag has no master of the agreement that it is a copy of.");
    };
    let read = |path: &str| bag.pdf(path).map_err(|fault| vec![fault]);
    let checked = read(&master.path).and_then(|master| pdf::check_signed_copy(&master, &read(&copy.path)?));
    match checked {
        // A later version may know more algorithms than the one that added the copy.
        Ok(found) if found.count == copy.signatures && found.fitting >= copy.fitting => {}
        Ok(found) => fault(&format!(
            "It carries {} signatures, of which {} fit what they cover; the inventory says {} and {}.",
            found.count, found.fitting, copy.signatures, copy.fitting
        )),
        Err(faults) => {
            for reason in faults {
                fault(&format!("It is not a signed copy of its master: {reason}."));
            }
        }
    }
}

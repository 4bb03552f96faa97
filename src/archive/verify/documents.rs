//! Whether the documents of a bag say what its data says: claims, embedded data, masters.

use std::collections::{BTreeMap, BTreeSet};

use super::own_bag::OwnBag;
use crate::archive::finding::{Aspect, Findings};
use crate::archive::inventory::{Piece, Role};
use crate::archive::path::shown;
use crate::document::{self, Options};
use crate::pdf::FinishedPdf;

/// The standards that every document claims.
const CLAIMS: (&str, &str) = ("3a", "1");

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

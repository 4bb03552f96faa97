//! Whether a final agreement says something else than one that was issued under the same number and version.

use std::collections::BTreeSet;
use std::path::Path;

use crate::check::Checked;
use crate::contract::Contract;
use crate::diagnostic::Message;
use crate::document;
use crate::locale::Language;
use crate::message;

use super::error::HistoryError;
use super::log::entries;
use super::version::Version;

/// A final agreement that binds otherwise than one that was issued under the same number and version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reissued {
    /// The id of its partnership.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The label under which the other one was issued.
    pub label: String,
    /// The names of the articles and annexes that differ.
    pub places: Vec<String>,
}

impl Reissued {
    /// What is wrong and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        let (id, version, label, places) = (&self.id, &self.version, &self.label, self.places.join("; "));
        message!(
            "final agreement “{id}” has version {version}, as the one that was released as “{label}”, and says something else in: {places}. Raise `version` of the agreement, so that nobody takes one for the other",
            id,
            version,
            label,
            places
        )
    }
}

/// The final agreements of this programme that bind otherwise than those that were issued in its folder under the same
/// number and version, each beside the last of them. Versions whose data was erased, or can't be read any more, can't be
/// compared.
///
/// # Errors
/// Where the log can't be read, or is not a chain of entries.
pub fn reissued(folder: &Path, programme: &Checked) -> Result<Vec<Reissued>, HistoryError> {
    let is_final = |id: &str| {
        let contract = programme.contract(id, programme.locale(Language::Nl));
        contract.is_some_and(Contract::is_final)
    };
    let cases = programme.partnerships.iter().map(|case| case.id.as_str());
    let mut open: BTreeSet<&str> = cases.filter(|id| is_final(id)).collect();
    let mut found = Vec::new();
    if open.is_empty() {
        return Ok(found);
    }
    let issued = entries(folder)?;
    for entry in issued.iter().rev().filter(|entry| entry.issue.is_final) {
        let label = &entry.issue.label;
        let Ok(earlier) = Version::issued(folder.to_owned(), label, None) else {
            continue;
        };
        let key = |programme: &Checked, id: &str| {
            let (_, agreement) = programme.agreement(id)?;
            let number = agreement.number.as_ref().map(ToString::to_string);
            Some((number, agreement.version.to_string()))
        };
        let same = |id: &&&str| key(programme, id).is_some_and(|own| Some(own) == key(&earlier.programme, id));
        let same: Vec<&str> = open.iter().filter(same).copied().collect();
        for id in same {
            open.remove(id);
            let places = document::changed_places(&earlier.programme, programme, id);
            if let Some((_, version)) = key(programme, id).filter(|_| !places.is_empty()) {
                found.push(Reissued {
                    id: id.to_owned(),
                    version,
                    label: label.clone(),
                    places,
                });
            }
        }
    }
    Ok(found)
}

//! Whether a signed copy is the unsigned master and signatures, and nothing else.
//!
//! A signature is appended to a PDF: the copy begins with every byte of the master. Each update after it is compared with
//! what was there before: it may fill one of the master's own signature fields ([`form`]), seal or stamp the whole file
//! without showing anything, and add what validation needs; whatever else it changes is named ([`update`]). Each signature
//! must cover its whole revision and fit it ([`signature`]). Whose it is is judged by certificates that somebody trusts and by
//! what the copy carries for that ([`proofs`]).

mod form;
mod metadata;
pub(super) mod proofs;
mod signature;
mod update;
pub(super) mod value;

use std::collections::BTreeSet;

use super::cms::{self, Anchors, Digests, Evidence, Proofs, SignatureKind, Validation};
use super::finished::FinishedPdf;
use super::tail::Tail;
use form::{Form, Place};
use signature::Found;
use update::Copy;
use value::{Kind, Verdict};

/// The most signatures, seals and time stamps of a copy.
const MOST_SIGNATURES: usize = 100;

/// What was found in one signature field of the master.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SignedField {
    /// The name of the field.
    pub name: String,
    /// Whether it is signed.
    pub status: FieldStatus,
}

/// Whether a field is signed; a signature that does not fit what it covers is no status, since its copy is refused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldStatus {
    /// Its signature fits what it covers; whose it is was not established.
    Signed,
    /// Nobody signed in it.
    Empty,
    /// It holds a signature that can't be checked, for this reason: the end of a sentence that begins with "it".
    NotChecked(&'static str),
}

/// How many signatures of a kind there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many there are.
    pub count: usize,
    /// How many of them fit what they cover; the others can't be checked.
    pub fitting: usize,
}

/// The signatures of a copy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signatures {
    /// Every signature field of the master, in its order.
    pub fields: Vec<SignedField>,
    /// Signatures that show nothing and are not in a field of the master: of a service, not of a signatory.
    pub seals: Tally,
    /// Time stamps on the whole document.
    pub time_stamps: Tally,
}

impl Signatures {
    /// Whether the signature in each field of the master fits.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.fields.iter().all(|field| field.status == FieldStatus::Signed)
    }
}

/// A copy that is its master and signatures, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedCopy {
    signatures: Signatures,
    evidence: Vec<Evidence>,
    proofs: Proofs,
}

impl CheckedCopy {
    /// Checks a copy against its master.
    ///
    /// # Errors
    /// As [`check_signed_copy`].
    pub fn of(master: &[u8], copy: &[u8]) -> Result<Self, Vec<String>> {
        examine(master, copy)
    }

    /// Its signatures.
    #[must_use]
    pub fn signatures(&self) -> &Signatures {
        &self.signatures
    }

    /// Judges whose each signature is, the oldest first; without certificates that are trusted, none is anybody's.
    #[must_use]
    pub fn validate(&self, trusted: &Anchors) -> Vec<Validation> {
        cms::validate(&self.evidence, &self.proofs, trusted)
    }
}

/// Checks a copy against its master.
///
/// # Errors
/// Everything that speaks against it, sorted; each is the end of a sentence that begins with "it" or names what it is about.
pub fn check_signed_copy(master: &[u8], copy: &[u8]) -> Result<Signatures, Vec<String>> {
    examine(master, copy).map(|checked| checked.signatures)
}

fn examine(master: &[u8], copy: &[u8]) -> Result<CheckedCopy, Vec<String>> {
    let fail = |fault: &str| vec![fault.to_owned()];
    if !copy.starts_with(master) {
        return Err(fail(
            "it does not begin with the bytes of the unsigned master, so it can't be shown to say the same",
        ));
    }
    if copy.len() == master.len() {
        return Err(fail("it is the unsigned master itself"));
    }
    let tail = Tail::read(copy).map_err(|fault| vec![fault])?;
    let is_last = |end: usize| end <= master.len() && master[end..].iter().all(u8::is_ascii_whitespace);
    let Some(last) = tail.revisions.iter().position(|revision| is_last(revision.end)) else {
        return Err(fail("of its master: it does not end with a revision of its own"));
    };
    let form = Form::of(&tail, last + 1).map_err(|fault| vec![format!("of its master: {fault}")])?;
    let checked = judge(&tail, last + 1, &form)?;
    // A second reader must find the same pages: where two differ, others may too.
    let pages = |bytes| FinishedPdf::of_vouched(bytes).map(|pdf| pdf.pages());
    match (pages(master), pages(copy)) {
        (Ok(before), Ok(after)) if before == after => Ok(checked),
        (Ok(_), Ok(_)) => Err(fail("its pages are not those of its master")),
        (Err(fault), _) | (_, Err(fault)) => Err(vec![fault]),
    }
}

/// Judges every update after so many revisions of the master.
fn judge(tail: &Tail<'_>, first: usize, form: &Form) -> Result<CheckedCopy, Vec<String>> {
    let mut copy = Copy::new(tail, first, form);
    let mut faults = BTreeSet::new();
    let mut digests = Digests::new(tail.bytes);
    let mut found: Vec<Found> = Vec::new();
    for index in first..tail.revisions.len() {
        let changed = copy.update(index, &mut faults);
        if !faults.is_empty() {
            break;
        }
        if changed.signed.len() > 1 {
            faults.insert("one update fills several signature fields, as no signing does".to_owned());
        } else if let Some((place, value, field)) = changed.signed.first() {
            let mut later = signature::examine(tail, index, *place, value, &mut digests);
            later.field.clone_from(field);
            let name = match later.place {
                Place::Own(index) => form.fields[index].name.as_str(),
                Place::Added => "",
            };
            faults.extend(
                found
                    .iter()
                    .filter_map(|earlier| earlier.forbids(&later, name))
                    .map(str::to_owned),
            );
            found.push(later);
        } else if !changed.is_validation {
            faults.insert("an update brings neither a signature nor what validates one".to_owned());
        }
        if found.len() > MOST_SIGNATURES || !faults.is_empty() {
            break;
        }
    }
    if found.len() > MOST_SIGNATURES {
        faults.insert(format!("it carries more than {MOST_SIGNATURES} signatures"));
    }
    let signatures = collect(form, &found, &mut faults);
    if faults.is_empty() && signatures.fields.iter().all(|field| field.status == FieldStatus::Empty) {
        faults.insert(format!(
            "it carries no signature in a field of its master; seals ({}) and time stamps ({}) are not those of a signatory",
            signatures.seals.count, signatures.time_stamps.count
        ));
    }
    if !faults.is_empty() {
        return Err(faults.into_iter().collect());
    }
    Ok(CheckedCopy {
        signatures,
        evidence: found.into_iter().map(evidence).collect(),
        proofs: proofs::of(tail),
    })
}

/// What a signature brings by which it can be judged whose it is.
fn evidence(found: Found) -> Evidence {
    Evidence {
        kind: match (found.kind, found.place) {
            (Kind::TimeStamp, _) => SignatureKind::TimeStamp,
            (Kind::Signature, Place::Own(_)) => SignatureKind::Signature,
            (Kind::Signature, Place::Added) => SignatureKind::Seal,
        },
        unchecked: match found.verdict {
            Verdict::Fits => None,
            Verdict::NotChecked(sub, why) | Verdict::Invalid(sub, why) => Some((sub, why)),
        },
        field: found.field,
        contents: found.contents,
        claimed: found.claimed,
    }
}

/// The status of each field, and what else signs; what does not fit is a fault.
fn collect(form: &Form, found: &[Found], faults: &mut BTreeSet<String>) -> Signatures {
    let mut signatures = Signatures::default();
    for own in &form.fields {
        signatures.fields.push(SignedField {
            name: own.name.clone(),
            status: FieldStatus::Empty,
        });
    }
    for one in found {
        let status = match one.verdict {
            Verdict::Fits => FieldStatus::Signed,
            Verdict::NotChecked(_, why) => FieldStatus::NotChecked(why),
            Verdict::Invalid(sub, why) => {
                let words = sub.words();
                faults.insert(match one.place {
                    Place::Own(index) => {
                        format!("the signature in its field {} {why} ({words})", form.fields[index].name)
                    }
                    Place::Added => format!("a seal or time stamp {why} ({words})"),
                });
                continue;
            }
        };
        let tally = match (one.place, one.kind) {
            (Place::Own(index), Kind::Signature) => {
                signatures.fields[index].status = status;
                continue;
            }
            (Place::Own(index), Kind::TimeStamp) => {
                let name = &form.fields[index].name;
                faults.insert(format!("its field {name} holds a time stamp, which nobody signed with"));
                continue;
            }
            (Place::Added, Kind::Signature) => &mut signatures.seals,
            (Place::Added, Kind::TimeStamp) => &mut signatures.time_stamps,
        };
        tally.count += 1;
        tally.fitting += usize::from(status == FieldStatus::Signed);
    }
    signatures
}

//! A copy that does not derive from its master: what its pages say beside those of the master, and what signs it.
//!
//! Services add pages, other programs write a file anew, printers flatten it. Such a copy is no signed copy, since nothing
//! shows that it is the same agreement. What can be shown is told: the text of each page, as far as the file says what its
//! characters are, and which bytes of the copy each signature covers. It is read within bounds ([`File`]).

use serde::Serialize;

use super::cms::{self, Anchors, Digests, Evidence, Proofs, SignatureKind, SubIndication, Validation};
use super::comparison::{PageComparison, PageText, compare};
use super::objects::{File, Unread};
use super::signed_copy::proofs;
use super::signed_copy::value::{self, Kind, Verdict};
use super::tail::{Dictionary, Value};
use super::text::texts;

/// The most signatures that are judged.
const MOST_SIGNATURES: usize = 100;
/// The most fields of a form that are looked at, and how deep they stand in each other.
const MOST_FIELDS: usize = 2_000;
const MOST_DEPTH: usize = 16;
/// The most characters of the name of a field.
const LONGEST_NAME: usize = 120;

/// A copy that does not derive from its master, as it was read.
#[derive(Debug)]
pub struct ReceivedCopy {
    pages: PageComparison,
    evidence: Vec<Evidence>,
    ends: Vec<Option<usize>>,
    proofs: Proofs,
    size: usize,
    unread: Option<String>,
}

/// A signature of such a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnSignature {
    /// What it covers.
    pub covers: Coverage,
    /// What is known of it.
    #[serde(flatten)]
    pub validation: Validation,
}

/// How much of a copy a signature covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Coverage {
    /// The whole file but the signature itself.
    WholeFile,
    /// So many bytes from its beginning; what follows was added after it was signed.
    FirstBytes(usize),
    /// Nothing that can be told.
    NotKnown,
}

impl Coverage {
    /// What it covers, in words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::WholeFile => "it covers the whole file".to_owned(),
            Self::FirstBytes(bytes) => format!("it covers the first {bytes} bytes; what follows was added after it"),
            Self::NotKnown => "what it covers can't be told".to_owned(),
        }
    }
}

impl ReceivedCopy {
    /// Reads a copy beside its master.
    #[must_use]
    pub fn of(master: &[u8], copy: &[u8]) -> Self {
        let before = File::read(master).and_then(|file| texts(&file));
        let before: Vec<PageText> = before.unwrap_or_else(|why| vec![Err(why.to_owned())]);
        let read = File::read(copy);
        let after = read.as_ref().map_err(|why| *why).and_then(texts);
        let unread = after.as_ref().err().map(|why| (*why).to_owned());
        let mut pages = compare(&before, &after.unwrap_or_default());
        if let Some(why) = &unread {
            pages.not_read(why);
        }
        let mut received = Self {
            pages,
            evidence: Vec::new(),
            ends: Vec::new(),
            proofs: Proofs::default(),
            size: copy.trim_ascii_end().len(),
            unread,
        };
        // What the text took is not missing here: signatures are judged whatever the pages hold.
        if let Ok(file) = File::read(copy) {
            received.sign(&file);
        }
        received
    }

    /// What the pages say.
    #[must_use]
    pub fn pages(&self) -> &PageComparison {
        &self.pages
    }

    /// Why something of the copy as a whole was not read: a main clause.
    #[must_use]
    pub fn unread(&self) -> Option<&str> {
        self.unread.as_deref()
    }

    /// How many signatures and time stamps it has.
    #[must_use]
    pub fn signatures(&self) -> usize {
        self.evidence.len()
    }

    /// Judges whose each signature is, the oldest first; without certificates that are trusted, none is anybody's.
    #[must_use]
    pub fn validate(&self, trusted: &Anchors) -> Vec<OwnSignature> {
        let judged = cms::validate(&self.evidence, &self.proofs, trusted);
        let covers = self.ends.iter().map(|end| match end {
            None => Coverage::NotKnown,
            Some(end) if *end >= self.size => Coverage::WholeFile,
            Some(end) => Coverage::FirstBytes(*end),
        });
        let both = judged.into_iter().zip(covers);
        both.map(|(validation, covers)| OwnSignature { covers, validation })
            .collect()
    }

    /// Examines the signatures of a file.
    fn sign(&mut self, file: &File<'_>) {
        let values = match values(file) {
            Ok(values) => values,
            Err(why) => {
                self.unread = self.unread.take().or(Some(format!("of its signatures, {why}")));
                return;
            }
        };
        let covered = |filled: Filled| {
            // In a packed object, what stands where in the file can't be told.
            let covered = value::covered(file.bytes, &filled.value).filter(|_| filled.is_in_the_open);
            (filled.field, filled.value, covered)
        };
        let mut found: Vec<_> = values.into_iter().map(covered).collect();
        // The oldest covers the least.
        found.sort_by_key(|(_, _, covered)| covered.as_ref().map_or(0, |covered| covered.second.end));
        let mut digests = Digests::new(file.bytes);
        let mut end = 0;
        for (field, signature, covered) in found {
            let verdict = match &covered {
                None => UNCOVERED,
                // A later signature covers all of an earlier one.
                Some(covered) if covered.first < end => OVERLAPPING,
                Some(covered) => value::verdict(&signature, covered.clone(), &mut digests),
            };
            self.ends.push(covered.as_ref().map(|covered| covered.second.end));
            end = covered.map_or(end, |covered| covered.second.end.max(end));
            self.evidence.push(Evidence {
                field,
                kind: match value::kind(&signature) {
                    Kind::Signature => SignatureKind::Signature,
                    Kind::TimeStamp => SignatureKind::TimeStamp,
                },
                unchecked: match verdict {
                    Verdict::Fits => None,
                    Verdict::NotChecked(sub, why) | Verdict::Invalid(sub, why) => Some((sub, why)),
                },
                contents: value::contents(&signature).to_vec(),
                claimed: value::claimed(&signature),
            });
        }
        self.proofs = proofs::of_file(file);
    }
}

const UNCOVERED: Verdict = Verdict::Invalid(
    SubIndication::FormatFailure,
    "does not cover the beginning of the file without a gap other than itself",
);
const OVERLAPPING: Verdict = Verdict::NotChecked(
    SubIndication::Generic,
    "covers the file in a way that overlaps with another signature",
);

/// A field of a form that is still to be looked at.
struct Open {
    number: u32,
    name: String,
    is_signature: bool,
    depth: usize,
}

/// A signature field that is filled.
struct Filled {
    field: String,
    value: Dictionary,
    /// Whether its value stands in the file itself.
    is_in_the_open: bool,
}

/// Each signature field that is filled.
fn values(file: &File<'_>) -> Result<Vec<Filled>, Unread> {
    const TOO_MANY: Unread = "its form has more fields or signatures than are read";
    let catalog = file.object(file.root)?;
    let catalog = catalog.dictionary().ok_or("it has no catalogue")?;
    let Some(form) = file.dictionary(catalog, b"AcroForm")? else {
        return Ok(Vec::new());
    };
    let fields = form.get(b"Fields").map(|fields| file.resolved(fields)).transpose()?;
    let mut next = kids(fields.as_ref(), "", false, 0);
    let (mut found, mut seen) = (Vec::new(), 0);
    while let Some(Open {
        number,
        name,
        is_signature,
        depth,
    }) = next.pop()
    {
        seen += 1;
        if seen + next.len() > MOST_FIELDS || depth > MOST_DEPTH {
            return Err(TOO_MANY);
        }
        let field = file.object(number)?;
        let Some(field) = field.dictionary() else { continue };
        let own = field.get(b"T").and_then(Value::text).and_then(|text| text.words());
        let name = match own {
            Some(own) if name.is_empty() => own,
            Some(own) => format!("{name}.{own}"),
            None => name,
        };
        let name: String = name.chars().take(LONGEST_NAME).collect();
        let is_signature = field.name(b"FT").map_or(is_signature, |kind| kind == b"Sig");
        if let Some(value) = field.get(b"V").filter(|_| is_signature) {
            let place = value.reference().unwrap_or(number);
            if let Value::Dictionary(value) = file.resolved(value)? {
                found.push(Filled {
                    field: name.clone(),
                    value,
                    is_in_the_open: file.has_in_the_open(place),
                });
            }
        }
        if found.len() > MOST_SIGNATURES {
            return Err(TOO_MANY);
        }
        let kids_of = field.get(b"Kids").map(|kids| file.resolved(kids)).transpose()?;
        next.extend(kids(kids_of.as_ref(), &name, is_signature, depth + 1));
    }
    Ok(found)
}

/// The fields of a list, the last first.
fn kids(list: Option<&Value>, name: &str, is_signature: bool, depth: usize) -> Vec<Open> {
    let list = list.and_then(Value::array).unwrap_or_default();
    let numbers = list.iter().take(MOST_FIELDS + 1).filter_map(Value::reference);
    let open = |number| Open {
        number,
        name: name.to_owned(),
        is_signature,
        depth,
    };
    let mut open: Vec<Open> = numbers.map(open).collect();
    open.reverse();
    open
}

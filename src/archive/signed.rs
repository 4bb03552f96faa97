//! A signed copy as the inventory lists it, and the words in which its signatures are told.

use serde::{Deserialize, Serialize};

use crate::pdf::{FieldStatus, Signatures, SignedField, Tally};

/// What is said of signatures that fit what they cover: nothing here rests on a list of whom to trust.
pub(super) const INTACT: &str = "intact; identity not established";

/// A signed copy of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedCopy {
    /// Its path in the bag.
    pub path: String,
    /// Id of the agreement.
    pub agreement: String,
    /// The path of the master that it extends.
    pub master: String,
    /// When it was added, `YYYY-MM-DD`.
    pub added: String,
    /// What of it is signed.
    #[serde(flatten)]
    pub signing: Signing,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

/// What of a copy is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signing {
    /// Whether all of it is.
    pub state: CopyState,
    /// Every signature field of the master, in its order.
    pub fields: Vec<Field>,
    /// Signatures that show nothing and are not in a field of the master: of a service, not of a signatory.
    pub seals: Count,
    /// Time stamps on the whole document.
    pub time_stamps: Count,
}

/// How far a copy is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::AsRefStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CopyState {
    /// The signature in each field of its master fits what it covers.
    Signed,
    /// That of one field at least does, and not of each.
    PartlySigned,
    /// There are signatures, but none that Brugwerk can check.
    NotChecked,
}

/// A signature field of a master, in a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Whether it is signed.
    pub status: FieldState,
}

/// Whether a field is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldState {
    /// Its signature fits what it covers.
    Signed,
    /// Nobody signed in it.
    Empty,
    /// It holds a signature that Brugwerk can't check.
    NotChecked,
}

/// How many signatures of a kind there are, and how many of them fit what they cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// How many there are.
    pub count: usize,
    /// How many of them were checked and fit.
    pub fitting: usize,
}

impl From<Tally> for Count {
    fn from(Tally { count, fitting }: Tally) -> Self {
        Self { count, fitting }
    }
}

impl Signing {
    /// What was found in a copy.
    #[must_use]
    pub fn of(found: &Signatures) -> Self {
        let field = |SignedField { name, status }: &SignedField| Field {
            name: name.clone(),
            status: match status {
                FieldStatus::Signed => FieldState::Signed,
                FieldStatus::Empty => FieldState::Empty,
                FieldStatus::NotChecked(_) => FieldState::NotChecked,
            },
        };
        let fields: Vec<Field> = found.fields.iter().map(field).collect();
        Self {
            state: CopyState::of(&fields),
            fields,
            seals: found.seals.into(),
            time_stamps: found.time_stamps.into(),
        }
    }

    /// The names of the fields of this status.
    #[must_use]
    pub fn named(&self, status: FieldState) -> Vec<&str> {
        let fields = self.fields.iter().filter(|field| field.status == status);
        fields.map(|field| field.name.as_str()).collect()
    }

    /// How many fields hold a signature, checked or not.
    #[must_use]
    pub fn signatures(&self) -> usize {
        self.fields
            .iter()
            .filter(|field| field.status != FieldState::Empty)
            .count()
    }

    /// Whether what is stated here was found: a later version may know more algorithms than the one that stated it.
    pub(super) fn is_borne_out_by(&self, found: &Self) -> bool {
        let count = |stated: Count, found: Count| stated.count == found.count && stated.fitting <= found.fitting;
        let field = |(stated, found): (&Field, &Field)| {
            let is_better = (stated.status, found.status) == (FieldState::NotChecked, FieldState::Signed);
            stated.name == found.name && (stated.status == found.status || is_better)
        };
        self.state == CopyState::of(&self.fields)
            && self.fields.len() == found.fields.len()
            && self.fields.iter().zip(&found.fields).all(field)
            && count(self.seals, found.seals)
            && count(self.time_stamps, found.time_stamps)
    }

    /// What of it is signed, in plain sentences.
    #[must_use]
    pub fn sentence(&self) -> String {
        self.told(INTACT)
    }

    /// The same where whose each signature is stands beside it.
    #[must_use]
    pub fn sentence_without_identity(&self) -> String {
        self.told("intact")
    }

    fn told(&self, intact: &str) -> String {
        let signed = self.named(FieldState::Signed);
        let mut words = vec![match signed.len() {
            0 => format!(
                "{}: none of {} fields holds a signature that can be checked.",
                self.state.as_ref(),
                self.fields.len()
            ),
            count => format!(
                "{}: {count} of {} fields signed ({}), {intact}.",
                self.state.as_ref(),
                self.fields.len(),
                signed.join(", ")
            ),
        }];
        for (what, status) in [("Empty", FieldState::Empty), ("Not checked", FieldState::NotChecked)] {
            let names = self.named(status);
            words.extend((!names.is_empty()).then(|| format!("{what}: {}.", names.join(", "))));
        }
        for (what, Count { count, fitting }) in [("Seals", self.seals), ("Time stamps", self.time_stamps)] {
            words.extend((count > 0).then(|| format!("{what}: {count}, of which {fitting} fit what they cover.")));
        }
        words.join(" ")
    }
}

impl CopyState {
    fn of(fields: &[Field]) -> Self {
        let signed = fields.iter().filter(|field| field.status == FieldState::Signed).count();
        match signed {
            0 => Self::NotChecked,
            count if count == fields.len() => Self::Signed,
            _ => Self::PartlySigned,
        }
    }
}

/// What is visibly told of a copy that is not signed in every field, or not checked: one sentence for each.
pub(super) fn remarks(found: &Signatures) -> Vec<String> {
    let mut remarks = Vec::new();
    for SignedField { name, status } in &found.fields {
        remarks.extend(match status {
            FieldStatus::Signed => None,
            FieldStatus::Empty => Some(format!("Nobody signed in its field {name}.")),
            FieldStatus::NotChecked(why) => Some(format!(
                "The signature in its field {name} was not checked: it {why}. A validation service can tell whether it holds."
            )),
        });
    }
    for (what, Tally { count, fitting }) in [("seals", found.seals), ("time stamps", found.time_stamps)] {
        remarks
            .extend((fitting < count).then(|| format!("Of its {count} {what}, {} were not checked.", count - fitting)));
    }
    remarks
}

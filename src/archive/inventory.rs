//! What a bag holds and with what it was made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::layout;
use super::received::Received;
use super::signed::SignedCopy;
use super::tombstone::Tombstone;
use crate::TYPST_VERSION;
use crate::bytes::sha256;
use crate::font::FONTS;
use crate::history;
use crate::load::Reading;
use crate::locale::Language;
use crate::model::{Audience, ClosedList as _, Date, Scalar as _};
use crate::render::TEMPLATES;

/// The word that says what kind of file an inventory is.
pub(super) const FORMAT: &str = "brugwerk-bag";

/// The inventory of a bag: `data/metadata/inventory.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inventory {
    /// Always `brugwerk-bag`.
    pub format: String,
    /// Counts the changes of this form that older readers can't follow.
    pub version: u32,
    /// Id of the programme.
    pub programme: String,
    /// The date of the data, `YYYY-MM-DD`.
    pub date: String,
    /// The language of the labels in the documents.
    pub language: String,
    /// Whose view the data and the documents are; none where they are whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// What made the documents.
    pub tools: Tools,
    /// The documents and the masters of agreements, in the order in which they are listed.
    pub documents: Vec<Piece>,
    /// Signed copies that partners returned, in the order in which they came.
    pub signed: Vec<SignedCopy>,
    /// Copies that partners returned and that do not derive from their master, in the order in which they came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub received: Vec<Received>,
    /// What was erased since, in the order in which it was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erased: Vec<Tombstone>,
}

impl Inventory {
    /// How the programme of the bag is read, where language and audience are ones that there are.
    pub(super) fn reading(&self) -> Option<Reading> {
        let outside = |key: &String| Audience::from_key(key).filter(|audience| Audience::OUTSIDE.contains(audience));
        let audience = self.audience.as_ref().map_or(Some(Audience::Internal), outside)?;
        Some(Reading {
            language: Some(Language::from_code(&self.language)?),
            audience,
        })
    }

    /// How many things it lists.
    pub(super) fn length(&self) -> usize {
        self.documents.len() + self.signed.len() + self.received.len() + self.erased.len()
    }

    /// Whether it lists a piece at this path, or a copy whose report lies there.
    pub(super) fn holds(&self, path: &str) -> bool {
        let is_copy = |(copy, report): (&str, String)| copy == path || report == path;
        self.documents.iter().any(|piece| piece.path == path) || self.returned().any(is_copy)
    }

    /// The path of each copy that partners returned, with that of the report on it.
    pub(super) fn returned(&self) -> impl Iterator<Item = (&str, String)> {
        let signed = self
            .signed
            .iter()
            .map(|copy| (copy.path.as_str(), layout::validation(&copy.path)));
        let received = self
            .received
            .iter()
            .map(|copy| (copy.path.as_str(), layout::report(&copy.path)));
        signed.chain(received)
    }

    /// Its pieces and copies with size and SHA-256, and the reports beside copies, by path.
    pub(super) fn known(&self) -> Known<'_> {
        let mut pieces: BTreeMap<&str, BTreeSet<(&str, u64)>> = BTreeMap::new();
        let documents = self.documents.iter().map(|x| (&x.path, &x.sha256, x.bytes));
        let copies = self.signed.iter().map(|x| (&x.path, &x.sha256, x.bytes));
        let received = self.received.iter().map(|x| (&x.path, &x.sha256, x.bytes));
        for (path, sha256, bytes) in documents.chain(copies).chain(received) {
            pieces
                .entry(path.as_str())
                .or_default()
                .insert((sha256.as_str(), bytes));
        }
        let reports = self.returned().map(|(_, report)| report).collect();
        Known { pieces, reports }
    }

    /// What stays of a piece that was erased.
    pub(super) fn erased(&self, path: &str) -> Option<&Tombstone> {
        self.erased.iter().find(|stone| stone.path == path)
    }
}

/// What an inventory knows of the files of its bag.
#[derive(Debug)]
pub(super) struct Known<'a> {
    pieces: BTreeMap<&'a str, BTreeSet<(&'a str, u64)>>,
    reports: BTreeSet<String>,
}

impl Known<'_> {
    /// What is said of an erased piece that no erasure would say.
    pub fn fault_of(&self, stone: &Tombstone) -> Option<&'static str> {
        let listed = self.pieces.get(stone.path.as_str());
        let said = (stone.sha256.as_str(), stone.bytes);
        let is_other = listed.is_some_and(|listed| listed.iter().any(|piece| *piece != said));
        let content = Tombstone::content(&stone.path);
        let is_other = is_other || content.is_some_and(|sha256| sha256 != stone.sha256);
        let is_unknown = content.is_none() && listed.is_none() && !self.reports.contains(&stone.path);
        let faults = [
            (
                !Tombstone::may_go(&stone.path) || is_unknown,
                "names a file that is never erased",
            ),
            (!history::is_sha256(&stone.sha256), "has a checksum that is none"),
            (is_other, "names another content from the one that the bag had there"),
            (Date::parse(&stone.date).is_err(), "has a date that is none"),
            (
                stone.erased_by.iter().all(|name| name.trim().is_empty()),
                "names nobody who decided it",
            ),
            (stone.reason.trim().is_empty(), "gives no reason"),
        ];
        faults.into_iter().find(|(is_so, _)| *is_so).map(|(_, fault)| fault)
    }
}

/// What made the documents of a bag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tools {
    /// The version of Brugwerk.
    pub brugwerk: String,
    /// The version of Typst.
    pub typst: String,
    /// The templates that the binary carries.
    pub templates: Vec<Part>,
    /// The fonts that the binary carries.
    pub fonts: Vec<Part>,
}

/// A part of a tool, with its hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its path or file name.
    pub name: String,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

/// What a piece is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A document as `build` makes it.
    Document,
    /// The unsigned agreement that signed copies must extend.
    Master,
}

impl Role {
    /// The folder of the bag in which such pieces lie.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Document => layout::DOCUMENTS,
            Self::Master => layout::MASTERS,
        }
    }
}

/// Whether a piece is ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::AsRefStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum State {
    /// A point is open; nobody can sign it.
    Draft,
    /// Nothing is open.
    Final,
}

/// A document of a bag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Its path in the bag.
    pub path: String,
    /// What it is for.
    pub role: Role,
    /// The kind of document.
    pub kind: String,
    /// What it is about.
    pub id: String,
    /// Whether it is ready; agreements as `build` makes them are always drafts.
    pub state: State,
    /// How many points are open in a master that is a draft.
    pub open_points: usize,
    /// Its number of pages.
    pub pages: usize,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

impl Piece {
    /// Whether it is a master that can be signed.
    #[must_use]
    pub fn is_final_master(&self) -> bool {
        self.role == Role::Master && self.state == State::Final
    }
}

impl Tools {
    /// Those of this binary; hashed once, since templates and fonts take megabytes.
    #[must_use]
    pub fn current() -> &'static Self {
        static CURRENT: LazyLock<Tools> = LazyLock::new(Tools::of_this_binary);
        &CURRENT
    }

    fn of_this_binary() -> Self {
        let part = |name: &str, bytes: &[u8]| Part {
            name: name.to_owned(),
            sha256: sha256(bytes),
        };
        let mut templates: Vec<Part> = TEMPLATES
            .iter()
            .map(|(path, text)| part(path.trim_start_matches('/'), text.as_bytes()))
            .collect();
        templates.sort_by(|a, b| a.name.cmp(&b.name));
        Self {
            brugwerk: env!("CARGO_PKG_VERSION").to_owned(),
            typst: TYPST_VERSION.to_owned(),
            templates,
            fonts: FONTS.iter().map(|font| part(font.name, font.bytes)).collect(),
        }
    }

    /// Whether others have the same versions.
    #[must_use]
    pub fn is_version_of(&self, other: &Self) -> bool {
        self.brugwerk == other.brugwerk && self.typst == other.typst
    }

    /// What `bag-info.txt` says of them.
    #[must_use]
    pub fn agent(&self) -> String {
        format!("Brugwerk {}, Typst {}", self.brugwerk, self.typst)
    }

    /// How these differ from others, in a few words; none where they are the same.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Option<String> {
        let mut words = Vec::new();
        for (what, own, others) in [
            ("Brugwerk", &self.brugwerk, &other.brugwerk),
            ("Typst", &self.typst, &other.typst),
        ] {
            words.extend((own != others).then(|| format!("{what} {own} instead of {others}")));
        }
        for (what, own, others) in [
            ("templates", &self.templates, &other.templates),
            ("fonts", &self.fonts, &other.fonts),
        ] {
            let changed = own.iter().filter(|part| !others.contains(part)).count();
            let is_gone = |part: &&Part| own.iter().all(|x| x.name != part.name);
            let count = changed + others.iter().filter(is_gone).count();
            words.extend((count > 0).then(|| format!("{count} other {what}")));
        }
        // The same parts in another order are no other version.
        (!words.is_empty()).then(|| words.join(", "))
    }
}

//! The ids of a programme and the references to them, as the walk over files and schema finds them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::diagnostic::{Diagnostic, FileId, Message, Place, closest, nearest, suggestion};
use crate::message;
use crate::model::{ClosedList as _, Kind, Reach};

/// How a link to the list of literature begins; the id of the entry follows.
pub const TO_CITATION: &str = "ref-";

/// An id that refers to something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// What it refers to.
    pub kind: Kind,
    /// The id.
    pub id: String,
    /// Where it was written.
    pub place: Place,
    /// The file whose ids it may name, where they are known in one file only.
    pub file: FileId,
}

/// An id that something has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// What has it.
    pub kind: Kind,
    /// Where it was written.
    pub place: Place,
    /// To what the same id refers, where it is a reference too.
    pub refers: Option<Kind>,
}

/// All ids and references of a programme.
#[derive(Debug, Default)]
pub struct Ids {
    /// The references, in the order of reading.
    pub references: Vec<Reference>,
    /// The things with an id, by it.
    pub definitions: BTreeMap<String, Vec<Definition>>,
    /// Ids that were refused while loading: what has them, where, and what was written; nothing where it is unknown.
    pub lost: Vec<(Kind, FileId, String)>,
    /// References that are no ids as they were written.
    pub malformed: Vec<Reference>,
    /// Ids of things that are none as they were written, with what has them.
    pub malformed_own: Vec<Reference>,
}

impl Ids {
    /// Notes an id at `place`, by what its schema says that it is.
    pub(super) fn note(&mut self, schema: &Value, place: Place, id: &str) {
        let refers = kind(schema, "x-ref");
        if let Some(kind) = refers {
            self.references.push(Reference {
                kind,
                id: id.to_owned(),
                place,
                file: place.file,
            });
        }
        if let Some(kind) = kind(schema, "x-id") {
            let definitions = self.definitions.entry(id.to_owned()).or_default();
            definitions.push(Definition { kind, place, refers });
        }
    }

    /// Notes an id that is none as it was written.
    pub(super) fn malformed(&mut self, schema: &Value, place: Place, written: &str) {
        let (list, kind) = match kind(schema, "x-ref") {
            Some(refers) => (&mut self.malformed, Some(refers)),
            None => (&mut self.malformed_own, kind(schema, "x-id")),
        };
        list.extend(kind.map(|kind| Reference {
            kind,
            id: written.to_owned(),
            place,
            file: place.file,
        }));
    }

    /// Says of each id that is none as it was written what was meant: of what a reference may name, the nearest; for the id
    /// of a thing, what others call it. Only now all ids are known.
    pub(super) fn suggest(&self, faults: &mut [Diagnostic]) {
        let mut advise = |place: Place, help: Message| {
            if let Some(fault) = faults.iter_mut().find(|fault| fault.place == place) {
                fault.advise(help);
            }
        };
        for reference in &self.malformed {
            let Reference { kind, id, file, place } = reference;
            let known: Vec<&str> = self.known(*kind, *file).collect();
            let several: Vec<&str> = id.split_whitespace().collect();
            if several.len() > 1 && several.iter().all(|id| known.contains(id)) {
                let meant = several.join(", ");
                advise(*place, message!("Write a comma between the ids: “{meant}”.", meant));
            } else if let Some(meant) = closest(&slug(id), known.iter().copied()) {
                advise(*place, message!("Write “{meant}”.", meant));
            } else if !known.is_empty() {
                advise(*place, suggestion(&slug(id), known));
            }
        }
        for own in &self.malformed_own {
            if let Some(meant) = self.called(own) {
                advise(own.place, message!("Write “{meant}”.", meant));
            }
        }
    }

    /// The ids that a reference may name.
    fn known(&self, kind: Kind, file: FileId) -> impl Iterator<Item = &str> + Clone {
        let known = self.definitions.keys().map(String::as_str);
        known.filter(move |known| self.is_known(kind, file, known))
    }

    /// What others call a thing whose own id was refused: the nearest of the ids that nothing has, or the only one.
    fn called(&self, own: &Reference) -> Option<&str> {
        let strays = self.references.iter().filter(|reference| {
            let Reference { kind, id, file, .. } = reference;
            let reaches = own.kind.reach() != Reach::File || *file == own.file;
            kind.counts().contains(&own.kind) && reaches && !self.is_known(*kind, *file, id)
        });
        let strays: BTreeSet<&str> = strays.map(|stray| stray.id.as_str()).collect();
        let only = || strays.first().copied().filter(|_| strays.len() == 1);
        closest(&slug(&own.id), strays.iter().copied()).or_else(only)
    }

    /// Notes that what has this schema was refused, and with it every id in it.
    ///
    /// `written` is the text in its place, where it is a single value.
    pub(super) fn lose(&mut self, root: &Value, schema: &Value, place: Place, written: &str) {
        let mut kinds = BTreeSet::new();
        kinds_below(root, schema, &mut BTreeSet::new(), &mut kinds);
        let lost = kinds.into_iter().map(|kind| (kind, place.file, written.to_owned()));
        self.lost.extend(lost);
    }

    /// What a reference may name: things of its kind, in its reach.
    pub fn named(&self, kind: Kind, file: FileId, id: &str) -> impl Iterator<Item = &Definition> {
        let definitions = self.definitions.get(id).into_iter().flatten();
        definitions.filter(move |known| kind.counts().contains(&known.kind) && known.is_within(file))
    }

    /// Whether something of this kind has this id.
    #[must_use]
    pub fn is_known(&self, kind: Kind, file: FileId, id: &str) -> bool {
        self.named(kind, file, id).next().is_some()
    }

    /// Whether an unknown reference may mean something whose own id is at fault, so that only that fault is told.
    #[must_use]
    pub fn may_be_lost(&self, reference: &Reference) -> bool {
        let Reference { kind, id, file, .. } = reference;
        let counts = |of: &Kind| kind.counts().contains(of);
        let mut refused = self.malformed_own.iter().filter(|own| counts(&own.kind));
        let is_refused = refused.any(|own| self.called(own) == Some(id.as_str()));
        is_refused
            || self.lost.iter().any(|(of, in_file, written)| {
                let is_near = written.is_empty() || nearest(id, std::iter::once(slug(written).as_str())).is_some();
                counts(of) && (of.reach() != Reach::File || in_file == file) && is_near
            })
            || self.definitions.iter().any(|(known, definitions)| {
                definitions.iter().any(|definition| {
                    let stray = |refers: Kind| !self.is_known(refers, definition.place.file, known);
                    let means = |refers: Kind| {
                        self.is_known(refers, *file, id) || nearest(id, [known.as_str()].into_iter()).is_some()
                    };
                    counts(&definition.kind)
                        && definition.is_within(*file)
                        && definition.refers.is_some_and(|refers| stray(refers) && means(refers))
                })
            })
    }
}

impl Definition {
    /// Whether references in this file can name it.
    #[must_use]
    pub fn is_within(&self, file: FileId) -> bool {
        self.kind.reach() != Reach::File || self.place.file == file
    }
}

/// The kind that a schema names under this word.
fn kind(schema: &Value, word: &str) -> Option<Kind> {
    Kind::from_key(schema[word].as_str()?)
}

/// The kinds of all ids in what has this schema.
fn kinds_below<'a>(root: &'a Value, schema: &'a Value, seen: &mut BTreeSet<&'a str>, kinds: &mut BTreeSet<Kind>) {
    match schema {
        Value::Array(parts) => parts.iter().for_each(|part| kinds_below(root, part, seen, kinds)),
        Value::Object(parts) => {
            kinds.extend(kind(schema, "x-id"));
            if let Some(target) = schema["$ref"].as_str()
                && seen.insert(target)
                && let Some(target) = root.pointer(target.trim_start_matches('#'))
            {
                kinds_below(root, target, seen, kinds);
            }
            parts.values().for_each(|part| kinds_below(root, part, seen, kinds));
        }
        _ => {}
    }
}

/// An id as it was probably meant: in lower case, with hyphens between words.
fn slug(written: &str) -> String {
    let words = written
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

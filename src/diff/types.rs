//! What the schema says about a value: an amount, a share, the id of something, a word of a closed list, running text.
//!
//! How a value is printed depends on its type, never on its text: “18.004” is an amount in one field and part of a
//! citation in another.

use serde_json::Value;

use crate::load::FileKind;
use crate::locale::{Locale, kebab_case};
use crate::model::{ClosedList as _, Date, Id, RichText, Scalar as _, Unit, scalar_kind};

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A number, by what it counts.
    Number(Unit),
    /// A day.
    Date,
    /// The id of something.
    Id,
    /// A word of a closed list.
    Closed,
    /// A reference to what a finding rests on.
    Evidence,
    /// Text with marks of Markdown.
    Rich,
    /// Anything else.
    Other,
}

impl Meaning {
    /// Whether it is a number of any kind.
    #[must_use]
    pub fn is_number(self) -> bool {
        matches!(self, Self::Number(_))
    }
}

/// The type of a value.
#[derive(Debug, Clone, Copy)]
pub struct Type {
    /// Its schema.
    node: &'static Value,
    /// The schema of the file, which has the definitions.
    root: &'static Value,
    /// The definition that it follows; empty where it has none.
    pub definition: &'static str,
    /// The definition of the object that has it.
    pub owner: &'static str,
    /// The field that has it or its list.
    pub field: &'static str,
    /// Whether it is the list of all files of a kind.
    files: bool,
}

impl Type {
    /// The type of a part of the programme.
    #[must_use]
    pub fn part(field: &str) -> Option<Self> {
        let kinds = FileKind::ALL.iter();
        let (kind, part) = kinds
            .filter_map(|kind| Some((kind, kind.part()?)))
            .find(|(_, part)| part.field == field)?;
        let root = kind.schema();
        let node = root.get("properties")?.get(part.key)?;
        Some(Self {
            files: part.is_list,
            ..Self::of(node, root, "", part.field)
        })
    }

    fn of(node: &'static Value, root: &'static Value, owner: &'static str, field: &'static str) -> Self {
        let (mut node, mut definition) = (node, "");
        loop {
            let target = node.get("$ref").and_then(Value::as_str);
            let choice = node.get("anyOf").and_then(Value::as_array);
            let next = match (target, choice) {
                (Some(target), _) => {
                    definition = target.rsplit('/').next().unwrap_or_default();
                    root.get("$defs").and_then(|known| known.get(definition))
                }
                (None, Some(choice)) => choice
                    .iter()
                    .find(|one| one.get("type").and_then(Value::as_str) != Some("null")),
                (None, None) => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        Self {
            node,
            root,
            definition,
            owner,
            field,
            files: false,
        }
    }

    /// The type of a field of it.
    #[must_use]
    pub fn of_field(self, name: &str) -> Option<Self> {
        let fields = self.node.get("properties")?.as_object()?;
        let (name, node) = fields.iter().find(|(known, _)| *known == name)?;
        Some(Self::of(node, self.root, self.definition, name))
    }

    /// The type of its items.
    #[must_use]
    pub fn of_item(self) -> Option<Self> {
        if self.files {
            return Some(Self { files: false, ..self });
        }
        let node = self.node.get("items")?;
        Some(Self::of(node, self.root, self.owner, self.field))
    }

    /// Whether it is the list of all files of a kind.
    #[must_use]
    pub fn is_files(self) -> bool {
        self.files
    }

    /// Whether it is what one of such files holds.
    pub fn is_file(self) -> bool {
        !self.files && self.owner.is_empty() && Self::part(self.field).is_some_and(Self::is_files)
    }

    /// What it is.
    #[must_use]
    pub fn meaning(self) -> Meaning {
        if self.definition == "EvidenceRef" {
            return Meaning::Evidence;
        }
        if self.node.get("oneOf").is_some() || self.node.get("enum").is_some() {
            return Meaning::Closed;
        }
        let format = self.format();
        match scalar_kind(format).and_then(|kind| kind.unit) {
            Some(unit) => Meaning::Number(unit),
            None => match format {
                Date::FORMAT => Meaning::Date,
                Id::FORMAT => Meaning::Id,
                RichText::FORMAT => Meaning::Rich,
                _ => Meaning::Other,
            },
        }
    }

    /// What a word of its closed list means: as only comparisons say it, as its label, or as clauses say it.
    pub fn word(self, locale: &Locale, value: &str) -> Option<String> {
        let named = self.node.get("x-words").and_then(Value::as_str);
        let list = named.map_or_else(|| kebab_case(self.definition), str::to_owned);
        let keys = ["change-", "", "word-"].map(|prefix| format!("{prefix}{list}-{value}"));
        let known = keys.iter().find(|key| locale.has(key))?;
        Some(locale.text(known))
    }

    /// What its schema says that it is.
    #[cfg(test)]
    pub fn description(self) -> &'static str {
        self.node.get("description").and_then(Value::as_str).unwrap_or_default()
    }

    /// Its fields with their types, in the order of the schema.
    pub fn fields(self) -> Vec<(&'static str, Self)> {
        let fields = self.node.get("properties").and_then(Value::as_object);
        let names = fields.into_iter().flat_map(|fields| fields.keys());
        names
            .filter_map(|name| Some((name.as_str(), self.of_field(name)?)))
            .collect()
    }

    /// Whether it has fields.
    #[must_use]
    pub fn is_record(self) -> bool {
        self.node.get("properties").is_some()
    }

    /// Whether it is a list.
    #[must_use]
    pub fn is_list(self) -> bool {
        self.files || self.node.get("items").is_some()
    }

    /// Whether it is true or false.
    #[must_use]
    pub fn is_flag(self) -> bool {
        match self.node.get("type") {
            Some(Value::String(name)) => name == "boolean",
            Some(Value::Array(names)) => names.iter().all(|name| name == "boolean" || name == "null"),
            _ => false,
        }
    }

    /// The name of its scalar type; empty where it is none.
    pub fn format(self) -> &'static str {
        self.node.get("format").and_then(Value::as_str).unwrap_or_default()
    }

    /// What an id in its place refers to: a word of [`Kind`](crate::model::Kind).
    pub fn refers_to(self) -> Option<&'static str> {
        self.node.get("x-ref").and_then(Value::as_str)
    }

    /// Whether it is the id that the thing with it has.
    #[must_use]
    pub fn is_own_id(self) -> bool {
        self.node.get("x-id").is_some()
    }

    /// Whether a field of it must be there.
    pub fn requires(self, field: &str) -> bool {
        let required = self.node.get("required").and_then(Value::as_array);
        required.into_iter().flatten().any(|name| name == field)
    }

    /// The words of its closed list.
    pub fn words(self) -> Vec<&'static str> {
        let listed = self.node.get("enum").or_else(|| self.node.get("oneOf"));
        let listed = listed.and_then(Value::as_array).into_iter().flatten();
        listed
            .filter_map(|one| one.as_str().or_else(|| one.get("const").and_then(Value::as_str)))
            .collect()
    }

    /// Every type below it, itself first; a definition is entered once.
    #[cfg(test)]
    pub fn all(self, seen: &mut std::collections::BTreeSet<&'static str>) -> Vec<Self> {
        let mut found = vec![self];
        if !self.definition.is_empty() && !seen.insert(self.definition) {
            return found;
        }
        let fields = self.node.get("properties").and_then(Value::as_object);
        let names = fields.into_iter().flat_map(|fields| fields.keys());
        let below = names.filter_map(|name| self.of_field(name)).chain(self.of_item());
        for one in below {
            found.extend(one.all(seen));
        }
        found
    }

    /// The names of the parts of a programme.
    #[cfg(test)]
    pub fn parts() -> impl Iterator<Item = &'static str> {
        FileKind::ALL.iter().filter_map(|kind| Some(kind.part()?.field))
    }
}

//! What ids stand for: the names of everything in both programmes that has an id.

use std::collections::BTreeMap;

use serde_json::Value;

use super::structure::{Label, Step};
use super::types::{Meaning, Type};

/// What an id in a field may stand for, by the field: the definitions of the schema, the likeliest first.
const TARGETS: [(&str, &[&str]); 37] = [
    ("actor", PARTY),
    ("after", CLAUSE),
    ("article", CLAUSE),
    ("bearer", PARTY),
    ("block", &["CanvasBlock"]),
    ("by", PARTY),
    ("class", &["TensionClass"]),
    ("clause", CLAUSE),
    ("clauses", CLAUSE),
    ("column", &["CanvasColumn"]),
    ("dimension", &["ImpactDimension"]),
    ("domain", &["Domain"]),
    ("facet", &["Facet"]),
    ("group", &["StepGroup"]),
    ("host", PARTY),
    ("invoiced_by", PARTY),
    ("items", &["CostItem"]),
    ("keeper", PARTY),
    ("levels", &["CooperationLevel"]),
    ("members", &["Candidate"]),
    ("of", &["Typology", "Worksheet"]),
    ("owner", PARTY),
    ("partner", PARTY),
    ("partners", PARTY),
    ("partnership", &["Partnership"]),
    ("party", PARTY),
    ("processor", PARTY),
    ("provider", PARTY),
    ("reference", &["Citation"]),
    ("statement", &["Statement"]),
    ("step", &["ValueStep", "Step"]),
    ("support", PARTY),
    ("tension", &["Tension"]),
    ("type", &["Typology"]),
    ("typologies", &["Typology"]),
    ("typology", &["Typology"]),
    ("value", &["ImpactValue"]),
];

const PARTY: &[&str] = &["Partner", "Supplier", "External"];
const CLAUSE: &[&str] = &[ARTICLE];

/// Articles and clauses of agreements, which stand in the clause library and in no data.
pub const ARTICLE: &str = "Article";

/// What the planned years and the answers of a scale are called, by their place.
pub const PLACE: &str = "place";

/// What a finding may rest on, by the word before the colon.
const EVIDENCE: [(&str, &str); 8] = [
    ("partnership", "Partnership"),
    ("tension", "Tension"),
    ("facet", "Facet"),
    ("typology", "Typology"),
    ("success-factor", "NamedText"),
    ("step", "Step"),
    ("dimension", "ImpactDimension"),
    ("block", "CanvasBlock"),
];

/// Names by the part that holds them (none where they are known everywhere), by definition and by id.
#[derive(Debug, Default)]
pub struct Names(BTreeMap<(String, String, String), String>);

impl Names {
    /// Notes what everything in a programme is called.
    pub fn note_all(&mut self, programme: &Value) {
        for (field, value) in programme.as_object().into_iter().flatten() {
            if let Some(part) = Type::part(field) {
                self.walk("", part, value);
            }
        }
    }

    /// Notes what one thing is called.
    pub fn note(&mut self, scope: &str, definition: &str, id: &str, name: &str) {
        let key = (scope.to_owned(), definition.to_owned(), id.to_owned());
        self.0.insert(key, name.to_owned());
    }

    fn walk(&mut self, scope: &str, what: Type, value: &Value) {
        match value {
            Value::Object(fields) => {
                let id = fields.get("id").and_then(Value::as_str);
                if let (Some(id), Some(label)) = (id, Label::of(value, Some(what))) {
                    self.note(scope, what.definition, id, &label.text);
                }
                // What stands in a file of its own is known there alone.
                let scope = id.filter(|_| what.is_file()).unwrap_or(scope);
                for (field, value) in fields {
                    if let Some(what) = what.of_field(field) {
                        self.walk(scope, what, value);
                    }
                }
            }
            Value::Array(items) => {
                for item in items {
                    if let Some(what) = what.of_item() {
                        self.walk(scope, what, item);
                    }
                }
            }
            _ => {}
        }
    }

    /// What an id stands for, in the part of this id first.
    pub fn find(&self, scope: &str, what: Type, id: &str) -> Option<&str> {
        if what.meaning() == Meaning::Evidence {
            return self.evidence(id);
        }
        targets(what.field)?
            .iter()
            .find_map(|definition| self.get(scope, definition, id))
    }

    /// What an id stands for, by what it is the id of.
    pub fn get(&self, scope: &str, definition: &str, id: &str) -> Option<&str> {
        let of = |scope: &str| self.0.get(&(scope.to_owned(), definition.to_owned(), id.to_owned()));
        of(scope).or_else(|| of("")).map(String::as_str)
    }

    fn evidence(&self, text: &str) -> Option<&str> {
        let (kind, id) = text.split_once(':')?;
        let (kind, id) = (kind.trim(), id.trim());
        let (_, definition) = EVIDENCE.iter().find(|(known, _)| *known == kind)?;
        let (scope, id) = id.split_once('/').unwrap_or(("", id));
        self.get(scope, definition, id)
    }
}

/// What an id in this field may stand for.
pub fn targets(field: &str) -> Option<&'static [&'static str]> {
    TARGETS
        .iter()
        .find(|(known, _)| *known == field)
        .map(|(_, targets)| *targets)
}

/// The first step of a path tells which part an edit is in; names of that part take precedence.
pub fn scope_of(path: &[Step]) -> &str {
    match path {
        [part, file, ..] if part.what.is_some_and(Type::is_files) => &file.name,
        _ => "",
    }
}

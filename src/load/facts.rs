//! The facts of a data file: each single value with its place, the keys that lead to it, and what it rests on.

use crate::diagnostic::{FileId, Place, Sources};

use super::node::{Kind, Node};
use super::yaml;

/// A single value of a data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The keys that lead to it, as [`Fact::is_below`] takes them: `partnership.steps.kwadrant.title`.
    pub keys: Vec<String>,
    /// What is written.
    pub text: String,
    /// Where.
    pub place: Place,
    /// What it rests on, where the nearest mapping around it that says so does: a value of `basis`.
    pub basis: Option<String>,
    /// Why it was estimated.
    pub reason: Option<String>,
}

impl Fact {
    /// Whether these keys, joined by points, lead to the value or to something that holds it.
    #[must_use]
    pub fn is_below(&self, keys: &str) -> bool {
        let mut own = self.keys.iter();
        keys.split('.').all(|key| own.next().is_some_and(|own| own == key))
    }
}

/// The facts of a file, in the order of its lines; none of a file that is no YAML.
///
/// An item of a list is called by its `id`, or by its number from 1 where it has none. What says how a fact was estimated
/// is no fact of its own.
#[must_use]
pub fn facts(sources: &Sources, file: FileId) -> Vec<Fact> {
    let text = sources.get(file).map_or("", |file| &*file.text);
    let is_yaml = sources.get(file).is_some_and(|file| file.path.ends_with(".yaml"));
    let Some(root) = is_yaml.then(|| yaml::parse(text, file, &mut Vec::new()).ok()).flatten() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    collect(&root, &mut Vec::new(), (None, None), &mut found);
    found.sort_by_key(|fact: &Fact| fact.place.start);
    found
}

/// What a value rests on, and why.
type Ground<'a> = (Option<&'a str>, Option<&'a str>);

fn collect<'a>(node: &'a Node, keys: &mut Vec<String>, around: Ground<'a>, found: &mut Vec<Fact>) {
    match &node.kind {
        Kind::Scalar { text, .. } => {
            if !node.is_null() {
                found.push(Fact {
                    keys: keys.clone(),
                    text: text.clone(),
                    place: node.place,
                    basis: around.0.map(ToOwned::to_owned),
                    reason: around.1.map(ToOwned::to_owned),
                });
            }
        }
        Kind::Seq(items) => {
            for (index, item) in items.iter().enumerate() {
                let id = item.get("id").and_then(Node::text);
                keys.push(id.map_or_else(|| (index + 1).to_string(), ToOwned::to_owned));
                collect(item, keys, around, found);
                keys.pop();
            }
        }
        Kind::Map(entries) => {
            let text = |key: &str| node.get(key).and_then(Node::text);
            let own = text("basis");
            let ground = if own.is_some() { (own, text("reason")) } else { around };
            for entry in entries {
                if entry.key == "basis" || (entry.key == "reason" && own.is_some()) {
                    continue;
                }
                keys.push(entry.key.clone());
                collect(&entry.value, keys, ground, found);
                keys.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_has_its_keys_and_what_the_nearest_mapping_says_it_rests_on() {
        let mut sources = Sources::default();
        let text = "partnership:\n  title: Hout\n  chain:\n    basis: reconstructed\n    reason: onleesbaar\n    steps:\n      - { id: zagen, title: Zagen }\n      - { title: Verkopen, basis: sourced }\n";
        let file = sources.add("a.yaml", text);
        let found = facts(&sources, file);
        let told: Vec<(String, &str, Option<&str>)> = found
            .iter()
            .map(|fact| (fact.keys.join("."), fact.text.as_str(), fact.basis.as_deref()))
            .collect();
        assert_eq!(
            told,
            [
                ("partnership.title".to_owned(), "Hout", None),
                (
                    "partnership.chain.steps.zagen.id".to_owned(),
                    "zagen",
                    Some("reconstructed")
                ),
                (
                    "partnership.chain.steps.zagen.title".to_owned(),
                    "Zagen",
                    Some("reconstructed")
                ),
                (
                    "partnership.chain.steps.2.title".to_owned(),
                    "Verkopen",
                    Some("sourced")
                ),
            ]
        );
        assert_eq!(found[1].reason.as_deref(), Some("onleesbaar"));
        assert!(found[2].is_below("partnership.chain") && !found[0].is_below("partnership.chain"));
        assert!(facts(&sources, FileId(7)).is_empty());
    }
}

//! Checks a tree against the schema of its file: reports every fault and puts a harmless stand-in in its place.
//!
//! What the audience of the edition may not see is left out here, before anything is made of it; so it can reach no
//! view, no chart and no attached data.

mod keys;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Message, Place, Rule};
use crate::message;
use crate::model::{
    Audience, ClosedList as _, FolderPath, Id, Kind as IdKind, Mark, PlainText, RichText, Scalar as _,
    placeholder_left, scalar_kind,
};

use super::files::FileKind;
use super::ids::{Reference, TO_CITATION};
use super::meant::{meant_boolean, meant_word};
use super::node::{Entry, Kind, Node, first_key};
use super::notes::{MarkedValue, Notes};
use super::schema::resolve;
use super::top_key::under_their_key;
use super::{range, rules};

/// What an edition leaves out of its folder.
#[derive(Debug, Default)]
pub struct Withheld {
    /// How many values are marked, or internal by their meaning.
    pub marked: usize,
    /// How many of them are left out.
    pub values: usize,
    /// Where each value stands that is left out, and each that is left out whole because of a part of it.
    pub places: BTreeSet<Place>,
    /// The texts in them.
    pub texts: Vec<(Place, String)>,
    /// The texts that stay, where something might be left out.
    pub kept: Vec<(Place, String)>,
}

/// For whom a tree is shaped.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The audience of the edition.
    pub audience: Audience,
    /// What replaces a text that can't just be left out.
    pub placeholder: &'a str,
}

/// Finds every fault of `tree` and puts stand-ins in place, so that it can be read into the model.
pub fn repair(tree: Node, kind: FileKind, reader: Reader<'_>, notes: &mut Notes, withheld: &mut Withheld) -> Node {
    let root = kind.schema();
    let mut shaper = Shaper {
        root,
        reader,
        notes,
        withheld,
        trail: Vec::new(),
        stand_ins: 0,
    };
    if tree.mark.is_some() {
        shaper.report_required_mark(&tree, &message!("the file as a whole"));
    }
    shaper.node(tree, root)
}

struct Shaper<'a> {
    root: &'a Value,
    reader: Reader<'a>,
    notes: &'a mut Notes,
    withheld: &'a mut Withheld,
    /// The keys that lead to the value at hand; items of a list by their id, or else by their number.
    trail: Vec<String>,
    stand_ins: usize,
}

impl<'a> Shaper<'a> {
    fn report(&mut self, rule: &'static Rule, place: Place, message: Message, help: Message) {
        self.notes.diagnostics.push(rule.at(place, message).with_help(help));
    }

    fn resolve(&self, schema: &'a Value) -> &'a Value {
        resolve(self.root, schema)
    }

    fn node(&mut self, node: Node, schema: &'a Value) -> Node {
        let schema = self.resolve(schema);
        if schema["properties"].is_object() {
            self.mapping(node, schema)
        } else if schema["items"].is_object() {
            self.list(node, schema)
        } else {
            self.scalar(node, schema)
        }
    }

    fn wrong_type(&mut self, node: &Node, schema: &'a Value, expected: &Message) -> Node {
        let fault = misplaced(node, expected);
        self.notes.diagnostics.push(match self.shape_meant(node, schema) {
            Some(help) => fault.with_suggestion(help),
            None => fault.with_help(message!("Write {expected}.", expected)),
        });
        self.stand_in(node.place, schema, node.text().unwrap_or_default())
    }

    fn list(&mut self, node: Node, schema: &'a Value) -> Node {
        let Kind::Seq(items) = node.kind else {
            return self.wrong_type(&node, schema, &message!("a list"));
        };
        if let Some(most) = most(schema, "maxItems")
            && let Some(one_too_many) = items.get(most)
        {
            let message = message!("this list holds {} items; at most {most} fit here", items.len(), most);
            let rule = &rules::TOO_MANY_ITEMS;
            self.report(rule, one_too_many.place, message, rule.cure.into());
        }
        let mut kept = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            let id = item.get("id").and_then(Node::text);
            self.trail
                .push(id.map_or_else(|| (index + 1).to_string(), str::to_owned));
            if self.hides(&item, &schema["items"]) {
                self.withhold(&item);
            } else {
                kept.push(self.node(item, &schema["items"]));
            }
            self.trail.pop();
        }
        Node::new(node.place, Kind::Seq(kept))
    }

    /// Whether the audience may not see a value; notes the marked ones.
    fn hides(&mut self, node: &Node, schema: &Value) -> bool {
        let Some(mark) = node.mark.or_else(|| inherent_mark(schema)) else {
            return false;
        };
        self.withheld.marked += 1;
        if node.mark.is_some() {
            let file = self.notes.sources.get(node.place.file);
            let path = file.map_or("", |file| file.path.as_str());
            let way = format!("{path}: {}", self.trail.join("/"));
            let place = node.place;
            self.notes.marks.push(MarkedValue { way, mark, place });
        }
        !self.reader.audience.sees(mark)
    }

    /// Notes what is left out.
    fn withhold(&mut self, node: &Node) {
        self.withheld.values += 1;
        self.withheld.places.insert(node.place);
        node.scalars(&mut |place, text| self.withheld.texts.push((place, text.to_owned())));
    }

    /// Notes the marked parts of a value that is left out whole because of them; the rest is no secret.
    fn withhold_parts(&mut self, node: &Node) {
        let hidden = node.mark.is_some_and(|mark| !self.reader.audience.sees(mark));
        match &node.kind {
            _ if hidden => self.withhold(node),
            Kind::Scalar { .. } => {}
            Kind::Seq(items) => items.iter().for_each(|item| self.withhold_parts(item)),
            Kind::Map(entries) => entries.iter().for_each(|entry| self.withhold_parts(&entry.value)),
        }
    }

    /// Whether what is hidden inside a value would make the rest of it untrue, as a cost does that its sum counts:
    /// anything but a text that may be missing, or an item of a list in which each stands for itself beside one that stays.
    fn spoilt(&self, node: &Node, schema: &Value) -> bool {
        let schema = self.resolve(schema);
        let hidden = |node: &Node| node.mark.is_some_and(|mark| !self.reader.audience.sees(mark));
        match &node.kind {
            Kind::Scalar { .. } => false,
            Kind::Seq(items) => {
                let may_lack = schema["x-separate"] == true || is_text(self.resolve(&schema["items"]));
                let stays = items.iter().any(|item| !hidden(item));
                items.iter().any(|item| {
                    if hidden(item) {
                        !may_lack || !stays
                    } else {
                        self.spoilt(item, &schema["items"])
                    }
                })
            }
            Kind::Map(entries) => entries.iter().any(|entry| {
                let property = &schema["properties"][&entry.key];
                if hidden(&entry.value) {
                    !is_text(self.resolve(property))
                } else {
                    self.spoilt(&entry.value, property)
                }
            }),
        }
    }

    fn report_required_mark(&mut self, node: &Node, what: &Message) {
        let rule = &rules::MARK_ON_REQUIRED_VALUE;
        let message = message!("{what} is marked, but nothing can be made without it", what);
        self.report(rule, node.place, message, rule.cure.into());
    }

    /// What becomes of a marked value that must be there: a text gives way to a placeholder.
    fn required_and_marked(&mut self, entry: Entry, property: &'a Value) -> Entry {
        let place = entry.value.place;
        let schema = self.resolve(property);
        let value = if is_text(schema) {
            self.withhold(&entry.value);
            // What can't be shown is not judged either.
            self.notes.repaired.push(place);
            let text = self.reader.placeholder.to_owned();
            Node::new(place, Kind::Scalar { text, plain: false })
        } else {
            self.stand_in(place, property, entry.value.text().unwrap_or_default())
        };
        Entry { value, ..entry }
    }

    fn mapping(&mut self, node: Node, schema: &'a Value) -> Node {
        let is_top = self.trail.is_empty();
        let node = if is_top { self.under_its_key(node, schema) } else { node };
        let Kind::Map(entries) = node.kind else {
            return self.wrong_type(&node, schema, &message!("a mapping of keys"));
        };
        let Some(properties) = schema["properties"].as_object() else {
            return Node::new(node.place, Kind::Map(entries));
        };
        let required: Vec<&str> = schema["required"]
            .as_array()
            .map(|keys| keys.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        let entries = if is_top {
            let inside = |key: &&'a str| Some((*key, self.resolve(&properties[*key])["properties"].as_object()?));
            let holding: Vec<_> = required.iter().filter_map(inside).collect();
            under_their_key(entries, properties, &holding, &mut self.notes.diagnostics)
        } else {
            entries
        };
        let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
        let meanings: BTreeMap<&str, &Value> = properties
            .iter()
            .filter_map(|(key, property)| Some((key.as_str(), meant(property, &entries)?)))
            .collect();
        // A misspelt required key would otherwise be reported as missing too.
        let mut misspelt: Vec<&str> = Vec::new();
        let translated = self.translated(&entries, properties, &required);
        for entry in entries {
            let Some(property) = properties.get(&entry.key) else {
                let meant = self.unknown_key(&entry, properties, translated);
                if let Some(key) = meant {
                    self.notes.ids.lose(self.root, &properties[key], entry.value.place, "");
                }
                misspelt.extend(meant);
                continue;
            };
            if entry.value.is_null() {
                misspelt.extend(self.without_value(&entry, &required));
                continue;
            }
            let meaning = meanings.get(&*entry.key).copied();
            kept.extend(self.entry(entry, property, &required, meaning));
        }
        let start = Place {
            end: node.place.start,
            ..node.place
        };
        for key in required {
            if kept.iter().any(|entry| entry.key == key) {
                continue;
            }
            if !misspelt.contains(&key) {
                self.report(
                    &rules::MISSING_KEY,
                    first_key(&kept).unwrap_or(node.place),
                    message!("the key “{key}” is missing here", key),
                    message!(
                        "Add “{key}:” with its value{english}.",
                        key,
                        english = meaning(&properties[key])
                    ),
                );
            }
            kept.push(Entry {
                key: key.to_owned(),
                key_place: start,
                value: self.stand_in(start, &properties[key], ""),
            });
        }
        Node::new(node.place, Kind::Map(kept))
    }

    /// What is kept of the value of a key; nothing where it is left out.
    ///
    /// `meaning` is what an id means by another key beside it.
    fn entry(
        &mut self,
        entry: Entry,
        property: &'a Value,
        required: &[&str],
        meaning: Option<&Value>,
    ) -> Option<Entry> {
        let must_stand = required.contains(&&*entry.key);
        if must_stand && entry.value.mark.is_some() && !is_text(self.resolve(property)) {
            self.report_required_mark(&entry.value, &message!("“{}”", entry.key));
        }
        self.trail.push(entry.key.clone());
        let kept = match (self.hides(&entry.value, property), must_stand) {
            (false, _) if property["x-whole"] == true && self.spoilt(&entry.value, property) => {
                self.withhold_parts(&entry.value);
                self.withheld.places.insert(entry.value.place);
                None
            }
            (true, true) => Some(self.required_and_marked(entry, property)),
            (true, false) => {
                self.withhold(&entry.value);
                None
            }
            (false, _) => {
                let value = self.node(entry.value, property);
                if let (Some(meaning), Some(id)) = (meaning, value.text())
                    && !self.notes.repaired.contains(&value.place)
                {
                    self.notes.ids.note(meaning, value.place, id);
                }
                Some(Entry { value, ..entry })
            }
        };
        self.trail.pop();
        kept
    }

    fn scalar(&mut self, node: Node, schema: &'a Value) -> Node {
        let Kind::Scalar { text, plain } = &node.kind else {
            return self.no_scalar(&node, schema);
        };
        if node.is_null() {
            return self.wrong_type(&node, schema, &message!("a value"));
        }
        if let Some(words) = words(schema) {
            if words.contains(&text.as_str()) {
                return node;
            }
            let meant = meant_word(text, &words);
            let help = match meant {
                Some(word) => message!("Did you mean “{word}”? Possible values: {}.", words.join(", "), word),
                None => message!("Possible values: {}.", words.join(", ")),
            };
            self.report(
                &rules::UNKNOWN_VALUE,
                node.place,
                message!("“{text}” is not one of the possible values", text),
                help,
            );
            // The word that was meant stands in, so that the rules judge the rest by it.
            if let Some(word) = meant {
                self.notes.repaired.push(node.place);
                let text = word.to_owned();
                return Node::new(node.place, Kind::Scalar { text, plain: true });
            }
            return self.stand_in(node.place, schema, text);
        }
        if let Some(format) = schema["format"].as_str()
            && let Some(kind) = scalar_kind(format)
        {
            let most = most(schema, "maxLength").filter(|_| format == PlainText::FORMAT);
            let short = most.map_or(Ok(()), |most| PlainText::check_length(text.trim(), most));
            if let Err(fault) = (kind.check)(text).and(short) {
                let place = self.narrow(node.place, fault.piece.as_deref());
                // What was mended while reading is told already.
                let is_told = |told: &Diagnostic| (told.place.file, told.place.start) == (place.file, place.start);
                if !self.notes.diagnostics.iter().any(is_told) {
                    self.report(fault.rule, place, fault.message, fault.help);
                }
                self.notes.ids.malformed(schema, node.place, text);
                return self.stand_in(node.place, schema, text);
            }
            if let Err((message, help)) = range::check(schema, text) {
                let help = message!("{help}{english}.", help, english = meaning(schema));
                self.report(&rules::NUMBER_OUT_OF_RANGE, node.place, message, help);
                return self.stand_in(node.place, schema, text);
            }
            self.notes.ids.note(schema, node.place, text);
            if self.reader.audience != Audience::Internal {
                self.withheld.kept.push((node.place, text.clone()));
            }
            if is_text(schema) {
                self.note_text(node.place, format, text);
            }
            return node;
        }
        if is_type(schema, "boolean") && !(*plain && matches!(text.as_str(), "true" | "false")) {
            return self.no_boolean(&node, schema, text);
        }
        node
    }

    /// Notes what a text links to and quotes, and warns of words in it that ask for others.
    fn note_text(&mut self, place: Place, format: &str, text: &str) {
        // Most texts hold no link; only those that do are read a second time.
        if format == RichText::FORMAT
            && text.contains("](#")
            && let Ok(rich) = RichText::parse(text)
        {
            for target in rich.targets() {
                let place = self.narrow(place, Some(&format!("#{target}")));
                self.notes.links.push((place, target.to_owned()));
                self.notes.ids.references.extend(citation(target, place));
            }
        }
        if states_figure(text) {
            self.notes.quoting.push((place, text.to_owned()));
        }
        let left = placeholder_left(text, |piece| self.narrow(place, Some(piece)));
        self.notes.diagnostics.extend(left);
    }

    /// Tells of a list or mapping in the place of a single value, and of brackets that are meant as letters.
    fn no_scalar(&mut self, node: &Node, schema: &'a Value) -> Node {
        let expected = message!("a single value");
        let is_flow = self.notes.sources.excerpt(node.place).starts_with('[');
        let (Some([item]), true) = (node.items(), is_flow) else {
            return self.wrong_type(node, schema, &expected);
        };
        let Some(text) = item.text() else {
            return self.wrong_type(node, schema, &expected);
        };
        let help = if is_text(schema) {
            message!(
                "Write {text} without the brackets; where they belong to the text, write \"[{text}]\".",
                text
            )
        } else {
            message!("Write {text} without the brackets.", text)
        };
        self.notes.diagnostics.push(misplaced(node, &expected).with_help(help));
        self.stand_in(node.place, schema, text)
    }

    /// Tells of a word in the place of true or false, and which of the two was meant where that is plain.
    fn no_boolean(&mut self, node: &Node, schema: &'a Value, text: &str) -> Node {
        let expected = message!("true or false");
        let Some(meant) = meant_boolean(text) else {
            return self.wrong_type(node, schema, &expected);
        };
        let fault = misplaced(node, &expected);
        self.notes
            .diagnostics
            .push(fault.with_suggestion(message!("Write {meant}.", meant)));
        self.stand_in(node.place, schema, text)
    }

    /// The place of `piece` inside the written value, where it can be found.
    fn narrow(&self, place: Place, piece: Option<&str>) -> Place {
        piece.map_or(place, |piece| self.notes.sources.narrow(place, piece))
    }

    /// The smallest value that satisfies a schema, in the place of what was written there and refused.
    fn stand_in(&mut self, place: Place, schema: &'a Value, written: &str) -> Node {
        self.notes.ids.lose(self.root, schema, place, written);
        self.least(place, schema)
    }

    /// The smallest value that satisfies a schema.
    fn least(&mut self, place: Place, schema: &'a Value) -> Node {
        let schema = self.resolve(schema);
        self.notes.repaired.push(place);
        let kind = if let Some(properties) = schema["properties"].as_object() {
            let required = schema["required"].as_array().map(Vec::as_slice).unwrap_or_default();
            Kind::Map(
                required
                    .iter()
                    .filter_map(Value::as_str)
                    .map(|key| Entry {
                        key: key.to_owned(),
                        key_place: place,
                        value: self.least(place, &properties[key]),
                    })
                    .collect(),
            )
        } else if schema["items"].is_object() {
            Kind::Seq(Vec::new())
        } else {
            Kind::Scalar {
                text: self.stand_in_text(schema),
                plain: true,
            }
        };
        Node::new(place, kind)
    }

    fn stand_in_text(&mut self, schema: &Value) -> String {
        if let Some(word) = words(schema).and_then(|words| words.first().copied()) {
            return word.to_owned();
        }
        if is_type(schema, "boolean") {
            return "false".to_owned();
        }
        self.stand_ins += 1;
        let format = schema["format"].as_str().unwrap_or_default();
        let text = scalar_kind(format).map_or("x", |kind| kind.stand_in);
        // A number that is too small for its place would be a second fault.
        let least = schema["minimum"].as_number().filter(|least| least.as_u64() > Some(1));
        match format {
            // Two values of these may not be the same.
            Id::FORMAT | FolderPath::FORMAT => format!("{text}-{}", self.stand_ins),
            _ => least.map_or_else(|| text.to_owned(), ToString::to_string),
        }
    }
}

/// The fault of a value in the place of one of another kind.
fn misplaced(node: &Node, expected: &Message) -> Diagnostic {
    let message = message!("{} stands here, {expected} is expected", node.describe(), expected);
    rules::WRONG_TYPE.at(node.place, message)
}

/// What an id means by the word of another key beside it.
fn meant<'s>(property: &'s Value, entries: &[Entry]) -> Option<&'s Value> {
    let (key, meanings) = property["x-by"].as_object()?.iter().next()?;
    let beside = entries.iter().find(|entry| entry.key == *key)?;
    meanings.get(beside.value.text()?)
}

/// The reference that a link to the list of literature makes.
fn citation(target: &str, place: Place) -> Option<Reference> {
    Some(Reference {
        kind: IdKind::Citation,
        id: target.strip_prefix(TO_CITATION)?.to_owned(),
        place,
        file: place.file,
    })
}

/// The mark that a value has by its meaning, without a tag: contact data of candidates.
fn inherent_mark(schema: &Value) -> Option<Mark> {
    Mark::from_key(schema["x-mark"].as_str()?)
}

/// How many items or characters a schema allows.
fn most(schema: &Value, of: &str) -> Option<usize> {
    usize::try_from(schema[of].as_u64()?).ok()
}

/// Whether a schema is that of a text, which a placeholder can replace.
fn is_text(schema: &Value) -> bool {
    matches!(schema["format"].as_str(), Some(PlainText::FORMAT | RichText::FORMAT))
}

/// The description of a key as a bracketed remark.
fn meaning(schema: &Value) -> String {
    schema["description"].as_str().map_or_else(String::new, |text| {
        format!(" ({})", text.trim_end_matches('.').replace('\n', " "))
    })
}

fn is_type(schema: &Value, name: &str) -> bool {
    match &schema["type"] {
        Value::String(word) => word == name,
        Value::Array(words) => words.iter().any(|word| word == name),
        _ => false,
    }
}

/// The closed list of values of an enum schema.
fn words(schema: &Value) -> Option<Vec<&str>> {
    if let Some(words) = schema["enum"].as_array() {
        return Some(words.iter().filter_map(Value::as_str).collect());
    }
    let options = schema["oneOf"].as_array()?;
    Some(
        options
            .iter()
            .flat_map(|option| match option["enum"].as_array() {
                Some(words) => words.iter().filter_map(Value::as_str).collect(),
                None => option["const"].as_str().into_iter().collect::<Vec<_>>(),
            })
            .collect(),
    )
}

/// Whether a text states a percentage, a ratio of two numbers or an amount in euro, or may count partners.
fn states_figure(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let in_words = [
        "procent",
        "percent",
        "pour cent",
        "€",
        "euro",
        "EUR",
        "partners",
        "artijen",
        "arties",
        "partenaires",
    ]
    .iter()
    .any(|word| text.contains(word));
    in_words || text.contains('%') || (1..bytes.len()).any(|at| bytes[at] == b'/' && digit(at - 1) && digit(at + 1))
}

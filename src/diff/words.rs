//! The words for fields, items and values.

use std::collections::BTreeMap;
use std::str::FromStr as _;

use rust_decimal::Decimal;
use serde_json::Value;

use crate::locale::{Argument, Locale};
use crate::model::{Id, PlainText, Programme, RichText, Scalar as _, plain_text};

use super::structure::Step;
use super::text::shortened;

/// The most characters of one value.
const LONGEST_VALUE: usize = 240;
/// The most characters of the name of an item.
const LONGEST_LABEL: usize = 60;
/// How many fields of an added or removed item are told; the JSON of a comparison holds all.
const MOST_FIELDS: usize = 6;

/// Fields that hold the id of a partner, of an actor or of a supplier.
const PARTIES: [&str; 17] = [
    "partner",
    "partners",
    "by",
    "support",
    "actor",
    "owner",
    "bearer",
    "host",
    "provider",
    "party",
    "invoiced_by",
    "processor",
    "keeper",
    "coordinator",
    "lead",
    "largest",
    "smallest",
];

/// Fields that hold an amount in euro.
const AMOUNTS: [&str; 16] = [
    "amount",
    "price",
    "value",
    "unit_cost",
    "cap",
    "cover",
    "investment",
    "above",
    "rate",
    "base",
    "fixed_price",
    "per_unit",
    "yearly",
    "paid",
    "cost",
    "per_person",
];

/// Fields that hold a percentage.
const PERCENTAGES: [&str; 7] = [
    "percent",
    "weight",
    "quorum",
    "price_change",
    "cost_change",
    "social_share_least",
    "social_share_most",
];

/// Fields that hold a name, also where it consists of digits.
const NAMES_OF_DIGITS: [&str; 4] = ["version", "number", "title", "label"];

/// Under which keys of the locale the words of a closed list stand, by field.
const CLOSED_LISTS: [(&str, &[&str]); 25] = [
    ("basis", &["change-basis-"]),
    ("status", &["status-"]),
    ("state", &["state-"]),
    ("level", &["level-", "word-signing-level-"]),
    ("sector", &["sector-"]),
    ("majority", &["majority-"]),
    ("method", &["word-key-method-"]),
    ("by", &["key-part-"]),
    ("yardstick", &["yardstick-"]),
    ("kind", &["cost-kind-", "premium-"]),
    ("chosen", &["word-revenue-price-method-"]),
    ("use", &["revenue-market-"]),
    ("case", &["scenario-"]),
    ("exclusivity", &["word-exclusivity-"]),
    ("renewal", &["word-duration-renewal-"]),
    ("late_interest", &["word-payment-late-interest-"]),
    ("results", &["word-knowledge-results-"]),
    ("role", &["word-personal-data-role-"]),
    ("assessment", &["word-personal-data-assessment-"]),
    ("gross_fault", &["word-liability-gross-fault-"]),
    ("auxiliaries", &["word-liability-auxiliaries-"]),
    ("hardship", &["word-hardship-"]),
    ("forum", &["word-disputes-forum-"]),
    ("transfer", &["word-accession-transfer-"]),
    ("change", &["change-clause-"]),
];

/// The words of a comparison.
pub struct Words {
    /// The language.
    pub locale: &'static Locale,
    /// The partnership that is spoken of, whose own names go before those of the programme.
    pub scope: String,
    /// Names by partnership (none for the programme), by what they name and by the id that stands for them.
    names: BTreeMap<(String, &'static str, String), String>,
}

impl Words {
    /// The words for what either programme names.
    pub fn new(old: &Programme, new: &Programme, locale: &'static Locale) -> Self {
        let mut names = BTreeMap::new();
        for programme in [old, new] {
            // The new programme comes last, so that its names hold.
            let mut note = |scope: &str, what: &'static str, id: &Id, name: &PlainText| {
                names.insert((scope.to_owned(), what, id.to_string()), name.to_string());
            };
            for case in &programme.partnerships {
                let mut name = |what, id: &Id, name: &PlainText| note(case.id.as_str(), what, id, name);
                for external in case.value_chain.iter().flat_map(|chain| &chain.externals) {
                    name("party", &external.id, &external.name);
                }
                for supplier in case.revenue_model.iter().flat_map(|model| &model.suppliers) {
                    name("party", &supplier.id, &supplier.name);
                }
                for step in case.value_chain.iter().flat_map(|chain| &chain.steps) {
                    name("step", &step.id, &step.title);
                }
                for tension in &case.tensions {
                    name("tension", &tension.id, &tension.title);
                }
            }
            let mut name = |what, id: &Id, name: &PlainText| note("", what, id, name);
            for partner in &programme.partners {
                name("party", &partner.id, &partner.name);
            }
            let method = &programme.method;
            for facet in method.facets.get() {
                name("facet", &facet.id, &facet.name);
            }
            for domain in &method.domains {
                name("domain", &domain.id, &domain.name);
            }
            for class in &method.tension_classes {
                name("class", &class.id, &class.name);
            }
            for typology in method.typologies.get() {
                name("type", &typology.id, &typology.name);
            }
            for dimension in method.impact.dimensions.get() {
                name("dimension", &dimension.id, &dimension.name);
            }
        }
        Self {
            locale,
            scope: String::new(),
            names,
        }
    }

    /// A sentence with its placeholders filled.
    pub fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, Argument<'_>)> = arguments
            .iter()
            .map(|(name, text)| (*name, Argument::Text(text)))
            .collect();
        self.locale.sentence(key, &arguments)
    }

    /// The name of a field; the key itself for one that the locale doesn't know.
    pub fn field(&self, field: &str) -> String {
        let key = format!("field-{}", field.replace('_', "-"));
        if self.locale.has(&key) {
            self.locale.text(&key)
        } else {
            field.replace('_', " ")
        }
    }

    /// What an id stands for, by the field that holds it.
    pub fn name(&self, field: &str, id: &str) -> Option<&str> {
        let what = match field {
            field if PARTIES.contains(&field) => "party",
            "facet" => "facet",
            "dimension" => "dimension",
            "domain" => "domain",
            "class" => "class",
            "type" | "typologies" => "type",
            "step" => "step",
            "tension" => "tension",
            _ => return None,
        };
        let of = |scope: &str| self.names.get(&(scope.to_owned(), what, id.to_owned()));
        of(&self.scope).or_else(|| of("")).map(String::as_str)
    }

    /// What an item is called.
    pub fn item(&self, step: &Step) -> String {
        match step {
            Step::Field(name) => self.field(name),
            Step::Item { id, identity, label } => {
                let known = identity.and_then(|field| self.name(field, id));
                let listed = identity.and_then(|field| self.listed(field, id));
                match (known, listed, label, identity) {
                    (Some(name), ..) => name.to_owned(),
                    (_, Some(word), ..) => word,
                    (_, _, Some(label), _) => self.quoted(label, LONGEST_LABEL),
                    (_, _, None, Some(_)) => self.quoted(id, LONGEST_LABEL),
                    (_, _, None, None) => self.say("change-item", &[("number", id)]),
                }
            }
        }
    }

    /// The way to a value: "Duur › einde".
    pub fn way(&self, path: &[Step]) -> String {
        let mut way = String::new();
        for step in path {
            let word = self.item(step);
            match step {
                Step::Field(_) if !way.is_empty() => way.push_str(" › "),
                Step::Item { .. } if !way.is_empty() => way.push(' '),
                _ => {}
            }
            way.push_str(&word);
        }
        capitalised(&way)
    }

    /// A text between quotation marks, on one line.
    pub fn quoted(&self, text: &str, most: usize) -> String {
        self.say("change-quoted", &[("text", &shortened(text, most))])
    }

    /// The word of a closed list.
    fn listed(&self, field: &str, value: &str) -> Option<String> {
        let (_, prefixes) = CLOSED_LISTS.iter().find(|(known, _)| *known == field)?;
        let keys = prefixes.iter().map(|prefix| format!("{prefix}{value}"));
        keys.filter(|key| self.locale.has(key))
            .map(|key| self.locale.text(&key))
            .next()
    }

    /// A value as a sentence prints it; `field` is the field that holds it or its list.
    pub fn value(&self, field: &str, value: &Value) -> String {
        match value {
            Value::Null => self.locale.text("change-nothing-there"),
            Value::Bool(true) => self.locale.text("change-yes"),
            Value::Bool(false) => self.locale.text("change-no"),
            Value::Number(number) => number.to_string(),
            Value::String(text) => self.scalar(field, text),
            Value::Array(items) if items.is_empty() => self.locale.text("change-nothing-there"),
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.value(field, item)).collect();
                shortened(&items.join(", "), LONGEST_VALUE)
            }
            Value::Object(fields) => {
                let told = fields
                    .iter()
                    .filter(|(name, value)| !["id", "basis"].contains(&name.as_str()) && !is_empty(value));
                let mut told: Vec<String> = told
                    .map(|(name, value)| format!("{} {}", self.field(name), self.value(name, value)))
                    .collect();
                if told.len() > MOST_FIELDS {
                    told.truncate(MOST_FIELDS);
                    told.push("…".to_owned());
                }
                shortened(&told.join(", "), LONGEST_VALUE)
            }
        }
    }

    fn scalar(&self, field: &str, text: &str) -> String {
        self.word(field, text)
            .unwrap_or_else(|| self.quoted(&without_marks(text), LONGEST_VALUE))
    }

    /// What is printed for a name, a number, a date or a word of a closed list; nothing for running text.
    pub fn word(&self, field: &str, text: &str) -> Option<String> {
        if let Some(word) = self.listed(field, text) {
            return Some(word);
        }
        if let Some(name) = self.name(field, text) {
            return Some(name.to_owned());
        }
        if let Some(date) = self.date(text) {
            return Some(date);
        }
        let number = Decimal::from_str(text)
            .ok()
            .filter(|_| !NAMES_OF_DIGITS.contains(&field))?;
        Some(if AMOUNTS.contains(&field) {
            self.amount(number)
        } else if PERCENTAGES.contains(&field) {
            self.percentage(number)
        } else {
            text.replace('.', &self.locale.text("number-decimal-mark"))
        })
    }

    /// An amount in euro, with as many decimals as it needs, two at least.
    pub fn amount(&self, amount: Decimal) -> String {
        let amount = amount.normalize();
        self.locale.in_euro(amount, amount.scale().max(2))
    }

    /// A number of hundredths as a percentage, with as many decimals as it needs.
    pub fn percentage(&self, hundredths: Decimal) -> String {
        let hundredths = hundredths.normalize();
        let digits = self.locale.decimal(hundredths, hundredths.scale());
        self.say("number-percentage", &[("digits", &digits)])
    }

    /// A day in words, where the text is one.
    pub fn date(&self, text: &str) -> Option<String> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return None;
        }
        let month: u8 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        Some(self.locale.date(year.parse().ok()?, month, day.parse().ok()?))
    }
}

fn is_empty(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty)
}

/// A text without the marks of Markdown.
pub fn without_marks(text: &str) -> String {
    let has_marks = ["**", "](", "\n", "- "].iter().any(|mark| text.contains(mark));
    let parsed = if has_marks { RichText::parse(text).ok() } else { None };
    parsed.map_or_else(|| text.to_owned(), |text| plain_text(text.blocks()))
}

/// A text with a capital first.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), chars.as_str())
}

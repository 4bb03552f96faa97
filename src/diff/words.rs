//! The words for fields, items and values.

use std::str::FromStr as _;

use rust_decimal::Decimal;
use serde_json::Value;

use crate::contract::Contract;
use crate::locale::{Argument, Locale, capitalised};
use crate::model::{Partnership, Programme};

use super::names::{ARTICLE, Names, PLACE, is_placed};
use super::structure::Step;
use super::text::{shortened, without_marks};
use super::types::{Sort, Type};
use super::{case_name, lists};

/// The most characters of one value.
const LONGEST_VALUE: usize = 240;
/// The most characters of the name of an item.
const LONGEST_LABEL: usize = 60;
/// How many fields of an added or removed item are told; the JSON of a comparison holds all.
const MOST_FIELDS: usize = 6;
/// The fewest decimals of an amount.
const CENTS: u32 = 2;

/// The words of a comparison.
pub struct Words {
    /// The language.
    pub locale: &'static Locale,
    /// The part that is spoken of, whose own names go before those of the programme.
    pub scope: String,
    names: Names,
}

impl Words {
    /// The words of a language.
    pub fn new(locale: &'static Locale) -> Self {
        Self {
            locale,
            scope: String::new(),
            names: Names::default(),
        }
    }

    /// Notes what a programme calls things; of two programmes the words of the later one hold.
    pub fn note(&mut self, programme: &Programme, data: &Value) {
        self.names.note_all(data);
        for case in &programme.partnerships {
            let name = case_name(programme, case, self);
            self.names.note("", "Partnership", case.id.as_str(), &name);
            let model = case.revenue_model.as_ref();
            let first: Option<usize> = model.and_then(|model| model.first_year.to_string().parse().ok());
            for (first, model) in first.into_iter().zip(model) {
                let volumes = model.scenarios.iter().map(|scenario| scenario.volumes.len());
                let yearly = model.subsidies.iter().map(|subsidy| subsidy.yearly.len());
                for place in 0..volumes.chain(yearly).max().unwrap_or_default() {
                    let year = first.saturating_add(place).to_string();
                    self.names
                        .note(case.id.as_str(), PLACE, &(place + 1).to_string(), &year);
                }
            }
        }
        for assessment in &programme.self_assessments {
            for (place, answer) in assessment.scale.iter().enumerate() {
                let answer = self.quoted(answer.as_str(), LONGEST_LABEL);
                self.names
                    .note(assessment.id.as_str(), PLACE, &(place + 1).to_string(), &answer);
            }
        }
    }

    /// Notes the numbers of articles and clauses; those of the earlier version only where the later one has no other.
    pub fn note_clauses(&mut self, case: &Partnership, contract: &Contract, programme: &Programme, is_old: bool) {
        let scope = case.id.as_str();
        let own = case.agreement.iter().flat_map(|agreement| &agreement.clauses);
        let own = own.map(|change| {
            (
                change.clause.to_string(),
                change.article.as_ref().map(ToString::to_string),
            )
        });
        let library = programme.clauses.articles.iter().flat_map(|article| {
            let clauses = article.clauses.iter();
            clauses.map(|clause| (clause.id.to_string(), Some(article.id.to_string())))
        });
        let articles = programme.clauses.articles.iter().map(|article| {
            let title = article.title.of(self.locale.language());
            (
                article.id.to_string(),
                title.map(ToString::to_string).unwrap_or_default(),
            )
        });
        let articles: Vec<(String, String)> = articles.collect();
        let title_of = |id: &str| articles.iter().find(|(known, _)| known == id).map(|(_, title)| title);
        let mut named: Vec<(String, String)> = Vec::new();
        // What doesn't stand has no number.
        for (clause, article) in library.chain(own) {
            if let Some(title) = article.as_deref().and_then(title_of) {
                named.push((clause, self.say("change-clause-in", &[("title", title)])));
            }
        }
        for (id, title) in &articles {
            named.push((id.clone(), self.quoted(title, LONGEST_LABEL)));
        }
        for (id, (reference, _)) in &contract.references {
            let reference = match title_of(id) {
                Some(title) => self.say("change-article-named", &[("where", reference), ("title", title)]),
                None if is_old => self.say("change-place-old", &[("where", reference)]),
                None => reference.clone(),
            };
            named.push((id.clone(), reference));
        }
        for (id, name) in named {
            self.names.note(scope, ARTICLE, &id, &name);
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

    /// The name of a field: the one that it has in its definition, or the one that it has everywhere; the key itself
    /// for one that the locale doesn't know.
    pub fn field(&self, field: &str, owner: &str) -> String {
        let field = field.replace('_', "-");
        let keys = [
            format!("field-in-{}-{field}", owner.to_lowercase()),
            format!("field-{field}"),
        ];
        let known = keys.iter().find(|key| self.locale.has(key));
        known.map_or_else(|| field.replace('-', " "), |key| self.locale.text(key))
    }

    /// The name of a partner; its id where nobody has it.
    pub fn partner<'a>(&'a self, id: &'a str) -> &'a str {
        self.names.get("", "Partner", id).unwrap_or(id)
    }

    /// What an item is called; `what` is its type.
    pub fn item(&self, step: &Step, what: Option<Type>) -> String {
        match step {
            Step::Field(name) => self.field(name, what.map_or("", |what| what.owner)),
            Step::Item {
                id,
                number,
                identity,
                label,
            } => {
                let by = identity.and_then(|field| what.and_then(|what| what.of_field(field)));
                let known = by.and_then(|by| self.word(by, id));
                // An id that names nothing says nothing to a reader.
                let is_text = by.is_some_and(|by| by.sort() != Sort::Id);
                let number = number.to_string();
                match (known, label) {
                    (Some(name), _) => name,
                    (None, Some(label)) => self.quoted(&label.plain(what), LONGEST_LABEL),
                    (None, None) if is_text => self.quoted(id, LONGEST_LABEL),
                    (None, None) => self
                        .place(&number, what)
                        .map_or_else(|| self.say("change-item", &[("number", &number)]), str::to_owned),
                }
            }
        }
    }

    /// What the place of a number in its list stands for.
    pub fn place(&self, number: &str, what: Option<Type>) -> Option<&str> {
        what.filter(|what| is_placed(*what))?;
        self.names.get(&self.scope, PLACE, number)
    }

    /// The way to a value: "Duur › einde"; `types` are those of the steps.
    pub fn way(&self, path: &[Step], types: &[Option<Type>]) -> String {
        let mut way = String::new();
        for (step, what) in path.iter().zip(types) {
            let word = self.item(step, *what);
            match step {
                Step::Field(_) if !way.is_empty() => way.push_str(" › "),
                Step::Item { .. } if !way.is_empty() => way.push(' '),
                _ => {}
            }
            way.push_str(&word);
        }
        capitalised(&way)
    }

    /// A text between quotation marks, on one line; marks of the same form within it become the inner ones.
    pub fn quoted(&self, text: &str, most: usize) -> String {
        let text = shortened(text, most);
        let text = if self.locale.text("change-quoted").starts_with('«') {
            text.replace("«\u{a0}", "“").replace("\u{a0}»", "”")
        } else {
            text.replace('“', "‘").replace('”', "’")
        };
        self.say("change-quoted", &[("text", &text)])
    }

    /// A value as a sentence prints it.
    pub fn value(&self, what: Option<Type>, value: &Value) -> String {
        match value {
            Value::Null => self.locale.text("change-nothing-there"),
            Value::Bool(true) => self.locale.text("change-yes"),
            Value::Bool(false) => self.locale.text("change-no"),
            Value::Number(number) => number.to_string(),
            Value::String(text) => what.and_then(|what| self.word(what, text)).unwrap_or_else(|| {
                let is_rich = what.is_some_and(|what| what.sort() == Sort::Rich);
                let plain = if is_rich { without_marks(text) } else { text.clone() };
                self.quoted(&plain, LONGEST_VALUE)
            }),
            Value::Array(items) if items.is_empty() => self.locale.text("change-nothing-there"),
            Value::Array(items) => {
                let of_item = what.and_then(Type::of_item);
                let items: Vec<String> = items.iter().map(|item| self.value(of_item, item)).collect();
                shortened(&items.join(", "), LONGEST_VALUE)
            }
            Value::Object(fields) => {
                let told = fields
                    .iter()
                    .filter(|(name, value)| !["id", "basis"].contains(&name.as_str()) && !is_empty(value));
                let mut told: Vec<String> = told
                    .map(|(name, value)| {
                        let of_field = what.and_then(|what| what.of_field(name));
                        let owner = what.map_or("", |what| what.definition);
                        format!("{} {}", self.field(name, owner), self.value(of_field, value))
                    })
                    .collect();
                if told.len() > MOST_FIELDS {
                    told.truncate(MOST_FIELDS);
                    told.push("…".to_owned());
                }
                shortened(&told.join(", "), LONGEST_VALUE)
            }
        }
    }

    /// What is printed for a name, a number, a date or a word of a closed list; nothing for running text.
    pub fn word(&self, what: Type, text: &str) -> Option<String> {
        match what.sort() {
            Sort::Closed(list) => lists::word(self.locale, list, text),
            Sort::Id | Sort::Evidence => self.names.find(&self.scope, what, text).map(str::to_owned),
            Sort::Date => self.date(text),
            Sort::Money | Sort::Percentage | Sort::Number => self.number(what.sort(), text, decimals(text)),
            Sort::Rich | Sort::Other => None,
        }
    }

    /// Two numbers that are held against each other, with as many decimals on both sides.
    pub fn numbers(&self, sort: Sort, old: &str, new: &str) -> Option<(String, String)> {
        let digits = decimals(old).max(decimals(new));
        Some((self.number(sort, old, digits)?, self.number(sort, new, digits)?))
    }

    /// A number with so many decimals; an amount has two at least.
    fn number(&self, sort: Sort, text: &str, digits: u32) -> Option<String> {
        let mut number = Decimal::from_str(text).ok()?;
        match sort {
            Sort::Money => Some(self.locale.in_euro(number, digits.max(CENTS))),
            Sort::Percentage => Some(self.percentage(number, digits)),
            Sort::Number => {
                number.rescale(digits);
                Some(
                    number
                        .to_string()
                        .replace('.', &self.locale.text("number-decimal-mark")),
                )
            }
            _ => None,
        }
    }

    /// A number of hundredths as a percentage.
    pub fn percentage(&self, hundredths: Decimal, decimals: u32) -> String {
        let digits = self.locale.decimal(hundredths, decimals);
        self.say("number-percentage", &[("digits", &digits)])
    }

    /// A day in words, where the text is one.
    fn date(&self, text: &str) -> Option<String> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return None;
        }
        let month: u8 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        Some(self.locale.date(year.parse().ok()?, month, day.parse().ok()?))
    }
}

/// How many decimals a number needs.
fn decimals(text: &str) -> u32 {
    Decimal::from_str(text).map_or(0, |number| number.normalize().scale())
}

fn is_empty(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty)
}

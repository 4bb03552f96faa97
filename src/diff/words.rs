//! The words for fields, items and values.

use std::collections::BTreeMap;
use std::str::FromStr as _;

use rust_decimal::Decimal;
use serde_json::Value;

use crate::check::Checked;
use crate::contract::Reference;
use crate::locale::{Argument, Locale, capitalised, say};
use crate::model::{Article, Partnership, Programme, Unit};

use super::names::{ARTICLE, Names, PLACE};
use super::structure::Step;
use super::text::{shortened, without_marks};
use super::types::{Meaning, Type};

/// The most characters of one value.
const LONGEST_VALUE: usize = 240;
/// The most characters of the name of an item.
const LONGEST_LABEL: usize = 60;
/// How many fields of an added or removed item are printed; the JSON of a comparison has them all.
const MOST_FIELDS: usize = 6;
/// The fewest decimals of an amount.
const CENTS: u32 = 2;

/// What something is called.
pub enum Called<'a> {
    /// By a word of the language, or the name that an id stands for.
    Word(String),
    /// By a text of the data.
    Text(&'a str),
}

/// The words of a comparison.
pub struct Words<'a> {
    /// The language.
    pub locale: &'a Locale,
    /// The part that sentences are about; its own names take precedence over those of the programme.
    pub scope: String,
    names: Names,
}

impl<'a> Words<'a> {
    /// The words of a language.
    pub fn new(locale: &'a Locale) -> Self {
        Self {
            locale,
            scope: String::new(),
            names: Names::default(),
        }
    }

    /// Notes what a programme calls things; the words of a programme noted later replace those of an earlier one.
    pub fn note(&mut self, programme: &Programme, data: &Value) {
        self.names.note_all(data);
        for case in &programme.partnerships {
            let name = self.case_name(programme, case);
            self.names.note("", "Partnership", case.id.as_str(), &name);
            if let Some(model) = &case.revenue_model {
                let volumes = model.scenarios.iter().map(|scenario| scenario.volumes.len());
                let yearly = model.subsidies.iter().map(|subsidy| subsidy.yearly.len());
                let years = volumes.chain(yearly).max().unwrap_or_default();
                let years = (model.first_year.0..).take(years).map(|year| year.to_string());
                self.note_places(case.id.as_str(), years.collect());
            }
        }
        for assessment in &programme.self_assessments {
            let answers = assessment.scale.iter();
            let answers = answers.map(|answer| self.quoted(answer.as_str(), LONGEST_LABEL));
            self.note_places(assessment.id.as_str(), answers.collect());
        }
    }

    /// Notes what the places of numbers in a list mean.
    fn note_places(&mut self, scope: &str, names: Vec<String>) {
        for (number, name) in (1_usize..).zip(names) {
            self.names.note(scope, PLACE, &number.to_string(), &name);
        }
    }

    /// Notes the numbers of articles and clauses; those of the later version replace those of the earlier one.
    pub fn note_clauses(&mut self, programme: &Checked, case: &Partnership, is_old: bool) {
        let Some(contract) = programme.contract(case.id.as_str(), self.locale) else {
            return;
        };
        let language = self.locale.language();
        let library = &programme.clauses.articles;
        let title = |article: &Article| article.title.of(language).map(ToString::to_string).unwrap_or_default();
        let titles: BTreeMap<&str, String> = library
            .iter()
            .map(|article| (article.id.as_str(), title(article)))
            .collect();
        let of_library = library.iter().flat_map(|article| {
            let clauses = article.clauses.iter();
            clauses.map(|clause| (clause.id.get(), article.id.get()))
        });
        let own = case.agreement.iter().flat_map(|agreement| &agreement.clauses);
        let own = own.filter_map(|change| Some((change.clause.get(), change.article.as_ref()?.get())));
        let mut named: Vec<(&str, String)> = Vec::new();
        // What doesn't stand has no number.
        for (clause, article) in of_library.chain(own) {
            if let Some(title) = titles.get(article.as_str()) {
                named.push((clause.as_str(), say!(self, "change-clause-in", title)));
            }
        }
        named.extend(
            titles
                .iter()
                .map(|(id, title)| (*id, self.quoted(title, LONGEST_LABEL))),
        );
        named.extend(contract.references.iter().map(|(id, Reference { text, .. })| {
            let name = match titles.get(id.as_str()) {
                Some(title) => say!(self, "change-article-named", place = text, title),
                None if is_old => say!(self, "change-place-old", place = text),
                None => text.clone(),
            };
            (id.as_str(), name)
        }));
        for (id, name) in named {
            self.names.note(case.id.as_str(), ARTICLE, id, &name);
        }
    }

    /// A sentence with its placeholders filled.
    pub fn sentence(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.locale.sentence(key, arguments)
    }

    /// The name of a field: the one for its definition, or else the one that it has everywhere; the key itself where
    /// the locale has neither.
    pub fn field(&self, field: &str, owner: &str) -> String {
        let field = field.replace('_', "-");
        let keys = [
            format!("field-in-{}-{field}", owner.to_lowercase()),
            format!("field-{field}"),
        ];
        let known = keys.iter().find(|key| self.locale.has(key));
        known.map_or_else(|| field.replace('-', " "), |key| self.locale.text(key))
    }

    /// The name of a partnership: its own, or the names of its partners.
    pub fn case_name(&self, programme: &Programme, case: &Partnership) -> String {
        let partners = programme.partners_of(case);
        let names = || partners.map(|partner| partner.name.to_string()).collect::<Vec<_>>();
        let own = case.name.as_ref().map(ToString::to_string);
        own.unwrap_or_else(|| self.locale.list(&names()))
    }

    /// The name of a partner; its id where nobody has it.
    pub fn partner<'b>(&'b self, id: &'b str) -> &'b str {
        self.names.get("", "Partner", id).unwrap_or(id)
    }

    /// What a field or an item is called; a text of the data stands in quotation marks.
    pub fn step(&self, step: &Step) -> String {
        match self.called(step) {
            Called::Word(word) => word,
            Called::Text(text) => self.quoted(text, LONGEST_LABEL),
        }
    }

    /// What a field or an item is called, by a word of the language or a text of the data.
    pub fn called<'s>(&self, step: &'s Step) -> Called<'s> {
        let Some(item) = &step.item else {
            return Called::Word(self.field(&step.name, step.what.map_or("", |what| what.owner)));
        };
        let by = item.identity.and_then(|field| step.what?.of_field(field));
        // An id that names nothing says nothing to a reader.
        let is_text = by.is_some_and(|by| by.meaning() != Meaning::Id);
        match (by.and_then(|by| self.word(by, &step.name)), &item.label) {
            (Some(name), _) => Called::Word(name),
            (None, Some(label)) => Called::Text(&label.text),
            (None, None) if is_text => Called::Text(&step.name),
            (None, None) => Called::Word(self.place(step).map_or_else(
                || say!(self, "change-item", number = item.number.to_string()),
                str::to_owned,
            )),
        }
    }

    /// What the place of a number in its list means: a year, an answer.
    pub fn place(&self, step: &Step) -> Option<&str> {
        let number = step.item.as_ref()?.number.to_string();
        let is_number = step.what.is_some_and(|what| what.meaning().is_number());
        self.names.get(&self.scope, PLACE, &number).filter(|_| is_number)
    }

    /// The way to a value: "Duur › einde".
    pub fn way(&self, path: &[Step]) -> String {
        let mut way = String::new();
        for step in path {
            if !way.is_empty() {
                way.push_str(if step.item.is_some() { " " } else { " › " });
            }
            way.push_str(&self.step(step));
        }
        capitalised(&way)
    }

    /// A text in quotation marks, on one line; the same marks within it become inner ones.
    pub fn quoted(&self, text: &str, most: usize) -> String {
        let text = shortened(text, most);
        let text = if say!(self, "change-quoted", text = "").starts_with('«') {
            text.replace("«\u{a0}", "“").replace("\u{a0}»", "”")
        } else {
            text.replace('“', "‘").replace('”', "’")
        };
        say!(self, "change-quoted", text)
    }

    /// A value as a sentence prints it.
    pub fn value(&self, what: Option<Type>, value: &Value) -> String {
        match value {
            Value::Null => self.locale.text("change-nothing-there"),
            Value::Bool(true) => self.locale.text("change-yes"),
            Value::Bool(false) => self.locale.text("change-no"),
            Value::Number(number) => number.to_string(),
            Value::String(text) => what.and_then(|what| self.word(what, text)).unwrap_or_else(|| {
                let is_rich = what.is_some_and(|what| what.meaning() == Meaning::Rich);
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
                let shown = fields
                    .iter()
                    .filter(|(name, value)| !["id", "basis"].contains(&name.as_str()) && !is_empty(value));
                let mut shown: Vec<String> = shown
                    .map(|(name, value)| {
                        let of_field = what.and_then(|what| what.of_field(name));
                        let owner = what.map_or("", |what| what.definition);
                        format!("{} {}", self.field(name, owner), self.value(of_field, value))
                    })
                    .collect();
                if shown.len() > MOST_FIELDS {
                    shown.truncate(MOST_FIELDS);
                    shown.push("…".to_owned());
                }
                shortened(&shown.join(", "), LONGEST_VALUE)
            }
        }
    }

    /// What is printed for a name, a number, a date or a word of a closed list; nothing for running text.
    pub fn word(&self, what: Type, text: &str) -> Option<String> {
        match what.meaning() {
            Meaning::Closed => what.word(self.locale, text),
            Meaning::Id | Meaning::Evidence => self.names.find(&self.scope, what, text).map(str::to_owned),
            Meaning::Date => self.date(text),
            Meaning::Number(unit) => self.number(unit, text, decimals(text)),
            Meaning::Rich | Meaning::Other => None,
        }
    }

    /// Two numbers to compare, printed with the same number of decimals.
    pub fn numbers(&self, meaning: Meaning, old: &str, new: &str) -> Option<(String, String)> {
        let Meaning::Number(unit) = meaning else { return None };
        let digits = decimals(old).max(decimals(new));
        Some((self.number(unit, old, digits)?, self.number(unit, new, digits)?))
    }

    /// A number with `digits` decimals; an amount has at least two.
    fn number(&self, unit: Unit, text: &str, digits: u32) -> Option<String> {
        let mut number = Decimal::from_str(text).ok()?;
        Some(match unit {
            Unit::Euro => self.locale.in_euro(number, digits.max(CENTS)),
            Unit::Percent => self.percentage(number, digits),
            Unit::Plain => {
                number.rescale(digits);
                let mark = self.locale.text("number-decimal-mark");
                number.to_string().replace('.', &mark)
            }
        })
    }

    /// A number of hundredths as a percentage.
    pub fn percentage(&self, hundredths: Decimal, decimals: u32) -> String {
        let digits = self.locale.decimal(hundredths, decimals);
        say!(self, "number-percentage", digits)
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

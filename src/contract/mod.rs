//! The agreement as a contract: which clauses stand, with which words, and what is still open.
//!
//! The clause library is data (`templates/clauses`). A clause stands when all its conditions hold; conditions ask for
//! typed parameters that come from the partnership's data. Partners may add, replace or drop clauses in their own
//! file, save those that are mandatory. What is missing makes an open point, and an agreement with open points is a
//! draft. Deliberately absent: how an agreement looks, and the figures of the revenue model, which `finance` computes.

mod condition;
mod explanation;
mod open;
pub mod parameters;
pub mod text;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Place;
use crate::locale::{Argument, Language, Locale};
use crate::model::{
    Agreement, AgreementPart, Article, ChangeKind, Clause, ClauseChange, ClauseLibrary, ClauseShow, Id, Located,
    Partnership, PlainText, Programme, RichBlock, RichText,
};

pub use condition::Condition;
pub(crate) use open::RULES;
pub use open::{OPEN_POINT, OpenPoint, missing_data};
use parameters::Parameters;
use text::Filler;

/// The article that opens the agreement, before the numbered ones.
pub const OPENING: &str = "parties";

/// An agreement, put together.
#[derive(Debug)]
pub struct Contract {
    /// The parameters that are known.
    pub parameters: Parameters,
    /// The opening, with the parties.
    pub opening: Option<ArticleText>,
    /// The numbered articles, by part.
    pub parts: Vec<(AgreementPart, Vec<ArticleText>)>,
    /// The defined terms with their meaning.
    pub terms: Vec<(String, Vec<RichBlock>)>,
    /// What is still open.
    pub open: Vec<OpenPoint>,
    /// The printed reference and label of each article and clause that stands.
    pub references: BTreeMap<String, (String, String)>,
    /// Why each article and clause stands, or doesn't.
    pub trace: Vec<Trace>,
}

/// An article that stands.
#[derive(Debug)]
pub struct ArticleText {
    /// Its id.
    pub id: String,
    /// Its number; 0 for the opening.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Its clauses.
    pub clauses: Vec<ClauseText>,
}

/// A clause that stands.
#[derive(Debug)]
pub struct ClauseText {
    /// Its id.
    pub id: String,
    /// Its number, for instance "5.2"; a letter in the opening.
    pub number: String,
    /// Its text, with everything filled in.
    pub body: Vec<RichBlock>,
    /// What of the data is shown below it.
    pub show: Option<ClauseShow>,
    /// Whether the words are the partners' own.
    pub own: bool,
}

/// Why an article or clause stands, or doesn't.
#[derive(Debug)]
pub struct Trace {
    /// Its id.
    pub id: String,
    /// Whether it is a whole article.
    pub article: bool,
    /// Its number, where it stands.
    pub number: Option<String>,
    /// Its conditions, whether each holds, and where the data is that decides it.
    pub conditions: Vec<(String, bool, Option<Place>)>,
    /// The rule or custom it rests on.
    pub why: Option<String>,
    /// What the partners changed, why, and where.
    pub change: Option<(ChangeKind, String, Place)>,
    /// Whether it may not be dropped or reworded.
    pub mandatory: bool,
}

/// A clause of the library with what the partners made of it, or one of their own.
struct Candidate<'a> {
    id: &'a Located<Id>,
    library: Option<&'a Clause>,
    change: Option<&'a ClauseChange>,
}

impl Candidate<'_> {
    fn when(&self) -> &[Located<PlainText>] {
        self.library.map_or(&[], |clause| &clause.when)
    }

    /// Its words in this language: the partners' own, or those of the library.
    fn text(&self, language: Language) -> Option<&Located<RichText>> {
        let own = self.change.and_then(|change| change.text.as_ref());
        own.or_else(|| self.library.and_then(|clause| clause.text.of(language)))
    }

    fn is_dropped(&self) -> bool {
        self.change.is_some_and(|change| *change.change == ChangeKind::Drop)
    }
}

impl Contract {
    /// Puts the agreement of a partnership together.
    #[must_use]
    pub fn of(
        library: &ClauseLibrary,
        programme: &Programme,
        partnership: &Partnership,
        agreement: &Agreement,
        locale: &'static Locale,
    ) -> Self {
        let parameters = Parameters::of(programme, partnership, agreement, locale);
        let mut trace = Vec::new();
        let mut standing: Vec<(&Article, Vec<Candidate<'_>>)> = Vec::new();
        for article in &library.articles {
            let (stands, conditions) = judge(&article.when, &parameters);
            trace.push(Trace {
                id: article.id.to_string(),
                article: true,
                number: None,
                conditions,
                why: None,
                change: None,
                mandatory: article.mandatory,
            });
            let mut clauses = Vec::new();
            for candidate in candidates(article, agreement) {
                let (holds, conditions) = judge(candidate.when(), &parameters);
                let change = candidate.change;
                trace.push(Trace {
                    id: candidate.id.to_string(),
                    article: false,
                    number: None,
                    conditions,
                    why: candidate.library.map(|clause| clause.why.to_string()),
                    change: change.map(|change| (*change.change, change.reason.to_string(), change.clause.place())),
                    mandatory: candidate.library.is_some_and(|clause| clause.mandatory),
                });
                if stands && holds && !candidate.is_dropped() {
                    clauses.push(candidate);
                }
            }
            if !clauses.is_empty() {
                standing.push((article, clauses));
            }
        }
        standing.sort_by_key(|(article, _)| (*article.id.get() != *OPENING, *article.part));
        let references = references(&standing, locale, &mut trace);
        let mut filler = Filler {
            parameters: &parameters,
            locale,
            references,
            terms: library
                .terms
                .iter()
                .filter_map(|term| Some((term.id.to_string(), term.term.of(locale.language())?.to_string())))
                .collect(),
            used: BTreeSet::new(),
            missing: Vec::new(),
            one: false,
        };
        let used = used_terms(library, &standing, agreement, locale);
        let mut opening = None;
        let mut parts: Vec<(AgreementPart, Vec<ArticleText>)> = Vec::new();
        let mut terms = Vec::new();
        let mut gaps: Vec<(String, Id)> = Vec::new();
        let mut number = 0;
        for (article, clauses) in &standing {
            let is_opening = *article.id.get() == *OPENING;
            number += usize::from(!is_opening);
            let text = article_text(article, clauses, if is_opening { 0 } else { number }, &mut filler);
            if text.clauses.iter().any(|clause| clause.show == Some(ClauseShow::Terms)) {
                terms = defined_terms(library, agreement, &used, &mut filler);
            }
            for name in filler.missing.drain(..) {
                if !gaps.iter().any(|(known, _)| *known == name) {
                    gaps.push((name, article.id.get().clone()));
                }
            }
            for need in &article.needs {
                if parameters.get(need.as_str()).is_none() && !gaps.iter().any(|(known, _)| known == need.as_str()) {
                    gaps.push((need.to_string(), article.id.get().clone()));
                }
            }
            if is_opening {
                opening = Some(text);
            } else if let Some((part, articles)) = parts.last_mut()
                && *part == *article.part
            {
                articles.push(text);
            } else {
                parts.push((*article.part, vec![text]));
            }
        }
        let references = filler.references;
        let open = open::points(programme, partnership, agreement, &gaps, &references, locale);
        Self {
            parameters,
            opening,
            parts,
            terms,
            open,
            references,
            trace,
        }
    }

    /// Whether nothing is open any more.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.open.is_empty()
    }
}

/// Whether all conditions hold, and each with the place of the data that decides it.
fn judge(conditions: &[Located<PlainText>], parameters: &Parameters) -> (bool, Vec<(String, bool, Option<Place>)>) {
    let judged: Vec<_> = conditions
        .iter()
        .map(|text| {
            let condition = Condition::parse(text.as_str()).ok();
            let place = condition
                .as_ref()
                .and_then(|condition| parameters.get(&condition.parameter))
                .map(|parameter| parameter.place);
            let holds = condition.is_some_and(|condition| condition.holds(parameters));
            (text.to_string(), holds, place)
        })
        .collect();
    (judged.iter().all(|(_, holds, _)| *holds), judged)
}

/// The clauses of an article with what the partners changed, and their own in place.
fn candidates<'a>(article: &'a Article, agreement: &'a Agreement) -> Vec<Candidate<'a>> {
    let mut list: Vec<Candidate<'a>> = article
        .clauses
        .iter()
        .map(|clause| Candidate {
            id: &clause.id,
            library: Some(clause),
            change: agreement
                .clauses
                .iter()
                .find(|change| *change.change != ChangeKind::Add && *change.clause == *clause.id),
        })
        .collect();
    for change in &agreement.clauses {
        let here = change.article.as_ref().is_some_and(|id| **id == *article.id.get());
        if *change.change == ChangeKind::Add && here {
            let own = Candidate {
                id: &change.clause,
                library: None,
                change: Some(change),
            };
            let after = change.after.as_ref();
            let at = after.and_then(|after| list.iter().position(|candidate| **candidate.id == **after));
            list.insert(at.map_or(list.len(), |at| at + 1), own);
        }
    }
    list
}

/// Numbers what stands: the printed reference and the label, by id.
fn references(
    standing: &[(&Article, Vec<Candidate<'_>>)],
    locale: &Locale,
    trace: &mut [Trace],
) -> BTreeMap<String, (String, String)> {
    let mut references = BTreeMap::new();
    let mut number = 0;
    let mut note = |id: &str, is_article: bool, text: String, shown: String| {
        if let Some(entry) = trace
            .iter_mut()
            .find(|entry| entry.id == id && entry.article == is_article)
        {
            entry.number = Some(shown);
        }
        // An article and a clause never share an id; the checks see to it.
        references.entry(id.to_owned()).or_insert((text, format!("art-{id}")));
    };
    for (article, clauses) in standing {
        if *article.id.get() == *OPENING {
            note(
                article.id.as_str(),
                true,
                locale.text("opening-reference"),
                "–".to_owned(),
            );
            for (index, clause) in clauses.iter().enumerate() {
                let text = locale.text("opening-reference");
                note(clause.id.as_str(), false, text, opening_number(index));
            }
            continue;
        }
        number += 1;
        let refer = |number: &str| locale.sentence("article-reference", &[("number", Argument::Text(number))]);
        note(
            article.id.as_str(),
            true,
            refer(&number.to_string()),
            number.to_string(),
        );
        for (index, clause) in clauses.iter().enumerate() {
            let shown = format!("{number}.{}", index + 1);
            note(clause.id.as_str(), false, refer(&shown), shown.clone());
        }
    }
    references
}

/// The letter of a paragraph of the opening.
fn opening_number(index: usize) -> String {
    let letter = u8::try_from(index)
        .ok()
        .filter(|index| *index < 26)
        .map_or('z', |index| char::from(b'a' + index));
    letter.to_string()
}

fn article_text(article: &Article, clauses: &[Candidate<'_>], number: usize, filler: &mut Filler<'_>) -> ArticleText {
    let language = filler.locale.language();
    let clauses = clauses
        .iter()
        .enumerate()
        .map(|(index, candidate)| {
            let text = candidate.text(language);
            ClauseText {
                id: candidate.id.to_string(),
                number: if number == 0 {
                    opening_number(index)
                } else {
                    format!("{number}.{}", index + 1)
                },
                body: text.map(|text| filler.fill(text.blocks())).unwrap_or_default(),
                show: candidate.library.and_then(|clause| clause.show.as_deref().copied()),
                own: candidate.change.is_some_and(|change| change.text.is_some()),
            }
        })
        .collect();
    ArticleText {
        id: article.id.to_string(),
        number,
        title: article.title.of(language).map(ToString::to_string).unwrap_or_default(),
        clauses,
    }
}

/// The terms of the library and those of the partners, with their meaning.
fn defined_terms(
    library: &ClauseLibrary,
    agreement: &Agreement,
    used: &BTreeSet<String>,
    filler: &mut Filler<'_>,
) -> Vec<(String, Vec<RichBlock>)> {
    let language = filler.locale.language();
    let mut terms = Vec::new();
    for term in library.terms.iter().filter(|term| used.contains(term.id.as_str())) {
        if let (Some(name), Some(meaning)) = (term.term.of(language), term.meaning.of(language)) {
            terms.push((name.to_string(), filler.fill(meaning.blocks())));
        }
    }
    for own in &agreement.terms {
        terms.push((own.term.to_string(), filler.fill(own.meaning.blocks())));
    }
    terms
}

/// The terms of the library that texts use, or that the meaning of a used term uses.
fn used_terms(
    library: &ClauseLibrary,
    standing: &[(&Article, Vec<Candidate<'_>>)],
    agreement: &Agreement,
    locale: &Locale,
) -> BTreeSet<String> {
    let language = locale.language();
    let mut used = BTreeSet::new();
    let note = |source: &str, used: &mut BTreeSet<String>| {
        for slot in text::slots(source) {
            if let text::Slot::Term(name) = slot {
                used.insert(name.to_owned());
            }
        }
    };
    for candidate in standing.iter().flat_map(|(_, clauses)| clauses) {
        if let Some(text) = candidate.text(language) {
            note(text.source(), &mut used);
        }
    }
    for term in &agreement.terms {
        note(term.meaning.source(), &mut used);
    }
    // A meaning may use further terms; there are few, so a few rounds reach them all.
    let mut found = true;
    while found {
        found = false;
        for term in &library.terms {
            if used.contains(term.id.as_str())
                && let Some(meaning) = term.meaning.of(language)
            {
                for slot in text::slots(meaning.source()) {
                    if let text::Slot::Term(name) = slot {
                        found |= used.insert(name.to_owned());
                    }
                }
            }
        }
    }
    used
}

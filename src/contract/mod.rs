//! The agreement as a contract: which clauses stand, in which words, and what is still open.
//!
//! The clause library is data (`templates/clauses`). A clause stands when all its conditions hold; conditions ask for
//! typed parameters that come from the partnership's data. Partners may add, replace or drop clauses in their own
//! file, except those that are mandatory. What is missing makes an open point, and an agreement with open points is a
//! draft. Deliberately absent: how an agreement looks, and the figures of the revenue model, which `finance` computes.

mod condition;
mod explanation;
mod open;
pub mod parameters;
pub mod shares;
mod terms;
pub mod text;

use crate::diagnostic::Place;
use crate::locale::{Language, Locale, say};
use crate::model::{
    Agreement, AgreementPart, Article, ChangeKind, Clause, ClauseChange, ClauseLibrary, ClauseShow, Id, Located,
    Partnership, PlainText, Programme, RichBlock, RichText,
};

pub use condition::Condition;
pub(crate) use open::RULES;
pub use open::{Asked, MARKED_IN_FINAL, OPEN_POINT, OpenPoint, missing_data};
use parameters::Parameters;
pub(crate) use terms::own_texts;
pub use terms::term_word;
use text::Filler;
pub use text::{Reference, References, label};

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
    /// How each article and clause that stands is referred to, by its id.
    pub references: References,
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

impl Trace {
    fn of_article(article: &Article, parameters: &Parameters) -> Self {
        Self {
            id: article.id.to_string(),
            article: true,
            number: None,
            conditions: judge(&article.when, parameters),
            why: None,
            change: None,
            mandatory: article.mandatory,
        }
    }

    fn of_clause(candidate: &Candidate<'_>, parameters: &Parameters) -> Self {
        let library = candidate.library;
        let change = candidate.change;
        Self {
            id: candidate.id.to_string(),
            article: false,
            number: None,
            conditions: judge(library.map_or(&[], |clause| &clause.when), parameters),
            why: library.map(|clause| clause.why.to_string()),
            change: change.map(|change| (*change.change, change.reason.to_string(), change.clause.place())),
            mandatory: library.is_some_and(|clause| clause.mandatory),
        }
    }

    /// Whether all conditions hold.
    fn holds(&self) -> bool {
        self.conditions.iter().all(|(_, holds, _)| *holds)
    }
}

/// A clause of the library with what the partners made of it, or one of their own.
struct Candidate<'a> {
    id: &'a Id,
    library: Option<&'a Clause>,
    change: Option<&'a ClauseChange>,
}

impl<'a> Candidate<'a> {
    /// Its words in this language: the partners' own, or those of the library.
    fn text(&self, language: Language) -> Option<&'a Located<RichText>> {
        let own = self.change.and_then(|change| change.text.as_ref());
        own.or_else(|| self.library.and_then(|clause| clause.text.of(language)))
    }

    fn is_dropped(&self) -> bool {
        self.change.is_some_and(|change| *change.change == ChangeKind::Drop)
    }
}

/// An article with those of its clauses that stand.
struct Standing<'a> {
    article: &'a Article,
    /// Its number; 0 for the opening.
    number: usize,
    clauses: Vec<Candidate<'a>>,
}

impl Standing<'_> {
    /// The number of its clause at this place; a letter in the opening.
    fn clause_number(&self, index: usize) -> String {
        if self.number > 0 {
            return format!("{}.{}", self.number, index + 1);
        }
        ('a'..='z').nth(index).unwrap_or('z').to_string()
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
        locale: &Locale,
    ) -> Self {
        let parameters = Parameters::of(programme, partnership, agreement, locale);
        let (standing, mut trace) = standing(library, agreement, &parameters);
        let references = references(&standing, locale);
        for entry in &mut trace {
            entry.number = references.get(&entry.id).map(|reference| reference.number.clone());
        }
        let clauses = standing.iter().flat_map(|one| &one.clauses);
        let texts = clauses.filter_map(|candidate| candidate.text(locale.language()));
        let used = terms::used(library, texts, agreement, locale.language());
        let mut filler = Filler::new(&parameters, locale, &references, &library.terms);
        let mut opening = None;
        let mut parts: Vec<(AgreementPart, Vec<ArticleText>)> = Vec::new();
        let mut defined = Vec::new();
        let mut gaps: Vec<(String, Id)> = Vec::new();
        for one in &standing {
            let text = article_text(one, &mut filler);
            if text.clauses.iter().any(|clause| clause.show == Some(ClauseShow::Terms)) {
                defined = terms::defined(library, agreement, &used, &mut filler);
            }
            let needs = one.article.needs.iter().map(ToString::to_string);
            let needs = needs.filter(|need| parameters.get(need).is_none());
            for name in std::mem::take(&mut filler.missing).into_iter().chain(needs) {
                if gaps.iter().all(|(known, _)| *known != name) {
                    gaps.push((name, one.article.id.get().clone()));
                }
            }
            let part = *one.article.part;
            match parts.last_mut() {
                _ if one.number == 0 => opening = Some(text),
                Some((last, articles)) if *last == part => articles.push(text),
                _ => parts.push((part, vec![text])),
            }
        }
        let open = open::points(
            programme,
            partnership,
            agreement,
            &gaps,
            &parameters,
            &references,
            locale,
        );
        Self {
            parameters,
            opening,
            parts,
            terms: defined,
            open,
            references,
            trace,
        }
    }

    /// Whether nothing is open.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.open.is_empty()
    }

    /// The articles that stand, the opening first.
    pub fn articles(&self) -> impl Iterator<Item = &ArticleText> {
        let numbered = self.parts.iter().flat_map(|(_, articles)| articles);
        self.opening.iter().chain(numbered)
    }
}

/// Each condition, whether it holds, and the place of the data that decides it.
fn judge(conditions: &[Located<PlainText>], parameters: &Parameters) -> Vec<(String, bool, Option<Place>)> {
    let judged = conditions.iter().map(|text| {
        let condition = Condition::parse(text.as_str()).ok();
        let known = condition
            .as_ref()
            .and_then(|condition| parameters.get(&condition.parameter));
        let place = known.map(|known| known.place);
        let holds = condition.is_some_and(|condition| condition.holds(parameters));
        (text.to_string(), holds, place)
    });
    judged.collect()
}

/// The articles that stand, in order and numbered, and why each article and clause stands or doesn't.
fn standing<'a>(
    library: &'a ClauseLibrary,
    agreement: &'a Agreement,
    parameters: &Parameters,
) -> (Vec<Standing<'a>>, Vec<Trace>) {
    let (mut standing, mut trace) = (Vec::new(), Vec::new());
    for article in &library.articles {
        let reasons = Trace::of_article(article, parameters);
        let stands = reasons.holds();
        trace.push(reasons);
        let mut clauses = candidates(article, agreement);
        clauses.retain(|candidate| {
            let reasons = Trace::of_clause(candidate, parameters);
            let holds = reasons.holds();
            trace.push(reasons);
            stands && holds && !candidate.is_dropped()
        });
        if !clauses.is_empty() {
            let number = 0;
            standing.push(Standing {
                article,
                number,
                clauses,
            });
        }
    }
    let is_opening = |one: &Standing<'_>| *one.article.id.get() == *OPENING;
    standing.sort_by_key(|one| (!is_opening(one), *one.article.part));
    for (number, one) in (1..).zip(standing.iter_mut().filter(|one| !is_opening(one))) {
        one.number = number;
    }
    (standing, trace)
}

/// The clauses of an article with what the partners changed in them, and the partners' own clauses among them.
fn candidates<'a>(article: &'a Article, agreement: &'a Agreement) -> Vec<Candidate<'a>> {
    let is_added = |change: &ClauseChange| *change.change == ChangeKind::Add;
    let of_library = article.clauses.iter().map(|clause| {
        let mut changes = agreement.clauses.iter();
        Candidate {
            id: &clause.id,
            library: Some(clause),
            change: changes.find(|change| !is_added(change) && *change.clause == *clause.id),
        }
    });
    let mut list: Vec<Candidate<'a>> = of_library.collect();
    for change in agreement.clauses.iter().filter(|change| is_added(change)) {
        if change.article.as_ref().is_some_and(|id| **id == *article.id.get()) {
            let after = change.after.as_ref();
            let at = after.and_then(|after| list.iter().position(|candidate| *candidate.id == **after));
            let own = Candidate {
                id: change.clause.get(),
                library: None,
                change: Some(change),
            };
            list.insert(at.map_or(list.len(), |at| at + 1), own);
        }
    }
    list
}

/// How everything that stands is referred to; all paragraphs of the opening are referred to as the opening.
fn references(standing: &[Standing<'_>], locale: &Locale) -> References {
    let mut references = References::new();
    for one in standing {
        let mut note = |id: &Id, number: String| {
            let text = if one.number == 0 {
                locale.text("opening-reference")
            } else {
                say!(locale, "article-reference", number)
            };
            // An article and a clause never share an id; the checks see to it.
            references.entry(id.to_string()).or_insert(Reference { number, text });
        };
        let number = if one.number == 0 {
            "–".to_owned()
        } else {
            one.number.to_string()
        };
        note(&one.article.id, number);
        for (index, clause) in one.clauses.iter().enumerate() {
            note(clause.id, one.clause_number(index));
        }
    }
    references
}

fn article_text(one: &Standing<'_>, filler: &mut Filler<'_>) -> ArticleText {
    let language = filler.locale.language();
    let clauses = one.clauses.iter().enumerate().map(|(index, candidate)| ClauseText {
        id: candidate.id.to_string(),
        number: one.clause_number(index),
        body: candidate
            .text(language)
            .map(|text| filler.fill(text.blocks()))
            .unwrap_or_default(),
        show: candidate.library.and_then(|clause| clause.show.as_deref().copied()),
        own: candidate.change.is_some_and(|change| change.text.is_some()),
    });
    ArticleText {
        id: one.article.id.to_string(),
        number: one.number,
        clauses: clauses.collect(),
        title: one
            .article
            .title
            .of(language)
            .map(ToString::to_string)
            .unwrap_or_default(),
    }
}

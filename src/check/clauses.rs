//! The clause library, and what partners change in it.

use std::collections::BTreeSet;

use crate::contract::Condition;
use crate::contract::parameters::NAMES;
use crate::contract::text::{fault, slots};
use crate::diagnostic::{Diagnostic, Place, Rule};
use crate::locale::Language;
use crate::model::{Agreement, ChangeKind, Clause, ClauseLibrary, Id, Located, RichText};

use super::Check;
use super::context::{Context, error, suggestion};

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &CLAUSE_NOT_TRANSLATED,
        run: clause_not_translated,
    },
    Check {
        rule: &CLAUSE_MALFORMED,
        run: clause_malformed,
    },
    Check {
        rule: &MANDATORY_CLAUSE_CHANGED,
        run: mandatory_clause_changed,
    },
    Check {
        rule: &CLAUSE_CHANGE_INCOMPLETE,
        run: clause_change_incomplete,
    },
    Check {
        rule: &CLAUSE_UNKNOWN,
        run: clause_unknown,
    },
];

static CLAUSE_NOT_TRANSLATED: Rule = error(
    "clause-not-translated",
    "Every article, clause and term of the library has its words in Dutch, French and English.",
    "title: { nl: Duur, en: Duration }",
    "Add the text in the language that lacks.",
);
static CLAUSE_MALFORMED: Rule = error(
    "clause-malformed",
    "Conditions are well formed, and what stands between braces in a clause exists: a parameter, an article, an annex or a term.",
    "text: Zie {art:duur}.",
    "Use a name that exists, or write the text without braces.",
);
static MANDATORY_CLAUSE_CHANGED: Rule = error(
    "mandatory-clause-changed",
    "A clause that is marked mandatory is neither dropped nor reworded.",
    "clauses:\n  - { change: drop, clause: liability-never, reason: … }",
    "Keep the clause; add one of your own beside it where you want to say more.",
);
static CLAUSE_CHANGE_INCOMPLETE: Rule = error(
    "clause-change-incomplete",
    "An added clause has a new id, an article and a text; a replaced clause has a text; a dropped clause has none.",
    "clauses:\n  - { change: add, clause: eigen, reason: … }",
    "Add what lacks: `article` and `text` for an added clause, `text` for a replaced one.",
);
static CLAUSE_UNKNOWN: Rule = error(
    "clause-unknown",
    "Changes, tensions and open points refer to articles and clauses that exist, and tensions that the case has.",
    "tensions:\n  - { tension: verdeling-marge, clauses: [sleutel] }",
    "Use an id that exists; `brugwerk explain agreement:ID` lists them.",
);

fn agreements<'a>(context: &Context<'a>) -> Vec<&'a Agreement> {
    let partnerships = context.partnerships().iter();
    partnerships
        .filter_map(|partnership| partnership.agreement.as_ref())
        .collect()
}

fn clauses(library: &ClauseLibrary) -> impl Iterator<Item = &Clause> {
    library.articles.iter().flat_map(|article| &article.clauses)
}

const LANGUAGES: [Language; 3] = [Language::Nl, Language::Fr, Language::En];

fn clause_not_translated(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let library = &context.programme.clauses;
    let mut report = |id: &Located<Id>, what: &str, language: Language| {
        found.push(Diagnostic::new(
            &CLAUSE_NOT_TRANSLATED,
            id.place(),
            format!("the {what} “{id}” has no words in “{}”", language.code()),
            CLAUSE_NOT_TRANSLATED.cure,
        ));
    };
    for language in LANGUAGES {
        for article in library
            .articles
            .iter()
            .filter(|article| article.title.of(language).is_none())
        {
            report(&article.id, "article", language);
        }
        for clause in clauses(library).filter(|clause| clause.text.of(language).is_none()) {
            report(&clause.id, "clause", language);
        }
        for term in &library.terms {
            if term.term.of(language).is_none() || term.meaning.of(language).is_none() {
                report(&term.id, "term", language);
            }
        }
    }
    found
}

/// The ids of articles and clauses: those of the library and those that this agreement adds.
fn known<'a>(library: &'a ClauseLibrary, agreement: Option<&'a Agreement>) -> BTreeSet<&'a str> {
    let articles = library.articles.iter().map(|article| article.id.as_str());
    let added = agreement
        .into_iter()
        .flat_map(|agreement| &agreement.clauses)
        .filter(|change| *change.change == ChangeKind::Add)
        .map(|change| change.clause.as_str());
    articles
        .chain(clauses(library).map(|clause| clause.id.as_str()))
        .chain(added)
        .collect()
}

fn clause_malformed(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let library = &context.programme.clauses;
    let terms: BTreeSet<&str> = library.terms.iter().map(|term| term.id.as_str()).collect();
    let mut report = |place: Place, message: String| {
        found.push(Diagnostic::new(
            &CLAUSE_MALFORMED,
            place,
            message,
            CLAUSE_MALFORMED.cure,
        ));
    };
    let conditions = library.articles.iter().flat_map(|article| &article.when);
    for condition in conditions.chain(clauses(library).flat_map(|clause| &clause.when)) {
        if let Err(message) = Condition::parse(condition.as_str()) {
            report(condition.place(), message);
        }
    }
    for need in library.articles.iter().flat_map(|article| &article.needs) {
        if !NAMES.contains(&need.as_str()) {
            report(need.place(), format!("there is no parameter “{need}”"));
        }
    }
    let mut read = |text: &Located<RichText>, articles: &BTreeSet<&str>| {
        for slot in slots(text.source()) {
            if let Some(message) = fault(slot, articles, &terms) {
                report(text.place(), message);
            }
        }
    };
    let articles = known(library, None);
    for language in LANGUAGES {
        for text in clauses(library).filter_map(|clause| clause.text.of(language)) {
            read(text, &articles);
        }
        for text in library.terms.iter().filter_map(|term| term.meaning.of(language)) {
            read(text, &articles);
        }
    }
    for agreement in agreements(context) {
        let articles = known(library, Some(agreement));
        for text in agreement.clauses.iter().filter_map(|change| change.text.as_ref()) {
            read(text, &articles);
        }
        for term in &agreement.terms {
            read(&term.meaning, &articles);
        }
    }
    found
}

fn mandatory_clause_changed(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for change in agreements(context).into_iter().flat_map(|agreement| &agreement.clauses) {
        let clause = clauses(&context.programme.clauses).find(|clause| *clause.id == *change.clause);
        let word = match *change.change {
            ChangeKind::Add => continue,
            ChangeKind::Replace => "reworded",
            ChangeKind::Drop => "dropped",
        };
        if let Some(clause) = clause.filter(|clause| clause.mandatory) {
            found.push(Diagnostic::new(
                &MANDATORY_CLAUSE_CHANGED,
                change.clause.place(),
                format!("the clause “{}” is mandatory and can't be {word}", change.clause),
                format!("{} {}", clause.why, MANDATORY_CLAUSE_CHANGED.cure),
            ));
        }
    }
    found
}

fn clause_change_incomplete(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let library = known(&context.programme.clauses, None);
    for change in agreements(context).into_iter().flat_map(|agreement| &agreement.clauses) {
        let adds = *change.change == ChangeKind::Add;
        let message = if needs_text(*change.change) && change.text.is_none() {
            "this clause has no text"
        } else if adds && change.article.is_none() {
            "this clause has no article to stand in"
        } else if adds && library.contains(change.clause.as_str()) {
            "a clause with this id stands in the library already"
        } else if *change.change == ChangeKind::Drop && change.text.is_some() {
            "a dropped clause has no text"
        } else {
            continue;
        };
        found.push(Diagnostic::new(
            &CLAUSE_CHANGE_INCOMPLETE,
            change.clause.place(),
            message,
            CLAUSE_CHANGE_INCOMPLETE.cure,
        ));
    }
    found
}

fn clause_unknown(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let library = &context.programme.clauses;
    if library.articles.is_empty() {
        return found;
    }
    let articles: BTreeSet<&str> = library.articles.iter().map(|article| article.id.as_str()).collect();
    let in_library: BTreeSet<&str> = clauses(library).map(|clause| clause.id.as_str()).collect();
    let mut judge = |what: &str, id: &Located<Id>, known: &BTreeSet<&str>| {
        if !known.contains(id.as_str()) {
            found.push(Diagnostic::new(
                &CLAUSE_UNKNOWN,
                id.place(),
                format!("there is no {what} with the id “{id}”"),
                suggestion(id.as_str(), known.iter().copied()),
            ));
        }
    };
    for partnership in context.partnerships() {
        let Some(agreement) = &partnership.agreement else {
            continue;
        };
        let all = known(library, Some(agreement));
        let tensions: BTreeSet<&str> = partnership.tensions.iter().map(|tension| tension.id.as_str()).collect();
        for term in &agreement.tensions {
            judge("tension of this case", &term.tension, &tensions);
            term.clauses.iter().for_each(|id| judge("article or clause", id, &all));
        }
        for point in &agreement.open_points {
            point.article.iter().for_each(|id| judge("article or clause", id, &all));
        }
        for change in &agreement.clauses {
            if *change.change != ChangeKind::Add {
                judge("clause", &change.clause, &in_library);
            }
            change.article.iter().for_each(|id| judge("article", id, &articles));
            change.after.iter().for_each(|id| judge("clause", id, &all));
        }
    }
    found
}

/// Whether a change needs words of its own.
fn needs_text(change: ChangeKind) -> bool {
    matches!(change, ChangeKind::Add | ChangeKind::Replace)
}

//! The clause library, and what partners change in it.

use std::collections::BTreeSet;

use crate::contract::Condition;
use crate::contract::parameters::Parameter;
use crate::contract::text::{fault, slots};
use crate::diagnostic::Place;
use crate::locale::Language;
use crate::model::{Agreement, ChangeKind, Clause, ClauseChange, ClauseLibrary, Located, RichText};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    error CLAUSE_NOT_TRANSLATED = "clause-not-translated" {
        guards: "Every article, clause and term of the library is written in Dutch, French and English.",
        example: "title: { nl: Duur, en: Duration }",
        cure: "Add the text in the missing language.",
        check: clause_not_translated,
    }
    error CLAUSE_MALFORMED = "clause-malformed" {
        guards: "Conditions are well formed, and everything between braces in a clause exists: a parameter, an article, an annex or a term.",
        example: "text: Zie {art:duur}.",
        cure: "Use a name that exists, or write the text without braces.",
        check: clause_malformed,
    }
    error MANDATORY_CLAUSE_CHANGED = "mandatory-clause-changed" {
        guards: "A clause that is marked mandatory is neither dropped nor reworded.",
        example: "clauses:\n  - { change: drop, clause: liability-never, reason: … }",
        cure: "Keep the clause; add one of your own beside it if you want to say more.",
        each: changes,
        check: mandatory_clause_changed,
    }
    error CLAUSE_CHANGE_INCOMPLETE = "clause-change-incomplete" {
        guards: "An added clause has an article and a text; a replaced clause has a text; a dropped clause has none.",
        example: "clauses:\n  - { change: add, clause: eigen, reason: … }",
        cure: "Add what is missing: `article` and `text` for an added clause, `text` for a replaced one.",
        each: changes,
        check: clause_change_incomplete,
    }
}

const LANGUAGES: [Language; 3] = [Language::Nl, Language::Fr, Language::En];

fn clauses(library: &ClauseLibrary) -> impl Iterator<Item = &Clause> {
    library.articles.iter().flat_map(|article| &article.clauses)
}

/// What every agreement changes in the library.
fn changes(loaded: LoadedProgramme<'_>) -> impl Iterator<Item = &ClauseChange> {
    loaded.agreements().flat_map(|agreement| &agreement.clauses)
}

fn clause_not_translated(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let library = &loaded.programme.clauses;
    for language in LANGUAGES {
        let mut report = |id: &str, place: Place, what: &str| {
            let message = format!("the {what} “{id}” is not translated into “{}”", language.code());
            faults.at(place, message);
        };
        let articles = library.articles.iter().filter(|x| x.title.of(language).is_none());
        articles.for_each(|article| report(article.id.as_str(), article.id.place(), "article"));
        let clauses = clauses(library).filter(|x| x.text.of(language).is_none());
        clauses.for_each(|clause| report(clause.id.as_str(), clause.id.place(), "clause"));
        let terms = library.terms.iter();
        terms
            .filter(|x| x.term.of(language).is_none() || x.meaning.of(language).is_none())
            .for_each(|term| report(term.id.as_str(), term.id.place(), "term"));
    }
}

/// The ids of articles and clauses: those of the library and those that this agreement adds.
fn known<'a>(library: &'a ClauseLibrary, agreement: Option<&'a Agreement>) -> BTreeSet<&'a str> {
    let articles = library.articles.iter().map(|article| article.id.as_str());
    let changes = agreement.into_iter().flat_map(|agreement| &agreement.clauses);
    let added = changes.filter(|change| *change.change == ChangeKind::Add);
    articles
        .chain(clauses(library).map(|clause| clause.id.as_str()))
        .chain(added.map(|change| change.clause.as_str()))
        .collect()
}

fn clause_malformed(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let library = &loaded.programme.clauses;
    let terms: BTreeSet<&str> = library.terms.iter().map(|term| term.id.as_str()).collect();
    let mut report = |place: Place, message: String| {
        faults.at(place, message);
    };
    let conditions = library.articles.iter().flat_map(|article| &article.when);
    for condition in conditions.chain(clauses(library).flat_map(|clause| &clause.when)) {
        if let Err(message) = Condition::parse(condition.as_str()) {
            report(condition.place(), message);
        }
    }
    for need in library.articles.iter().flat_map(|article| &article.needs) {
        if Parameter::named(need.as_str()).is_none() {
            report(need.place(), format!("there is no parameter “{need}”"));
        }
    }
    let mut read = |text: &Located<RichText>, articles: &BTreeSet<&str>| {
        let messages = slots(text.source())
            .into_iter()
            .filter_map(|slot| fault(slot, articles, &terms));
        messages.for_each(|message| report(text.place(), message));
    };
    let articles = known(library, None);
    for language in LANGUAGES {
        let clauses = clauses(library).filter_map(|clause| clause.text.of(language));
        let meanings = library.terms.iter().filter_map(|term| term.meaning.of(language));
        clauses.chain(meanings).for_each(|text| read(text, &articles));
    }
    for agreement in loaded.agreements() {
        let articles = known(library, Some(agreement));
        let changes = agreement.clauses.iter().filter_map(|change| change.text.as_ref());
        let meanings = agreement.terms.iter().map(|term| &term.meaning);
        changes.chain(meanings).for_each(|text| read(text, &articles));
    }
}

fn mandatory_clause_changed(change: &ClauseChange, faults: &mut Faults<'_>) {
    let word = match *change.change {
        ChangeKind::Add => return,
        ChangeKind::Replace => "reworded",
        ChangeKind::Drop => "dropped",
    };
    let mut clauses = clauses(&faults.loaded.programme.clauses);
    if let Some(clause) = clauses.find(|clause| clause.mandatory && *clause.id == *change.clause) {
        let message = format!("the clause “{}” is mandatory and can't be {word}", change.clause);
        faults
            .at(change.clause.place(), message)
            .advise(format!("{} {}", clause.why, MANDATORY_CLAUSE_CHANGED.cure));
    }
}

fn clause_change_incomplete(change: &ClauseChange, faults: &mut Faults<'_>) {
    let adds = *change.change == ChangeKind::Add;
    let drops = *change.change == ChangeKind::Drop;
    let message = if !drops && change.text.is_none() {
        "this clause has no text"
    } else if adds && change.article.is_none() {
        "this clause does not say which article it belongs to"
    } else if drops && change.text.is_some() {
        "a dropped clause has no text"
    } else {
        return;
    };
    faults.at(change.clause.place(), message);
}

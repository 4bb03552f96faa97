//! The clause library, and what partners change in it.

use std::collections::BTreeSet;

use crate::contract::parameters::Parameter;
use crate::contract::text::{Names, Slot, slots, unread};
use crate::contract::{Condition, own_texts, term_word};
use crate::diagnostic::{Message, Place};
use crate::load::BUILT_IN;
use crate::locale::Language;
use crate::message;
use crate::model::{Agreement, ChangeKind, Clause, ClauseChange, ClauseLibrary, Located, RichText};

use super::capitalised::{names_in, terms_in};
use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;
use super::numbered::numbered;

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
    warning NUMBERED_REFERENCE = "numbered-reference" {
        guards: "Texts of an agreement name its articles and annexes without a number, since numbers follow from what stands in it; the articles of a law have theirs.",
        example: "text: Zie artikel 9 en bijlage 2.",
        cure: "In a clause, write {art:ID} or {annex:NAME} in the place of the number (`brugwerk explain agreement:ID --all` lists the ids); elsewhere, say what the article is about.",
        check: numbered_reference,
    }
    error TERM_REDEFINED = "term-redefined" {
        guards: "In an agreement a term has one meaning: partners define no term of the library again, nor one of their own twice.",
        example: "terms:\n  - { term: de Marge, meaning: Wat overblijft na belastingen. }",
        cure: "Choose another word for what you mean.",
        each: LoadedProgramme::agreements,
        check: term_redefined,
    }
    warning TERM_UNUSED = "term-unused" {
        guards: "A term that partners define is used in a text of their agreement, with its capital.",
        example: "terms:\n  - { term: de Klas, meaning: … }    # and no text says “Klas”",
        cure: "Use the term in a text, or remove it.",
        each: LoadedProgramme::agreements,
        check: term_unused,
    }
    lack TERM_UNDEFINED = "term-undefined" {
        guards: "A word that a clause of the partners writes with a capital as a term is one that the agreement defines.",
        example: "clauses:\n  - { change: add, text: De naam is van de Merkbeheerder., … }    # and no term says who that is",
        cure: "Define it under `terms`, or write it with a small letter.",
        each: LoadedProgramme::agreements,
        check: term_undefined,
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
        let mut report = |id: &str, place: Place, what: Message| {
            let message = message!(
                "the {what} “{id}” is not translated into “{}”",
                language.code(),
                what,
                id
            );
            faults.at(place, message);
        };
        let articles = library.articles.iter().filter(|x| x.title.of(language).is_none());
        articles.for_each(|article| report(article.id.as_str(), article.id.place(), message!("article")));
        let clauses = clauses(library).filter(|x| x.text.of(language).is_none());
        clauses.for_each(|clause| report(clause.id.as_str(), clause.id.place(), message!("clause")));
        let terms = library.terms.iter();
        terms
            .filter(|x| x.term.of(language).is_none() || x.meaning.of(language).is_none())
            .for_each(|term| report(term.id.as_str(), term.id.place(), message!("term")));
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
    let conditions = library.articles.iter().flat_map(|article| &article.when);
    for condition in conditions.chain(clauses(library).flat_map(|clause| &clause.when)) {
        if let Err(message) = Condition::parse(condition.as_str()) {
            faults.at(condition.place(), message);
        }
    }
    for need in library.articles.iter().flat_map(|article| &article.needs) {
        if Parameter::named(need.as_str()).is_none() {
            faults.at(need.place(), message!("there is no parameter “{need}”", need));
        }
    }
    let names = |agreement| Names {
        articles: known(library, agreement),
        terms: &terms,
    };
    let of_library = names(None);
    for language in LANGUAGES {
        let clauses = clauses(library).filter_map(|clause| clause.text.of(language));
        let meanings = library.terms.iter().filter_map(|term| term.meaning.of(language));
        clauses
            .chain(meanings)
            .for_each(|text| braces(text, &of_library, faults));
    }
    for agreement in loaded.agreements() {
        let names = names(Some(agreement));
        let changes = agreement.clauses.iter().filter_map(|change| change.text.as_ref());
        let meanings = agreement.terms.iter().map(|term| &term.meaning);
        changes.chain(meanings).for_each(|text| braces(text, &names, faults));
        for text in own_texts(agreement) {
            unfilled(text, faults);
        }
    }
}

/// Reports the braces of a clause that can't be filled.
fn braces(text: &Located<RichText>, names: &Names<'_>, faults: &mut Faults<'_>) {
    let sources = &faults.loaded.notes.sources;
    for slot in slots(text.source()) {
        if let Some((message, help)) = names.fault(slot) {
            let fault = faults.at(sources.narrow(text.place(), &slot.written()), message);
            let cure = fault.help.clone();
            fault.advise(message!("{help} {cure}", help, cure));
        }
    }
    for written in unread(text.source()) {
        let place = sources.narrow(text.place(), written);
        let fault = faults.at(
            place,
            message!("“{written}” is not read, so it is printed as it stands", written),
        );
        if let Some(meant) = names.meant(written) {
            fault.advise(message!("Write “{meant}”.", meant));
        }
    }
}

/// Reports the braces of a text that is no clause: there they are printed as they stand.
fn unfilled(text: &Located<RichText>, faults: &mut Faults<'_>) {
    let read = slots(text.source()).into_iter().map(Slot::written);
    let unread = unread(text.source()).into_iter().map(ToOwned::to_owned);
    for written in read.chain(unread) {
        let place = faults.loaded.notes.sources.narrow(text.place(), &written);
        let message = message!(
            "“{written}” is printed as it stands: only clauses are filled in",
            written
        );
        faults
            .at(place, message)
            .advise("Write in words what is meant, or move the sentence to a clause of your own under `clauses`.");
    }
}

fn numbered_reference(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let library = &loaded.programme.clauses;
    let own = loaded.agreements().flat_map(|agreement| {
        let changes = agreement.clauses.iter().filter_map(|change| change.text.as_ref());
        let meanings = agreement.terms.iter().map(|term| &term.meaning);
        changes.chain(meanings).chain(own_texts(agreement))
    });
    let translated = LANGUAGES.into_iter().flat_map(|language| {
        let clauses = clauses(library).filter_map(move |clause| clause.text.of(language));
        clauses.chain(library.terms.iter().filter_map(move |term| term.meaning.of(language)))
    });
    for text in own.chain(translated) {
        if let Some(reference) = numbered(text.source()) {
            let message = message!(
                "“{reference}” is typed in the text and may name another one when the agreement changes",
                reference
            );
            faults.at(text.place(), message);
        }
    }
}

fn term_redefined(agreement: &Agreement, faults: &mut Faults<'_>) {
    let word = |term: &str| term_word(term).to_lowercase();
    let library = &faults.loaded.programme.clauses.terms;
    let mut known: Vec<(String, Option<Place>)> = Vec::new();
    for language in LANGUAGES {
        let names = library.iter().filter_map(|term| term.term.of(language));
        known.extend(names.map(|name| (word(name.as_str()), None)));
    }
    for own in &agreement.terms {
        let name = word(own.term.as_str());
        match known.iter().find(|(known, _)| *known == name) {
            Some((_, None)) => {
                let message = message!("“{}” is a term of every agreement, with a meaning of its own", own.term);
                faults.at(own.term.place(), message);
            }
            Some((_, Some(first))) => {
                let message = message!("“{}” is defined twice", own.term);
                faults
                    .at(own.term.place(), message)
                    .relate(*first, "defined here first");
            }
            None => known.push((name, Some(own.term.place()))),
        }
    }
}

fn term_unused(agreement: &Agreement, faults: &mut Faults<'_>) {
    let clauses = agreement.clauses.iter().filter_map(|change| change.text.as_ref());
    let texts: Vec<_> = clauses.chain(own_texts(agreement)).collect();
    for own in &agreement.terms {
        let others = agreement
            .terms
            .iter()
            .filter(|other| other.term.place() != own.term.place());
        let mut all = others.map(|other| &other.meaning).chain(texts.iter().copied());
        let word = term_word(own.term.as_str());
        if !all.any(|text| text.source().contains(stem(word))) {
            let message = message!("no text of the agreement says “{word}”", word);
            faults.at(own.term.place(), message);
        }
    }
}

fn term_undefined(agreement: &Agreement, faults: &mut Faults<'_>) {
    let library = &faults.loaded.programme.clauses.terms;
    let names = library
        .iter()
        .flat_map(|term| LANGUAGES.into_iter().filter_map(move |it| term.term.of(it)));
    let own = agreement.terms.iter().map(|term| &term.term);
    let stems: Vec<&str> = names.chain(own).map(|name| stem(term_word(name.as_str()))).collect();
    let sources = &faults.loaded.notes.sources;
    let own = sources.files().iter().filter(|file| !file.path.starts_with(BUILT_IN));
    let written: Vec<&str> = own.map(|file| &*file.text).collect();
    let clauses = agreement.clauses.iter().filter_map(|change| change.text.as_ref());
    let texts: Vec<_> = clauses
        .chain(agreement.terms.iter().map(|term| &term.meaning))
        .collect();
    for text in &texts {
        for word in terms_in(text.source()) {
            let is_defined = stems.iter().any(|stem| word.starts_with(stem));
            // What other texts write with a capital too is a name.
            let everywhere: usize = written.iter().map(|text| names_in(text, word)).sum();
            let here: usize = texts.iter().map(|text| names_in(text.source(), word)).sum();
            let mut partners = faults.loaded.programme.partners.iter();
            let is_partner = partners.any(|partner| partner.name.as_str().contains(word));
            if !is_defined && !is_partner && everywhere <= here {
                let message = message!(
                    "“{word}” is written as a term, but the agreement does not define it",
                    word
                );
                faults.at(sources.narrow(text.place(), word), message);
            }
        }
    }
}

/// What the singular and the plural of a term begin with: “Kandida” of “Kandidaat” and “Kandidaten”.
fn stem(word: &str) -> &str {
    let ends = word.char_indices().rev().nth(1).map(|(at, _)| at);
    let long = ends.filter(|_| word.chars().count() > 5);
    long.and_then(|at| word.get(..at)).unwrap_or(word)
}

fn mandatory_clause_changed(change: &ClauseChange, faults: &mut Faults<'_>) {
    let word = match *change.change {
        ChangeKind::Add => return,
        ChangeKind::Replace => message!("reworded"),
        ChangeKind::Drop => message!("dropped"),
    };
    let mut clauses = clauses(&faults.loaded.programme.clauses);
    if let Some(clause) = clauses.find(|clause| clause.mandatory && *clause.id == *change.clause) {
        let message = message!("the clause “{}” is mandatory and can't be {word}", change.clause, word);
        faults.at(change.clause.place(), message).advise(message!(
            "{} {}",
            clause.why,
            Message::from(MANDATORY_CLAUSE_CHANGED.cure)
        ));
    }
}

fn clause_change_incomplete(change: &ClauseChange, faults: &mut Faults<'_>) {
    let adds = *change.change == ChangeKind::Add;
    let drops = *change.change == ChangeKind::Drop;
    let message = if !drops && change.text.is_none() {
        message!("this clause has no text")
    } else if adds && change.article.is_none() {
        message!("this clause does not say which article it belongs to")
    } else if drops && change.text.is_some() {
        message!("a dropped clause has no text")
    } else {
        return;
    };
    faults.at(change.clause.place(), message);
}

//! Defined terms: which an agreement uses, and what they mean.
//!
//! A term is used where a text refers to it (`{term:agreement}`) or writes it with its capital, as “Partij”. So every
//! capitalised term of the library that stands in an agreement is defined in it, and nothing is defined that no text uses.

use std::collections::BTreeSet;

use crate::locale::Language;
use crate::model::{Agreement, ClauseLibrary, Located, RichBlock, RichText};

use super::text::{Filler, Slot, slots};

/// The terms of the library that are used and those of the partners, with their meaning.
pub(super) fn defined(
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

/// The ids of the terms of the library that these texts use, or that the data below them or the meaning of a used term
/// uses.
pub(super) fn used<'a>(
    library: &'a ClauseLibrary,
    texts: impl Iterator<Item = &'a Located<RichText>>,
    agreement: &'a Agreement,
    language: Language,
) -> BTreeSet<String> {
    let names = library.terms.iter();
    let names: Vec<(&str, &str)> = names
        .filter_map(|term| Some((term.id.as_str(), term_word(term.term.of(language)?.as_str()))))
        .collect();
    let mut unread: Vec<&Located<RichText>> = texts.collect();
    unread.extend(own_texts(agreement));
    unread.extend(agreement.terms.iter().map(|term| &term.meaning));
    let mut used = BTreeSet::new();
    while let Some(text) = unread.pop() {
        let source = text.source();
        let referred = slots(source).into_iter().filter_map(|slot| match slot {
            Slot::Term(name) => Some(name),
            _ => None,
        });
        let written = names
            .iter()
            .filter(|(_, word)| has_word(source, word))
            .map(|(id, _)| *id);
        for id in referred.chain(written) {
            if used.insert(id.to_owned()) {
                let term = library.terms.iter().find(|term| *term.id.get() == *id);
                unread.extend(term.and_then(|term| term.meaning.of(language)));
            }
        }
    }
    used
}

/// The texts of an agreement's data that stand below its clauses.
pub(crate) fn own_texts(agreement: &Agreement) -> Vec<&Located<RichText>> {
    let mut texts: Vec<&Located<RichText>> = agreement.background.iter().chain(&agreement.purpose).collect();
    texts.extend(agreement.exclusivity_scope.iter().flat_map(|scope| &scope.activities));
    texts.extend(agreement.tasks.iter().map(|task| &task.text));
    texts.extend(agreement.contributions.iter().map(|brought| &brought.text));
    texts.extend(agreement.reviews.iter().flat_map(|reviews| &reviews.topics));
    if let Some(governance) = &agreement.governance {
        texts.extend(
            governance
                .bodies
                .iter()
                .flat_map(|body| std::iter::once(&body.members).chain(&body.decides)),
        );
        texts.extend(&governance.deadlock);
    }
    texts.extend(agreement.site_work.iter().flat_map(|work| &work.instructions));
    texts.extend(
        agreement
            .knowledge
            .iter()
            .flat_map(|known| known.background.iter().map(|it| &it.text)),
    );
    texts.extend(
        agreement
            .risks
            .iter()
            .flat_map(|risk| std::iter::once(&risk.text).chain(&risk.measure)),
    );
    texts.extend(agreement.accession.iter().flat_map(|accession| &accession.conditions));
    texts.extend(agreement.termination.iter().filter_map(|end| end.settlement.as_ref()));
    texts
}

/// A term without the article before it: “Overeenkomst” of “de Overeenkomst”, “Offre commune” of “l’Offre commune”.
#[must_use]
pub fn term_word(term: &str) -> &str {
    let article = term
        .split_inclusive([' ', '’', '\'', '\u{a0}'])
        .next()
        .unwrap_or_default();
    let rest = term.get(article.len()..).unwrap_or_default();
    if rest.is_empty() || !article.starts_with(char::is_lowercase) {
        term
    } else {
        rest
    }
}

/// Whether a text has these words, whole and with their capitals.
fn has_word(text: &str, word: &str) -> bool {
    !word.is_empty()
        && text.match_indices(word).any(|(at, _)| {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_found_without_its_article_and_whole() {
        assert_eq!(term_word("de Overeenkomst"), "Overeenkomst");
        assert_eq!(term_word("l’Offre commune"), "Offre commune");
        assert_eq!(term_word("Vertrouwelijke Informatie"), "Vertrouwelijke Informatie");
        assert_eq!(term_word("Partij"), "Partij");
        assert!(has_word("Elke Partij betaalt.", "Partij"));
        assert!(!has_word("De Partijen betalen.", "Partij"));
        assert!(!has_word("Een partij hout.", "Partij"));
    }
}

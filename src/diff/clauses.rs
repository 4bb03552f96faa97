//! What a change of the data does to the text of an agreement and to what is open in it.

use crate::contract::{ClauseText, Contract};
use crate::model::{Partnership, Programme, plain_text};

use super::text::{excerpts, shortened};
use super::words::Words;
use super::{Change, Kind, Told};

/// The most characters of a clause that a sentence quotes.
const LONGEST_CLAUSE: usize = 200;

/// Tells which clauses came, went or changed, and which points were settled or are new.
pub fn tell(
    group: &str,
    (old_programme, old): (&Programme, &Partnership),
    (new_programme, new): (&Programme, &Partnership),
    words: &Words,
) -> Vec<Told> {
    let contract = |programme: &Programme, case: &Partnership| {
        let agreement = case.agreement.as_ref()?;
        Some(Contract::of(
            &programme.clauses,
            programme,
            case,
            agreement,
            words.locale,
        ))
    };
    let (Some(before), Some(after)) = (contract(old_programme, old), contract(new_programme, new)) else {
        return Vec::new();
    };
    let teller = Teller { group, words };
    let mut told = teller.open_points((&before, old), (&after, new));
    let (was, is) = (standing(&before), standing(&after));
    for clause in &is {
        match was.iter().find(|known| known.id == clause.id) {
            None => told.push(teller.clause("change-article-added", None, Some(clause))),
            Some(known) if plain_text(&known.body) != plain_text(&clause.body) => {
                told.push(teller.clause("change-article-changed", Some(known), Some(clause)));
            }
            Some(_) => {}
        }
    }
    for clause in was.iter().filter(|known| is.iter().all(|clause| clause.id != known.id)) {
        told.push(teller.clause("change-article-removed", Some(clause), None));
    }
    told
}

/// The clauses that stand, in order.
fn standing(contract: &Contract) -> Vec<&ClauseText> {
    let numbered = contract.parts.iter().flat_map(|(_, articles)| articles);
    let articles = contract.opening.iter().chain(numbered);
    articles.flat_map(|article| &article.clauses).collect()
}

struct Teller<'a> {
    group: &'a str,
    words: &'a Words,
}

impl Teller<'_> {
    fn told(&self, path: String, old: Option<String>, new: Option<String>, sentence: String) -> Told {
        Told {
            group: self.group.to_owned(),
            topic: self.words.locale.text("change-text-of-agreement"),
            change: Change {
                sentence,
                kind: Kind::of(old.is_some(), new.is_some()),
                path: format!("{}/computed/{path}", self.group),
                old: old.map(Into::into),
                new: new.map(Into::into),
            },
        }
    }

    fn clause(&self, key: &str, old: Option<&ClauseText>, new: Option<&ClauseText>) -> Told {
        let shown = new.or(old);
        let number = shown.map(|clause| clause.number.as_str()).unwrap_or_default();
        let id = shown.map(|clause| clause.id.as_str()).unwrap_or_default();
        let text = |clause: Option<&ClauseText>| clause.map(|clause| plain_text(&clause.body));
        let (old, new) = (text(old), text(new));
        let whole = new.as_deref().or(old.as_deref()).unwrap_or_default();
        let (before, after) = excerpts(old.as_deref().unwrap_or_default(), new.as_deref().unwrap_or_default());
        let quote = |text: &str| self.words.quoted(text, 2 * LONGEST_CLAUSE);
        let sentence = self.words.say(
            key,
            &[
                ("number", number),
                ("text", &shortened(whole, LONGEST_CLAUSE)),
                ("old", &quote(&before)),
                ("new", &quote(&after)),
            ],
        );
        self.told(format!("clauses/{id}"), old, new, sentence)
    }

    /// Points that follow from the data; those that the partners wrote themselves were told with it.
    fn open_points(&self, old: (&Contract, &Partnership), new: (&Contract, &Partnership)) -> Vec<Told> {
        let texts = |(contract, case): (&Contract, &Partnership)| -> Vec<String> {
            let own = case.agreement.iter().flat_map(|agreement| &agreement.open_points);
            let own: Vec<String> = own.map(|point| plain_text(point.text.blocks())).collect();
            let open = contract.open.iter().map(|point| plain_text(&point.text));
            open.filter(|text| !own.contains(text)).collect()
        };
        let (was, is) = (texts(old), texts(new));
        let mut told = Vec::new();
        for text in was.iter().filter(|text| !is.contains(text)) {
            let sentence = self.words.say("change-open-closed", &[("text", text)]);
            told.push(self.told("open-points".to_owned(), Some(text.clone()), None, sentence));
        }
        for text in is.iter().filter(|text| !was.contains(text)) {
            let sentence = self.words.say("change-open-new", &[("text", text)]);
            told.push(self.told("open-points".to_owned(), None, Some(text.clone()), sentence));
        }
        told
    }
}

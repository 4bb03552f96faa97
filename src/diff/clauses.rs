//! What a change of the data does to the text of an agreement and to what is open in it.

use crate::contract::{ClauseText, Contract};
use crate::model::{Partnership, Programme, plain_text};

use super::text::{excerpts, shortened};
use super::words::{Words, capitalised};
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
    let mut told = teller.open_points((&before, old_programme, old), (&after, new_programme, new));
    let (was, is) = (standing(&before), standing(&after));
    for clause in &is {
        let place = place(&after, clause);
        match was.iter().find(|known| known.id == clause.id) {
            None => told.push(teller.clause("change-article-added", &place, None, Some(clause))),
            Some(known) if plain_text(&known.body) != plain_text(&clause.body) => {
                told.push(teller.clause("change-article-changed", &place, Some(known), Some(clause)));
            }
            Some(_) => {}
        }
    }
    for clause in was.iter().filter(|known| is.iter().all(|clause| clause.id != known.id)) {
        let place = place(&before, clause);
        told.push(teller.clause("change-article-removed", &place, Some(clause), None));
    }
    told
}

/// How a clause is referred to: "Artikel 5.2".
fn place(contract: &Contract, clause: &ClauseText) -> String {
    let reference = contract.references.get(&clause.id);
    capitalised(reference.map_or(clause.number.as_str(), |(text, _)| text))
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
    fn told(&self, path: &str, old: Option<String>, new: Option<String>, sentence: String) -> Told {
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

    fn clause(&self, key: &str, place: &str, old: Option<&ClauseText>, new: Option<&ClauseText>) -> Told {
        let shown = new.or(old);
        let id = shown.map(|clause| clause.id.as_str()).unwrap_or_default();
        let text = |clause: Option<&ClauseText>| clause.map(|clause| plain_text(&clause.body));
        let (old, new) = (text(old), text(new));
        let whole = new.as_deref().or(old.as_deref()).unwrap_or_default();
        let (before, after) = excerpts(old.as_deref().unwrap_or_default(), new.as_deref().unwrap_or_default());
        let quote = |text: &str| self.words.quoted(text, 2 * LONGEST_CLAUSE);
        let sentence = self.words.say(
            key,
            &[
                ("where", place),
                ("text", &shortened(whole, LONGEST_CLAUSE)),
                ("old", &quote(&before)),
                ("new", &quote(&after)),
            ],
        );
        self.told(&format!("clauses/{id}"), old, new, sentence)
    }

    /// Points that follow from the data; those that the partners wrote themselves were told with it.
    fn open_points(
        &self,
        old: (&Contract, &Programme, &Partnership),
        new: (&Contract, &Programme, &Partnership),
    ) -> Vec<Told> {
        let (was, is) = (points(old), points(new));
        let missing_in = |list: &[Point], point: &Point| list.iter().all(|known| known.sense != point.sense);
        let mut told = Vec::new();
        for Point { text, .. } in was.iter().filter(|point| missing_in(&is, point)) {
            let sentence = self.words.say("change-open-closed", &[("text", text)]);
            told.push(self.told("open-points", Some(text.clone()), None, sentence));
        }
        for Point { text, .. } in is.iter().filter(|point| missing_in(&was, point)) {
            let sentence = self.words.say("change-open-new", &[("text", text)]);
            told.push(self.told("open-points", None, Some(text.clone()), sentence));
        }
        told
    }
}

/// An open point.
struct Point {
    text: String,
    /// Its text with partners by their id, so that a partner's new name makes no new point.
    sense: String,
}

/// The open points that follow from the data.
fn points((contract, programme, case): (&Contract, &Programme, &Partnership)) -> Vec<Point> {
    let own = case.agreement.iter().flat_map(|agreement| &agreement.open_points);
    let own: Vec<String> = own.map(|point| plain_text(point.text.blocks())).collect();
    let open = contract.open.iter().map(|point| plain_text(&point.text));
    open.filter(|text| !own.contains(text))
        .map(|text| Point {
            sense: programme.partners_of(case).fold(text.clone(), |text, partner| {
                text.replace(partner.name.as_str(), partner.id.as_str())
            }),
            text,
        })
        .collect()
}

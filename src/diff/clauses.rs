//! How a change in the data alters the text of an agreement and what is still open in it.

use crate::contract::{ClauseText, Contract};
use crate::locale::{capitalised, say};
use crate::model::{Partner, Partnership, Programme, plain_text};

use super::change::GroupedChange;
use super::text::excerpts;
use super::weight::Weight;
use super::words::Words;

/// One version of an agreement.
type Side<'a> = (&'a Contract, &'a Programme, &'a Partnership);

/// Lists the clauses that were added, removed or changed, and the points that were opened or closed.
pub fn compare(group: &str, old: Side<'_>, new: Side<'_>, words: &Words) -> Vec<GroupedChange> {
    let reporter = Reporter { group, words, old, new };
    let mut changes = reporter.open_points();
    reporter.clauses(&mut changes);
    changes
}

/// How a clause is referred to: "Artikel 5.2".
fn place(contract: &Contract, clause: &ClauseText) -> String {
    let reference = contract.references.get(&clause.id);
    capitalised(reference.map_or(clause.number.as_str(), |reference| &reference.text))
}

/// The clauses of an article in both versions, in the order of the new one. Where one clause was removed and another
/// added after the same kept clause, the second replaces the first.
fn paired<'a>(was: &'a [ClauseText], is: &'a [ClauseText]) -> Vec<(Option<&'a ClauseText>, Option<&'a ClauseText>)> {
    let stays = |clause: &ClauseText, others: &[ClauseText]| others.iter().any(|other| other.id == clause.id);
    let behind = |clauses: &'a [ClauseText], others: &'a [ClauseText], at: usize| {
        let before = clauses.get(..at).unwrap_or_default().iter().rev();
        before
            .map(|clause| clause.id.as_str())
            .find(|id| others.iter().any(|other| other.id == *id))
    };
    let mut gone: Vec<(Option<&str>, &ClauseText)> = was
        .iter()
        .enumerate()
        .filter(|(_, clause)| !stays(clause, is))
        .map(|(at, clause)| (behind(was, is, at), clause))
        .collect();
    let mut pairs: Vec<_> = is
        .iter()
        .enumerate()
        .map(|(at, clause)| {
            let known = was.iter().find(|known| known.id == clause.id);
            let replaced = || {
                let place = behind(is, was, at);
                let found = gone.iter().position(|(other, _)| *other == place)?;
                Some(gone.remove(found).1)
            };
            (known.or_else(replaced), Some(clause))
        })
        .collect();
    pairs.extend(gone.into_iter().map(|(_, clause)| (Some(clause), None)));
    pairs
}

struct Reporter<'a> {
    group: &'a str,
    words: &'a Words<'a>,
    old: Side<'a>,
    new: Side<'a>,
}

impl<'a> Reporter<'a> {
    fn change(&self, path: &str, old: Option<String>, new: Option<String>, sentence: String) -> GroupedChange {
        let topic = self.words.locale.text("change-text-of-agreement");
        GroupedChange::computed(self.group, topic, path, old, new, sentence)
    }

    fn clauses(&self, changes: &mut Vec<GroupedChange>) {
        let (before, after) = (self.old.0, self.new.0);
        let clauses_of = |contract: &'a Contract, id: &str| {
            let article = contract.articles().find(|article| article.id == id);
            article.map_or(&[][..], |article| article.clauses.as_slice())
        };
        let came = after.articles().map(|article| article.id.as_str());
        let gone = before.articles().map(|article| article.id.as_str());
        let gone = gone.filter(|id| after.articles().all(|article| article.id != *id));
        let mut renamed: Vec<&ClauseText> = Vec::new();
        for id in came.chain(gone) {
            for pair in paired(clauses_of(before, id), clauses_of(after, id)) {
                match pair {
                    (Some(was), Some(is)) => {
                        let (old, new) = (plain_text(&was.body), plain_text(&is.body));
                        let is_same = was.id == is.id;
                        if old == new {
                            continue;
                        }
                        if is_same && sense(&old, self.old) == sense(&new, self.new) {
                            renamed.push(is);
                        } else if is_same {
                            let quoted = excerpts(&old, &new);
                            changes.push(self.changed("change-article-changed", was, is, quoted));
                        } else {
                            changes.push(self.changed("change-article-replaced", was, is, (old, new)));
                        }
                    }
                    (None, Some(is)) => changes.push(self.alone("change-article-added", &place(after, is), is, true)),
                    (Some(was), None) => {
                        let place = say!(self.words, "change-place-old", place = place(before, was));
                        changes.push(self.alone("change-article-removed", &place, was, false));
                    }
                    (None, None) => {}
                }
            }
        }
        changes.extend(self.renamed(&renamed));
    }

    /// A clause that was reworded, or replaced by another one.
    fn changed(
        &self,
        key: &str,
        was: &ClauseText,
        is: &ClauseText,
        (before, after): (String, String),
    ) -> GroupedChange {
        let place = self.place_of_both(was, is);
        let (old, new) = (self.quoted(&before), self.quoted(&after));
        let sentence = say!(self.words, key, place, old, new);
        let (old, new) = (plain_text(&was.body), plain_text(&is.body));
        self.change(&format!("clauses/{}", is.id), Some(old), Some(new), sentence)
    }

    /// A clause that only one of the versions has.
    fn alone(&self, key: &str, place: &str, clause: &ClauseText, is_new: bool) -> GroupedChange {
        let text = plain_text(&clause.body);
        let sentence = say!(self.words, key, place, text = self.quoted(&text));
        let (old, new) = if is_new { (None, Some(text)) } else { (Some(text), None) };
        self.change(&format!("clauses/{}", clause.id), old, new, sentence)
    }

    /// The new place, with the earlier number where that differs.
    fn place_of_both(&self, was: &ClauseText, is: &ClauseText) -> String {
        let place = place(self.new.0, is);
        if was.number == is.number {
            return place;
        }
        say!(self.words, "change-place-was", place, number = was.number)
    }

    /// A clause is quoted whole: half a clause says something else.
    fn quoted(&self, text: &str) -> String {
        self.words.quoted(text, usize::MAX)
    }

    /// One sentence for all clauses in which only a name changed.
    fn renamed(&self, clauses: &[&ClauseText]) -> Option<GroupedChange> {
        let reference = |clause: &ClauseText| {
            self.new
                .0
                .references
                .get(&clause.id)
                .map(|reference| reference.text.clone())
        };
        let mut places: Vec<String> = Vec::new();
        let mut is_first = true;
        for clause in clauses {
            // The first number stands behind “article”; the paragraphs of the opening have one name together.
            let is_numbered = clause.number.contains('.');
            let shown = reference(clause).filter(|_| !is_numbered || std::mem::take(&mut is_first));
            let shown = shown.unwrap_or_else(|| clause.number.clone());
            if !places.contains(&shown) {
                places.push(shown);
            }
        }
        if places.is_empty() {
            return None;
        }
        let (mut old, mut new) = (Vec::new(), Vec::new());
        for is in self.new.1.partners_of(self.new.2) {
            let Some(was) = self.old.1.partner(&is.id) else {
                continue;
            };
            let legal = |partner: &Partner| partner.legal_name.as_ref().unwrap_or(&partner.name).to_string();
            let names = [(was.name.to_string(), is.name.to_string()), (legal(was), legal(is))];
            for (was, is) in names.into_iter().filter(|(was, is)| was != is) {
                let (was, is) = (self.quoted(&was), self.quoted(&is));
                if !new.contains(&is) {
                    old.push(was);
                    new.push(is);
                }
            }
        }
        let list = |names: &[String]| self.words.locale.list(names);
        let (old, new) = (list(&old), list(&new));
        let sentence = say!(self.words, "change-articles-renamed", places = list(&places), old, new);
        Some(self.change("clauses", Some(old), Some(new), sentence))
    }

    /// Points that follow from the data; those that the partners wrote themselves are reported with the data.
    fn open_points(&self) -> Vec<GroupedChange> {
        let (was, is) = (points(self.old), points(self.new));
        let missing_in = |list: &[Point], point: &Point| list.iter().all(|known| known.sense != point.sense);
        let mut changes = Vec::new();
        let mut add = |key: &str, text: &str, old: Option<String>, new: Option<String>| {
            let sentence = say!(self.words, key, text = self.quoted(text));
            let mut point = self.change("open-points", old, new, sentence);
            point.change.weight = Some(Weight::Status);
            changes.push(point);
        };
        for Point { text, .. } in was.iter().filter(|point| missing_in(&is, point)) {
            add("change-open-closed", text, Some(text.clone()), None);
        }
        for Point { text, .. } in is.iter().filter(|point| missing_in(&was, point)) {
            add("change-open-new", text, None, Some(text.clone()));
        }
        changes
    }
}

/// A text with the names of partners replaced by their ids, so that a new name alone is no change of meaning.
fn sense(text: &str, (_, programme, case): Side<'_>) -> String {
    let mut names: Vec<(String, &str)> = Vec::new();
    for partner in programme.partners_of(case) {
        let id = partner.id.as_str();
        names.push((partner.name.to_string(), id));
        names.extend(partner.legal_name.iter().map(|name| (name.to_string(), id)));
    }
    // The longest first: a name may contain another one.
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.chars().count()));
    names
        .iter()
        .fold(text.to_owned(), |text, (name, id)| text.replace(name, id))
}

/// An open point.
struct Point {
    text: String,
    /// Its text with the names of partners replaced by their ids.
    sense: String,
}

/// The open points that follow from the data.
fn points(side: Side<'_>) -> Vec<Point> {
    let (contract, _, case) = side;
    let own = case.agreement.iter().flat_map(|agreement| &agreement.open_points);
    let own: Vec<String> = own.map(|point| plain_text(point.text.blocks())).collect();
    let open = contract.open.iter().map(|point| plain_text(&point.text));
    open.filter(|text| !own.contains(text))
        .map(|text| Point {
            sense: sense(&text, side),
            text,
        })
        .collect()
}

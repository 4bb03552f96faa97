//! Two versions of an agreement as one text, with what was inserted and struck.

use serde::Serialize;

use crate::contract::label;
use crate::diff::text::{Fate, Run, runs, stretches};
use crate::document::kinds::agreement::{Part, PlainArticle, PlainClause, PlainLine};
use crate::locale::{Locale, say};

/// An article or annex with what became of its parts.
#[derive(Debug, Serialize)]
pub(super) struct ArticleView {
    pub label: String,
    pub number: String,
    pub title: Vec<RunView>,
    pub note: Option<String>,
    pub clauses: Vec<ClauseView>,
    #[serde(skip)]
    pub part: Part,
}

/// A clause, or a part of an annex.
#[derive(Debug, Serialize)]
pub(super) struct ClauseView {
    pub number: String,
    /// What stands above a part of an annex.
    pub title: Option<String>,
    /// What stands in the margin beside the bar; none where nothing changed.
    pub change: Option<String>,
    /// The number in the earlier version, where it is another one.
    pub note: Option<String>,
    pub lines: Vec<LineView>,
    #[serde(skip)]
    pub fate: Option<Fate>,
}

/// A paragraph, an item of a list, or a row of a table.
#[derive(Debug, Serialize)]
pub(super) struct LineView {
    pub item: bool,
    pub changed: bool,
    /// Its words; none where it is a row.
    pub runs: Vec<RunView>,
    /// The cells of a row.
    pub cells: Vec<Vec<RunView>>,
    /// What it is about, where that stayed the same.
    #[serde(skip)]
    pub subject: Option<String>,
}

/// Words that share one fate.
#[derive(Debug, Clone, Serialize)]
pub(super) struct RunView {
    pub fate: &'static str,
    pub text: String,
}

/// Marks what changed.
pub(super) struct Marker<'a> {
    pub locale: &'a Locale,
}

/// What stands in both lists or in one, in the order of the new list; what was struck keeps its place after the item
/// that it stood behind.
fn merged<'a, T>(old: &'a [T], new: &'a [T], id: fn(&T) -> &str) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let find = |list: &'a [T], wanted: &str| list.iter().find(|item| id(item) == wanted);
    let mut both: Vec<(Option<&T>, Option<&T>)> = new.iter().map(|item| (find(old, id(item)), Some(item))).collect();
    let mut place = 0;
    for item in old {
        let at = both
            .iter()
            .position(|(known, _)| known.is_some_and(|known| id(known) == id(item)));
        place = at.unwrap_or_else(|| {
            both.insert(place, (Some(item), None));
            place
        }) + 1;
    }
    both
}

impl LineView {
    /// A line of which all shares one fate.
    fn whole(fate: Fate, line: &PlainLine) -> Self {
        let cells = line.cells.iter().map(|cell| vec![whole(fate, cell)]);
        Self {
            item: line.item,
            changed: fate != Fate::Kept,
            runs: if line.cells.is_empty() {
                vec![whole(fate, &line.text)]
            } else {
                Vec::new()
            },
            cells: cells.collect(),
            subject: None,
        }
    }

    /// Two versions of a line: of a row cell by cell, of a text word by word.
    fn between(old: &PlainLine, new: &PlainLine) -> Self {
        let words = |old: &str, new: &str| -> Vec<RunView> { runs(old, new).into_iter().map(Into::into).collect() };
        let is_row = !new.cells.is_empty() && old.cells.len() == new.cells.len();
        let cells = old.cells.iter().zip(&new.cells).filter(|_| is_row);
        Self {
            item: new.item,
            changed: true,
            runs: if is_row {
                Vec::new()
            } else {
                words(&old.text, &new.text)
            },
            cells: cells.map(|(old, new)| words(old, new)).collect(),
            // What changes itself is in the words that changed.
            subject: new.subject.clone().filter(|_| old.subject == new.subject),
        }
    }

    /// Its pieces: the cells of a row, or the one text.
    pub fn pieces(&self) -> impl Iterator<Item = &[RunView]> {
        let text = Some(self.runs.as_slice()).filter(|_| self.cells.is_empty());
        text.into_iter().chain(self.cells.iter().map(Vec::as_slice))
    }
}

fn whole(fate: Fate, text: &str) -> RunView {
    RunView::from(Run {
        fate,
        text: text.to_owned(),
    })
}

impl From<Run> for RunView {
    fn from(run: Run) -> Self {
        Self {
            fate: match run.fate {
                Fate::Kept => "kept",
                Fate::Struck => "struck",
                Fate::Inserted => "inserted",
            },
            text: run.text,
        }
    }
}

impl Marker<'_> {
    pub fn articles(&self, old: &[PlainArticle], new: &[PlainArticle]) -> Vec<ArticleView> {
        let both = merged(old, new, |article| &article.id);
        both.into_iter()
            .filter_map(|(old, new)| {
                let shown = new.or(old)?;
                let title = match (old, new) {
                    (Some(old), Some(new)) => runs(&old.title, &new.title).into_iter().map(Into::into).collect(),
                    (None, _) => vec![whole(Fate::Inserted, &shown.title)],
                    (_, None) => vec![whole(Fate::Struck, &shown.title)],
                };
                let (was, is) = (clauses_of(old), clauses_of(new));
                let clauses = merged(was, is, |clause| &clause.id);
                Some(ArticleView {
                    label: label(&shown.id),
                    part: shown.part,
                    number: shown.number.clone(),
                    title,
                    note: self.renumbered(old.map(|it| &it.number), new.map(|it| &it.number)),
                    clauses: clauses
                        .into_iter()
                        .filter_map(|(old, new)| self.clause(old, new))
                        .collect(),
                })
            })
            .collect()
    }

    /// The earlier number, where it is another one.
    fn renumbered(&self, old: Option<&String>, new: Option<&String>) -> Option<String> {
        let number = old.filter(|number| new.is_some_and(|new| new != *number))?;
        Some(say!(self.locale, "changed-renumbered", number))
    }

    fn clause<'p>(&self, old: Option<&'p PlainClause>, new: Option<&'p PlainClause>) -> Option<ClauseView> {
        let shown = new.or(old)?;
        let lines = |clause: Option<&'p PlainClause>| clause.map_or(&[][..], |clause| &clause.lines);
        let lines = lines_of(lines(old), lines(new));
        let word = match (old, new) {
            (None, _) => Some("changed-inserted"),
            (_, None) => Some("changed-struck"),
            _ => lines.iter().any(|line| line.changed).then_some("changed-changed"),
        };
        Some(ClauseView {
            number: shown.number.clone(),
            title: shown.title.clone(),
            fate: match (old, new) {
                (None, _) => Some(Fate::Inserted),
                (_, None) => Some(Fate::Struck),
                _ => lines.iter().any(|line| line.changed).then_some(Fate::Kept),
            },
            change: word.map(|word| self.locale.text(word)),
            note: match new {
                // Its number may be that of another clause by now.
                None => (!shown.number.is_empty()).then(|| self.locale.text("changed-old-number")),
                Some(new) => self.renumbered(old.map(|it| &it.number), Some(&new.number)),
            },
            lines,
        })
    }
}

fn clauses_of(article: Option<&PlainArticle>) -> &[PlainClause] {
    article.map_or(&[], |article| &article.clauses)
}

/// Lines of both versions; what stands in each other's place is compared word by word.
fn lines_of(old: &[PlainLine], new: &[PlainLine]) -> Vec<LineView> {
    let mut views = Vec::new();
    let senses = |lines: &[PlainLine]| -> Vec<(Option<String>, String)> {
        lines
            .iter()
            .map(|line| (line.key.clone(), line.sense.clone()))
            .collect()
    };
    for stretch in stretches(&senses(old), &senses(new)) {
        let (old, new) = (old.get(stretch.old), new.get(stretch.new));
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        if stretch.is_kept {
            views.extend(new.iter().map(|line| LineView::whole(Fate::Kept, line)));
        } else {
            pair(old, new, &mut views);
        }
    }
    views
}

/// Lines in each other's place. Two of them are compared word by word only where they are about the same; otherwise one
/// was struck and the other inserted, whole.
fn pair(old: &[PlainLine], mut new: &[PlainLine], views: &mut Vec<LineView>) {
    let inserted = |line| LineView::whole(Fate::Inserted, line);
    for line in old {
        let other = new.iter().position(|other| is_other_version(line, other));
        if let Some((before, [other, after @ ..])) = other.and_then(|at| new.split_at_checked(at)) {
            views.extend(before.iter().map(inserted));
            views.push(LineView::between(line, other));
            new = after;
        } else {
            views.push(LineView::whole(Fate::Struck, line));
        }
    }
    views.extend(new.iter().map(inserted));
}

/// Whether two lines are two versions of one: rows about the same, paragraphs in each other's place, items of a list
/// that share half of their words.
fn is_other_version(old: &PlainLine, new: &PlainLine) -> bool {
    match (&old.key, &new.key) {
        (Some(old), Some(new)) => old == new,
        (None, None) if old.item && new.item => {
            let count = |text: &str| text.split_whitespace().count();
            let runs = runs(&old.text, &new.text);
            let kept = runs.iter().filter(|run| run.fate == Fate::Kept);
            let kept: usize = kept.map(|run| count(&run.text)).sum();
            kept * 2 >= count(&old.text).max(count(&new.text))
        }
        (None, None) => !old.item && !new.item,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(key: Option<&str>, text: &str) -> PlainLine {
        PlainLine {
            text: text.to_owned(),
            sense: text.to_owned(),
            item: true,
            key: key.map(str::to_owned),
            ..PlainLine::default()
        }
    }

    fn shown(old: &[PlainLine], new: &[PlainLine]) -> Vec<String> {
        let run = |run: &RunView| match run.fate {
            "kept" => run.text.clone(),
            fate => format!("[{fate} {}]", run.text),
        };
        let lines = lines_of(old, new);
        let text = |line: &LineView| line.runs.iter().map(run).collect::<Vec<_>>().join(" ");
        lines.iter().map(text).collect()
    }

    #[test]
    fn rows_about_something_else_never_stand_in_each_others_place() {
        let share = |name: &str, share: &str| line(Some(name), &format!("Aandeel van {name} · {share}"));
        let old = [share("Balkendraai", "50 %"), share("Tweedegong", "50 %")];
        let new = [
            share("Noesthoek", "40 %"),
            share("Balkendraai", "30 %"),
            share("Tweedegong", "30 %"),
        ];
        assert_eq!(
            shown(&old, &new),
            [
                "[inserted Aandeel van Noesthoek · 40 %]",
                "Aandeel van Balkendraai · [struck 50] [inserted 30] %",
                "Aandeel van Tweedegong · [struck 50] [inserted 30] %",
            ]
        );
        assert_eq!(
            shown(&old[..1], &new[..1]),
            [
                "[struck Aandeel van Balkendraai · 50 %]",
                "[inserted Aandeel van Noesthoek · 40 %]"
            ]
        );
    }

    #[test]
    fn a_row_is_compared_cell_by_cell() {
        let row = |price: &str| PlainLine {
            cells: vec!["Zagen".to_owned(), format!("Tarief: {price}"), "Uren: 5".to_owned()],
            ..line(Some("Zagen"), &format!("Zagen · Tarief: {price} · Uren: 5"))
        };
        let views = lines_of(&[row("€ 40")], &[row("€ 42")]);
        let [view] = views.as_slice() else { panic!("one row") };
        let changed: Vec<bool> = view
            .pieces()
            .map(|cell| cell.iter().any(|run| run.fate != "kept"))
            .collect();
        assert_eq!(changed, [false, true, false]);
    }

    #[test]
    fn a_number_of_another_place_alone_is_no_change() {
        let refers = |number: &str, days: &str| PlainLine {
            sense: format!("Volgens art-payment binnen {days} dagen."),
            ..line(None, &format!("Volgens artikel {number} binnen {days} dagen."))
        };
        assert_eq!(
            shown(&[refers("5", "30")], &[refers("6", "30")]),
            ["Volgens artikel 6 binnen 30 dagen."]
        );
        assert_eq!(
            shown(&[refers("5", "30")], &[refers("6", "45")]),
            ["Volgens artikel [struck 5] [inserted 6] binnen [struck 30] [inserted 45] dagen."]
        );
    }

    #[test]
    fn items_of_a_list_are_one_where_they_share_half_of_their_words() {
        let items = |text: &str| [line(None, text)];
        assert_eq!(
            shown(&items("een twee drie vier"), &items("een twee drie vijf")),
            ["een twee drie [struck vier] [inserted vijf]"]
        );
        assert_eq!(
            shown(&items("een twee"), &items("drie vier een")),
            ["[struck een twee]", "[inserted drie vier een]"]
        );
    }
}

//! An agreement with what was inserted and struck since an earlier version.

use serde::Serialize;

use crate::contract::label;
use crate::diff::text::{Fate, Run, runs, stretches};
use crate::document::base::frame::Heading;
use crate::document::base::versions::{VersionData, Versions};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Options, Per, case_name, content_hash};
use crate::locale::{Locale, say};

use super::agreement::{Footer, Front, PlainArticle, PlainClause, PlainLine, plain_articles};

/// The whole document.
#[derive(Debug, Serialize)]
struct ChangedAgreement<'a> {
    front: Front<'a>,
    footer: Footer,
    legend: Legend,
    articles: Vec<ArticleView>,
}

/// How the document is read.
#[derive(Debug, Serialize)]
struct Legend {
    title: String,
    compared: String,
    count: String,
    lines: Vec<String>,
}

#[derive(Debug, Serialize)]
struct ArticleView {
    label: String,
    number: String,
    title: Vec<RunView>,
    note: Option<String>,
    clauses: Vec<ClauseView>,
}

#[derive(Debug, Serialize)]
struct ClauseView {
    number: String,
    /// What stands in the margin beside the bar; none where nothing changed.
    change: Option<String>,
    /// The number in the earlier version, where it is another one.
    note: Option<String>,
    lines: Vec<LineView>,
}

#[derive(Debug, Serialize)]
struct LineView {
    item: bool,
    changed: bool,
    runs: Vec<RunView>,
}

#[derive(Debug, Clone, Serialize)]
struct RunView {
    fate: &'static str,
    text: String,
}

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "changed-agreement",
    "an agreement with what was inserted and struck since an earlier version",
    Per::Versions,
    compose,
);

/// Composes the document.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let unknown = || ComposeError::unknown(id);
    let locale = composer.locale;
    let versions = composer.versions.ok_or_else(unknown)?;
    let (case, agreement) = versions.new.agreement(id).ok_or_else(unknown)?;
    composer.substance = Some(agreement.basis);
    let articles_of = |programme| {
        let composer = Composer::new(composer.kind, programme, locale, Options::default());
        plain_articles(composer, id).ok_or_else(unknown)
    };
    let (before, after) = (articles_of(versions.old)?, articles_of(versions.new)?);
    let articles = Marker { locale }.articles(&before, &after);
    let changed = articles.iter().flat_map(|article| &article.clauses);
    let changed = changed.filter(|clause| clause.change.is_some()).count();
    let (old, new) = versions.sides(locale);
    let (old_name, new_name) = versions.short_names(locale);
    let compared = say!(composer, "change-compared", old, new);
    let attachment = attachment(&composer, versions, id, &articles)?;
    let hash = content_hash(&attachment);
    let name = case_name(versions.new, case);
    let heading = Heading {
        language: locale.language(),
        ..composer.heading(&name, compared.clone())
    };
    let view = ChangedAgreement {
        front: Front {
            title: composer.kind_name(),
            subtitle: case.title.as_str(),
            between: locale.text("between"),
            parties: versions
                .new
                .partners_of(case)
                .map(|partner| partner.name.to_string())
                .collect(),
            version: agreement.version.as_str(),
            date: composer.date(*versions.new.programme.document.date),
            status: format!("{old_name} → {new_name}"),
            notice: Some(format!("{compared}. {}", locale.text("changed-agreement-notice"))),
            funder: composer.funder(),
            mark: None,
        },
        footer: Footer::new(locale.text("changed-agreement-notice"), &hash),
        legend: Legend {
            title: locale.text("changed-legend"),
            compared: format!("{compared}."),
            count: format!("{}.", say!(composer, "changed-count", count = changed)),
            lines: vec![locale.text("changed-legend-bar"), locale.text("changed-scope")],
        },
        articles,
    };
    composer.document(heading, view, attachment)
}

fn attachment(
    composer: &Composer<'_>,
    versions: Versions<'_>,
    id: &str,
    articles: &[ArticleView],
) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Data<'a> {
        old: VersionData<'a>,
        new: VersionData<'a>,
        partnership: &'a str,
        articles: &'a [ArticleView],
    }
    let (old, new) = versions.described();
    composer.attachment(&Data {
        old,
        new,
        partnership: id,
        articles,
    })
}

/// Marks what changed.
struct Marker<'a> {
    locale: &'a Locale,
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
        Self {
            item: line.item,
            changed: fate != Fate::Kept,
            runs: vec![whole(fate, &line.text)],
        }
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
    fn articles(&self, old: &[PlainArticle], new: &[PlainArticle]) -> Vec<ArticleView> {
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
            change: word.map(|word| self.locale.text(word)),
            note: match new {
                // Its number may be that of another clause by now.
                None => Some(self.locale.text("changed-old-number")),
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
    for stretch in stretches(old, new) {
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
            views.push(LineView {
                item: other.item,
                changed: true,
                runs: runs(&line.text, &other.text).into_iter().map(Into::into).collect(),
            });
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
            item: true,
            key: key.map(str::to_owned),
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

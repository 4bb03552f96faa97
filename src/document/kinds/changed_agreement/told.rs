//! What changed, in plain sentences: by article and annex, with how much in each.

use serde::Serialize;

use crate::diff::text::{Fate, excerpts};
use crate::locale::{Locale, say};

use super::marker::{ArticleView, ClauseView, LineView, RunView};

/// The page that tells what changed.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    title: String,
    compared: String,
    count: String,
    items: Vec<ToldArticle>,
}

/// What changed in an article or annex.
#[derive(Debug, Serialize)]
struct ToldArticle {
    label: String,
    title: String,
    sentences: Vec<String>,
}

/// What changed in each article and annex.
pub(super) fn told(articles: &[ArticleView], compared: String, locale: &Locale) -> Told {
    let changed = |article: &&ArticleView| is_retitled(article) || article.clauses.iter().any(|it| it.fate.is_some());
    let changed: Vec<&ArticleView> = articles.iter().filter(changed).collect();
    let provisions = changed.iter().flat_map(|article| &article.clauses);
    let provisions = provisions.filter(|clause| clause.fate.is_some()).count();
    let annexes = changed.iter().filter(|article| article.is_annex).count();
    let count = say!(locale, "changed-count", count = provisions);
    let count = if changed.is_empty() {
        format!("{count}.")
    } else {
        let articles = say!(locale, "changed-articles", count = changed.len() - annexes);
        let annexes = say!(locale, "changed-annexes", count = annexes);
        say!(locale, "changed-count-where", count, articles, annexes)
    };
    Told {
        title: locale.text("changed-what"),
        compared,
        count,
        items: changed.iter().map(|article| told_article(article, locale)).collect(),
    }
}

fn told_article(article: &ArticleView, locale: &Locale) -> ToldArticle {
    let count = article.clauses.iter().filter(|clause| clause.fate.is_some()).count();
    let title = new_text(&article.title);
    let title = if title.is_empty() {
        old_text(&article.title)
    } else {
        title
    };
    let name = match (article.number.as_str(), article.is_annex) {
        ("", _) => title,
        (number, true) => format!("{number} – {title}"),
        (number, false) => say!(locale, "changed-article", number, title),
    };
    let mut sentences = Vec::new();
    if is_retitled(article) {
        let (old, new) = (old_text(&article.title), new_text(&article.title));
        sentences.push(from_to(&locale.text("changed-title"), &old, &new, locale));
    }
    for clause in article.clauses.iter().filter(|clause| clause.fate.is_some()) {
        tell(clause, locale, &mut sentences);
    }
    ToldArticle {
        label: article.label.clone(),
        title: say!(locale, "changed-of", name, count),
        sentences,
    }
}

fn is_retitled(article: &ArticleView) -> bool {
    article.title.iter().any(|run| run.fate != "kept")
}

/// The sentences about one clause.
fn tell(clause: &ClauseView, locale: &Locale, sentences: &mut Vec<String>) {
    let place = clause.title.as_deref().unwrap_or(&clause.number);
    match clause.fate {
        Some(Fate::Inserted) => sentences.push(whole("changed-told-new", place, clause, new_text, locale)),
        Some(Fate::Struck) => sentences.push(whole("changed-told-gone", place, clause, old_text, locale)),
        _ => {
            let changed = clause.lines.iter().filter(|line| line.changed);
            sentences.extend(changed.map(|line| of_line(place, line, locale)));
        }
    }
}

/// The sentence about a clause that came or went.
fn whole(key: &str, place: &str, clause: &ClauseView, text: fn(&[RunView]) -> String, locale: &Locale) -> String {
    let lines = clause.lines.iter().flat_map(LineView::pieces).map(text);
    let text = lines.collect::<Vec<_>>().join(" ");
    let (text, _) = excerpts(&text, "");
    say!(locale, key, place, text)
}

/// The sentence about one line; of a row only the cells that changed, behind the one that names it.
fn of_line(place: &str, line: &LineView, locale: &Locale) -> String {
    let mut pieces: Vec<(String, String)> = line.pieces().map(|it| (old_text(it), new_text(it))).collect();
    let mut place = place.to_owned();
    if !line.cells.is_empty() {
        let name = pieces.first().filter(|(old, new)| old == new && !new.is_empty());
        if let Some((_, name)) = name {
            place = format!("{place}, {name}");
        }
        pieces.retain(|(old, new)| old != new);
    }
    let side = |pick: fn(&(String, String)) -> &String| {
        let texts = pieces.iter().map(pick).filter(|text| !text.is_empty()).cloned();
        texts.collect::<Vec<_>>().join(" · ")
    };
    from_to(&place, &side(|it| &it.0), &side(|it| &it.1), locale)
}

fn from_to(place: &str, old: &str, new: &str, locale: &Locale) -> String {
    let (from, to) = excerpts(old, new);
    match (from.is_empty(), to.is_empty()) {
        (true, _) => say!(locale, "changed-told-more", place, text = to),
        (_, true) => say!(locale, "changed-told-less", place, text = from),
        _ => say!(locale, "changed-told", place, old = from, new = to),
    }
}

fn old_text(runs: &[RunView]) -> String {
    without(runs, "inserted")
}

fn new_text(runs: &[RunView]) -> String {
    without(runs, "struck")
}

fn without(runs: &[RunView], fate: &str) -> String {
    let left = runs.iter().filter(|run| run.fate != fate);
    left.map(|run| run.text.as_str()).collect::<Vec<_>>().join(" ")
}

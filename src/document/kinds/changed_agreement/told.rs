//! What changed, in plain sentences: by article and annex, with how much in each.

use serde::Serialize;

use crate::diff::text::{Fate, excerpts};
use crate::document::kinds::agreement::Part;
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

/// What changed in each article and annex. What is counted are the sentences.
pub(super) fn told(articles: &[ArticleView], compared: String, locale: &Locale) -> Told {
    let told = articles.iter().map(|article| (article, sentences(article, locale)));
    let told: Vec<_> = told.filter(|(_, sentences)| !sentences.is_empty()).collect();
    let count = told.iter().map(|(_, sentences)| sentences.len()).sum::<usize>();
    let count = say!(locale, "changed-count", count);
    let counted = |part| told.iter().filter(|(article, _)| article.part == part).count();
    let places = [
        (Part::Opening, "changed-opening"),
        (Part::Article, "changed-articles"),
        (Part::Signatures, "changed-signatures"),
        (Part::Annex, "changed-annexes"),
    ];
    let places = places.map(|(part, key)| (counted(part), key)).into_iter();
    let places = places.filter(|(count, _)| *count > 0);
    let places: Vec<String> = places.map(|(count, key)| say!(locale, key, count)).collect();
    Told {
        title: locale.text("changed-what"),
        compared,
        count: if places.is_empty() {
            format!("{count}.")
        } else {
            say!(locale, "changed-count-where", count, places = locale.list(&places))
        },
        items: told
            .into_iter()
            .map(|(article, sentences)| ToldArticle {
                label: article.label.clone(),
                title: say!(
                    locale,
                    "changed-of",
                    name = name(article, locale),
                    count = sentences.len()
                ),
                sentences,
            })
            .collect(),
    }
}

/// The names of the articles and annexes in which something changed.
pub(super) fn changed_places(articles: &[ArticleView], locale: &Locale) -> Vec<String> {
    let changed = articles.iter().filter(|article| !sentences(article, locale).is_empty());
    changed.map(|article| name(article, locale)).collect()
}

fn title(article: &ArticleView) -> String {
    let title = new_text(&article.title);
    if title.is_empty() {
        old_text(&article.title)
    } else {
        title
    }
}

/// "Artikel 5 – Betaling"
fn name(article: &ArticleView, locale: &Locale) -> String {
    let title = title(article);
    match article.part {
        Part::Annex => format!("{} – {title}", article.number),
        Part::Article => say!(locale, "changed-article", number = article.number, title),
        Part::Opening | Part::Signatures => title,
    }
}

/// What changed in an article or annex, a sentence for each change.
fn sentences(article: &ArticleView, locale: &Locale) -> Vec<String> {
    let mut sentences = Vec::new();
    if article.title.iter().any(|run| run.fate != "kept") {
        let (old, new) = (old_text(&article.title), new_text(&article.title));
        sentences.push(from_to(&locale.text("changed-title"), &old, &new, locale));
    }
    let title = title(article);
    for clause in article.clauses.iter().filter(|clause| clause.fate.is_some()) {
        tell(clause, &title, locale, &mut sentences);
    }
    sentences
}

/// The sentences about one clause; one without a title and a number is called by the title of its article.
fn tell(clause: &ClauseView, title: &str, locale: &Locale, sentences: &mut Vec<String>) {
    let number = Some(clause.number.as_str()).filter(|number| !number.is_empty());
    let place = clause.title.as_deref().or(number).unwrap_or(title);
    let gone = if number.is_some() {
        "changed-told-gone"
    } else {
        "changed-told-dropped"
    };
    match clause.fate {
        Some(Fate::Inserted) => sentences.push(whole("changed-told-new", place, clause, new_text, locale)),
        Some(Fate::Struck) => sentences.push(whole(gone, place, clause, old_text, locale)),
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

/// The sentence about one line; of a row only the cells that changed, behind what it is about.
fn of_line(place: &str, line: &LineView, locale: &Locale) -> String {
    let mut pieces: Vec<(String, String)> = line.pieces().map(|it| (old_text(it), new_text(it))).collect();
    // Where the section of a row changed, its own name may still be the same.
    let name = pieces
        .first()
        .filter(|(old, new)| !line.cells.is_empty() && old == new && !new.is_empty());
    let place = match line.subject.as_ref().or(name.map(|(_, name)| name)) {
        Some(subject) => format!("{place}, {subject}"),
        None => place.to_owned(),
    };
    if !line.cells.is_empty() {
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

//! The literature: how an entry is listed and how it is named in a text.

use crate::document::base::Composer;
use crate::document::base::blocks::Block;
use crate::document::base::blocks::region::{ReferenceView, References};
use crate::document::base::sections::{Blocks, Section};
use crate::locale::say;
use crate::model::{Citation, Inline, NeedsAnalysis};

use super::words::claim;

/// The list of references, in the order of the alphabet.
pub(super) fn section<'a>(composer: &Composer<'a>, analysis: &'a NeedsAnalysis) -> Section<'a> {
    let mut sources: Vec<&Citation> = analysis.references.iter().collect();
    sources.sort_by_cached_key(|source| {
        let year = source.year.as_ref().map(ToString::to_string);
        (folded(source.authors.as_str()), year, folded(source.title.as_str()))
    });
    let items: Vec<ReferenceView> = sources
        .iter()
        .map(|source| ReferenceView {
            label: label(source),
            body: entry(composer, source),
        })
        .collect();
    let mut blocks = Blocks::default();
    if !items.is_empty() {
        blocks.add(Block::References(References { items }));
    }
    Section::new(
        "references",
        claim(composer, "needs-claim-references", sources.len(), 0),
        blocks,
    )
}

/// The label that texts link to.
pub(super) fn label(source: &Citation) -> String {
    format!("ref-{}", source.id)
}

/// How a source is named in a text: "Cox, 2021".
pub(super) fn citation(composer: &Composer<'_>, source: &Citation) -> String {
    let authors = source.authors.as_str();
    // "Cox, N." is "Cox" in a text.
    let name = match authors.split_once(", ") {
        Some((name, initials)) if is_initials(initials) => name,
        _ => authors,
    };
    format!("{name}, {}", year(composer, source))
}

/// Whether a text is the initials of one author: "N." or "J.-P. M.".
fn is_initials(text: &str) -> bool {
    let mut parts = text.split([' ', '-']).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some() && parts.all(|part| part.ends_with('.') && part.chars().count() <= 3)
}

fn year(composer: &Composer<'_>, source: &Citation) -> String {
    source
        .year
        .as_ref()
        .map_or_else(|| composer.locale.text("needs-no-date"), ToString::to_string)
}

/// The entry in the manner of the APA: authors, year, title in italics, container, address.
fn entry(composer: &Composer<'_>, source: &Citation) -> Vec<Inline> {
    let text = |v: String| Inline::Text { v };
    let title = source.title.as_str();
    let mut entry = vec![
        text(format!("{} ({}). ", source.authors, year(composer, source))),
        Inline::Emph {
            c: vec![text(title.to_owned())],
        },
    ];
    let mut ended = ends(title);
    if let Some(container) = &source.container {
        entry.push(text(format!("{}{container}", stop(ended))));
        ended = ends(container.as_str());
    }
    entry.push(text(stop(ended).trim_end().to_owned()));
    if let Some(accessed) = &source.accessed {
        let date = composer.date(**accessed);
        entry.push(text(format!(" {}", say!(composer, "needs-accessed", date))));
    }
    if let Some(url) = &source.url {
        entry.push(text(" ".to_owned()));
        entry.push(Inline::Link {
            url: url.to_string(),
            c: vec![text(url.to_string())],
        });
    }
    entry
}

fn ends(text: &str) -> bool {
    text.ends_with(['.', '?', '!'])
}

/// What ends a part of an entry; nothing more where the part ends itself.
fn stop(ended: bool) -> &'static str {
    if ended { " " } else { ". " }
}

/// A text as the alphabet orders it: in small letters without accents.
fn folded(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'à'..='å' => 'a',
            'ç' => 'c',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ñ' => 'n',
            'ò'..='ö' | 'ø' => 'o',
            'ù'..='ü' => 'u',
            'ý' | 'ÿ' => 'y',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_ignores_accents_and_capitals() {
        let mut names = ["VIVES", "Épices", "europese", "Zwijgen", "Über"];
        names.sort_by_key(|name| folded(name));
        assert_eq!(names, ["Épices", "europese", "Über", "VIVES", "Zwijgen"]);
    }

    #[test]
    fn initials_are_no_part_of_a_name_in_a_text() {
        assert!(is_initials("N.") && is_initials("J.-P. M."));
        assert!(!is_initials("Wonen en Zorg") && !is_initials(""));
    }
}

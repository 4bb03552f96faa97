//! Two texts word by word, and two lists item by item.

use std::hash::Hash;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::model::{RichText, Scalar as _, plain_text};

/// Longer texts are not compared word by word: the work grows with the square of what differs.
const MOST_WORDS: usize = 6000;

/// The most characters of a text that a sentence quotes whole.
const LONGEST_QUOTE: usize = 120;

/// How many words before and after a change a quotation keeps.
const WORDS_AROUND: usize = 4;

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is in both texts.
    Kept,
    /// It is in the old text only.
    Struck,
    /// It is in the new text only.
    Inserted,
}

/// A piece of text and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What became of it.
    pub fate: Fate,
    /// The words, without space around them.
    pub text: String,
}

/// A stretch of two lists: items that stand in both, or items that stand in each other's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Whether its items stand in both.
    pub is_kept: bool,
    /// Its places in the old list.
    pub old: Range<usize>,
    /// Its places in the new list.
    pub new: Range<usize>,
}

/// The stretches of two lists, in order: what was kept and what was replaced, in turn.
#[must_use]
pub fn stretches<T: Hash + Ord>(old: &[T], new: &[T]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let is_kept = matches!(op, DiffOp::Equal { .. });
        let (old, new) = (op.old_range(), op.new_range());
        match stretches.last_mut() {
            Some(last) if last.is_kept == is_kept => (last.old.end, last.new.end) = (old.end, new.end),
            _ => stretches.push(Stretch { is_kept, old, new }),
        }
    }
    stretches
}

/// Both texts as one: what was kept, struck and inserted, in reading order. Struck words come before the words that
/// replace them.
#[must_use]
pub fn runs(old: &str, new: &str) -> Vec<Run> {
    let (before, after): (Vec<&str>, Vec<&str>) = (words(old), words(new));
    let stretches = if before.len().max(after.len()) > MOST_WORDS {
        vec![Stretch {
            is_kept: before == after,
            old: 0..before.len(),
            new: 0..after.len(),
        }]
    } else {
        stretches(&before, &after)
    };
    let mut runs: Vec<Run> = Vec::new();
    let mut add = |fate: Fate, words: Option<&[&str]>| {
        let text = words.unwrap_or_default().join(" ");
        if !text.is_empty() {
            runs.push(Run { fate, text });
        }
    };
    for stretch in stretches {
        if stretch.is_kept {
            add(Fate::Kept, after.get(stretch.new));
        } else {
            add(Fate::Struck, before.get(stretch.old));
            add(Fate::Inserted, after.get(stretch.new));
        }
    }
    runs
}

/// Both texts cut down to where they differ, with a few words around it; short texts stay whole.
#[must_use]
pub fn excerpts(old: &str, new: &str) -> (String, String) {
    let (before, after): (Vec<&str>, Vec<&str>) = (words(old), words(new));
    if old.chars().count().max(new.chars().count()) <= LONGEST_QUOTE {
        return (before.join(" "), after.join(" "));
    }
    let shared = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let left = before.len().min(after.len()) - shared;
    let pairs = before.iter().rev().zip(after.iter().rev()).take(left);
    let tail = pairs.take_while(|(a, b)| a == b).count();
    let cut = |words: &[&str]| {
        let start = shared.saturating_sub(WORDS_AROUND);
        let end = (words.len() - tail + WORDS_AROUND).min(words.len());
        let middle = words.get(start..end).unwrap_or_default().join(" ");
        let dots_before = if start > 0 { "… " } else { "" };
        let dots_after = if end < words.len() { " …" } else { "" };
        format!("{dots_before}{}{dots_after}", shortened(&middle, 3 * LONGEST_QUOTE))
    };
    (cut(&before), cut(&after))
}

/// A text of at most `most` characters; a longer one ends in an ellipsis after its last whole word.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    let text = words(text).join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    // A single word that is longer than that has nowhere else to be cut.
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', ';', ':']))
}

/// A text without the marks of Markdown.
#[must_use]
pub fn without_marks(text: &str) -> String {
    RichText::parse(text).map_or_else(|_| text.to_owned(), |text| plain_text(text.blocks()))
}

/// The words of a text; a no-break space does not separate them.
fn words(text: &str) -> Vec<&str> {
    text.split([' ', '\n', '\r', '\t'])
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let mark = |run: &Run| match run.fate {
            Fate::Kept => run.text.clone(),
            Fate::Struck => format!("[-{}-]", run.text),
            Fate::Inserted => format!("[+{}+]", run.text),
        };
        runs(old, new).iter().map(mark).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_are_kept_struck_or_inserted() {
        let cases = [
            ("", "", ""),
            ("een  twee", "een twee", "een twee"),
            ("een twee", "een drie", "een [-twee-] [+drie+]"),
            ("", "een", "[+een+]"),
            ("een", "", "[-een-]"),
            ("a b c d", "a x c", "a [-b-] [+x+] c [-d-]"),
        ];
        for (old, new, expected) in cases {
            assert_eq!(shown(old, new), expected, "{old} / {new}");
        }
    }

    #[test]
    fn very_long_texts_are_replaced_whole() {
        let (old, new) = ("a ".repeat(7000), "b ".repeat(7000));
        assert_eq!(runs(&old, &new).len(), 2);
        assert_eq!(runs(&old, &old).len(), 1);
    }

    #[test]
    fn texts_are_cut_between_words() {
        assert_eq!(shortened("hoogstens vijf procent", 30), "hoogstens vijf procent");
        assert_eq!(shortened("hoogstens vijf, procent verschil", 20), "hoogstens vijf …");
        assert_eq!(shortened("samenwerkingsovereenkomst", 10), "samenwerk …");
    }

    #[test]
    fn quotations_keep_what_differs() {
        let long = |middle: &str| format!("{} {middle} {}", "voor ".repeat(40), "na ".repeat(40));
        let (old, new) = excerpts(&long("vier weken"), &long("zes weken"));
        assert_eq!(old, "… voor voor voor voor vier weken na na na …");
        assert_eq!(new, "… voor voor voor voor zes weken na na na …");
        assert_eq!(excerpts("a", "b"), ("a".to_owned(), "b".to_owned()));
        // What repeats is not counted from both ends.
        let (old, new) = excerpts(&"x ".repeat(100), &"x ".repeat(101));
        assert_eq!((old.as_str(), new.as_str()), ("… x x x x", "… x x x x x"));
    }
}

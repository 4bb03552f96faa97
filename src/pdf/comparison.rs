//! What the pages of a copy say, beside those of its master: page by page, and text alone.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The most pairs of pages that are held against each other to find which belong together.
const MOST_PAIRS: usize = 20_000;
/// The most different words of a page by which it is found again.
const MOST_KNOWN: usize = 1_000;
/// How much of the words of two pages is the same where they belong together, in hundredths.
const ALIKE: usize = 50;
/// The most pairs of words that are compared, of all pages: beyond them a page differs in one place.
const MOST_WORDS: usize = 50_000_000;
/// How many differences of a page are told, how many words of each, and how many characters.
const MOST_TOLD: usize = 5;
const WORDS_TOLD: usize = 12;
const SIGNS_TOLD: usize = 160;

/// The text of a page, its words parted by single spaces; or why it is not read.
pub(super) type PageText = Result<String, String>;

/// What became of the text of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextVerdict {
    /// A page of the copy has the same text; white space does not count.
    Same,
    /// The page of the copy that has most of its words has other text.
    Differs,
    /// It can't be told: the text of a page was not read.
    NotRead,
    /// No page of the copy that was read has this text, or most of its words.
    Missing,
}

/// A page of the master, beside the copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComparedPage {
    /// Its number, from 1 on.
    pub page: usize,
    /// The number of the page of the copy that stands in its place.
    pub copy: Option<usize>,
    /// What became of its text.
    pub text: TextVerdict,
    /// The first differences, in its order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differences: Vec<Difference>,
    /// How many more there are.
    #[serde(skip_serializing_if = "is_zero")]
    pub more: usize,
    /// Why it was not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Words that stand in each other's place: the first of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Those of the master; nothing where the copy adds some.
    pub master: String,
    /// Those of the copy; nothing where some are gone.
    pub copy: String,
}

/// A page of the copy that stands in the place of none of the master.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AddedPage {
    /// Its number, from 1 on.
    pub page: usize,
    /// Its first words; none where it was not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begins: Option<String>,
    /// Why it was not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The pages of a master and of a copy.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct PageComparison {
    /// Every page of the master, in order.
    pub pages: Vec<ComparedPage>,
    /// The pages of the copy that stand in the place of none of them.
    pub added_pages: Vec<AddedPage>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl PageComparison {
    /// How many pages of the master have this verdict.
    #[must_use]
    pub fn count(&self, verdict: TextVerdict) -> usize {
        self.pages.iter().filter(|page| page.text == verdict).count()
    }

    /// Marks every page as not read, for this reason.
    pub(super) fn not_read(&mut self, why: &str) {
        for page in &mut self.pages {
            page.text = TextVerdict::NotRead;
            page.reason = Some(why.to_owned());
        }
    }

    /// What became of the pages, in one sentence; it speaks of their text alone.
    #[must_use]
    pub fn sentence(&self) -> String {
        let counted = [
            (TextVerdict::Same, "with the same text"),
            (TextVerdict::Differs, "with other text"),
            (TextVerdict::NotRead, "whose text could not be compared"),
            (TextVerdict::Missing, "that it lacks"),
        ]
        .map(|(verdict, words)| (self.count(verdict), words));
        let words: Vec<String> = counted
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, words)| format!("{count} {words}"))
            .collect();
        let added = match self.added_pages.len() {
            0 => String::new(),
            1 => " One page of the copy is not in the master.".to_owned(),
            count => format!(" {count} pages of the copy are not in the master."),
        };
        let pages = self.pages.len();
        format!(
            "Text alone was compared. Of {pages} pages of the master: {}.{added}",
            words.join(", ")
        )
    }

    /// Each page whose text is not the same, and each that the master lacks: one sentence each.
    #[must_use]
    pub fn remarks(&self) -> Vec<String> {
        let pages = self.pages.iter().filter_map(ComparedPage::remark);
        pages.chain(self.added_pages.iter().map(AddedPage::remark)).collect()
    }
}

impl ComparedPage {
    fn remark(&self) -> Option<String> {
        let page = self.page;
        let copy = self
            .copy
            .map(|copy| format!(" (page {copy} of the copy)"))
            .unwrap_or_default();
        Some(match self.text {
            TextVerdict::Same => return None,
            TextVerdict::Missing => {
                format!("Page {page} of the master: no page of the copy that could be read has its text.")
            }
            TextVerdict::NotRead => {
                let reason = self.reason.as_deref().unwrap_or_default();
                format!("Page {page} of the master{copy}: its text could not be compared: {reason}.")
            }
            TextVerdict::Differs => {
                let told = self.differences.iter().map(Difference::words);
                let mut words: Vec<String> = told.collect();
                words.extend((self.more > 0).then(|| format!("and {} more", self.more)));
                format!("Page {page} of the master{copy} has other text: {}.", words.join("; "))
            }
        })
    }
}

impl Difference {
    fn words(&self) -> String {
        match (self.master.as_str(), self.copy.as_str()) {
            ("", copy) => format!("“{copy}” was added"),
            (master, "") => format!("“{master}” is gone"),
            (master, copy) => format!("“{master}” became “{copy}”"),
        }
    }
}

impl AddedPage {
    fn remark(&self) -> String {
        let page = self.page;
        match (&self.begins, &self.reason) {
            (Some(begins), _) => format!("The master lacks page {page} of the copy, which begins with “{begins}”."),
            (None, reason) => {
                let reason = reason.as_deref().unwrap_or_default();
                format!("The master lacks page {page} of the copy, whose text could not be read: {reason}.")
            }
        }
    }
}

/// Compares the pages of a copy with those of its master.
pub(super) fn compare(master: &[PageText], copy: &[PageText]) -> PageComparison {
    // What is the same gets the same number; what was not read is the same as nothing.
    let mut known = BTreeMap::new();
    let mut next = 0;
    let mut number = |text: &PageText| {
        next += 1;
        let Ok(text) = text else { return next };
        *known.entry(squeezed(text)).or_insert(next)
    };
    let (before, after): (Vec<usize>, Vec<usize>) = (
        master.iter().map(&mut number).collect(),
        copy.iter().map(&mut number).collect(),
    );
    let mut partners = vec![None; master.len()];
    let mut gap = (0, 0);
    let mut gaps: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            gaps.push((gap.0..old_index, gap.1..new_index));
            for step in 0..len {
                partners[old_index + step] = Some(new_index + step);
            }
            gap = (old_index + len, new_index + len);
        }
    }
    gaps.push((gap.0..master.len(), gap.1..copy.len()));
    let mut left = MOST_PAIRS;
    for (old, new) in gaps {
        pair(master, copy, old, new, &mut partners, &mut left);
    }
    let mut left = MOST_WORDS;
    let pages = (0..).zip(master).zip(&partners);
    let pages =
        pages.map(|((index, text), partner)| compared(index, text, partner.map(|at| (at, &copy[at])), &mut left));
    let is_added = |at: &usize| !partners.contains(&Some(*at));
    let added = (0..copy.len()).filter(is_added).map(|at| AddedPage {
        page: at + 1,
        begins: copy[at].as_ref().ok().map(|text| told(&words(text))),
        reason: copy[at].as_ref().err().cloned(),
    });
    PageComparison {
        pages: pages.collect(),
        added_pages: added.collect(),
    }
}

/// A page of the master beside its partner.
fn compared(index: usize, master: &PageText, partner: Option<(usize, &PageText)>, left: &mut usize) -> ComparedPage {
    let mut page = ComparedPage {
        page: index + 1,
        copy: partner.map(|(at, _)| at + 1),
        text: TextVerdict::Missing,
        differences: Vec::new(),
        more: 0,
        reason: None,
    };
    match (master, partner) {
        (Err(reason), _) => {
            page.text = TextVerdict::NotRead;
            page.reason = Some(format!("of the master, {reason}"));
        }
        (Ok(_), Some((_, Err(reason)))) => {
            page.text = TextVerdict::NotRead;
            page.reason = Some(reason.clone());
        }
        (Ok(_), None) => {}
        (Ok(master), Some((_, Ok(copy)))) => {
            let mut found = differences(&words(master), &words(copy), left);
            page.text = if found.is_empty() {
                TextVerdict::Same
            } else {
                TextVerdict::Differs
            };
            page.more = found.len().saturating_sub(MOST_TOLD);
            found.truncate(MOST_TOLD);
            page.differences = found;
        }
    }
    page
}

/// Finds partners in a stretch in which no two pages have the same text: first by their words, then a page that was not read
/// for one that is still without.
fn pair(
    master: &[PageText],
    copy: &[PageText],
    old: Range<usize>,
    new: Range<usize>,
    partners: &mut [Option<usize>],
    left: &mut usize,
) {
    if let Some(rest) = left.checked_sub(old.len() * new.len()) {
        *left = rest;
        for (one, other) in by_words(&master[old.clone()], &copy[new.clone()]) {
            partners[old.start + one] = Some(new.start + other);
        }
    }
    let mut from = new.start;
    let mut index = old.start;
    while index < old.end {
        if let Some(partner) = partners[index] {
            from = partner + 1;
            index += 1;
            continue;
        }
        let end = partners[index..old.end]
            .iter()
            .flatten()
            .next()
            .copied()
            .unwrap_or(new.end);
        if let Some(free) = (from..end).find(|at| copy[*at].is_err() && master[index].is_ok()) {
            partners[index] = Some(free);
            from = free + 1;
        }
        index += 1;
    }
}

/// The pairs of pages, in the order of both, that have the most words in common.
fn by_words(master: &[PageText], copy: &[PageText]) -> Vec<(usize, usize)> {
    let known = |page: &PageText| -> Vec<String> {
        let mut known: Vec<String> = page
            .iter()
            .flat_map(|text| text.split(' '))
            .map(str::to_owned)
            .collect();
        known.sort_unstable();
        known.dedup();
        known.truncate(MOST_KNOWN);
        known
    };
    let old: Vec<Vec<String>> = master.iter().map(known).collect();
    let new: Vec<Vec<String>> = copy.iter().map(known).collect();
    let width = new.len() + 1;
    let alike: Vec<usize> = old
        .iter()
        .flat_map(|one| new.iter().map(|other| likeness(one, other)))
        .collect();
    let alike = |one: usize, other: usize| alike.get(one * new.len() + other).copied().unwrap_or(0);
    // The best sum of the first so many pages of both.
    let mut best = vec![0; (old.len() + 1) * width];
    for one in 0..old.len() {
        for other in 0..new.len() {
            let together = match alike(one, other) {
                0 => 0,
                found => best[one * width + other] + found,
            };
            let skipped = best[(one + 1) * width + other].max(best[one * width + other + 1]);
            best[(one + 1) * width + other + 1] = together.max(skipped);
        }
    }
    let mut pairs = Vec::new();
    let (mut one, mut other) = (old.len(), new.len());
    while one > 0 && other > 0 {
        let here = best[one * width + other];
        if here == best[(one - 1) * width + other] {
            one -= 1;
        } else if here == best[one * width + other - 1] {
            other -= 1;
        } else {
            (one, other) = (one - 1, other - 1);
            pairs.push((one, other));
        }
    }
    pairs
}

/// How many hundredths of the words of two pages they share; 0 where that is too few. Both are sorted.
fn likeness(one: &[String], other: &[String]) -> usize {
    let (mut shared, mut at) = (0, 0);
    for word in one {
        while other.get(at).is_some_and(|found| found < word) {
            at += 1;
        }
        shared += usize::from(other.get(at) == Some(word));
    }
    let likeness = (200 * shared).checked_div(one.len() + other.len()).unwrap_or(0);
    if likeness < ALIKE { 0 } else { likeness }
}

/// Where two texts differ, each place once; `left` is how many pairs of words may still be compared.
fn differences(master: &[&str], copy: &[&str], left: &mut usize) -> Vec<Difference> {
    let start = master.iter().zip(copy).take_while(|(one, other)| one == other).count();
    let (master, copy) = (&master[start..], &copy[start..]);
    let both = master.iter().rev().zip(copy.iter().rev());
    let end = both.take_while(|(one, other)| one == other).count();
    let (master, copy) = (&master[..master.len() - end], &copy[..copy.len() - end]);
    let mut places: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let rest = left.checked_sub(master.len() * copy.len());
    *left = rest.unwrap_or(*left);
    if rest.is_none() {
        places.push((0..master.len(), 0..copy.len()));
    } else {
        let ops = capture_diff_slices(Algorithm::Myers, master, copy);
        for op in ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. })) {
            let (old, new) = (op.old_range(), op.new_range());
            match places.last_mut() {
                Some(last) if last.0.end == old.start && last.1.end == new.start => {
                    (last.0.end, last.1.end) = (old.end, new.end);
                }
                _ => places.push((old, new)),
            }
        }
    }
    // Programs part words in different places.
    let is_other =
        |(old, new): &(Range<usize>, Range<usize>)| master[old.clone()].concat() != copy[new.clone()].concat();
    places
        .into_iter()
        .filter(is_other)
        .map(|(old, new)| Difference {
            master: told(&master[old]),
            copy: told(&copy[new]),
        })
        .collect()
}

fn words(text: &str) -> Vec<&str> {
    text.split(' ').filter(|word| !word.is_empty()).collect()
}

/// A text without its white space.
fn squeezed(text: &str) -> String {
    text.split(' ').collect()
}

/// The first of some words, without signs that would move the cursor or turn the line around.
fn told(words: &[&str]) -> String {
    let text = words[..words.len().min(WORDS_TOLD)].join(" ");
    let shown = |sign: char| {
        let is_odd = sign.is_control()
            || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        if is_odd { '·' } else { sign }
    };
    let mut told: String = text.chars().take(SIGNS_TOLD).map(shown).collect();
    if text.chars().count() > SIGNS_TOLD || words.len() > WORDS_TOLD {
        told.push('…');
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(texts: &[&str]) -> Vec<PageText> {
        let page = |text: &&str| match text.strip_prefix('!') {
            Some(reason) => Err(reason.to_owned()),
            None => Ok((*text).to_owned()),
        };
        texts.iter().map(page).collect()
    }

    /// For each page of the master its verdict and its partner; then the pages that were added.
    /// The verdict on each page of the master, with its page of the copy.
    type Verdicts = Vec<(TextVerdict, Option<usize>)>;

    fn found(master: &[&str], copy: &[&str]) -> (Verdicts, Vec<usize>) {
        let found = compare(&pages(master), &pages(copy));
        let verdicts = found.pages.iter().map(|page| (page.text, page.copy)).collect();
        (verdicts, found.added_pages.iter().map(|page| page.page).collect())
    }

    #[test]
    fn pages_find_their_partners_and_are_never_called_the_same_unread() {
        use TextVerdict::{Differs, Missing, NotRead, Same};
        let master = ["een twee drie vier", "vijf zes zeven acht", "negen tien elf"];
        let cases: [(&[&str], Verdicts, Vec<usize>); 7] = [
            (&master, vec![(Same, Some(1)), (Same, Some(2)), (Same, Some(3))], vec![]),
            (
                &[
                    "getekend",
                    "eentwee drie vier",
                    "vijf zes zeven acht",
                    "negen tien elf",
                    "slot",
                ],
                vec![(Same, Some(2)), (Same, Some(3)), (Same, Some(4))],
                vec![1, 5],
            ),
            (
                &["een twee drie vijf", "vijf zes zeven acht"],
                vec![(Differs, Some(1)), (Same, Some(2)), (Missing, None)],
                vec![],
            ),
            (
                &["een twee drie vier", "!it is a scan", "negen tien elf"],
                vec![(Same, Some(1)), (NotRead, Some(2)), (Same, Some(3))],
                vec![],
            ),
            (
                &["!x"],
                vec![(NotRead, Some(1)), (Missing, None), (Missing, None)],
                vec![],
            ),
            (&[], vec![(Missing, None); 3], vec![]),
            (
                &[
                    "los zand",
                    "een twee drie vier x",
                    "vijf zes y zeven acht",
                    "negen z tien elf",
                ],
                vec![(Differs, Some(2)), (Differs, Some(3)), (Differs, Some(4))],
                vec![1],
            ),
        ];
        for (copy, verdicts, added) in cases {
            assert_eq!(found(&master, copy), (verdicts, added), "{copy:?}");
        }
        // What was not read of the master is not the same either, not even as itself.
        assert_eq!(found(&["!x"], &["!x"]).0, [(NotRead, None)]);
    }

    #[test]
    fn differences_name_the_words_and_not_the_spaces() {
        let found = |one: &str, other: &str| -> Vec<String> {
            let mut left = MOST_WORDS;
            let found = differences(&words(one), &words(other), &mut left);
            found.iter().map(Difference::words).collect()
        };
        assert_eq!(
            found("de prijs is 100 euro", "de prijs is 900 euro"),
            ["“100” became “900”"]
        );
        assert_eq!(
            found("over een komst van 1 mei", "overeenkomst van 2 mei"),
            ["“1” became “2”"]
        );
        assert_eq!(found("a b", "a c b"), ["“c” was added"]);
        assert_eq!(found("a c b", "a b"), ["“c” is gone"]);
        assert_eq!(found("a b", "ab"), Vec::<String>::new());
        // Beyond what may be compared, there is one place.
        assert_eq!(differences(&words("a b c"), &words("x b y"), &mut 8).len(), 1);
        assert_eq!(differences(&words("a b c"), &words("x b y"), &mut 9).len(), 2);
    }
}

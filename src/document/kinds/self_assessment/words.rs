//! The words of a self-assessment: claims and sentences composed from its counts.

use rust_decimal::Decimal;

use crate::document::base::Composer;
use crate::document::base::claims::hedged;
use crate::locale::{capitalised, say};
use crate::model::Basis;

use super::assessment::{Assessment, MOST_NAMES};
use super::comparison;
use super::results::{Results, Tally};

/// A sentence about so many things, with the number as a word, starting with a capital.
pub(super) fn counted(composer: &Composer<'_>, key: &str, count: usize) -> String {
    capitalised(&say!(composer, key, count))
}

/// The message of the document, and the round that it rests on: what changed, where both rounds were measured;
/// otherwise what the first measured round brought, or the first of all.
pub(super) fn front_claim<'r, 'a>(
    composer: &Composer<'_>,
    assessment: &'r Assessment<'a>,
) -> (String, Option<&'r Results<'a>>) {
    let shown = || assessment.rounds.iter().filter(|results| results.is_shown());
    let measured = |results: &&Results<'_>| results.round.furthest().0 == Basis::Sourced;
    if shown().all(|results| measured(&results))
        && let Some(changes) = comparison::Changes::of(assessment)
    {
        return (format!("{}.", changes.heading(assessment)), Some(changes.last));
    }
    let Some(results) = shown().find(measured).or_else(|| shown().next()) else {
        let claim = counted(composer, "assessment-claim-blank", assessment.statements());
        return (format!("{claim}."), None);
    };
    let all = results.tallies().count();
    let half = Decimal::new(5, 1);
    let some = results
        .tallies()
        .filter(|tally| tally.share(tally.agree()) > half)
        .count();
    let majority = say!(assessment, "assessment-claim-majority", some, all);
    let claim = capitalised(&round_claim(assessment, results));
    let said = format!("{majority} {claim}.");
    (hedged(assessment.locale, &said, results.basis()), Some(results))
}

/// The heading of a round: its number, where there are more, and what it brought.
pub(super) fn round_title(assessment: &Assessment<'_>, results: &Results<'_>) -> String {
    let claim = if results.is_shown() {
        round_claim(assessment, results)
    } else {
        assessment.text("assessment-claim-hidden")
    };
    let claim = match assessment.rounds.len() {
        0 | 1 => claim,
        _ => say!(assessment, "assessment-round-claim", number = results.number, claim),
    };
    if results.is_shown() {
        hedged(assessment.locale, &claim, results.basis())
    } else {
        capitalised(&claim)
    }
}

/// What most respondents agree with.
fn round_claim(assessment: &Assessment<'_>, results: &Results<'_>) -> String {
    let share = |tally: &Tally<'_>| tally.share(tally.agree());
    let most = results.tallies().map(share).max().unwrap_or_default();
    let leaders: Vec<&Tally<'_>> = results.tallies().filter(|tally| share(tally) == most).collect();
    let names: Vec<String> = leaders
        .iter()
        .map(|tally| assessment.quoted(&tally.statement.label))
        .collect();
    let many = if names.len() > MOST_NAMES { "-many" } else { "" };
    let key = match most {
        most if most.is_zero() => "assessment-claim-none".to_owned(),
        most if most == Decimal::ONE => format!("assessment-claim-all{many}"),
        _ => format!("assessment-claim-most{many}"),
    };
    let all = results.tallies().count();
    let (count, names, percent) = (names.len(), assessment.locale.list(&names), assessment.percent(most));
    let n = respondents(assessment, &leaders);
    say!(assessment, &key, names, count, all, n, percent)
}

/// How many answered these statements: one number, or from the fewest to the most.
fn respondents(assessment: &Assessment<'_>, tallies: &[&Tally<'_>]) -> String {
    let answered = || tallies.iter().map(|tally| tally.n());
    let (fewest, most) = (
        answered().min().unwrap_or_default(),
        answered().max().unwrap_or_default(),
    );
    if fewest == most {
        assessment.whole(most)
    } else {
        format!("{}–{}", assessment.whole(fewest), assessment.whole(most))
    }
}

/// How many agree with which statements, from most to fewest, and with which many disagree.
pub(super) fn agreement(assessment: &Assessment<'_>, tallies: &[Tally<'_>]) -> Vec<String> {
    let mut groups: Vec<(u64, u64, Vec<String>)> = Vec::new();
    for tally in tallies {
        let (k, n) = (tally.agree(), tally.n());
        let name = assessment.quoted(&tally.statement.label);
        match groups.iter_mut().find(|group| (group.0, group.1) == (k, n)) {
            Some(group) => group.2.push(name),
            None => groups.push((k, n, vec![name])),
        }
    }
    // A stable sort: what as many agree with stays in the order of the questionnaire.
    groups.sort_by(|(k, n, _), (other_k, other_n, _)| {
        (u128::from(*other_k) * u128::from(*n)).cmp(&(u128::from(*k) * u128::from(*other_n)))
    });
    groups
        .iter()
        .map(|(k, n, names)| {
            let key = format!("assessment-part-{}", part(*k, *n));
            let (k, n) = (assessment.whole(*k), assessment.whole(*n));
            let (count, names) = (names.len(), assessment.locale.list(names));
            say!(assessment, &key, k, n, count, names)
        })
        .collect()
}

/// The words for a part of a whole: exact fractions by their name, others by their size.
fn part(k: u64, n: u64) -> &'static str {
    let is = |above: u64, below: u64| k.saturating_mul(below) == n.saturating_mul(above);
    let least = |percent: u64| k.saturating_mul(100) >= n.saturating_mul(percent);
    match () {
        () if k == 0 => "none",
        () if k == n => "all",
        () if k + 1 == n && least(80) => "all-but-one",
        () if is(3, 4) => "three-quarters",
        () if is(2, 3) => "two-thirds",
        () if is(1, 2) => "half",
        () if is(1, 3) => "third",
        () if is(1, 4) => "quarter",
        () if least(80) => "large",
        () if least(60) => "majority",
        () if least(50) => "small-majority",
        () if least(20) => "minority",
        () => "small-minority",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Language, Locale};

    #[test]
    fn parts_have_their_words() {
        let cases = [
            (12, "all"),
            (11, "all-but-one"),
            (10, "large"),
            (9, "three-quarters"),
            (8, "two-thirds"),
            (7, "small-majority"),
            (6, "half"),
            (5, "minority"),
            (4, "third"),
            (3, "quarter"),
            (1, "small-minority"),
            (0, "none"),
        ];
        for (k, words) in cases {
            assert_eq!(part(k, 12), words, "{k}");
            for language in Language::ALL {
                assert!(Locale::of(language).has(&format!("assessment-part-{words}")), "{words}");
            }
        }
        assert_eq!(part(8, 12), part(16, 24));
        assert_eq!(part(13, 20), "majority");
    }
}

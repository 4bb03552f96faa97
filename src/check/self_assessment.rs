//! Self-assessments: their scale, their statements, and the answers of respondents.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Message, Place};
use crate::message;
use crate::model::{Located, RespondentAnswers, Round, SelfAssessment};

use super::family::{Faults, checks, repetitions};
use super::loaded::LoadedProgramme;

/// How many answers a scale has.
const ANSWERS: usize = 5;

checks! {
    error ANSWERED_TWICE = "answered-twice" {
        guards: "A respondent appears once in a round and answers a statement once; a statement is counted once.",
        example: "answers:\n  - { statement: trust, value: 4 }\n  - { statement: trust, value: 2 }",
        cure: "Remove one of the two.",
        each: rounds,
        check: answered_twice,
    }
    error ANSWER_OUTSIDE_SCALE = "answer-outside-scale" {
        guards: "An answer is a number from 1 (full disagreement) to 5 (full agreement).",
        example: "- { statement: trust, value: 7 }",
        cure: "Write a number from 1 to 5; leave out a statement that was not answered.",
        each: rounds,
        check: answer_outside_scale,
    }
    warning ANSWERS_REPEATED = "answers-repeated" {
        guards: "No two respondents of a round gave the same answers to eight statements or more, unless nearly all of these are one answer.",
        example: "r05,4,3,5,2,4,4,5,2\nr06,4,3,5,2,4,4,5,2",
        cure: "Remove one of the two rows where it was copied; where both answered so, nothing has to be done.",
        each: rounds,
        check: answers_repeated,
    }
    lack RESPONDENT_MISSING = "respondent-missing" {
        guards: "Respondents with a number follow one another without a gap of one.",
        example: "r04,4,3\nr06,5,2",
        cure: "Add the row where it was lost; where nobody has that number, nothing has to be done.",
        each: rounds,
        check: respondent_missing,
    }
    error ASPECT_WITHOUT_STATEMENT = "aspect-without-statement" {
        guards: "A self-assessment has aspects, and every aspect has statements.",
        example: "aspects:\n  - { id: trust, title: Trust, statements: [] }",
        cure: "Add a statement, or remove the aspect.",
        each: assessments,
        check: aspect_without_statement,
    }
    error COUNTS_NOT_FIVE = "counts-not-five" {
        guards: "A statement has five counts, from full disagreement to full agreement.",
        example: "counts:\n  - { statement: trust, counts: [1, 2, 3, 4] }",
        cure: "Write five counts; an answer that nobody gave counts 0.",
        each: rounds,
        check: counts_not_five,
    }
    error ROUND_WITHOUT_ANSWERS = "round-without-answers" {
        guards: "A round has answers: in a file, per respondent, or as counts.",
        example: "rounds:\n  - { id: before, title: Before }",
        cure: "Add `file`, `answers` or `counts`, or remove the round until it has been held.",
        each: rounds,
        check: round_without_answers,
    }
    error SCALE_NOT_FIVE = "scale-not-five" {
        guards: "A scale has five words, from full disagreement to full agreement.",
        example: "scale: [Disagree, Agree]",
        cure: "Write five words.",
        each: assessments,
        check: scale_not_five,
    }
    error SEVERAL_KINDS_OF_ANSWERS = "several-kinds-of-answers" {
        guards: "A round has its answers in one place: a file, a list per respondent, or counts.",
        example: "file: before.csv\ncounts:\n  - { statement: trust, counts: [0, 0, 1, 2, 3] }",
        cure: "Keep one of them.",
        each: rounds,
        check: several_kinds_of_answers,
    }
    lack STATEMENT_WITHOUT_ANSWERS = "statement-without-answers" {
        guards: "Every statement has an answer in every round that was held.",
        example: "(a file of answers whose last column is gone)",
        cure: "Add the column or the answers; where the statement was not asked in this round, nothing has to be done.",
        each: assessments,
        check: statement_without_answers,
    }
}

fn assessments(loaded: LoadedProgramme<'_>) -> &[SelfAssessment] {
    &loaded.programme.self_assessments
}

fn rounds(loaded: LoadedProgramme<'_>) -> impl Iterator<Item = &Round> {
    assessments(loaded).iter().flat_map(|assessment| &assessment.rounds)
}

fn answered_twice(round: &Round, faults: &mut Faults<'_>) {
    let mut twice = |place: Place, first: Place, message: Message| {
        faults.at(place, message).relate(first, "it appears here first");
    };
    let mut respondents: BTreeMap<&str, Place> = BTreeMap::new();
    // In a file, a column that appears twice would be reported for every respondent.
    let mut reported = BTreeSet::new();
    for respondent in &round.answers {
        let (name, place) = (respondent.respondent.as_str(), respondent.respondent.place());
        if let Some(first) = respondents.get(name) {
            twice(place, *first, message!("the respondent “{name}” appears twice", name));
            continue;
        }
        respondents.insert(name, place);
        let statements = respondent.answers.iter().map(|answer| answer.statement.located());
        for (statement, first) in repetitions(statements) {
            if reported.insert(statement.place()) {
                let message = message!("the statement “{statement}” is answered twice", statement);
                twice(statement.place(), first, message);
            }
        }
    }
    for (statement, first) in repetitions(round.counts.iter().map(|counts| counts.statement.located())) {
        let message = message!("the statement “{statement}” is counted twice", statement);
        twice(statement.place(), first, message);
    }
}

fn answer_outside_scale(round: &Round, faults: &mut Faults<'_>) {
    for answer in round.answers.iter().flat_map(|respondent| respondent.answers.iter()) {
        if !usize::try_from(answer.value.0).is_ok_and(|value| (1..=ANSWERS).contains(&value)) {
            let message = message!("the answer to “{}” is {}", answer.statement, answer.value);
            faults.at(answer.value.place(), message);
        }
    }
}

fn answers_repeated(round: &Round, faults: &mut Faults<'_>) {
    /// As many answers are seldom the same by chance, where two or more are not what that respondent answers most.
    const MANY: usize = 8;
    let mut first: BTreeMap<Vec<(&str, u32)>, &RespondentAnswers> = BTreeMap::new();
    for one in &round.answers {
        let answers = one.answers.iter();
        let given: Vec<(&str, u32)> = answers.map(|it| (it.statement.as_str(), it.value.0)).collect();
        let most = (1..=5)
            .map(|value| given.iter().filter(|(_, given)| *given == value).count())
            .max();
        if given.len() < MANY || most.unwrap_or(0) + 2 > given.len() {
            continue;
        }
        match first.get(&given).filter(|first| *first.respondent != *one.respondent) {
            Some(first) => {
                let (name, other) = (&one.respondent, &first.respondent);
                let message = message!("“{name}” gave the same answers as “{other}”", name, other);
                faults
                    .at(name.place(), message)
                    .relate(other.place(), "the same answers");
            }
            None => _ = first.insert(given, one),
        }
    }
}

/// A respondent whose number is passed over, where it is the only one.
fn respondent_missing(round: &Round, faults: &mut Faults<'_>) {
    /// Fewer numbers are no row of numbers.
    const FEW: usize = 5;
    let numbered = |one: &RespondentAnswers| {
        let name = one.respondent.as_str();
        let start = name.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let (prefix, digits) = name.split_at(start);
        Some((
            prefix.to_owned(),
            digits.len(),
            digits.parse::<u32>().ok()?,
            one.respondent.place(),
        ))
    };
    let Some(numbers) = round.answers.iter().map(numbered).collect::<Option<Vec<_>>>() else {
        return;
    };
    let gaps: Vec<_> = numbers
        .windows(2)
        .filter(|pair| pair[0].2.checked_add(1) != Some(pair[1].2))
        .collect();
    if let ([[before, after]], true) = (&gaps[..], numbers.len() >= FEW)
        && before.0 == after.0
        && before.2.checked_add(2) == Some(after.2)
    {
        let (prefix, width, number) = (&after.0, after.1, before.2 + 1);
        let missing = format!("{prefix}{number:0width$}");
        let message = message!("the row of “{missing}” is missing above this one", missing);
        faults.at(after.3, message).relate(before.3, "the row before");
    }
}

fn aspect_without_statement(assessment: &SelfAssessment, faults: &mut Faults<'_>) {
    if assessment.aspects.is_empty() {
        faults.at(assessment.aspects.place(), "the self-assessment has no aspect");
    }
    for aspect in assessment.aspects.iter().filter(|aspect| aspect.statements.is_empty()) {
        let message = message!("the aspect “{}” has no statement", aspect.title);
        faults.at(aspect.statements.place(), message);
    }
}

fn counts_not_five(round: &Round, faults: &mut Faults<'_>) {
    for counts in round.counts.iter().filter(|counts| counts.counts.len() != ANSWERS) {
        // A count that is no number may be two.
        if counts
            .counts
            .iter()
            .any(|count| faults.loaded.is_repaired(count.place()))
        {
            continue;
        }
        let (statement, count) = (&counts.statement, counts.counts.len());
        let message = message!(
            "the statement “{statement}” has {count} counts instead of five",
            statement,
            count
        );
        faults.at(counts.counts.place(), message);
    }
}

fn round_without_answers(round: &Round, faults: &mut Faults<'_>) {
    // A file that could not be read was reported already.
    let is_unread = round.file.is_some() && faults.loaded.is_incomplete();
    let has_answers = round.answers.iter().any(|one| !one.answers.is_empty());
    let has_counts = round
        .counts
        .iter()
        .flat_map(|counts| counts.counts.iter())
        .any(|count| count.0 > 0);
    if !is_unread && !has_answers && !has_counts {
        faults.at(round.id.place(), message!("the round “{}” has no answers", round.title));
    }
}

fn scale_not_five(assessment: &SelfAssessment, faults: &mut Faults<'_>) {
    let words = assessment.scale.len();
    if words != ANSWERS {
        let message = message!("the scale has {words} words instead of five", words);
        faults.at(assessment.scale.place(), message);
    }
}

fn several_kinds_of_answers(round: &Round, faults: &mut Faults<'_>) {
    let file = round.file.as_ref().map(Located::place);
    // Answers that were read from the file of the round are no list beside it.
    let listed = round.answers.first().map(|one| one.respondent.place());
    let listed = listed.filter(|place| place.file == round.id.place().file);
    let counted = round.counts.first().map(|counts| counts.statement.place());
    let mut kinds = [file, listed, counted].into_iter().flatten();
    if let (Some(first), Some(second)) = (kinds.next(), kinds.next()) {
        let message = message!("the round “{}” has answers in more than one place", round.title);
        faults.at(second, message).relate(first, "it has answers here too");
    }
}

fn statement_without_answers(assessment: &SelfAssessment, faults: &mut Faults<'_>) {
    for round in &assessment.rounds {
        let answers = round.answers.iter().flat_map(|one| one.answers.iter());
        let answered = answers.map(|answer| answer.statement.as_str());
        let counted = round.counts.iter().map(|counts| counts.statement.as_str());
        let heard: BTreeSet<&str> = answered.chain(counted).collect();
        let statements = || assessment.aspects.iter().flat_map(|aspect| aspect.statements.iter());
        // Where a column has an unknown name, the statement that it was meant for is no second fault.
        let misnamed = heard
            .iter()
            .any(|id| !statements().any(|statement| statement.id.as_str() == *id));
        if heard.is_empty() || misnamed {
            continue;
        }
        // The row with the names of the columns lacks one; where it is at fault itself, that was told.
        if round.file.is_some() && faults.loaded.is_incomplete() {
            continue;
        }
        let mut answers = round.answers.iter().flat_map(|one| one.answers.iter());
        let column = answers.next().filter(|_| round.file.is_some());
        let place = column.map_or(round.id.place(), |answer| answer.statement.place());
        for statement in statements().filter(|statement| !heard.contains(statement.id.as_str())) {
            let message = message!("nobody answered “{}” in the round “{}”", statement.id, round.title);
            faults.at(place, message).relate(statement.id.place(), "the statement");
        }
    }
}

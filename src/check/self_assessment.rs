//! Self-assessments: their scale, their statements, and the answers of respondents.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Place, Rule};
use crate::model::{Id, Located, Round, SelfAssessment};

use super::Check;
use super::context::{Context, error, unknown};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        rule: &ANSWERED_TWICE,
        run: answered_twice,
    },
    Check {
        rule: &ANSWER_OUTSIDE_SCALE,
        run: outside_scale,
    },
    Check {
        rule: &ASPECT_WITHOUT_STATEMENT,
        run: without_statement,
    },
    Check {
        rule: &COUNTS_NOT_FIVE,
        run: counts_not_five,
    },
    Check {
        rule: &MINIMUM_TOO_LOW,
        run: low_minimums,
    },
    Check {
        rule: &ROUND_WITHOUT_ANSWERS,
        run: without_answers,
    },
    Check {
        rule: &SCALE_NOT_FIVE,
        run: scale_not_five,
    },
    Check {
        rule: &SEVERAL_KINDS_OF_ANSWERS,
        run: several_kinds,
    },
    Check {
        rule: &UNKNOWN_STATEMENT,
        run: unknown_statements,
    },
];

/// How many answers a scale has.
const ANSWERS: usize = 5;
/// The fewest respondents whose results may be shown.
const LEAST_MINIMUM: u32 = 3;

static ANSWERED_TWICE: Rule = error(
    "answered-twice",
    "A respondent stands once in a round and answers a statement once; a statement is counted once.",
    "answers:\n  - { statement: trust, value: 4 }\n  - { statement: trust, value: 2 }",
    "Remove one of the two.",
);
static ANSWER_OUTSIDE_SCALE: Rule = error(
    "answer-outside-scale",
    "An answer is a number from 1 (full disagreement) to 5 (full agreement).",
    "- { statement: trust, value: 7 }",
    "Write a number from 1 to 5; leave out a statement that was not answered.",
);
static ASPECT_WITHOUT_STATEMENT: Rule = error(
    "aspect-without-statement",
    "A self-assessment has aspects, and every aspect has statements.",
    "aspects:\n  - { id: trust, title: Trust, statements: [] }",
    "Add a statement, or remove the aspect.",
);
static COUNTS_NOT_FIVE: Rule = error(
    "counts-not-five",
    "A statement has five counts, from full disagreement to full agreement.",
    "counts:\n  - { statement: trust, counts: [1, 2, 3, 4] }",
    "Write five counts; an answer that nobody gave counts 0.",
);
static MINIMUM_TOO_LOW: Rule = error(
    "minimum-below-three",
    "Results are shown of at least three respondents, so that nobody can be recognised.",
    "minimum: 2",
    "Write 3 or more; 5 is customary.",
);
static ROUND_WITHOUT_ANSWERS: Rule = error(
    "round-without-answers",
    "A round has answers: in a file, per respondent, or as counts.",
    "rounds:\n  - { id: before, title: Before }",
    "Add `file`, `answers` or `counts`, or remove the round until it has been held.",
);
static SCALE_NOT_FIVE: Rule = error(
    "scale-not-five",
    "A scale has five words, from full disagreement to full agreement.",
    "scale: [Disagree, Agree]",
    "Write five words.",
);
static SEVERAL_KINDS_OF_ANSWERS: Rule = error(
    "several-kinds-of-answers",
    "A round has its answers in one place: a file, a list per respondent, or counts.",
    "file: before.csv\ncounts:\n  - { statement: trust, counts: [0, 0, 1, 2, 3] }",
    "Keep one of them.",
);
static UNKNOWN_STATEMENT: Rule = error(
    "unknown-statement",
    "An answer belongs to a statement of the self-assessment.",
    "- { statement: trsut, value: 4 }",
    "Use the id of a statement.",
);

fn assessments<'a>(context: &Context<'a>) -> &'a [SelfAssessment] {
    &context.programme.self_assessments
}

fn rounds<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Round> + use<'a> {
    assessments(context).iter().flat_map(|assessment| &assessment.rounds)
}

fn answered_twice(context: &Context<'_>) -> Vec<Diagnostic> {
    rounds(context).flat_map(twice_in).collect()
}

fn twice_in(round: &Round) -> Vec<Diagnostic> {
    let twice = |place: Place, first: Place, what: String| {
        Diagnostic::new(&ANSWERED_TWICE, place, what, ANSWERED_TWICE.cure).with_related(first, "it stands here first")
    };
    let mut found = Vec::new();
    let mut respondents: BTreeMap<&str, Place> = BTreeMap::new();
    // In a file, a column that stands twice would be reported for every respondent.
    let mut reported = BTreeSet::new();
    for respondent in &round.answers {
        let name = respondent.respondent.as_str();
        if let Some(first) = respondents.get(name) {
            let place = respondent.respondent.place();
            found.push(twice(place, *first, format!("the respondent “{name}” stands twice")));
            continue;
        }
        respondents.insert(name, respondent.respondent.place());
        let mut statements: BTreeMap<&Id, Place> = BTreeMap::new();
        for answer in respondent.answers.iter() {
            let place = answer.statement.place();
            match statements.get(answer.statement.get()) {
                Some(first) if reported.insert(place) => {
                    let what = format!("the statement “{}” is answered twice", answer.statement);
                    found.push(twice(place, *first, what));
                }
                Some(_) => {}
                None => {
                    statements.insert(answer.statement.get(), place);
                }
            }
        }
    }
    let mut counted: BTreeMap<&Id, Place> = BTreeMap::new();
    for counts in &round.counts {
        let place = counts.statement.place();
        if let Some(first) = counted.get(counts.statement.get()) {
            let what = format!("the statement “{}” is counted twice", counts.statement);
            found.push(twice(place, *first, what));
        } else {
            counted.insert(counts.statement.get(), place);
        }
    }
    found
}

fn outside_scale(context: &Context<'_>) -> Vec<Diagnostic> {
    rounds(context)
        .flat_map(|round| &round.answers)
        .flat_map(|respondent| respondent.answers.iter())
        .filter(|answer| !(1..=ANSWERS).contains(&usize::try_from(answer.value.0).unwrap_or(usize::MAX)))
        .map(|answer| {
            Diagnostic::new(
                &ANSWER_OUTSIDE_SCALE,
                answer.value.place(),
                format!("the answer to “{}” is {}", answer.statement, answer.value),
                ANSWER_OUTSIDE_SCALE.cure,
            )
        })
        .collect()
}

fn without_statement(context: &Context<'_>) -> Vec<Diagnostic> {
    let rule = &ASPECT_WITHOUT_STATEMENT;
    let mut found = Vec::new();
    for assessment in assessments(context) {
        if assessment.aspects.is_empty() {
            let place = assessment.aspects.place();
            found.push(Diagnostic::new(
                rule,
                place,
                "the self-assessment has no aspect",
                rule.cure,
            ));
        }
        let empty = assessment.aspects.iter().filter(|aspect| aspect.statements.is_empty());
        found.extend(empty.map(|aspect| {
            let what = format!("the aspect “{}” has no statement", aspect.title);
            Diagnostic::new(rule, aspect.statements.place(), what, rule.cure)
        }));
    }
    found
}

fn counts_not_five(context: &Context<'_>) -> Vec<Diagnostic> {
    rounds(context)
        .flat_map(|round| &round.counts)
        .filter(|counts| counts.counts.len() != ANSWERS)
        .map(|counts| {
            Diagnostic::new(
                &COUNTS_NOT_FIVE,
                counts.counts.place(),
                format!(
                    "the statement “{}” has {} counts instead of five",
                    counts.statement,
                    counts.counts.len()
                ),
                COUNTS_NOT_FIVE.cure,
            )
        })
        .collect()
}

fn low_minimums(context: &Context<'_>) -> Vec<Diagnostic> {
    assessments(context)
        .iter()
        .filter(|assessment| assessment.minimum.0 < LEAST_MINIMUM)
        .map(|assessment| {
            Diagnostic::new(
                &MINIMUM_TOO_LOW,
                assessment.minimum.place(),
                format!("results of {} respondents would be shown", assessment.minimum),
                MINIMUM_TOO_LOW.cure,
            )
        })
        .collect()
}

fn without_answers(context: &Context<'_>) -> Vec<Diagnostic> {
    let has_counts = |round: &Round| {
        let mut counts = round.counts.iter().flat_map(|counts| counts.counts.iter());
        counts.any(|count| count.0 > 0)
    };
    rounds(context)
        // A file that could not be read was reported already.
        .filter(|round| round.file.is_none() || !context.is_incomplete())
        .filter(|round| round.answers.iter().all(|one| one.answers.is_empty()) && !has_counts(round))
        .map(|round| {
            Diagnostic::new(
                &ROUND_WITHOUT_ANSWERS,
                round.id.place(),
                format!("the round “{}” has no answers", round.title),
                ROUND_WITHOUT_ANSWERS.cure,
            )
        })
        .collect()
}

fn scale_not_five(context: &Context<'_>) -> Vec<Diagnostic> {
    assessments(context)
        .iter()
        .filter(|assessment| assessment.scale.len() != ANSWERS)
        .map(|assessment| {
            Diagnostic::new(
                &SCALE_NOT_FIVE,
                assessment.scale.place(),
                format!("the scale has {} words instead of five", assessment.scale.len()),
                SCALE_NOT_FIVE.cure,
            )
        })
        .collect()
}

fn several_kinds(context: &Context<'_>) -> Vec<Diagnostic> {
    rounds(context)
        .filter_map(|round| {
            // Answers that were read from the file of the round do not stand beside it.
            let own = round.answers.first().map(|one| one.respondent.place());
            let listed = own.filter(|place| place.file == round.id.place().file);
            let counted = round.counts.first().map(|counts| counts.statement.place());
            let file = round.file.as_ref().map(Located::place);
            let mut kinds = [file, listed, counted].into_iter().flatten();
            let (first, second) = (kinds.next()?, kinds.next()?);
            let what = format!("the round “{}” has answers in more than one place", round.title);
            Some(
                Diagnostic::new(&SEVERAL_KINDS_OF_ANSWERS, second, what, SEVERAL_KINDS_OF_ANSWERS.cure)
                    .with_related(first, "it has answers here too"),
            )
        })
        .collect()
}

fn unknown_statements(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for assessment in assessments(context) {
        let known: Vec<&Located<Id>> = assessment
            .aspects
            .iter()
            .flat_map(|aspect| aspect.statements.iter().map(|statement| &statement.id))
            .collect();
        // A column of a file names its statement once for all respondents.
        let mut named = BTreeSet::new();
        let answered = assessment.rounds.iter().flat_map(|round| {
            let answers = round.answers.iter().flat_map(|one| one.answers.iter());
            let counted = round.counts.iter().map(|counts| &counts.statement);
            answers.map(|answer| &answer.statement).chain(counted)
        });
        let named = answered.filter(|statement| named.insert(statement.place()));
        found.extend(unknown(&UNKNOWN_STATEMENT, "statement", named, &known));
    }
    found
}

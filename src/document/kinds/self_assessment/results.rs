//! Answers as counts: per round, aspect and statement, without respondents.

use rust_decimal::Decimal;

use crate::chart::likert::ANSWERS;
use crate::model::{Aspect, Basis, Round, SelfAssessment, Statement, StatementCounts};

/// How often each answer was given to a statement.
pub(super) struct Tally<'a> {
    pub statement: &'a Statement,
    /// From full disagreement to full agreement.
    pub counts: [u64; ANSWERS],
}

impl<'a> Tally<'a> {
    fn of(statement: &'a Statement, round: &Round) -> Self {
        let mut counts = [0; ANSWERS];
        let answers = round.answers.iter().flat_map(|one| one.answers.iter());
        for answer in answers.filter(|answer| *answer.statement == *statement.id) {
            let place = usize::try_from(answer.value.0).unwrap_or_default().checked_sub(1);
            if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                *count += 1;
            }
        }
        let counted = round.counts.iter().filter(|counts| *counts.statement == *statement.id);
        for (count, more) in counts.iter_mut().zip(counted.flat_map(|counts| counts.counts.iter())) {
            *count += u64::from(more.0);
        }
        Self { statement, counts }
    }

    /// How many answered.
    pub fn n(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// How many disagree, fully or not.
    pub fn disagree(&self) -> u64 {
        let [full, partly, ..] = self.counts;
        full + partly
    }

    /// How many are neutral.
    pub fn neutral(&self) -> u64 {
        let [_, _, neutral, ..] = self.counts;
        neutral
    }

    /// How many agree, fully or not.
    pub fn agree(&self) -> u64 {
        let [.., partly, full] = self.counts;
        partly + full
    }

    /// A part of all who answered, from 0 to 1.
    pub fn share(&self, count: u64) -> Decimal {
        let share = Decimal::from(count).checked_div(Decimal::from(self.n()));
        share.unwrap_or_default()
    }

    /// The mean answer, from 1 to 5.
    pub fn mean(&self) -> Decimal {
        let sum = (1_u64..).zip(self.counts).map(|(value, count)| value * count).sum();
        self.share(sum)
    }
}

/// The statements of an aspect with their answers.
pub(super) struct AspectResults<'a> {
    pub aspect: &'a Aspect,
    /// Statements that enough respondents answered.
    pub tallies: Vec<Tally<'a>>,
    /// Statements that too few answered.
    pub hidden: Vec<&'a Statement>,
}

/// What a round brought.
pub(super) struct Results<'a> {
    /// Its number, from 1.
    pub number: usize,
    pub round: &'a Round,
    /// How many took part; nothing where they are too few to say.
    pub respondents: Option<u64>,
    /// The aspects; none where too few took part.
    pub aspects: Vec<AspectResults<'a>>,
}

impl<'a> Results<'a> {
    /// What the results rest on: of the statements that are shown, the counts furthest from a source.
    pub fn basis(&self) -> Basis {
        let own = self.tallies().filter_map(|tally| self.counts_of(tally.statement));
        own.filter_map(|counts| counts.basis).fold(self.round.basis, Basis::max)
    }

    /// The counts of a statement as they were written, where they were.
    pub fn counts_of(&self, statement: &Statement) -> Option<&'a StatementCounts> {
        let mut counts = self.round.counts.iter();
        counts.find(|counts| *counts.statement == *statement.id)
    }

    /// The results of all rounds, in order.
    pub fn all(model: &'a SelfAssessment) -> Vec<Self> {
        let rounds = model.rounds.iter().enumerate();
        rounds.map(|(index, round)| Self::of(model, index + 1, round)).collect()
    }

    fn of(model: &'a SelfAssessment, number: usize, round: &'a Round) -> Self {
        let minimum = u64::from(model.minimum.0);
        let respondents = model.respondents(round);
        let mut aspects = Vec::new();
        for aspect in model.aspects.iter() {
            let tallies: Vec<Tally<'_>> = aspect.statements.iter().map(|one| Tally::of(one, round)).collect();
            let (shown, few): (Vec<_>, Vec<_>) = tallies.into_iter().partition(|tally| tally.n() >= minimum);
            aspects.push(AspectResults {
                aspect,
                tallies: shown,
                hidden: few.into_iter().map(|tally| tally.statement).collect(),
            });
        }
        let enough = respondents >= minimum && aspects.iter().any(|aspect| !aspect.tallies.is_empty());
        Self {
            number,
            round,
            respondents: (respondents >= minimum).then_some(respondents),
            aspects: if enough { aspects } else { Vec::new() },
        }
    }

    /// The label of its section.
    pub fn label(&self) -> String {
        format!("round-{}", self.round.id)
    }

    /// Whether there are results to show.
    pub fn is_shown(&self) -> bool {
        !self.aspects.is_empty()
    }

    /// The statements that are shown, in the order of the questionnaire.
    pub fn tallies(&self) -> impl Iterator<Item = &Tally<'a>> {
        self.aspects.iter().flat_map(|aspect| &aspect.tallies)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;
    use crate::model::{Answer, Basis, Id, Located, PlainText, RespondentAnswers, RichText, Scalar, WholeNumber};

    fn at<T: Scalar>(text: &str) -> Located<T> {
        Located::new(T::parse(text).expect("a value"), Place::default())
    }

    fn list<T>(values: Vec<T>) -> Located<Vec<T>> {
        Located::new(values, Place::default())
    }

    /// One aspect with the statements `a` and `b`, and a round in which so many answered `a` with 4 and 5 in turn, of
    /// whom the first two answered `b` too.
    fn assessment(respondents: u32) -> SelfAssessment {
        let statement = |id: &str| Statement {
            id: at::<Id>(id).into(),
            label: at::<PlainText>(id),
            text: at::<RichText>(id),
        };
        let answer = |statement: &str, value: u32| Answer {
            statement: at::<Id>(statement).into(),
            value: at::<WholeNumber>(&value.to_string()),
        };
        let respondent = |index: u32| RespondentAnswers {
            respondent: at(&format!("Mia {index}")),
            answers: list(
                [answer("a", 4 + index % 2)]
                    .into_iter()
                    .chain((index < 2).then(|| answer("b", 1)))
                    .collect(),
            ),
        };
        SelfAssessment {
            id: at::<Id>("x").into(),
            title: at("X"),
            intro: None,
            instruction: None,
            scale: list(["1", "2", "3", "4", "5"].map(at).into()),
            minimum: at("3"),
            aspects: list(vec![Aspect {
                id: at::<Id>("p").into(),
                title: at("P"),
                description: None,
                statements: list(vec![statement("a"), statement("b")]),
            }]),
            rounds: vec![Round {
                id: at::<Id>("r").into(),
                title: at("R"),
                date: None,
                basis: Basis::Sourced,
                reason: None,
                file: None,
                answers: (0..respondents).map(respondent).collect(),
                counts: Vec::new(),
            }],
            source: None,
            notes: Vec::new(),
        }
    }

    #[test]
    fn counts_shares_and_means() {
        let model = assessment(4);
        let results = Results::all(&model);
        let tally = results[0].tallies().next().expect("a tally");
        assert_eq!(tally.counts, [0, 0, 0, 2, 2]);
        assert_eq!(
            (tally.n(), tally.agree(), tally.neutral(), tally.disagree()),
            (4, 4, 0, 0)
        );
        assert_eq!(tally.share(tally.agree()), Decimal::ONE);
        assert_eq!(tally.mean(), Decimal::new(45, 1));
    }

    #[test]
    fn counts_stand_for_answers() {
        let mut model = assessment(0);
        model.rounds[0].counts = vec![StatementCounts {
            statement: at::<Id>("a").into(),
            counts: list(["1", "0", "2", "0", "3"].map(at).into()),
            basis: None,
            reason: None,
        }];
        let results = Results::all(&model);
        assert_eq!(results[0].respondents, Some(6));
        assert_eq!(results[0].tallies().next().expect("a tally").counts, [1, 0, 2, 0, 3]);
    }

    #[test]
    fn too_few_are_not_shown() {
        let model = assessment(2);
        let results = Results::all(&model);
        assert!(!results[0].is_shown() && results[0].respondents.is_none());
        let model = assessment(3);
        let results = Results::all(&model);
        assert_eq!(results[0].respondents, Some(3));
        assert_eq!(results[0].aspects[0].tallies.len(), 1);
        assert_eq!(results[0].aspects[0].hidden[0].id.as_str(), "b");
    }
}

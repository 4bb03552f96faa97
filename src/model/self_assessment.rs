//! A self-assessment: a questionnaire with statements, and the answers of respondents in rounds.

use std::collections::BTreeMap;

use macro_rules_attribute::apply;

use super::{
    Basis, Date, FolderPath, Id, Located, OwnId, PlainText, Ref, RichText, WholeNumber, kind, record, sparse_record,
};

/// A self-assessment of partnerships by their partners.
#[apply(sparse_record)]
pub struct SelfAssessment {
    /// Id of the self-assessment.
    pub id: OwnId<kind::SelfAssessment>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What it is for.
    pub intro: Option<Located<RichText>>,
    /// How to fill it in.
    pub instruction: Option<Located<RichText>>,
    /// The words of the scale, from full disagreement to full agreement; five.
    pub scale: Located<Vec<Located<PlainText>>>,
    /// Results of fewer respondents are not shown; at least 3.
    #[schemars(range(min = 3))]
    pub minimum: Located<WholeNumber>,
    /// The aspects, each with statements.
    pub aspects: Located<Vec<Aspect>>,
    /// The rounds in which it was filled in, in order.
    pub rounds: Vec<Round>,
    /// What it is based on.
    pub source: Option<Located<PlainText>>,
    /// Remarks on the results.
    pub notes: Vec<Located<RichText>>,
}

/// An aspect with its statements.
#[apply(record)]
pub struct Aspect {
    /// Id of the aspect.
    pub id: OwnId<kind::Aspect>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What it is about.
    pub description: Option<Located<RichText>>,
    /// Its statements.
    pub statements: Located<Vec<Statement>>,
}

/// A statement to agree or disagree with.
#[apply(record)]
pub struct Statement {
    /// Id of the statement.
    pub id: OwnId<kind::Statement>,
    /// A short label for charts.
    pub label: Located<PlainText>,
    /// The statement.
    pub text: Located<RichText>,
}

/// A round of answers.
#[apply(record)]
pub struct Round {
    /// Id of the round.
    pub id: OwnId<kind::Round>,
    /// Its title, for instance "Voor de intervisie".
    pub title: Located<PlainText>,
    /// When.
    pub date: Option<Located<Date>>,
    /// Where the answers come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
    /// A CSV file with one row per respondent and one column per statement; its first column names the respondent.
    pub file: Option<Located<FolderPath>>,
    /// Answers per respondent, where there is no file; never written out.
    #[serde(default, skip_serializing)]
    #[schemars(length(max = 5_000))]
    pub answers: Vec<RespondentAnswers>,
    /// Only how many gave each answer, where answers per respondent are not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<StatementCounts>,
}

/// The answers of one respondent.
#[apply(record)]
pub struct RespondentAnswers {
    /// A pseudonym; never shown.
    pub respondent: Located<PlainText>,
    /// The answers.
    pub answers: Located<Vec<Answer>>,
}

/// An answer.
#[apply(record)]
pub struct Answer {
    /// Id of the statement.
    pub statement: Ref<kind::Statement>,
    /// 1 for full disagreement to 5 for full agreement.
    pub value: Located<WholeNumber>,
}

/// How many gave each answer to a statement.
#[apply(record)]
pub struct StatementCounts {
    /// Id of the statement.
    pub statement: Ref<kind::Statement>,
    /// From full disagreement to full agreement; five numbers.
    pub counts: Located<Vec<Located<WholeNumber>>>,
    /// Where this count comes from, where that differs from the round.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the round.
    pub reason: Option<Located<PlainText>>,
}

impl SelfAssessment {
    /// How many took part in a round: as many as have answers of their own, or as answered one statement at most.
    ///
    /// Where this is under the minimum, nobody may be told it.
    #[must_use]
    pub fn respondents(&self, round: &Round) -> u64 {
        let own = round.answers.iter().filter(|one| !one.answers.is_empty()).count();
        let mut of_statement: BTreeMap<&Id, u64> = BTreeMap::new();
        for answer in round.answers.iter().flat_map(|one| one.answers.iter()) {
            *of_statement.entry(answer.statement.get()).or_default() += 1;
        }
        for counts in &round.counts {
            let all: u64 = counts.counts.iter().map(|count| u64::from(count.0)).sum();
            *of_statement.entry(counts.statement.get()).or_default() += all;
        }
        let most = of_statement.into_values().max().unwrap_or_default();
        most.max(u64::try_from(own).unwrap_or(u64::MAX))
    }
}

impl Round {
    /// What of the round is furthest from a source.
    #[must_use]
    pub fn furthest(&self) -> (Basis, Option<&Located<PlainText>>) {
        let own = self
            .counts
            .iter()
            .filter_map(|one| Some((one.basis?, one.reason.as_ref())));
        let furthest = own.max_by_key(|(basis, _)| *basis);
        match furthest.filter(|(basis, _)| *basis > self.basis) {
            Some((basis, reason)) => (basis, reason.or(self.reason.as_ref())),
            None => (self.basis, self.reason.as_ref()),
        }
    }
}

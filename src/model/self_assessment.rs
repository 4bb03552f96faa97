//! A self-assessment: a questionnaire with statements, and the answers of respondents in rounds.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Basis, Date, FolderPath, Id, Located, PlainText, RichText, WholeNumber};

/// A self-assessment of partnerships by their partners.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SelfAssessment {
    /// Id of the self-assessment.
    pub id: Located<Id>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<Located<RichText>>,
    /// How to fill it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instruction: Option<Located<RichText>>,
    /// The words of the scale, from full disagreement to full agreement; five.
    pub scale: Located<Vec<Located<PlainText>>>,
    /// Results of fewer respondents are not shown; at least 3.
    pub minimum: Located<WholeNumber>,
    /// The aspects, each with statements.
    pub aspects: Located<Vec<Aspect>>,
    /// The rounds in which it was filled in, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Round>,
    /// What it is based on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Located<PlainText>>,
    /// Remarks on the results.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Located<RichText>>,
}

/// An aspect with its statements.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Aspect {
    /// Id of the aspect.
    pub id: Located<Id>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Located<RichText>>,
    /// Its statements.
    pub statements: Located<Vec<Statement>>,
}

/// A statement to agree or disagree with.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Id of the statement.
    pub id: Located<Id>,
    /// A short label for charts.
    pub label: Located<PlainText>,
    /// The statement.
    pub text: Located<RichText>,
}

/// A round of answers.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Id of the round.
    pub id: Located<Id>,
    /// Its title, for instance "Voor de intervisie".
    pub title: Located<PlainText>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Located<Date>>,
    /// Where the answers come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Located<PlainText>>,
    /// A CSV file with one row per respondent and one column per statement; its first column names the respondent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RespondentAnswers {
    /// A pseudonym; never shown.
    pub respondent: Located<PlainText>,
    /// The answers.
    pub answers: Located<Vec<Answer>>,
}

/// An answer.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Id of the statement.
    pub statement: Located<Id>,
    /// 1 for full disagreement to 5 for full agreement.
    pub value: Located<WholeNumber>,
}

/// How many gave each answer to a statement.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementCounts {
    /// Id of the statement.
    pub statement: Located<Id>,
    /// From full disagreement to full agreement; five numbers.
    pub counts: Located<Vec<Located<WholeNumber>>>,
}

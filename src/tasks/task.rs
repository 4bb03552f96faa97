//! A task, and who and what it is about.

use strum::{IntoStaticStr, VariantArray};

use crate::diagnostic::Place;
use crate::model::{Date, Id};

/// Something that somebody must settle, supply, answer or confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What tells it from all others: the ids of the data that it is about. It stays the same in every language and edition,
    /// wherever the data moves, until it is done.
    pub id: String,
    /// What is asked.
    pub kind: TaskKind,
    /// Who must do it.
    pub who: Who,
    /// The same in words.
    pub who_name: String,
    /// What it is about.
    pub about: About,
    /// The same in words.
    pub about_name: String,
    /// What is to be done, one or a few plain sentences.
    pub text: String,
    /// What it consists of: the work points of a facet, the values to confirm, the question to answer.
    pub points: Vec<String>,
    /// By when, where the data says it.
    pub due: Option<Date>,
    /// The path of the file that it is about, below the programme folder.
    pub path: String,
    /// The line there, from 1.
    pub line: usize,
    /// The place there.
    pub place: Place,
}

impl Task {
    /// The file and the line that it is about: `partners.yaml:12`.
    #[must_use]
    pub fn location(&self) -> String {
        format!("{}:{}", self.path, self.line)
    }

    /// The text with its points, for one cell of a sheet: a point a line.
    #[must_use]
    pub fn whole_text(&self) -> String {
        let points = self.points.iter().map(|point| format!("\n– {point}"));
        std::iter::once(self.text.clone()).chain(points).collect()
    }
}

/// What a task asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum TaskKind {
    /// To settle a point.
    OpenPoint,
    /// To supply what lacks.
    Missing,
    /// To answer a question.
    Question,
    /// To confirm or replace what was estimated.
    Confirm,
}

impl TaskKind {
    /// Its word for programs, and in keys of the locale.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// Who must do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// A partner.
    Partner(Id),
    /// All partners of a partnership together.
    Together(Id),
    /// An organisation that is no partner, by its name.
    Organisation(String),
    /// The data does not say who.
    Unassigned,
}

/// What a task is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A partner.
    Partner(Id),
    /// A partnership.
    Partnership(Id),
    /// A content report.
    Report(Id),
    /// A self-assessment.
    Assessment(Id),
    /// A canvas.
    Canvas(Id),
    /// The needs analysis.
    Analysis,
    /// The call.
    Call,
    /// The programme as a whole.
    Programme,
}

impl Who {
    /// Its kind for programs, and the id or the name of who it is.
    #[must_use]
    pub fn parts(&self) -> (&'static str, Option<&str>) {
        match self {
            Self::Partner(id) => ("partner", Some(id.as_str())),
            Self::Together(id) => ("together", Some(id.as_str())),
            Self::Organisation(name) => ("organisation", Some(name)),
            Self::Unassigned => ("unassigned", None),
        }
    }
}

impl About {
    /// Its kind for programs, and its id.
    #[must_use]
    pub fn parts(&self) -> (&'static str, Option<&str>) {
        match self {
            Self::Partner(id) => ("partner", Some(id.as_str())),
            Self::Partnership(id) => ("partnership", Some(id.as_str())),
            Self::Report(id) => ("phase-report", Some(id.as_str())),
            Self::Assessment(id) => ("self-assessment", Some(id.as_str())),
            Self::Canvas(id) => ("partnership-canvas", Some(id.as_str())),
            Self::Analysis => ("needs-analysis", None),
            Self::Call => ("call", None),
            Self::Programme => ("programme", None),
        }
    }

    /// What the ids of its tasks begin with.
    pub(super) fn prefix(&self) -> String {
        match self.parts() {
            (kind, Some(id)) => format!("{kind}/{id}"),
            (kind, None) => kind.to_owned(),
        }
    }
}

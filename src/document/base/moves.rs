//! How a status moved between two reviews.

use serde::Serialize;

use crate::model::Status;

/// How a status moved since an earlier review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::document) enum Move {
    /// It is further.
    Better,
    /// It fell back.
    Worse,
    /// It is the same.
    Unchanged,
    /// It is assessed now, and was not then.
    New,
    /// It is not assessed now.
    Unassessed,
}

impl Move {
    /// The move from a status, where one was known, to another. Only between two assessed statuses is it forward or back.
    pub fn between(before: Option<Status>, now: Status) -> Self {
        let before = before.filter(|before| *before != Status::NotAssessed);
        match before {
            _ if now == Status::NotAssessed => Self::Unassessed,
            None => Self::New,
            // Statuses are ordered from settled to not assessed.
            Some(before) if now < before => Self::Better,
            Some(before) if now > before => Self::Worse,
            Some(_) => Self::Unchanged,
        }
    }

    /// Whether it lies between two assessed statuses, which can be compared.
    pub fn is_comparison(self) -> bool {
        matches!(self, Self::Better | Self::Worse | Self::Unchanged)
    }

    /// The key of its word.
    pub fn label(self) -> &'static str {
        match self {
            Self::Better => "dossier-better",
            Self::Worse => "dossier-worse",
            Self::Unchanged => "dossier-unchanged",
            Self::New => "dossier-new",
            Self::Unassessed => "dossier-unassessed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_assessed_statuses_move() {
        let settled = Status::Settled;
        for (before, now, expected) in [
            (Some(Status::ToRaise), settled, Move::Better),
            (Some(settled), Status::OpenPoints, Move::Worse),
            (Some(settled), settled, Move::Unchanged),
            (Some(Status::NotAssessed), Status::ToRaise, Move::New),
            (None, settled, Move::New),
            (Some(settled), Status::NotAssessed, Move::Unassessed),
            (None, Status::NotAssessed, Move::Unassessed),
        ] {
            assert_eq!(Move::between(before, now), expected, "{before:?} {now:?}");
        }
    }
}

//! What the log says of an erasure.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::model::{Date, Scalar as _};

/// What was erased, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erasure {
    /// The number of its line, from 1.
    pub number: usize,
    /// What was erased.
    pub erased: Vec<ErasedFile>,
    /// Why, a sentence.
    pub reason: String,
    /// The day, as year-month-day.
    pub date: String,
    /// The names of who decided it.
    pub erased_by: Vec<String>,
    /// The version of Brugwerk.
    pub brugwerk: String,
    /// The hash of the line before.
    pub previous: Option<String>,
}

/// A content of a data file that was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErasedFile {
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
    /// The paths that it had in the versions.
    pub paths: Vec<String>,
}

impl fmt::Display for Erasure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let paths: BTreeSet<&str> = self
            .erased
            .iter()
            .flat_map(|file| &file.paths)
            .map(String::as_str)
            .collect();
        let paths: Vec<&str> = paths.into_iter().collect();
        let Self { date, reason, .. } = self;
        let by = self.erased_by.join(", ");
        write!(
            f,
            "Earlier contents of {} were erased on {date} by {by}: {reason}",
            paths.join(", ")
        )
    }
}

/// What an erasure says that none would.
pub(super) fn fault_of(erasure: &Erasure) -> Option<&'static str> {
    let faults = [
        (Date::parse(&erasure.date).is_err(), "has a date that is none"),
        (erasure.erased.is_empty(), "erases nothing"),
        (erasure.erased_by.is_empty(), "names nobody who decided it"),
        (erasure.reason.trim().is_empty(), "gives no reason"),
    ];
    faults.into_iter().find(|(is_so, _)| *is_so).map(|(_, fault)| fault)
}

//! A task before it has its place in words and lines.

use crate::bytes;
use crate::diagnostic::Place;
use crate::model::Date;

use super::task::{About, TaskKind, Who};

/// How many hexadecimal digits tell apart tasks about the same things.
const DIGITS: usize = 8;

/// What makes a task.
pub(super) struct Draft {
    /// What follows what it is about in its id.
    pub id: String,
    pub kind: TaskKind,
    pub who: Who,
    pub about: About,
    pub text: String,
    pub points: Vec<String>,
    pub due: Option<Date>,
    pub place: Place,
}

/// A few digits that stand for these texts.
pub(super) fn digest(texts: &[&str]) -> String {
    let mut digits = bytes::sha256(texts.join("\n"));
    digits.truncate(DIGITS);
    digits
}

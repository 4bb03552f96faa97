//! Titled things in a list.

use serde::Serialize;

use crate::document::base::{Points, Rich, points};
use crate::model::{Located, PlainText, RichText};

/// A titled thing in a list, with its number, a text and points.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Item<'a> {
    number: usize,
    title: &'a str,
    text: Option<Rich<'a>>,
    points: Points<'a>,
}

/// Things with their titles, texts and points, numbered from 1.
pub(in crate::document) fn items<'a>(
    parts: impl IntoIterator<
        Item = (
            &'a Located<PlainText>,
            Option<&'a Located<RichText>>,
            &'a [Located<RichText>],
        ),
    >,
) -> Vec<Item<'a>> {
    let numbered = parts.into_iter().zip(1..);
    numbered
        .map(|((title, text, list), number)| Item {
            number,
            title: title.as_str(),
            text: text.map(|text| text.blocks()),
            points: points(list),
        })
        .collect()
}

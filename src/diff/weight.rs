//! Which changes matter most to partners: who takes part, shares, money, how long it lasts, what is settled.

use serde::Serialize;
use serde_json::Value;

use super::structure::Edit;
use super::types::{Meaning, Type};
use crate::model::Unit;

/// What an important change is about, the most important first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Who takes part, and under which name.
    Parties,
    /// Shares in the margin.
    Shares,
    /// Amounts.
    Money,
    /// How long it lasts.
    Term,
    /// What is settled and what is open.
    Status,
}

/// What an edit of the data is about, where that matters most to partners.
pub fn of(edit: &Edit) -> Option<Weight> {
    let names = edit.names();
    let is_whole = edit.old.is_none() || edit.new.is_none();
    match names.as_slice() {
        _ if edit.moved => None,
        ["partners", _, "name" | "legal_name"] => Some(Weight::Parties),
        ["partners" | "partnerships", _] | ["partnerships", _, "partners", _] => is_whole.then_some(Weight::Parties),
        ["partnerships", _, "revenue_model", "key", ..] => Some(Weight::Shares),
        ["partnerships", _, "agreement", "duration", ..] | ["programme", "period", ..] => Some(Weight::Term),
        ["partnerships", _, "status", "facets", _, "status"] | ["partnerships", _, "tensions", _, "state"] => {
            Some(Weight::Status)
        }
        _ => {
            let mut sides = [&edit.old, &edit.new].into_iter().flatten();
            sides
                .any(|value| holds_money(edit.what(), value))
                .then_some(Weight::Money)
        }
    }
}

/// Whether a value contains an amount.
fn holds_money(what: Option<Type>, value: &Value) -> bool {
    match value {
        Value::Object(fields) => fields
            .iter()
            .any(|(name, value)| holds_money(what.and_then(|what| what.of_field(name)), value)),
        Value::Array(items) => items.iter().any(|item| holds_money(what.and_then(Type::of_item), item)),
        _ => what.is_some_and(|what| what.meaning() == Meaning::Number(Unit::Euro)),
    }
}

//! Diagnostics for programs.

use serde_json::{Value, json};

use super::{Diagnostic, Position, Sources, count};

/// One JSON object: `{"diagnostics":[…],"errors":N,"warnings":N}`.
///
/// `file` is relative to the programme folder; `line` and `column` count from 1.
#[must_use]
pub fn render_json(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    json_value(diagnostics, sources).to_string()
}

/// As [`render_json`], to be put into another object.
#[must_use]
pub fn json_value(diagnostics: &[Diagnostic], sources: &Sources) -> Value {
    let list: Vec<Value> = diagnostics
        .iter()
        .map(|diagnostic| {
            let Position { line, column } = sources.position(diagnostic.place);
            json!({
                "code": diagnostic.rule.code,
                "severity": diagnostic.rule.severity.word(),
                "message": diagnostic.message,
                "file": sources.get(diagnostic.place.file).map_or("", |file| &*file.path),
                "line": line,
                "column": column,
                "help": diagnostic.help,
            })
        })
        .collect();
    let (errors, warnings) = count(diagnostics);
    json!({ "diagnostics": list, "errors": errors, "warnings": warnings })
}

//! Diagnostics for programs.

use serde_json::{Value, json};

use super::{Diagnostic, Language, Position, Sources, count};

/// One JSON object: `{"diagnostics":[…],"errors":N,"warnings":N}`.
///
/// `file` is relative to the programme folder; `line` and `column` count from 1. Sentences are in the
/// language of the reader; keys, codes and severities are the same in every language.
#[must_use]
pub fn render_json(diagnostics: &[Diagnostic], sources: &Sources, language: Language) -> String {
    json_value(diagnostics, sources, language).to_string()
}

/// As [`render_json`], to be put into another object.
#[must_use]
pub fn json_value(diagnostics: &[Diagnostic], sources: &Sources, language: Language) -> Value {
    let list: Vec<Value> = diagnostics
        .iter()
        .map(|diagnostic| {
            let Position { line, column } = sources.position(diagnostic.place);
            json!({
                "code": diagnostic.rule.code,
                "severity": diagnostic.rule.severity.word(),
                "message": diagnostic.message.in_language(language),
                "file": sources.get(diagnostic.place.file).map_or("", |file| &*file.path),
                "line": line,
                "column": column,
                "help": diagnostic.help.in_language(language),
            })
        })
        .collect();
    let (errors, warnings) = count(diagnostics);
    json!({ "diagnostics": list, "errors": errors, "warnings": warnings })
}

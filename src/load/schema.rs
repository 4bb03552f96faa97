//! The JSON Schema of every kind of file, generated from the model types.

use serde_json::Value;

use super::files::FileKind;

/// The most items of a list that names no number of its own.
const MOST_ITEMS: u64 = 500;

/// Bounds every list: what is set grows with it, and a few bytes are an item.
pub(super) fn bound_lists(schema: &mut Value) {
    match schema {
        Value::Array(parts) => parts.iter_mut().for_each(bound_lists),
        Value::Object(parts) => {
            // A key of the data may have the name `items` too.
            let is_list = match parts.get("type") {
                Some(Value::Array(types)) => types.iter().any(|name| name == "array"),
                name => name.is_some_and(|name| name == "array"),
            };
            if is_list && !parts.contains_key("maxItems") {
                parts.insert("maxItems".to_owned(), MOST_ITEMS.into());
            }
            parts.values_mut().for_each(bound_lists);
        }
        _ => {}
    }
}

/// A part of a schema, where it is written: follows `$ref` and looks through "this or nothing".
pub(super) fn resolve<'a>(root: &'a Value, mut schema: &'a Value) -> &'a Value {
    // References in a generated schema never form a chain longer than this.
    for _ in 0..8 {
        if let Some(target) = schema["$ref"].as_str() {
            schema = root.pointer(target.trim_start_matches('#')).unwrap_or(schema);
        } else if let Some(options) = schema["anyOf"].as_array()
            && let Some(option) = options.iter().find(|option| option["type"] != "null")
        {
            schema = option;
        } else {
            break;
        }
    }
    schema
}

/// The JSON Schema (draft 2020-12) of a kind of file, as indented text.
#[must_use]
pub fn schema_text(kind: FileKind) -> String {
    format!("{:#}\n", kind.schema())
}

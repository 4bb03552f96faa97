//! Links inside a document lead to places that it has, and descriptions of its figures fit in a PDF.
//!
//! A text of the data may link to a section or a case of the final report and stand in another document too. There such
//! a link has nowhere to lead, so its words stay and the link goes. A figure says in words what it shows; where it shows
//! very much, those words pass the longest string that PDF/A allows.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

/// The longest description of a figure, in characters: PDF/A allows 32,767 bytes, and a character may take four.
const LONGEST_ALTERNATIVE: usize = 8_000;

/// The view as JSON, without links to places that are not in it.
pub(super) fn within_document(view: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut view = serde_json::to_value(view)?;
    let mut labels = BTreeSet::new();
    collect(&view, &mut labels);
    unlink(&mut view, &labels);
    serde_json::to_vec(&view)
}

/// Everything that a template makes a label of: values of `id` and `label`.
fn collect(value: &Value, labels: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, labels)),
        Value::Object(fields) => {
            for (key, field) in fields {
                match field {
                    Value::String(text) if key == "id" || key == "label" => {
                        labels.insert(text.clone());
                    }
                    _ => collect(field, labels),
                }
            }
        }
        _ => {}
    }
}

fn unlink(value: &mut Value, labels: &BTreeSet<String>) {
    match value {
        Value::Array(items) => {
            let lost = |item: &Value| {
                item["t"] == "ref" && item["target"].as_str().is_some_and(|target| !labels.contains(target))
            };
            if items.iter().any(lost) {
                *items = std::mem::take(items)
                    .into_iter()
                    .flat_map(|mut item| {
                        if !lost(&item) {
                            return vec![item];
                        }
                        match item["c"].take() {
                            Value::Array(words) => words,
                            other => vec![other],
                        }
                    })
                    .collect();
            }
            for item in items {
                unlink(item, labels);
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                match field {
                    Value::String(text) if key == "alt" => *text = shortened(std::mem::take(text), LONGEST_ALTERNATIVE),
                    _ => unlink(field, labels),
                }
            }
        }
        _ => {}
    }
}

/// A text of at most so many characters, cut at a word with an ellipsis where it was longer.
pub(in crate::document) fn shortened(text: String, most: usize) -> String {
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most).collect();
    let words = cut.rsplit_once(char::is_whitespace).map(|(words, _)| words.trim_end());
    match words.filter(|words| !words.is_empty()) {
        Some(words) => format!("{words}…"),
        None => format!("{}…", cut.chars().take(most - 1).collect::<String>()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_description_of_a_figure_fits_in_a_pdf() {
        let long = "figure ".repeat(10_000);
        let view = json!({ "chart": { "alt": long, "title": long } });
        let bytes = within_document(&view).expect("JSON");
        let view: Value = serde_json::from_slice(&bytes).expect("JSON");
        let alt = view["chart"]["alt"].as_str().expect("text");
        assert!(
            alt.ends_with("figure…") && alt.chars().count() <= LONGEST_ALTERNATIVE,
            "{alt}"
        );
        assert_eq!(view["chart"]["title"], long);
    }

    #[test]
    fn what_is_too_long_is_cut_at_a_word() {
        assert_eq!(shortened("een titel".to_owned(), 9), "een titel");
        assert_eq!(shortened("een lange titel".to_owned(), 12), "een lange…");
        assert_eq!(shortened("eenlangetitel".to_owned(), 5), "eenl…");
    }

    #[test]
    fn a_link_to_nowhere_leaves_its_words() {
        let view = json!({
            "sections": [{ "id": "price", "body": [
                { "t": "ref", "target": "price", "c": [{ "t": "text", "v": "here" }] },
                { "t": "ref", "target": "elsewhere", "c": [{ "t": "text", "v": "there" }] },
            ] }],
        });
        let text = String::from_utf8(within_document(&view).expect("JSON")).expect("text");
        assert!(
            text.contains("price") && !text.contains("elsewhere") && text.contains("there"),
            "{text}"
        );
    }
}

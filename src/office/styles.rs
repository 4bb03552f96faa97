//! How numbers are shown, from the styles of a workbook.

use std::collections::BTreeMap;

use super::book::{NotRead, ShownAs};
use super::xml::{Node, Xml};

/// How a number is shown in each style of cells, by the number of the style.
pub(super) fn shown(mut xml: Xml<'_>) -> Result<Vec<ShownAs>, NotRead> {
    let mut own = BTreeMap::new();
    let mut styles = Vec::new();
    while let Some(node) = xml.next()? {
        let Node::Open(tag) = node else { continue };
        match xml.path() {
            [_, "numFmts", "numFmt"] => {
                let [id, format] = xml.attributes(&tag, ["numFmtId", "formatCode"])?;
                if let (Some(Ok(id)), Some(format)) = (id.map(|id| id.trim().parse::<u32>()), format) {
                    own.insert(id, of_format(&format));
                }
            }
            [_, "cellXfs", "xf"] => {
                let [id] = xml.attributes(&tag, ["numFmtId"])?;
                styles.push(id.and_then(|id| id.trim().parse::<u32>().ok()).unwrap_or(0));
            }
            _ => {}
        }
    }
    let shown = |id: u32| own.get(&id).copied().unwrap_or_else(|| built_in(id));
    Ok(styles.into_iter().map(shown).collect())
}

/// How the formats that need no code show a number.
fn built_in(id: u32) -> ShownAs {
    match id {
        9 | 10 => ShownAs::Percent,
        14..=22 | 27..=36 | 45..=47 | 50..=58 => ShownAs::Day,
        49 => ShownAs::Text,
        _ => ShownAs::Number,
    }
}

/// How a format shows a positive number: what is quoted, escaped or in brackets is decoration.
fn of_format(format: &str) -> ShownAs {
    let bare = undecorated(format);
    let lower = bare.trim().to_ascii_lowercase();
    // Some programs write these words for the format that has no code.
    let lower = ["general", "standard", "standaard"]
        .iter()
        .fold(lower, |rest, word| rest.replace(word, "0"));
    if lower == "@" {
        ShownAs::Text
    } else if lower.contains('%') {
        ShownAs::Percent
    } else if is_day(&lower) {
        ShownAs::Day
    } else {
        ShownAs::Number
    }
}

/// Whether a format, in small letters and without decoration, shows a day or a time; `0 d` shows a number.
fn is_day(format: &str) -> bool {
    let has_digits = format.contains(['0', '#', '?']);
    if has_digits {
        // Digits stand in a time for parts of a second.
        return format.contains('s') && format.contains(['m', ':']);
    }
    format.contains(['y', 'm', 'd', 'h', 's'])
}

/// The first section of a format without its decoration; the elapsed time in brackets stays.
fn undecorated(format: &str) -> String {
    let mut bare = String::new();
    let mut characters = format.chars();
    while let Some(character) = characters.next() {
        match character {
            ';' => break,
            '"' => drop(characters.by_ref().find(|character| *character == '"')),
            '\\' | '_' | '*' => drop(characters.next()),
            '[' => {
                let inside: String = characters.by_ref().take_while(|character| *character != ']').collect();
                let is_elapsed = !inside.is_empty() && inside.chars().all(|letter| "hmsHMS".contains(letter));
                bare.push_str(if is_elapsed { &inside } else { "" });
            }
            character => bare.push(character),
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_show_numbers_percentages_and_days() {
        use ShownAs::{Day, Number, Percent, Text};
        let cases = [
            ("General", Number),
            ("[$-409]General", Number),
            ("Standard", Number),
            ("Standaard", Number),
            ("0", Number),
            ("#,##0.00", Number),
            ("0.00E+00", Number),
            ("# ?/?", Number),
            ("#,##0.00\\ [$€-813];[RED]\\-#,##0.00\\ [$€-813]", Number),
            ("\"dag\" 0", Number),
            ("0 \"% van de dag\"", Number),
            ("0\\%", Number),
            ("0_%", Number),
            ("0*d", Number),
            ("[Red]0", Number),
            ("[>100]0;0%", Number),
            ("0;yyyy", Number),
            ("0 d", Number),
            ("", Number),
            ("\"", Number),
            ("[", Number),
            ("\\", Number),
            ("0%", Percent),
            ("0.00%;[Red]-0.00%", Percent),
            ("[$-409]0.00%", Percent),
            ("% 0", Percent),
            ("@", Text),
            ("[$-409]@", Text),
            ("dd/mm/yyyy", Day),
            ("d\\-m\\-yyyy", Day),
            ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", Day),
            ("YYYY-MM-DD", Day),
            ("mmm yy", Day),
            ("h:mm", Day),
            ("h:mm AM/PM", Day),
            ("mm:ss.0", Day),
            ("[h]:mm", Day),
            ("[HH]:MM:SS", Day),
            ("d \"maart\" yyyy;@", Day),
        ];
        for (format, shown) in cases {
            assert_eq!(of_format(format), shown, "{format}");
        }
        for (id, shown) in [
            (0, Number),
            (4, Number),
            (10, Percent),
            (14, Day),
            (22, Day),
            (47, Day),
            (49, Text),
            (163, Number),
        ] {
            assert_eq!(built_in(id), shown, "{id}");
        }
    }
}

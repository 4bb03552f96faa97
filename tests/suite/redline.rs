//! A law of the redline: whatever single thing that binds is changed, its first page tells it.

use crate::common;
use brugwerk::check::{self, Checked};
use brugwerk::document;
use brugwerk::document::Versions;
use brugwerk::load::{self, Reading};
use brugwerk::locale::Language;
use brugwerk::sample;
use serde_json::Value;

const HOUTKRING: &str = "partnerships/houtkring.yaml";

/// How many changes are tried, and how many must be sound data.
const LEAST_CHANGES: usize = 50;

/// Random numbers from a fixed seed (splitmix64), so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % (limit as u64)).expect("small")
    }
}

/// A value in the data: where it stands, what takes its place, and what the redline must then say.
#[derive(Debug)]
struct Change {
    from: usize,
    to: usize,
    replacement: String,
    told: Vec<String>,
}

/// Fields of which the value is printed nowhere or only explains: names of things for the data itself, reasons, and dates
/// that electronic signatures bear themselves.
const SILENT: &[&str] = &[
    "actor",
    "after",
    "article",
    "basis",
    "change",
    "chosen",
    "clause",
    "clauses",
    "date",
    "first_year",
    "group",
    "id",
    "item",
    "kind",
    "note",
    "partner",
    "party",
    "reason",
    "reference_year",
    "step",
    "tension",
    "units",
    "use",
    "version",
    "yardstick",
];

/// A number as Dutch prints it, with and without cents.
fn printed(number: &str) -> Vec<String> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let short = decimals.trim_end_matches('0');
    let long = format!("{grouped},{decimals:0<2}");
    let short = if short.is_empty() {
        grouped
    } else {
        format!("{grouped},{short}")
    };
    vec![long, short]
}

/// The same number, one more.
fn one_more(number: &str) -> Option<String> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let more = whole.parse::<u64>().ok()? + 1;
    Some(if decimals.is_empty() {
        more.to_string()
    } else {
        format!("{more}.{decimals}")
    })
}

/// What may take the place of a value.
fn change(value: &str, from: usize) -> Option<Change> {
    const MONTHS: &str = "januari februari maart april mei juni juli augustus september oktober november december";
    let to = from + value.len();
    let parts: Vec<&str> = value.split('-').collect();
    if let [year, month, day] = parts.as_slice()
        && let (4, Ok(month), Ok(day)) = (year.len(), month.parse::<usize>(), day.parse::<u32>())
    {
        let day = if day == 1 { 2 } else { day - 1 };
        let name = MONTHS.split(' ').nth(month - 1)?;
        return Some(Change {
            from,
            to,
            replacement: format!("{year}-{month:02}-{day:02}"),
            told: vec![format!("{day} {name} {year}")],
        });
    }
    if value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        let more = one_more(value)?;
        return Some(Change {
            from,
            to,
            told: printed(&more),
            replacement: more,
        });
    }
    // A word of a closed list is no text of the partners.
    let quoted = value.starts_with('"') && value.ends_with('"');
    let is_text = quoted || value.contains(' ');
    if !is_text || value.starts_with(['[', '{', '|', '>', '&']) {
        return None;
    }
    let replacement = if quoted {
        format!("{} Zwaluwstaart\"", &value[..value.len() - 1])
    } else {
        format!("{value} Zwaluwstaart")
    };
    Some(Change {
        from,
        to,
        replacement,
        told: vec!["Zwaluwstaart".to_owned()],
    })
}

/// Every value of a line that can be changed alone.
fn changes_of(line: &str, start: usize, found: &mut Vec<Change>) {
    let mut at = 0;
    while let Some(colon) = line[at..].find(": ").map(|colon| at + colon) {
        let key = line[..colon].rsplit([' ', '{']).next().unwrap_or_default();
        let from = colon + 2;
        let rest = &line[from..];
        let inline = line[..colon].contains('{');
        let end = if let Some(text) = rest.strip_prefix('"') {
            text.find('"').map_or(rest.len(), |end| end + 2)
        } else if inline {
            rest.find([',', '}']).unwrap_or(rest.len())
        } else {
            rest.len()
        };
        let value = rest[..end].trim_end();
        if !SILENT.contains(&key) {
            found.extend(change(value, start + from));
        }
        at = from + if value.starts_with('{') { 1 } else { end.max(1) };
        if at >= line.len() {
            break;
        }
    }
    // An item of a list of texts.
    if let Some(text) = line.trim_start().strip_prefix("- ")
        && !text.contains(": ")
        && !text.starts_with(['{', '[', '"'])
    {
        found.extend(change(text, start + line.len() - text.len()));
    }
}

/// Every value that binds and can be changed alone.
fn changes(text: &str) -> Vec<Change> {
    let (mut start, mut section, mut part) = (0, "", "");
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches('\n');
        let indent = bare.len() - bare.trim_start().len();
        let key = bare.trim().split(':').next().unwrap_or_default();
        if indent == 2 && !bare.trim_start().starts_with('-') {
            (section, part) = (key, "");
        } else if indent == 4 && !bare.trim_start().starts_with('-') {
            part = key;
        }
        let binds = match section {
            "agreement" => !matches!(part, "tensions" | "background" | "clauses" | "open_points"),
            "revenue_model" => matches!(
                part,
                "suppliers" | "investments" | "activities" | "fixed_costs" | "subsidies" | "key" | "fairness"
            ),
            "value_chain" => part == "steps",
            _ => false,
        };
        if binds {
            changes_of(bare, start, &mut found);
        }
        start += line.len();
    }
    found
}

fn sound(files: &common::Files) -> Option<Checked> {
    let loaded = load::load(&common::folder(files), Reading::default()).ok()?;
    check::check(loaded).programme
}

/// The first page of the redline between two versions, as one text.
fn told(old: &Checked, new: &Checked) -> String {
    let versions = Versions {
        old,
        old_label: Some("v1"),
        new,
        new_label: Some("v2"),
    };
    let document = document::changed_agreement(versions, "houtkring", Some(Language::Nl)).expect("composed");
    let view: Value = serde_json::from_slice(&document.view).expect("JSON");
    let items = view["told"]["items"].as_array().expect("items");
    let sentences = items
        .iter()
        .flat_map(|item| item["sentences"].as_array().into_iter().flatten());
    let sentences: Vec<&str> = sentences.filter_map(Value::as_str).collect();
    sentences.join("\n").replace(['\u{a0}', '\u{ad}'], " ")
}

#[test]
fn each_of_fifty_random_changes_of_what_binds_is_told_on_the_first_page() {
    let files = common::files(sample::HOUTKRING);
    let old = sound(&files).expect("sound");
    let text = files[HOUTKRING].clone();
    let mut candidates = changes(&text);
    assert!(
        candidates.len() > 150,
        "only {} values can be changed",
        candidates.len()
    );
    let mut random = Random(0x21);
    let (mut tried, mut untold) = (0, Vec::new());
    while tried < LEAST_CHANGES {
        assert!(!candidates.is_empty(), "only {tried} changes are sound");
        let change = candidates.swap_remove(random.below(candidates.len()));
        let mut changed = files.clone();
        let edited = format!("{}{}{}", &text[..change.from], change.replacement, &text[change.to..]);
        changed.insert(HOUTKRING.to_owned(), edited);
        // Some values hang together with others, so that they can't be changed alone.
        let Some(new) = sound(&changed) else { continue };
        tried += 1;
        let told = told(&old, &new);
        if !change.told.iter().any(|said| told.contains(said.as_str())) {
            let line = text[..change.from].lines().count();
            untold.push(format!("line {line}: {:?} not in:\n{told}", change.told));
        }
    }
    assert!(
        untold.is_empty(),
        "{} of {tried} are not told:\n{}",
        untold.len(),
        untold.join("\n\n")
    );
}

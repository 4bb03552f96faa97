//! Laws of the redline: whatever single thing that binds is changed, its first page tells it, its counts count it and its
//! text marks it, and nothing else is told.
//!
//! What binds otherwise is found without the code under test: by comparing the texts of two composed agreements.

use std::collections::{BTreeMap, BTreeSet};

use crate::common;
use brugwerk::check::{self, Checked};
use brugwerk::document;
use brugwerk::document::{Options, Versions};
use brugwerk::load::{self, Reading};
use brugwerk::locale::Language;
use brugwerk::sample;
use serde_json::Value;

const HOUTKRING: &str = "partnerships/houtkring.yaml";
const PARTNERS: &str = "partners.yaml";

/// How many random changes must be sound data.
const LEAST_CHANGES: usize = 60;

/// How many of them may be of one part of the data.
const MOST_OF_A_PART: usize = 7;

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

/// A value in the data: where it stands, what takes its place, and what the redline must then say where pages show it.
#[derive(Debug)]
struct Change {
    file: &'static str,
    part: String,
    from: usize,
    to: usize,
    replacement: String,
    told: Vec<String>,
}

/// Fields that name other values of the data, so that they can't be changed alone.
const IDS: &[&str] = &[
    "actor", "after", "article", "clause", "group", "id", "item", "partner", "party", "step", "tension",
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
            file: "",
            part: String::new(),
            from,
            to,
            replacement: format!("{year}-{month:02}-{day:02}"),
            told: vec![format!("{day} {name} {year}")],
        });
    }
    if value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        let more = one_more(value)?;
        return Some(Change {
            file: "",
            part: String::new(),
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
        file: "",
        part: String::new(),
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
        if !IDS.contains(&key) {
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

/// Every value of a file that can be changed alone.
fn changes(file: &'static str, text: &str) -> Vec<Change> {
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
        let before = found.len();
        if file == PARTNERS || matches!(section, "agreement" | "revenue_model" | "value_chain") {
            changes_of(bare, start, &mut found);
        }
        for change in &mut found[before..] {
            change.file = file;
            change.part = if file == PARTNERS {
                "partners".to_owned()
            } else {
                format!("{section}.{part}")
            };
        }
        start += line.len();
    }
    found
}

fn sound(files: &common::Files) -> Option<Checked> {
    let loaded = load::load(&common::folder(files), Reading::default()).ok()?;
    check::check(loaded).programme
}

/// The words of a piece of a view, without what only places or styles them, and with the places of references for their
/// numbers.
fn words(value: &Value, into: &mut String) {
    const NO_WORDS: &[&str] = &[
        "align", "kind", "mark", "number", "own", "sign", "size", "style", "t", "width",
    ];
    match value {
        Value::String(text) => into.push_str(text),
        Value::Array(items) => items.iter().for_each(|item| words(item, into)),
        Value::Object(entries) => {
            if let (Some("ref"), Some(Value::String(target))) =
                (entries.get("t").and_then(Value::as_str), entries.get("target"))
            {
                into.push_str(target);
                return;
            }
            for (key, item) in entries {
                let is_label = key == "label" && item.as_str().is_some_and(|it| it.starts_with("art-"));
                if !is_label && !NO_WORDS.contains(&key.as_str()) {
                    words(item, into);
                }
            }
        }
        _ => {}
    }
}

/// What an agreement says, by the id of its articles and annexes.
fn said(programme: &Checked) -> BTreeMap<String, String> {
    let plans = document::plans(programme);
    let plan = plans
        .iter()
        .find(|plan| plan.kind.name() == "agreement")
        .expect("an agreement");
    let document = document::compose(programme, plan, Options::default()).expect("composed");
    let view: Value = serde_json::from_slice(&document.view).expect("JSON");
    let parts = view["parts"].as_array().into_iter().flatten();
    let articles = parts.flat_map(|part| part["articles"].as_array().into_iter().flatten());
    let annexes = view["annexes"].as_array().into_iter().flatten();
    let all = [&view["opening"], &view["signatures"]]
        .into_iter()
        .chain(articles)
        .chain(annexes);
    let one = |article: &Value| {
        let mut text = String::new();
        let mut article = article.clone();
        let label = article.as_object_mut().and_then(|entries| entries.remove("label"));
        words(&article, &mut text);
        let label = label.as_ref().and_then(Value::as_str).expect("a label");
        (label.trim_start_matches("art-").to_owned(), plain(&text))
    };
    all.map(one).collect()
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{ad}', "")
}

/// How many changes a text tells: the number that it begins or ends with, "Eén" and "één" being one.
fn counted(text: &str, at_end: bool) -> Option<usize> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let word = if at_end {
        words.get(words.len().checked_sub(2)?)?
    } else {
        words.first()?
    };
    match word.to_lowercase().as_str() {
        "één" | "eén" => Some(1),
        "er" => Some(0),
        number => number.parse().ok(),
    }
}

/// What a redline says.
struct Redline {
    /// The sentences of its first page, by the id of the article or annex.
    told: BTreeMap<String, Vec<String>>,
    count: String,
    titles: Vec<(String, usize)>,
    /// How many changes its text marks.
    marked: usize,
}

fn redline(old: &Checked, new: &Checked) -> Redline {
    let versions = Versions {
        old,
        old_label: Some("v1"),
        new,
        new_label: Some("v2"),
    };
    let document = document::changed_agreement(versions, "houtkring", Some(Language::Nl)).expect("composed");
    let view: Value = serde_json::from_slice(&document.view).expect("JSON");
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| plain(value.as_str().unwrap_or_default());
    let items = list(&view["told"]["items"]);
    let told = items.iter().map(|item| {
        let label = text(&item["label"]).trim_start_matches("art-").to_owned();
        (label, list(&item["sentences"]).iter().map(text).collect::<Vec<_>>())
    });
    let mut marked = 0;
    for article in list(&view["articles"]) {
        marked += usize::from(list(&article["title"]).iter().any(|run| run["fate"] != "kept"));
        for clause in list(&article["clauses"]) {
            let lines = list(&clause["lines"]);
            let runs = |line: &Value| -> Vec<Value> {
                list(&line["runs"])
                    .into_iter()
                    .chain(list(&line["cells"]).iter().flat_map(list))
                    .collect()
            };
            let signs = lines
                .iter()
                .filter(|line| runs(line).iter().any(|run| run["fate"] != "kept"));
            let signs = signs.count();
            marked += match clause["change"].as_str() {
                None => {
                    assert_eq!(signs, 0, "marked without a bar: {clause}");
                    0
                }
                Some("gewijzigd") => signs,
                Some(_) => 1,
            };
        }
    }
    Redline {
        told: told.collect(),
        count: text(&view["told"]["count"]),
        titles: items
            .iter()
            .map(|item| (text(&item["title"]), list(&item["sentences"]).len()))
            .collect(),
        marked,
    }
}

/// The earlier version, and what it says.
struct Old {
    programme: Checked,
    said: BTreeMap<String, String>,
}

impl Old {
    fn of(files: &common::Files) -> Self {
        let programme = sound(files).expect("sound");
        let said = said(&programme);
        Self { programme, said }
    }
}

/// The redline between two versions with what is wrong with it, if anything.
fn faults(old: &Old, new: &Checked, expected: &[String]) -> (Redline, Vec<String>) {
    let (before, after) = (&old.said, said(new));
    let redline = redline(&old.programme, new);
    let all: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differing: BTreeSet<&String> = all.into_iter().filter(|id| before.get(*id) != after.get(*id)).collect();
    let told: BTreeSet<&String> = redline.told.keys().collect();
    let mut faults = Vec::new();
    if told != differing {
        faults.push(format!("told are {told:?}, but other are {differing:?}"));
    }
    let sentences: Vec<&String> = redline.told.values().flatten().collect();
    let counts = [counted(&redline.count, false), Some(redline.marked)];
    if counts != [Some(sentences.len()); 2] {
        faults.push(format!(
            "{} sentences, but “{}” and {} marks",
            sentences.len(),
            redline.count,
            redline.marked
        ));
    }
    for (title, count) in &redline.titles {
        if counted(title, true) != Some(*count) {
            faults.push(format!("“{title}” above {count} sentences"));
        }
    }
    for sentence in &sentences {
        if !sentence.starts_with(char::is_alphanumeric) && !sentence.starts_with('“') {
            faults.push(format!("no subject: {sentence}"));
        }
    }
    let whole = |texts: &BTreeMap<String, String>| texts.values().cloned().collect::<Vec<_>>().join("\n");
    let (before, after) = (whole(before), whole(&after));
    let shown: Vec<&String> = expected
        .iter()
        .filter(|it| after.contains(*it) && !before.contains(*it))
        .collect();
    if !shown.is_empty()
        && !shown
            .iter()
            .any(|it| sentences.iter().any(|said| said.contains(it.as_str())))
    {
        faults.push(format!("{shown:?} is not told"));
    }
    if !faults.is_empty() {
        faults.push(format!("told: {:#?}", redline.told));
    }
    (redline, faults)
}

#[test]
fn each_of_sixty_random_changes_is_told_counted_and_marked_and_nothing_else() {
    let files = common::files(sample::HOUTKRING);
    let old = Old::of(&files);
    let mut candidates = changes(HOUTKRING, &files[HOUTKRING]);
    candidates.extend(changes(PARTNERS, &files[PARTNERS]));
    assert!(
        candidates.len() > 250,
        "only {} values can be changed",
        candidates.len()
    );
    let mut random = Random(0x21);
    let mut parts: BTreeMap<String, usize> = BTreeMap::new();
    let (mut tried, mut bound, mut wrong) = (0, 0, Vec::new());
    while tried < LEAST_CHANGES {
        assert!(!candidates.is_empty(), "only {tried} changes are sound");
        let change = candidates.swap_remove(random.below(candidates.len()));
        let of_part = parts.entry(change.part.clone()).or_default();
        if *of_part == MOST_OF_A_PART {
            continue;
        }
        let mut changed = files.clone();
        let text = &files[change.file];
        let edited = format!("{}{}{}", &text[..change.from], change.replacement, &text[change.to..]);
        changed.insert(change.file.to_owned(), edited);
        // Some values hang together with others, so that they can't be changed alone.
        let Some(new) = sound(&changed) else { continue };
        *of_part += 1;
        tried += 1;
        let (redline, faults) = faults(&old, &new, &change.told);
        bound += usize::from(!redline.told.is_empty());
        if !faults.is_empty() {
            let line = text[..change.from].lines().count();
            wrong.push(format!("{} line {line}: {}", change.file, faults.join("\n")));
        }
    }
    assert!(
        bound > LEAST_CHANGES / 2,
        "only {bound} of {tried} changed what binds: {parts:?}"
    );
    assert!(parts.len() > 15, "{parts:?}");
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n\n"));
}

/// Changes of several values at once, which random ones can't make: edits of a file, and what must be told.
type Several = (&'static str, &'static [(&'static str, &'static str)], &'static str);

const SEVERAL: &[Several] = &[
    (
        HOUTKRING,
        &[
            (
                "{ partner: noesthoek, percent: 38 }",
                "{ partner: noesthoek, percent: 40 }",
            ),
            (
                "{ partner: balkendraai, percent: 36 }",
                "{ partner: balkendraai, percent: 34 }",
            ),
        ],
        "40 %",
    ),
    (
        HOUTKRING,
        &[("above: 40000", "above: 42000")],
        "“Van € 40.000,00 tot € 65.000,00” wordt “Van € 42.000,00 tot € 65.000,00”",
    ),
    (
        HOUTKRING,
        &[("        - above: 65000\n          method: equal\n", "")],
        "valt weg",
    ),
    (
        PARTNERS,
        &[("name: Balkendraai\n", "name: Balkendraaierij\n")],
        "Balkendraaierij",
    ),
    (
        PARTNERS,
        &[(
            "legal_name: Meubelmakerij Balkendraai",
            "legal_name: Meubelfabriek Balkendraai",
        )],
        "Meubelfabriek",
    ),
    (
        HOUTKRING,
        &[(
            "    payment:\n",
            "    indexation: { index: de gezondheidsindex, percent: 80, base: 2026-06-30 }\n    payment:\n",
        )],
        "Indexering",
    ),
    (
        HOUTKRING,
        &[(
            "    clauses:\n",
            "    clauses:\n      - { change: drop, clause: closing-severability, reason: Korter }\n",
        )],
        "is geschrapt",
    ),
    (
        HOUTKRING,
        &[("start: 2026-07-01", "start: 2026-08-01")],
        "1 augustus 2026",
    ),
    (
        HOUTKRING,
        &[("      initials: false", "      initials: true")],
        "parafeert",
    ),
];

#[test]
fn changes_of_several_values_at_once_are_told_counted_and_marked() {
    let files = common::files(sample::HOUTKRING);
    let old = Old::of(&files);
    let mut wrong = Vec::new();
    for (file, edits, expected) in SEVERAL {
        let mut changed = files.clone();
        let text = changed.get_mut(*file).expect("a file");
        for (find, replace) in *edits {
            assert!(text.contains(find), "“{find}” is not there");
            *text = text.replacen(find, replace, 1);
        }
        let Some(new) = sound(&changed) else {
            wrong.push(format!("{edits:?} is not sound"));
            continue;
        };
        let (redline, mut faults) = faults(&old, &new, &[]);
        if !redline
            .told
            .values()
            .flatten()
            .any(|sentence| sentence.contains(expected))
        {
            faults.push(format!("“{expected}” is not in {:#?}", redline.told));
        }
        if !faults.is_empty() {
            wrong.push(format!("{edits:?}: {}", faults.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_same_agreement_twice_tells_nothing() {
    let old = Old::of(&common::files(sample::HOUTKRING));
    let (redline, faults) = faults(&old, &old.programme, &[]);
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(redline.count, "Er veranderde niets dat bindt.");
}

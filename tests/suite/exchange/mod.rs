//! Workbooks out and home: what was changed is proposed, and nothing else; what is taken stands in the data.

#![allow(clippy::unwrap_used, clippy::panic)]

mod returning;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use brugwerk::exchange::{Asked, Collected, LOG, State, collect, hand_out, marked, take};
use brugwerk::load::Reading;
use brugwerk::locale::{Language, Locale};
use brugwerk::model::{Audience, Date, Scalar as _};
use brugwerk::office::{Content, read};
use brugwerk::project::Project;
use returning::{InHands, Typed, text};

fn copy(sample: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy_into(&Path::new("data").join(sample), folder.path());
    folder
}

fn copy_into(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_into(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn open(folder: &Path) -> Project {
    Project::open_folder(folder, Reading::default()).unwrap()
}

fn locale() -> &'static Locale {
    Locale::of(Language::Nl)
}

fn sent(folder: &Path) -> Vec<u8> {
    sent_to(folder, Asked::default())
}

fn sent_to(folder: &Path, asked: Asked<'_>) -> Vec<u8> {
    let reading = Reading {
        audience: asked.audience,
        ..Reading::default()
    };
    let project = Project::open_folder(folder, reading).unwrap();
    let programme = project.check().into_accepted().unwrap();
    hand_out(&project, &programme, asked, locale()).unwrap()
}

fn collected(folder: &Path, files: &[(&str, Vec<u8>)]) -> Collected {
    let project = open(folder);
    let programme = project.check().into_accepted().unwrap();
    let files: Vec<_> = files
        .iter()
        .map(|(name, bytes)| ((*name).to_owned(), bytes.clone()))
        .collect();
    collect(&project, &programme, &files, locale()).unwrap()
}

/// Takes what can be taken; gives the ids.
fn taken(folder: &Path, collected: &Collected) -> Vec<String> {
    let project = open(folder);
    let date = Date::parse("2026-11-30").unwrap();
    take(folder, &project, collected, &[], Some("Els"), date).unwrap().ids
}

/// A cell open to input: the sheet, the place, what was sent, and the key of its column.
#[derive(Debug, Clone)]
struct Input {
    sheet: String,
    place: (u32, u16),
    table: String,
    row: String,
    column: String,
    sent: String,
}

/// The inputs of a workbook, as its record names them.
fn inputs(book: &brugwerk::office::Book) -> Vec<Input> {
    let text =
        |sheet: &brugwerk::office::BookSheet, place: (u32, u16)| match sheet.cells.get(&place).map(|it| &it.content) {
            Some(Content::Text(text)) => text.clone(),
            _ => String::new(),
        };
    let record = book.sheets.iter().find(|sheet| sheet.name == "_brugwerk").unwrap();
    let last = record.cells.keys().map(|(row, _)| *row).max().unwrap();
    let mut inputs = Vec::new();
    for sheet in &book.sheets {
        let Some(table) = text(sheet, (0, 0)).strip_prefix("brugwerk:").map(ToOwned::to_owned) else {
            continue;
        };
        let mut places: BTreeMap<String, Vec<(u32, u16)>> = BTreeMap::new();
        for place in sheet.cells.keys() {
            places.entry(text(sheet, *place)).or_default().push(*place);
        }
        let edge = |name: &str| {
            let places = places.get(name).into_iter().flatten();
            places.copied().find(|(row, column)| *row == 0 || *column == 0)
        };
        for row in 6..=last {
            // What words mean stands between the heads and what was sent.
            let [own, key, column, sent] = [0, 1, 2, 3].map(|at| text(record, (row, at)));
            if own != table {
                continue;
            }
            let (Some(key_at), Some(column_at)) = (edge(&key), edge(&column)) else {
                panic!("{table} has no {key} or {column}");
            };
            inputs.push(Input {
                sheet: sheet.name.clone(),
                place: (key_at.0.max(column_at.0), key_at.1.max(column_at.1)),
                table: table.clone(),
                row: key,
                column,
                sent,
            });
        }
    }
    inputs
}

struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// Another value for a cell, of the same kind.
fn another(input: &Input, all: &[Input], book: &brugwerk::office::Book, random: &mut Random) -> Option<Typed> {
    let sheet = book.sheets.iter().find(|sheet| sheet.name == input.sheet).unwrap();
    let shown = |place: (u32, u16)| sheet.cells.get(&place).map(|found| found.content.clone());
    match shown(input.place) {
        Some(Content::Number(number)) => {
            let number: rust_decimal::Decimal = number.parse().unwrap();
            Some(Typed::Number((number + rust_decimal::Decimal::ONE).to_string()))
        }
        Some(Content::Text(own)) => {
            let is_prose =
                ["description", "note", "summary", "role", "title", "resolution"].contains(&input.column.as_str());
            if is_prose {
                return Some(Typed::Text(format!("{own} (nagelezen)")));
            }
            let others: Vec<_> = all
                .iter()
                .filter(|it| (&it.table, &it.column) == (&input.table, &input.column))
                .collect();
            let other = others.get(random.below(others.len()))?;
            match shown(other.place) {
                Some(Content::Text(other)) if other != own => Some(Typed::Text(other)),
                _ => None,
            }
        }
        _ => None,
    }
}

#[test]
fn an_untouched_workbook_proposes_nothing_and_has_the_same_bytes_twice() {
    for sample in [
        "esf-512",
        "houtkring",
        "meer-impact",
        "proeftuinen",
        "welfare-belgie",
        "blank",
    ] {
        let folder = copy(sample);
        let bytes = sent(folder.path());
        assert_eq!(bytes, sent(folder.path()), "{sample}");
        let collected = collected(folder.path(), &[("a.xlsx", bytes)]);
        assert!(
            collected.proposals.is_empty() && collected.faults.is_empty() && collected.remarks.is_empty(),
            "{sample}: {collected:?}"
        );
    }
}

#[test]
fn random_changes_come_home_each_found_none_invented() {
    let mut changed = 0;
    let mut sound = 0;
    for (sample, seed) in [("esf-512", 1), ("houtkring", 2)] {
        let folder = copy(sample);
        let bytes = sent(folder.path());
        let mut hands = InHands::new(&bytes);
        let all = inputs(&hands.book);
        let mut random = Random(seed);
        let mut wanted = BTreeSet::new();
        while wanted.len() < 45 {
            let input = &all[random.below(all.len())];
            let place = brugwerk::office::cell_name(input.place);
            let name = format!("{}!{place}", input.sheet);
            if wanted.contains(&name) {
                continue;
            }
            if let Some(typed) = another(input, &all, &hands.book.clone(), &mut random) {
                hands.types(&input.sheet, input.place, &typed);
                wanted.insert(name);
            }
        }
        let back = hands.sent_back();
        let collected = collected(folder.path(), &[("b.xlsx", back.clone())]);
        let proposed = collected.proposals.iter().map(|it| it.origin.place.clone());
        let at_fault = collected.faults.iter().map(|it| it.origin.place.clone());
        let found: BTreeSet<String> = proposed.chain(at_fault).collect();
        assert_eq!(found, wanted, "{sample}");
        let before = comments(folder.path());
        let ids = taken(folder.path(), &collected);
        assert_eq!(ids.len(), collected.proposals.iter().filter(|it| it.is_sound()).count());
        assert_eq!(before, comments(folder.path()), "{sample}");
        // What was taken is what a new workbook shows; all else is as it was sent.
        let now = read(&sent(folder.path())).unwrap();
        let now: BTreeMap<(String, String, String), String> = inputs(&now)
            .into_iter()
            .map(|it| ((it.table, it.row, it.column), it.sent))
            .collect();
        let taken_places: BTreeSet<String> = collected
            .proposals
            .iter()
            .filter(|it| it.is_sound())
            .map(|it| it.origin.place.clone())
            .collect();
        for input in &all {
            let name = format!("{}!{}", input.sheet, brugwerk::office::cell_name(input.place));
            let is = &now[&(input.table.clone(), input.row.clone(), input.column.clone())];
            assert_eq!(
                *is != input.sent,
                taken_places.contains(&name),
                "{name}: {} and {is}",
                input.sent
            );
        }
        // The same file twice changes nothing.
        let again = self::collected(folder.path(), &[("b.xlsx", back)]);
        assert!(again.proposals.iter().all(|it| !it.is_sound()), "{:?}", again.proposals);
        changed += wanted.len();
        sound += ids.len();
    }
    assert!(changed >= 90 && sound * 2 > changed, "{sound} of {changed} were sound");
}

/// The comments of all data files, in order.
fn comments(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let mut entries: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "yaml") {
                let text = fs::read_to_string(path).unwrap();
                found.extend(
                    text.lines()
                        .filter(|line| line.trim_start().starts_with('#'))
                        .map(ToOwned::to_owned),
                );
            }
        }
    }
    found
}

fn place_of(book: &brugwerk::office::Book, sheet: &str, row: &str, column: &str) -> (u32, u16) {
    let all = inputs(book);
    let found = all
        .iter()
        .find(|it| it.sheet == sheet && it.row == row && it.column == column);
    found.unwrap_or_else(|| panic!("{sheet} has no {row} {column}")).place
}

fn houtkring() -> (tempfile::TempDir, InHands) {
    let folder = copy("houtkring");
    let hands = InHands::new(&sent(folder.path()));
    (folder, hands)
}

#[test]
fn rows_may_be_sorted_removed_and_added() {
    let (folder, mut hands) = houtkring();
    let tension = |row: &str| place_of(&hands.book, "Spanningen", row, "title").0;
    let (first, second) = (
        tension("houtkring/prijs-en-zending"),
        tension("houtkring/merk-en-klanten"),
    );
    hands.swaps("Spanningen", (first, second), 0);
    let investment = place_of(&hands.book, "Investeringen", "houtkring/toonklas", "amount");
    hands.clears_row("Investeringen", investment.0);
    let spare = place_of(&hands.book, "Investeringen", "houtkring/rekenhulp", "amount").0 + 1;
    hands.types("Investeringen", (spare, 2), &text("Nieuwe zaag: groot"));
    hands.types("Investeringen", (spare, 3), &text("Balkendraai"));
    hands.types("Investeringen", (spare, 4), &text("1.250,5"));
    let back = hands.sent_back();
    let found = collected(folder.path(), &[("b.xlsx", back.clone())]);
    assert!(found.faults.is_empty(), "{:?}", found.faults);
    assert_eq!(found.proposals.len(), 2, "{:?}", found.proposals);
    taken(folder.path(), &found);
    let yaml = fs::read_to_string(folder.path().join("partnerships/houtkring.yaml")).unwrap();
    assert!(
        yaml.contains(
            "- { id: nieuwe-zaag-groot, title: \"Nieuwe zaag: groot\", partner: balkendraai, amount: 1250.50 }"
        )
    );
    assert!(!yaml.contains("id: toonklas"));
    let again = collected(folder.path(), &[("b.xlsx", back)]);
    assert!(again.proposals.is_empty(), "{:?}", again.proposals);
}

#[test]
fn rows_sorted_without_their_keys_are_refused_and_a_key_that_stands_twice_is_told() {
    let (folder, mut hands) = houtkring();
    let tension = |row: &str| place_of(&hands.book, "Spanningen", row, "title").0;
    let (first, second) = (
        tension("houtkring/prijs-en-zending"),
        tension("houtkring/merk-en-klanten"),
    );
    hands.swaps("Spanningen", (first, second), 1);
    hands.types("Investeringen", (3, 0), &text("houtkring/ontnagellijn"));
    let found = collected(folder.path(), &[("b.xlsx", hands.sent_back())]);
    let told: Vec<String> = found
        .faults
        .iter()
        .map(|it| format!("{} {}", it.origin.place, it.message))
        .collect();
    assert!(
        told.iter()
            .any(|it| it.starts_with("Spanningen!A") && it.contains("sorted without their first column")),
        "{told:?}"
    );
    assert!(
        told.iter()
            .any(|it| it.starts_with("Investeringen!A4") && it.contains("stands here and on row 3")),
        "{told:?}"
    );
    assert!(
        found
            .proposals
            .iter()
            .all(|it| !it.origin.place.starts_with("Spanningen"))
    );
}

#[test]
fn what_the_data_became_meanwhile_and_what_two_files_want_is_left_to_a_person() {
    let (folder, hands) = houtkring();
    let bytes = hands.sent_back();
    let place = place_of(&hands.book, "Investeringen", "houtkring/toonklas", "amount");
    let with = |amount: &str| {
        let mut hands = InHands::new(&bytes);
        hands.types("Investeringen", place, &Typed::Number(amount.to_owned()));
        hands.sent_back()
    };
    let found = collected(folder.path(), &[("a.xlsx", with("12000")), ("b.xlsx", with("13000"))]);
    assert_eq!(found.proposals.len(), 2);
    assert!(found.proposals.iter().all(|it| matches!(it.state, State::Conflict(_))));
    // The same wish twice is one.
    let found = collected(folder.path(), &[("a.xlsx", with("12000")), ("b.xlsx", with("12000"))]);
    assert_eq!((found.proposals.len(), found.proposals[0].is_sound()), (1, true));
    let file = folder.path().join("partnerships/houtkring.yaml");
    let yaml = fs::read_to_string(&file).unwrap();
    fs::write(&file, yaml.replace("amount: 11500", "amount: 11750")).unwrap();
    let found = collected(folder.path(), &[("a.xlsx", with("12000"))]);
    assert!(matches!(found.proposals[0].state, State::Conflict(_)));
    assert!(taken(folder.path(), &found).is_empty());
    assert!(!folder.path().join(LOG).exists());
    // What the data became is what the file wants.
    let found = collected(folder.path(), &[("a.xlsx", with("11750"))]);
    assert!(found.proposals.is_empty() && found.faults.is_empty());
}

#[test]
fn cells_that_say_no_clear_thing_are_faults_at_their_cell() {
    let (folder, mut hands) = houtkring();
    let amount = place_of(&hands.book, "Investeringen", "houtkring/toonklas", "amount");
    let unit = place_of(
        &hands.book,
        "Kosten per eenheid",
        "houtkring/werving/offerte",
        "unit_cost",
    );
    let state = place_of(&hands.book, "Spanningen", "houtkring/merk-en-klanten", "state");
    let title = place_of(&hands.book, "Spanningen", "houtkring/merk-en-klanten", "title");
    hands.types("Investeringen", amount, &text("1.250"));
    hands.types("Kosten per eenheid", unit, &Typed::Formula("1+1".to_owned()));
    hands.types("Spanningen", state, &text("misschien"));
    hands.types("Spanningen", title, &Typed::Nothing);
    let found = collected(folder.path(), &[("b.xlsx", hands.sent_back())]);
    assert!(found.proposals.is_empty(), "{:?}", found.proposals);
    assert_eq!(found.faults.len(), 4, "{:?}", found.faults);
}

#[test]
fn what_puts_the_data_at_fault_is_not_taken_and_the_rest_is() {
    let (folder, mut hands) = houtkring();
    let spare = place_of(&hands.book, "Investeringen", "houtkring/toonklas", "amount");
    hands.types("Investeringen", spare, &Typed::Number("12000".to_owned()));
    let supplier = place_of(
        &hands.book,
        "Kosten per eenheid",
        "houtkring/oogst/werfsortering",
        "title",
    )
    .0;
    hands.clears_row("Kosten per eenheid", supplier);
    let found = collected(folder.path(), &[("b.xlsx", hands.sent_back())]);
    let states: Vec<bool> = found.proposals.iter().map(|it| it.is_sound()).collect();
    assert_eq!(
        states.iter().filter(|sound| **sound).count(),
        1,
        "{:?}",
        found.proposals
    );
    assert!(
        found
            .proposals
            .iter()
            .any(|it| matches!(&it.state, State::Faulty(why) if why.to_string().contains("werfsortering")))
    );
    assert_eq!(taken(folder.path(), &found).len(), 1);
}

#[test]
fn rounding_is_told_and_a_lost_record_too() {
    let (folder, mut hands) = houtkring();
    let amount = place_of(&hands.book, "Investeringen", "houtkring/toonklas", "amount");
    hands.types("Investeringen", amount, &Typed::Number("12000.005".to_owned()));
    let found = collected(folder.path(), &[("b.xlsx", hands.sent_back())]);
    assert_eq!(found.proposals[0].new.as_deref(), Some("12000.01"));
    assert_eq!(found.remarks.len(), 1);
    hands.empties("_brugwerk");
    let found = collected(folder.path(), &[("b.xlsx", hands.sent_back())]);
    assert_eq!((found.proposals.len(), found.remarks.len()), (1, 2), "{found:?}");
}

#[test]
fn what_an_audience_may_not_see_does_not_leave() {
    let folder = copy("houtkring");
    let file = folder.path().join("partnerships/houtkring.yaml");
    let yaml = fs::read_to_string(&file).unwrap();
    let secret = "description: Tweedegong wil dat ook scholen";
    assert!(yaml.contains(secret));
    let yaml = yaml.replace(secret, "description: !internal Tweedegong wil dat ook scholen");
    fs::write(
        &file,
        yaml.replace(
            "- { id: toonklas, title: Rondreizende toonklas",
            "- !internal { id: toonklas, title: Rondreizende toonklas",
        ),
    )
    .unwrap();
    let asked = Asked {
        audience: Audience::Partners,
        only: Some("houtkring"),
    };
    let bytes = sent_to(folder.path(), asked);
    let mut hands = InHands::new(&bytes);
    let told: Vec<String> = hands
        .book
        .sheets
        .iter()
        .flat_map(|sheet| sheet.cells.values())
        .filter_map(|found| match &found.content {
            Content::Text(text) => Some(text.clone()),
            _ => None,
        })
        .collect();
    let leaked: Vec<&String> = told
        .iter()
        .filter(|text| text.contains("ook scholen met weinig") || text.contains("houtkring/toonklas"))
        .collect();
    assert!(leaked.is_empty(), "{leaked:?}");
    // What stayed behind is neither missed nor changed.
    let amount = place_of(&hands.book, "Investeringen", "houtkring/rekenhulp", "amount");
    hands.types("Investeringen", amount, &Typed::Number("6600".to_owned()));
    let found = collected(folder.path(), &[("b.xlsx", hands.sent_back())]);
    assert_eq!((found.proposals.len(), found.faults.len()), (1, 0), "{found:?}");
}

#[test]
fn a_marked_copy_keeps_what_was_typed_and_says_what_is_wrong() {
    let (folder, mut hands) = houtkring();
    let amount = place_of(&hands.book, "Investeringen", "houtkring/toonklas", "amount");
    let state = place_of(&hands.book, "Spanningen", "houtkring/merk-en-klanten", "state");
    let volume = place_of(&hands.book, "Scenario’s", "houtkring/best", "volumes.2");
    let unit = place_of(&hands.book, "Verdienmodel", "houtkring", "unit");
    let gone = place_of(&hands.book, "Investeringen", "houtkring/freesmallen", "amount").0;
    let spare = place_of(&hands.book, "Investeringen", "houtkring/rekenhulp", "amount").0 + 1;
    hands.types("Investeringen", amount, &Typed::Number("12000".to_owned()));
    hands.types("Spanningen", state, &text("misschien"));
    hands.types("Scenario’s", volume, &Typed::Nothing);
    hands.types("Verdienmodel", unit, &text("klas"));
    hands.clears_row("Investeringen", gone);
    hands.types("Investeringen", (spare, 2), &text("Nieuwe zaag"));
    let found = collected(folder.path(), &[("b.xlsx", hands.sent_back())]);
    let told = |found: &Collected| -> Vec<String> {
        let mut told: Vec<String> = found
            .proposals
            .iter()
            .map(|it| format!("{} {:?}", it.keys, it.new))
            .collect();
        told.extend(found.faults.iter().map(|it| it.message.to_string()));
        told.sort();
        told
    };
    assert_eq!((found.proposals.len(), found.faults.len()), (3, 4), "{found:?}");
    let project = open(folder.path());
    let programme = project.check().into_accepted().unwrap();
    let copy = marked(&project, &programme, &found.files[0], &found, locale()).unwrap();
    let again = collected(folder.path(), &[("b.xlsx", copy.clone())]);
    assert_eq!(told(&found), told(&again));
    let notes: String = InHands::new(&copy).part("xl/comments");
    assert!(notes.contains("misschien") && notes.contains("Partner"), "{notes}");
}

#[test]
fn what_is_lost_or_not_ours_is_told_and_removes_nothing() {
    let (folder, mut hands) = houtkring();
    let row = place_of(&hands.book, "Investeringen", "houtkring/toonklas", "amount").0;
    hands.types("Investeringen", (row, 0), &text("houtkring/anders"));
    hands.clears_row("Spanningen", 0);
    hands.empties("Impact");
    let found = collected(folder.path(), &[("b.xlsx", hands.sent_back())]);
    assert!(found.proposals.is_empty(), "{:?}", found.proposals);
    let told: Vec<String> = found.faults.iter().map(|it| it.message.to_string()).collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.iter().any(|it| it.contains("houtkring/anders")));
    assert!(told.iter().any(|it| it.contains("“Spanningen”")) && told.iter().any(|it| it.contains("“Impact”")));
}

//! A law for composed headings: over random programmes, each says what a second computation finds in the attached data.
//!
//! The second computation reads the JSON that the document carries, and shares nothing with the composer but the rules of
//! Dutch. What it expects is written with figures; the heading's words for numbers are read as such.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use brugwerk::check;
use brugwerk::document::{self, Document, Options};
use brugwerk::load::{self, Reading};
use serde_json::Value;

use crate::common;
use crate::common::{Files, folder};

/// How many programmes are made.
const PROGRAMMES: u64 = 400;

const FACETS: [&str; 5] = [
    "value-proposition",
    "collaboration-model",
    "revenue-model",
    "scalability",
    "agreement",
];
const DIMENSIONS: [&str; 6] = [
    "jobs-social",
    "jobs-regular",
    "flow-through",
    "interactions",
    "innovation",
    "growth",
];
const BLOCKS: [(&str, &str); 4] = [
    ("value-proposition", "value-proposition"),
    ("value-proposition", "customer-segments"),
    ("value-creation", "key-partners"),
    ("value-capture", "revenue-streams"),
];
const BASES: [&str; 5] = ["sourced", "judged", "reconstructed", "example", "fictional"];

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    /// What a value rests on, with a reason where it needs one.
    fn basis(&mut self) -> String {
        match self.one(&BASES) {
            "sourced" => "basis: sourced".to_owned(),
            other => format!("basis: {other}, reason: Omdat de bron zwijgt"),
        }
    }
}

/// A programme with random partnerships.
fn programme(dice: &mut Dice) -> Files {
    let cases = 1 + dice.below(5);
    let mut head = String::from(
        "programme:\n  id: proef\n  call: Oproep 7\n  title: Proef\n  language: nl\n  period: { start: 2026-01-01, end: 2027-12-31 }\n  summary: Een proef.\n  document: { title: Proef, version: \"1.0\", date: 2026-05-04, authors: [Iemand] }\npartners: partners.yaml\nreport: [chapter.yaml]\npartnerships:\n",
    );
    let mut files = Files::new();
    let mut partners = String::from("partners:\n");
    for case in 0..cases {
        let _ = writeln!(head, "  - c{case}.yaml");
        for (partner, sector) in [("a", "social"), ("b", "regular")] {
            let _ = writeln!(
                partners,
                "  - {{ id: {partner}{case}, name: Firma {partner}{case}, sector: {sector} }}"
            );
        }
        files.insert(format!("c{case}.yaml"), partnership(dice, case));
    }
    files.insert("programme.yaml".to_owned(), head);
    files.insert("partners.yaml".to_owned(), partners);
    let shows = [
        ("status", "status-matrix"),
        ("block", "tension-overview"),
        ("class", "chart-tensions-by-class"),
        ("work", "chart-work-points"),
        ("impact", "impact-matrix"),
        ("profiles", "chart-impact-profiles"),
    ];
    let sections = shows.map(|(id, show)| format!("    - id: s-{id}\n      blocks:\n        - show: {show}\n"));
    let chapter = format!(
        "chapter:\n  id: h\n  title: Hoofdstuk\n  sections:\n{}",
        sections.concat()
    );
    files.insert("chapter.yaml".to_owned(), chapter);
    files
}

fn partnership(dice: &mut Dice, case: usize) -> String {
    let mut text = format!(
        "partnership:\n  id: c{case}\n  title: Aanbod {case}\n  name: Zaak {case}\n  summary: Samen.\n  partners:\n    - {{ partner: a{case}, role: Maken }}\n    - {{ partner: b{case}, role: Verkopen }}\n  typology: {{ type: co-creation, reasons: [Zij doen het samen] }}\n"
    );
    let steps = 1 + dice.below(4);
    let _ = write!(text, "  value_chain:\n    steps:\n");
    for step in 0..steps {
        let _ = writeln!(
            text,
            "      - {{ id: stap-{step}, title: Stap {step} van {case}, by: [a{case}] }}"
        );
    }
    let _ = writeln!(text, "  contributions:");
    for partner in ["a", "b"].iter().take(1 + dice.below(2)) {
        let points = |kind: &str, count: usize| {
            let points: Vec<String> = (0..count)
                .map(|point| format!("Punt {kind} {point} van {partner}"))
                .collect();
            points.join(", ")
        };
        let (products, gains, pains) = (1 + dice.below(3), dice.below(3), dice.below(3));
        let _ = writeln!(
            text,
            "    - {{ partner: {partner}{case}, products_services: [{}], gain_creators: [{}], pain_relievers: [{}] }}",
            points("p", products),
            points("g", gains),
            points("r", pains)
        );
    }
    let tensions = dice.below(5);
    if tensions > 0 {
        let _ = writeln!(text, "  tensions:");
    }
    for tension in 0..tensions {
        let (domain, block) = BLOCKS[dice.below(BLOCKS.len())];
        let state = dice.one(&["open", "open", "agreed"]);
        let resolution = if state == "agreed" {
            ", resolution: Zo doen we het"
        } else {
            ""
        };
        let class = dice.one(&["strategic", "organisational", "legal"]);
        let basis = dice.basis();
        let _ = writeln!(
            text,
            "    - {{ id: t{tension}, title: Spanning {tension}, domain: {domain}, block: {block}, class: {class}, state: {state}, description: Het wringt{resolution}, {basis} }}"
        );
    }
    if dice.below(4) > 0 {
        let basis = dice.basis();
        let _ = writeln!(text, "  status:\n    {}\n    facets:", basis.replace(", ", "\n    "));
        for facet in FACETS {
            let status = dice.one(&["settled", "settled", "open-points", "to-raise", "not-assessed"]);
            let points: Vec<String> = (0..dice.below(3))
                .map(|point| format!("Werk {point} aan {facet}"))
                .collect();
            let own = if dice.below(5) == 0 {
                format!(", {}", dice.basis())
            } else {
                String::new()
            };
            let _ = writeln!(
                text,
                "      - {{ facet: {facet}, status: {status}, work_points: [{}]{own} }}",
                points.join(", ")
            );
        }
    }
    if dice.below(4) > 0 {
        let basis = dice.basis();
        let _ = writeln!(text, "  impact:\n    {}\n    ratings:", basis.replace(", ", "\n    "));
        for dimension in DIMENSIONS {
            let level = dice.one(&["high", "medium", "low"]);
            let _ = writeln!(text, "      - {{ dimension: {dimension}, level: {level} }}");
        }
    }
    text
}

/// Reads the numbers that a heading writes as words.
fn with_figures(text: &str) -> String {
    let words = "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig";
    let number = |word: &str| {
        let lower = word.to_lowercase().replace("eén", "één");
        words.split(' ').position(|known| known == lower)
    };
    let words = text.split(' ').map(|word| match number(word) {
        Some(number) => number.to_string(),
        None => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// What the law expects of a heading: its sentence, and what the values behind it rest on.
struct Expected {
    sentence: String,
    basis: usize,
}

fn plain(sentence: impl Into<String>) -> Expected {
    Expected {
        sentence: sentence.into(),
        basis: 0,
    }
}

impl Expected {
    fn holds_for(&self, heading: &str) -> bool {
        let marks = [
            "",
            "Naar inschatting: ",
            "Reconstructie: ",
            "Voorbeeldcijfers: ",
            "Verzonnen: ",
        ];
        let Some(claim) = heading.strip_prefix(marks[self.basis]) else {
            return false;
        };
        let lower = |text: &str| text.to_lowercase();
        lower(&with_figures(claim)) == lower(&self.sentence)
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// What values rest on that is furthest from a source; a value without a basis of its own has that of its group.
fn furthest<'a>(values: impl Iterator<Item = &'a Value>, group: &Value) -> usize {
    let rank = |basis: &Value| BASES.iter().position(|known| *known == word(basis));
    let each = values.map(|value| {
        rank(&value["basis"])
            .or_else(|| rank(&group["basis"]))
            .unwrap_or_default()
    });
    each.max().unwrap_or_default()
}

/// “A”, “B” en “C”.
fn enumerated(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} en {last}", before.join(", ")),
    }
}

/// The names that lead, or how many of all there are.
fn leading(names: &[&str], all: usize, noun: &str) -> String {
    match names.len() {
        n if n > 1 && n == all => {
            if n == 2 {
                format!("beide {noun}")
            } else {
                format!("alle {n} {noun}")
            }
        }
        n if n > 3 => format!("{n} van de {all} {noun}"),
        _ => enumerated(&names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>()),
    }
}

/// How many of the cases whose rating is known.
fn of_cases(some: usize, known: usize, all: usize) -> String {
    let cases = match (some == known, known) {
        (true, 1) => "de samenwerking".to_owned(),
        (true, 2) => "beide samenwerkingen".to_owned(),
        (true, _) => format!("alle {known} samenwerkingen"),
        _ => format!("{some} van de {known} samenwerkingen"),
    };
    if known < all {
        format!("{cases} met een bekende beoordeling")
    } else {
        cases
    }
}

/// The most of the counts, and who has it.
fn most<'a>(counts: &[(&'a str, usize)]) -> (usize, Vec<&'a str>) {
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let leaders = counts.iter().filter(|(_, count)| *count == most && most > 0);
    (most, leaders.map(|(name, _)| *name).collect())
}

fn case_status(case: &Value, facets: usize) -> Expected {
    let status = &case["status"];
    if status.is_null() {
        return plain("De status van deze samenwerking is nog niet beoordeeld");
    }
    let rated = list(&status["facets"]);
    let settled = rated.iter().filter(|facet| word(&facet["status"]) == "settled").count();
    let sentence = match settled {
        0 => format!("nog geen van de {facets} onderwerpen staat op “volledig uitgeklaard”"),
        n if n == facets => format!("alle {n} onderwerpen staan op “volledig uitgeklaard”"),
        1 => format!("1 van de {facets} onderwerpen staat op “volledig uitgeklaard”"),
        n => format!("{n} van de {facets} onderwerpen staan op “volledig uitgeklaard”"),
    };
    Expected {
        sentence,
        basis: furthest(rated.iter(), status),
    }
}

fn case_tensions(case: &Value) -> Expected {
    let tensions = list(&case["tensions"]);
    let (all, agreed) = (tensions.len(), agreed(tensions));
    let sentence = match (all, agreed) {
        (1, 0) => "1 spanning, nog open".to_owned(),
        (1, 1) => "1 spanning, afgesproken".to_owned(),
        (n, 0) => format!("{n} spanningen, nog alle open"),
        (n, a) if n == a => format!("{n} spanningen, alle afgesproken"),
        (n, a) => format!("{n} spanningen, waarvan {a} afgesproken"),
    };
    Expected {
        sentence,
        basis: furthest(tensions.iter(), &Value::Null),
    }
}

fn agreed(tensions: &[Value]) -> usize {
    tensions
        .iter()
        .filter(|tension| word(&tension["state"]) == "agreed")
        .count()
}

fn case_contributions(case: &Value) -> Expected {
    let each = list(&case["contributions"]);
    let kinds = ["products_services", "gain_creators", "pain_relievers"];
    let count: usize = each
        .iter()
        .flat_map(|one| kinds.map(|kind| list(&one[kind]).len()))
        .sum();
    let who = match each.len() {
        1 => "1 partner brengt".to_owned(),
        n => format!("{n} partners brengen samen"),
    };
    let what = if count == 1 {
        "1 bijdrage".to_owned()
    } else {
        format!("{count} bijdragen")
    };
    plain(format!("{who} {what} in"))
}

fn case_chain(case: &Value) -> Expected {
    let steps = list(&case["value_chain"]["steps"]);
    let title = |step: Option<&Value>| step.map_or("", |step| word(&step["title"])).to_owned();
    let (first, last) = (title(steps.first()), title(steps.last()));
    plain(match steps.len() {
        1 => format!("1 stap vormt de waardeketen: “{first}”"),
        n => format!("van “{first}” tot “{last}” in {n} stappen"),
    })
}

/// What each section of the report says.
fn of_report(data: &Value) -> BTreeMap<&'static str, Expected> {
    let cases = list(&data["partnerships"]);
    let tensions: Vec<&Value> = cases.iter().flat_map(|case| list(&case["tensions"])).collect();
    BTreeMap::from([
        ("s-status", status(data, cases)),
        ("s-block", by_block(data, &tensions)),
        ("s-class", by_class(&tensions)),
        ("s-work", work_points(data, cases)),
        ("s-impact", impact(data, cases)),
        ("s-profiles", profiles(cases)),
    ])
}

fn status(data: &Value, cases: &[Value]) -> Expected {
    let known: Vec<&Value> = cases.iter().filter(|case| !case["status"].is_null()).collect();
    if known.is_empty() {
        return plain("De status per onderwerp is nog niet beoordeeld");
    }
    let facets = list(&data["method"]["facets"]);
    let settled = |facet: &Value| {
        let rated = known.iter().flat_map(|case| list(&case["status"]["facets"]));
        rated
            .filter(|one| one["facet"] == facet["id"] && word(&one["status"]) == "settled")
            .count()
    };
    let counts: Vec<(&str, usize)> = facets
        .iter()
        .map(|facet| (word(&facet["name"]), settled(facet)))
        .collect();
    let (count, names) = most(&counts);
    if names.is_empty() {
        return plain(if known.len() < cases.len() {
            "Van wat hier bekend is, staat nog geen enkel onderwerp op “volledig uitgeklaard”"
        } else {
            "Nog geen enkel onderwerp staat op “volledig uitgeklaard”"
        });
    }
    let of = of_cases(count, known.len(), cases.len());
    let facets = leading(&names, facets.len(), "onderwerpen");
    let sentence = match names.len() {
        1 => format!("bij {of} staat het onderwerp {facets} op “volledig uitgeklaard”"),
        _ if count == known.len() => format!("bij {of} staan {facets} op “volledig uitgeklaard”"),
        _ => format!("{facets} staan elk bij {of} op “volledig uitgeklaard”"),
    };
    let basis = known
        .iter()
        .map(|case| furthest(list(&case["status"]["facets"]).iter(), &case["status"]))
        .max();
    Expected {
        sentence,
        basis: basis.unwrap_or_default(),
    }
}

fn by_block(data: &Value, tensions: &[&Value]) -> Expected {
    let on = |block: &Value| {
        tensions
            .iter()
            .filter(|tension| tension["block"] == block["id"])
            .count()
    };
    let counts: Vec<(&str, usize)> = list(&data["method"]["blocks"])
        .iter()
        .map(|block| (word(&block["name"]), on(block)))
        .collect();
    let (count, names) = most(&counts);
    let places = counts.iter().filter(|(_, count)| *count > 0).count();
    plain(match (tensions.len(), names.as_slice()) {
        (0, _) => "Er zijn geen spanningen opgetekend".to_owned(),
        (1, _) => "Er is 1 spanning opgetekend".to_owned(),
        (all, [block]) => format!("“{block}” telt {count} van de {all} spanningen"),
        (all, _) => format!("De {all} spanningen liggen verspreid over {places} onderdelen van het canvas"),
    })
}

fn by_class(tensions: &[&Value]) -> Expected {
    let agreed = tensions
        .iter()
        .filter(|tension| word(&tension["state"]) == "agreed")
        .count();
    let sentence = match (tensions.len(), agreed) {
        (0, _) => return plain("Er zijn geen spanningen opgetekend"),
        (1, 0) => "1 spanning, nog open".to_owned(),
        (1, _) => "1 spanning, afgesproken".to_owned(),
        (all, 0) => format!("geen van de {all} spanningen is afgesproken"),
        (all, a) if a == all => format!("{all} spanningen, alle afgesproken"),
        (all, 1) => format!("1 van de {all} spanningen is afgesproken"),
        (all, a) => format!("{a} van de {all} spanningen zijn afgesproken"),
    };
    Expected {
        sentence,
        basis: furthest(tensions.iter().copied(), &Value::Null),
    }
}

fn work_points(data: &Value, cases: &[Value]) -> Expected {
    let of = |facet: &Value| -> usize {
        let rated = cases.iter().flat_map(|case| list(&case["status"]["facets"]));
        rated
            .filter(|one| one["facet"] == facet["id"])
            .map(|one| list(&one["work_points"]).len())
            .sum()
    };
    let counts: Vec<(&str, usize)> = list(&data["method"]["facets"])
        .iter()
        .map(|facet| (word(&facet["name"]), of(facet)))
        .collect();
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let (count, names) = most(&counts);
    let places = counts.iter().filter(|(_, count)| *count > 0).count();
    plain(match (all, names.as_slice()) {
        (0, _) => "Er zijn geen werkpunten opgetekend".to_owned(),
        (1, _) => "Er is 1 werkpunt opgetekend".to_owned(),
        (all, [facet]) => format!("“{facet}” telt {count} van de {all} werkpunten"),
        (all, _) => format!("De {all} werkpunten liggen verspreid over {places} onderwerpen"),
    })
}

fn rated(cases: &[Value]) -> Vec<&Value> {
    cases.iter().filter(|case| !case["impact"].is_null()).collect()
}

fn impact_basis(known: &[&Value]) -> usize {
    let each = known
        .iter()
        .map(|case| furthest(list(&case["impact"]["ratings"]).iter(), &case["impact"]));
    each.max().unwrap_or_default()
}

fn no_high_impact(known: usize, all: usize) -> Expected {
    plain(match known {
        0 => "De impact is nog niet beoordeeld",
        n if n < all => "Van wat hier bekend is, is geen enkele impact beoordeeld als “hoog”",
        _ => "Bij geen enkele samenwerking is een impact beoordeeld als “hoog”",
    })
}

fn impact(data: &Value, cases: &[Value]) -> Expected {
    let known = rated(cases);
    let dimensions = list(&data["method"]["impact"]["dimensions"]);
    let high = |dimension: &Value| {
        let ratings = known.iter().flat_map(|case| list(&case["impact"]["ratings"]));
        ratings
            .filter(|one| one["dimension"] == dimension["id"] && word(&one["level"]) == "high")
            .count()
    };
    let counts: Vec<(&str, usize)> = dimensions
        .iter()
        .map(|dimension| (word(&dimension["name"]), high(dimension)))
        .collect();
    let (count, names) = most(&counts);
    if names.is_empty() {
        return no_high_impact(known.len(), cases.len());
    }
    let of = of_cases(count, known.len(), cases.len());
    let leaders = leading(&names, dimensions.len(), "dimensies");
    let sentence = if names.len() == 1 || count == known.len() {
        format!("bij {of} is de impact op {leaders} beoordeeld als “hoog”")
    } else {
        format!("op {leaders} is de impact telkens bij {of} beoordeeld als “hoog”")
    };
    Expected {
        sentence,
        basis: impact_basis(&known),
    }
}

fn profiles(cases: &[Value]) -> Expected {
    let known = rated(cases);
    let high = |case: &Value| {
        list(&case["impact"]["ratings"])
            .iter()
            .filter(|one| word(&one["level"]) == "high")
            .count()
    };
    let counts: Vec<(&str, usize)> = known.iter().map(|case| (word(&case["name"]), high(case))).collect();
    let (count, names) = most(&counts);
    if names.is_empty() {
        return no_high_impact(known.len(), cases.len());
    }
    let who = if names.len() > 3 {
        of_cases(names.len(), known.len(), cases.len())
    } else {
        enumerated(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
    };
    let each = if names.len() == 1 { "op" } else { "telkens op" };
    let dimensions = if count == 1 { "dimensie" } else { "dimensies" };
    Expected {
        sentence: format!("bij {who} is de impact {each} {count} {dimensions} beoordeeld als “hoog”"),
        basis: impact_basis(&known),
    }
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

/// The titles of the sections of a view, by id, wherever they stand in it.
fn titles(view: &Value, found: &mut BTreeMap<String, String>) {
    match view {
        Value::Array(items) => items.iter().for_each(|item| titles(item, found)),
        Value::Object(map) => {
            if let (Some(Value::String(id)), Some(Value::String(title))) = (map.get("id"), map.get("title")) {
                found.entry(id.clone()).or_insert_with(|| title.clone());
            }
            map.values().for_each(|value| titles(value, found));
        }
        _ => {}
    }
}

fn composed(files: &Files) -> Vec<Document> {
    let outcome = check::check(load::load(&folder(files), Reading::default()).expect("programme.yaml is there"));
    let codes = common::codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "{codes:?}: {files:#?}");
    let programme = outcome.programme.expect("a sound programme");
    let plans = document::plans(&programme);
    let plans = plans
        .iter()
        .filter(|plan| matches!(plan.name(), "final-report" | "dossier"));
    plans
        .map(|plan| document::compose(&programme, plan, Options::default()).expect("composed"))
        .collect()
}

#[test]
fn composed_headings_say_what_the_attached_data_holds() {
    // Two halves at once: composing hundreds of programmes takes its time.
    let halves = std::thread::scope(|scope| {
        let half = |seed| scope.spawn(move || held_over(&mut Dice(seed), PROGRAMMES / 2));
        [half(512), half(1024)].map(|half| half.join().expect("every heading holds"))
    });
    // Each law was put to the test often, none only in passing.
    for held in halves {
        assert_eq!(held.len(), 10, "{held:?}");
        assert!(held.values().all(|count| *count > 100), "{held:?}");
    }
}

/// How often the law of each heading held over so many random programmes.
fn held_over(dice: &mut Dice, programmes: u64) -> BTreeMap<&'static str, usize> {
    let mut held: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..programmes {
        let files = programme(dice);
        let documents = composed(&files);
        let report = documents
            .iter()
            .find(|document| document.plan.name() == "final-report")
            .expect("a report");
        let data = json(&report.attachment);
        let facets = list(&data["method"]["facets"]).len();
        for document in &documents {
            let mut found = BTreeMap::new();
            titles(&json(&document.view), &mut found);
            let expected = if document.plan.name() == "final-report" {
                of_report(&data)
            } else {
                let case = list(&data["partnerships"])
                    .iter()
                    .find(|case| word(&case["id"]) == document.plan.id);
                let case = case.expect("the case of the dossier");
                BTreeMap::from([
                    ("status", case_status(case, facets)),
                    ("tensions", case_tensions(case)),
                    ("contributions", case_contributions(case)),
                    ("value-chain", case_chain(case)),
                ])
            };
            for (id, expected) in expected {
                // A section that has nothing to show is left out.
                let Some(heading) = found.get(id) else { continue };
                assert!(
                    expected.holds_for(heading),
                    "{id}: the heading says “{heading}”, the data “{}” (basis {})\n{data:#}",
                    expected.sentence,
                    BASES[expected.basis],
                );
                *held.entry(id).or_default() += 1;
            }
        }
    }
    held
}

//! Canvases and the booklet of companies: their random data, and the laws of what they say.

use std::fmt::Write as _;

use serde_json::Value;

use super::dutch::{BASIS_WORDS, Expected, enumerated, furthest, list, plain, word};
use super::programmes::{BLOCKS, Dice};
use super::{At, Law};

/// The canvas of a partner, as it stands in the file of partners.
pub fn business_model(dice: &mut Dice) -> String {
    let mut text = format!(
        "    business_model:\n      {}\n      blocks:\n",
        dice.basis().replace(", ", "\n      ")
    );
    let first = dice.below(BLOCKS.len());
    for (_, block) in &BLOCKS[first..=first + dice.below(BLOCKS.len() - first)] {
        let points: Vec<String> = (0..=dice.below(3)).map(|point| format!("Antwoord {point}")).collect();
        let _ = writeln!(text, "        - {{ block: {block}, points: [{}] }}", points.join(", "));
    }
    text
}

/// The canvas of a partnership in phases.
pub fn partnership_canvas(dice: &mut Dice) -> String {
    let mut text = String::from(
        "partnership_canvas:\n  id: samen\n  title: Ons canvas\n  columns: [{ id: kolom, title: Kolom }]\n  phases:\n",
    );
    let sides = 1 + dice.below(3);
    for phase in 0..3 {
        let _ = writeln!(text, "    - id: f{phase}\n      title: Fase {phase}\n      themes:");
        for theme in 0..=dice.below(2) {
            let answers = match dice.below(sides) {
                0 => String::new(),
                _ => format!(", answers: [Zo], {}", dice.basis()),
            };
            let _ = writeln!(
                text,
                "        - {{ id: t{phase}{theme}, column: kolom, title: Thema, question: Hoe?{answers} }}"
            );
        }
    }
    text
}

/// How many of the blocks of the method have an answer.
fn filled(model: &Value) -> usize {
    let blocks = list(&model["blocks"]).iter();
    blocks.filter(|block| !list(&block["points"]).is_empty()).count()
}

fn own_basis(model: &Value) -> usize {
    furthest(std::iter::once(model), &Value::Null)
}

/// What the canvas of a partner says; the one to fill in has no blocks of its own.
pub fn of_business_model(data: &Value, report: &Value) -> Vec<Law> {
    let all = list(&report["method"]["blocks"]).len();
    let model = &data["business_model"];
    let sentence = match filled(model) {
        0 => format!("de {all} onderdelen wachten op een antwoord"),
        n if n == all => format!("de {all} onderdelen zijn allemaal ingevuld"),
        1 => format!("van de {all} onderdelen is er 1 ingevuld"),
        n => format!("van de {all} onderdelen zijn er {n} ingevuld"),
    };
    let basis = own_basis(model);
    vec![Law::new(
        "canvas-front",
        At::Path(&["head", "claim"]),
        Expected { sentence, basis },
    )]
}

/// What the canvas of a partnership says.
pub fn of_partnership_canvas(canvas: &Value) -> Vec<Law> {
    let phases = list(&canvas["phases"]);
    let themes: Vec<&Value> = phases.iter().flat_map(|phase| list(&phase["themes"])).collect();
    let answered: Vec<&Value> = themes
        .iter()
        .copied()
        .filter(|theme| !list(&theme["answers"]).is_empty())
        .collect();
    let title = |phase: Option<&Value>| phase.map_or("", |phase| word(&phase["title"])).to_owned();
    let (first, last) = (title(phases.first()), title(phases.last()));
    let all = themes.len();
    let sentence = match (answered.len(), all) {
        (0, 1) => "1 vraag wacht nog op een antwoord".to_owned(),
        (0, n) => format!("van {first} tot {last}: {n} vragen om samen te beantwoorden"),
        (1, 1) => "de enige vraag is beantwoord".to_owned(),
        (2, 2) => format!("beide vragen zijn beantwoord, van {first} tot {last}"),
        (a, n) if a == n => format!("de {n} vragen zijn allemaal beantwoord, van {first} tot {last}"),
        (1, n) => format!("van de {n} vragen is er 1 beantwoord"),
        (a, n) => format!("van de {n} vragen zijn er {a} beantwoord"),
    };
    let basis = furthest(answered.into_iter(), &Value::Null);
    vec![Law::new(
        "partnership-canvas",
        At::Path(&["head", "claim"]),
        Expected { sentence, basis },
    )]
}

/// What the booklet of companies says.
pub fn of_booklet(data: &Value, report: &Value) -> Vec<Law> {
    let partners = list(&data["partners"]);
    let with: Vec<&Value> = partners.iter().filter(|one| !one["business_model"].is_null()).collect();
    let basis = with.iter().map(|one| own_basis(&one["business_model"])).max();
    let basis = basis.unwrap_or_default();
    let (all, some) = (partners.len(), with.len());
    let missing = all - some;
    let everyone = match all {
        2 => "beide".to_owned(),
        n => format!("alle {n} de"),
    };
    let front = match missing {
        0 => format!("{everyone} deelnemers beschrijven hun businessmodel"),
        _ => format!("van de {all} deelnemers beschrijven er {some} hun businessmodel"),
    };
    let overview = match missing {
        0 => format!("{everyone} deelnemers staan in dit boekje"),
        1 => format!("van de {all} deelnemers heeft er 1 geen canvas in dit boekje"),
        n => format!("van de {all} deelnemers hebben er {some} een canvas in dit boekje en {n} geen"),
    };
    let based = |sentence: String| Expected { sentence, basis };
    let mut laws = vec![
        Law::new("booklet-front", At::Path(&["front", "claim"]), based(front)),
        Law::title("overview", based(overview)),
        Law::title("blocks", based(blocks(&with, report))),
        Law::new(
            "booklet-with-canvas",
            At::Note("Met een canvas"),
            plain(BASIS_WORDS[basis]),
        ),
    ];
    let of_method = list(&report["method"]["blocks"]).len();
    for one in with {
        let model = &one["business_model"];
        let name = word(&one["name"]);
        let sentence = match filled(model) {
            0 => format!("{name} vult nog geen van de {of_method} onderdelen in"),
            n if n == of_method => format!("{name} vult alle {n} de onderdelen in"),
            n => format!("{name} vult {n} van de {of_method} onderdelen in"),
        };
        let basis = own_basis(model);
        laws.push(Law::new("booklet-company", At::Text, Expected { sentence, basis }));
    }
    laws
}

/// The blocks that the fewest companies filled in.
fn blocks(with: &[&Value], report: &Value) -> String {
    let answers = |company: &Value, block: &Value| {
        let blocks = list(&company["business_model"]["blocks"]).iter();
        blocks
            .filter(|one| one["block"] == block["id"])
            .any(|one| !list(&one["points"]).is_empty())
    };
    let counts: Vec<(String, usize)> = list(&report["method"]["blocks"])
        .iter()
        .map(|block| {
            let count = with.iter().filter(|company| answers(company, block)).count();
            (word(&block["name"]).to_owned(), count)
        })
        .collect();
    let all = with.len();
    let fewest = counts.iter().map(|(_, count)| *count).min().unwrap_or(all);
    let names: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count == fewest)
        .map(|(name, _)| name)
        .collect();
    match names.as_slice() {
        _ if fewest == all => format!("geen van de {all} canvassen heeft een leeg vak"),
        [one] => format!("“{one}” is ingevuld voor {fewest} van de {all} deelnemers"),
        _ => format!(
            "{} zijn elk ingevuld voor {fewest} van de {all} deelnemers",
            enumerated(&names)
        ),
    }
}

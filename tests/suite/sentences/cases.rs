//! Laws of what the report, the dossier and the progress overview say of partnerships.

use std::fmt::Write as _;

use serde_json::Value;

use super::dutch::{BASIS_WORDS, Expected, count, enumerated, furthest, leading, list, plain, word};
use super::{At, Law};

/// How many of the cases whose rating is known; one is told by its name.
fn of_cases(some: usize, cases: &[&Value], all: usize) -> String {
    if let [case] = cases {
        return word(&case["name"]).to_owned();
    }
    let known = cases.len();
    let cases = match (some == known, known) {
        (true, 2) => "beide partnerschappen".to_owned(),
        (true, _) => format!("alle {known} de partnerschappen"),
        _ => format!("{some} van de {known} partnerschappen"),
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
        return plain("De status van dit partnerschap is nog niet beoordeeld");
    }
    let rated = list(&status["facets"]);
    let settled = rated.iter().filter(|facet| word(&facet["status"]) == "settled").count();
    let sentence = match settled {
        0 => format!("nog geen van de {facets} onderwerpen staat op “volledig uitgeklaard”"),
        n if n == facets => format!("alle {n} de onderwerpen staan op “volledig uitgeklaard”"),
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
        (1, 1) => "1 spanning, met een afgesproken aanpak".to_owned(),
        (n, 0) => format!("{n} hybride spanningen, allemaal nog open"),
        (n, a) if n == a => format!("{n} hybride spanningen, allemaal met een afgesproken aanpak"),
        (n, a) => format!("{n} hybride spanningen; voor {a} is een aanpak afgesproken"),
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
    let sentence = match steps.len() {
        1 => format!("1 stap vormt de waardeketen: “{first}”"),
        n => format!("van “{first}” tot “{last}” in {n} stappen"),
    };
    Expected {
        sentence,
        basis: furthest(steps.iter().chain([&case["value_chain"]]), &Value::Null),
    }
}

/// What the sheet of contributions says.
pub fn of_contributions(case: &Value) -> Vec<Law> {
    let claim = At::Path(&["head", "claim"]);
    vec![Law::new("value-proposition", claim, case_contributions(case))]
}

/// What each section of the report says.
pub fn of_report(data: &Value) -> Vec<Law> {
    let cases = list(&data["partnerships"]);
    let tensions: Vec<&Value> = cases.iter().flat_map(|case| list(&case["tensions"])).collect();
    let sections = [
        ("s-status", status(data, cases)),
        ("s-block", by_block(data, &tensions)),
        ("s-class", by_class(&tensions)),
        ("s-work", work_points(data, cases)),
        ("s-impact", impact(data, cases)),
        ("s-profiles", profiles(cases)),
    ];
    let mut laws: Vec<Law> = sections.map(|(id, expected)| Law::title(id, expected)).into();
    let states = furthest(tensions.iter().copied(), &Value::Null);
    laws.push(alt("alt-class", "s-class", states, "Gestapelde balken"));
    let levels = impact_basis(&rated(cases));
    let profiles = "Profielen op een schaal van laag tot hoog";
    laws.push(alt("alt-profiles", "s-profiles", levels, profiles));
    laws
}

/// How the alternative text of a chart starts: with what its values rest on, or with what it is.
fn alt(name: &'static str, section: &'static str, basis: usize, kind: &str) -> Law {
    let start = [kind, BASIS_WORDS[basis]][usize::from(basis > 0)];
    Law::new(name, At::Alt(section), plain(start))
}

/// What the dossier of a case says.
pub fn of_dossier(data: &Value, case: &Value) -> Vec<Law> {
    let facets = list(&data["method"]["facets"]).len();
    let mut laws = vec![
        Law::new(
            "dossier-front",
            At::Path(&["front", "claim"]),
            case_status(case, facets),
        ),
        Law::title("profile", case_profile(data, case)),
        Law::title("status", case_status(case, facets)),
        Law::title("tensions", case_tensions(case)),
        Law::title("contributions", case_contributions(case)),
        Law::title("value-chain", case_chain(case)),
    ];
    if !case["impact"].is_null() {
        laws.push(Law::title("impact", case_impact(data, case)));
    }
    laws.extend(case_history(case).map(|expected| Law::title("history", expected)));
    laws
}

fn case_profile(data: &Value, case: &Value) -> Expected {
    let types = list(&data["method"]["typologies"]).iter();
    let typology = types
        .filter(|kind| kind["id"] == case["typology"]["type"])
        .map(|kind| word(&kind["name"]))
        .next();
    plain(format!(
        "{} is een partnerschap van {} partners, typologie “{}”",
        word(&case["name"]),
        list(&case["partners"]).len(),
        typology.unwrap_or_default()
    ))
}

fn case_impact(data: &Value, case: &Value) -> Expected {
    let all = list(&data["method"]["impact"]["dimensions"]).len();
    let ratings = list(&case["impact"]["ratings"]);
    let high = ratings.iter().filter(|one| word(&one["level"]) == "high").count();
    let on = match high {
        0 => format!("geen van de {all} dimensies"),
        n if n == all => format!("alle {all} de dimensies"),
        n => format!("{n} van de {all} dimensies"),
    };
    Expected {
        sentence: format!("op {on} is de impact beoordeeld als “hoog”"),
        basis: furthest(ratings.iter(), &case["impact"]),
    }
}

/// Of the facets that were assessed both times: how many are further, and how many fell back.
fn moves(case: &Value) -> (usize, usize, usize) {
    let rank = |status: &Value| {
        ["settled", "open-points", "to-raise"]
            .iter()
            .position(|known| *known == word(status))
    };
    let Some(review) = list(&case["reviews"]).last() else {
        return (0, 0, 0);
    };
    let pairs = list(&case["status"]["facets"]).iter().filter_map(|now| {
        let before = list(&review["facets"])
            .iter()
            .find(|then| then["facet"] == now["facet"])?;
        Some((rank(&before["status"])?, rank(&now["status"])?))
    });
    let pairs: Vec<_> = pairs.collect();
    let moved = |holds: fn(&(usize, usize)) -> bool| pairs.iter().filter(|pair| holds(pair)).count();
    (
        moved(|(then, now)| now < then),
        moved(|(then, now)| now > then),
        pairs.len(),
    )
}

fn case_history(case: &Value) -> Option<Expected> {
    if case["status"].is_null() || list(&case["reviews"]).is_empty() {
        return None;
    }
    let (forward, back, all) = moves(case);
    if all == 0 {
        return Some(Expected {
            sentence: "geen onderwerp is beide keren beoordeeld".to_owned(),
            basis: furthest(list(&case["status"]["facets"]).iter(), &case["status"]),
        });
    }
    let went = |count: usize| if count > 1 { "gingen" } else { "ging" };
    let some = match forward {
        0 => "geen".to_owned(),
        n => n.to_string(),
    };
    let mut sentence = format!(
        "{some} van de {all} onderwerpen die beide keren beoordeeld zijn, {} vooruit sinds de vorige evaluatie",
        went(forward)
    );
    if back > 0 {
        let _ = write!(sentence, ", {back} {} achteruit", went(back));
    }
    Some(Expected {
        sentence,
        basis: furthest(list(&case["status"]["facets"]).iter(), &case["status"]),
    })
}

/// What the progress overview says; `readiness` is the data that it carries itself.
pub fn of_progress(data: &Value, readiness: &Value) -> Vec<Law> {
    let cases = list(&data["partnerships"]);
    let tensions: Vec<&Value> = cases.iter().flat_map(|case| list(&case["tensions"])).collect();
    let facets: Vec<&Value> = cases.iter().flat_map(|case| list(&case["status"]["facets"])).collect();
    let documents = list(&readiness["readiness"]);
    let ready = documents.iter().filter(|one| list(&one["missing"]).is_empty()).count();
    let open = tensions.len() - tensions.iter().filter(|one| word(&one["state"]) == "agreed").count();
    let settled = facets.iter().filter(|one| word(&one["status"]) == "settled").count();
    let known: Vec<_> = cases
        .iter()
        .filter(|case| !case["status"].is_null())
        .map(moves)
        .collect();
    let (better, compared) = known.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.2));
    let of = |part: usize, whole: usize| plain(format!("{part} van {whole}"));
    let mut laws = vec![
        Law::new("progress-front", At::Path(&["head", "claim"]), status(data, cases)),
        Law::new(
            "progress-impact",
            At::Path(&["sheet", "impact_title"]),
            impact(data, cases),
        ),
        Law::new(
            "progress-tensions",
            At::Path(&["sheet", "tensions", "title"]),
            open_tensions(open, &tensions),
        ),
        Law::new(
            "progress-documents",
            At::Path(&["sheet", "readiness", "title"]),
            documents_ready(ready, documents.len()),
        ),
        Law::new(
            "progress-open",
            At::Figure("hybride spanningen nog open"),
            of(open, tensions.len()),
        ),
        Law::new(
            "progress-ready",
            At::Figure("documenten zonder open punt"),
            of(ready, documents.len()),
        ),
    ];
    if !facets.is_empty() {
        let label = "onderwerpen op “volledig uitgeklaard”";
        laws.push(Law::new(
            "progress-settled",
            At::Figure(label),
            of(settled, facets.len()),
        ));
    }
    let rated = |case: &Value| furthest(list(&case["status"]["facets"]).iter(), &case["status"]);
    let statuses = cases.iter().map(rated).max().unwrap_or_default();
    let note = |basis: usize| plain(BASIS_WORDS[basis]);
    if !facets.is_empty() {
        let label = "onderwerpen op “volledig uitgeklaard”";
        laws.push(Law::new("progress-settled-note", At::Note(label), note(statuses)));
    }
    let states = furthest(tensions.iter().copied(), &Value::Null);
    let label = "hybride spanningen nog open";
    laws.push(Law::new("progress-open-note", At::Note(label), note(states)));
    if compared > 0 {
        let label = "onderwerpen vooruit sinds de vorige evaluatie";
        laws.push(Law::new("progress-moved", At::Figure(label), of(better, compared)));
    }
    for document in documents {
        let state = match list(&document["missing"]).len() {
            0 => plain("geen open punt"),
            n => plain(format!("{} open", count(n, "punt", "punten"))),
        };
        laws.push(Law::new("progress-state", At::Text, state));
    }
    laws
}

fn open_tensions(open: usize, all: &[&Value]) -> Expected {
    let sentence = match (open, all.len()) {
        (_, 0) => "Er zijn geen hybride spanningen opgetekend".to_owned(),
        (0, 1) => "1 spanning, niet meer open".to_owned(),
        (0, n) => format!("geen van de {n} hybride spanningen staat nog open"),
        (1, _) => "1 spanning staat nog open".to_owned(),
        (n, _) => format!("{n} hybride spanningen staan nog open"),
    };
    Expected {
        sentence,
        basis: furthest(all.iter().copied(), &Value::Null),
    }
}

fn documents_ready(ready: usize, all: usize) -> Expected {
    plain(match (ready, all) {
        (0, 1) => "het ene document heeft nog minstens één open punt".to_owned(),
        (0, n) => format!("de {n} documenten hebben elk nog minstens één open punt"),
        (1, 1) => "het ene document heeft geen open punt".to_owned(),
        (r, n) if r == n => format!("geen van de {n} documenten heeft een open punt"),
        (1, n) => format!("1 van de {n} documenten heeft geen open punt"),
        (r, n) => format!("{r} van de {n} documenten hebben geen open punt"),
    })
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
    let basis = known
        .iter()
        .map(|case| furthest(list(&case["status"]["facets"]).iter(), &case["status"]))
        .max()
        .unwrap_or_default();
    if names.is_empty() {
        let all = facets.len();
        let sentence = if known.len() < cases.len() {
            format!("van wat hier bekend is, staat nog geen van de {all} onderwerpen op “volledig uitgeklaard”")
        } else {
            format!("nog geen van de {all} onderwerpen staat op “volledig uitgeklaard”")
        };
        return Expected { sentence, basis };
    }
    let of = of_cases(count, &known, cases.len());
    let facets = leading(&names, facets.len(), "onderwerpen");
    let sentence = match names.len() {
        1 => format!("bij {of} staat {facets} op “volledig uitgeklaard”"),
        _ if count == known.len() => format!("bij {of} staan {facets} op “volledig uitgeklaard”"),
        _ => format!("{facets} staan elk bij {of} op “volledig uitgeklaard”"),
    };
    Expected { sentence, basis }
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
        (0, _) => "Er zijn geen hybride spanningen opgetekend".to_owned(),
        (1, _) => "Er is 1 spanning opgetekend".to_owned(),
        (all, [block]) => format!("“{block}” telt {count} van de {all} hybride spanningen"),
        (all, _) => format!("De {all} hybride spanningen liggen verspreid over {places} onderdelen van het canvas"),
    })
}

fn by_class(tensions: &[&Value]) -> Expected {
    let agreed = tensions
        .iter()
        .filter(|tension| word(&tension["state"]) == "agreed")
        .count();
    let sentence = match (tensions.len(), agreed) {
        (0, _) => return plain("Er zijn geen hybride spanningen opgetekend"),
        (1, 0) => "1 spanning, nog open".to_owned(),
        (1, _) => "1 spanning, met een afgesproken aanpak".to_owned(),
        (all, 0) => format!("bij geen van de {all} hybride spanningen is een aanpak afgesproken"),
        (all, a) if a == all => format!("{all} hybride spanningen, allemaal met een afgesproken aanpak"),
        (all, a) => format!("bij {a} van de {all} hybride spanningen is een aanpak afgesproken"),
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

fn no_high_impact(known: &[&Value], all: usize) -> Expected {
    let of = if known.len() < all {
        " met een bekende beoordeling"
    } else {
        ""
    };
    let sentence = match known.len() {
        0 => return plain("De impact is nog niet beoordeeld"),
        1 => format!("bij het ene partnerschap{of} is geen impact beoordeeld als “hoog”"),
        n => format!("bij geen van de {n} partnerschappen{of} is een impact beoordeeld als “hoog”"),
    };
    Expected {
        sentence,
        basis: impact_basis(known),
    }
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
        return no_high_impact(&known, cases.len());
    }
    let of = of_cases(count, &known, cases.len());
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
        return no_high_impact(&known, cases.len());
    }
    let who = if names.len() > 3 {
        of_cases(names.len(), &known, cases.len())
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

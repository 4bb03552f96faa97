//! Revenue models: random ones in whole euro, and the laws of what their document says.
//!
//! All figures are reckoned again here, in cents, from what the partners wrote down.

use std::fmt::Write as _;

use serde_json::Value;

use super::dutch::{Expected, enumerated, euro, furthest, list, plain, word};
use super::programmes::Dice;
use super::{At, Law};

/// A model of the first case, as it stands in the file of the partnership.
pub fn model(dice: &mut Dice, steps: usize) -> String {
    let mut text = format!(
        "  revenue_model:\n    {}\n    unit: doos\n    units: dozen\n    first_year: 2026\n    invoiced_by: a0\n    suppliers: [{{ id: lever, name: Leverancier }}]\n",
        dice.basis().replace(", ", "\n    ")
    );
    if dice.below(3) > 0 {
        let amount = 100 * (1 + dice.below(60));
        let _ = writeln!(
            text,
            "    investments: [{{ id: pers, title: Pers, partner: b0, amount: {amount} }}]"
        );
    }
    let _ = writeln!(text, "    activities:");
    for step in 0..steps.min(2) {
        let _ = writeln!(text, "      - step: stap-{step}\n        items:");
        for party in ["a0", "b0", "lever"] {
            let (cost, required) = (1 + dice.below(20), 1 + dice.below(3));
            let _ = writeln!(
                text,
                "          - {{ id: {party}-{step}, title: Werk {step}, party: {party}, kind: other, per: stuk, unit_cost: {cost}, required: {required} }}"
            );
        }
    }
    if dice.below(2) == 0 {
        let _ = writeln!(
            text,
            "    cost_drivers: [{{ id: prijs, title: Aankoopprijs, items: [lever-0] }}]"
        );
    }
    if dice.below(2) == 0 {
        let amount = 100 * (1 + dice.below(20));
        let party = dice.one(&["a0", "b0", "lever"]);
        let _ = writeln!(
            text,
            "    fixed_costs: [{{ id: huur, title: Huur, party: {party}, amount: {amount} }}]"
        );
    }
    if dice.below(2) == 0 {
        let (year, unit) = (100 * dice.below(20), dice.below(10));
        let to = dice.one(&["", "partner: b0, "]);
        let _ = writeln!(
            text,
            "    subsidies: [{{ id: steun, title: Steun, {to}yearly: [{year}], per_unit: {unit} }}]"
        );
    }
    let price = 40 + dice.below(120);
    let _ = writeln!(
        text,
        "    prices: {{ chosen: fixed-price, fixed_price: {price} }}\n    scenarios:"
    );
    let years = 1 + dice.below(3);
    for case in ["best", "middle", "worst"].iter().take(2 + dice.below(2)) {
        let volumes: Vec<String> = (0..years).map(|_| (1 + dice.below(90)).to_string()).collect();
        let _ = writeln!(text, "      - {{ case: {case}, volumes: [{}] }}", volumes.join(", "));
    }
    let basis = ["", "basis: judged, "][dice.below(2)];
    let share = 10 * (1 + dice.below(9));
    let _ = match dice.below(2) {
        0 => writeln!(text, "    key: {{ {basis}method: equal }}"),
        _ => writeln!(
            text,
            "    key: {{ {basis}method: fixed, shares: [{{ partner: a0, percent: {share} }}, {{ partner: b0, percent: {} }}] }}",
            100 - share
        ),
    };
    for partner in ["a0", "b0"].iter().take(dice.below(3)) {
        if !text.contains("stand_alone") {
            let _ = writeln!(text, "    stand_alone:");
        }
        let _ = writeln!(
            text,
            "      - {{ partner: {partner}, amount: {} }}",
            100 * dice.below(40)
        );
    }
    if dice.below(3) == 0 {
        let _ = writeln!(
            text,
            "    fairness: {{ yardstick: cost, tolerance: {} }}",
            5 * (1 + dice.below(6))
        );
    }
    text
}

/// An amount or a number of the data, in hundredths.
fn hundredths(value: &Value) -> i64 {
    let (whole, part) = word(value).split_once('.').unwrap_or((word(value), ""));
    let whole: i64 = whole.parse().unwrap_or_default();
    whole * 100 + format!("{part:0<2}")[..2].parse::<i64>().unwrap_or_default()
}

/// A number of the data that is whole.
fn whole(value: &Value) -> i64 {
    hundredths(value) / 100
}

fn int(count: usize) -> i64 {
    i64::try_from(count).expect("a small number")
}

/// A model as it was reckoned again; parties are the two partners and the supplier.
struct Model<'a> {
    data: &'a Value,
    names: Vec<String>,
    first_year: i64,
    price: i64,
    unit_costs: [i64; 3],
    fixed: [i64; 3],
    invested: i64,
    /// What each partner gets of the margin, in per cent.
    shares: [i64; 2],
}

/// A year of a scenario.
struct Year {
    volume: i64,
    costs: [i64; 3],
    without_subsidy: i64,
    margin: i64,
    own: i64,
    shared: i64,
}

impl<'a> Model<'a> {
    fn of(case: &'a Value, partners: &[Value]) -> Self {
        let model = &case["revenue_model"];
        let ids: Vec<&Value> = list(&case["partners"]).iter().map(|part| &part["partner"]).collect();
        let name = |id: &&Value| {
            let mut known = partners.iter();
            known
                .find(|one| one["id"] == **id)
                .map_or("", |one| word(&one["name"]))
                .to_owned()
        };
        let names = ids.iter().map(name).collect();
        let place = |id: &Value| ids.iter().position(|known| *known == id).unwrap_or(2);
        let mut unit_costs = [0; 3];
        for item in list(&model["activities"]).iter().flat_map(|one| list(&one["items"])) {
            unit_costs[place(&item["party"])] += hundredths(&item["unit_cost"]) * whole(&item["required"]);
        }
        let mut fixed = [0; 3];
        for cost in list(&model["fixed_costs"]) {
            fixed[place(&cost["party"])] += hundredths(&cost["amount"]);
        }
        let shares = match list(&model["key"]["shares"]) {
            [one, other] => [whole(&one["percent"]), whole(&other["percent"])],
            _ => [50, 50],
        };
        Self {
            data: model,
            names,
            first_year: whole(&model["first_year"]),
            price: hundredths(&model["prices"]["fixed_price"]),
            unit_costs,
            fixed,
            invested: list(&model["investments"])
                .iter()
                .map(|one| hundredths(&one["amount"]))
                .sum(),
            shares,
        }
    }

    fn years(&self, scenario: &Value) -> Vec<Year> {
        let year = |(year, volume): (usize, &Value)| {
            let volume = whole(volume);
            let mut costs = [0; 3];
            for (party, cost) in costs.iter_mut().enumerate() {
                *cost = volume * self.unit_costs[party] + self.fixed[party];
            }
            let (mut shared, mut own) = (0, 0);
            for subsidy in list(&self.data["subsidies"]) {
                let yearly = list(&subsidy["yearly"]).get(year).map_or(0, hundredths);
                let amount = yearly + volume * hundredths(&subsidy["per_unit"]);
                *(if subsidy["partner"].is_null() {
                    &mut shared
                } else {
                    &mut own
                }) += amount;
            }
            let without_subsidy = volume * self.price - costs.iter().sum::<i64>();
            let margin = without_subsidy + shared;
            Year {
                volume,
                costs,
                without_subsidy,
                margin,
                own,
                shared,
            }
        };
        list(&scenario["volumes"]).iter().enumerate().map(year).collect()
    }

    fn middle(&self) -> Vec<Year> {
        let mut scenarios = list(&self.data["scenarios"]).iter();
        self.years(
            scenarios
                .find(|one| word(&one["case"]) == "middle")
                .expect("a middle one"),
        )
    }

    fn end(&self, years: &[Year]) -> i64 {
        years.iter().map(|year| year.margin + year.own).sum::<i64>() - self.invested
    }

    fn calendar(&self, year: usize) -> i64 {
        self.first_year + int(year)
    }

    fn shared_out(&self) -> String {
        let each = self.names.iter().zip(self.shares);
        let each: Vec<String> = each.map(|(name, share)| format!("{name} {share}\u{202f}%")).collect();
        enumerated(&each)
    }
}

/// The first year from which something holds to the end.
fn since(fine: impl DoubleEndedIterator<Item = bool> + ExactSizeIterator) -> Option<usize> {
    let all = fine.len();
    let tail = fine.rev().take_while(|fine| *fine).count();
    (tail > 0).then(|| all - tail)
}

/// What a dossier says of the division.
pub fn of_dossier(case: &Value, report: &Value) -> Vec<Law> {
    if case["revenue_model"].is_null() {
        return Vec::new();
    }
    let model = Model::of(case, list(&report["partners"]));
    let basis = furthest(std::iter::once(&model.data["key"]), model.data);
    let expected = if basis > 2 {
        plain("Prijs en verdeling: nog te bepalen")
    } else {
        Expected {
            sentence: format!("De marge wordt verdeeld: {}", model.shared_out()),
            basis,
        }
    };
    vec![Law::new("dossier-revenue", At::Title("summary".to_owned()), expected)]
}

/// What the document of a revenue model says.
pub fn of_model(data: &Value) -> Vec<Law> {
    let case = &data["partnership"];
    let model = Model::of(case, list(&data["partners"]));
    let years = model.middle();
    let last = years.len() - 1;
    let (basis, key) = (
        rests_on(model.data),
        furthest(std::iter::once(&model.data["key"]), model.data),
    );
    let told = |name: &'static str, title: &str, sentence: String, basis: usize| {
        Law::new(name, At::Title(title.to_owned()), Expected { sentence, basis })
    };
    let named = |name: &'static str, title: &str, sentence: String| told(name, title, sentence, basis);
    let fair = fairness(&model, &years[last]);
    let fair_basis = if fair.starts_with("Wat de partners") {
        0
    } else {
        basis.max(key)
    };
    let claim = headline(&model, &years);
    vec![
        Law::new(
            "revenue-front",
            At::Path(&["front", "claim"]),
            Expected {
                sentence: claim.clone(),
                basis,
            },
        ),
        named("revenue-summary", "summary", claim),
        named("revenue-assumptions", "assumptions", volumes(&model, &years)),
        named("revenue-price", "price", price(&model)),
        named("revenue-costs", "costs", costs(&model, &years[last])),
        Law::new("revenue-division", At::Title("division".to_owned()), division(&model)),
        told("revenue-fairness", "fairness", fair, fair_basis),
        named("revenue-scenarios", "scenarios", results(&model, &years)),
        named("revenue-independence", "independence", independence(&model, &years)),
        told(
            "revenue-settlement",
            "settlement",
            settlement(&model, &years[last]),
            basis.max(key),
        ),
        named("revenue-sensitivity", "sensitivity", sensitivity(case, &model, &years)),
        told("revenue-ledger", "ledger", ledger(data), 0),
    ]
}

/// What figures over the whole model rest on: what of it is furthest from a source.
fn rests_on(model: &Value) -> usize {
    fn own(value: &Value) -> usize {
        match value {
            Value::Object(fields) => {
                let here = furthest(std::iter::once(value), &Value::Null);
                fields.values().map(own).fold(here, usize::max)
            }
            Value::Array(items) => items.iter().map(own).max().unwrap_or_default(),
            _ => 0,
        }
    }
    let parts = [
        "activities",
        "prices",
        "investments",
        "fixed_costs",
        "subsidies",
        "scenarios",
    ];
    let group = furthest(std::iter::once(model), &Value::Null);
    parts.into_iter().map(|part| own(&model[part])).fold(group, usize::max)
}

/// The shares of a key that rests on no source are told with what they rest on.
fn division(model: &Model<'_>) -> Expected {
    Expected {
        sentence: format!("De partners verdelen de marge zo: {}", model.shared_out()),
        basis: furthest(std::iter::once(&model.data["key"]), model.data),
    }
}

fn headline(model: &Model<'_>, years: &[Year]) -> String {
    let last = years.len() - 1;
    let (year, margin) = (model.calendar(last), years[last].margin);
    let amount = euro(margin.abs(), 0);
    let mut result = -model.invested;
    let back = since(
        years
            .iter()
            .map(|year| {
                result += year.margin + year.own;
                result >= 0
            })
            .collect::<Vec<_>>()
            .into_iter(),
    );
    match margin {
        0 => format!("Opbrengsten en kosten zijn in {year} precies in evenwicht"),
        ..0 => format!("De partners komen in {year} samen {amount} tekort"),
        _ if model.invested == 0 => format!("De partners houden in {year} samen {amount} over"),
        _ => match back {
            Some(back) => format!(
                "De partners houden in {year} samen {amount} over en verdienen hun investering tegen eind {} terug",
                model.calendar(back)
            ),
            None => format!(
                "De partners houden in {year} samen {amount} over, maar verdienen hun investering van {} binnen het plan niet terug",
                euro(model.invested, 0)
            ),
        },
    }
}

fn volumes(model: &Model<'_>, years: &[Year]) -> String {
    let last = years.len() - 1;
    let first = match years[0].volume {
        1 => "1 doos".to_owned(),
        n => format!("{n} dozen"),
    };
    match last {
        0 => format!("Het plan rekent op {first} in {}", model.first_year),
        _ => format!(
            "Het plan gaat van {first} in {} naar {} in {}",
            model.first_year,
            years[last].volume,
            model.calendar(last)
        ),
    }
}

fn price(model: &Model<'_>) -> String {
    let margin = model.price - model.unit_costs.iter().sum::<i64>();
    let (price, amount) = (euro(model.price, 2), euro(margin.abs(), 2));
    if margin < 0 {
        format!("Per doos is een prijs van {price} te laag: er is {amount} te kort")
    } else {
        format!("Per doos blijft {amount} over van een prijs van {price}")
    }
}

fn costs(model: &Model<'_>, year: &Year) -> String {
    let calendar = model.calendar(model.middle().len() - 1);
    let all = euro(year.costs.iter().sum(), 0);
    let [one, other, _] = year.costs;
    if one == other {
        return format!("De samenwerking kost in {calendar} {all}");
    }
    let most = usize::from(other > one);
    format!(
        "{} draagt in {calendar} {} van de {all} kosten",
        model.names[most],
        euro(year.costs[most], 0)
    )
}

fn fairness(model: &Model<'_>, year: &Year) -> String {
    let calendar = model.calendar(model.middle().len() - 1);
    let parts = model.shares.map(|share| year.margin * share / 100);
    if word(&model.data["fairness"]["yardstick"]) == "cost" {
        if year.margin <= 0 {
            return format!(
                "In {calendar} is er geen winst te verdelen: de marge is {}",
                euro(year.margin, 0)
            );
        }
        // How far the first partner's share lies from its part in the costs, in tenths of a point; the second's as far.
        let (own, both) = (year.costs[0], year.costs[0] + year.costs[1]);
        let apart = (model.shares[0] * both - 100 * own).abs();
        let tenths = (20 * apart + both) / (2 * both);
        let tolerance = whole(&model.data["fairness"]["tolerance"]);
        return format!(
            "De verdeling wijkt tot {},{} procentpunt af van het aandeel van elke partij in hun jaarkosten; tot {tolerance} mag",
            tenths / 10,
            tenths % 10
        );
    }
    let alone = list(&model.data["stand_alone"]);
    if alone.is_empty() {
        return "Wat de partners alleen zouden verdienen, staat niet in de gegevens".to_owned();
    }
    // The generator gives them in the order of the partners.
    let worse = alone
        .iter()
        .enumerate()
        .filter(|(partner, one)| parts[*partner] < hundredths(&one["amount"]));
    let worse: Vec<String> = worse.map(|(partner, _)| model.names[partner].clone()).collect();
    match (worse.len(), alone.len()) {
        (0, 1) => format!("In {calendar} verdient de partner waarvan dat bekend is, niet minder dan alleen"),
        (0, n) => format!("In {calendar} verdient geen van de {n} partners waarvan dat bekend is, minder dan alleen"),
        (1, _) => format!("{} verdient in {calendar} minder dan alleen", worse[0]),
        _ => format!("{} verdienen in {calendar} minder dan alleen", enumerated(&worse)),
    }
}

fn results(model: &Model<'_>, years: &[Year]) -> String {
    let ends = list(&model.data["scenarios"])
        .iter()
        .map(|one| model.end(&model.years(one)));
    let ends: Vec<i64> = ends.collect();
    let (least, most) = (ends.iter().min().expect("one"), ends.iter().max().expect("one"));
    let year = model.calendar(years.len() - 1);
    if least == most {
        format!("Eind {year} staat het resultaat sinds de start op {}", euro(*least, 0))
    } else {
        format!(
            "Eind {year} ligt het resultaat sinds de start tussen {} en {}",
            euro(*least, 0),
            euro(*most, 0)
        )
    }
}

fn independence(model: &Model<'_>, years: &[Year]) -> String {
    let cover = "In het gemiddelde scenario dekken de opbrengsten van klanten";
    match since(years.iter().map(|year| year.without_subsidy >= 0)) {
        Some(0) => format!("{cover} elk jaar alle kosten"),
        Some(year) => format!("{cover} vanaf {} alle kosten", model.calendar(year)),
        None => format!("{cover} in {} niet alle kosten", model.calendar(years.len() - 1)),
    }
}

/// The first partner invoices and pays the supplier, so that only the second can have something to receive or to pay.
fn settlement(model: &Model<'_>, year: &Year) -> String {
    let calendar = model.calendar(model.middle().len() - 1);
    let part = year.margin * model.shares[1] / 100;
    let (one, other) = (&model.names[0], &model.names[1]);
    match year.costs[1] + part {
        0 => format!("Loopt {calendar} zoals gepland, dan hoeft geen van de 2 partners te betalen"),
        due if due > 0 => format!(
            "Loopt {calendar} zoals gepland, dan betaalt {one} {} aan {other}",
            euro(due, 2)
        ),
        due => format!(
            "Loopt {calendar} zoals gepland, dan betaalt {other} {} aan {one}",
            euro(-due, 2)
        ),
    }
}

/// What a tenth more or less of each input does to the result of both partners, in cents.
fn sensitivity(case: &Value, model: &Model<'_>, years: &[Year]) -> String {
    let sum = |of: &dyn Fn(&Year) -> i64| years.iter().map(of).sum::<i64>();
    let sold = sum(&|year| year.volume);
    let fixed = model.fixed.iter().sum::<i64>();
    let per_unit = list(&model.data["subsidies"])
        .iter()
        .filter(|one| one["partner"].is_null());
    let per_unit: i64 = per_unit.map(|one| hundredths(&one["per_unit"])).sum();
    let own_unit = list(&model.data["subsidies"])
        .iter()
        .filter(|one| !one["partner"].is_null());
    let own_unit: i64 = own_unit.map(|one| hundredths(&one["per_unit"])).sum();
    let cost = |items: &[&Value]| {
        items
            .iter()
            .map(|item| hundredths(&item["unit_cost"]) * whole(&item["required"]))
            .sum::<i64>()
    };
    let all: Vec<&Value> = list(&model.data["activities"])
        .iter()
        .flat_map(|one| list(&one["items"]))
        .collect();
    let mut inputs = vec![
        ("Verkoopprijs".to_owned(), sold * model.price),
        (
            "Volume".to_owned(),
            sold * (model.price + per_unit + own_unit - model.unit_costs.iter().sum::<i64>()),
        ),
        ("Subsidies".to_owned(), sum(&|year| year.shared)),
        ("Vaste kosten".to_owned(), fixed * int(years.len())),
        ("Investeringen".to_owned(), model.invested),
    ];
    let mut driven: Vec<&Value> = Vec::new();
    for driver in list(&model.data["cost_drivers"]) {
        let items: Vec<&Value> = all
            .iter()
            .copied()
            .filter(|item| list(&driver["items"]).contains(&item["id"]))
            .collect();
        inputs.push((word(&driver["title"]).to_owned(), sold * cost(&items)));
        driven.extend(items);
    }
    for activity in list(&model.data["activities"]) {
        let items: Vec<&Value> = list(&activity["items"]).iter().collect();
        let mut steps = list(&case["value_chain"]["steps"]).iter();
        let step = steps
            .find(|step| step["id"] == activity["step"])
            .map_or("", |step| word(&step["title"]));
        if !items.iter().all(|item| driven.contains(item)) {
            inputs.push((format!("Activiteit: {step}"), sold * cost(&items)));
        }
    }
    // More volume may bring one partner what it takes from the other: that moves both, and together nothing.
    let moves = |name: &str, of: i64| of != 0 || (name == "Volume" && own_unit > 0);
    let inputs = inputs.into_iter().filter(|(name, of)| moves(name, *of));
    let mut inputs: Vec<(String, i64)> = inputs.map(|(name, of)| (name, of.abs() / 10)).collect();
    inputs.sort_by_key(|(_, of)| std::cmp::Reverse(*of));
    let most = inputs[0].1;
    let heaviest = inputs.iter().filter(|(_, of)| of * 100 >= most * 99);
    let names: Vec<String> = heaviest.map(|(name, _)| format!("“{name}”")).collect();
    let (all, amount) = (inputs.len(), euro(most, 0));
    let end = "bij 10 % verschil";
    match names.len() {
        1 => format!(
            "Van de {all} doorgerekende gegevens verandert {} het resultaat van de partners het meest: {amount} {end}",
            names[0]
        ),
        _ => format!(
            "Van de {all} doorgerekende gegevens veranderen {} het resultaat van de partners het meest: tot {amount} {end}",
            enumerated(&names)
        ),
    }
}

/// How many figures are worth a line: not those of nothing.
fn ledger(data: &Value) -> String {
    let nothing = |figure: &&Value| word(&figure["formula"]).is_empty() && word(&figure["value"]) == "0.00";
    let lines = list(&data["figures"]).iter().filter(|figure| !nothing(figure)).count();
    format!("Alle {lines} cijfers met hun berekening en herkomst")
}

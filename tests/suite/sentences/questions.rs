//! Self-assessment and needs analysis: their random data, and the laws of what they say.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::dutch::{Expected, count, enumerated, furthest, list, percent, plain, word};
use super::programmes::Dice;
use super::{At, Law};

pub fn assessment(dice: &mut Dice) -> String {
    let mut text = String::from(
        "self_assessment:\n  id: zelf\n  title: Zelfbeoordeling\n  scale: [Helemaal oneens, Oneens, Neutraal, Eens, Helemaal eens]\n  minimum: 3\n  aspects:\n",
    );
    let mut statements = Vec::new();
    for aspect in 0..=dice.below(2) {
        let _ = writeln!(
            text,
            "    - id: a{aspect}\n      title: Aspect {aspect}\n      statements:"
        );
        for statement in 0..=dice.below(3) {
            let id = format!("s{aspect}{statement}");
            let _ = writeln!(text, "        - {{ id: {id}, label: Stelling {id}, text: Dat is zo. }}");
            statements.push(id);
        }
    }
    let rounds = dice.below(4);
    if rounds > 0 {
        let _ = writeln!(text, "  rounds:");
    }
    for round in 0..rounds {
        let basis = dice.one(&["sourced", "sourced", "sourced", "judged"]);
        let reason = if basis == "sourced" {
            ""
        } else {
            ", reason: Omdat de bron zwijgt"
        };
        let _ = writeln!(
            text,
            "    - id: r{round}\n      title: Keer {round}\n      basis: {basis}{}\n      counts:",
            reason.replace(", ", "\n      ")
        );
        for id in &statements {
            let mut counts = [0; 5];
            for _ in 0..2 + dice.below(7) {
                counts[dice.below(5)] += 1;
            }
            let counts = counts.map(|count: usize| count.to_string()).join(", ");
            let _ = writeln!(text, "        - {{ statement: {id}, counts: [{counts}] }}");
        }
    }
    let notes = dice.below(3);
    if notes > 0 {
        let _ = writeln!(text, "  notes: [{}]", numbered("Let op", notes));
    }
    text
}

/// “Les 0, Les 1”.
fn numbered(word: &str, count: usize) -> String {
    let items: Vec<String> = (0..count).map(|number| format!("{word} {number}")).collect();
    items.join(", ")
}

/// A statement as a round counted it: its name, who agrees, who answered.
struct Counted<'a> {
    statement: &'a Value,
    label: &'a str,
    agree: u64,
    n: u64,
}

impl Counted<'_> {
    fn quoted(&self) -> String {
        format!("“{}”", self.label)
    }

    fn than(&self, other: &Self) -> Ordering {
        (self.agree * other.n).cmp(&(other.agree * self.n))
    }
}

/// The statements of a questionnaire, aspect by aspect.
fn statements(data: &Value) -> Vec<&[Value]> {
    let aspects = list(&data["self_assessment"]["aspects"]).iter();
    aspects.map(|aspect| list(&aspect["statements"])).collect()
}

fn counted<'a>(data: &'a Value, round: &'a Value) -> Vec<Counted<'a>> {
    let all: Vec<&Value> = statements(data).into_iter().flatten().collect();
    let of = |one: &'a Value| {
        let counts: Vec<u64> = list(&one["counts"]).iter().filter_map(Value::as_u64).collect();
        let statement = all
            .iter()
            .find(|known| known["id"] == one["statement"])
            .expect("the statement");
        Counted {
            statement: &one["statement"],
            label: word(&statement["label"]),
            agree: counts[3] + counts[4],
            n: counts.iter().sum(),
        }
    };
    list(&round["statements"]).iter().map(of).collect()
}

/// What a self-assessment says.
pub fn of_assessment(data: &Value) -> Vec<Law> {
    let aspects = statements(data);
    let all: usize = aspects.iter().map(|aspect| aspect.len()).sum();
    let rounds = list(&data["rounds"]);
    let filled = match rounds.len() {
        0 => "nog niet ingevuld".to_owned(),
        n => format!("ingevuld in {}", count(n, "ronde", "rondes")),
    };
    let about = format!(
        "{} over {}, {filled}",
        count(all, "stelling", "stellingen"),
        count(aspects.len(), "aspect", "aspecten")
    );
    let form = if all == 1 {
        "kruis bij de stelling 1 antwoord aan".to_owned()
    } else {
        format!("kruis bij elk van de {all} stellingen 1 antwoord aan")
    };
    let notes = list(&data["self_assessment"]["notes"]).len();
    let mut laws = vec![
        Law::title("about", plain(about)),
        Law::title("questionnaire", plain(form)),
        Law::title(
            "notes",
            plain(format!(
                "{} bij de resultaten",
                count(notes, "kanttekening", "kanttekeningen")
            )),
        ),
        Law::new("assessment-front", At::Path(&["front", "claim"]), front(data, all)),
    ];
    for (number, round) in (1..).zip(rounds) {
        let counts = counted(data, round);
        let claim = if counts.is_empty() {
            "te weinig respondenten om resultaten te tonen".to_owned()
        } else {
            round_claim(&counts)
        };
        let claim = if rounds.len() > 1 {
            format!("Ronde {number} – {claim}")
        } else {
            claim
        };
        let id = format!("round-{}", word(&round["id"]));
        // What is not shown rests on nothing.
        let basis = if counts.is_empty() {
            0
        } else {
            furthest(list(&round["statements"]).iter(), round)
        };
        let sentence = claim;
        laws.push(Law::new("round", At::Title(id), Expected { sentence, basis }));
        for aspect in &aspects {
            let here = |one: &&Counted<'_>| aspect.iter().any(|known| known["id"] == *one.statement);
            let here: Vec<&Counted<'_>> = counts.iter().filter(here).collect();
            if !here.is_empty() {
                laws.push(Law::new("aspect", At::Text, plain(parts(&here))));
            }
        }
    }
    if let Some(changes) = Changes::of(data) {
        laws.push(Law::title("comparison", changes.expected()));
        laws.push(Law::new("comparison-counts", At::Text, plain(changes.counts())));
        let weight = (200 + changes.fewest) / (2 * changes.fewest);
        let sentence = format!("1 respondent weegt al {weight} procentpunt");
        laws.push(Law::new("comparison-caution", At::Within, plain(sentence)));
    }
    laws
}

fn front(data: &Value, all: usize) -> Expected {
    let shown = || {
        list(&data["rounds"])
            .iter()
            .filter(|round| !list(&round["statements"]).is_empty())
    };
    let measured = |round: &&Value| word(&round["basis"]) == "sourced";
    if let Some(changes) = Changes::of(data).filter(|_| shown().all(|round| measured(&round))) {
        return changes.expected();
    }
    let Some(round) = shown().find(measured).or_else(|| shown().next()) else {
        return plain(format!("{} om in te vullen", count(all, "stelling", "stellingen")));
    };
    let counts = counted(data, round);
    let some = counts.iter().filter(|one| 2 * one.agree > one.n).count();
    let majority = match some {
        0 => "Met geen enkele stelling is meer dan de helft van de respondenten het eens".to_owned(),
        _ => format!(
            "Met {some} van de {} stellingen is meer dan de helft van de respondenten het eens",
            counts.len()
        ),
    };
    Expected {
        sentence: format!("{majority}. {}", round_claim(&counts)),
        basis: furthest(list(&round["statements"]).iter(), round),
    }
}

/// With what most agree.
fn round_claim(counts: &[Counted<'_>]) -> String {
    let most = counts.iter().max_by(|a, b| a.than(b)).expect("a statement");
    let leaders: Vec<&Counted<'_>> = counts.iter().filter(|one| one.than(most) == Ordering::Equal).collect();
    let (fewest, top) = leaders
        .iter()
        .fold((u64::MAX, 0), |(low, high), one| (low.min(one.n), high.max(one.n)));
    let n = if fewest == top {
        top.to_string()
    } else {
        format!("{fewest}–{top}")
    };
    let names: Vec<String> = leaders.iter().map(|one| one.quoted()).collect();
    let many = names.len() > 3;
    if most.agree == 0 {
        format!("geen van de {n} respondenten is het eens met een stelling")
    } else if most.agree == most.n {
        let what = if many {
            format!("{} van de {} stellingen", names.len(), counts.len())
        } else {
            enumerated(&names)
        };
        format!("alle {n} respondenten zijn het eens met {what}")
    } else {
        let what = if many {
            format!("elk van {} stellingen", names.len())
        } else {
            enumerated(&names)
        };
        format!(
            "{} van de {n} respondenten is het eens met {what}",
            percent(most.agree, most.n)
        )
    }
}

/// How many agree with the statements of an aspect, from most to fewest.
fn parts(counts: &[&Counted<'_>]) -> String {
    let mut groups: Vec<(&Counted<'_>, Vec<String>)> = Vec::new();
    for one in counts {
        match groups
            .iter_mut()
            .find(|(known, _)| (known.agree, known.n) == (one.agree, one.n))
        {
            Some((_, names)) => names.push(one.quoted()),
            None => groups.push((one, vec![one.quoted()])),
        }
    }
    groups.sort_by(|(a, _), (b, _)| b.than(a));
    let told = groups.iter().map(|(one, names)| {
        let (k, n, names) = (one.agree, one.n, enumerated(names));
        let part = |part: &str| format!("{part} ({k} van {n}) is het eens met {names}.");
        match (100 * k / n, 12 * k) {
            (0, 0) => format!("Geen van de {n} respondenten is het eens met {names}."),
            (100, _) => format!("Alle {n} respondenten zijn het eens met {names}."),
            (80.., _) if k + 1 == n => format!("{k} van de {n} respondenten zijn het eens met {names}."),
            (_, twelfths) if twelfths == 9 * n => part("Driekwart"),
            (_, twelfths) if twelfths == 8 * n => part("Twee derde"),
            (_, twelfths) if twelfths == 6 * n => part("De helft"),
            (_, twelfths) if twelfths == 4 * n => part("Een derde"),
            (_, twelfths) if twelfths == 3 * n => part("Een kwart"),
            (80.., _) => part("Een grote meerderheid"),
            (60.., _) => part("Een meerderheid"),
            (50.., _) => part("Een kleine meerderheid"),
            (20.., _) => part("Een minderheid"),
            _ => part("Een kleine minderheid"),
        }
    });
    told.collect::<Vec<_>>().join(" ")
}

/// What changed from the first to the last round that is shown.
struct Changes<'a> {
    rounds: (usize, usize),
    basis: usize,
    fewest: u64,
    /// Each statement, and by how much of what it changed: a fraction.
    moves: Vec<(&'a str, i128, i128)>,
}

impl<'a> Changes<'a> {
    fn of(data: &'a Value) -> Option<Self> {
        let rounds = (1..).zip(list(&data["rounds"]));
        let mut shown = rounds.filter(|(_, round)| !list(&round["statements"]).is_empty());
        let (first, last) = (shown.next()?, shown.last()?);
        let (before, after) = (counted(data, first.1), counted(data, last.1));
        let moves: Vec<_> = before
            .iter()
            .filter_map(|then| {
                let now = after.iter().find(|now| now.statement == then.statement)?;
                let [k1, n1, k2, n2] = [then.agree, then.n, now.agree, now.n].map(i128::from);
                Some((then.label, k2 * n1 - k1 * n2, n1 * n2))
            })
            .collect();
        let fewest = [first.1, last.1]
            .iter()
            .filter_map(|round| round["respondents"].as_u64())
            .min()?;
        (!moves.is_empty()).then_some(Self {
            rounds: (first.0, last.0),
            basis: [first.1, last.1]
                .into_iter()
                .map(|round| furthest(list(&round["statements"]).iter(), round))
                .max()?,
            fewest,
            moves,
        })
    }

    fn expected(&self) -> Expected {
        Expected {
            sentence: self.claim(),
            basis: self.basis,
        }
    }

    fn directions(&self) -> (usize, usize) {
        let up = self.moves.iter().filter(|one| one.1 > 0).count();
        (up, self.moves.iter().filter(|one| one.1 < 0).count())
    }

    fn claim(&self) -> String {
        let (up, down) = self.directions();
        if up + down == 0 {
            let all = match self.moves.len() {
                1 => "de ene stelling".to_owned(),
                2 => "beide stellingen".to_owned(),
                n => format!("alle {n} de stellingen"),
            };
            return format!("De instemming blijft bij {all} gelijk");
        }
        let number = |count: usize| {
            if count == 0 {
                "geen".to_owned()
            } else {
                count.to_string()
            }
        };
        let all = match self.moves.len() {
            1 => "ene stelling".to_owned(),
            n => format!("{n} stellingen"),
        };
        let moved = format!(
            "De instemming stijgt bij {} en daalt bij {} van de {all}",
            number(up),
            number(down)
        );
        let larger = |a: &(&str, i128, i128), b: &(&str, i128, i128)| (a.1 * b.2).cmp(&(b.1 * a.2));
        let gain = self.moves.iter().max_by(|a, b| larger(a, b)).expect("a move");
        let loss = self.moves.iter().min_by(|a, b| larger(a, b)).expect("a move");
        let rises = match (gain.1.max(0) * loss.2).cmp(&((-loss.1).max(0) * gain.2)) {
            Ordering::Equal => up >= down,
            order => order == Ordering::Greater,
        };
        let most = if rises { gain } else { loss };
        let same = self.moves.iter().filter(|one| larger(one, most) == Ordering::Equal);
        let names: Vec<String> = same.map(|one| format!("“{}”", one.0)).collect();
        if names.len() > 3 {
            return moved;
        }
        let points = (200 * most.1.abs() + most.2) / (2 * most.2);
        let verb = if rises { "stijgt" } else { "daalt" };
        format!("{moved}; bij {} {verb} ze met {points} procentpunt", enumerated(&names))
    }

    fn counts(&self) -> String {
        let (up, down) = self.directions();
        let rising = match up {
            0 => "geen enkele stelling".to_owned(),
            n => count(n, "stelling", "stellingen"),
        };
        let some = |count: usize| match count {
            0 => "geen".to_owned(),
            n => n.to_string(),
        };
        let (falling, steady) = (some(down), some(self.moves.len() - up - down));
        format!(
            "Van ronde {} naar ronde {} stijgt de instemming bij {rising}, daalt ze bij {falling} en blijft ze gelijk bij {steady}",
            self.rounds.0, self.rounds.1
        )
    }
}

pub fn needs(dice: &mut Dice) -> String {
    let mut text = String::from(
        "needs_analysis:\n  id: noden\n  title: Nodenanalyse\n  region: Streek\n  project: Proef\n  summary: Zo staat het.\n  partners: [{ name: Firma, country: België }]\n  authors: [{ name: Iemand }]\n  context:\n",
    );
    for topic in 0..=dice.below(3) {
        let _ = writeln!(
            text,
            "    - {{ id: t{topic}, title: Thema {topic}, text: \"Zie [bron](#ref-bron).\" }}"
        );
    }
    let _ = writeln!(text, "  figures:\n    numbers:");
    for number in 0..=dice.below(3) {
        let _ = writeln!(
            text,
            "      - {{ label: Cijfer {number}, value: \"5\", reference: bron }}"
        );
    }
    let levels = dice.below(5);
    if levels > 0 {
        let _ = writeln!(text, "    levels:");
    }
    for topic in 0..levels {
        let level = dice.one(&["established", "fragmented", "developing", "absent"]);
        let _ = writeln!(text, "      - {{ topic: Onderwerp {topic}, level: {level} }}");
    }
    let _ = writeln!(text, "  ecosystem:\n    domains:");
    for domain in 0..=dice.below(3) {
        let first = dice.below(4);
        let actors: Vec<String> = (first..=first + dice.below(3))
            .map(|actor| format!("{{ name: Actor {actor} }}"))
            .collect();
        let _ = writeln!(
            text,
            "      - {{ title: Domein {domain}, actors: [{}] }}",
            actors.join(", ")
        );
    }
    for (key, groups) in [("gaps", 1 + dice.below(3)), ("challenges", 1 + dice.below(3))] {
        let _ = writeln!(text, "  {key}:");
        for group in 0..groups {
            let _ = writeln!(text, "    - {{ title: Groep {group} van {key}, points: [Een punt] }}");
        }
    }
    let practices = dice.below(3);
    if practices > 0 {
        let _ = writeln!(text, "  practices:");
    }
    for practice in 0..practices {
        let points = numbered("Les", 1 + dice.below(3));
        let _ = writeln!(
            text,
            "    - {{ id: p{practice}, title: Geval {practice}, sector: Zorg, takeaways: [{points}], story: Zo ging het., challenges: Tijd., stakeholders: Velen., importance: Groot., solutions: Samen. }}"
        );
    }
    if dice.below(3) > 0 {
        let people = 3 + dice.below(5);
        let _ = writeln!(
            text,
            "  focus_group:\n    respondents: {people}\n    method: Wie wou, stemde vaker.\n    findings: [{{ title: Zo, points: [Een punt] }}]\n    votes:"
        );
        for vote in 0..=dice.below(2) {
            let each = dice.one(&["", "per_person: 2, "]);
            let options: Vec<String> = (0..2 + dice.below(3))
                .map(|option| format!("{{ label: Keuze {vote}{option}, votes: {} }}", dice.below(people + 2)))
                .collect();
            let _ = writeln!(
                text,
                "      - {{ id: v{vote}, title: Stemming {vote}, {each}options: [{}] }}",
                options.join(", ")
            );
        }
    }
    text.push_str("  references: [{ id: bron, authors: Iemand, year: \"2024\", title: Een boek }]\n");
    text
}

/// What a needs analysis says.
pub fn of_needs(data: &Value) -> Vec<Law> {
    let (gaps, challenges, practices) = (list(&data["gaps"]), list(&data["challenges"]), list(&data["practices"]));
    let sectors = count(gaps.len(), "sector", "sectoren");
    let groups = count(challenges.len(), "groep", "groepen");
    let mut short = vec![format!("hiaten in {sectors}"), format!("uitdagingen voor {groups}")];
    if !practices.is_empty() {
        short.push(count(practices.len(), "praktijkvoorbeeld", "praktijkvoorbeelden"));
    }
    let short = format!("In het kort: {}", enumerated(&short));
    let names: Vec<&str> = list(&data["ecosystem"]["domains"])
        .iter()
        .flat_map(|domain| list(&domain["actors"]).iter().map(|actor| word(&actor["name"])))
        .collect();
    let known: BTreeSet<&str> = names.iter().copied().collect();
    let repeated = known
        .iter()
        .filter(|name| names.iter().filter(|other| other == name).count() > 1)
        .count();
    let domains = list(&data["ecosystem"]["domains"]).len();
    let ecosystem = format!(
        "Het ecosysteem: {} in {}",
        count(known.len(), "actor", "actoren"),
        count(domains, "domein", "domeinen")
    );
    let levels = levels(data);
    let votes = votes(&data["focus_group"]);
    let numbers = list(&data["figures"]["numbers"]).len();
    let figures = levels
        .clone()
        .unwrap_or_else(|| count(numbers, "kerncijfer", "kerncijfers"));
    let claims: Vec<String> = [levels, votes.clone()].into_iter().flatten().collect();
    let front = if claims.is_empty() {
        short.clone()
    } else {
        claims.join(". ")
    };
    let context = count(list(&data["context"]).len(), "thema", "thema’s");
    let mut laws = vec![
        Law::new("needs-front", At::Path(&["front", "claim"]), plain(front)),
        Law::new("needs-summary", At::Title("summary".to_owned()), plain(short)),
        Law::title("context", plain(format!("De context in {context}"))),
        Law::title("figures", plain(figures)),
        Law::title("ecosystem", plain(ecosystem)),
        Law::title("gaps", plain(format!("Hiaten in {sectors}"))),
        Law::title("challenges", plain(format!("Uitdagingen voor {groups}"))),
        Law::title(
            "references",
            plain(format!(
                "Referenties: {}",
                count(list(&data["references"]).len(), "bron", "bronnen")
            )),
        ),
    ];
    if repeated > 0 {
        let sentence = match repeated {
            1 => "1 actor staat er meer dan eens in en telt in de titel 1 keer mee".to_owned(),
            n => format!("{n} actoren staan er meer dan eens in en tellen in de titel elk 1 keer mee"),
        };
        laws.push(Law::new("needs-repeated", At::Text, plain(sentence)));
    }
    for practice in practices {
        let points = count(list(&practice["takeaways"]).len(), "punt", "punten");
        let sentence = format!("{}: {points} om mee te nemen", word(&practice["title"]));
        laws.push(Law::new("needs-practice", At::Text, plain(sentence)));
    }
    if !data["focus_group"].is_null() {
        let people = respondents(&data["focus_group"]);
        let title = votes.unwrap_or_else(|| format!("{} in de focusgroep", count(people, "deelnemer", "deelnemers")));
        laws.push(Law::title("focus-group", plain(title)));
    }
    for vote in list(&data["focus_group"]["votes"]) {
        let all: usize = list(&vote["options"]).iter().map(cast).sum();
        let sentence = match leaders(vote) {
            (_, 0) => "Niemand stemde".to_owned(),
            (names, most) => {
                let get = if names.len() == 1 { "krijgt" } else { "krijgen elk" };
                let of = if all == 1 {
                    "ene stem".to_owned()
                } else {
                    format!("{all} stemmen")
                };
                format!("{} {get} {most} van de {of}", enumerated(&names))
            }
        };
        laws.push(Law::new("needs-vote", At::Text, plain(sentence)));
    }
    laws
}

fn levels(data: &Value) -> Option<String> {
    let levels = list(&data["figures"]["levels"]);
    let words = [
        ("established", "gevestigd"),
        ("fragmented", "versnipperd"),
        ("developing", "in ontwikkeling"),
        ("absent", "afwezig"),
    ];
    let on = |key: &str| levels.iter().filter(|one| word(&one["level"]) == key).count();
    let told = words
        .map(|(key, word)| (on(key), word))
        .into_iter()
        .filter(|(n, _)| *n > 0);
    let told: Vec<String> = told.map(|(n, word)| format!("{n} {word}")).collect();
    let topics = count(levels.len(), "thema", "thema’s");
    let region = word(&data["region"]);
    (!levels.is_empty()).then(|| format!("Stand van {topics} in {region}: {}", enumerated(&told)))
}

/// A number that the data writes as a text or as a number.
fn number(value: &Value) -> usize {
    let text = word(value).parse().ok();
    let count = || value.as_u64().and_then(|count| usize::try_from(count).ok());
    text.or_else(count).unwrap_or_default()
}

fn cast(option: &Value) -> usize {
    number(&option["votes"])
}

fn respondents(group: &Value) -> usize {
    number(&group["respondents"])
}

fn leaders(vote: &Value) -> (Vec<String>, usize) {
    let most = list(&vote["options"]).iter().map(cast).max().unwrap_or_default();
    let first = list(&vote["options"]).iter().filter(|one| cast(one) == most);
    (first.map(|one| word(&one["label"]).to_owned()).collect(), most)
}

fn votes(group: &Value) -> Option<String> {
    let votes = list(&group["votes"]);
    let cast_in: Vec<_> = votes
        .iter()
        .map(|vote| (vote, leaders(vote)))
        .filter(|(_, (_, most))| *most > 0)
        .collect();
    if cast_in.is_empty() {
        return None;
    }
    // What ties, or follows one vote behind, is told too, and then nothing is said to be chosen most.
    let near = |vote: &Value, most: usize| -> Vec<Vec<String>> {
        let got = |count: usize| {
            let options = list(&vote["options"]).iter().filter(|one| cast(one) == count);
            options.map(|one| word(&one["label"]).to_owned()).collect::<Vec<_>>()
        };
        let groups = [most, most - 1].map(|count| if count > 0 { got(count) } else { Vec::new() });
        groups.into_iter().filter(|names| !names.is_empty()).collect()
    };
    let mut tops = Vec::new();
    let mut close = false;
    for (vote, (_, most)) in &cast_in {
        let groups = near(vote, *most);
        close |= groups.len() > 1 || groups[0].len() > 1;
        for (behind, names) in groups.iter().enumerate() {
            let each = if names.len() > 1 { "telkens " } else { "" };
            let votes = count(most - behind, "stem", "stemmen");
            tops.push(format!("{} met {each}{votes}", enumerated(names)));
        }
    }
    let people = respondents(group);
    let mut sentence = format!(
        "{} {} van {people} deelnemers: {}",
        if close { "Uit" } else { "Het vaakst gekozen in" },
        count(cast_in.len(), "stemming", "aparte stemmingen"),
        enumerated(&tops)
    );
    let limited = votes.iter().filter(|vote| !vote["per_person"].is_null());
    let over = limited.map(|vote| {
        let all: usize = list(&vote["options"]).iter().map(cast).sum();
        (all, number(&vote["per_person"]) * people)
    });
    let (all, most) = over
        .filter(|(all, most)| all > most)
        .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let too_many = votes
        .iter()
        .flat_map(|vote| list(&vote["options"]))
        .filter(|one| cast(one) > people);
    let names: Vec<String> = too_many.map(|one| word(&one["label"]).to_owned()).collect();
    if all > 0 {
        let _ = write!(
            sentence,
            "; de bron telt daarbij {all} stemmen waar er hoogstens {most} konden zijn"
        );
    } else if !names.is_empty() {
        let got = if names.len() == 1 { "kreeg" } else { "kregen elk" };
        let _ = write!(
            sentence,
            "; {} {got} meer stemmen dan er deelnemers waren",
            enumerated(&names)
        );
    }
    Some(sentence)
}

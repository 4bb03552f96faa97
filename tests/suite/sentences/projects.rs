//! Call, content report and agreement: their random data, and the laws of what they say.

use std::fmt::Write as _;

use serde_json::Value;

use super::dutch::{Expected, count, enumerated, furthest, list, percent, plain, word};
use super::programmes::{BASES, Dice};
use super::questions;
use super::{At, Law};
use crate::common::Files;

/// Adds the files that are about no partnership.
pub fn add(dice: &mut Dice, files: &mut Files) {
    files.insert("call.yaml".to_owned(), call(dice));
    files.insert("phase.yaml".to_owned(), phase_report(dice));
    files.insert("stuk.txt".to_owned(), "x".to_owned());
    files.insert("needs.yaml".to_owned(), questions::needs(dice));
    files.insert("self.yaml".to_owned(), questions::assessment(dice));
}

fn call(dice: &mut Dice) -> String {
    let mut text = format!(
        "call:\n  id: oproep\n  title: Wij zoeken\n  organiser: Het fonds\n  contact: {{ name: An }}\n  return_to: Het fonds\n  {}\n  levels:\n",
        dice.basis().replace(", ", "\n  ")
    );
    for level in 0..3 {
        let _ = writeln!(text, "    - {{ id: l{level}, title: Niveau {level} }}");
    }
    let _ = writeln!(text, "  form:");
    for field in 0..=dice.below(3) {
        let required = dice.below(2) == 0;
        let _ = writeln!(
            text,
            "    - {{ id: f{field}, label: Veld {field}, kind: line, required: {required} }}"
        );
    }
    if dice.below(4) > 0 {
        let (region, level) = (dice.below(2) == 0, dice.below(2) == 0);
        let _ = writeln!(
            text,
            "  criteria: {{ smallest: 2, largest: 3, social_share_least: 30, social_share_most: 70, same_region: {region}, shared_level: {level} }}"
        );
    }
    let candidates = 1 + dice.below(7);
    let mut labs: [Vec<String>; 3] = Default::default();
    let _ = writeln!(text, "  candidates:");
    for candidate in 0..candidates {
        let sector = dice.one(&["social", "regular", "public"]);
        let region = dice.one(&["Kempen", "Waasland", "Hageland"]);
        let levels: Vec<String> = (0..3)
            .filter(|_| dice.below(2) == 0)
            .map(|level| format!("l{level}"))
            .collect();
        let _ = writeln!(
            text,
            "    - {{ id: k{candidate}, name: Kandidaat {candidate}, sector: {sector}, region: {region}, activity: Werk, levels: [{}] }}",
            levels.join(", ")
        );
        if let Some(lab) = labs.get_mut(dice.below(4)) {
            lab.push(format!("k{candidate}"));
        }
    }
    let _ = writeln!(text, "  labs:");
    for (number, members) in labs.iter().enumerate().filter(|(_, members)| !members.is_empty()) {
        let _ = writeln!(
            text,
            "    - {{ id: lab{number}, title: Lab {number}, members: [{}] }}",
            members.join(", ")
        );
    }
    if labs.iter().all(Vec::is_empty) {
        text.truncate(text.len() - "  labs:\n".len());
    }
    text
}

/// What a call says.
pub fn of_call(call: &Value) -> Vec<Law> {
    let (candidates, labs) = (list(&call["candidates"]), list(&call["labs"]));
    let basis = furthest(std::iter::once(call), &Value::Null);
    let based = |sentence: String| Expected { sentence, basis };
    let fields = list(&call["form"]);
    let required = match fields.iter().filter(|field| field["required"] == true).count() {
        0 => "geen enkel".to_owned(),
        n => n.to_string(),
    };
    let form = match fields.len() {
        1 if required == "1" => "Registreren vraagt 1 antwoord, dat verplicht is".to_owned(),
        1 => "Registreren vraagt 1 antwoord, dat niet verplicht is".to_owned(),
        n => format!("Registreren vraagt {n} antwoorden, waarvan {required} verplicht"),
    };
    let mut regions: Vec<&str> = candidates.iter().map(|one| word(&one["region"])).collect();
    regions.sort_unstable();
    regions.dedup();
    let social = match candidates.iter().filter(|one| word(&one["sector"]) == "social").count() {
        0 => "geen enkele onder “sociale economie” staat".to_owned(),
        1 => "1 onder “sociale economie” staat".to_owned(),
        n => format!("{n} onder “sociale economie” staan"),
    };
    let register = format!(
        "{} uit {}, van wie er {social}",
        count(candidates.len(), "kandidaat", "kandidaten"),
        count(regions.len(), "streek", "streken")
    );
    let mut found = vec![Law::title("form", plain(form)), Law::title("register", based(register))];
    if labs.is_empty() {
        return found;
    }
    let judged: Vec<Lab> = labs.iter().map(|lab| Lab::of(call, lab)).collect();
    let met = judged.iter().filter(|lab| lab.lacks.is_empty()).count();
    let members: usize = judged.iter().map(|lab| lab.members).sum();
    let asked = ["same_region", "shared_level"].map(|key| call["criteria"][key] == true);
    let criteria = match 2 + asked.into_iter().filter(|asked| *asked).count() {
        2 => "beide criteria".to_owned(),
        n => format!("alle {n} de criteria"),
    };
    let said = match (met, labs.len()) {
        _ if call["criteria"].is_null() => format!(
            "{} met samen {}",
            count(labs.len(), "proeftuin", "proeftuinen"),
            count(members, "kandidaat", "kandidaten")
        ),
        (0, 1) => format!("de proeftuin voldoet nog niet aan {criteria}"),
        (0, n) => format!("geen van de {n} proeftuinen voldoet aan {criteria}"),
        (1, 1) => format!("de proeftuin voldoet aan {criteria}"),
        (2, 2) => format!("beide proeftuinen voldoen aan {criteria}"),
        (m, n) if m == n => format!("alle {n} de proeftuinen voldoen aan {criteria}"),
        (1, n) => format!("1 van de {n} proeftuinen voldoet aan {criteria}"),
        (m, n) => format!("{m} van de {n} proeftuinen voldoen aan {criteria}"),
    };
    found.push(Law::title("labs", based(said)));
    let in_lab = |one: &&Value| labs.iter().any(|lab| list(&lab["members"]).contains(&one["id"]));
    let free: Vec<String> = candidates
        .iter()
        .filter(|one| !in_lab(one))
        .map(|one| word(&one["name"]).to_owned())
        .collect();
    if !free.is_empty() {
        let sentence = format!("Nog zonder proeftuin: {}", enumerated(&free));
        found.push(Law::new("call-without-lab", At::Text, plain(sentence)));
    }
    for lab in judged.iter().filter(|_| !call["criteria"].is_null()) {
        let all = lab.has.len() + lab.lacks.len();
        let (answer, told) = if lab.lacks.is_empty() {
            let which = match all {
                2 => "beide".to_owned(),
                _ => format!("alle {all} de"),
            };
            (format!("Ja, aan {which} criteria is voldaan"), &lab.has)
        } else {
            (
                format!("Nee, aan {} van {all} criteria is voldaan", lab.has.len()),
                &lab.lacks,
            )
        };
        found.push(Law::new("call-verdict", At::Text, plain(answer)));
        found.push(Law::new("call-measured", At::Text, plain(told.join("; "))));
    }
    found
}

/// A lab by the criteria of its call: what it has, and what it lacks.
struct Lab {
    members: usize,
    has: Vec<String>,
    lacks: Vec<String>,
}

impl Lab {
    fn of(call: &Value, lab: &Value) -> Self {
        let ids = list(&lab["members"]);
        let members: Vec<&Value> = ids
            .iter()
            .filter_map(|id| list(&call["candidates"]).iter().find(|one| one["id"] == *id))
            .collect();
        let n = members.len();
        let social = members.iter().filter(|one| word(&one["sector"]) == "social").count();
        let together = |region: &str| members.iter().filter(|one| word(&one["region"]) == region).count();
        let regions: Vec<(&str, usize)> = members
            .iter()
            .map(|one| word(&one["region"]))
            .map(|it| (it, together(it)))
            .collect();
        let most = regions.iter().map(|(_, count)| *count).max().unwrap_or_default();
        let region = regions
            .iter()
            .find(|(_, count)| *count == most)
            .map_or("", |(name, _)| name);
        let shared = list(&call["levels"])
            .iter()
            .filter(|level| members.iter().all(|one| list(&one["levels"]).contains(&level["id"])));
        let shared: Vec<String> = shared.map(|level| word(&level["title"]).to_owned()).collect();
        let levels = match shared.len() {
            0 => "geen".to_owned(),
            count => format!("{count}: {}", enumerated(&shared)),
        };
        let criteria = &call["criteria"];
        let asked = [
            (
                true,
                30 * n <= 100 * social && 100 * social <= 70 * n,
                "Aandeel “sociaal”",
                format!("{} ({social} van {n})", percent(social, n)),
                "30\u{202f}% tot 70\u{202f}%",
            ),
            (
                true,
                (2..=3).contains(&n),
                "Leden",
                count(n, "lid", "leden"),
                "2 tot 3 leden",
            ),
            (
                criteria["same_region"] == true,
                most >= 2,
                "Zelfde streek",
                format!("{most} uit {region}"),
                "minstens 2 leden",
            ),
            (
                criteria["shared_level"] == true,
                !shared.is_empty(),
                "Gedeeld niveau",
                levels,
                "minstens 1 niveau",
            ),
        ];
        let (mut has, mut lacks) = (Vec::new(), Vec::new());
        for (_, met, name, measured, wanted) in asked.into_iter().filter(|(is_asked, ..)| *is_asked) {
            if met {
                has.push(format!("{name}: {measured}"));
            } else {
                lacks.push(format!("{name}: {measured}, gevraagd {wanted}"));
            }
        }
        Self { members: n, has, lacks }
    }
}

/// The SHA-256 of the letter x.
const SUM: &str = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

fn phase_report(dice: &mut Dice) -> String {
    let mut text = format!(
        "phase_report:\n  id: fase\n  partnership: c0\n  phase: Fase 1\n  organisation: Firma\n  project: Proef\n  project_number: \"7\"\n  {}\n  deliverables:\n    items:\n",
        dice.basis().replace(", ", "\n  ")
    );
    for item in 0..=dice.below(4) {
        let own = if dice.below(2) == 0 {
            format!(", {}", dice.basis())
        } else {
            String::new()
        };
        let _ = writeln!(
            text,
            "      - {{ id: i{item}, title: Stuk {item}, file: stuk.txt, sha256: {SUM}{own} }}"
        );
    }
    let _ = writeln!(
        text,
        "  remarks: Gelezen.\n  changes:\n    summary: Volgens plan.\n    work_packages:"
    );
    for package in 0..=dice.below(4) {
        let deviation = if dice.below(2) == 0 {
            ", deviation: Later, motive: Regen"
        } else {
            ""
        };
        let eligible = dice.one(&["", ", eligible: \"yes\"", ", eligible: \"no\"", ", eligible: partly"]);
        let _ = writeln!(
            text,
            "      - {{ number: \"{package}\", title: Pakket {package}, aim: Doen, state: Gedaan{deviation}{eligible} }}"
        );
    }
    let _ = writeln!(
        text,
        "  lessons: {{ general: [Praat] }}\n  support: Goed.\n  consent: {}\n  publicity:",
        dice.below(2) == 0
    );
    for page in 0..=dice.below(2) {
        let _ = writeln!(
            text,
            "    - {{ title: Bladzijde {page}, url: \"https://www.voorbeeld.example/{page}\" }}"
        );
    }
    text
}

/// What a content report says.
pub fn of_phase(report: &Value) -> Vec<Law> {
    let (pieces, changes) = (pieces(report), changes(list(&report["changes"]["work_packages"])));
    let pages = match list(&report["publicity"]).len() {
        1 => "1 pagina is opgegeven voor de publiciteitsplicht".to_owned(),
        n => format!("{n} pagina’s zijn opgegeven voor de publiciteitsplicht"),
    };
    let may = if report["consent"] == true { "mag" } else { "wil niet" };
    vec![
        Law::new(
            "phase-front",
            At::Path(&["front", "claim"]),
            plain(format!("{pieces}. {changes}.")),
        ),
        Law::title("deliverables", plain(pieces)),
        Law::title("changes", plain(changes)),
        Law::title("publicity", plain(pages)),
        Law::title(
            "consent",
            plain(format!("Het project {may} gecontacteerd worden voor communicatie")),
        ),
    ]
}

fn pieces(report: &Value) -> String {
    let items = list(&report["deliverables"]["items"]);
    let kinds = [
        ("stuk dat is opgegeven", "stukken die zijn opgegeven"),
        ("inschatting", "inschattingen"),
        ("reconstructie", "reconstructies"),
        ("voorbeeld", "voorbeelden"),
        ("verzonnen stuk", "verzonnen stukken"),
    ];
    let of = |basis: usize| {
        items
            .iter()
            .filter(|item| furthest(std::iter::once(*item), report) == basis)
            .count()
    };
    if of(0) == items.len() {
        return match items.len() {
            1 => "1 stuk is als bijlage opgegeven".to_owned(),
            n => format!("{n} stukken zijn als bijlage opgegeven"),
        };
    }
    let told = (0..BASES.len())
        .map(|basis| (of(basis), kinds[basis]))
        .filter(|(n, _)| *n > 0);
    let told: Vec<String> = told.map(|(n, (one, more))| count(n, one, more)).collect();
    let belong = if items.len() == 1 { "hoort" } else { "horen" };
    format!(
        "{} {belong} bij deze rapportering: {}",
        count(items.len(), "stuk", "stukken"),
        enumerated(&told)
    )
}

fn changes(packages: &[Value]) -> String {
    let all = packages.len();
    let deviated = packages.iter().filter(|one| !one["deviation"].is_null()).count();
    let who = match (deviated, all) {
        (1, 1) => "bij het werkpakket".to_owned(),
        (2, 2) => "bij beide werkpakketten".to_owned(),
        (n, all) if n == all => format!("bij alle {all} de werkpakketten"),
        (0, 1) => "bij het werkpakket".to_owned(),
        (0, n) => format!("bij geen van de {n} werkpakketten"),
        (n, all) => format!("bij {n} van de {all} werkpakketten"),
    };
    let judged = ["no", "partly"].map(|key| packages.iter().filter(|one| word(&one["eligible"]) == key).count());
    let words = ["niet subsidiabel", "deels subsidiabel"];
    let told = judged
        .into_iter()
        .zip(words)
        .filter(|(n, _)| *n > 0)
        .map(|(n, words)| match n {
            1 if all == 1 => format!("is het {words}"),
            2 if all == 2 && words.starts_with("niet") => "is geen van beide subsidiabel".to_owned(),
            n if n == all && words.starts_with("niet") => format!("is geen van de {n} subsidiabel"),
            2 if all == 2 => format!("zijn beide {words}"),
            n if n == all => format!("zijn alle {n} {words}"),
            1 => format!("is 1 {words}"),
            n => format!("zijn {n} {words}"),
        });
    let told: Vec<String> = told.collect();
    let what = if (deviated, all) == (0, 1) { "geen" } else { "een" };
    let mut sentence = format!("{who} is {what} afwijking opgegeven");
    if !told.is_empty() {
        let _ = write!(sentence, "; volgens opgave {}", enumerated(&told));
    }
    sentence
}

/// What the front of a workbook says; its data is what stands in its cells.
pub fn of_workbook(data: &Value) -> Vec<Law> {
    let tables = list(&data["sheets"]).iter().flat_map(|sheet| list(&sheet["tables"]));
    let rows = tables.flat_map(|table| list(&table["rows"]));
    let kinds: Vec<&str> = rows
        .flat_map(|row| list(&row["cells"]))
        .map(|cell| word(&cell["kind"]))
        .collect();
    let of = |sought: &[&str]| kinds.iter().filter(|kind| sought.contains(kind)).count();
    let (known, open) = (of(&["known"]), of(&["write", "ticks"]));
    let are =
        |n: usize, one: &str, more: &str| format!("{} {}", count(n, "vak", "vakken"), if n == 1 { one } else { more });
    let sentence = if known == 0 {
        format!("{} om samen met uw partners in te vullen", count(open, "vak", "vakken"))
    } else {
        let filled = are(known, "is", "zijn");
        let waits = match open {
            0 => "geen enkel vak wacht".to_owned(),
            n => are(n, "wacht", "wachten"),
        };
        format!("{filled} al ingevuld met wat in de gegevens staat; {waits} op uw antwoord")
    };
    vec![Law::new(
        "workbook-front",
        At::Path(&["front", "claim"]),
        plain(sentence),
    )]
}

/// What the front of an agreement says.
pub fn of_agreement(pages: &Value, case: &Value, report: &Value) -> Vec<Law> {
    let status = match list(&pages["open_points"]).len() {
        0 => "Ontwerp, klaar om definitief te maken".to_owned(),
        n => format!("Ontwerp met {}", count(n, "open punt", "open punten")),
    };
    let name = |part: &Value| {
        let mut partners = list(&report["partners"]).iter();
        partners
            .find(|one| one["id"] == part["partner"])
            .map_or("", |one| word(&one["name"]))
            .to_owned()
    };
    let parties: Vec<String> = list(&case["partners"]).iter().map(name).collect();
    vec![
        Law::new("agreement-status", At::Path(&["front", "status"]), plain(status)),
        Law::new(
            "agreement-title",
            At::Path(&["front", "subtitle"]),
            plain(word(&case["title"])),
        ),
        Law::new(
            "agreement-parties",
            At::Path(&["front", "parties"]),
            plain(parties.join(", ")),
        ),
    ]
}

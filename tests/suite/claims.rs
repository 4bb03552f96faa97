//! What headings and captions say of the data is true of it, in editions that leave something out too.

use std::collections::BTreeMap;

use brugwerk::check::{self, Checked};
use brugwerk::document::{self, Options};
use brugwerk::load::{self, Folder, Reading};
use brugwerk::locale::{Argument, Language, Locale};
use brugwerk::model::Audience;
use brugwerk::sample;
use serde_json::Value;

use crate::common;
use crate::common::{Files, files, folder};

const KALIBER: &str = "partnerships/kaliber-knoopwerk.yaml";

fn programme(folder: &Folder, audience: Audience) -> Checked {
    let reading = Reading {
        audience,
        ..Reading::default()
    };
    let outcome = check::check(load::load(folder, reading).expect("programme.yaml is there"));
    let found = common::codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "{audience:?}: {found:?}");
    outcome.programme.expect("a sound programme")
}

/// A sample outside the binary.
fn on_disk(name: &str) -> BTreeMap<String, String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    let mut found = Files::new();
    for entry in std::fs::read_dir(&root).expect("the sample") {
        let path = entry.expect("an entry").path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            let text = std::fs::read_to_string(&path).expect("text");
            found.insert(name.to_string_lossy().into_owned(), text);
        }
    }
    found
}

fn with(files: &mut Files, file: &str, find: &str, replace: &str) {
    let text = files.get_mut(file).expect("the file exists");
    assert!(text.contains(find), "{file} holds no “{find}”");
    *text = text.replacen(find, replace, 1);
}

fn view(programme: &Checked, kind: &str, id: &str) -> Value {
    let plans = document::plans(programme);
    let plan = plans.iter().find(|plan| plan.kind.name() == kind && plan.id == id);
    let document = document::compose(programme, plan.expect("a plan"), Options::default()).expect("composed");
    serde_json::from_slice(&document.view).expect("JSON")
}

/// All texts of a view.
fn texts(view: &Value) -> Vec<&str> {
    match view {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(map) => map.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

fn says(view: &Value, sentence: &str) -> bool {
    texts(view).contains(&sentence)
}

fn esf() -> Checked {
    programme(&folder(&files(sample::ESF_512)), Audience::Internal)
}

fn houtkring() -> Checked {
    programme(&folder(&files(sample::HOUTKRING)), Audience::Internal)
}

#[test]
fn a_content_report_counts_deviations_apart_from_what_was_not_eligible() {
    let report = view(&esf(), "phase-report", "knoopwerk-kaliber-fase-2");
    let changes = "Bij drie van de vier werkpakketten is een afwijking opgegeven; volgens opgave is één niet \
                   subsidiabel en is één deels subsidiabel";
    assert!(says(&report, changes));
    assert_eq!(
        report["front"]["claim"],
        format!("Vier stukken horen bij deze rapportering: vier reconstructies. {changes}.")
    );

    let mut files = files(sample::ESF_512);
    let file = "phase-reports/knoopwerk-kaliber-fase-2.yaml";
    with(
        &mut files,
        file,
        "        deviation: Het pakket kreeg een andere vorm dan gepland.\n",
        "",
    );
    with(&mut files, file, "        eligible: \"no\"\n", "");
    let report = view(
        &programme(&folder(&files), Audience::Internal),
        "phase-report",
        "knoopwerk-kaliber-fase-2",
    );
    let changes =
        "Bij twee van de vier werkpakketten is een afwijking opgegeven; volgens opgave is één deels subsidiabel";
    assert!(says(&report, changes));
    // Nothing is said of what nobody said.
    assert!(!says(&report, "Niet subsidiabel") && !says(&report, "Subsidiabel"));
}

/// The blocks of a kind in all sections of a view.
fn blocks_of<'v>(view: &'v Value, kind: &str) -> Vec<&'v Value> {
    let sections = view["sections"].as_array().expect("sections");
    let blocks = sections
        .iter()
        .flat_map(|section| section["blocks"].as_array().into_iter().flatten());
    blocks.filter(|block| block["kind"] == kind).collect()
}

#[test]
fn the_numbered_questions_of_the_fund_stand_above_their_answers() {
    let id = "knoopwerk-kaliber-fase-2";
    let report = view(&esf(), "phase-report", id);
    for (number, section) in (1..).zip(report["sections"].as_array().expect("sections")) {
        let first = &section["blocks"][0];
        assert_eq!(first["kind"], "form-question");
        assert_eq!(first["label"], format!("Vraag {number}"));
        assert_eq!(section["number"], number.to_string());
    }
    assert_eq!(blocks_of(&report, "form-question").len(), 7);
    let named: Vec<&Value> = report["front"]["credits"].as_array().expect("credits").iter().collect();
    assert!(named.iter().any(|credit| credit["lines"][0] == "9907"), "{named:?}");

    // Another form, with another order and no sixth question: what it does not ask may stay unanswered.
    let mut files = files(sample::ESF_512);
    let head = files.get_mut("programme.yaml").expect("the programme");
    let (start, end) = (
        head.find("  phase_form:").expect("a form"),
        head.find("  document:").expect("it"),
    );
    head.replace_range(
        start..end,
        "  phase_form:\n    questions:\n      - { answer: support, text: Hoe was de steun? }\n      - { answer: remarks, text: Wat deed u met opmerkingen? }\n",
    );
    with(&mut files, &format!("phase-reports/{id}.yaml"), "  consent: true\n", "");
    let report = view(&programme(&folder(&files), Audience::Internal), "phase-report", id);
    let ids: Vec<&str> = report["sections"]
        .as_array()
        .expect("sections")
        .iter()
        .filter_map(|it| it["id"].as_str())
        .collect();
    assert_eq!(
        ids,
        ["support", "remarks", "deliverables", "changes", "lessons", "publicity"]
    );
    assert_eq!(blocks_of(&report, "form-question").len(), 2);
}

#[test]
fn a_call_says_what_is_open_what_is_lost_and_where_its_form_goes() {
    let call = view(
        &programme(&folder(&on_disk("proeftuinen")), Audience::Internal),
        "call",
        "proeftuinen",
    );
    assert_eq!(call["page"]["levels_open"], true);
    assert_eq!(call["page"]["links"][0]["url"], Value::Null);
    assert_eq!(call["page"]["links"][0]["lost"], "adres niet bewaard");
    let forms = blocks_of(&call, "form");
    let return_to = "niemand, dit is een voorbeeld; registreren kon via een link die niet bewaard is";
    assert_eq!(forms[0]["return_to"], return_to);
    let contacts = blocks_of(&call, "data-table");
    let contacts = contacts
        .iter()
        .find(|table| table["id"] == "contacts")
        .expect("contacts");
    assert!(
        contacts["note"]
            .as_str()
            .is_some_and(|note| note.starts_with("Bestemd voor bureaus"))
    );
}

#[test]
fn documents_explain_the_abbreviations_that_they_use() {
    let esf = esf();
    let terms = |view: &Value| -> Vec<String> {
        let terms = view["colophon"]["glossary"].as_array().expect("terms").iter();
        terms
            .map(|term| term["term"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let dossier = terms(&view(&esf, "dossier", "blm-q-jobs"));
    assert!(
        dossier.contains(&"Sherpa".to_owned()) && !dossier.contains(&"gft".to_owned()),
        "{dossier:?}"
    );
    // The report has a table of all of them, so its colophon has none.
    assert!(terms(&view(&esf, "final-report", "esf-512")).is_empty());
}

#[test]
fn counts_of_none_and_of_one_have_words_of_their_own() {
    let nl = |key: &str, count: usize, word: &str| {
        let arguments = [
            ("count", Argument::from(count)),
            ("all", Argument::from(count)),
            ("open", Argument::from(count)),
            ("count-word", Argument::from(word)),
            ("all-word", Argument::from(word)),
            ("open-word", Argument::from(word)),
        ];
        Locale::of(Language::Nl).sentence(key, &arguments)
    };
    for (key, none, one, two) in [
        (
            "phase-question-1",
            "er zijn geen stukken opgegeven",
            "één stuk is als bijlage opgegeven",
            "twee stukken zijn als bijlage opgegeven",
        ),
        (
            "phase-question-7",
            "er is geen pagina opgegeven voor de publiciteitsplicht",
            "één pagina is opgegeven voor de publiciteitsplicht",
            "twee pagina’s zijn opgegeven voor de publiciteitsplicht",
        ),
        (
            "needs-actors-repeated",
            "nul actoren staan er meer dan eens in en tellen in de titel elk één keer mee.",
            "één actor staat er meer dan eens in en telt in de titel één keer mee.",
            "twee actoren staan er meer dan eens in en tellen in de titel elk één keer mee.",
        ),
        (
            "workbook-claim-blank",
            "nul vakken om samen met uw partners in te vullen",
            "één vak om samen met uw partners in te vullen",
            "twee vakken om samen met uw partners in te vullen",
        ),
    ] {
        assert_eq!(nl(key, 0, "nul"), none);
        assert_eq!(nl(key, 1, "één"), one);
        assert_eq!(nl(key, 2, "twee"), two);
    }
}

#[test]
fn headings_name_all_that_lead() {
    let report = view(&esf(), "final-report", "esf-512");
    for sentence in [
        "Naar inschatting: bij Kaliber & Knoopwerk en BLM & Q-Jobs is de impact telkens op drie dimensies beoordeeld als “hoog”",
        "Naar inschatting: op “Tewerkstelling in SEC”, “Interacties tussen SEC en REC” en “Innovatie in SEC en REC” is de impact telkens bij \
         twee van de vier partnerschappen beoordeeld als “hoog”",
    ] {
        assert!(says(&report, sentence), "{sentence}");
    }
    let overview = view(&houtkring(), "progress-overview", "houtkring");
    assert!(says(
        &overview,
        "Bij Houtkring staan alle vijf de onderwerpen op “volledig uitgeklaard”"
    ));
}

#[test]
fn counts_are_of_the_cases_whose_rating_is_known() {
    let mut files = files(sample::ESF_512);
    with(&mut files, KALIBER, "\n  status:\n", "\n  status: !internal\n");
    with(&mut files, KALIBER, "\n  impact:\n", "\n  impact: !internal\n");
    let public = programme(&folder(&files), Audience::Public);
    let overview = view(&public, "progress-overview", "esf-512");
    for sentence in [
        "Naar inschatting: bij twee van de drie partnerschappen met een bekende beoordeling staat “Waardepropositie” op \
         “volledig uitgeklaard”",
        "Naar inschatting: bij twee van de drie partnerschappen met een bekende beoordeling is de impact op “Interacties tussen SEC en \
         REC” beoordeeld als “hoog”",
        "De onderste rij is per dimensie de mediaan van de 3 partnerschappen met een bekende beoordeling; valt die tussen \
         twee niveaus, dan telt het laagste van de twee.",
    ] {
        assert!(says(&overview, sentence), "{sentence}");
    }
    let dossier = view(&public, "dossier", "kaliber-knoopwerk");
    let words = dossier.to_string();
    assert!(says(
        &dossier,
        "De status van dit partnerschap staat niet in deze uitgave"
    ));
    assert!(!words.contains("nog niet beoordeeld"), "{words}");
    let agreement = view(&public, "agreement", "kaliber-knoopwerk").to_string();
    assert!(agreement.contains("Het statusoverzicht van de samenwerking staat niet in deze uitgave."));
    assert!(!agreement.contains("Het statusoverzicht van de samenwerking ontbreekt."));
}

#[test]
fn what_is_withheld_is_not_said_to_be_missing() {
    let mut tensions = files(sample::BLANK);
    let case = "partnerships/eerste-partnerschap.yaml";
    with(&mut tensions, case, "\n  tensions:\n", "\n  tensions: !internal\n");
    let overview = view(
        &programme(&folder(&tensions), Audience::Public),
        "progress-overview",
        "mijn-programma",
    );
    assert!(says(&overview, "In deze uitgave staan geen hybride spanningen"));

    let mut reviews = files(sample::HOUTKRING);
    with(
        &mut reviews,
        "partnerships/houtkring.yaml",
        "\n  reviews:\n",
        "\n  reviews: !internal\n",
    );
    let overview = view(
        &programme(&folder(&reviews), Audience::Public),
        "progress-overview",
        "houtkring",
    );
    assert!(!overview.to_string().contains("nog geen eerdere evaluatie"));

    let mut canvases = on_disk("meer-impact");
    let mut folders: Vec<(String, Vec<u8>)> = Vec::new();
    for name in ["partnership_canvases", "report", "self_assessments"] {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("data/meer-impact")
            .join(name);
        for entry in std::fs::read_dir(root).expect("the folder") {
            let path = entry.expect("an entry").path();
            let file = path.file_name().expect("a name").to_string_lossy().into_owned();
            folders.push((format!("{name}/{file}"), std::fs::read(&path).expect("bytes")));
        }
    }
    with(
        &mut canvases,
        "partners.yaml",
        "\n    business_model:\n",
        "\n    business_model: !internal\n",
    );
    let mut all: BTreeMap<String, Vec<u8>> = folders.into_iter().collect();
    all.extend(canvases.into_iter().map(|(name, text)| (name, text.into_bytes())));
    let booklet = programme(&Folder::Memory(all), Audience::Public);
    let booklet = view(&booklet, "company-booklet", "meer-impact");
    assert!(says(&booklet, "hier niet bekend"));
    assert!(!booklet.to_string().contains("\"geen canvas\""));
    assert!(!booklet.to_string().contains(" nog niet\""));
}

#[test]
fn a_margin_that_holds_a_subsidy_is_called_the_total_margin() {
    let model = view(&houtkring(), "revenue-model", "houtkring");
    let alt = texts(&model)
        .into_iter()
        .find(|text| text.starts_with("Watervalgrafiek."))
        .expect("the chart");
    assert!(alt.contains("Totale marge €\u{a0}1.249,50"), "{alt}");
    assert!(!alt.contains(" Marge €"), "{alt}");
}

#[test]
fn what_a_key_rewards_stands_below_its_table_however_many_partners_there_are() {
    let model = view(&houtkring(), "revenue-model", "houtkring");
    let sections = model["sections"].as_array().expect("sections");
    let mut blocks = sections
        .iter()
        .flat_map(|section| section["blocks"].as_array().into_iter().flatten());
    let table = blocks.find(|block| block["id"] == "table-key").expect("the key");
    let columns = table["columns"].as_array().expect("columns");
    assert_eq!(columns.len(), 5, "the part, its weight and three partners");
    assert_eq!(
        table["reasons"]["items"][0],
        "Aandeel in de kostprijs: Wie kosten maakt voor de klas"
    );
    assert_eq!(table["reasons"]["items"].as_array().map(Vec::len), Some(6));
}

#[test]
fn sums_that_look_wrong_are_explained() {
    let needs = programme(&folder(&on_disk("welfare-belgie")), Audience::Internal);
    let analysis = view(
        &needs,
        "needs-analysis",
        needs.needs_analysis.as_ref().expect("one").id.as_str(),
    );
    for sentence in [
        "Vijf actoren staan er meer dan eens in en tellen in de titel elk één keer mee.",
        "De aandelen zijn afgerond; daardoor tellen ze niet overal op tot 100 %.",
    ] {
        assert!(says(&analysis, sentence), "{sentence}");
    }
    let cover = analysis["front"]["claim"].as_str().expect("a claim");
    let caveat = "; de bron telt daarbij 47 stemmen waar er hoogstens 42 konden zijn.";
    assert!(cover.ends_with(caveat), "{cover}");
}

#[test]
fn a_tension_is_counted_under_its_own_domain() {
    let esf = esf();
    let report = view(&esf, "final-report", "esf-512");
    let chapters = report["chapters"].as_array().expect("chapters").iter();
    let sections = chapters.flat_map(|chapter| chapter["sections"].as_array().into_iter().flatten());
    let mut blocks = sections.flat_map(|section| section["blocks"].as_array().into_iter().flatten());
    let overview = blocks
        .find(|block| block["kind"] == "tension-overview")
        .expect("the overview");
    let method = &esf.method;
    let mut counted = 0;
    let mut totals = overview["totals"].as_array().expect("totals").iter();
    for column in overview["columns"].as_array().expect("columns") {
        let domain = method
            .domains
            .iter()
            .find(|domain| column["domain"] == domain.name.as_str())
            .expect("it");
        for name in column["blocks"].as_array().expect("blocks") {
            let block = method
                .blocks
                .iter()
                .find(|block| *name == block.name.as_str())
                .expect("it");
            let tensions = esf.partnerships.iter().flat_map(|case| &case.tensions);
            let there = tensions
                .filter(|x| *x.domain == *domain.id && *x.block == *block.id)
                .count();
            assert_eq!(
                totals.next().and_then(Value::as_u64),
                u64::try_from(there).ok(),
                "{domain:?} {name}"
            );
            counted += there;
        }
    }
    assert_eq!(
        counted,
        esf.partnerships.iter().map(|case| case.tensions.len()).sum::<usize>()
    );
}

#[test]
fn a_dossier_lists_each_tension_with_its_domain_and_counts_who_takes_part() {
    let dossier = view(&houtkring(), "dossier", "houtkring");
    let title = dossier["sections"][0]["title"].as_str().unwrap_or_default();
    assert!(
        title.starts_with("Houtkring is een partnerschap van drie partners, typologie “"),
        "{title}"
    );
    let sections = dossier["sections"].as_array().expect("sections");
    let mut blocks = sections
        .iter()
        .flat_map(|section| section["blocks"].as_array().into_iter().flatten());
    let register = blocks
        .find(|block| block["id"] == "tension-register")
        .expect("the register");
    assert_eq!(register["columns"][1]["title"], "Domein");
    assert_eq!(register["columns"][2]["title"], "Klasse");
    assert_eq!(register["rows"][0]["cells"][1], "Waardepropositie");
}

#[test]
fn a_value_that_says_itself_what_it_rests_on_is_marked_where_it_stands_and_counted() {
    let mut files = files(sample::HOUTKRING);
    let loods = "title: Loods voor de houtvoorraad, party: noesthoek, amount: 11400";
    let judged = format!("{loods}, basis: judged, reason: De huur ligt nog niet vast");
    with(&mut files, "partnerships/houtkring.yaml", loods, &judged);
    let model = view(
        &programme(&folder(&files), Audience::Internal),
        "revenue-model",
        "houtkring",
    );
    let tables = blocks_of(&model, "data-table");
    let fixed = tables.iter().find(|table| table["id"] == "table-fixed-costs");
    let rows = fixed.expect("the table")["rows"].as_array().expect("rows");
    let marked: Vec<&Value> = rows.iter().filter(|row| !row["cells"][0]["mark"].is_null()).collect();
    assert_eq!(marked.len(), 1, "{rows:#?}");
    assert_eq!(marked[0]["cells"][0]["v"], "Loods voor de houtvoorraad");
    assert_eq!(fixed.expect("the table")["mark"], Value::Null);
    // What follows from all figures rests on it too.
    assert_eq!(model["front"]["mark"]["basis"], "judged");
    let counted = model["colophon"]["estimated"].as_str().expect("a count");
    assert!(counted.ends_with("inschattingen"), "{counted}");
}

#[test]
fn a_report_has_the_authors_that_it_names() {
    let report = view(&esf(), "phase-report", "knoopwerk-kaliber-fase-2");
    assert_eq!(report["meta"]["authors"], serde_json::json!(["Bewerk"]));
    let dossier = view(&esf(), "dossier", "kaliber-knoopwerk");
    assert_ne!(dossier["meta"]["authors"], report["meta"]["authors"]);
}

#[test]
fn nothing_is_said_of_a_yardstick_that_nobody_gave() {
    let mut files = files(sample::HOUTKRING);
    let case = files.get_mut("partnerships/houtkring.yaml").expect("the case");
    let cut = |text: &mut String, from: &str, to: &str| {
        let (start, end) = (text.find(from).expect(from), text.find(to).expect(to));
        text.replace_range(start..end, "");
    };
    cut(case, "    fairness: ", "    risks:\n");
    cut(case, "    stand_alone:\n", "    risks:\n");
    let model = view(
        &programme(&folder(&files), Audience::Internal),
        "revenue-model",
        "houtkring",
    );
    assert!(says(
        &model,
        "Wat de partners alleen zouden verdienen, staat niet in de gegevens"
    ));
    assert!(!says(&model, "Eerlijk?"));
}

#[test]
fn equal_parts_are_not_told_in_percentages_that_differ() {
    let mut files = files(sample::HOUTKRING);
    let case = files.get_mut("partnerships/houtkring.yaml").expect("the case");
    let start = case
        .find("      method: hybrid\n      components:\n")
        .expect("a hybrid key");
    let end = case
        .find("      reason: |\n        Gelijke aandelen")
        .expect("its reason");
    case.replace_range(start..end, "      method: equal\n");
    let programme = programme(&folder(&files), Audience::Internal);
    let model = view(&programme, "revenue-model", "houtkring");
    let shares = blocks_of(&model, "data-table");
    let shares = shares.iter().find(|table| table["id"] == "table-shares");
    let rows = shares.expect("the shares")["rows"].as_array().expect("rows");
    let cells: Vec<&Value> = rows.iter().map(|row| &row["cells"][1]).collect();
    assert_eq!(cells, ["1/3", "1/3", "1/3", "100\u{202f}%"]);
    let said = texts(&model).join("\n");
    assert!(
        said.contains("Noesthoek, Balkendraai en Tweedegong elk een derde"),
        "{said}"
    );
    assert!(!said.contains("33,34\u{202f}%"), "{said}");
}

#[test]
fn a_call_counts_only_what_candidates_state() {
    let mut files = on_disk("proeftuinen");
    let call = files.get_mut("call.yaml").expect("the call");
    let without: Vec<String> = call
        .split_inclusive('\n')
        .filter(|line| !line.trim_start().starts_with("target_group: "))
        .map(str::to_owned)
        .collect();
    assert!(without.len() < call.lines().count());
    *call = without.concat();
    let call = view(&programme(&folder(&files), Audience::Internal), "call", "proeftuinen");
    assert!(!texts(&call).iter().any(|text| text.starts_with("Doelgroep")));
    // Every table of what is made up says so.
    for table in blocks_of(&call, "data-table") {
        assert_eq!(table["mark"]["basis"], "fictional", "{}", table["id"]);
    }
}

#[test]
fn without_a_scope_no_typology_is_in_scope() {
    let report = |files: &Files| {
        view(
            &programme(&folder(files), Audience::Internal),
            "final-report",
            "mijn-programma",
        )
    };
    let scopes = |view: &Value| -> Vec<Value> {
        let mut found = Vec::new();
        collect(view, "in_scope", &mut found);
        found
    };
    let mut files = files(sample::BLANK);
    let given = scopes(&report(&files));
    assert!(given.contains(&Value::Bool(true)) && given.contains(&Value::Bool(false)));
    let scope = "  scope:\n    typologies: [platform, co-creation]\n";
    with(&mut files, "programme.yaml", scope, "");
    let none = scopes(&report(&files));
    assert!(!none.is_empty() && none.iter().all(Value::is_null), "{none:?}");
}

/// All values under a key, wherever.
fn collect(view: &Value, key: &str, into: &mut Vec<Value>) {
    match view {
        Value::Array(items) => items.iter().for_each(|item| collect(item, key, into)),
        Value::Object(map) => {
            into.extend(map.get(key).cloned());
            map.values().for_each(|value| collect(value, key, into));
        }
        _ => {}
    }
}

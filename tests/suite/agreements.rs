//! Agreements: drafts and final versions, clauses that partners change, one figure in every document.

use std::collections::BTreeSet;

use crate::common;
use brugwerk::check::Checked;
use brugwerk::contract::Contract;
use brugwerk::contract::parameters::PARAMETERS;
use brugwerk::document::{self, Options, Output, Plan};
use brugwerk::locale::{Language, Locale};
use brugwerk::model::plain_text;
use brugwerk::{render, sample};
use serde_json::Value;

const HOUTKRING: &str = "partnerships/houtkring.yaml";

/// As `build --final` composes.
const FINAL: Options = Options {
    language: None,
    is_final: true,
    output: Output::Pdf,
};

fn checked(files: &common::Files) -> Checked {
    let outcome = common::outcome(&common::folder(files));
    let codes = common::codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "not sound: {codes:?}");
    outcome.programme.expect("sound")
}

fn ready() -> common::Files {
    common::files(sample::HOUTKRING)
}

fn edited(edits: &[(&str, &str)]) -> common::Files {
    let mut files = ready();
    let text = files.get_mut(HOUTKRING).expect("the partnership");
    for (find, replace) in edits {
        assert!(text.contains(find), "“{find}” is not there");
        *text = text.replacen(find, replace, 1);
    }
    files
}

fn contract(programme: &Checked, language: Language) -> Contract {
    let partnership = &programme.partnerships[0];
    let agreement = partnership.agreement.as_ref().expect("an agreement");
    Contract::of(
        &programme.clauses,
        programme,
        partnership,
        agreement,
        Locale::of(language),
    )
}

fn view(programme: &Checked, plan: &Plan, is_final: bool) -> Value {
    let options = Options {
        is_final,
        ..Options::default()
    };
    let document = document::compose(programme, plan, options).expect("composed");
    serde_json::from_slice(&document.view).expect("JSON")
}

fn plans(programme: &Checked, kind: &str) -> Vec<Plan> {
    let mut plans = document::plans(programme);
    plans.retain(|plan| plan.kind.name() == kind);
    plans
}

#[test]
fn a_complete_partnership_has_no_open_points_in_any_language() {
    let programme = checked(&ready());
    for language in [Language::Nl, Language::Fr, Language::En] {
        let contract = contract(&programme, language);
        let open: Vec<String> = contract.open.iter().map(|point| plain_text(&point.text)).collect();
        assert_eq!(open, Vec::<String>::new());
        assert!(contract.parts.len() == 7 && contract.opening.is_some());
    }
}

#[test]
fn no_brace_is_left_in_any_text_of_any_sample() {
    for sample in [sample::ESF_512, sample::HOUTKRING] {
        let programme = checked(&common::files(sample));
        for plan in plans(&programme, "agreement") {
            let text = view(&programme, &plan, false)["parts"].to_string();
            for mark in ["{art:", "{term:", "{annex:", "{key.", "{duration."] {
                assert!(!text.contains(mark), "{}: {mark}", plan.id);
            }
        }
    }
}

#[test]
fn what_is_missing_is_an_open_point_with_its_place() {
    let coach = "      coach: \"Lode Branderhorst, gekwalificeerd werkvloerbegeleider in dienst van Noesthoek\"\n";
    let programme = checked(&edited(&[(coach, "")]));
    let found = contract(&programme, Language::Nl).open;
    let what = Locale::of(Language::Nl).text("parameter-enclave-coach");
    assert!(
        found.iter().any(|point| plain_text(&point.text).contains(&what)),
        "{found:?}"
    );

    let unsettled: &[(&str, &str)] = &[(
        "        status: settled\n        note: Nagelezen en klaar om te tekenen",
        "        status: open-points",
    )];
    let programme = checked(&edited(unsettled));
    let points = document::unsettled(&programme, &plans(&programme, "agreement"), FINAL);
    assert_eq!(points.len(), 1);
    assert!(
        programme
            .notes()
            .sources
            .describe(points[0].place)
            .starts_with("partnerships/houtkring.yaml:")
    );
}

#[test]
fn an_agreed_tension_without_a_clause_is_open() {
    let programme = checked(&edited(&[(
        "      - tension: prijs-en-zending\n        clauses: [prices, governance]\n        note: Eén prijs voor alle scholen; over korting beslist de stuurgroep eenparig.\n",
        "",
    )]));
    assert_eq!(contract(&programme, Language::Nl).open.len(), 1);
}

#[test]
fn partners_add_reword_and_drop_clauses() {
    let programme = checked(&edited(&[(
        "    clauses:\n",
        "    clauses:
      - { change: replace, clause: closing-severability, text: 'Eigen woorden voor {term:parties}.', reason: Korter }
      - { change: drop, clause: closing-language, reason: Niet nodig }
      - { change: add, clause: eerst, article: closing, after: closing-entire, text: Een eigen lid., reason: Gewenst }
",
    )]));
    let contract = contract(&programme, Language::Nl);
    let closing = contract
        .parts
        .iter()
        .flat_map(|(_, articles)| articles)
        .find(|article| article.id == "closing")
        .expect("closing");
    let ids: Vec<&str> = closing.clauses.iter().map(|clause| clause.id.as_str()).collect();
    assert_eq!(ids[..2], ["closing-entire", "eerst"]);
    assert!(!ids.contains(&"closing-language"));
    let own = closing
        .clauses
        .iter()
        .find(|clause| clause.id == "closing-severability")
        .expect("kept");
    assert!(own.own);
    assert_eq!(plain_text(&own.body), "Eigen woorden voor de Partijen.");
    let numbers: Vec<String> = closing.clauses.iter().map(|clause| clause.number.clone()).collect();
    let expected: Vec<String> = (1..=ids.len()).map(|n| format!("{}.{n}", closing.number)).collect();
    assert_eq!(numbers, expected);
}

#[test]
fn the_law_that_applies_follows_from_the_parties_or_is_given() {
    let law = |edits: &[(&str, &str)], head: &[(&str, &str)]| {
        let mut files = edited(edits);
        for file in ["programme.yaml", "partners.yaml"] {
            let text = files.get_mut(file).expect("the file");
            for (find, replace) in head {
                *text = text.replace(find, replace);
            }
        }
        let contract = contract(&checked(&files), Language::Nl);
        let articles = contract.parts.iter().flat_map(|(_, articles)| articles);
        let clauses = articles.flat_map(|article| &article.clauses);
        let clauses = clauses.filter(|clause| clause.id.starts_with("disputes-law"));
        let found: Vec<String> = clauses.map(|clause| plain_text(&clause.body)).collect();
        let open = contract
            .open
            .iter()
            .any(|point| point.field.as_deref() == Some("disputes.law"));
        (found.join(" "), open)
    };
    let belgian = "Het Belgische recht geldt voor de Overeenkomst en voor elk geschil dat ermee samenhangt.";
    assert_eq!(law(&[], &[]), (belgian.to_owned(), false));
    let other = [(
        "      forum: court\n",
        "      forum: court\n      law: het recht van Ierland\n",
    )];
    let (text, open) = law(&other, &[]);
    assert!(
        text.ends_with("geldt dit recht: het recht van Ierland.") && !open,
        "{text}"
    );
    // Nothing tells where the parties are, and the agreement is in no language of Belgium.
    let elsewhere = [
        ("    enterprise_number: ", "    # enterprise_number: "),
        ("language: nl", "language: en"),
    ];
    let (text, open) = law(&[], &elsewhere);
    assert!(!text.contains("Belgische") && open, "{text}");
    // In Dutch it is Belgian until a party is known to be of another country.
    assert_eq!(law(&[], &elsewhere[..1]), (belgian.to_owned(), false));
}

#[test]
fn exactly_one_alternative_stands_for_each_choice() {
    let choices: &[(&str, &[&str])] = &[
        ("hardship: renegotiate", &["hardship: statutory", "hardship: excluded"]),
        ("auxiliaries: excluded", &["auxiliaries: kept"]),
        ("gross_fault: uncapped", &["gross_fault: capped"]),
        (
            "      level: qualified",
            &["      level: handwritten", "      level: advanced"],
        ),
        (
            "      renewal: tacit",
            &["      renewal: none", "      renewal: express"],
        ),
        (
            "      results: one\n      owner: balkendraai",
            &["      results: joint", "      results: maker"],
        ),
        ("forum: court", &["forum: arbitration"]),
        (
            "      role: joint",
            &[
                "      role: separate",
                "      role: processor\n      processor: noesthoek",
            ],
        ),
        ("exclusivity: region", &["exclusivity: none", "exclusivity: full"]),
        ("transfer: consent", &["transfer: group"]),
        ("late_interest: statutory", &["late_interest: excluded"]),
    ];
    let before = contract(&checked(&ready()), Language::Nl);
    let count = |contract: &Contract| contract.references.keys().cloned().collect::<BTreeSet<String>>();
    let standing = count(&before);
    for (find, alternatives) in choices {
        for other in *alternatives {
            let programme = checked(&edited(&[(find, other)]));
            let after = contract(&programme, Language::Nl);
            assert_ne!(count(&after), standing, "{other} changes nothing");
            assert!(after.open.len() <= 1, "{other}: {:?}", after.open);
        }
    }
}

#[test]
fn every_document_states_the_same_shares() {
    for sample in [sample::ESF_512, sample::HOUTKRING] {
        let programme = checked(&common::files(sample));
        for plan in plans(&programme, "agreement") {
            let mut models = plans(&programme, "revenue-model").into_iter();
            let revenue = models.find(|model| model.id == plan.id).expect("a revenue model");
            let contract_view = view(&programme, &plan, false);
            let revenue_view = view(&programme, &revenue, false).to_string();
            let report = plans(&programme, "final-report").remove(0);
            let report_view = view(&programme, &report, false).to_string();
            let partnership = programme
                .partnerships
                .iter()
                .find(|x| x.id.as_str() == plan.id)
                .expect("it");
            let agreement = partnership.agreement.as_ref().expect("an agreement");
            let locale = Locale::of(Language::Nl);
            let contract = Contract::of(&programme.clauses, &programme, partnership, agreement, locale);
            let shares = contract.parameters.print("key.shares", locale).expect("shares");
            // What is only an example or was made up is no division of real partners, so the report leaves it open.
            let model = partnership.revenue_model.as_ref().expect("a revenue model");
            let said = !model.key_basis().is_invented();
            assert_eq!(report_view.contains(&shares), said, "{}: {shares}", plan.id);
            for share in shares.split(" en ").flat_map(|part| part.split(", ")) {
                let percent = share.rsplit_once(' ').map_or(share, |(_, percent)| percent);
                for (what, text) in [
                    ("the annexes", contract_view["annexes"].to_string()),
                    ("the revenue model", revenue_view.clone()),
                ] {
                    assert!(text.contains(percent), "{}: {what} do not say {percent}", plan.id);
                }
            }
        }
    }
}

#[test]
fn a_final_agreement_has_one_field_for_each_signatory_and_no_watermark() {
    let programme = checked(&ready());
    let plan = plans(&programme, "agreement").remove(0);
    let options = Options {
        is_final: true,
        ..Options::default()
    };
    let document = document::compose(&programme, &plan, options).expect("composed");
    let names: Vec<&str> = document.signatures.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["Signature_1", "Signature_2", "Signature_3", "Signature_4"]);
    let view: Value = serde_json::from_slice(&document.view).expect("JSON");
    assert_eq!((&view["watermark"], &view["open_points"]), (&Value::Null, &Value::Null));
    let rendered = render::render(&document).expect("set");
    assert_eq!(rendered.warnings, Vec::<String>::new());
    let count = rendered.pdf().windows(7).filter(|window| window == b"/FT/Sig").count();
    assert_eq!(count, 4);
    let again = render::render(&document).expect("set");
    assert!(rendered.pdf() == again.pdf(), "the same data gives other bytes");
}

/// Every string of a value.
fn strings<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(entries) => entries.values().for_each(|item| strings(item, found)),
        _ => {}
    }
}

/// The texts of a view as they are read: pieces of a paragraph behind each other, everything else apart.
fn read(value: &Value, text: &mut String) {
    match value {
        Value::String(words) => {
            text.push(' ');
            text.push_str(words);
            text.push(' ');
        }
        Value::Array(items) => items.iter().for_each(|item| read(item, text)),
        Value::Object(entries) => match (
            entries.get("t").and_then(Value::as_str),
            entries.get("c"),
            entries.get("v"),
        ) {
            (Some("break"), ..) => text.push(' '),
            (Some(_), Some(inner), _) => read(inner, text),
            (Some(_), _, Some(Value::String(words))) => text.push_str(words),
            _ => entries.values().for_each(|item| {
                read(item, text);
                text.push(' ');
            }),
        },
        _ => {}
    }
}

/// A text without what the page draws in another way: spaces and quotation marks.
fn drawn(text: &str) -> String {
    let skipped = |c: &char| !(c.is_whitespace() || "“”‘’«»\"'".contains(*c));
    text.chars().filter(skipped).collect()
}

/// The attachment of an agreement, and whether each of its strings stands in what the pages are set from.
fn attachment_on_pages(programme: &Checked, options: Options) -> Value {
    let plan = plans(programme, "agreement").remove(0);
    let document = document::compose(programme, &plan, options).expect("composed");
    let view: Value = serde_json::from_slice(&document.view).expect("JSON");
    let mut pages = String::new();
    read(&view, &mut pages);
    let pages = drawn(&pages);
    let data: Value = serde_json::from_slice(&document.attachment).expect("JSON");
    let mut found = Vec::new();
    strings(&data, &mut found);
    assert!(found.len() > 300, "{} strings", found.len());
    for text in found {
        assert!(pages.contains(&drawn(text)), "no page shows “{text}”");
    }
    data
}

#[test]
fn the_data_of_a_final_agreement_is_what_its_pages_show() {
    for edits in [
        &[][..],
        &[("      cap: 75000\n", "")],
        &[
            ("gross_fault: uncapped", "gross_fault: capped"),
            ("exclusivity: region", "exclusivity: full"),
        ],
        &[
            ("      risk: holder", "      risk: owner"),
            ("invoicing: invoice", "invoicing: self-billing"),
        ],
    ] {
        let programme = checked(&edited(edits));
        for language in [Language::Nl, Language::Fr, Language::En] {
            let language = Some(language);
            let data = attachment_on_pages(&programme, Options { language, ..FINAL });
            assert_eq!(data["brugwerk-agreement"], 2);
            // What is known of a tension or a coalition and stands on no page does not travel with it.
            let text = data.to_string();
            assert!(!text.contains("Sloophout is nooit tweemaal hetzelfde"), "a tension");
            assert!(!text.contains("coalition"), "coalitions");
        }
    }
}

#[test]
fn number_version_and_date_are_those_of_the_agreement_everywhere() {
    let edits = [(
        "    version: \"1.0\"\n    number: HK-2026-01\n    date: 2026-05-29",
        "    version: \"7.3\"\n    number: X-9\n    date: 2026-06-02",
    )];
    let programme = checked(&edited(&edits));
    let view = view(&programme, &plans(&programme, "agreement").remove(0), true);
    let issue = "nr. X-9 · versie 7.3 van 2 juni 2026";
    assert_eq!(view["front"]["issue"], issue);
    assert_eq!(view["footer"]["version"], issue);
    assert_eq!(view["colophon"]["version"], "7.3 (nr. X-9)");
    assert_eq!(view["colophon"]["date"], "2 juni 2026");
    assert_eq!(view["meta"]["date"], serde_json::json!([2026, 6, 2]));
    assert!(!view.to_string().contains("29 mei 2026"));
}

/// Whether a text has a word, whole and with its capital.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[test]
fn every_term_of_the_library_that_an_agreement_uses_is_defined_once_and_no_other() {
    for sample in [sample::ESF_512, sample::HOUTKRING] {
        let programme = checked(&common::files(sample));
        for partnership in &programme.partnerships {
            let Some(agreement) = &partnership.agreement else {
                continue;
            };
            for language in [Language::Nl, Language::Fr, Language::En] {
                let locale = Locale::of(language);
                let contract = Contract::of(&programme.clauses, &programme, partnership, agreement, locale);
                let clauses = contract.articles().flat_map(|article| &article.clauses);
                let mut text: String = clauses.map(|clause| plain_text(&clause.body) + "\n").collect();
                let plan = plans(&programme, "agreement");
                let plan = plan
                    .iter()
                    .find(|plan| plan.id == partnership.id.as_str())
                    .expect("a plan");
                let options = Options {
                    language: Some(language),
                    ..Options::default()
                };
                let document = document::compose(&programme, plan, options).expect("composed");
                let view: Value = serde_json::from_slice(&document.view).expect("JSON");
                for term in &contract.terms {
                    text += &(plain_text(&term.1) + "\n");
                }
                let count = |word: &str| {
                    let defined = contract.terms.iter();
                    defined
                        .filter(|(term, _)| brugwerk::contract::term_word(term) == word)
                        .count()
                };
                for term in &programme.clauses.terms {
                    let name = term.term.of(language).expect("translated").as_str();
                    let word = brugwerk::contract::term_word(name);
                    let used = usize::from(has_word(&text, word));
                    let where_ = format!("{} in {} of {}", name, language.code(), plan.id);
                    assert!(count(word) <= 1, "{where_} is defined twice");
                    assert!(used <= count(word), "{where_} is used and not defined");
                    // A definition that no clause uses may still be used by what stands below one.
                    let mut all = String::new();
                    read(&view, &mut all);
                    let mentions = all.matches(word).count();
                    assert!(count(word) == 0 || mentions > 1, "{where_} is defined and not used");
                }
            }
        }
    }
}

#[test]
fn a_capital_in_the_library_is_that_of_a_term_or_of_a_name() {
    const NAMES: &[&str] = &[
        "Burgerlijk",
        "Wetboek",
        "Belgische",
        "Belgisch",
        "Algemene",
        "Verordening",
        "Gegevensbescherming",
        "Shapley-waarde",
        "Nederlandse",
        "Departement",
        "Werk",
        "Sociale",
        "Economie",
        "CEPANI",
        "Nederlands",
        "Code",
        "Règlement",
        "Shapley",
        "TVA",
        "Département",
        "Emploi",
        "Économie",
        "Civil",
        "Belgian",
        "Dutch",
        "General",
        "Data",
        "Protection",
        "Regulation",
        "Saturday",
        "Sunday",
        "VAT",
        "Flemish",
        "Department",
        "Work",
        "Social",
        "Economy",
        "January",
        "I",
    ];
    let library = &checked(&ready()).clauses;
    for language in [Language::Nl, Language::Fr, Language::En] {
        let terms: Vec<&str> = library
            .terms
            .iter()
            .filter_map(|term| Some(term.term.of(language)?.as_str()))
            .collect();
        let words: BTreeSet<&str> = terms.iter().flat_map(|term| term.split([' ', '’'])).collect();
        let clauses = library.articles.iter().flat_map(|article| &article.clauses);
        let texts = clauses.filter_map(|clause| clause.text.of(language));
        let meanings = library.terms.iter().filter_map(|term| term.meaning.of(language));
        for text in texts.chain(meanings) {
            let tokens: Vec<&str> = text
                .source()
                .split([' ', '\n', '’', '(', ')', '“', '”', '«', '»'])
                .collect();
            for pair in tokens.windows(2) {
                let [before, word] = pair else { continue };
                let begins = before.is_empty() || before.ends_with(['.', ':', '?', '!', '-', '*']);
                let word = word.trim_matches(|c: char| !c.is_alphanumeric());
                if begins || !word.starts_with(char::is_uppercase) || word.starts_with('{') {
                    continue;
                }
                assert!(
                    words.contains(word) || NAMES.contains(&word),
                    "“{word}” in {}: {}",
                    language.code(),
                    text.source()
                );
            }
        }
    }
}

#[test]
fn a_draft_can_not_be_made_final() {
    let programme = checked(&common::files(sample::ESF_512));
    for plan in plans(&programme, "agreement") {
        assert!(!document::unsettled(&programme, std::slice::from_ref(&plan), FINAL).is_empty());
        let options = Options {
            is_final: true,
            ..Options::default()
        };
        assert!(document::compose(&programme, &plan, options).is_err());
    }
}

/// The table of parameters in the documentation is made from the parameters themselves.
#[test]
fn every_parameter_is_documented_and_has_words_in_every_language() {
    let names: Vec<&str> = PARAMETERS.iter().map(|parameter| parameter.name).collect();
    assert!(
        names.is_sorted_by(|a, b| a < b),
        "not in the order of the alphabet: {names:?}"
    );
    for (language, name) in Language::ALL
        .iter()
        .flat_map(|language| names.iter().map(move |name| (language, name)))
    {
        let key = format!("parameter-{}", name.replace('.', "-"));
        assert!(
            Locale::of(*language).has(&key),
            "{key} has no words in {}",
            language.code()
        );
    }
    let head = "| Parameter | Kind | Meaning |\n| --- | --- | --- |\n";
    let rows = PARAMETERS.iter().map(|parameter| {
        let meaning = Locale::of(Language::En).text(&parameter.key());
        format!("| `{}` | {} | {meaning} |\n", parameter.name, (parameter.kind)())
    });
    let rows: String = rows.collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reference/clause-library.md");
    let page = std::fs::read_to_string(path).expect("the page");
    let (before, table) = page.split_once(head).expect("a table of parameters");
    let (table, after) = table.split_once("\n\n").expect("text below the table");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, format!("{before}{head}{rows}\n{after}")).expect("the page");
    } else {
        assert_eq!(
            format!("{table}\n"),
            rows,
            "UPDATE=1 cargo test --test suite agreements brings {path} up to date"
        );
    }
}

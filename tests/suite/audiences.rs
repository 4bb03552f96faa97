//! What an edition may not show is nowhere in its documents.

use std::collections::BTreeMap;

use brugwerk::check::{self, Checked};
use brugwerk::document::{self, Document, Options};
use brugwerk::load::{self, Reading};
use brugwerk::model::Audience;
use brugwerk::render;
use brugwerk::sample;

use crate::common;
use crate::common::{Files, files, folder};

/// The texts that the tests mark: file, what stands there, what is put in its place, and who may read it.
const MARKED: &[(&str, &str, &str, &[Audience])] = &[
    (
        "partners.yaml",
        "email: info-noesthoek@voorbeeld.example",
        "email: !partners-only geheim1@voorbeeld.example",
        &[Audience::Partners],
    ),
    (
        "partners.yaml",
        "seat: Dissellaan 41, 2440 Geel",
        "seat: !internal Geheim2straat 41, 2440 Geel",
        &[],
    ),
    (
        "partners.yaml",
        "legal_name: Schoolcoöperatie Tweedegong",
        "legal_name: !confidential Geheim3 Tweedegong",
        &[Audience::Partners, Audience::Funder, Audience::Facilitators],
    ),
    (
        "partnerships/houtkring.yaml",
        "note: Getoetst in een proefklas en bij achttien scholen",
        "note: !funder-only Geheim4 in een proefklas",
        &[Audience::Funder],
    ),
    (
        "partnerships/houtkring.yaml",
        "title: Hardwasolie",
        "title: !confidential Geheim5olie",
        &[Audience::Partners, Audience::Funder, Audience::Facilitators],
    ),
    (
        "partnerships/houtkring.yaml",
        "- { id: olie, title: ",
        "- !internal { id: olie, title: ",
        &[],
    ),
];

fn marked() -> Files {
    let mut files = files(sample::HOUTKRING);
    for (file, find, replace, _) in MARKED {
        let text = files.get_mut(*file).expect("the file exists");
        assert!(text.contains(find), "{file} holds no “{find}”");
        *text = text.replacen(find, replace, 1);
    }
    files
}

fn edition(files: &Files, audience: Audience) -> Checked {
    let reading = Reading {
        audience,
        ..Reading::default()
    };
    let outcome = check::check(load::load(&folder(files), reading).expect("programme.yaml is there"));
    let found = common::codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "{audience:?}: {found:?}");
    outcome.programme.expect("a sound programme")
}

fn documents(programme: &Checked) -> Vec<Document> {
    document::plans(programme)
        .iter()
        .map(|plan| document::compose(programme, plan, Options::default()).expect("composed"))
        .collect()
}

/// Everything that Typst is given of a document, as text.
fn given(document: &Document) -> String {
    let charts: Vec<&[u8]> = document.files.values().map(Vec::as_slice).collect();
    let parts = [document.view.as_slice(), &document.labels, &document.attachment];
    let parts = parts.into_iter().chain(charts).map(String::from_utf8_lossy);
    parts.collect::<Vec<_>>().join("\n") + &document.ident + &document.plan.path
}

#[test]
fn each_audience_reads_what_it_may_and_nothing_else() {
    let files = marked();
    for audience in [Audience::Internal].into_iter().chain(Audience::OUTSIDE) {
        let programme = edition(&files, audience);
        let all: String = documents(&programme).iter().map(given).collect();
        for (number, secret) in ["geheim1@", "Geheim2straat", "Geheim3", "Geheim4"].iter().enumerate() {
            let may = audience == Audience::Internal || MARKED[number].3.contains(&audience);
            assert_eq!(all.contains(secret), may, "{secret} for {audience:?}");
        }
    }
}

#[test]
fn a_revenue_model_is_left_out_whole_where_a_figure_is() {
    let files = marked();
    for audience in [
        Audience::Internal,
        Audience::Partners,
        Audience::Funder,
        Audience::Public,
    ] {
        let programme = edition(&files, audience);
        let model = programme.partnerships[0].revenue_model.is_some();
        assert_eq!(model, audience == Audience::Internal, "{audience:?}");
        let all: String = documents(&programme).iter().map(given).collect();
        assert_eq!(all.contains("Geheim5olie"), model, "{audience:?}");
    }
}

#[test]
fn contact_data_of_candidates_is_for_facilitators_without_a_mark() {
    let files: Files = ["programme.yaml", "partners.yaml", "call.yaml"]
        .into_iter()
        .map(|name| {
            let path = format!("{}/data/proeftuinen/{name}", env!("CARGO_MANIFEST_DIR"));
            (name.to_owned(), std::fs::read_to_string(path).expect("the sample"))
        })
        .collect();
    let call = |audience| {
        let programme = edition(&files, audience);
        let contacts: Vec<String> = programme
            .call
            .iter()
            .flat_map(|call| &call.candidates)
            .filter_map(|candidate| candidate.contact.as_ref()?.email.as_ref())
            .map(ToString::to_string)
            .collect();
        let all: String = documents(&programme).iter().map(given).collect();
        (contacts, all)
    };
    let (contacts, all) = call(Audience::Internal);
    assert!(contacts.len() > 3);
    assert!(contacts.iter().all(|contact| all.contains(contact)));
    let (same, all) = call(Audience::Facilitators);
    assert_eq!(same, contacts);
    assert!(contacts.iter().all(|contact| all.contains(contact)));
    for audience in [Audience::Partners, Audience::Funder, Audience::Public] {
        let (none, all) = call(audience);
        assert!(none.is_empty());
        assert!(contacts.iter().all(|contact| !all.contains(contact)), "{audience:?}");
    }
}

#[test]
fn nothing_that_is_withheld_is_in_the_finished_pdf() {
    let programme = edition(&marked(), Audience::Public);
    let plans = document::plans(&programme);
    let plan = plans.iter().find(|plan| plan.id == "houtkring").expect("a document");
    let document = document::compose(&programme, plan, Options::default()).expect("composed");
    let rendered = render::render(&document).expect("rendered");
    let mut pdf = lopdf::Document::load_mem(rendered.pdf()).expect("a PDF");
    pdf.decompress();
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("saved");
    let text = String::from_utf8_lossy(&bytes);
    assert!(
        text.contains("\"audience\": \"public\""),
        "the attached data says for whom it is"
    );
    for secret in ["geheim1", "Geheim2", "Geheim3", "Geheim4", "Geheim5"] {
        let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert!(!text.contains(secret), "{secret}");
        assert!(
            !bytes.windows(wide.len()).any(|window| window == wide),
            "{secret} in UTF-16"
        );
    }
}

#[test]
fn documents_say_for_whom_they_are_only_where_something_is_marked() {
    let words = |files: &Files, audience| {
        let views = documents(&edition(files, audience));
        let view: serde_json::Value = serde_json::from_slice(&views[0].view).expect("JSON");
        view["meta"]["edition"].as_str().map(str::to_owned)
    };
    let plain = files(sample::HOUTKRING);
    assert_eq!(words(&plain, Audience::Internal).as_deref(), Some("Verzonnen"));
    assert_eq!(
        words(&plain, Audience::Public).as_deref(),
        Some("Verzonnen – Publieke uitgave")
    );
    assert_eq!(
        words(&marked(), Audience::Public).as_deref(),
        Some("Verzonnen – Publieke uitgave – telt alleen wat ze bevat")
    );
    let internal = words(&marked(), Audience::Internal);
    assert_eq!(
        internal.as_deref(),
        Some("Verzonnen – Interne uitgave – niet verspreiden")
    );
}

#[test]
fn a_fault_of_one_edition_says_which() {
    let mut files = files(sample::HOUTKRING);
    let partners = files.get_mut("partners.yaml").expect("partners");
    *partners = partners.replacen("  - id: tweedegong", "  - !funder-only\n    id: tweedegong", 1);
    let outcome = check::check_editions(&folder(&files)).expect("readable");
    let told: Vec<String> = outcome.diagnostics.iter().map(|d| d.message.to_string()).collect();
    let messages: BTreeMap<&str, usize> = told.iter().fold(BTreeMap::new(), |mut map, message| {
        *map.entry(message.split(':').next().unwrap_or_default()).or_default() += 1;
        map
    });
    assert!(
        messages.contains_key("with --audience partners or facilitators or public"),
        "{messages:?}"
    );
    assert!(
        !messages.keys().any(|message| message.contains("funder")),
        "{messages:?}"
    );
    assert!(outcome.programme.is_none());
}

/// The houtkring with one text put in the place of another.
fn with(file: &str, find: &str, replace: &str) -> Files {
    let mut files = files(sample::HOUTKRING);
    let text = files.get_mut(file).expect("the file exists");
    assert!(text.contains(find), "{file} holds no “{find}”");
    *text = text.replacen(find, replace, 1);
    files
}

fn view_of(programme: &Checked, kind: &str) -> serde_json::Value {
    let plans = document::plans(programme);
    let plan = plans.iter().find(|plan| plan.kind.name() == kind).expect("a plan");
    let document = document::compose(programme, plan, Options::default()).expect("composed");
    serde_json::from_slice(&document.view).expect("JSON")
}

#[test]
fn what_is_left_out_is_not_said_to_lack_or_to_be_unassessed() {
    let file = "partnerships/houtkring.yaml";
    let files = with(file, "  status:\n", "  status: !internal\n");
    for (audience, told) in [(Audience::Internal, true), (Audience::Public, false)] {
        let overview = view_of(&edition(&files, audience), "progress-overview");
        let readiness = &overview["sheet"]["readiness"];
        assert_eq!(readiness["notice"].is_null(), told, "{readiness}");
        assert_eq!(readiness["groups"].as_array().map(Vec::is_empty), Some(!told));
        let words = overview.to_string();
        assert!(!words.contains("Niet beoordeeld"), "{audience:?}");
        assert_eq!(words.contains("Hier niet bekend"), !told, "{audience:?}");
        assert!(!words.contains("og geen van de"), "{audience:?}");
    }
}

#[test]
fn an_agreement_is_left_out_whole_where_something_is_that_decides_its_articles() {
    let file = "partnerships/houtkring.yaml";
    let files = with(file, "    pooled_assets: ", "    pooled_assets: !internal ");
    for audience in [Audience::Internal, Audience::Partners, Audience::Public] {
        let programme = edition(&files, audience);
        let agreement = programme.partnerships[0].agreement.is_some();
        assert_eq!(agreement, audience == Audience::Internal, "{audience:?}");
        // Hours and thresholds of this model go by the days of the agreement.
        assert_eq!(
            programme.partnerships[0].revenue_model.is_some(),
            agreement,
            "{audience:?}"
        );
    }
}

const FINAL: Options = Options {
    language: None,
    is_final: true,
    output: document::Output::Pdf,
};

fn agreements(programme: &Checked) -> Vec<document::Plan> {
    let mut plans = document::plans(programme);
    plans.retain(|plan| plan.kind.name() == "agreement");
    plans
}

#[test]
fn a_final_agreement_is_refused_only_where_it_needs_what_partners_may_not_read() {
    let file = "partnerships/houtkring.yaml";
    let plain = files(sample::HOUTKRING);
    let note = with(
        file,
        "note: Getoetst in een proefklas",
        "note: !internal Getoetst in een proefklas",
    );
    let cap = with(file, "      cap: 75000", "      cap: !funder-only 75000");
    let seat = with("partners.yaml", "seat: Dissellaan 41", "seat: !internal Dissellaan 41");
    let beside = with(
        file,
        "      - { text: Een lot hout",
        "      - !internal { text: Een partner haakt af, bearer: noesthoek }\n      - { text: Een lot hout",
    );
    let topic = with(
        file,
        "      topics:\n",
        "      topics:\n        - !internal Wie haakt af?\n",
    );
    let clause = with(
        file,
        "      - change: add\n",
        "      - !internal { change: add, clause: stil, article: knowledge, text: Dit ook., reason: Stil }\n      - change: add\n",
    );
    for (files, refused) in [
        (&plain, None),
        (&note, None),
        (&beside, None),
        (&topic, None),
        (&clause, Some("clause: stil")),
        (&cap, Some("cap: ")),
        (&seat, Some("seat: ")),
    ] {
        let internal = edition(files, Audience::Internal);
        let plans = agreements(&internal);
        assert_eq!(plans.len(), 1);
        let found = document::unsettled(&internal, &plans, FINAL);
        let lines = found.iter().map(|fault| {
            let sources = &internal.notes().sources;
            let text = &sources.get(fault.place.file).expect("a file").text;
            let at = usize::try_from(fault.place.start).expect("a place in the text");
            let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
            text[start..].lines().next().unwrap_or_default()
        });
        match refused {
            None => assert!(found.is_empty(), "{found:?}"),
            Some(key) => assert!(lines.clone().any(|line| line.contains(key)), "{key} {found:?}"),
        }
        assert!(
            found.iter().all(|fault| fault.rule.code == "marked-in-final"),
            "{found:?}"
        );
    }
}

#[test]
fn what_is_marked_for_others_is_nowhere_in_a_final_agreement() {
    let file = "partnerships/houtkring.yaml";
    let mut files = with(
        file,
        "note: Getoetst in een proefklas",
        "note: !internal Geheim1 in een proefklas",
    );
    let edits = [
        (
            "description: Sloophout is nooit tweemaal hetzelfde.",
            "description: !funder-only Geheim2 is nooit tweemaal hetzelfde.",
        ),
        (
            "note: Gezuiverd hout verkopen aan schrijnwerkers",
            "note: !internal Geheim3 verkopen aan schrijnwerkers",
        ),
    ];
    let text = files.get_mut(file).expect("the partnership");
    for (find, replace) in edits {
        assert!(text.contains(find), "{find}");
        *text = text.replacen(find, replace, 1);
    }
    let finals: Vec<String> = [Audience::Internal, Audience::Partners]
        .into_iter()
        .map(|audience| {
            let programme = edition(&files, audience);
            let plans = agreements(&programme);
            let document = document::compose(&programme, &plans[0], FINAL).expect("composed");
            given(&document)
        })
        .collect();
    assert_eq!(
        finals[0], finals[1],
        "the same final with and without --audience partners"
    );
    assert!(!finals[0].contains("Geheim"));
    // A final is made for those who sign it, and for nobody else.
    for audience in [Audience::Funder, Audience::Facilitators, Audience::Public] {
        let programme = edition(&files, audience);
        let found = document::unsettled(&programme, &agreements(&programme), FINAL);
        assert!(
            found.iter().any(|fault| fault.rule.code == "marked-in-final"),
            "{audience:?} {found:?}"
        );
    }
}

#[test]
fn a_content_report_is_left_out_where_an_answer_is() {
    let mut files = files(sample::ESF_512);
    let report = files
        .get_mut("phase-reports/knoopwerk-kaliber-fase-2.yaml")
        .expect("the report");
    assert!(report.contains("  remarks: "));
    *report = report.replacen("  remarks: ", "  remarks: !internal ", 1);
    for (audience, count) in [(Audience::Internal, 1), (Audience::Funder, 0)] {
        let plans = document::plans(&edition(&files, audience));
        let reports = plans.iter().filter(|plan| plan.kind.name() == "phase-report");
        assert_eq!(reports.count(), count, "{audience:?}");
    }
}

//! Forms to fill in on screen: made, filled in by another program, and read back.

use brugwerk::check::Checked;
use brugwerk::document::{self, Document, Options, form_names};
use brugwerk::exchange::forms::{AnswersRow, Value, answers_of, archived, code_of, printed_code, read};
use brugwerk::locale::Language;
use brugwerk::pdf::{FieldContent, read_form};
use brugwerk::render;
use lopdf::{IncrementalDocument, Object};

use crate::common;

fn programme(sample: &str) -> Checked {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data")
        .join(sample);
    let folder = brugwerk::load::Folder::Disk(folder);
    common::outcome(&folder).programme.expect("sound")
}

fn form(programme: &Checked, kind: &str, language: Language) -> Document {
    let plans = document::form_plans(programme);
    let plan = plans.iter().find(|plan| plan.kind.name() == kind).expect("a form");
    let options = Options {
        language: Some(language),
        ..Options::default()
    };
    document::compose(programme, plan, options).expect("composed")
}

/// The PDF with other values in its fields, as a program that appends writes them.
fn filled(pdf: &[u8], values: &[(&str, &str)]) -> Vec<u8> {
    let document = lopdf::Document::load_mem(pdf).expect("a PDF");
    let catalog = document.catalog().expect("a catalogue");
    let form = document.get_dict_in_dict(catalog, b"AcroForm").expect("a form");
    let fields = form.get(b"Fields").and_then(Object::as_array).expect("fields").clone();
    let mut update = IncrementalDocument::create_from(pdf.to_vec(), document);
    for (name, value) in values {
        let field = fields.iter().filter_map(|field| field.as_reference().ok());
        let mut field = field.map(|id| {
            (
                id,
                update.get_prev_documents().get_dictionary(id).expect("a field").clone(),
            )
        });
        let named = |field: &lopdf::Dictionary| field.get(b"T").and_then(Object::as_str).ok() == Some(name.as_bytes());
        let (id, mut field) = field.find(|(_, field)| named(field)).expect("the field");
        if field.get(b"FT").and_then(Object::as_name).ok() == Some(b"Btn") {
            field.set("V", Object::Name(value.as_bytes().to_vec()));
            let kids = field
                .get(b"Kids")
                .and_then(Object::as_array)
                .cloned()
                .unwrap_or_default();
            for kid in kids.iter().filter_map(|kid| kid.as_reference().ok()) {
                let mut widget = update
                    .get_prev_documents()
                    .get_dictionary(kid)
                    .expect("a button")
                    .clone();
                let looks = widget.get(b"AP").and_then(Object::as_dict).expect("looks");
                let states = looks.get(b"N").and_then(Object::as_dict).expect("states");
                let state = if states.has(value.as_bytes()) { *value } else { "Off" };
                widget.set("AS", state);
                update.new_document.set_object(kid, widget);
            }
        } else {
            field.set("V", lopdf::text_string(value));
        }
        update.new_document.set_object(id, field);
    }
    let mut bytes = Vec::new();
    update.save_to(&mut bytes).expect("written");
    bytes
}

#[test]
fn a_self_assessment_leaves_as_a_form_and_comes_back_as_a_row() {
    let programme = programme("meer-impact");
    let assessment = &programme.self_assessments[0];
    for language in [Language::Nl, Language::En, Language::Fr] {
        let document = form(&programme, "self-assessment-form", language);
        let pdf = render::render(&document).expect("set").pdf().to_vec();
        assert_eq!(pdf, render::render(&document).expect("set").pdf());
        let sent = document.hand_out.as_ref().expect("fields");

        let blank = read_form(&pdf).expect("fields");
        assert_eq!(code_of(&blank), Ok(sent.code.clone()));
        let blank = read(&blank, sent).expect("the form");
        assert!(blank.answers.iter().all(|field| !field.is_changed));
        // Who fills it in must say so.
        assert_eq!(blank.faults.len(), 1);

        let returned = filled(
            &pdf,
            &[
                (form_names::RESPONDENT, "r99"),
                ("s_selectie", "4"),
                ("s_natuurlijk", "1"),
                ("s_formeel", form_names::NO_ANSWER),
                (form_names::REMARKS, "Łódź,\r\ncafé"),
            ],
        );
        let returned = read(&read_form(&returned).expect("fields"), sent).expect("the form");
        assert_eq!(returned.faults, []);
        let (row, faults) = answers_of(&returned, assessment);
        assert_eq!(faults, []);
        assert_eq!(row.round.as_deref(), Some("ronde-2"));
        assert_eq!(row.remarks, "Łódź,\ncafé");
        let header = AnswersRow::header(assessment);
        assert_eq!(header[..3], ["respondent", "selectie", "natuurlijk"]);
        assert_eq!(row.line(&header, ','), "r99,4,1,,,,,,,,,,");
        let other = ["respondent", "natuurlijk", "note"].map(str::to_owned);
        assert_eq!(row.line(&other, ';'), "r99;1;");
    }
}

#[test]
fn forms_show_which_copy_they_are_wherever_that_may_be_looked_for() {
    for (sample, kind) in [
        ("meer-impact", "self-assessment-form"),
        ("meer-impact", "partnership-canvas-form"),
        ("proeftuinen", "registration-form"),
        ("esf-512", "contributions-form"),
        ("esf-512", "phase-report-form"),
    ] {
        let programme = programme(sample);
        let document = form(&programme, kind, Language::Nl);
        let sent = document.hand_out.as_ref().expect("fields");
        let code = sent.code.to_string();
        assert!(code.starts_with(&format!("{kind}:")));
        assert_eq!(document.ident, code);
        let attached: serde_json::Value = serde_json::from_slice(&document.attachment).expect("JSON");
        assert_eq!(attached["code"], code);
        let last = sent.fields.last().expect("a field");
        assert_eq!((&*last.name, last.is_locked), (form_names::CODE, true));
        let view: serde_json::Value = serde_json::from_slice(&document.view).expect("JSON");
        assert_eq!(view["form"]["code"], code);
        let pdf = render::render(&document).expect("set").pdf().to_vec();
        assert_eq!(code_of(&read_form(&pdf).expect("fields")), Ok(sent.code.clone()));
        assert_eq!(printed_code(&pdf), Some(sent.code.clone()));
    }
}

#[test]
fn a_canvas_leaves_with_its_answers_and_tells_what_was_changed() {
    let programme = programme("meer-impact");
    let plans = document::form_plans(&programme);
    let plan = plans
        .iter()
        .find(|plan| plan.id == "canvas-voorbeeld")
        .expect("a canvas");
    let document = document::compose(&programme, plan, Options::default()).expect("composed");
    let sent = document.hand_out.as_ref().expect("fields");
    let areas = sent
        .fields
        .iter()
        .filter(|field| matches!(field.content, FieldContent::Area { .. }));
    let canvas = programme
        .partnership_canvases
        .iter()
        .find(|canvas| canvas.id.as_str() == "canvas-voorbeeld");
    let themes = canvas
        .expect("a canvas")
        .phases
        .iter()
        .flat_map(|phase| phase.themes.iter());
    assert_eq!(areas.count(), themes.count());
    let pdf = render::render(&document).expect("set").pdf().to_vec();
    let name = form_names::theme("orientatie", "vertrouwen");
    let returned = filled(&pdf, &[(&name, "Een\nTwee")]);
    let returned = read(&read_form(&returned).expect("fields"), sent).expect("the form");
    assert_eq!(returned.faults, []);
    let changed: Vec<&str> = returned
        .answers
        .iter()
        .filter(|field| field.is_changed)
        .map(|field| &*field.name)
        .collect();
    assert_eq!(changed, [&*name]);
    assert_eq!(returned.value(&name), Some(&Value::Text("Een\nTwee".to_owned())));
}

#[test]
fn a_copy_for_the_archive_shows_what_was_filled_in_and_takes_no_more() {
    let programme = programme("meer-impact");
    let mut document = form(&programme, "self-assessment-form", Language::Nl);
    let pdf = render::render(&document).expect("set").pdf().to_vec();
    let sent = document.hand_out.clone().expect("fields");
    let answers = [
        (form_names::RESPONDENT, "r99"),
        ("s_selectie", "4"),
        (form_names::REMARKS, "e\u{301}\u{e9}n 😀"),
    ];
    let returned = read(&read_form(&filled(&pdf, &answers)).expect("fields"), &sent).expect("the form");
    let (kept, faults) = archived(&sent, &returned);
    assert_eq!((faults.len(), &*faults[0].field), (1, form_names::REMARKS));
    document.hand_out = Some(kept.clone());
    let pdf = render::render(&document).expect("set").pdf().to_vec();
    let fields = read_form(&pdf).expect("fields").fields;
    assert!(fields.iter().all(|field| field.is_locked && field.doubts.is_empty()));
    let again = read(&read_form(&pdf).expect("fields"), &kept).expect("the form");
    assert_eq!(again.faults, []);
    let text = |text: &str| Some(Value::Text(text.to_owned()));
    assert_eq!(again.value(form_names::RESPONDENT).cloned(), text("r99"));
    assert_eq!(again.value(form_names::REMARKS).cloned(), text("één ?"));
    assert_eq!(again.value("s_selectie"), Some(&Value::Button(Some("4".to_owned()))));
}

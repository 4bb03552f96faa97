use super::*;
use crate::pdf::{Doubt, FieldContent, RadioOption};

fn field(name: &str, content: FieldContent) -> FormField {
    FormField {
        name: name.to_owned(),
        tooltip: format!("Question {name}"),
        content,
        is_required: name == "line",
        is_locked: name == "locked",
    }
}

fn line(value: &str) -> FieldContent {
    FieldContent::Line {
        value: value.to_owned(),
        most: Some(5),
    }
}

fn sent() -> HandOut {
    let code = FormCode::of("a-form", "a", 1, b"data");
    let option = |name: &str| RadioOption {
        name: name.to_owned(),
        words: name.to_owned(),
    };
    let choice = FieldContent::Choice {
        options: vec!["x y".to_owned(), "z".to_owned()],
        value: String::new(),
    };
    let radio = FieldContent::Radio {
        options: vec![option("1"), option("none")],
        value: None,
    };
    let fields = vec![
        field("line", line("")),
        field("locked", line("fixed")),
        field("choice", choice),
        field("check", FieldContent::Check { is_on: false }),
        field("radio", radio),
        field(form_names::CODE, line(&code.to_string())),
    ];
    HandOut { code, fields }
}

fn returned(name: &str, value: FieldValue) -> ReturnedField {
    ReturnedField {
        name: name.to_owned(),
        value,
        is_locked: false,
        doubts: Vec::new(),
    }
}

fn text(text: &str) -> FieldValue {
    FieldValue::Text(text.to_owned())
}

/// A sound copy, changed.
fn copy(change: impl FnOnce(&mut Vec<ReturnedField>)) -> Result<FilledForm, String> {
    let sent = sent();
    let mut fields = vec![
        returned(form_names::CODE, text(&sent.code.to_string())),
        returned("line", text(" Zoé ")),
        returned("locked", text("fixed")),
        returned("choice", FieldValue::Chosen(vec!["x y".to_owned()])),
        returned("check", FieldValue::State(Some("Yes".to_owned()))),
        returned("radio", FieldValue::State(Some("1".to_owned()))),
    ];
    change(&mut fields);
    let form = ReturnedForm {
        fields,
        identifier: None,
    };
    read(&form, &sent).map_err(|message| message.to_string())
}

#[test]
fn a_sound_copy_gives_its_values_and_no_fault() {
    let filled = copy(|_| {}).unwrap();
    assert_eq!(filled.faults, []);
    let values: Vec<(&str, &Value, bool)> = filled
        .answers
        .iter()
        .map(|field| (&*field.name, &field.value, field.is_changed))
        .collect();
    assert_eq!(
        values,
        [
            ("line", &Value::Text("Zoé".to_owned()), true),
            ("locked", &Value::Text("fixed".to_owned()), false),
            ("choice", &Value::Text("x y".to_owned()), true),
            ("check", &Value::Ticked(true), true),
            ("radio", &Value::Button(Some("1".to_owned())), true),
        ]
    );
}

#[test]
fn what_is_wrong_is_told_at_its_field_and_not_used() {
    let set = |name: &'static str, value: FieldValue| {
        move |fields: &mut Vec<ReturnedField>| {
            fields.retain(|field| field.name != name);
            fields.push(returned(name, value));
        }
    };
    let chosen = |options: &[&str]| FieldValue::Chosen(options.iter().map(|option| (*option).to_owned()).collect());
    let state = |name: &str| FieldValue::State(Some(name.to_owned()));
    for (name, value, expected) in [
        (
            "line",
            text("abcdef"),
            "this text has 6 characters, and the field takes 5",
        ),
        ("line", text("a\nb"), "this field has one line, and holds several"),
        (
            "line",
            state("Yes"),
            "what stands here is not what such a field can hold",
        ),
        (
            "locked",
            text("other"),
            "this field was locked, and holds something else than what was sent",
        ),
        ("choice", chosen(&["q"]), "“q” is none of the answers to choose from"),
        (
            "choice",
            chosen(&["z", "x y"]),
            "one answer is asked, and several are chosen",
        ),
        ("check", state("On"), "“On” is none of the answers to choose from"),
        ("radio", state("7"), "“7” is none of the answers to choose from"),
    ] {
        let filled = copy(set(name, value)).unwrap();
        let faults: Vec<(String, String)> = filled
            .faults
            .iter()
            .map(|fault| (fault.field.clone(), fault.message.to_string()))
            .collect();
        assert_eq!(faults, [(name.to_owned(), expected.to_owned())]);
        assert_eq!(filled.value(name), None);
        assert_eq!(filled.answers.len(), 4);
    }
    let missing = copy(|fields| fields.retain(|field| field.name != "radio")).unwrap();
    assert_eq!((missing.faults.len(), missing.value("radio")), (1, None));
    let unknown = copy(|fields| fields.push(returned("extra", text("")))).unwrap();
    assert_eq!((unknown.faults.len(), unknown.answers.len()), (1, 5));
    let empty = copy(set("line", text("  "))).unwrap();
    assert_eq!((empty.faults.len(), empty.answers.len()), (1, 5));
}

#[test]
fn what_is_in_doubt_goes_to_a_person() {
    let doubted = |doubt: Doubt| {
        copy(|fields| {
            let field = fields.iter_mut().find(|field| field.name == "radio");
            field.unwrap().doubts.push(doubt);
        })
        .unwrap()
    };
    let conflict = Doubt::Conflict {
        says: Some("1".to_owned()),
        shows: Vec::new(),
    };
    for doubt in [conflict, Doubt::Damaged, Doubt::Encoding, Doubt::Kind, Doubt::Twice] {
        let filled = doubted(doubt);
        assert_eq!((filled.faults.len(), filled.value("radio")), (1, None));
    }
    assert_eq!(doubted(Doubt::Unlisted).faults, []);
}

#[test]
fn a_copy_of_another_form_is_refused() {
    let coded = |code: &str| copy(|fields| fields[0].value = text(code)).map(|filled| filled.code.hash);
    let own = sent().code.to_string();
    assert!(coded(&own).is_ok());
    // Of other data, which the caller tells.
    assert_eq!(coded("a-form:a:1:0123456789ab"), Ok("0123456789ab".to_owned()));
    for (code, expected) in [
        ("x", "“x” is not the code of a form of Brugwerk"),
        (
            "a-form:b:1:0123456789ab",
            "this is the form “a-form:b:1:0123456789ab”, not “",
        ),
        (
            "a-form:a:2:0123456789ab",
            "this form is of version 2 and Brugwerk reads version 1; send a new one",
        ),
    ] {
        assert!(coded(code).unwrap_err().starts_with(expected), "{code}");
    }
    let none = copy(|fields| drop(fields.remove(0))).unwrap_err();
    assert_eq!(
        none,
        "this PDF has fields, but none that says which form of Brugwerk it is"
    );
}

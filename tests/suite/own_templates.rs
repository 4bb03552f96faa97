//! Templates of the programme folder: they replace or add kinds, read nothing outside, and their faults have a place.

use std::collections::BTreeMap;
use std::fs;

use crate::common;
use assert_cmd::Command;
use brugwerk::check::{self, Checked};
use brugwerk::diagnostic::Diagnostic;
use brugwerk::document::{self, Options, Plan};
use brugwerk::load::{Folder, Reading, load};
use brugwerk::render::{self, Rendered};
use brugwerk::sample;

/// A sound template, to which tests add a line.
const SOUND: &str = "#set document(title: \"Kort\", date: datetime(year: 2026, month: 5, day: 29))
#set text(lang: \"nl\", font: \"Noto Sans\")
= Kort
";

/// The sample with these files below `templates`.
fn with(templates: &[(&str, &str)]) -> Checked {
    let mut files: BTreeMap<String, Vec<u8>> = common::files(sample::HOUTKRING)
        .into_iter()
        .map(|(path, text)| (path, text.into_bytes()))
        .collect();
    let added = templates.iter();
    files.extend(added.map(|(path, text)| (format!("templates/{path}"), text.as_bytes().to_vec())));
    let outcome = check::check(load(&Folder::Memory(files), Reading::default()).expect("programme.yaml is there"));
    assert_eq!(common::codes(&outcome.diagnostics), Vec::<&str>::new());
    outcome.programme.expect("a sound programme")
}

fn plans_called(programme: &Checked, name: &str) -> Vec<Plan> {
    let mut plans = document::plans(programme);
    plans.retain(|plan| plan.name() == name);
    plans
}

/// Sets the one document of this name; the faults of its template where it can't be.
fn set(programme: &Checked, name: &str) -> Result<Rendered, Vec<Diagnostic>> {
    let plans = plans_called(programme, name);
    assert_eq!(plans.len(), 1, "{name}");
    let own = plans[0].own.as_ref().expect("a template of the folder");
    let document = document::compose(programme, &plans[0], Options::default()).expect("composed");
    render::render(&document).map_err(|error| error.diagnostics(own, &programme.notes().sources))
}

/// `path:line:column` of each fault.
fn places(programme: &Checked, faults: &[Diagnostic]) -> Vec<String> {
    let sources = &programme.notes().sources;
    faults.iter().map(|fault| sources.describe(fault.place)).collect()
}

#[test]
fn the_example_of_the_documentation_adds_a_kind() {
    let docs = include_str!("../../docs/guide/own-templates.md");
    let example = docs
        .split("```typst\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    let programme = with(&[("documents/one-pager.typ", example.expect("an example"))]);
    let plans = plans_called(&programme, "one-pager");
    assert_eq!(plans[0].path, "one-pager/houtkring");
    assert_eq!(plans_called(&programme, "dossier")[0].own, None);
    let rendered = set(&programme, "one-pager").expect("set");
    assert_eq!((rendered.pages, &rendered.warnings), (1, &Vec::new()));
    let embedded = b"dossier.json";
    assert!(
        rendered.pdf().windows(embedded.len()).any(|bytes| bytes == embedded),
        "the data is attached"
    );
}

#[test]
fn a_template_takes_the_place_of_a_kind() {
    let programme = with(&[("documents/progress-overview.typ", SOUND)]);
    let rendered = set(&programme, "progress-overview").expect("set");
    assert_eq!(rendered.pages, 1);
}

#[test]
fn a_kind_may_be_replaced_and_its_view_set_by_another_template_too() {
    // The one that replaces comes first by name; the other has its documents all the same.
    let letter = format!("// view: agreement\n{SOUND}");
    let programme = with(&[
        ("documents/agreement.typ", SOUND),
        ("documents/partnerbrief.typ", &letter),
    ]);
    assert_eq!(
        plans_called(&programme, "partnerbrief")[0].path,
        "partnerbrief/houtkring"
    );
    assert!(set(&programme, "agreement").is_ok() && set(&programme, "partnerbrief").is_ok());
}

#[test]
fn a_template_reads_what_lies_beside_it() {
    let svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>";
    let text = format!(
        "{SOUND}#import \"/templates/delen/deel.typ\": groet\n#groet\n#image(\"../beeld/merk.svg\", alt: \"Merk\")"
    );
    let programme = with(&[
        ("documents/progress-overview.typ", &text),
        ("delen/deel.typ", "\u{feff}#let groet = [Dag]"),
        ("beeld/merk.svg", svg),
    ]);
    assert!(set(&programme, "progress-overview").is_ok());
}

#[test]
fn a_template_reads_nothing_outside() {
    for reading in [
        "#read(\"/partners.yaml\")",
        "#read(\"/programme.yaml\")",
        "#read(\"../../../etc/passwd\")",
        "#read(\"/etc/passwd\")",
        "#read(\"/templates/../partners.yaml\")",
        "#import \"@preview/cetz:0.4.0\"",
        "#import \"@local/x:1.0.0\"",
        "#image(\"file:///etc/passwd\")",
        "#image(\"https://example.org/x.png\")",
        "#plugin(\"/x.wasm\")",
    ] {
        let text = format!("{SOUND}{reading}\n");
        let programme = with(&[("documents/progress-overview.typ", &text)]);
        let faults = set(&programme, "progress-overview").expect_err(reading);
        let place = &places(&programme, &faults)[0];
        assert!(
            place.starts_with("templates/documents/progress-overview.typ:4:"),
            "{reading}: {place}"
        );
    }
}

#[test]
fn faults_of_a_template_have_their_place() {
    for (line, column) in [
        ("#onbekend()", 2),
        ("#let x = (", 10),
        ("#panic(\"stop\")", 2),
        ("#image(bytes(\"x\"), alt: \"x\")", 2),
        ("#while true { }", 2),
        ("#let f(x) = f(x)\n#f(1)", 13),
    ] {
        let text = format!("{SOUND}{line}\n");
        let programme = with(&[("documents/progress-overview.typ", &text)]);
        let faults = set(&programme, "progress-overview").expect_err(line);
        let place = &places(&programme, &faults)[0];
        let expected = format!("templates/documents/progress-overview.typ:4:{column}");
        assert!(
            place.starts_with(&expected[..expected.rfind(':').expect("a colon")]),
            "{line}: {place}"
        );
        assert!(faults.iter().all(|fault| fault.rule.code == "template-fault"));
    }
}

#[test]
fn what_does_not_conform_is_a_fault_of_the_template() {
    for text in [
        "#set text(lang: \"nl\", font: \"Noto Sans\")\n= Zonder titel",
        "#set document(title: \"x\", date: datetime(year: 2026, month: 5, day: 29))\n#set text(font: \"Noto Sans\")\n= Beeld\n#image(\"/templates/m.svg\")",
    ] {
        let svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>";
        let programme = with(&[("documents/progress-overview.typ", text), ("m.svg", svg)]);
        let faults = set(&programme, "progress-overview").expect_err("refused");
        assert!(places(&programme, &faults)[0].starts_with("templates/documents/progress-overview.typ:"));
    }
}

#[test]
fn names_and_views_that_can_not_be_are_found() {
    for (name, text, code) in [
        ("documents/kort.typ", "= Zonder view", "template-without-view"),
        ("documents/kort.typ", "// view: dosier\n", "template-without-view"),
        ("documents/Kort stuk.typ", "// view: dossier\n", "template-name"),
        ("documents/dossiers.typ", "// view: dossier\n", "template-name"),
    ] {
        let programme = with(&[(name, text)]);
        let faults = document::template_faults(&programme);
        assert_eq!(common::codes(&faults), vec![code], "{name}");
    }
    assert!(document::template_faults(&with(&[("documents/delen/x.typ", "")])).is_empty());
}

/// What would end the process that sets it: neither memory that can't be had nor a stack that overflows can be caught.
#[test]
fn templates_that_bring_their_process_down_are_broken_off() {
    for (name, template) in [
        ("text", "#let a = \"a\" * 100000000000\n#a.len()"),
        ("list", "#let a = (1, 2, 3, 4, 5, 6, 7, 8)\n#let a = a * 1000000000000"),
        ("grid", "= x\n#table(columns: 4000000000)[a]"),
        (
            "content",
            "#let a = [x]\n#for i in range(200000) { a = [#a #emph[b]] }\n#a",
        ),
        (
            "repr",
            "#let a = ()\n#for i in range(300000) { a = (a,) }\n#repr(a).len()",
        ),
        ("eval", "#eval(\"1\" + \"+1\" * 300000)"),
        ("xml", "#xml(bytes(\"<a>\" * 100000 + \"</a>\" * 100000))"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        for file in sample::BLANK {
            let path = folder.path().join("p").join(file.path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, file.text).expect("written");
        }
        let documents = folder.path().join("p/templates/documents");
        fs::create_dir_all(&documents).expect("made");
        fs::write(documents.join("final-report.typ"), template).expect("written");
        let output = Command::cargo_bin("brugwerk")
            .expect("the binary")
            .args(["build", "p", "--only", "final-report", "--out", "out"])
            .current_dir(folder.path())
            .env("NO_COLOR", "1")
            .env("LC_ALL", "C")
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(
            said.starts_with("error[template-limit]: the template was broken off: ")
                && said.contains("--> templates/documents/final-report.typ:1:1\n")
                && said.ends_with("1 fault; nothing was written.\n"),
            "{name}: {said}"
        );
        assert!(!folder.path().join("out").exists(), "{name}");
    }
}

//! A programme that a program holds: opened, checked, set, changed, from memory alone.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use crate::common;
use brugwerk::document::{Options, Output, Plan};
use brugwerk::load::{FileChange, Folder, Reading};
use brugwerk::project::{ChangedOnly, InMemory, Observer, Project, SumsOnly, Unobserved, select};
use brugwerk::sample;

fn houtkring() -> Project {
    Project::open(common::folder(&common::files(sample::HOUTKRING)), Reading::default()).expect("a programme")
}

fn overview(project: &Project) -> Vec<Plan> {
    select(project.check().plans(), &["progress-overview".to_owned()]).expect("an overview")
}

#[test]
fn a_folder_in_memory_is_opened_checked_and_set() {
    let project = houtkring();
    let checked = project.check();
    assert!(!checked.is_faulty());
    let plans = overview(&project);
    let mut sink = InMemory::default();
    let finished = checked
        .set(&plans, Options::default(), &mut sink, &Unobserved)
        .expect("set");
    assert_eq!(finished.len(), 1);
    let (_, bytes) = sink.files.first_key_value().expect("a file");
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(bytes.len(), finished[0].bytes);
    let again = checked
        .set(&plans, Options::default(), &mut SumsOnly, &Unobserved)
        .expect("set");
    assert_eq!(finished[0].sha256, again[0].sha256);
}

#[test]
fn a_folder_without_programme_yaml_is_refused_and_a_faulty_one_is_told() {
    let refused = Project::open(Folder::Memory(BTreeMap::new()), Reading::default());
    assert!(refused.is_err());
    let project = houtkring();
    project.update([FileChange::Written("partners.yaml".to_owned(), b"partners: 7".to_vec())]);
    let checked = project.check();
    assert!(checked.is_faulty());
    assert!(checked.plans().is_empty());
    let error = checked
        .set(&[], Options::default(), &mut SumsOnly, &Unobserved)
        .expect_err("faulty");
    assert_eq!(error.diagnostics.len(), checked.diagnostics().len());
    assert!(
        project.paths().contains("partners.yaml"),
        "a faulty project still tells what it reads"
    );
    project.update([FileChange::Removed("programme.yaml".to_owned())]);
    assert!(project.check().is_faulty());
    project.update([
        FileChange::Reread("programme.yaml".to_owned()),
        FileChange::Reread("partners.yaml".to_owned()),
    ]);
    assert!(!project.check().is_faulty());
}

#[test]
fn only_what_changed_is_read_again() {
    let folder = tempfile::tempdir().expect("a folder");
    for file in sample::HOUTKRING {
        let path = folder.path().join(file.path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, file.text).expect("written");
    }
    let change = |path: &str, from: &str, to: &str| {
        let path = folder.path().join(path);
        let text = std::fs::read_to_string(&path).expect("text");
        assert!(text.contains(from), "{from}");
        std::fs::write(path, text.replacen(from, to, 1)).expect("written");
    };
    let project = Project::open_folder(folder.path(), Reading::default()).expect("a programme");
    let title = |project: &Project| project.check().programme().map(|it| it.programme.title.to_string());
    assert_eq!(title(&project).as_deref(), Some("Samen maken"));
    change("programme.yaml", "title: Samen maken", "title: Anders maken");
    change("partners.yaml", "name: Noesthoek", "name: Elders");
    assert_eq!(
        title(&project).as_deref(),
        Some("Samen maken"),
        "nobody said that it changed"
    );
    project.update([FileChange::Reread("programme.yaml".to_owned())]);
    assert_eq!(title(&project).as_deref(), Some("Anders maken"));
    let names: Vec<String> = project
        .check()
        .programme()
        .map(|it| it.partners.iter().map(|partner| partner.name.to_string()).collect())
        .unwrap_or_default();
    assert!(names.contains(&"Noesthoek".to_owned()), "{names:?}");
    assert_eq!(
        project
            .paths()
            .iter()
            .filter(|path| Path::new(path).extension().is_none())
            .count(),
        1,
        "the folder of templates is asked for, and no other"
    );
}

#[test]
fn a_document_is_set_again_only_where_it_would_come_out_otherwise() {
    let project = houtkring();
    let mut only = ChangedOnly::default();
    let set = |only: &mut ChangedOnly| {
        let checked = project.check();
        let plans = select(
            checked.plans(),
            &["progress-overview".to_owned(), "value-proposition".to_owned()],
        );
        let finished = checked.set(&plans.expect("plans"), Options::default(), &mut SumsOnly, only);
        finished
            .expect("set")
            .into_iter()
            .map(|document| document.plan.name().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(set(&mut only).len(), 2);
    assert_eq!(set(&mut only).len(), 2, "what was not committed is wanted again");
    only.commit();
    assert_eq!(set(&mut only), Vec::<String>::new());
    let text = String::from_utf8(project.bytes("partnerships/houtkring.yaml").expect("read")).expect("text");
    let changed = text.replacen("cap: 75000", "cap: 80000", 1);
    assert_ne!(text, changed);
    project.update([FileChange::Written(
        "partnerships/houtkring.yaml".to_owned(),
        changed.into_bytes(),
    )]);
    assert_eq!(set(&mut only), Vec::<String>::new(), "no page of these tells the cap");
}

#[test]
fn pages_come_out_as_pictures() {
    let project = houtkring();
    let mut sink = InMemory::default();
    let options = Options {
        output: Output::Svg { first: 2, last: 9 },
        ..Options::default()
    };
    let plans = select(project.check().plans(), &["dossier".to_owned()]).expect("a dossier");
    let finished = project
        .check()
        .set(&plans, options, &mut sink, &Unobserved)
        .expect("set");
    assert!(finished[0].pages > 2);
    assert_eq!(sink.files.len(), finished[0].pages.min(9) - 1);
    for (path, bytes) in &sink.files {
        assert!(path.ends_with(".svg"), "{path}");
        assert!(bytes.starts_with(b"<svg"), "{path}");
    }
    assert!(sink.files.keys().next().is_some_and(|path| path.ends_with("-002.svg")));
}

#[test]
fn an_observer_hears_of_every_document() {
    #[derive(Default)]
    struct Heard(Mutex<Vec<String>>);
    impl Observer for Heard {
        fn begins(&self, _: usize, count: usize, plan: &Plan) {
            self.0.lock().expect("a list").push(format!("{}/{count}", plan.name()));
        }
    }
    let project = houtkring();
    let checked = project.check();
    let plans = select(checked.plans(), &["workbook".to_owned()]).expect("workbooks");
    let heard = Heard::default();
    checked
        .set(&plans, Options::default(), &mut SumsOnly, &heard)
        .expect("set");
    assert_eq!(heard.0.lock().expect("a list").len(), plans.len());
}

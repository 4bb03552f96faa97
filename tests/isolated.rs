//! Documents that are set in processes of their own: the same bytes, the same faults, and limits that hold.

mod common;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use brugwerk::check::{self, Checked};
use brugwerk::document::{self, Document, Options, Output, Plan};
use brugwerk::font::FONTS;
use brugwerk::load::{Folder, Reading, load};
use brugwerk::render::isolated::{Guard, Limits, Stopped};
use brugwerk::render::{self, Job, Rendered};
use brugwerk::sample::{self, SampleFile};

const LIMITS: Limits = Limits {
    longest: Duration::from_mins(4),
    most_memory: 2 << 30,
    most_together: 4 << 30,
};

fn guard(limits: Limits) -> Guard {
    Guard::new(PathBuf::from(env!("CARGO_BIN_EXE_brugwerk")), "set-documents", limits)
}

/// A sample with these files besides.
fn programme(sample: &[SampleFile], added: &[(&str, &[u8])]) -> Checked {
    let mut files: BTreeMap<String, Vec<u8>> = common::files(sample)
        .into_iter()
        .map(|(path, text)| (path, text.into_bytes()))
        .collect();
    files.extend(added.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())));
    let outcome = check::check(load(&Folder::Memory(files), Reading::default()).expect("programme.yaml is there"));
    assert_eq!(common::codes(&outcome.diagnostics), Vec::<&str>::new());
    outcome.programme.expect("a sound programme")
}

fn composed(programme: &Checked, wanted: impl Fn(&Plan) -> bool, options: Options) -> Vec<Document> {
    let plans = document::plans(programme);
    let wanted = plans.iter().filter(|plan| wanted(plan));
    wanted
        .map(|plan| document::compose(programme, plan, options).expect("composed"))
        .collect()
}

/// A document that this template sets.
fn of_template(template: &str) -> Document {
    let files: [(&str, &[u8]); 1] = [("templates/documents/final-report.typ", template.as_bytes())];
    let mut documents = composed(
        &programme(sample::BLANK, &files),
        |plan| plan.own.is_some(),
        Options::default(),
    );
    documents.pop().expect("a document")
}

const SOUND: &str = "#set document(title: \"Kort\", date: datetime(year: 2026, month: 5, day: 29))
#set text(lang: \"nl\", font: \"Noto Sans\")
= Kort
";
const ENDLESS: &str = "#for i in range(90000) { for j in range(9000) { let x = calc.rem(i, j + 1) } }";

fn limit(result: Result<Rendered, Stopped>) -> String {
    match result {
        Err(Stopped::Limit(why)) => why.to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn the_bytes_are_those_of_a_document_set_in_this_process() {
    let serif = FONTS.iter().find(|font| font.name == "NotoSerif-Medium.ttf");
    let template = format!("#import \"/templates/x.typ\": x\n{SOUND}#x #text(font: \"Nergens\")[warns]\n");
    let programme = programme(
        sample::HOUTKRING,
        &[
            ("brand.yaml", b"brand:\n  fonts:\n    text: [serif.ttf]\n"),
            ("serif.ttf", serif.expect("a font").bytes),
            ("templates/documents/progress-overview.typ", template.as_bytes()),
            ("templates/x.typ", "#let x = [Eén]".as_bytes()),
        ],
    );
    let wanted = ["agreement", "value-proposition", "progress-overview"];
    let options = Options {
        is_final: true,
        ..Options::default()
    };
    let documents = composed(&programme, |plan| wanted.contains(&plan.name()), options);
    assert_eq!(documents.len(), 3);
    assert!(documents.iter().any(|document| !document.signatures.is_empty()));
    let guard = guard(LIMITS);
    let mut worker = guard.worker();
    let mut warnings = 0;
    for document in &documents {
        let here = render::render(document).expect("set");
        let apart = worker.render(&Job::of(document, Output::Pdf)).expect("set");
        assert!(here.files == apart.files, "{}", document.plan.path);
        warnings += here.warnings.len();
        assert_eq!((here.pages, here.warnings), (apart.pages, apart.warnings));
        assert!(apart.layout > Duration::ZERO && apart.export > Duration::ZERO);
    }
    assert_eq!(warnings, 1);
}

#[test]
fn faults_are_those_of_a_document_set_in_this_process_and_the_next_one_is_set() {
    let guard = guard(LIMITS);
    let mut worker = guard.worker();
    for template in ["#onbekend()", "#image(\"x.png\")", "#let f(x) = f(x)\n#f(1)"] {
        let document = of_template(&format!("{SOUND}{template}"));
        let here = render::render(&document).expect_err(template);
        let apart = worker.render(&Job::of(&document, Output::Pdf)).expect_err(template);
        assert!(here.faults.iter().all(|fault| fault.place.is_some()), "{template}");
        assert!(
            matches!(&apart, Stopped::Fault(error) if error.faults == here.faults),
            "{template}: {apart:?}"
        );
    }
    let sound = of_template(SOUND);
    assert_eq!(
        worker.render(&Job::of(&sound, Output::Pdf)).map(|set| set.pages).ok(),
        Some(1)
    );
    assert!(!guard.is_stopped());
}

#[test]
fn a_template_that_does_not_end_is_broken_off() {
    let guard = guard(Limits {
        longest: Duration::from_secs(1),
        ..LIMITS
    });
    let document = of_template(ENDLESS);
    let set = guard.worker().render(&Job::of(&document, Output::Pdf));
    assert_eq!(limit(set), "it was not done after 1 seconds of the processor");
    assert!(guard.is_stopped());
    let other = guard.worker().render(&Job::of(&document, Output::Pdf));
    assert!(
        matches!(other, Err(Stopped::Meanwhile)),
        "nothing else is begun: {other:?}"
    );
}

#[test]
fn a_template_that_fills_memory_is_broken_off() {
    let guard = guard(Limits {
        most_memory: 256 << 20,
        ..LIMITS
    });
    let document = of_template("#range(30000000).map(i => (i, i)).len()");
    assert_eq!(
        limit(guard.worker().render(&Job::of(&document, Output::Pdf))),
        "it took more than 256 MiB of memory"
    );
}

#[test]
fn templates_that_fill_memory_together_are_broken_off() {
    let guard = guard(Limits {
        most_together: 256 << 20,
        ..LIMITS
    });
    let document = of_template("#let a = range(5000000)\n#while true { a = a.rev() }\n");
    let job = Job::of(&document, Output::Pdf);
    let both = thread::scope(|scope| {
        let set = || limit(guard.worker().render(&job));
        let other = scope.spawn(set);
        [set(), other.join().expect("it ends")]
    });
    let why = "it and the documents set beside it took more than 256 MiB of memory";
    assert!(both.iter().any(|limit| limit == why), "{both:?}");
}

#[test]
fn a_program_that_is_not_there_or_says_something_else_is_told() {
    let document = of_template(SOUND);
    let job = Job::of(&document, Output::Pdf);
    let absent = Guard::new(PathBuf::from("/nowhere/brugwerk"), "set-documents", LIMITS);
    assert!(matches!(absent.worker().render(&job), Err(Stopped::NotStarted(_))));
    let other = Guard::new(PathBuf::from(env!("CARGO_BIN_EXE_brugwerk")), "--help", LIMITS);
    assert!(matches!(other.worker().render(&job), Err(Stopped::Limit(_))));
}

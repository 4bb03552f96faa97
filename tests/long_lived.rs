//! A programme that is held for long: memory stays flat, and a small change costs little.

mod common;

use std::sync::{Mutex, MutexGuard, PoisonError};

use brugwerk::document::{Options, Plan};
use brugwerk::load::{Change, Reading};
use brugwerk::project::{Project, SumsOnly, Unobserved, select};
use brugwerk::sample::{self, SampleFile};

/// The tests look at the whole process, so they take turns.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn opened(sample: &[SampleFile]) -> Project {
    Project::open(common::folder(&common::files(sample)), Reading::default()).expect("a programme")
}

/// The only document of a kind.
fn plan(project: &Project, kind: &str) -> Vec<Plan> {
    let plans = select(project.check().plans(), &[kind.to_owned()]).expect("a document");
    assert_eq!(plans.len(), 1);
    plans
}

/// Checks the programme and sets these documents; gives the sum of the first.
fn set(project: &Project, plans: &[Plan]) -> String {
    let checked = project.check();
    let finished = checked.set(plans, Options::default(), &mut SumsOnly, &Unobserved);
    finished.expect("set").swap_remove(0).sha256
}

/// The file with one paragraph in the place of another.
fn changed(project: &Project, path: &str, from: &str, to: &str) -> Change {
    let text = String::from_utf8(project.bytes(path).expect("a file")).expect("text");
    assert!(text.contains(from), "“{from}” is not in {path}");
    Change::Written(path.to_owned(), text.replacen(from, to, 1).into_bytes())
}

fn resident() -> usize {
    memory_stats::memory_stats()
        .expect("the memory of this process")
        .physical_mem
}

/// A debug build takes half a second for each change, so there are few of them here and one short document.
/// `cargo bench --bench long_lived` changes a whole final report a thousand times.
#[test]
fn memory_stays_flat_over_changes() {
    const PATH: &str = "partnerships/eerste-partnerschap.yaml";
    const CHANGES: usize = 150;
    const WARM: usize = 50;
    // A leaked document would take more than this for each change: its pages alone are larger.
    const MOST_A_CHANGE: usize = 32 << 10;
    let _alone = alone();
    let project = opened(sample::BLANK);
    let plans = plan(&project, "value-proposition");
    let mut paragraph = "summary: ".to_owned();
    let (mut sum, mut warm) = (String::new(), 0);
    for number in 1..=CHANGES {
        let next = format!("summary: Wijziging {number}. ");
        let change = changed(&project, PATH, &paragraph, &next);
        paragraph = next;
        if number % 10 == 0 {
            project.update([Change::Written(
                PATH.to_owned(),
                format!("partnership: {number}").into_bytes(),
            )]);
            assert!(project.check().is_faulty());
        }
        project.update([change]);
        let now = set(&project, &plans);
        assert_ne!(now, sum, "each change is on the page");
        sum = now;
        if number == WARM {
            warm = resident();
        }
    }
    let growth = resident().saturating_sub(warm);
    println!("{growth} bytes more after {CHANGES} changes than after {WARM}");
    let most = (CHANGES - WARM) * MOST_A_CHANGE;
    assert!(
        growth < most,
        "memory grew by {growth} bytes after {WARM} changes of {CHANGES}"
    );
}

/// How often Typst did what, by the name that it gives the work; what it had done before counts for nothing.
fn counted(work: impl FnOnce()) -> impl Fn(&str) -> usize {
    typst_timing::clear();
    typst_timing::enable();
    work();
    typst_timing::disable();
    let mut events = Vec::new();
    typst_timing::export_json(&mut events, |_| (String::new(), 0)).expect("events");
    let events = String::from_utf8(events).expect("text");
    move |name| {
        events
            .matches(&format!("\"name\":\"{name}\",\"cat\":\"typst\",\"ph\":\"B\""))
            .count()
    }
}

#[test]
fn one_changed_paragraph_sets_few_others_again() {
    let _alone = alone();
    let project = opened(sample::ESF_512);
    let plans = plan(&project, "final-report");
    let cold = counted(|| drop(set(&project, &plans)));
    project.update([changed(
        &project,
        "report/bijlage.yaml",
        "Het sjabloon telt drie delen:",
        "Het sjabloon telt drie grote delen:",
    )]);
    let warm = counted(|| drop(set(&project, &plans)));
    // `prepare` shapes a paragraph, `func call` is a call in a template.
    for work in ["prepare", "func call"] {
        let (cold, warm) = (cold(work), warm(work));
        println!("{work}: {cold} at first, {warm} for a changed paragraph");
        assert!(cold > 1000, "{work}: {cold}");
        assert!(warm > 0, "{work}: the changed paragraph itself is set");
        assert!(warm * 4 < cold, "{work}: {warm} of {cold} were done again");
    }
}

//! What is still to be done: each thing once, at a real line, for somebody whom the data names.

use std::collections::{BTreeMap, BTreeSet};

use brugwerk::check::{self, Checked};
use brugwerk::contract::OpenPoint;
use brugwerk::diagnostic::Diagnostic;
use brugwerk::load::{self, Reading};
use brugwerk::locale::{Language, Locale};
use brugwerk::model::{Audience, ClosedList as _, Status, TensionState};
use brugwerk::tasks::{self, About, Task, TaskKind, Who};
use serde_json::Value;

use crate::common::{Files, codes, folder};
use crate::sentences::programmes::{self, Dice};

/// How many random programmes are asked for their tasks.
const PROGRAMMES: usize = 40;

fn read(files: &Files, audience: Audience) -> (Checked, Vec<Diagnostic>) {
    let reading = Reading {
        audience,
        ..Reading::default()
    };
    let outcome = check::check(load::load(&folder(files), reading).expect("programme.yaml is there"));
    let found = codes(&outcome.diagnostics);
    assert!(outcome.programme.is_some(), "{audience:?}: {found:?}");
    (outcome.programme.expect("a sound programme"), outcome.diagnostics)
}

fn tasks_in(files: &Files, audience: Audience, language: Language) -> (Checked, Vec<Task>) {
    let (programme, findings) = read(files, audience);
    let tasks = tasks::tasks(&programme, &findings, programme.locale(language));
    (programme, tasks)
}

/// Every sample of the repository.
fn samples() -> BTreeMap<String, Files> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut samples = BTreeMap::new();
    for entry in std::fs::read_dir(&root).expect("the samples") {
        let base = entry.expect("an entry").path();
        let mut files = Files::new();
        let mut open = vec![base.clone()];
        while let Some(next) = open.pop() {
            for entry in std::fs::read_dir(&next).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    open.push(path);
                } else if let Ok(text) = std::fs::read_to_string(&path) {
                    let name = path.strip_prefix(&base).expect("below").to_string_lossy().into_owned();
                    files.insert(name.replace('\\', "/"), text);
                }
            }
        }
        let name = base.file_name().expect("a name").to_string_lossy().into_owned();
        samples.insert(name, files);
    }
    assert!(samples.len() >= 6);
    samples
}

/// The id of the task that an open point of this partnership's agreement is.
fn id_of(partnership: &str, point: &OpenPoint) -> String {
    let id = point.id.as_str();
    if id.starts_with("partner/") {
        id.to_owned()
    } else {
        format!("partnership/{partnership}/{id}")
    }
}

/// Each task stands at a line that is there, once, in order, and says something.
fn assert_sound(files: &Files, programme: &Checked, tasks: &[Task]) {
    let ids: BTreeSet<&str> = tasks.iter().map(|task| task.id.as_str()).collect();
    assert_eq!(ids.len(), tasks.len(), "an id is there twice");
    for task in tasks {
        let text = files.get(&task.path).expect(&task.path);
        let line = text.lines().nth(task.line - 1);
        assert!(line.is_some_and(|line| !line.trim().is_empty()), "{}", task.location());
        assert!(!task.text.trim().is_empty() && !task.text.contains("task-"), "{task:?}");
        assert!(!task.text.contains("{ $") && !task.who_name.is_empty() && !task.about_name.is_empty());
        match &task.who {
            Who::Partner(id) => assert!(programme.partner(id).is_some(), "{task:?}"),
            Who::Together(id) => assert!(programme.partnership(id.as_str()).is_some(), "{task:?}"),
            Who::Organisation(name) => {
                assert!(
                    programme
                        .phase_reports
                        .iter()
                        .any(|report| report.organisation.as_str() == name)
                );
            }
            Who::Unassigned => {}
        }
    }
    // Everybody stands together, and within them whatever a task is about, by due date.
    let groups: Vec<_> = tasks.chunk_by(|one, next| one.who == next.who).collect();
    let people: BTreeSet<String> = groups.iter().map(|group| format!("{:?}", group[0].who)).collect();
    assert_eq!(groups.len(), people.len());
    for group in groups {
        let parts: Vec<_> = group.chunk_by(|one, next| one.about == next.about).collect();
        let abouts: BTreeSet<String> = parts.iter().map(|part| format!("{:?}", part[0].about)).collect();
        assert_eq!(parts.len(), abouts.len());
        for part in parts {
            assert!(part.is_sorted_by_key(|task| (task.due.is_none(), task.due, task.place)));
        }
    }
}

/// Each open point of each agreement is one task, of whom and by when the agreement says.
fn assert_open_points(programme: &Checked, tasks: &[Task], locale: &Locale) -> usize {
    let mut points = 0;
    for partnership in &programme.partnerships {
        let Some(contract) = programme.contract(partnership.id.as_str(), locale) else {
            continue;
        };
        for point in &contract.open {
            let id = id_of(partnership.id.as_str(), point);
            let found: Vec<&Task> = tasks.iter().filter(|task| task.id == id).collect();
            assert_eq!(found.len(), 1, "{id}");
            let task = found[0];
            assert_eq!(task.due, point.due, "{id}");
            match &point.owner {
                Some(owner) => assert_eq!(task.who, Who::Partner(owner.clone()), "{id}"),
                None => assert_eq!(task.who, Who::Together(partnership.id.get().clone()), "{id}"),
            }
            points += 1;
        }
        let own = partnership
            .agreement
            .iter()
            .flat_map(|agreement| &agreement.open_points);
        for own in own {
            let text = own.text.plain();
            let same = tasks
                .iter()
                .filter(|task| task.text == text && task.place == own.text.place());
            assert_eq!(same.count(), 1, "{text}");
        }
    }
    points
}

#[test]
fn each_open_point_of_each_sample_is_one_task_at_a_real_line() {
    let mut points = 0;
    for (name, files) in samples() {
        let mut known: Option<Vec<String>> = None;
        for language in Language::ALL {
            let (programme, tasks) = tasks_in(&files, Audience::Internal, language);
            assert_sound(&files, &programme, &tasks);
            points += assert_open_points(&programme, &tasks, programme.locale(language));
            // An id does not depend on the language.
            let ids: Vec<String> = tasks.into_iter().map(|task| task.id).collect();
            assert_eq!(*known.get_or_insert_with(|| ids.clone()), ids, "{name}");
        }
    }
    assert!(points > 300, "{points}");
}

/// What must be settled or confirmed, found in the data without the tasks: how many of each.
fn expected(programme: &Checked) -> BTreeMap<&'static str, usize> {
    let cases = &programme.partnerships;
    let facets = cases
        .iter()
        .flat_map(|case| case.status.iter())
        .flat_map(|status| status.facets.iter());
    let unsettled = facets.filter(|facet| *facet.status != Status::Settled).count();
    let tensions = cases.iter().flat_map(|case| &case.tensions);
    let open = tensions.filter(|tension| *tension.state == TensionState::Open).count();
    let without = |has: fn(&brugwerk::model::Partnership) -> bool| cases.iter().filter(|case| !has(case)).count();
    let contributions = cases.iter().map(|case| {
        let given = |id: &str| case.contributions.iter().any(|of| of.partner.as_str() == id);
        case.partners
            .iter()
            .filter(|part| !given(part.partner.as_str()))
            .count()
    });
    let rounds = programme.self_assessments.iter().map(|assessment| {
        let rounds = assessment.rounds.iter();
        let few = rounds.filter(|round| assessment.respondents(round) < u64::from(assessment.minimum.0));
        few.count()
    });
    BTreeMap::from([
        ("facet", unsettled),
        ("tension", open),
        ("status", without(|case| case.status.is_some())),
        ("contribution", contributions.sum()),
        ("round", rounds.sum()),
    ])
}

#[test]
fn over_random_programmes_each_thing_that_is_open_is_one_task() {
    let mut dice = Dice(77);
    let mut all: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..PROGRAMMES {
        let files = programmes::programme(&mut dice);
        let (programme, tasks) = tasks_in(&files, Audience::Internal, Language::Nl);
        assert_sound(&files, &programme, &tasks);
        assert_open_points(&programme, &tasks, programme.locale(Language::Nl));
        for (kind, count) in expected(&programme) {
            let is_it = |task: &&Task| task.id.split('/').nth(2) == Some(kind);
            assert_eq!(tasks.iter().filter(is_it).count(), count, "{kind}\n{tasks:#?}");
            *all.entry(kind.to_owned()).or_default() += count;
        }
        // Everything that was judged, rebuilt or an example is confirmed by somebody, and nothing else is.
        let estimates = tasks
            .iter()
            .filter(|task| task.id.contains("estimate") && !task.id.ends_with("estimated"));
        let estimates: Vec<&Task> = estimates.filter(|task| task.kind == TaskKind::Confirm).collect();
        let sources = &programme.notes().sources;
        let mut grounds = 0;
        for ground in programme
            .grounds()
            .iter()
            .filter(|ground| ["judged", "reconstructed", "example"].contains(&ground.basis.key()))
        {
            let path = sources.get(ground.place.file).map_or("", |file| file.path.as_str());
            if path.starts_with(load::BUILT_IN) {
                continue;
            }
            let is_its = |task: &&&Task| task.path == path && task.id.contains(&format!("/{}/", ground.what));
            let reason = ground.reason.map_or("", |reason| reason.as_str());
            let confirmed = estimates.iter().filter(is_its).any(|task| task.text.contains(reason));
            assert!(confirmed, "{ground:?}");
            grounds += 1;
        }
        assert!(estimates.len() <= grounds, "{} of {grounds}", estimates.len());
        for task in &tasks {
            *all.entry(task.kind.key().to_owned()).or_default() += 1;
        }
    }
    assert!(all.values().all(|count| *count > 1), "{all:?}");
}

/// The values of random programmes that get a mark, each with a text of its own.
fn marked(dice: &mut Dice) -> Files {
    let mut files = programmes::programme(dice);
    let mut secrets = 0;
    for text in files
        .iter_mut()
        .filter(|(path, _)| path.starts_with('c'))
        .map(|(_, text)| text)
    {
        let lines = text.lines().map(|line| {
            let is_marked = dice.below(3) == 0;
            if !is_marked {
                return line.to_owned();
            }
            secrets += 1;
            let secret = format!("Geheim{secrets}");
            let mark = dice.one(&["!internal", "!funder-only"]);
            if line.trim_start().starts_with("- { id: t") {
                let line = line.replacen("- {", &format!("- {mark} {{"), 1);
                line.replace("title: Spanning", &format!("title: {secret}"))
            } else if line.contains("work_points: [W") {
                line.replacen("[Werk", &format!("[{mark} {secret}"), 1)
            } else {
                line.to_owned()
            }
        });
        *text = lines.collect::<Vec<_>>().join("\n") + "\n";
    }
    files
}

#[test]
fn what_partners_may_not_read_is_in_no_task_of_theirs_and_makes_none() {
    let mut dice = Dice(9);
    let (mut secret, mut fewer) = (0, 0);
    for _ in 0..16 {
        let files = marked(&mut dice);
        let (_, whole) = tasks_in(&files, Audience::Internal, Language::Nl);
        let told = serde_json::to_string(&tasks::json(&whole)).expect("JSON");
        secret += usize::from(told.contains("Geheim"));
        let whole: BTreeSet<String> = whole.into_iter().map(|task| task.id).collect();
        for audience in [Audience::Partners, Audience::Facilitators, Audience::Public] {
            let (programme, tasks) = tasks_in(&files, audience, Language::Nl);
            assert_sound(&files, &programme, &tasks);
            let told = tasks::json(&tasks).to_string() + &tasks::told(&tasks, programme.locale(Language::Nl));
            assert!(!told.contains("Geheim"), "{audience:?}: {told}");
            let missing = tasks
                .iter()
                .filter(|task| matches!(task.kind, TaskKind::Missing | TaskKind::OpenPoint));
            let invented: Vec<&str> = missing
                .map(|task| task.id.as_str())
                .filter(|id| !whole.contains(*id))
                .collect();
            assert!(invented.is_empty(), "{audience:?}: {invented:?}");
            fewer += usize::from(tasks.len() < whole.len());
        }
    }
    assert!(secret > 8 && fewer > 16, "{secret} {fewer}");
}

#[test]
fn a_lack_that_only_an_edition_has_is_nobodys_task() {
    let mut files = samples().remove("houtkring").expect("the sample");
    for (find, with) in [
        ("    seat: Dissellaan", "    seat: !internal Dissellaan"),
        ("    register: ", "    register: !internal "),
    ] {
        let text = files.get_mut("partners.yaml").expect("the partners");
        assert!(text.contains(find), "{find}");
        *text = text.replacen(find, with, 1);
    }
    for audience in [Audience::Internal].into_iter().chain(Audience::OUTSIDE) {
        let (_, tasks) = tasks_in(&files, audience, Language::Nl);
        assert!(tasks.is_empty(), "{audience:?}: {tasks:#?}");
    }
    let text = files.get_mut("partners.yaml").expect("the partners");
    *text = text.replacen("    seat: !internal Dissellaan", "    # seat: Dissellaan", 1);
    for audience in [Audience::Internal, Audience::Partners] {
        let (programme, tasks) = tasks_in(&files, audience, Language::Nl);
        let [task] = &tasks[..] else {
            panic!("{audience:?}: {tasks:#?}")
        };
        assert!(
            task.id.ends_with("/seat") && matches!(task.about, About::Partner(_)),
            "{task:?}"
        );
        let Who::Partner(id) = &task.who else {
            panic!("{task:?}")
        };
        let theirs = tasks::of_whom(&programme, tasks.clone(), id.as_str()).expect("known");
        assert_eq!(theirs, tasks);
    }
}

#[test]
fn a_task_keeps_its_id_while_the_data_around_it_changes() {
    let files = samples().remove("esf-512").expect("the sample");
    let (_, before) = tasks_in(&files, Audience::Internal, Language::Nl);
    let mut moved = files;
    for (path, text) in moved.iter_mut().filter(|(path, _)| path.ends_with(".yaml")) {
        let comment = if path.starts_with("partnerships/") {
            "# Verplaatst.\n\n"
        } else {
            ""
        };
        *text = format!("{comment}{text}");
    }
    let (_, after) = tasks_in(&moved, Audience::Internal, Language::Nl);
    let ids = |tasks: &[Task]| tasks.iter().map(|task| task.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&before), ids(&after));
    let shifted = before
        .iter()
        .zip(&after)
        .filter(|(one, other)| one.line + 2 == other.line);
    assert!(shifted.count() > 80);
}

#[test]
fn the_rules_that_find_a_lack_make_tasks_and_all_others_none() {
    let mut files = samples().remove("meer-impact").expect("the sample");
    let csv = files.get_mut("self_assessments/ronde-2.csv").expect("the answers");
    // Nobody answered the last statement.
    *csv = csv
        .lines()
        .enumerate()
        .map(|(row, line)| match line.rsplit_once(',') {
            Some((rest, _)) if row > 0 => format!("{rest},\n"),
            _ => format!("{line}\n"),
        })
        .collect();
    let (programme, findings) = read(&files, Audience::Internal);
    let lacks = findings.iter().filter(|finding| finding.rule.is_lack).count();
    assert_eq!(lacks, 1, "{:?}", codes(&findings));
    let all = tasks::tasks(&programme, &findings, programme.locale(Language::Nl));
    let without = tasks::tasks(&programme, &[], programme.locale(Language::Nl));
    assert_eq!(all.len(), without.len() + lacks);
    let task = all.iter().find(|task| task.id.contains("statement-without-answers"));
    let task = task.expect("a task");
    assert_eq!((&task.who, task.kind), (&Who::Unassigned, TaskKind::Missing));
    assert!(matches!(task.about, About::Assessment(_)), "{task:?}");
    assert!(brugwerk::check::catalogue().iter().any(|rule| !rule.is_lack));
}

#[test]
fn a_round_of_too_few_says_nothing_of_how_many() {
    let mut files = samples().remove("meer-impact").expect("the sample");
    let csv = files.get_mut("self_assessments/ronde-2.csv").expect("the answers");
    *csv = csv.lines().take(3).collect::<Vec<_>>().join("\n") + "\n";
    let (programme, tasks) = tasks_in(&files, Audience::Internal, Language::Nl);
    let task = tasks.iter().find(|task| task.id.contains("/round/")).expect("a task");
    let minimum = programme.self_assessments[0].minimum.to_string();
    let digits: Vec<&str> = task
        .text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|word| !word.is_empty())
        .collect();
    assert!(
        digits.iter().all(|number| *number == minimum || *number == "2"),
        "{}",
        task.text
    );
    assert!(
        task.text.contains(&format!("minder dan {minimum} mensen")),
        "{}",
        task.text
    );
}

#[test]
fn tasks_of_somebody_are_their_own_and_those_they_have_together() {
    let files = samples().remove("esf-512").expect("the sample");
    let (programme, all) = tasks_in(&files, Audience::Internal, Language::Nl);
    let of = |who: &str| tasks::of_whom(&programme, all.clone(), who);
    let mut seen = 0;
    for partner in &programme.partners {
        let id = partner.id.as_str();
        let theirs = of(id).expect("known");
        let own = theirs
            .iter()
            .filter(|task| matches!(&task.who, Who::Partner(one) if one.as_str() == id));
        seen += own.count();
        for task in &theirs {
            let case = match &task.who {
                Who::Partner(one) => {
                    assert_eq!(one.as_str(), id);
                    continue;
                }
                Who::Together(case) => programme.partnership(case.as_str()).expect("the case"),
                other => panic!("{other:?}"),
            };
            assert!(case.partners.iter().any(|part| part.partner.as_str() == id));
        }
    }
    for partnership in &programme.partnerships {
        seen += of(partnership.id.as_str()).expect("known").len();
    }
    seen += of("Bewerk").expect("known").len() + of(tasks::UNASSIGNED).expect("known").len();
    assert_eq!(seen, all.len());
    let unknown = of("niemand").expect_err("unknown").message().in_language(Language::Nl);
    assert!(
        unknown.contains("niemand") && unknown.contains("kaliber-knoopwerk, "),
        "{unknown}"
    );
}

#[test]
fn for_programs_a_task_says_all_that_a_sheet_needs() {
    let files = samples().remove("esf-512").expect("the sample");
    let (_, all) = tasks_in(&files, Audience::Internal, Language::Nl);
    let json = tasks::json(&all);
    let listed = json["tasks"].as_array().expect("a list");
    assert_eq!(listed.len(), all.len());
    for (task, json) in all.iter().zip(listed) {
        assert_eq!(json["id"], task.id);
        assert_eq!(json["place"], task.location());
        assert_eq!(json["due"].is_null(), task.due.is_none());
        let cell = task.whole_text();
        assert!(cell.starts_with(&task.text) && task.points.iter().all(|point| cell.contains(point.as_str())));
        let kinds: [Value; 4] = ["open-point", "missing", "question", "confirm"].map(Value::from);
        assert!(kinds.contains(&json["kind"]));
    }
}

#[test]
fn the_lists_of_the_samples_read_as_they_did() {
    for (sample, who) in [("houtkring", None), ("esf-512", Some("kaliber"))] {
        let files = samples().remove(sample).expect("the sample");
        let (programme, mut all) = tasks_in(&files, Audience::Partners, Language::Nl);
        if let Some(who) = who {
            all = tasks::of_whom(&programme, all, who).expect("known");
        }
        insta::assert_snapshot!(
            format!("tasks-{sample}"),
            tasks::told(&all, programme.locale(Language::Nl))
        );
    }
}

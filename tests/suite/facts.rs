//! Every fact that a document carries is found where it was written, with what it rests on.

use std::path::Path;

use brugwerk::check::{self, Checked};
use brugwerk::document::{self, Options, SourcedFact, facts_of, facts_of_line};
use brugwerk::load::{self, Folder, Reading};

fn sample(name: &str) -> Checked {
    let folder = Folder::Disk(Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name));
    let outcome = check::check(load::load(&folder, Reading::default()).expect("programme.yaml is there"));
    outcome.programme.expect("a sound programme")
}

fn of_kind<'a>(programme: &'a Checked, kind: &str) -> Vec<SourcedFact<'a>> {
    let plans = document::plans(programme);
    let plans = plans.iter().filter(|plan| plan.name() == kind);
    plans
        .flat_map(|plan| facts_of(programme, plan, Options::default()).expect("composed"))
        .collect()
}

fn ids<'a>(fact: &SourcedFact<'a>) -> Vec<&'a str> {
    fact.sources.iter().map(|source| source.id.as_str()).collect()
}

/// The line of a file that begins so, from 1.
fn line_of(name: &str, path: &str, start: &str) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name).join(path);
    let text = std::fs::read_to_string(path).expect("text");
    let at = text.lines().position(|line| line.trim_start().starts_with(start));
    at.expect("the line is there") + 1
}

#[test]
fn every_fact_of_the_samples_has_a_source_or_says_that_it_was_made_up() {
    for name in ["esf-512", "meer-impact", "welfare-belgie", "proeftuinen"] {
        let programme = sample(name);
        let mut count = 0;
        for plan in document::plans(&programme) {
            for fact in facts_of(&programme, &plan, Options::default()).expect("composed") {
                let place = format!("{name}/{}:{}", fact.path, fact.line);
                let is_invented = matches!(fact.fact.basis.as_deref(), Some("example" | "fictional"));
                assert_eq!(
                    fact.sources.is_empty(),
                    is_invented,
                    "{place} {}",
                    fact.fact.keys.join(".")
                );
                assert!(
                    fact.fact.reason.is_some() || matches!(fact.fact.basis.as_deref(), None | Some("sourced")),
                    "{place} gives no reason"
                );
                count += 1;
            }
        }
        assert!(count > 50, "{name} has only {count} facts");
    }
}

#[test]
fn a_fact_comes_from_the_source_that_names_it_most_closely() {
    let programme = sample("esf-512");
    let report = of_kind(&programme, "phase-report");
    let own: Vec<_> = report
        .iter()
        .filter(|fact| fact.path.starts_with("phase-reports/"))
        .collect();
    assert!(!own.is_empty());
    assert!(
        own.iter()
            .filter(|fact| !fact.sources.is_empty())
            .all(|fact| ids(fact) == ["esf-512-rapportering-fase-2"])
    );

    let line = line_of("esf-512", "partners.yaml", "- Nieuwe producten, zoals Gardeos");
    let found = facts_of_line(&programme, "partners.yaml", line).expect("a file");
    assert_eq!(found.len(), 1);
    assert_eq!(ids(&found[0]), ["esf-512-rapportering-fase-2"]);
    assert_eq!(found[0].fact.keys.join("."), "partners.knoopwerk.activities.3");
    let above = facts_of_line(&programme, "partners.yaml", line - 1).expect("a file");
    assert_eq!(ids(&above[0]), ["esf-512-finaal-rapport"]);
    assert!(facts_of_line(&programme, "partner.yaml", 1).is_none());
}

#[test]
fn an_estimated_value_says_why() {
    let programme = sample("esf-512");
    let path = "partnerships/kaliber-knoopwerk.yaml";
    let line = line_of("esf-512", path, "title: Product ontwikkelen");
    let found = facts_of_line(&programme, path, line).expect("a file");
    assert_eq!(found[0].fact.basis.as_deref(), Some("reconstructed"));
    assert!(
        found[0]
            .fact
            .reason
            .as_deref()
            .is_some_and(|reason| reason.contains("onleesbare"))
    );
    assert_eq!(ids(&found[0]), ["esf-512-finaal-rapport"]);
}

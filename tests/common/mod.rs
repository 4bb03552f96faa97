//! What several tests share.
#![allow(dead_code, reason = "each test program uses a part")]

use std::collections::BTreeMap;

use brugwerk::check::{self, Outcome};
use brugwerk::diagnostic::Diagnostic;
use brugwerk::load::{Folder, built_in_method};
use brugwerk::locale::Language;
use brugwerk::sample::{self, SampleFile};

/// The files of a programme, by path.
pub type Files = BTreeMap<String, String>;

/// The files of a sample.
pub fn files(sample: &[SampleFile]) -> Files {
    sample
        .iter()
        .map(|file| (file.path.to_owned(), file.text.to_owned()))
        .collect()
}

/// The blank programme together with a method, conclusions and a chapter of its own, so that every rule can be broken.
pub fn base() -> Files {
    let mut files = files(sample::BLANK);
    files.insert("method.yaml".to_owned(), built_in_method(Language::Nl).to_owned());
    files.insert(
        "conclusions.yaml".to_owned(),
        "conclusions:
  findings:
    - id: trust
      text: Vertrouwen telt.
      evidence: [partnership:eerste-partnerschap, facet:agreement]
  added_value:
    - { id: jobs, title: Meer werk, text: Er komt werk bij. }
"
        .to_owned(),
    );
    files.insert(
        "report/inleiding.yaml".to_owned(),
        "chapter:
  id: inleiding
  title: Inleiding
  sections:
    - id: begin
      title: Het begin
      blocks:
        - text: Zie [de matrix](#matrix) en [de case](#case-eerste-partnerschap).
        - show: typology-page
          of: platform
    - id: matrix
      blocks:
        - show: status-matrix
        - show: cases
        - show: estimates
"
        .to_owned(),
    );
    files.insert(
        "brand.yaml".to_owned(),
        "brand:
  colours:
    accent: \"#7A1F5C\"
    series: [\"#111111\", \"#222222\", \"#333333\", \"#444444\", \"#555555\", \"#666666\"]
"
        .to_owned(),
    );
    if let Some(programme) = files.get_mut("programme.yaml") {
        programme
            .push_str("\nmethod: method.yaml\nconclusions: conclusions.yaml\nreport:\n  - report/inleiding.yaml\n");
    }
    files
}

/// A folder in memory.
pub fn folder(files: &Files) -> Folder {
    Folder::Memory(
        files
            .iter()
            .map(|(path, text)| (path.clone(), text.clone().into_bytes()))
            .collect(),
    )
}

/// Loads and checks a programme in each of its editions.
pub fn outcome(folder: &Folder) -> Outcome {
    check::check_editions(folder).expect("programme.yaml is there")
}

/// The codes of what was found, sorted, each once.
pub fn codes(diagnostics: &[Diagnostic]) -> Vec<&'static str> {
    let mut codes: Vec<_> = diagnostics.iter().map(|d| d.rule.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Every rule of the product, by code.
pub fn catalogue() -> Vec<&'static brugwerk::diagnostic::Rule> {
    let mut rules = check::catalogue();
    rules.extend(brugwerk::document::rules());
    rules.sort_by_key(|rule| rule.code);
    rules
}

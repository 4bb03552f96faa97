//! Whatever a folder holds, it is read and judged, every fault stands at a place of its file, and a sound programme
//! gives the views of all its documents.
//!
//! The bytes are files behind each other: a line `=== path` begins one. They are laid over the blank programme, so that
//! few bytes reach far.

use std::collections::BTreeMap;

use brugwerk::check::{Outcome, check, check_editions};
use brugwerk::diagnostic::{Diagnostic, Language, render_human, render_json};
use brugwerk::document::{self, Options};
use brugwerk::load::{Folder, Reading, load};
use brugwerk::model::Audience;
use brugwerk::sample;

/// Holds the laws to a folder that these bytes describe.
pub fn hold(bytes: &[u8]) {
    let folder = Folder::Memory(files(bytes));
    let outcome = check_editions(&folder).expect("a folder with a programme.yaml can be read");
    judge(&outcome);
    for audience in [Audience::Internal, Audience::Public] {
        let reading = Reading {
            audience,
            ..Reading::default()
        };
        let outcome = check(load(&folder, reading).expect("a folder with a programme.yaml can be read"));
        judge(&outcome);
        let Some(programme) = outcome.programme else {
            continue;
        };
        let plans = document::plans(&programme);
        let faults = document::unsettled(&programme, &plans, Options::default());
        let _ = render_human(&faults, &programme.notes().sources, Language::En, false);
        for plan in &plans {
            let composed = document::compose(&programme, plan, Options::default());
            assert!(composed.is_ok(), "{} of a sound programme: {composed:?}", plan.path);
        }
    }
}

/// The blank programme, with the files of `bytes` in it.
fn files(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<_, _> = sample::BLANK
        .iter()
        .map(|file| (file.path.to_owned(), file.text.as_bytes().to_vec()))
        .collect();
    let mut path = None;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Some(name) = line.strip_prefix(b"=== ") {
            let name = String::from_utf8_lossy(name.trim_ascii_end()).into_owned();
            files.insert(name.clone(), Vec::new());
            path = Some(name);
        } else if let Some(text) = path.as_ref().and_then(|path| files.get_mut(path)) {
            text.extend_from_slice(line);
        }
    }
    files
}

/// Faults keep a programme from being built, and each stands at a place of a file that was read.
fn judge(outcome: &Outcome) {
    let faulty = outcome.diagnostics.iter().any(Diagnostic::is_error);
    assert!(
        !(faulty && outcome.programme.is_some()),
        "a programme with faults counts as sound"
    );
    assert!(
        faulty || outcome.programme.is_some(),
        "a programme is refused without a reason"
    );
    for diagnostic in &outcome.diagnostics {
        let places = [
            Some(diagnostic.place),
            diagnostic.related.as_ref().map(|(place, _)| *place),
        ];
        for place in places.into_iter().flatten() {
            let text = outcome.sources.get(place.file).map(|file| &*file.text);
            let inside = text.is_some_and(|text| text.get(place.start as usize..place.end as usize).is_some());
            assert!(inside, "{place:?}: {}", diagnostic.message);
        }
        assert!(!diagnostic.message.to_string().is_empty() && !diagnostic.help.to_string().is_empty());
    }
    // As many as the command line shows.
    let shown = &outcome.diagnostics[..outcome.diagnostics.len().min(500)];
    for language in Language::ALL {
        let _ = render_human(shown, &outcome.sources, language, false);
        let _ = render_json(shown, &outcome.sources, language);
    }
}

//! The programme itself: dates, phases, partners.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Message, Place, Sources, closest, nearest};
use crate::load::{facts, file_id};
use crate::message;
use crate::model::{Date, DocumentTemplate, Located, Partner, Partnership, Phase, PlainText, Programme};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    error PERIOD_ENDS_BEFORE_START = "period-ends-before-start" {
        guards: "A period or phase ends on or after its first day.",
        example: "period: { start: 2022-10-31, end: 2021-05-01 }",
        cure: "Correct one of the two dates.",
        each: periods,
        check: period_ends_before_start,
    }
    error PHASE_OUTSIDE_PERIOD = "phase-outside-period" {
        guards: "A phase lies inside the period of the programme.",
        example: "phases:\n  - { id: late, title: Late, start: 2023-01-01, end: 2023-02-01 }",
        cure: "Correct the dates of the phase or the period of the programme.",
        each: phases,
        check: phase_outside_period,
    }
    error PHASES_OVERLAP = "phases-overlap" {
        guards: "Phases follow one another without overlap.",
        example: "phases:\n  - { id: a, title: A, start: 2021-05-01, end: 2021-08-31 }\n  - { id: b, title: B, start: 2021-08-01, end: 2021-12-31 }",
        cure: "Let each phase start after the one before it has ended, and keep phases in order.",
        check: phases_overlap,
    }
    error NO_PARTNERSHIP = "no-partnership" {
        guards: "A programme has at least one partnership.",
        example: "partnerships: []",
        cure: "Name at least one partnership file under `partnerships` in programme.yaml.",
        check: no_partnership,
    }
    warning UNUSED_PARTNER = "unused-partner" {
        guards: "Every partner takes part in a partnership.",
        example: "partners:\n  - { id: idle, name: Idle, sector: social }",
        cure: "Add the partner to a partnership, or remove it.",
        each: partners,
        check: unused_partner,
    }
    warning SAME_AS_OTHER_PARTNER = "same-as-other-partner" {
        guards: "No two partners have the same name, enterprise number, account number or mail address.",
        example: "partners:\n  - { id: kaliber, enterprise_number: 0999.000.129, … }\n  - { id: knoopwerk, enterprise_number: 0999.000.129, … }",
        cure: "Correct the one that was copied from the other partner.",
        check: same_as_other_partner,
    }
    error UNKNOWN_COVERAGE = "unknown-coverage" {
        guards: "What a source covers are files of the folder, folders with files, or values in them.",
        example: "sources:\n  - { id: report, citation: A report, covers: [partner.yaml] }",
        cure: "Name a file that the programme reads, a folder with a slash at its end, or a value as `partners.yaml#partners.kaliber`.",
        each: covered,
        check: unknown_coverage,
    }
    error TERM_EXPLAINED_TWICE = "term-explained-twice" {
        guards: "The glossary explains a term once.",
        example: "glossary:\n  - { term: SEC, meaning: social economy }\n  - { term: SEC, meaning: sector }",
        cure: "Remove one of the two.",
        check: term_explained_twice,
    }
    warning TERM_NOT_USED = "term-not-used" {
        guards: "A text of the programme uses every term of the glossary, as it is written there.",
        example: "glossary:\n  - { term: SEC, meaning: social economy }   # no text says SEC",
        cure: "Write the term as texts do, capitals included, or remove it.",
        check: term_not_used,
    }
    error TEMPLATE_WITHOUT_ADDRESS = "template-without-address" {
        guards: "A template to download has an address, or says that it is lost.",
        example: "templates:\n  - { title: Revenue model, kind: Excel }",
        cure: "Add `url:`, or `lost: true` where the address is not kept.",
        each: templates,
        check: template_without_address,
    }
    error NO_TYPOLOGY_IN_SCOPE = "no-typology-in-scope" {
        guards: "A scope names at least one typology.",
        example: "scope: { typologies: [] }",
        cure: "Name a typology, or leave out `scope` to study all.",
        check: no_typology_in_scope,
    }
}

/// What sources cover.
fn covered(loaded: LoadedProgramme<'_>) -> impl Iterator<Item = &Located<PlainText>> {
    loaded
        .programme
        .programme
        .sources
        .iter()
        .flat_map(|source| &source.covers)
}

fn unknown_coverage(covered: &Located<PlainText>, faults: &mut Faults<'_>) {
    let sources = &faults.loaded.notes.sources;
    let text = covered.as_str();
    let (path, keys) = text
        .split_once('#')
        .map_or((covered.as_str(), None), |(path, keys)| (path, Some(keys)));
    let files = sources.files();
    let is_known = match keys {
        None if path == "*" => true,
        None if path.ends_with('/') => files.iter().any(|file| file.path.starts_with(path)),
        None => files.iter().any(|file| file.path == path),
        Some(keys) => {
            file_id(sources, path).is_some_and(|file| facts(sources, file).iter().any(|fact| fact.is_below(keys)))
        }
    };
    // An id that was refused may be the one that is named, and one that is unknown was told.
    let is_told = || super::ids::covered_partner(text).is_some_and(|it| super::ids::told(faults.loaded).contains(&it));
    if is_known || faults.loaded.is_incomplete() || !faults.loaded.notes.ids.lost.is_empty() || is_told() {
        return;
    }
    let near = coverage_meant(sources, path, keys);
    let fault = faults.at(covered.place(), message!("this folder holds no “{}”", covered.get()));
    if let Some(near) = near {
        fault.advise(message!("Did you mean “{near}”?", near));
    }
}

/// What a source covers by a name that leads nowhere: a folder, a file, or a value in a file.
fn coverage_meant(sources: &Sources, path: &str, keys: Option<&str>) -> Option<String> {
    let files = sources.files().iter().map(|file| file.path.as_str());
    let Some((file, keys)) = file_id(sources, path).zip(keys) else {
        let folders = files.clone().filter_map(|file| file.get(..=file.rfind('/')?));
        let names: BTreeSet<&str> = files.filter(|file| *file != path).chain(folders).collect();
        let near = closest(path, names.iter().copied())?;
        return Some(keys.map_or_else(|| near.to_owned(), |keys| format!("{near}#{keys}")));
    };
    let facts = facts(sources, file);
    let ways = facts
        .iter()
        .flat_map(|fact| (1..=fact.keys.len()).map(|most| fact.keys[..most].join(".")));
    let ways: BTreeSet<String> = ways.collect();
    let mut above = Some(keys);
    let near = nearest(keys, ways.iter().map(String::as_str)).or_else(|| {
        std::iter::from_fn(|| {
            above = above.and_then(|keys| Some(keys.rsplit_once('.')?.0));
            above
        })
        .find(|keys| ways.contains(*keys))
    })?;
    Some(format!("{path}#{near}"))
}

fn phases(loaded: LoadedProgramme<'_>) -> &[Phase] {
    &loaded.programme.programme.phases
}

fn partners(loaded: LoadedProgramme<'_>) -> &[Partner] {
    &loaded.programme.partners
}

/// The first and the last day of the programme and of each phase.
fn periods(loaded: LoadedProgramme<'_>) -> impl Iterator<Item = (&Located<Date>, &Located<Date>)> {
    let period = &loaded.programme.programme.period;
    let phases = phases(loaded).iter().map(|phase| (&phase.start, &phase.end));
    std::iter::once((&period.start, &period.end)).chain(phases)
}

fn period_ends_before_start((first, last): (&Located<Date>, &Located<Date>), faults: &mut Faults<'_>) {
    if last.get() < first.get() {
        let message = message!("the last day, {last}, comes before the first day, {first}", last, first);
        faults.at(last.place(), message).relate(first.place(), "the first day");
    }
}

fn phase_outside_period(phase: &Phase, faults: &mut Faults<'_>) {
    let period = &faults.loaded.programme.programme.period;
    // Dates that were swapped are told by themselves.
    if period.end.get() < period.start.get() || phase.end.get() < phase.start.get() {
        return;
    }
    let (title, first, last) = (&phase.title, &period.start, &period.end);
    let mut outside = |place: Place, message: Message, bound: Place| {
        faults.at(place, message).relate(bound, "the period of the programme");
    };
    if phase.start.get() < first.get() {
        let message = message!(
            "the phase “{title}” starts on {}, before the programme ({first})",
            phase.start,
            title,
            first
        );
        outside(phase.start.place(), message, first.place());
    }
    if phase.end.get() > last.get() {
        let message = message!(
            "the phase “{title}” ends on {}, after the programme ({last})",
            phase.end,
            title,
            last
        );
        outside(phase.end.place(), message, last.place());
    }
}

fn phases_overlap(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    for (before, after) in phases(loaded).iter().zip(phases(loaded).iter().skip(1)) {
        let is_reversed = |phase: &Phase| phase.end.get() < phase.start.get();
        // A phase that was pasted twice is told by its id.
        let is_judged = !is_reversed(before) && !is_reversed(after) && *before.id != *after.id;
        if after.start.get() <= before.end.get() && is_judged {
            let message = message!(
                "the phase “{}” starts on {}, before “{}” has ended ({})",
                after.title,
                after.start,
                before.title,
                before.end
            );
            faults
                .at(after.start.place(), message)
                .relate(before.end.place(), "the phase before it ends here");
        }
    }
}

fn no_partnership(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let programme = loaded.programme;
    if programme.partnerships.is_empty() && !loaded.is_incomplete() && !has_other_documents(programme) {
        faults.at(programme.programme.id.place(), "the programme has no partnership");
    }
}

/// Whether a programme has documents that need no partnership.
fn has_other_documents(programme: &Programme) -> bool {
    !programme.phase_reports.is_empty()
        || !programme.self_assessments.is_empty()
        || !programme.partnership_canvases.is_empty()
        || programme.needs_analysis.is_some()
        || programme.call.is_some()
}

fn unused_partner(partner: &Partner, faults: &mut Faults<'_>) {
    let partnerships = faults.loaded.partnerships();
    // Where there are no partnerships, partners are there for other documents.
    // A reference that is no id may mean the partner.
    if faults.loaded.is_incomplete() || partnerships.is_empty() || !faults.loaded.notes.ids.malformed.is_empty() {
        return;
    }
    let stands_in = |case: &Partnership| faults.loaded.is_repaired(case.partners.place());
    if partnerships.iter().any(stands_in) {
        return;
    }
    let mut parts = partnerships.iter().flat_map(|partnership| partnership.partners.iter());
    if !parts.any(|part| *part.partner == *partner.id) {
        let message = message!("the partner “{}” takes part in no partnership", partner.name);
        faults.at(partner.id.place(), message);
    }
}

/// What tells a partner from all others, each with what it is called.
fn marks_of(partner: &Partner) -> Vec<(Message, String, Place)> {
    let plain = |text: &Located<PlainText>| (text.as_str().trim().to_lowercase(), text.place());
    let mut marks = Vec::new();
    let mut add = |what: Message, mark: Option<(String, Place)>| {
        marks.extend(mark.map(|(text, place)| (what, text, place)));
    };
    let number = partner.enterprise_number.as_ref();
    add(
        message!("enterprise number"),
        number.map(|it| (it.to_string(), it.place())),
    );
    let iban = partner.iban.as_ref();
    add(message!("account number"), iban.map(|it| (it.to_string(), it.place())));
    add(message!("name"), Some(plain(&partner.name)));
    add(message!("legal name"), partner.legal_name.as_ref().map(plain));
    add(message!("mail address"), partner.email.as_ref().map(plain));
    marks
}

fn same_as_other_partner(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let is_judged = |place: Place| !loaded.is_repaired(place);
    // Of all partners before this one: what is written, by whom, as which of its marks, and where.
    let mut seen: BTreeMap<String, Vec<(usize, usize, Place)>> = BTreeMap::new();
    let all = partners(loaded);
    for (index, partner) in all.iter().enumerate() {
        let marks = marks_of(partner);
        let mut own: BTreeMap<&str, (&Message, Place)> = BTreeMap::new();
        for (what, text, place) in &marks {
            own.entry(text).or_insert((what, *place));
        }
        let found = own.iter().filter(|(_, (_, place))| is_judged(*place));
        let found = found.filter_map(|(text, mark)| {
            // A partner that was pasted whole is told by its id.
            let mut others = seen.get(*text)?.iter();
            let other = others.find(|(other, _, place)| *all[*other].id != *partner.id && is_judged(*place))?;
            Some((other, mark))
        });
        if let Some(((_, _, first), (what, place))) = found.min_by_key(|((other, mark, _), _)| (*other, *mark)) {
            let message = message!("the {what} of “{}” is that of another partner too", partner.id, what);
            faults.at(*place, message).relate(*first, "the other partner");
        }
        for (mark, (_, text, place)) in marks.into_iter().enumerate() {
            seen.entry(text).or_default().push((index, mark, place));
        }
    }
}

fn templates(loaded: LoadedProgramme<'_>) -> &[DocumentTemplate] {
    &loaded.programme.programme.document.templates
}

fn template_without_address(template: &DocumentTemplate, faults: &mut Faults<'_>) {
    if template.url.is_none() && !template.is_lost() {
        let message = message!("the template “{}” has no address", template.title);
        faults.at(template.title.place(), message);
    }
}

fn term_explained_twice(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let mut first = BTreeMap::new();
    for entry in &loaded.programme.programme.glossary {
        let term = &entry.term;
        if let Some(before) = first.insert(term.as_str(), term.place()) {
            faults
                .at(term.place(), message!("“{term}” is explained twice", term))
                .relate(before, "it is explained here first");
        }
    }
}

fn term_not_used(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let programme = loaded.programme;
    let glossary = &programme.programme.glossary;
    // What an edition leaves out, or a file that can't be read, may use it.
    if glossary.is_empty() || loaded.is_incomplete() || programme.edition.withheld > 0 {
        return;
    }
    let Ok(mut texts) = serde_json::to_value((programme, &programme.self_assessments)) else {
        return;
    };
    // A meaning may use another term, which is no use of that term itself.
    texts[0]["programme"]["glossary"].take();
    for entry in glossary.iter().filter(|entry| !entry.occurs_within(&texts)) {
        faults.at(entry.term.place(), message!("no text uses the term “{}”", entry.term));
    }
}

fn no_typology_in_scope(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let head = &loaded.programme.programme;
    if let Some(scope) = head.scope.as_ref().filter(|scope| scope.typologies.is_empty()) {
        let place = scope.reason.as_ref().map_or(head.id.place(), Located::place);
        faults.at(place, "the scope names no typology");
    }
}

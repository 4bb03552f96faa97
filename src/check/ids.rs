//! Ids: references that lead nowhere, and ids that are used twice.
//!
//! Which ids refer to what, and what may be called alike, is told by [`Kind`]; the loader finds them on its walk. A rule
//! is broken by the kinds that name its code.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{FileId, Message, Place, closest, suggestion};
use crate::load::{BUILT_IN, Definition, Ids, Reference};
use crate::message;
use crate::model::{EvidenceRef, Kind, Reach};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    error DUPLICATE_ID = "duplicate-id" {
        guards: "An id is unique among things of its kind: in the whole programme, or in the file of its partnership, canvas, self-assessment or call.",
        example: "partners:\n  - id: kaliber\n  - id: kaliber",
        cure: "Give one of the two another id, or remove it.",
        check: duplicate_id,
    }
    error UNKNOWN_PARTNER = "unknown-partner" {
        guards: "Every partner that partnerships and content reports name exists in the partners file.",
        example: "partners:\n  - { partner: kalibre }",
        cure: "Use the id of a partner, or add the partner to the partners file.",
        check: unknown,
    }
    error UNKNOWN_PARTNERSHIP = "unknown-partnership" {
        guards: "The partnership that a canvas or a content report names exists in the programme.",
        example: "partnership_canvas:\n  id: canvas\n  partnership: houtkringg",
        cure: "Use the id of a partnership, or leave `partnership` out.",
        check: unknown,
    }
    error PARTNER_OUTSIDE_CASE = "partner-outside-case" {
        guards: "Contributions, shares, investments, hours, tasks and all else of a partner belong to partners of the case.",
        example: "shares:\n  - { partner: knopwerk, percent: 50 }",
        cure: "Use the id of a partner that the case lists under `partners`; suppliers are paid their price and take no other part.",
        check: unknown,
    }
    error ACTOR_OUTSIDE_CASE = "actor-outside-case" {
        guards: "Every actor in a value chain is a partner of the case or is declared under `externals`.",
        example: "by: [somebody]",
        cure: "Use the id of a partner of this case, or declare the actor under `value_chain.externals`.",
        check: unknown,
    }
    error UNKNOWN_PARTY = "unknown-party" {
        guards: "A cost is borne by a partner of the case, a supplier of the revenue model or an actor of the value chain.",
        example: "party: kalibre",
        cure: "Use the id of a partner of the case, or define the supplier under `suppliers`.",
        check: unknown,
    }
    error UNKNOWN_REVENUE_REFERENCE = "unknown-revenue-reference" {
        guards: "Activities refer to steps of the value chain, and cost drivers to sub-actions.",
        example: "step: verkop",
        cure: "Use an id that exists.",
        check: unknown,
    }
    error UNKNOWN_TENSION = "unknown-tension" {
        guards: "The tensions that an agreement settles are tensions of its case.",
        example: "tensions:\n  - { tension: verdeling-marg, clauses: [key] }",
        cure: "Use the id of a tension of the case.",
        check: unknown,
    }
    error CLAUSE_UNKNOWN = "clause-unknown" {
        guards: "Changes, tensions and open points of an agreement name articles and clauses that exist.",
        example: "tensions:\n  - { tension: verdeling-marge, clauses: [sleutel] }",
        cure: "Use an id that exists; `brugwerk explain agreement:ID --all` lists them.",
        check: unknown,
    }
    error UNKNOWN_TYPOLOGY = "unknown-typology" {
        guards: "Every typology that is named exists in the method.",
        example: "typology:\n  type: plattform",
        cure: "Use the id of a typology of the method.",
        check: unknown,
    }
    error UNKNOWN_FACET = "unknown-facet" {
        guards: "Every facet that is named exists in the method.",
        example: "facets:\n  - { facet: revenue, status: settled }",
        cure: "Use the id of a facet of the method.",
        check: unknown,
    }
    error UNKNOWN_DIMENSION = "unknown-dimension" {
        guards: "Every impact dimension that is named exists in the method.",
        example: "ratings:\n  - { dimension: jobs, level: high }",
        cure: "Use the id of an impact dimension of the method.",
        check: unknown,
    }
    error UNKNOWN_IMPACT_VALUE = "unknown-impact-value" {
        guards: "An impact dimension belongs to a kind of value of the method.",
        example: "dimensions:\n  - { id: jobs, name: Jobs, value: social }",
        cure: "Use the id of a value under `impact.values`.",
        check: unknown,
    }
    error UNKNOWN_DOMAIN = "unknown-domain" {
        guards: "Every domain that is named exists in the method.",
        example: "domain: value-creatoin",
        cure: "Use the id of a domain of the method.",
        check: unknown,
    }
    error UNKNOWN_BLOCK = "unknown-block" {
        guards: "Every canvas block that is named exists in the method.",
        example: "block: customers",
        cure: "Use the id of a canvas block of the method.",
        check: unknown,
    }
    error UNKNOWN_TENSION_CLASS = "unknown-tension-class" {
        guards: "Every tension class that is named exists in the method.",
        example: "class: strategical",
        cure: "Use the id of a tension class of the method.",
        check: unknown,
    }
    error UNKNOWN_STAGE = "unknown-stage" {
        guards: "A step of the value chain belongs to a stage under `groups`.",
        example: "group: colection",
        cure: "Use the id of a stage, or add the stage to `groups`.",
        check: unknown,
    }
    error UNKNOWN_STEP = "unknown-step" {
        guards: "A worksheet belongs to a step of the method.",
        example: "worksheets:\n  - { id: sheet, step: step-9, sheet: canvas, title: Canvas }",
        cure: "Use the id of a step of the method.",
        check: unknown,
    }
    error UNKNOWN_WORKSHEET = "unknown-worksheet" {
        guards: "Every worksheet that is named exists in the method.",
        example: "- { show: worksheet, of: contributoins }",
        cure: "Use the id of a worksheet of the method.",
        check: unknown,
    }
    error UNKNOWN_CANVAS_COLUMN = "unknown-canvas-column" {
        guards: "A theme belongs to a column of its canvas.",
        example: "themes:\n  - { id: trust, column: partnrship, title: Trust, question: What do we build on? }",
        cure: "Use the id of a column of the canvas, or add the column to `columns`.",
        check: unknown,
    }
    error UNKNOWN_STATEMENT = "unknown-statement" {
        guards: "An answer belongs to a statement of the self-assessment.",
        example: "- { statement: trsut, value: 4 }",
        cure: "Use the id of a statement.",
        check: unknown,
    }
    error UNKNOWN_REFERENCE = "unknown-reference" {
        guards: "Everything that is cited is in the list of references of the needs analysis.",
        example: "text: It grew ([Cox, 2021](#ref-cox-2012)).",
        cure: "Use the id of an entry of `references`, or add the entry.",
        check: unknown,
    }
    error UNKNOWN_LEVEL = "unknown-level" {
        guards: "Every level of cooperation that is named exists in the call.",
        example: "levels: [reech]",
        cure: "Use the id of a level of the call.",
        check: unknown,
    }
    error UNKNOWN_CANDIDATE = "unknown-candidate" {
        guards: "The members of a lab are in the register of candidates.",
        example: "members: [kruimelkra]",
        cure: "Use the id of a candidate, or add the candidate to the register.",
        check: unknown,
    }
}

/// An id that nothing has, with what refers to it.
struct Stray<'a> {
    /// The references, in the order of their places.
    uses: Vec<&'a Reference>,
    /// In how many places it is named, those included that refer to what one of the references makes known.
    places: usize,
    /// What may be named there, in the order of the places.
    known: Vec<(&'a str, &'a Definition)>,
    /// What is meant: the nearest, or else the only one that nothing refers to.
    meant: Option<&'a str>,
    /// What is meant, where nothing refers to it: its own id was changed, or the references to it.
    unused: Option<(&'a str, &'a Definition)>,
}

/// Reports every unknown id once, however often it is used.
fn unknown(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let mentions = mentions(loaded);
    for stray in strays(loaded, &mentions, Some(faults.code())) {
        report(loaded, &stray, faults);
    }
}

/// Every id that is reported as unknown, with what refers to it by another text than a reference left out.
pub(super) fn told(loaded: LoadedProgramme<'_>) -> BTreeSet<(Kind, String)> {
    let mentions = mentions(loaded);
    let strays = strays(loaded, &mentions, None).into_iter();
    let first = strays.filter_map(|stray| stray.uses.first().copied());
    first.map(|first| (first.kind, first.id.clone())).collect()
}

/// The thing that a piece of evidence names, by its id.
pub(super) fn mentioned(evidence: &EvidenceRef) -> Option<(Kind, String)> {
    let (kind, id) = evidence.parts()?;
    let kind = match kind {
        "partnership" | "tension" => Kind::Partnership,
        "facet" => Kind::Facet,
        "typology" => Kind::Typology,
        "step" => Kind::MethodStep,
        "dimension" => Kind::Dimension,
        "block" => Kind::CanvasBlock,
        _ => return None,
    };
    Some((kind, id.split('/').next().unwrap_or_default().to_owned()))
}

/// The partner of whom a source covers something: `partners.yaml#partners.kaliber.website`.
pub(super) fn covered_partner(covered: &str) -> Option<(Kind, String)> {
    let (_, keys) = covered.split_once("#partners.")?;
    Some((Kind::Partner, keys.split('.').next().unwrap_or_default().to_owned()))
}

/// What texts name by its id without being references: evidence, links to cases, what sources cover.
fn mentions(loaded: LoadedProgramme<'_>) -> Vec<Reference> {
    let mut found: Vec<((Kind, String), Place)> = Vec::new();
    let findings = loaded.programme.conclusions.iter().flat_map(|it| &it.findings);
    for evidence in findings.flat_map(|finding| &finding.evidence) {
        found.extend(mentioned(evidence).map(|thing| (thing, evidence.place())));
    }
    for (place, target) in &loaded.notes.links {
        let case = target.strip_prefix("case-");
        found.extend(case.map(|case| ((Kind::Partnership, case.to_owned()), *place)));
    }
    for covered in loaded.programme.programme.sources.iter().flat_map(|it| &it.covers) {
        found.extend(covered_partner(covered.as_str()).map(|thing| (thing, covered.place())));
    }
    let mentions = found.into_iter().map(|((kind, id), place)| Reference {
        kind,
        id,
        place,
        file: place.file,
    });
    mentions.collect()
}

/// The ids that nothing has, of one rule or of all.
///
/// What is only mentioned has rules of its own, unless several mentions agree on what something else should be called.
fn strays<'a>(loaded: LoadedProgramme<'a>, mentions: &'a [Reference], code: Option<&str>) -> Vec<Stray<'a>> {
    let ids = &loaded.notes.ids;
    let mut found: BTreeMap<(Kind, Option<FileId>, &str), Vec<&Reference>> = BTreeMap::new();
    let is_sought = |kind: Kind| kind.rule().is_some_and(|rule| code.is_none_or(|code| code == rule));
    for reference in ids.references.iter().chain(mentions) {
        let Reference { kind, id, file, .. } = reference;
        if is_sought(*kind) && !ids.is_known(*kind, *file, id) {
            let file = Some(*file).filter(|_| kind.reach() == Reach::File);
            found.entry((*kind, file, id.as_str())).or_default().push(reference);
        }
    }
    let mut of_kind: BTreeMap<(Kind, Option<FileId>), usize> = BTreeMap::new();
    for (kind, file, _) in found.keys() {
        *of_kind.entry((*kind, *file)).or_default() += 1;
    }
    let mut strays = Vec::new();
    for ((kind, file, id), mut uses) in found {
        uses.sort_by_key(|reference| reference.place);
        let Some(first) = uses.first().copied().filter(|first| is_judged(loaded, first)) else {
            continue;
        };
        let known = known(ids, first);
        let is_unused = |(id, definition): &&(&str, &Definition)| !is_used(ids, mentions, id, definition);
        let mut idle = known.iter().filter(is_unused);
        let (unused, meant) = match closest(id, known.iter().map(|(id, _)| *id)) {
            Some(near) => (idle.find(|(id, _)| *id == near), Some(near)),
            None if of_kind.get(&(kind, file)) == Some(&1) => {
                let only = idle.next().filter(|_| idle.next().is_none());
                (only, only.map(|(id, _)| *id))
            }
            None => (None, None),
        };
        let unused = unused.copied();
        let places = uses.len() + dependents(ids, kind, id);
        let is_mentioned = |reference: &&Reference| mentions.iter().any(|it| it.place == reference.place);
        if !uses.iter().all(is_mentioned) || (places > 1 && unused.is_some()) {
            strays.push(Stray {
                uses,
                places,
                known,
                meant,
                unused,
            });
        }
    }
    strays
}

/// Whether something refers to what is defined.
fn is_used(ids: &Ids, mentions: &[Reference], id: &str, definition: &Definition) -> bool {
    let mut references = ids.references.iter().chain(mentions).filter(|it| it.id == id);
    references.any(|it| it.kind.counts().contains(&definition.kind) && definition.is_within(it.file))
}

/// How many references name an id as what a reference of this kind makes known: those to a partner of a case, where the
/// case names the partner.
fn dependents(ids: &Ids, kind: Kind, id: &str) -> usize {
    let definitions = ids.definitions.get(id).into_iter().flatten();
    let made: Vec<&Definition> = definitions.filter(|known| known.refers == Some(kind)).collect();
    let references = ids.references.iter().filter(|it| it.id == id);
    let depends = |it: &&Reference| {
        let mut made = made.iter();
        made.any(|known| it.kind.counts().contains(&known.kind) && known.is_within(it.file))
    };
    references.filter(depends).count()
}

/// Whether what was read tells that nothing has this id.
fn is_judged(loaded: LoadedProgramme<'_>, reference: &Reference) -> bool {
    let kind = reference.kind;
    // A file that can't be read may have it.
    let may_be_unread = loaded.is_incomplete() && kind.reach() == Reach::Programme;
    // Without a value chain, activities have ids of their own.
    let is_own = kind == Kind::ChainStep && known(&loaded.notes.ids, reference).is_empty();
    // The library is read only where an agreement was.
    let has_no_library = kind.rule() == Some(CLAUSE_UNKNOWN.code) && loaded.programme.clauses.articles.is_empty();
    !may_be_unread && !is_own && !has_no_library && !loaded.notes.ids.may_be_lost(reference)
}

/// Every id that a reference may name, in the order of their places.
fn known<'i>(ids: &'i Ids, reference: &Reference) -> Vec<(&'i str, &'i Definition)> {
    let all = ids.definitions.keys().flat_map(|id| {
        let named = ids.named(reference.kind, reference.file, id);
        named.map(move |definition| (id.as_str(), definition))
    });
    let mut known: Vec<_> = all.collect();
    known.sort_by_key(|(_, definition)| definition.place);
    known
}

fn report(loaded: LoadedProgramme<'_>, stray: &Stray<'_>, faults: &mut Faults<'_>) {
    let ids = &loaded.notes.ids;
    let Some(first) = stray.uses.first() else { return };
    let Reference { kind, id, file, .. } = first;
    // Of a method and a library that come with the program nothing is corrected.
    let is_own = |place: Place| {
        let file = loaded.notes.sources.get(place.file);
        file.is_some_and(|file| !file.path.starts_with(BUILT_IN))
    };
    // What nothing refers to is probably what several references mean, and its own id was changed.
    if let Some((known, definition)) = stray.unused.filter(|(_, it)| stray.places > 1 && is_own(it.place)) {
        let message = message!(
            "nothing refers to “{known}”, and “{id}”, which {} places name, does not exist",
            stray.places,
            known,
            id
        );
        let fault = faults.at(definition.place, message);
        fault.advise(message!("Write “{id}” here, or correct the places that name it.", id));
        fault.relate(first.place, "it is named here");
        return;
    }
    let mut elsewhere = ids.definitions.get(id).into_iter().flatten();
    let other = elsewhere.find(|definition| definition.is_within(*file) && is_kin(definition.kind, *kind));
    let mut message = match other {
        Some(other) => message!("“{id}” is {}, not {}", one(other.kind), one(*kind), id),
        None => message!("there is no {} with the id “{id}”", kind.noun(), id),
    };
    if stray.uses.len() > 1 {
        message = message!("{message}; it is used in {} places", stray.uses.len(), message);
    }
    let fault = faults.at(first.place, message);
    if let Some(word) = stray.meant {
        fault.advise(message!("Did you mean “{word}”?", word));
    } else {
        let help = suggestion(id, stray.known.iter().map(|(id, _)| *id));
        let cure = fault.help.clone();
        fault.advise(message!("{help} {cure}", help, cure));
    }
    match (stray.uses.get(1), stray.unused.filter(|(_, it)| is_own(it.place))) {
        (None, Some((id, definition))) => fault.relate(definition.place, message!("nothing refers to “{id}”", id)),
        (Some(second), _) => fault.relate(second.place, "it is used here too"),
        (None, None) => {}
    }
}

/// Whether one may be taken for what a reference means: a supplier or any partner for a partner of the case.
fn is_kin(other: Kind, meant: Kind) -> bool {
    let family = |kind: &Kind| kind.family() == other.family();
    let is_partner = other == Kind::Partner && meant.counts().contains(&Kind::Participant);
    is_partner || meant.counts().iter().any(family)
}

/// One thing of a kind: "a partner", "an external actor".
fn one(kind: Kind) -> Message {
    let noun = kind.noun();
    if noun.to_string().starts_with(['a', 'e', 'i', 'o', 'u']) {
        message!("an {noun}", noun)
    } else {
        message!("a {noun}", noun)
    }
}

fn duplicate_id(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    for (id, definitions) in &loaded.notes.ids.definitions {
        for (index, again) in definitions.iter().enumerate() {
            let mut before = definitions.iter().take(index);
            let family = again.kind.family();
            let meets = |first: &Definition| {
                first.kind.family() == family
                    && (first.is_within(again.place.file) || again.is_within(first.place.file))
            };
            if let Some(first) = before.find(|first| meets(first)) {
                faults
                    .at(
                        again.place,
                        message!("the {} “{id}” appears twice", again.kind.noun(), id),
                    )
                    .relate(first.place, "it appears here first");
            }
        }
    }
}

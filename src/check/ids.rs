//! Ids: references that lead nowhere, and ids that are used twice.
//!
//! Which ids refer to what, and what may be called alike, is told by [`Kind`]; the loader finds them on its walk. A rule
//! is broken by the kinds that name its code.

use std::collections::BTreeMap;

use crate::diagnostic::{FileId, Message, nearest};
use crate::load::{Definition, Ids, Reference};
use crate::message;
use crate::model::{Kind, Reach};

use super::family::{Faults, checks, suggestion};
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

/// Reports every unknown id once, however often it is used.
fn unknown(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let mut strays: BTreeMap<(Kind, Option<FileId>, &str), Vec<&Reference>> = BTreeMap::new();
    let code = Some(faults.code());
    for reference in loaded.notes.ids.references.iter().filter(|it| it.kind.rule() == code) {
        let Reference { kind, id, file, .. } = reference;
        if !loaded.notes.ids.is_known(*kind, *file, id) {
            let file = Some(*file).filter(|_| kind.reach() == Reach::File);
            strays.entry((*kind, file, id.as_str())).or_default().push(reference);
        }
    }
    for uses in strays.values_mut() {
        uses.sort_by_key(|reference| reference.place);
        let Some((first, others)) = uses.split_first() else {
            continue;
        };
        if is_judged(loaded, first) {
            report(&loaded.notes.ids, first, others, faults);
        }
    }
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

fn report(ids: &Ids, first: &Reference, others: &[&Reference], faults: &mut Faults<'_>) {
    let Reference { kind, id, file, .. } = first;
    let known = known(ids, first);
    let mut elsewhere = ids.definitions.get(id).into_iter().flatten();
    let other = elsewhere.find(|definition| definition.is_within(*file) && is_kin(definition.kind, *kind));
    let mut message = match other {
        Some(other) => message!("“{id}” is {}, not {}", one(other.kind), one(*kind), id),
        None => message!("there is no {} with the id “{id}”", kind.noun(), id),
    };
    if !others.is_empty() {
        message = message!("{message}; it is used in {} places", others.len() + 1, message);
    }
    let near = nearest(id, known.iter().map(|(id, _)| *id));
    let help = suggestion(id, known.iter().map(|(id, _)| *id));
    let is_used = |id: &str, definition: &Definition| {
        let mut references = ids.references.iter().filter(|it| it.id == id);
        references.any(|it| it.kind.counts().contains(&definition.kind) && definition.is_within(it.file))
    };
    // What nothing refers to is probably what these references mean, and its own id is mistyped.
    let unused = known
        .iter()
        .find(|(id, definition)| near == Some(*id) && !is_used(id, definition));
    if let (Some(_), Some((known, definition))) = (others.first(), unused) {
        let message = message!(
            "nothing refers to “{known}”, and “{id}”, which {} places name, does not exist",
            others.len() + 1,
            known,
            id
        );
        let fault = faults.at(definition.place, message);
        fault.advise(message!("Write “{id}” here, or correct the places that name it.", id));
        fault.relate(first.place, "it is named here");
        return;
    }
    let fault = faults.at(first.place, message);
    if near.is_none() {
        let cure = fault.help.clone();
        fault.advise(message!("{help} {cure}", help, cure));
    } else {
        fault.advise(help);
    }
    match (others.first(), unused) {
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

//! The call: candidates, levels, fields of the form, and labs that meet their criteria.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place, Rule};
use crate::model::{Call, Composition, Criterion, FormFieldKind, Id, Lab, LabCriteria};

use super::Check;
use super::context::{Context, error, unknown, warning};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        rule: &UNKNOWN_CANDIDATE,
        run: unknown_candidates,
    },
    Check {
        rule: &CANDIDATE_IN_TWO_LABS,
        run: candidates_in_two_labs,
    },
    Check {
        rule: &UNKNOWN_LEVEL,
        run: unknown_levels,
    },
    Check {
        rule: &CHOICE_WITHOUT_OPTIONS,
        run: choices_without_options,
    },
    Check {
        rule: &TARGET_GROUP_TOO_LARGE,
        run: target_groups_too_large,
    },
    Check {
        rule: &CRITERIA_REVERSED,
        run: criteria_reversed,
    },
    Check {
        rule: &CRITERION_NOT_MET,
        run: criteria_not_met,
    },
];

static UNKNOWN_CANDIDATE: Rule = error(
    "unknown-candidate",
    "The members of a lab are candidates of the register.",
    "members: [kruimelkra]",
    "Use the id of a candidate, or add the candidate to the register.",
);
static CANDIDATE_IN_TWO_LABS: Rule = error(
    "candidate-in-two-labs",
    "A candidate is a member of one lab, once.",
    "labs:\n  - { id: a, title: A, members: [bakery] }\n  - { id: b, title: B, members: [bakery] }",
    "Remove it from one of the two labs.",
);
static UNKNOWN_LEVEL: Rule = error(
    "unknown-level",
    "A level of cooperation is one of the call's.",
    "levels: [reech]",
    "Use the id of a level of the call.",
);
static CHOICE_WITHOUT_OPTIONS: Rule = error(
    "choice-without-options",
    "A field with choices has at least two.",
    "- { id: sector, label: Sector, kind: choice, required: true }",
    "Add the choices under `options`, or give the field another kind.",
);
static TARGET_GROUP_TOO_LARGE: Rule = error(
    "target-group-too-large",
    "No enterprise has more target-group employees than employees.",
    "employees: 10\ntarget_group: 12",
    "Correct one of the two numbers.",
);
static CRITERIA_REVERSED: Rule = error(
    "criteria-reversed",
    "The least that a lab must reach is not above the most.",
    "smallest: 6\nlargest: 4",
    "Correct one of the two numbers.",
);
static CRITERION_NOT_MET: Rule = warning(
    "criterion-not-met",
    "A lab meets the criteria of its call.",
    "criteria: { smallest: 4, … }\nlabs:\n  - { id: small, title: Small, members: [bakery, laundry] }",
    "Change the members of the lab, or the criteria; the document prints the verdict either way.",
);

fn call<'a>(context: &Context<'a>) -> Option<&'a Call> {
    context.programme.call.as_ref()
}

fn unknown_candidates(context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(call) = call(context) else {
        return Vec::new();
    };
    let known: Vec<_> = call.candidates.iter().map(|x| &x.id).collect();
    let named = call.labs.iter().flat_map(|lab| lab.members.iter());
    unknown(&UNKNOWN_CANDIDATE, "candidate", named, &known)
}

fn candidates_in_two_labs(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut first: BTreeMap<&Id, (Place, &Lab)> = BTreeMap::new();
    let mut found = Vec::new();
    for lab in call(context).iter().flat_map(|call| &call.labs) {
        for member in lab.members.get() {
            let Some((place, other)) = first.get(member.get()) else {
                first.insert(member.get(), (member.place(), lab));
                continue;
            };
            found.push(
                Diagnostic::new(
                    &CANDIDATE_IN_TWO_LABS,
                    member.place(),
                    format!("“{member}” is a member of the lab “{}” already", other.id),
                    CANDIDATE_IN_TWO_LABS.cure,
                )
                .with_related(*place, "it is named here first"),
            );
        }
    }
    found
}

fn unknown_levels(context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(call) = call(context) else {
        return Vec::new();
    };
    let known: Vec<_> = call.levels.iter().map(|x| &x.id).collect();
    let sought = call.candidates.iter().flat_map(|candidate| &candidate.levels);
    unknown(&UNKNOWN_LEVEL, "level", sought, &known)
}

fn choices_without_options(context: &Context<'_>) -> Vec<Diagnostic> {
    let fields = call(context).map(|call| call.form.get().as_slice()).unwrap_or_default();
    fields
        .iter()
        .filter(|field| matches!(*field.kind, FormFieldKind::Choice | FormFieldKind::Choices))
        .filter(|field| field.options.len() < 2)
        .map(|field| {
            Diagnostic::new(
                &CHOICE_WITHOUT_OPTIONS,
                field.kind.place(),
                format!("the field “{}” has {} options", field.id, field.options.len()),
                CHOICE_WITHOUT_OPTIONS.cure,
            )
        })
        .collect()
}

fn target_groups_too_large(context: &Context<'_>) -> Vec<Diagnostic> {
    call(context)
        .iter()
        .flat_map(|call| &call.candidates)
        .filter_map(|candidate| Some((candidate.employees.as_ref()?, candidate.target_group.as_ref()?)))
        .filter(|(employees, target_group)| target_group.0 > employees.0)
        .map(|(employees, target_group)| {
            Diagnostic::new(
                &TARGET_GROUP_TOO_LARGE,
                target_group.place(),
                format!("{target_group} target-group employees are more than the {employees} employees"),
                TARGET_GROUP_TOO_LARGE.cure,
            )
            .with_related(employees.place(), "the number of employees")
        })
        .collect()
}

fn criteria_reversed(context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(criteria) = call(context).and_then(|call| call.criteria.as_ref()) else {
        return Vec::new();
    };
    let least = &criteria.social_share_least;
    let reversed = |place: Place, least: String, most: String, other: Place| {
        Diagnostic::new(
            &CRITERIA_REVERSED,
            place,
            format!("the most, {most}, is below the least, {least}"),
            CRITERIA_REVERSED.cure,
        )
        .with_related(other, "the least")
    };
    let mut found = Vec::new();
    if criteria.largest.0 < criteria.smallest.0 {
        let (smallest, largest) = (&criteria.smallest, &criteria.largest);
        found.push(reversed(
            largest.place(),
            smallest.to_string(),
            largest.to_string(),
            smallest.place(),
        ));
    }
    let most = &criteria.social_share_most;
    if most.0 < least.0 {
        found.push(reversed(
            most.place(),
            least.to_string(),
            most.to_string(),
            least.place(),
        ));
    }
    found
}

fn criteria_not_met(context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(call) = call(context).filter(|_| !context.is_incomplete()) else {
        return Vec::new();
    };
    let Some(criteria) = &call.criteria else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for lab in &call.labs {
        let composition = Composition::of(call, lab);
        // A member that is not in the register has been reported already; the lab can't be judged without it.
        if composition.members.len() != lab.members.len() {
            continue;
        }
        for criterion in composition.unmet(criteria) {
            let (reason, place) = shortfall(criterion, &composition, criteria);
            found.push(
                Diagnostic::new(
                    &CRITERION_NOT_MET,
                    lab.id.place(),
                    format!("the lab “{}” {reason}", lab.id),
                    CRITERION_NOT_MET.cure,
                )
                .with_related(place, "the criterion"),
            );
        }
    }
    found
}

/// What a lab lacks, with its number, and where the criterion stands.
fn shortfall(criterion: Criterion, composition: &Composition<'_>, criteria: &LabCriteria) -> (String, Place) {
    let members = composition.members.len();
    match criterion {
        Criterion::SocialShare => (
            format!(
                "has {} social enterprises among {members} members, where {} to {} % is asked",
                composition.social, criteria.social_share_least, criteria.social_share_most
            ),
            criteria.social_share_least.place(),
        ),
        Criterion::Members => (
            format!(
                "has {members} members, where {} to {} are asked",
                criteria.smallest, criteria.largest
            ),
            criteria.smallest.place(),
        ),
        Criterion::Region => (
            format!("has no two of its {members} members in one region"),
            criteria.same_region.place(),
        ),
        Criterion::Level => (
            format!("has 0 levels that all {members} members seek"),
            criteria.shared_level.place(),
        ),
    }
}

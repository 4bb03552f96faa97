//! The call: candidates, levels, fields of the form, and labs that meet their criteria.

use std::collections::BTreeMap;

use crate::diagnostic::{Message, Place};
use crate::message;
use crate::model::{Call, CallLink, Composition, Criterion, FormFieldKind, Id, Lab, LabCriteria};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    error CANDIDATE_IN_TWO_LABS = "candidate-in-two-labs" {
        guards: "A candidate is a member of one lab, once.",
        example: "labs:\n  - { id: a, title: A, members: [bakery] }\n  - { id: b, title: B, members: [bakery] }",
        cure: "Let it stand in one place only.",
        each: call,
        check: candidate_in_two_labs,
    }
    error CHOICE_WITHOUT_OPTIONS = "choice-without-options" {
        guards: "A field with choices has at least two.",
        example: "- { id: sector, label: Sector, kind: choice, required: true }",
        cure: "Add the choices under `options`, or give the field another kind.",
        each: call,
        check: choice_without_options,
    }
    error TARGET_GROUP_TOO_LARGE = "target-group-too-large" {
        guards: "No enterprise has more target-group employees than employees.",
        example: "employees: 10\ntarget_group: 12",
        cure: "Correct one of the two numbers.",
        each: call,
        check: target_group_too_large,
    }
    error CRITERIA_REVERSED = "criteria-reversed" {
        guards: "The minimum that a lab must reach is not above the maximum.",
        example: "smallest: 6\nlargest: 4",
        cure: "Correct one of the two numbers.",
        each: call,
        check: criteria_reversed,
    }
    error LINK_WITHOUT_ADDRESS = "link-without-address" {
        guards: "A link of a call has an address, or says that it is lost.",
        example: "links:\n  - { title: More about the call }",
        cure: "Add `url:`, or `lost: true` where the address is not kept.",
        each: links,
        check: link_without_address,
    }
    lack FORM_WITHOUT_RETURN = "form-without-return" {
        guards: "A registration form says where it goes when it is filled in.",
        example: "form:\n  - { id: name, label: Name, kind: line, required: true }   # and no return_to",
        cure: "Add `return_to:` to the call, with a mail or postal address or an office.",
        each: call,
        check: form_without_return,
    }
    warning CRITERION_NOT_MET = "criterion-not-met" {
        guards: "A lab meets the criteria of its call.",
        example: "criteria: { smallest: 4, … }\nlabs:\n  - { id: small, title: Small, members: [bakery, laundry] }",
        cure: "Change the members of the lab, or the criteria; the document prints the verdict either way.",
        each: call,
        check: criterion_not_met,
    }
}

fn call(loaded: LoadedProgramme<'_>) -> Option<&Call> {
    loaded.programme.call.as_ref()
}

fn links(loaded: LoadedProgramme<'_>) -> &[CallLink] {
    call(loaded).map(|call| call.links.as_slice()).unwrap_or_default()
}

fn link_without_address(link: &CallLink, faults: &mut Faults<'_>) {
    if link.url.is_none() && !link.is_lost() {
        faults.at(link.title.place(), message!("the link “{}” has no address", link.title));
    }
}

fn form_without_return(call: &Call, faults: &mut Faults<'_>) {
    if let Some(field) = call.form.first().filter(|_| call.return_to.is_none()) {
        faults.at(
            field.id.place(),
            "the form does not say where it goes when it is filled in",
        );
    }
}

fn candidate_in_two_labs(call: &Call, faults: &mut Faults<'_>) {
    let mut first: BTreeMap<&Id, (Place, &Lab)> = BTreeMap::new();
    for lab in &call.labs {
        for member in lab.members.get() {
            if let Some((place, other)) = first.get(member.get()) {
                let message = message!("“{member}” is already a member of the lab “{}”", other.id, member);
                faults
                    .at(member.place(), message)
                    .relate(*place, "it is named here first");
            } else {
                first.insert(member.get(), (member.place(), lab));
            }
        }
    }
}

fn choice_without_options(call: &Call, faults: &mut Faults<'_>) {
    for field in call.form.iter().filter(|field| field.options.len() < 2) {
        if matches!(*field.kind, FormFieldKind::Choice | FormFieldKind::Choices) {
            let message = message!("the field “{}” has {} options", field.id, field.options.len());
            faults.at(field.kind.place(), message);
        }
    }
}

fn target_group_too_large(call: &Call, faults: &mut Faults<'_>) {
    for candidate in &call.candidates {
        if let (Some(employees), Some(target_group)) = (&candidate.employees, &candidate.target_group)
            && target_group.0 > employees.0
        {
            let message = message!(
                "{target_group} target-group employees are more than the {employees} employees",
                target_group,
                employees
            );
            faults
                .at(target_group.place(), message)
                .relate(employees.place(), "the number of employees");
        }
    }
}

fn criteria_reversed(call: &Call, faults: &mut Faults<'_>) {
    let Some(criteria) = &call.criteria else { return };
    let mut reversed = |least: (Place, String), most: (Place, String)| {
        let message = message!("the maximum, {}, is below the minimum, {}", most.1, least.1);
        faults.at(most.0, message).relate(least.0, "the minimum");
    };
    let (least, most) = (&criteria.smallest, &criteria.largest);
    if most.0 < least.0 {
        reversed((least.place(), least.to_string()), (most.place(), most.to_string()));
    }
    let (least, most) = (&criteria.social_share_least, &criteria.social_share_most);
    if most.0 < least.0 {
        reversed((least.place(), least.to_string()), (most.place(), most.to_string()));
    }
}

fn criterion_not_met(call: &Call, faults: &mut Faults<'_>) {
    let Some(criteria) = call.criteria.as_ref().filter(|_| !faults.loaded.is_incomplete()) else {
        return;
    };
    for lab in &call.labs {
        let composition = Composition::of(call, lab);
        // A member that is not in the register has been reported already; the lab can't be judged without it.
        let is_refused = composition
            .members
            .iter()
            .any(|member| faults.loaded.is_repaired(member.sector.place()));
        if is_refused || composition.members.len() != lab.members.len() {
            continue;
        }
        for criterion in composition.unmet(criteria) {
            let (reason, place) = shortfall(criterion, &composition, criteria);
            faults
                .at(lab.id.place(), message!("the lab “{}” {reason}", lab.id, reason))
                .relate(place, "the criterion");
        }
    }
}

/// What a lab lacks, with its number, and where the criterion is.
fn shortfall(criterion: Criterion, composition: &Composition<'_>, criteria: &LabCriteria) -> (Message, Place) {
    let members = composition.members.len();
    match criterion {
        Criterion::SocialShare => {
            let (least, most) = (&criteria.social_share_least, &criteria.social_share_most);
            let social = composition.social;
            let reason = message!(
                "has {social} social enterprises among {members} members, but needs {least} to {most} %",
                social,
                members,
                least,
                most
            );
            (reason, least.place())
        }
        Criterion::Members => {
            let (least, most) = (&criteria.smallest, &criteria.largest);
            (
                message!(
                    "has {members} members, but needs {least} to {most}",
                    members,
                    least,
                    most
                ),
                least.place(),
            )
        }
        Criterion::Region => {
            let reason = message!("has no two of its {members} members in one region", members);
            (reason, criteria.same_region.place())
        }
        Criterion::Level => {
            let reason = message!("has no level that all {members} members seek", members);
            (reason, criteria.shared_level.place())
        }
    }
}

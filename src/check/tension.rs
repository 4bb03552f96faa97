//! Hybrid tensions.

use crate::diagnostic::{Diagnostic, Rule};
use crate::model::TensionState;

use super::Check;
use super::context::{Context, error, warning};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        rule: &TENSION_IN_OTHER_DOMAIN,
        run: tensions_in_other_domain,
    },
    Check {
        rule: &DOMAIN_REASON_WITHOUT_NEED,
        run: needless_domain_reasons,
    },
    Check {
        rule: &AGREED_WITHOUT_RESOLUTION,
        run: agreed_without_resolution,
    },
];

static TENSION_IN_OTHER_DOMAIN: Rule = error(
    "tension-in-other-domain",
    "A tension lies in the domain of its canvas block, or says why not.",
    "domain: value-creation\nblock: customer-relationships",
    "Correct the domain or the block, or say under `domain_reason` why the two differ.",
);
static DOMAIN_REASON_WITHOUT_NEED: Rule = warning(
    "domain-reason-without-need",
    "A domain reason stands only where domain and block differ.",
    "domain: value-creation\nblock: channels\ndomain_reason: as in the source",
    "Remove `domain_reason`.",
);
static AGREED_WITHOUT_RESOLUTION: Rule = error(
    "agreed-without-resolution",
    "A tension that the partners agreed on says how they deal with it.",
    "state: agreed",
    "Write the `resolution`, or set the state to open.",
);

fn tensions_in_other_domain(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for tension in context.partnerships().iter().flat_map(|case| &case.tensions) {
        let Some(block) = context.method.blocks.iter().find(|block| *block.id == *tension.block) else {
            continue;
        };
        let known = context
            .method
            .domains
            .iter()
            .any(|domain| *domain.id == *tension.domain);
        if known
            && *block.domain != *tension.domain
            && tension.domain_reason.is_none()
            && !context.is_repaired(tension.block.place())
        {
            found.push(
                Diagnostic::new(
                    &TENSION_IN_OTHER_DOMAIN,
                    tension.domain.place(),
                    format!(
                        "the tension “{}” lies in “{}”, but its block “{}” belongs to “{}”",
                        tension.title, tension.domain, block.name, block.domain
                    ),
                    TENSION_IN_OTHER_DOMAIN.cure,
                )
                .with_related(tension.block.place(), "its block"),
            );
        }
    }
    found
}

fn needless_domain_reasons(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for tension in context.partnerships().iter().flat_map(|case| &case.tensions) {
        let same = context
            .method
            .blocks
            .iter()
            .any(|block| *block.id == *tension.block && *block.domain == *tension.domain);
        if let Some(reason) = tension.domain_reason.as_ref().filter(|_| same) {
            found.push(Diagnostic::new(
                &DOMAIN_REASON_WITHOUT_NEED,
                reason.place(),
                format!("the tension “{}” lies in the domain of its block", tension.title),
                DOMAIN_REASON_WITHOUT_NEED.cure,
            ));
        }
    }
    found
}

fn agreed_without_resolution(context: &Context<'_>) -> Vec<Diagnostic> {
    context
        .partnerships()
        .iter()
        .flat_map(|case| &case.tensions)
        .filter(|tension| *tension.state == TensionState::Agreed && tension.resolution.is_none())
        .map(|tension| {
            Diagnostic::new(
                &AGREED_WITHOUT_RESOLUTION,
                tension.state.place(),
                format!(
                    "the tension “{}” is agreed, but its resolution is not told",
                    tension.title
                ),
                AGREED_WITHOUT_RESOLUTION.cure,
            )
        })
        .collect()
}

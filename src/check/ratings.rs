//! Ratings: every facet and every impact dimension exactly once.

use crate::diagnostic::{Diagnostic, Place, Rule};
use crate::model::{Id, Located};

use super::Check;
use super::context::{Context, duplicates, error, warning};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        rule: &FACET_WITHOUT_STATUS,
        run: facets_without_status,
    },
    Check {
        rule: &FACET_RATED_TWICE,
        run: facets_rated_twice,
    },
    Check {
        rule: &DIMENSION_WITHOUT_LEVEL,
        run: dimensions_without_level,
    },
    Check {
        rule: &DIMENSION_RATED_TWICE,
        run: dimensions_rated_twice,
    },
    Check {
        rule: &NOTHING_ASSESSED,
        run: nothing_assessed,
    },
];

static FACET_WITHOUT_STATUS: Rule = error(
    "facet-without-status",
    "A status overview rates every facet of the method.",
    "facets:\n  - { facet: value-proposition, status: settled }",
    "Add the facet; use `status: not-assessed` where nothing is known.",
);
static FACET_RATED_TWICE: Rule = error(
    "facet-rated-twice",
    "A facet is rated once.",
    "facets:\n  - { facet: agreement, status: settled }\n  - { facet: agreement, status: to-raise }",
    "Remove one of the two ratings.",
);
static DIMENSION_WITHOUT_LEVEL: Rule = error(
    "dimension-without-level",
    "An impact estimate gives every dimension of the method a level.",
    "ratings:\n  - { dimension: growth, level: high }",
    "Add the dimension with its level.",
);
static DIMENSION_RATED_TWICE: Rule = error(
    "dimension-rated-twice",
    "An impact dimension is rated once.",
    "ratings:\n  - { dimension: growth, level: high }\n  - { dimension: growth, level: low }",
    "Remove one of the two ratings.",
);
static NOTHING_ASSESSED: Rule = warning(
    "nothing-assessed",
    "A partnership tells its status.",
    "partnership: { id: new-case, title: New case }",
    "Add `status` once the facets have been discussed; until then documents show “not assessed”.",
);

/// The ids of `expected` that none of `rated` names.
///
/// Where a rating was refused while loading, the missing id may be the one it meant, so nothing is said.
fn missing<'a>(
    context: &Context<'_>,
    expected: impl Iterator<Item = &'a Located<Id>>,
    rated: &[&Located<Id>],
) -> Vec<&'a Located<Id>> {
    let known: Vec<_> = expected.collect();
    let refused = rated
        .iter()
        .any(|id| context.is_repaired(id.place()) || !known.iter().any(|expected| ***expected == ***id));
    if refused {
        return Vec::new();
    }
    known
        .into_iter()
        .filter(|id| !rated.iter().any(|rating| ***rating == ***id))
        .collect()
}

fn not_rated(rule: &'static Rule, what: &str, place: Place, ids: &[&Located<Id>]) -> Option<Diagnostic> {
    if ids.is_empty() {
        return None;
    }
    let list = ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
    Some(Diagnostic::new(
        rule,
        place,
        format!("no rating for {what}: {list}"),
        rule.cure,
    ))
}

fn facets_without_status(context: &Context<'_>) -> Vec<Diagnostic> {
    let statuses = context.partnerships().iter().filter_map(|case| case.status.as_ref());
    statuses
        .filter_map(|status| {
            let rated: Vec<_> = status.facets.iter().map(|x| &x.facet).collect();
            let missing = missing(context, context.method.facets.iter().map(|x| &x.id), &rated);
            not_rated(&FACET_WITHOUT_STATUS, "the facet", status.facets.place(), &missing)
        })
        .collect()
}

fn facets_rated_twice(context: &Context<'_>) -> Vec<Diagnostic> {
    let statuses = context.partnerships().iter().filter_map(|case| case.status.as_ref());
    statuses
        .flat_map(|status| duplicates(&FACET_RATED_TWICE, "rating of", status.facets.iter().map(|x| &x.facet)))
        .collect()
}

fn dimensions_without_level(context: &Context<'_>) -> Vec<Diagnostic> {
    let impacts = context.partnerships().iter().filter_map(|case| case.impact.as_ref());
    impacts
        .filter_map(|impact| {
            let rated: Vec<_> = impact.ratings.iter().map(|x| &x.dimension).collect();
            let missing = missing(context, context.method.impact.dimensions.iter().map(|x| &x.id), &rated);
            not_rated(
                &DIMENSION_WITHOUT_LEVEL,
                "the dimension",
                impact.ratings.place(),
                &missing,
            )
        })
        .collect()
}

fn dimensions_rated_twice(context: &Context<'_>) -> Vec<Diagnostic> {
    let impacts = context.partnerships().iter().filter_map(|case| case.impact.as_ref());
    impacts
        .flat_map(|impact| {
            duplicates(
                &DIMENSION_RATED_TWICE,
                "rating of",
                impact.ratings.iter().map(|x| &x.dimension),
            )
        })
        .collect()
}

fn nothing_assessed(context: &Context<'_>) -> Vec<Diagnostic> {
    context
        .partnerships()
        .iter()
        .filter(|case| case.status.is_none())
        .map(|case| {
            Diagnostic::new(
                &NOTHING_ASSESSED,
                case.id.place(),
                format!("the partnership “{}” has no status overview", case.title),
                NOTHING_ASSESSED.cure,
            )
        })
        .collect()
}

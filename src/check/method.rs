//! The method: quadrants, comparisons, prices.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Rule};
use crate::finance;
use crate::model::PriceExample;

use super::Check;
use super::context::{Context, duplicates, error};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        rule: &QUADRANT_TAKEN_TWICE,
        run: quadrants_taken_twice,
    },
    Check {
        rule: &PROPERTY_COMPARED_TWICE,
        run: properties_compared_twice,
    },
    Check {
        rule: &EMPTY_METHOD_LIST,
        run: empty_lists,
    },
    Check {
        rule: &PRICE_NOT_POSITIVE,
        run: prices_not_positive,
    },
    Check {
        rule: &AMOUNT_OUT_OF_RANGE,
        run: amounts_out_of_range,
    },
];

static QUADRANT_TAKEN_TWICE: Rule = error(
    "quadrant-taken-twice",
    "Each quadrant holds at most one typology.",
    "typologies:\n  - { id: a, innovation: high, activities: low }\n  - { id: b, innovation: high, activities: low }",
    "Give one of the two another place on the axes.",
);
static PROPERTY_COMPARED_TWICE: Rule = error(
    "property-compared-twice",
    "A property says once what it looks like in a typology.",
    "values:\n  - { typology: platform, points: [A] }\n  - { typology: platform, points: [B] }",
    "Put the points of one typology together.",
);
static EMPTY_METHOD_LIST: Rule = error(
    "empty-method-list",
    "A method has typologies, facets and impact dimensions.",
    "facets: []",
    "Add at least one, or start from the built-in method.",
);
static PRICE_NOT_POSITIVE: Rule = error(
    "price-not-positive",
    "A price is greater than zero; the margin is a share of it.",
    "methods:\n  - { id: free, name: Free, price: 0 }",
    "Write a price above zero.",
);
static AMOUNT_OUT_OF_RANGE: Rule = error(
    "amount-out-of-range",
    "Amounts are small enough to compute with exactly.",
    "unit_cost: 79228162514264337593543950335",
    "Write the amount in euro, not in cents, and check its number of digits.",
);

fn quadrants_taken_twice(context: &Context<'_>) -> Vec<Diagnostic> {
    let typologies = &context.method.typologies;
    let mut found = Vec::new();
    for (i, typology) in typologies.iter().enumerate() {
        let same = typologies
            .iter()
            .take(i)
            .find(|other| *other.innovation == *typology.innovation && *other.activities == *typology.activities);
        if let Some(other) = same {
            found.push(
                Diagnostic::new(
                    &QUADRANT_TAKEN_TWICE,
                    typology.innovation.place(),
                    format!("“{}” stands in the same quadrant as “{}”", typology.name, other.name),
                    QUADRANT_TAKEN_TWICE.cure,
                )
                .with_related(other.innovation.place(), "the other one"),
            );
        }
    }
    found
}

fn properties_compared_twice(context: &Context<'_>) -> Vec<Diagnostic> {
    context
        .method
        .properties
        .iter()
        .flat_map(|property| {
            duplicates(
                &PROPERTY_COMPARED_TWICE,
                "typology",
                property.values.iter().map(|value| &value.typology),
            )
        })
        .collect()
}

fn empty_lists(context: &Context<'_>) -> Vec<Diagnostic> {
    let method = context.method;
    [
        ("typologies", method.typologies.is_empty(), method.typologies.place()),
        ("facets", method.facets.is_empty(), method.facets.place()),
        (
            "impact dimensions",
            method.impact.dimensions.is_empty(),
            method.impact.dimensions.place(),
        ),
    ]
    .into_iter()
    .filter(|(_, empty, _)| *empty)
    .map(|(what, _, place)| {
        Diagnostic::new(
            &EMPTY_METHOD_LIST,
            place,
            format!("the method has no {what}"),
            EMPTY_METHOD_LIST.cure,
        )
    })
    .collect()
}

/// The price example of the method, where it has one.
fn price_example<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a PriceExample> + use<'a> {
    let template = context.method.revenue_template.as_ref();
    template.and_then(|template| template.example.as_ref()).into_iter()
}

fn prices_not_positive(context: &Context<'_>) -> Vec<Diagnostic> {
    price_example(context)
        .flat_map(|example| &example.methods)
        .filter(|method| method.price.0 <= Decimal::ZERO)
        .map(|method| {
            Diagnostic::new(
                &PRICE_NOT_POSITIVE,
                method.price.place(),
                format!("the price under “{}” is {}", method.name, *method.price),
                PRICE_NOT_POSITIVE.cure,
            )
        })
        .collect()
}

fn amounts_out_of_range(context: &Context<'_>) -> Vec<Diagnostic> {
    price_example(context)
        .flat_map(|example| {
            example
                .methods
                .iter()
                .filter(|method| method.price.0 > Decimal::ZERO)
                .filter_map(|method| {
                    let subsidy = example.subsidy.as_ref().map_or(Decimal::ZERO, |subsidy| subsidy.0);
                    finance::price_line(example.unit_cost.0, method.price.0, subsidy)
                        .is_none()
                        .then(|| {
                            Diagnostic::new(
                                &AMOUNT_OUT_OF_RANGE,
                                method.price.place(),
                                format!("the margin under “{}” can't be computed exactly", method.name),
                                AMOUNT_OUT_OF_RANGE.cure,
                            )
                        })
                })
        })
        .collect()
}

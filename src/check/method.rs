//! The method: quadrants, comparisons, prices.

use rust_decimal::Decimal;

use crate::finance;
use crate::message;
use crate::model::{PriceExample, Property};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    error QUADRANT_TAKEN_TWICE = "quadrant-taken-twice" {
        guards: "A quadrant has at most one typology.",
        example: "typologies:\n  - { id: a, innovation: high, activities: low }\n  - { id: b, innovation: high, activities: low }",
        cure: "Give one of the two another place on the axes.",
        check: quadrant_taken_twice,
    }
    error PROPERTY_COMPARED_TWICE = "property-compared-twice" {
        guards: "A property describes each typology once.",
        example: "values:\n  - { typology: platform, points: [A] }\n  - { typology: platform, points: [B] }",
        cure: "Put the points of one typology together.",
        each: properties,
        check: property_compared_twice,
    }
    error EMPTY_METHOD_LIST = "empty-method-list" {
        guards: "A method that partnerships follow has typologies, facets and impact dimensions; typologies stand on axes.",
        example: "facets: []",
        cure: "Add at least one, or start from the built-in method.",
        check: empty_method_list,
    }
    error AMOUNT_OUT_OF_RANGE = "amount-out-of-range" {
        guards: "Amounts are small enough to be computed exactly.",
        example: "unit_cost: 79228162514264337593543950335",
        cure: "Write the amount in euro, not in cents, and check its number of digits.",
        each: price_example,
        check: amount_out_of_range,
    }
}

fn properties(loaded: LoadedProgramme<'_>) -> &[Property] {
    &loaded.method.properties
}

/// The price example of the method, where it has one.
fn price_example(loaded: LoadedProgramme<'_>) -> Option<&PriceExample> {
    loaded.method.revenue_template.as_ref()?.example.as_ref()
}

fn quadrant_taken_twice(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let typologies = &loaded.method.typologies;
    for (index, typology) in typologies.iter().enumerate() {
        let mut before = typologies.iter().take(index);
        let same =
            before.find(|other| *other.innovation == *typology.innovation && *other.activities == *typology.activities);
        if let Some(other) = same {
            let message = message!("“{}” is in the same quadrant as “{}”", typology.name, other.name);
            faults
                .at(typology.innovation.place(), message)
                .relate(other.innovation.place(), "the other one");
        }
    }
}

fn property_compared_twice(property: &Property, faults: &mut Faults<'_>) {
    faults.repeated(
        &message!("typology"),
        property.values.iter().map(|value| value.typology.located()),
    );
}

fn empty_method_list(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let method = loaded.method;
    let (typologies, facets, dimensions) = (&method.typologies, &method.facets, &method.impact.dimensions);
    // Without partnerships nothing is rated, and a method may be a canvas alone.
    let is_followed = !loaded.partnerships().is_empty();
    let lacks_axes = method.axes.is_none() && !typologies.is_empty();
    for (what, lacks, place) in [
        (
            message!("typologies"),
            is_followed && typologies.is_empty(),
            typologies.place(),
        ),
        (message!("facets"), is_followed && facets.is_empty(), facets.place()),
        (
            message!("impact dimensions"),
            is_followed && dimensions.is_empty(),
            dimensions.place(),
        ),
        (message!("axes"), lacks_axes, typologies.place()),
    ] {
        if lacks {
            faults.at(place, message!("the method has no {what}", what));
        }
    }
}

fn amount_out_of_range(example: &PriceExample, faults: &mut Faults<'_>) {
    let subsidy = example.subsidy.as_ref().map_or(Decimal::ZERO, |subsidy| subsidy.0);
    for method in &example.methods {
        if finance::price_line(example.unit_cost.0, method.price.0, subsidy).is_none() {
            let message = message!("the margin under “{}” can't be computed exactly", method.name);
            faults.at(method.price.place(), message);
        }
    }
}

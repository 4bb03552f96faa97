//! Ratings: every facet and every impact dimension exactly once.

use crate::diagnostic::{Message, Place};
use crate::message;
use crate::model::{Id, ImpactRatings, Located, Partnership, StatusOverview};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    error FACET_WITHOUT_STATUS = "facet-without-status" {
        guards: "A status overview rates every facet of the method.",
        example: "facets:\n  - { facet: value-proposition, status: settled }",
        cure: "Add the facet; use `status: not-assessed` where nothing is known.",
        each: LoadedProgramme::statuses,
        check: facet_without_status,
    }
    error FACET_RATED_TWICE = "facet-rated-twice" {
        guards: "A facet is rated once.",
        example: "facets:\n  - { facet: agreement, status: settled }\n  - { facet: agreement, status: to-raise }",
        cure: "Remove one of the two ratings.",
        check: facet_rated_twice,
    }
    lack REVIEW_WITHOUT_FACET = "review-without-facet" {
        guards: "An earlier review rates every facet of the method, so that it can be compared with the next.",
        example: "reviews:\n  - date: 2025-09-15\n    facets: [{ facet: agreement, status: to-raise }]",
        cure: "Add the facet; use `status: not-assessed` where nothing is known.",
        each: LoadedProgramme::partnerships,
        check: review_without_facet,
    }
    error DIMENSION_WITHOUT_LEVEL = "dimension-without-level" {
        guards: "An impact estimate gives every dimension of the method a level.",
        example: "ratings:\n  - { dimension: growth, level: high }",
        cure: "Add the dimension with its level.",
        each: LoadedProgramme::impacts,
        check: dimension_without_level,
    }
    error DIMENSION_RATED_TWICE = "dimension-rated-twice" {
        guards: "An impact dimension is rated once.",
        example: "ratings:\n  - { dimension: growth, level: high }\n  - { dimension: growth, level: low }",
        cure: "Remove one of the two ratings.",
        each: LoadedProgramme::impacts,
        check: dimension_rated_twice,
    }
    warning NOTHING_ASSESSED = "nothing-assessed" {
        guards: "A partnership reports its status.",
        example: "partnership: { id: new-case, title: New case }",
        cure: "Add `status` once the facets have been discussed; until then documents show “not assessed”.",
        each: LoadedProgramme::partnerships,
        check: nothing_assessed,
    }
}

/// Reports the ids of `expected` that have no rating, all at `place`; one alone at the rating that it should follow.
///
/// Where a rating was refused while loading, the missing id may be the one it meant, so nothing is reported.
fn unrated<'a>(
    faults: &mut Faults<'_>,
    what: &Message,
    place: Place,
    expected: impl Iterator<Item = &'a Located<Id>>,
    rated: impl Iterator<Item = &'a Located<Id>>,
) {
    let expected: Vec<&Id> = expected.map(Located::get).collect();
    let rated: Vec<&Located<Id>> = rated.collect();
    let refused = |id: &&Located<Id>| faults.loaded.is_repaired(id.place()) || !expected.contains(&id.get());
    if rated.iter().any(refused) {
        return;
    }
    let is_rated = |id: &Id| rated.iter().any(|rating| *rating.get() == *id);
    let missing: Vec<&str> = expected
        .iter()
        .filter(|id| !is_rated(id))
        .map(|id| id.as_str())
        .collect();
    if let [first, ..] = missing[..] {
        // One rating that was lost stood below that of the id before it.
        let above = expected.iter().take_while(|id| id.as_str() != first);
        let above = above.filter_map(|id| rated.iter().find(|rating| rating.get() == *id));
        let row = above.last().filter(|_| missing.len() == 1);
        let place = row.map_or(place, |rating| rating.place());
        faults.at(place, message!("no rating for {what}: {}", missing.join(", "), what));
    }
}

fn facet_without_status(status: &StatusOverview, faults: &mut Faults<'_>) {
    let expected = faults.loaded.method.facets.iter().map(|x| x.id.located());
    let rated = status.facets.iter().map(|x| x.facet.located());
    unrated(faults, &message!("the facet"), status.facets.place(), expected, rated);
}

fn facet_rated_twice(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let reviews = loaded
        .partnerships()
        .iter()
        .flat_map(|partnership| &partnership.reviews);
    let now = loaded.statuses().map(|status| status.facets.get());
    for facets in now.chain(reviews.map(|review| &review.facets)) {
        faults.repeated(&message!("rating of"), facets.iter().map(|x| x.facet.located()));
    }
}

fn review_without_facet(partnership: &Partnership, faults: &mut Faults<'_>) {
    for review in &partnership.reviews {
        let expected = faults.loaded.method.facets.iter().map(|x| x.id.located());
        let rated = review.facets.iter().map(|x| x.facet.located());
        unrated(faults, &message!("the facet"), review.date.place(), expected, rated);
    }
}

fn dimension_without_level(impact: &ImpactRatings, faults: &mut Faults<'_>) {
    let expected = faults.loaded.method.impact.dimensions.iter().map(|x| x.id.located());
    let rated = impact.ratings.iter().map(|x| x.dimension.located());
    unrated(
        faults,
        &message!("the dimension"),
        impact.ratings.place(),
        expected,
        rated,
    );
}

fn dimension_rated_twice(impact: &ImpactRatings, faults: &mut Faults<'_>) {
    faults.repeated(
        &message!("rating of"),
        impact.ratings.iter().map(|x| x.dimension.located()),
    );
}

fn nothing_assessed(partnership: &Partnership, faults: &mut Faults<'_>) {
    if partnership.status.is_none() {
        let message = message!("the partnership “{}” has no status overview", partnership.title);
        faults.at(partnership.id.place(), message);
    }
}

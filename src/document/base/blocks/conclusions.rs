//! Conclusions: findings, typology pages, success factors, impact in words, added value.

use serde::Serialize;

use crate::document::base::blocks::items::{Item, items};
use crate::document::base::{CaseLink, Composer, Points, Rich, find, plain, points, rich};
use crate::model::{EvidenceRef, PlainText, Typology};

use super::method::Quadrant;
use super::tensions::tension_label;

/// What a finding rests on.
#[derive(Debug, Serialize)]
pub(in crate::document) struct EvidenceView {
    label: Option<String>,
    text: String,
}

/// A finding.
#[derive(Debug, Serialize)]
pub(in crate::document) struct FindingView<'a> {
    text: Rich<'a>,
    evidence: Vec<EvidenceView>,
}

/// The findings.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Findings<'a> {
    claim: Option<&'a str>,
    intro: Option<Rich<'a>>,
    items: Vec<FindingView<'a>>,
}

/// One typology on a page of its own.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TypologyPage<'a> {
    letter: &'a str,
    name: &'a str,
    claim: Option<&'a str>,
    definition: Rich<'a>,
    success_factors: Points<'a>,
    tension_fields: Points<'a>,
    quadrant: Quadrant<'a>,
    partnerships: Vec<CaseLink>,
}

/// The success factors.
#[derive(Debug, Serialize)]
pub(in crate::document) struct SuccessFactors<'a> {
    conclusion: Option<Rich<'a>>,
    items: Vec<Item<'a>>,
}

/// A kind of value with its dimensions.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ValueView<'a> {
    name: &'a str,
    description: Option<Rich<'a>>,
    dimensions: Vec<&'a str>,
}

impl<'a> Composer<'a> {
    /// The findings with what they rest on; nothing where there are none.
    pub fn findings(&self) -> Option<Findings<'a>> {
        let conclusions = self.programme.conclusions.as_ref()?;
        let items: Vec<FindingView<'a>> = conclusions
            .findings
            .iter()
            .map(|finding| FindingView {
                text: finding.text.blocks(),
                evidence: finding
                    .evidence
                    .iter()
                    .filter_map(|evidence| self.evidence(evidence))
                    .collect(),
            })
            .collect();
        (!items.is_empty()).then(|| Findings {
            claim: plain(conclusions.claim.as_ref()),
            intro: rich(conclusions.intro.as_ref()),
            items,
        })
    }

    /// What a reference leads to, in words.
    fn evidence(&self, evidence: &EvidenceRef) -> Option<EvidenceView> {
        let method = &self.programme.method;
        let (kind, id) = evidence.parts()?;
        let unlinked = |text: &PlainText| EvidenceView {
            label: None,
            text: text.to_string(),
        };
        match kind {
            "partnership" => self.case(id).ok().map(|case| EvidenceView {
                label: case.link,
                text: case.name,
            }),
            "tension" => {
                let (case, tension) = id.split_once('/')?;
                let partnership = self.programme.partnership(case)?;
                let tension = partnership.tensions.iter().find(|x| *x.id == *tension)?;
                Some(EvidenceView {
                    label: self.shows_cases.then(|| tension_label(&partnership.id, &tension.id)),
                    text: tension.title.to_string(),
                })
            }
            "facet" => find(method.facets.get(), id).map(|x| unlinked(&x.name)),
            "typology" => find(method.typologies.get(), id).map(|x| unlinked(&x.name)),
            "success-factor" => find(&method.success_factors, id).map(|x| unlinked(&x.name)),
            "step" => find(&method.steps, id).map(|x| unlinked(&x.title)),
            "dimension" => find(method.impact.dimensions.get(), id).map(|x| unlinked(&x.name)),
            "block" => find(&method.blocks, id).map(|x| unlinked(&x.name)),
            _ => None,
        }
    }

    /// One typology on a page of its own.
    pub fn typology_page(&self, typology: &'a Typology) -> TypologyPage<'a> {
        TypologyPage {
            letter: typology.letter.as_str(),
            name: typology.name.as_str(),
            claim: plain(typology.claim.as_ref()),
            definition: typology.definition.blocks(),
            success_factors: points(&typology.success_factors),
            tension_fields: points(&typology.tension_fields),
            quadrant: self.quadrant(Some(typology)),
            partnerships: self
                .cases()
                .filter(|case| self.typology(case.partnership).is_some_and(|x| *x.id == *typology.id))
                .map(|case| case.to_link())
                .collect(),
        }
    }

    /// The success factors; nothing where the method has none.
    pub fn success_factors(&self) -> Option<SuccessFactors<'a>> {
        let method = &self.programme.method;
        let factors = method.success_factors.iter();
        let items = items(factors.map(|one| (&one.name, Some(&one.description), &[][..])));
        (!items.is_empty()).then(|| SuccessFactors {
            conclusion: rich(method.success_factors_conclusion.as_ref()),
            items,
        })
    }

    /// The kinds of value with their dimensions.
    pub fn impact_values(&self) -> Vec<ValueView<'a>> {
        let dimensions = self.dimensions();
        let values = &self.programme.method.impact.values;
        values
            .iter()
            .map(|value| ValueView {
                name: value.name.as_str(),
                description: rich(value.description.as_ref()),
                dimensions: dimensions
                    .iter()
                    .filter(|dimension| *dimension.value == *value.id)
                    .map(|dimension| dimension.name.as_str())
                    .collect(),
            })
            .collect()
    }

    /// What the programme adds for society.
    pub fn added_value(&self) -> Vec<Item<'a>> {
        let conclusions = self.programme.conclusions.iter();
        let values = conclusions.flat_map(|conclusions| &conclusions.added_value);
        items(values.map(|one| (&one.title, Some(&one.text), &[][..])))
    }
}

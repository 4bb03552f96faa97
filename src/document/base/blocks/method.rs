//! The method: typologies, properties, canvas, domains, facets.

use serde::Serialize;

use crate::document::base::blocks::items::{Item, items};
use crate::document::base::{Composer, Points, Rich, TypologyName, find, plain, points, rich};
use crate::locale::say;
use crate::model::{Axes, Axis, AxisEnd, Typology};

/// An axis with the words at its ends.
#[derive(Debug, Default, Serialize)]
pub(in crate::document) struct AxisView<'a> {
    title: &'a str,
    low: &'a str,
    high: &'a str,
}

/// The two axes of the quadrant.
#[derive(Debug, Serialize)]
pub(in crate::document) struct AxesView<'a> {
    vertical: AxisView<'a>,
    horizontal: AxisView<'a>,
}

/// One quadrant.
#[derive(Debug, Serialize)]
pub(in crate::document) struct QuadrantCell<'a> {
    id: &'a str,
    letter: &'a str,
    name: &'a str,
    column: u8,
    row: u8,
    /// Nothing where the programme gives no scope, and so studies all.
    in_scope: Option<bool>,
    highlighted: bool,
    partnerships: Vec<String>,
}

/// The typologies on two axes.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Quadrant<'a> {
    axes: AxesView<'a>,
    cells: Vec<QuadrantCell<'a>>,
    alt: String,
}

/// A typology with its definition.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TypologyItem<'a> {
    letter: &'a str,
    name: &'a str,
    definition: Rich<'a>,
    /// Nothing where the programme gives no scope, and so studies all.
    in_scope: Option<bool>,
}

/// A property over the compared typologies.
#[derive(Debug, Serialize)]
pub(in crate::document) struct PropertyRow<'a> {
    property: &'a str,
    facet: Option<&'a str>,
    cells: Vec<Points<'a>>,
}

/// Properties compared over typologies.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Comparison<'a> {
    columns: Vec<TypologyName<'a>>,
    rows: Vec<PropertyRow<'a>>,
}

/// A canvas block with its questions.
#[derive(Debug, Serialize)]
pub(in crate::document) struct CanvasBlockView<'a> {
    id: &'a str,
    name: &'a str,
    questions: Points<'a>,
}

/// The canvas blocks of one domain.
#[derive(Debug, Serialize)]
pub(in crate::document) struct CanvasDomain<'a> {
    id: &'a str,
    name: &'a str,
    question: &'a str,
    blocks: Vec<CanvasBlockView<'a>>,
}

/// A domain with typical tensions.
#[derive(Debug, Serialize)]
pub(in crate::document) struct DomainView<'a> {
    id: &'a str,
    name: &'a str,
    question: &'a str,
    description: Option<Rich<'a>>,
    examples: Points<'a>,
}

/// A facet with the properties it bundles.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TopicRow<'a> {
    name: &'a str,
    subtitle: Option<&'a str>,
    properties: Vec<&'a str>,
    questions: Points<'a>,
}

impl Comparison<'_> {
    /// Whether there is nothing to compare.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty() || self.rows.is_empty()
    }
}

impl<'a> Composer<'a> {
    /// The quadrant; with `about` it highlights one typology and names the partnerships of each.
    pub fn quadrant(&self, about: Option<&Typology>) -> Quadrant<'a> {
        let method = &self.programme.method;
        let end = |end: AxisEnd| u8::from(end == AxisEnd::High);
        let cells: Vec<QuadrantCell<'a>> = method
            .typologies
            .iter()
            .map(|typology| QuadrantCell {
                id: typology.id.as_str(),
                letter: typology.letter.as_str(),
                name: typology.name.as_str(),
                column: end(*typology.activities),
                row: 1 - end(*typology.innovation),
                in_scope: self.in_scope(typology),
                highlighted: about.is_some_and(|about| *about.id == *typology.id),
                partnerships: self
                    .cases()
                    .filter(|_| about.is_some())
                    .filter(|case| self.typology(case.partnership).is_some_and(|x| *x.id == *typology.id))
                    .map(|case| case.name)
                    .collect(),
            })
            .collect();
        let axis = |of: fn(&'a Axes) -> &'a Axis| {
            let axis = method.axes.as_ref().map(of);
            axis.map_or_else(AxisView::default, |axis| AxisView {
                title: axis.title.as_str(),
                low: axis.low.as_str(),
                high: axis.high.as_str(),
            })
        };
        Quadrant {
            alt: self.quadrant_alt(about),
            axes: AxesView {
                vertical: axis(|axes| &axes.innovation),
                horizontal: axis(|axes| &axes.activities),
            },
            cells,
        }
    }

    fn quadrant_alt(&self, about: Option<&Typology>) -> String {
        let method = &self.programme.method;
        let Some(Axes { innovation, activities }) = &method.axes else {
            return String::new();
        };
        let (vertical, horizontal) = (innovation, activities);
        let (first, second) = (&vertical.title, &horizontal.title);
        let mut sentences = vec![say!(self, "alt-quadrant", vertical = first, horizontal = second)];
        for typology in method.typologies.iter() {
            let end = |end: AxisEnd, axis: &'a Axis| match end {
                AxisEnd::Low => axis.low.as_str(),
                AxisEnd::High => axis.high.as_str(),
            };
            let (letter, name) = (&typology.letter, &typology.name);
            let vertical = end(*typology.innovation, vertical);
            let horizontal = end(*typology.activities, horizontal);
            sentences.push(say!(self, "alt-quadrant-cell", letter, name, vertical, horizontal));
        }
        let highlighted: Vec<String> = method
            .typologies
            .iter()
            .filter(|typology| {
                about.map_or_else(
                    || self.in_scope(typology) == Some(true),
                    |about| *about.id == *typology.id,
                )
            })
            .map(|typology| typology.name.to_string())
            .collect();
        if !highlighted.is_empty() {
            let names = self.locale.list(&highlighted);
            sentences.push(say!(self, "alt-quadrant-highlight", names));
        }
        sentences.join(" ")
    }

    /// The typologies with their definitions.
    pub fn typology_items(&self) -> Vec<TypologyItem<'a>> {
        let typologies = self.programme.method.typologies.get();
        typologies
            .iter()
            .map(|typology| TypologyItem {
                letter: typology.letter.as_str(),
                name: typology.name.as_str(),
                definition: typology.definition.blocks(),
                in_scope: self.in_scope(typology),
            })
            .collect()
    }

    /// The properties over those typologies in scope that the method compares.
    pub fn comparison(&self) -> Comparison<'a> {
        let method = &self.programme.method;
        let compared: Vec<&Typology> = method
            .typologies
            .iter()
            .filter(|typology| self.in_scope(typology) != Some(false))
            .filter(|typology| {
                let mut values = method.properties.iter().flat_map(|property| &property.values);
                values.any(|value| *value.typology == *typology.id)
            })
            .collect();
        let rows = method
            .properties
            .iter()
            .map(|property| PropertyRow {
                property: property.name.as_str(),
                facet: property
                    .facet
                    .as_ref()
                    .and_then(|id| find(method.facets.get(), id.as_str()))
                    .map(|facet| facet.name.as_str()),
                cells: compared
                    .iter()
                    .map(|typology| {
                        let mut values = property.values.iter();
                        values
                            .find(|value| *value.typology == *typology.id)
                            .map(|value| points(&value.points))
                            .unwrap_or_default()
                    })
                    .collect(),
            })
            .collect();
        Comparison {
            columns: compared.into_iter().map(TypologyName::from).collect(),
            rows,
        }
    }

    /// The canvas by domain.
    pub fn canvas(&self) -> Vec<CanvasDomain<'a>> {
        let method = &self.programme.method;
        method
            .domains
            .iter()
            .map(|domain| CanvasDomain {
                id: domain.id.as_str(),
                name: domain.name.as_str(),
                question: domain.question.as_str(),
                blocks: method
                    .blocks
                    .iter()
                    .filter(|block| *block.domain == *domain.id)
                    .map(|block| CanvasBlockView {
                        id: block.id.as_str(),
                        name: block.name.as_str(),
                        questions: points(&block.questions),
                    })
                    .collect(),
            })
            .filter(|domain: &CanvasDomain<'a>| !domain.blocks.is_empty())
            .collect()
    }

    /// The domains with typical tensions.
    pub fn domains(&self) -> Vec<DomainView<'a>> {
        let domains = &self.programme.method.domains;
        domains
            .iter()
            .map(|domain| DomainView {
                id: domain.id.as_str(),
                name: domain.name.as_str(),
                question: domain.question.as_str(),
                description: rich(domain.description.as_ref()),
                examples: points(&domain.examples),
            })
            .collect()
    }

    /// The facets with the properties they bundle.
    pub fn topics(&self) -> Vec<TopicRow<'a>> {
        let method = &self.programme.method;
        method
            .facets
            .iter()
            .map(|facet| TopicRow {
                name: facet.name.as_str(),
                subtitle: plain(facet.subtitle.as_ref()),
                properties: method
                    .properties
                    .iter()
                    .filter(|property| property.facet.as_ref().is_some_and(|id| **id == *facet.id))
                    .map(|property| property.name.as_str())
                    .collect(),
                questions: points(&facet.questions),
            })
            .collect()
    }

    /// The documents that each case gets.
    pub fn case_documents(&self) -> Vec<Item<'a>> {
        let documents = self.programme.method.case_documents.iter();
        items(documents.map(|one| (&one.title, None, one.points.as_slice())))
    }
}

//! To practice: steps, worksheets, questionnaire, revenue model, agreement.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::document::base::blocks::items::{Item, items};
use crate::document::base::estimates::{Mark, Where};
use crate::document::base::{Composer, Points, Rich, find, points, rich};
use crate::finance;
use crate::model::{Sheet, Worksheet};

use super::method::{CanvasDomain, DomainView};

/// A step to practice.
#[derive(Debug, Serialize)]
pub(in crate::document) struct PracticeStep<'a> {
    number: usize,
    title: &'a str,
    aim: Option<Rich<'a>>,
    actions: Points<'a>,
    tools: Vec<&'a str>,
}

/// The step that a worksheet belongs to.
#[derive(Debug, Serialize)]
pub(in crate::document) struct StepRef<'a> {
    number: usize,
    title: &'a str,
}

/// A part of a contribution sheet.
#[derive(Debug, Serialize)]
pub(in crate::document) struct PartView {
    name: String,
}

/// What a form needs beside its title.
#[derive(Debug, Serialize)]
#[serde(tag = "sheet", rename_all = "kebab-case")]
pub(in crate::document) enum SheetView<'a> {
    Contributions { parts: Vec<PartView>, partners: usize },
    Canvas { domains: Vec<CanvasDomain<'a>> },
    ValueChain { steps: usize, lanes: usize },
    Tensions { domains: Vec<DomainView<'a>> },
    Challenges { classes: Vec<Item<'a>> },
    RevenueModel {},
    Agreement { elements: Vec<Item<'a>> },
}

/// A blank worksheet.
#[derive(Debug, Serialize)]
pub(in crate::document) struct WorksheetView<'a> {
    title: &'a str,
    step: Option<StepRef<'a>>,
    instruction: Option<Rich<'a>>,
    principles: Points<'a>,
    questions: Points<'a>,
    #[serde(flatten)]
    sheet: SheetView<'a>,
}

/// A question of the questionnaire.
#[derive(Debug, Serialize)]
pub(in crate::document) struct QuestionView<'a> {
    block: &'a str,
    question: Rich<'a>,
}

/// A part of the questionnaire.
#[derive(Debug, Serialize)]
pub(in crate::document) struct QuestionSection<'a> {
    title: &'a str,
    description: Option<Rich<'a>>,
    mark: Option<Mark>,
    questions: Vec<QuestionView<'a>>,
}

/// The exercises and the questionnaire.
#[derive(Debug, Serialize)]
pub(in crate::document) struct QuestionnaireView<'a> {
    aim: Option<Rich<'a>>,
    notes: Points<'a>,
    title: &'a str,
    instruction: Option<Rich<'a>>,
    sections: Vec<QuestionSection<'a>>,
}

/// A price method with its figures as printed.
#[derive(Debug, Serialize)]
pub(in crate::document) struct PriceRow<'a> {
    name: &'a str,
    price: String,
    margin: String,
    margin_share: String,
    subsidy: String,
    total_margin: String,
    total_share: String,
}

/// The price example.
#[derive(Debug, Serialize)]
pub(in crate::document) struct PriceTable<'a> {
    unit_cost: String,
    subsidy: String,
    rows: Vec<PriceRow<'a>>,
}

/// The template of the revenue model.
#[derive(Debug, Serialize)]
pub(in crate::document) struct RevenueView<'a> {
    intro: Option<Rich<'a>>,
    topics: Vec<Item<'a>>,
}

/// The columns of a blank contribution sheet, and the size of a blank value chain.
const BLANK_PARTNERS: usize = 2;
const BLANK_STEPS: usize = 5;
const BLANK_LANES: usize = 3;

impl<'a> Composer<'a> {
    /// The steps to practice.
    pub fn steps(&self) -> Vec<PracticeStep<'a>> {
        let steps = &self.programme.method.steps;
        steps
            .iter()
            .enumerate()
            .map(|(i, step)| PracticeStep {
                number: i + 1,
                title: step.title.as_str(),
                aim: rich(step.aim.as_ref()),
                actions: points(&step.actions),
                tools: step.tools.iter().map(|tool| tool.as_str()).collect(),
            })
            .collect()
    }

    /// A blank worksheet.
    pub fn worksheet(&self, worksheet: &'a Worksheet) -> WorksheetView<'a> {
        let method = &self.programme.method;
        let step = worksheet.step.as_ref().and_then(|id| {
            let number = method.steps.iter().position(|step| *step.id == **id)?;
            let title = method.steps.get(number)?.title.as_str();
            Some(StepRef {
                number: number + 1,
                title,
            })
        });
        let sheet = match *worksheet.sheet {
            Sheet::Contributions => SheetView::Contributions {
                parts: ["products-services", "gain-creators", "pain-relievers"]
                    .iter()
                    .map(|key| PartView {
                        name: self.locale.text(key),
                    })
                    .collect(),
                partners: BLANK_PARTNERS,
            },
            Sheet::Canvas => SheetView::Canvas { domains: self.canvas() },
            Sheet::ValueChain => SheetView::ValueChain {
                steps: BLANK_STEPS,
                lanes: BLANK_LANES,
            },
            Sheet::Tensions => SheetView::Tensions {
                domains: self.domains(),
            },
            Sheet::Challenges => SheetView::Challenges {
                classes: items(
                    method
                        .tension_classes
                        .iter()
                        .map(|one| (&one.name, one.description.as_ref(), one.examples.as_slice())),
                ),
            },
            Sheet::RevenueModel => SheetView::RevenueModel {},
            Sheet::Agreement => SheetView::Agreement {
                elements: self.agreement_elements(),
            },
        };
        WorksheetView {
            title: worksheet.title.as_str(),
            step,
            instruction: rich(worksheet.instruction.as_ref()),
            principles: points(&worksheet.principles),
            questions: points(&worksheet.questions),
            sheet,
        }
    }

    /// The exercises and the questionnaire; nothing where the method has none.
    pub fn questionnaire(&mut self) -> Option<QuestionnaireView<'a>> {
        let method = &self.programme.method;
        let exercises = method.exercises.as_ref()?;
        let questionnaire = &exercises.questionnaire;
        let sections = questionnaire
            .sections
            .iter()
            .map(|section| QuestionSection {
                title: section.title.as_str(),
                description: rich(section.description.as_ref()),
                mark: self.mark(section, "estimate-questions", Where::unlinked(&section.title)),
                questions: section
                    .questions
                    .iter()
                    .map(|question| QuestionView {
                        block: find(&method.blocks, question.block.as_str()).map_or("", |block| block.name.as_str()),
                        question: question.question.blocks(),
                    })
                    .collect(),
            })
            .collect();
        Some(QuestionnaireView {
            aim: rich(exercises.aim.as_ref()),
            notes: points(&exercises.notes),
            title: questionnaire.title.as_str(),
            instruction: rich(questionnaire.instruction.as_ref()),
            sections,
        })
    }

    /// The price example with its computed margins; nothing where the method has none.
    pub fn prices(&self) -> Option<PriceTable<'a>> {
        let template = self.programme.method.revenue_template.as_ref()?;
        let example = template.example.as_ref()?;
        let subsidy = example.subsidy.as_ref().map_or(Decimal::ZERO, |subsidy| subsidy.0);
        let rows = example
            .methods
            .iter()
            .filter_map(|method| {
                let line = finance::price_line(example.unit_cost.0, method.price.0, subsidy)?;
                Some(PriceRow {
                    name: method.name.as_str(),
                    price: self.locale.amount(line.price),
                    margin: self.locale.amount(line.margin),
                    margin_share: self.locale.percentage(line.margin_share, 1),
                    subsidy: self.locale.amount(line.subsidy),
                    total_margin: self.locale.amount(line.total_margin),
                    total_share: self.locale.percentage(line.total_share, 0),
                })
            })
            .collect();
        Some(PriceTable {
            unit_cost: self.locale.amount(example.unit_cost.0),
            subsidy: self.locale.amount(subsidy),
            rows,
        })
    }

    /// The template of the revenue model; nothing where the method has none.
    pub fn revenue_template(&self) -> Option<RevenueView<'a>> {
        let template = self.programme.method.revenue_template.as_ref()?;
        Some(RevenueView {
            intro: rich(template.intro.as_ref()),
            topics: items(
                template
                    .topics
                    .iter()
                    .map(|one| (&one.title, None, one.points.as_slice())),
            ),
        })
    }

    /// The elements of a cooperation agreement.
    pub fn agreement_elements(&self) -> Vec<Item<'a>> {
        let elements = self.programme.method.agreement_elements.iter();
        items(elements.map(|one| (&one.title, None, one.points.as_slice())))
    }
}

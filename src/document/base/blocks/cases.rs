//! A case with its four documents.

use serde::Serialize;

use crate::contract::shares::division_text;
use crate::document::base::blocks::items::{Item, items};
use crate::document::base::estimates::{Mark, Where};
use crate::document::base::{Case, Composer, Points, Rich, plain, points, rich};
use crate::finance::Plan;
use crate::locale::say;
use crate::model::{PointGroup, Ref, ValueChain, ValueStep, kind};

use super::matrices::{Rating, here};
use super::programme::PartnershipItem;
use super::tensions::TensionDomain;

/// A stage over steps `from..=to`, counted from 0.
#[derive(Debug, Serialize)]
pub(in crate::document) struct StageView<'a> {
    title: Option<&'a str>,
    from: usize,
    to: usize,
}

/// Who has a lane in the value chain.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ActorView<'a> {
    name: &'a str,
    kind: &'static str,
}

/// What one actor does in a step.
#[derive(Debug, Serialize)]
pub(in crate::document) struct DetailView<'a> {
    actor: &'a str,
    text: Rich<'a>,
}

/// A step of the value chain.
#[derive(Debug, Serialize)]
pub(in crate::document) struct StepView<'a> {
    number: usize,
    title: &'a str,
    description: Option<Rich<'a>>,
    by: Vec<usize>,
    support: Vec<usize>,
    details: Vec<DetailView<'a>>,
    outcomes: Points<'a>,
    mark: Option<Mark>,
}

/// The first document: the value chain.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ChainView<'a> {
    heading: String,
    alt: String,
    mark: Option<Mark>,
    groups: Vec<StageView<'a>>,
    actors: Vec<ActorView<'a>>,
    steps: Vec<StepView<'a>>,
    trends: Vec<Item<'a>>,
    notes: Vec<Item<'a>>,
}

/// A step of the value chain in words.
pub(in crate::document) struct StepWords<'v> {
    /// Its title.
    pub title: &'v str,
    /// Who carries it out.
    pub by: Vec<&'v str>,
    /// Who supports.
    pub support: Vec<&'v str>,
    /// What happens.
    pub description: Rich<'v>,
    /// What each actor does in it.
    pub details: Vec<(&'v str, Rich<'v>)>,
    /// What may come out.
    pub outcomes: &'v [Rich<'v>],
}

impl ChainView<'_> {
    /// The steps in words, as the table below the drawing has them.
    pub fn in_words(&self) -> impl Iterator<Item = StepWords<'_>> {
        let names = |indices: &[usize]| {
            let actors = indices.iter().filter_map(|index| self.actors.get(*index));
            actors.map(|actor| actor.name).collect()
        };
        self.steps.iter().map(move |step| StepWords {
            title: step.title,
            by: names(&step.by),
            support: names(&step.support),
            description: step.description.unwrap_or_default(),
            details: step.details.iter().map(|detail| (detail.actor, detail.text)).collect(),
            outcomes: &step.outcomes,
        })
    }
}

/// What one partner brings.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ContributionColumn<'a> {
    name: &'a str,
    sector: &'static str,
    products_services: Points<'a>,
    gain_creators: Points<'a>,
    pain_relievers: Points<'a>,
}

/// The second document: contributions side by side.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ContributionsView<'a> {
    heading: String,
    columns: Vec<ContributionColumn<'a>>,
}

/// The third document: tensions by domain.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TensionsView<'a> {
    heading: String,
    domains: Vec<TensionDomain<'a>>,
}

/// A facet with its status.
#[derive(Debug, Serialize)]
pub(in crate::document) struct FacetRow<'a> {
    facet: &'a str,
    #[serde(flatten)]
    cell: Rating<'a>,
    strengths: Points<'a>,
    work_points: Points<'a>,
}

/// The fourth document: the status overview.
#[derive(Debug, Serialize)]
pub(in crate::document) struct StatusView<'a> {
    heading: String,
    rows: Vec<FacetRow<'a>>,
}

/// The shares of the partners in the margin, as every document states them.
#[derive(Debug, Serialize)]
pub(in crate::document) struct KeyLine {
    text: String,
    mark: Option<Mark>,
}

/// A case.
#[derive(Debug, Serialize)]
pub(in crate::document) struct CaseView<'a> {
    #[serde(flatten)]
    item: PartnershipItem<'a>,
    key: Option<KeyLine>,
    value_chain: Option<ChainView<'a>>,
    contributions: Option<ContributionsView<'a>>,
    tensions: Option<TensionsView<'a>>,
    status: StatusView<'a>,
}

impl<'a> Composer<'a> {
    /// Every case with its documents.
    pub fn case_views(&mut self) -> Vec<CaseView<'a>> {
        let cases: Vec<Case<'a>> = self.cases().collect();
        cases.into_iter().map(|case| self.case_view(&case)).collect()
    }

    fn case_view(&mut self, case: &Case<'a>) -> CaseView<'a> {
        let partnership = case.partnership;
        CaseView {
            item: self.partnership_item(case),
            key: self.key_line(case),
            value_chain: partnership.value_chain.as_ref().map(|chain| self.chain(case, chain)),
            contributions: self.contributions(case),
            tensions: self.tensions(case),
            status: self.status(case),
        }
    }

    /// The shares of the partners, where the case has a revenue model.
    fn key_line(&mut self, case: &Case<'a>) -> Option<KeyLine> {
        let model = case.partnership.revenue_model.as_ref()?;
        let plan = Plan::of(case.partnership, model)?;
        let basis = model.key_basis();
        // No page about real partners states a division that nobody judged or derived from facts.
        if basis.is_invented() {
            let text = self.locale.text("to-be-determined");
            return Some(KeyLine { text, mark: None });
        }
        let text = division_text(self.programme, &plan, &plan.key()?, self.locale);
        let grounds = (basis, model.reason.as_ref());
        Some(KeyLine {
            text,
            mark: self.mark(&grounds, "estimate-revenue-model", here(case)),
        })
    }

    /// The value chain of a case.
    pub fn chain(&mut self, case: &Case<'a>, chain: &'a ValueChain) -> ChainView<'a> {
        let actors = self.actors(case, chain);
        let index = |id: &crate::model::Id| actors.iter().position(|(actor, ..)| *actor == id);
        let mark = self.mark(chain, "estimate-chain", here(case));
        let steps = chain
            .steps
            .iter()
            .enumerate()
            .map(|(i, step)| StepView {
                number: i + 1,
                title: step.title.as_str(),
                description: rich(step.description.as_ref()),
                by: step.by.iter().filter_map(|id| index(id)).collect(),
                support: step.support.iter().filter_map(|id| index(id)).collect(),
                details: step
                    .details
                    .iter()
                    .filter_map(|detail| {
                        let (_, name, _) = actors.get(index(&detail.actor)?)?;
                        Some(DetailView {
                            actor: name,
                            text: detail.text.blocks(),
                        })
                    })
                    .collect(),
                outcomes: points(&step.outcomes),
                mark: self.mark(
                    step,
                    "estimate-chain-step",
                    Where {
                        text: format!("{}: {}", case.name, step.title),
                        ..here(case)
                    },
                ),
            })
            .collect();
        ChainView {
            heading: self.claim_chain(chain),
            alt: self.alt(self.chain_alt(case, chain, &actors), chain.furthest()),
            mark,
            groups: stages(chain),
            steps,
            trends: groups(&chain.trends),
            notes: groups(&chain.notes),
            actors: actors
                .into_iter()
                .map(|(_, name, kind)| ActorView { name, kind })
                .collect(),
        }
    }

    /// Those who act in a chain, partners first: id, name, kind.
    fn actors(&self, case: &Case<'a>, chain: &'a ValueChain) -> Vec<(&'a crate::model::Id, &'a str, &'static str)> {
        let parts = case.partnership.partners.get();
        let partners = parts.iter().filter_map(|part| {
            let partner = self.partner(&part.partner)?;
            Some((partner.id.get(), partner.name.as_str(), "partner"))
        });
        let externals = chain
            .externals
            .iter()
            .map(|external| (external.id.get(), external.name.as_str(), "external"));
        partners.chain(externals).collect()
    }

    fn chain_alt(
        &self,
        case: &Case<'a>,
        chain: &'a ValueChain,
        actors: &[(&'a crate::model::Id, &'a str, &'static str)],
    ) -> String {
        let names = |ids: &[Ref<kind::Actor>]| {
            let names: Vec<String> = ids
                .iter()
                .filter_map(|id| actors.iter().find(|(actor, ..)| *actor == id.get()))
                .map(|(_, name, _)| (*name).to_owned())
                .collect();
            self.locale.list(&names)
        };
        let step = |(i, step): (usize, &ValueStep)| {
            let key = if step.support.is_empty() {
                "alt-chain-step"
            } else {
                "alt-chain-step-supported"
            };
            let (by, support) = (names(&step.by), names(&step.support));
            say!(self, key, number = i + 1, title = step.title, by, support)
        };
        let steps: Vec<String> = chain.steps.iter().enumerate().map(step).collect();
        let head = say!(self, "alt-chain", name = case.name, steps = chain.steps.len());
        format!("{head} {}", steps.join(" "))
    }

    /// What each partner of a case brings.
    pub fn contributions(&self, case: &Case<'a>) -> Option<ContributionsView<'a>> {
        let contributions = &case.partnership.contributions;
        if contributions.is_empty() {
            return None;
        }
        let columns = contributions
            .iter()
            .filter_map(|contribution| {
                let partner = self.partner(&contribution.partner)?;
                Some(ContributionColumn {
                    name: plain(contribution.label.as_ref()).unwrap_or(partner.name.as_str()),
                    sector: self.sector(*partner.sector).sector,
                    products_services: points(&contribution.products_services),
                    gain_creators: points(&contribution.gain_creators),
                    pain_relievers: points(&contribution.pain_relievers),
                })
            })
            .collect();
        Some(ContributionsView {
            heading: self.claim_contributions(case),
            columns,
        })
    }

    /// The tensions of a case.
    pub fn tensions(&mut self, case: &Case<'a>) -> Option<TensionsView<'a>> {
        if case.partnership.tensions.is_empty() {
            return None;
        }
        Some(TensionsView {
            heading: self.claim_case_tensions(case),
            domains: self.tension_domains(case),
        })
    }

    /// The status of a case.
    pub fn status(&mut self, case: &Case<'a>) -> StatusView<'a> {
        let facets = self.programme.method.facets.get();
        let rows = facets
            .iter()
            .map(|facet| {
                let rating = case.rating(&facet.id);
                FacetRow {
                    facet: facet.name.as_str(),
                    cell: self.status_rating(case, &facet.id),
                    strengths: rating.map(|rating| points(&rating.strengths)).unwrap_or_default(),
                    work_points: rating.map(|rating| points(&rating.work_points)).unwrap_or_default(),
                }
            })
            .collect();
        StatusView {
            heading: self.claim_case_status(case),
            rows,
        }
    }
}

/// The stages over the steps; none where no step belongs to one.
fn stages(chain: &ValueChain) -> Vec<StageView<'_>> {
    if chain.steps.iter().all(|step| step.group.is_none()) {
        return Vec::new();
    }
    let mut stages: Vec<(Option<&crate::model::Id>, StageView<'_>)> = Vec::new();
    for (i, step) in chain.steps.iter().enumerate() {
        let id = step.group.as_ref().map(Ref::get);
        match stages.last_mut() {
            Some((last, stage)) if *last == id => stage.to = i,
            _ => {
                let title = id
                    .and_then(|id| chain.groups.iter().find(|group| *group.id == *id))
                    .map(|group| group.title.as_str());
                stages.push((id, StageView { title, from: i, to: i }));
            }
        }
    }
    stages.into_iter().map(|(_, stage)| stage).collect()
}

fn groups(groups: &[PointGroup]) -> Vec<Item<'_>> {
    items(groups.iter().map(|one| (&one.title, None, one.points.as_slice())))
}

//! What each document of a programme lacks, and who must supply it.

use crate::check::Checked;
use crate::contract::OpenPoint;
use crate::diagnostic::Place;
use crate::locale::{Locale, say};
use crate::model::{
    Basis, ClosedList as _, Date, Id, Inline, Partner, Partnership, PhaseReport, RevenueModel, RichBlock, ScenarioCase,
    Status, Undertaking,
};

use super::report_gaps::{Gap, gaps};

/// A document with what it lacks.
#[derive(Debug)]
pub struct Wanting<'a> {
    /// Which document.
    pub document: Wanted<'a>,
    /// The partnership that it is about, where it is about one.
    pub partnership: Option<&'a Partnership>,
    /// What lacks, the weightiest first.
    pub lacks: Vec<Lack<'a>>,
}

/// A document that a programme undertakes to deliver, or of which it has data.
#[derive(Debug, Clone, Copy)]
pub enum Wanted<'a> {
    /// The dossier of the partnership.
    Dossier,
    /// Its revenue model.
    RevenueModel,
    /// Its agreement.
    Agreement,
    /// A content report.
    Report(&'a PhaseReport),
}

/// Something that a document lacks.
#[derive(Debug)]
pub struct Lack<'a> {
    /// What.
    pub what: What<'a>,
    /// The same in words, as documents say it.
    pub text: Vec<RichBlock>,
    /// Who must supply it.
    pub owner: Owner<'a>,
    /// By when.
    pub due: Option<Date>,
    /// The place of the data that it is about.
    pub place: Place,
}

/// Who must supply something.
#[derive(Debug, Clone, Copy)]
pub enum Owner<'a> {
    /// All partners of the case together.
    All,
    /// One of them.
    Partner(&'a Partner),
    /// An organisation by its name.
    Organisation(&'a str),
}

impl Owner<'_> {
    /// Its name; nothing for all partners together.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::All => None,
            Self::Partner(partner) => Some(partner.name.as_str()),
            Self::Organisation(name) => Some(name),
        }
    }
}

/// What a document lacks.
#[derive(Debug)]
pub enum What<'a> {
    /// Its typology.
    Typology,
    /// The value chain.
    ValueChain,
    /// The status of the facets.
    Statuses,
    /// The status of some facets, of which each is a task of its own.
    SomeStatuses,
    /// What a partner brings.
    Contribution(&'a Partner),
    /// That what rests on no source is confirmed, of which each value is a task of its own.
    Confirmation,
    /// The revenue model.
    RevenueModel,
    /// A scenario of it.
    Scenario(ScenarioCase),
    /// The draft of the agreement.
    Agreement,
    /// A point of it that is open.
    Point(&'a OpenPoint),
    /// A part of a content report.
    Report(Gap<'a>),
}

impl<'a> Lack<'a> {
    fn new(what: What<'a>, text: String, place: Place) -> Self {
        Self {
            what,
            text: vec![RichBlock::Par {
                c: vec![Inline::Text { v: text }],
            }],
            owner: Owner::All,
            due: None,
            place,
        }
    }

    fn by(self, owner: Owner<'a>) -> Self {
        Self { owner, ..self }
    }
}

/// The documents of each partnership in turn, then the content reports that belong to none; of each what it lacks.
///
/// What an edition leaves out of a file counts as lacking here.
#[must_use]
pub fn wanting<'a>(programme: &'a Checked, locale: &Locale) -> Vec<Wanting<'a>> {
    let mut list = Vec::new();
    for partnership in &programme.partnerships {
        let mut add = |document, lacks| {
            let partnership = Some(partnership);
            list.push(Wanting {
                document,
                partnership,
                lacks,
            });
        };
        // Data that is there is judged, whether or not the programme undertakes it.
        if programme.undertakes(Undertaking::Dossier) {
            add(Wanted::Dossier, dossier(programme, partnership, locale));
        }
        if programme.undertakes(Undertaking::RevenueModel) || partnership.revenue_model.is_some() {
            add(Wanted::RevenueModel, revenue_model(partnership, locale));
        }
        if programme.undertakes(Undertaking::Agreement) || partnership.agreement.is_some() {
            add(Wanted::Agreement, agreement(programme, partnership, locale));
        }
        list.extend(reports(programme, Some(partnership), locale));
    }
    list.extend(reports(programme, None, locale));
    list
}

/// What the dossier lacks: a description, and what was estimated and the partners must confirm.
fn dossier<'a>(programme: &'a Checked, partnership: &'a Partnership, locale: &Locale) -> Vec<Lack<'a>> {
    let mut lacks = Vec::new();
    let here = partnership.title.place();
    let mut ask = |is_lacking: bool, what, key: &str| {
        if is_lacking {
            lacks.push(Lack::new(what, locale.text(key), here));
        }
    };
    let chain = partnership.value_chain.as_ref();
    let status = partnership.status.as_ref();
    let without_steps = chain.is_none_or(|chain| chain.steps.is_empty());
    ask(partnership.typology.is_none(), What::Typology, "gap-typology");
    ask(without_steps, What::ValueChain, "gap-chain");
    ask(status.is_none(), What::Statuses, "gap-status");
    let facets = status.into_iter().flat_map(|status| status.facets.iter());
    let unknown = facets.filter(|facet| *facet.status == Status::NotAssessed).count();
    if unknown > 0 {
        let text = say!(locale, "gap-facets", count = unknown);
        lacks.push(Lack::new(What::SomeStatuses, text, here));
    }
    for partner in programme.partners_of(partnership) {
        if !partnership.contributions.iter().any(|of| *of.partner == *partner.id) {
            let text = say!(locale, "gap-contribution", partner = partner.name);
            let mut parts = partnership.partners.iter();
            let part = parts.find(|part| *part.partner == *partner.id);
            let place = part.map_or(here, |part| part.partner.place());
            lacks.push(Lack::new(What::Contribution(partner), text, place).by(Owner::Partner(partner)));
        }
    }
    let estimated = [
        (status.is_some_and(|it| it.basis.is_estimated()), "status"),
        (chain.is_some_and(|it| it.basis.is_estimated()), "chain"),
    ];
    let estimated = estimated.into_iter().filter(|(is, _)| *is);
    let estimated: Vec<String> = estimated
        .map(|(_, what)| locale.text(&format!("gap-estimated-{what}")))
        .collect();
    lacks.extend(unconfirmed("gap-unconfirmed", &estimated, here, locale));
    lacks
}

/// One point for everything that rests on no source, so that the partners must confirm or replace it.
fn unconfirmed<'a>(key: &str, estimated: &[String], here: Place, locale: &Locale) -> Option<Lack<'a>> {
    let what = (!estimated.is_empty()).then(|| locale.list(estimated))?;
    Some(Lack::new(What::Confirmation, say!(locale, key, what), here))
}

fn revenue_model<'a>(partnership: &'a Partnership, locale: &Locale) -> Vec<Lack<'a>> {
    let Some(model) = &partnership.revenue_model else {
        let here = partnership.title.place();
        return vec![Lack::new(What::RevenueModel, locale.text("gap-revenue"), here)];
    };
    let mut lacks = Vec::new();
    for case in ScenarioCase::ALL {
        if !model.scenarios.iter().any(|scenario| *scenario.case == *case) {
            let word = locale.text(&format!("scenario-{}", case.key()));
            let text = say!(locale, "gap-scenario", scenario = word);
            lacks.push(Lack::new(What::Scenario(*case), text, model.scenarios.place()));
        }
    }
    lacks.extend(unconfirmed_figures(model, locale));
    lacks
}

fn unconfirmed_figures<'a>(model: &RevenueModel, locale: &Locale) -> Option<Lack<'a>> {
    let amounts = model
        .furthest()
        .0
        .is_estimated()
        .then(|| locale.text("gap-estimated-amounts"));
    let years = || model.actuals.iter().filter(|year| year.basis.is_estimated());
    let furthest = years().fold(model.furthest().0, |basis, year| basis.max(year.basis));
    // What was made up can't be confirmed.
    let key = if furthest >= Basis::Example {
        "gap-replace"
    } else {
        "gap-unconfirmed"
    };
    let years = years().map(|year| say!(locale, "gap-estimated-year", year = year.year.to_string()));
    let estimated: Vec<String> = amounts.into_iter().chain(years).collect();
    unconfirmed(key, &estimated, model.unit.place(), locale)
}

/// The open points of the agreement: what is due first, and then in the order of the agreement's own list.
fn agreement<'a>(programme: &'a Checked, partnership: &'a Partnership, locale: &Locale) -> Vec<Lack<'a>> {
    let Some(contract) = programme.contract(partnership.id.as_str(), locale) else {
        let here = partnership.title.place();
        return vec![Lack::new(What::Agreement, locale.text("gap-agreement"), here)];
    };
    let owner = |id: &Id| programme.partner(id).map_or(Owner::All, Owner::Partner);
    let points = contract.open.iter().map(|point| Lack {
        what: What::Point(point),
        text: point.text.clone(),
        owner: point.owner.as_ref().map_or(Owner::All, owner),
        due: point.due,
        place: point.place,
    });
    let mut lacks: Vec<Lack<'a>> = points.collect();
    lacks.sort_by_key(|lack| (lack.due.is_none(), lack.due));
    lacks
}

/// The content reports about a partnership, or about none.
fn reports<'a>(programme: &'a Checked, about: Option<&'a Partnership>, locale: &Locale) -> Vec<Wanting<'a>> {
    let id = about.map(|partnership| partnership.id.as_str());
    let reports = programme.phase_reports.iter().filter(|report| {
        let of = report.partnership.as_ref().map(|id| id.as_str());
        // A report on an unknown partnership counts as one on none.
        of.filter(|of| programme.partnership(of).is_some()) == id
    });
    reports
        .map(|report| Wanting {
            document: Wanted::Report(report),
            partnership: about,
            lacks: of_report(programme, report, locale),
        })
        .collect()
}

fn of_report<'a>(programme: &'a Checked, report: &'a PhaseReport, locale: &Locale) -> Vec<Lack<'a>> {
    let owner = Owner::Organisation(report.organisation.as_str());
    let found = gaps(programme, report).into_iter().map(|(gap, place)| {
        let text = gap.say(locale);
        Lack::new(What::Report(gap), text, place).by(owner)
    });
    // What of the report stands in no source.
    let estimated = report
        .bases()
        .any(Basis::is_estimated)
        .then(|| locale.text("gap-estimated-report"));
    let estimated: Vec<String> = estimated.into_iter().collect();
    let unconfirmed = unconfirmed("gap-unconfirmed", &estimated, report.id.place(), locale);
    found.chain(unconfirmed).collect()
}

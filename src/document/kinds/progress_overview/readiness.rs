//! What each document lacks, who must supply it, and what it holds up.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::check::Checked;
use crate::document::base::{Composer, case_name, paragraph};
use crate::document::kinds::phase_report;
use crate::locale::{Locale, capitalised, say};
use crate::model::{
    Basis, ClosedList as _, Date, Id, Partnership, PhaseReport, RichBlock, ScenarioCase, Status, Undertaking,
};

/// How many points a document shows in full.
const MOST_POINTS: usize = 2;

/// How ready a document is.
#[derive(Debug, Serialize)]
pub(super) struct Ready {
    /// The kind of document.
    kind: &'static str,
    /// The partnership that it is about, where it is about one.
    partnership: Option<String>,
    /// The id of the document.
    id: String,
    /// What lacks, the weightiest first.
    pub missing: Vec<Missing>,
    /// The label of what it holds up.
    blocks: &'static str,
    /// Whether what it says was made up from end to end.
    #[serde(skip)]
    is_fictional: bool,
}

/// Something that a document lacks.
#[derive(Debug, Serialize)]
pub(super) struct Missing {
    text: Vec<RichBlock>,
    /// Who must supply it; nothing: all partners together.
    owner: Option<String>,
    due: Option<Date>,
}

impl Missing {
    fn new(text: String, owner: Option<String>) -> Self {
        Self {
            text: paragraph(text),
            owner,
            due: None,
        }
    }
}

/// Whether this edition tells what the documents of a partnership lack: not where it leaves something out of its file,
/// since that would count as lacking.
fn is_told(programme: &Checked, partnership: &Partnership) -> bool {
    !programme.is_curtailed(partnership.id.place())
}

/// The documents of each partnership in turn, then the content reports that belong to none.
pub(super) fn of(programme: &Checked, locale: &Locale) -> Vec<Ready> {
    let mut list = Vec::new();
    let told = programme.partnerships.iter();
    for partnership in told.filter(|partnership| is_told(programme, partnership)) {
        let ready = |kind, missing, blocks| Ready {
            kind,
            partnership: Some(partnership.id.to_string()),
            id: partnership.id.to_string(),
            missing,
            blocks,
            is_fictional: false,
        };
        // Data that is there is judged, whether or not the programme undertakes it.
        if programme.undertakes(Undertaking::Dossier) {
            let dossier = dossier(programme, partnership, locale);
            list.push(ready("dossier", dossier, "progress-blocks-final-report"));
        }
        if programme.undertakes(Undertaking::RevenueModel) || partnership.revenue_model.is_some() {
            let revenue = revenue_model(partnership, locale);
            list.push(ready("revenue-model", revenue, "progress-blocks-agreement"));
        }
        if programme.undertakes(Undertaking::Agreement) || partnership.agreement.is_some() {
            let agreement = agreement(programme, partnership, locale);
            let basis = partnership.agreement.as_ref().map(|agreement| agreement.basis);
            list.push(Ready {
                is_fictional: basis == Some(Basis::Fictional),
                ..ready("agreement", agreement, "progress-blocks-signing")
            });
        }
        list.extend(phase_reports(programme, Some(partnership), locale));
    }
    list.extend(phase_reports(programme, None, locale));
    list
}

/// What the dossier lacks: a description, and what was estimated and the partners must confirm.
fn dossier(programme: &Checked, partnership: &Partnership, locale: &Locale) -> Vec<Missing> {
    let mut missing = Vec::new();
    let mut ask = |lacks: bool, key: &str| {
        if lacks {
            missing.push(Missing::new(locale.text(key), None));
        }
    };
    let chain = partnership.value_chain.as_ref();
    let status = partnership.status.as_ref();
    ask(partnership.typology.is_none(), "gap-typology");
    ask(chain.is_none_or(|chain| chain.steps.is_empty()), "gap-chain");
    ask(status.is_none(), "gap-status");
    let facets = status.into_iter().flat_map(|status| status.facets.iter());
    let unknown = facets.filter(|facet| *facet.status == Status::NotAssessed).count();
    if unknown > 0 {
        let text = say!(locale, "gap-facets", count = unknown);
        missing.push(Missing::new(text, None));
    }
    for partner in programme.partners_of(partnership) {
        if !partnership.contributions.iter().any(|of| *of.partner == *partner.id) {
            let owner = partner.name.to_string();
            let text = say!(locale, "gap-contribution", partner = owner);
            missing.push(Missing::new(text, Some(owner)));
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
    missing.extend(unconfirmed("gap-unconfirmed", &estimated, locale));
    missing
}

/// One point for everything that rests on no source, so that the partners must confirm or replace it.
fn unconfirmed(key: &str, estimated: &[String], locale: &Locale) -> Option<Missing> {
    let what = (!estimated.is_empty()).then(|| locale.list(estimated))?;
    Some(Missing::new(say!(locale, key, what), None))
}

fn revenue_model(partnership: &Partnership, locale: &Locale) -> Vec<Missing> {
    let Some(model) = &partnership.revenue_model else {
        return vec![Missing::new(locale.text("gap-revenue"), None)];
    };
    let mut missing = Vec::new();
    for case in ScenarioCase::ALL {
        if !model.scenarios.iter().any(|scenario| *scenario.case == *case) {
            let word = locale.text(&format!("scenario-{}", case.key()));
            let text = say!(locale, "gap-scenario", scenario = word);
            missing.push(Missing::new(text, None));
        }
    }
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
    missing.extend(unconfirmed(key, &estimated, locale));
    missing
}

/// The open points of the agreement: what is due first, and then in the order of the agreement's own list.
fn agreement(programme: &Checked, partnership: &Partnership, locale: &Locale) -> Vec<Missing> {
    let Some(contract) = programme.contract(partnership.id.as_str(), locale) else {
        return vec![Missing::new(locale.text("gap-agreement"), None)];
    };
    let name = |id: &Id| programme.partner(id).map(|partner| partner.name.to_string());
    let points = contract.open.iter().map(|point| Missing {
        text: point.text.clone(),
        owner: point.owner.as_ref().and_then(name),
        due: point.due,
    });
    let mut missing: Vec<Missing> = points.collect();
    missing.sort_by_key(|point| (point.due.is_none(), point.due));
    missing
}

/// The content reports about a partnership, or about none.
fn phase_reports(programme: &Checked, about: Option<&Partnership>, locale: &Locale) -> Vec<Ready> {
    let about = about.map(|partnership| partnership.id.as_str());
    let reports = programme.phase_reports.iter().filter(|report| {
        let id = report.partnership.as_ref().map(|id| id.as_str());
        // A report on an unknown partnership counts as one on none.
        id.filter(|id| programme.partnership(id).is_some()) == about && !programme.is_curtailed(report.id.place())
    });
    reports
        .map(|report| Ready {
            kind: "phase-report",
            partnership: about.map(str::to_owned),
            id: report.id.to_string(),
            missing: phase_report::gaps(programme, report)
                .into_iter()
                .map(|(gap, _)| Missing::new(gap.say(locale), Some(report.organisation.to_string())))
                .chain(unconfirmed("gap-unconfirmed", &estimated_in(report, locale), locale))
                .collect(),
            blocks: "progress-blocks-report",
            is_fictional: false,
        })
        .collect()
}

/// What of a content report stands in no source.
fn estimated_in(report: &PhaseReport, locale: &Locale) -> Vec<String> {
    let estimated = report
        .bases()
        .any(Basis::is_estimated)
        .then(|| locale.text("gap-estimated-report"));
    estimated.into_iter().collect()
}

/// A point as it is printed.
#[derive(Debug, Serialize)]
struct Point {
    text: Vec<RichBlock>,
    /// Who, and by when: "Knoopwerk, 30 november 2024".
    who: Option<String>,
}

#[derive(Debug, Serialize)]
struct Row {
    document: String,
    ready: bool,
    state: String,
    points: Vec<Point>,
    more: Option<String>,
    owners: Vec<String>,
    blocks: Option<String>,
}

#[derive(Debug, Serialize)]
struct Group {
    name: String,
    rows: Vec<Row>,
}

/// What each document lacks, by partnership.
#[derive(Debug, Serialize)]
pub(super) struct ReadinessView {
    title: String,
    /// Of which partnerships it is not told, where an edition leaves something out.
    notice: Option<String>,
    groups: Vec<Group>,
}

/// The table.
pub(super) fn view(composer: &Composer<'_>, documents: &[Ready]) -> ReadinessView {
    let mut groups: Vec<Group> = Vec::new();
    let mut about_before: Option<&Option<String>> = None;
    for ready in documents {
        if about_before != Some(&ready.partnership) {
            let id = ready.partnership.as_deref();
            let about = id.and_then(|id| composer.programme.partnership(id));
            groups.push(Group {
                name: about.map_or_else(
                    || composer.programme.programme.title.to_string(),
                    |about| case_name(composer.programme, about),
                ),
                rows: Vec::new(),
            });
            about_before = Some(&ready.partnership);
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row(composer, ready));
        }
    }
    let ready = documents.iter().filter(|ready| ready.missing.is_empty()).count();
    let programme = composer.programme;
    let untold = programme.partnerships.iter().filter(|it| !is_told(programme, it));
    let untold: Vec<String> = untold.map(|it| case_name(programme, it)).collect();
    let names = composer.locale.list(&untold);
    ReadinessView {
        title: if documents.is_empty() {
            composer.locale.text("progress-missing")
        } else {
            let key = if ready == documents.len() {
                "progress-claim-documents-all"
            } else {
                "progress-claim-documents"
            };
            capitalised(&say!(composer, key, ready, count = documents.len()))
        },
        notice: (!untold.is_empty()).then(|| say!(composer, "progress-untold", names)),
        groups,
    }
}

fn row(composer: &Composer<'_>, ready: &Ready) -> Row {
    let count = ready.missing.len();
    let all = composer.locale.text("all-parties");
    // Counted under each name, in the order in which the names first occur.
    let mut order: Vec<&str> = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for missing in &ready.missing {
        let owner = missing.owner.as_deref().unwrap_or(&all);
        if !order.contains(&owner) {
            order.push(owner);
        }
        *counts.entry(owner).or_default() += 1;
    }
    let mut points: Vec<(&Missing, Vec<&str>)> = Vec::new();
    for missing in &ready.missing {
        // What several partners must each supply by the same day is one point.
        let same = |known: &Missing| known.due == missing.due && known.text == missing.text;
        if let Some((_, owners)) = points.iter_mut().find(|(known, _)| same(known)) {
            owners.extend(missing.owner.as_deref());
        } else if points.len() < MOST_POINTS {
            points.push((missing, missing.owner.as_deref().into_iter().collect()));
        }
    }
    let shown: usize = points.iter().map(|(_, owners)| owners.len().max(1)).sum();
    let rest = count.saturating_sub(shown);
    Row {
        document: composer.locale.text(&if ready.is_fictional {
            format!("progress-kind-{}-fictional", ready.kind)
        } else {
            format!("progress-kind-{}", ready.kind)
        }),
        ready: count == 0,
        state: if count == 0 {
            composer.locale.text("progress-is-ready")
        } else {
            say!(composer, "progress-lacks", count)
        },
        points: points
            .into_iter()
            .map(|(missing, owners)| {
                let owners: Vec<String> = owners.into_iter().map(str::to_owned).collect();
                let names = (!owners.is_empty()).then(|| composer.locale.list(&owners));
                let who: Vec<String> = names
                    .into_iter()
                    .chain(missing.due.map(|due| composer.date(due)))
                    .collect();
                Point {
                    text: missing.text.clone(),
                    who: (!who.is_empty()).then(|| who.join(", ")),
                }
            })
            .collect(),
        more: (rest > 0).then(|| say!(composer, "progress-more", count = rest)),
        owners: order
            .into_iter()
            .map(|owner| format!("{owner} ({})", counts.get(owner).copied().unwrap_or_default()))
            .collect(),
        blocks: (count > 0).then(|| composer.locale.text(ready.blocks)),
    }
}

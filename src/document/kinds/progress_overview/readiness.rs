//! What each document lacks, who must supply it, and what it holds up.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::check::Checked;
use crate::document::base::{Composer, case_name};
use crate::locale::{Locale, capitalised, say};
use crate::model::{Basis, Date, Partnership, RichBlock};
use crate::tasks::{Lack, Wanted, Wanting, wanting};

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

impl From<Lack<'_>> for Missing {
    fn from(lack: Lack<'_>) -> Self {
        Self {
            owner: lack.owner.name().map(str::to_owned),
            text: lack.text,
            due: lack.due,
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
    let all = wanting(programme, locale).into_iter();
    let told = all.filter(|wanting| match (wanting.document, wanting.partnership) {
        (_, Some(partnership)) if !is_told(programme, partnership) => false,
        (Wanted::Report(report), _) => !programme.is_curtailed(report.id.place()),
        _ => true,
    });
    told.filter_map(ready).collect()
}

/// How ready a document is; each of a partnership bears its id.
fn ready(wanting: Wanting<'_>) -> Option<Ready> {
    let partnership = wanting.partnership;
    let of_partnership = || partnership.map(|partnership| partnership.id.to_string());
    let (kind, id, blocks) = match wanting.document {
        Wanted::Dossier => ("dossier", of_partnership()?, "progress-blocks-final-report"),
        Wanted::RevenueModel => ("revenue-model", of_partnership()?, "progress-blocks-agreement"),
        Wanted::Agreement => ("agreement", of_partnership()?, "progress-blocks-signing"),
        Wanted::Report(report) => ("phase-report", report.id.to_string(), "progress-blocks-report"),
    };
    let agreement = partnership.and_then(|partnership| partnership.agreement.as_ref());
    let is_fictional = agreement.is_some_and(|agreement| agreement.basis == Basis::Fictional);
    Some(Ready {
        kind,
        partnership: of_partnership(),
        id,
        missing: wanting.lacks.into_iter().map(Missing::from).collect(),
        blocks,
        is_fictional: is_fictional && kind == "agreement",
    })
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

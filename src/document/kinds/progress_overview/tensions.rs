//! The tensions that are open, by partnership and domain.

use serde::Serialize;

use crate::document::base::Composer;
use crate::document::base::blocks::matrices::CaseRow;
use crate::document::base::claims::furthest;
use crate::locale::say;
use crate::model::{Tension, TensionState};

#[derive(Debug, Serialize)]
struct Row<'a> {
    /// The open tensions of each domain.
    #[serde(flatten)]
    row: CaseRow<Vec<&'a str>>,
    /// "5 van 8".
    count: String,
}

/// Partnerships by domain of tension; those without an open tension are left out.
#[derive(Debug, Serialize)]
pub(super) struct OpenTensions<'a> {
    title: String,
    domains: Vec<&'a str>,
    rows: Vec<Row<'a>>,
}

/// The table.
pub(super) fn of<'a>(composer: &Composer<'a>) -> OpenTensions<'a> {
    let domains = &composer.programme.method.domains;
    let is_open = |tension: &&Tension| *tension.state.get() == TensionState::Open;
    let (mut total, mut known) = (0, 0);
    let mut rows = Vec::new();
    for case in composer.cases() {
        let all: &'a [Tension] = &case.partnership.tensions;
        let open: Vec<&'a Tension> = all.iter().filter(is_open).collect();
        total += open.len();
        known += all.len();
        if open.is_empty() {
            continue;
        }
        rows.push(Row {
            count: say!(composer, "progress-of", part = open.len(), whole = all.len()),
            row: CaseRow {
                case: case.to_link(),
                cells: domains
                    .iter()
                    .map(|domain| {
                        let here = open.iter().filter(|tension| *tension.domain == *domain.id);
                        here.map(|tension| tension.title.as_str()).collect()
                    })
                    .collect(),
            },
        });
    }
    let title = if known == 0 {
        composer.claim_no_tensions()
    } else {
        let key = if total == 0 && composer.leaves_out_parts() {
            "progress-claim-tensions-here"
        } else {
            "progress-claim-tensions"
        };
        let bases = composer.all_tensions().into_iter().map(|tension| tension.basis);
        composer.hedged(&say!(composer, key, count = total, all = known), furthest(bases))
    };
    OpenTensions {
        title,
        domains: domains.iter().map(|domain| domain.name.as_str()).collect(),
        rows,
    }
}

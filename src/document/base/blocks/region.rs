//! What a needs analysis shows of a region: how far topics stand, who acts where, literature.

use serde::Serialize;

use crate::document::base::estimates::Mark;
use crate::document::base::{Composer, plain};
use crate::locale::say;
use crate::model::{ClosedList as _, DevelopmentLevel, EcosystemDomain, Inline};

use super::matrices::Sign;

/// How far each topic stands.
#[derive(Debug, Serialize)]
pub(in crate::document) struct DevelopmentMatrix<'a> {
    levels: Vec<Sign>,
    pub rows: Vec<TopicRow<'a>>,
}

/// A topic with its level.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TopicRow<'a> {
    pub topic: &'a str,
    pub level: &'static str,
    pub note: Option<&'a str>,
    pub mark: Option<Mark>,
}

/// Domains with their actors.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ActorTable<'a> {
    pub domains: Vec<DomainRow<'a>>,
}

/// A domain with its actors.
#[derive(Debug, Serialize)]
pub(in crate::document) struct DomainRow<'a> {
    title: &'a str,
    count: String,
    actors: Vec<ActorName<'a>>,
}

/// An actor.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ActorName<'a> {
    name: &'a str,
    region: Option<&'a str>,
}

/// Literature, in the order in which it is listed.
#[derive(Debug, Serialize)]
pub(in crate::document) struct References {
    pub items: Vec<ReferenceView>,
}

/// An entry of the literature, under the label that texts link to.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ReferenceView {
    pub label: String,
    pub body: Vec<Inline>,
}

impl<'a> Composer<'a> {
    /// The matrix over these topics, its levels from the furthest to none.
    pub fn development_matrix(&self, rows: Vec<TopicRow<'a>>) -> DevelopmentMatrix<'a> {
        let levels = DevelopmentLevel::ALL
            .iter()
            .map(|level| Sign {
                key: level.key(),
                word: self.locale.text(&format!("needs-level-{}", level.key())),
            })
            .collect();
        DevelopmentMatrix { levels, rows }
    }

    /// The table of domains and actors.
    pub fn actor_table(&self, domains: &'a [EcosystemDomain]) -> ActorTable<'a> {
        let domains = domains
            .iter()
            .filter(|domain| !domain.actors.is_empty())
            .map(|domain| DomainRow {
                title: domain.title.as_str(),
                count: say!(self, "needs-actors", count = domain.actors.len()),
                actors: domain
                    .actors
                    .iter()
                    .map(|actor| ActorName {
                        name: actor.name.as_str(),
                        region: plain(actor.region.as_ref()),
                    })
                    .collect(),
            })
            .collect();
        ActorTable { domains }
    }
}

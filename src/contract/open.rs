//! What is still open in an agreement, with who must supply it.

use std::collections::BTreeMap;

use crate::diagnostic::{Place, rules};
use crate::locale::{Argument, Locale};
use crate::model::{
    Agreement, Assessment, Basis, ChangeKind, ClosedList as _, Date, Id, Inline, Partner, Partnership, Programme,
    RichBlock, Sector, Status, TensionState,
};

use super::parameters::NAMES;
use super::text::parameter_key;

rules! {
    pub error OPEN_POINT = "open-point" {
        guards: "An agreement that is built with `--final` has no open points.",
        example: "brugwerk build --only agreement --final",
        cure: "Settle the point, or build the draft without `--final`.",
    }
}

/// A point that keeps an agreement a draft.
#[derive(Debug, Clone)]
pub struct OpenPoint {
    /// What is to be settled or supplied.
    pub text: Vec<RichBlock>,
    /// The partner that must supply it; nothing: all.
    pub owner: Option<Id>,
    /// The article or clause it belongs to, where one stands.
    pub article: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// The place of the data that it is about.
    pub place: Place,
}

struct Collector<'a> {
    locale: &'a Locale,
    points: Vec<OpenPoint>,
}

impl Collector<'_> {
    fn add(&mut self, key: &str, arguments: &[(&str, Argument<'_>)], owner: Option<&Id>, article: &str, place: Place) {
        let text = self.locale.sentence(key, arguments);
        self.points.push(OpenPoint {
            text: vec![RichBlock::Par {
                c: vec![Inline::Text { v: text }],
            }],
            owner: owner.cloned(),
            article: Some(article.to_owned()),
            due: None,
            place,
        });
    }
}

/// Everything that is open. `gaps` are parameters that texts or articles ask for and that aren't known.
pub(super) fn points(
    programme: &Programme,
    partnership: &Partnership,
    agreement: &Agreement,
    gaps: &[(String, Id)],
    references: &BTreeMap<String, (String, String)>,
    locale: &Locale,
) -> Vec<OpenPoint> {
    let mut collector = Collector {
        locale,
        points: Vec::new(),
    };
    let here = agreement.version.place();
    for point in &agreement.open_points {
        collector.points.push(OpenPoint {
            text: point.text.blocks().to_vec(),
            owner: point.owner.as_ref().map(|owner| owner.get().clone()),
            article: point.article.as_ref().map(ToString::to_string),
            due: point.due.as_deref().copied(),
            place: point.text.place(),
        });
    }
    parties(&mut collector, programme, partnership, agreement);
    for (name, article) in gaps {
        let (key, what) = if NAMES.contains(&name.as_str()) {
            ("open-parameter", locale.text(&parameter_key(name)))
        } else {
            ("open-reference", name.clone())
        };
        collector.add(key, &[("what", Argument::Text(&what))], None, article.as_str(), here);
    }
    tensions(&mut collector, partnership, agreement, references);
    own_clauses(&mut collector, agreement, references);
    usual_terms(&mut collector, partnership, agreement, here);
    // What an edition leaves out may well be there.
    let curtailed = programme.is_curtailed(partnership.id.place());
    let lacking = |key: &'static str| match key {
        "open-value-chain" if curtailed => "open-value-chain-untold",
        "open-revenue-model" if curtailed => "open-revenue-model-untold",
        "open-status" if curtailed => "open-status-untold",
        _ => key,
    };
    facets(&mut collector, programme, partnership, lacking("open-status"));
    if partnership
        .value_chain
        .as_ref()
        .is_none_or(|chain| chain.steps.is_empty())
    {
        collector.add(
            lacking("open-value-chain"),
            &[],
            None,
            "roles",
            partnership.title.place(),
        );
    }
    match &partnership.revenue_model {
        None => collector.add(
            lacking("open-revenue-model"),
            &[],
            None,
            "division",
            partnership.title.place(),
        ),
        Some(model) if model.basis == Basis::Estimate => {
            collector.add("open-revenue-estimated", &[], None, "division", model.unit.place());
        }
        Some(_) => {}
    }
    if agreement.basis == Basis::Estimate {
        collector.add("open-agreement-estimated", &[], None, "closing", here);
    }
    if let Some(data) = &agreement.personal_data
        && *data.assessment == Assessment::Open
    {
        collector.add("open-assessment", &[], None, "personal-data", data.assessment.place());
    }
    // Only what stands can be referred to.
    for point in &mut collector.points {
        if point
            .article
            .as_ref()
            .is_some_and(|article| !references.contains_key(article))
        {
            point.article = None;
        }
    }
    collector.points
}

/// Data of the parties that their signature needs (WVV 2:20 for companies).
fn parties(collector: &mut Collector<'_>, programme: &Programme, partnership: &Partnership, agreement: &Agreement) {
    for partner in programme.partners_of(partnership) {
        let party = agreement.party(&partner.id);
        let signatories = party.map(|party| party.signatories.as_slice()).unwrap_or_default();
        let without_contact = party.is_none_or(|party| party.contact.is_none());
        let contact = without_contact.then_some("party-contact");
        for what in missing_data(partner, signatories.is_empty()).into_iter().chain(contact) {
            let arguments = [
                ("party", Argument::Text(partner.name.as_str())),
                ("what", Argument::Text(&collector.locale.text(what))),
            ];
            collector.add(
                "open-party",
                &arguments,
                Some(&partner.id),
                "parties",
                partner.id.place(),
            );
        }
        for signatory in signatories.iter().filter(|signatory| signatory.mandate.is_none()) {
            let arguments = [
                ("party", Argument::Text(partner.name.as_str())),
                ("name", Argument::Text(signatory.name.as_str())),
            ];
            collector.add(
                "open-mandate",
                &arguments,
                Some(&partner.id),
                "parties",
                signatory.name.place(),
            );
        }
    }
}

/// The keys of the words for what a partner still has to supply.
#[must_use]
pub fn missing_data(partner: &Partner, without_signatory: bool) -> Vec<&'static str> {
    let mut missing = Vec::new();
    let mut ask = |lacks: bool, key| {
        if lacks {
            missing.push(key);
        }
    };
    ask(partner.legal_form.is_none(), "party-legal-form");
    ask(partner.enterprise_number.is_none(), "party-enterprise-number");
    ask(partner.seat.is_none(), "party-seat");
    // A public body has no entry in the register of legal persons.
    ask(
        partner.register.is_none() && *partner.sector != Sector::Public,
        "party-register",
    );
    ask(without_signatory, "party-signatory");
    missing
}

/// Clauses that partners added to an article that does not stand.
fn own_clauses(collector: &mut Collector<'_>, agreement: &Agreement, references: &BTreeMap<String, (String, String)>) {
    let added = agreement
        .clauses
        .iter()
        .filter(|change| *change.change == ChangeKind::Add);
    for change in added.filter(|change| !references.contains_key(change.clause.as_str())) {
        let what = [("what", Argument::Text(change.clause.as_str()))];
        collector.add("open-own-clause", &what, None, "", change.clause.place());
    }
}

/// What a practitioner expects and the partners have not spoken about.
fn usual_terms(collector: &mut Collector<'_>, partnership: &Partnership, agreement: &Agreement, place: Place) {
    let subsidised = partnership
        .revenue_model
        .as_ref()
        .is_some_and(|model| !model.subsidies.is_empty());
    let no_deadlock = agreement
        .governance
        .as_ref()
        .is_some_and(|governance| governance.deadlock.is_empty());
    for (missing, key, article) in [
        (agreement.knowledge.is_none(), "open-knowledge", ""),
        (
            agreement.enclave.is_some() && agreement.personal_data.is_none(),
            "open-personal-data",
            "deployment",
        ),
        (
            subsidised && agreement.public_money.is_none(),
            "open-public-money",
            "public-money",
        ),
        (no_deadlock, "open-deadlock", "governance"),
    ] {
        if missing {
            collector.add(key, &[], None, article, place);
        }
    }
}

/// Every tension is covered by a clause or is an open point.
fn tensions(
    collector: &mut Collector<'_>,
    partnership: &Partnership,
    agreement: &Agreement,
    references: &BTreeMap<String, (String, String)>,
) {
    for tension in &partnership.tensions {
        let term = agreement
            .tensions
            .iter()
            .find(|term| *term.tension == *tension.id.get());
        let standing = term.and_then(|term| term.clauses.iter().find(|id| references.contains_key(id.as_str())));
        let lost = term.and_then(|term| term.clauses.iter().find(|id| !references.contains_key(id.as_str())));
        if let Some(lost) = lost {
            let what = [("what", Argument::Text(lost.as_str()))];
            collector.add("open-reference", &what, None, "", lost.place());
        }
        let title = [("title", Argument::Text(tension.title.as_str()))];
        match (*tension.state.get(), standing) {
            (TensionState::Agreed, Some(_)) => {}
            (TensionState::Agreed, None) => {
                collector.add("open-tension-uncovered", &title, None, "", tension.state.place());
            }
            (TensionState::Open, _) => {
                let article = standing.map(ToString::to_string).unwrap_or_default();
                collector.add("open-tension", &title, None, &article, tension.state.place());
            }
        }
    }
}

/// Every facet that is not settled; `lacking` is what is said where there is no status.
fn facets(collector: &mut Collector<'_>, programme: &Programme, partnership: &Partnership, lacking: &str) {
    let Some(overview) = &partnership.status else {
        collector.add(lacking, &[], None, "", partnership.title.place());
        return;
    };
    for facet in overview.facets.iter().filter(|facet| *facet.status != Status::Settled) {
        let name = programme.method.facets.iter().find(|known| *known.id == *facet.facet);
        let name = name.map_or_else(|| facet.facet.to_string(), |known| known.name.to_string());
        let status = collector.locale.text(&format!("status-{}", facet.status.key()));
        let arguments = [("facet", Argument::Text(&name)), ("status", Argument::Text(&status))];
        collector.add("open-facet", &arguments, None, "", facet.status.place());
    }
}

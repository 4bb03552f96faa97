//! What is still open in an agreement, and who must supply it.

use crate::diagnostic::{Place, rules};
use crate::locale::{Argument, Locale};
use crate::model::{
    Agreement, Assessment, Basis, ChangeKind, ClosedList as _, Date, Id, Inline, Located, Partner, Partnership,
    Programme, Ref, RichBlock, Sector, Status, TensionState, kind,
};

use super::parameters::{Parameter, Parameters};
use super::text::References;

rules! {
    pub error OPEN_POINT = "open-point" {
        guards: "An agreement that is built with `--final` has no open points.",
        example: "brugwerk build --only agreement --final",
        cure: "Settle the point, or build the draft without `--final`.",
    }
    pub error MARKED_IN_FINAL = "marked-in-final" {
        guards: "A final agreement needs no value that its partners may not read.",
        example: "register: !internal Antwerpen, afdeling Turnhout",
        cure: "Take the mark away, or leave the value out of the agreement.",
    }
}

/// What a point asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The parties must settle something.
    Decision,
    /// Somebody must supply what lacks.
    Datum,
    /// The parties must confirm what stands in no source of theirs.
    Confirmation,
}

/// A point that keeps an agreement a draft.
#[derive(Debug, Clone)]
pub struct OpenPoint {
    /// What it is about, the same in every language: its kind and the ids of the data, `tension/prijs`. What begins with
    /// `partner/` is about a partner, whatever the agreement; all else is told apart within the agreement.
    pub id: String,
    /// What it asks for.
    pub asked: Asked,
    /// What is to be settled or supplied.
    pub text: Vec<RichBlock>,
    /// The same as something to do; of what the partners wrote themselves, their own words.
    pub task: String,
    /// The partner that must supply it; nothing: all.
    pub owner: Option<Id>,
    /// The article or clause it belongs to, where one stands.
    pub article: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// The place of the data that it is about.
    pub place: Place,
    /// The field that lacks, where one does; otherwise that at the place is meant.
    pub field: Option<String>,
}

/// Everything that is open. `gaps` are the unknown parameters and references that texts or articles ask for; a parameter
/// is told where what belongs with it is written.
pub(super) fn points(
    programme: &Programme,
    partnership: &Partnership,
    agreement: &Agreement,
    gaps: &[(String, Id)],
    parameters: &Parameters,
    references: &References,
    locale: &Locale,
) -> Vec<OpenPoint> {
    let mut collector = Collector {
        programme,
        partnership,
        agreement,
        references,
        locale,
        points: Vec::new(),
    };
    collector.own_points();
    collector.parties();
    for (name, article) in gaps {
        let (key, what) = match Parameter::named(name) {
            Some(parameter) => ("open-parameter", locale.text(&parameter.key())),
            None => ("open-reference", name.clone()),
        };
        let place = parameters.beside(name).unwrap_or(agreement.version.place());
        collector.add(key, name, &[("what", &what)], article.as_str(), place);
        collector.lacks(name);
    }
    collector.tensions();
    collector.own_clauses();
    collector.unspoken();
    collector.facets();
    collector.unsettled();
    collector.points
}

struct Collector<'a> {
    programme: &'a Programme,
    partnership: &'a Partnership,
    agreement: &'a Agreement,
    references: &'a References,
    locale: &'a Locale,
    points: Vec<OpenPoint>,
}

impl Collector<'_> {
    /// Adds a point for all parties; only an article that stands can be referred to. `subject` names what it is about
    /// by ids of the data, where it is not the only one of its kind.
    fn add(&mut self, key: &'static str, subject: &str, arguments: &[(&str, &str)], article: &str, place: Place) {
        let arguments: Vec<_> = arguments
            .iter()
            .map(|(name, text)| (*name, Argument::from(*text)))
            .collect();
        let v = self.locale.sentence(key, &arguments);
        // Whether something lacks or is only left out of an edition, what is to be done about it is the same.
        let lacking = key.trim_end_matches("-untold");
        self.points.push(OpenPoint {
            id: point_id(lacking, subject),
            asked: asked(lacking),
            text: vec![RichBlock::Par {
                c: vec![Inline::Text { v }],
            }],
            task: self.locale.sentence(&format!("task-{lacking}"), &arguments),
            owner: None,
            article: self.standing(article),
            due: None,
            place,
            field: None,
        });
    }

    fn add_each(&mut self, points: impl IntoIterator<Item = (bool, &'static str, &'static str, Place)>) {
        for (_, key, article, place) in points.into_iter().filter(|(is_open, ..)| *is_open) {
            self.add(key, "", &[], article, place);
        }
    }

    /// Names the field that the last point is about.
    fn lacks(&mut self, field: &str) {
        if let Some(point) = self.points.last_mut() {
            point.field = Some(field.replace('-', "_"));
        }
    }

    fn standing(&self, article: &str) -> Option<String> {
        self.references.contains_key(article).then(|| article.to_owned())
    }

    /// The points that the partners wrote down themselves.
    fn own_points(&mut self) {
        let points = self.agreement.open_points.iter().map(|point| OpenPoint {
            id: point_id("open-point", point.id.as_str()),
            asked: Asked::Decision,
            text: point.text.blocks().to_vec(),
            task: point.text.plain(),
            owner: point.owner.as_ref().map(|owner| owner.get().clone()),
            article: point
                .article
                .as_ref()
                .and_then(|article| self.standing(article.as_str())),
            due: point.due.as_deref().copied(),
            place: point.text.place(),
            field: Some("open_points".to_owned()),
        });
        self.points = points.collect();
    }

    /// What parties must supply before they can sign (WVV 2:20 for companies).
    fn parties(&mut self) {
        for partner in self.programme.partners_of(self.partnership) {
            let before = self.points.len();
            let party = self.agreement.party(&partner.id);
            let signatories = party.map(|party| party.signatories.as_slice()).unwrap_or_default();
            let without_contact = party.is_none_or(|party| party.contact.is_none());
            let contact = without_contact.then_some("party-contact");
            for what in missing_data(partner, signatories.is_empty()).into_iter().chain(contact) {
                let arguments = [("party", partner.name.as_str()), ("what", &self.locale.text(what))];
                let field = what.trim_start_matches("party-");
                let subject = format!("{}/{field}", partner.id);
                // What a partner is stays the same in every agreement; who signs or answers for it does not.
                let is_of_party = OF_PARTY.contains(&what);
                let beside = party.map_or(self.agreement.version.place(), |party| party.partner.place());
                let place = if is_of_party { beside } else { partner.id.place() };
                self.add("open-party", &subject, &arguments, "parties", place);
                self.lacks(field);
                if let Some(point) = self.points.last_mut().filter(|_| !is_of_party) {
                    point.id = format!("partner/{subject}");
                }
            }
            for signatory in signatories.iter().filter(|signatory| signatory.mandate.is_none()) {
                let arguments = [("party", partner.name.as_str()), ("name", signatory.name.as_str())];
                let subject = format!("{}/{}", partner.id, signatory.id);
                self.add("open-mandate", &subject, &arguments, "parties", signatory.name.place());
                self.lacks("mandate");
            }
            for point in self.points.iter_mut().skip(before) {
                point.owner = Some(partner.id.get().clone());
            }
        }
    }

    /// Tensions that no clause covers or that are still open.
    fn tensions(&mut self) {
        for tension in &self.partnership.tensions {
            let mut terms = self.agreement.tensions.iter();
            let term = terms.find(|term| *term.tension == *tension.id.get());
            let clauses = term.map(|term| term.clauses.as_slice()).unwrap_or_default();
            let stands = |id: &&Ref<kind::Provision>| self.references.contains_key(id.as_str());
            let standing = clauses.iter().find(stands);
            if let Some(lost) = clauses.iter().find(|id| !stands(id)) {
                let subject = format!("{}/{lost}", tension.id);
                self.add("open-reference", &subject, &[("what", lost.as_str())], "", lost.place());
            }
            let key = match *tension.state.get() {
                TensionState::Agreed if standing.is_some() => continue,
                TensionState::Agreed => "open-tension-uncovered",
                TensionState::Open => "open-tension",
            };
            let article = standing.map_or("", |id| id.as_str());
            self.add(
                key,
                tension.id.as_str(),
                &[("title", tension.title.as_str())],
                article,
                tension.state.place(),
            );
        }
    }

    /// Clauses that partners added to an article that does not stand.
    fn own_clauses(&mut self) {
        for change in &self.agreement.clauses {
            let id = change.clause.as_str();
            if *change.change == ChangeKind::Add && !self.references.contains_key(id) {
                self.add("open-own-clause", id, &[("what", id)], "", change.clause.place());
            }
        }
    }

    /// What a practitioner expects and the partners have not settled.
    fn unspoken(&mut self) {
        let agreement = self.agreement;
        let here = agreement.version.place();
        let model = self.partnership.revenue_model.as_ref();
        let is_subsidised = model.is_some_and(|model| !model.subsidies.is_empty());
        let needs_public_money = is_subsidised && agreement.public_money.is_none();
        let needs_personal_data = agreement.enclave.is_some() && agreement.personal_data.is_none();
        let governance = agreement.governance.as_ref();
        let needs_deadlock = governance.is_some_and(|governance| governance.deadlock.is_empty());
        self.add_each([
            (agreement.knowledge.is_none(), "open-knowledge", "", here),
            (needs_personal_data, "open-personal-data", "deployment", here),
            (needs_public_money, "open-public-money", "public-money", here),
            (needs_deadlock, "open-deadlock", "governance", here),
        ]);
    }

    /// Every facet that is not settled.
    fn facets(&mut self) {
        let overview = self.partnership.status.iter();
        let facets = overview.flat_map(|overview| overview.facets.iter());
        for facet in facets.filter(|facet| *facet.status != Status::Settled) {
            let mut known = self.programme.method.facets.iter();
            let known = known.find(|known| *known.id == *facet.facet);
            let name = known.map_or_else(|| facet.facet.to_string(), |known| known.name.to_string());
            let status = self.locale.text(&format!("status-{}", facet.status.key()));
            let arguments = [("facet", name.as_str()), ("status", &status)];
            self.add("open-facet", facet.facet.as_str(), &arguments, "", facet.status.place());
        }
    }

    /// Missing parts of the partnership, and what was only estimated or left open.
    fn unsettled(&mut self) {
        let (partnership, agreement) = (self.partnership, self.agreement);
        let (title, here) = (partnership.title.place(), agreement.version.place());
        // What an edition leaves out may well be there.
        let curtailed = self.programme.is_curtailed(partnership.id.place());
        let lacking = |lacks, untold| if curtailed { untold } else { lacks };
        let no_status = lacking("open-status", "open-status-untold");
        let no_chain = lacking("open-value-chain", "open-value-chain-untold");
        let no_model = lacking("open-revenue-model", "open-revenue-model-untold");
        let has_steps = partnership
            .value_chain
            .as_ref()
            .is_some_and(|chain| !chain.steps.is_empty());
        let model = partnership.revenue_model.as_ref();
        let estimated = model.filter(|model| model.furthest().0.is_estimated());
        let estimated_at = estimated.map_or(title, |model| model.unit.place());
        let assessed = agreement.personal_data.as_ref().map(|data| &data.assessment);
        let unassessed = assessed.filter(|assessment| ***assessment == Assessment::Open);
        let unassessed_at = unassessed.map_or(title, Located::place);
        self.add_each([
            (partnership.status.is_none(), no_status, "", title),
            (!has_steps, no_chain, "roles", title),
            (model.is_none(), no_model, "division", title),
            (estimated.is_some(), "open-revenue-estimated", "division", estimated_at),
            (
                // What is made up from end to end has nothing left to judge; every page says that it is.
                agreement.basis.is_estimated() && agreement.basis != Basis::Fictional,
                "open-agreement-estimated",
                "closing",
                here,
            ),
            (unassessed.is_some(), "open-assessment", "personal-data", unassessed_at),
        ]);
    }
}

/// What a party must supply anew for each agreement.
const OF_PARTY: [&str; 2] = ["party-signatory", "party-contact"];

/// What tells a point from all others of its agreement.
fn point_id(key: &str, subject: &str) -> String {
    let kind = key.trim_start_matches("open-");
    if subject.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind}/{subject}")
    }
}

/// What a point with this sentence asks for.
fn asked(key: &str) -> Asked {
    match key {
        "open-party" | "open-mandate" | "open-parameter" | "open-status" | "open-value-chain"
        | "open-revenue-model" => Asked::Datum,
        "open-revenue-estimated" | "open-agreement-estimated" => Asked::Confirmation,
        _ => Asked::Decision,
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
    // A public body has no entry in the register of legal persons, nor has an enterprise of another country.
    let number = partner.enterprise_number.as_ref();
    let is_elsewhere = number.is_some_and(|number| !number.is_belgian());
    ask(
        partner.register.is_none() && *partner.sector != Sector::Public && !is_elsewhere,
        "party-register",
    );
    ask(without_signatory, "party-signatory");
    missing
}

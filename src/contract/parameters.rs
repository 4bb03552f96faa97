//! The typed parameters of clauses: what each is called, and what it is in a partnership.
//!
//! A parameter takes its value from the data of the partnership, never from text, and knows where that value was
//! written. Conditions ask for it, texts print it. Each is one row of [`PARAMETERS`]; everything that knows the names
//! of parameters, the documentation included, reads them there.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use schemars::JsonSchema as _;

use crate::diagnostic::Place;
use crate::finance::Plan;
use crate::locale::{Language, Locale, kebab_case};
use crate::model::{
    Agreement, Assessment, Auxiliaries, ClosedList as _, DataRole, Date, DistributionKey, Exclusivity, Forum,
    GoodsRisk, GrossFault, Hardship, Id, KeyMethod, LateInterest, LaterCosts, Located, Majority, Money, PartYear,
    Partner, Partnership, Percentage, PlainText, PricingMethod, Programme, Renewal, ResultsOwner, RevenueModel,
    RichText, Sector, ShareInvoicing, SignatureLevel, Transfer, WholeNumber, Yardstick, YearlyFigure,
};

use super::shares::shares_text;

/// The value of a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Something holds.
    Flag,
    /// A word of a closed list.
    Word {
        /// The word.
        word: &'static str,
        /// The key of what it means within a sentence.
        key: String,
    },
    /// A count.
    Count(u32),
    /// An amount in euro.
    Money(Decimal),
    /// A percentage, 50 for half.
    Percentage(Decimal),
    /// A number of percentage points; the text around it names the unit.
    Points(Decimal),
    /// A day.
    Day(Date),
    /// Words of the data.
    Text(String),
}

impl Value {
    /// How it is printed; nothing for a flag.
    #[must_use]
    pub fn print(&self, locale: &Locale) -> Option<String> {
        Some(match self {
            Self::Flag => return None,
            Self::Word { key, .. } => locale.text(key),
            Self::Count(count) => count.to_string(),
            Self::Money(amount) => locale.amount(*amount),
            Self::Percentage(percent) => {
                let percent = percent.normalize();
                locale.percentage(percent / Decimal::ONE_HUNDRED, percent.scale())
            }
            Self::Points(points) => locale.decimal(points.normalize(), points.normalize().scale()),
            Self::Day(date) => locale.date(date.year(), date.month(), date.day()),
            Self::Text(text) => text.clone(),
        })
    }
}

/// A value that is known, with the place of what made it so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The value.
    pub value: Value,
    /// Where that was written.
    pub place: Place,
}

/// A parameter.
#[derive(Debug)]
pub struct Parameter {
    /// Its name in conditions and texts.
    pub name: &'static str,
    /// What its values are, in the words of the documentation.
    pub kind: fn() -> String,
    read: fn(&Facts<'_>) -> Option<Known>,
}

impl Parameter {
    /// The parameter with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        PARAMETERS.iter().find(|parameter| parameter.name == name)
    }

    /// The names of all parameters.
    pub fn names() -> impl Iterator<Item = &'static str> {
        PARAMETERS.iter().map(|parameter| parameter.name)
    }

    /// The key of the words for it.
    #[must_use]
    pub fn key(&self) -> String {
        format!("parameter-{}", self.name.replace('.', "-"))
    }
}

/// The parameters of one agreement that are known.
#[derive(Debug, Clone, Default)]
pub struct Parameters(BTreeMap<&'static str, Known>);

impl Parameters {
    /// The parameters of a partnership's agreement.
    #[must_use]
    pub fn of(programme: &Programme, partnership: &Partnership, agreement: &Agreement, locale: &Locale) -> Self {
        let model = partnership.revenue_model.as_ref();
        let facts = Facts {
            programme,
            partnership,
            agreement,
            plan: model.and_then(|model| Plan::of(partnership, model)),
            locale,
        };
        let known = PARAMETERS
            .iter()
            .filter_map(|parameter| Some((parameter.name, (parameter.read)(&facts)?)));
        Self(known.collect())
    }

    /// A parameter that is known.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Known> {
        self.0.get(name)
    }

    /// Where something is written that belongs with this parameter: the first that is known with the same first word, as
    /// `enclave.provider` for `enclave.coach`.
    #[must_use]
    pub fn beside(&self, name: &str) -> Option<Place> {
        let first = |name: &str| name.split('.').next().map(str::to_owned);
        let mut known = self.0.iter();
        let (_, known) = known.find(|(other, _)| first(other) == first(name))?;
        Some(known.place)
    }

    /// How a parameter is printed; nothing for one that isn't known or is no more than a flag.
    #[must_use]
    pub fn print(&self, name: &str, locale: &Locale) -> Option<String> {
        self.get(name)?.value.print(locale)
    }
}

/// What parameters are read from.
struct Facts<'a> {
    programme: &'a Programme,
    partnership: &'a Partnership,
    agreement: &'a Agreement,
    /// The plan of the revenue model; none where it can't be computed.
    plan: Option<Plan>,
    locale: &'a Locale,
}

/// A type of the data that parameters have.
trait Fact {
    /// What the documentation calls it.
    fn kind() -> String;

    fn value(&self, facts: &Facts<'_>) -> Value;
}

macro_rules! facts {
    ($($type:ty, $kind:literal: |$fact:pat_param, $facts:pat_param| $value:expr;)*) => {$(
        impl Fact for $type {
            fn kind() -> String {
                $kind.to_owned()
            }

            fn value(&self, $facts: &Facts<'_>) -> Value {
                let $fact = self;
                $value
            }
        }
    )*};
}

facts! {
    Flag, "flag": |_, _| Value::Flag;
    Words, "text": |words, facts| Value::Text(facts.locale.list(&words.0));
    PlainText, "text": |text, _| Value::Text(text.to_string());
    RichText, "text": |text, _| Value::Text(text.plain());
    Id, "text": |partner, facts| Value::Text(facts.programme.partner_name(partner));
    WholeNumber, "number": |count, _| Value::Count(count.0);
    Money, "amount": |amount, _| Value::Money(amount.0);
    Percentage, "percentage": |percent, _| Value::Percentage(percent.0);
    Points, "percentage points": |points, _| Value::Points(points.0);
    Date, "date": |date, _| Value::Day(*date);
}

macro_rules! closed_lists {
    ($($type:ty),* $(,)?) => {$(
        impl Fact for $type {
            fn kind() -> String {
                let words: Vec<String> = Self::ALL.iter().map(|item| format!("`{}`", item.key())).collect();
                format!("word: {}", words.join(", "))
            }

            fn value(&self, _: &Facts<'_>) -> Value {
                let word = self.key();
                let key = format!("word-{}-{word}", kebab_case(&Self::schema_name()));
                Value::Word { word, key }
            }
        }
    )*};
}

closed_lists![
    Assessment,
    Auxiliaries,
    DataRole,
    Exclusivity,
    Forum,
    GoodsRisk,
    GrossFault,
    Hardship,
    KeyMethod,
    LateInterest,
    LaterCosts,
    Majority,
    PartYear,
    PricingMethod,
    Renewal,
    ResultsOwner,
    ShareInvoicing,
    SignatureLevel,
    Transfer,
    Yardstick,
];

/// Something that holds wherever it is known.
struct Flag;

/// Names that stand in a list, or words that are composed from the data.
struct Words(Vec<String>);

/// A percentage that is a distance between two others.
struct Points(Decimal);

impl Words {
    fn names(partners: &[&Partner]) -> Self {
        Self(partners.iter().map(|partner| partner.name.to_string()).collect())
    }
}

/// A flag that holds because something is written.
fn flag<T>(written: &Located<T>) -> Located<Flag> {
    Located::new(Flag, written.place())
}

/// A flag that holds where `true` is written.
fn truth(written: &Located<bool>) -> Option<Located<Flag>> {
    written.then(|| flag(written))
}

fn counted(items: usize, place: Place) -> Located<WholeNumber> {
    Located::new(WholeNumber(u32::try_from(items).unwrap_or(u32::MAX)), place)
}

fn known<T: Fact>(facts: &Facts<'_>, fact: impl Borrow<Located<T>>) -> Known {
    let fact = fact.borrow();
    Known {
        value: fact.get().value(facts),
        place: fact.place(),
    }
}

impl<'a> Facts<'a> {
    fn model(&self) -> Option<&'a RevenueModel> {
        self.partnership.revenue_model.as_ref()
    }

    fn key(&self) -> Option<&'a DistributionKey> {
        Some(&self.model()?.key)
    }

    fn partners(&self) -> Vec<&'a Partner> {
        self.programme.partners_of(self.partnership).collect()
    }

    fn party_names(&self) -> Located<Words> {
        Located::new(Words::names(&self.partners()), self.partnership.partners.place())
    }

    /// The names of the partners of a sector.
    fn of_sector(&self, sector: Sector) -> Option<Located<Words>> {
        let mut partners = self.partners();
        partners.retain(|partner| *partner.sector == sector);
        let place = partners.first()?.sector.place();
        Some(Located::new(Words::names(&partners), place))
    }

    /// The partners of the social economy, where the first side of the method is that, and not for instance research.
    fn social_economy(&self) -> Option<Located<Words>> {
        let words = self.programme.method.words.as_ref();
        let word = words.and_then(|words| words.sector_social.as_ref());
        let is_it = |word: &Located<PlainText>| {
            let named = |language: &Language| Locale::of(*language).text("the-social-economy");
            Language::ALL
                .iter()
                .any(|language| named(language).ends_with(word.as_str()))
        };
        self.of_sector(Sector::Social).filter(|_| word.is_none_or(is_it))
    }

    /// That Belgian law applies: no other law is given, and a party is Belgian, or nothing tells where the parties are and
    /// the agreement is in a language of the country.
    fn belgian_law(&self) -> Option<Located<Flag>> {
        if self
            .agreement
            .disputes
            .as_ref()
            .is_some_and(|disputes| disputes.law.is_some())
        {
            return None;
        }
        let partners = self.partners();
        let numbers: Vec<_> = partners
            .iter()
            .filter_map(|partner| partner.enterprise_number.as_ref())
            .collect();
        if let Some(number) = numbers.iter().find(|number| number.is_belgian()) {
            return Some(flag(number));
        }
        let is_of_belgium = numbers.is_empty() && self.binding_language() != Language::En;
        is_of_belgium.then(|| Located::new(Flag, self.partnership.partners.place()))
    }

    /// The language of the text that binds.
    fn binding_language(&self) -> Language {
        self.programme.programme.language.into()
    }

    /// The language of the text that binds, in words.
    fn language(&self) -> Located<Words> {
        let language = binding_language(self.programme, self.locale);
        Located::new(Words(vec![language]), self.programme.programme.title.place())
    }

    fn partnership_name(&self) -> Located<Words> {
        let Words(names) = Words::names(&self.partners());
        self.partnership.name.as_ref().map_or_else(
            || Located::new(Words(vec![names.join(" & ")]), self.partnership.partners.place()),
            |name| Located::new(Words(vec![name.to_string()]), name.place()),
        )
    }

    fn bodies(&self) -> Option<Located<WholeNumber>> {
        let bodies = &self.agreement.governance.as_ref()?.bodies;
        Some(counted(bodies.len(), bodies.first()?.id.place()))
    }

    fn supplier_names(&self) -> Option<Located<Words>> {
        let suppliers = &self.model()?.suppliers;
        let names = suppliers.iter().map(|supplier| supplier.name.to_string());
        Some(Located::new(Words(names.collect()), suppliers.first()?.id.place()))
    }

    fn founding_fee(&self) -> Option<Located<Flag>> {
        let fee = self.key()?.founding_fee.as_ref()?;
        fee.percent.as_ref().map(flag).or(fee.amount.as_ref().map(flag))
    }

    fn unit_cost(&self) -> Option<Located<Money>> {
        let cost = self.plan.as_ref()?.unit_costs()?.iter().sum();
        Some(Located::new(Money(cost), self.model()?.unit.place()))
    }

    fn tolerance(&self) -> Option<Located<Points>> {
        let tolerance = &self.model()?.fairness.as_ref()?.tolerance;
        Some(Located::new(Points(tolerance.0), tolerance.place()))
    }

    fn reference_year(&self) -> Option<Located<WholeNumber>> {
        let (model, plan) = (self.model()?, self.plan.as_ref()?);
        let written = model.reference_year.as_ref().unwrap_or(&model.first_year);
        Some(Located::new(
            WholeNumber(plan.calendar(plan.reference)),
            written.place(),
        ))
    }

    /// When costs of later years count, where there are any.
    fn later_costs(&self) -> Option<Located<LaterCosts>> {
        let model = self.model()?;
        let written = model.later_costs.as_ref().map(Located::place);
        let place = written.or(model.later_items().next()?.spent_after.as_ref().map(Located::place));
        Some(Located::new(model.later_costs(), place?))
    }

    /// Whether a cost of a later year is one of a supplier, and so of whoever pays that supplier.
    fn later_suppliers(&self) -> Option<Located<Flag>> {
        let partners = &self.partnership.partners;
        let is_partner = |id: &Id| partners.iter().any(|part| *part.partner == *id);
        let mut items = self.model()?.later_items();
        let item = items.find(|item| !is_partner(&item.party))?;
        Some(flag(item.party.located()))
    }

    /// Whether a figure of a year goes by days, where there are any such figures.
    fn part_years(&self) -> Option<Located<PartYear>> {
        let model = self.model()?;
        let written = |figure: YearlyFigure| model.part_years.as_ref().and_then(|rules| rules.written(figure));
        let by_days = |figure: &YearlyFigure| model.part_year(*figure) == PartYear::ByDays;
        let figure = model
            .yearly_figures()
            .find(by_days)
            .or_else(|| model.yearly_figures().next())?;
        let place = written(figure).map_or(model.first_year.place(), Located::place);
        Some(Located::new(model.part_year(figure), place))
    }

    fn shares(&self) -> Option<Located<Words>> {
        let (key, plan) = (self.key()?, self.plan.as_ref()?);
        let first = key.shares.first();
        let place = first.map_or(key.method.place(), |share| share.partner.place());
        let text = shares_text(self.programme, plan, &plan.key()?.base, self.locale);
        Some(Located::new(Words(vec![text]), place))
    }
}

macro_rules! parameters {
    ($facts:ident: $($name:literal: $kind:ty = $fact:expr;)*) => {
        /// Every parameter, by name, with its type and where the data has it.
        pub static PARAMETERS: &[Parameter] = &[$(Parameter {
            name: $name,
            kind: <$kind as Fact>::kind,
            read: |$facts| Some(known::<$kind>($facts, $fact)),
        }),*];
    };
}

parameters! { f:
    "accession.conditions": Flag = flag(f.agreement.accession.as_ref()?.conditions.first()?);
    "accession.investment": Money = f.agreement.accession.as_ref()?.investment.as_ref()?;
    "accession.majority": Majority = &f.agreement.accession.as_ref()?.majority;
    "accession.open": Flag = truth(&f.agreement.accession.as_ref()?.open)?;
    "accession.transfer": Transfer = &f.agreement.accession.as_ref()?.transfer;
    "archive.keep-until": Date = f.agreement.archive.as_ref()?.keep_until.as_ref()?;
    "archive.keeper": Id = f.agreement.archive.as_ref()?.keeper.as_ref()?.located();
    "belgian-law": Flag = f.belgian_law()?;
    "confidentiality.years": WholeNumber = &f.agreement.confidentiality.as_ref()?.years;
    "contributions": Flag = flag(f.agreement.contributions.first()?.partner.located());
    "de-minimis": Flag = flag(f.agreement.public_money.as_ref()?.de_minimis.first()?.partner.located());
    "disputes.forum": Forum = &f.agreement.disputes.as_ref()?.forum;
    "disputes.law": PlainText = f.agreement.disputes.as_ref()?.law.as_ref()?;
    "disputes.mediation": Flag = truth(&f.agreement.disputes.as_ref()?.mediation)?;
    "disputes.seat": PlainText = f.agreement.disputes.as_ref()?.seat.as_ref()?;
    "disputes.talk-days": WholeNumber = &f.agreement.disputes.as_ref()?.talk_days;
    "duration.end": Date = f.agreement.duration.as_ref()?.end.as_ref()?;
    "duration.renewal": Renewal = &f.agreement.duration.as_ref()?.renewal;
    "duration.renewal-months": WholeNumber = f.agreement.duration.as_ref()?.renewal_months.as_ref()?;
    "duration.renewal-notice": WholeNumber = f.agreement.duration.as_ref()?.renewal_notice_months.as_ref()?;
    "duration.start": Date = f.agreement.duration.as_ref()?.start.as_ref()?;
    "enclave": Flag = flag(f.agreement.enclave.as_ref()?.provider.located());
    "enclave.coach": PlainText = f.agreement.enclave.as_ref()?.coach.as_ref()?;
    "enclave.host": Id = f.agreement.enclave.as_ref()?.host.located();
    "enclave.notified": Date = f.agreement.enclave.as_ref()?.notified.as_ref()?;
    "enclave.provider": Id = f.agreement.enclave.as_ref()?.provider.located();
    "enclave.start": Date = f.agreement.enclave.as_ref()?.start.as_ref()?;
    "exclusivity": Exclusivity = f.agreement.exclusivity.as_ref()?;
    "exclusivity.activities": Flag = flag(f.agreement.exclusivity_scope.as_ref()?.activities.first()?);
    "exclusivity.region": PlainText = f.agreement.exclusivity_scope.as_ref()?.region.as_ref()?;
    "fairness.tolerance": Points = f.tolerance()?;
    "fairness.yardstick": Yardstick = &f.model()?.fairness.as_ref()?.yardstick;
    "force-majeure.days": WholeNumber = &f.agreement.changed_circumstances.as_ref()?.notice_days;
    "force-majeure.end-months": WholeNumber = f.agreement.changed_circumstances.as_ref()?.end_months.as_ref()?;
    "funder": Flag = flag(&f.programme.programme.funder.as_ref()?.name);
    "funder.co-funding": PlainText = f.programme.programme.funder.as_ref()?.co_funding.as_ref()?;
    "funder.name": PlainText = &f.programme.programme.funder.as_ref()?.name;
    "goods": Flag = flag(&f.agreement.goods_in_process.as_ref()?.risk);
    "goods.owner": Id = f.agreement.goods_in_process.as_ref()?.owner.as_ref()?.located();
    "goods.risk": GoodsRisk = &f.agreement.goods_in_process.as_ref()?.risk;
    "governance.bodies": WholeNumber = f.bodies()?;
    "governance.deadlock": Flag = flag(f.agreement.governance.as_ref()?.deadlock.first()?);
    "governance.exit-months": WholeNumber = f.agreement.governance.as_ref()?.exit_months.as_ref()?;
    "hardship": Hardship = &f.agreement.changed_circumstances.as_ref()?.hardship;
    "indexation": Flag = flag(&f.agreement.indexation.as_ref()?.index);
    "indexation.base": Date = &f.agreement.indexation.as_ref()?.base;
    "indexation.index": PlainText = &f.agreement.indexation.as_ref()?.index;
    "indexation.percent": Percentage = &f.agreement.indexation.as_ref()?.percent;
    "insurance": Flag = flag(f.agreement.insurance.first()?.partner.located());
    "investments": Flag = flag(f.model()?.investments.first()?.id.located());
    "key.fee": Flag = f.founding_fee()?;
    "key.fee-amount": Money = f.key()?.founding_fee.as_ref()?.amount.as_ref()?;
    "key.fee-percent": Percentage = f.key()?.founding_fee.as_ref()?.percent.as_ref()?;
    "key.floor": Flag = flag(f.key()?.minimum_effort.first()?.partner.located());
    "key.method": KeyMethod = &f.key()?.method;
    "key.reason": RichText = f.key()?.reason.as_ref()?;
    "key.shares": Words = f.shares()?;
    "key.thresholds": Flag = flag(&f.key()?.thresholds.first()?.above);
    "knowledge": Flag = flag(&f.agreement.knowledge.as_ref()?.results);
    "knowledge.background": Flag = flag(f.agreement.knowledge.as_ref()?.background.first()?.partner.located());
    "knowledge.licence-after": Flag = truth(f.agreement.knowledge.as_ref()?.licence_after.as_ref()?)?;
    "knowledge.owner": Id = f.agreement.knowledge.as_ref()?.owner.as_ref()?.located();
    "knowledge.results": ResultsOwner = &f.agreement.knowledge.as_ref()?.results;
    "language": Words = f.language();
    "later-costs": LaterCosts = f.later_costs()?;
    "later-costs.suppliers": Flag = f.later_suppliers()?;
    "liability.auxiliaries": Auxiliaries = &f.agreement.liability.as_ref()?.auxiliaries;
    "liability.cap": Money = f.agreement.liability.as_ref()?.cap.as_ref()?;
    "liability.gross-fault": GrossFault = &f.agreement.liability.as_ref()?.gross_fault;
    "liability.penalty": Money = &f.agreement.liability.as_ref()?.penalty.as_ref()?.amount;
    "part-years": PartYear = f.part_years()?;
    "parties": WholeNumber = counted(f.partners().len(), f.partnership.partners.place());
    "parties.names": Words = f.party_names();
    "partnership.name": Words = f.partnership_name();
    "partnership.title": PlainText = &f.partnership.title;
    "payment.advance-months": WholeNumber = f.agreement.payment.as_ref()?.advance_months.as_ref()?;
    "payment.days": WholeNumber = &f.agreement.payment.as_ref()?.days;
    "payment.late-interest": LateInterest = f.agreement.payment.as_ref()?.late_interest.as_ref()?;
    "payment.settlement-months": WholeNumber = &f.agreement.payment.as_ref()?.settlement_months;
    "personal-data": Flag = flag(&f.agreement.personal_data.as_ref()?.role);
    "personal-data.assessment": Assessment = &f.agreement.personal_data.as_ref()?.assessment;
    "personal-data.assessment-reason": RichText = f.agreement.personal_data.as_ref()?.assessment_reason.as_ref()?;
    "personal-data.processor": Id = f.agreement.personal_data.as_ref()?.processor.as_ref()?.located();
    "personal-data.role": DataRole = &f.agreement.personal_data.as_ref()?.role;
    "personal-data.target-group": Flag = truth(&f.agreement.personal_data.as_ref()?.target_group)?;
    "pooled-assets": Flag = truth(f.agreement.pooled_assets.as_ref()?)?;
    "procurement": RichText = f.agreement.public_money.as_ref()?.procurement.as_ref()?;
    "programme.call": PlainText = &f.programme.programme.call;
    "programme.title": PlainText = &f.programme.programme.title;
    "public": Flag = flag(&f.of_sector(Sector::Public)?);
    "public.names": Words = f.of_sector(Sector::Public)?;
    "revenue-model": Flag = flag(&f.model()?.unit);
    "revenue.invoicer": Id = f.model()?.invoiced_by.located();
    "revenue.price": Money = Located::new(Money(f.plan.as_ref()?.price.euro()), f.model()?.prices.chosen.place());
    "revenue.price-method": PricingMethod = &f.model()?.prices.chosen;
    "revenue.reference-year": WholeNumber = f.reference_year()?;
    "revenue.unit": PlainText = &f.model()?.unit;
    "revenue.unit-cost": Money = f.unit_cost()?;
    "revenue.units": PlainText = &f.model()?.units;
    "reviews.every": WholeNumber = &f.agreement.reviews.as_ref()?.every_months;
    "reviews.first": Date = f.agreement.reviews.as_ref()?.first.as_ref()?;
    "reviews.topics": Flag = flag(f.agreement.reviews.as_ref()?.topics.first()?);
    "risks": Flag = flag(&f.agreement.risks.first()?.text);
    "signing.date": Date = f.agreement.signing.as_ref()?.date.as_ref()?;
    "signing.initials": Flag = truth(&f.agreement.signing.as_ref()?.initials)?;
    "signing.level": SignatureLevel = &f.agreement.signing.as_ref()?.level;
    "signing.originals": WholeNumber = &f.agreement.signing.as_ref()?.originals;
    "signing.place": PlainText = f.agreement.signing.as_ref()?.place.as_ref()?;
    "site-work": Flag = flag(f.agreement.site_work.as_ref()?.provider.located());
    "site-work.contact": PlainText = f.agreement.site_work.as_ref()?.contact.as_ref()?;
    "site-work.host": Id = f.agreement.site_work.as_ref()?.host.located();
    "site-work.instructions": Flag = flag(f.agreement.site_work.as_ref()?.instructions.first()?);
    "site-work.provider": Id = f.agreement.site_work.as_ref()?.provider.located();
    "social": Flag = flag(&f.social_economy()?);
    "social.names": Words = f.social_economy()?;
    "subsidies": Flag = flag(f.model()?.subsidies.iter().find(|subsidy| subsidy.partner.is_none())?.id.located());
    "suppliers": Flag = flag(f.model()?.suppliers.first()?.id.located());
    "suppliers.names": Words = f.supplier_names()?;
    "tasks": Flag = flag(f.agreement.tasks.first()?.partner.located());
    "termination.cure-days": WholeNumber = &f.agreement.termination.as_ref()?.cure_days;
    "termination.handover": WholeNumber = f.agreement.termination.as_ref()?.handover_months.as_ref()?;
    "termination.not-before": Date = f.agreement.termination.as_ref()?.not_before.as_ref()?;
    "termination.notice": WholeNumber = f.agreement.termination.as_ref()?.notice_months.as_ref()?;
    "termination.settlement": Flag = flag(f.agreement.termination.as_ref()?.settlement.as_ref()?);
    "transparency.audit-notice": WholeNumber = &f.agreement.transparency.as_ref()?.audit_notice_days;
    "transparency.auditor": PlainText = f.agreement.transparency.as_ref()?.auditor.as_ref()?;
    "transparency.report-months": WholeNumber = &f.agreement.transparency.as_ref()?.report_months;
    "value-chain": Flag = flag(f.partnership.value_chain.as_ref()?.steps.first()?.id.located());
    "vat": Flag = flag(f.agreement.vat.as_ref()?.parties.first()?.partner.located());
    "vat.invoicing": ShareInvoicing = &f.agreement.vat.as_ref()?.invoicing;
    "vat.no-deduction": Flag = flag(&f.agreement.vat.as_ref()?.parties.iter().find(|party| !party.status.deducts())?.status);
    "version": PlainText = &f.agreement.version;
}

/// The language of the programme, which is that of agreements that bind, within a sentence: "Nederlands".
#[must_use]
pub fn binding_language(programme: &Programme, locale: &Locale) -> String {
    locale.text(&format!(
        "within-language-{}",
        Language::from(programme.programme.language).code()
    ))
}

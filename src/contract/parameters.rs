//! The typed parameters of clauses: what each is called, and what it is in a partnership.
//!
//! A parameter takes its value from the data of the partnership, never from text, and knows where that value was
//! written. Conditions ask for it, texts print it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::Place;
use crate::finance::Plan;
use crate::locale::Locale;
use crate::model::{
    Agreement, ClosedList as _, Date, Id, Located, Money, Partner, Partnership, Percentage, PlainText, Programme,
    RevenueModel, RichText, Sector, WholeNumber,
};

/// The value of a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Something holds.
    Flag,
    /// A word from a closed list.
    Word(&'static str),
    /// A count.
    Count(u32),
    /// An amount in euro.
    Money(Decimal),
    /// A percentage, 50 for half.
    Percentage(Decimal),
    /// A day.
    Day(Date),
    /// Words of the data.
    Text(String),
}

/// A parameter that is known, with the place of what made it so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// Its value.
    pub value: Value,
    /// Where that was written.
    pub place: Place,
}

/// The parameters of one agreement that are known.
#[derive(Debug, Clone, Default)]
pub struct Parameters(BTreeMap<&'static str, Parameter>);

/// The names of every parameter, sorted.
pub const NAMES: &[&str] = &[
    "accession.conditions",
    "accession.investment",
    "accession.majority",
    "accession.open",
    "accession.transfer",
    "archive.keep-until",
    "archive.keeper",
    "confidentiality.years",
    "contributions",
    "de-minimis",
    "disputes.forum",
    "disputes.mediation",
    "disputes.seat",
    "disputes.talk-days",
    "duration.end",
    "duration.renewal",
    "duration.renewal-months",
    "duration.renewal-notice",
    "duration.start",
    "enclave",
    "enclave.coach",
    "enclave.host",
    "enclave.notified",
    "enclave.provider",
    "enclave.start",
    "exclusivity",
    "fairness.tolerance",
    "fairness.yardstick",
    "force-majeure.days",
    "force-majeure.end-months",
    "funder",
    "funder.co-funding",
    "funder.name",
    "governance.bodies",
    "governance.deadlock",
    "hardship",
    "insurance",
    "investments",
    "key.fee",
    "key.fee-amount",
    "key.fee-percent",
    "key.floor",
    "key.method",
    "key.reason",
    "key.shares",
    "key.thresholds",
    "knowledge",
    "knowledge.background",
    "knowledge.licence-after",
    "knowledge.owner",
    "knowledge.results",
    "liability.auxiliaries",
    "liability.cap",
    "liability.gross-fault",
    "liability.penalty",
    "parties",
    "parties.names",
    "partnership.name",
    "partnership.title",
    "payment.advance-months",
    "payment.days",
    "payment.late-interest",
    "payment.settlement-months",
    "personal-data",
    "personal-data.assessment",
    "personal-data.assessment-reason",
    "personal-data.processor",
    "personal-data.role",
    "personal-data.target-group",
    "pooled-assets",
    "procurement",
    "programme.call",
    "programme.title",
    "public",
    "public.names",
    "revenue-model",
    "revenue.invoicer",
    "revenue.price",
    "revenue.price-method",
    "revenue.reference-year",
    "revenue.unit",
    "revenue.unit-cost",
    "revenue.units",
    "reviews.every",
    "reviews.first",
    "reviews.topics",
    "risks",
    "signing.date",
    "signing.initials",
    "signing.level",
    "signing.originals",
    "signing.place",
    "site-work",
    "site-work.contact",
    "site-work.host",
    "site-work.instructions",
    "site-work.provider",
    "social",
    "social.names",
    "subsidies",
    "suppliers",
    "suppliers.names",
    "tasks",
    "termination.cure-days",
    "termination.handover",
    "termination.notice",
    "termination.settlement",
    "transparency.audit-notice",
    "transparency.auditor",
    "transparency.report-months",
    "value-chain",
    "version",
];

impl Parameters {
    /// The parameters of a partnership's agreement.
    #[must_use]
    pub fn of(programme: &Programme, partnership: &Partnership, agreement: &Agreement, locale: &Locale) -> Self {
        let mut reader = Reader {
            programme,
            locale,
            known: BTreeMap::new(),
        };
        reader.parties(partnership);
        reader.programme();
        reader.choices(agreement);
        reader.obligations(agreement);
        reader.ending(agreement);
        if let Some(model) = &partnership.revenue_model {
            reader.revenue(partnership, model);
        }
        Self(reader.known)
    }

    /// A parameter that is known.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Parameter> {
        self.0.get(name)
    }

    /// How a parameter is printed; nothing for one that isn't known or is no more than a flag.
    #[must_use]
    pub fn print(&self, name: &str, locale: &Locale) -> Option<String> {
        Some(match &self.get(name)?.value {
            Value::Flag => return None,
            Value::Word(word) => locale.text(&format!("word-{}-{word}", name.replace('.', "-"))),
            Value::Count(count) => count.to_string(),
            Value::Money(amount) => locale.amount(*amount),
            Value::Percentage(percent) => {
                let percent = percent.normalize();
                locale.percentage(percent / Decimal::ONE_HUNDRED, percent.scale())
            }
            Value::Day(date) => locale.date(date.year(), date.month(), date.day()),
            Value::Text(text) => text.clone(),
        })
    }
}

/// The names of partners that satisfy a condition, in the order of the case, with the place of the first.
type Names = (Vec<String>, Option<Place>);

struct Reader<'a> {
    programme: &'a Programme,
    locale: &'a Locale,
    known: BTreeMap<&'static str, Parameter>,
}

impl Reader<'_> {
    fn set(&mut self, name: &'static str, value: Value, place: Place) {
        debug_assert!(NAMES.contains(&name), "{name} is not listed");
        self.known.insert(name, Parameter { value, place });
    }

    fn flag(&mut self, name: &'static str, place: Option<Place>) {
        if let Some(place) = place {
            self.set(name, Value::Flag, place);
        }
    }

    fn truth(&mut self, name: &'static str, value: Option<&Located<bool>>) {
        self.flag(name, value.filter(|value| ***value).map(Located::place));
    }

    fn word(&mut self, name: &'static str, word: &'static str, place: Place) {
        self.set(name, Value::Word(word), place);
    }

    fn text(&mut self, name: &'static str, text: Option<&Located<PlainText>>) {
        if let Some(text) = text {
            self.set(name, Value::Text(text.to_string()), text.place());
        }
    }

    fn words(&mut self, name: &'static str, text: Option<&Located<RichText>>) {
        if let Some(text) = text {
            self.set(name, Value::Text(text.plain()), text.place());
        }
    }

    fn count(&mut self, name: &'static str, count: Option<&Located<WholeNumber>>) {
        if let Some(count) = count {
            self.set(name, Value::Count(count.0), count.place());
        }
    }

    fn money(&mut self, name: &'static str, amount: Option<&Located<Money>>) {
        if let Some(amount) = amount {
            self.set(name, Value::Money(amount.0), amount.place());
        }
    }

    fn percentage(&mut self, name: &'static str, percent: Option<&Located<Percentage>>) {
        if let Some(percent) = percent {
            self.set(name, Value::Percentage(percent.0), percent.place());
        }
    }

    fn day(&mut self, name: &'static str, date: Option<&Located<Date>>) {
        if let Some(date) = date {
            self.set(name, Value::Day(**date), date.place());
        }
    }

    fn partner(&mut self, name: &'static str, id: Option<&Located<Id>>) {
        if let Some(id) = id {
            self.set(name, Value::Text(self.programme.partner_name(id)), id.place());
        }
    }

    fn names(&mut self, flag: &'static str, list: &'static str, (names, place): Names) {
        if let Some(place) = place {
            self.flag(flag, Some(place));
            self.set(list, Value::Text(self.locale.list(&names)), place);
        }
    }

    fn parties(&mut self, partnership: &Partnership) {
        let partners: Vec<(&Partner, Place)> = partnership
            .partners
            .iter()
            .filter_map(|part| {
                let partner = self.programme.partner(&part.partner)?;
                Some((partner, part.partner.place()))
            })
            .collect();
        let of_sector = |sector: Option<Sector>| -> Names {
            let of: Vec<_> = partners
                .iter()
                .filter(|(partner, _)| sector.is_none_or(|sector| *partner.sector == sector))
                .collect();
            (
                of.iter().map(|(partner, _)| partner.name.to_string()).collect(),
                of.first().map(|(partner, place)| {
                    if sector.is_some() {
                        partner.sector.place()
                    } else {
                        *place
                    }
                }),
            )
        };
        let place = partnership.partners.place();
        let (names, _) = of_sector(None);
        self.set(
            "parties",
            Value::Count(u32::try_from(names.len()).unwrap_or(u32::MAX)),
            place,
        );
        self.set("parties.names", Value::Text(self.locale.list(&names)), place);
        self.names("social", "social.names", of_sector(Some(Sector::Social)));
        self.names("public", "public.names", of_sector(Some(Sector::Public)));
        self.set(
            "partnership.title",
            Value::Text(partnership.title.to_string()),
            partnership.title.place(),
        );
        let name = partnership.name.as_ref();
        self.set(
            "partnership.name",
            Value::Text(name.map_or_else(|| names.join(" & "), ToString::to_string)),
            name.map_or(place, Located::place),
        );
        let first_step = partnership.value_chain.as_ref().and_then(|chain| chain.steps.first());
        self.flag("value-chain", first_step.map(|step| step.id.place()));
    }

    fn programme(&mut self) {
        let head = &self.programme.programme;
        self.text("programme.call", Some(&head.call));
        self.text("programme.title", Some(&head.title));
        if let Some(funder) = &head.funder {
            self.flag("funder", Some(funder.name.place()));
            self.text("funder.name", Some(&funder.name));
            self.text("funder.co-funding", funder.co_funding.as_ref());
        }
    }

    fn choices(&mut self, agreement: &Agreement) {
        self.text("version", Some(&agreement.version));
        self.truth("pooled-assets", agreement.pooled_assets.as_ref());
        if let Some(choice) = &agreement.exclusivity {
            self.word("exclusivity", choice.key(), choice.place());
        }
        self.flag("tasks", agreement.tasks.first().map(|task| task.partner.place()));
        self.flag(
            "contributions",
            agreement.contributions.first().map(|x| x.partner.place()),
        );
        if let Some(duration) = &agreement.duration {
            self.day("duration.start", duration.start.as_ref());
            self.day("duration.end", duration.end.as_ref());
            self.word("duration.renewal", duration.renewal.key(), duration.renewal.place());
            self.count("duration.renewal-months", duration.renewal_months.as_ref());
            self.count("duration.renewal-notice", duration.renewal_notice_months.as_ref());
        }
        if let Some(reviews) = &agreement.reviews {
            self.count("reviews.every", Some(&reviews.every_months));
            self.day("reviews.first", reviews.first.as_ref());
            self.flag("reviews.topics", reviews.topics.first().map(Located::place));
        }
        if let Some(governance) = &agreement.governance {
            if let Some(first) = governance.bodies.first() {
                let count = u32::try_from(governance.bodies.len()).unwrap_or(u32::MAX);
                self.set("governance.bodies", Value::Count(count), first.id.place());
            }
            self.flag("governance.deadlock", governance.deadlock.first().map(Located::place));
        }
        if let Some(payment) = &agreement.payment {
            self.count("payment.days", Some(&payment.days));
            self.count("payment.settlement-months", Some(&payment.settlement_months));
            self.count("payment.advance-months", payment.advance_months.as_ref());
            if let Some(interest) = &payment.late_interest {
                self.word("payment.late-interest", interest.key(), interest.place());
            }
        }
        if let Some(transparency) = &agreement.transparency {
            self.count("transparency.report-months", Some(&transparency.report_months));
            self.count("transparency.audit-notice", Some(&transparency.audit_notice_days));
            self.text("transparency.auditor", transparency.auditor.as_ref());
        }
    }

    fn obligations(&mut self, agreement: &Agreement) {
        if let Some(enclave) = &agreement.enclave {
            self.flag("enclave", Some(enclave.provider.place()));
            self.partner("enclave.provider", Some(&enclave.provider));
            self.partner("enclave.host", Some(&enclave.host));
            self.text("enclave.coach", enclave.coach.as_ref());
            self.day("enclave.notified", enclave.notified.as_ref());
            self.day("enclave.start", enclave.start.as_ref());
        }
        if let Some(work) = &agreement.site_work {
            self.flag("site-work", Some(work.provider.place()));
            self.partner("site-work.provider", Some(&work.provider));
            self.partner("site-work.host", Some(&work.host));
            self.text("site-work.contact", work.contact.as_ref());
            self.flag("site-work.instructions", work.instructions.first().map(Located::place));
        }
        if let Some(money) = &agreement.public_money {
            self.flag("de-minimis", money.de_minimis.first().map(|aid| aid.partner.place()));
            self.words("procurement", money.procurement.as_ref());
        }
        if let Some(archive) = &agreement.archive {
            self.day("archive.keep-until", archive.keep_until.as_ref());
            self.partner("archive.keeper", archive.keeper.as_ref());
        }
        if let Some(confidentiality) = &agreement.confidentiality {
            self.count("confidentiality.years", Some(&confidentiality.years));
        }
        if let Some(knowledge) = &agreement.knowledge {
            self.flag("knowledge", Some(knowledge.results.place()));
            self.flag(
                "knowledge.background",
                knowledge.background.first().map(|x| x.partner.place()),
            );
            self.word("knowledge.results", knowledge.results.key(), knowledge.results.place());
            self.partner("knowledge.owner", knowledge.owner.as_ref());
            self.truth("knowledge.licence-after", knowledge.licence_after.as_ref());
        }
        if let Some(data) = &agreement.personal_data {
            self.flag("personal-data", Some(data.role.place()));
            self.word("personal-data.role", data.role.key(), data.role.place());
            self.partner("personal-data.processor", data.processor.as_ref());
            self.truth("personal-data.target-group", Some(&data.target_group));
            self.word(
                "personal-data.assessment",
                data.assessment.key(),
                data.assessment.place(),
            );
            self.words("personal-data.assessment-reason", data.assessment_reason.as_ref());
        }
        self.flag("risks", agreement.risks.first().map(|risk| risk.text.place()));
        self.flag(
            "insurance",
            agreement.insurance.first().map(|policy| policy.partner.place()),
        );
        if let Some(liability) = &agreement.liability {
            self.money("liability.cap", liability.cap.as_ref());
            self.word(
                "liability.gross-fault",
                liability.gross_fault.key(),
                liability.gross_fault.place(),
            );
            self.word(
                "liability.auxiliaries",
                liability.auxiliaries.key(),
                liability.auxiliaries.place(),
            );
            self.money(
                "liability.penalty",
                liability.penalty.as_ref().map(|penalty| &penalty.amount),
            );
        }
    }

    fn ending(&mut self, agreement: &Agreement) {
        if let Some(change) = &agreement.changed_circumstances {
            self.count("force-majeure.days", Some(&change.notice_days));
            self.count("force-majeure.end-months", change.end_months.as_ref());
            self.word("hardship", change.hardship.key(), change.hardship.place());
        }
        if let Some(accession) = &agreement.accession {
            self.truth("accession.open", Some(&accession.open));
            self.word(
                "accession.majority",
                accession.majority.key(),
                accession.majority.place(),
            );
            self.money("accession.investment", accession.investment.as_ref());
            self.flag("accession.conditions", accession.conditions.first().map(Located::place));
            self.word(
                "accession.transfer",
                accession.transfer.key(),
                accession.transfer.place(),
            );
        }
        if let Some(end) = &agreement.termination {
            self.count("termination.notice", end.notice_months.as_ref());
            self.count("termination.cure-days", Some(&end.cure_days));
            self.count("termination.handover", end.handover_months.as_ref());
            self.flag("termination.settlement", end.settlement.as_ref().map(Located::place));
        }
        if let Some(disputes) = &agreement.disputes {
            self.count("disputes.talk-days", Some(&disputes.talk_days));
            self.truth("disputes.mediation", Some(&disputes.mediation));
            self.word("disputes.forum", disputes.forum.key(), disputes.forum.place());
            self.text("disputes.seat", disputes.seat.as_ref());
        }
        if let Some(signing) = &agreement.signing {
            self.text("signing.place", signing.place.as_ref());
            self.day("signing.date", signing.date.as_ref());
            self.count("signing.originals", Some(&signing.originals));
            self.word("signing.level", signing.level.key(), signing.level.place());
            self.truth("signing.initials", Some(&signing.initials));
        }
    }

    fn revenue(&mut self, partnership: &Partnership, model: &RevenueModel) {
        self.flag("revenue-model", Some(model.unit.place()));
        self.text("revenue.unit", Some(&model.unit));
        self.text("revenue.units", Some(&model.units));
        self.partner("revenue.invoicer", Some(&model.invoiced_by));
        let chosen = &model.prices.chosen;
        self.word("revenue.price-method", chosen.key(), chosen.place());
        self.flag("investments", model.investments.first().map(|x| x.id.place()));
        self.flag(
            "subsidies",
            model
                .subsidies
                .iter()
                .find(|x| x.partner.is_none())
                .map(|x| x.id.place()),
        );
        let suppliers: Vec<String> = model.suppliers.iter().map(|x| x.name.to_string()).collect();
        self.names(
            "suppliers",
            "suppliers.names",
            (suppliers, model.suppliers.first().map(|x| x.id.place())),
        );
        let key = &model.key;
        self.word("key.method", key.method.key(), key.method.place());
        self.words("key.reason", key.reason.as_ref());
        if let Some(fee) = &key.founding_fee {
            let place = fee
                .percent
                .as_ref()
                .map(Located::place)
                .or(fee.amount.as_ref().map(Located::place));
            self.flag("key.fee", place);
            self.percentage("key.fee-percent", fee.percent.as_ref());
            self.money("key.fee-amount", fee.amount.as_ref());
        }
        self.flag("key.floor", key.minimum_effort.first().map(|x| x.partner.place()));
        self.flag("key.thresholds", key.thresholds.first().map(|x| x.above.place()));
        if let Some(fairness) = &model.fairness {
            self.word(
                "fairness.yardstick",
                fairness.yardstick.key(),
                fairness.yardstick.place(),
            );
            self.percentage("fairness.tolerance", Some(&fairness.tolerance));
        }
        let Some(plan) = Plan::of(partnership, model) else {
            return;
        };
        self.set("revenue.price", Value::Money(plan.price.euro()), chosen.place());
        let reference = model
            .reference_year
            .as_ref()
            .map_or(model.first_year.place(), Located::place);
        self.set(
            "revenue.reference-year",
            Value::Count(plan.calendar(plan.reference)),
            reference,
        );
        if let Some(costs) = plan.unit_costs() {
            self.set(
                "revenue.unit-cost",
                Value::Money(costs.iter().sum()),
                model.unit.place(),
            );
        }
        if let Some(shares) = plan.key() {
            let place = key
                .shares
                .first()
                .map_or(key.method.place(), |share| share.partner.place());
            let text = shares_text(
                self.programme,
                &plan,
                &shares.base.percentages(SHARE_DECIMALS),
                self.locale,
            );
            self.set("key.shares", Value::Text(text), place);
        }
    }
}

/// The number of decimals of a share in per cent, in every document.
pub const SHARE_DECIMALS: u32 = 2;

/// The shares of the partners in words: "De Wroeter 50,00 %, 37graden 50,00 %".
#[must_use]
pub fn shares_text(programme: &Programme, plan: &Plan, percentages: &[Decimal], locale: &Locale) -> String {
    let shares: Vec<String> = plan.parties[..plan.partners]
        .iter()
        .zip(percentages)
        .map(|(id, percent)| format!("{} {}", programme.partner_name(id), share_text(*percent, locale)))
        .collect();
    locale.list(&shares)
}

/// A share in per cent, with decimals only where it has any: "50 %", "33,70 %".
#[must_use]
pub fn share_text(percent: Decimal, locale: &Locale) -> String {
    let percent = percent.round_dp(SHARE_DECIMALS);
    let decimals = if percent.fract().is_zero() { 0 } else { SHARE_DECIMALS };
    locale.percentage(percent / Decimal::ONE_HUNDRED, decimals)
}

//! The numbers of a revenue model as a reader knows them: what each is, of whom, in what unit, and where it stands.

use rust_decimal::Decimal;

use crate::diagnostic::Place;
use crate::document::FigureNames;
use crate::finance::Computed;
use crate::finance::figure_id::{Scope, Word};
use crate::locale::{Locale, capitalised, say};
use crate::model::{
    ActualYear, ClosedList as _, CostItem, DistributionKey, KeyComponent, Located, Money, PartnerAmount, PartnerShare,
    Percentage, PricingMethod, Rate, RevenueModel, Subsidy,
};
use crate::office::Notation;

/// A number of the data.
#[derive(Debug, Clone)]
pub(super) struct Input {
    /// What it is.
    pub label: String,
    /// Of whom it is; nothing where it is of nobody in particular.
    pub party: String,
    /// The number.
    pub number: Decimal,
    /// What it counts.
    pub unit: String,
    /// How it is shown.
    pub notation: Notation,
    /// Where it stands.
    pub place: Place,
}

/// Numbers about one subject.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// The subject.
    pub title: String,
    /// The numbers, in the order of the data.
    pub inputs: Vec<Input>,
}

/// Every number of a revenue model that a figure may rest on, subject by subject.
pub(super) fn inputs(
    model: &RevenueModel,
    computed: &Computed,
    names: &FigureNames<'_>,
    locale: &Locale,
) -> Vec<Group> {
    let mut walk = Walk {
        model,
        computed,
        names,
        locale,
        groups: Vec::new(),
    };
    walk.prices();
    walk.costs();
    walk.amounts();
    walk.subsidies();
    walk.scenarios();
    walk.key();
    walk.fairness();
    walk.actuals();
    walk.groups.retain(|group| !group.inputs.is_empty());
    walk.groups
}

/// Goes through a model.
struct Walk<'w, 'n> {
    model: &'w RevenueModel,
    computed: &'w Computed,
    names: &'w FigureNames<'n>,
    locale: &'w Locale,
    groups: Vec<Group>,
}

impl Walk<'_, '_> {
    fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    fn group(&mut self, title: impl Into<String>) {
        let title = title.into();
        self.groups.push(Group {
            title,
            inputs: Vec::new(),
        });
    }

    /// Adds a number to the group that was begun last.
    fn add(&mut self, label: impl Into<String>, party: &str, (number, place): (Decimal, Place), measure: Measure) {
        let (unit, notation) = match measure {
            Measure::Euro => (self.text("living-euro"), Notation::Money),
            Measure::EuroAYear => (self.text("living-euro-a-year"), Notation::Money),
            Measure::EuroPer(unit) => (say!(self.locale, "living-euro-per", unit), Notation::Exact),
            Measure::Percent => (self.text("living-percent"), Notation::Percent),
            Measure::Count(unit) => (unit, Notation::Decimal),
        };
        if let Some(group) = self.groups.last_mut() {
            group.inputs.push(Input {
                label: label.into(),
                party: party.to_owned(),
                number,
                unit,
                notation,
                place,
            });
        }
    }

    fn prices(&mut self) {
        let prices = &self.model.prices;
        let unit = || Measure::EuroPer(self.model.unit.to_string());
        let price = self.text("price");
        if let Some(fixed) = &prices.fixed_price {
            self.group(self.names.price_method(PricingMethod::FixedPrice));
            self.add(&price, "", money(fixed), unit());
        }
        if let Some(margin) = &prices.fixed_margin {
            self.group(self.names.price_method(PricingMethod::FixedMargin));
            let label = self.text("margin");
            if let Some(amount) = &margin.amount {
                self.add(label, "", money(amount), unit());
            } else if let Some(percent) = &margin.percent {
                self.add(label, "", rate(percent), Measure::Percent);
            }
        }
        if let Some(market) = &prices.market_alternatives {
            self.group(self.names.price_method(PricingMethod::MarketAlternatives));
            for offer in market.offers.iter() {
                self.add(offer.name.to_string(), "", money(&offer.price), unit());
            }
        }
        if let Some(value) = &prices.added_value {
            self.group(self.names.price_method(PricingMethod::AddedValue));
            self.add(self.text("revenue-base-price"), "", money(&value.base), unit());
            for premium in value.premiums.iter() {
                let label = capitalised(&self.text(&format!("premium-{}", premium.kind.key())));
                if let Some(amount) = &premium.amount {
                    self.add(label, "", money(amount), unit());
                } else if let Some(percent) = &premium.percent {
                    self.add(label, "", rate(percent), Measure::Percent);
                }
            }
        }
    }

    fn costs(&mut self) {
        for activity in self.model.activities.iter() {
            let activity_title = self.names.activity(activity);
            self.group(say!(self.locale, "living-costs-of", activity = activity_title));
            for item in activity.items.iter() {
                self.cost(item);
            }
        }
    }

    /// A sub-action has two numbers: the cost of a piece, and how many one unit takes.
    fn cost(&mut self, item: &CostItem) {
        let party = self.names.party_of(&item.party).to_owned();
        let label = if item.unpaid {
            format!("{} ({})", item.title, self.text("revenue-unpaid"))
        } else {
            item.title.to_string()
        };
        let piece = item.per.as_ref().map(ToString::to_string);
        let piece = piece.unwrap_or_else(|| self.text("living-piece"));
        let cost = (item.unit_cost.0, item.unit_cost.place());
        self.add(label.clone(), &party, cost, Measure::EuroPer(piece.clone()));
        let unit = say!(self.locale, "living-per", piece, unit = self.model.unit);
        let required = (item.required.0, item.required.place());
        self.add(label, &party, required, Measure::Count(unit));
    }

    /// Costs per year, and investments.
    fn amounts(&mut self) {
        self.group(self.text("revenue-fixed-costs"));
        for cost in &self.model.fixed_costs {
            let party = self.names.party_of(&cost.party);
            self.add(cost.title.to_string(), party, money(&cost.amount), Measure::EuroAYear);
        }
        self.group(self.text("revenue-investments"));
        for investment in &self.model.investments {
            let party = self.names.party_of(&investment.partner);
            let amount = money(&investment.amount);
            self.add(investment.title.to_string(), party, amount, Measure::Euro);
        }
    }

    fn subsidies(&mut self) {
        self.group(self.text("revenue-subsidies"));
        for subsidy in &self.model.subsidies {
            self.subsidy(subsidy);
        }
    }

    fn subsidy(&mut self, subsidy: &Subsidy) {
        let party = match &subsidy.partner {
            Some(partner) => self.names.party_of(partner).to_owned(),
            None => self.text("revenue-into-margin"),
        };
        if let Some(amount) = &subsidy.per_unit {
            let unit = Measure::EuroPer(self.model.unit.to_string());
            self.add(subsidy.title.to_string(), &party, money(amount), unit);
        }
        for (year, amount) in subsidy.yearly.iter().enumerate() {
            let label = format!("{}, {}", subsidy.title, self.computed.plan.calendar(year));
            self.add(label, &party, money(amount), Measure::Euro);
        }
    }

    /// Volumes and changes, scenario by scenario in the order of all tables.
    fn scenarios(&mut self) {
        for (case, _) in &self.computed.outlooks {
            let written = self.model.scenarios.iter().filter(|scenario| *scenario.case == *case);
            for scenario in written {
                self.group(say!(self.locale, "living-scenario", name = self.names.scenario(*case)));
                for (year, volume) in scenario.volumes.iter().enumerate() {
                    let year = self.computed.plan.calendar(year);
                    let label = format!("{} {year}", self.text("revenue-volume"));
                    let unit = Measure::Count(self.model.units.to_string());
                    self.add(label, "", (volume.0, volume.place()), unit);
                }
                for (key, change) in [
                    ("field-price-change", &scenario.price_change),
                    ("field-cost-change", &scenario.cost_change),
                ] {
                    if let Some(change) = change {
                        self.add(capitalised(&self.text(key)), "", rate(change), Measure::Percent);
                    }
                }
            }
        }
    }

    fn key(&mut self) {
        let key = &self.model.key;
        self.group(self.text("revenue-key-shares"));
        self.shares(&key.shares, &self.text("revenue-share"));
        self.components(&key.components, "");
        if let Some(fee) = &key.founding_fee {
            self.group(self.text("revenue-founding-fee"));
            if let Some(percent) = &fee.percent {
                self.add(
                    self.text("revenue-founding-fee"),
                    "",
                    percentage(percent),
                    Measure::Percent,
                );
            } else if let Some(amount) = &fee.amount {
                self.add(self.text("revenue-founding-fee"), "", money(amount), Measure::EuroAYear);
            }
            self.shares(&fee.shares, &self.text("revenue-share"));
        }
        self.thresholds(key);
        self.group(self.text("revenue-minimum-effort"));
        for owed in &key.minimum_effort {
            let party = self.names.party_of(&owed.partner);
            let hours = (owed.hours.0, owed.hours.place());
            let unit = Measure::Count(self.text("living-hours"));
            self.add(self.text("revenue-hours-a-year"), party, hours, unit);
            let hour = Measure::EuroPer(self.text("living-hour"));
            self.add(self.text("revenue-lacking-hour"), party, money(&owed.rate), hour);
        }
    }

    fn thresholds(&mut self, key: &DistributionKey) {
        self.group(self.text("revenue-thresholds"));
        for (index, threshold) in key.thresholds.iter().enumerate() {
            let number = (index + 1).to_string();
            let label = say!(self.locale, "living-threshold", number = &number);
            self.add(label, "", money(&threshold.above), Measure::EuroAYear);
            let above = say!(self.locale, "living-above-threshold", number = &number);
            self.shares(&threshold.shares, &above);
            self.components(&threshold.components, &format!("{above}: "));
        }
    }

    fn shares(&mut self, shares: &[PartnerShare], label: &str) {
        for share in shares {
            let party = self.names.party_of(&share.partner);
            self.add(label, party, percentage(&share.percent), Measure::Percent);
        }
    }

    fn components(&mut self, components: &[KeyComponent], before: &str) {
        for component in components {
            let part = self.names.key_part(*component.by);
            let weight = format!("{before}{}", say!(self.locale, "living-key-weight", part = &part));
            self.add(weight, "", percentage(&component.weight), Measure::Percent);
            let share = format!("{before}{}", say!(self.locale, "living-key-share", part = &part));
            self.shares(&component.shares, &share);
        }
    }

    /// What partners would earn otherwise, and what they may lose.
    fn fairness(&mut self) {
        let year = self.computed.plan.calendar(self.computed.plan.reference).to_string();
        self.group(say!(self.locale, "living-alone", year));
        for alone in &self.model.stand_alone {
            let party = self.names.party_of(&alone.partner);
            self.add(
                self.text("revenue-alone"),
                party,
                money(&alone.amount),
                Measure::EuroAYear,
            );
        }
        for coalition in &self.model.coalitions {
            let partners = coalition.partners.iter().map(|id| self.names.party_of(id).to_owned());
            let partners: Vec<String> = partners.collect();
            let label = self.text("revenue-with-others");
            self.add(
                label,
                &partners.join(" + "),
                money(&coalition.amount),
                Measure::EuroAYear,
            );
        }
        self.group(self.text("living-risks"));
        for risk in &self.model.risks {
            let party = self.names.party_of(&risk.partner);
            self.add(risk.title.to_string(), party, money(&risk.amount), Measure::Euro);
        }
    }

    fn actuals(&mut self) {
        for year in &self.model.actuals {
            self.group(say!(self.locale, "living-actual-year", year = year.year.to_string()));
            self.actual_year(year);
        }
    }

    fn actual_year(&mut self, year: &ActualYear) {
        if let Some(volume) = &year.volume {
            let unit = Measure::Count(self.model.units.to_string());
            self.add(self.text("revenue-volume"), "", (volume.0, volume.place()), unit);
        }
        for (key, entries) in [
            ("living-received", &year.received),
            ("living-subsidies", &year.subsidies),
            ("revenue-costs-paid", &year.paid),
            ("living-to-suppliers", &year.suppliers),
        ] {
            let label = self.text(key);
            for PartnerAmount { partner, amount, note } in entries {
                let note = note.as_ref().map_or(String::new(), |note| format!(" ({note})"));
                let party = self.names.party_of(partner);
                self.add(format!("{label}{note}"), party, money(amount), Measure::Euro);
            }
        }
        for hours in &year.effort {
            let party = self.names.party_of(&hours.partner);
            let unit = Measure::Count(self.text("living-hours"));
            self.add(
                self.text("living-hours-spent"),
                party,
                (hours.hours.0, hours.hours.place()),
                unit,
            );
        }
    }
}

/// What a number counts.
enum Measure {
    Euro,
    EuroAYear,
    EuroPer(String),
    Percent,
    Count(String),
}

fn money(written: &Located<Money>) -> (Decimal, Place) {
    (written.0, written.place())
}

fn rate(written: &Located<Rate>) -> (Decimal, Place) {
    (written.0, written.place())
}

fn percentage(written: &Located<Percentage>) -> (Decimal, Place) {
    (written.0, written.place())
}

/// The name of what a figure is, without whose it is.
pub(super) fn word(names: &FigureNames<'_>, locale: &Locale, model: &RevenueModel, word: Word) -> String {
    let numbered = |key: &str, index: usize| {
        let number = (index + 1).to_string();
        say!(locale, key, number)
    };
    let key = match word {
        Word::UnitCost => "revenue-cost-of-unit",
        Word::UnitEffort => return capitalised(&locale.text("key-part-effort")),
        Word::Accrued => "living-accrued",
        Word::CostAfter(0) => "living-cost-at-sale",
        Word::CostAfter(years) => return say!(locale, "living-cost-after", count = years),
        Word::Investment => "revenue-investments",
        Word::Share if model.key.components.len() > 1 => "revenue-key-result",
        Word::Share => "revenue-share",
        Word::PartShare(part) => {
            let component = model.key.components.get(part);
            return component.map_or_else(String::new, |component| names.key_part(*component.by));
        }
        Word::FeeShare | Word::Fee => "revenue-founding-fee",
        Word::Threshold(index) => return numbered("living-threshold", index),
        Word::BandShare(index) => return numbered("living-above-threshold", index),
        Word::Paid => "revenue-costs-paid",
        Word::Reserve => "revenue-reserves",
        Word::Holds => "revenue-holds",
        Word::Cost => "living-own-costs",
        Word::Part => "margin-share-party",
        Word::OwnSubsidy => "revenue-own-subsidies",
        Word::Cumulative => "revenue-since-start",
        Word::Lacking => "living-lacking-hours",
        Word::EffortPaid => "living-effort-paid",
        Word::Pot => "living-effort-pot",
        Word::EffortReceived => "revenue-compensation",
        Word::Entitled => "revenue-entitled",
        Word::Balance => "revenue-balance",
        Word::Yardstick(yardstick) => return names.yardstick(yardstick),
        // The others are about all parties, so that their own name says it.
        other => return names.figure(Scope::Price.all(other)),
    };
    locale.text(key)
}

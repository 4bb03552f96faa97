//! The names of figures: the same in every run, and from version to version of a plan.

use crate::model::{ClosedList as _, PricingMethod, ScenarioCase, Yardstick};

use super::plan::Plan;

/// The name of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FigureId {
    /// What part of the model it belongs to.
    pub scope: Scope,
    /// What it is.
    pub word: Word,
    /// The party that it is about; nothing where it is about all.
    pub party: Option<usize>,
}

/// A part of the model; figures are listed part by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// One unit.
    Unit,
    /// The price of a unit.
    Price,
    /// The key.
    Key,
    /// A planned year of a scenario, from 0.
    Year(ScenarioCase, usize),
    /// A scenario as a whole.
    Scenario(ScenarioCase),
    /// The reference year, as yardsticks of fairness divide it.
    Yardsticks,
    /// A year that is over.
    Settled(u32),
}

/// What a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Word {
    /// The cost of a unit.
    UnitCost,
    /// Hours times rate of a unit.
    UnitEffort,
    /// What of the cost of a unit is accrued for later years.
    Accrued,
    /// What of the cost of a unit counts so many years after the sale.
    CostAfter(usize),
    /// The price of a unit.
    Price,
    /// The price that a method gives.
    PriceBy(PricingMethod),
    /// The share in the key.
    Share,
    /// The share in a part of the key, from 0.
    PartShare(usize),
    /// The share in the founding fee.
    FeeShare,
    /// The amount of a threshold, from 0.
    Threshold(usize),
    /// The share above a threshold, from 0.
    BandShare(usize),
    /// What is invested.
    Investment,
    /// Units sold.
    Volume,
    /// Volume times price.
    Revenue,
    /// Subsidies that come into the margin.
    Subsidy,
    /// Subsidies that a partner keeps.
    OwnSubsidy,
    /// The cost of a year.
    Cost,
    /// The margin of a year.
    Margin,
    /// The founding fee.
    Fee,
    /// The part of the margin.
    Part,
    /// The result since the start.
    Cumulative,
    /// The year of break-even.
    BreakEven,
    /// The year of financial independence.
    Independent,
    /// What a yardstick gives.
    Yardstick(Yardstick),
    /// What a partner bore and paid.
    Paid,
    /// What counts for a partner already, for later years.
    Reserve,
    /// What a partner received.
    Holds,
    /// Missing hours.
    Lacking,
    /// What all pay for them together.
    Pot,
    /// What is paid for them.
    EffortPaid,
    /// What is received of those payments.
    EffortReceived,
    /// What a partner is entitled to.
    Entitled,
    /// What a partner is still to receive.
    Balance,
    /// A payment to this partner.
    Payment(usize),
}

impl Scope {
    /// A figure about all parties together.
    #[must_use]
    pub const fn all(self, word: Word) -> FigureId {
        FigureId {
            scope: self,
            word,
            party: None,
        }
    }

    /// A figure about one party.
    #[must_use]
    pub const fn of(self, word: Word, party: usize) -> FigureId {
        FigureId {
            scope: self,
            word,
            party: Some(party),
        }
    }
}

impl FigureId {
    /// Whether it is listed; the others are steps towards those.
    #[must_use]
    pub const fn is_listed(self) -> bool {
        use Word::{
            Accrued, BandShare, CostAfter, FeeShare, Holds, Investment, Lacking, Paid, PartShare, Pot, Threshold,
            UnitEffort,
        };
        !matches!(
            self.word,
            UnitEffort
                | Accrued
                | CostAfter(_)
                | Investment
                | FeeShare
                | PartShare(_)
                | Threshold(_)
                | BandShare(_)
                | Paid
                | Holds
                | Lacking
                | Pot
        )
    }

    /// The id in data: `middle.2027.cost.noesthoek`.
    #[must_use]
    pub fn text(self, plan: &Plan) -> String {
        let word: &str = self.word.into();
        let party = |party: usize| plan.parties.get(party).map(|id| id.as_str());
        let mut steps = match self.scope {
            Scope::Unit | Scope::Price | Scope::Key | Scope::Yardsticks => Vec::new(),
            Scope::Year(case, year) => vec![case.key().to_owned(), plan.calendar(year).to_string()],
            Scope::Scenario(case) => vec![case.key().to_owned()],
            Scope::Settled(year) => vec!["settlement".to_owned(), year.to_string()],
        };
        steps.push(match self.word {
            Word::PriceBy(method) => format!("price.{}", method.key()),
            Word::Yardstick(yardstick) => format!("yardstick.{}", yardstick.key()),
            _ => word.to_owned(),
        });
        steps.extend(self.party.and_then(party).map(ToOwned::to_owned));
        if let Word::Payment(payee) = self.word {
            steps.extend(party(payee).map(ToOwned::to_owned));
        }
        steps.join(".")
    }
}

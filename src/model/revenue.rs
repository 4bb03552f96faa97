//! The revenue model of a partnership, as the partners write it down.
//!
//! Only what is known or assumed stands here; every figure that follows from it is computed on the `finance` floor.
//! Amounts are in euro without VAT.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Amount, Basis, Id, Located, Money, Percentage, PlainText, RichText, WholeNumber};

/// The revenue model of a partnership: costs, prices, volumes, the key that divides the margin.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RevenueModel {
    /// Where the figures come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Located<PlainText>>,
    /// What a customer buys, in the singular, for instance "evenement".
    pub unit: Located<PlainText>,
    /// The same in the plural, for instance "evenementen".
    pub units: Located<PlainText>,
    /// The first calendar year of the plan; year 0, of the investments, comes before it.
    pub first_year: Located<WholeNumber>,
    /// Id of the partner that invoices the customers and pays external suppliers.
    pub invoiced_by: Located<Id>,
    /// The year of the middle scenario on which yardsticks and examples rest; omitted: the last planned year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_year: Option<Located<WholeNumber>>,
    /// What the figures assume.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assumptions: Vec<Located<RichText>>,
    /// External suppliers: parties that are paid their price and take no part in the margin.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub suppliers: Vec<Supplier>,
    /// Investments in year 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub investments: Vec<Investment>,
    /// Activities with what each costs for one unit.
    #[serde(default)]
    pub activities: Located<Vec<Activity>>,
    /// Purchase prices and other inputs that move together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cost_drivers: Vec<CostDriver>,
    /// Costs per year, whatever the volume.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fixed_costs: Vec<FixedCost>,
    /// Subsidies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subsidies: Vec<Subsidy>,
    /// The price methods that were compared, and the one that was chosen.
    pub prices: Prices,
    /// The scenarios; the middle one is required.
    pub scenarios: Located<Vec<Scenario>>,
    /// How the margin is divided.
    pub key: DistributionKey,
    /// What each partner would earn in the reference year without the partnership; may be negative.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stand_alone: Vec<PartnerAmount>,
    /// What groups of partners would earn together in the reference year without the others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coalitions: Vec<Coalition>,
    /// Amounts that a partner may lose besides its investments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<RiskAmount>,
    /// When the partners call the key fair; omitted: nobody earns less than alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fairness: Option<FairnessCriterion>,
    /// The actual figures of years that are over, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actuals: Vec<ActualYear>,
}

/// A supplier from outside the partnership.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Supplier {
    /// Id of the supplier, unique in the case.
    pub id: Located<Id>,
    /// Name that documents use.
    #[schemars(length(max = 120))]
    pub name: Located<PlainText>,
}

/// An investment in year 0.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Investment {
    /// Id of the investment.
    pub id: Located<Id>,
    /// What is bought or built.
    pub title: Located<PlainText>,
    /// Id of the partner that pays.
    pub partner: Located<Id>,
    /// Amount in euro.
    pub amount: Located<Money>,
}

/// An activity of the value chain, with what it costs for one unit.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Id of the step of the value chain; where the case has no value chain, an id of your own.
    pub step: Located<Id>,
    /// Title; omitted: that of the step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Located<PlainText>>,
    /// Sub-actions.
    pub items: Located<Vec<CostItem>>,
}

/// A sub-action: its cost per piece and how many pieces one unit takes.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CostItem {
    /// Id of the sub-action, unique in the revenue model.
    pub id: Located<Id>,
    /// What is done or bought.
    pub title: Located<PlainText>,
    /// Id of the partner, supplier or actor of the value chain that bears the cost.
    pub party: Located<Id>,
    /// Work, purchase or other.
    pub kind: Located<CostKind>,
    /// The piece, for instance "uur" or "m³".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Located<PlainText>>,
    /// Cost of a piece in euro; work: the rate per hour.
    pub unit_cost: Located<Amount>,
    /// How many pieces one unit takes; work: hours.
    pub required: Located<Amount>,
    /// Work that counts as effort but is not charged as a cost.
    #[serde(default)]
    pub unpaid: bool,
}

/// What a cost is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CostKind {
    /// Hours at a rate; counts as effort.
    Work,
    /// Goods and materials.
    Purchase,
    /// Anything else.
    Other,
}

impl CostKind {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Work, Self::Purchase, Self::Other];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Purchase => "purchase",
            Self::Other => "other",
        }
    }
}

/// Sub-actions whose cost moves together, such as everything bought at the price of timber.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CostDriver {
    /// Id of the driver.
    pub id: Located<Id>,
    /// Its name, for instance "Aankoopprijs hout".
    pub title: Located<PlainText>,
    /// Ids of sub-actions.
    #[serde(default)]
    pub items: Located<Vec<Located<Id>>>,
}

/// A cost per year.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FixedCost {
    /// Id of the cost.
    pub id: Located<Id>,
    /// What it is for.
    pub title: Located<PlainText>,
    /// Id of the partner or supplier that bears it.
    pub party: Located<Id>,
    /// Amount a year, in euro.
    pub amount: Located<Money>,
}

/// A subsidy, per unit, per year or both.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Subsidy {
    /// Id of the subsidy.
    pub id: Located<Id>,
    /// Its name.
    pub title: Located<PlainText>,
    /// Id of the partner that keeps it; omitted: it comes into the margin that is divided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Located<Id>>,
    /// Amount per unit, in euro.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_unit: Option<Located<Money>>,
    /// Amount of each planned year, in euro; years beyond the list have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub yearly: Vec<Located<Money>>,
    /// Last calendar year in which the amount per unit is paid; omitted: all years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Located<WholeNumber>>,
}

/// The price methods.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Prices {
    /// The method whose price the plan uses.
    pub chosen: Located<PricingMethod>,
    /// Fixed price: the price itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_price: Option<Located<Money>>,
    /// Fixed margin: what is added to the cost of a unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_margin: Option<FixedMargin>,
    /// Market alternatives: what customers pay elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub market_alternatives: Option<MarketAlternatives>,
    /// Added value: a base and premiums.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added_value: Option<AddedValue>,
}

/// How a price comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PricingMethod {
    /// A price that the partners set.
    FixedPrice,
    /// The cost of a unit and a margin on it; bottom up.
    FixedMargin,
    /// The price of alternatives in the market; top down.
    MarketAlternatives,
    /// A base price and premiums for added value; top down.
    AddedValue,
}

impl PricingMethod {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[
        Self::FixedPrice,
        Self::FixedMargin,
        Self::MarketAlternatives,
        Self::AddedValue,
    ];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::FixedPrice => "fixed-price",
            Self::FixedMargin => "fixed-margin",
            Self::MarketAlternatives => "market-alternatives",
            Self::AddedValue => "added-value",
        }
    }
}

/// A margin on the cost of a unit: an amount or a percentage of the cost.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FixedMargin {
    /// The margin in euro.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Located<Money>>,
    /// The margin as a percentage of the cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<Located<Amount>>,
}

/// What customers pay elsewhere.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarketAlternatives {
    /// Which of the prices counts.
    #[serde(rename = "use")]
    pub use_: Located<MarketPrice>,
    /// The alternatives.
    pub offers: Located<Vec<Offer>>,
}

/// Which price of the market counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MarketPrice {
    /// The lowest.
    Lowest,
    /// The average, rounded to the cent.
    Average,
    /// The highest.
    Highest,
}

impl MarketPrice {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Lowest, Self::Average, Self::Highest];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Lowest => "lowest",
            Self::Average => "average",
            Self::Highest => "highest",
        }
    }
}

/// An alternative in the market.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Whose offer, or what it is.
    pub name: Located<PlainText>,
    /// Price in euro for what compares to one unit.
    pub price: Located<Money>,
}

/// A base price and premiums on it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddedValue {
    /// The base in euro, before premiums.
    pub base: Located<Money>,
    /// The premiums.
    pub premiums: Located<Vec<Premium>>,
}

/// A premium: an amount or a percentage of the base.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Premium {
    /// What the customer pays it for.
    pub kind: Located<PremiumKind>,
    /// Why customers pay it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Located<PlainText>>,
    /// The premium in euro.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Located<Money>>,
    /// The premium as a percentage of the base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<Located<Amount>>,
}

/// What a customer pays a premium for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PremiumKind {
    /// A lighter burden on the environment.
    Sustainability,
    /// Strategic value for the customer.
    Strategic,
    /// Technical quality.
    Technical,
    /// Social value.
    Social,
}

impl PremiumKind {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Sustainability, Self::Strategic, Self::Technical, Self::Social];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Sustainability => "sustainability",
            Self::Strategic => "strategic",
            Self::Technical => "technical",
            Self::Social => "social",
        }
    }
}

/// A scenario.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Best, middle or worst.
    pub case: Located<ScenarioCase>,
    /// What is assumed, in one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Located<PlainText>>,
    /// Units sold in each planned year.
    pub volumes: Located<Vec<Located<Amount>>>,
    /// Price against the chosen one, in per cent; -5 for five per cent less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_change: Option<Located<Amount>>,
    /// Cost against the plan, in per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_change: Option<Located<Amount>>,
}

/// Which scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ScenarioCase {
    /// What the partners hope for.
    Best,
    /// What they expect.
    Middle,
    /// What they fear.
    Worst,
}

impl ScenarioCase {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Best, Self::Middle, Self::Worst];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Middle => "middle",
            Self::Worst => "worst",
        }
    }
}

/// How the margin is divided among the partners.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DistributionKey {
    /// The method.
    pub method: Located<KeyMethod>,
    /// Fixed shares; they add up to 100.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<PartnerShare>,
    /// The parts of a hybrid key; their weights add up to 100.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<KeyComponent>,
    /// Why the partners chose this key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Located<RichText>>,
    /// A fee for founding parties, before the margin is divided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub founding_fee: Option<FoundingFee>,
    /// Effort that each partner owes a year; what lacks is settled in money.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub minimum_effort: Vec<MinimumEffort>,
    /// Another division for the part of the margin above an amount, in rising order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thresholds: Vec<Threshold>,
}

/// How shares come about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum KeyMethod {
    /// Every partner has the same share.
    Equal,
    /// Shares that the partners set.
    Fixed,
    /// By share in the cost of a unit.
    ByCost,
    /// By hours times rate of a unit.
    ByEffort,
    /// A weighted mix, with incentives.
    Hybrid,
}

impl KeyMethod {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Equal, Self::Fixed, Self::ByCost, Self::ByEffort, Self::Hybrid];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Fixed => "fixed",
            Self::ByCost => "by-cost",
            Self::ByEffort => "by-effort",
            Self::Hybrid => "hybrid",
        }
    }
}

/// A partner's share.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerShare {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// Its share in per cent.
    pub percent: Located<Percentage>,
}

/// A part of a hybrid key.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyComponent {
    /// What this part rewards.
    pub by: Located<KeyPart>,
    /// Its weight in per cent.
    pub weight: Located<Percentage>,
    /// Shares within this part, for fixed shares and incentives; they add up to 100.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<PartnerShare>,
    /// What it is meant for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Located<PlainText>>,
}

/// What a part of a hybrid key rewards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum KeyPart {
    /// Everyone alike.
    Equal,
    /// Shares that the partners set.
    Fixed,
    /// Share in the cost of a unit.
    Cost,
    /// Hours times rate of a unit.
    Effort,
    /// Share in the investments.
    Investment,
    /// Incentive: investing in the future.
    Future,
    /// Incentive: open partnership.
    Openness,
    /// Incentive: entrepreneurial risk.
    Risk,
}

impl KeyPart {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[
        Self::Equal,
        Self::Fixed,
        Self::Cost,
        Self::Effort,
        Self::Investment,
        Self::Future,
        Self::Openness,
        Self::Risk,
    ];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Fixed => "fixed",
            Self::Cost => "cost",
            Self::Effort => "effort",
            Self::Investment => "investment",
            Self::Future => "future",
            Self::Openness => "openness",
            Self::Risk => "risk",
        }
    }
}

/// A fee for founding parties: a percentage of the margin or an amount a year, from positive margin alone.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FoundingFee {
    /// Percentage of the margin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<Located<Percentage>>,
    /// Amount a year, in euro.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Located<Money>>,
    /// Who gets it; shares add up to 100.
    #[serde(default)]
    pub shares: Located<Vec<PartnerShare>>,
}

/// Effort that a partner owes a year.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MinimumEffort {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// Hours a year.
    pub hours: Located<Amount>,
    /// What an hour that lacks costs, in euro.
    pub rate: Located<Money>,
}

/// A division for the part of the margin above an amount.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// The amount of margin a year above which it holds, after the founding fee, in euro.
    pub above: Located<Money>,
    /// The method for the part above it.
    pub method: Located<KeyMethod>,
    /// Fixed shares; they add up to 100.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<PartnerShare>,
    /// The parts of a hybrid key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<KeyComponent>,
}

/// An amount of a partner.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerAmount {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// Amount in euro.
    pub amount: Located<Money>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Located<PlainText>>,
}

/// What some partners would earn together without the others.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Coalition {
    /// Ids of two or more partners, not all of them.
    pub partners: Located<Vec<Located<Id>>>,
    /// Amount in euro.
    pub amount: Located<Money>,
}

/// An amount that a partner may lose.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskAmount {
    /// The risk.
    pub title: Located<PlainText>,
    /// Id of the partner that carries it.
    pub partner: Located<Id>,
    /// Amount in euro.
    pub amount: Located<Money>,
}

/// When the partners call the key fair.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FairnessCriterion {
    /// Against what.
    pub yardstick: Located<Yardstick>,
    /// How many percentage points a partner's part may lie from it; 0 for stand-alone value.
    pub tolerance: Located<Percentage>,
}

/// A measure of fairness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Yardstick {
    /// By share in the cost.
    Cost,
    /// By hours times rate.
    Effort,
    /// By what each may lose.
    Risk,
    /// No partner worse off than alone.
    StandAlone,
    /// The Shapley value.
    Shapley,
}

impl Yardstick {
    /// Every value, in the order of the list.
    pub const ALL: &[Self] = &[Self::Cost, Self::Effort, Self::Risk, Self::StandAlone, Self::Shapley];

    /// The word in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Effort => "effort",
            Self::Risk => "risk",
            Self::StandAlone => "stand-alone",
            Self::Shapley => "shapley",
        }
    }
}

/// The actual figures of a year.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActualYear {
    /// The calendar year.
    pub year: Located<WholeNumber>,
    /// Where the figures come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Located<PlainText>>,
    /// Units sold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<Located<Amount>>,
    /// What each partner received from customers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub received: Vec<PartnerAmount>,
    /// What each partner received in subsidies that belong to the partnership.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subsidies: Vec<PartnerAmount>,
    /// The costs that each partner bore, and what it paid to suppliers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paid: Vec<PartnerAmount>,
    /// Hours that each partner spent; once one is given, a partner that is not listed spent none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effort: Vec<PartnerHours>,
}

/// Hours of a partner.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerHours {
    /// Id of a partner of the case.
    pub partner: Located<Id>,
    /// Hours.
    pub hours: Located<Amount>,
}

//! The revenue model of a partnership, as the partners write it down.
//!
//! Only what is known or assumed stands here; every figure that follows from it is computed on the `finance` floor.
//! Amounts are in euro without VAT.

use macro_rules_attribute::apply;

use super::{
    Amount, Basis, ExactMoney, LaterCosts, Located, Money, OwnId, PartYears, Percentage, PlainText, Rate, Ref,
    RichText, WholeNumber, closed_list, kind, record, sparse_record,
};

/// The revenue model of a partnership: costs, prices, volumes, the key that divides the margin.
#[apply(sparse_record)]
pub struct RevenueModel {
    /// Where the figures come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
    /// What a customer buys, in the singular, for instance "evenement".
    pub unit: Located<PlainText>,
    /// The same in the plural, for instance "evenementen".
    pub units: Located<PlainText>,
    /// The first calendar year of the plan; year 0, of the investments, comes before it.
    #[schemars(range(min = 1900, max = 9000))]
    pub first_year: Located<WholeNumber>,
    /// Id of the partner that invoices the customers and pays external suppliers.
    pub invoiced_by: Ref<kind::Participant>,
    /// The year of the middle scenario on which yardsticks and examples rest; omitted: the last planned year.
    pub reference_year: Option<Located<WholeNumber>>,
    /// What the figures assume.
    pub assumptions: Vec<Located<RichText>>,
    /// External suppliers: parties that are paid their price and take no part in the margin.
    #[schemars(length(max = 50))]
    pub suppliers: Vec<Supplier>,
    /// Investments in year 0.
    pub investments: Vec<Investment>,
    /// Activities with what each costs for one unit.
    #[serde(default)]
    pub activities: Located<Vec<Activity>>,
    /// Purchase prices and other inputs that move together.
    pub cost_drivers: Vec<CostDriver>,
    /// Costs per year, whatever the volume.
    pub fixed_costs: Vec<FixedCost>,
    /// What counts as a cost of a sub-action that is spent in later years; omitted: accrued.
    pub later_costs: Option<Located<LaterCosts>>,
    /// What figures of a year come to in a year in which the agreement begins or ends; omitted: all of them.
    pub part_years: Option<PartYears>,
    /// Subsidies.
    pub subsidies: Vec<Subsidy>,
    /// The price methods that were compared, and the one that was chosen.
    pub prices: Prices,
    /// The scenarios; the middle one is required.
    pub scenarios: Located<Vec<Scenario>>,
    /// How the margin is divided.
    pub key: DistributionKey,
    /// What each partner would earn in the reference year without the partnership; may be negative.
    pub stand_alone: Vec<StandAlone>,
    /// What groups of partners would earn together in the reference year without the others; at most every group of ten.
    #[schemars(length(max = 1012))]
    pub coalitions: Vec<Coalition>,
    /// Amounts that a partner may lose besides its investments.
    pub risks: Vec<RiskAmount>,
    /// When the partners call the key fair; omitted: nobody earns less than alone.
    pub fairness: Option<FairnessCriterion>,
    /// The actual figures of years that are over, in order.
    pub actuals: Vec<ActualYear>,
}

/// A supplier from outside the partnership.
#[apply(record)]
pub struct Supplier {
    /// Id of the supplier, unique in the case.
    pub id: OwnId<kind::Supplier>,
    /// Name that documents use.
    #[schemars(length(max = 120))]
    pub name: Located<PlainText>,
}

/// An investment in year 0.
#[apply(record)]
pub struct Investment {
    /// Id of the investment.
    pub id: OwnId<kind::Investment>,
    /// What is bought or built.
    pub title: Located<PlainText>,
    /// Id of the partner that pays.
    pub partner: Ref<kind::Participant>,
    /// Amount in euro.
    #[schemars(range(min = 0))]
    pub amount: Located<Money>,
    /// Where this amount comes from, where that differs from the model.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the model.
    pub reason: Option<Located<PlainText>>,
}

/// An activity of the value chain, with what it costs for one unit.
#[apply(record)]
pub struct Activity {
    /// Id of the step of the value chain; where the case has no value chain, an id of your own.
    pub step: Ref<kind::ChainStep>,
    /// Title; omitted: that of the step.
    pub title: Option<Located<PlainText>>,
    /// Sub-actions.
    pub items: Located<Vec<CostItem>>,
}

/// A sub-action: its cost per piece and how many pieces one unit takes.
#[apply(record)]
pub struct CostItem {
    /// Id of the sub-action, unique in the revenue model.
    pub id: OwnId<kind::CostItem>,
    /// What is done or bought.
    pub title: Located<PlainText>,
    /// Id of the partner, supplier or actor of the value chain that bears the cost.
    pub party: Ref<kind::Party>,
    /// Work, purchase or other.
    pub kind: Located<CostKind>,
    /// The piece, for instance "uur" or "m³".
    pub per: Option<Located<PlainText>>,
    /// Cost of a piece in euro; work: the rate per hour.
    #[schemars(range(min = 0))]
    pub unit_cost: Located<ExactMoney>,
    /// How many pieces one unit takes; work: hours.
    #[schemars(range(min = 0))]
    pub required: Located<Amount>,
    /// Work that counts as effort but is not charged as a cost.
    #[serde(default)]
    pub unpaid: bool,
    /// In how many years after the sale it is spent, such as upkeep or a reserve; omitted: in the year of the sale.
    #[schemars(range(min = 1, max = 60))]
    pub spent_after: Option<Located<WholeNumber>>,
    /// Where this cost comes from, where that differs from the model.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the model.
    pub reason: Option<Located<PlainText>>,
}

/// What a cost is made of.
#[apply(closed_list)]
pub enum CostKind {
    /// Hours at a rate; counts as effort.
    Work,
    /// Goods and materials.
    Purchase,
    /// Anything else.
    Other,
}

/// Sub-actions whose cost moves together, such as everything bought at the price of timber.
#[apply(record)]
pub struct CostDriver {
    /// Id of the driver.
    pub id: OwnId<kind::CostDriver>,
    /// Its name, for instance "Aankoopprijs hout".
    pub title: Located<PlainText>,
    /// Ids of sub-actions.
    #[serde(default)]
    pub items: Located<Vec<Ref<kind::CostItem>>>,
}

/// A cost per year.
#[apply(record)]
pub struct FixedCost {
    /// Id of the cost.
    pub id: OwnId<kind::FixedCost>,
    /// What it is for.
    pub title: Located<PlainText>,
    /// Id of the partner or supplier that bears it.
    pub party: Ref<kind::Party>,
    /// Amount a year, in euro.
    #[schemars(range(min = 0))]
    pub amount: Located<Money>,
    /// Where this amount comes from, where that differs from the model.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the model.
    pub reason: Option<Located<PlainText>>,
}

/// A subsidy, per unit, per year or both.
#[apply(sparse_record)]
pub struct Subsidy {
    /// Id of the subsidy.
    pub id: OwnId<kind::Subsidy>,
    /// Its name.
    pub title: Located<PlainText>,
    /// Id of the partner that keeps it; omitted: it comes into the margin that is divided.
    pub partner: Option<Ref<kind::Participant>>,
    /// Amount per unit, in euro.
    #[schemars(range(min = 0))]
    pub per_unit: Option<Located<Money>>,
    /// Amount of each planned year, in euro; years beyond the list have none.
    #[schemars(inner(range(min = 0)))]
    pub yearly: Vec<Located<Money>>,
    /// Last calendar year in which the amount per unit is paid; omitted: all years.
    pub until: Option<Located<WholeNumber>>,
    /// Where this subsidy comes from, where that differs from the model.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the model.
    pub reason: Option<Located<PlainText>>,
}

/// The price methods.
#[apply(record)]
pub struct Prices {
    /// The method whose price the plan uses.
    pub chosen: Located<PricingMethod>,
    /// Fixed price: the price itself.
    #[schemars(range(min = 0))]
    pub fixed_price: Option<Located<Money>>,
    /// Fixed margin: what is added to the cost of a unit.
    pub fixed_margin: Option<FixedMargin>,
    /// Market alternatives: what customers pay elsewhere.
    pub market_alternatives: Option<MarketAlternatives>,
    /// Added value: a base and premiums.
    pub added_value: Option<AddedValue>,
    /// What the chosen price rests on, where that differs from the model.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the model.
    pub reason: Option<Located<PlainText>>,
}

/// How a price comes about.
#[apply(closed_list)]
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

/// A margin on the cost of a unit: an amount or a percentage of the cost.
#[apply(record)]
pub struct FixedMargin {
    /// The margin in euro.
    pub amount: Option<Located<Money>>,
    /// The margin as a percentage of the cost.
    #[schemars(range(max = 1000), extend("exclusiveMinimum" = -100))]
    pub percent: Option<Located<Rate>>,
}

/// What customers pay elsewhere.
#[apply(record)]
pub struct MarketAlternatives {
    /// Which of the prices counts.
    #[serde(rename = "use")]
    pub use_: Located<MarketPrice>,
    /// The alternatives.
    pub offers: Located<Vec<Offer>>,
}

/// Which price of the market counts.
#[apply(closed_list)]
#[schemars(extend("x-words" = "revenue-market"))]
pub enum MarketPrice {
    /// The lowest.
    Lowest,
    /// The average, rounded to the cent.
    Average,
    /// The highest.
    Highest,
}

/// An alternative in the market.
#[apply(record)]
pub struct Offer {
    /// Whose offer, or what it is.
    pub name: Located<PlainText>,
    /// Price in euro for what compares to one unit.
    #[schemars(range(min = 0))]
    pub price: Located<Money>,
    /// Where this price comes from, where that differs from the model.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the model.
    pub reason: Option<Located<PlainText>>,
}

/// A base price and premiums on it.
#[apply(record)]
pub struct AddedValue {
    /// The base in euro, before premiums.
    #[schemars(range(min = 0))]
    pub base: Located<Money>,
    /// The premiums.
    pub premiums: Located<Vec<Premium>>,
}

/// A premium: an amount or a percentage of the base.
#[apply(record)]
pub struct Premium {
    /// What the customer pays it for.
    pub kind: Located<PremiumKind>,
    /// Why customers pay it.
    pub note: Option<Located<PlainText>>,
    /// The premium in euro.
    pub amount: Option<Located<Money>>,
    /// The premium as a percentage of the base.
    #[schemars(range(max = 1000), extend("exclusiveMinimum" = -100))]
    pub percent: Option<Located<Rate>>,
    /// Where this premium comes from, where that differs from the model.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the model.
    pub reason: Option<Located<PlainText>>,
}

/// What a customer pays a premium for.
#[apply(closed_list)]
#[schemars(extend("x-words" = "premium"))]
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

/// A scenario.
#[apply(record)]
pub struct Scenario {
    /// Best, middle or worst.
    pub case: Located<ScenarioCase>,
    /// What is assumed, in one line.
    pub note: Option<Located<PlainText>>,
    /// Units sold in each planned year.
    #[schemars(inner(range(min = 0)))]
    pub volumes: Located<Vec<Located<Amount>>>,
    /// Price against the chosen one, in per cent; -5 for five per cent less.
    #[schemars(range(max = 1000), extend("exclusiveMinimum" = -100))]
    pub price_change: Option<Located<Rate>>,
    /// Cost against the plan, in per cent.
    #[schemars(range(max = 1000), extend("exclusiveMinimum" = -100))]
    pub cost_change: Option<Located<Rate>>,
    /// Where this scenario comes from, where that differs from the model.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the model.
    pub reason: Option<Located<PlainText>>,
}

/// Which scenario.
#[apply(closed_list)]
#[schemars(extend("x-words" = "scenario"))]
pub enum ScenarioCase {
    /// What the partners hope for.
    Best,
    /// What they expect.
    Middle,
    /// What they fear.
    Worst,
}

/// How the margin is divided among the partners.
#[apply(sparse_record)]
pub struct DistributionKey {
    /// The method.
    pub method: Located<KeyMethod>,
    /// What the key rests on, where that is something else than the figures of the model.
    pub basis: Option<Basis>,
    /// Fixed shares; they add up to 100.
    pub shares: Vec<PartnerShare>,
    /// The parts of a hybrid key; their weights add up to 100.
    pub components: Vec<KeyComponent>,
    /// Why the partners chose this key.
    pub reason: Option<Located<RichText>>,
    /// A fee for founding parties, before the margin is divided.
    pub founding_fee: Option<FoundingFee>,
    /// Effort that each partner owes a year; what lacks is settled in money.
    pub minimum_effort: Vec<MinimumEffort>,
    /// Another division for the part of the margin above an amount, in rising order.
    pub thresholds: Vec<Threshold>,
}

/// How shares come about.
#[apply(closed_list)]
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

/// A partner's share.
#[apply(record)]
pub struct PartnerShare {
    /// Id of a partner of the case.
    pub partner: Ref<kind::Participant>,
    /// Its share in per cent.
    pub percent: Located<Percentage>,
}

/// A part of a hybrid key.
#[apply(sparse_record)]
pub struct KeyComponent {
    /// What this part rewards.
    pub by: Located<KeyPart>,
    /// Its weight in per cent.
    pub weight: Located<Percentage>,
    /// Shares within this part, for fixed shares and incentives; they add up to 100.
    pub shares: Vec<PartnerShare>,
    /// What it is meant for.
    pub note: Option<Located<PlainText>>,
}

/// What a part of a hybrid key rewards.
#[apply(closed_list)]
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

/// A fee for founding parties: a percentage of the margin or an amount a year, from positive margin alone.
#[apply(record)]
pub struct FoundingFee {
    /// Percentage of the margin.
    pub percent: Option<Located<Percentage>>,
    /// Amount a year, in euro.
    #[schemars(range(min = 0))]
    pub amount: Option<Located<Money>>,
    /// Who gets it; shares add up to 100.
    #[serde(default)]
    pub shares: Located<Vec<PartnerShare>>,
}

/// Effort that a partner owes a year.
#[apply(record)]
pub struct MinimumEffort {
    /// Id of a partner of the case.
    pub partner: Ref<kind::Participant>,
    /// Hours a year.
    #[schemars(range(min = 0))]
    pub hours: Located<Amount>,
    /// What an hour that lacks costs, in euro.
    #[schemars(range(min = 0))]
    pub rate: Located<Money>,
}

/// A division for the part of the margin above an amount.
#[apply(sparse_record)]
pub struct Threshold {
    /// The amount of margin a year above which it holds, after the founding fee, in euro.
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub above: Located<Money>,
    /// The method for the part above it.
    pub method: Located<KeyMethod>,
    /// Fixed shares; they add up to 100.
    pub shares: Vec<PartnerShare>,
    /// The parts of a hybrid key.
    pub components: Vec<KeyComponent>,
}

/// An amount of a partner.
#[apply(record)]
pub struct PartnerAmount {
    /// Id of a partner of the case.
    pub partner: Ref<kind::Participant>,
    /// Amount in euro.
    #[schemars(range(min = 0))]
    pub amount: Located<Money>,
    /// Where it comes from.
    pub note: Option<Located<PlainText>>,
}

/// What a partner would earn without the partnership.
#[apply(record)]
pub struct StandAlone {
    /// Id of a partner of the case.
    pub partner: Ref<kind::Participant>,
    /// Amount in euro; negative for a loss.
    pub amount: Located<Money>,
    /// Where it comes from.
    pub note: Option<Located<PlainText>>,
    /// What this amount rests on, where that differs from the model.
    pub basis: Option<Basis>,
    /// Why it was estimated, where that differs from the model.
    pub reason: Option<Located<PlainText>>,
}

/// What some partners would earn together without the others.
#[apply(record)]
pub struct Coalition {
    /// Ids of two or more partners, not all of them.
    pub partners: Located<Vec<Ref<kind::Participant>>>,
    /// Amount in euro.
    pub amount: Located<Money>,
}

/// An amount that a partner may lose.
#[apply(record)]
pub struct RiskAmount {
    /// The risk.
    pub title: Located<PlainText>,
    /// Id of the partner that carries it.
    pub partner: Ref<kind::Participant>,
    /// Amount in euro.
    #[schemars(range(min = 0))]
    pub amount: Located<Money>,
}

/// When the partners call the key fair.
#[apply(record)]
pub struct FairnessCriterion {
    /// Against what.
    pub yardstick: Located<Yardstick>,
    /// How many percentage points a partner's part may lie from it; 0 for stand-alone value.
    pub tolerance: Located<Percentage>,
}

/// A measure of fairness.
#[apply(closed_list)]
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

/// The actual figures of a year.
#[apply(sparse_record)]
pub struct ActualYear {
    /// The calendar year.
    pub year: Located<WholeNumber>,
    /// Where the figures come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
    /// Units sold.
    #[schemars(range(min = 0))]
    pub volume: Option<Located<Amount>>,
    /// What each partner received from customers.
    pub received: Vec<PartnerAmount>,
    /// What each partner received in subsidies that belong to the partnership.
    pub subsidies: Vec<PartnerAmount>,
    /// The costs that count for each partner, and what it paid to suppliers; without costs that are accrued.
    pub paid: Vec<PartnerAmount>,
    /// How much of what each partner paid went to suppliers.
    pub suppliers: Vec<PartnerAmount>,
    /// Hours that each partner spent, those that the agreement counts as spent included; once one is given, a partner that
    /// is not listed spent none.
    pub effort: Vec<PartnerHours>,
}

/// Hours of a partner.
#[apply(record)]
pub struct PartnerHours {
    /// Id of a partner of the case.
    pub partner: Ref<kind::Participant>,
    /// Hours.
    #[schemars(range(min = 0))]
    pub hours: Located<Amount>,
}

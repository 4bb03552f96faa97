//! A second reader of agreements: it settles years with nothing but what an agreement prints.
//!
//! It takes numbers and chosen rules from the composed text of clauses and annexes, in Dutch, as a partner would read
//! them, and reckons in exact fractions of its own. It shares no code with the engine; hundreds of random partnerships
//! are settled by both, in first and last years and leap years too, and must agree to the cent.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::common;
use brugwerk::check::{self, Checked};
use brugwerk::document::{self, Options};
use brugwerk::finance::Computed;
use brugwerk::load::{self, Reading};
use brugwerk::sample;
use serde_json::Value;

// ---------------------------------------------------------------------------------------------------------------------
// Exact fractions

/// An exact fraction; what it is divided by is above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Fraction {
    over: i128,
    under: i128,
}

impl Fraction {
    const ZERO: Self = Self { over: 0, under: 1 };

    fn new(over: i128, under: i128) -> Self {
        let (mut a, mut b) = (over.abs(), under.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let common = a.max(1) * under.signum();
        Self {
            over: over / common,
            under: under / common,
        }
    }

    fn whole(number: i128) -> Self {
        Self::new(number, 1)
    }

    /// A number as Dutch prints it: "€ 1.234,56", "33,33 %", "−5".
    fn printed(text: &str) -> Self {
        let (mut over, mut under, mut decimals) = (0_i128, 1_i128, false);
        for sign in text.chars() {
            if let Some(digit) = sign.to_digit(10) {
                over = over * 10 + i128::from(digit);
                under *= if decimals { 10 } else { 1 };
            } else if sign == ',' {
                decimals = true;
            }
        }
        let negative = text.contains('−');
        Self::new(if negative { -over } else { over }, under)
    }

    fn plus(self, other: Self) -> Self {
        // What both are divided by is divided by what they have in common, so that it stays small.
        let ratio = Self::new(self.under, other.under);
        Self::new(
            self.over * ratio.under + other.over * ratio.over,
            self.under * ratio.under,
        )
    }

    fn minus(self, other: Self) -> Self {
        self.plus(Self::new(-other.over, other.under))
    }

    fn times(self, other: Self) -> Self {
        let (a, b) = (Self::new(self.over, other.under), Self::new(other.over, self.under));
        Self::new(a.over * b.over, a.under * b.under)
    }

    fn over(self, other: Self) -> Self {
        self.times(Self::new(other.under, other.over))
    }

    fn floor(self) -> i128 {
        self.over.div_euclid(self.under)
    }

    /// Rounded to a whole number, a half away from zero.
    fn rounded(self) -> i128 {
        let half_more = (2 * self.over.abs() + self.under).div_euclid(2 * self.under);
        half_more * self.over.signum()
    }

    /// An amount in euro, in whole cents.
    fn cents(self) -> i128 {
        self.times(Self::whole(100)).rounded()
    }

    fn below(self, other: Self) -> bool {
        self.minus(other).over < 0
    }
}

fn euro(cents: i128) -> Fraction {
    Fraction::new(cents, 100)
}

// ---------------------------------------------------------------------------------------------------------------------
// The printed agreement

/// A table: the titles of its columns and what stands in its rows, group titles as rows of one cell.
#[derive(Debug, Clone, Default)]
struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// What an agreement prints: its clauses, each with the table below it, and the tables of its annexes by their captions.
#[derive(Debug, Default)]
struct Printed {
    parties: Vec<String>,
    clauses: Vec<(String, Option<Table>)>,
    annexes: BTreeMap<String, Table>,
}

/// The words in a piece of the view.
fn words(value: &Value, into: &mut String) {
    match value {
        Value::Object(parts) => match parts.get("v") {
            Some(Value::String(text)) => into.push_str(text),
            _ => parts.values().for_each(|part| words(part, into)),
        },
        Value::Array(parts) => parts.iter().for_each(|part| words(part, into)),
        _ => {}
    }
}

fn plain(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    spaced.trim().to_owned()
}

fn table(block: &Value) -> Option<Table> {
    let rows = block["rows"].as_array()?;
    let cell = |cell: &Value| match cell {
        Value::String(text) => plain(text),
        other => {
            let mut text = String::new();
            words(other, &mut text);
            plain(&text)
        }
    };
    let row = |row: &Value| row["cells"].as_array().map(|cells| cells.iter().map(cell).collect());
    let columns = block["columns"].as_array().into_iter().flatten();
    let columns = columns.map(|column| plain(column["title"].as_str().unwrap_or_default()));
    Some(Table {
        columns: columns.collect(),
        rows: rows.iter().filter_map(row).collect(),
    })
}

/// What the agreement calls a party: its own name, or the one that it says is used for it.
fn called(item: &Value) -> Option<String> {
    let mut lines = item["lines"].as_array().into_iter().flatten();
    let called = lines.find_map(|line| line.as_str()?.strip_prefix("Hierna: "));
    called.or(item["name"].as_str()).map(plain)
}

impl Printed {
    fn of(view: &Value) -> Self {
        let mut printed = Self::default();
        let articles = view["parts"].as_array().into_iter().flatten();
        let articles = articles.flat_map(|part| part["articles"].as_array().into_iter().flatten());
        for article in std::iter::once(&view["opening"]).chain(articles) {
            for clause in article["clauses"].as_array().into_iter().flatten() {
                let mut text = String::new();
                words(&clause["body"], &mut text);
                if clause["show"]["kind"] == "party-list" {
                    let items = clause["show"]["items"].as_array().into_iter().flatten();
                    printed.parties = items.filter_map(called).collect();
                }
                printed.clauses.push((plain(&text), table(&clause["show"])));
            }
        }
        for annex in view["annexes"].as_array().into_iter().flatten() {
            for block in annex["blocks"].as_array().into_iter().flatten() {
                if let (Some(caption), Some(table)) = (block["caption"].as_str(), table(block)) {
                    printed.annexes.insert(plain(caption), table);
                }
            }
        }
        printed
    }

    /// The clause that says this.
    fn clause(&self, says: &str) -> Option<&(String, Option<Table>)> {
        self.clauses.iter().find(|(text, _)| text.contains(says))
    }

    fn annex(&self, caption: &str) -> &[Vec<String>] {
        self.annexes.get(caption).map_or(&[], |table| &table.rows)
    }

    fn party(&self, name: &str) -> usize {
        let place = self.parties.iter().position(|party| party == name);
        assert!(place.is_some(), "“{name}” is no party");
        place.unwrap_or_default()
    }
}

/// What stands between two pieces of a text.
fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let rest = &text[text.find(before)? + before.len()..];
    Some(rest[..rest.find(after)?].trim())
}

// ---------------------------------------------------------------------------------------------------------------------
// Its rules

/// A day as year, month and day.
type Day = (i128, i128, i128);

/// "1 juli 2026"
fn day(text: &str) -> Option<Day> {
    const MONTHS: &str = "januari februari maart april mei juni juli augustus september oktober november december";
    let mut words = text.split(' ');
    let day = words.next()?.parse().ok()?;
    let month = words.next()?;
    let month = MONTHS.split(' ').position(|name| name == month)?;
    let year = words.next()?.trim_matches('.').parse().ok()?;
    Some((year, i128::try_from(month).ok()? + 1, day))
}

fn is_leap(year: i128) -> bool {
    year % 400 == 0 || year % 4 == 0 && year % 100 != 0
}

/// How many days of its year come before this one.
fn days_before((year, month, day): Day) -> i128 {
    let february = if is_leap(year) { 29 } else { 28 };
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let before = usize::try_from(month - 1).expect("a month");
    months[..before].iter().sum::<i128>() + day - 1
}

/// A division: the share of each party.
type Shares = Vec<Fraction>;

/// What the yearly test compares with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Test {
    Cost,
    /// In proportion to amounts in the annex: effort or risk.
    Listed,
    StandAlone,
    Shapley,
}

/// The rules of a printed agreement.
#[derive(Debug)]
struct Rules {
    parties: Vec<String>,
    invoicer: usize,
    first: Day,
    last: Option<Day>,
    by_days: Vec<String>,
    accrued: Vec<Vec<Fraction>>,
    spent: BTreeMap<String, i128>,
    fee_percent: Option<Fraction>,
    fee_amount: Option<i128>,
    fee: Shares,
    key: Shares,
    thresholds: Vec<(i128, Shares)>,
    hours: Vec<Option<(Fraction, Fraction)>>,
    test: Option<(Test, Fraction)>,
    listed: Vec<(Vec<usize>, Fraction)>,
}

impl Rules {
    fn read(printed: &Printed) -> Self {
        let (duration, _) = printed.clause("De Overeenkomst gaat in op ").expect("a duration");
        let first = day(&duration["De Overeenkomst gaat in op ".len()..]).expect("a first day");
        let last = between(duration, " en eindigt op ", ".").and_then(day);
        let (invoicing, _) = printed
            .clause(" factureert het Aanbod in eigen naam")
            .expect("an invoicer");
        let invoicer = invoicing.split(" factureert").next().expect("a name");
        let shares = |caption: &str| -> Shares {
            let mut shares = vec![Fraction::ZERO; printed.parties.len()];
            for row in printed.annex(caption).iter().filter(|row| row[0] != "Totaal") {
                shares[printed.party(&row[0])] = percent(&row[1]);
            }
            shares
        };
        let mut rules = Self {
            invoicer: printed.party(invoicer),
            first,
            last,
            by_days: by_days(printed),
            accrued: accrued(printed),
            spent: spent(printed),
            fee_percent: None,
            fee_amount: None,
            fee: shares("Stichtersvergoeding"),
            key: mixed_key(printed).unwrap_or_else(|| shares("Aandeel van elke partij in de marge")),
            thresholds: thresholds(printed),
            hours: vec![None; printed.parties.len()],
            test: test(printed),
            listed: listed(printed),
            parties: printed.parties.clone(),
        };
        if let Some((fee, _)) = printed.clause("als stichtersvergoeding naar de stichtende") {
            let amount = between(fee, "gaat daarvan per jaar eerst", "als stichtersvergoeding");
            let percentage = between(fee, "gaat daarvan eerst", "als stichtersvergoeding");
            rules.fee_amount = amount.map(|amount| Fraction::printed(amount).cents());
            rules.fee_percent = percentage.map(percent);
        }
        for row in printed.annex("Minimale inspanning per jaar") {
            rules.hours[printed.party(&row[0])] = Some((Fraction::printed(&row[1]), Fraction::printed(&row[2])));
        }
        rules.exact_shares(printed);
        rules
    }

    /// Puts exact shares in the place of percentages that were rounded.
    fn exact_shares(&mut self, printed: &Printed) {
        let caption = "Aandelen waarmee de partijen rekenen waar een percentage afgerond is";
        let parties = self.parties.clone();
        let mut division: Option<&mut Shares> = None;
        for row in printed.annex(caption) {
            if let [title] = row.as_slice() {
                division = match title.as_str() {
                    "Gekozen sleutel" => Some(&mut self.key),
                    "Stichtersvergoeding" => Some(&mut self.fee),
                    above => {
                        let above = Fraction::printed(above).cents();
                        let thresholds = self.thresholds.iter_mut();
                        let mut found = thresholds.filter(|(amount, _)| *amount == above);
                        found.next().map(|(_, shares)| shares)
                    }
                };
            } else if let Some(shares) = &mut division {
                let party = parties.iter().position(|party| *party == row[0]).expect("a party");
                shares[party] = Fraction::printed(&row[1]);
            }
        }
    }

    /// What part of a figure of a kind counts in a year.
    fn part(&self, kind: &str, year: i128) -> Fraction {
        let of = if is_leap(year) { 366 } else { 365 };
        let from = if self.first.0 == year {
            days_before(self.first)
        } else {
            0
        };
        let until = match self.last {
            Some(last) if last.0 == year => days_before(last) + 1,
            _ => of,
        };
        if self.by_days.iter().any(|by_days| by_days == kind) {
            Fraction::new(until - from, of)
        } else {
            Fraction::whole(1)
        }
    }

    fn amount(&self, kind: &str, year: i128, cents: i128) -> i128 {
        Fraction::whole(cents).times(self.part(kind, year)).rounded()
    }
}

fn percent(text: &str) -> Fraction {
    match text.split_once('/') {
        Some((over, under)) => Fraction::printed(over).over(Fraction::printed(under)),
        None => Fraction::printed(text).over(Fraction::whole(100)),
    }
}

/// The shares that a mixed key comes to: the last row of the table of its parts.
fn mixed_key(printed: &Printed) -> Option<Shares> {
    let table = printed.annexes.get("Onderdelen van de verdeelsleutel")?;
    let row = table.rows.iter().rev().find(|row| row.len() == table.columns.len())?;
    let mut shares = vec![Fraction::ZERO; printed.parties.len()];
    for (name, share) in table.columns[2..].iter().zip(&row[2..]) {
        shares[printed.party(name)] = percent(share);
    }
    Some(shares)
}

fn by_days(printed: &Printed) -> Vec<String> {
    let whole = printed.clause("geldt volledig, ook voor een kalenderjaar waarin de Overeenkomst begint of eindigt");
    let by_days = printed.clause("Een cijfer dat naar dagen geldt, wordt vermenigvuldigd met het aantal dagen");
    assert!(whole.is_none() || by_days.is_none(), "two rules for parts of years");
    let rows = by_days
        .and_then(|(_, table)| table.as_ref())
        .map_or(&[][..], |table| &table.rows);
    let rows = rows.iter().filter(|row| row[1] == "naar dagen");
    rows.map(|row| row[0].clone()).collect()
}

/// The table of costs that are spent after the year of the sale.
const LATER_COSTS: &str = "Kosten die pas in een later jaar worden uitgegeven";

/// What each party, and below all of them each supplier, accrues for one unit.
fn accrued(printed: &Printed) -> Vec<Vec<Fraction>> {
    let clause = printed.clause("wordt uitgegeven, mee in het jaar van de verkoop");
    let mut by_name: BTreeMap<String, Fraction> = BTreeMap::new();
    for row in clause.map_or(&[][..], |_| printed.annex(LATER_COSTS)) {
        let sum = by_name.entry(row[1].clone()).or_insert(Fraction::ZERO);
        *sum = sum.plus(Fraction::printed(&row[3]));
    }
    let mut accrued: Vec<Vec<Fraction>> = vec![Vec::new(); printed.parties.len() + 1];
    for (name, cost) in by_name {
        let party = printed.parties.iter().position(|party| *party == name);
        accrued[party.unwrap_or(printed.parties.len())].push(cost);
    }
    accrued
}

/// After how many years sub-actions count, where they count when spent.
fn spent(printed: &Printed) -> BTreeMap<String, i128> {
    let clause = printed.clause("telt mee in het jaar waarin ze wordt uitgegeven");
    let rows = clause.map_or(&[][..], |_| printed.annex(LATER_COSTS));
    let after = |row: &Vec<String>| (row[0].clone(), row[2].parse().expect("years"));
    rows.iter().map(after).collect()
}

fn thresholds(printed: &Printed) -> Vec<(i128, Shares)> {
    // The first row is the slice below the first threshold.
    let rows = printed.annex("Verdeling boven de drempels").iter().skip(1);
    let threshold = |row: &Vec<String>| {
        let from = row[0].split(" tot ").next().expect("an amount");
        let shares = row[2..].iter().map(|share| percent(share)).collect();
        (Fraction::printed(from).cents(), shares)
    };
    rows.map(threshold).collect()
}

fn test(printed: &Printed) -> Option<(Test, Fraction)> {
    let tests = [
        ("aan ieders aandeel in de jaarkosten, berekend", Test::Cost),
        ("aan ieders aandeel in de begrote inspanning", Test::Listed),
        ("aan ieders aandeel in wat de Partijen kunnen verliezen", Test::Listed),
        ("zonder de Samenwerking zou verdienen", Test::StandAlone),
        ("de Shapley-waarde van elke Partij", Test::Shapley),
    ];
    let found = tests
        .into_iter()
        .find_map(|(says, test)| Some((printed.clause(says)?, test)));
    let ((clause, _), kind) = found?;
    let tolerance = between(clause, "hoogstens", "verschilt").map_or(Fraction::ZERO, percent);
    Some((kind, tolerance))
}

/// The figures for the yearly test: a party or a group, and its amount.
fn listed(printed: &Printed) -> Vec<(Vec<usize>, Fraction)> {
    let rows = printed.annex("Cijfers voor de jaarlijkse toets").iter();
    let listed = |row: &Vec<String>| {
        let names = row[0].replace(" en ", ", ");
        let members = names.split(", ").map(|name| printed.party(name)).collect();
        (members, Fraction::printed(&row[1]))
    };
    rows.map(listed).collect()
}

// ---------------------------------------------------------------------------------------------------------------------
// A year settled by them

/// The figures of a year that is over, in cents and hours.
#[derive(Debug, Clone)]
struct Figures {
    year: i128,
    volume: Fraction,
    received: Vec<i128>,
    subsidies: Vec<i128>,
    paid: Vec<i128>,
    suppliers: Vec<i128>,
    hours: Vec<Fraction>,
}

/// A year, settled.
#[derive(Debug, PartialEq, Eq)]
struct Settled {
    margin: i128,
    parts: Vec<i128>,
    balances: Vec<i128>,
    payments: Vec<(usize, usize, i128)>,
    passed: Option<bool>,
}

/// Everyone's part rounded down to the cent; the cents that are left one by one to the largest remainders.
fn divided(amount: i128, shares: &[Fraction]) -> Vec<i128> {
    let sign = if amount < 0 { -1 } else { 1 };
    let exact: Vec<Fraction> = shares
        .iter()
        .map(|share| share.times(Fraction::whole(amount.abs())))
        .collect();
    let mut parts: Vec<i128> = exact.iter().map(|part| part.floor()).collect();
    let rest = |place: usize| exact[place].minus(Fraction::whole(exact[place].floor()));
    let mut left = amount.abs() - parts.iter().sum::<i128>();
    let mut given = vec![false; parts.len()];
    while left > 0 {
        let open = (0..parts.len()).filter(|place| !given[*place]);
        let first = open.reduce(|best, next| if rest(best).below(rest(next)) { next } else { best });
        let first = first.expect("fewer cents than parties");
        (parts[first], given[first], left) = (parts[first] + 1, true, left - 1);
    }
    parts.into_iter().map(|part| part * sign).collect()
}

fn in_proportion(weights: &[Fraction]) -> Option<Shares> {
    let sum = weights.iter().fold(Fraction::ZERO, |sum, weight| sum.plus(*weight));
    (sum.over > 0).then(|| weights.iter().map(|weight| weight.over(sum)).collect())
}

impl Rules {
    /// The margin of a year, divided by article, fee first.
    fn division(&self, year: i128, margin: i128) -> Vec<i128> {
        let mut parts = vec![0; self.parties.len()];
        let mut add = |amount: i128, shares: &[Fraction]| {
            for (part, more) in parts.iter_mut().zip(divided(amount, shares)) {
                *part += more;
            }
        };
        if margin <= 0 {
            add(margin, &self.key);
            return parts;
        }
        let by_percent = self
            .fee_percent
            .map(|percent| Fraction::whole(margin).times(percent).rounded());
        let by_amount = self
            .fee_amount
            .map(|amount| self.amount("Stichtersvergoeding", year, amount).min(margin));
        let fee = by_percent.or(by_amount).unwrap_or(0);
        if fee > 0 {
            add(fee, &self.fee);
        }
        let rest = margin - fee;
        let above: Vec<i128> = self
            .thresholds
            .iter()
            .map(|(above, _)| self.amount("Drempels", year, *above))
            .collect();
        let upto = |place: usize| above.get(place).map_or(rest, |above| rest.min(*above));
        add(upto(0), &self.key);
        for (place, (_, shares)) in self.thresholds.iter().enumerate() {
            add((upto(place + 1) - above[place]).max(0), shares);
        }
        parts
    }

    /// What each party gets for missing hours, less what it pays for its own.
    fn missing_hours(&self, figures: &Figures) -> Vec<i128> {
        let mut net = vec![0; self.parties.len()];
        if figures.hours.is_empty() {
            return net;
        }
        let mut complete = Vec::new();
        let mut pot = 0;
        for (party, owed) in self.hours.iter().enumerate() {
            let mut missing = Fraction::ZERO;
            if let Some((hours, rate)) = owed {
                let part = self.part("Minimale uren", figures.year);
                let due = if part == Fraction::whole(1) {
                    *hours
                } else {
                    Fraction::new(hours.times(part).cents(), 100)
                };
                if figures.hours[party].below(due) {
                    missing = due.minus(figures.hours[party]);
                }
                let pays = missing.times(*rate).cents();
                net[party] -= pays;
                pot += pays;
            }
            complete.push(if missing == Fraction::ZERO {
                self.key[party]
            } else {
                Fraction::ZERO
            });
        }
        let shares = in_proportion(&complete).unwrap_or_else(|| self.key.clone());
        for (net, gets) in net.iter_mut().zip(divided(pot, &shares)) {
            *net += gets;
        }
        net
    }

    /// What is accrued for later years, the reserves of suppliers with the party that invoices, and these by themselves.
    fn reserves(&self, volume: Fraction) -> (Vec<i128>, i128) {
        let parties = self.parties.len();
        let of = |costs: &Vec<Fraction>| costs.iter().map(|cost| cost.times(volume).cents()).sum::<i128>();
        let mut reserves: Vec<i128> = self.accrued[..parties].iter().map(of).collect();
        let suppliers = of(&self.accrued[parties]);
        reserves[self.invoicer] += suppliers;
        (reserves, suppliers)
    }

    fn settle(&self, figures: &Figures) -> Settled {
        let (reserves, of_suppliers) = self.reserves(figures.volume);
        let costs: Vec<i128> = figures
            .paid
            .iter()
            .zip(&reserves)
            .map(|(paid, reserve)| paid + reserve)
            .collect();
        let held: Vec<i128> = figures
            .received
            .iter()
            .zip(&figures.subsidies)
            .map(|(a, b)| a + b)
            .collect();
        let margin = held.iter().sum::<i128>() - costs.iter().sum::<i128>();
        let parts = self.division(figures.year, margin);
        let hours = self.missing_hours(figures);
        let balances: Vec<i128> = (0..parts.len())
            .map(|party| costs[party] + parts[party] + hours[party] - held[party])
            .collect();
        let own = (0..parts.len()).map(|party| {
            let suppliers = if party == self.invoicer { of_suppliers } else { 0 };
            euro(costs[party] - figures.suppliers[party] - suppliers)
        });
        let own: Vec<Fraction> = own.collect();
        Settled {
            margin,
            passed: self
                .test
                .map(|test| self.passes(test, figures.year, margin, &parts, &own)),
            payments: payments(&balances),
            parts,
            balances,
        }
    }

    fn passes(&self, test: (Test, Fraction), year: i128, margin: i128, parts: &[i128], costs: &[Fraction]) -> bool {
        let (test, tolerance) = test;
        let value = |members: &[usize]| {
            let listed = self.listed.iter().find(|(listed, _)| listed == members);
            let amount = listed.map_or(0, |(_, amount)| amount.cents());
            self.amount("Bedragen voor de jaarlijkse toets", year, amount)
        };
        if test == Test::StandAlone {
            return parts.iter().enumerate().all(|(party, part)| *part >= value(&[party]));
        }
        let weights: Vec<Fraction> = match test {
            Test::Cost => costs.to_vec(),
            Test::Listed => self.listed.iter().map(|(_, amount)| *amount).collect(),
            _ => shapley(parts.len(), margin, value).into_iter().map(euro).collect(),
        };
        let shares = if test == Test::Shapley && margin > 0 {
            Some(weights.iter().map(|value| value.over(euro(margin))).collect())
        } else {
            in_proportion(&weights)
        };
        let Some(shares) = shares.filter(|_: &Shares| margin > 0) else {
            return false;
        };
        parts.iter().zip(shares).all(|(part, share)| {
            let apart = Fraction::new(*part, margin).minus(share);
            let apart = Fraction::new(apart.over.abs(), apart.under);
            !tolerance.below(apart)
        })
    }
}

/// What each party adds on average, over all orders in which they can join one by one, in cents.
fn shapley(parties: usize, margin: i128, value: impl Fn(&[usize]) -> i128) -> Vec<i128> {
    let worth = |members: &[usize]| {
        let mut members = members.to_vec();
        members.sort_unstable();
        match members.len() {
            0 => 0,
            all if all == parties => margin,
            _ => value(&members),
        }
    };
    let mut orders: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..parties {
        let longer = |order: &Vec<usize>| {
            let order = order.clone();
            let next = (0..parties).filter(move |party| !order.contains(party));
            next.collect::<Vec<_>>()
        };
        orders = orders
            .iter()
            .flat_map(|order| {
                longer(order)
                    .into_iter()
                    .map(|next| [order.clone(), vec![next]].concat())
            })
            .collect();
    }
    let mut sums = vec![0; parties];
    for order in &orders {
        for place in 0..parties {
            sums[order[place]] += worth(&order[..=place]) - worth(&order[..place]);
        }
    }
    let count = i128::try_from(orders.len()).expect("few");
    let mut values: Vec<i128> = sums.iter().map(|sum| sum.div_euclid(count)).collect();
    let mut order: Vec<usize> = (0..parties).collect();
    order.sort_by_key(|party| std::cmp::Reverse(sums[*party].rem_euclid(count)));
    let lacking = margin - values.iter().sum::<i128>();
    for party in order.into_iter().take(usize::try_from(lacking).expect("few")) {
        values[party] += 1;
    }
    values
}

/// Who has most to pay pays who has most to receive, until nobody has.
fn payments(balances: &[i128]) -> Vec<(usize, usize, i128)> {
    let mut open = balances.to_vec();
    let mut payments = Vec::new();
    loop {
        let (mut from, mut to) = (0, 0);
        for party in 1..open.len() {
            if open[party] < open[from] {
                from = party;
            }
            if open[party] > open[to] {
                to = party;
            }
        }
        let amount = open[to].min(-open[from]);
        if amount <= 0 {
            return payments;
        }
        open[from] += amount;
        open[to] -= amount;
        payments.push((from, to, amount));
    }
}

/// Checks what the annex works out for incomplete years; gives how many figures it holds.
fn worked_parts(printed: &Printed, rules: &Rules) -> usize {
    let Some(table) = printed.annexes.get("Cijfers naar dagen in een onvolledig kalenderjaar") else {
        return 0;
    };
    let (mut kind, mut count) = ("", 0);
    for row in &table.rows {
        if let [title] = row.as_slice() {
            kind = title;
            continue;
        }
        for (cell, column) in row[2..].iter().zip(&table.columns[2..]) {
            let year = column.split(',').next().expect("a year").parse().expect("a year");
            let part = Fraction::printed(&row[1]).times(rules.part(kind, year));
            assert_eq!(
                Fraction::printed(cell).cents(),
                part.cents(),
                "{kind}: {row:?}, {column}"
            );
            count += 1;
        }
    }
    count
}

// ---------------------------------------------------------------------------------------------------------------------
// A planned year by them

/// The margin of each planned year of the middle scenario, by the annexes.
fn planned_margins(printed: &Printed, rules: &Rules, first_year: i128) -> Vec<i128> {
    let (price, _) = printed
        .clause("De Partijen verkopen het Aanbod tegen")
        .expect("a price");
    let price = Fraction::printed(between(price, "het Aanbod tegen", "per ").expect("an amount"));
    let volumes = &printed.annexes["Verwachte volumes per scenario"];
    let middle = volumes
        .rows
        .iter()
        .find(|row| row[0] == "Gemiddeld")
        .expect("a scenario");
    let planned = middle.iter().zip(&volumes.columns);
    let planned = planned.filter(|(_, column)| column.parse::<i128>().is_ok());
    let volumes: Vec<Fraction> = planned.map(|(volume, _)| Fraction::printed(volume)).collect();
    let margin = |index: usize| {
        let year = first_year + i128::try_from(index).expect("small");
        let mut costs: BTreeMap<&str, Fraction> = BTreeMap::new();
        let items = printed.annex("Uren, hoeveelheden en tarieven van een eenheid").iter();
        for row in items.filter(|row| row.len() > 1 && !row[1].is_empty() && !row[0].ends_with("(onbezoldigd)")) {
            let after = usize::try_from(rules.spent.get(&row[0]).copied().unwrap_or(0)).expect("small");
            let sold = index.checked_sub(after).map_or(Fraction::ZERO, |sold| volumes[sold]);
            let cost = Fraction::printed(&row[3]).times(Fraction::printed(&row[4])).times(sold);
            let sum = costs.entry(&row[1]).or_insert(Fraction::ZERO);
            *sum = sum.plus(cost);
        }
        for row in printed
            .annex("Vaste kosten per jaar")
            .iter()
            .filter(|row| !row[1].is_empty())
        {
            let amount = rules.amount("Vaste kosten", year, Fraction::printed(&row[2]).cents());
            let sum = costs.entry(&row[1]).or_insert(Fraction::ZERO);
            *sum = sum.plus(euro(amount));
        }
        let subsidies = printed
            .annex("Subsidies")
            .iter()
            .filter(|row| row[1] == "de gezamenlijke marge");
        let subsidy = |row: &Vec<String>| {
            let mut sum = Fraction::ZERO;
            for part in row[2].split("; ") {
                let amount = Fraction::printed(part.split_once(" per ").or(part.split_once(" in ")).expect("words").0);
                let year_of = |says: &str| part.rsplit_once(says).and_then(|(_, year)| year.parse::<i128>().ok());
                if part.contains(" per ") {
                    if year_of(" tot en met ").is_none_or(|until| year <= until) {
                        sum = sum.plus(amount.times(volumes[index]));
                    }
                } else if year_of(" in ") == Some(year) {
                    sum = sum.plus(amount);
                }
            }
            sum.cents()
        };
        volumes[index].times(price).cents() + subsidies.map(subsidy).sum::<i128>()
            - costs.values().map(|cost| cost.cents()).sum::<i128>()
    };
    (0..volumes.len()).map(margin).collect()
}

// ---------------------------------------------------------------------------------------------------------------------
// Random partnerships

/// Random numbers from a fixed seed (splitmix64), so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    fn chance(&mut self, of: u64) -> bool {
        self.below(of) == 0
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[usize::try_from(self.below(of.len() as u64)).expect("small")]
    }

    /// A number below a limit in units of its last decimal.
    fn decimal(&mut self, limit: u64, decimals: u32) -> String {
        decimal(i128::from(self.below(limit)), decimals)
    }

    /// Percentages with four decimals that add up to 100.
    fn percentages(&mut self, parties: usize) -> Vec<String> {
        let weights: Vec<u64> = (0..parties).map(|_| 1 + self.below(1_000)).collect();
        let sum: u64 = weights.iter().sum();
        let mut shares: Vec<u64> = weights.iter().map(|weight| weight * 1_000_000 / sum).collect();
        shares[0] += 1_000_000 - shares.iter().sum::<u64>();
        if self.chance(3) {
            // Percentages that are printed as they are.
            let rest: u64 = shares[1..]
                .iter_mut()
                .map(|share| {
                    *share -= *share % 10_000;
                    *share
                })
                .sum();
            shares[0] = 1_000_000 - rest;
        }
        shares.iter().map(|share| decimal(i128::from(*share), 4)).collect()
    }

    fn shares(&mut self, parties: usize) -> String {
        let shares = self.percentages(parties);
        let shares = shares
            .iter()
            .enumerate()
            .map(|(party, share)| format!("{{ partner: p{party}, percent: {share} }}"));
        format!("[{}]", shares.collect::<Vec<_>>().join(", "))
    }

    fn day(&mut self, year: u64) -> String {
        match self.below(6) {
            0 => format!("{year}-01-01"),
            1 => format!("{year}-12-31"),
            2 => format!("{year}-02-28"),
            _ => format!("{year}-{:02}-{:02}", 1 + self.below(12), 1 + self.below(28)),
        }
    }
}

fn decimal(number: i128, decimals: u32) -> String {
    let under = 10_i128.pow(decimals);
    if decimals == 0 {
        return number.to_string();
    }
    format!(
        "{}.{:0width$}",
        number / under,
        number % under,
        width = decimals as usize
    )
}

const NAMES: [&str; 4] = ["Alfa", "Bravo", "Ceta", "Delta"];

/// A random partnership as its files, and the figures of years that are over.
fn partnership(random: &mut Random) -> (common::Files, u64, Vec<Figures>) {
    let parties = 2 + usize::try_from(random.below(3)).expect("small");
    let suppliers = random.below(3);
    let (first_year, years) = (2023 + random.below(5), 3 + random.below(3));
    let mut files = common::files(sample::HOUTKRING);
    let mut partners = String::from("partners:\n");
    for (party, name) in NAMES.iter().enumerate().take(parties) {
        let sector = if party == 0 { "social" } else { "regular" };
        let _ = writeln!(partners, "  - {{ id: p{party}, name: {name}, sector: {sector} }}");
    }
    files.insert("partners.yaml".to_owned(), partners);
    let partners: Vec<String> = (0..parties).map(|party| format!("{{ partner: p{party} }}")).collect();
    let mut text = format!(
        "partnership:\n  id: proef\n  title: Een gedeeld aanbod\n  partners: [{}]\n  revenue_model:\n    unit: stuk\n    \
         units: stukken\n    first_year: {first_year}\n    invoiced_by: p{}\n",
        partners.join(", "),
        random.below(parties as u64)
    );
    costs(random, &mut text, parties, suppliers);
    rules(random, &mut text, parties, (first_year, years));
    let actuals = actuals(random, &mut text, parties, (first_year, years));
    let start = first_year + random.below(2);
    let mut end = String::new();
    if !random.chance(5) {
        let last = first_year + years - 1 - random.below(2);
        let day = random.day(last.max(start + 1));
        end = format!(" end: {day},");
    }
    let _ = write!(
        text,
        "  agreement:\n    version: \"1.0\"\n    duration: {{ start: {},{end} renewal: none }}\n    payment: {{ days: 30, \
         settlement_months: 4 }}\n    termination: {{ notice_months: 6, cure_days: 30 }}\n",
        random.day(start)
    );
    if first_year % 2 == 0 {
        let _ = writeln!(
            text,
            "    indexation: {{ index: de gezondheidsindex, percent: 50, base: {first_year}-01-01 }}"
        );
    }
    files.insert("partnerships/houtkring.yaml".to_owned(), text);
    (files, first_year, actuals)
}

fn costs(random: &mut Random, text: &mut String, parties: usize, suppliers: u64) {
    if suppliers > 0 {
        text.push_str("    suppliers:\n");
        for supplier in 0..suppliers {
            let _ = writeln!(text, "      - {{ id: s{supplier}, name: Leverancier {supplier} }}");
        }
    }
    text.push_str("    activities:\n      - step: werk\n        title: Werk\n        items:\n");
    let party = |random: &mut Random, item: u64| {
        let any = random.below(parties as u64 + suppliers);
        // Every partner has work.
        if item < parties as u64 {
            format!("p{item}")
        } else if any < parties as u64 {
            format!("p{any}")
        } else {
            format!("s{}", any - parties as u64)
        }
    };
    for item in 0..parties as u64 + 1 + random.below(6) {
        let party = party(random, item);
        let work = item < parties as u64;
        let kind = if work {
            "work"
        } else {
            random.one(&["purchase", "other"])
        };
        let (cost, required) = (random.decimal(900_000, 4), random.decimal(40_000, 4));
        let unpaid = if work && random.chance(4) { ", unpaid: true" } else { "" };
        let later = if random.chance(3) {
            format!(", spent_after: {}", 1 + random.below(3))
        } else {
            String::new()
        };
        let required = if work { format!("1{}", &required[1..]) } else { required };
        let cost = if work { format!("4{cost}") } else { cost };
        let _ = writeln!(
            text,
            "          - {{ id: i{item}, title: Post {item}, party: {party}, kind: {kind}, unit_cost: {cost}, required: \
             {required}{unpaid}{later} }}"
        );
    }
    text.push_str("    investments:\n");
    for party in 0..parties {
        let amount = random.decimal(2_000_000, 2);
        let _ = writeln!(
            text,
            "      - {{ id: v{party}, title: Machine {party}, partner: p{party}, amount: 1{amount} }}"
        );
    }
    let fixed = random.below(4);
    if fixed > 0 {
        text.push_str("    fixed_costs:\n");
        for cost in 0..fixed {
            let (party, amount) = (party(random, parties as u64), random.decimal(900_000, 2));
            let _ = writeln!(
                text,
                "      - {{ id: f{cost}, title: Huur {cost}, party: {party}, amount: {amount} }}"
            );
        }
    }
}

fn rules(random: &mut Random, text: &mut String, parties: usize, (first_year, years): (u64, u64)) {
    if random.chance(2) {
        let _ = writeln!(text, "    later_costs: {}", random.one(&["accrued", "spent"]));
    }
    if !random.chance(5) {
        text.push_str("    part_years:\n");
        for figure in ["fixed_costs", "fees", "thresholds", "hours", "amounts"] {
            let _ = writeln!(text, "      {figure}: {}", random.one(&["whole", "by-days"]));
        }
    }
    let _ = writeln!(
        text,
        "    subsidies:\n      - {{ id: steun, title: Steun, per_unit: {}, until: {}, yearly: [{}, {}] }}",
        random.decimal(9_000, 2),
        first_year + random.below(years),
        random.decimal(900_000, 2),
        random.decimal(900_000, 2)
    );
    let _ = writeln!(
        text,
        "    prices: {{ chosen: fixed-price, fixed_price: 1{} }}",
        random.decimal(900_000, 2)
    );
    let volumes: Vec<String> = (0..years).map(|_| random.decimal(9_000, 2)).collect();
    let _ = writeln!(
        text,
        "    scenarios:\n      - {{ case: middle, volumes: [{}] }}",
        volumes.join(", ")
    );
    text.push_str("    key:\n");
    division(random, text, "      ", parties);
    if !random.chance(3) {
        let size = if random.chance(2) {
            format!("percent: {}", random.decimal(3_000, 2))
        } else {
            format!("amount: {}", random.decimal(900_000, 2))
        };
        let shares = random.shares(parties);
        let _ = writeln!(text, "      founding_fee: {{ {size}, shares: {shares} }}");
    }
    if !random.chance(3) {
        text.push_str("      minimum_effort:\n");
        for party in 0..parties {
            if party == 0 || random.chance(2) {
                let (hours, rate) = (random.decimal(9_000, 1), random.decimal(9_000, 2));
                let _ = writeln!(text, "        - {{ partner: p{party}, hours: {hours}, rate: {rate} }}");
            }
        }
    }
    let thresholds = random.below(3);
    if thresholds > 0 {
        text.push_str("      thresholds:\n");
        for threshold in 0..thresholds {
            let above = (1 + threshold) * 1_000_000 + random.below(900_000);
            let _ = writeln!(text, "        - above: {}", decimal(i128::from(above), 2));
            division(random, text, "          ", parties);
        }
    }
    test_figures(random, text, parties);
}

/// A method with what it needs.
fn division(random: &mut Random, text: &mut String, indent: &str, parties: usize) {
    let method = random.one(&["equal", "fixed", "by-cost", "by-effort", "hybrid"]);
    let _ = writeln!(text, "{indent}method: {method}");
    match method {
        "fixed" => {
            let _ = writeln!(text, "{indent}shares: {}", random.shares(parties));
        }
        "hybrid" => {
            let shares = random.shares(parties);
            let _ = writeln!(
                text,
                "{indent}components:\n{indent}  - {{ by: effort, weight: 37.5 }}\n{indent}  - {{ by: investment, weight: 22.5 \
                 }}\n{indent}  - {{ by: risk, weight: 40, shares: {shares} }}"
            );
        }
        _ => {}
    }
}

fn test_figures(random: &mut Random, text: &mut String, parties: usize) {
    text.push_str("    stand_alone:\n");
    for party in 0..parties {
        let sign = if random.chance(6) { "-" } else { "" };
        let _ = writeln!(
            text,
            "      - {{ partner: p{party}, amount: {sign}{} }}",
            random.decimal(1_500_000, 2)
        );
    }
    if parties > 2 {
        text.push_str("    coalitions:\n");
        for group in 1..(1_usize << parties) - 1 {
            let members: Vec<String> = (0..parties)
                .filter(|party| group >> party & 1 == 1)
                .map(|party| format!("p{party}"))
                .collect();
            if members.len() > 1 {
                let amount = random.decimal(4_000_000, 2);
                let _ = writeln!(
                    text,
                    "      - {{ partners: [{}], amount: {amount} }}",
                    members.join(", ")
                );
            }
        }
    }
    let _ = writeln!(
        text,
        "    risks:\n      - {{ title: Schade, partner: p0, amount: {} }}",
        random.decimal(2_000_000, 2)
    );
    let yardstick = random.one(&["cost", "effort", "risk", "stand-alone", "shapley"]);
    let tolerance = if yardstick == "stand-alone" {
        "0".to_owned()
    } else {
        random.decimal(6_000, 2)
    };
    let _ = writeln!(
        text,
        "    fairness: {{ yardstick: {yardstick}, tolerance: {tolerance} }}"
    );
}

/// The figures of every planned year, as if all were over.
fn actuals(random: &mut Random, text: &mut String, parties: usize, (first_year, years): (u64, u64)) -> Vec<Figures> {
    text.push_str("    actuals:\n");
    let mut all = Vec::new();
    for year in first_year..first_year + years {
        let volume = random.decimal(9_000, 2);
        let amounts = |random: &mut Random, limit: u64| -> Vec<i128> {
            (0..parties).map(|_| i128::from(random.below(limit))).collect()
        };
        let most = if random.chance(4) { 3_000_000 } else { 15_000_000 };
        let figures = Figures {
            year: i128::from(year),
            volume: Fraction::printed(&volume.replace('.', ",")),
            received: amounts(random, most),
            subsidies: amounts(random, 1_000_000),
            paid: amounts(random, 5_000_000),
            suppliers: Vec::new(),
            hours: (0..parties)
                .map(|_| Fraction::new(i128::from(random.below(90_000)), 100))
                .collect(),
        };
        let suppliers = figures
            .paid
            .iter()
            .map(|paid| if random.chance(2) { paid / 3 } else { 0 })
            .collect();
        let figures = Figures { suppliers, ..figures };
        let _ = writeln!(text, "      - year: {year}\n        volume: {volume}");
        for (key, amounts) in [
            ("received", &figures.received),
            ("subsidies", &figures.subsidies),
            ("paid", &figures.paid),
            ("suppliers", &figures.suppliers),
        ] {
            let entries = amounts.iter().enumerate();
            let entries =
                entries.map(|(party, cents)| format!("{{ partner: p{party}, amount: {} }}", decimal(*cents, 2)));
            let _ = writeln!(text, "        {key}: [{}]", entries.collect::<Vec<_>>().join(", "));
        }
        let hours = figures.hours.iter().enumerate();
        let hours =
            hours.map(|(party, hours)| format!("{{ partner: p{party}, hours: {} }}", decimal(hours.cents(), 2)));
        let _ = writeln!(text, "        effort: [{}]", hours.collect::<Vec<_>>().join(", "));
        all.push(figures);
    }
    all
}

// ---------------------------------------------------------------------------------------------------------------------
// Both readers

fn checked(files: &common::Files, round: usize) -> Checked {
    // One edition is enough here, and four times as fast as all.
    let loaded = load::load(&common::folder(files), Reading::default()).expect("programme.yaml is there");
    let outcome = check::check(loaded);
    let found: Vec<String> = outcome.diagnostics.iter().map(|it| it.message.to_string()).collect();
    let text = &files["partnerships/houtkring.yaml"];
    assert!(outcome.programme.is_some(), "{round}: {found:#?}\n{text}");
    outcome.programme.expect("sound")
}

fn printed(programme: &Checked) -> Printed {
    let plans = document::plans(programme);
    let plan = plans
        .iter()
        .find(|plan| plan.kind.name() == "agreement")
        .expect("an agreement");
    let document = document::compose(programme, plan, Options::default()).expect("composed");
    Printed::of(&serde_json::from_slice(&document.view).expect("JSON"))
}

/// Whether costs follow an index. What was paid is paid at indexed rates then; all else that is reckoned with here must be
/// said to stay as it is.
fn is_indexed(printed: &Printed, rules: &Rules) -> bool {
    if printed.clause(" volgen de gezondheidsindex vanaf ").is_none() {
        return false;
    }
    assert!(printed.clause("Geen ander bedrag, aandeel of grens").is_some());
    assert!(
        printed
            .clause("De begrote jaren en het voorbeeld in bijlage 2 rekenen zonder index")
            .is_some()
    );
    let accrues = rules.accrued.iter().any(|accrued| !accrued.is_empty());
    let kept = printed.clause("pas in een later jaar worden uitgegeven, volgen de index niet");
    assert_eq!(kept.is_some(), accrues);
    true
}

fn cents(amounts: &[brugwerk::finance::Cents]) -> Vec<i128> {
    amounts.iter().map(|amount| i128::from(amount.count())).collect()
}

#[test]
fn the_printed_agreement_and_the_engine_settle_alike_to_the_cent() {
    let mut random = Random(0xb00c);
    let (mut settled, mut parts_of_years, mut passed, mut reserved, mut worked) = (0, 0, 0, 0, 0);
    let mut indexed = 0;
    for round in 0..320 {
        let (files, first_year, actuals) = partnership(&mut random);
        let programme = checked(&files, round);
        let case = &programme.partnerships[0];
        let computed = Computed::of(case, case.revenue_model.as_ref().expect("a model")).expect("computed");
        let printed = printed(&programme);
        let rules = Rules::read(&printed);
        worked += worked_parts(&printed, &rules);
        indexed += usize::from(is_indexed(&printed, &rules));
        for (figures, engine) in actuals.iter().zip(&computed.settlements) {
            let (yardstick, tolerance) = computed.plan.fairness;
            let expected = Settled {
                margin: i128::from(engine.distribution.margin.count()),
                parts: cents(&engine.distribution.totals),
                balances: cents(&engine.balances),
                payments: engine
                    .payments
                    .iter()
                    .map(|payment| (payment.from, payment.to, i128::from(payment.amount.count())))
                    .collect(),
                passed: Some(engine.fairness.is_fair(yardstick, tolerance)),
            };
            let year = figures.year;
            let text = &files["partnerships/houtkring.yaml"];
            assert_eq!(rules.settle(figures), expected, "{round}, {year}: {rules:#?}\n{text}");
            settled += 1;
            let kinds = [
                "Stichtersvergoeding",
                "Drempels",
                "Minimale uren",
                "Bedragen voor de jaarlijkse toets",
            ];
            parts_of_years += usize::from(kinds.iter().any(|kind| rules.part(kind, year) != Fraction::whole(1)));
            passed += usize::from(expected.passed == Some(true));
            reserved += usize::from(rules.accrued.iter().any(|accrued| !accrued.is_empty()));
        }
        let margins = planned_margins(&printed, &rules, i128::from(first_year));
        for (index, (margin, year)) in margins.iter().zip(&computed.middle.years).enumerate() {
            let text = &files["partnerships/houtkring.yaml"];
            assert_eq!(
                *margin,
                i128::from(year.margin().count()),
                "{round}, planned year {index}\n{text}"
            );
            let parts = rules.division(i128::from(year.calendar), *margin);
            assert_eq!(
                parts,
                cents(&year.distribution.totals),
                "{round}, planned year {index}\n{text}"
            );
        }
        assert_eq!(margins.len(), computed.middle.years.len(), "{round}");
    }
    assert!(
        settled > 1000 && parts_of_years > 200,
        "{settled} years, {parts_of_years} of them parts"
    );
    assert!(
        passed > 100 && passed < settled - 100,
        "{passed} of {settled} passed the test"
    );
    assert!(indexed > 100, "{indexed} agreements with an index");
    assert!(reserved > 100, "{reserved} years with reserves");
    assert!(worked > 200, "{worked} figures worked out for incomplete years");
}

#[test]
fn the_sample_that_is_ready_to_sign_is_planned_alike_by_both() {
    let programme = checked(&common::files(sample::HOUTKRING), 0);
    let case = &programme.partnerships[0];
    let computed = Computed::of(case, case.revenue_model.as_ref().expect("a model")).expect("computed");
    let printed = printed(&programme);
    let rules = Rules::read(&printed);
    assert!(worked_parts(&printed, &rules) > 0);
    let margins = planned_margins(&printed, &rules, 2026);
    let engine: Vec<i128> = computed
        .middle
        .years
        .iter()
        .map(|year| i128::from(year.margin().count()))
        .collect();
    assert_eq!(margins, engine);
    for (margin, year) in margins.iter().zip(&computed.middle.years) {
        let parts = rules.division(i128::from(year.calendar), *margin);
        assert_eq!(parts, cents(&year.distribution.totals));
    }
}

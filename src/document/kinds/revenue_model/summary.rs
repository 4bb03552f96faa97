//! What the model comes down to: key figures and two verdicts.

use rust_decimal::Decimal;

use crate::contract::shares::{SHARE_DECIMALS, division_text, within_limits};
use crate::document::base::blocks::{KeyFigure, Verdict};
use crate::document::base::{Composer, paragraph};
use crate::finance::outlook::{Outlook, Since};
use crate::finance::{Cents, price_line};
use crate::locale::say;
use crate::model::ClosedList as _;

use super::fairness;
use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};

/// The section.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Section<'a> {
    let mut blocks = Blocks::default();
    let mark = sheet.mark(composer, "summary");
    let mut items = figures(sheet);
    if let Some(first) = items.first_mut() {
        first.mark = mark;
    }
    blocks.key_figures(items);
    blocks.verdict(independence(sheet));
    blocks.verdict(fairness::verdict(sheet));
    Section::new("summary", sheet.headline(), blocks)
}

impl Sheet<'_> {
    /// The message of the document, and what it rests on.
    pub fn headline(&self) -> String {
        self.heading(&self.claim())
    }

    /// The margin of the reference year and when investments are earned back.
    fn claim(&self) -> String {
        let margin = self.reference.margin();
        let year = self.reference_year();
        if margin <= Cents::ZERO {
            let key = if margin == Cents::ZERO {
                "revenue-claim-nothing"
            } else {
                "revenue-claim-loss"
            };
            let amount = self.whole(margin.negated());
            return say!(self, key, year, amount);
        }
        let key = match (self.invested == Cents::ZERO, self.middle.break_even()) {
            (true, _) => "revenue-claim-margin",
            (false, Since::Year(_)) => "revenue-claim-earned-back",
            (false, Since::Never) => "revenue-claim-not-earned-back",
        };
        let (amount, invested) = (self.whole(margin), self.whole(self.invested));
        let (since, units) = (self.since(self.middle.break_even()), self.units(self.reference.volume));
        say!(self, key, year, amount, invested, since, units)
    }

    /// The calendar year from which something holds; a dash for never.
    pub fn since(&self, since: Since) -> String {
        match since {
            Since::Year(year) => self.calendar(year),
            Since::Never => "–".to_owned(),
        }
    }

    /// From when revenue covers cost without subsidy, in a few words.
    pub fn independent_answer(&self, outlook: &Outlook) -> String {
        match outlook.independent() {
            Since::Year(0) => self.text("revenue-independent-start"),
            Since::Year(year) => say!(self, "revenue-independent-since", year = self.calendar(year)),
            Since::Never => self.text("revenue-independent-never"),
        }
    }
}

fn figures(sheet: &Sheet<'_>) -> Vec<KeyFigure> {
    let unit = sheet.model.unit.as_str();
    let year = sheet.reference_year();
    let figure = |label: String, value: String, note: Option<String>| KeyFigure::new(label, value).noted(note);
    let line = price_line(sheet.unit_cost, sheet.plan.price.euro(), Decimal::ZERO);
    let method = sheet.price_method(*sheet.model.prices.chosen);
    let mut items = vec![
        figure(
            say!(sheet, "revenue-price-of-unit", unit),
            sheet.cents(sheet.plan.price),
            Some(method),
        ),
        figure(
            say!(sheet, "revenue-cost-of-the-unit", unit),
            sheet.euro(sheet.unit_cost),
            (!sheet.plan.fixed_costs.is_empty())
                .then(|| say!(sheet, "revenue-fixed-besides", amount = sheet.whole(sheet.fixed_costs))),
        ),
    ];
    if let Some(line) = line {
        let percent = sheet.locale.percentage(line.margin_share, 1);
        items.push(figure(
            say!(sheet, "revenue-margin-of-unit", unit),
            sheet.euro(line.margin),
            Some(say!(sheet, "revenue-of-the-price", percent)),
        ));
    }
    let units = sheet.units(sheet.reference.volume);
    items.push(figure(
        say!(sheet, "revenue-margin-in-year", year),
        sheet.whole(sheet.reference.margin()),
        Some(say!(sheet, "revenue-middle-with", units)),
    ));
    let since = Some(sheet.middle.break_even()).filter(|_| sheet.invested != Cents::ZERO);
    let note = match since {
        Some(Since::Year(_)) => say!(sheet, "revenue-earned-back-note", amount = sheet.whole(sheet.invested)),
        Some(Since::Never) => {
            let year = sheet.calendar(sheet.plan.years.saturating_sub(1));
            say!(sheet, "revenue-not-earned-back-note", year)
        }
        None => sheet.text("revenue-no-investments"),
    };
    let value = sheet.since(since.unwrap_or(Since::Never));
    items.push(figure(sheet.text("revenue-break-even"), value, Some(note)));
    let shares = sheet.key.base.percentages(SHARE_DECIMALS);
    let first: Vec<String> = shares.iter().map(|share| sheet.share(*share)).collect();
    items.push(if shares.len() == 2 {
        figure(
            sheet.text("revenue-key-shares"),
            first.join(" – "),
            Some(within_limits(sheet.partners().join(" – "), &sheet.key, sheet.locale)),
        )
    } else {
        let words = division_text(sheet.programme, &sheet.plan, &sheet.key, sheet.locale);
        figure(sheet.text("revenue-key-shares"), method_words(sheet), Some(words))
    });
    items
}

/// The method of the key: "Gewogen mengvorm".
fn method_words(sheet: &Sheet<'_>) -> String {
    crate::locale::capitalised(&sheet.text(&format!("revenue-key-{}", sheet.model.key.method.key())))
}

/// Whether the partnership can do without subsidy.
pub(super) fn independence(sheet: &Sheet<'_>) -> Verdict {
    let since = sheet.middle.independent();
    let key = match since {
        Since::Year(0) => "revenue-independent-start-sentence",
        Since::Year(_) => "revenue-independent-since-sentence",
        Since::Never => "revenue-independent-never-sentence",
    };
    let last = sheet.plan.years.saturating_sub(1);
    let without = |year: usize| sheet.middle.years[year].without_subsidy;
    let (year, margin) = match since {
        Since::Year(year) => (year, without(year)),
        Since::Never => (last, without(last).negated()),
    };
    let sentence = say!(sheet, key, year = sheet.calendar(year), amount = sheet.whole(margin));
    Verdict {
        question: sheet.text("revenue-independent-question"),
        answer: sheet.independent_answer(&sheet.middle),
        sentence: paragraph(sentence),
        good: Some(since != Since::Never),
    }
}

//! Fairness: the key beside every yardstick that the data allows.

use rust_decimal::Decimal;

use crate::chart::share_bars::{Key, Share, ShareBars};
use crate::chart::{self, ChartError, TEXT_WIDTH_PT};
use crate::document::base::blocks::{Cell, Column, DataTable, Row, RowStyle, Verdict, Width};
use crate::document::base::figures::{ChartView, coordinate};
use crate::document::base::{Composer, paragraph};
use crate::finance::Cents;
use crate::finance::fairness::members;
use crate::locale::{capitalised, say};
use crate::model::{ClosedList as _, StandAlone, Yardstick};

use super::settlement::failed_years;
use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};

/// The section.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Result<Section<'a>, ChartError> {
    let mut blocks = Blocks::default();
    blocks.verdict(verdict(sheet));
    blocks.chart("fig-fairness", beside_each_other(sheet, composer)?);
    let table = measures(sheet).marked(sheet.mark(composer, "fairness"));
    blocks.table("table-fairness", sheet.text("revenue-fairness-table"), table);
    blocks.sentences(explanations(sheet));
    blocks.table("table-stand-alone", sheet.text("revenue-alone-table"), alone(sheet));
    core(sheet, &mut blocks);
    let title = if sheet.has_yardstick() {
        sheet.divided_heading(&claim(sheet))
    } else {
        capitalised(&claim(sheet))
    };
    Ok(Section::new("fairness", title, blocks))
}

/// How far the key lies from what the partners call fair.
fn claim(sheet: &Sheet<'_>) -> String {
    if !sheet.has_yardstick() {
        return sheet.text("revenue-claim-alone-unknown");
    }
    let (yardstick, tolerance) = sheet.plan.fairness;
    let year = sheet.reference_year();
    if yardstick == Yardstick::StandAlone {
        let worse = sheet.worse_than_alone();
        let key = if worse.is_empty() {
            "revenue-claim-fair-alone"
        } else {
            "revenue-claim-unfair-alone"
        };
        let (names, all) = (sheet.locale.list(&worse), sheet.known_alone());
        return say!(sheet, key, names, count = worse.len(), all, year);
    }
    if sheet.fairness.margin <= Cents::ZERO {
        let amount = sheet.whole(sheet.fairness.margin);
        return say!(sheet, "revenue-claim-fair-nothing", year, amount);
    }
    let distance = sheet
        .fairness
        .measure(yardstick)
        .map_or(Decimal::ZERO, |measure| measure.distance());
    let (distance, tolerance) = (sheet.locale.decimal(distance, 1), sheet.quantity(tolerance));
    let yardstick = sheet.text(&format!("word-yardstick-{}", yardstick.key()));
    say!(sheet, "revenue-claim-distance", distance, tolerance, yardstick)
}

/// Whether the key is fair by the criterion of the partners, or else by what each would earn alone.
pub(super) fn verdict(sheet: &Sheet<'_>) -> Verdict {
    let (yardstick, tolerance) = sheet.plan.fairness;
    if yardstick == Yardstick::StandAlone {
        return verdict_alone(sheet);
    }
    let fair = sheet.is_fair();
    let year = sheet.reference_year();
    let measure = sheet.fairness.measure(yardstick);
    let distance = measure.map_or(Decimal::ZERO, |measure| measure.distance());
    let key = match fair {
        _ if sheet.fairness.margin <= Cents::ZERO => "revenue-unfair-nothing-sentence",
        true => "revenue-fair-sentence",
        false => "revenue-unfair-sentence",
    };
    let yardstick = sheet.text(&format!("word-yardstick-{}", yardstick.key()));
    let (distance, tolerance) = (sheet.locale.decimal(distance, 1), sheet.quantity(tolerance));
    let sentence = say!(sheet, key, year, yardstick, distance, tolerance);
    tested(sheet, Some(fair), sentence)
}

/// Whether a partner earns less than it would alone, as far as the data say what that is.
fn verdict_alone(sheet: &Sheet<'_>) -> Verdict {
    let own = if sheet.model.fairness.is_some() {
        "revenue-alone-own"
    } else {
        "revenue-alone-default"
    };
    let sentence = format!("{} {}.", sheet.text(own), capitalised(&claim(sheet)));
    let fair = sheet.has_yardstick().then(|| sheet.worse_than_alone().is_empty());
    tested(sheet, fair, sentence)
}

/// The verdict on the plan, and on the years that are over where the partners agreed on a test.
fn tested(sheet: &Sheet<'_>, fair: Option<bool>, sentence: String) -> Verdict {
    let failed = match &sheet.model.fairness {
        Some(_) if fair == Some(true) => failed_years(sheet),
        _ => Vec::new(),
    };
    let years = sheet.locale.list(&failed);
    Verdict {
        question: sheet.text("revenue-fair-question"),
        answer: match fair {
            Some(true) if !failed.is_empty() => say!(sheet, "revenue-fair-planned-alone", years),
            Some(true) => sheet.text("revenue-fair-yes"),
            Some(false) => sheet.text("revenue-fair-no"),
            None => sheet.text("revenue-fair-unknown"),
        },
        sentence: paragraph(sentence),
        good: fair.map(|fair| fair && failed.is_empty()),
    }
}

impl Sheet<'_> {
    /// Partners that earn less than they would alone, as far as that is known.
    pub fn worse_than_alone(&self) -> Vec<String> {
        let parts = self.fairness.parts.iter().zip(&self.fairness.stand_alone);
        let worse = parts
            .enumerate()
            .filter(|(_, (part, alone))| alone.is_some_and(|alone| **part < alone));
        worse.map(|(partner, _)| self.name(partner).to_owned()).collect()
    }

    /// Of how many partners it is known what they would earn alone.
    pub fn known_alone(&self) -> usize {
        self.fairness.stand_alone.iter().flatten().count()
    }

    /// Whether there is anything to hold the key against.
    pub fn has_yardstick(&self) -> bool {
        self.plan.fairness.0 != Yardstick::StandAlone || self.known_alone() > 0
    }
}

/// The parts of the agreed key in per cent of the margin.
fn chosen(sheet: &Sheet<'_>) -> Vec<Decimal> {
    let margin = sheet.fairness.margin.euro();
    let base = sheet.key.base.fractions();
    sheet
        .fairness
        .parts
        .iter()
        .zip(base)
        .map(|(part, share)| {
            let of_margin = part.euro().saturating_mul(Decimal::ONE_HUNDRED).checked_div(margin);
            of_margin
                .filter(|_| sheet.fairness.margin > Cents::ZERO)
                .unwrap_or_else(|| share.saturating_mul(Decimal::ONE_HUNDRED))
        })
        .collect()
}

/// The key and the yardsticks as bars.
fn beside_each_other(sheet: &Sheet<'_>, composer: &mut Composer<'_>) -> Result<Option<ChartView>, ChartError> {
    if sheet.plan.partners < 2 || sheet.fairness.measures.is_empty() {
        return Ok(None);
    }
    let key = |label: String, emphasised: bool, percent: &[Decimal]| Key {
        label,
        emphasised,
        shares: percent
            .iter()
            .map(|percent| Share {
                share: coordinate(*percent / Decimal::ONE_HUNDRED),
                text: sheet.one_decimal(*percent),
            })
            .collect(),
    };
    let mut keys = vec![key(sheet.text("revenue-agreed-key"), true, &chosen(sheet))];
    for measure in &sheet.fairness.measures {
        // A negative part can't be a bar; the table has it.
        if measure.percent.iter().all(|percent| !percent.is_sign_negative()) {
            keys.push(key(sheet.yardstick(measure.yardstick), false, &measure.percent));
        }
    }
    if keys.iter().any(|key| key.shares.iter().any(|share| share.share < 0.0)) {
        return Ok(None);
    }
    let list: Vec<String> = keys
        .iter()
        .map(|key| {
            let shares = sheet.partners().iter().zip(&key.shares);
            let shares: Vec<String> = shares.map(|(name, share)| format!("{name} {}", share.text)).collect();
            format!("{}: {}", key.label, shares.join(", "))
        })
        .collect();
    let year = sheet.reference_year();
    let title = sheet.text("revenue-fairness-title");
    let measure = say!(sheet, "revenue-fairness-measure", year);
    let alt = say!(sheet, "revenue-alt-shares", title, list = list.join("; "));
    let caption = sheet.caption(composer, "fairness", (title, measure), alt);
    let input = ShareBars {
        width_pt: TEXT_WIDTH_PT,
        partners: sheet.partners().to_vec(),
        keys,
    };
    composer.drawing("fairness", caption, || chart::draw(&input))
}

impl Sheet<'_> {
    /// The word for a yardstick.
    pub fn yardstick(&self, yardstick: Yardstick) -> String {
        self.text(&format!("yardstick-{}", yardstick.key()))
    }
}

/// Amounts, and under them shares and deviations, of the key and of each yardstick.
pub(in crate::document) fn measures(sheet: &Sheet<'_>) -> DataTable {
    let mut columns = vec![Column::words(sheet.text("revenue-yardstick"), Width::Normal)];
    columns.extend(sheet.partners().iter().map(Column::numbers));
    let amounts = |name: String, amounts: &[Cents], style: RowStyle| {
        let mut cells: Vec<Cell> = vec![name.into()];
        cells.extend(amounts.iter().map(|amount| Cell::from(sheet.cents(*amount))));
        Row::new(style, cells)
    };
    let shares = |words: Vec<String>| {
        let mut cells: Vec<Cell> = vec![sheet.text("revenue-share-and-deviation").into()];
        cells.extend(words.into_iter().map(Cell::from));
        Row::quiet(cells)
    };
    let agreed = chosen(sheet).into_iter().map(|percent| sheet.one_decimal(percent));
    let key = sheet.text("revenue-agreed-key");
    let mut rows = vec![
        amounts(key, &sheet.fairness.parts, RowStyle::Strong),
        shares(agreed.collect()),
    ];
    for measure in &sheet.fairness.measures {
        let name = sheet.yardstick(measure.yardstick);
        rows.push(amounts(name, &measure.amounts, RowStyle::Normal));
        let words = measure.percent.iter().zip(&measure.deviation);
        let words =
            words.map(|(percent, points)| format!("{} ({})", sheet.one_decimal(*percent), sheet.points(*points)));
        rows.push(shares(words.collect()));
    }
    DataTable::new(columns, rows).noted(sheet.text("revenue-deviation-note"))
}

/// What each yardstick is, one sentence each.
fn explanations(sheet: &Sheet<'_>) -> Vec<String> {
    sheet
        .fairness
        .measures
        .iter()
        .map(|measure| {
            let text = sheet.text(&format!("revenue-yardstick-{}", measure.yardstick.key()));
            format!("{}: {text}", sheet.yardstick(measure.yardstick))
        })
        .collect()
}

/// What each partner gets beside what it would earn alone.
pub(in crate::document) fn alone(sheet: &Sheet<'_>) -> Option<DataTable> {
    if sheet.fairness.stand_alone.iter().all(Option::is_none) {
        return None;
    }
    let partners = sheet.plan.parties.iter().take(sheet.plan.partners);
    let given: Vec<Option<&StandAlone>> = partners
        .map(|id| sheet.model.stand_alone.iter().find(|amount| *amount.partner == *id))
        .collect();
    let with_notes = given.iter().any(|given| note_of(*given).is_some());
    let mut columns = vec![Column::words(sheet.text("partner"), Width::Normal)];
    if with_notes {
        columns.push(Column::words(sheet.text("revenue-alone-what"), Width::Wide));
    }
    for key in ["revenue-alone", "revenue-with-others", "revenue-difference"] {
        columns.push(Column::numbers(sheet.text(key)));
    }
    let parts = sheet.fairness.parts.iter().zip(&sheet.fairness.stand_alone).zip(given);
    let rows = parts
        .enumerate()
        .map(|(partner, ((part, alone), given))| {
            let name = sheet.name(partner);
            let name = given.map_or_else(|| name.into(), |given| sheet.named(name, given.partner.place()));
            let mut cells: Vec<Cell> = vec![name];
            if with_notes {
                cells.push(note_of(given).unwrap_or_default().into());
            }
            cells.push(alone.map_or_else(|| "–".to_owned(), |alone| sheet.cents(alone)).into());
            cells.push(sheet.cents(*part).into());
            let more = alone.and_then(|alone| part.minus(alone));
            cells.push(more.map_or_else(|| "–".to_owned(), |more| sheet.gain(more)).into());
            Row::normal(cells)
        })
        .collect();
    Some(DataTable::new(columns, rows))
}

/// Where an amount comes from that a partner would earn alone.
fn note_of(given: Option<&StandAlone>) -> Option<&str> {
    Some(given?.note.as_ref()?.as_str())
}

impl Sheet<'_> {
    /// An amount with its sign: "€ +1.234,56".
    pub fn gain(&self, amount: Cents) -> String {
        if amount <= Cents::ZERO {
            return self.cents(amount);
        }
        let digits = format!("+{}", self.locale.decimal(amount.euro(), 2));
        say!(self, "number-amount", digits)
    }
}

/// Whether a group would earn more on its own, and which.
fn core(sheet: &Sheet<'_>, blocks: &mut Blocks<'_>) {
    if sheet.plan.coalitions.is_empty() {
        return;
    }
    let objections = sheet.fairness.objections.iter();
    let objections: Vec<String> = objections
        .map(|(group, gets, earns)| {
            let names: Vec<String> = members(*group, sheet.plan.partners)
                .map(|partner| sheet.name(partner).to_owned())
                .collect();
            let (names, gets, earns) = (sheet.locale.list(&names), sheet.cents(*gets), sheet.cents(*earns));
            say!(sheet, "revenue-objection", names, gets, earns)
        })
        .collect();
    if objections.is_empty() {
        blocks.sentence(say!(sheet, "revenue-core-kept", groups = sheet.plan.coalitions.len()));
    } else {
        blocks.sentence(sheet.text("revenue-core-left"));
        blocks.sentences(objections);
    }
}

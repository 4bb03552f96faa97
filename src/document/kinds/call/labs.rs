//! The labs: who is in them, and whether they are mixed, balanced and workable.

use rust_decimal::Decimal;

use crate::document::base::blocks::Block;
use crate::document::base::blocks::Head::{Narrow, Normal, Numbers, Wide};
use crate::document::base::blocks::columns;
use crate::document::base::blocks::{Cell, Column, DataTable, Row, Verdict, Width};
use crate::document::base::estimates::Where;
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{Composer, paragraph};
use crate::locale::say;
use crate::model::{Call, ClosedList as _, Composition, Criterion, Lab, LabCriteria};

use super::register::{count, levels, sector, stated};

/// The labs; nothing where there are none.
pub(super) fn section<'a>(composer: &mut Composer<'a>, call: &'a Call) -> Section<'a> {
    let mut blocks = Blocks::default();
    let labs: Vec<(&Lab, Composition<'_>)> = call.labs.iter().map(|lab| (lab, Composition::of(call, lab))).collect();
    if !labs.is_empty() {
        let free: Vec<String> = call
            .candidates
            .iter()
            .filter(|candidate| {
                !call
                    .labs
                    .iter()
                    .any(|lab| lab.members.iter().any(|id| **id == *candidate.id))
            })
            .map(|candidate| candidate.name.to_string())
            .collect();
        if !free.is_empty() {
            let names = composer.locale.list(&free);
            blocks.sentence(say!(composer, "call-without-lab", names));
        }
        if let Some(criteria) = call.criteria.as_ref().filter(|_| labs.len() > 1) {
            let caption = composer.locale.text("call-labs-compared");
            let mark = composer.mark(call, "call-estimate", Where::at("labs-compared", &caption));
            blocks.table(
                "labs-compared",
                caption,
                compared(composer, &labs, criteria).marked(mark),
            );
        }
    }
    for (lab, composition) in &labs {
        blocks.group(one(composer, call, lab, composition));
    }
    Section::new("labs", claim(composer, call, &labs), blocks)
}

/// The message: how many labs meet every criterion.
fn claim(composer: &Composer<'_>, call: &Call, labs: &[(&Lab, Composition<'_>)]) -> String {
    let met = |criteria: &LabCriteria| labs.iter().filter(|(_, x)| x.unmet(criteria).is_empty()).count();
    let met = call.criteria.as_ref().map(met);
    let members: usize = labs.iter().map(|(_, x)| x.members.len()).sum();
    let key = match met {
        None => "call-claim-labs-unjudged",
        Some(0) => "call-claim-labs-none",
        Some(met) if met == labs.len() => "call-claim-labs-all",
        Some(_) => "call-claim-labs-some",
    };
    let met = met.unwrap_or_default();
    let asked = call.criteria.as_ref().map_or(0, |criteria| asked_by(criteria).count());
    let criteria = say!(composer, "call-all-criteria", count = asked);
    composer.hedged(
        &say!(composer, key, count = labs.len(), met, members, criteria),
        call.basis,
    )
}

/// The criteria by which labs are judged.
fn asked_by(criteria: &LabCriteria) -> impl Iterator<Item = Criterion> {
    Criterion::ALL
        .iter()
        .copied()
        .filter(|criterion| criterion.is_asked(criteria))
}

/// Every lab on a line, with its numbers.
fn compared(composer: &Composer<'_>, labs: &[(&Lab, Composition<'_>)], criteria: &LabCriteria) -> DataTable {
    let text = |key: &str| composer.locale.text(key);
    let asked: Vec<Criterion> = asked_by(criteria).collect();
    let mut columns = columns(composer.locale, &[Wide("call-lab")]);
    columns.extend(
        asked
            .iter()
            .map(|criterion| Column::words(text(&format!("call-short-{}", criterion.key())), Width::Narrow)),
    );
    columns.push(Column::words(text("call-meets"), Width::Narrow));
    let rows = labs
        .iter()
        .map(|(lab, composition)| {
            let mut cells = vec![Cell::link(&lab.title, label(lab))];
            cells.extend(asked.iter().map(|criterion| {
                let number = number(composer, *criterion, composition);
                Cell::judged(number, composition.meets(*criterion, criteria))
            }));
            cells.push(answer(composer, composition.unmet(criteria).is_empty()));
            Row::normal(cells)
        })
        .collect();
    DataTable::new(columns, rows)
}

fn label(lab: &Lab) -> String {
    format!("lab-{}", lab.id)
}

/// A sign with its word.
fn answer(composer: &Composer<'_>, good: bool) -> Cell {
    Cell::judged(composer.locale.text(if good { "call-yes" } else { "call-no" }), good)
}

/// A lab: its verdict, its members, its criteria and what it aims at.
fn one<'a>(composer: &mut Composer<'a>, call: &'a Call, lab: &'a Lab, composition: &Composition<'a>) -> Blocks<'a> {
    let mut blocks = Blocks::default();
    blocks.heading(label(lab), lab.title.as_str());
    let mark = composer.mark(call, "call-estimate", Where::at(label(lab), &lab.title));
    if let Some(matchmaker) = &lab.matchmaker {
        blocks.sentence(say!(composer, "call-composed-by", name = matchmaker));
    }
    if let Some(criteria) = &call.criteria {
        blocks.verdict(verdict(composer, composition, criteria));
        let caption = say!(composer, "call-criteria-of", title = lab.title);
        let table = judged(composer, composition, criteria).marked(mark);
        blocks.table(format!("criteria-{}", lab.id), caption, table);
    }
    let caption = say!(composer, "call-members-of", title = lab.title);
    let table = members(composer, call, composition).marked(mark);
    blocks.table(format!("members-{}", lab.id), caption, table);
    if let Some(aim) = &lab.aim {
        blocks.titled(composer.locale.text("call-aim"), Block::callout(aim.blocks()));
    }
    blocks
}

/// Whether the lab meets every criterion.
fn verdict(composer: &Composer<'_>, composition: &Composition<'_>, criteria: &LabCriteria) -> Verdict {
    let asked: Vec<Criterion> = asked_by(criteria).collect();
    let unmet = composition.unmet(criteria);
    let good = unmet.is_empty();
    let met = asked.len().saturating_sub(unmet.len());
    let key = if good { "call-verdict-yes" } else { "call-verdict-no" };
    let answer = say!(composer, key, count = asked.len(), met);
    // A good lab shows all its numbers; another one what it lacks.
    let told = if good { &asked } else { &unmet };
    let numbers: Vec<String> = told
        .iter()
        .map(|criterion| {
            let measured = measured(composer, *criterion, composition);
            let asked = self::asked(composer, *criterion, criteria);
            let name = composer.locale.text(&format!("call-short-{}", criterion.key()));
            let key = if good { "call-has" } else { "call-lacks" };
            say!(composer, key, measured, asked, name)
        })
        .collect();
    Verdict {
        question: match &criteria.question {
            Some(question) => question.to_string(),
            None => composer.locale.text("call-verdict-question"),
        },
        answer,
        sentence: paragraph(format!("{}.", numbers.join("; "))),
        good: Some(good),
    }
}

/// What a lab has by a criterion, as a number alone.
fn number(composer: &Composer<'_>, criterion: Criterion, composition: &Composition<'_>) -> String {
    match criterion {
        Criterion::SocialShare => {
            let share = composition.social_share().unwrap_or_default();
            composer.locale.percentage(share, 0)
        }
        Criterion::Members => composition.members.len().to_string(),
        Criterion::Region => composition.region.map_or(0, |(_, count)| count).to_string(),
        Criterion::Level => composition.shared.len().to_string(),
    }
}

/// What a lab has, by a criterion.
fn measured(composer: &Composer<'_>, criterion: Criterion, composition: &Composition<'_>) -> String {
    let members = composition.members.len();
    match criterion {
        Criterion::SocialShare => {
            let share = composition.social_share().unwrap_or_default();
            let (percent, social) = (composer.locale.percentage(share, 0), composition.social);
            say!(composer, "call-measured-social-share", percent, social, members)
        }
        Criterion::Members => say!(composer, "call-measured-members", members),
        Criterion::Region => {
            let (name, count) = composition.region.unwrap_or_default();
            say!(composer, "call-measured-region", region = name, count)
        }
        Criterion::Level => {
            let names: Vec<String> = composition.shared.iter().map(|level| level.title.to_string()).collect();
            let (count, names) = (names.len(), composer.locale.list(&names));
            say!(composer, "call-measured-level", count, names)
        }
    }
}

/// What is asked, by a criterion.
fn asked(composer: &Composer<'_>, criterion: Criterion, criteria: &LabCriteria) -> String {
    let percent = |percent: Decimal| {
        let share = percent.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default();
        composer.locale.percentage(share, percent.normalize().scale())
    };
    let (least, most) = match criterion {
        Criterion::SocialShare => (
            percent(criteria.social_share_least.0),
            percent(criteria.social_share_most.0),
        ),
        Criterion::Members => (criteria.smallest.to_string(), criteria.largest.to_string()),
        Criterion::Region | Criterion::Level => (String::new(), String::new()),
    };
    say!(composer, &format!("call-asked-{}", criterion.key()), least, most)
}

/// The criteria, what is asked, what is measured, and the answer.
fn judged(composer: &Composer<'_>, composition: &Composition<'_>, criteria: &LabCriteria) -> DataTable {
    let text = |key: &str| composer.locale.text(key);
    let rows = asked_by(criteria).map(|criterion| {
        Row::normal(vec![
            text(&format!("call-criterion-{}", criterion.key())).into(),
            asked(composer, criterion, criteria).into(),
            measured(composer, criterion, composition).into(),
            answer(composer, composition.meets(criterion, criteria)),
        ])
    });
    composer.table(
        &[
            Wide("call-criterion"),
            Normal("call-asked"),
            Wide("call-measured"),
            Narrow("call-meets"),
        ],
        rows,
    )
}

/// The members of a lab.
fn members(composer: &Composer<'_>, call: &Call, composition: &Composition<'_>) -> DataTable {
    let numbers = stated(call);
    let rows = composition.members.iter().map(|member| {
        let mut cells: Vec<Cell> = vec![
            member.name.as_str().into(),
            sector(composer, member).into(),
            member.region.as_str().into(),
            levels(composer, call, member).into(),
        ];
        let counts = numbers.iter().map(|number| count(composer, (number.of)(member)));
        cells.extend(counts.map(Cell::from));
        Row::normal(cells)
    });
    let mut heads = vec![
        Normal("call-enterprise"),
        Narrow("call-sector"),
        Normal("call-region"),
        Wide("call-levels"),
    ];
    heads.extend(numbers.iter().map(|number| Numbers(number.key)));
    composer.table(&heads, rows)
}

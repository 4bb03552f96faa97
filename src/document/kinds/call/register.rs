//! The register of candidates.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::document::base::blocks::Head::{Narrow, Normal, Numbers, Wide};
use crate::document::base::blocks::{DataTable, Row, Size};
use crate::document::base::estimates::Where;
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{Composer, plain};
use crate::locale::say;
use crate::model::{Audience, Call, Candidate, Located, Sector, WholeNumber};

/// The register; contact data stand in it where the edition has them.
pub(super) fn section<'a>(composer: &mut Composer<'a>, call: &'a Call) -> Section<'a> {
    let mut blocks = Blocks::default();
    if !call.candidates.is_empty() {
        let caption = composer.locale.text("call-candidates");
        let mark = composer.mark(call, "call-estimate", Where::at("candidates", &caption));
        blocks.table("candidates", caption, table(composer, call).marked(mark));
        let caption = composer.locale.text("call-offers-and-needs");
        let mut whole = Blocks::default();
        whole.table("offers", caption, offers(composer, call));
        blocks.group(whole);
        if call.candidates.iter().any(|candidate| candidate.contact.is_some()) {
            blocks.table(
                "contacts",
                composer.locale.text("call-contacts"),
                contacts(composer, call),
            );
        }
    }
    let count = call.candidates.len();
    let social = call.candidates.iter().filter(|x| *x.sector == Sector::Social).count();
    let regions: BTreeSet<&str> = call.candidates.iter().map(|x| x.region.as_str()).collect();
    let title = say!(composer, "call-claim-register", count, regions = regions.len(), social);
    Section::new("register", composer.hedged(&title, call.basis), blocks)
}

/// The names of the levels that a candidate seeks, in the order of the call.
pub(super) fn levels(composer: &Composer<'_>, call: &Call, candidate: &Candidate) -> String {
    let sought = call
        .levels
        .iter()
        .filter(|level| candidate.levels.iter().any(|id| **id == *level.id));
    let names: Vec<&str> = sought.map(|level| level.title.as_str()).collect();
    if names.is_empty() {
        return composer.locale.text("call-none-given");
    }
    names.join("; ")
}

/// The word for the sector of a candidate.
pub(super) fn sector(composer: &Composer<'_>, candidate: &Candidate) -> String {
    let key = composer.sector(*candidate.sector).sector;
    composer.locale.text(&format!("call-sector-{key}"))
}

/// A count as it is printed; a dash where it was not given.
pub(super) fn count(composer: &Composer<'_>, number: Option<&Located<WholeNumber>>) -> String {
    number.map_or_else(
        || "–".to_owned(),
        |number| composer.locale.decimal(Decimal::from(number.0), 0),
    )
}

/// A number of all candidates together, as far as they gave it.
fn sum(composer: &Composer<'_>, call: &Call, number: fn(&Candidate) -> Option<&Located<WholeNumber>>) -> String {
    let given = call.candidates.iter().filter_map(number);
    let sum: u64 = given.map(|number| u64::from(number.0)).sum();
    composer.locale.decimal(Decimal::from(sum), 0)
}

fn table(composer: &Composer<'_>, call: &Call) -> DataTable {
    let text = |key: &str| composer.locale.text(key);
    let mut rows: Vec<Row> = call
        .candidates
        .iter()
        .map(|candidate| {
            Row::normal(vec![
                candidate.name.as_str().into(),
                sector(composer, candidate).into(),
                candidate.region.as_str().into(),
                candidate.activity.as_str().into(),
                count(composer, candidate.employees.as_ref()).into(),
                count(composer, candidate.target_group.as_ref()).into(),
                levels(composer, call, candidate).into(),
            ])
        })
        .collect();
    rows.push(Row::total(vec![
        text("total").into(),
        "".into(),
        "".into(),
        "".into(),
        sum(composer, call, |x| x.employees.as_ref()).into(),
        sum(composer, call, |x| x.target_group.as_ref()).into(),
        "".into(),
    ]));
    let mut table = composer.table(
        &[
            Normal("call-enterprise"),
            Narrow("call-sector"),
            Normal("call-region"),
            Normal("call-activity"),
            Numbers("call-employees"),
            Numbers("call-target-group"),
            Normal("call-levels"),
        ],
        rows,
    );
    table.size = Size::Fine;
    let unknown = |number: fn(&Candidate) -> bool| call.candidates.iter().any(number);
    if unknown(|x| x.employees.is_none() || x.target_group.is_none()) {
        table.note = Some(text("call-dash-note"));
    }
    table
}

fn offers(composer: &Composer<'_>, call: &Call) -> DataTable {
    let rows = call
        .candidates
        .iter()
        .filter(|candidate| candidate.offers.is_some() || candidate.seeks.is_some())
        .map(|candidate| {
            Row::normal(vec![
                candidate.name.as_str().into(),
                candidate.offers.as_ref().into(),
                candidate.seeks.as_ref().into(),
                candidate.registered.as_ref().map(|date| composer.date(**date)).into(),
            ])
        });
    composer.table(
        &[
            Normal("call-enterprise"),
            Wide("call-offers"),
            Wide("call-seeks"),
            Normal("call-registered"),
        ],
        rows,
    )
}

/// Whom the contact data are for: as the call says, or else whom this edition is for.
fn contacts_for(composer: &Composer<'_>, call: &Call) -> Option<String> {
    let is_internal = composer.programme.edition.audience == Audience::Internal;
    let stated = plain(call.contacts_for.as_ref()).map(str::to_owned);
    stated.or_else(|| is_internal.then(|| composer.locale.text("call-contacts-internal")))
}

/// Whom to ask.
fn contacts(composer: &Composer<'_>, call: &Call) -> DataTable {
    let rows = call
        .candidates
        .iter()
        .filter_map(|candidate| Some((candidate, candidate.contact.as_ref()?)))
        .map(|(candidate, contact)| {
            Row::normal(vec![
                candidate.name.as_str().into(),
                contact.name.as_str().into(),
                plain(contact.phone.as_ref()).into(),
                plain(contact.email.as_ref()).into(),
            ])
        });
    let heads = [
        Normal("call-enterprise"),
        Normal("call-contact"),
        Normal("phone"),
        Wide("email"),
    ];
    composer.table(&heads, rows).noted(contacts_for(composer, call))
}

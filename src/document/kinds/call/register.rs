//! The register of candidates.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::document::base::blocks::Head::{Narrow, Normal, Numbers, Wide};
use crate::document::base::blocks::{Cell, DataTable, Row, Size};
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
        // What candidates offer and whom to ask rests on what the register rests on.
        let caption = composer.locale.text("call-offers-and-needs");
        let mut whole = Blocks::default();
        whole.table("offers", caption, offers(composer, call).marked(mark));
        blocks.group(whole);
        if call.candidates.iter().any(|candidate| candidate.contact.is_some()) {
            blocks.table(
                "contacts",
                composer.locale.text("call-contacts"),
                contacts(composer, call).marked(mark),
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

/// A number that candidates may state, and the key of the words for it.
pub(super) struct Stated {
    pub key: &'static str,
    pub of: fn(&Candidate) -> Option<&Located<WholeNumber>>,
}

/// The numbers that at least one of the candidates of a call states; a column of one that nobody states says nothing.
pub(super) fn stated(call: &Call) -> Vec<Stated> {
    let mut numbers = vec![
        Stated {
            key: "call-employees",
            of: |candidate| candidate.employees.as_ref(),
        },
        Stated {
            key: "call-target-group",
            of: |candidate| candidate.target_group.as_ref(),
        },
    ];
    numbers.retain(|number| call.candidates.iter().any(|candidate| (number.of)(candidate).is_some()));
    numbers
}

/// A number of all candidates together, as far as they state it.
fn sum(composer: &Composer<'_>, call: &Call, number: &Stated) -> String {
    let given = call.candidates.iter().filter_map(number.of);
    let sum: u64 = given.map(|number| u64::from(number.0)).sum();
    composer.locale.decimal(Decimal::from(sum), 0)
}

/// What a dash and each number stand for, where the table has them.
fn notes(composer: &Composer<'_>, call: &Call) -> Option<String> {
    let numbers = stated(call);
    let lacks = |number: &Stated| call.candidates.iter().any(|candidate| (number.of)(candidate).is_none());
    let dash = numbers.iter().any(lacks).then_some("call-dash-note");
    let target_group = numbers.iter().any(|number| number.key == "call-target-group");
    let notes = dash.into_iter().chain(target_group.then_some("call-target-group-note"));
    let notes: Vec<String> = notes.map(|key| composer.locale.text(key)).collect();
    (!notes.is_empty()).then(|| notes.join(" "))
}

fn table(composer: &Composer<'_>, call: &Call) -> DataTable {
    let numbers = stated(call);
    let mut rows: Vec<Row> = call
        .candidates
        .iter()
        .map(|candidate| {
            let mut cells: Vec<Cell> = vec![
                candidate.name.as_str().into(),
                sector(composer, candidate).into(),
                candidate.region.as_str().into(),
                candidate.activity.as_str().into(),
            ];
            let counts = numbers.iter().map(|number| count(composer, (number.of)(candidate)));
            cells.extend(counts.map(Cell::from));
            cells.push(levels(composer, call, candidate).into());
            Row::normal(cells)
        })
        .collect();
    if !numbers.is_empty() {
        let mut cells: Vec<Cell> = vec![composer.locale.text("total").into(), "".into(), "".into(), "".into()];
        cells.extend(numbers.iter().map(|number| Cell::from(sum(composer, call, number))));
        cells.push("".into());
        rows.push(Row::total(cells));
    }
    let mut heads = vec![
        Normal("call-enterprise"),
        Narrow("call-sector"),
        Normal("call-region"),
        Normal("call-activity"),
    ];
    heads.extend(numbers.iter().map(|number| Numbers(number.key)));
    heads.push(Normal("call-levels"));
    let mut table = composer.table(&heads, rows);
    table.size = Size::Fine;
    table.noted(notes(composer, call))
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

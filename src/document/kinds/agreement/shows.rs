//! What of the data is shown below the text of a clause.

use crate::document::base::blocks::Block;
use crate::document::base::blocks::Head::{Narrow, Normal, Numbers, Wide};
use crate::document::base::blocks::agreement::Term;
use crate::document::base::blocks::columns;
use crate::document::base::blocks::{Column, DataTable, Row};
use crate::document::base::plain;
use crate::locale::say;
use crate::model::{ClauseShow, ClosedList as _, Located, Ref, RichBlock, RichText, kind};

use super::draft::Draft;

impl<'a> Draft<'a> {
    /// What is shown; nothing where the data has nothing to show.
    pub(super) fn show(&self, show: ClauseShow) -> Option<Block<'a>> {
        let agreement = self.agreement;
        let table = |table: Option<DataTable>| table.filter(|table| !table.rows.is_empty()).map(Block::DataTable);
        match show {
            ClauseShow::Parties => Some(Block::PartyList {
                items: self.party_list(),
            }),
            ClauseShow::Background => list(&agreement.background, false),
            ClauseShow::Purpose => agreement.purpose.as_ref().map(text),
            ClauseShow::Terms => {
                let items = self.contract.terms.iter().map(|(term, meaning)| Term { term, meaning });
                Some(Block::TermList { items: items.collect() })
            }
            ClauseShow::ExclusiveActivities => list(&agreement.exclusivity_scope.as_ref()?.activities, false),
            ClauseShow::Roles => table(self.roles()),
            ClauseShow::Tasks => table(Some(self.tasks())),
            ClauseShow::Investments => table(self.sheet.as_ref()?.investments_table()),
            ClauseShow::Contributions => table(Some(self.brought())),
            ClauseShow::CostTable => table(Some(self.sheet.as_ref()?.cost_matrix())),
            ClauseShow::Price => table(Some(self.sheet.as_ref()?.price_table())),
            ClauseShow::Shares => table(Some(self.sheet.as_ref()?.shares_table())),
            ClauseShow::VatStatus => table(Some(self.vat_status()?)),
            ClauseShow::KeyComponents => table(self.sheet.as_ref()?.key_parts_table()),
            ClauseShow::Thresholds => table(self.sheet.as_ref()?.thresholds_table()),
            ClauseShow::FoundingFee => table(self.sheet.as_ref()?.founding_fee_table()),
            ClauseShow::MinimumEffort => table(self.sheet.as_ref()?.minimum_effort_table()),
            ClauseShow::PartYears => table(self.sheet.as_ref()?.part_year_rules()),
            ClauseShow::LaterCosts => table(self.sheet.as_ref()?.later_costs_table()),
            ClauseShow::WorkedExample => Some(Block::Calculation(self.sheet.as_ref()?.worked_example())),
            ClauseShow::Bodies => table(Some(self.bodies())),
            ClauseShow::Deadlock => list(&agreement.governance.as_ref()?.deadlock, true),
            ClauseShow::Instructions => list(&agreement.site_work.as_ref()?.instructions, false),
            ClauseShow::DeMinimis => table(Some(self.de_minimis()?)),
            ClauseShow::BackgroundKnowledge => table(Some(self.background_knowledge()?)),
            ClauseShow::Risks => table(Some(self.risks())),
            ClauseShow::Insurance => table(Some(self.insurance())),
            ClauseShow::AccessionConditions => list(&agreement.accession.as_ref()?.conditions, false),
            ClauseShow::ReviewTopics => list(&agreement.reviews.as_ref()?.topics, false),
            ClauseShow::Settlement => agreement.termination.as_ref()?.settlement.as_ref().map(text),
            ClauseShow::Annexes => table(Some(self.annex_list())),
            ClauseShow::Contacts => table(Some(self.contacts())),
        }
    }

    /// Who does each activity of the value chain and who supports.
    fn roles(&self) -> Option<DataTable> {
        let chain = self.partnership.value_chain.as_ref()?;
        let names = |ids: &[Ref<kind::Actor>]| {
            let names: Vec<String> = ids
                .iter()
                .map(|id| {
                    let external = chain.externals.iter().find(|external| *external.id == *id.get());
                    external.map_or_else(|| self.partner_name(id), |external| external.name.to_string())
                })
                .collect();
            if names.is_empty() {
                "–".to_owned()
            } else {
                names.join(", ")
            }
        };
        let rows = chain.steps.iter().enumerate().map(|(index, step)| {
            Row::normal(vec![
                format!("{}\u{a0}\u{a0}{}", index + 1, step.title).into(),
                names(&step.by).into(),
                names(&step.support).into(),
            ])
        });
        Some(self.composer.table(
            &[Wide("activity"), Normal("carries-out"), Normal("role-supports")],
            rows,
        ))
    }

    fn tasks(&self) -> DataTable {
        let rows = self.agreement.tasks.iter().map(|task| {
            let due = task.due.as_ref().map(|date| self.composer.date(**date));
            Row::normal(vec![
                self.partner_name(&task.partner).into(),
                (&task.text).into(),
                due.into(),
            ])
        });
        self.composer
            .table(&[Narrow("party"), Wide("task"), Narrow("due")], rows)
    }

    fn brought(&self) -> DataTable {
        let locale = self.composer.locale;
        let with_value = self.agreement.contributions.iter().any(|x| x.value.is_some());
        let rows = self.agreement.contributions.iter().map(|brought| {
            let returns = if *brought.returns {
                "stays-own"
            } else {
                "stays-with-partnership"
            };
            let mut cells = vec![
                self.partner_name(&brought.partner).into(),
                (&brought.text).into(),
                self.text(returns).into(),
            ];
            if with_value {
                cells.push(brought.value.as_ref().map(|value| locale.amount(value.0)).into());
            }
            Row::normal(cells)
        });
        let mut columns = columns(
            self.composer.locale,
            &[Narrow("party"), Wide("contribution"), Narrow("at-the-end")],
        );
        if with_value {
            columns.push(Column::numbers(self.text("worth")));
        }
        DataTable::new(columns, rows.collect())
    }

    fn bodies(&self) -> DataTable {
        let bodies = self
            .agreement
            .governance
            .iter()
            .flat_map(|governance| governance.bodies.iter());
        let rows = bodies.map(|body| {
            let mut rule = self.text(&format!("majority-{}", body.majority.key()));
            if let Some(quorum) = &body.quorum {
                let percent = quorum.0.normalize();
                let share = percent / rust_decimal::Decimal::ONE_HUNDRED;
                let quorum = self.composer.locale.percentage(share, percent.scale());
                rule = say!(self, "majority-with-quorum", majority = rule, quorum);
            }
            let mut what = body.members.blocks().to_vec();
            if !body.decides.is_empty() {
                let decides = body.decides.iter().map(|text| text.blocks().to_vec());
                what.push(RichBlock::bullets(decides.collect()));
            }
            Row::normal(vec![
                body.name.as_str().into(),
                what.as_slice().into(),
                body.meets.as_str().into(),
                rule.into(),
            ])
        });
        self.composer.table(
            &[
                Narrow("body"),
                Wide("members-and-tasks"),
                Narrow("meets"),
                Narrow("decides-by"),
            ],
            rows,
        )
    }

    fn de_minimis(&self) -> Option<DataTable> {
        let rows = self.agreement.public_money.as_ref()?.de_minimis.iter().map(|aid| {
            let amount = self.composer.locale.amount(aid.amount.0);
            Row::normal(vec![self.partner_name(&aid.partner).into(), amount.into()])
        });
        Some(
            self.composer
                .table(&[Normal("party"), Numbers("de-minimis-amount")], rows),
        )
    }

    fn vat_status(&self) -> Option<DataTable> {
        let rows = self.agreement.vat.as_ref()?.parties.iter().map(|party| {
            let status = self.text(&format!("vat-status-{}", party.status.key()));
            Row::normal(vec![self.partner_name(&party.partner).into(), status.into()])
        });
        Some(self.composer.table(&[Normal("party"), Wide("vat-status")], rows))
    }

    fn background_knowledge(&self) -> Option<DataTable> {
        let rows = self.agreement.knowledge.as_ref()?.background.iter();
        let rows = rows.map(|known| Row::normal(vec![self.partner_name(&known.partner).into(), (&known.text).into()]));
        Some(
            self.composer
                .table(&[Narrow("party"), Wide("background-knowledge")], rows),
        )
    }

    fn risks(&self) -> DataTable {
        let rows = self.agreement.risks.iter().map(|risk| {
            let bearer = risk.bearer.as_ref();
            let bearer = bearer.map_or_else(|| self.text("by-the-key"), |id| self.partner_name(id));
            Row::normal(vec![(&risk.text).into(), bearer.into(), risk.measure.as_ref().into()])
        });
        self.composer
            .table(&[Wide("risk"), Normal("borne-by"), Wide("measure")], rows)
    }

    fn insurance(&self) -> DataTable {
        let rows = self.agreement.insurance.iter().map(|policy| {
            let cover = policy.cover.as_ref();
            let cover = cover.map(|cover| self.composer.locale.amount(cover.0));
            Row::normal(vec![
                self.partner_name(&policy.partner).into(),
                policy.policy.as_str().into(),
                cover.into(),
            ])
        });
        self.composer
            .table(&[Narrow("party"), Wide("policy"), Numbers("cover")], rows)
    }

    /// Whom to write to, and every signatory.
    pub(super) fn contacts(&self) -> DataTable {
        let mut rows = Vec::new();
        for partner in &self.partners {
            let party = self.agreement.party(&partner.id);
            let contact = party.and_then(|party| party.contact.as_ref());
            let name = contact.map_or_else(|| self.text("to-be-named"), |contact| contact.name.to_string());
            let role = contact.and_then(|contact| contact.role.as_ref());
            let email = contact.and_then(|contact| contact.email.as_ref());
            rows.push(Row::normal(vec![
                partner.name.as_str().into(),
                role.map_or_else(|| name.clone(), |role| format!("{name}, {role}"))
                    .into(),
                plain(email.or(partner.email.as_ref())).into(),
                plain(contact.and_then(|contact| contact.phone.as_ref())).into(),
            ]));
        }
        self.composer.table(
            &[
                Normal("party"),
                Normal("contact-person"),
                Wide("email"),
                Numbers("phone"),
            ],
            rows,
        )
    }
}

fn text(text: &Located<RichText>) -> Block<'_> {
    Block::text(text.blocks())
}

fn list(texts: &[Located<RichText>], ordered: bool) -> Option<Block<'_>> {
    (!texts.is_empty()).then(|| Block::List {
        ordered,
        items: texts.iter().map(|text| text.blocks()).collect(),
    })
}

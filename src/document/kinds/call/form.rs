//! The registration form, blank.

use crate::document::base::blocks::Block;
use crate::document::base::blocks::forms::{Field, Form};
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{Composer, plain, rich};
use crate::locale::{capitalised, say};
use crate::model::{Call, ClosedList as _, Located, PlainText};

/// The form; nothing where the call has no fields.
pub(super) fn section<'a>(composer: &Composer<'a>, call: &'a Call) -> Section<'a> {
    let fields = call.form.get();
    let required = fields.iter().filter(|field| *field.required).count();
    let mut blocks = Blocks::default();
    let contact = [
        Some(&call.contact.name),
        call.contact.phone.as_ref(),
        call.contact.email.as_ref(),
    ];
    // A name or a telephone number stays on one line.
    let whole = |text: &Located<PlainText>| text.as_str().replace(' ', "\u{a0}");
    let contact: Vec<String> = contact.into_iter().flatten().map(whole).collect();
    if !fields.is_empty() {
        blocks.add(Block::Form(Form {
            fields: fields
                .iter()
                .map(|field| Field {
                    label: field.label.as_str(),
                    kind: field.kind.key(),
                    help: plain(field.help.as_ref()),
                    options: field.options.iter().map(|option| option.as_str()).collect(),
                    open: field.open.as_deref().copied().unwrap_or_default(),
                    required: *field.required,
                })
                .collect(),
            deadline: call.deadline.as_ref().map(|date| composer.date(**date)),
            return_to: plain(call.return_to.as_ref()),
            contact: contact.join(" · "),
            privacy: rich(call.privacy.as_ref()),
        }));
    }
    let title = say!(composer, "call-claim-form", count = fields.len(), required);
    Section::new("form", capitalised(&title), blocks)
}

//! What composing an agreement needs at hand.

use crate::contract::{Contract, label};
use crate::document::base::blocks::agreement::Reference;
use crate::document::base::{Composer, case_name};
use crate::document::kinds::revenue_model::sheet::Sheet;
use crate::locale::Argument;
use crate::model::{Agreement, Id, Partner, Partnership};

use super::issue::Issue;

/// The name of the kind.
pub(super) const NAME: &str = "agreement";

/// What composing an agreement needs at hand.
pub(super) struct Draft<'a> {
    pub composer: Composer<'a>,
    pub partnership: &'a Partnership,
    pub agreement: &'a Agreement,
    pub partners: Vec<&'a Partner>,
    pub contract: &'a Contract,
    pub sheet: Option<Sheet<'a>>,
    pub name: String,
    pub issue: Issue<'a>,
}

impl<'a> Draft<'a> {
    /// What the agreement of this partnership is made from; nothing where it has none.
    pub fn new(composer: Composer<'a>, id: &str) -> Option<Self> {
        let (programme, locale) = (composer.programme, composer.locale);
        let (partnership, agreement) = programme.agreement(id)?;
        Some(Self {
            composer,
            contract: programme.contract(id, locale)?,
            sheet: Sheet::new(programme, partnership, locale),
            name: case_name(programme, partnership),
            partnership,
            agreement,
            issue: Issue::of(programme, agreement),
            partners: programme.partners_of(partnership).collect(),
        })
    }

    /// A sentence, for [`say!`](crate::locale::say).
    pub fn sentence(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.composer.sentence(key, arguments)
    }

    /// A fixed label.
    pub fn text(&self, key: &str) -> String {
        self.composer.locale.text(key)
    }

    /// The name of a partner.
    pub fn partner_name(&self, id: &Id) -> String {
        self.composer.programme.partner_name(id)
    }

    /// The link to an article or clause that stands.
    pub fn reference(&self, id: &str) -> Option<Reference> {
        let reference = self.contract.references.get(id)?;
        Some(Reference {
            label: label(id),
            text: reference.text.clone(),
        })
    }
}

//! A call for enterprises: the page itself, the registration form, the register of candidates, the labs.

use macro_rules_attribute::apply;

use super::{
    Basis, Date, Located, OwnId, Percentage, PlainText, Ref, RichText, Sector, WebAddress, WholeNumber, closed_list,
    kind, record, sparse_record,
};

/// A call for enterprises.
#[apply(sparse_record)]
pub struct Call {
    /// Id of the call.
    pub id: OwnId<kind::Call>,
    /// Its title, a sentence.
    pub title: Located<PlainText>,
    /// Who calls.
    pub organiser: Located<PlainText>,
    /// The opening, in one paragraph.
    pub lead: Option<Located<RichText>>,
    /// What there is to know.
    #[serde(default)]
    pub sections: Located<Vec<CallSection>>,
    /// Who may register.
    #[serde(default)]
    pub eligible: Located<Vec<Located<RichText>>>,
    /// What a lab must deliver.
    #[serde(default)]
    pub deliverables: Located<Vec<Located<RichText>>>,
    /// Levels of cooperation that are sought.
    #[serde(default)]
    pub levels: Located<Vec<CooperationLevel>>,
    /// Whether these are examples and other levels may be sought.
    pub levels_open: Option<Located<bool>>,
    /// The outcome that is hoped for: flow-through of target-group employees.
    pub outcome: Option<Located<RichText>>,
    /// How labs are composed, and that registration is no selection.
    pub selection: Option<Located<RichText>>,
    /// What happens with contact data.
    pub privacy: Option<Located<RichText>>,
    /// Last day to register.
    pub deadline: Option<Located<Date>>,
    /// Whom to ask.
    pub contact: CallContact,
    /// Where the form goes when it is filled in.
    pub return_to: Option<Located<PlainText>>,
    /// Whom the call lets see the contact data of candidates, in one line.
    pub contacts_for: Option<Located<PlainText>>,
    /// Where to read more.
    pub links: Vec<CallLink>,
    /// The fields of the registration form.
    #[serde(default)]
    pub form: Located<Vec<FormField>>,
    /// When a lab is mixed, balanced and workable.
    pub criteria: Option<LabCriteria>,
    /// Where candidates and labs come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they stand in no source.
    pub reason: Option<Located<PlainText>>,
    /// The register of candidates.
    pub candidates: Vec<Candidate>,
    /// The labs.
    pub labs: Vec<Lab>,
}

/// A section of the call.
#[apply(record)]
pub struct CallSection {
    /// Its title.
    pub title: Located<PlainText>,
    /// What it says.
    pub text: Located<RichText>,
}

/// A level of cooperation.
#[apply(record)]
pub struct CooperationLevel {
    /// Id of the level.
    pub id: OwnId<kind::Level>,
    /// Its name.
    pub title: Located<PlainText>,
    /// What it is.
    pub description: Option<Located<RichText>>,
}

/// Whom to ask.
#[apply(record)]
pub struct CallContact {
    /// Name.
    pub name: Located<PlainText>,
    /// Telephone number.
    pub phone: Option<Located<PlainText>>,
    /// Mail address.
    pub email: Option<Located<PlainText>>,
}

/// Where to read more.
#[apply(record)]
pub struct CallLink {
    /// What it is.
    pub title: Located<PlainText>,
    /// Its address.
    pub url: Option<Located<WebAddress>>,
    /// Whether what stood there can't be read any more.
    pub lost: Option<Located<bool>>,
}

impl CallLink {
    /// Whether what stood there can't be read any more.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.lost.as_deref().copied().unwrap_or_default()
    }
}

/// A field of the registration form.
#[apply(sparse_record)]
pub struct FormField {
    /// Id of the field.
    pub id: OwnId<kind::FormField>,
    /// What to fill in.
    pub label: Located<PlainText>,
    /// How it is filled in.
    pub kind: Located<FormFieldKind>,
    /// How to fill it in.
    pub help: Option<Located<PlainText>>,
    /// The choices.
    pub options: Vec<Located<PlainText>>,
    /// Whether another answer than the choices may be written in.
    pub open: Option<Located<bool>>,
    /// Whether it must be filled in.
    pub required: Located<bool>,
}

/// How a field is filled in.
#[apply(closed_list)]
pub enum FormFieldKind {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// One of several.
    Choice,
    /// Some of several.
    Choices,
    /// A date.
    Date,
}

/// A candidate.
#[apply(sparse_record)]
pub struct Candidate {
    /// Id of the candidate.
    pub id: OwnId<kind::Candidate>,
    /// Name of the enterprise.
    pub name: Located<PlainText>,
    /// Social, regular or public.
    pub sector: Located<Sector>,
    /// Where it is.
    pub region: Located<PlainText>,
    /// What it does.
    pub activity: Located<PlainText>,
    /// How many people work there.
    pub employees: Option<Located<WholeNumber>>,
    /// How many of them are target-group employees.
    pub target_group: Option<Located<WholeNumber>>,
    /// Ids of the levels that it seeks.
    pub levels: Vec<Ref<kind::Level>>,
    /// What it offers.
    pub offers: Option<Located<RichText>>,
    /// What it seeks.
    pub seeks: Option<Located<RichText>>,
    /// When it registered.
    pub registered: Option<Located<Date>>,
    /// Contact data; for facilitators alone, as if marked `!facilitators-only`, unless another mark stands there.
    #[schemars(extend("x-mark" = "facilitators-only"))]
    pub contact: Option<CallContact>,
}

/// When a lab is mixed, balanced and workable.
#[apply(record)]
pub struct LabCriteria {
    /// Fewest members.
    pub smallest: Located<WholeNumber>,
    /// Most members.
    pub largest: Located<WholeNumber>,
    /// Least part of social enterprises, in per cent.
    pub social_share_least: Located<Percentage>,
    /// Most part of social enterprises, in per cent.
    pub social_share_most: Located<Percentage>,
    /// Whether at least two members share a region.
    pub same_region: Located<bool>,
    /// Whether all members seek at least one level in common.
    pub shared_level: Located<bool>,
    /// What the criteria ask together, in the words of the call: "Mixed, balanced and workable?".
    pub question: Option<Located<PlainText>>,
}

/// A lab.
#[apply(record)]
pub struct Lab {
    /// Id of the lab.
    pub id: OwnId<kind::Lab>,
    /// What it is about.
    pub title: Located<PlainText>,
    /// Who composes it.
    pub matchmaker: Option<Located<PlainText>>,
    /// Ids of candidates.
    pub members: Located<Vec<Ref<kind::Candidate>>>,
    /// The flow-through that it aims at.
    pub aim: Option<Located<RichText>>,
}

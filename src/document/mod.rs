//! What each kind of document says, as one nested view that templates place and format.
//!
//! A view is served to Typst as `data.json`. Amounts, percentages, dates and composed sentences arrive in it as they
//! are to be printed; templates compute nothing. `base` is what all kinds share; every kind is one folder or file of
//! `kinds` with its constant, one line in [`KINDS`] and one template in `templates/documents`.

mod base;
mod facts;
mod kinds;
mod own_template;

use std::sync::Arc;

use crate::chart::{self, ChartError};
use crate::check::Checked;
use crate::diagnostic::{Diagnostic, Rule};
use crate::locale::Language;
use crate::model::{Audience, ClosedList as _};

use base::Composer;

pub use base::{
    ComposeError, Document, FormCode, HandOut, Kind, Options, Output, OwnTemplate, Plan, Versions, form_names,
};
pub use facts::{SourcedFact, facts_of, facts_of_line};
pub use kinds::{FigureNames, KINDS};
pub use own_template::{TEMPLATE_FAULT, template_faults};

/// The documents that this programme produces: those of Brugwerk's kinds, then those of kinds that the folder adds.
#[must_use]
pub fn plans(programme: &Checked) -> Vec<Plan> {
    own_template::with_own(programme, kinds::built_in_plans(programme))
}

/// The forms that this programme can hand out, to be filled in on screen: documents that no folder produces by itself.
#[must_use]
pub fn form_plans(programme: &Checked) -> Vec<Plan> {
    let kinds = kinds::forms().iter();
    kinds.flat_map(|kind| Plan::all(kind, programme)).collect()
}

/// Composes one document.
///
/// # Errors
/// Where a chart can't be drawn, or the plan is not one of this programme's; checked data and the plans of
/// [`plans`] do not bring that about.
pub fn compose(programme: &Checked, plan: &Plan, options: Options) -> Result<Document, ComposeError> {
    document_of(programme, plan, options, None)
}

/// Composes the change note: everything that changed, by subject.
///
/// # Errors
/// Where the view can't be written as JSON; checked data does not bring that about.
pub fn change_note(versions: Versions<'_>, language: Option<Language>) -> Result<Document, ComposeError> {
    let kind = kinds::CHANGE_NOTE;
    let plan = Plan::new(kind, versions.new.programme.id.as_str(), kind.name());
    between(versions, &plan, language)
}

/// Composes the agreement of a partnership with what was inserted and struck since the earlier version.
///
/// # Errors
/// [`ComposeError::Unknown`] where one of the versions has no such agreement.
pub fn changed_agreement(
    versions: Versions<'_>,
    id: &str,
    language: Option<Language>,
) -> Result<Document, ComposeError> {
    let kind = kinds::CHANGED_AGREEMENT;
    let plan = Plan::new(kind, id, format!("{}/{id}", kind.name.folder()));
    between(versions, &plan, language)
}

/// The names of the articles and annexes of an agreement that bind otherwise in the new version than in the old one, in
/// Dutch, in which it binds; none where one of the versions has no such agreement.
#[must_use]
pub fn changed_places(old: &Checked, new: &Checked, id: &str) -> Vec<String> {
    kinds::changed_places(old, new, id, new.locale(Language::Nl)).unwrap_or_default()
}

/// Composes a document about two versions, in the words of the later one where no language is given.
fn between(versions: Versions<'_>, plan: &Plan, language: Option<Language>) -> Result<Document, ComposeError> {
    let options = Options {
        language,
        ..Options::default()
    };
    document_of(versions.new, plan, options, Some(versions))
}

/// Composes one document in the look of the programme.
fn document_of<'a>(
    programme: &'a Checked,
    plan: &Plan,
    options: Options,
    versions: Option<Versions<'a>>,
) -> Result<Document, ComposeError> {
    // What is signed is for the partners, so it is made of what they may read.
    let is_to_sign = options.is_final && plan.kind.is_signed();
    let programme = if is_to_sign {
        let unknown = || ComposeError::unknown(&plan.id);
        programme.for_partners().ok_or_else(unknown)?
    } else {
        programme
    };
    let locale = programme.locale(options.language.unwrap_or(programme.programme.language.into()));
    let look = programme.look().map_err(ChartError::from)?;
    let mut composed = chart::in_look(look, || {
        let composer = Composer::new(plan.kind.name, programme, locale, options);
        (plan.kind.compose)(Composer { versions, ..composer }, &plan.id)
    })?;
    if !look.is_own() {
        let own = [
            ("palette", look.palette.json().to_owned()),
            ("fonts", look.fonts_json()),
        ];
        let files = own.map(|(name, json)| (format!("/templates/design/{name}.json"), json.into_bytes()));
        composed.files.extend(files);
    }
    Ok(Document {
        plan: plan.clone(),
        view: composed.view,
        labels: serde_json::to_vec(&locale.labels())?,
        attachment: composed.attachment,
        files: composed.files,
        // The identifier of a form tells which copy it is even where its fields are gone.
        ident: match &composed.hand_out {
            Some(hand_out) => hand_out.code.to_string(),
            None => ident(programme, plan, locale.language(), is_to_sign),
        },
        hand_out: composed.hand_out,
        // A kind that the folder adds is nothing to sign.
        signatures: if plan.name() == plan.kind.name() {
            composed.signatures
        } else {
            Vec::new()
        },
        chart_time: composed.chart_time,
        look: Arc::clone(look),
        templates: own_template::files(programme, plan),
    })
}

/// What identifies a document over its versions: each language and each limited edition is one of its own; of what is
/// signed there is one edition.
fn ident(programme: &Checked, plan: &Plan, language: Language, is_to_sign: bool) -> String {
    let ident = format!("brugwerk/{}/{}/{}", plan.name(), plan.id, language.code());
    match programme.edition.audience {
        _ if is_to_sign => ident,
        Audience::Internal => ident,
        audience => format!("{ident}/{}", audience.key()),
    }
}

/// What keeps these plans from being built, each with its place: open points of agreements that should be final,
/// questions without answer and changed deliverables of content reports.
#[must_use]
pub fn unsettled(programme: &Checked, plans: &[Plan], options: Options) -> Vec<Diagnostic> {
    let locale = programme.locale(options.language.unwrap_or(programme.programme.language.into()));
    let plans = plans.iter();
    plans
        .flat_map(|plan| (plan.kind.unsettled)(programme, &plan.id, locale, options))
        .collect()
}

/// The rules under which documents are refused, for the documentation.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let of_kinds = KINDS.iter().flat_map(|kind| kind.rules);
    of_kinds.chain(own_template::RULES).copied().collect()
}

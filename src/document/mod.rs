//! What each kind of document says, as one nested view that templates place and format.
//!
//! A view is served to Typst as `data.json`. Amounts, percentages, dates and composed sentences arrive in it as they
//! are to be printed; templates compute nothing. `base` is what all kinds share; every kind is one folder or file of
//! `kinds` and one template in `templates/documents`.

mod base;
mod kinds;
mod own_template;

use std::sync::Arc;

use crate::chart::{self, ChartError};
use crate::check::Checked;
use crate::diagnostic::{Diagnostic, Rule};
use crate::locale::{Language, Locale};
use crate::model::Audience;

use base::Composed;

pub use base::{ComposeError, Document, Kind, Options, OwnTemplate, Plan, SignatureField, Versions, hex};
pub use kinds::{change_note, changed_agreement};
pub use own_template::{TEMPLATE_FAULT, template_faults};

/// The documents that this programme produces: those of Brugwerk's kinds, then those of kinds that the folder adds.
#[must_use]
pub fn plans(programme: &Checked) -> Vec<Plan> {
    own_template::with_own(programme, kinds::plans(programme))
}

/// Composes one document.
///
/// # Errors
/// Where a chart can't be drawn, or the plan is not one of this programme's; checked data and the plans of
/// [`plans`] do not bring that about.
pub fn compose(programme: &Checked, plan: &Plan, options: Options) -> Result<Document, ComposeError> {
    let language = options.language.unwrap_or(programme.programme.language.into());
    let locale = Locale::of(language);
    let look = programme.look().map_err(ChartError::from)?;
    let composed = chart::in_look(look, || kinds::view(programme, plan, locale, options))?;
    document_of(programme, plan, composed, locale)
}

/// A composed view as a document, in the look of the programme.
fn document_of(
    programme: &Checked,
    plan: &Plan,
    mut composed: Composed<Vec<u8>>,
    locale: &Locale,
) -> Result<Document, ComposeError> {
    let look = programme.look().map_err(ChartError::from)?;
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
        ident: ident(programme, plan, locale.language()),
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

/// What identifies a document over its versions: each language and each limited edition is one of its own.
fn ident(programme: &Checked, plan: &Plan, language: Language) -> String {
    let ident = format!("brugwerk/{}/{}/{}", plan.name(), plan.id, language.code());
    match programme.edition.audience {
        Audience::Internal => ident,
        audience => format!("{ident}/{}", audience.name()),
    }
}

/// What keeps these plans from being built, each with its place: open points of agreements that should be final,
/// questions without answer and changed deliverables of content reports.
#[must_use]
pub fn unsettled(programme: &Checked, plans: &[Plan], options: Options) -> Vec<Diagnostic> {
    kinds::unsettled(programme, plans, options)
}

/// The rules under which documents are refused, for the documentation.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let mut rules = kinds::RULES.to_vec();
    rules.extend(own_template::RULES);
    rules
}

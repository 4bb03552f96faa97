//! Templates that the programme folder brings: they take the place of a kind's template, or add a kind.
//!
//! `templates/documents/NAME.typ` sets the kind of that name; where no kind has the name, its first lines say with
//! `// view: KIND` whose view it is given, and one document comes out for each of that kind.

use std::collections::BTreeMap;

use crate::check::Checked;
use crate::diagnostic::{Diagnostic, Message, Place, Sources, nearest, rules};
use crate::load::file_id;
use crate::message;
use crate::model::{Id, Scalar as _};

use super::base::{Kind, OwnTemplate, Plan};
use super::kinds::{KINDS, built_in_plans};

/// Where the templates of documents lie in a folder.
const DOCUMENTS: &str = "templates/documents/";

impl OwnTemplate {
    /// Says that the template passed a limit, and which.
    #[must_use]
    pub fn exceeds(&self, why: &Message, sources: &Sources) -> Diagnostic {
        let start = Place::start_of(file_id(sources, &self.path).unwrap_or_default());
        let message = message!("the template was broken off: {why}", why);
        TEMPLATE_LIMIT.at(start, message)
    }
}

rules! {
    pub error TEMPLATE_FAULT = "template-fault" {
        guards: "A template of the folder is sound Typst, and its document conforms to PDF/A-3a and PDF/UA-1.",
        example: "#image(\"foto.png\")",
        cure: "Mend the template at this place; `build --save-view DIR` writes what it is given.",
    }
    error TEMPLATE_LIMIT = "template-limit" {
        guards: "A template of the folder sets a document within 60 seconds of the processor and 2 GiB of memory.",
        example: "#let f(n) = if n > 0 { f(n - 1) + f(n - 1) }",
        cure: "Look for a loop or a call that grows without end.",
    }
    error TEMPLATE_WITHOUT_VIEW = "template-without-view" {
        guards: "A template that adds a kind says in its first lines whose view it sets.",
        example: "// view: dosier",
        cure: "Write `// view: KIND` on the first line, with a kind that `brugwerk list` shows.",
    }
    error TEMPLATE_NAME = "template-name" {
        guards: "A template of documents has a name in small letters that no other documents are written under.",
        example: "templates/documents/Onze brief.typ",
        cure: "Rename the file to small letters, digits and hyphens, such as onze-brief.typ.",
    }
}

/// A template with the kind whose view it sets, or why it can't be used.
struct Found {
    template: OwnTemplate,
    view: Result<&'static Kind, Box<Diagnostic>>,
}

/// The templates of documents in the folder.
fn found(programme: &Checked, built_in: &[Plan]) -> Vec<Found> {
    let paths = programme.notes().templates.keys();
    let names = paths.filter_map(|path| {
        let name = path.strip_prefix(DOCUMENTS)?.strip_suffix(".typ")?;
        (!name.contains('/')).then_some((path, name))
    });
    names
        .map(|(path, name)| {
            let template = OwnTemplate {
                name: name.to_owned(),
                path: path.clone(),
            };
            let view = view_of(programme, &template, built_in);
            Found { template, view }
        })
        .collect()
}

/// Brugwerk's kind with this name.
fn kind_named(name: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.name() == name)
}

/// The kind whose view a template sets.
fn view_of(programme: &Checked, template: &OwnTemplate, built_in: &[Plan]) -> Result<&'static Kind, Box<Diagnostic>> {
    let name = template.name.as_str();
    if let Some(kind) = kind_named(name) {
        return Ok(kind);
    }
    let sources = &programme.notes().sources;
    let file = file_id(sources, &template.path).unwrap_or_default();
    let text = sources.get(file).map_or("", |file| &*file.text);
    if Id::parse(name).is_err() {
        let message = message!("“{name}” can't be the name of a kind of document", name);
        return Err(TEMPLATE_NAME.at(Place::start_of(file), message).into());
    }
    if built_in.iter().any(|plan| plan.path.split('/').next() == Some(name)) {
        let message = message!("other documents are written to the folder {name}", name);
        let cure = message!("Give the template another name.");
        return Err(TEMPLATE_NAME.at(Place::start_of(file), message).with_help(cure).into());
    }
    let mut at = 0;
    for line in text.split_inclusive('\n').take_while(|line| line.starts_with("//")) {
        if let Some(word) = line.trim_start_matches('/').trim().strip_prefix("view:") {
            let word = word.trim();
            return kind_named(word).ok_or_else(|| {
                let start = at + line.find(word).unwrap_or_default();
                let cure = match nearest(word, KINDS.iter().map(|kind| kind.name())) {
                    Some(near) => message!("Did you mean “{near}”?", near),
                    None => TEMPLATE_WITHOUT_VIEW.cure.into(),
                };
                let place = Place::new(file, start, start + word.len());
                TEMPLATE_WITHOUT_VIEW
                    .at(place, message!("there is no kind “{word}”", word))
                    .with_help(cure)
                    .into()
            });
        }
        at += line.len();
    }
    let message = message!(
        "no kind is called “{name}”, and this template doesn't say whose view it sets",
        name
    );
    Err(TEMPLATE_WITHOUT_VIEW.at(Place::start_of(file), message).into())
}

/// The plans, set by the folder's templates where it has them, and those of the kinds that it adds.
pub(super) fn with_own(programme: &Checked, mut plans: Vec<Plan>) -> Vec<Plan> {
    if programme.notes().templates.is_empty() {
        return plans;
    }
    let mut added = Vec::new();
    for Found { template, view } in found(programme, &plans) {
        let Ok(kind) = view else { continue };
        if template.name == kind.name() {
            let of_kind = plans.iter_mut().filter(|plan| plan.kind == kind);
            of_kind.for_each(|plan| plan.own = Some(template.clone()));
        } else {
            let of_kind = plans.iter().filter(|plan| plan.kind == kind);
            added.extend(of_kind.map(|plan| Plan {
                path: match plan.path.split_once('/') {
                    Some((_, file)) => format!("{}/{file}", template.name),
                    None => template.name.clone(),
                },
                own: Some(template.clone()),
                ..plan.clone()
            }));
        }
    }
    plans.extend(added);
    plans
}

/// What keeps templates of the folder from being used, each with its place.
#[must_use]
pub fn template_faults(programme: &Checked) -> Vec<Diagnostic> {
    if programme.notes().templates.is_empty() {
        return Vec::new();
    }
    let found = found(programme, &built_in_plans(programme));
    found
        .into_iter()
        .filter_map(|found| found.view.err())
        .map(|fault| *fault)
        .collect()
}

/// The files that a template of the folder may read, by virtual path; none where Brugwerk's own sets the document.
pub(super) fn files(programme: &Checked, plan: &Plan) -> BTreeMap<String, Vec<u8>> {
    if plan.own.is_none() {
        return BTreeMap::new();
    }
    let files = programme.notes().templates.iter();
    files.map(|(path, bytes)| (format!("/{path}"), bytes.clone())).collect()
}

//! Rules over a whole programme.
//!
//! Each rule is one `Check`: its documentation, code and test together, in the file of its family. All checks run
//! and all faults are collected; a fault that only follows from a value that loading already refused is left out.
//! [`Checked`] can only be had from [`check`], so later floors never see a programme with faults.

mod agreement;
mod brand;
mod call;
mod canvas;
mod clauses;
mod consistency;
mod context;
mod editions;
mod ids;
mod method;
mod needs_analysis;
mod partnership;
mod programme;
mod ratings;
mod report;
mod revenue;
mod self_assessment;
mod tension;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

use crate::diagnostic::{self, Diagnostic, Rule, Sources};
use crate::load::{Image, Loaded, NamedFile};
use crate::look::{Look, PaletteError};
use crate::model::Programme;

use context::Context;
pub use editions::check_editions;

/// What the paths of texts begin with that the binary carries.
const BUILT_IN: &str = "built-in/";

/// A rule and the function that looks for its faults.
pub(crate) struct Check {
    /// The rule.
    pub rule: &'static Rule,
    /// Finds every fault of the rule.
    pub run: fn(&Context<'_>) -> Vec<Diagnostic>,
}

const FAMILIES: &[&[Check]] = &[
    ids::CHECKS,
    programme::CHECKS,
    method::CHECKS,
    partnership::CHECKS,
    tension::CHECKS,
    ratings::CHECKS,
    report::CHECKS,
    revenue::CHECKS,
    agreement::CHECKS,
    clauses::CHECKS,
    canvas::CHECKS,
    needs_analysis::CHECKS,
    brand::CHECKS,
    call::CHECKS,
    consistency::CHECKS,
    self_assessment::CHECKS,
];

/// A programme without faults.
#[derive(Debug)]
pub struct Checked {
    programme: Programme,
    images: BTreeMap<String, Image>,
    files: BTreeMap<String, NamedFile>,
    look: Result<Arc<Look>, PaletteError>,
    templates: BTreeMap<String, Vec<u8>>,
    sources: Sources,
}

impl Deref for Checked {
    type Target = Programme;

    fn deref(&self) -> &Programme {
        &self.programme
    }
}

impl Checked {
    /// The texts that the programme was read from, to say where a figure comes from.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The files that the programme names as deliverables, by path; those that can't be read are not there.
    #[must_use]
    pub fn files(&self) -> &BTreeMap<String, NamedFile> {
        &self.files
    }

    /// The files of the folder's own `templates`, by path.
    #[must_use]
    pub fn templates(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.templates
    }

    /// The paths of all files that the programme was read from, sorted. Texts that the binary carries are not among them.
    #[must_use]
    pub fn data_paths(&self) -> BTreeSet<String> {
        let texts = self.sources.files().iter().map(|file| file.path.clone());
        let named = self.images.keys().chain(self.files.keys()).cloned();
        let fonts = self.brand.iter().filter_map(|brand| brand.fonts.as_ref());
        let fonts = fonts.flat_map(|fonts| fonts.text.iter().chain(&fonts.display).map(ToString::to_string));
        texts
            .filter(|path| !path.starts_with(BUILT_IN))
            .chain(named)
            .chain(fonts)
            .chain(self.templates.keys().cloned())
            .collect()
    }

    /// The colours and typefaces of its documents.
    ///
    /// # Errors
    /// Where the palette that the program carries is malformed.
    pub fn look(&self) -> Result<&Arc<Look>, PaletteError> {
        self.look.as_ref().map_err(Clone::clone)
    }

    /// The images that the programme refers to, by path.
    #[must_use]
    pub fn images(&self) -> &BTreeMap<String, Image> {
        &self.images
    }
}

/// What came out of checking.
#[derive(Debug)]
pub struct Outcome {
    /// The programme, where nothing is at fault.
    pub programme: Option<Checked>,
    /// Faults and warnings, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts they point into.
    pub sources: Sources,
}

/// Runs every check and puts its findings beside those of loading.
#[must_use]
pub fn check(loaded: Loaded) -> Outcome {
    let mut diagnostics = loaded.diagnostics;
    if let Some(programme) = &loaded.programme {
        let context = Context::new(
            programme,
            &loaded.repaired,
            &loaded.links,
            &loaded.quoting,
            loaded.incomplete,
        );
        for check in FAMILIES.iter().copied().flatten() {
            let found = (check.run)(&context);
            debug_assert!(
                found.iter().all(|d| d.rule.code == check.rule.code),
                "the check of {} reported another rule",
                check.rule.code
            );
            diagnostics.extend(found.into_iter().filter(|d| !context.follows_from_repair(d)));
        }
    }
    diagnostic::sort(&mut diagnostics);
    let faulty = diagnostics.iter().any(Diagnostic::is_error);
    Outcome {
        programme: loaded.programme.filter(|_| !faulty).map(|programme| Checked {
            programme,
            images: loaded.images,
            look: loaded.look,
            templates: loaded.templates,
            files: loaded.files,
            sources: loaded.sources.clone(),
        }),
        diagnostics,
        sources: loaded.sources,
    }
}

/// Every rule of the product, by code, for the documentation.
#[must_use]
pub fn catalogue() -> Vec<&'static Rule> {
    let mut rules = crate::load::rules();
    rules.extend(crate::model::rules());
    rules.extend(FAMILIES.iter().copied().flatten().map(|check| check.rule));
    rules.sort_by_key(|rule| rule.code);
    rules
}

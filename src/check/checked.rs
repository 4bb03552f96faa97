//! Every check of every family, and the programme that passed them all.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use crate::contract::Contract;
use crate::diagnostic::{self, Diagnostic, FileId, Place, Rule, Sources};
use crate::finance::figures::Reckoned;
use crate::load::{BUILT_IN, Loaded, Notes};
use crate::locale::{Language, Locale};
use crate::look::{Look, PaletteError};
use crate::model::{Audience, Id, Partnership, Programme};

use super::family::{Check, Faults};
use super::loaded::LoadedProgramme;
use super::{
    agreement, brand, call, canvas, clauses, consistency, estimates, ids, method, needs_analysis, partnership,
    phase_report, programme, ratings, report, revenue, self_assessment, tension,
};

const FAMILIES: &[&[Check]] = &[
    ids::CHECKS,
    programme::CHECKS,
    estimates::CHECKS,
    method::CHECKS,
    partnership::CHECKS,
    tension::CHECKS,
    ratings::CHECKS,
    report::CHECKS,
    revenue::parties::CHECKS,
    revenue::key::CHECKS,
    revenue::prices::CHECKS,
    revenue::quantities::CHECKS,
    revenue::years::CHECKS,
    agreement::parties::CHECKS,
    agreement::terms::CHECKS,
    agreement::law::CHECKS,
    agreement::choices::CHECKS,
    agreement::indexation::CHECKS,
    agreement::unfair::CHECKS,
    clauses::CHECKS,
    canvas::CHECKS,
    needs_analysis::CHECKS,
    phase_report::CHECKS,
    brand::CHECKS,
    call::CHECKS,
    consistency::CHECKS,
    self_assessment::CHECKS,
];

/// Every check of every family.
fn checks() -> impl Iterator<Item = &'static Check> {
    FAMILIES.iter().copied().flatten()
}

/// A programme without faults.
#[derive(Debug)]
pub struct Checked {
    programme: Programme,
    look: Result<Arc<Look>, PaletteError>,
    notes: Notes,
    reckoned: BTreeMap<Id, Reckoned>,
    /// The words of documents in the language of the method, where it has words of its own.
    words: OnceLock<Locale>,
    /// The agreements by partnership, for each language in which they were asked for.
    contracts: [OnceLock<BTreeMap<String, Contract>>; Language::ALL.len()],
    counterpart: Counterpart,
}

/// What partners may read of a programme that is read whole, or the whole of what they may read.
#[derive(Debug)]
enum Counterpart {
    /// Both are the same.
    Same,
    /// The other edition.
    Other(Box<Checked>),
    /// The other edition has faults.
    Faulty,
}

impl Deref for Checked {
    type Target = Programme;

    fn deref(&self) -> &Programme {
        &self.programme
    }
}

impl Checked {
    /// What was noted while the programme was read: its texts, its images, the files beside it.
    #[must_use]
    pub fn notes(&self) -> &Notes {
        &self.notes
    }

    /// The revenue model of a partnership, computed; nothing where it has none.
    #[must_use]
    pub fn reckoned(&self, partnership: &Partnership) -> Option<&Reckoned> {
        self.reckoned.get(partnership.id.get())
    }

    /// The paths of all files that the programme was read from, sorted. Texts that the binary carries are not among them.
    #[must_use]
    pub fn data_paths(&self) -> BTreeSet<String> {
        let notes = &self.notes;
        let texts = notes.sources.files().iter().map(|file| file.path.clone());
        let named = notes.images.keys().chain(notes.files.keys()).cloned();
        let fonts = self.brand.iter().filter_map(|brand| brand.fonts.as_ref());
        let fonts = fonts.flat_map(|fonts| fonts.text.iter().chain(&fonts.display).map(ToString::to_string));
        texts
            .filter(|path| !path.starts_with(BUILT_IN))
            .chain(named)
            .chain(fonts)
            .chain(notes.templates.keys().cloned())
            .collect()
    }

    /// The programme as its partners may read it; nothing where this edition is for others, or where that edition has
    /// faults.
    #[must_use]
    pub fn for_partners(&self) -> Option<&Self> {
        self.edition_for(Audience::Partners)
    }

    /// The programme with everything that its folder holds; nothing where this edition is for others than its partners, or
    /// where the whole has faults.
    #[must_use]
    pub fn whole(&self) -> Option<&Self> {
        self.edition_for(Audience::Internal)
    }

    fn edition_for(&self, audience: Audience) -> Option<&Self> {
        match (&self.counterpart, self.edition.audience) {
            (_, Audience::Funder | Audience::Facilitators | Audience::Public) | (Counterpart::Faulty, _)
                if self.edition.audience != audience =>
            {
                None
            }
            (Counterpart::Other(other), own) if own != audience => Some(other),
            _ => Some(self),
        }
    }

    /// The colours and typefaces of its documents.
    ///
    /// # Errors
    /// Where the palette that the program carries is malformed.
    pub fn look(&self) -> Result<&Arc<Look>, PaletteError> {
        self.look.as_ref().map_err(Clone::clone)
    }

    /// The words of its documents in a language: those of its method, where it has any, and otherwise the usual ones.
    #[must_use]
    pub fn locale(&self, language: Language) -> &Locale {
        let usual = Locale::of(language);
        match self.method.words_in(language) {
            Some(words) => self.words.get_or_init(|| usual.with(words.labels())),
            None => usual,
        }
    }

    /// The agreement of the partnership with this id in a language; all agreements of a language are composed once.
    #[must_use]
    pub fn contract(&self, id: &str, locale: &Locale) -> Option<&Contract> {
        let contracts = self.contracts.get(locale.language() as usize)?;
        let composed = contracts.get_or_init(|| {
            let cases = self.partnerships.iter();
            let agreements = cases.filter_map(|case| Some((case, case.agreement.as_ref()?)));
            let contract = |case, agreement| Contract::of(&self.clauses, self, case, agreement, locale);
            let contracts = agreements.map(|(case, agreement)| (case.id.to_string(), contract(case, agreement)));
            contracts.collect()
        });
        composed.get(id)
    }
}

/// The result of checking.
#[derive(Debug)]
pub struct Outcome {
    /// The programme, where it has no faults.
    pub programme: Option<Checked>,
    /// Faults and warnings, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// The files they point into.
    pub sources: Sources,
}

/// Runs every check and puts what they report beside the faults of loading.
#[must_use]
pub fn check(mut loaded: Loaded) -> Outcome {
    judge(&mut loaded);
    accept(loaded)
}

/// Runs every check and notes what they report.
pub(super) fn judge(loaded: &mut Loaded) {
    let Some(programme) = LoadedProgramme::of(loaded) else {
        return;
    };
    let mut found: Vec<_> = checks().flat_map(|check| Faults::of(check, programme)).collect();
    leave_out_consequences(&loaded.notes.diagnostics, &mut found);
    loaded.notes.diagnostics.extend(found);
}

/// Leaves out what probably follows from another fault: warnings about a file in which a value was refused, or whose figures
/// or references have a fault, a partner without a part where a partner is unknown, and what is told of an item that was
/// pasted twice.
fn leave_out_consequences(refused: &[Diagnostic], found: &mut Vec<Diagnostic>) {
    let rules = revenue::key::CHECKS.iter().chain(ids::CHECKS);
    let of_causes: BTreeSet<&str> = rules.map(|check| check.rule.code).collect();
    let is_cause = |fault: &&Diagnostic| fault.is_error() && of_causes.contains(fault.rule.code);
    let causes = refused.iter().filter(|fault| fault.is_error());
    let files: BTreeSet<FileId> = causes
        .chain(found.iter().filter(is_cause))
        .map(|fault| fault.place.file)
        .collect();
    let lacks_partner = found.iter().any(|fault| fault.rule.code == "unknown-partner");
    let pasted: Vec<Place> = refused
        .iter()
        .filter(|fault| fault.rule.code == "repeated-item")
        .map(|fault| fault.place)
        .collect();
    let is_within =
        |place: Place, item: &Place| place.file == item.file && item.start <= place.start && place.end <= item.end;
    found.retain(|fault| {
        let is_idle = lacks_partner && fault.rule.code == "unused-partner";
        let is_consequence = is_idle || !fault.is_error() && files.contains(&fault.place.file);
        !is_consequence && !pasted.iter().any(|item| is_within(fault.place, item))
    });
}

/// Accepts a programme in whose notes no fault stands.
pub(super) fn accept(
    Loaded {
        programme,
        look,
        mut notes,
        counterpart,
    }: Loaded,
) -> Outcome {
    let counterpart = counterpart.map_or(Counterpart::Same, |other| match check(*other).programme {
        Some(other) => Counterpart::Other(Box::new(other)),
        None => Counterpart::Faulty,
    });
    let mut diagnostics = std::mem::take(&mut notes.diagnostics);
    diagnostic::sort(&mut diagnostics);
    let faulty = diagnostics.iter().any(Diagnostic::is_error);
    Outcome {
        diagnostics,
        sources: notes.sources.clone(),
        programme: programme.filter(|_| !faulty).map(|programme| Checked {
            reckoned: reckoned(&programme),
            words: OnceLock::new(),
            contracts: [const { OnceLock::new() }; Language::ALL.len()],
            programme,
            look,
            notes,
            counterpart,
        }),
    }
}

/// Every revenue model, computed.
fn reckoned(programme: &Programme) -> BTreeMap<Id, Reckoned> {
    let partnerships = programme.partnerships.iter();
    partnerships
        .filter_map(|partnership| {
            let model = partnership.revenue_model.as_ref()?;
            Some((partnership.id.get().clone(), Reckoned::of(partnership, model)?))
        })
        .collect()
}

/// Every rule of the product, by code, for the documentation.
#[must_use]
pub fn catalogue() -> Vec<&'static Rule> {
    let mut rules = crate::load::rules();
    rules.extend(crate::model::rules());
    rules.extend(checks().map(|check| check.rule));
    rules.sort_by_key(|rule| rule.code);
    rules
}

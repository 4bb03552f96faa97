//! From a programme folder to a model whose every value knows its place.
//!
//! Three passes, so that all faults are found at once: the YAML text becomes a tree of nodes with byte
//! ranges; the tree is held against the JSON Schema that the model types generate, and whatever is at fault is
//! reported and repaired with a harmless stand-in; the repaired tree is read into the model by serde. A programme is
//! therefore always available for the checks, and [`Loaded::repaired`] tells them which places not to judge.
//!
//! Nothing else touches YAML or the file system of a programme folder. Paths never leave the folder.

mod csv;
mod de;
mod files;
mod folder;
mod fonts;
mod held;
mod image;
mod library;
mod misread;
mod node;
mod outline;
mod rules;
mod schema;
mod shape;
mod svg;
mod syntax;
mod templates;
mod withheld;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use crate::diagnostic::{Diagnostic, FileId, Place, Rule, Sources};
use crate::locale::{Language, Locale};
use crate::look::{Look, PaletteError};
use crate::model::{
    Audience, Brand, ClauseLibrary, Edition, FolderPath, Funder, Located, Mark, Programme, ProgrammeHead,
};

pub use files::{
    ArticleFile, BrandFile, CallFile, ChapterFile, ConclusionsFile, FileKind, MethodFile, NeedsAnalysisFile, Part,
    PartFile, PartnersFile, PartnershipCanvasFile, PartnershipFile, PhaseReportFile, ProgrammeFile, SelfAssessmentFile,
    TermsFile,
};
use folder::Spent;
pub use folder::{Files, Folder, FolderError};
pub use held::{Change, HeldFolder};
pub use image::Image;
pub use schema::schema_text;
use shape::{Reader, Withheld};

/// The name of the file that a programme folder starts from.
pub const PROGRAMME_FILE: &str = "programme.yaml";

/// The folder with the templates that a programme folder brings.
pub const TEMPLATES: &str = "templates";

/// The folder with the issued versions inside a programme folder; nothing of it is read as data.
pub const RELEASES: &str = "releases";

/// What the paths of texts begin with that the binary carries.
pub const BUILT_IN: &str = "built-in/";

/// The name of the file that gives documents the look of a brand, where it is there.
pub const BRAND_FILE: &str = "brand.yaml";

/// The method that a programme follows when it brings none of its own, in the language of its documents.
#[must_use]
pub fn built_in_method(language: Language) -> &'static str {
    match language {
        Language::Nl => include_str!("../../data/esf-512/method.yaml"),
        Language::En => include_str!("../../templates/method/en.yaml"),
        Language::Fr => include_str!("../../templates/method/fr.yaml"),
    }
}

/// A file that the data names without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
    /// Its size.
    pub bytes: usize,
}

/// A programme folder as it was read.
#[derive(Debug)]
pub struct Loaded {
    /// The programme; stand-ins take the place of what was at fault.
    pub programme: Option<Programme>,
    /// Images that the data refers to, by path.
    pub images: BTreeMap<String, Image>,
    /// Files that the data names as deliverables, by path; those that can't be read are not there.
    pub files: BTreeMap<String, NamedFile>,
    /// Colours and typefaces of the documents.
    pub look: Result<Arc<Look>, PaletteError>,
    /// The files of the folder `templates`, by path.
    pub templates: BTreeMap<String, Vec<u8>>,
    /// Every text that was read.
    pub sources: Sources,
    /// What was at fault while reading.
    pub diagnostics: Vec<Diagnostic>,
    /// Texts of the folder that state a percentage or a ratio, with their places.
    pub quoting: Vec<(Place, String)>,
    /// Places whose value is a stand-in; checks don't judge them.
    pub repaired: Vec<Place>,
    /// Where narrative texts link to a place in the document, and the id they name.
    pub links: Vec<(Place, String)>,
    /// Whether some file could not be read at all, so that references into it can't be judged.
    pub incomplete: bool,
}

/// How a programme folder is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reading {
    /// The language of labels; omitted, it is the programme's own.
    pub language: Option<Language>,
    /// For whom the edition is; what this audience may not see is not read.
    pub audience: Audience,
}

/// Reads a programme folder.
///
/// # Errors
/// Only where the folder or its `programme.yaml` can't be read at all; faults in the data are in
/// [`Loaded::diagnostics`].
pub fn load(folder: &dyn Files, reading: Reading) -> Result<Loaded, FolderError> {
    let mut loader = Loader::new(folder, reading);
    let bytes = folder.read(PROGRAMME_FILE)?;
    let head = loader.parse::<ProgrammeFile>(PROGRAMME_FILE, &bytes, FileKind::Programme);
    let own = head.as_ref().map(|file| file.programme.language.into());
    let programme = head.and_then(|file| loader.assemble(file));
    loader.content_language(own);
    loader
        .diagnostics
        .extend(withheld::elsewhere(&loader.withheld, &loader.sources));
    let brand = programme.as_ref().and_then(|programme| programme.brand.as_ref());
    let look = loader.look(brand).map(Arc::new);
    loader.read_templates();
    Ok(Loaded {
        programme,
        look,
        templates: loader.templates,
        images: loader.images,
        files: loader.files,
        sources: loader.sources,
        diagnostics: loader.diagnostics,
        repaired: loader.repaired,
        quoting: loader.quoting,
        links: loader.links,
        incomplete: loader.incomplete,
    })
}

/// The rules of this floor, for the documentation.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    [rules::RULES, syntax::RULES, misread::RULES].concat()
}

struct Loader<'a> {
    folder: &'a dyn Files,
    reading: Reading,
    marked: usize,
    marks: Vec<(String, Mark)>,
    withheld: Withheld,
    curtailed: BTreeSet<FileId>,
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
    repaired: Vec<Place>,
    quoting: Vec<(Place, String)>,
    links: Vec<(Place, String)>,
    images: BTreeMap<String, Image>,
    files: BTreeMap<String, NamedFile>,
    templates: BTreeMap<String, Vec<u8>>,
    included: BTreeMap<String, Place>,
    incomplete: bool,
    spent: Spent,
    /// How many texts of more than a word the folder has.
    texts: usize,
    /// Where the head states its language.
    language_place: Option<Place>,
}

impl<'a> Loader<'a> {
    fn new(folder: &'a dyn Files, reading: Reading) -> Self {
        Self {
            folder,
            reading,
            marked: 0,
            marks: Vec::new(),
            withheld: Withheld::default(),
            curtailed: BTreeSet::new(),
            sources: Sources::default(),
            diagnostics: Vec::new(),
            repaired: Vec::new(),
            quoting: Vec::new(),
            links: Vec::new(),
            images: BTreeMap::new(),
            files: BTreeMap::new(),
            templates: BTreeMap::new(),
            included: BTreeMap::new(),
            incomplete: false,
            spent: Spent::default(),
            texts: 0,
            language_place: None,
        }
    }

    /// Reads every file that `programme.yaml` names.
    fn assemble(&mut self, head: ProgrammeFile) -> Option<Programme> {
        let own = head.programme.language.into();
        let language = self.reading.language.unwrap_or(own);
        let method = match &head.method {
            Some(path) => self.include::<MethodFile>(path).map(|method| (method, own)),
            None => self
                .built_in::<MethodFile>("built-in/method.yaml", built_in_method(language))
                .map(|method| (method, language)),
        };
        let partners = self.include::<PartnersFile>(&head.partners);
        let partnerships = self.all::<PartnershipFile>(&head.partnerships);
        let conclusions = self.one::<ConclusionsFile>(head.conclusions.as_ref());
        let mut report = self.all::<ChapterFile>(&head.report);
        let (mut method, spoken) = method?;
        method.language = Some(spoken);
        // Without partnerships and without chapters of its own there is nothing for a final report to say.
        if head.report.is_empty() && !head.partnerships.is_empty() {
            report = outline::built_in(&head.programme, &method, language);
        }
        let phase_reports = self.all::<PhaseReportFile>(&head.phase_reports);
        let mut self_assessments = self.all::<SelfAssessmentFile>(&head.self_assessments);
        self.read_answers(&mut self_assessments);
        let partnership_canvases = self.all::<PartnershipCanvasFile>(&head.partnership_canvases);
        let needs_analysis = self.one::<NeedsAnalysisFile>(head.needs_analysis.as_ref());
        let call = self.one::<CallFile>(head.call.as_ref());
        let agreements = partnerships.iter().any(|partnership| partnership.agreement.is_some());
        let clauses = if agreements {
            self.clause_library()
        } else {
            ClauseLibrary::default()
        };
        let brand = self.brand();
        let mut head = head;
        if let Some(brand) = &brand {
            wear(brand, &mut head.programme);
        }
        let programme = Programme {
            programme: head.programme,
            method,
            partners: partners.unwrap_or_default(),
            partnerships,
            conclusions,
            report,
            phase_reports,
            self_assessments,
            partnership_canvases,
            needs_analysis,
            call,
            clauses,
            brand,
            edition: Edition {
                audience: self.reading.audience,
                marked: self.marked,
                withheld: self.withheld.values,
            },
            marks: std::mem::take(&mut self.marks),
            curtailed: std::mem::take(&mut self.curtailed),
        };
        self.read_images(&programme);
        self.read_deliverables(&programme);
        Some(programme)
    }

    /// The look of the documents, where the folder has a `brand.yaml`.
    fn brand(&mut self) -> Option<Brand> {
        match self.read(BRAND_FILE) {
            Ok(bytes) => self.part::<BrandFile>(BRAND_FILE, &bytes),
            Err(FolderError::NotFound) => None,
            Err(error) => {
                let file = self.sources.add(BRAND_FILE, "");
                let message = format!("{BRAND_FILE}: {error}");
                self.report(error.rule().at(Place::start_of(file), message).with_help(error.cure()));
                None
            }
        }
    }

    /// What several files of one kind hold; those that can't be read are left out.
    fn all<F: PartFile>(&mut self, paths: &[Located<FolderPath>]) -> Vec<F::Part> {
        paths.iter().filter_map(|path| self.include::<F>(path)).collect()
    }

    /// What the file holds that a programme may name.
    fn one<F: PartFile>(&mut self, path: Option<&Located<FolderPath>>) -> Option<F::Part> {
        path.and_then(|path| self.include::<F>(path))
    }

    /// What the YAML file of the folder holds that `path` names.
    fn include<F: PartFile>(&mut self, path: &Located<FolderPath>) -> Option<F::Part> {
        let bytes = self.fetch(path)?;
        self.part::<F>(path.as_str(), &bytes)
    }

    /// What a file holds under its one key.
    fn part<F: PartFile>(&mut self, path: &str, bytes: &[u8]) -> Option<F::Part> {
        self.parse::<F>(path, bytes, F::KIND).map(F::into_part)
    }

    /// Reads a file of the folder, within what all files together may take.
    fn read(&mut self, path: &str) -> Result<Vec<u8>, FolderError> {
        let bytes = self.folder.read(path)?;
        self.spent.add(path, bytes.len())?;
        Ok(bytes)
    }

    /// The bytes of a file of the folder that `path` names.
    fn fetch(&mut self, path: &Located<FolderPath>) -> Option<Vec<u8>> {
        if self.repaired.contains(&path.place()) {
            self.incomplete = true;
            return None;
        }
        if let Some(first) = self.included.insert(path.as_str().to_owned(), path.place()) {
            self.report(
                rules::FILE_NAMED_TWICE
                    .at(path.place(), format!("the file {path} is named twice"))
                    .with_related(first, "named here first"),
            );
            return None;
        }
        match self.read(path.as_str()) {
            Ok(bytes) => Some(bytes),
            Err(error) => {
                self.incomplete = true;
                self.report(
                    error
                        .rule()
                        .at(path.place(), format!("{path}: {error}"))
                        .with_help(error.cure()),
                );
                None
            }
        }
    }

    /// What a text holds that the binary carries.
    fn built_in<F: PartFile>(&mut self, path: &str, text: &str) -> Option<F::Part> {
        self.part::<F>(path, text.as_bytes())
    }

    /// Reads the clause library.
    fn clause_library(&mut self) -> ClauseLibrary {
        let (path, text) = library::TERMS;
        let terms = self.built_in::<TermsFile>(path, text).unwrap_or_default();
        let articles = library::ARTICLES
            .iter()
            .filter_map(|(path, text)| self.built_in::<ArticleFile>(path, text))
            .collect();
        ClauseLibrary { articles, terms }
    }

    /// The text of a file, added to the sources.
    fn text<'b>(&mut self, path: &str, bytes: &'b [u8]) -> Option<(FileId, &'b str)> {
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                Some((self.sources.add(path, text), text))
            }
            Err(error) => {
                let valid = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or("");
                let file = self.sources.add(path, valid);
                self.incomplete = true;
                self.report(rules::NOT_UTF8.at(
                    Place::new(file, valid.len(), valid.len()),
                    "the file is not UTF-8 text from this place on",
                ));
                None
            }
        }
    }

    /// Reads one YAML text into a model type.
    fn parse<T: DeserializeOwned>(&mut self, path: &str, bytes: &[u8], kind: FileKind) -> Option<T> {
        let (file, text) = self.text(path, bytes)?;
        let tree = match yaml::parse(text, file, &mut self.diagnostics) {
            Ok(tree) => tree,
            Err(fault) => {
                self.incomplete = true;
                self.report(*fault);
                return None;
            }
        };
        // The head comes first and settles the language; the other files have none of their own.
        let stated = tree.get("programme").and_then(|head| head.get("language"));
        let own = || Language::from_code(stated?.text()?);
        let language = self.reading.language.or_else(own).unwrap_or(Language::Nl);
        self.language_place = self.language_place.or(stated.map(|stated| stated.place));
        self.reading.language = Some(language);
        let reader = Reader {
            audience: self.reading.audience,
            placeholder: &Locale::of(language).text("withheld"),
        };
        let shaped = shape::repair(tree, kind, &self.sources, reader);
        self.marked += shaped.marked;
        let marks = shaped.marks.into_iter();
        self.marks
            .extend(marks.map(|(value, mark)| (format!("{path}: {value}"), mark)));
        if shaped.withheld.values > 0 {
            self.curtailed.insert(file);
        }
        self.withheld.add(shaped.withheld);
        self.diagnostics.extend(shaped.diagnostics);
        self.repaired.extend(shaped.repaired);
        self.links.extend(shaped.links);
        self.quoting.extend(shaped.quoting);
        let tree = shaped.tree;
        if !path.starts_with(BUILT_IN) {
            tree.scalars(&mut |_, text| self.texts += usize::from(text.trim().contains(' ')));
        }
        match T::deserialize(de::NodeDeserializer::new(&tree)) {
            Ok(value) => Some(value),
            Err(error) => {
                self.incomplete = true;
                self.report(rules::WRONG_TYPE.at(error.place.unwrap_or(Place::start_of(file)), error.message));
                None
            }
        }
    }

    /// Reads the deliverables that reports name, to know whether they are what they were.
    fn read_deliverables(&mut self, programme: &Programme) {
        let items = programme
            .phase_reports
            .iter()
            .flat_map(|report| report.deliverables.items.iter());
        for path in items.filter_map(|item| item.file.as_ref()) {
            // A file that can't be read is missing; the report that names it can't be built then.
            if let Ok(bytes) = self.read(path.as_str()) {
                let file = NamedFile {
                    sha256: format!("{:x}", Sha256::digest(&bytes)),
                    bytes: bytes.len(),
                };
                self.files.insert(path.to_string(), file);
            }
        }
    }

    /// Reads the logos that the data names.
    fn read_images(&mut self, programme: &Programme) {
        let logos = programme
            .partners
            .iter()
            .filter_map(|partner| partner.logo.as_ref())
            .chain(
                programme
                    .programme
                    .funder
                    .iter()
                    .filter_map(|funder| funder.logo.as_ref()),
            )
            .chain(
                programme
                    .brand
                    .iter()
                    .flat_map(|brand| brand.logos.iter().map(|logo| &logo.file)),
            );
        let mut pixels = 0;
        for path in logos {
            if self.repaired.contains(&path.place()) || self.images.contains_key(path.as_str()) {
                continue;
            }
            let read = match self.read(path.as_str()) {
                Ok(bytes) => image::read(path.as_str(), bytes, &mut pixels).map_err(|message| {
                    let rule = &rules::IMAGE_UNREADABLE;
                    (rule, message, rule.cure)
                }),
                Err(error) => Err((error.rule(), error.to_string(), error.cure())),
            };
            match read {
                Ok(image) => {
                    self.images.insert(path.as_str().to_owned(), image);
                }
                Err((rule, message, cure)) => {
                    self.report(rule.at(path.place(), format!("{path}: {message}")).with_help(cure));
                }
            }
        }
    }

    /// Warns where documents are asked for in another language than that of their texts.
    fn content_language(&mut self, own: Option<Language>) {
        let (Some(own), Some(asked)) = (own, self.reading.language) else {
            return;
        };
        let Some(place) = self.language_place.filter(|_| own != asked) else {
            return;
        };
        let (own, asked, texts) = (own.name(), asked.name(), self.texts);
        let message = format!("documents are asked for in {asked}, but about {texts} texts stay in {own}");
        self.report(rules::CONTENT_IN_ANOTHER_LANGUAGE.at(place, message));
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}

/// Lets the documents of a programme bear the funder's mark and the disclaimer of a brand.
fn wear(brand: &Brand, head: &mut ProgrammeHead) {
    if let Some(funder) = &brand.funder {
        let disclaimer = head.funder.take().and_then(|funder| funder.disclaimer);
        head.funder = Some(Funder {
            disclaimer: funder.disclaimer.clone().or(disclaimer),
            ..funder.clone()
        });
    }
    if let (Some(funder), Some(disclaimer)) = (&mut head.funder, &brand.disclaimer) {
        funder.disclaimer = Some(disclaimer.clone());
    }
}

/// The file number that a place in `path` has, for tests and tools.
#[must_use]
pub fn file_id(sources: &Sources, path: &str) -> Option<FileId> {
    sources
        .files()
        .iter()
        .position(|file| file.path == path)
        .and_then(|i| u16::try_from(i).ok())
        .map(FileId)
}

//! From a programme folder to a model whose every value knows its place.
//!
//! Three passes, so that all faults are found at once: the YAML text becomes a tree of nodes with byte
//! ranges; the tree is checked against the JSON Schema that the model types generate, and whatever is at fault is
//! reported and repaired with a harmless stand-in; the repaired tree is read into the model by serde. A programme is
//! therefore always available for the checks, and [`Notes::repaired`] tells them which places not to judge.
//!
//! Nothing else touches YAML or the file system of a programme folder. Paths never leave the folder.

mod blocks;
mod cached_folder;
mod csv;
mod de;
mod edits;
mod facts;
mod files;
mod folder;
mod fonts;
mod ids;
mod image;
mod library;
mod lines;
mod lost;
mod masked;
mod meant;
mod misread;
mod node;
mod not_text;
mod notes;
mod outline;
mod range;
mod rules;
mod schema;
mod separators;
mod shape;
mod signs;
mod slips;
mod svg;
mod syntax;
mod templates;
mod top_key;
mod unnamed;
mod view;
mod withheld;
mod written;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use crate::diagnostic::{Diagnostic, FileId, Message, Place, Rule, Sources};
use crate::locale::{Language, Locale};
use crate::look::{Look, PaletteError};
use crate::message;
use crate::model::{
    Audience, Brand, ClauseLibrary, Edition, FolderPath, Funder, Located, Method, Partnership, Programme, ProgrammeHead,
};

pub use cached_folder::{CachedFolder, FileChange};
pub use csv::written_cells;
pub use facts::{Fact, facts};
use files::{ArticleFile, BrandFile, MethodFile, PartnersFile, ReadPart, TermsFile};
pub use files::{FileKind, Part, PartFile, ProgrammeFile};
use folder::Spent;
pub use folder::{Files, Folder, FolderError};
pub use ids::{Definition, Ids, Reference, TO_CITATION};
pub use image::Image;
pub use notes::{MarkedValue, NamedFile, Notes};
pub use schema::schema_text;
use shape::{Reader, Withheld};
use slips::Suspect;
pub use view::{View, view};
pub use written::{Child, Content, Notation, Value, Written, read_written};

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

/// A programme folder as it was read.
#[derive(Debug)]
pub struct Loaded {
    /// The programme; stand-ins take the place of what was at fault.
    pub programme: Option<Programme>,
    /// Colours and typefaces of the documents.
    pub look: Result<Arc<Look>, PaletteError>,
    /// What was noted beside it, faults among it.
    pub notes: Notes,
    /// The folder as its partners may read it, where this is all of it and something is not for them; all of it, where this
    /// is what they may read. What they sign is judged by both.
    pub counterpart: Option<Box<Self>>,
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
/// [`Notes::diagnostics`].
pub fn load(folder: &dyn Files, reading: Reading) -> Result<Loaded, FolderError> {
    let mut loaded = read(folder, reading)?;
    let other = match reading.audience {
        Audience::Internal => Audience::Partners,
        Audience::Partners => Audience::Internal,
        Audience::Facilitators | Audience::Funder | Audience::Public => return Ok(loaded),
    };
    let has_cases = loaded.programme.as_ref().is_some_and(|it| !it.partnerships.is_empty());
    let is_secret = |marked: &MarkedValue| !Audience::Partners.sees(marked.mark);
    if has_cases && loaded.notes.marks.iter().any(is_secret) {
        let reading = Reading {
            audience: other,
            ..reading
        };
        loaded.counterpart = Some(Box::new(read(folder, reading)?));
    }
    Ok(loaded)
}

/// Reads a programme folder for one audience.
fn read(folder: &dyn Files, reading: Reading) -> Result<Loaded, FolderError> {
    read_by(Loader::new(folder, reading)).map(|(loaded, _)| loaded)
}

/// Reads a programme folder; gives also what the audience may read of its YAML files, where that is asked for.
fn read_by(mut loader: Loader<'_>) -> Result<(Loaded, BTreeMap<String, String>), FolderError> {
    let bytes = loader.folder.read(PROGRAMME_FILE)?;
    let head = loader.parse::<ProgrammeFile>(PROGRAMME_FILE, &bytes, FileKind::Programme);
    let own = head.as_ref().map(|file| file.programme.language.into());
    let programme = head.and_then(|file| loader.assemble(&file));
    loader.content_language(own);
    loader.notes.ids.suggest(&mut loader.notes.diagnostics);
    let elsewhere = withheld::elsewhere(&loader.withheld, &loader.notes.sources);
    loader.notes.diagnostics.extend(elsewhere);
    let brand = programme.as_ref().and_then(|programme| programme.brand.as_ref());
    let look = loader.look(brand).map(Arc::new);
    loader.read_templates();
    // Where a file that is named can't be read, the other one may be it.
    if programme.is_some() && !loader.notes.incomplete {
        loader.unnamed_files();
    }
    let read = Loaded {
        programme,
        look,
        notes: loader.notes,
        counterpart: None,
    };
    Ok((read, loader.views.unwrap_or_default()))
}

/// The rules of this floor, for the documentation.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let families = [
        rules::RULES,
        syntax::RULES,
        signs::RULES,
        slips::RULES,
        misread::RULES,
        lost::RULES,
        csv::form::RULES,
        csv::heads::RULES,
        csv::table::RULES,
    ];
    families.concat()
}

struct Loader<'a> {
    folder: &'a dyn Files,
    reading: Reading,
    notes: Notes,
    withheld: Withheld,
    curtailed: BTreeSet<FileId>,
    included: BTreeMap<String, Place>,
    spent: Spent,
    /// How many texts of more than a word the folder has.
    texts: usize,
    /// Where the head states its language.
    language_place: Option<Place>,
    /// What the audience may read of each YAML file, where that is asked for.
    views: Option<BTreeMap<String, String>>,
}

impl ReadPart for Loader<'_> {
    fn include<F: PartFile>(&mut self, path: &Located<FolderPath>) -> Option<F::Part> {
        let bytes = self.fetch(path)?;
        self.part::<F>(path.as_str(), &bytes)
    }
}

impl<'a> Loader<'a> {
    fn new(folder: &'a dyn Files, reading: Reading) -> Self {
        Self {
            folder,
            reading,
            notes: Notes::default(),
            withheld: Withheld::default(),
            curtailed: BTreeSet::new(),
            included: BTreeMap::new(),
            spent: Spent::default(),
            texts: 0,
            language_place: None,
            views: None,
        }
    }

    /// Reads every file that `programme.yaml` names.
    fn assemble(&mut self, head: &ProgrammeFile) -> Option<Programme> {
        let own = head.programme.language.into();
        let language = self.reading.language.unwrap_or(own);
        let method = match &head.method {
            Some(path) => self
                .include::<MethodFile>(path)
                .map(|method| (self.in_other_words(method, own, language), language)),
            None => self
                .built_in::<MethodFile>("built-in/method.yaml", built_in_method(language))
                .map(|method| (method, language)),
        };
        let partners = self.include::<PartnersFile>(&head.partners).unwrap_or_default();
        let is_complete = method.is_some();
        // Where the method can't be read, the other files are read all the same, so that their faults are told too.
        let built_in =
            |loader: &mut Self| loader.built_in::<MethodFile>("built-in/method.yaml", built_in_method(language));
        let (mut method, spoken) = match method {
            Some(method) => method,
            None => (built_in(self)?, language),
        };
        method.language = Some(spoken);
        let mut programme = Programme::new(head.programme.clone(), method, partners);
        files::read_parts(head, &mut programme, self);
        if !is_complete {
            return None;
        }
        self.leave_out_by_days(&mut programme.partnerships);
        self.read_answers(&mut programme.self_assessments);
        // Without partnerships and without chapters of its own there is nothing for a final report to say.
        if head.report.is_empty() && !head.partnerships.is_empty() {
            programme.report = outline::built_in(&head.programme, &programme.method, language);
        }
        let mut partnerships = programme.partnerships.iter();
        if partnerships.any(|partnership| partnership.agreement.is_some()) {
            programme.clauses = self.clause_library();
        }
        programme.brand = self.brand();
        if let Some(brand) = &programme.brand {
            apply_brand(brand, &mut programme.programme);
        }
        programme.edition = Edition {
            audience: self.reading.audience,
            marked: self.withheld.marked,
            withheld: self.withheld.values,
        };
        programme.curtailed = std::mem::take(&mut self.curtailed);
        self.read_images(&programme);
        self.read_deliverables(&programme);
        Some(programme)
    }

    /// A method of the folder for documents in a language: where that is another than its own, words that the built-in
    /// method has too are said in it, and its own words stay as they are.
    fn in_other_words(&self, mut method: Method, own: Language, asked: Language) -> Method {
        if own == asked {
            return method;
        }
        let mut beside = Loader::new(self.folder, self.reading);
        let built_in = beside.built_in::<MethodFile>("built-in/method.yaml", built_in_method(own));
        if let Some(usual) = built_in.and_then(|built_in| built_in.words) {
            method.words = method.words.map(|words| words.without(&usual));
        }
        method
    }

    /// Leaves out a revenue model whose figures go by the days of an agreement that this edition leaves out: they would
    /// be untrue.
    fn leave_out_by_days(&self, partnerships: &mut [Partnership]) {
        for partnership in partnerships {
            let is_curtailed = self.curtailed.contains(&partnership.id.place().file);
            if is_curtailed && partnership.agreement.is_none() {
                partnership.revenue_model.take_if(|model| model.goes_by_days());
            }
        }
    }

    /// The look of the documents, where the folder has a `brand.yaml`.
    fn brand(&mut self) -> Option<Brand> {
        match self.read(BRAND_FILE) {
            Ok(bytes) => self.part::<BrandFile>(BRAND_FILE, &bytes),
            Err(FolderError::NotFound) => None,
            Err(error) => {
                let file = self.notes.sources.add(BRAND_FILE, "");
                let message = message!("{BRAND_FILE}: {error}", BRAND_FILE, error = error.message());
                self.report(error.rule().at(Place::start_of(file), message).with_help(error.cure()));
                None
            }
        }
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
        if self.notes.repaired.contains(&path.place()) {
            self.notes.incomplete = true;
            return None;
        }
        if let Some(first) = self.included.insert(path.as_str().to_owned(), path.place()) {
            self.report(
                rules::FILE_NAMED_TWICE
                    .at(path.place(), message!("the file {path} is named twice", path))
                    .with_related(first, "named here first"),
            );
            return None;
        }
        match self.read(path.as_str()) {
            Ok(bytes) => Some(bytes),
            Err(error) => {
                self.notes.incomplete = true;
                let fault = error
                    .rule()
                    .at(path.place(), message!("{path}: {error}", path, error = error.message()));
                let meant = matches!(error, FolderError::NotFound).then(|| self.file_meant(path.as_str()));
                self.report(fault.with_help(meant.flatten().unwrap_or_else(|| error.cure())));
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
            Ok(_) if not_text::is_wide(bytes) => {
                let fault = not_text::tell(&mut self.notes.sources, path, bytes, 0);
                self.notes.incomplete = true;
                self.report(fault);
                None
            }
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                Some((self.notes.sources.add(path, text), text))
            }
            Err(error) => {
                let fault = not_text::tell(&mut self.notes.sources, path, bytes, error.valid_up_to());
                self.notes.incomplete = true;
                self.report(fault);
                None
            }
        }
    }

    /// Reads one YAML text into a model type.
    fn parse<T: DeserializeOwned>(&mut self, path: &str, bytes: &[u8], kind: FileKind) -> Option<T> {
        let (file, text) = self.text(path, bytes)?;
        let mut faults = std::mem::take(&mut self.notes.diagnostics);
        let suspect = Suspect {
            path,
            text,
            file,
            kind,
            audience: self.reading.audience,
        };
        let tree = match yaml::parse(text, file, &mut self.notes.diagnostics) {
            Ok(tree) => tree,
            Err(fault) => {
                self.notes.incomplete = true;
                faults.push(suspect.unreadable(*fault, &self.notes.diagnostics));
                self.notes.diagnostics = faults;
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
        let before = self.withheld.values;
        let whole = self.views.is_some().then(|| tree.clone());
        let tree = shape::repair(tree, kind, reader, &mut self.notes, &mut self.withheld);
        let slip = suspect.readable(&self.notes.diagnostics);
        faults.append(&mut self.notes.diagnostics);
        if let Some(slip) = slip {
            // What the file says is not what its author meant, so nothing is judged by it.
            faults.retain(|fault| fault.place.file != file);
            faults.push(slip);
            self.notes.diagnostics = faults;
            self.notes.incomplete = true;
            self.notes.forget(file);
            return None;
        }
        self.notes.diagnostics = faults;
        if self.withheld.values > before {
            self.curtailed.insert(file);
        }
        if let (Some(views), Some(whole)) = (&mut self.views, whole) {
            let text = masked::text(&whole, &self.withheld.places, reader.placeholder);
            views.insert(path.to_owned(), text);
        }
        if !path.starts_with(BUILT_IN) {
            tree.scalars(&mut |_, text| self.texts += usize::from(text.trim().contains(' ')));
        }
        match T::deserialize(de::NodeDeserializer::new(&tree)) {
            Ok(value) => Some(value),
            Err(error) => {
                self.notes.incomplete = true;
                self.report(rules::WRONG_TYPE.at(
                    error.place.unwrap_or(Place::start_of(file)),
                    message!("{}", error.message),
                ));
                None
            }
        }
    }

    /// Reads the deliverables that reports name, to know whether they changed.
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
                self.notes.files.insert(path.to_string(), file);
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
            if self.notes.repaired.contains(&path.place()) || self.notes.images.contains_key(path.as_str()) {
                continue;
            }
            let read = match self.read(path.as_str()) {
                Ok(bytes) => image::read(path.as_str(), bytes, &mut pixels).map_err(|message| {
                    let rule = &rules::IMAGE_UNREADABLE;
                    (rule, message, rule.cure.into())
                }),
                Err(error) => Err((error.rule(), error.message(), error.cure())),
            };
            match read {
                Ok(image) => {
                    self.notes.images.insert(path.as_str().to_owned(), image);
                }
                Err((rule, message, cure)) => {
                    self.report(
                        rule.at(path.place(), message!("{path}: {message}", path, message))
                            .with_help(cure),
                    );
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
        let (own, asked, texts) = (name(own), name(asked), self.texts);
        let message = message!(
            "documents are asked for in {asked}, but about {texts} texts stay in {own}",
            asked,
            texts,
            own
        );
        self.report(rules::CONTENT_IN_ANOTHER_LANGUAGE.at(place, message));
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.notes.diagnostics.push(diagnostic);
    }
}

/// What messages call a language.
fn name(language: Language) -> Message {
    match language {
        Language::Nl => message!("Dutch"),
        Language::En => message!("English"),
        Language::Fr => message!("French"),
    }
}

/// Gives a programme the funder and the disclaimer of its brand.
fn apply_brand(brand: &Brand, head: &mut ProgrammeHead) {
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

//! The world that Typst sees: everything in memory, nothing else.

#[allow(clippy::disallowed_types)]
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{DiagSpan, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};

use crate::font::FONTS;

use super::job::Job;
use super::templates;

// `FileId` has no order. The maps below are only looked up, never walked, so their order reaches no output.
#[allow(clippy::disallowed_types)]
type Files<T> = HashMap<FileId, T>;

/// The fonts, the library and the templates, built once per process.
struct Common {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Files<Source>,
    files: Files<Bytes>,
}

fn common() -> &'static Common {
    static COMMON: OnceLock<Common> = OnceLock::new();
    COMMON.get_or_init(|| {
        let fonts: Vec<Font> = FONTS
            .iter()
            .flat_map(|font| Font::iter(Bytes::new(font.bytes)))
            .collect();
        // Marks the first cell of a row as its header, which a screen reader repeats.
        let features = [Feature::A11yExtras].into_iter().collect();
        let library = Library::builder().with_features(features).build();
        let (mut sources, mut files) = (Files::new(), Files::new());
        for (path, text) in templates::TEMPLATES.iter() {
            let Some(id) = file_id(path) else { continue };
            if path.ends_with(".typ") {
                sources.insert(id, Source::new(id, (*text).to_owned()));
            } else {
                files.insert(id, Bytes::from_string(*text));
            }
        }
        Common {
            library: LazyHash::new(library),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            files,
        }
    })
}

/// The fonts of a brand before those that every document has; nothing where it brings none.
fn typefaces(job: &Job<'_>) -> Option<(LazyHash<FontBook>, Vec<Font>)> {
    let own = job.fonts().flat_map(|bytes| Font::iter(Bytes::new(bytes.to_vec())));
    let mut fonts: Vec<Font> = own.collect();
    if fonts.is_empty() {
        return None;
    }
    fonts.extend(common().fonts.iter().cloned());
    Some((LazyHash::new(FontBook::from_fonts(&fonts)), fonts))
}

/// The number of the file with this path.
///
/// Typst keeps every number for good and has 65,535 of them, so paths must be few and the same for every document.
fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// A place in a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplatePlace {
    /// The path of the template, relative to the root of the world.
    pub path: String,
    /// Whether the programme folder brought it.
    pub is_own: bool,
    /// The bytes that it covers.
    pub bytes: Range<usize>,
    /// Its line, from 1.
    pub line: usize,
    /// Its column, from 1.
    pub column: usize,
}

impl fmt::Display for TemplatePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.path, self.line, self.column)
    }
}

/// The files of one document, and the fonts where its brand has some of its own.
pub struct MemoryWorld {
    main: FileId,
    sources: Files<Source>,
    files: Files<Bytes>,
    typefaces: Option<(LazyHash<FontBook>, Vec<Font>)>,
}

impl MemoryWorld {
    /// The templates together with the data of a document; nothing where the paths are not ones Typst accepts.
    pub fn new(job: &Job<'_>) -> Option<Self> {
        let files = job
            .files()
            .map(|(path, bytes)| Some((file_id(path)?, Bytes::new(bytes.to_vec()))))
            .collect::<Option<_>>()?;
        let sources = job
            .files()
            .take(job.head.own)
            .filter(|(path, _)| path.ends_with(".typ"));
        let sources = sources
            .filter_map(|(path, bytes)| {
                let text = std::str::from_utf8(bytes).ok()?;
                let id = file_id(path)?;
                Some((id, Source::new(id, text.trim_start_matches('\u{feff}').to_owned())))
            })
            .collect();
        Some(Self {
            main: file_id(&job.head.main)?,
            sources,
            files,
            typefaces: typefaces(job),
        })
    }

    /// Where a place in a template lies.
    pub fn locate(&self, span: DiagSpan) -> Option<TemplatePlace> {
        let id = span.id()?;
        let source = self.sources.get(&id).or_else(|| common().sources.get(&id))?;
        let bytes = self.range(span)?;
        let (line, column) = source.lines().byte_to_line_column(bytes.start)?;
        Some(TemplatePlace {
            path: id.get().vpath().get_without_slash().to_owned(),
            is_own: self.sources.contains_key(&id),
            bytes,
            line: line + 1,
            column: column + 1,
        })
    }
}

impl World for MemoryWorld {
    fn library(&self) -> &LazyHash<Library> {
        &common().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.typefaces.as_ref().map_or(&common().book, |(book, _)| book)
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources
            .get(&id)
            .or_else(|| common().sources.get(&id))
            .cloned()
            .ok_or_else(|| refuse(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files
            .get(&id)
            .or_else(|| common().files.get(&id))
            .cloned()
            .ok_or_else(|| refuse(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        let fonts = self.typefaces.as_ref().map_or(&common().fonts, |(_, fonts)| fonts);
        fonts.get(index).cloned()
    }

    /// There is no clock: a date that a document carries comes from its data.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn refuse(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

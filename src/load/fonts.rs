//! The font files that a brand names.

use crate::look::{Look, PaletteError, Typeface};
use crate::message;
use crate::model::{Brand, FolderPath, Located};

use super::{Loader, rules};

impl Loader<'_> {
    /// The look of the documents, with the typefaces that can be read.
    pub(super) fn look(&mut self, brand: Option<&Brand>) -> Result<Look, PaletteError> {
        let fonts = brand.and_then(|brand| brand.fonts.as_ref());
        let text = fonts.and_then(|fonts| self.typeface(&fonts.text));
        let display = fonts.and_then(|fonts| self.typeface(&fonts.display));
        Look::new(brand, text, display)
    }

    /// The typeface of these files; what can't be used is reported at the line that names it.
    fn typeface(&mut self, paths: &[Located<FolderPath>]) -> Option<Typeface> {
        let mut files = Vec::with_capacity(paths.len());
        for path in paths {
            if self.notes.repaired.contains(&path.place()) {
                continue;
            }
            match self.read(path.as_str()) {
                Ok(bytes) => files.push((path, bytes)),
                Err(error) => {
                    let message = message!("{path}: {error}", path, error = error.message());
                    self.report(error.rule().at(path.place(), message).with_help(error.cure()));
                }
            }
        }
        let (paths, bytes): (Vec<_>, Vec<_>) = files.into_iter().unzip();
        match Typeface::read(bytes) {
            Ok(typeface) => typeface,
            Err(error) => {
                let rule = &rules::FONT_UNUSABLE;
                if let Some(path) = paths.get(error.file) {
                    let message = message!("{path}: {}", error.fault.message(), path);
                    self.report(rule.at(path.place(), message));
                }
                None
            }
        }
    }
}

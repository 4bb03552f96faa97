//! The templates that a programme folder brings, and the files beside them.

use crate::diagnostic::Place;
use crate::message;

use super::folder::FolderError;
use super::{Loader, TEMPLATES};

/// The most files in it.
const MOST_FILES: usize = 500;
/// The most bytes of all files in it together.
const MOST_BYTES: usize = 64 << 20;

impl Loader<'_> {
    /// Reads the folder `templates`, where it is there; templates can read nothing else of the programme folder.
    pub(super) fn read_templates(&mut self) {
        let paths = match self.folder.list(TEMPLATES, MOST_FILES) {
            Ok(paths) => paths,
            Err(FolderError::NotFound) => return,
            Err(error) => return self.refuse_template(TEMPLATES, &error),
        };
        let mut total = 0;
        for path in paths {
            match self.read(&path) {
                Ok(bytes) => {
                    total += bytes.len();
                    if total > MOST_BYTES {
                        return self.refuse_template(&path, &FolderError::TooLarge(MOST_BYTES as u64));
                    }
                    if path.ends_with(".typ") {
                        // Text that is not UTF-8 is reported there, and never read by a template.
                        if self.text(&path, &bytes).is_none() {
                            continue;
                        }
                    }
                    self.notes.templates.insert(path, bytes);
                }
                Err(error) => self.refuse_template(&path, &error),
            }
        }
    }

    fn refuse_template(&mut self, path: &str, error: &FolderError) {
        let file = self.notes.sources.add(path, "");
        let message = message!("{path}: {error}", path, error = error.message());
        self.report(error.rule().at(Place::start_of(file), message).with_help(error.cure()));
    }
}

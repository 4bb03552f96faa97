//! What setting a document takes, in a form that can be handed to another process.

use serde::{Deserialize, Serialize};

use crate::document::{Document, Output};
use crate::font::FONTS;
use crate::pdf::{FormField, SignatureField};

use super::templates;

/// All that Typst is given for a document beside the templates and fonts of the binary, and what its PDF is to say.
#[derive(Debug)]
pub struct Job<'a> {
    /// What is said in words.
    pub(super) head: Head,
    /// The bytes of the files, in the order of their paths, and then those of the fonts of a brand.
    pub(super) parts: Vec<&'a [u8]>,
}

/// What of a job is said in words.
#[derive(Debug, Hash, Serialize, Deserialize)]
pub(super) struct Head {
    /// The virtual path of the template that is set.
    pub main: String,
    /// The virtual paths of the files; of two with the same path, the later one counts.
    pub paths: Vec<String>,
    /// How many of them, from the first, the programme folder brought.
    pub own: usize,
    /// What identifies the document over its versions.
    pub ident: String,
    /// The fields in which it is signed.
    pub signatures: Vec<SignatureField>,
    /// The fields in which it is filled in.
    pub form: Vec<FormField>,
    /// What it comes out as.
    pub output: Output,
}

impl<'a> Job<'a> {
    /// What setting this document takes.
    #[must_use]
    pub fn of(document: &'a Document, output: Output) -> Self {
        let data_path = document.plan.kind.data_path();
        let given: [(&str, &[u8]); 3] = [
            ("/data.json", &document.view),
            ("/labels.json", &document.labels),
            (&data_path, &document.attachment),
        ];
        let bytes = |(path, bytes): (&'a String, &'a Vec<u8>)| (path.as_str(), bytes.as_slice());
        let own = document.templates.iter().map(bytes);
        let charts = document.files.iter().map(bytes);
        let (paths, mut parts): (Vec<&str>, Vec<&[u8]>) = own.chain(given).chain(charts).unzip();
        parts.extend(document.look.font_files());
        let head = Head {
            main: match &document.plan.own {
                Some(own) => format!("/{}", own.path),
                None => document.plan.kind.template_path(),
            },
            paths: paths.into_iter().map(str::to_owned).collect(),
            own: document.templates.len(),
            ident: document.ident.clone(),
            signatures: document.signatures.clone(),
            form: document
                .hand_out
                .as_ref()
                .map_or_else(Vec::new, |hand_out| hand_out.fields.clone()),
            output,
        };
        Self { head, parts }
    }

    /// A job that was handed over; files without bytes are left out.
    pub(super) fn received(head: Head, parts: &'a [Vec<u8>]) -> Self {
        let parts = parts.iter().map(Vec::as_slice).collect();
        Self { head, parts }
    }

    /// The files by virtual path.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &'a [u8])> {
        let paths = self.head.paths.iter().map(String::as_str);
        paths.zip(self.parts.iter().copied())
    }

    /// Every file that Typst's own command line needs for the same document, by path: templates, fonts, view and charts.
    /// Of two files with the same path, the later one counts.
    pub fn saved(&self) -> impl Iterator<Item = (String, &[u8])> {
        let templates = templates::TEMPLATES
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_bytes()));
        let files = templates.chain(self.files());
        let fonts = FONTS
            .iter()
            .map(|font| (format!("templates/fonts/{}", font.name), font.bytes));
        let brand = self.fonts().enumerate();
        let brand = brand.map(|(number, bytes)| (format!("templates/fonts/brand-{}.ttf", number + 1), bytes));
        let files = files.map(|(path, bytes)| (path.trim_start_matches('/').to_owned(), bytes));
        files.chain(fonts).chain(brand)
    }

    /// A sum over all that the document is set from: with the same sum, it comes out the same.
    #[must_use]
    pub fn sum(&self) -> u128 {
        typst::utils::hash128(&(&self.head, &self.parts))
    }

    /// The font files of the brand.
    pub(super) fn fonts(&self) -> impl Iterator<Item = &'a [u8]> {
        self.parts.iter().skip(self.head.paths.len()).copied()
    }
}

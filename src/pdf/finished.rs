//! What a finished PDF says of itself: the standards it claims and the data it carries.
//!
//! It may be hostile. Its structure is read strictly before any library sees it ([`Tail`]), so that there is one way to
//! read it and nothing unfolds in memory before it is asked for.

use lopdf::{Dictionary, Document, LoadOptions, Object};

use super::tail::Tail;

/// The most bytes that a stream may unfold to.
const MOST_UNFOLDED: usize = 64 << 20;
/// The most bytes of metadata.
const MOST_METADATA: usize = 1 << 20;

/// The name space of the PDF/A claim.
const PDFA: &str = "http://www.aiim.org/pdfa/ns/id/";
/// The name space of what made a file.
const XMP: &str = "http://ns.adobe.com/xap/1.0/";
/// The name space of the PDF/UA claim.
const PDFUA: &str = "http://www.aiim.org/pdfua/ns/id/";

/// A PDF that was read, strictly: a lenient reader mends what it can't read.
#[derive(Debug)]
pub struct FinishedPdf {
    document: Document,
}

/// What a PDF says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Claims {
    /// Part and level of PDF/A, for instance `3a`.
    pub pdf_a: Option<String>,
    /// Part of PDF/UA.
    pub pdf_ua: Option<String>,
    /// The program that made it, for instance `Brugwerk 0.1.0`.
    pub creator: Option<String>,
}

impl FinishedPdf {
    /// Reads a PDF.
    ///
    /// # Errors
    /// Says why it can't be read, as the end of a sentence that begins with "it".
    pub fn open(bytes: &[u8]) -> Result<Self, String> {
        Tail::read(bytes)?;
        Self::of_vouched(bytes)
    }

    /// Reads a PDF whose structure was found sound.
    pub(super) fn of_vouched(bytes: &[u8]) -> Result<Self, String> {
        let options = LoadOptions {
            strict: true,
            max_decompressed_size: Some(MOST_UNFOLDED),
            ..LoadOptions::default()
        };
        let document = Document::load_mem_with_options(bytes, options);
        let document = document.map_err(|error| format!("it is not a PDF that can be read ({error})"))?;
        Ok(Self { document })
    }

    /// The number of its pages.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.document.get_pages().len()
    }

    /// What its metadata claims; nothing where there is none that can be read.
    #[must_use]
    pub fn claims(&self) -> Claims {
        self.read_claims().unwrap_or_default()
    }

    fn read_claims(&self) -> Option<Claims> {
        let metadata = self.document.catalog().ok()?.get_deref(b"Metadata", &self.document);
        let bytes = metadata.ok()?.as_stream().ok()?;
        let bytes = bytes.get_plain_content_with_limit(MOST_METADATA).ok()?;
        let xml = roxmltree::Document::parse(std::str::from_utf8(&bytes).ok()?).ok()?;
        let value = |space: &str, name: &str| {
            xml.descendants().find_map(|node| {
                let text = if node.has_tag_name((space, name)) {
                    node.text()
                } else {
                    node.attribute((space, name))
                };
                text.map(|text| text.trim().to_owned())
            })
        };
        let level = value(PDFA, "conformance").unwrap_or_default().to_lowercase();
        Some(Claims {
            pdf_a: value(PDFA, "part").map(|part| format!("{part}{level}")),
            pdf_ua: value(PDFUA, "part"),
            creator: value(XMP, "CreatorTool"),
        })
    }

    /// The attached file with this name.
    #[must_use]
    pub fn attachment(&self, name: &str) -> Option<Vec<u8>> {
        let document = &self.document;
        let files = document.catalog().ok()?.get_deref(b"AF", document).ok()?;
        let mut files = files
            .as_array()
            .ok()?
            .iter()
            .filter_map(|file| dictionary(document, file));
        let file = files.find(|file| file.get(b"UF").and_then(Object::as_str).ok() == Some(name.as_bytes()))?;
        let streams = file.get_deref(b"EF", document).ok()?.as_dict().ok()?;
        let stream = streams.get_deref(b"F", document).ok()?.as_stream().ok()?;
        stream.get_plain_content_with_limit(MOST_UNFOLDED).ok()
    }
}

/// The dictionary that an object is or refers to.
fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    document.dereference(object).ok()?.1.as_dict().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encrypted_file_is_refused_though_it_needs_no_password() {
        let object = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
        let table = format!(
            "{object}xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R/Encrypt 1 0 R>>\nstartxref\n{}\n%%EOF",
            object.len()
        );
        assert!(FinishedPdf::open(table.as_bytes()).is_err_and(|fault| fault.contains("encrypted")));
        let plain = table.replace("/Encrypt 1 0 R", "");
        assert!(FinishedPdf::open(plain.as_bytes()).is_ok_and(|pdf| pdf.document.objects.len() == 1));
    }
}

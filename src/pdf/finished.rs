//! What a finished PDF says of itself: the standards it claims and the data it carries.
//!
//! It may be hostile. Only files with plain cross-reference tables and without object streams are read: Brugwerk writes
//! no others, signing keeps to them, and nothing then unfolds in memory before it is asked for.

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

/// The most bytes that a stream may unfold to.
const MOST_UNFOLDED: usize = 64 << 20;
/// The most bytes of metadata.
const MOST_METADATA: usize = 1 << 20;
/// The most updates a file may have; a signature adds one or two.
const MOST_UPDATES: usize = 200;

/// The name space of the PDF/A claim.
const PDFA: &str = "http://www.aiim.org/pdfa/ns/id/";
/// The name space of what made a file.
const XMP: &str = "http://ns.adobe.com/xap/1.0/";
/// The name space of the PDF/UA claim.
const PDFUA: &str = "http://www.aiim.org/pdfua/ns/id/";

/// A PDF that was read, strictly: a lenient reader mends what it can't read.
#[derive(Debug)]
pub struct FinishedPdf {
    pub(super) document: Document,
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
        plain_tables(bytes)?;
        let options = LoadOptions {
            strict: true,
            filter: Some(without_object_streams),
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
pub(super) fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    document.dereference(object).ok()?.1.as_dict().ok()
}

/// Keeps every object but those that hold others.
fn without_object_streams(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let holds_others = matches!(object, Object::Stream(stream) if stream.dict.has_type(b"ObjStm"));
    (!holds_others).then(|| (id, object.clone()))
}

/// Follows the cross-reference tables from the last to the first; fails where one is a stream.
fn plain_tables(bytes: &[u8]) -> Result<(), String> {
    let refused = || "its cross-reference is not made of plain tables, as Brugwerk writes them".to_owned();
    let start = rfind(bytes, b"startxref").ok_or_else(refused)?;
    let mut next = Some(number(&bytes[start + 9..]).ok_or_else(refused)?);
    let mut seen = 0;
    while let Some(at) = next {
        seen += 1;
        let table = bytes.get(at..).ok_or_else(refused)?;
        if seen > MOST_UPDATES || !table.starts_with(b"xref") {
            return Err(refused());
        }
        let trailer = find(table, b"trailer").ok_or_else(refused)?;
        let trailer = &table[trailer..];
        let trailer = &trailer[..find(trailer, b"startxref").ok_or_else(refused)?];
        if find(trailer, b"XRefStm").is_some() || has_escaped_name(trailer) {
            return Err(refused());
        }
        // Looked for here, since the reader decrypts what needs no password and says nothing.
        if find(trailer, b"/Encrypt").is_some() {
            return Err("it is encrypted, which PDF/A forbids".to_owned());
        }
        next = match find(trailer, b"/Prev") {
            Some(prev) => Some(number(&trailer[prev + 5..]).ok_or_else(refused)?),
            None => None,
        };
    }
    Ok(())
}

/// Whether a name is written with `#`, which could hide a key from the eye.
fn has_escaped_name(bytes: &[u8]) -> bool {
    bytes.split(|b| *b == b'/').skip(1).any(|name| {
        let end = name.iter().position(|b| !b.is_ascii_alphanumeric());
        end.is_some_and(|end| name[end] == b'#')
    })
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

fn rfind(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|window| window == what)
}

/// The number that follows white space.
fn number(bytes: &[u8]) -> Option<usize> {
    let text = bytes.trim_ascii_start();
    let end = text.iter().position(|b| !b.is_ascii_digit()).unwrap_or(text.len());
    std::str::from_utf8(text.get(..end)?).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encrypted_file_is_refused_though_it_needs_no_password() {
        let table = "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Encrypt 3 0 R>>\nstartxref\n9\n%%EOF";
        assert!(FinishedPdf::open(table.as_bytes()).is_err_and(|fault| fault.contains("encrypted")));
        let plain = table.replace("/Encrypt 3 0 R", "");
        assert!(FinishedPdf::open(plain.as_bytes()).is_ok_and(|pdf| pdf.document.objects.is_empty()));
    }
}

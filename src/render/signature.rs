//! Turns placeholder links of a finished PDF into empty signature fields.
//!
//! Typst makes no form fields. A template therefore draws a link to `https://sig.invalid/<name>` round a box that holds
//! artifacts only, and this module makes a field of it afterwards. One incremental update is appended: what Typst wrote
//! stays byte for byte, and everything that PDF/A-3a and PDF/UA-1 ask of a field is added with it.
//!
//! The fields are empty. Who signs, with what and in which order is left to the signers' own programs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use lopdf::{
    Dictionary, Document, IncrementalDocument, LoadOptions, Object, ObjectId, Stream, StringFormat, dictionary,
    text_string,
};
use sha2::{Digest as _, Sha256};

use crate::document::SignatureField;

/// What the address of every placeholder begins with; the domain can't exist (RFC 2606).
const PLACEHOLDER: &[u8] = b"https://sig.invalid/";

/// How deep a tree of numbers may be nested; real ones have two or three levels.
const TREE_DEPTH: usize = 16;

/// Why no signature fields could be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignatureError {
    /// The name of a field is empty or has other characters than ASCII letters, digits and `_`.
    Name(String),
    /// Two fields have this name.
    Repeated(String),
    /// The field of this name has no tooltip.
    Tooltip(String),
    /// No placeholder has this name.
    Missing(String),
    /// More than one link has this name, or one link was broken over lines or pages.
    Twice(String),
    /// A placeholder of this name is in the PDF, but no field.
    Unclaimed(String),
    /// The placeholder of this name is not built as expected.
    Placeholder {
        /// Its name.
        name: String,
        /// What is not as expected.
        fault: &'static str,
    },
    /// The PDF as a whole is not built as expected.
    Document(&'static str),
    /// The PDF can't be read or extended; what the PDF library said.
    Unreadable(String),
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write!(
                f,
                "the signature field \"{name}\" needs a name of ASCII letters, digits and underscores"
            ),
            Self::Repeated(name) => write!(f, "two signature fields have the name \"{name}\""),
            Self::Tooltip(name) => write!(f, "the signature field \"{name}\" has no tooltip for screen readers"),
            Self::Missing(name) => write!(f, "the PDF has no placeholder for the signature field \"{name}\""),
            Self::Twice(name) => write!(
                f,
                "the placeholder for the signature field \"{name}\" stands more than once in the PDF"
            ),
            Self::Unclaimed(name) => write!(f, "the placeholder \"{name}\" in the PDF belongs to no signature field"),
            Self::Placeholder { name, fault } => {
                write!(
                    f,
                    "the placeholder for the signature field \"{name}\" can't be used: {fault}"
                )
            }
            Self::Document(fault) => write!(f, "the PDF can't take signature fields: {fault}"),
            Self::Unreadable(reason) => write!(f, "the PDF can't be read or extended ({reason})"),
        }
    }
}

impl std::error::Error for SignatureError {}

/// Makes an empty signature field of each placeholder, in the order of `fields`, by one update appended to the PDF.
///
/// Without fields and without placeholders the PDF comes back as it was. The same input gives the same bytes.
///
/// # Errors
/// Where a name or tooltip can't be used, where fields and placeholders do not match one to one, and where the PDF is
/// not built as Typst builds it.
pub fn add_signature_fields(pdf: &[u8], fields: &[SignatureField]) -> Result<Vec<u8>, SignatureError> {
    check_fields(fields)?;
    // Strictly: a lenient reader mends what it can't read, and an update must fit the bytes that are there.
    let options = LoadOptions {
        strict: true,
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(pdf, options).map_err(unreadable)?;
    let placeholders = find_placeholders(&document)?;
    if let Some(name) = placeholders
        .keys()
        .find(|name| fields.iter().all(|field| field.name != **name))
    {
        return Err(SignatureError::Unclaimed(name.clone()));
    }
    if fields.is_empty() {
        return Ok(pdf.to_vec());
    }

    let root = document.trailer.get(b"Root").and_then(Object::as_reference);
    let root = root.map_err(unreadable)?;
    let mut catalog = document.get_dictionary(root).map_err(unreadable)?.clone();
    if catalog.has(b"AcroForm") {
        return Err(SignatureError::Document("it has form fields already"));
    }
    let identifier = document.trailer.get_deref(b"ID", &document).and_then(Object::as_array);
    let Some(first_id) = identifier.ok().and_then(|parts| parts.first()).cloned() else {
        return Err(SignatureError::Document("it has no file identifier"));
    };
    let elements = annotation_elements(&document, &catalog)?;
    let changes = fields
        .iter()
        .map(|field| Change::plan(&document, field, &placeholders, &elements))
        .collect::<Result<Vec<_>, _>>()?;

    let mut update = IncrementalDocument::create_from(pdf.to_vec(), document);
    let added = &mut update.new_document;
    let mut widgets = Vec::new();
    for change in changes {
        widgets.push(Object::Reference(change.annotation));
        change.make(added)?;
    }
    // An object of its own: a signer marks the form as signed, and can then leave the catalog alone.
    let form = dictionary! { "Fields" => widgets, "SigFlags" => 1 };
    let form = added.try_add_object(form).map_err(unreadable)?;
    catalog.set("AcroForm", form);
    added.set_object(root, catalog);

    // No other entry of the trailer: those of a cross-reference stream describe the old one.
    let mut trailer = Dictionary::new();
    for key in ["Root", "Info", "Prev"] {
        if let Ok(value) = added.trailer.get(key.as_bytes()) {
            trailer.set(key, value.clone());
        }
    }
    trailer.set("ID", vec![first_id.clone(), first_id.clone()]);
    added.trailer = trailer;

    // The second part of the identifier tells versions of one file apart, so it comes from the content.
    let draft = save(&mut update)?;
    let version: Vec<u8> = Sha256::digest(&draft).iter().take(16).copied().collect();
    let version = Object::String(version, StringFormat::Hexadecimal);
    update.new_document.trailer.set("ID", vec![first_id, version]);
    save(&mut update)
}

/// The update after the bytes of the PDF.
fn save(update: &mut IncrementalDocument) -> Result<Vec<u8>, SignatureError> {
    let mut bytes = Vec::new();
    update.save_to(&mut bytes).map_err(unreadable)?;
    // The next update begins with an object, and before an object PDF/A asks for the end of a line (ISO 19005-2,
    // 6.1.9). Not every signing program adds it.
    bytes.push(b'\n');
    Ok(bytes)
}

/// Holds what is asked for against what a field can be.
fn check_fields(fields: &[SignatureField]) -> Result<(), SignatureError> {
    let mut names = BTreeSet::new();
    for SignatureField { name, tooltip } in fields {
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            return Err(SignatureError::Name(name.clone()));
        }
        if tooltip.trim().is_empty() {
            return Err(SignatureError::Tooltip(name.clone()));
        }
        if !names.insert(name) {
            return Err(SignatureError::Repeated(name.clone()));
        }
    }
    Ok(())
}

/// Where a placeholder stands.
#[derive(Debug, Clone, Copy)]
struct Placeholder {
    page: ObjectId,
    annotation: ObjectId,
}

/// All placeholders of the PDF, by name.
fn find_placeholders(document: &Document) -> Result<BTreeMap<String, Placeholder>, SignatureError> {
    let mut found = BTreeMap::new();
    for page in document.page_iter() {
        let dictionary = document.get_dictionary(page).map_err(unreadable)?;
        let Ok(annotations) = dictionary.get_deref(b"Annots", document).and_then(Object::as_array) else {
            continue;
        };
        for annotation in annotations {
            let Some(name) = placeholder_name(document, annotation) else {
                continue;
            };
            let Ok(annotation) = annotation.as_reference() else {
                let fault = "its annotation is written inside the page";
                return Err(SignatureError::Placeholder { name, fault });
            };
            if found.insert(name.clone(), Placeholder { page, annotation }).is_some() {
                return Err(SignatureError::Twice(name));
            }
        }
    }
    Ok(found)
}

/// The last part of the address, where an annotation is a placeholder.
fn placeholder_name(document: &Document, annotation: &Object) -> Option<String> {
    let (_, annotation) = document.dereference(annotation).ok()?;
    let action = annotation.as_dict().ok()?.get_deref(b"A", document).ok()?;
    let address = action.as_dict().ok()?.get_deref(b"URI", document).ok()?;
    let name = address.as_str().ok()?.strip_prefix(PLACEHOLDER)?;
    Some(String::from_utf8_lossy(name).into_owned())
}

/// The structure element of each annotation, by the number that the annotation carries.
fn annotation_elements(document: &Document, catalog: &Dictionary) -> Result<BTreeMap<i64, ObjectId>, SignatureError> {
    let tree = catalog
        .get_deref(b"StructTreeRoot", document)
        .and_then(Object::as_dict)
        .and_then(|root| root.get_deref(b"ParentTree", document))
        .and_then(Object::as_dict)
        .map_err(|_| SignatureError::Document("it has no tags"))?;
    let mut elements = BTreeMap::new();
    collect_elements(document, tree, TREE_DEPTH, &mut elements)?;
    Ok(elements)
}

/// Reads one node of the tree of numbers and all below it.
fn collect_elements(
    document: &Document,
    node: &Dictionary,
    depth: usize,
    elements: &mut BTreeMap<i64, ObjectId>,
) -> Result<(), SignatureError> {
    let Some(depth) = depth.checked_sub(1) else {
        return Err(SignatureError::Document("its tags are nested too deeply"));
    };
    if let Ok(pairs) = node.get_deref(b"Nums", document).and_then(Object::as_array) {
        for pair in pairs.chunks_exact(2) {
            // The other values are lists: the elements of a page.
            if let [Object::Integer(number), Object::Reference(element)] = pair {
                elements.insert(*number, *element);
            }
        }
    }
    if let Ok(kids) = node.get_deref(b"Kids", document).and_then(Object::as_array) {
        for kid in kids {
            let (_, kid) = document.dereference(kid).map_err(unreadable)?;
            collect_elements(document, kid.as_dict().map_err(unreadable)?, depth, elements)?;
        }
    }
    Ok(())
}

/// What the update says about one field.
#[derive(Debug)]
struct Change {
    /// The annotation that becomes the field.
    annotation: ObjectId,
    /// Its new content, still without an appearance.
    widget: Dictionary,
    /// The structure element around it.
    element: ObjectId,
    /// Its new content.
    form: Dictionary,
    /// Width and height of the field, in points.
    size: [f32; 2],
}

impl Change {
    /// Finds the placeholder of a field and works out what becomes of it.
    fn plan(
        document: &Document,
        field: &SignatureField,
        placeholders: &BTreeMap<String, Placeholder>,
        elements: &BTreeMap<i64, ObjectId>,
    ) -> Result<Self, SignatureError> {
        let Some(&Placeholder { page, annotation }) = placeholders.get(&field.name) else {
            return Err(SignatureError::Missing(field.name.clone()));
        };
        let fault = |fault| SignatureError::Placeholder {
            name: field.name.clone(),
            fault,
        };
        let link = document.get_dictionary(annotation).map_err(unreadable)?;
        let place = link.get_deref(b"Rect", document).and_then(Object::as_array);
        let place = place.map_err(|_| fault("it has no place on its page"))?;
        let size = size(place).ok_or_else(|| fault("it has no width or no height"))?;
        let number = link.get(b"StructParent").and_then(Object::as_i64);
        let number = number.map_err(|_| fault("it has no tag"))?;
        let element = *elements.get(&number).ok_or_else(|| fault("it has no tag"))?;

        let mut form = document.get_dictionary(element).map_err(unreadable)?.clone();
        if form.get(b"S").and_then(Object::as_name).ok() != Some(b"Link") {
            return Err(fault("its tag is not that of a link"));
        }
        let content = only_child(document, &form)
            .cloned()
            .ok_or_else(|| fault("it must hold artifacts only"))?;
        if content.get(b"Obj").and_then(Object::as_reference).ok() != Some(annotation) {
            return Err(fault("it must hold artifacts only"));
        }
        form.set("S", "Form");
        // Not in a list of one: programs that compare versions of a signed file look for it here, and call the first
        // signature broken by the second where they do not find it.
        form.set("K", content);

        let widget = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Widget",
            "FT" => "Sig",
            "T" => Object::string_literal(field.name.as_bytes()),
            "TU" => text_string(&field.tooltip),
            // Printed with the page.
            "F" => 4,
            "Rect" => place.clone(),
            "P" => page,
            "StructParent" => number,
        };
        Ok(Self {
            annotation,
            widget,
            element,
            form,
            size,
        })
    }

    /// Puts the field into the update.
    fn make(mut self, added: &mut Document) -> Result<(), SignatureError> {
        // PDF/A asks for an appearance even where there is nothing to see yet.
        let [width, height] = self.size;
        let empty = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), width.into(), height.into()],
            "Resources" => Dictionary::new(),
        };
        let empty = added
            .try_add_object(Stream::new(empty, Vec::new()))
            .map_err(unreadable)?;
        self.widget.set("AP", dictionary! { "N" => empty });
        added.set_object(self.annotation, self.widget);
        added.set_object(self.element, self.form);
        Ok(())
    }
}

/// The only thing that a structure element holds, where it is a reference to an object.
fn only_child<'a>(document: &'a Document, element: &'a Dictionary) -> Option<&'a Dictionary> {
    let content = match element.get_deref(b"K", document).ok()? {
        Object::Array(children) => match children.as_slice() {
            [child] => document.dereference(child).ok()?.1,
            _ => return None,
        },
        content => content,
    };
    let content = content.as_dict().ok()?;
    content.has_type(b"OBJR").then_some(content)
}

/// Width and height of a rectangle, where it has both.
fn size(rectangle: &[Object]) -> Option<[f32; 2]> {
    let corners: Vec<f32> = rectangle
        .iter()
        .map(|side| side.as_float())
        .collect::<Result<_, _>>()
        .ok()?;
    let &[x0, y0, x1, y1] = corners.as_slice() else {
        return None;
    };
    let size = [(x1 - x0).abs(), (y1 - y0).abs()];
    size.iter().all(|length| *length > 0.0).then_some(size)
}

/// What the PDF library said.
fn unreadable(error: impl fmt::Display) -> SignatureError {
    SignatureError::Unreadable(error.to_string())
}

#[cfg(test)]
mod tests {
    use lopdf::xref::XrefType;

    use super::*;

    fn field(name: &str, tooltip: &str) -> SignatureField {
        SignatureField {
            name: name.to_owned(),
            tooltip: tooltip.to_owned(),
        }
    }

    /// A page with one placeholder per name, tagged as Typst does it; `change` may spoil it before it is written.
    fn page(names: &[&str], change: impl FnOnce(&mut Document, &[ObjectId])) -> Vec<u8> {
        let mut document = Document::with_version("1.7");
        document.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
        let pages = document.new_object_id();
        let page = document.new_object_id();
        let (mut annotations, mut numbers) = (Vec::new(), Vec::new());
        for (number, name) in (0_i64..).zip(names) {
            let address = [PLACEHOLDER, name.as_bytes()].concat();
            let annotation = document.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => vec![10.into(), 20.5.into(), 110.into(), 60.5.into()],
                "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal(address) },
                "StructParent" => number,
            });
            let object = dictionary! { "Type" => "OBJR", "Pg" => page, "Obj" => annotation };
            let element = document.add_object(dictionary! { "S" => "Link", "K" => vec![object.into()] });
            annotations.push(annotation);
            numbers.extend([number.into(), element.into()]);
        }
        let listed: Vec<Object> = annotations.iter().map(|&id| id.into()).collect();
        document.set_object(
            page,
            dictionary! { "Type" => "Page", "Parent" => pages, "Annots" => listed },
        );
        document.set_object(
            pages,
            dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![page.into()] },
        );
        // One level of nesting, as in long documents.
        let leaf = document.add_object(dictionary! { "Nums" => numbers });
        let root = document.add_object(dictionary! {
            "Type" => "Catalog",
            "Pages" => pages,
            "StructTreeRoot" => dictionary! { "ParentTree" => dictionary! { "Kids" => vec![leaf.into()] } },
        });
        document.trailer.set("Root", root);
        let id = Object::string_literal("abc");
        document.trailer.set("ID", vec![id.clone(), id]);
        change(&mut document, &annotations);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    fn plain(names: &[&str]) -> Vec<u8> {
        page(names, |_, _| {})
    }

    fn fault(pdf: &[u8], fields: &[SignatureField]) -> String {
        add_signature_fields(pdf, fields).unwrap_err().to_string()
    }

    #[test]
    fn placeholders_become_fields_in_the_order_that_is_asked_for() {
        let pdf = plain(&["alfa", "beta", "gamma_3"]);
        let fields = ["gamma_3", "alfa", "beta"].map(|name| field(name, "Bèta (nv)"));
        let signed = add_signature_fields(&pdf, &fields).unwrap();
        assert_eq!(signed, add_signature_fields(&pdf, &fields).unwrap());
        assert!(signed.starts_with(&pdf) && signed.ends_with(b"%%EOF\n"));

        let document = Document::load_mem(&signed).unwrap();
        let form = document
            .get_dict_in_dict(document.catalog().unwrap(), b"AcroForm")
            .unwrap();
        let listed = form.get(b"Fields").unwrap().as_array().unwrap();
        let widgets: Vec<&Dictionary> = listed
            .iter()
            .map(|id| document.dereference(id).unwrap().1.as_dict().unwrap())
            .collect();
        let names: Vec<&[u8]> = widgets.iter().map(|w| w.get(b"T").unwrap().as_str().unwrap()).collect();
        assert_eq!(names, [b"gamma_3".as_slice(), b"alfa", b"beta"]);
        for widget in widgets {
            assert!(!widget.has(b"A"));
            assert_eq!(
                lopdf::decode_text_string(widget.get(b"TU").unwrap()).unwrap(),
                "Bèta (nv)"
            );
            let appearance = widget
                .get(b"AP")
                .unwrap()
                .as_dict()
                .unwrap()
                .get_deref(b"N", &document)
                .unwrap();
            let bounds = appearance
                .as_stream()
                .unwrap()
                .dict
                .get(b"BBox")
                .unwrap()
                .as_array()
                .unwrap();
            assert_eq!(bounds, &[0.into(), 0.into(), 100.0.into(), 40.0.into()]);
        }
        let elements = annotation_elements(&document, document.catalog().unwrap()).unwrap();
        assert_eq!(elements.len(), 3);
        for element in elements.values() {
            let element = document.get_dictionary(*element).unwrap();
            assert_eq!(element.get(b"S").unwrap().as_name().unwrap(), b"Form");
            assert!(element.get(b"K").unwrap().as_dict().unwrap().has_type(b"OBJR"));
        }
    }

    #[test]
    fn the_identifier_keeps_its_first_part_and_follows_the_content() {
        let pdf = plain(&["alfa"]);
        let identifier = |tooltip| {
            let signed = add_signature_fields(&pdf, &[field("alfa", tooltip)]).unwrap();
            let document = Document::load_mem(&signed).unwrap();
            let parts = document.trailer.get(b"ID").unwrap().as_array().unwrap().clone();
            let parts: Vec<Vec<u8>> = parts.iter().map(|part| part.as_str().unwrap().to_vec()).collect();
            assert_eq!(parts.len(), 2);
            assert_eq!(parts[0], b"abc");
            parts[1].clone()
        };
        assert_eq!(identifier("One").len(), 16);
        assert_ne!(identifier("One"), identifier("Two"));
    }

    #[test]
    fn a_cross_reference_stream_is_followed_by_another() {
        let pdf = page(&["alfa"], |document, _| {
            document.reference_table.cross_reference_type = XrefType::CrossReferenceStream;
        });
        let signed = add_signature_fields(&pdf, &[field("alfa", "Alfa")]).unwrap();
        let added = String::from_utf8_lossy(&signed[pdf.len()..]).into_owned();
        assert!(added.contains("/XRef") && !added.contains("trailer"));
        let document = Document::load_mem(&signed).unwrap();
        assert!(document.catalog().unwrap().has(b"AcroForm"));
    }

    #[test]
    fn a_pdf_without_fields_and_placeholders_stays_as_it_is() {
        let pdf = plain(&[]);
        assert_eq!(add_signature_fields(&pdf, &[]).unwrap(), pdf);
    }

    #[test]
    fn fields_and_placeholders_match_one_to_one() {
        let alfa = field("alfa", "Alfa");
        for (names, fields, expected) in [
            (vec![], vec![alfa.clone()], SignatureError::Missing("alfa".to_owned())),
            (
                vec!["alfa", "beta"],
                vec![alfa.clone()],
                SignatureError::Unclaimed("beta".to_owned()),
            ),
            (
                vec!["alfa", "alfa"],
                vec![alfa.clone()],
                SignatureError::Twice("alfa".to_owned()),
            ),
            (
                vec!["alfa"],
                vec![alfa.clone(), alfa],
                SignatureError::Repeated("alfa".to_owned()),
            ),
        ] {
            assert_eq!(add_signature_fields(&plain(&names), &fields).unwrap_err(), expected);
        }
    }

    #[test]
    fn names_and_tooltips_must_be_usable() {
        for name in ["", "a.b", "é", "a b"] {
            let expected = SignatureError::Name(name.to_owned());
            assert_eq!(
                add_signature_fields(&plain(&[]), &[field(name, "x")]).unwrap_err(),
                expected
            );
        }
        let expected = SignatureError::Tooltip("alfa".to_owned());
        assert_eq!(
            add_signature_fields(&plain(&[]), &[field("alfa", " ")]).unwrap_err(),
            expected
        );
    }

    #[test]
    fn a_placeholder_that_is_built_otherwise_is_refused() {
        let spoil = |spoil: fn(&mut Dictionary)| {
            let pdf = page(&["alfa"], |document, annotations| {
                spoil(document.get_dictionary_mut(annotations[0]).unwrap());
            });
            fault(&pdf, &[field("alfa", "Alfa")])
        };
        let start = "the placeholder for the signature field \"alfa\" can't be used: ";
        assert_eq!(
            spoil(|link| link.set("Rect", vec![1.into(), 1.into(), 1.into(), 2.into()])),
            format!("{start}it has no width or no height")
        );
        assert_eq!(
            spoil(|link| link.set("Rect", 1)),
            format!("{start}it has no place on its page")
        );
        assert_eq!(
            spoil(|link| link.set("StructParent", 7)),
            format!("{start}it has no tag")
        );
        assert_eq!(
            spoil(|link| drop(link.remove(b"StructParent"))),
            format!("{start}it has no tag")
        );
    }

    #[test]
    fn a_placeholder_with_tagged_content_is_refused() {
        let spoil = |key: &'static str, value: Object| {
            let pdf = page(&["alfa"], |document, annotations| {
                // The element is the object after the annotation.
                let element = (annotations[0].0 + 1, 0);
                document.get_dictionary_mut(element).unwrap().set(key, value);
            });
            fault(&pdf, &[field("alfa", "Alfa")])
        };
        let start = "the placeholder for the signature field \"alfa\" can't be used: ";
        let text = Object::Array(vec![0.into(), dictionary! { "Type" => "OBJR" }.into()]);
        assert_eq!(spoil("K", text), format!("{start}it must hold artifacts only"));
        assert_eq!(
            spoil("K", dictionary! { "Type" => "OBJR" }.into()),
            format!("{start}it must hold artifacts only")
        );
        assert_eq!(spoil("S", "P".into()), format!("{start}its tag is not that of a link"));
    }

    #[test]
    fn a_pdf_that_is_built_otherwise_is_refused() {
        let alfa = [field("alfa", "Alfa")];
        assert!(fault(b"no PDF", &alfa).starts_with("the PDF can't be read or extended ("));
        assert!(fault(b"", &alfa).starts_with("the PDF can't be read or extended ("));
        let pdf = plain(&["alfa"]);
        assert!(fault(&pdf[..pdf.len() / 2], &alfa).starts_with("the PDF can't be read or extended ("));
        let signed = add_signature_fields(&pdf, &alfa).unwrap();
        assert_eq!(
            fault(&signed, &alfa),
            "the PDF can't take signature fields: it has form fields already"
        );

        let untagged = page(&["alfa"], |document, _| {
            document.catalog_mut().unwrap().remove(b"StructTreeRoot");
        });
        assert_eq!(
            fault(&untagged, &alfa),
            "the PDF can't take signature fields: it has no tags"
        );
        let form = page(&["alfa"], |document, _| {
            document.catalog_mut().unwrap().set("AcroForm", Dictionary::new());
        });
        assert_eq!(
            fault(&form, &alfa),
            "the PDF can't take signature fields: it has form fields already"
        );
        let nameless = page(&["alfa"], |document, _| drop(document.trailer.remove(b"ID")));
        assert_eq!(
            fault(&nameless, &alfa),
            "the PDF can't take signature fields: it has no file identifier"
        );
        let circular = page(&["alfa"], |document, _| {
            let id = document.new_object_id();
            document.set_object(id, dictionary! { "Kids" => vec![id.into()] });
            let tree = dictionary! { "ParentTree" => id };
            document.catalog_mut().unwrap().set("StructTreeRoot", tree);
        });
        assert_eq!(
            fault(&circular, &alfa),
            "the PDF can't take signature fields: its tags are nested too deeply"
        );
    }

    #[test]
    fn tooltips_are_written_as_text_of_pdf() {
        let pdf = plain(&["alfa"]);
        for (tooltip, expected) in [
            ("Signature of Alfa", "/TU(Signature of Alfa)/"),
            ("a) \\ (b", "/TU(a\\) \\\\ \\(b)/"),
            ("Bè😀", "/TU<FEFF004200E8D83DDE00>/"),
        ] {
            let signed = add_signature_fields(&pdf, &[field("alfa", tooltip)]).unwrap();
            assert!(String::from_utf8_lossy(&signed).contains(expected), "{tooltip}");
        }
    }
}

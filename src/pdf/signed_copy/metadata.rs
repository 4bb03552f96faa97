//! What an update may say of who wrote last, and when; everything else that a file says of itself stays.

use crate::pdf::tail::{Dictionary, Object};

/// The most bytes of metadata that are compared.
const MOST_METADATA: usize = 1 << 20;
/// Entries of the document information that signing may set.
const INFORMATION: [&[u8]; 2] = [b"ModDate", b"Producer"];
/// Properties of the metadata that signing may set.
const PROPERTIES: [&str; 5] = ["ModifyDate", "MetadataDate", "Producer", "InstanceID", "xmptk"];
/// The name space of what holds properties.
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/// Whether the document information is the same but for who wrote last, and when.
pub(super) fn is_same_information(old: &Dictionary, new: &Dictionary) -> bool {
    old.says_but(new, &INFORMATION) && new.values().all(|value| value.is_self_contained())
}

/// Whether the metadata is the same but for who wrote last, and when.
pub(super) fn is_same_metadata(bytes: &[u8], old: &Object, new: &Object) -> bool {
    let properties = |object: &Object| {
        let dictionary = object.dictionary()?;
        let is_plain = dictionary.has_only(&[b"Type", b"Subtype", b"Length"]);
        let text = object
            .stream
            .clone()
            .filter(|text| is_plain && text.len() <= MOST_METADATA)?;
        properties(std::str::from_utf8(&bytes[text]).ok()?)
    };
    matches!((properties(old), properties(new)), (Some(old), Some(new)) if old == new)
}

/// Every property with what it says, sorted.
fn properties(text: &str) -> Option<Vec<(String, String)>> {
    let xml = roxmltree::Document::parse(text).ok()?;
    let mut found = Vec::new();
    let mut note = |space: Option<&str>, name: &str, value: &str| {
        if !PROPERTIES.contains(&name) && space != Some("http://www.w3.org/2000/xmlns/") {
            found.push((format!("{} {name}", space.unwrap_or_default()), value.trim().to_owned()));
        }
    };
    for node in xml.descendants().filter(|node| node.is_element()) {
        for attribute in node.attributes().filter(|attribute| attribute.namespace() != Some(RDF)) {
            note(attribute.namespace(), attribute.name(), attribute.value());
        }
        // An address may be written in both ways (RDF 1.1 XML syntax, section 2.4).
        if let Some(address) = node.attribute((RDF, "resource")) {
            note(node.tag_name().namespace(), node.tag_name().name(), address);
        }
        let is_leaf = !node.children().any(|child| child.is_element());
        if is_leaf && node.text().is_some() {
            // An item of a list is named after the property that it is of.
            let named = node
                .ancestors()
                .find(|other| other.is_element() && other.tag_name().namespace() != Some(RDF));
            let name = named.unwrap_or(node).tag_name();
            note(name.namespace(), name.name(), node.text().unwrap_or_default());
        }
    }
    found.sort();
    Some(found)
}

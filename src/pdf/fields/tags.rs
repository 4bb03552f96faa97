//! The structure tree of a tagged PDF, as far as annotations are tagged in it.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::request::FieldError;

/// How deep a tree of numbers may be nested; real ones have two or three levels.
const TREE_DEPTH: usize = 16;

/// The structure element of each annotation, by the number that the annotation carries.
pub(super) type Elements = BTreeMap<i64, ObjectId>;

/// Reads the structure elements of all annotations.
pub(super) fn annotation_elements(document: &Document) -> Result<Elements, FieldError> {
    let tree = document
        .catalog()?
        .get_deref(b"StructTreeRoot", document)
        .and_then(Object::as_dict)
        .and_then(|root| root.get_deref(b"ParentTree", document))
        .and_then(Object::as_dict)
        .map_err(|_| FieldError::Document("it has no tags"))?;
    let mut elements = Elements::new();
    collect(document, tree, TREE_DEPTH, &mut elements)?;
    Ok(elements)
}

/// Reads one node of the tree of numbers and all below it.
fn collect(document: &Document, node: &Dictionary, depth: usize, elements: &mut Elements) -> Result<(), FieldError> {
    let Some(depth) = depth.checked_sub(1) else {
        return Err(FieldError::Document("its tags are nested too deeply"));
    };
    let list = |key: &[u8]| node.get_deref(key, document).and_then(Object::as_array);
    if let Ok(pairs) = list(b"Nums") {
        for pair in pairs.chunks_exact(2) {
            // The other values are lists: the elements of a page.
            if let [Object::Integer(number), Object::Reference(element)] = pair {
                elements.insert(*number, *element);
            }
        }
    }
    if let Ok(kids) = list(b"Kids") {
        for kid in kids {
            let (_, kid) = document.dereference(kid)?;
            collect(document, kid.as_dict()?, depth, elements)?;
        }
    }
    Ok(())
}

/// The only thing that a structure element holds, where it is a reference to an object.
pub(super) fn only_object<'a>(document: &'a Document, element: &'a Dictionary) -> Option<&'a Dictionary> {
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

//! One field: what becomes of its placeholder and of the tag round it.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};

use super::placeholders::Placeholder;
use super::request::{SignatureError, SignatureField};
use super::tags::{Elements, only_object};

/// What the update says about one field.
#[derive(Debug)]
pub(super) struct PlannedField {
    /// The annotation that becomes the field.
    pub annotation: ObjectId,
    /// Its new content, still without an appearance.
    widget: Dictionary,
    /// The structure element around it.
    element: ObjectId,
    /// Its new content.
    form: Dictionary,
    /// Width and height of the field, in points.
    size: [f32; 2],
}

impl PlannedField {
    /// Finds the placeholder of a field and works out what becomes of it.
    pub fn plan(
        document: &Document,
        field: &SignatureField,
        placeholders: &BTreeMap<String, Placeholder>,
        elements: &Elements,
    ) -> Result<Self, SignatureError> {
        let Some(&Placeholder { page, annotation }) = placeholders.get(&field.name) else {
            return Err(SignatureError::Missing(field.name.clone()));
        };
        let fault = |fault| SignatureError::Placeholder(field.name.clone(), fault);
        let link = document.get_dictionary(annotation)?;
        let place = link.get_deref(b"Rect", document).and_then(Object::as_array);
        let place = place.map_err(|_| fault("it has no place on its page"))?;
        let size = size(place).ok_or_else(|| fault("it has no width or no height"))?;
        let number = link.get(b"StructParent").and_then(Object::as_i64);
        let number = number.map_err(|_| fault("it has no tag"))?;
        let element = *elements.get(&number).ok_or_else(|| fault("it has no tag"))?;

        let mut form = document.get_dictionary(element)?.clone();
        if form.get(b"S").and_then(Object::as_name).ok() != Some(b"Link") {
            return Err(fault("its tag is not that of a link"));
        }
        let content = only_object(document, &form)
            .filter(|content| content.get(b"Obj").and_then(Object::as_reference).ok() == Some(annotation))
            .cloned()
            .ok_or_else(|| fault("it must hold artifacts only"))?;
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
    pub fn write(mut self, update: &mut Document) -> Result<(), SignatureError> {
        // PDF/A asks for an appearance even where there is nothing to see yet.
        let [width, height] = self.size;
        let empty = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), width.into(), height.into()],
            "Resources" => Dictionary::new(),
        };
        let empty = update.try_add_object(Stream::new(empty, Vec::new()))?;
        self.widget.set("AP", dictionary! { "N" => empty });
        update.set_object(self.annotation, self.widget);
        update.set_object(self.element, self.form);
        Ok(())
    }
}

/// Width and height of a rectangle, where it has both.
fn size(rectangle: &[Object]) -> Option<[f32; 2]> {
    let corners: Result<Vec<f32>, _> = rectangle.iter().map(Object::as_float).collect();
    let &[x0, y0, x1, y1] = corners.ok()?.as_slice() else {
        return None;
    };
    let size = [(x1 - x0).abs(), (y1 - y0).abs()];
    size.iter().all(|length| *length > 0.0).then_some(size)
}

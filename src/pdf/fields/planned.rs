//! One place of a field on a page: what becomes of its placeholder and of the tag round it.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};

use super::placeholders::{Key, Placeholder};
use super::request::{FieldError, SignatureField};
use super::tags::{Elements, only_object};

/// What the PDF says of the places of fields.
#[derive(Debug)]
pub(super) struct Places<'a> {
    pub document: &'a Document,
    pub placeholders: BTreeMap<Key, Placeholder>,
    pub elements: Elements,
}

/// What the update says about one place of a field.
#[derive(Debug)]
pub(super) struct Widget {
    /// The annotation that becomes it.
    pub annotation: ObjectId,
    /// Width and height, in points.
    pub size: [f32; 2],
    /// Where it stands on its page.
    place: Vec<Object>,
    page: ObjectId,
    /// The number by which its tag is found.
    number: i64,
    /// The structure element around it.
    element: ObjectId,
    /// The new content of that.
    form: Dictionary,
}

impl Places<'_> {
    /// Finds the placeholder of a field and works out what becomes of it.
    pub fn widget(&self, key: &Key) -> Result<Widget, FieldError> {
        let document = self.document;
        let Some(&Placeholder { page, annotation }) = self.placeholders.get(key) else {
            return Err(FieldError::Missing(key.to_string()));
        };
        let fault = |fault| FieldError::Placeholder(key.to_string(), fault);
        let link = document.get_dictionary(annotation)?;
        let place = link.get_deref(b"Rect", document).and_then(Object::as_array);
        let place = place.map_err(|_| fault("it has no place on its page"))?;
        let size = size(place).ok_or_else(|| fault("it has no width or no height"))?;
        let number = link.get(b"StructParent").and_then(Object::as_i64);
        let number = number.map_err(|_| fault("it has no tag"))?;
        let element = *self.elements.get(&number).ok_or_else(|| fault("it has no tag"))?;

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
        Ok(Widget {
            annotation,
            size,
            place: place.clone(),
            page,
            number,
            element,
            form,
        })
    }
}

impl Widget {
    /// Says the same as its tooltip where a program looks at tags alone.
    pub fn describe(&mut self, tooltip: &str) {
        self.form.set("Alt", text_string(tooltip));
    }

    /// Puts it into the update: what it is, and what it looks like.
    pub fn write(self, update: &mut Document, entries: &Dictionary, look: Object) {
        let mut widget = dictionary! { "Type" => "Annot", "Subtype" => "Widget" };
        widget.extend(entries);
        // Printed with the page.
        widget.set("F", 4);
        widget.set("Rect", self.place);
        widget.set("P", self.page);
        widget.set("StructParent", self.number);
        widget.set("AP", dictionary! { "N" => look });
        update.set_object(self.annotation, widget);
        update.set_object(self.element, self.form);
    }
}

/// An empty signature field and its place.
#[derive(Debug)]
pub(super) struct PlannedSignature<'f> {
    pub field: &'f SignatureField,
    pub widget: Widget,
}

impl PlannedSignature<'_> {
    /// Puts the field into the update.
    pub fn write(self, update: &mut Document) -> Result<(), FieldError> {
        // PDF/A asks for an appearance even where there is nothing to see yet.
        let [width, height] = self.widget.size;
        let empty = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), width.into(), height.into()],
            "Resources" => Dictionary::new(),
        };
        let empty = update.try_add_object(Stream::new(empty, Vec::new()))?;
        let entries = dictionary! {
            "FT" => "Sig",
            "T" => Object::string_literal(self.field.name.as_bytes()),
            "TU" => text_string(&self.field.tooltip),
        };
        self.widget.write(update, &entries, empty.into());
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

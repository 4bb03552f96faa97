use lopdf::ObjectId;
use lopdf::xref::XrefType;

use super::placeholders::ADDRESS;
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
        let address = [ADDRESS, name.as_bytes()].concat();
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
    let catalog = document.catalog().unwrap();
    let form = document.get_dict_in_dict(catalog, b"AcroForm").unwrap();
    let listed = form.get(b"Fields").unwrap().as_array().unwrap().iter();
    let widgets: Vec<&Dictionary> = listed
        .map(|id| document.dereference(id).unwrap().1.as_dict().unwrap())
        .collect();
    let names: Vec<&[u8]> = widgets.iter().map(|w| w.get(b"T").unwrap().as_str().unwrap()).collect();
    assert_eq!(names, [b"gamma_3".as_slice(), b"alfa", b"beta"]);
    for widget in widgets {
        assert!(!widget.has(b"A"));
        let tooltip = widget.get(b"TU").unwrap();
        assert_eq!(lopdf::decode_text_string(tooltip).unwrap(), "Bèta (nv)");
        let appearance = document.get_dict_in_dict(widget, b"AP").unwrap();
        let appearance = appearance.get_deref(b"N", &document).unwrap().as_stream().unwrap();
        let bounds = appearance.dict.get(b"BBox").unwrap().as_array().unwrap();
        assert_eq!(bounds, &[0.into(), 0.into(), 100.0.into(), 40.0.into()]);
    }
    let elements = tags::annotation_elements(&document).unwrap();
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
    let alfa = || field("alfa", "Alfa");
    let name = |name: &str| name.to_owned();
    for (names, fields, expected) in [
        (vec![], vec![alfa()], SignatureError::Missing(name("alfa"))),
        (
            vec!["alfa", "beta"],
            vec![alfa()],
            SignatureError::Unclaimed(name("beta")),
        ),
        (vec!["alfa", "alfa"], vec![alfa()], SignatureError::Twice(name("alfa"))),
        (
            vec!["alfa"],
            vec![alfa(), alfa()],
            SignatureError::Repeated(name("alfa")),
        ),
    ] {
        assert_eq!(add_signature_fields(&plain(&names), &fields), Err(expected));
    }
}

#[test]
fn names_and_tooltips_must_be_usable() {
    let added = |name, tooltip| add_signature_fields(&plain(&[]), &[field(name, tooltip)]);
    for name in ["", "a.b", "é", "a b"] {
        assert_eq!(added(name, "x"), Err(SignatureError::Name(name.to_owned())));
    }
    assert_eq!(added("alfa", " "), Err(SignatureError::Tooltip("alfa".to_owned())));
}

#[test]
fn a_placeholder_that_is_built_otherwise_is_refused() {
    let link: fn(ObjectId) -> ObjectId = |annotation| annotation;
    // The element is the object after the annotation.
    let tag: fn(ObjectId) -> ObjectId = |annotation| (annotation.0 + 1, 0);
    let flat = Object::Array(vec![1.into(), 1.into(), 1.into(), 2.into()]);
    let text = Object::Array(vec![0.into(), dictionary! { "Type" => "OBJR" }.into()]);
    let other = dictionary! { "Type" => "OBJR" }.into();
    for (spoiled, key, value, expected) in [
        (link, "Rect", flat, "it has no width or no height"),
        (link, "Rect", 1.into(), "it has no place on its page"),
        (link, "StructParent", 7.into(), "it has no tag"),
        (link, "StructParent", Object::Null, "it has no tag"),
        (tag, "K", text, "it must hold artifacts only"),
        (tag, "K", other, "it must hold artifacts only"),
        (tag, "S", "P".into(), "its tag is not that of a link"),
    ] {
        let pdf = page(&["alfa"], |document, annotations| {
            let spoiled = document.get_dictionary_mut(spoiled(annotations[0])).unwrap();
            spoiled.set(key, value);
        });
        assert_eq!(
            fault(&pdf, &[field("alfa", "Alfa")]),
            format!("the placeholder for the signature field \"alfa\" can't be used: {expected}")
        );
    }
}

#[test]
fn a_pdf_that_is_built_otherwise_is_refused() {
    let alfa = [field("alfa", "Alfa")];
    let pdf = plain(&["alfa"]);
    for broken in [b"no PDF".as_slice(), b"", &pdf[..pdf.len() / 2]] {
        assert!(fault(broken, &alfa).starts_with("the PDF can't be read or extended ("));
    }
    let spoiled = |spoil: fn(&mut Document)| page(&["alfa"], |document, _| spoil(document));
    let untagged = spoiled(|document| drop(document.catalog_mut().unwrap().remove(b"StructTreeRoot")));
    let form = spoiled(|document| document.catalog_mut().unwrap().set("AcroForm", Dictionary::new()));
    let nameless = spoiled(|document| drop(document.trailer.remove(b"ID")));
    let circular = spoiled(|document| {
        let id = document.new_object_id();
        document.set_object(id, dictionary! { "Kids" => vec![id.into()] });
        let tree = dictionary! { "ParentTree" => id };
        document.catalog_mut().unwrap().set("StructTreeRoot", tree);
    });
    let signed = add_signature_fields(&pdf, &alfa).unwrap();
    for (pdf, expected) in [
        (signed, "it has form fields already"),
        (untagged, "it has no tags"),
        (form, "it has form fields already"),
        (nameless, "it has no file identifier"),
        (circular, "its tags are nested too deeply"),
    ] {
        let expected = format!("the PDF can't take signature fields: {expected}");
        assert_eq!(fault(&pdf, &alfa), expected);
    }
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

use lopdf::xref::XrefType;
use lopdf::{ObjectId, dictionary};

use super::placeholders::{FORM, SIGNATURE};
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
        let address = match name.strip_prefix("form:") {
            Some(name) => [FORM, name.as_bytes()].concat(),
            None => [SIGNATURE, name.as_bytes()].concat(),
        };
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

/// Signature fields alone.
fn add_signature_fields(pdf: &[u8], fields: &[SignatureField]) -> Result<Vec<u8>, FieldError> {
    add_fields(pdf, fields, &[])
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
        (vec![], vec![alfa()], FieldError::Missing(name("alfa"))),
        (vec!["alfa", "beta"], vec![alfa()], FieldError::Unclaimed(name("beta"))),
        (vec!["alfa", "alfa"], vec![alfa()], FieldError::Twice(name("alfa"))),
        (vec!["alfa"], vec![alfa(), alfa()], FieldError::Repeated(name("alfa"))),
    ] {
        assert_eq!(add_signature_fields(&plain(&names), &fields), Err(expected));
    }
}

#[test]
fn names_and_tooltips_must_be_usable() {
    let added = |name, tooltip| add_signature_fields(&plain(&[]), &[field(name, tooltip)]);
    for name in ["", "a.b", "é", "a b"] {
        assert_eq!(added(name, "x"), Err(FieldError::Name(name.to_owned())));
    }
    assert_eq!(added("alfa", " "), Err(FieldError::Tooltip("alfa".to_owned())));
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
            format!("the placeholder for the field \"alfa\" can't be used: {expected}")
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
        let expected = format!("the PDF can't take fields: {expected}");
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

/// A field of each kind, filled in or not.
fn form(is_filled: bool) -> Vec<FormField> {
    let text = |text: &str| if is_filled { text.to_owned() } else { String::new() };
    let option = |name: &str| RadioOption {
        name: name.to_owned(),
        words: format!("answer {name}"),
    };
    let field = |name: &str, content| FormField {
        name: name.to_owned(),
        tooltip: format!("Question {name}"),
        content,
        is_required: name == "line",
        is_locked: name == "code",
    };
    let line = |value, most| FieldContent::Line { value, most };
    let options = vec!["Łódź".to_owned(), "Région wallonne".to_owned()];
    vec![
        field("line", line(text("Zoe\u{301} – ĳ"), Some(12))),
        field(
            "area",
            FieldContent::Area {
                value: text("one two\n(three) \\"),
                most: None,
            },
        ),
        field("check", FieldContent::Check { is_on: is_filled }),
        field(
            "choice",
            FieldContent::Choice {
                value: text("Łódź"),
                options,
            },
        ),
        field(
            "radio",
            FieldContent::Radio {
                options: vec![option("1"), option("a-b"), option("2")],
                value: is_filled.then(|| "a-b".to_owned()),
            },
        ),
        field("code", line("BW-1/2".to_owned(), None)),
    ]
}

/// A page with the placeholders of that form, and one to sign in.
fn form_page() -> Vec<u8> {
    plain(&[
        "form:line",
        "form:area",
        "form:check",
        "form:choice",
        "form:radio/1",
        "form:radio/2",
        "form:radio/a-b",
        "form:code",
        "alfa",
    ])
}

#[test]
fn what_is_filled_in_beforehand_is_what_comes_back() {
    use crate::pdf::{FieldValue, read_form};
    let pdf = form_page();
    let signatures = [field("alfa", "Alfa")];
    for is_filled in [false, true] {
        let made = add_fields(&pdf, &signatures, &form(is_filled)).unwrap();
        assert!(made.starts_with(&pdf));
        assert_eq!(made, add_fields(&pdf, &signatures, &form(is_filled)).unwrap());
        let read = read_form(&made).unwrap();
        assert_eq!(read.identifier.as_deref(), Some(b"abc".as_slice()));
        let text = |text: &str| FieldValue::Text(if is_filled { text.to_owned() } else { String::new() });
        let state = |state: &str| FieldValue::State(is_filled.then(|| state.to_owned()));
        let chosen = is_filled.then(|| "Łódź".to_owned()).into_iter().collect();
        let expected = [
            ("line", text("Zoé – ĳ")),
            ("area", text("one two\n(three) \\")),
            ("check", state("Yes")),
            ("choice", FieldValue::Chosen(chosen)),
            ("radio", state("a-b")),
            ("code", FieldValue::Text("BW-1/2".to_owned())),
            ("alfa", FieldValue::Signature),
        ];
        assert_eq!(read.fields.len(), expected.len());
        for (field, (name, value)) in read.fields.into_iter().zip(expected) {
            assert_eq!((&*field.name, field.value), (name, value));
            assert_eq!((field.is_locked, field.doubts), (name == "code", vec![]));
        }
    }
}

#[test]
fn a_form_says_what_programs_and_screen_readers_need() {
    let made = add_fields(&form_page(), &[field("alfa", "Alfa")], &form(true)).unwrap();
    let document = Document::load_mem(&made).unwrap();
    let catalog = document.catalog().unwrap();
    let acro = document.get_dict_in_dict(catalog, b"AcroForm").unwrap();
    let keys: Vec<&[u8]> = acro.iter().map(|(key, _)| key.as_slice()).collect();
    assert_eq!(keys, [b"Fields".as_slice(), b"DR", b"DA", b"SigFlags"]);
    let mut fonts = std::collections::BTreeSet::new();
    for element in tags::annotation_elements(&document).unwrap().values() {
        let element = document.get_dictionary(*element).unwrap();
        let widget = element.get(b"K").unwrap().as_dict().unwrap().get(b"Obj").unwrap();
        let widget = document.get_dictionary(widget.as_reference().unwrap()).unwrap();
        for gone in [b"A".as_slice(), b"Contents", b"Border"] {
            assert!(!widget.has(gone));
        }
        let tooltip = lopdf::decode_text_string(widget.get(b"TU").unwrap()).unwrap();
        if tooltip == "Alfa" {
            continue;
        }
        assert_eq!(
            lopdf::decode_text_string(element.get(b"Alt").unwrap()).unwrap(),
            tooltip
        );
        let looks = document.get_dict_in_dict(widget, b"AP").unwrap().get(b"N").unwrap();
        if let Ok(states) = looks.as_dict() {
            let state = widget.get(b"AS").unwrap().as_name().unwrap();
            assert!(states.has(state) && states.has(b"Off"), "{states:?}");
        } else {
            let look = document
                .get_object(looks.as_reference().unwrap())
                .unwrap()
                .as_stream()
                .unwrap();
            assert!(!look.content.is_empty());
            let resources = look.dict.get(b"Resources").unwrap().as_dict().unwrap();
            fonts.insert(
                resources
                    .get(b"Font")
                    .unwrap()
                    .as_dict()
                    .unwrap()
                    .get(b"BrF")
                    .unwrap()
                    .as_reference()
                    .unwrap(),
            );
        }
    }
    assert_eq!(fonts.len(), 1);
    // Without a signature, no program is told that there may be one.
    let unsigned = plain(&["form:a"]);
    let check = FormField {
        name: "a".to_owned(),
        tooltip: "A".to_owned(),
        content: FieldContent::Check { is_on: false },
        is_required: false,
        is_locked: false,
    };
    let made = add_fields(&unsigned, &[], &[check]).unwrap();
    assert!(!String::from_utf8_lossy(&made).contains("SigFlags"));
}

#[test]
fn what_a_field_can_not_hold_or_show_is_refused() {
    let refused = |content: FieldContent| {
        let asked = FormField {
            name: "line".to_owned(),
            tooltip: "Line".to_owned(),
            content,
            is_required: false,
            is_locked: false,
        };
        add_fields(&plain(&["form:line"]), &[], &[asked])
            .unwrap_err()
            .to_string()
    };
    let line = |value: &str, most| FieldContent::Line {
        value: value.to_owned(),
        most,
    };
    let choice = |value: &str, option: &str| FieldContent::Choice {
        value: value.to_owned(),
        options: vec![option.to_owned()],
    };
    let radio = |option: &str, words: &str, value: Option<&str>| FieldContent::Radio {
        options: vec![RadioOption {
            name: option.to_owned(),
            words: words.to_owned(),
        }],
        value: value.map(str::to_owned),
    };
    let beforehand = "the field \"line\" can't be filled in beforehand: ";
    for (content, expected) in [
        (line("a\nb", None), format!("{beforehand}it has one line only")),
        (
            line("abc", Some(2)),
            format!("{beforehand}the text is longer than it takes"),
        ),
        (
            line("aΩ", None),
            "the field \"line\" can't show the character \"Ω\"".to_owned(),
        ),
        (
            choice("b", "a"),
            format!("{beforehand}the value is none of its options"),
        ),
        (
            choice("", "Ω"),
            "the field \"line\" can't show the character \"Ω\"".to_owned(),
        ),
        (
            radio("a", "A", Some("b")),
            format!("{beforehand}the value is none of its options"),
        ),
        (radio("Off", "A", None), FieldError::Name("line".to_owned()).to_string()),
        (radio("a", " ", None), FieldError::Tooltip("a".to_owned()).to_string()),
        (
            radio("a", "A", None),
            FieldError::Unclaimed("line".to_owned()).to_string(),
        ),
    ] {
        assert_eq!(refused(content), expected);
    }
}

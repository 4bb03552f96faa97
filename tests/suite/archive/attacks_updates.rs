//! Attacks on signed copies by updates that are well-formed, and show something else than what was signed.

use super::attacks::{check, copy, refused, sealed, turned, turning, with};
use super::forge::{
    CATALOG, FIELDS, FORM, INFORMATION, NEXT, PAGE, last, make, master, object, sign, unsigned, update,
};

#[test]
fn nothing_but_signatures_follows_the_master() {
    let again = |number: usize, text: String| update(&copy(), &[(number, text)]);
    let signing = |number: usize, text: String| sign(&master(), FIELDS[0], &[(number, text)]);
    let filled = |change: fn(String) -> String, more: &[(usize, String)]| {
        let field = object(FIELDS[0]).replacen("/F 4", &format!("/F 4/V {NEXT} 0 R"), 1);
        let objects = [&[(FIELDS[0], change(field)), (NEXT, unsigned(""))], more].concat();
        make(update(&master(), &objects), 1)
    };
    let note = "<</Type/Annot/Subtype/FreeText/Rect[0 0 200 200]/Contents(new)>>".to_owned();
    let noted = object(PAGE).replacen("6 0 R]", &format!("6 0 R {} 0 R]", NEXT + 1), 1);
    let script = |x: String| x.replacen("/F 4", "/F 4/A<</S/JavaScript/JS(x)>>", 1);
    refused(vec![
        ("a turned page", turning(), "a page was changed"),
        ("a turned page, signed", signing(PAGE, turned()), "a page was changed"),
        (
            "other content",
            signing(4, "<</Length 1>>\nstream\nn\nendstream".to_owned()),
            "something that is no signature",
        ),
        (
            "content gone",
            again(4, "null".to_owned()),
            "something that is no signature",
        ),
        (
            "a note on a page",
            sign(&master(), FIELDS[0], &[(PAGE, noted), (NEXT + 1, note)]),
            "put on a page",
        ),
        (
            "a field taken off its page",
            signing(PAGE, object(PAGE).replace(" 6 0 R]", "]")),
            "taken from it",
        ),
        (
            "a field out of the form",
            signing(FORM, object(FORM).replace(" 6 0 R]", "]")),
            "list of fields",
        ),
        (
            "fields in another order",
            signing(FORM, object(FORM).replace("5 0 R 6 0 R", "6 0 R 5 0 R")),
            "list of fields",
        ),
        (
            "a form that draws itself",
            signing(
                FORM,
                object(FORM).replace("/SigFlags", "/NeedAppearances true/SigFlags"),
            ),
            "form was changed",
        ),
        (
            "a script when it opens",
            signing(
                CATALOG,
                object(CATALOG).replace("/Pages", "/OpenAction<</S/JavaScript/JS(x)>>/Pages"),
            ),
            "catalogue",
        ),
        (
            "another form",
            signing(CATALOG, object(CATALOG).replace("/AcroForm 7", "/AcroForm 9")),
            "catalogue",
        ),
        (
            "another title",
            signing(INFORMATION, object(INFORMATION).replace("Agreement", "Offer")),
            "something that is no signature",
        ),
        (
            "another title in the metadata",
            signing(10, object(10).replace("Title", "Offer")),
            "metadata was changed",
        ),
        (
            "a hidden field",
            filled(|x| x.replacen("/F 4", "/F 6", 1), &[]),
            "was hidden",
        ),
        (
            "a field elsewhere",
            filled(|x| x.replacen("[10 10", "[0 0", 1), &[]),
            "beyond its signature",
        ),
        (
            "a field of another name",
            filled(|x| x.replacen("Signature_1", "Signature_9", 1), &[]),
            "beyond its signature",
        ),
        (
            "a field that does something",
            filled(script, &[]),
            "beyond its signature",
        ),
        (
            "a field with states",
            filled(|x| x.replacen("/N 8", "/D 8 0 R/N 8", 1), &[]),
            "one picture",
        ),
        (
            "a field that shows a page",
            filled(|x| x.replacen("/N 8", "/N 3", 1), &[]),
            "no picture",
        ),
        (
            "a field filled with nothing",
            signing(FIELDS[1], object(FIELDS[1]).replace("/F 4", "/F 4/M(x)")),
            "without being signed",
        ),
        (
            "one signature in two fields",
            filled(
                |x| x,
                &[(
                    FIELDS[1],
                    object(FIELDS[1]).replacen("/F 4", &format!("/F 4/V {NEXT} 0 R"), 1),
                )],
            ),
            "several signature fields",
        ),
        (
            "an earlier signature in the other field",
            update(
                &sign(&master(), FIELDS[0], &[]),
                &[(
                    FIELDS[1],
                    object(FIELDS[1]).replacen("/F 4", &format!("/F 4/V {NEXT} 0 R"), 1),
                )],
            ),
            "stands elsewhere too",
        ),
        (
            "a signature in no field",
            signing(NEXT + 1, unsigned("")),
            "belongs to no signature",
        ),
        (
            "a field outside the form",
            signing(NEXT + 1, object(FIELDS[1])),
            "belongs to no signature",
        ),
        (
            "another picture later",
            again(FIELDS[0], object(FIELDS[0])),
            "after it was signed",
        ),
        (
            "a picture changed later",
            again(8, object(8).replace("80 40", "80 41")),
            "something that is no signature",
        ),
        (
            "an update that signs nothing",
            again(INFORMATION, object(INFORMATION).replace("(us)", "(me)")),
            "neither a signature nor",
        ),
        (
            "a new field with a picture",
            sealed(&copy(), "[0 0 0 0]", "Seal", "/AP<</N 4 0 R>>"),
            "no picture",
        ),
        (
            "a new field that covers a page",
            sealed(&copy(), "[0 0 200 200]", "Seal", ""),
            "shows something",
        ),
        (
            "a new field that does something",
            sealed(&copy(), "[0 0 0 0]", "Seal", "/AA<</E<</S/JavaScript/JS(x)>>>>"),
            "does something",
        ),
        (
            "a new field of the same name",
            sealed(&master(), "[0 0 0 0]", "Signature_1", ""),
            "name of another",
        ),
    ]);
}

#[test]
fn each_signature_covers_its_revision_and_fits() {
    let fresh = |text: &str, certificates| {
        let field = object(FIELDS[0]).replacen("/F 4", &format!("/F 4/V {NEXT} 0 R"), 1);
        make(
            update(&master(), &[(FIELDS[0], field), (NEXT, unsigned(text))]),
            certificates,
        )
    };
    let stamp = "/Type/DocTimeStamp".to_owned();
    let signed = sign(&master(), FIELDS[0], &[]);
    let mut touched = signed.clone();
    let at = last(&touched, "Adobe.PPKLite");
    touched[at] = b'B';
    let mut padded = signed.clone();
    let at = last(&padded, "00>");
    padded[at] = b'f';
    let forbidden = "/Reference[<</TransformMethod/DocMDP/TransformParams<</P 1>>>>]";
    let locked = "/Reference[<</TransformMethod/FieldMDP/TransformParams<</Action/All>>>>]";
    let empty = object(FIELDS[0]).replacen("/F 4", &format!("/F 4/V {NEXT} 0 R"), 1);
    let unmade = update(&master(), &[(FIELDS[0], empty.clone()), (NEXT, unsigned(""))]);
    let stamped = make(
        update(
            &master(),
            &[
                (FIELDS[0], empty),
                (NEXT, unsigned("").replacen("/Type/Sig", &stamp, 1)),
            ],
        ),
        1,
    );
    refused(vec![
        ("touched after it was signed", touched, "changed after it was signed"),
        ("a signature that nobody made", unmade, "does not cover"),
        (
            "a signature of another range",
            with(&signed, "/ByteRange[0 0", "/ByteRange[1 0"),
            "does not cover",
        ),
        ("no key", fresh("", 0), "no certificate of its signer"),
        ("certificates without end", fresh("", 60), "more certificates"),
        ("a time stamp in the field of a signatory", stamped, "time stamp"),
        (
            "another change after none was allowed",
            sign(&fresh(forbidden, 1), FIELDS[1], &[]),
            "forbids every later change",
        ),
        (
            "a field that was locked",
            sign(&fresh(locked, 1), FIELDS[1], &[]),
            "locks a field",
        ),
    ]);
    assert!(check(&fresh(forbidden, 1)).is_ok() && check(&fresh(locked, 1)).is_ok());
    // The padding after a signature says nothing.
    assert!(check(&padded).is_ok());
}

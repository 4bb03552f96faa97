use super::syntax::Reader;
use super::*;

fn value(text: &str) -> Value {
    let mut reader = Reader::at(text.as_bytes(), 0);
    let value = reader.value(8).unwrap();
    assert!(reader.rest().is_empty(), "{text}");
    value
}

#[test]
fn what_is_written_otherwise_says_the_same() {
    for (one, two) in [
        ("(Signature_1)", "(Signature\\1371)"),
        ("(a\\(b\\)c)", "(a(b)c)"),
        ("<41 4>", "(A@)"),
        ("(B\\350)", "<FEFF004200E8>"),
        ("(one\\\ntwo)", "(onetwo)"),
        ("<</A 1/B[true null]>>", "<< /B [ true null ] /#41 1 >>"),
        ("68.031494", "68.0315"),
        ("-.5", "-0.50"),
        ("[1 2 0 R]", "[1.0 2  0  R]"),
    ] {
        assert!(value(one).says(&value(two)), "{one} {two}");
    }
    for (one, two) in [
        ("(a)", "(b)"),
        ("(a)", "/a"),
        ("1", "1.01"),
        ("90", "90.0005"),
        ("0.5", "0.6"),
        ("[1 2]", "[1 2 3]"),
        ("<</A 1>>", "<</A 1/B 2>>"),
        ("2 0 R", "3 0 R"),
    ] {
        assert!(!value(one).says(&value(two)), "{one} {two}");
    }
}

#[test]
fn the_length_of_a_stream_may_stand_in_an_object_of_its_own() {
    let body = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/X 2 0 R>>\nendobj\n2 0 obj\n<</Length 3 0 R>>\nstream\nendstream x\nendstream\nendobj\n3 0 obj\n11\nendobj\n";
    let place = |what: &str| body.find(what).unwrap();
    let table = format!(
        "xref\n0 4\n0000000000 65535 f \n{:010} 00000 n \n{:010} 00000 n \n{:010} 00000 n \ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{}\n%%EOF",
        place("1 0 obj"),
        place("2 0 obj"),
        place("3 0 obj"),
        body.len()
    );
    let pdf = format!("{body}{table}");
    let tail = Tail::read(pdf.as_bytes()).unwrap();
    let stream = tail.object(place("2 0 obj"), |number| tail.place(number, 0)).unwrap();
    assert_eq!(&tail.bytes[stream.stream.unwrap()], b"endstream x");
    for wrong in ["10", "13"] {
        let other = pdf.replacen("11\nendobj", &format!("{wrong}\nendobj"), 1);
        assert!(Tail::read(other.as_bytes()).is_err(), "{wrong}");
    }
}

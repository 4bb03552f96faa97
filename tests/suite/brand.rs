//! A brand restyles every document and chart, and nothing of Brugwerk's own accent stays.

use std::collections::BTreeMap;

use crate::common;
use brugwerk::check::{self, Checked};
use brugwerk::document::{self, Document, Options};
use brugwerk::font::FONTS;
use brugwerk::load::{Folder, Reading, load};
use brugwerk::render;
use brugwerk::sample;

const BRAND: &str = "brand:
  colours:
    accent: \"#7A1F5C\"
    settled: \"#1D5E3A\"
  fonts:
    text: [fonts/serif.ttf]
  logos:
    - { file: logo.svg, name: Brugbureau }
  funder: { name: Fonds Gedeelde Zorg, co_funding: Met steun van het fonds, eu_emblem: false }
  disclaimer: Dit bindt alleen wie het maakte.
";

const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"10\"><rect width=\"30\" height=\"10\"/></svg>";

fn branded(brand: &str) -> Checked {
    let mut files: BTreeMap<String, Vec<u8>> = common::files(sample::ESF_512)
        .into_iter()
        .map(|(path, text)| (path, text.into_bytes()))
        .collect();
    let serif = FONTS
        .iter()
        .find(|font| font.name == "NotoSerif-Medium.ttf")
        .expect("a font");
    files.insert("brand.yaml".to_owned(), brand.as_bytes().to_vec());
    files.insert("logo.svg".to_owned(), LOGO.as_bytes().to_vec());
    files.insert("fonts/serif.ttf".to_owned(), serif.bytes.to_vec());
    let outcome = check::check(load(&Folder::Memory(files), Reading::default()).expect("programme.yaml is there"));
    assert_eq!(common::codes(&outcome.diagnostics), Vec::<&str>::new());
    outcome.programme.expect("a sound programme")
}

fn documents(programme: &Checked) -> Vec<Document> {
    document::plans(programme)
        .iter()
        .map(|plan| document::compose(programme, plan, Options::default()).expect("composed"))
        .collect()
}

#[test]
fn every_chart_and_palette_is_the_brands() {
    let documents = documents(&branded(BRAND));
    let mut charts = 0;
    for document in &documents {
        let path = &document.plan.path;
        let text = |name: &str| String::from_utf8_lossy(&document.files[name]).into_owned();
        assert!(
            text("/templates/design/palette.json").contains("\"accent\":\"#7A1F5C\""),
            "{path}"
        );
        assert!(
            text("/templates/design/fonts.json").contains("[\"Noto Serif\",\"Noto Sans\""),
            "{path}"
        );
        for (name, bytes) in document.files.iter().filter(|(name, _)| name.starts_with("/charts/")) {
            let svg = String::from_utf8_lossy(bytes).to_uppercase();
            assert!(!svg.contains("#0B4F6C"), "{path} {name}");
            assert!(svg.contains("NOTO SERIF"), "{path} {name}");
            charts += usize::from(svg.contains("#7A1F5C"));
        }
        let view = String::from_utf8_lossy(&document.view);
        assert!(
            view.contains("Fonds Gedeelde Zorg") && view.contains("Brugbureau"),
            "{path}"
        );
        assert!(view.contains("Dit bindt alleen wie het maakte"), "{path}");
    }
    assert!(charts > 10, "{charts} charts bear the accent");
}

#[test]
fn the_pages_are_set_in_the_brands_typeface() {
    let documents = documents(&branded(BRAND));
    let document = documents
        .iter()
        .find(|it| it.plan.kind.name() == "value-proposition")
        .expect("a sheet");
    let rendered = render::render(document).expect("rendered");
    assert_eq!(rendered.warnings, Vec::<String>::new());
    let pdf = lopdf::Document::load_mem(rendered.pdf()).expect("a PDF");
    let fonts: Vec<String> = pdf
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"BaseFont").ok()?.as_name().ok())
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .collect();
    assert!(!fonts.is_empty());
    assert!(fonts.iter().all(|name| name.contains("NotoSerif")), "{fonts:?}");
}

#[test]
fn a_document_without_a_brand_is_told_nothing() {
    let outcome = common::outcome(&common::folder(&common::files(sample::HOUTKRING)));
    let programme = outcome.programme.expect("a sound programme");
    for document in documents(&programme) {
        assert!(!document.files.contains_key("/templates/design/palette.json"));
    }
}

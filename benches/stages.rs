//! How long each stage takes, on the sample programme.

use std::collections::BTreeMap;
use std::hint::black_box;

use brugwerk::check::{self, Checked};
use brugwerk::document::{self, Document};
use brugwerk::load::{self, Folder, Reading};
use brugwerk::{render, sample};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};

fn folder() -> Folder {
    let files: BTreeMap<String, Vec<u8>> = sample::ESF_512
        .iter()
        .map(|file| (file.path.to_owned(), file.text.as_bytes().to_vec()))
        .collect();
    Folder::Memory(files)
}

fn checked(folder: &Folder) -> Checked {
    let outcome = check::check(load::load(folder, Reading::default()).expect("a programme"));
    outcome.programme.expect("a sound programme")
}

fn composed(programme: &Checked) -> Document {
    let plan = document::plans(programme).remove(0);
    document::compose(programme, &plan, document::Options::default()).expect("a document")
}

/// The document with one paragraph of its view changed.
fn edited(document: &Document, n: usize) -> Document {
    let find = "Deloitte België";
    let text = String::from_utf8(document.view.clone()).expect("JSON");
    let at = text
        .rfind("erst volg")
        .unwrap_or_else(|| text.find(find).expect("a text"));
    let mut view = text;
    view.insert_str(at, &format!("{n} "));
    Document {
        view: view.into_bytes(),
        ..document.clone()
    }
}

fn stages(criterion: &mut Criterion) {
    let folder = folder();
    criterion.bench_function("load", |b| {
        b.iter(|| load::load(black_box(&folder), Reading::default()));
    });
    criterion.bench_function("check", |b| {
        b.iter_batched(
            || load::load(&folder, Reading::default()).expect("a programme"),
            check::check,
            BatchSize::LargeInput,
        );
    });
    let programme = checked(&folder);
    criterion.bench_function("compose (with charts)", |b| b.iter(|| composed(black_box(&programme))));
    let document = composed(&programme);
    let mut group = criterion.benchmark_group("render");
    group.sample_size(10);
    group.bench_function("cold", |b| {
        b.iter_batched(
            || render::forget(0),
            |()| render::render(&document),
            BatchSize::PerIteration,
        );
    });
    group.bench_function("unchanged", |b| b.iter(|| render::render(&document)));
    let mut n = 0;
    group.bench_function("one paragraph changed", |b| {
        b.iter_batched(
            || {
                // What a long session does after each document; without it, the store of results only grows.
                render::forget(2);
                n += 1;
                edited(&document, n)
            },
            |document| render::render(&document),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);

//! How many scenarios the engine evaluates, on the revenue model of the sample that is ready to sign.

use std::collections::BTreeMap;
use std::hint::black_box;

use brugwerk::finance::Plan;
use brugwerk::finance::outlook::{Variation, outlook};
use brugwerk::finance::sensitivity::{Input, what_if};
use brugwerk::finance::settlement::{Actuals, settle};
use brugwerk::load::{self, Folder, Reading};
use brugwerk::sample;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn plan() -> Plan {
    let files: BTreeMap<String, Vec<u8>> = sample::HOUTKRING
        .iter()
        .map(|file| (file.path.to_owned(), file.text.as_bytes().to_vec()))
        .collect();
    let loaded = load::load(&Folder::Memory(files), Reading::default()).expect("the sample");
    let programme = loaded.programme.expect("a programme");
    let partnership = &programme.partnerships[0];
    Plan::of(partnership, partnership.revenue_model.as_ref().expect("a model")).expect("a plan")
}

fn engine(criterion: &mut Criterion) {
    let plan = plan();
    let middle = plan.middle().expect("a middle scenario");
    let mut group = criterion.benchmark_group("engine");
    group.throughput(Throughput::Elements(1));
    group.bench_function("scenario of five years, three partners, seven parties", |b| {
        b.iter(|| outlook(black_box(&plan), middle, &Variation::NONE));
    });
    let computed = outlook(&plan, middle, &Variation::NONE).expect("an outlook");
    let actuals = Actuals::as_planned(&plan, &computed.years[plan.reference]).expect("figures");
    group.bench_function("settlement of a year", |b| {
        b.iter(|| settle(black_box(&plan), &computed.key, actuals.clone()));
    });
    group.throughput(Throughput::Elements(7));
    group.bench_function("what-if table of seven steps", |b| {
        b.iter(|| what_if(black_box(&plan), &[4], &Input::Driver(0)));
    });
    group.finish();
}

criterion_group!(benches, engine);
criterion_main!(benches);

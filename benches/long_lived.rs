//! Changes one paragraph of the sample a thousand times, sets its whole final report each time, and prints the memory
//! that is in use. Ends with a fault where it grows. With a first argument that is a number, so many changes.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use brugwerk::document::Options;
use brugwerk::load::{Change, Folder, Reading};
use brugwerk::project::{Project, SumsOnly, Unobserved, select};
use brugwerk::sample;

const PATH: &str = "report/bijlage.yaml";
const PARAGRAPH: &str = "Het sjabloon telt drie delen:";

/// The most that memory may grow after the first fifth of the changes, in bytes: less than one set report takes.
const MOST_GROWTH: usize = 64 << 20;

fn resident() -> usize {
    memory_stats::memory_stats().map_or(0, |memory| memory.physical_mem)
}

fn main() -> ExitCode {
    let count = std::env::args()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(1000_usize);
    let files: BTreeMap<String, Vec<u8>> = sample::ESF_512
        .iter()
        .map(|file| (file.path.to_owned(), file.text.as_bytes().to_vec()))
        .collect();
    let text = String::from_utf8(files[PATH].clone()).expect("text");
    assert!(text.contains(PARAGRAPH));
    let project = Project::open(Folder::Memory(files), Reading::default()).expect("a programme");
    let set = || {
        let start = Instant::now();
        let checked = project.check();
        let plans = select(checked.plans(), &["final-report".to_owned()]).expect("a final report");
        let set = checked.set(&plans, Options::default(), &mut SumsOnly, &Unobserved);
        set.expect("set");
        start.elapsed()
    };
    let cold = set();
    let (mut early, mut times) = (0, Vec::<Duration>::with_capacity(count));
    for number in 1..=count {
        // Somebody who types makes a fault now and then.
        if number % 10 == 0 {
            project.update([Change::Written(PATH.to_owned(), b"chapter: 7".to_vec())]);
            assert!(project.check().is_faulty());
        }
        let changed = text.replacen(PARAGRAPH, &format!("Wijziging {number}. {PARAGRAPH}"), 1);
        project.update([Change::Written(PATH.to_owned(), changed.into_bytes())]);
        times.push(set());
        if number == count.div_ceil(5) {
            early = resident();
        }
        if number % count.div_ceil(10) == 0 {
            println!("{number:>5} changes: {:>5} MiB", resident() >> 20);
        }
    }
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    println!(
        "cold {cold:?}, changed {median:?} (median): {:.2}",
        median.as_secs_f64() / cold.as_secs_f64()
    );
    let growth = resident().saturating_sub(early);
    println!("growth after a fifth of the changes: {} KiB", growth >> 10);
    if growth < MOST_GROWTH {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

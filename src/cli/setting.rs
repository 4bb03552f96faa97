//! Sets documents on all cores.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use brugwerk::check::Checked;
use brugwerk::diagnostic;
use brugwerk::document::{self, Document, Options, Output, Plan, hex};
use brugwerk::render::apart::{Guard, Worker};
use brugwerk::render::{self, Job, Rendered};
use brugwerk::write::Stage;
use sha2::{Digest as _, Sha256};

use super::apart::{self, KEPT_RESULTS};
use super::progress::Progress;
use super::{Failure, Format, mishap, report};

/// A document that lies ready to take its place.
pub struct Set {
    /// Its number of pages.
    pub pages: usize,
    /// Its size.
    pub bytes: usize,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
    /// What Typst remarked.
    pub warnings: Vec<String>,
    /// Where the time went.
    pub times: Times,
}

/// Where the time of a document went.
#[derive(Debug, Default, Clone, Copy)]
pub struct Times {
    pub compose: Duration,
    pub chart: Duration,
    pub layout: Duration,
    pub export: Duration,
    pub write: Duration,
}

/// The most documents that are set at once; each takes about 100 MiB.
const MOST_AT_ONCE: usize = 8;

/// Sets all documents and stages their files below `out`; gives what they are, in the order of the plans.
///
/// What a template or a font of the folder has a part in is set in processes of their own, watched by a [`Guard`]. The
/// documents of templates come first, since they are the ones that may not be done.
///
/// Plain threads take the next document from a common queue: with the work-stealing threads that Typst uses inside a
/// document, results of one document would be computed in the middle of another, which measured slower.
/// `view` is called with each composed document.
pub fn set_all(
    programme: &Checked,
    plans: &[Plan],
    options: Options,
    out: &Path,
    view: &(dyn Fn(&Document) -> Result<(), Failure> + Sync),
    progress: &Progress,
) -> Result<(Vec<Set>, Stage), Failure> {
    let work = Work {
        programme,
        plans,
        options,
        out,
        view,
        progress: Mutex::new(progress),
        stage: Mutex::new(Stage::default()),
        guard: apart::guard(),
    };
    let (own, others): (Vec<usize>, Vec<usize>) = (0..plans.len()).partition(|index| plans[*index].own.is_some());
    let mut done = work.set(&own);
    if !work.guard.is_stopped() {
        done.extend(work.set(&others));
        if done.len() != plans.len() && !work.guard.is_stopped() {
            return Err(Failure::Io(
                "A document could not be set. This is a fault of Brugwerk; please report it.".to_owned(),
            ));
        }
    }
    done.sort_by_key(|(index, _)| *index);
    let mut sets = Vec::with_capacity(done.len());
    let mut failures = Vec::new();
    for (_, set) in done {
        match set {
            Ok(set) => sets.push(set),
            Err(failure) => failures.push(failure),
        }
    }
    let mut diagnostics = Vec::new();
    failures.retain_mut(|failure| match failure {
        Failure::Found(found) => {
            diagnostics.append(found);
            false
        }
        _ => true,
    });
    if !diagnostics.is_empty() {
        diagnostic::sort(&mut diagnostics);
        // One template sets many documents, and says the same of each.
        diagnostics.dedup_by(|one, other| one.place == other.place && one.message == other.message);
        failures.push(Failure::Found(diagnostics));
    }
    // The last failure is returned; those before it are said here, so that none hides another.
    let last = failures.pop();
    for failure in &failures {
        if let Failure::Io(message) | Failure::Usage(message) = failure {
            report::message(message);
        }
    }
    match last {
        None => Ok((sets, work.stage.into_inner().unwrap_or_default())),
        Some(failure) => Err(failure),
    }
}

/// Stops where a document can't be built as it stands; prints why, each with its place.
pub fn refuse_unsettled(programme: &Checked, plans: &[Plan], options: Options, format: Format) -> Result<(), Failure> {
    let mut open = document::unsettled(programme, plans, options);
    open.extend(document::template_faults(programme));
    if open.is_empty() {
        return Ok(());
    }
    Err(report::refused(Failure::Found(open), programme.sources(), format))
}

/// A document that was set, before it is on the disk.
struct Ready {
    path: String,
    pdf: Vec<u8>,
    pages: usize,
    warnings: Vec<String>,
    times: Times,
}

/// Sets a document, and says so where a library gives up in the middle: a broken font of a brand can bring it there.
fn guarded(plan: &Plan, set: impl FnOnce() -> Result<Ready, Failure>) -> Result<Ready, Failure> {
    mishap::caught(set).unwrap_or_else(|request| Err(apart::gave_up(plan, &request)))
}

/// What all threads share.
struct Work<'a> {
    programme: &'a Checked,
    plans: &'a [Plan],
    options: Options,
    out: &'a Path,
    view: &'a (dyn Fn(&Document) -> Result<(), Failure> + Sync),
    progress: Mutex<&'a Progress>,
    stage: Mutex<Stage>,
    guard: Guard,
}

impl Work<'_> {
    /// Sets and stages these of the plans, by their index.
    fn set(&self, chosen: &[usize]) -> Vec<(usize, Result<Set, Failure>)> {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let workers = cores.min(MOST_AT_ONCE).min(chosen.len()).max(1);
        let next = AtomicUsize::new(0);
        let done: Mutex<Vec<(usize, Result<Set, Failure>)>> = Mutex::new(Vec::with_capacity(chosen.len()));
        // Waiting for the disk takes no core: one thread writes what the others have set.
        let (sender, receiver) = mpsc::sync_channel::<(usize, Result<Ready, Failure>)>(workers);
        thread::scope(|scope| {
            scope.spawn(|| {
                for (index, ready) in receiver {
                    let set = ready.and_then(|ready| self.stage(ready));
                    if let Ok(mut done) = done.lock() {
                        done.push((index, set));
                    }
                }
            });
            for _ in 0..workers {
                let sender = sender.clone();
                let next = &next;
                scope.spawn(move || {
                    let mut apart = self.guard.worker();
                    while let Some((index, plan)) = {
                        let index = chosen.get(next.fetch_add(1, Ordering::Relaxed));
                        index.and_then(|index| Some((*index, self.plans.get(*index)?)))
                    } {
                        if let Ok(progress) = self.progress.lock() {
                            progress.stage(&format!(
                                "{}/{} {}",
                                index + 1,
                                self.plans.len(),
                                plan.file_name(Output::Pdf)
                            ));
                        }
                        if self.guard.is_stopped() {
                            break;
                        }
                        let ready = guarded(plan, || self.set_one(plan, &mut apart));
                        if sender.send((index, ready)).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(sender);
        });
        done.into_inner().unwrap_or_default()
    }

    /// Sets one document.
    fn set_one(&self, plan: &Plan, apart: &mut Worker<'_>) -> Result<Ready, Failure> {
        let mut times = Times::default();
        let start = Instant::now();
        let document =
            document::compose(self.programme, plan, self.options).map_err(|error| apart::fault(plan, &error))?;
        times.chart = document.chart_time;
        times.compose = start.elapsed().saturating_sub(document.chart_time);
        (self.view)(&document)?;
        let rendered = self.render(&document, apart)?;
        times.layout = rendered.layout;
        times.export = rendered.export;
        Ok(Ready {
            path: plan.file_name(Output::Pdf),
            pdf: rendered.pdf,
            pages: rendered.pages,
            warnings: rendered.warnings,
            times,
        })
    }

    /// Sets a composed document, apart where something of the folder has a part in that.
    fn render(&self, document: &Document, apart: &mut Worker<'_>) -> Result<Rendered, Failure> {
        let plan = &document.plan;
        if plan.own.is_some() || apart::is_needed(&document.look) {
            let set = apart.render(&Job::of(document));
            return set.map_err(|stopped| apart::failure(plan, stopped, self.programme.sources()));
        }
        let rendered = render::render(document).map_err(|error| apart::fault(plan, &error));
        render::forget(KEPT_RESULTS);
        rendered
    }

    /// Puts a document on the disk, beside its place.
    fn stage(&self, ready: Ready) -> Result<Set, Failure> {
        let start = Instant::now();
        let broken = || {
            Failure::Io("A document could not be written. This is a fault of Brugwerk; please report it.".to_owned())
        };
        let mut stage = self.stage.lock().map_err(|_| broken())?;
        stage
            .put(self.out, &ready.path, &ready.pdf)
            .map_err(|error| Failure::Io(format!("{error}.")))?;
        let mut times = ready.times;
        times.write = start.elapsed();
        Ok(Set {
            pages: ready.pages,
            bytes: ready.pdf.len(),
            sha256: hex(&Sha256::digest(&ready.pdf)),
            warnings: ready.warnings,
            times,
        })
    }
}

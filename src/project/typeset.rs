//! Sets documents on all cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Instant;

use sha2::{Digest as _, Sha256};

use crate::bytes::hex;
use crate::check::Checked;
use crate::diagnostic::Sources;
use crate::document::{self, Document, Options, Output, Plan};
use crate::look::Look;
use crate::message;
use crate::render::isolated::Worker;
use crate::render::{self, Job, Rendered};

use super::finished::{Finished, SetDocuments, SetError, Times};
use super::isolated::{self, KEPT_RESULTS};
use super::observer::Observer;
use super::panics::catch_panic;
use super::sink::Sink;

/// The most documents that are set at once; each takes about 100 MiB.
const MOST_AT_ONCE: usize = 8;

/// Sets documents of a programme and hands each to the sink; gives what came of them, in the order of the plans.
///
/// What a template or a font of the folder has a part in is set in processes of their own, watched by a [`Guard`](crate::render::isolated::Guard). The
/// documents of templates come first, since they are the ones that may not be done.
///
/// Plain threads take the next document from a common queue: with the work-stealing threads that Typst uses inside a
/// document, results of one document would be computed in the middle of another, which measured slower.
///
/// What is not [settled](document::unsettled) is set all the same.
///
/// # Errors
/// Where the sink refuses. It may hold some of the documents then.
pub fn set_all(
    programme: &Checked,
    plans: &[Plan],
    options: Options,
    sink: &mut dyn Sink,
    observer: &dyn Observer,
) -> Result<SetDocuments, SetError> {
    let work = Work {
        programme,
        plans,
        options,
        observer,
    };
    let (own, others): (Vec<usize>, Vec<usize>) = (0..plans.len()).partition(|index| plans[*index].own.is_some());
    let mut done = work.set(&own, sink)?;
    done.extend(work.set(&others, sink)?);
    done.sort_by_key(|(index, _)| *index);
    let mut documents = SetDocuments::default();
    for (index, set) in done {
        match set {
            Ok(document) => documents.finished.extend(document),
            Err(error) => documents.refuse(plans.get(index).cloned(), error),
        }
    }
    for document in &documents.finished {
        observer.finished(document);
    }
    Ok(documents)
}

/// Sets a single document that no template of the folder has a part in.
///
/// # Errors
/// Where its fonts or Brugwerk are at fault.
pub fn set_one(document: &Document, output: Output) -> Result<Rendered, SetError> {
    let guard = isolated::guard();
    let job = Job::of(document, output);
    render(document, &job, &Sources::default(), &mut guard.worker())
}

/// Whether documents in this look are set in a process of their own: broken fonts can bring libraries to anything.
pub(super) fn has_own_fonts(look: &Look) -> bool {
    look.font_files().next().is_some()
}

/// Sets a composed document, isolated where something of the folder has a part in that.
fn render(
    document: &Document,
    job: &Job<'_>,
    sources: &Sources,
    isolated: &mut Worker<'_>,
) -> Result<Rendered, SetError> {
    let plan = &document.plan;
    if plan.own.is_some() || has_own_fonts(&document.look) {
        let set = isolated.render(job);
        return set.map_err(|stopped| SetError::stopped(plan, stopped, sources));
    }
    let rendered = catch_panic(|| render::typeset(job));
    render::forget(KEPT_RESULTS);
    match rendered {
        Ok(rendered) => rendered.map_err(|error| SetError::of_brugwerk(plan, &error)),
        Err(request) => Err(SetError::gave_up(plan, &request)),
    }
}

/// A document that was set, before the sink has it.
struct Ready {
    plan: Plan,
    output: Output,
    rendered: Rendered,
    times: Times,
}

/// What came of a document, by its place in the plans; nothing where it was not wanted.
type Done<T> = (usize, Result<Option<T>, SetError>);

/// What all threads share.
struct Work<'a> {
    programme: &'a Checked,
    plans: &'a [Plan],
    options: Options,
    observer: &'a dyn Observer,
}

impl Work<'_> {
    /// Sets these of the plans, by their index, with a guard of their own: where one of them passes its limits, no other
    /// of them is begun.
    ///
    /// # Errors
    /// Where the sink refuses.
    fn set(&self, chosen: &[usize], sink: &mut dyn Sink) -> Result<Vec<Done<Finished>>, SetError> {
        let guard = isolated::guard();
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let workers = cores.min(MOST_AT_ONCE).min(chosen.len()).max(1);
        let next = AtomicUsize::new(0);
        let mut done = Vec::with_capacity(chosen.len());
        // Waiting for the disk takes no core: this thread hands on what the others have set.
        let (sender, receiver) = mpsc::sync_channel::<Done<Ready>>(workers);
        thread::scope(|scope| {
            let mut refused = None;
            let mut started = 0;
            for _ in 0..workers {
                let sender = sender.clone();
                let (next, guard) = (&next, &guard);
                let spawned = thread::Builder::new().spawn_scoped(scope, move || {
                    let mut isolated = guard.worker();
                    while let Some((index, plan)) = {
                        let index = chosen.get(next.fetch_add(1, Ordering::Relaxed));
                        index.and_then(|index| Some((*index, self.plans.get(*index)?)))
                    } {
                        let ready = if guard.is_stopped() {
                            Err(SetError::default())
                        } else {
                            self.observer.begins(index + 1, self.plans.len(), plan);
                            catch_panic(|| self.set_one(plan, &mut isolated))
                                .unwrap_or_else(|request| Err(SetError::gave_up(plan, &request)))
                        };
                        if sender.send((index, ready)).is_err() {
                            break;
                        }
                    }
                });
                match spawned {
                    Ok(_) => started += 1,
                    Err(error) => refused = Some(error),
                }
            }
            drop(sender);
            // One thread is enough; without any, nothing is set.
            if let Some(error) = refused.filter(|_| started == 0) {
                return Err(SetError::failure(message!(
                    "The system lets no thread be started ({error}). Close other programs, or raise the limit on processes.",
                    error
                )));
            }
            for (index, ready) in receiver {
                let finished = match ready {
                    // What the sink refuses is no fault of the document: the others would fare no better.
                    Ok(ready) => Ok(ready.map(|ready| ready.hand_on(sink)).transpose()?),
                    Err(error) => Err(error),
                };
                done.push((index, finished));
            }
            Ok(done)
        })
    }

    /// Sets one document; nothing where it is not wanted.
    fn set_one(&self, plan: &Plan, isolated: &mut Worker<'_>) -> Result<Option<Ready>, SetError> {
        let mut times = Times::default();
        let start = Instant::now();
        let document = document::compose(self.programme, plan, self.options)
            .map_err(|error| SetError::of_brugwerk(plan, &error))?;
        times.chart = document.chart_time;
        times.compose = start.elapsed().saturating_sub(document.chart_time);
        let job = Job::of(&document, self.options.output);
        if !self.observer.wants(plan, &job) {
            return Ok(None);
        }
        let kept = self.observer.composed(plan, &job);
        kept.map_err(|error| SetError::failure(error.message()))?;
        let rendered = render(&document, &job, &self.programme.notes().sources, isolated)?;
        times.layout = rendered.layout;
        times.export = rendered.export;
        Ok(Some(Ready {
            plan: plan.clone(),
            output: self.options.output,
            rendered,
            times,
        }))
    }
}

impl Ready {
    /// Hands the files of the document to the sink.
    fn hand_on(self, sink: &mut dyn Sink) -> Result<Finished, SetError> {
        let Self {
            plan,
            output,
            rendered,
            mut times,
        } = self;
        let start = Instant::now();
        let mut digest = Sha256::new();
        let mut bytes = 0;
        for (index, file) in rendered.files.into_iter().enumerate() {
            digest.update(&file);
            bytes += file.len();
            let taken = sink.take(&output.path(&plan.path, index), file);
            taken.map_err(|error| SetError::failure(error.message()))?;
        }
        times.write = start.elapsed();
        Ok(Finished {
            plan,
            pages: rendered.pages,
            bytes,
            sha256: hex(&digest.finalize()),
            warnings: rendered.warnings,
            times,
        })
    }
}

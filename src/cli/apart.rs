//! The processes that set what a template or a font of the folder has a part in: `brugwerk set-documents`.

use std::path::PathBuf;
use std::time::Duration;

use brugwerk::diagnostic::Sources;
use brugwerk::document::{Document, Output, Plan};
use brugwerk::look::Look;
use brugwerk::render::apart::{self, Guard, Limits, Stopped};
use brugwerk::render::{self, Job, Rendered};

use super::{Failure, mishap};

/// What such documents may take: eight at once that are usual stay far below what all may take together.
const LIMITS: Limits = Limits {
    longest: Duration::from_mins(1),
    most_memory: 2 << 30,
    most_together: 4 << 30,
};

/// The argument with which this program sets documents for another process of it. It is no subcommand like the others:
/// no help and no completion is to offer it.
const ARGUMENT: &str = "set-documents";

/// How many documents a result may go unused before it is forgotten. With one, two cores forget each other's results
/// and the time doubles; more than three only takes memory.
pub const KEPT_RESULTS: usize = 3;

/// Whether the command line asks for that.
pub fn is_asked_for() -> bool {
    std::env::args_os().skip(1).eq([ARGUMENT])
}

/// Sets the documents that come in on standard input, for another process of this program.
pub fn serve() -> Result<(), Failure> {
    let set = |job: &Job<'_>| {
        let result = mishap::caught(|| render::set(job));
        render::forget(KEPT_RESULTS);
        result
    };
    apart::serve(set).map_err(|error| {
        Failure::Usage(format!(
            "`brugwerk {ARGUMENT}` is what Brugwerk runs by itself; use `brugwerk build` ({error})."
        ))
    })
}

/// Watches processes of this very program.
pub fn guard() -> Guard {
    // By this path, Linux finds the program that runs, even where another one has taken its place on the disk.
    let program = if cfg!(target_os = "linux") {
        PathBuf::from("/proc/self/exe")
    } else {
        std::env::current_exe().unwrap_or_default()
    };
    Guard::new(program, ARGUMENT, LIMITS)
}

/// Whether documents in this look are set apart: broken fonts can bring libraries to anything.
pub fn is_needed(look: &Look) -> bool {
    look.font_files().next().is_some()
}

/// Sets a single document that no template of the folder has a part in; apart where its fonts ask for it.
pub fn render(document: &Document) -> Result<Rendered, Failure> {
    if is_needed(&document.look) {
        let set = guard().worker().render(&Job::of(document));
        return set.map_err(|stopped| failure(&document.plan, stopped, &Sources::default()));
    }
    render::render(document).map_err(|error| fault(&document.plan, &error))
}

/// Says that Brugwerk is at fault.
pub fn fault(plan: &Plan, error: &dyn std::fmt::Display) -> Failure {
    Failure::Io(format!(
        "{}: {error}. This is a fault of Brugwerk; please report it.",
        plan.file_name(Output::Pdf)
    ))
}

/// Says that a library gave up; with a request to report it.
pub fn gave_up(plan: &Plan, request: &str) -> Failure {
    Failure::Io(format!(
        "{}: a library gave up while it set this document. Where brand.yaml names fonts, leave them out to see whether one is broken. Otherwise: {request}",
        plan.file_name(Output::Pdf)
    ))
}

/// Why a document was not set: what is wrong with the folder's template, or else with a font.
pub fn failure(plan: &Plan, stopped: Stopped, sources: &Sources) -> Failure {
    match (stopped, &plan.own) {
        (Stopped::Fault(error), Some(template)) => Failure::Found(error.diagnostics(template, sources)),
        (Stopped::Fault(error), None) => fault(plan, &error),
        (Stopped::GaveUp(_), Some(template)) => {
            Failure::Found(vec![template.exceeds("it made Typst break off", sources)])
        }
        (Stopped::GaveUp(request), None) => gave_up(plan, &request),
        (Stopped::Limit(why), Some(template)) => Failure::Found(vec![template.exceeds(&why, sources)]),
        (Stopped::Limit(why), None) => Failure::Io(format!(
            "{}: this document was broken off: {why}. A font that brand.yaml names can bring that about; leave the fonts out one by one to see which.",
            plan.file_name(Output::Pdf)
        )),
        (Stopped::Meanwhile, _) => Failure::Found(Vec::new()),
        (Stopped::NotStarted(error), _) => Failure::Io(format!(
            "{}: the process that is to set this document could not be started ({error}).",
            plan.file_name(Output::Pdf)
        )),
    }
}

//! What commands print.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::time::Duration;

use brugwerk::archive::BagFinding;
use brugwerk::diagnostic::{Diagnostic, Message, Sources, count, json_value, render_human};
use brugwerk::document::{Output, Plan};
use brugwerk::message;
use brugwerk::pdf::{OwnSignature, Validation};
use brugwerk::project::{CheckedProject, Finished, SetDocuments};
use serde_json::{Value, json};

use super::arguments::Format;
use super::failure::Failure;
use super::language::{said, spoken};

/// The most diagnostics that are printed for people; a file that is wrong throughout helps nobody beyond that.
const MOST: usize = 500;

/// Prints a message to standard error.
pub fn message(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Prints a message to standard error, in the language of the reader.
pub fn say(message: &Message) {
    self::message(&said(message));
}

/// Prints a result to standard output. A reader that went away is no fault of ours.
pub fn result(text: &str) -> Result<(), Failure> {
    match writeln!(io::stdout().lock(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Io(message!(
            "Standard output can't be written ({error}).",
            error
        ))),
        _ => Ok(()),
    }
}

/// Whether to use colour on a stream.
pub fn colour(terminal: bool) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    terminal && !set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// The diagnostics for people.
pub fn diagnostics(diagnostics: &[Diagnostic], sources: &Sources, terminal: bool) -> String {
    let shown = diagnostics.get(..MOST).unwrap_or(diagnostics);
    let mut text = render_human(shown, sources, spoken(), colour(terminal));
    if diagnostics.len() > MOST {
        let more = diagnostics.len() - MOST;
        let more = message!("… and {more} more; `brugwerk check --format json` prints all.", more);
        let _ = writeln!(text, "{}", said(&more));
    }
    text
}

/// "2 faults, 1 warning"; what there is none of is not told.
pub fn summary(diagnostics: &[Diagnostic]) -> Message {
    let faults = |count| match count {
        1 => message!("1 fault"),
        _ => message!("{count} faults", count),
    };
    let warnings = |count| match count {
        1 => message!("1 warning"),
        _ => message!("{count} warnings", count),
    };
    match count(diagnostics) {
        (0, count) => warnings(count),
        (count, 0) => faults(count),
        (errors, others) => message!(
            "{faults}, {warnings}",
            faults = faults(errors),
            warnings = warnings(others)
        ),
    }
}

/// Whether standard error is a terminal.
pub fn stderr_is_terminal() -> bool {
    io::stderr().is_terminal()
}

/// Whether standard output is a terminal.
pub fn stdout_is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Prints the warnings of a programme without faults.
pub fn warnings(warnings: &[Diagnostic], sources: &Sources) {
    if !warnings.is_empty() {
        message(diagnostics(warnings, sources, stderr_is_terminal()).trim_end());
    }
}

/// Prints the documents that were written.
///
/// For programs, those that were refused stand beside them with the reason; where nothing was written, the faults are all
/// that a program is told, and [`exit::tell`](super::exit::tell) prints them.
pub fn documents(out: &Path, set: &SetDocuments, output: Output, format: Format) -> Result<(), Failure> {
    if format == Format::Json {
        if set.finished.is_empty() && set.error.is_some() {
            return Ok(());
        }
        let documents = set.finished.iter();
        let documents: Vec<Value> = documents.map(|document| document_json(document, output)).collect();
        let refused: Vec<Value> = set.refused.iter().map(|plan| plan_json(plan, output)).collect();
        let mut object = match &set.error {
            Some(error) => json_value(&error.diagnostics, &error.sources, spoken()),
            None => json!({}),
        };
        object["documents"] = documents.into();
        object["refused"] = refused.into();
        return result(&object.to_string());
    }
    set.finished.iter().try_for_each(|document| {
        let path = out.join(document.plan.file_name(output));
        let kib = document.bytes.div_ceil(1024);
        let path = path.display();
        result(&said(&message!(
            "{path}  {} pages  {kib} KiB",
            document.pages,
            path,
            kib
        )))
    })
}

fn document_json(document: &Finished, output: Output) -> Value {
    let mut object = plan_json(&document.plan, output);
    object["pages"] = document.pages.into();
    object["bytes"] = document.bytes.into();
    object["sha256"] = document.sha256.as_str().into();
    object
}

/// The same of a signature over the bytes of a copy that does not derive from its master, with what it covers.
pub fn own_signature_line(one: &OwnSignature) -> String {
    format!(
        "{} Over its own bytes: {}.",
        validation_line(&one.validation),
        one.covers.words()
    )
}

/// What is known of a signature, in one line.
pub fn validation_line(one: &Validation) -> String {
    let mut line = one.sentence();
    if let Some(certificate) = &one.certificate {
        let whose = if one.anchor.is_some() {
            "Certificate"
        } else {
            "Certificate, as it says"
        };
        let _ = write!(line, " {whose}: “{}”.", certificate.name);
    }
    if let Some(proven) = &one.proven {
        let _ = write!(line, " It was there at {proven}.");
    }
    if let Some(claimed) = &one.claimed {
        let _ = write!(line, " Made, as it says, at {claimed}.");
    }
    line
}

/// What a document is, for programs.
pub fn plan_json(plan: &Plan, output: Output) -> Value {
    json!({ "kind": plan.name(), "id": plan.id, "path": plan.file_name(output) })
}

/// Where the time went, summed over all cores; `commit` is what letting the files take their places took.
pub fn timings(checked: &CheckedProject, commit: Duration, documents: &[Finished]) -> String {
    let sum = |of: fn(&Finished) -> Duration| documents.iter().map(of).sum::<Duration>();
    let stages = [
        ("load", checked.load_time),
        ("check", checked.check_time),
        ("compose", sum(|document| document.times.compose)),
        ("chart", sum(|document| document.times.chart)),
        ("layout", sum(|document| document.times.layout)),
        ("export", sum(|document| document.times.export)),
        ("write", commit + sum(|document| document.times.write)),
    ];
    let total = ("total", stages.iter().map(|(_, time)| *time).sum());
    let lines = stages.iter().chain([&total]);
    let lines = lines.map(|(name, time)| format!("{name:>8} {:>8.1} ms", time.as_secs_f64() * 1000.0));
    lines.collect::<Vec<_>>().join("\n")
}

/// A finding about a bag, one line.
pub fn finding_line(finding: &BagFinding) -> String {
    let file = finding.file.as_ref();
    let file = file.map(|file| format!("{file}: ")).unwrap_or_default();
    format!("{}[{}]: {file}{}", finding.severity(), finding.code, finding.message)
}

/// Findings about a bag, for programs.
pub fn findings_json(findings: &[BagFinding]) -> Vec<Value> {
    let one = |finding: &BagFinding| {
        json!({
            "aspect": finding.aspect,
            "severity": finding.severity(),
            "code": finding.code,
            "file": finding.file,
            "message": finding.message,
        })
    };
    findings.iter().map(one).collect()
}

/// A text as a sentence: a capital first, a full stop last. A path keeps its letters.
pub fn sentence(text: &str) -> String {
    let first = text.split(' ').next().unwrap_or_default();
    if first.contains(['/', '\\', '.']) {
        return format!("{text}.");
    }
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), chars.as_str())
}

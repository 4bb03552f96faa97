//! `brugwerk collect`.

use std::path::{Path, PathBuf};

use brugwerk::bytes;
use brugwerk::exchange::{Collected, Fault, Proposal, State, TakeError, Taken, collect, marked, take};
use brugwerk::locale::Language;
use brugwerk::message;
use brugwerk::model::{Date, Scalar as _};
use brugwerk::project::Project;
use brugwerk::write::write_all;
use serde_json::{Value, json};

use super::arguments::{Format, LanguageArgument, reading};
use super::failure::Failure;
use super::language::said;
use super::report;

/// The largest file that is read.
const LARGEST: u64 = 32 << 20;

/// The most faults that are printed for people.
const MOST: usize = 200;

/// Arguments of `collect`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The programme folder
    folder: PathBuf,
    /// The files that came back
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Take every proposal that nothing speaks against
    #[arg(long, conflicts_with = "take")]
    apply: bool,
    /// Take this proposal; may be given several times
    #[arg(long, value_name = "ID")]
    take: Vec<String>,
    /// Who takes them, for the log
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// The day on which they are taken, for the log; by default today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<Date>,
    /// Write each workbook anew into this folder, with what is wrong beside its cells
    #[arg(long, value_name = "DIR")]
    mark: Option<PathBuf>,
    /// How to print the proposals
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// The language of the sentences, by default the programme's own; and of messages
    #[arg(long, value_enum)]
    pub lang: Option<LanguageArgument>,
}

/// Shows what files that came back propose, and takes it where that is asked.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let folder = &arguments.folder;
    let project = Project::open_folder(folder, reading(arguments.lang, None))?;
    let checked = project.check();
    let programme = checked.accept()?;
    let language: Option<Language> = arguments.lang.map(Into::into);
    let locale = programme.locale(language.unwrap_or_else(|| programme.programme.language.into()));
    let collected = collect(&project, programme, &read(arguments)?, locale);
    let collected = collected.map_err(|error| Failure::Io(error.message))?;
    let taken = if arguments.apply || !arguments.take.is_empty() {
        let date = arguments.date.map_or_else(today, Ok)?;
        let by = arguments.by.as_deref();
        take(folder, &project, &collected, &arguments.take, by, date).map_err(|error| match error {
            TakeError::Unknown(sentence) => Failure::Usage(sentence),
            TakeError::Unwritable(sentence) => Failure::Io(sentence),
        })?
    } else {
        Taken::default()
    };
    if let Some(out) = &arguments.mark {
        mark(arguments, &collected, out)?;
    }
    match arguments.format {
        Format::Json => report::result(&for_programs(&collected, &taken).to_string())?,
        Format::Human => for_people(&collected, &taken, arguments)?,
    }
    let is_untaken = |proposal: &&Proposal| !proposal.is_sound() && !taken.ids.contains(&proposal.id);
    let is_faulty = !collected.faults.is_empty() || collected.proposals.iter().any(|one| is_untaken(&one));
    if is_faulty { Err(Failure::Told) } else { Ok(()) }
}

/// Writes the files anew, each with what is wrong in it.
fn mark(arguments: &Arguments, collected: &Collected, out: &Path) -> Result<(), Failure> {
    for file in &collected.files {
        let mut reading = reading(arguments.lang, None);
        reading.audience = file.audience;
        let project = Project::open_folder(&arguments.folder, reading)?;
        let checked = project.check();
        let programme = checked.accept()?;
        let language = reading.language.unwrap_or_else(|| programme.programme.language.into());
        let bytes = marked(&project, programme, file, collected, programme.locale(language)).map_err(Failure::Io)?;
        checked.output_guard(&arguments.folder)?.judge(&out.join(&file.name))?;
        write_all(out, [(file.name.as_str(), bytes.as_slice())]).map_err(|error| Failure::Io(error.message()))?;
        report::message(&out.join(&file.name).display().to_string());
    }
    Ok(())
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|fault| fault.message.to_string())
}

/// The day of today: the log of what was taken says it, and no document does.
fn today() -> Result<Date, Failure> {
    let now = time::OffsetDateTime::now_utc().date();
    let day = format!("{:04}-{:02}-{:02}", now.year(), u8::from(now.month()), now.day());
    Date::parse(&day).map_err(|fault| Failure::Usage(fault.message))
}

fn read(arguments: &Arguments) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let files = arguments.files.iter().map(|path| {
        let bytes = bytes::read(path, LARGEST)
            .map_err(|error| Failure::Io(message!("{} can't be read ({error}).", path.display(), error)))?;
        let name = path.file_name().unwrap_or(path.as_os_str());
        Ok((name.to_string_lossy().into_owned(), bytes))
    });
    files.collect()
}

fn for_people(collected: &Collected, taken: &Taken, arguments: &Arguments) -> Result<(), Failure> {
    for proposal in &collected.proposals {
        let Proposal {
            id,
            sentence,
            path,
            line,
            ..
        } = proposal;
        let origin = origin(proposal.origin.file.as_str(), &proposal.origin.place);
        report::result(&format!("{id}  {sentence}\n          {path}:{line} ← {origin}"))?;
        let why = match &proposal.state {
            State::Sound => continue,
            State::Conflict(why) => message!("A person must decide: {why}.", why),
            State::Faulty(why) => message!("It can't be taken: {why}", why),
        };
        report::result(&format!("          {}", said(&why)))?;
    }
    for remark in &collected.remarks {
        report::message(&told(remark));
    }
    for fault in collected.faults.iter().take(MOST) {
        report::message(&told(fault));
    }
    if let Some(more) = collected.faults.len().checked_sub(MOST).filter(|more| *more > 0) {
        report::say(&message!("… and {more} more; --format json prints all.", more));
    }
    report::say(&summary(collected, taken, arguments));
    Ok(())
}

fn summary(collected: &Collected, taken: &Taken, arguments: &Arguments) -> brugwerk::diagnostic::Message {
    let sound = collected
        .proposals
        .iter()
        .filter(|proposal| proposal.is_sound())
        .count();
    let others = collected.proposals.len() - sound;
    let faults = collected.faults.len();
    let counts = message!(
        "Proposals that can be taken: {sound}; that want a person or can't be taken: {others}; cells at fault: {faults}.",
        sound,
        others,
        faults
    );
    if !taken.ids.is_empty() {
        let count = taken.ids.len();
        return message!("{counts} Taken: {count}.", counts, count);
    }
    if sound == 0 || arguments.apply {
        return counts;
    }
    message!(
        "{counts} Nothing was changed; take them with --apply, or one with --take ID.",
        counts
    )
}

fn told(fault: &Fault) -> String {
    let place = origin(&fault.origin.file, &fault.origin.place);
    format!("{place}: {}", said(&fault.message))
}

fn origin(file: &str, place: &str) -> String {
    if place.is_empty() {
        file.to_owned()
    } else {
        format!("{file} {place}")
    }
}

fn for_programs(collected: &Collected, taken: &Taken) -> Value {
    let fault = |fault: &Fault| json!({ "file": fault.origin.file, "place": fault.origin.place, "message": fault.message.to_string() });
    let proposal = |proposal: &Proposal| {
        let (state, why) = match &proposal.state {
            State::Sound => ("sound", None),
            State::Conflict(why) => ("conflict", Some(why.to_string())),
            State::Faulty(why) => ("faulty", Some(why.to_string())),
        };
        json!({
            "id": proposal.id,
            "sentence": proposal.sentence,
            "state": state,
            "why": why,
            "from": { "file": proposal.origin.file, "place": proposal.origin.place },
            "path": proposal.path,
            "line": proposal.line,
            "keys": proposal.keys,
            "old": proposal.old,
            "new": proposal.new,
            "taken": taken.ids.contains(&proposal.id),
        })
    };
    json!({
        "proposals": collected.proposals.iter().map(proposal).collect::<Vec<_>>(),
        "faults": collected.faults.iter().map(fault).collect::<Vec<_>>(),
        "remarks": collected.remarks.iter().map(fault).collect::<Vec<_>>(),
    })
}

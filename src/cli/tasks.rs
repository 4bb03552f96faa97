//! `brugwerk tasks`.

use std::path::PathBuf;

use brugwerk::message;
use brugwerk::project::Project;
use brugwerk::tasks;

use super::arguments::{AudienceArgument, Format, LanguageArgument, reading};
use super::failure::Failure;
use super::report;

/// Arguments of `tasks`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// Only the tasks of this partner, with those of its partnerships; of the partners of this partnership together; of the
    /// organisation with this name; or those that are `unassigned`
    #[arg(long, value_name = "ID")]
    who: Option<String>,
    /// For whom the list is: what is marked for others is left out; omitted, nothing is, but with `--who` it is for the
    /// partners
    #[arg(long, value_enum)]
    audience: Option<AudienceArgument>,
    /// The language of the list, by default the programme's own; and of messages
    #[arg(long, value_enum)]
    pub lang: Option<LanguageArgument>,
    /// How to print the tasks
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// For whom the folder is read, where nothing else is asked. Tasks of somebody are to be handed to them; those of nobody stay
/// with who runs the programme.
pub fn by_default(who: Option<&str>) -> Option<AudienceArgument> {
    let is_somebody = who.is_some_and(|who| who != tasks::UNASSIGNED);
    is_somebody.then_some(AudienceArgument::Partners)
}

/// Prints what is still to be done, by who must do it.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let folder = &arguments.folder;
    let audience = arguments.audience.or_else(|| by_default(arguments.who.as_deref()));
    let checked = Project::open_folder(folder, reading(arguments.lang, audience))?.check();
    let Some(programme) = checked.programme() else {
        let summary = report::summary(checked.diagnostics());
        report::say(&message!(
            "{summary}; run `brugwerk check {}` to see them.",
            folder.display(),
            summary
        ));
        return Err(Failure::Told);
    };
    let language = arguments.lang.map(Into::into);
    let locale = programme.locale(language.unwrap_or_else(|| programme.programme.language.into()));
    let mut found = tasks::tasks(programme, checked.diagnostics(), locale);
    if let Some(who) = &arguments.who {
        let theirs = tasks::of_whom(programme, found, who);
        found = theirs.map_err(|unknown| Failure::Usage(unknown.message()))?;
    }
    report::result(&match arguments.format {
        Format::Human => tasks::told(&found, locale),
        Format::Json => tasks::json(&found).to_string(),
    })
}

//! `brugwerk explain`.

use std::path::PathBuf;

use brugwerk::project::Project;

use super::arguments::{Format, LanguageArgument, reading};
use super::failure::Failure;
use super::report;

/// Arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What to explain: the agreement of the partnership with this id
    #[arg(value_name = "agreement:ID")]
    what: String,
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// The language of the agreement; the programme's own by default
    #[arg(long, value_enum)]
    lang: Option<LanguageArgument>,
}

/// Prints why each clause stands or doesn't.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let Some(("agreement", id)) = arguments.what.split_once(':') else {
        return Err(Failure::Usage(format!(
            "“{}” can't be explained. Write `agreement:` and the id of a partnership.",
            arguments.what
        )));
    };
    let checked = Project::open_folder(&arguments.folder, reading(arguments.lang, None))?.check();
    let programme = checked.accept()?;
    let language = arguments.lang.map(Into::into);
    let locale = programme.locale(language.unwrap_or_else(|| programme.programme.language.into()));
    let Some(contract) = programme.contract(id, locale) else {
        let partnerships = programme.partnerships.iter();
        let with_agreement = partnerships.filter(|partnership| partnership.agreement.is_some());
        let known: Vec<&str> = with_agreement.map(|partnership| partnership.id.as_str()).collect();
        let known = if known.is_empty() {
            "none".to_owned()
        } else {
            known.join(", ")
        };
        return Err(Failure::Usage(format!(
            "There is no agreement “{id}” in this folder. Agreements: {known}."
        )));
    };
    report::result(&match arguments.format {
        Format::Human => contract.explained(&programme.notes().sources, locale),
        Format::Json => contract.explained_json(&programme.notes().sources).to_string(),
    })
}

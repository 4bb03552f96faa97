//! `brugwerk hand-out`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use brugwerk::check::Checked;
use brugwerk::document::{Options, form_plans};
use brugwerk::exchange::{Asked, hand_out, living_model, task_list};
use brugwerk::locale::{Language, Locale};
use brugwerk::message;
use brugwerk::project::{CheckedProject, InMemory, Project, Unobserved, select};
use brugwerk::tasks;
use brugwerk::write::write_all;
use clap::ValueEnum;
use serde_json::json;

use super::arguments::{AudienceArgument, Format, LanguageArgument, reading};
use super::failure::Failure;
use super::report;
use super::tasks::by_default;

/// Files to write, by path.
type Files = BTreeMap<String, Vec<u8>>;

/// Arguments of `hand-out`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The programme folder
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// In which form
    #[arg(long = "as", value_enum, value_name = "FORM", default_value_t = Form::Xlsx)]
    form: Form,
    /// Only this; may be given several times. As xlsx: `tables` (all data), `tables:ID` (one partnership),
    /// `revenue-model[:ID]` (with its formulas), `tasks[:WHO]` (a partner). As pdf-form: a kind of form, or `KIND:ID`
    #[arg(long, value_name = "KIND[:ID]")]
    only: Vec<String>,
    /// The folder to write into
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// For whom it is; what they may not see is left out
    #[arg(long, value_enum)]
    audience: Option<AudienceArgument>,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// The language of labels, by default the programme's own; and of messages
    #[arg(long, value_enum)]
    pub lang: Option<LanguageArgument>,
}

/// The form in which something is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Workbooks for a spreadsheet program
    Xlsx,
    /// PDFs to fill in on screen
    PdfForm,
}

/// A programme from which something is handed out.
struct Source<'a> {
    project: &'a Project,
    checked: &'a CheckedProject,
    programme: &'a Checked,
    locale: &'a Locale,
    arguments: &'a Arguments,
}

/// Writes what people are to fill in.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let project = Project::open_folder(&arguments.folder, reading(arguments.lang, arguments.audience))?;
    let checked = project.check();
    let programme = checked.accept()?;
    let language: Option<Language> = arguments.lang.map(Into::into);
    let source = Source {
        project: &project,
        checked: &checked,
        programme,
        locale: programme.locale(language.unwrap_or_else(|| programme.programme.language.into())),
        arguments,
    };
    let files = match arguments.form {
        Form::Xlsx => source.workbooks(&arguments.only)?,
        Form::PdfForm => source.forms(&arguments.only)?,
    };
    write(&checked, arguments, &files)
}

impl Source<'_> {
    /// The forms that are asked for; all where none is.
    fn forms(&self, only: &[String]) -> Result<Files, Failure> {
        let plans = select(form_plans(self.programme), only)?;
        let options = Options {
            language: Some(self.locale.language()),
            ..Options::default()
        };
        let mut sink = InMemory::default();
        self.checked.set(&plans, options, &mut sink, &Unobserved)?;
        Ok(sink.files)
    }

    /// The workbooks that are asked for; where none is, the tables and each revenue model.
    fn workbooks(&self, only: &[String]) -> Result<Files, Failure> {
        let usual = ["tables".to_owned(), "revenue-model".to_owned()];
        let is_usual = only.is_empty();
        let mut files = Files::new();
        for asked in if is_usual { &usual } else { only } {
            let (kind, id) = asked
                .split_once(':')
                .map_or((asked.as_str(), None), |(kind, id)| (kind, Some(id)));
            match kind {
                "tables" => self.tables(id, &mut files)?,
                "revenue-model" => self.models(id, is_usual, &mut files)?,
                "tasks" => self.tasks(id, &mut files)?,
                _ => {
                    return Err(Failure::Usage(message!(
                        "Nothing called “{kind}” can be handed out as a workbook. What can: tables, tables:ID, revenue-model, revenue-model:ID, tasks, tasks:WHO.",
                        kind
                    )));
                }
            }
        }
        Ok(files)
    }

    fn tables(&self, id: Option<&str>, files: &mut Files) -> Result<(), Failure> {
        self.known(id)?;
        let asked = Asked {
            audience: self.arguments.audience.map(Into::into).unwrap_or_default(),
            only: id,
        };
        let bytes = hand_out(self.project, self.programme, asked, self.locale).map_err(Failure::Usage)?;
        let path = id.map_or_else(|| "tables.xlsx".to_owned(), |id| format!("tables/{id}.xlsx"));
        files.insert(path, bytes);
        Ok(())
    }

    fn models(&self, id: Option<&str>, may_lack: bool, files: &mut Files) -> Result<(), Failure> {
        self.known(id)?;
        let mut is_found = may_lack;
        let cases = self.programme.partnerships.iter();
        for case in cases.filter(|case| id.is_none_or(|id| case.id.as_str() == id)) {
            let made = living_model(self.programme, case, self.locale).map_err(Failure::Usage)?;
            if let Some(bytes) = made {
                is_found = true;
                files.insert(format!("revenue-models/{}.xlsx", case.id.as_str()), bytes);
            }
        }
        if is_found {
            return Ok(());
        }
        Err(Failure::Usage(message!(
            "There is no revenue model here that can be computed."
        )))
    }

    /// The tasks, of one person as `tasks --who` gives them: by default as the partners may read them.
    fn tasks(&self, who: Option<&str>, files: &mut Files) -> Result<(), Failure> {
        let arguments = self.arguments;
        let audience = arguments.audience.or_else(|| by_default(who));
        let project = Project::open_folder(&arguments.folder, reading(arguments.lang, audience))?;
        let checked = project.check();
        let programme = checked.accept()?;
        let mut found = tasks::tasks(programme, checked.diagnostics(), self.locale);
        let mut name = None;
        if let Some(who) = who {
            let theirs = tasks::of_whom(programme, found, who);
            found = theirs.map_err(|unknown| Failure::Usage(unknown.message()))?;
            let partner = programme.partners.iter().find(|partner| partner.id.as_str() == who);
            name = Some(partner.map_or_else(|| who.to_owned(), |partner| partner.name.to_string()));
        }
        let bytes = task_list(&project, programme, &found, name.as_deref(), self.locale);
        let path = who.map_or_else(|| "tasks.xlsx".to_owned(), |who| format!("tasks/{who}.xlsx"));
        files.insert(path, bytes.map_err(Failure::Usage)?);
        Ok(())
    }

    /// Refuses a partnership that nobody knows.
    fn known(&self, id: Option<&str>) -> Result<(), Failure> {
        match id {
            Some(id) if self.programme.partnership(id).is_none() => {
                let known = self.programme.partnerships.iter().map(|case| case.id.as_str());
                let known = known.collect::<Vec<_>>().join(", ");
                Err(Failure::Usage(message!(
                    "There is no partnership “{id}” in this folder. Partnerships: {known}.",
                    id,
                    known
                )))
            }
            _ => Ok(()),
        }
    }
}

fn write(checked: &CheckedProject, arguments: &Arguments, files: &Files) -> Result<(), Failure> {
    let out: &Path = &arguments.out;
    let guard = checked.output_guard(&arguments.folder)?;
    for path in files.keys() {
        guard.judge(&out.join(path))?;
    }
    let all = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    write_all(out, all).map_err(|error| Failure::Io(error.message()))?;
    if arguments.format == Format::Json {
        let files = files.iter().map(
            |(path, bytes)| json!({ "path": path, "bytes": bytes.len(), "sha256": brugwerk::bytes::sha256(bytes) }),
        );
        return report::result(&json!({ "files": files.collect::<Vec<_>>() }).to_string());
    }
    for (path, bytes) in files {
        report::result(&format!(
            "{}  {} KiB",
            out.join(path).display(),
            bytes.len().div_ceil(1024)
        ))?;
    }
    Ok(())
}

//! `brugwerk completions` and `brugwerk man`.

use brugwerk::message;
use clap_complete::Shell;

use super::failure::Failure;
use super::report;

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Prints the completion script of a shell for this command line.
pub fn completions(arguments: &Completions, mut command: clap::Command) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "brugwerk", &mut script);
    report::result(String::from_utf8_lossy(&script).trim_end())
}

/// Prints the manual page of this command line, with every subcommand in it.
pub fn manual(command: &clap::Command) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::Io(message!("The manual can't be written ({error}).", error));
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone())
        .render(&mut page)
        .map_err(failed)?;
    for subcommand in command
        .get_subcommands()
        .filter(|subcommand| subcommand.get_name() != "help")
    {
        let title = format!("brugwerk {}", subcommand.get_name());
        let manual = clap_mangen::Man::new(subcommand.clone().bin_name(title));
        manual.render_synopsis_section(&mut page).map_err(failed)?;
        manual.render_description_section(&mut page).map_err(failed)?;
        manual.render_options_section(&mut page).map_err(failed)?;
    }
    report::result(String::from_utf8_lossy(&page).trim_end())
}

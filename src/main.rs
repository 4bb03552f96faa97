//! The command line of Brugwerk.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}

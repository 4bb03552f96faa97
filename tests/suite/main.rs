//! Everything that the library and the commands promise, in one program: what is linked once is built sooner.
//!
//! Tests that measure a whole process, or that read the repository, are programs of their own beside this folder.

mod agreements;
mod answer_files;
mod archive;
mod audiences;
mod brand;
mod change_notes;
mod claims;
mod cli;
#[path = "../common/mod.rs"]
mod common;
mod diff;
mod diff_command;
mod documents;
mod edit;
mod exchange;
mod facts;
mod figures;
mod forms;
mod history;
mod living;
mod method;
mod own_templates;
mod project;
mod redline;
mod references;
mod rules;
mod second_reader;
mod sentences;
mod signed_edition;
mod slips;
mod tasks;
mod views;
mod workbooks;

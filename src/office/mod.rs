//! Workbooks as other programs write and read them: cells in, cells out.
//!
//! This floor knows no programme, only sheets, rows and cells. What it writes has the same bytes for the same cells; what
//! it reads may come from anybody, so that is bounded in size and depth, runs nothing and follows no link. No figure ever
//! goes through a float: a number is the text that its cell holds.

mod book;
mod cells;
mod figure;
#[cfg(test)]
mod hostile_tests;
mod limits;
mod looks;
mod package;
mod place;
#[cfg(test)]
mod random;
mod read;
#[cfg(test)]
mod read_tests;
mod refusal;
#[cfg(test)]
mod returned_tests;
#[cfg(test)]
mod round_trip_tests;
#[cfg(test)]
mod sample_workbook;
mod styles;
mod text;
mod typed;
mod workbook;
mod write;
#[cfg(test)]
mod write_tests;
mod xml;

pub use book::{Book, BookSheet, Content, Found, NotRead, ShownAs};
pub use figure::{Number, day, flag, number, text};
pub use place::cell_name;
pub use read::read;
pub use workbook::{Area, Cell, Choices, Column, Entry, Look, Notation, Role, Row, Sheet, Shown, Validation, Workbook};
pub use write::write;

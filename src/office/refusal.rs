//! The sentences of files that are not read.

use crate::diagnostic::Message;
use crate::message;

use super::book::NotRead;

/// What helps with most files: another program writes it anew.
fn save_again() -> Message {
    message!("Open it in Excel or LibreOffice, save it as Excel workbook (.xlsx), and use that file.")
}

/// What is not as the format asks.
pub(super) fn damaged(what: Message) -> NotRead {
    NotRead {
        why: what,
        help: save_again(),
    }
}

/// A part that can't be read.
pub(super) fn damaged_part(part: &str) -> NotRead {
    damaged(message!("the workbook is damaged: its part {part} can't be read", part))
}

/// More than a workbook to fill in holds.
pub(super) fn too_large(what: Message) -> NotRead {
    NotRead {
        why: what,
        help: message!("Use the workbook that was handed out, and remove what does not belong in it."),
    }
}

/// More in all than a workbook to fill in holds.
pub(super) fn too_much() -> NotRead {
    too_large(message!("the workbook holds far more than people fill in"))
}

/// Another kind of file, from which a program makes such a workbook.
pub(super) fn other_kind(what: Message) -> NotRead {
    NotRead {
        why: what,
        help: save_again(),
    }
}

/// Something that no program makes a workbook of.
pub(super) fn no_workbook(what: Message) -> NotRead {
    NotRead {
        why: what,
        help: message!("Use the workbook that was filled in, saved as Excel workbook (.xlsx)."),
    }
}

/// Something that may run, or that stands for something else.
pub(super) fn unsafe_content(what: Message, help: Message) -> NotRead {
    NotRead { why: what, help }
}

/// What can't be opened without a password.
pub(super) fn encrypted() -> NotRead {
    NotRead {
        why: message!("the workbook is protected by a password"),
        help: message!("Save it without a password to open it, and use that file."),
    }
}

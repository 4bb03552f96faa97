//! How the cells of a workbook look.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use super::workbook::{Look, Notation, Role};

/// The ground of heads of columns, and the colour of titles.
const ACCENT: u32 = 0x001F_5F4F;
/// The ground of heads of groups.
const ACCENT_SOFT: u32 = 0x00E1_EDE9;
/// The ground of what is open to input.
const OPEN: u32 = 0x00FF_FBE6;
/// The ground of what is closed to input.
const CLOSED: u32 = 0x00F2_F2F2;
/// The ground of what is at fault.
const FAULT: u32 = 0x00FB_D9D3;
/// Letters that are less prominent, and still easy to read.
const FAINT: u32 = 0x0059_5959;
/// Lines around cells.
const LINE: u32 = 0x00B8_B8B8;
/// Letters on the accent.
const WHITE: u32 = 0x00FF_FFFF;

/// The formats that a workbook uses, each made once.
#[derive(Default)]
pub(super) struct Looks(Vec<((Look, bool), Format)>);

impl Looks {
    /// The format of a look; `is_literal` keeps a text that begins like a formula a text when somebody edits it.
    pub(super) fn format(&mut self, look: Look, is_literal: bool) -> &Format {
        let key = (look, is_literal);
        let at = self.0.iter().position(|(known, _)| *known == key);
        let at = at.unwrap_or_else(|| {
            let format = format(look);
            let format = if is_literal { format.set_quote_prefix() } else { format };
            self.0.push((key, format));
            self.0.len() - 1
        });
        &self.0[at].1
    }
}

fn format(look: Look) -> Format {
    let mut format = of_role(Format::new().set_align(FormatAlign::Top), look.role);
    if look.role == Role::Head && !matches!(look.notation, Notation::General | Notation::Text) {
        // The head of a column of numbers stands where these do.
        format = format.set_align(FormatAlign::Right);
    }
    match look.notation {
        Notation::General | Notation::Decimal | Notation::Percent => format,
        Notation::Text => format.set_num_format("@"),
        Notation::Money => format.set_num_format("#,##0.00"),
        Notation::Whole => format.set_num_format("#,##0"),
        Notation::Year => format.set_num_format("0"),
        Notation::Exact => format.set_num_format("#,##0.00####"),
        Notation::Share => format.set_num_format("0.00%"),
        Notation::Day => format.set_num_format("dd/mm/yyyy"),
    }
}

fn of_role(format: Format, role: Role) -> Format {
    let framed = |format: Format| {
        format
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE)
            .set_text_wrap()
    };
    match role {
        Role::Plain => format.set_text_wrap(),
        Role::Title => format.set_bold().set_font_size(16).set_font_color(ACCENT),
        Role::Head => framed(format)
            .set_bold()
            .set_font_color(WHITE)
            .set_background_color(ACCENT),
        Role::Group => format.set_bold().set_background_color(ACCENT_SOFT),
        Role::Input => framed(format).set_background_color(OPEN).set_unlocked(),
        Role::Fixed => framed(format).set_background_color(CLOSED),
        Role::Total => framed(format)
            .set_bold()
            .set_background_color(CLOSED)
            .set_border_top(FormatBorder::Medium),
        Role::Faint => format.set_font_color(FAINT).set_text_wrap(),
        // What is at fault is there to be mended.
        Role::Fault => framed(format).set_background_color(FAULT).set_unlocked(),
    }
}

//! The first row of a file of answers: which statement each column is about.

use crate::diagnostic::{Diagnostic, Message, Place, nearest, rules};
use crate::message;
use crate::model::{Id, Located, Scalar as _};

use super::cells::Cell;
use super::form::Form;

rules! {
    pub error UNKNOWN_COLUMN = "unknown-column" {
        guards: "Each column of a file of answers, behind that of the respondents, is named once, by the id of a statement of its self-assessment.",
        example: "respondent,trust,Total\nr01,4,4\nr02,5,5",
        cure: "Write the id of the statement that the column answers, or remove the column.",
    }
}

/// The position of the statement that a name of a column means.
pub fn meant(name: &str, form: &Form<'_>) -> Option<usize> {
    let plain = |text: &str| {
        text.trim()
            .trim_end_matches(['.', '?'])
            .to_lowercase()
            .replace([' ', '_'], "-")
    };
    let wanted = plain(name);
    if wanted.is_empty() {
        return None;
    }
    let at = |is: &dyn Fn(&str) -> bool| {
        let mut found = form.statements.iter().enumerate().filter(|(_, asked)| {
            [asked.id, asked.label, asked.text]
                .iter()
                .any(|known| is(&plain(known)))
        });
        let first = found.next()?;
        found.next().is_none().then_some(first.0)
    };
    // `4. Geformaliseerd`, `S4`, `Stelling 4`.
    let behind = wanted.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | '-' | ':'));
    let number = || {
        let digits = wanted.trim_start_matches(|c: char| c.is_alphabetic() || c == '-');
        let before = wanted.len() - digits.len();
        let is_counted = before <= 1 || wanted.starts_with("stelling") || wanted.starts_with("vraag");
        let number: usize = digits.parse().ok().filter(|_| is_counted)?;
        number.checked_sub(1).filter(|at| *at < form.statements.len())
    };
    let near = || {
        let ids = form.statements.iter().map(|asked| asked.id);
        let id = nearest(&wanted, ids)?;
        form.statements.iter().position(|asked| asked.id == id)
    };
    at(&|known| known == wanted)
        .or_else(|| at(&|known| !behind.is_empty() && known == behind))
        .or_else(number)
        .or_else(near)
        .or_else(|| {
            at(&|known| {
                known.len() > 3 && (wanted.starts_with(known) || wanted.len() > 3 && known.starts_with(&wanted))
            })
        })
}

/// How many columns of a row name a statement.
pub fn named(cells: &[Cell], form: &Form<'_>) -> usize {
    let is_exact = |cell: &&Cell| form.asks(&cell.text);
    let exact = cells.iter().filter(is_exact).count();
    // A number alone is an answer as well as the number of a statement.
    let is_word = |cell: &&Cell| cell.text.contains(char::is_alphabetic);
    exact.max(
        cells
            .iter()
            .skip(1)
            .filter(is_word)
            .filter(|cell| meant(&cell.text, form).is_some())
            .count(),
    )
}

/// The statements of the columns behind the first; nothing for a column that is none, which is reported.
pub fn read(
    header: &[Cell],
    form: &Form<'_>,
    sign: char,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Option<Located<Id>>> {
    let names = header.get(1..).unwrap_or_default();
    let is_first = |at: usize| names.iter().position(|cell| cell.text == names[at].text) == Some(at);
    let is_known = |at: &usize| {
        let name = &names[*at].text;
        form.asks(name) && is_first(*at) || !form.asks(name) && form.leaves(name)
    };
    let strange: Vec<usize> = (0..names.len()).filter(|at| !is_known(at)).collect();
    let unheard: Vec<&str> = form
        .statements
        .iter()
        .map(|asked| asked.id)
        .filter(|id| !names.iter().any(|cell| cell.text == *id))
        .collect();
    let meanings: Vec<Option<&str>> = strange
        .iter()
        .map(|at| {
            let id = form.statements.get(meant(&names[*at].text, form)?)?.id;
            unheard.contains(&id).then_some(id)
        })
        .collect();
    if let ([first, .., last], true) = (&strange[..], meanings.iter().all(Option::is_some)) {
        let ids: Vec<&str> = names
            .iter()
            .enumerate()
            .map(|(at, cell)| {
                let meant = strange.iter().position(|strange| *strange == at);
                meant.and_then(|meant| meanings[meant]).unwrap_or(&cell.text)
            })
            .collect();
        let row: Vec<&str> = std::iter::once(&*header[0].text).chain(ids).collect();
        let row = row.join(&sign.to_string());
        let place = Place {
            end: names[*last].place.end,
            ..names[*first].place
        };
        let message = message!("{} columns are not named by the id of a statement", strange.len());
        diagnostics.push(
            UNKNOWN_COLUMN
                .at(place, message)
                .with_help(message!("Write the row as “{row}”.", row)),
        );
    } else {
        for (at, meant) in strange.iter().zip(&meanings) {
            diagnostics.push(stranger(&names[*at], *meant, strange.len() == 1, &unheard, form));
        }
    }
    let statement = |(at, cell): (usize, &Cell)| {
        let id = Id::parse(&cell.text).ok().filter(|_| !strange.contains(&at))?;
        Some(Located::new(id, cell.place))
    };
    names.iter().enumerate().map(statement).collect()
}

/// The fault of a column that no statement, or one that has its column, gives its name to.
fn stranger(cell: &Cell, meant: Option<&str>, is_alone: bool, unheard: &[&str], form: &Form<'_>) -> Diagnostic {
    let name = cell.text.as_str();
    let message = if name.is_empty() {
        message!("this column has answers and no name")
    } else if form.asks(name) {
        message!("a second column is named “{name}”", name)
    } else {
        message!("“{name}” is no statement of the self-assessment", name)
    };
    let fault = UNKNOWN_COLUMN.at(cell.place, message);
    match (meant, unheard) {
        (Some(id), _) => fault.with_suggestion(message!("Write “{id}”.", id)),
        (None, [id]) if is_alone => fault.with_help(message!(
            "Write “{id}” where it holds the answers to that statement, which has no column; else remove the column.",
            id
        )),
        (None, []) => fault.with_help("Remove the column: every statement has its own already."),
        (None, _) => {
            let ids = unheard.join(", ");
            fault.with_help(message!(
                "Remove the column; where it holds answers, write the id of their statement: {ids}.",
                ids
            ))
        }
    }
}

/// The first row as it should be, with a column for each statement in order.
pub fn whole(form: &Form<'_>, sign: char) -> String {
    let ids = form.statements.iter().map(|asked| asked.id);
    std::iter::once("respondent")
        .chain(ids)
        .collect::<Vec<_>>()
        .join(&sign.to_string())
}

/// What the first row lacks, where it names no columns or none for the respondents.
pub fn misses_names(header: &[Cell], form: &Form<'_>) -> Option<Message> {
    let is_number = |cell: &Cell| !cell.text.is_empty() && cell.text.bytes().all(|byte| byte.is_ascii_digit());
    let (first, others) = header.split_first()?;
    let counts_up = others.len() > 2
        && others
            .iter()
            .zip(1_usize..)
            .all(|(cell, number)| cell.text == number.to_string());
    if !others.is_empty()
        && !counts_up
        && others.iter().all(|cell| is_number(cell) || cell.text.is_empty())
        && others.iter().any(is_number)
    {
        return Some(message!("the first row holds answers, not the names of the columns"));
    }
    form.asks(&first.text).then(|| {
        message!(
            "the first column is that of the statement “{}”; the column with the respondents is missing",
            first.text
        )
    })
}

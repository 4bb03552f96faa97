//! A form that takes shape: what is drawn of each question, and the field in which it is answered.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

use crate::document::base::blocks::programme::FunderView;
use crate::document::base::form_names::{CODE, NO_ANSWER, choice, other};
use crate::document::base::hand_out::{FormCode, HandOut};
use crate::document::base::{ComposeError, Composed, Composer, Rich};
use crate::locale::say;
use crate::pdf::{FieldContent, FormField, RadioOption, first_unshown};

/// The most characters of one line, of several, and of a text.
pub(super) const MOST_OF_LINE: u32 = 200;
pub(super) const MOST_OF_AREA: u32 = 2_000;
pub(super) const MOST_OF_PROSE: u32 = 6_000;

/// A part of a form: a heading and questions.
#[derive(Debug, Serialize)]
pub(super) struct Part<'a> {
    pub title: String,
    pub text: Option<Rich<'a>>,
    pub items: Vec<Item<'a>>,
}

/// A question as it is drawn.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Item<'a> {
    /// A label and one field.
    Field {
        name: String,
        label: String,
        question: Option<Rich<'a>>,
        hint: Option<String>,
        /// How high it is: `line`, `date`, `area` or `prose`.
        form: &'static str,
    },
    /// A label and buttons or boxes, each with its words.
    Options {
        label: String,
        hint: Option<String>,
        is_round: bool,
        options: Vec<OptionView>,
        /// The field for another answer.
        other: Option<String>,
    },
    /// Statements, each with a button for each word of a scale.
    Scale {
        caption: String,
        words: Vec<String>,
        groups: Vec<Group<'a>>,
    },
    /// What is known already, and can't be changed in a field.
    Shown {
        label: String,
        question: Option<Rich<'a>>,
        lines: Vec<String>,
    },
}

/// A button or box with its words.
#[derive(Debug, Serialize)]
pub(super) struct OptionView {
    /// What its placeholder is called.
    pub name: String,
    pub label: String,
}

/// The statements of one subject.
#[derive(Debug, Serialize)]
pub(super) struct Group<'a> {
    pub title: &'a str,
    pub description: Option<Rich<'a>>,
    pub statements: Vec<StatementView<'a>>,
}

/// A statement with the placeholders of its buttons.
#[derive(Debug, Serialize)]
pub(super) struct StatementView<'a> {
    pub number: usize,
    pub text: Rich<'a>,
    pub buttons: Vec<String>,
}

/// What a form is about.
pub(super) struct About<'a> {
    pub title: String,
    pub subtitle: Option<String>,
    pub intro: Option<Rich<'a>>,
    /// What becomes of what is filled in.
    pub ending: Option<Rich<'a>>,
    /// Where it goes.
    pub send: Vec<String>,
}

/// A form as it is drawn.
#[derive(Debug, Serialize)]
struct FormView<'a> {
    kicker: String,
    title: String,
    subtitle: Option<String>,
    version: &'a str,
    date: String,
    intro: Option<Rich<'a>>,
    parts: Vec<Part<'a>>,
    ending: Option<Rich<'a>>,
    send: Vec<String>,
    code: String,
    code_field: &'static str,
    funder: Option<FunderView<'a>>,
}

/// The fields of a form, as its questions are put together.
pub(super) struct Form<'c, 'a> {
    pub composer: &'c Composer<'a>,
    fields: Vec<FormField>,
}

/// A question of one field.
pub(super) struct Question<'a> {
    pub name: String,
    pub label: String,
    pub text: Option<Rich<'a>>,
    /// The question again, for those who hear it.
    pub spoken: Option<String>,
    pub help: Option<String>,
    pub is_required: bool,
}

impl Question<'_> {
    /// A question of a few words.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            text: None,
            spoken: None,
            help: None,
            is_required: false,
        }
    }

    /// With words on how to answer it.
    pub fn helped(mut self, help: Option<impl Into<String>>) -> Self {
        self.help = help.map(Into::into);
        self
    }

    /// One that must be answered.
    pub fn required(mut self, is_required: bool) -> Self {
        self.is_required = is_required;
        self
    }
}

impl<'c, 'a> Form<'c, 'a> {
    pub fn new(composer: &'c Composer<'a>) -> Self {
        Self {
            composer,
            fields: Vec::new(),
        }
    }

    fn text(&self, key: &str) -> String {
        self.composer.locale.text(key)
    }

    /// What a reader sees beside a question: whether it must be answered, and how.
    fn hint(&self, question: &Question<'_>) -> Option<String> {
        let required = question.is_required.then(|| self.text("call-required"));
        let parts: Vec<String> = required.into_iter().chain(question.help.clone()).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    /// What a screen reader says of a question.
    fn tooltip(&self, question: &Question<'_>) -> String {
        let label = Some(question.label.clone());
        let parts = [label, question.spoken.clone(), self.hint(question)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
    }

    fn add(&mut self, question: &Question<'_>, content: FieldContent) {
        let field = FormField {
            name: question.name.clone(),
            tooltip: self.tooltip(question),
            content,
            is_required: question.is_required,
            is_locked: false,
        };
        self.fields.push(field);
    }

    /// A question that is answered in a line.
    pub fn line(&mut self, question: Question<'a>, most: u32) -> Item<'a> {
        let content = FieldContent::Line {
            value: String::new(),
            most: Some(most),
        };
        self.add(&question, content);
        self.drawn(question, "line")
    }

    /// A question that is answered with a date.
    pub fn date(&mut self, mut question: Question<'a>) -> Item<'a> {
        /// The characters of a date: `31/12/2026`.
        const MOST: u32 = 10;
        let pattern = self.text("fill-in-date");
        question.help = Some(match question.help {
            Some(help) => format!("{help} · {pattern}"),
            None => pattern,
        });
        let content = FieldContent::Line {
            value: String::new(),
            most: Some(MOST),
        };
        self.add(&question, content);
        self.drawn(question, "date")
    }

    /// A question that is answered in several lines, some of them there already. Where a field can't show them, they
    /// are printed.
    pub fn area(&mut self, question: Question<'a>, lines: &[&str]) -> Item<'a> {
        if lines.iter().any(|line| line.contains('\n')) {
            return shown(question, lines);
        }
        let value = lines.join("\n");
        self.text_area(question, &value, MOST_OF_AREA, "area", lines)
    }

    /// A question that is answered in a text, which may be there already. Where a field can't show it, it is printed.
    pub fn prose(&mut self, question: Question<'a>, known: &str) -> Item<'a> {
        let lines: Vec<&str> = known.lines().filter(|line| !line.trim().is_empty()).collect();
        self.text_area(question, known, MOST_OF_PROSE, "prose", &lines)
    }

    fn text_area(
        &mut self,
        question: Question<'a>,
        value: &str,
        most: u32,
        form: &'static str,
        lines: &[&str],
    ) -> Item<'a> {
        let value: String = value.nfc().collect();
        let length = value.encode_utf16().count();
        if usize::try_from(most).is_ok_and(|most| length > most) || first_unshown(&value).is_some() {
            return shown(question, lines);
        }
        let most = Some(most);
        self.add(&question, FieldContent::Area { value, most });
        self.drawn(question, form)
    }

    fn drawn(&self, question: Question<'a>, form: &'static str) -> Item<'a> {
        Item::Field {
            hint: self.hint(&question),
            name: question.name,
            label: question.label,
            question: question.text,
            form,
        }
    }

    /// A question with answers to choose one from; a list that folds out where a field can show them.
    pub fn choice(&mut self, question: Question<'a>, options: &[&str], chosen: &str, is_open: bool) -> Item<'a> {
        if !is_open && options.iter().all(|option| first_unshown(option).is_none()) {
            let content = FieldContent::Choice {
                options: options.iter().map(|option| (*option).to_owned()).collect(),
                value: chosen.to_owned(),
            };
            self.add(&question, content);
            return self.drawn(question, "line");
        }
        let none = self.text("fill-in-no-answer");
        let numbered = options.iter().zip(1..).map(|(option, number)| RadioOption {
            name: number_of(number),
            words: (*option).to_owned(),
        });
        let none = RadioOption {
            name: NO_ANSWER.to_owned(),
            words: none,
        };
        let options: Vec<RadioOption> = numbered.chain([none]).collect();
        let views = options.iter().map(|option| OptionView {
            name: format!("{}/{}", question.name, option.name),
            label: option.words.clone(),
        });
        let views = views.collect();
        self.add(&question, FieldContent::Radio { options, value: None });
        self.options(question, views, true, is_open)
    }

    /// A question with answers to choose some from, each a box of its own.
    pub fn choices(&mut self, question: Question<'a>, options: &[&str], is_open: bool) -> Item<'a> {
        let mut views = Vec::new();
        for (option, number) in options.iter().zip(1..) {
            let name = choice(&question.name, number);
            let tooltip = format!("{}: {option}", question.label);
            self.add(&Question::new(&*name, tooltip), FieldContent::Check { is_on: false });
            views.push(OptionView {
                name,
                label: (*option).to_owned(),
            });
        }
        self.options(question, views, false, is_open)
    }

    fn options(&mut self, question: Question<'a>, options: Vec<OptionView>, is_round: bool, is_open: bool) -> Item<'a> {
        let other = is_open.then(|| other(&question.name));
        if let Some(name) = &other {
            let label = format!("{}: {}", question.label, self.text("call-other-answer"));
            let content = FieldContent::Line {
                value: String::new(),
                most: Some(MOST_OF_LINE),
            };
            self.add(&Question::new(&**name, label), content);
        }
        Item::Options {
            hint: self.hint(&question),
            label: question.label,
            is_round,
            options,
            other,
        }
    }

    /// A statement with a button for each word of a scale and one for no answer; gives the placeholders of the buttons.
    pub fn scale(&mut self, question: &Question<'a>, words: &[String]) -> Vec<String> {
        let last = words.len().saturating_sub(1);
        let options: Vec<RadioOption> = words
            .iter()
            .enumerate()
            .map(|(index, words)| RadioOption {
                name: if index == last {
                    NO_ANSWER.to_owned()
                } else {
                    number_of(index + 1)
                },
                words: words.clone(),
            })
            .collect();
        let names = options
            .iter()
            .map(|option| format!("{}/{}", question.name, option.name));
        let names = names.collect();
        self.add(question, FieldContent::Radio { options, value: None });
        names
    }

    /// The fields, and last the one that shows the code.
    pub fn into_hand_out(mut self, code: FormCode) -> HandOut {
        self.fields.push(FormField {
            name: CODE.to_owned(),
            tooltip: self.text("fill-in-code-help"),
            content: FieldContent::Line {
                value: code.to_string(),
                most: None,
            },
            is_required: false,
            is_locked: true,
        });
        let fields = self.fields;
        HandOut { code, fields }
    }
}

/// What can't be changed in a field, as it is printed.
fn shown<'a>(question: Question<'a>, lines: &[&str]) -> Item<'a> {
    Item::Shown {
        label: question.label,
        question: question.text,
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    }
}

fn number_of(number: usize) -> String {
    number.to_string()
}

/// The code of a form of this kind that is made from this data.
pub(super) fn code_of(
    composer: &Composer<'_>,
    id: &str,
    version: u32,
    data: &impl Serialize,
) -> Result<FormCode, ComposeError> {
    Ok(FormCode::of(
        composer.kind.word,
        id,
        version,
        &serde_json::to_vec(data)?,
    ))
}

/// Puts a form together.
pub(super) fn document<'a>(
    mut composer: Composer<'a>,
    about: About<'a>,
    parts: Vec<Part<'a>>,
    hand_out: HandOut,
    data: &impl Serialize,
) -> Result<Composed, ComposeError> {
    #[derive(Serialize)]
    struct Data<'d, T> {
        code: String,
        #[serde(flatten)]
        data: &'d T,
    }
    let code = hand_out.code.to_string();
    let attachment = composer.attachment(&Data {
        code: code.clone(),
        data,
    })?;
    composer.unplaced.glossary = false;
    let head = &composer.programme.programme;
    let view = FormView {
        kicker: format!("{} · {}", head.call, composer.kind_name()),
        version: head.document.version.as_str(),
        date: composer.date(*head.document.date),
        funder: composer.funder(),
        title: about.title,
        subtitle: about.subtitle,
        intro: about.intro,
        parts,
        ending: about.ending,
        send: about.send,
        code,
        code_field: CODE,
    };
    let description = say!(composer, "fill-in-description", title = view.title);
    let heading = composer.heading(&view.title, description);
    let made = composer.document(heading, FormParts { form: view }, attachment)?;
    Ok(Composed {
        hand_out: Some(hand_out),
        ..made
    })
}

#[derive(Debug, Serialize)]
struct FormParts<'a> {
    form: FormView<'a>,
}

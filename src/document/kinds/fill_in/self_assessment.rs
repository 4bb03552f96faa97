//! The questionnaire of a self-assessment, to fill in on screen.

use serde::Serialize;

use super::form::{About, Form, Group, Item, MOST_OF_LINE, Part, Question, StatementView, code_of, document};
use crate::document::base::form_names::{self, REMARKS, RESPONDENT, ROUND};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per, entry, ids, rich};
use crate::model::{Aspect, Id, Located, PlainText, SelfAssessment};

/// Counts the changes of the form that older readers can't follow.
const VERSION: u32 = 1;

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "self-assessment-form",
    "the questionnaire of a self-assessment, to fill in on screen",
    Per::Entry(|programme| ids(&programme.self_assessments)),
    compose,
);

/// The data that the form is made from.
#[derive(Serialize)]
struct Data<'a> {
    self_assessment: &'a Id,
    title: &'a Located<PlainText>,
    scale: &'a [Located<PlainText>],
    aspects: &'a [Aspect],
    rounds: Vec<&'a Id>,
}

/// Composes the form.
fn compose(composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let model = entry(&programme.self_assessments, id)?;
    let data = Data {
        self_assessment: model.id.get(),
        title: &model.title,
        scale: &model.scale,
        aspects: &model.aspects,
        rounds: model.rounds.iter().map(|round| round.id.get()).collect(),
    };
    let code = code_of(&composer, id, VERSION, &data)?;
    let mut form = Form::new(&composer);
    let parts = vec![
        about_you(&mut form, model),
        statements(&mut form, model),
        remarks(&mut form),
    ];
    let hand_out = form.into_hand_out(code);
    let about = About {
        title: model.title.to_string(),
        subtitle: Some(programme.programme.title.to_string()),
        intro: rich(model.instruction.as_ref()),
        ending: None,
        send: Vec::new(),
    };
    document(composer, about, parts, hand_out, &data)
}

/// In which round the answers are given, and by whom: by code, never by name.
fn about_you<'a>(form: &mut Form<'_, 'a>, model: &'a SelfAssessment) -> Part<'a> {
    let locale = form.composer.locale;
    let mut items = Vec::new();
    let rounds = form_names::rounds(model);
    if let Some(last) = rounds.last() {
        let question = Question::new(ROUND, locale.text("assessment-round"));
        items.push(form.choice(question, &rounds, last, false));
    }
    let respondent = Question::new(RESPONDENT, locale.text("fill-in-respondent"))
        .helped(Some(locale.text("fill-in-respondent-help")))
        .required(true);
    items.push(form.line(respondent, MOST_OF_LINE));
    Part {
        title: locale.text("fill-in-about-you"),
        text: None,
        items,
    }
}

/// The statements, each with a button for each answer.
fn statements<'a>(form: &mut Form<'_, 'a>, model: &'a SelfAssessment) -> Part<'a> {
    let locale = form.composer.locale;
    let mut words: Vec<String> = model.scale.iter().map(|word| word.to_string()).collect();
    words.push(locale.text("fill-in-no-answer"));
    let mut numbers = 1..;
    let groups = model
        .aspects
        .iter()
        .map(|aspect| Group {
            title: aspect.title.as_str(),
            description: rich(aspect.description.as_ref()),
            statements: aspect
                .statements
                .iter()
                .zip(numbers.by_ref())
                .map(|(statement, number)| {
                    let name = form_names::statement(statement.id.as_str());
                    let question = Question::new(name, format!("{number}. {}", statement.text.plain()));
                    StatementView {
                        number,
                        text: statement.text.blocks(),
                        buttons: form.scale(&question, &words),
                    }
                })
                .collect(),
        })
        .collect();
    Part {
        title: locale.text("fill-in-statements"),
        text: None,
        items: vec![Item::Scale {
            caption: model.title.to_string(),
            words,
            groups,
        }],
    }
}

fn remarks<'a>(form: &mut Form<'_, 'a>) -> Part<'a> {
    let locale = form.composer.locale;
    let question = Question::new(REMARKS, locale.text("fill-in-remarks-help"));
    Part {
        title: locale.text("fill-in-remarks"),
        text: None,
        items: vec![form.area(question, &[])],
    }
}

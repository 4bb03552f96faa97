//! The registration form of a call, to fill in on screen.

use serde::Serialize;

use super::form::{About, Form, Item, MOST_OF_LINE, Part, Question, code_of, document};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per, plain, rich};
use crate::locale::say;
use crate::model::{Call, FormField, FormFieldKind, Located, PlainText};

/// Counts the changes of the form that older readers can't follow.
const VERSION: u32 = 1;

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "registration-form",
    "the registration form of a call, to fill in on screen",
    Per::Programme(|programme| {
        let call = programme.call.as_ref()?;
        (!call.form.is_empty()).then_some(call.id.get())
    }),
    compose,
);

/// The data that the form is made from.
#[derive(Serialize)]
struct Data<'a> {
    call: &'a str,
    title: &'a Located<PlainText>,
    form: &'a [FormField],
}

/// Composes the form.
fn compose(composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let call = programme.call.as_ref().ok_or_else(|| ComposeError::unknown(id))?;
    let data = Data {
        call: call.id.as_str(),
        title: &call.title,
        form: &call.form,
    };
    let code = code_of(&composer, id, VERSION, &data)?;
    let mut form = Form::new(&composer);
    let items = call.form.iter().map(|field| item(&mut form, field)).collect();
    let hand_out = form.into_hand_out(code);
    let part = Part {
        title: composer.locale.text("fill-in-registration"),
        text: None,
        items,
    };
    let about = About {
        title: call.title.to_string(),
        subtitle: Some(say!(composer, "call-by", organiser = call.organiser)),
        intro: None,
        ending: rich(call.privacy.as_ref()),
        send: send(&composer, call),
    };
    document(composer, about, vec![part], hand_out, &data)
}

/// The question that a field of the call asks.
fn item<'a>(form: &mut Form<'_, 'a>, field: &'a FormField) -> Item<'a> {
    let options: Vec<&str> = field.options.iter().map(|option| option.as_str()).collect();
    let is_open = field.open.as_deref().copied().unwrap_or_default();
    let question = Question::new(field.id.as_str(), field.label.as_str())
        .helped(plain(field.help.as_ref()))
        .required(*field.required);
    match *field.kind {
        FormFieldKind::Line => form.line(question, MOST_OF_LINE),
        FormFieldKind::Text => form.area(question, &[]),
        FormFieldKind::Date => form.date(question),
        FormFieldKind::Choice => form.choice(question, &options, "", is_open),
        FormFieldKind::Choices => form.choices(question, &options, is_open),
    }
}

/// Where the form goes, whom to ask and by when.
fn send(composer: &Composer<'_>, call: &Call) -> Vec<String> {
    let locale = composer.locale;
    let contact = &call.contact;
    let asked = [Some(&contact.name), contact.phone.as_ref(), contact.email.as_ref()];
    let asked: Vec<&str> = asked.into_iter().flatten().map(|text| text.as_str()).collect();
    let to = plain(call.return_to.as_ref()).map(|to| format!("{} {to}", locale.text("call-send-to")));
    let ask = Some(format!("{} {}", locale.text("call-return-to"), asked.join(" · ")));
    let by = call.deadline.as_ref();
    let by = by.map(|by| format!("{}: {}", locale.text("call-deadline"), composer.date(**by)));
    [to, ask, by].into_iter().flatten().collect()
}

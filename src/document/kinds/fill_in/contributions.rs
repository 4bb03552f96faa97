//! What each partner contributes, as a form: a part for each partner, with what is known already.

use super::form::{About, Form, Part, Question, code_of, document};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per, form_names};
use crate::locale::say;
use crate::model::{Contribution, Located, Partner, Partnership, RichText};

/// Counts the changes of the form that older readers can't follow.
const VERSION: u32 = 1;

/// A kind of contribution: its label and name, and what a partner has of it.
type Kinds = (&'static str, fn(&Contribution) -> &[Located<RichText>]);

const KINDS: [Kinds; 3] = [
    ("products-services", |of| &of.products_services),
    ("gain-creators", |of| &of.gain_creators),
    ("pain-relievers", |of| &of.pain_relievers),
];

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "contributions-form",
    "what each partner contributes, to fill in on screen",
    Per::Partnership(|partnership| !partnership.partners.is_empty()),
    compose,
);

/// Composes the form.
fn compose(composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let case = composer.case(id)?;
    let (partnership, programme) = (case.partnership, composer.programme);
    let data = std::collections::BTreeMap::from([("contributions", &partnership.contributions)]);
    let code = code_of(&composer, id, VERSION, &data)?;
    let mut form = Form::new(&composer);
    let partners = programme.partners_of(partnership);
    let parts = partners.map(|partner| part(&mut form, partnership, partner)).collect();
    let hand_out = form.into_hand_out(code);
    let about = About {
        title: case.name,
        subtitle: None,
        intro: None,
        ending: None,
        send: Vec::new(),
    };
    document(composer, about, parts, hand_out, &data)
}

/// What one partner contributes.
fn part<'a>(form: &mut Form<'_, 'a>, partnership: &'a Partnership, partner: &'a Partner) -> Part<'a> {
    let locale = form.composer.locale;
    let known = partnership.contributions.iter().find(|of| *of.partner == *partner.id);
    let label = known.and_then(|known| known.label.as_ref());
    let name = label.map_or_else(|| partner.name.to_string(), ToString::to_string);
    let items = KINDS.map(|(key, of)| {
        let lines: Vec<&str> = known
            .map(of)
            .unwrap_or_default()
            .iter()
            .map(|line| line.source())
            .collect();
        let question = Question::new(form_names::contribution(partner.id.as_str(), key), locale.text(key));
        let question = Question {
            spoken: Some(name.clone()),
            ..question.helped(Some(locale.text("fill-in-one-a-line")))
        };
        form.area(question, &lines)
    });
    Part {
        title: say!(form.composer, "fill-in-contribution-of", name),
        text: None,
        items: items.into(),
    }
}

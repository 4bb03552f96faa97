//! What rests on no source, so that somebody must confirm or replace it.

use crate::diagnostic::Place;
use crate::load::BUILT_IN;
use crate::locale::{Locale, capitalised, say};
use crate::model::{Basis, ClosedList as _, Ground, Part, Partnership};

use super::draft::{Draft, digest};
use super::naming::Naming;
use super::task::{About, TaskKind, Who};

/// Values that rest on the same, for the same reason, and that the same partners confirm.
struct Estimate<'a> {
    ground: Ground<'a>,
    who: Who,
    about: About,
    titles: Vec<String>,
    /// Whether a group is meant as a whole, so that no value of it needs a name.
    is_whole: bool,
}

/// A task for everything that somebody must confirm; what is the same for the same reason is one.
pub(super) fn drafts(naming: Naming<'_>) -> Vec<Draft> {
    let mut estimates: Vec<Estimate<'_>> = Vec::new();
    for ground in naming.programme.grounds() {
        if !is_to_confirm(ground.basis) || is_built_in(naming, ground.place) {
            continue;
        }
        let (who, about) = (who(naming, &ground), Naming::about(ground.part));
        let same = estimates.iter_mut().find(|one| {
            let same_words = one.ground.reason.map(|it| it.as_str()) == ground.reason.map(|it| it.as_str());
            one.about == about
                && one.who == who
                && one.ground.what == ground.what
                && one.ground.basis == ground.basis
                && same_words
        });
        let title = ground.title.map(str::to_owned);
        if let Some(known) = same {
            known.is_whole |= title.is_none();
            known.titles.extend(title.filter(|title| !known.titles.contains(title)));
        } else {
            estimates.push(Estimate {
                ground,
                who,
                about,
                is_whole: title.is_none(),
                titles: title.into_iter().collect(),
            });
        }
    }
    let partnerships = naming.programme.partnerships.iter();
    let own = partnerships.flat_map(|partnership| of_partnership(naming, partnership));
    let estimates = estimates.into_iter().map(|one| one.draft(naming.locale));
    estimates.chain(own).collect()
}

/// What was made up has nothing to confirm.
fn is_to_confirm(basis: Basis) -> bool {
    matches!(basis, Basis::Judged | Basis::Reconstructed | Basis::Example)
}

/// Whether a place is in a text that the program carries, which nobody of the programme answers for.
fn is_built_in(naming: Naming<'_>, place: Place) -> bool {
    let file = naming.programme.notes().sources.get(place.file);
    file.is_none_or(|file| file.path.starts_with(BUILT_IN))
}

/// Whose value it is.
fn who(naming: Naming<'_>, ground: &Ground<'_>) -> Who {
    match ground.part {
        Part::Partner(partner) => Who::Partner(partner.id.get().clone()),
        Part::Partnership(partnership) => naming.one_or_all(partnership, ground.party),
        Part::Report(report) => {
            let partner = ground.party.filter(|id| naming.programme.partner(id).is_some());
            partner.map_or_else(|| naming.reporter(report), |id| Who::Partner(id.clone()))
        }
        Part::Canvas(canvas) => {
            let partnership = canvas.partnership.as_ref();
            let partnership = partnership.and_then(|id| naming.programme.partnership(id.as_str()));
            partnership.map_or(Who::Unassigned, |partnership| naming.together(partnership))
        }
        Part::Programme | Part::Method | Part::Assessment(_) | Part::Analysis(_) | Part::Call(_) => Who::Unassigned,
    }
}

impl Estimate<'_> {
    fn draft(mut self, locale: &Locale) -> Draft {
        if self.is_whole {
            self.titles.clear();
        }
        let ground = self.ground;
        let (who, of) = self.who.parts();
        let told = digest(&[ground.basis.key(), reason(&ground), who, of.unwrap_or_default()]);
        let text = text(&ground, &self.titles, locale);
        // A single value is named in the text.
        let is_named = self.titles.len() < 2;
        Draft {
            id: format!("{}/{told}", ground.what),
            kind: TaskKind::Confirm,
            who: self.who,
            about: self.about,
            text,
            points: if is_named { Vec::new() } else { self.titles },
            due: None,
            place: ground.place,
        }
    }
}

fn reason<'a>(ground: &Ground<'a>) -> &'a str {
    ground.reason.map(|reason| reason.as_str()).unwrap_or_default()
}

/// What is to be confirmed or replaced, and why; of values of a group, so many with these titles.
fn text(ground: &Ground<'_>, titles: &[String], locale: &Locale) -> String {
    let key = if ground.basis == Basis::Example {
        "task-replace"
    } else {
        "task-confirm"
    };
    let title = titles.first().map(String::as_str).unwrap_or_default();
    let what = format!("task-of-{}", ground.what);
    let what = say!(locale, &what, count = titles.len(), title);
    let basis = capitalised(&locale.text(&format!("basis-{}", ground.basis.key())));
    let text = say!(locale, key, what, basis, reason = reason(ground));
    let is_ended = text.ends_with(['.', '?', '!']);
    if is_ended { text } else { format!("{text}.") }
}

/// The revenue model of a partnership as a whole, its actual years and its agreement: what they rest on they say
/// themselves. The first and the last are named as the open points of the agreement that say the same.
fn of_partnership(naming: Naming<'_>, partnership: &Partnership) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut add = |id: String, what, place, (basis, reason), titles| {
        if is_to_confirm(basis) {
            let ground = Ground {
                place,
                basis,
                reason,
                what,
                title: None,
                part: Part::Partnership(partnership),
                party: None,
            };
            let estimate = Estimate {
                ground,
                who: naming.together(partnership),
                about: Naming::about(ground.part),
                titles,
                is_whole: false,
            };
            drafts.push(Draft {
                id,
                ..estimate.draft(naming.locale)
            });
        }
    };
    if let Some(model) = &partnership.revenue_model {
        let grounds = (model.basis, model.reason.as_ref());
        let place = model.unit.place();
        add(
            "revenue-estimated".to_owned(),
            "estimate-revenue-model",
            place,
            grounds,
            Vec::new(),
        );
        for year in &model.actuals {
            let grounds = (year.basis, year.reason.as_ref());
            let (id, titles) = (format!("actuals/{}", year.year), vec![year.year.to_string()]);
            add(id, "revenue-estimate-actuals", year.year.place(), grounds, titles);
        }
    }
    if let Some(agreement) = &partnership.agreement {
        let grounds = (agreement.basis, agreement.reason.as_ref());
        let place = agreement.version.place();
        add(
            "agreement-estimated".to_owned(),
            "estimate-agreement",
            place,
            grounds,
            Vec::new(),
        );
    }
    drafts
}

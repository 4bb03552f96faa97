//! The programme: timeline, partnerships, partners, typology assignment, funder, sources.

use serde::Serialize;

use crate::document::base::estimates::{Mark, Where};
use crate::document::base::{
    Case, CaseLink, Composer, ImageView, Points, Rich, SectorView, TypologyName, plain, points, rich,
};
use crate::locale::say;
use crate::model::{Date, GlossaryTerm, Located, Period, Phase, WebAddress};

/// A phase on the timeline.
#[derive(Debug, Serialize)]
pub(in crate::document) struct PhaseView<'a> {
    title: &'a str,
    period: String,
    start_fraction: f64,
    end_fraction: f64,
    description: Option<Rich<'a>>,
    results: Points<'a>,
    mark: Option<Mark>,
}

/// A date under the timeline.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Tick {
    fraction: f64,
    label: String,
}

/// The phases on a line.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Timeline<'a> {
    pub phases: Vec<PhaseView<'a>>,
    ticks: Vec<Tick>,
    alt: String,
}

/// A partner in a partnership.
#[derive(Debug, Serialize)]
pub(in crate::document) struct MemberView<'a> {
    name: &'a str,
    #[serde(flatten)]
    sector: SectorView,
    description: Option<Rich<'a>>,
    role: Option<&'a str>,
}

/// A partnership with its partners.
#[derive(Debug, Serialize)]
pub(in crate::document) struct PartnershipItem<'a> {
    #[serde(flatten)]
    case: CaseLink,
    title: &'a str,
    summary: Option<Rich<'a>>,
    typology: Option<TypologyName<'a>>,
    partners: Vec<MemberView<'a>>,
}

/// A row of the table of partners.
#[derive(Debug, Serialize)]
pub(in crate::document) struct PartnerRow<'a> {
    name: &'a str,
    #[serde(flatten)]
    sector: SectorView,
    legal: Option<String>,
    seat: Option<&'a str>,
    website: Option<String>,
    logo: Option<ImageView>,
    description: Option<Rich<'a>>,
    activities: Points<'a>,
    partnerships: Vec<String>,
}

/// A partnership with the reasons for its typology.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Assigned<'a> {
    #[serde(flatten)]
    case: CaseLink,
    reasons: Points<'a>,
}

/// A typology with its partnerships.
#[derive(Debug, Serialize)]
pub(in crate::document) struct AssignmentGroup<'a> {
    letter: &'a str,
    name: &'a str,
    definition: Rich<'a>,
    partnerships: Vec<Assigned<'a>>,
}

/// Who pays, for cover and colophon, and the logos of the brand beside it.
#[derive(Debug, Serialize)]
pub(in crate::document) struct FunderView<'a> {
    pub name: Option<&'a str>,
    pub co_funding: Option<&'a str>,
    pub eu_emblem: bool,
    pub logos: Vec<ImageView>,
}

/// A facilitator.
#[derive(Debug, Serialize)]
pub(in crate::document) struct FacilitatorView<'a> {
    name: &'a str,
    role: Option<&'a str>,
    url: Option<String>,
}

/// A file to download.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TemplateView<'a> {
    title: &'a str,
    kind: &'a str,
    url: Option<String>,
    /// That it is lost, and the address that it had.
    lost: Option<String>,
}

/// An abbreviation or a term with its meaning.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TermView<'a> {
    term: &'a str,
    meaning: &'a str,
}

/// A source.
#[derive(Debug, Serialize)]
pub(in crate::document) struct SourceView<'a> {
    id: &'a str,
    citation: &'a str,
    url: Option<String>,
    note: Option<&'a str>,
}

impl<'a> Composer<'a> {
    /// Of an address, where it leads, or else that what stood there is lost.
    pub fn address(&self, url: Option<&Located<WebAddress>>, is_lost: bool) -> (Option<String>, Option<String>) {
        let url = url.map(ToString::to_string);
        let lost = is_lost.then(|| match &url {
            Some(url) => say!(self, "link-gone", url),
            None => self.locale.text("link-lost"),
        });
        (url.filter(|_| lost.is_none()), lost)
    }

    /// The files to download.
    pub fn templates(&self) -> Vec<TemplateView<'a>> {
        let templates = self.programme.programme.document.templates.iter();
        templates
            .map(|template| {
                let (url, lost) = self.address(template.url.as_ref(), template.is_lost());
                TemplateView {
                    title: template.title.as_str(),
                    kind: template.kind.as_str(),
                    url,
                    lost,
                }
            })
            .collect()
    }

    /// Those of the abbreviations and terms that are used, in the order of the data.
    pub fn terms(&self, is_used: impl Fn(&GlossaryTerm) -> bool) -> Vec<TermView<'a>> {
        let terms = self.programme.programme.glossary.iter();
        terms
            .filter(|term| is_used(term))
            .map(|term| TermView {
                term: term.term.as_str(),
                meaning: term.meaning.as_str(),
            })
            .collect()
    }

    /// A day in words.
    pub fn date(&self, date: Date) -> String {
        self.locale.date(date.year(), date.month(), date.day())
    }

    /// A period in months: `mei 2021 – oktober 2022`, or one month where it is no longer.
    pub fn months(&self, start: Date, end: Date) -> String {
        let first = self.locale.month(start.year(), start.month());
        let last = self.locale.month(end.year(), end.month());
        if first == last {
            first
        } else {
            format!("{first} – {last}")
        }
    }

    /// The phases on a line.
    pub fn timeline(&mut self) -> Timeline<'a> {
        let head = &self.programme.programme;
        let phases: &'a [Phase] = &head.phases;
        let period: &'a Period = head.period.get();
        let views = phases
            .iter()
            .map(|phase| PhaseView {
                title: phase.title.as_str(),
                period: self.months(*phase.start, *phase.end),
                start_fraction: fraction(period, *phase.start, 0),
                end_fraction: fraction(period, *phase.end, 1),
                description: rich(phase.description.as_ref()),
                results: points(&phase.results),
                mark: self.mark(phase, "estimate-phase", Where::unlinked(&phase.title)),
            })
            .collect();
        let mut dates: Vec<(Date, i64)> = phases.iter().map(|phase| (*phase.start, 0)).collect();
        dates.extend(phases.last().map(|phase| (*phase.end, 1)));
        let ticks = dates
            .into_iter()
            .map(|(date, days)| Tick {
                fraction: fraction(period, date, days),
                label: self.locale.month(date.year(), date.month()),
            })
            .collect();
        let list: Vec<String> = phases
            .iter()
            .map(|phase| format!("{} ({})", phase.title, self.months(*phase.start, *phase.end)))
            .collect();
        let whole = self.months(*period.start, *period.end);
        let (count, listed) = (list.len(), list.join("; "));
        let alt = say!(self, "alt-timeline", count, period = whole, phases = listed);
        Timeline {
            phases: views,
            ticks,
            alt: self.alt(alt, phases.iter().map(|phase| phase.basis).max().unwrap_or_default()),
        }
    }

    /// The partnerships with their partners.
    pub fn partnership_items(&self) -> Vec<PartnershipItem<'a>> {
        self.cases().map(|case| self.partnership_item(&case)).collect()
    }

    /// A partnership with its partners.
    pub fn partnership_item(&self, case: &Case<'a>) -> PartnershipItem<'a> {
        PartnershipItem {
            case: case.to_link(),
            title: case.partnership.title.as_str(),
            summary: rich(case.partnership.summary.as_ref()),
            typology: self.typology(case.partnership).map(TypologyName::from),
            partners: self.members(case.partnership),
        }
    }

    /// The partners of a partnership.
    pub fn members(&self, partnership: &'a crate::model::Partnership) -> Vec<MemberView<'a>> {
        let parts = partnership.partners.get();
        parts
            .iter()
            .filter_map(|part| {
                let partner = self.partner(&part.partner)?;
                Some(MemberView {
                    name: partner.name.as_str(),
                    sector: self.sector(*partner.sector),
                    description: rich(partner.description.as_ref()),
                    role: plain(part.role.as_ref()),
                })
            })
            .collect()
    }

    /// The partners in a table.
    pub fn partner_rows(&mut self) -> Vec<PartnerRow<'a>> {
        let partners: &'a [crate::model::Partner] = &self.programme.partners;
        partners
            .iter()
            .map(|partner| {
                let parts = [
                    partner.legal_name.as_ref().map(ToString::to_string),
                    partner.legal_form.as_ref().map(ToString::to_string),
                    partner.enterprise_number.as_ref().map(ToString::to_string),
                ];
                let legal: Vec<String> = parts.into_iter().flatten().collect();
                let logo = partner.logo.as_ref().and_then(|path| {
                    let alt = say!(self, "alt-logo", name = partner.name);
                    self.image(path.as_str(), alt)
                });
                PartnerRow {
                    name: partner.name.as_str(),
                    sector: self.sector(*partner.sector),
                    legal: (!legal.is_empty()).then(|| legal.join(" · ")),
                    seat: plain(partner.seat.as_ref()),
                    website: partner.website.as_ref().map(ToString::to_string),
                    logo,
                    description: rich(partner.description.as_ref()),
                    activities: points(&partner.activities),
                    partnerships: self
                        .cases()
                        .filter(|case| {
                            case.partnership
                                .partners
                                .iter()
                                .any(|part| *part.partner == *partner.id)
                        })
                        .map(|case| case.name)
                        .collect(),
                }
            })
            .collect()
    }

    /// The typologies that partnerships were assigned, with reasons.
    pub fn assignment(&self) -> Vec<AssignmentGroup<'a>> {
        let typologies = self.programme.method.typologies.get();
        typologies
            .iter()
            .map(|typology| AssignmentGroup {
                letter: typology.letter.as_str(),
                name: typology.name.as_str(),
                definition: typology.definition.blocks(),
                partnerships: self
                    .cases()
                    .filter_map(|case| {
                        let choice = case.partnership.typology.as_ref()?;
                        (*choice.kind == *typology.id).then(|| Assigned {
                            case: case.to_link(),
                            reasons: points(&choice.reasons),
                        })
                    })
                    .collect(),
            })
            .filter(|group| !group.partnerships.is_empty())
            .collect()
    }

    /// Who pays, and the logos of the brand; nothing where there is neither.
    pub fn funder(&mut self) -> Option<FunderView<'a>> {
        let programme: &'a crate::model::Programme = self.programme;
        let funder = programme.programme.funder.as_ref();
        let own = funder.and_then(|funder| Some((funder.logo.as_ref()?, &funder.name)));
        let brand = programme.brand.iter().flat_map(|brand| &brand.logos);
        let logos: Vec<ImageView> = own
            .into_iter()
            .chain(brand.map(|logo| (&logo.file, &logo.name)))
            .filter_map(|(path, name)| {
                let alt = say!(self, "alt-logo", name = name);
                self.image(path.as_str(), alt)
            })
            .collect();
        if funder.is_none() && logos.is_empty() {
            return None;
        }
        let co_funding = funder.and_then(|funder| plain(funder.co_funding.as_ref()));
        Some(FunderView {
            name: funder.map(|funder| funder.name.as_str()),
            co_funding,
            eu_emblem: funder.is_some_and(|funder| funder.eu_emblem.unwrap_or(co_funding.is_some())),
            logos,
        })
    }

    /// Who guides.
    pub fn facilitators(&self) -> Vec<FacilitatorView<'a>> {
        let facilitators = &self.programme.programme.facilitators;
        facilitators
            .iter()
            .map(|facilitator| FacilitatorView {
                name: facilitator.name.as_str(),
                role: plain(facilitator.role.as_ref()),
                url: facilitator.url.as_ref().map(ToString::to_string),
            })
            .collect()
    }

    /// What the content rests on.
    pub fn sources(&self) -> Vec<SourceView<'a>> {
        let sources = &self.programme.programme.sources;
        sources
            .iter()
            .map(|source| SourceView {
                id: source.id.as_str(),
                citation: source.citation.as_str(),
                url: source.url.as_ref().map(ToString::to_string),
                note: plain(source.note.as_ref()),
            })
            .collect()
    }
}

/// Where a day lies in a period, from 0 to 1; `days` are added to it, so that a last day counts in full.
///
/// A coordinate of a drawing, not a figure: a float is exact enough.
fn fraction(period: &Period, date: Date, days: i64) -> f64 {
    let length = period.end.days_since(*period.start) + 1;
    let offset = date.days_since(*period.start) + days;
    let part = |n: i64| f64::from(i32::try_from(n).unwrap_or(i32::MAX));
    (part(offset) / part(length.max(1))).clamp(0.0, 1.0)
}

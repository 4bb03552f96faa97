//! Charts: what they count, the message above them and the alternative text.

use std::time::Instant;

use crate::chart::stacked_bars::Series;
use crate::chart::{self, ChartError, Pattern, Svg, TEXT_WIDTH_PT, bars, heat_map, profiles, stacked_bars};
use crate::document::base::claims::furthest;
use crate::document::base::figures::{Caption, ChartView};
use crate::document::base::{Case, Composer};
use crate::locale::say;
use crate::model::{Basis, ClosedList as _, ImpactLevel, Show, Status, TensionState};

/// A chart and what is said around it; nothing where the programme has no data for it.
type Drawn = Result<Option<(Svg, Caption)>, ChartError>;

impl Composer<'_> {
    /// The chart of this name; nothing where the programme has no data for it.
    pub fn chart(&mut self, show: Show) -> Result<Option<ChartView>, ChartError> {
        let start = Instant::now();
        let drawn = match show {
            Show::ChartStatusByFacet => self.status_by_facet()?,
            Show::ChartTensionsByBlock => self.tensions_by_block()?,
            Show::ChartTensionsByClass => self.tensions_by_class()?,
            Show::ChartWorkPoints => self.work_points_by_facet()?,
            Show::ChartImpactByDimension => self.impact_by_dimension()?,
            Show::ChartImpactProfiles => self.impact_profiles()?,
            _ => None,
        };
        self.chart_time += start.elapsed();
        Ok(drawn.map(|(svg, caption)| self.drawn(show.key(), caption, svg)))
    }

    /// What is said around a chart: its message, its measure over so many things, and the message with the figures as the
    /// alternative text.
    fn words(
        &self,
        kind: &str,
        title: String,
        (measure, n, basis): (&str, usize, Basis),
        figures: &[String],
    ) -> Caption {
        let kind = self.locale.text(kind);
        Caption {
            alt: format!("{kind} {title}. {}.", figures.join("; ")),
            title: Some(title),
            subtitle: self.measure(say!(self, measure, n), basis),
            mark: None,
            basis,
        }
    }

    /// Draws stacked bars, and lists their figures for the alternative text.
    fn stacked(
        series: Vec<Series>,
        rows: Vec<(String, Vec<u32>)>,
        estimated: bool,
    ) -> Result<(Svg, Vec<String>), ChartError> {
        let figures = rows
            .iter()
            .map(|(name, counts)| format!("{name}: {}", listing(series.iter().map(|one| one.name.clone()), counts)))
            .collect();
        let categories = rows
            .into_iter()
            .map(|(name, counts)| stacked_bars::Category { name, counts })
            .collect();
        let svg = chart::draw(&stacked_bars::StackedBars {
            width_pt: TEXT_WIDTH_PT,
            series,
            categories,
            estimated,
        })?;
        Ok((svg, figures))
    }

    fn status_by_facet(&self) -> Drawn {
        let cases: Vec<_> = self.cases().collect();
        let facets = self.programme.method.facets.get();
        let shown: Vec<Status> = Status::ALL
            .iter()
            .copied()
            .filter(|status| {
                *status != Status::NotAssessed
                    || cases.iter().any(|case| {
                        case.partnership.status.is_none() || {
                            let mut ratings = facets.iter().filter_map(|facet| case.rating(&facet.id));
                            ratings.any(|rating| *rating.status == Status::NotAssessed)
                        }
                    })
            })
            .collect();
        let rows = facets
            .iter()
            .map(|facet| {
                let status_of = |case: &Case<'_>| {
                    case.rating(&facet.id)
                        .map_or(Status::NotAssessed, |rating| *rating.status)
                };
                let counts = shown
                    .iter()
                    .map(|status| count(cases.iter().filter(|case| status_of(case) == *status).count()))
                    .collect();
                (facet.name.to_string(), counts)
            })
            .collect();
        let pattern = |status: Status| match status {
            Status::Settled | Status::OpenPoints => Pattern::Solid,
            Status::ToRaise => Pattern::Hatched,
            Status::NotAssessed => Pattern::Outline,
        };
        let series = shown
            .iter()
            .map(|status| Series {
                name: self.status_name(*status),
                pattern: pattern(*status),
                ..self.series("status", status.key())
            })
            .collect();
        let basis = self.status_basis();
        let (svg, figures) = Self::stacked(series, rows, basis.is_estimated())?;
        let measure = ("chart-status-by-facet", cases.len(), basis);
        let words = self.words("alt-stacked-bars", self.claim_status(), measure, &figures);
        Ok(Some((svg, words)))
    }

    fn tensions_by_block(&self) -> Drawn {
        let method = &self.programme.method;
        let all: usize = self.programme.partnerships.iter().map(|case| case.tensions.len()).sum();
        if all == 0 {
            return Ok(None);
        }
        let blocks_of = |domain: &crate::model::Domain| {
            let id = domain.id.clone();
            method.blocks.iter().filter(move |block| *block.domain == *id)
        };
        let groups: Vec<heat_map::Group> = method
            .domains
            .iter()
            .map(|domain| heat_map::Group {
                name: domain.name.to_string(),
                columns: blocks_of(domain).map(|block| block.name.to_string()).collect(),
            })
            .filter(|group| !group.columns.is_empty())
            .collect();
        let mut figures = Vec::new();
        let rows = self
            .cases()
            .map(|case| {
                let tensions = &case.partnership.tensions;
                let on = |block: &crate::model::CanvasBlock| {
                    tensions.iter().filter(|tension| *tension.block == *block.id).count()
                };
                let blocks = || method.domains.iter().flat_map(blocks_of);
                let named: Vec<String> = blocks()
                    .filter(|block| on(block) > 0)
                    .map(|block| format!("{} {}", block.name, on(block)))
                    .collect();
                figures.push(format!("{}: {}", case.name, named.join(", ")));
                heat_map::Row {
                    name: case.name,
                    counts: blocks().map(|block| count(on(block))).collect(),
                }
            })
            .collect();
        let svg = chart::draw(&heat_map::HeatMap {
            width_pt: TEXT_WIDTH_PT,
            groups,
            rows,
            total_name: self.locale.text("total"),
        })?;
        let measure = ("chart-tensions-by-block", all, Basis::Sourced);
        let words = self.words("alt-heat-map", self.claim_tensions_by_block(), measure, &figures);
        Ok(Some((svg, words)))
    }

    fn tensions_by_class(&self) -> Drawn {
        let tensions = self.all_tensions();
        if tensions.is_empty() {
            return Ok(None);
        }
        let states = [TensionState::Agreed, TensionState::Open];
        let classes = &self.programme.method.tension_classes;
        let rows = classes
            .iter()
            .map(|class| {
                let counts = states
                    .iter()
                    .map(|state| {
                        let of = tensions.iter().filter(|x| *x.class == *class.id && *x.state == *state);
                        count(of.count())
                    })
                    .collect();
                (class.name.to_string(), counts)
            })
            .collect();
        let series = states.iter().map(|state| self.series("state", state.key())).collect();
        let basis = furthest(tensions.iter().map(|tension| tension.basis));
        let (svg, figures) = Self::stacked(series, rows, basis.is_estimated())?;
        let measure = ("chart-tensions-by-class", tensions.len(), basis);
        let words = self.words("alt-stacked-bars", self.claim_tensions_by_class(), measure, &figures);
        Ok(Some((svg, words)))
    }

    fn work_points_by_facet(&self) -> Drawn {
        let counts = self.work_points();
        let all: usize = counts.iter().map(|(_, count)| count).sum();
        if all == 0 {
            return Ok(None);
        }
        let figures: Vec<String> = counts
            .iter()
            .map(|(facet, count)| format!("{facet}: {count}"))
            .collect();
        let svg = chart::draw(&bars::Bars {
            width_pt: TEXT_WIDTH_PT,
            bars: counts
                .iter()
                .map(|(facet, n)| bars::Bar {
                    name: (*facet).to_owned(),
                    value: count(*n),
                })
                .collect(),
            colour_key: "accent".to_owned(),
            scale_max: None,
            estimated: false,
        })?;
        let measure = ("chart-work-points", all, Basis::Sourced);
        let words = self.words("alt-bars", self.claim_work_points(), measure, &figures);
        Ok(Some((svg, words)))
    }

    fn impact_by_dimension(&self) -> Drawn {
        let rated: Vec<_> = self.cases().filter(|case| case.partnership.impact.is_some()).collect();
        if rated.is_empty() {
            return Ok(None);
        }
        let rows = self
            .dimensions()
            .into_iter()
            .map(|dimension| {
                let counts = ImpactLevel::FROM_HIGH
                    .iter()
                    .map(|level| {
                        let ratings = rated.iter().filter_map(|case| case.impact(&dimension.id));
                        count(ratings.filter(|rating| *rating.level == *level).count())
                    })
                    .collect();
                (dimension.name.to_string(), counts)
            })
            .collect();
        let levels = ImpactLevel::FROM_HIGH.iter();
        let series = levels.map(|level| self.series("level", level.key())).collect();
        let basis = self.impact_basis();
        let (svg, figures) = Self::stacked(series, rows, basis.is_estimated())?;
        let measure = ("chart-impact-by-dimension", rated.len(), basis);
        let words = self.words("alt-stacked-bars", self.claim_impact(), measure, &figures);
        Ok(Some((svg, words)))
    }

    fn impact_profiles(&self) -> Drawn {
        let rated: Vec<_> = self.cases().filter(|case| case.partnership.impact.is_some()).collect();
        if rated.is_empty() {
            return Ok(None);
        }
        let dimensions = self.dimensions();
        let name = |key: &str| self.locale.text(&format!("level-{key}"));
        let mut figures = Vec::new();
        let panels = rated
            .iter()
            .map(|case| {
                let levels: Vec<Option<ImpactLevel>> = dimensions
                    .iter()
                    .map(|dimension| case.impact(&dimension.id).map(|rating| *rating.level))
                    .collect();
                let words = dimensions.iter().zip(&levels).map(|(dimension, level)| {
                    format!("{} {}", dimension.name, name(level.map_or("none", ImpactLevel::key)))
                });
                figures.push(format!("{}: {}", case.name, words.collect::<Vec<_>>().join(", ")));
                profiles::Panel {
                    name: case.name.clone(),
                    levels: levels
                        .into_iter()
                        .map(|level| {
                            level.map(|level| match level {
                                ImpactLevel::Low => profiles::Level::Low,
                                ImpactLevel::Medium => profiles::Level::Medium,
                                ImpactLevel::High => profiles::Level::High,
                            })
                        })
                        .collect(),
                }
            })
            .collect();
        let svg = chart::draw(&profiles::Profiles {
            width_pt: TEXT_WIDTH_PT,
            dimensions: dimensions.iter().map(|dimension| dimension.name.to_string()).collect(),
            level_names: ["none", "low", "medium", "high"].map(name),
            panels,
        })?;
        let measure = ("chart-impact-profiles", rated.len(), self.impact_basis());
        let words = self.words("alt-profiles", self.claim_impact_profiles(), measure, &figures);
        Ok(Some((svg, words)))
    }

    /// A series of bars, under the word of its key in this closed list.
    fn series(&self, list: &str, key: &str) -> Series {
        Series {
            name: self.locale.text(&format!("{list}-{key}")),
            colour_key: format!("{list}.{key}"),
            pattern: Pattern::Solid,
        }
    }
}

/// A count as charts take it.
fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// "word n, word n", leaving out what does not occur.
fn listing(words: impl Iterator<Item = String>, counts: &[u32]) -> String {
    words
        .zip(counts)
        .filter(|(_, n)| **n > 0)
        .map(|(word, n)| format!("{word} {n}"))
        .collect::<Vec<_>>()
        .join(", ")
}

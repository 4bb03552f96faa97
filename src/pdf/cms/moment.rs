//! A moment to the second, as certificates, proofs and signatures state it.

use std::fmt;

use der::asn1::AnyRef;
use der::{Tag, Tagged as _};
use time::{Date, Month, OffsetDateTime};

const DAY: i64 = 86_400;

/// Seconds since 1970, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::pdf) struct Moment(i64);

impl Moment {
    /// A `UTCTime` or `GeneralizedTime` in UTC (RFC 5280, section 4.1.2.5); parts of a second are cut.
    pub(super) fn of(value: AnyRef<'_>) -> Option<Self> {
        let text = std::str::from_utf8(value.value()).ok()?.strip_suffix('Z')?;
        match value.tag() {
            Tag::UtcTime => {
                let years: u8 = text.get(..2)?.parse().ok()?;
                let century = if years < 50 { "20" } else { "19" };
                Self::plain(&format!("{century}{text}"))
            }
            Tag::GeneralizedTime => {
                let (seconds, parts) = text.split_once('.').unwrap_or((text, "0"));
                let is_fraction = !parts.is_empty() && parts.bytes().all(|byte| byte.is_ascii_digit());
                is_fraction.then(|| Self::plain(seconds))?
            }
            _ => None,
        }
    }

    /// A date as a PDF writes it: `D:YYYYMMDDHHmmSS` and the difference from UTC (ISO 32000-2, section 7.9.4).
    pub fn of_pdf(text: &str) -> Option<Self> {
        let text = text.strip_prefix("D:")?;
        let Self(local) = Self::plain(text.get(..14)?)?;
        let zone = text.get(14..)?.replace('\'', "");
        let minutes = |zone: &str| -> Option<i64> {
            let (hours, minutes) = zone.split_at_checked(2)?;
            let minutes = if minutes.is_empty() { "0" } else { minutes };
            Some(i64::from(hours.parse::<u8>().ok()?) * 60 + i64::from(minutes.parse::<u8>().ok()?))
        };
        let ahead = match zone.split_at_checked(1) {
            None | Some(("Z", _)) => 0,
            Some(("+", rest)) => minutes(rest)?,
            Some(("-", rest)) => -minutes(rest)?,
            Some(_) => return None,
        };
        Some(Self(local - ahead * 60))
    }

    /// Fourteen digits.
    fn plain(digits: &str) -> Option<Self> {
        if digits.len() != 14 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let part = |from: usize| digits.get(from..from + 2)?.parse::<u8>().ok();
        let year: i32 = digits.get(..4)?.parse().ok()?;
        let date = Date::from_calendar_date(year, Month::try_from(part(4)?).ok()?, part(6)?).ok()?;
        let [hour, minute, second] = [part(8)?, part(10)?, part(12)?];
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let days = i64::from(date.to_julian_day()) - i64::from(OffsetDateTime::UNIX_EPOCH.to_julian_day());
        Some(Self(
            days * DAY + i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second),
        ))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(moment) = OffsetDateTime::from_unix_timestamp(self.0) else {
            return f.write_str("a time beyond the calendar");
        };
        let (year, month, day) = (moment.year(), u8::from(moment.month()), moment.day());
        let (hour, minute, second) = moment.to_hms();
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(tag: Tag, text: &str) -> Option<String> {
        Moment::of(AnyRef::new(tag, text.as_bytes()).ok()?).map(|moment| moment.to_string())
    }

    #[test]
    fn moments_are_read_as_they_are_written() {
        let utc = |text| shown(Tag::UtcTime, text);
        let general = |text| shown(Tag::GeneralizedTime, text);
        assert_eq!(utc("260615100000Z").as_deref(), Some("2026-06-15T10:00:00Z"));
        assert_eq!(utc("991231235959Z").as_deref(), Some("1999-12-31T23:59:59Z"));
        assert_eq!(general("20260615100000.25Z").as_deref(), Some("2026-06-15T10:00:00Z"));
        for odd in [
            "260615100000",
            "2606151000Z",
            "261315100000Z",
            "26061510000\u{e9}Z",
            "Z",
            "",
        ] {
            assert_eq!(utc(odd), None, "{odd}");
        }
        assert_eq!(general("20260615100000.Z"), None);
        let pdf = |text| Moment::of_pdf(text).map(|moment| moment.to_string());
        assert_eq!(pdf("D:20260615120000+02'00'").as_deref(), Some("2026-06-15T10:00:00Z"));
        assert_eq!(pdf("D:20260615040000-0600").as_deref(), Some("2026-06-15T10:00:00Z"));
        assert_eq!(pdf("D:20260615100000").as_deref(), Some("2026-06-15T10:00:00Z"));
        assert_eq!(pdf("D:20260615100000Z00'00'").as_deref(), Some("2026-06-15T10:00:00Z"));
        for odd in [
            "D:2026",
            "20260615100000Z",
            "D:20260615100000+\u{e9}",
            "D:20260615100000x",
        ] {
            assert_eq!(pdf(odd), None, "{odd}");
        }
    }
}

//! Lists of revoked certificates (RFC 5280, section 5).

use std::collections::BTreeMap;

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Encode as _, Tag, Tagged as _};

use super::body::{Body, Signed, Statement, critical, extension};
use super::moment::Moment;
use super::parts::{is_numbered, items, members};
use super::path::Effort;
use super::revocation::{Said, State};

/// The extension that says for which certificates a list is.
const SCOPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.28");
/// The extension of an entry that says why.
const REASON: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.21");

/// A list of revoked certificates.
pub(super) struct List<'a> {
    statement: Statement<'a>,
    issuer: AnyRef<'a>,
    this: Moment,
    next: Option<Moment>,
    /// By number, when and why.
    revoked: BTreeMap<&'a [u8], (Moment, u8)>,
    scope: Scope,
}

/// For which certificates a list is.
#[derive(Default)]
struct Scope {
    /// The places in which it is kept, of which the certificate must name one.
    places: Option<Vec<Vec<u8>>>,
    only_users: bool,
    only_issuers: bool,
}

impl<'a> List<'a> {
    /// Takes a list apart; none where it is only a part of one, one about others' certificates, or of no known form.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        let [body, how, bits] = members(*items(bytes)?.first()?)?[..] else {
            return None;
        };
        let parts = members(body)?;
        let parts = match &parts[..] {
            [version, rest @ ..] if version.tag() == Tag::Integer => rest,
            rest => rest,
        };
        let [_how, issuer, this, rest @ ..] = parts else {
            return None;
        };
        let (next, rest) = match rest {
            [next, rest @ ..] if matches!(next.tag(), Tag::UtcTime | Tag::GeneralizedTime) => (Moment::of(*next), rest),
            rest => (None, rest),
        };
        let (entries, rest) = match rest {
            [entries, rest @ ..] if entries.tag() == Tag::Sequence => (members(*entries)?, rest),
            rest => (Vec::new(), rest),
        };
        let extensions = match rest {
            [extensions] if is_numbered(*extensions, 0) => members(*items(extensions.value())?.first()?)?,
            [] => Vec::new(),
            _ => return None,
        };
        if extensions.iter().filter_map(critical).any(|name| name != SCOPE) {
            return None;
        }
        Some(Self {
            statement: Statement::of(body, how, bits)?,
            issuer: *issuer,
            this: Moment::of(*this)?,
            next,
            revoked: entries.into_iter().map(entry).collect::<Option<_>>()?,
            scope: match extension(&extensions, SCOPE) {
                Some(scope) => Scope::of(scope)?,
                None => Scope::default(),
            },
        })
    }

    /// What it says of a certificate, where it is a list of its issuer.
    pub fn says(&self, of: &Body<'_>, issuer: &Body<'_>, effort: &Effort) -> Option<Said> {
        let is_for_it = self.issuer == issuer.subject && self.scope.holds(of) && issuer.may_list();
        if !is_for_it || !effort.allows(self.statement.size()) {
            return None;
        }
        if self.statement.is_signed_with(&issuer.certificate) != Signed::Yes {
            return None;
        }
        let state = match self.revoked.get(of.certificate.serial.value()) {
            Some((at, reason)) => State::Revoked(*at, *reason),
            None => State::Good,
        };
        Some(Said {
            state,
            this: self.this,
            next: self.next,
        })
    }
}

/// The number of a certificate that was revoked, when and why.
fn entry(entry: AnyRef<'_>) -> Option<(&[u8], (Moment, u8))> {
    let parts = members(entry)?;
    let [number, at, rest @ ..] = &parts[..] else {
        return None;
    };
    let extensions = match rest {
        [extensions] => members(*extensions)?,
        _ => Vec::new(),
    };
    if extensions.iter().filter_map(critical).any(|name| name != REASON) {
        return None;
    }
    let reason = extension(&extensions, REASON).and_then(|bytes| items(bytes)?.first()?.value().first().copied());
    Some((number.value(), (Moment::of(*at)?, reason.unwrap_or_default())))
}

impl Scope {
    fn of(bytes: &[u8]) -> Option<Self> {
        let mut scope = Self::default();
        for part in members(*items(bytes)?.first()?)? {
            let is_true = part.value() != [0];
            if is_numbered(part, 0) {
                let name = *items(part.value())?.first()?;
                if !is_numbered(name, 0) {
                    return None;
                }
                let places = items(name.value())?.into_iter().map(|place| place.to_der().ok());
                scope.places = Some(places.collect::<Option<_>>()?);
            } else if is_numbered(part, 1) {
                scope.only_users = is_true;
            } else if is_numbered(part, 2) {
                scope.only_issuers = is_true;
            } else if is_true {
                // For some reasons alone, of other issuers, or about attributes.
                return None;
            }
        }
        Some(scope)
    }

    fn holds(&self, certificate: &Body<'_>) -> bool {
        let is_issuer = certificate.may_issue();
        let names = |place: &[u8]| {
            let lists = certificate.lists.unwrap_or_default();
            !place.is_empty() && lists.windows(place.len()).any(|part| part == place)
        };
        let is_there = self
            .places
            .as_ref()
            .is_none_or(|places| places.iter().any(|place| names(place)));
        is_there && !(self.only_users && is_issuer) && (is_issuer || !self.only_issuers)
    }
}

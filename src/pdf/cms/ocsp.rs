//! What issuers, or who speaks for them, answered about a certificate (RFC 6960).

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Encode as _, Tag, Tagged as _};
use sha1::{Digest as _, Sha1};

use super::algorithms::digest;
use super::body::{Body, Signed, Statement, critical};
use super::moment::Moment;
use super::parts::{algorithm, id, is_numbered, items, members, octets};
use super::path::{Effort, brought};
use super::revocation::{Said, State};

/// The one form of responses (RFC 6960, section 4.2.1).
const BASIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.1");
/// A digest that names an issuer here, and proves nothing.
const SHA1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.14.3.2.26");

/// A response about some certificates.
pub(super) struct Response<'a> {
    statement: Statement<'a>,
    produced: Moment,
    answers: Vec<Answer<'a>>,
    /// Certificates that it brings, of which one may be that of who signed it.
    brought: Vec<Body<'a>>,
}

/// What is said of one certificate.
struct Answer<'a> {
    digest: ObjectIdentifier,
    issuer: &'a [u8],
    key: &'a [u8],
    number: &'a [u8],
    said: Said,
}

impl<'a> Response<'a> {
    /// Takes a response apart; none where it is none that answers, or of no known form.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        let outer = members(*items(bytes)?.first()?)?;
        let [status, wrapped] = outer[..] else { return None };
        let is_answer = status.tag() == Tag::Enumerated && status.value() == [0] && is_numbered(wrapped, 0);
        let [kind, response] = members(*items(wrapped.value())?.first()?)?[..] else {
            return None;
        };
        if !is_answer || id(kind)? != BASIC {
            return None;
        }
        let parts = members(*items(octets(response)?)?.first()?)?;
        let [body, how, bits, rest @ ..] = &parts[..] else {
            return None;
        };
        let certificates = rest.iter().find(|part| is_numbered(**part, 0));
        let certificates = match certificates {
            Some(part) => members(*items(part.value())?.first()?)?,
            None => Vec::new(),
        };
        let parts = members(*body)?;
        let parts = match &parts[..] {
            [version, rest @ ..] if is_numbered(*version, 0) => rest,
            rest => rest,
        };
        let [_responder, produced, answers, rest @ ..] = parts else {
            return None;
        };
        if has_critical(rest)? {
            return None;
        }
        Some(Self {
            statement: Statement::of(*body, *how, *bits)?,
            produced: Moment::of(*produced)?,
            answers: members(*answers)?.into_iter().map(answer).collect::<Option<_>>()?,
            brought: brought(&certificates),
        })
    }

    /// What it says of a certificate, where its issuer answers, or who may speak for that.
    pub fn says(&self, of: &Body<'_>, issuer: &Body<'_>, effort: &Effort) -> Option<Said> {
        let answer = self.answers.iter().find(|answer| answer.is_about(of, issuer))?;
        let is_by = |signer: &Body<'_>| {
            effort.allows(self.statement.size()) && self.statement.is_signed_with(&signer.certificate) == Signed::Yes
        };
        let speaks_for = |responder: &&Body<'_>| {
            responder.issuer == issuer.subject
                && responder.may_respond()
                && responder.is_unchecked
                && !responder.has_unknown
                && responder
                    .period()
                    .is_some_and(|[from, until]| from <= self.produced && self.produced <= until)
                && effort.allows(0)
                && responder.is_signed_with(issuer) == Signed::Yes
        };
        let is_valid = is_by(issuer) || self.brought.iter().filter(speaks_for).any(is_by);
        is_valid.then_some(answer.said)
    }
}

impl Answer<'_> {
    fn is_about(&self, certificate: &Body<'_>, issuer: &Body<'_>) -> bool {
        let hash = |bytes: &[u8]| match self.digest {
            SHA1 => Some(Sha1::digest(bytes).to_vec()),
            other => digest(other, bytes),
        };
        self.number == certificate.certificate.serial.value()
            && issuer
                .subject
                .to_der()
                .is_ok_and(|name| hash(&name).as_deref() == Some(self.issuer))
            && hash(issuer.certificate.key).as_deref() == Some(self.key)
    }
}

fn answer(answer: AnyRef<'_>) -> Option<Answer<'_>> {
    let parts = members(answer)?;
    let [about, state, this, rest @ ..] = &parts[..] else {
        return None;
    };
    let [how, issuer, key, number] = members(*about)?[..] else {
        return None;
    };
    let state = if is_numbered(*state, 0) {
        State::Good
    } else if is_numbered(*state, 1) {
        let why = items(state.value())?;
        let reason = why
            .get(1)
            .and_then(|why| items(why.value())?.first()?.value().first().copied());
        State::Revoked(Moment::of(*why.first()?)?, reason.unwrap_or_default())
    } else {
        State::Unknown
    };
    let next = rest.iter().find(|part| is_numbered(**part, 0));
    if has_critical(rest)? {
        return None;
    }
    Some(Answer {
        digest: algorithm(how)?.id,
        issuer: octets(issuer)?,
        key: octets(key)?,
        number: number.value(),
        said: Said {
            state,
            this: Moment::of(*this)?,
            next: next.and_then(|next| Moment::of(*items(next.value())?.first()?)),
        },
    })
}

/// Whether an extension among these parts demands something.
fn has_critical(parts: &[AnyRef<'_>]) -> Option<bool> {
    let extensions = parts.iter().find(|part| is_numbered(**part, 1));
    let extensions = match extensions {
        Some(part) => members(*items(part.value())?.first()?)?,
        None => Vec::new(),
    };
    Some(extensions.iter().find_map(critical).is_some())
}

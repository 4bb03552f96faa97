//! How two processes of the same binary speak to each other: a head as JSON, and after it parts as they are.

use std::io::{self, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Writes a message: how many parts it has, then each with its length before it. The first is the head.
pub fn send(out: &mut impl Write, head: &impl Serialize, parts: &[&[u8]]) -> io::Result<()> {
    let head = serde_json::to_vec(head)?;
    out.write_all(&number(parts.len()))?;
    for part in std::iter::once(&head.as_slice()).chain(parts) {
        out.write_all(&number(part.len()))?;
        out.write_all(part)?;
    }
    out.flush()
}

/// Reads a message.
///
/// # Errors
/// Where the other side ended, or said something else.
pub fn receive<H: DeserializeOwned>(input: &mut impl Read) -> io::Result<(H, Vec<Vec<u8>>)> {
    let count = read_number(input)?;
    let head = serde_json::from_slice(&read_part(input)?)?;
    let parts = (0..count).map(|_| read_part(input)).collect::<io::Result<_>>()?;
    Ok((head, parts))
}

fn number(number: usize) -> [u8; 8] {
    (number as u64).to_le_bytes()
}

fn read_number(input: &mut impl Read) -> io::Result<u64> {
    let mut bytes = [0; 8];
    input.read_exact(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

/// Takes memory for what comes, not for what was announced.
fn read_part(input: &mut impl Read) -> io::Result<Vec<u8>> {
    let length = read_number(input)?;
    let mut part = Vec::new();
    input.take(length).read_to_end(&mut part)?;
    if part.len() as u64 == length {
        Ok(part)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_arrives_as_it_was_sent() {
        let mut sent = Vec::new();
        send(&mut sent, &"één", &[b"", b"\n\0"]).expect("sent");
        send(&mut sent, &"two", &[]).expect("sent");
        let mut input = sent.as_slice();
        assert_eq!(
            receive::<String>(&mut input).expect("received"),
            ("één".to_owned(), vec![Vec::new(), b"\n\0".to_vec()])
        );
        assert_eq!(receive::<String>(&mut input).expect("received").0, "two");
        assert!(input.is_empty());
    }

    #[test]
    fn what_is_broken_off_or_something_else_is_refused() {
        let mut sent = Vec::new();
        send(&mut sent, &"head", &[b"part"]).expect("sent");
        for end in 0..sent.len() {
            assert!(receive::<String>(&mut &sent[..end]).is_err(), "{end} bytes");
        }
        assert!(receive::<String>(&mut [0xff; 64].as_slice()).is_err());
        assert!(receive::<u8>(&mut sent.as_slice()).is_err());
    }
}

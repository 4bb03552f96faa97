//! Small changes to bytes, the same in every run.

/// Random numbers from a fixed seed (xorshift64*), so that a failure can be repeated.
pub struct Random(pub u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16;
        usize::try_from(number).unwrap_or(0) % limit.max(1)
    }
}

/// The bytes with one to four changes; some take a piece of `other`.
pub fn mutated(bytes: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(24)).min(bytes.len());
        match random.below(6) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            2 => {
                let from = random.below(other.len());
                let piece = &other[from..(from + random.below(40)).min(other.len())];
                bytes.splice(at..end, piece.iter().copied());
            }
            3 => bytes.insert(at, b"\0\n\"'-:#&*![]{}|>0189.,%/\\ \xff\xc3"[random.below(28)]),
            4 => bytes.truncate(at.max(1)),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.below(8);
                }
            }
        }
    }
    bytes
}

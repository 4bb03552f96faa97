//! Feeds bytes of the fuzzer to the laws of `tests/corpora/pdf.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/corpora/pdf.rs"]
mod laws;

fuzz_target!(|bytes: &[u8]| laws::hold(bytes));

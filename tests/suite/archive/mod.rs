//! Bags: made the same each time, verified, tampered with, hostile, and added to.

mod attacks;
mod attacks_updates;
mod bounded;
mod deeds_hidden;
mod deeds_lived;
mod deeds_mixed;
mod deeds_open;
mod deeds_packed;
mod deeds_sealed;
mod deeds_signed;
mod deeds_words;
mod erasing;
mod forge;
mod hostile;
mod making;
mod packing;
mod readers;
mod received_texts;
mod receiving;
mod seals;
mod signing;
mod support;
mod tampering;
mod trust;

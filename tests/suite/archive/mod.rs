//! Bags: made the same each time, verified, tampered with, hostile, and added to.

mod attacks;
mod attacks_updates;
mod bounded;
mod deeds_hidden;
mod deeds_open;
mod deeds_sealed;
mod deeds_words;
mod erasing;
mod forge;
mod hostile;
mod making;
mod packing;
mod seals;
mod signing;
mod support;
mod tampering;
mod trust;

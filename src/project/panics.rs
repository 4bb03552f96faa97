//! What is said when a library, or Brugwerk itself, panics.
//!
//! A program that called [`silence_panics`] prints nothing when a panic happens: whoever catches it says a sentence, with
//! the place for the report. `RUST_BACKTRACE=1` shows what Rust prints besides.

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Mutex;

/// Where the last panic happened, of whatever thread.
static LAST: Mutex<Option<String>> = Mutex::new(None);

/// Keeps Rust from printing the panics of this process from now on.
pub fn silence_panics() {
    let usual = panic::take_hook();
    let loud = std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0");
    panic::set_hook(Box::new(move |info: &PanicHookInfo<'_>| {
        if loud {
            usual(info);
        }
        if let Ok(mut last) = LAST.lock() {
            *last = info
                .location()
                .map(|place| format!("{}:{}", place.file(), place.line()));
        }
    }));
}

/// Does some work and catches its panic; the error is a request to report it.
///
/// What was begun is dropped whole, so that nothing half done is seen afterwards.
///
/// # Errors
/// Where the work panicked: the request, a sentence.
pub fn catch_panic<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|_| {
        let place = LAST.lock().ok().and_then(|mut last| last.take());
        let place = place.map(|place| format!(" ({place})")).unwrap_or_default();
        format!("This is a fault of Brugwerk{place}; please report it.")
    })
}

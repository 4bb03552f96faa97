//! Whether a number lies in the range that its schema gives it.

use rust_decimal::Decimal;
use serde_json::Value;

use crate::diagnostic::Message;
use crate::message;

/// Says what is wrong with a number outside its range, and what to write.
pub fn check(schema: &Value, text: &str) -> Result<(), (Message, Message)> {
    let bound = |word: &str| Decimal::from_str_exact(&schema[word].as_number()?.to_string()).ok();
    let (least, above, most) = (bound("minimum"), bound("exclusiveMinimum"), bound("maximum"));
    let Ok(number) = Decimal::from_str_exact(text) else {
        return Ok(());
    };
    let message = if let Some(least) = least.filter(|least| number < *least) {
        message!("{number} is less than {least}, the least that fits here", number, least)
    } else if let Some(above) = above.filter(|above| number <= *above) {
        message!("{number} is not more than {above}", number, above)
    } else if let Some(most) = most.filter(|most| number > *most) {
        message!("{number} is more than {most}, the most that fits here", number, most)
    } else {
        return Ok(());
    };
    let range = match (least, above, most) {
        (_, Some(above), Some(most)) => message!("above {above} and up to {most}", above, most),
        (_, Some(above), None) => message!("above {above}", above),
        (Some(least), None, Some(most)) => message!("from {least} to {most}", least, most),
        (Some(least), None, None) => message!("of at least {least}", least),
        (None, None, most) => most.map_or_else(|| "".into(), |most| message!("of at most {most}", most)),
    };
    Err((message, message!("Write a number {range}", range)))
}

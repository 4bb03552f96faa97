//! Whether a number lies in the range that its schema gives it.

use rust_decimal::Decimal;
use serde_json::Value;

/// Says what is wrong with a number outside its range, and what to write.
pub fn check(schema: &Value, text: &str) -> Result<(), (String, String)> {
    let bound = |word: &str| Decimal::from_str_exact(&schema[word].as_number()?.to_string()).ok();
    let (least, above, most) = (bound("minimum"), bound("exclusiveMinimum"), bound("maximum"));
    let Ok(number) = Decimal::from_str_exact(text) else {
        return Ok(());
    };
    let message = if let Some(least) = least.filter(|least| number < *least) {
        format!("{number} is less than {least}, the least that fits here")
    } else if let Some(above) = above.filter(|above| number <= *above) {
        format!("{number} is not more than {above}")
    } else if let Some(most) = most.filter(|most| number > *most) {
        format!("{number} is more than {most}, the most that fits here")
    } else {
        return Ok(());
    };
    let range = match (least, above, most) {
        (_, Some(above), Some(most)) => format!("above {above} and up to {most}"),
        (_, Some(above), None) => format!("above {above}"),
        (Some(least), None, Some(most)) => format!("from {least} to {most}"),
        (Some(least), None, None) => format!("of at least {least}"),
        (None, None, most) => most.map_or_else(String::new, |most| format!("of at most {most}")),
    };
    Err((message, format!("Write a number {range}")))
}

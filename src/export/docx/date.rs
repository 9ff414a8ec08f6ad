//! Dates as word processors read them (`xsd:dateTime`).

use jiff::Timestamp;
use jiff::civil::Date;

/// Word refuses files with dates before its calendar.
const FIRST_YEAR: i16 = 1900;

/// The start of the day on which a version was published; none where that is not known.
pub fn of_day(published: Option<&str>) -> Option<String> {
    let day = published?.get(..10)?.parse::<Date>().ok()?;
    (day.year() >= FIRST_YEAR).then(|| format!("{day}T00:00:00Z"))
}

/// When something was said, to the second; none where that is not known.
pub fn of_time(when: &str) -> Option<String> {
    let time = when.parse::<Timestamp>().ok()?;
    let shown = time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let year = shown.get(..4)?.parse::<i16>().ok()?;
    (year >= FIRST_YEAR).then_some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_that_are_some_are_told() {
        assert_eq!(
            of_day(Some("2021-12-04")).as_deref(),
            Some("2021-12-04T00:00:00Z")
        );
        assert_eq!(of_day(Some("2021-13-04")), None);
        assert_eq!(of_day(Some("last week")), None);
        assert_eq!(of_day(None), None);
        let said = of_time("2026-03-04T05:06:07.89Z");
        assert_eq!(said.as_deref(), Some("2026-03-04T05:06:07Z"));
        assert_eq!(of_time(""), None);
    }
}

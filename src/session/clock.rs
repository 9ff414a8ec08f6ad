//! The time of day, as files and remarks have it.

use std::time::{SystemTime, UNIX_EPOCH};

/// Now, as an ISO 8601 time in UTC to the second, e.g. `2026-03-01T09:30:00Z`; empty where the
/// clock is set to a time before 1970.
pub fn now() -> String {
    at(SystemTime::now())
}

/// A time as ISO 8601 in UTC.
pub fn at(time: SystemTime) -> String {
    let seconds = time.duration_since(UNIX_EPOCH).map(|since| since.as_secs());
    let seconds = seconds.ok().and_then(|s| i64::try_from(s).ok());
    let time = seconds.and_then(|s| jiff::Timestamp::from_second(s).ok());
    time.map(|time| time.to_string()).unwrap_or_default()
}

//! Dates, times of day and lengths of time, with their values.

use std::sync::Arc;

use crate::manuscript;
use storydiff::engine::facts::FactKind;
use storydiff::engine::facts::calendar::{Agreement, agreement};
use storydiff::engine::story::Manuscript;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{Options, compare};

fn read(manuscript: Manuscript) -> Vec<String> {
    let text = manuscript.text.clone();
    let report = compare(vec![Arc::new(manuscript)], &Options::default(), &Unwatched).unwrap();
    let facts = report.versions[0].facts.iter();
    let kinds = [FactKind::Date, FactKind::Time, FactKind::Duration];
    let timed = facts.filter(|f| kinds.contains(&f.kind));
    let shown = timed.map(|f| {
        let bound = match f.bound.name() {
            "exact" => String::new(),
            name => format!(" {name}"),
        };
        format!("{} = {}{bound}", f.whole.of(&text), f.value)
    });
    shown.collect()
}

/// The dates of a text of which nobody knows when it was published.
fn dates(text: &str) -> Vec<String> {
    read((*manuscript(text)).clone())
}

/// The dates of a text published on Saturday, 4 December 2021.
fn dates_of_december(text: &str) -> Vec<String> {
    read(Manuscript {
        published: Some("2021-12-04".into()),
        ..(*manuscript(text)).clone()
    })
}

fn dates_in(language: &str, text: &str) -> Vec<String> {
    read(Manuscript {
        language: Some(language.into()),
        ..(*manuscript(text)).clone()
    })
}

#[test]
fn one_day_has_one_value_however_it_is_written() {
    for day in [
        "4 December 2021",
        "December 4, 2021",
        "Dec. 4, 2021",
        "the 4th of December 2021",
        "Saturday, December 4th, 2021",
        "2021-12-04",
        "4.12.2021",
    ] {
        let text = format!("It opened on {day} at last.");
        assert_eq!(dates(&text), [format!("{day} = 2021-12-04")]);
    }
}

#[test]
fn a_year_that_is_not_stated_is_not_guessed() {
    assert_eq!(
        dates_of_december("It opens on Dec. 24 and closes in May."),
        ["Dec. 24 = --12-24", "May = --05"]
    );
}

#[test]
fn a_date_in_digits_that_reads_both_ways_is_left_open() {
    assert_eq!(
        dates("Signed 04/12/2021."),
        ["04/12/2021 = [2021-04-12,2021-12-04]"]
    );
    assert_eq!(
        dates("Signed 25/12/2020, changed 04/12/2021."),
        ["25/12/2020 = 2020-12-25", "04/12/2021 = 2021-12-04"],
        "the first date shows that the day comes first"
    );
    assert_eq!(
        dates_in("de", "Am 04/12/2021."),
        ["04/12/2021 = 2021-12-04"]
    );
    assert_eq!(
        dates_in("en-US", "On 04/12/2021."),
        ["04/12/2021 = 2021-04-12"]
    );
}

#[test]
fn relative_dates_are_seen_from_the_day_of_publication() {
    assert_eq!(
        dates_of_december(
            "He said Friday it will open on Tuesday, not last month, next week, yesterday morning, two years ago or early next year."
        ),
        [
            "Friday = 2021-12-03",
            "Tuesday = 2021-12-07",
            "last month = 2021-11",
            "next week = 2021-W49",
            "yesterday morning = 2021-12-03 morning",
            "two years ago = 2019",
            "early next year = early 2022",
        ]
    );
}

#[test]
fn days_and_months_of_last_year_have_their_year() {
    assert_eq!(
        dates_of_december(
            "It leaked from March to August last year, and on June 19 last year, not in June next year."
        ),
        [
            "from March to August last year = 2020-03/2020-08",
            "June 19 last year = 2020-06-19",
            "June next year = 2022-06",
        ]
    );
}

#[test]
fn days_with_a_name_are_dates() {
    assert_eq!(
        dates("It opens on April Fools' Day, not on New Year's Eve or St Patrick's Day 2027."),
        [
            "April Fools' Day = --04-01",
            "New Year's Eve = --12-31",
            "St Patrick's Day 2027 = 2027-03-17",
        ]
    );
}

#[test]
fn relative_dates_stay_relative_where_nothing_tells_the_day() {
    assert_eq!(
        dates(
            "He said Friday it opens next month, on Tuesday of next week or by the end of the year."
        ),
        [
            "Friday = friday",
            "next month = month+1",
            "Tuesday of next week = tuesday week+1",
            "by the end of the year = end year+0 at_most",
        ]
    );
}

#[test]
fn the_dateline_tells_the_day_of_publication() {
    assert_eq!(
        dates("> December 4, 2021\nThe bridge was closed on Friday."),
        ["December 4, 2021 = 2021-12-04", "Friday = 2021-12-03"]
    );
}

#[test]
fn last_friday_on_a_saturday_may_be_either() {
    assert_eq!(
        dates_of_december("It closed last Friday and opens next Monday."),
        [
            "last Friday = [2021-11-26,2021-12-03]",
            "next Monday = 2021-12-06"
        ]
    );
}

#[test]
fn years_decades_quarters_and_seasons_are_dates() {
    assert_eq!(
        dates(
            "In 2014, in the 1990s, in the third quarter of 2020, in mid-2022, last summer and in the 19th century."
        ),
        [
            "2014 = 2014",
            "the 1990s = 199X",
            "the third quarter of 2020 = 2020-Q3",
            "mid-2022 = mid 2022",
            "last summer = summer-1",
            "the 19th century = 18XX",
        ]
    );
}

#[test]
fn ranges_have_both_ends() {
    assert_eq!(
        dates(
            "Closed from the 13th to the 15th of July, from May 5 to June 2, 2021, open May 5-7, shut between 2014 and 2016."
        ),
        [
            "from the 13th to the 15th of July = --07-13/--07-15",
            "from May 5 to June 2, 2021 = 2021-05-05/2021-06-02",
            "May 5-7 = --05-05/--05-07",
            "between 2014 and 2016 = 2014/2016",
        ]
    );
}

#[test]
fn times_of_day_have_their_zone() {
    assert_eq!(
        dates(
            "At 10:30, around 5 p.m., at noon GMT, at 8.15am, from 4pm to 5.30pm, at half past three."
        ),
        [
            "10:30 = T10:30",
            "around 5 p.m. = T17:00 about",
            "noon GMT = T12:00Z",
            "8.15am = T08:15",
            "from 4pm to 5.30pm = T16:00/T17:30",
            "half past three = T03:30",
        ]
    );
}

#[test]
fn lengths_of_time_have_their_bound() {
    assert_eq!(
        dates(
            "More than three weeks, 48 hours, an eight-year war, half an hour, for a year, two and a half years, up to five days."
        ),
        [
            "More than three weeks = P3W more_than",
            "48 hours = PT48H",
            "eight-year = P8Y",
            "half an hour = PT30M",
            "a year = P1Y",
            "two and a half years = P2.5Y",
            "up to five days = P5D at_most",
        ]
    );
}

#[test]
fn ages_rates_verbs_and_counts_are_no_dates() {
    let none = "You may march. A 24-year-old soldier, 29 years old, eats 188g a day; 2,000 boats, 1900 boats and page 2014 were seen twice a week.";
    assert_eq!(dates(none), Vec::<String>::new());
}

#[test]
fn the_owner_mark_is_no_part_of_the_date() {
    assert_eq!(
        dates("After Friday's talks came 2014's elections."),
        ["Friday = friday", "2014 = 2014"]
    );
}

#[test]
fn other_languages_have_their_months_and_weekdays() {
    for (language, text, day) in [
        (
            "de",
            "Am Freitag, 3 Dezember 2021, hieß es.",
            "Freitag, 3 Dezember 2021",
        ),
        ("fr", "Le 3 décembre 2021 à Paris.", "3 décembre 2021"),
        (
            "es",
            "El 3 de diciembre de 2021 dijo.",
            "3 de diciembre de 2021",
        ),
        ("it", "Il 3 dicembre 2021 ha detto.", "3 dicembre 2021"),
        (
            "pt",
            "Em 3 de dezembro de 2021 disse.",
            "3 de dezembro de 2021",
        ),
        ("nl", "Op 3 december 2021 zei hij.", "3 december 2021"),
        ("ru", "Он сказал 3 декабря 2021 года.", "3 декабря 2021"),
        ("uk", "Він сказав 3 грудня 2021 року.", "3 грудня 2021"),
    ] {
        assert_eq!(dates_in(language, text), [format!("{day} = 2021-12-03")]);
    }
}

#[test]
fn values_agree_fit_or_differ() {
    use Agreement::{Differs, Fits, Same, Unclear};
    for (a, b, expected) in [
        ("2021-12-03", "2021-12-03", Same),
        ("2021-12-03", "--12-03", Fits),
        ("2021-12-03", "friday", Fits),
        ("2021-12-03", "saturday", Differs),
        ("2021-12-03", "2021-12", Fits),
        ("2021-12-03", "2021-12-04", Differs),
        ("2021-12-03", "2021-12-03 morning", Fits),
        ("end 2022-01", "2022-01", Fits),
        ("end 2022-01", "early 2022-01", Differs),
        ("2022-01", "2022", Fits),
        ("2022-01", "year+1", Unclear),
        ("month+1", "year+1", Differs),
        ("[2021-04-12,2021-12-04]", "2021-12-04", Fits),
        ("199X", "1994", Fits),
        ("2021-W49", "2021-12-08", Fits),
        ("--02-04/--06-19", "2025-02-04/2025-06-19", Fits),
        ("--02-04/--06-19", "2025-07-19", Differs),
        ("--06-19 year-1", "2025-06-19", Fits),
        ("P3W", "P21D", Same),
        ("P3W", "P4W", Differs),
        ("PXD", "P2D", Unclear),
        ("T17:00", "T17:00Z", Fits),
        ("T17:00", "T17:30", Differs),
    ] {
        assert_eq!(agreement(a, b), expected, "{a} and {b}");
        assert_eq!(agreement(b, a), expected, "{b} and {a}");
    }
}

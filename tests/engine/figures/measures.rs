//! Money, units, ages and temperatures.

use super::facts;

#[test]
fn units_have_one_name_however_they_are_written() {
    for (text, fact) in [
        ("4 square kilometres", "quantity 4 square kilometre exact"),
        ("4km²", "quantity 4 square kilometre exact"),
        ("4 sq km", "quantity 4 square kilometre exact"),
        ("60 miles an hour", "quantity 60 mile per hour exact"),
        ("90 km/h", "quantity 90 kilometre per hour exact"),
        ("50 kilowatt hours", "quantity 50 kilowatt hour exact"),
        ("50kWh", "quantity 50 kilowatt hour exact"),
        ("16-bit", "quantity 16 bit exact"),
        ("half a gallon", "quantity 0.5 gallon exact"),
        ("5 feet and 6 inches", "quantity 5.5 foot exact"),
        ("5ft 6in", "quantity 5.5 foot exact"),
        ("2m-high", "quantity 2 metre exact"),
        ("3-1/2 inches", "quantity 3.5 inch exact"),
        ("4 and a half miles", "quantity 4.5 mile exact"),
        ("14st", "quantity 14 stone exact"),
        ("230V", "quantity 230 volt exact"),
        ("5 mcg", "quantity 5 microgram exact"),
        ("3 kN", "quantity 3 kilonewton exact"),
        ("5 fluid ounces", "quantity 5 fluid ounce exact"),
    ] {
        let found = facts(text);
        assert!(found[0].ends_with(fact), "{text}: {found:?}");
    }
}

#[test]
fn temperatures_have_their_scale() {
    for text in ["20C", "20 °C", "20 degrees Celsius", "20 deg C"] {
        let fact = format!("{text} | quantity 20 degree Celsius exact");
        assert_eq!(facts(text), [fact]);
    }
    assert_eq!(
        facts("It fell to -12C overnight."),
        ["-12C | quantity -12 degree Celsius exact"]
    );
    assert_eq!(
        facts("It was 10 degrees below zero."),
        ["10 degrees below zero | quantity -10 degree exact"]
    );
}

#[test]
fn ages_are_known_by_their_words_and_by_their_place() {
    for (text, shown) in [
        ("Anna Brook, 34, said so.", "34"),
        ("The skipper, Brook, 34, said so.", "34"),
        ("The skipper, 34, said so.", "34"),
        ("a 34-year-old skipper", "34-year-old"),
        ("a skipper aged 34", "aged 34"),
        ("The skipper is 34 years old.", "34 years old"),
    ] {
        assert_eq!(facts(text), [format!("{shown} | age 34 year exact")]);
    }
}

#[test]
fn money_is_read_with_its_country_and_its_cents() {
    for (text, fact) in [
        ("hk$ 10.05 billion", "money 10050000000 HKD exact"),
        ("40 Swiss francs", "money 40 CHF exact"),
        ("75 USD million", "money 75000000 USD exact"),
        ("thirteen dollars forty-five cents", "money 13.45 USD exact"),
        ("50p", "money 0.5 GBP exact"),
        ("115USD", "money 115 USD exact"),
        ("Rs 500", "money 500 INR exact"),
        ("-$5", "money -5 USD exact"),
    ] {
        assert_eq!(facts(text), [format!("{text} | {fact}")]);
    }
}

#[test]
fn basis_points_are_hundredths_of_a_percentage_point() {
    assert_eq!(
        facts("Rates rose by 25 basis points."),
        ["25 basis points | percent 0.25 percentage point exact"]
    );
}

#[test]
fn who_goes_on_foot_is_not_measured_in_feet() {
    assert_eq!(facts("300 foot passengers"), ["300 | number 300 - exact"]);
    assert_eq!(
        facts("a 20 mile walk"),
        ["20 mile | quantity 20 mile exact"]
    );
}

#[test]
fn a_race_and_a_distance_are_in_metres_and_sums_in_millions() {
    let metres = |text: &str, shown: &str, value: &str| {
        assert_eq!(
            facts(text),
            [format!("{shown} | quantity {value} metre exact")]
        );
    };
    metres("She won the 100m final.", "100m", "100");
    metres("It came within 50m of the pier.", "50m", "50");
    metres("A crater 10m across opened.", "10m", "10");
    assert_eq!(
        facts("The town spent 5m on it."),
        ["5m | number 5000000 - exact"]
    );
}

#[test]
fn a_percentage_point_is_one() {
    assert_eq!(
        facts("The rate fell a percentage point."),
        ["a percentage point | percent 1 percentage point exact"]
    );
}

#[test]
fn two_may_share_one_word_for_their_ages() {
    assert_eq!(
        facts("Brothers aged 31 and 28 were held."),
        ["aged 31 | age 31 year exact", "28 | age 28 year exact"]
    );
}

#[test]
fn points_after_a_share_are_percentage_points() {
    assert_eq!(
        facts("He won 58 percent, nine points more than in May."),
        [
            "58 percent | percent 58 - exact",
            "nine points | percent 9 percentage point exact"
        ]
    );
    assert_eq!(
        facts("The club has nine points."),
        ["nine | number 9 - exact"]
    );
}

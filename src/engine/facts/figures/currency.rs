//! Currencies: signs, codes and words to ISO 4217 codes.
//!
//! ```text
//! A$40    hk $ 10.05    US$5m    EUR 70    70 euros    10 Hong Kong dollars    Rs 500    50p
//! ```
//!
//! A name that several currencies have ("francs", "pesos") is kept as a name.

use rust_decimal::Decimal;

use super::lexicon::Says;
use super::piece::Pieces;
use crate::engine::words::is_currency as is_sign;

/// Codes of ISO 4217 in use, and those of national currencies that the euro replaced.
const CODES: [&str; 159] = [
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "ATS", "AUD", "AWG", "AZN", "BAM", "BBD",
    "BDT", "BEF", "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTC", "BTN", "BWP",
    "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DEM",
    "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ESP", "ETB", "EUR", "FIM", "FJD", "FKP", "FRF",
    "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GRD", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG",
    "HUF", "IDR", "IEP", "ILS", "INR", "IQD", "IRR", "ISK", "ITL", "JMD", "JOD", "JPY", "KES",
    "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL",
    "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MUR", "MVR", "MWK", "MXN", "MYR",
    "MZN", "NAD", "NGN", "NIO", "NLG", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP",
    "PKR", "PLN", "PTE", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG",
    "SEK", "SGD", "SLE", "SOS", "SRD", "SSP", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP",
    "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV", "WST",
    "XOF", "YER", "ZAR",
];
/// Codes that are words in headlines, names or other abbreviations: "ALL 20", "CUP 2022".
const WORDS: [&str; 12] = [
    "ALL", "COP", "CUP", "GEL", "MAD", "MOP", "PEN", "RON", "SOS", "TOP", "TRY", "BAM",
];

/// A currency by its code or its ambiguous name, and the piece after it.
pub type Named = (&'static str, usize);

fn code(shown: &str) -> Option<&'static str> {
    let at = CODES.binary_search(&shown).ok()?;
    CODES.get(at).copied()
}

/// The currency before an amount: a sign with what names its country, a code, "Rs".
pub fn before(p: &Pieces<'_>, at: usize) -> Option<Named> {
    if p.mark(at).is_none() && !(p.is_word(at) && p.shown(at).len() <= 6) {
        return None;
    }
    let signed = by_sign(p, at);
    if signed.is_some() || !p.is_word(at) {
        return signed;
    }
    let shown = p.shown(at);
    if shown.eq_ignore_ascii_case("rs") {
        let next = at + 1 + usize::from(p.mark(at + 1) == Some('.'));
        return p.is_digits(next).then_some(("INR", next));
    }
    if !p.is_digits(at + 1) {
        return None;
    }
    let code = of_code(shown).filter(|code| !WORDS.contains(code));
    let ringgit = (shown == "RM").then_some("MYR");
    // "The dollar 22.5 million", but "against the dollar 3 per cent".
    let is_singular = !shown.ends_with('s') && matches!(p.says(at + 2), Says::Scale(..));
    let by_word = || of_word(shown).filter(|_| is_singular);
    let code = code.or(ringgit).or_else(by_word)?;
    Some((code, at + 1))
}

/// `$`, `A$`, `u.s $`: the sign stands among the next pieces, right before digits.
fn by_sign(p: &Pieces<'_>, at: usize) -> Option<Named> {
    let sign_at = (at..at + 5).find(|i| p.mark(*i).is_some_and(is_sign))?;
    let sign = p.mark(sign_at).and_then(of_sign)?;
    let country = country(p, at, sign_at)?;
    let is_before_digits = p.is_digits(sign_at + 1);
    is_before_digits.then(|| (country.unwrap_or(sign), sign_at + 1))
}

/// What the letters before a sign say: none of them, a dollar's country, or that they do not
/// belong to it.
fn country(p: &Pieces<'_>, at: usize, sign_at: usize) -> Option<Option<&'static str>> {
    if at == sign_at {
        return Some(None);
    }
    let is_dollar = p.mark(sign_at) == Some('$');
    let letters: String = (at..sign_at).map(|i| p.shown(i)).collect();
    let code = code(&letters.to_ascii_uppercase());
    if let Some(code) = code.filter(|_| letters.len() == 3) {
        return is_dollar.then_some(Some(code));
    }
    let is_written_on = p.touches(sign_at);
    let is_upper = letters.chars().all(|c| !c.is_lowercase());
    let of_letters = match letters.to_ascii_lowercase().trim_end_matches('.') {
        "us" | "u.s" => "USD",
        "hk" => "HKD",
        "nz" => "NZD",
        "can" => "CAD",
        "mex" => "MXN",
        "nt" => "TWD",
        "sg" => "SGD",
        "au" | "aus" => "AUD",
        "a" if is_written_on && is_upper => "AUD",
        "c" if is_written_on || !p.is(at.wrapping_sub(1), "vitamin") => "CAD",
        "s" if is_written_on && is_upper => "SGD",
        "r" if is_written_on && is_upper => "BRL",
        _ => return None,
    };
    is_dollar.then_some(Some(of_letters))
}

/// The currency after an amount: a sign, a code or a word, with its country.
pub fn after(p: &Pieces<'_>, at: usize) -> Option<Named> {
    if let Some(sign) = p.mark(at).filter(|c| is_sign(*c)) {
        // "10 $ 30" belongs to the 30 where it is written onto it.
        let is_own = p.touches(at) || !(p.is_digits(at + 1) && p.touches(at + 1));
        return of_sign(sign).filter(|_| is_own).map(|code| (code, at + 1));
    }
    if let Some(code) = of_code(p.shown(at)).or_else(|| of_word(p.shown(at))) {
        let ends_twice = code == "GBP" && p.is(at + 1, "sterling");
        return Some((code, at + 1 + usize::from(ends_twice)));
    }
    let of_country = |words: usize| {
        let country = (at..at + words)
            .map(|i| p.shown(i))
            .collect::<Vec<_>>()
            .join(" ");
        let code = of_country(&country, p.shown(at + words))?;
        Some((code, at + words + 1))
    };
    of_country(1)
        .or_else(|| of_country(2))
        .filter(|_| p.is_word(at))
}

/// Millions written before a code: "20 MUSD".
pub fn after_million(shown: &str) -> Option<(&'static str, Decimal)> {
    let code = shown.strip_prefix('M').and_then(code)?;
    Some((code, Decimal::from(1_000_000)))
}

/// "cents", "pence", "50p": the currency, if it is told, and the piece after it.
pub fn hundredth_after(p: &Pieces<'_>, at: usize) -> Option<(Option<&'static str>, usize)> {
    let of = match p.shown(at) {
        "c" | "¢" if p.touches(at) => None,
        "p" if p.touches(at) && !(p.mark(at + 1) == Some('.') && p.is(at + 2, "m")) => Some("GBP"),
        w if p.is_one_of(at, "pence penny pennies") => Some("GBP").filter(|_| !w.is_empty()),
        _ if p.is_one_of(at, "cent cents") => None,
        _ if p.is_one_of(at, "kopeks kopecks kopiykas") => None,
        _ => return None,
    };
    Some((of, at + 1))
}

/// The code of a currency sign. A bare `$` is taken for the US dollar.
fn of_sign(sign: char) -> Option<&'static str> {
    Some(match sign {
        '$' => "USD",
        '£' => "GBP",
        '€' => "EUR",
        '¥' => "JPY",
        '₹' => "INR",
        '₽' => "RUB",
        '₴' => "UAH",
        '₩' => "KRW",
        '₺' => "TRY",
        '₪' => "ILS",
        '₫' => "VND",
        '₦' => "NGN",
        '₱' => "PHP",
        '₭' => "LAK",
        '₮' => "MNT",
        '₡' => "CRC",
        '₲' => "PYG",
        '₸' => "KZT",
        '₼' => "AZN",
        '₾' => "GEL",
        '₵' => "GHS",
        '₿' => "BTC",
        _ => return None,
    })
}

/// A code in capitals; the best known in any case.
fn of_code(shown: &str) -> Option<&'static str> {
    if shown.len() != 3 {
        return None;
    }
    let upper = shown.to_ascii_uppercase();
    match upper.as_str() {
        "RMB" => Some("CNY"),
        "USD" | "EUR" | "GBP" | "JPY" | "CNY" | "CHF" | "INR" | "BTC" | "SEK" | "CAD" | "AUD" => {
            code(&upper)
        }
        _ => code(shown),
    }
}

/// The currency that a word names. Words that also name weights ("pounds") say nothing here.
fn of_word(shown: &str) -> Option<&'static str> {
    if !(3..=10).contains(&shown.len()) {
        return None;
    }
    Some(match shown.to_ascii_lowercase().as_str() {
        "dollar" | "dollars" | "buck" | "bucks" => "USD",
        "euro" | "euros" => "EUR",
        "yen" => "JPY",
        "yuan" | "renminbi" | "kuai" => "CNY",
        "rouble" | "roubles" | "ruble" | "rubles" => "RUB",
        "rupee" | "rupees" => "INR",
        "hryvnia" | "hryvnias" => "UAH",
        "sterling" => "GBP",
        "baht" => "THB",
        "ringgit" | "ringgits" => "MYR",
        "rupiah" => "IDR",
        "zloty" | "zlotys" | "zlotych" => "PLN",
        "forint" | "forints" => "HUF",
        "shekel" | "shekels" => "ILS",
        "rand" => "ZAR",
        "naira" => "NGN",
        "dong" => "VND",
        "tenge" => "KZT",
        "bitcoin" | "bitcoins" => "BTC",
        "satoshi" | "satoshis" => "satoshi",
        "peseta" | "pesetas" => "ESP",
        "deutschmark" | "deutschmarks" => "DEM",
        "escudo" | "escudos" => "PTE",
        "guilder" | "guilders" => "NLG",
        "drachma" | "drachmas" => "GRD",
        "won" => "KRW",
        "crown" | "crowns" => "crown",
        "krone" | "kroner" | "krona" | "kronor" => "krone",
        "dinar" | "dinars" => "dinar",
        "dirham" | "dirhams" => "dirham",
        "franc" | "francs" => "franc",
        "lira" | "liras" | "lire" => "lira",
        "peso" | "pesos" => "peso",
        "reais" => "BRL",
        "riyal" | "riyals" | "rial" | "rials" => "riyal",
        "shilling" | "shillings" => "shilling",
        _ => return None,
    })
}

/// "Canadian dollars", "Hong Kong dollars", "Swiss francs".
fn of_country(country: &str, word: &str) -> Option<&'static str> {
    let name = match word.to_ascii_lowercase().as_str() {
        "pound" | "pounds" => "pound",
        _ => of_word(word)?,
    };
    Some(match (country.to_ascii_lowercase().as_str(), name) {
        ("us" | "american", "USD") => "USD",
        ("canadian", "USD") => "CAD",
        ("australian", "USD") => "AUD",
        ("hong kong", "USD") => "HKD",
        ("new zealand", "USD") => "NZD",
        ("singapore", "USD") => "SGD",
        ("taiwan" | "taiwanese", "USD") => "TWD",
        ("jamaican", "USD") => "JMD",
        ("swiss", "franc") => "CHF",
        ("french", "franc") => "FRF",
        ("belgian", "franc") => "BEF",
        ("norwegian", "krone" | "crown") => "NOK",
        ("swedish", "krone" | "crown") => "SEK",
        ("danish", "krone" | "crown") => "DKK",
        ("icelandic", "krone" | "crown") => "ISK",
        ("czech", "krone" | "crown") => "CZK",
        ("turkish", "lira") => "TRY",
        ("italian", "lira") => "ITL",
        ("mexican", "peso") => "MXN",
        ("argentine" | "argentinian", "peso") => "ARS",
        ("chilean", "peso") => "CLP",
        ("colombian", "peso") => "COP",
        ("philippine", "peso") => "PHP",
        ("saudi", "riyal") => "SAR",
        ("qatari", "riyal") => "QAR",
        ("iranian", "riyal") => "IRR",
        ("kenyan", "shilling") => "KES",
        ("kuwaiti", "dinar") => "KWD",
        ("iraqi", "dinar") => "IQD",
        ("british", "pound") => "GBP",
        ("egyptian", "pound") => "EGP",
        ("syrian", "pound") => "SYP",
        ("lebanese", "pound") => "LBP",
        ("indian", "INR") => "INR",
        ("pakistani", "INR") => "PKR",
        ("sri lankan", "INR") => "LKR",
        ("nepalese", "INR") => "NPR",
        ("malaysian", "MYR") => "MYR",
        ("south korean" | "korean", "KRW") => "KRW",
        ("japanese", "JPY") => "JPY",
        ("chinese", "CNY") => "CNY",
        ("russian", "RUB") => "RUB",
        ("ukrainian", "UAH") => "UAH",
        ("south african", "ZAR") => "ZAR",
        _ => return None,
    })
}

//! Pages whose lines run to the left or down, or have no blanks between their words.

use storydiff::engine::story::Manuscript;
use storydiff::load;
use unicode_bidi::{BidiInfo, Level};

use super::damaged::{file, throw_all};
use super::outline;
use super::pdf::assert_same;

/// Where lines that run to the left begin.
const RIGHT: usize = 350;

/// Letters at a place, as the page paints them from left to right, in size 10.
type Painted<'t> = (usize, usize, &'t str);

/// Half of the type size for most letters, all of it for those of East Asia.
fn width(c: char) -> usize {
    if c < '\u{1100}' { 5 } else { 10 }
}

/// A page of letters, named one by one by the number that Unicode has for them.
fn page(painted: &[Painted<'_>]) -> Vec<u8> {
    let show = |(x, y, text): &Painted<'_>| {
        let codes: String = text
            .encode_utf16()
            .map(|unit| format!("{unit:04x}"))
            .collect();
        format!("BT /F 10 Tf {x} {} Td <{codes}> Tj ET\n", 600 - y)
    };
    with_content(&painted.iter().map(show).collect::<String>())
}

fn with_content(content: &str) -> Vec<u8> {
    let ranges: String = (0..0xD8)
        .map(|high| format!("<{high:02x}00> <{high:02x}ff> <{high:02x}00>\n"))
        .chain((0xE0..=0xFF).map(|high| format!("<{high:02x}00> <{high:02x}ff> <{high:02x}00>\n")))
        .collect();
    let letters = format!(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n\
         1 begincodespacerange <0000> <ffff> endcodespacerange\n\
         248 beginbfrange\n{ranges}endbfrange endcmap end end"
    );
    let stream = |text: &str| format!("<</Length {}>> stream\n{text}\nendstream", text.len());
    format!(
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
         2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n\
         3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R\
         /Resources<</Font<</F 5 0 R>>>>>> endobj\n\
         4 0 obj {} endobj\n\
         5 0 obj <</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R\
         /DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/DW 500\
         /W[4352 65535 1000]>>]>> endobj\n\
         6 0 obj {} endobj\ntrailer <</Root 1 0 R>>",
        stream(content),
        stream(&letters)
    )
    .into_bytes()
}

fn read(bytes: &[u8]) -> Manuscript {
    load::from_bytes("page", Some("page.pdf"), bytes).unwrap()
}

fn paragraphs(bytes: &[u8]) -> Vec<String> {
    let lines = outline(&read(bytes)).into_iter();
    lines
        .filter_map(|line| Some(line.split_once(": ")?.1.to_owned()))
        .collect()
}

/// The letters of a line in the order of the page, brackets as they look there.
fn drawn(line: &str) -> String {
    let bidi = BidiInfo::new(line, Some(Level::rtl()));
    let levels = line
        .char_indices()
        .map(|(at, c)| (c, bidi.levels[at].is_rtl()));
    let turned: String = levels
        .map(|(c, is_rtl)| match "()«»".find(c).filter(|_| is_rtl) {
            Some(_) if c == '(' => ')',
            Some(_) if c == ')' => '(',
            Some(_) if c == '«' => '»',
            Some(_) => '«',
            None => c,
        })
        .collect();
    let bidi = BidiInfo::new(line, Some(Level::rtl()));
    let order = BidiInfo::reorder_visual(
        &line
            .char_indices()
            .map(|(at, _)| bidi.levels[at])
            .collect::<Vec<_>>(),
    );
    let letters: Vec<char> = turned.chars().collect();
    order.into_iter().map(|at| letters[at]).collect()
}

/// Lines flush right, each set in by so many points.
fn flush_right(lines: &[(usize, &str)]) -> Vec<u8> {
    let drawn: Vec<(usize, String)> = lines.iter().map(|(inset, l)| (*inset, drawn(l))).collect();
    let placed = drawn.iter().zip(0..).map(|((inset, line), at)| {
        let wide: usize = line.chars().map(width).sum();
        (RIGHT - inset - wide, 50 + 14 * at, line.as_str())
    });
    page(&placed.collect::<Vec<_>>())
}

#[test]
fn stories_printed_in_other_scripts_come_back_sentence_by_sentence() {
    for (text, printed) in [
        ("arabic.txt", "arabic_chromium_columns.pdf"),
        ("persian.txt", "persian_writer.pdf"),
        ("japanese.txt", "japanese_writer.pdf"),
    ] {
        assert_same(text, printed, 0);
    }
}

#[test]
fn lines_that_run_to_the_left_are_read_in_their_order() {
    for line in [
        "قالت المديرة: «لا يزال الصيادون يعتمدون على هذا الضوء».",
        "بنيت المنارة عام 1887 ويبلغ ارتفاعها 34 مترا، أي 12.5% أكثر.",
        "وقدمت العريضة (18 صفحة) إلى البرلمان في ٣ فبراير.",
        "بدأت شركة Northline بتركيب العلامات في طائرات Boeing 737 يوم الاثنين.",
        "עלות התחזוקה היא כ-1,200,000 כתר, וזה 12.5% יותר.",
        "העצומה (18 עמודים) הוגשה ב-3 בפברואר על COVID-19 וה-GPS.",
    ] {
        assert_eq!(paragraphs(&flush_right(&[(0, line)])), [line]);
    }
}

#[test]
fn paragraphs_that_run_to_the_left_are_told_by_their_right_edge() {
    let bytes = flush_right(&[
        (15, "המגדלור הישן בנמל יישאר דולק לפחות עד סוף אפריל"),
        (0, "רשות הנמל קיבלה את ההחלטה בישיבה ביום שני והודיעה"),
        (0, "עליה לדייגים."),
        (15, "המגדלור נבנה לפני שנים רבות וגובהו עשרים מטרים וכל"),
        (0, "מי שעובר כאן רואה אותו."),
    ]);
    let read = paragraphs(&bytes);
    assert_eq!(read.len(), 2, "{read:#?}");
    assert!(
        read[0].ends_with("ביום שני והודיעה עליה לדייגים."),
        "{read:#?}"
    );
}

#[test]
fn of_columns_that_run_to_the_left_the_right_one_comes_first() {
    let right: Vec<String> = (1..=5)
        .map(|n| drawn(&format!("ימין שורה מספר {n} בטור")))
        .collect();
    let left: Vec<String> = (1..=5)
        .map(|n| drawn(&format!("שמאל שורה מספר {n} בטור")))
        .collect();
    let lines = |column: &'static str, x: usize| -> Vec<(usize, usize, String)> {
        let texts = if column == "right" { &right } else { &left };
        texts
            .iter()
            .zip(0..)
            .map(|(t, at)| (x, 50 + 14 * at, t.clone()))
            .collect()
    };
    let all = [lines("left", 40), lines("right", 230)].concat();
    let painted: Vec<Painted<'_>> = all.iter().map(|(x, y, t)| (*x, *y, t.as_str())).collect();
    let text = read(&page(&painted)).text;
    let (first, last) = (text.find("ימין שורה מספר 5"), text.find("שמאל שורה מספר 1"));
    assert!(first.is_some() && first < last, "{text}");
}

#[test]
fn brackets_fit_their_words_whichever_sign_the_page_names() {
    let named = "(18 עמודים) הוגשה";
    let drawn: String = drawn(named);
    let unmirrored: String = drawn
        .chars()
        .map(|c| match c {
            '(' => ')',
            ')' => '(',
            c => c,
        })
        .collect();
    for line in [drawn, unmirrored] {
        assert_eq!(paragraphs(&page(&[(100, 50, &line)])), [named]);
    }
}

#[test]
fn shapes_of_letters_are_read_as_letters() {
    // "The lamp", its letters named by their shapes, with lam and alef in one, from left to right.
    assert_eq!(
        paragraphs(&page(&[(100, 50, "ﺔﻣﻼﻌﻟا ﺮﺌﺒﻟا")])),
        ["البئر العلامة"]
    );
    assert_eq!(
        paragraphs(&page(&[(100, 50, "四⽉の港⻑")])),
        ["四月の港長"]
    );
}

#[test]
fn a_word_from_right_to_left_is_turned_within_a_line_that_is_not() {
    let line = "The keepers call it רולדגמה and nothing else.";
    let read = paragraphs(&page(&[(40, 50, line)]));
    assert_eq!(read, ["The keepers call it המגדלור and nothing else."]);
}

#[test]
fn lines_of_ideographs_are_joined_without_a_blank_and_korean_ones_with_one() {
    let chinese = page(&[
        (50, 50, "　　这座灯塔建于一百多年前高三十四米每年的维护费用"),
        (50, 64, "约为一百二十万克朗，其中近一半由国家承担。"),
    ]);
    let text =
        "这座灯塔建于一百多年前高三十四米每年的维护费用约为一百二十万克朗，其中近一半由国家承担。";
    assert_eq!(paragraphs(&chinese), [text]);
    let korean = page(&[
        (50, 50, "등대는 오래전에 세워졌으며 높이는 삼십사 미터이고"),
        (50, 64, "어부들은 지금도 그 불빛에 의지한다."),
    ]);
    let text =
        "등대는 오래전에 세워졌으며 높이는 삼십사 미터이고 어부들은 지금도 그 불빛에 의지한다.";
    assert_eq!(paragraphs(&korean), [text]);
}

#[test]
fn air_around_figures_in_chinese_is_no_blank() {
    let bytes = page(&[
        (50, 50, "灯塔建于"),
        (92, 50, "1887"),
        (115, 50, "年，高"),
        (147, 50, "34"),
        (160, 50, "米。"),
    ]);
    assert_eq!(paragraphs(&bytes), ["灯塔建于1887年，高34米。"]);
}

#[test]
fn a_mark_painted_later_stands_where_it_is_seen() {
    // The words with room for the full stop, which another font paints behind them.
    let words = drawn("נגמר הלילה");
    let (one, other) = words.split_once(' ').unwrap();
    let codes = |text: &str| -> String {
        text.encode_utf16()
            .map(|unit| format!("{unit:04x}"))
            .collect()
    };
    let content = format!(
        "BT /F 10 Tf 100 500 Td [<{}>-700<{}>] TJ ET BT /F 10 Tf {} 500 Td <002e> Tj ET",
        codes(one),
        codes(other),
        100 + 5 * one.chars().count() + 2
    );
    assert_eq!(paragraphs(&with_content(&content)), ["נגמר. הלילה"]);
}

#[test]
fn what_a_glyph_is_said_to_stand_for_counts() {
    // A joiner that is no glyph of its own: the page paints a blank without width for it.
    let codes = |text: &str| -> String {
        text.encode_utf16()
            .map(|unit| format!("{unit:04x}"))
            .collect()
    };
    let content = format!(
        "BT /F 10 Tf 100 500 Td <{}> Tj /Span<</ActualText<FEFF200C>>> BDC <0020> Tj EMC -5 0 Td <{}> Tj ET",
        codes("دننام"),
        codes("یم")
    );
    assert_eq!(
        paragraphs(&with_content(&content.replace("-5 0 Td", "25 0 Td"))),
        ["می\u{200C}مانند"]
    );
}

#[test]
fn lines_that_run_down_are_read_from_the_right() {
    let lines = ["港の古い灯台は、四月末まで", "灯をともし続ける。"];
    let letters: Vec<(usize, usize, String)> = lines
        .iter()
        .zip(0..)
        .flat_map(|(line, at)| {
            let down = line.chars().zip(0..);
            down.map(move |(c, step)| (300 - 18 * at, 60 + 10 * step, c.to_string()))
        })
        .collect();
    let painted: Vec<Painted<'_>> = letters
        .iter()
        .map(|(x, y, t)| (*x, *y, t.as_str()))
        .collect();
    assert_eq!(paragraphs(&page(&painted)), [lines.concat()]);
}

#[test]
fn pages_of_lines_and_spans_without_end_are_read_soon() {
    let left = "BT /F 10 Tf 5000 50 Td".to_owned() + &" <05d0> Tj -5 0 Td".repeat(100_000);
    let spans = "/Span<</ActualText(a)>> BDC ".repeat(300_000);
    let spans = spans + "BT /F 10 Tf 5 50 Td <" + &"05d0".repeat(100_000) + "> Tj ET";
    let marks = "<0028> Tj <05d0> Tj ".repeat(50_000);
    let marks = format!("BT /F 10 Tf 5 50 Td {marks} ET");
    throw_all(&[
        file("left.pdf", with_content(&left)),
        file("spans.pdf", with_content(&spans)),
        file("marks.pdf", with_content(&marks)),
    ]);
}

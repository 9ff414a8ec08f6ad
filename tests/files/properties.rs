//! What holds for any input.

use proptest::prelude::*;
use storydiff::engine::story::Manuscript;
use storydiff::load;
use unicode_segmentation::UnicodeSegmentation as _;

/// Spans are sorted, on character boundaries, trimmed, and only white space lies between.
fn assert_well_formed(manuscript: &Manuscript) {
    let text = &manuscript.text;
    let mut end = 0;
    for paragraph in &manuscript.paragraphs {
        let span = paragraph.span;
        assert!(
            end <= span.start && span.start < span.end,
            "{span:?} after {end}"
        );
        let inner = text
            .get(span.start..span.end)
            .expect("on character boundaries");
        assert_eq!(inner, inner.trim());
        assert!(
            text[end..span.start].trim().is_empty(),
            "{:?} is in no paragraph",
            &text[end..span.start]
        );
        end = span.end;
    }
    assert!(
        text[end..].trim().is_empty(),
        "{:?} is in no paragraph",
        &text[end..]
    );
}

fn words(text: &str) -> Vec<&str> {
    text.unicode_words().collect()
}

/// Are all words of `needles` among `words`, in order?
fn in_order(needles: &[&str], words: &[&str]) -> bool {
    let mut words = words.iter();
    needles
        .iter()
        .all(|needle| words.any(|word| word == needle))
}

/// Lines as news copy has them, furniture and all.
fn copy() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "[A-Z][a-z]{1,8}( [a-z0-9]{1,9}){1,14}[.?!]?",
        "(BRANNOCK|Halden) \\((CPA|dpa)\\) – [A-Z][a-z]{2,8}( [a-z]{1,8}){1,9}\\.",
        "[A-Z][a-z]{2,8}( [a-z]{1,8}){2,6}\\. (AP / TASS|Photo: Ana Roth)",
        "(date )?2024-0[1-9]-1[0-9] [A-Z][a-z]{2,8}( [a-z]{1,8}){1,6}\\.?",
        "(- Advertisement -|Read more|• one thing|https://a\\.example/x|Related stories|By Ana Roth)",
        "\\PC{0,40}",
        "",
    ];
    prop::collection::vec(line, 1..12).prop_map(|lines| lines.join("\n"))
}

/// Markdown without entities, link targets and escapes.
fn marked_copy() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "(#{1,3} |[0-9]{1,3}\\. |- |\\* |> |    )?[A-Za-z0-9]{1,8}( [a-z0-9*_]{1,9}){1,14}[.?!]?",
        "\\*\\*[a-z]{1,8}\\*\\* [a-z]{1,8} _[a-z]{1,8}_ \\[[a-z ]{1,8}\\]\\(#\\)",
        "(---|===|```|<b>|</div>|\\[[a-z]{1,4}\\]: [a-z]{1,9}|!\\[[a-z]{1,9}\\]\\(#\\))",
        "",
    ];
    prop::collection::vec(line, 1..12).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn any_bytes_load_or_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(manuscript) = load::from_bytes("any", None, &bytes) {
            assert_well_formed(&manuscript);
        }
    }

    #[test]
    fn paragraphs_cover_any_text(text in "\\PC{0,200}|(\\PC|[\\n\\r\\t ]){0,200}") {
        assert_well_formed(&load::from_text("any", &text));
    }

    #[test]
    fn copy_keeps_every_word_in_order(text in copy()) {
        let manuscript = load::from_text("any", &text);
        assert_well_formed(&manuscript);
        // A note tells where letters were mended.
        if manuscript.origin.media_type == "text/plain" && manuscript.notes.is_empty() {
            prop_assert_eq!(words(&manuscript.text), words(&text));
        }
    }

    #[test]
    fn markdown_keeps_every_word(text in marked_copy()) {
        let file = load::from_bytes("any", Some("any.md"), text.as_bytes());
        if let Ok(manuscript) = file {
            assert_well_formed(&manuscript);
            let letters = |text: &str| {
                let mut all: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
                all.sort_unstable();
                all
            };
            let kept = manuscript.text.replace("Link: ", "");
            let (kept, given) = (letters(&kept), letters(&text));
            let lost = given.iter().filter(|c| {
                let count = |all: &[char]| all.iter().filter(|x| x == c).count();
                count(&kept) < count(&given)
            });
            prop_assert_eq!(lost.count(), 0, "{}", manuscript.text);
        }
    }

    #[test]
    fn plain_words_of_a_markdown_file_stay_in_order(text in "([A-Za-z]{1,8}[,.]?[ \\n]{1,2}){1,60}") {
        let manuscript = load::from_bytes("any", Some("any.md"), text.as_bytes()).unwrap();
        prop_assert!(in_order(&words(&text), &words(&manuscript.text)));
    }
}

//! Text can be read, lines can be seen, and kinds told apart, in both themes.

use storydiff::engine::collation::Change;
use storydiff::engine::report::{FindingKind, Severity};
use storydiff::palette::{self, Rgb, Swatch, Theme};

/// Text, and signs that are read as text: WCAG 2.2, 1.4.3, level AA.
const TEXT: f64 = 4.5;
/// Lines and bars: WCAG 2.2, 1.4.11.
const LINES: f64 = 3.0;
/// Colours further apart than this are told at a glance; one is just noticeable at 2.3 (Mahy, Van
/// Eycken and Oosterlinck, 1994).
const GLANCE: f64 = 10.0;

const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

/// Full protanopia, deuteranopia and tritanopia (Machado, Oliveira and Fernandes, 2009), on linear
/// red, green and blue.
const BLINDNESS: [[[f64; 3]; 3]; 3] = [
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
];

fn swatches(theme: Theme) -> Vec<(String, Swatch)> {
    let changes = Change::ALL.map(|c| (format!("{theme:?} {c:?}"), palette::swatch(c, theme)));
    let grades = [Severity::Error, Severity::Notable, Severity::Benign];
    let grades = grades.map(|s| {
        (
            format!("{theme:?} {s:?}"),
            palette::severity_swatch(s, theme),
        )
    });
    let kept = (format!("{theme:?} kept"), palette::kept(theme));
    changes.into_iter().chain(grades).chain([kept]).collect()
}

#[test]
fn text_stands_out_from_all_that_it_is_written_on() {
    for theme in THEMES {
        let surface = palette::surface(theme);
        let behind = [
            surface.paper,
            surface.panel,
            surface.control,
            surface.focus_fill,
        ];
        for ground in behind {
            for ink in [surface.ink, surface.muted, surface.focus] {
                stands_out(&format!("{theme:?} plain text"), ink, ground, TEXT);
            }
        }
        stands_out("found words", surface.ink, surface.found, TEXT);
        for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
            let ground = palette::measure(share, theme);
            stands_out(&format!("a share of {share}"), surface.ink, ground, TEXT);
        }
        for (name, swatch) in swatches(theme) {
            for ground in behind.into_iter().chain([swatch.fill, swatch.word]) {
                stands_out(&format!("{name}, its sign"), swatch.ink, ground, TEXT);
            }
            stands_out(&format!("{name}, words"), surface.ink, swatch.word, TEXT);
            stands_out(&format!("{name}, sentence"), surface.ink, swatch.fill, TEXT);
            stands_out(
                &format!("{name}, furniture"),
                surface.muted,
                swatch.fill,
                TEXT,
            );
        }
    }
}

#[test]
fn the_line_around_what_is_lit_is_seen_on_every_ground() {
    for theme in THEMES {
        let line = palette::surface(theme).focus;
        for (name, swatch) in swatches(theme) {
            stands_out(&name, line, swatch.fill, LINES);
            stands_out(&name, line, swatch.word, LINES);
        }
    }
}

#[test]
fn marks_on_the_overview_are_seen_though_they_are_drawn_faint() {
    for theme in THEMES {
        let panel = palette::surface(theme).panel;
        for change in Change::ALL {
            let ink = mixed(palette::swatch(change, theme).ink, panel, 0.8);
            stands_out(&format!("{theme:?} {change:?}"), ink, panel, LINES);
        }
    }
}

#[test]
fn what_was_added_and_dropped_is_told_apart_by_colour_blind_readers() {
    for theme in THEMES {
        let [added, dropped] = [Change::Added, Change::Dropped].map(|c| palette::swatch(c, theme));
        for blindness in BLINDNESS {
            for (x, y) in [(added.ink, dropped.ink), (added.word, dropped.word)] {
                let apart = distance(seen(x, &blindness), seen(y, &blindness));
                assert!(apart >= GLANCE, "{theme:?}: {apart:.1}");
            }
        }
    }
}

#[test]
fn every_kind_has_a_sign_of_its_own_besides_its_colour() {
    let mut changes = Change::ALL.map(palette::glyph).to_vec();
    changes.sort_unstable();
    changes.dedup();
    assert_eq!(changes.len(), Change::ALL.len());
    let mut kinds = FindingKind::ALL.map(palette::kind_glyph).to_vec();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), FindingKind::ALL.len());
}

fn stands_out(what: &str, ink: Rgb, ground: Rgb, least: f64) {
    let [x, y] = [ink, ground].map(|c| {
        let [r, g, b] = linear(c);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    });
    let contrast = (x.max(y) + 0.05) / (x.min(y) + 0.05);
    let (ink, ground) = (ink.hex(), ground.hex());
    assert!(
        contrast >= least,
        "{what}: {ink} on {ground} has {contrast:.2} : 1"
    );
}

fn mixed(over: Rgb, under: Rgb, part: f64) -> Rgb {
    let mix = |x: u8, y: u8| (f64::from(x) * part + f64::from(y) * (1.0 - part)).round() as u8;
    Rgb {
        r: mix(over.r, under.r),
        g: mix(over.g, under.g),
        b: mix(over.b, under.b),
    }
}

fn linear(c: Rgb) -> [f64; 3] {
    [c.r, c.g, c.b].map(|channel| {
        let share = f64::from(channel) / 255.0;
        match share <= 0.04045 {
            true => share / 12.92,
            false => ((share + 0.055) / 1.055).powf(2.4),
        }
    })
}

/// A colour as seen by a colour-blind reader, in CIE L*a*b*.
fn seen(c: Rgb, blindness: &[[f64; 3]; 3]) -> [f64; 3] {
    let light = linear(c);
    let [r, g, b] = blindness.map(|row| {
        let sum: f64 = row.iter().zip(light).map(|(x, y)| x * y).sum();
        sum.clamp(0.0, 1.0)
    });
    let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505;
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0888;
    let [x, y, z] = [x, y, z].map(|t| match t > 0.008856 {
        true => t.cbrt(),
        false => 7.787 * t + 16.0 / 116.0,
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(x: [f64; 3], y: [f64; 3]) -> f64 {
    let squares = x.iter().zip(y).map(|(x, y)| (x - y).powi(2));
    squares.sum::<f64>().sqrt()
}

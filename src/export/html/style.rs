//! The page's style sheet: layout from `page.css`, colours from the palette.

use crate::engine::collation::Change;
use crate::palette::{self, Theme};

/// All rules, colours first.
pub(super) fn sheet() -> String {
    let (light, dark) = (colours(Theme::Light), colours(Theme::Dark));
    format!(
        ":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n{}{}",
        classes(),
        include_str!("page.css"),
    )
}

fn colours(theme: Theme) -> String {
    let surface = palette::surface(theme);
    let named = [
        ("paper", surface.paper),
        ("panel", surface.panel),
        ("ink", surface.ink),
        ("muted", surface.muted),
        ("rule", surface.rule),
        ("focus", surface.focus),
        ("target", surface.focus_fill),
    ];
    let surfaces = named.map(|(name, colour)| format!("--{name}:{};", colour.hex()));
    let changes = Change::ALL.map(|change| {
        let (swatch, name) = (palette::swatch(change, theme), change.name());
        let (fill, word, ink) = (swatch.fill.hex(), swatch.word.hex(), swatch.ink.hex());
        format!("--{name}-fill:{fill};--{name}-word:{word};--{name}-ink:{ink};")
    });
    surfaces.concat() + &changes.concat()
}

/// Each change's class hands its colours on under common names.
fn classes() -> String {
    let rule = |change: Change| {
        let name = change.name();
        format!(
            ".{name}{{--fill:var(--{name}-fill);--word:var(--{name}-word);--line:var(--{name}-ink)}}\n"
        )
    };
    Change::ALL.map(rule).concat()
}

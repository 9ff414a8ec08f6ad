//! Fonts and colours of the window; the only maker of egui colours.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke,
    TextStyle, Visuals,
};

use crate::palette::{self, Rgb, Theme};
use crate::session::settings::{LineLength, Spacing, TextSettings, TextSize};

/// The height of a button, in points: its letters and the room around them.
pub const BUTTON_HEIGHT: f32 = 27.0;

/// How text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Letters {
    /// Of the letters, in points.
    pub size: f32,
    /// From line to line, in points.
    pub line: f32,
    /// How long a line may be, in points.
    pub widest: f32,
}

/// The text that is compared, side by side, as usual. Its line height is 1.45 of the size, within
/// the 1.4 to 1.5 that suits lines of 40 to 75 characters.
pub const READING: Letters = Letters {
    size: 16.5,
    line: 24.0,
    widest: 582.0,
};
/// The text that is read in one column, as usual: there is room, and the eye rests.
const ROOMY: Letters = Letters {
    size: 18.0,
    line: 27.0,
    widest: 610.0,
};
/// One passage in all versions, as usual: large enough to read from afar, or aloud to somebody.
const LARGE: Letters = Letters {
    size: 19.5,
    line: 29.0,
    widest: 640.0,
};

/// The text that is compared, side by side, as the reader wants it set.
pub fn reading(text: TextSettings) -> Letters {
    READING.set(text)
}

/// The text that is read in one column, as the reader wants it set.
pub fn roomy(text: TextSettings) -> Letters {
    ROOMY.set(text)
}

/// One passage in all versions, as the reader wants it set.
pub fn large(text: TextSettings) -> Letters {
    LARGE.set(text)
}

impl Letters {
    /// In steps that can be told apart; lines are whole points, so that they stand even.
    fn set(self, text: TextSettings) -> Self {
        let size = match text.size {
            TextSize::Smallest => 0.85,
            TextSize::Small => 0.92,
            TextSize::Normal => 1.0,
            TextSize::Large => 1.15,
            TextSize::Largest => 1.32,
        };
        let spacing = match text.spacing {
            Spacing::Compact => 0.89,
            Spacing::Normal => 1.0,
            Spacing::Airy => 1.16,
        };
        let length = match text.length {
            LineLength::Narrow => 0.8,
            LineLength::Normal => 1.0,
            LineLength::Wide => 1.27,
        };
        Self {
            size: self.size * size,
            line: (self.line * size * spacing).round(),
            widest: (self.widest * size * length).round(),
        }
    }
}

/// How long a fade takes, in seconds: seen, but not waited for.
const FADE: f32 = 0.08;

const SERIF: &str = "reading";
const STRONG: &str = "strong";
const SERIF_STRONG: &str = "reading strong";

/// The face of the text that is compared.
pub fn reading_font(letters: Letters) -> FontId {
    FontId::new(letters.size, FontFamily::Name(SERIF.into()))
}

/// The face of headlines within the text that is compared.
pub fn headline_font(letters: Letters) -> FontId {
    FontId::new(letters.size, FontFamily::Name(SERIF_STRONG.into()))
}

/// The face of labels that stand out.
pub fn strong_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(STRONG.into()))
}

/// The face of the program's name.
pub fn display_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SERIF_STRONG.into()))
}

/// A palette colour as egui wants it.
pub fn color(rgb: Rgb) -> Color32 {
    Color32::from_rgb(rgb.r, rgb.g, rgb.b)
}

/// Loads the bundled faces and sets both themes' colours.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    // Where the desktop does not say: paper is white.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    for (choice, theme) in [
        (egui::Theme::Light, Theme::Light),
        (egui::Theme::Dark, Theme::Dark),
    ] {
        ctx.style_mut_of(choice, |style| {
            style.visuals = visuals(theme);
            dress(style);
        });
    }
}

/// Lets nothing move of itself, or lets it: panels that slide, marks that fade, a cursor that blinks.
pub fn set_motion(ctx: &egui::Context, less: bool) {
    let time = if less { 0.0 } else { FADE };
    if ctx.global_style().animation_time != time {
        ctx.all_styles_mut(|style| {
            style.animation_time = time;
            style.visuals.text_cursor.blink = !less;
        });
    }
}

/// Draws the outline of boxes to tick from here on: on a panel their fill alone is hard to see.
pub fn outline_boxes(ui: &mut egui::Ui) {
    let ink = color(palette::surface(of(ui)).muted);
    ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, ink);
}

/// The palette theme that `ui` is drawn in.
pub fn of(ui: &egui::Ui) -> Theme {
    if ui.visuals().dark_mode {
        Theme::Dark
    } else {
        Theme::Light
    }
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallbacks = fallbacks(&fonts);
    let faces: [(&str, &str, &'static [u8]); 4] = [
        (
            "Source Sans",
            "",
            include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"),
        ),
        (
            "Source Sans SemiBold",
            STRONG,
            include_bytes!("../../assets/fonts/SourceSans3-SemiBold.ttf"),
        ),
        (
            "Source Serif",
            SERIF,
            include_bytes!("../../assets/fonts/SourceSerif4-Regular.ttf"),
        ),
        (
            "Source Serif SemiBold",
            SERIF_STRONG,
            include_bytes!("../../assets/fonts/SourceSerif4-SemiBold.ttf"),
        ),
    ];
    for (name, family, bytes) in faces {
        fonts
            .font_data
            .insert(name.into(), Arc::new(FontData::from_static(bytes)));
        let family = if family.is_empty() {
            FontFamily::Proportional
        } else {
            FontFamily::Name(family.into())
        };
        // The sans face knows arrows that the serif lacks.
        let chain = [name, "Source Sans"]
            .into_iter()
            .map(str::to_owned)
            .chain(fallbacks.clone());
        let mut chain: Vec<String> = chain.collect();
        chain.dedup();
        fonts.families.insert(family, chain);
    }
    fonts
}

/// The faces for signs that the bundled ones lack.
fn fallbacks(fonts: &FontDefinitions) -> Vec<String> {
    let of = |family| fonts.families.get(&family).cloned().unwrap_or_default();
    let mut names = of(FontFamily::Proportional);
    names.extend(of(FontFamily::Monospace));
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}

/// A line of labels and buttons, all at the same height: a label alone would stand too high.
pub fn level_ui<R>(ui: &mut egui::Ui, content: impl FnOnce(&mut egui::Ui) -> R) -> R {
    let line = |ui: &mut egui::Ui| {
        ui.spacing_mut().interact_size.y = BUTTON_HEIGHT;
        ui.horizontal(content).inner
    };
    ui.scope(line).inner
}

/// How wide a text is in one line, in points.
pub fn text_width(ui: &egui::Ui, text: &str, font: FontId) -> f32 {
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
    galley.size().x
}

fn dress(style: &mut egui::Style) {
    style
        .text_styles
        .insert(TextStyle::Body, FontId::proportional(15.0));
    style
        .text_styles
        .insert(TextStyle::Button, FontId::proportional(15.0));
    style
        .text_styles
        .insert(TextStyle::Small, FontId::proportional(13.0));
    style
        .text_styles
        .insert(TextStyle::Heading, strong_font(19.0));
    style.spacing.item_spacing = egui::vec2(8.0, 6.0);
    style.spacing.button_padding = egui::vec2(9.0, 4.0);
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.scroll = egui::style::ScrollStyle::solid();
    style.animation_time = FADE;
    // Nothing that is read should drift: no animated scrolling.
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style.url_in_tooltip = true;
}

fn visuals(theme: Theme) -> Visuals {
    let surface = palette::surface(theme);
    let mut visuals = match theme {
        Theme::Light => Visuals::light(),
        Theme::Dark => Visuals::dark(),
    };
    visuals.override_text_color = Some(color(surface.ink));
    visuals.weak_text_color = Some(color(surface.muted));
    visuals.panel_fill = color(surface.panel);
    visuals.window_fill = color(surface.panel);
    visuals.extreme_bg_color = color(surface.paper);
    visuals.faint_bg_color = color(surface.paper);
    visuals.hyperlink_color = color(surface.focus);
    visuals.window_stroke = Stroke::new(1.0, color(surface.rule));
    visuals.selection.bg_fill = color(surface.focus_fill);
    visuals.selection.stroke = Stroke::new(1.0, color(surface.focus));
    let widgets = &mut visuals.widgets;
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, color(surface.rule));
    widgets.noninteractive.fg_stroke = Stroke::new(1.0, color(surface.ink));
    widgets.inactive.weak_bg_fill = color(surface.control);
    widgets.inactive.bg_fill = color(surface.control);
    widgets.hovered.bg_stroke = Stroke::new(1.0, color(surface.focus));
    widgets.active.bg_stroke = Stroke::new(1.5, color(surface.focus));
    for state in [
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        state.corner_radius = CornerRadius::same(5);
        state.expansion = 0.0;
    }
    visuals
}

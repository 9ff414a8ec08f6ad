//! What each kind of change looks like: colour and glyph by meaning, light and dark.
//!
//! Window and exports both take their colours from here. Hues keep apart for
//! colour-blind readers (after Okabe and Ito, "Color Universal Design", 2008), every ink
//! has a contrast of at least 4.5 : 1 on its fill, and the glyph says the same again.

use crate::engine::collation::Change;
use crate::engine::ledger::Standing;
use crate::engine::report::{FindingKind, Severity};
use crate::review::{Since, Status};

/// A colour, 0 to 255 a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

impl Rgb {
    /// From 0xRRGGBB.
    const fn new(code: u32) -> Self {
        let [_, r, g, b] = code.to_be_bytes();
        Self { r, g, b }
    }

    /// As in style sheets, e.g. `#1f2328`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }
}

/// Dark on light, or light on dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// The colours of one kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swatch {
    /// Behind a whole sentence.
    pub fill: Rgb,
    /// Behind the words that differ.
    pub word: Rgb,
    /// Glyphs, rules and labels.
    pub ink: Rgb,
}

/// The colours of everything that is not a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surface {
    /// Behind the text that is read.
    pub paper: Rgb,
    /// Behind bars, panels and column heads.
    pub panel: Rgb,
    /// Behind buttons and fields.
    pub control: Rgb,
    /// Text.
    pub ink: Rgb,
    /// Labels, furniture and other text of second rank.
    pub muted: Rgb,
    /// Lines between rows and columns.
    pub rule: Rgb,
    /// The focused sentence, its counterparts, and links.
    pub focus: Rgb,
    /// Behind the focused sentence and its counterparts.
    pub focus_fill: Rgb,
    /// Behind what a search found.
    pub found: Rgb,
}

const fn swatch_of(fill: u32, word: u32, ink: u32) -> Swatch {
    Swatch {
        fill: Rgb::new(fill),
        word: Rgb::new(word),
        ink: Rgb::new(ink),
    }
}

/// The colours of a change.
pub fn swatch(change: Change, theme: Theme) -> Swatch {
    match (theme, change) {
        (Theme::Light, Change::Added) => swatch_of(0xdd_f0_e8, 0xb3_dd_cc, 0x0a_62_48),
        (Theme::Light, Change::Dropped) => swatch_of(0xfb_e4_d9, 0xf4_c3_ab, 0x96_37_02),
        (Theme::Light, Change::Reworded) => swatch_of(0xff_f3_d0, 0xfa_dc_8a, 0x74_55_00),
        (Theme::Light, Change::Minor) => swatch_of(0xf7_f4_e6, 0xf3_e2_a6, 0x6b_5e_2a),
        (Theme::Light, Change::Partial) => swatch_of(0xe4_ed_f8, 0xbf_d6_f0, 0x25_56_8c),
        (Theme::Light, Change::Moved) => swatch_of(0xee_e6_f6, 0xd8_c4_ea, 0x64_39_93),
        (Theme::Light, Change::Mismatch) => swatch_of(0xfb_dd_e6, 0xf6_b5_c8, 0xa8_00_3c),
        (Theme::Light, Change::Doubtful) => swatch_of(0xec_ec_ee, 0xd3_d4_d8, 0x4a_4d_55),
        (Theme::Dark, Change::Added) => swatch_of(0x1b_37_2d, 0x26_58_45, 0x7f_d6_b4),
        (Theme::Dark, Change::Dropped) => swatch_of(0x45_29_1b, 0x6b_3b_20, 0xf2_a9_82),
        (Theme::Dark, Change::Reworded) => swatch_of(0x3d_34_18, 0x64_52_18, 0xe9_c9_66),
        (Theme::Dark, Change::Minor) => swatch_of(0x2e_2b_1f, 0x52_48_21, 0xcb_bb_80),
        (Theme::Dark, Change::Partial) => swatch_of(0x1e_2e_42, 0x2b_4a_70, 0x8f_bb_ec),
        (Theme::Dark, Change::Moved) => swatch_of(0x34_28_42, 0x51_3a_6b, 0xda_c1_f6),
        (Theme::Dark, Change::Mismatch) => swatch_of(0x47_1c_2b, 0x76_25_41, 0xff_90_b0),
        (Theme::Dark, Change::Doubtful) => swatch_of(0x2c_2e_33, 0x48_4b_53, 0xc3_c6_ce),
    }
}

/// The colours of text that stands as in the base, where it is drawn as a block.
pub fn kept(theme: Theme) -> Swatch {
    match theme {
        Theme::Light => swatch_of(0xe9_ea_ec, 0xc3_c7_cd, 0x4a_50_59),
        Theme::Dark => swatch_of(0x2b_2e_33, 0x4a_50_59, 0xc0_c5_cd),
    }
}

/// Behind a figure from 0 to 1: the more, the stronger. Text in the surface's ink keeps a contrast
/// of at least 4.5 : 1 on it.
pub fn measure(share: f32, theme: Theme) -> Rgb {
    /// Of the way to the full colour.
    const FURTHEST: f32 = 0.46;
    let Surface { paper, focus, .. } = surface(theme);
    let part = share.clamp(0.0, 1.0) * FURTHEST;
    let mix = |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * part) as u8;
    Rgb {
        r: mix(paper.r, focus.r),
        g: mix(paper.g, focus.g),
        b: mix(paper.b, focus.b),
    }
}

/// The colours of everything else.
pub fn surface(theme: Theme) -> Surface {
    match theme {
        Theme::Light => Surface {
            paper: Rgb::new(0xfd_fc_f9),
            panel: Rgb::new(0xf3_f1_ec),
            control: Rgb::new(0xe7_e4_dc),
            ink: Rgb::new(0x21_24_28),
            muted: Rgb::new(0x63_66_6b),
            rule: Rgb::new(0xdd_d9_d0),
            focus: Rgb::new(0x1d_5f_a8),
            focus_fill: Rgb::new(0xd6_e8_fb),
            found: Rgb::new(0xff_d5_4a),
        },
        Theme::Dark => Surface {
            paper: Rgb::new(0x1b_1d_20),
            panel: Rgb::new(0x24_26_2a),
            control: Rgb::new(0x35_38_3d),
            ink: Rgb::new(0xe2_e0_da),
            muted: Rgb::new(0xa4_a7_ab),
            rule: Rgb::new(0x3a_3d_42),
            focus: Rgb::new(0x7a_b8_f5),
            focus_fill: Rgb::new(0x1f_3c_5a),
            found: Rgb::new(0x7a_5c_00),
        },
    }
}

/// The sign that says the same as the colour.
pub fn glyph(change: Change) -> &'static str {
    match change {
        Change::Added => "+",
        Change::Dropped => "−",
        Change::Reworded => "≈",
        Change::Minor => "~",
        Change::Partial => "◐",
        Change::Moved => "↕",
        Change::Mismatch => "≠",
        Change::Doubtful => "?",
    }
}

/// What the change is called.
pub fn name(change: Change) -> &'static str {
    match change {
        Change::Added => "Added",
        Change::Dropped => "Dropped",
        Change::Reworded => "Reworded",
        Change::Minor => "Small edit",
        Change::Partial => "Partly shared",
        Change::Moved => "Moved",
        Change::Mismatch => "Finding",
        Change::Doubtful => "Doubtful link",
    }
}

/// What the change means, in a line.
pub fn meaning(change: Change) -> &'static str {
    match change {
        Change::Added => "This version says it, the base does not",
        Change::Dropped => "The base says it, this version does not",
        Change::Reworded => "Same content, clearly rewritten",
        Change::Minor => "A few words differ",
        Change::Partial => "One statement or quotation is shared, the rest differs",
        Change::Moved => "Stands at another place than in the base",
        Change::Mismatch => "A fact or a quotation differs from the base, or the text breaks off",
        Change::Doubtful => "What it is held against may not be its counterpart",
    }
}

/// The sign of what a finding is about.
pub fn kind_glyph(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Number => "#",
        FindingKind::Unit => "¤",
        FindingKind::Date => "◷",
        FindingKind::Name => "@",
        FindingKind::Title => "§",
        FindingKind::Place => "⌂",
        FindingKind::Quote => "“",
        FindingKind::Attribution => "»",
        FindingKind::Modality => "¬",
        FindingKind::Truncation => "…",
        FindingKind::Meaning => "≢",
    }
}

/// What a finding is about, in a word.
pub fn kind_name(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Number => "Number",
        FindingKind::Unit => "Unit",
        FindingKind::Date => "Date",
        FindingKind::Name => "Name",
        FindingKind::Title => "Title",
        FindingKind::Place => "Place",
        FindingKind::Quote => "Quotation",
        FindingKind::Attribution => "Attribution",
        FindingKind::Modality => "Modality",
        FindingKind::Truncation => "Broken text",
        FindingKind::Meaning => "Meaning",
    }
}

/// What findings of a kind are about, in a line.
pub fn kind_meaning(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Number => "A figure or its bound differs",
        FindingKind::Unit => "A unit or a currency differs",
        FindingKind::Date => "A date, a time or a length of time differs",
        FindingKind::Name => "A name is spelt otherwise, or is another's",
        FindingKind::Title => "A title or an office differs",
        FindingKind::Place => "A place differs",
        FindingKind::Quote => "Words between quotation marks, or who spoke them, differ",
        FindingKind::Attribution => "Somebody else says it, or nobody does",
        FindingKind::Modality => "May became will, a not came or went, rose became fell",
        FindingKind::Truncation => "A text breaks off or makes no sense",
        FindingKind::Meaning => "The sense differs in another way",
    }
}

/// The sign of a severity: the fuller, the graver.
pub fn severity_glyph(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "●",
        Severity::Notable => "◐",
        Severity::Benign => "○",
    }
}

/// The colours of a severity: the fuller, the graver, as with its sign.
pub fn severity_swatch(severity: Severity, theme: Theme) -> Swatch {
    let full = swatch(Change::Mismatch, theme);
    match severity {
        Severity::Error => full,
        Severity::Notable => Swatch {
            word: full.fill,
            ..full
        },
        Severity::Benign => swatch(Change::Doubtful, theme),
    }
}

/// What a severity means, in a line.
pub fn severity_meaning(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "They cannot both be right, or a quotation is altered",
        Severity::Notable => "They differ; either may be right",
        Severity::Benign => "Rounding, spelling variants and the like",
    }
}

/// What a severity means to a reader.
pub fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "wrong on one side",
        Severity::Notable => "differs",
        Severity::Benign => "harmless",
    }
}

/// The sign of how what a version says stands to the others.
pub fn standing_glyph(standing: Standing) -> &'static str {
    match standing {
        Standing::Absent => "–",
        Standing::Agrees => "=",
        Standing::Rounded => "≈",
        Standing::Conflicts => "≠",
    }
}

/// How what a version says stands to the others, in a word.
pub fn standing_name(standing: Standing) -> &'static str {
    standing.name()
}

/// The sign of what became of a change.
pub fn status_glyph(status: Status) -> &'static str {
    match status {
        Status::Open => "○",
        Status::Accepted => "✔",
        Status::Problem => "✗",
        Status::Ignored => "–",
    }
}

/// The sign of what a newer text has changed since the review.
pub const SINCE_GLYPH: &str = "↻";

/// What a newer text has done to a change, in words.
pub fn since_name(since: Since) -> &'static str {
    match since {
        Since::Otherwise => "changed since the review",
        Since::New => "new since the review",
    }
}

/// What became of a change, in a word.
pub fn status_name(status: Status) -> &'static str {
    match status {
        Status::Open => "Open",
        Status::Accepted => "Accepted",
        Status::Problem => "Problem",
        Status::Ignored => "Ignored",
    }
}

/// What became of a change, in a sentence.
pub fn status_meaning(status: Status) -> &'static str {
    match status {
        Status::Open => "Not decided yet",
        Status::Accepted => "Looked at, and fine",
        Status::Problem => "Looked at, and wrong",
        Status::Ignored => "Of no concern",
    }
}

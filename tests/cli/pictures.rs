//! The first pages of exports, as other people's programs show them, for the README.
//!
//! `UPDATE_SCREENSHOTS=1 cargo test --test cli pictures` makes them anew. Pages have their faces with
//! them and look the same everywhere. Browsers and word processors take those of the machine: what
//! they show is looked for in their pictures instead.

use std::path::{Path, PathBuf};
use std::process::Command;

use image::RgbImage;
use image::imageops::{FilterType, resize};
use storydiff::engine::collation::Change;
use storydiff::palette::{self, Rgb, Theme};
use tempfile::TempDir;

use crate::poppler::poppler;
use crate::programs::run;

/// As high as two thirds of a screen.
const HEIGHT: u32 = 1000;
/// Pictures are compared in so many fields across and down: a field holds some words.
const FIELDS: u32 = 24;
/// How far fields may be apart on average, in shades of 255: releases of poppler smooth letters in
/// their own ways. A page of another layout is five times as far.
const SHADES: f64 = 1.5;

/// The story in five versions, exported.
struct Exported(TempDir);

impl Exported {
    fn new(name: &str) -> Self {
        let exported = Self(tempfile::tempdir().unwrap());
        let mut command = Command::new(env!("CARGO_BIN_EXE_storydiff"));
        // Started here, so that the pages name no folder of this machine.
        command.current_dir(root().join("assets/samples"));
        command.args(["report", "harbour-bridge", "--out"]);
        let written = command.arg(exported.path(name)).status().unwrap();
        assert!(written.success());
        exported
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The first page of a file, as poppler paints it.
    fn paint(&self, pages: &str) -> Option<PathBuf> {
        let mut command = Command::new("pdftoppm");
        command.args(["-png", "-singlefile", "-scale-to-x", "-1", "-scale-to-y"]);
        command
            .arg(HEIGHT.to_string())
            .arg(self.path(pages))
            .arg(self.path("page"));
        let painted = run(&mut command, "poppler-utils")?;
        assert!(painted.status.success(), "{painted:?}");
        Some(self.path("page.png"))
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Puts a picture into the README where that is wanted; the picture.
fn shown(picture: &Path, name: &str) -> RgbImage {
    let screenshot = root().join("screenshots").join(name);
    if std::env::var_os("UPDATE_SCREENSHOTS").is_some() {
        std::fs::copy(picture, screenshot).unwrap();
    }
    image::open(picture).unwrap().to_rgb8()
}

/// The share of pixels that are nearly of a colour.
fn share(picture: &RgbImage, Rgb { r, g, b }: Rgb) -> f64 {
    let is_near = |pixel: &&image::Rgb<u8>| {
        let channels = pixel.0.iter().zip([r, g, b]);
        channels.into_iter().all(|(x, y)| x.abs_diff(y) < 3)
    };
    let near = picture.pixels().filter(is_near).count();
    near as f64 / f64::from(picture.width() * picture.height())
}

/// How far two pictures are apart, in shades, by fields so large that no single letter counts.
fn distance(x: &RgbImage, y: &RgbImage) -> f64 {
    let fields = |picture: &RgbImage| {
        let grey = image::imageops::grayscale(picture);
        resize(&grey, FIELDS, FIELDS, FilterType::Triangle)
    };
    let (x, y) = (fields(x), fields(y));
    let pairs = x.pixels().zip(y.pixels());
    let apart = pairs.map(|(x, y)| f64::from(x.0[0].abs_diff(y.0[0])));
    apart.sum::<f64>() / f64::from(FIELDS * FIELDS)
}

#[test]
fn the_web_page_in_a_browser() {
    let exported = Exported::new("page.html");
    let picture = exported.path("picture.png");
    let mut command = Command::new("chromium");
    command.args(["--headless", "--no-sandbox", "--hide-scrollbars"]);
    command.arg(format!("--window-size=1280,{HEIGHT}"));
    let profile = exported.path("profile");
    command.arg(format!("--user-data-dir={}", profile.display()));
    command.arg(format!("--screenshot={}", picture.display()));
    command.arg(exported.path("page.html"));
    let Some(ran) = run(&mut command, "chromium") else {
        return;
    };
    assert!(ran.status.success(), "{ran:?}");
    let page = shown(&picture, "export-html.png");
    assert_eq!(page.dimensions(), (1280, HEIGHT));
    let theme = Theme::Light;
    assert!(share(&page, palette::surface(theme).paper) > 0.6);
    assert!(share(&page, palette::surface(theme).ink) > 0.003, "words");
    for change in [
        Change::Added,
        Change::Dropped,
        Change::Reworded,
        Change::Moved,
    ] {
        let fill = share(&page, palette::swatch(change, theme).fill);
        assert!(fill > 2e-4, "the legend shows {change:?}: {fill}");
    }
    let marked = share(&page, palette::swatch(Change::Mismatch, theme).word);
    assert!(
        marked > 1e-3,
        "findings are marked in their sentences: {marked}"
    );
}

#[test]
fn the_first_of_the_pages() {
    let painted = Exported::new("pages.pdf");
    let Some(picture) = painted.paint("pages.pdf") else {
        return;
    };
    let page = shown(&picture, "export-pdf.png");
    let then = root().join("screenshots/export-pdf.png");
    let then = image::open(then).unwrap().to_rgb8();
    let blank = RgbImage::from_pixel(1, 1, *then.get_pixel(0, 0));
    assert!(
        distance(&then, &blank) > 2.0 * SHADES,
        "a blank page would pass"
    );
    let apart = distance(&page, &then);
    assert!(
        apart < SHADES,
        "{apart:.1} shades from the one in the README; UPDATE_SCREENSHOTS=1 makes it anew"
    );
}

#[test]
fn the_document_in_a_word_processor() {
    let exported = Exported::new("document.docx");
    let mut command = Command::new("soffice");
    let profile = exported.path("profile");
    command.arg(format!(
        "-env:UserInstallation=file://{}",
        profile.display()
    ));
    command.args(["--headless", "--convert-to", "pdf", "--outdir"]);
    command
        .arg(exported.path(""))
        .arg(exported.path("document.docx"));
    let Some(converted) = run(&mut command, "libreoffice-writer-nogui") else {
        return;
    };
    assert!(converted.status.success(), "{converted:?}");
    let Some(picture) = exported.paint("document.pdf") else {
        return;
    };
    let page = shown(&picture, "export-docx.png");
    let ink = share(&page, palette::surface(Theme::Light).ink);
    assert!((0.005..0.3).contains(&ink), "words on the page: {ink}");
    let pages = exported.path("document.pdf");
    let Some(words) = poppler("pdftotext", &["-l", "1"], &pages) else {
        return;
    };
    let order = [
        "Page 1/",
        "Comparison: ",
        "differ from the base",
        "Versions",
        "Settings",
        "Legend",
    ];
    let places = order.map(|said| {
        words
            .find(said)
            .unwrap_or_else(|| panic!("{said}: {words}"))
    });
    assert!(places[1..].is_sorted(), "{places:?}");
}

//! A picture of the window, and its way into a PNG file.

use std::path::{Path, PathBuf};

use super::Session;
use super::job::Task;
use crate::write;

/// What the window showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Width and height, in pixels.
    pub size: [usize; 2],
    /// Red, green and blue of each pixel, row by row from the top.
    pub pixels: Vec<u8>,
}

impl Picture {
    /// How the names of pictures end.
    pub const ENDING: &str = "png";

    /// Writes it to `path`, whole or not at all.
    pub(super) fn save(&self, path: &Path) -> Result<(), String> {
        let unsaved = |reason: String| {
            format!(
                "could not save {}: {reason}. Save it elsewhere",
                path.display()
            )
        };
        let bytes = self.to_png().map_err(|e| unsaved(e.to_string()))?;
        write::replace(path, &bytes).map_err(|e| unsaved(e.to_string()))
    }

    fn to_png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let [width, height] = self
            .size
            .map(|side| u32::try_from(side).unwrap_or_default());
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.pixels)?;
        writer.finish()?;
        Ok(bytes)
    }
}

impl Session {
    pub(super) fn save_picture(&mut self, picture: Picture, path: PathBuf) {
        self.push_aside(Task::Picture { picture, path });
    }
}

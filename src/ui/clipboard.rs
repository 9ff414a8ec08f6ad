//! The desktop's clipboard, behind a trait so that tests can look at what lands on it.

use egui::Context;

use crate::session::copy::Copied;

/// Takes what the reader copies.
pub trait Clipboard {
    /// Puts a part on it, with its looks and without.
    fn put(&mut self, ctx: &Context, copied: Copied);
}

/// Programs take HTML without this for some other encoding.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// That of the desktop. It is held as long as the window stands: under X11 the window itself
/// hands out what was copied, whenever somebody pastes.
#[derive(Default)]
pub struct DesktopClipboard(Option<arboard::Clipboard>);

impl DesktopClipboard {
    fn put_rich(&mut self, copied: &Copied) -> Result<(), arboard::Error> {
        let held = match self.0.take() {
            Some(held) => held,
            None => arboard::Clipboard::new()?,
        };
        let html = format!("{CHARSET}{}", copied.html);
        self.0
            .insert(held)
            .set_html(html, Some(copied.text.clone()))
    }
}

impl Clipboard for DesktopClipboard {
    /// Where the desktop takes no HTML, the text alone goes the way of all other text.
    fn put(&mut self, ctx: &Context, copied: Copied) {
        if self.put_rich(&copied).is_err() {
            ctx.copy_text(copied.text);
        }
    }
}

//! The desktop's clipboard, behind a trait so that tests can look at what lands on it.

use egui::Context;

use crate::session::copy::Copied;

/// Takes what the reader copies, and gives what was copied elsewhere.
pub trait Clipboard {
    /// Puts a part on it, with its looks and without.
    fn put(&mut self, ctx: &Context, copied: Copied);

    /// What is on it; empty where it holds no text, or hands none out.
    fn pasted(&mut self) -> Pasted {
        Pasted::default()
    }
}

/// What was on the clipboard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// As plain text.
    pub text: String,
    /// The same as a page, where it was copied with its looks.
    pub html: Option<String>,
}

/// Programs take HTML without this for some other encoding.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// That of the desktop. It is held as long as the window stands: under X11 the window itself
/// hands out what was copied, whenever somebody pastes.
#[derive(Default)]
pub struct DesktopClipboard(Option<arboard::Clipboard>);

impl DesktopClipboard {
    fn held(&mut self) -> Result<&mut arboard::Clipboard, arboard::Error> {
        let held = match self.0.take() {
            Some(held) => held,
            None => arboard::Clipboard::new()?,
        };
        Ok(self.0.insert(held))
    }

    fn put_rich(&mut self, copied: &Copied) -> Result<(), arboard::Error> {
        let html = format!("{CHARSET}{}", copied.html);
        self.held()?.set_html(html, Some(copied.text.clone()))
    }
}

impl Clipboard for DesktopClipboard {
    /// Where the desktop takes no HTML, the text alone goes the way of all other text.
    fn put(&mut self, ctx: &Context, copied: Copied) {
        if self.put_rich(&copied).is_err() {
            ctx.copy_text(copied.text);
        }
    }

    /// Where the desktop hands nothing out, the sheet is empty and can be pasted into.
    fn pasted(&mut self) -> Pasted {
        let Ok(held) = self.held() else {
            return Pasted::default();
        };
        Pasted {
            text: held.get_text().unwrap_or_default(),
            html: held.get().html().ok().filter(|html| is_worth(html)),
        }
    }
}

/// Is there a paragraph, a heading or a list in it? A few words in a colour are plain text.
fn is_worth(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    ["<p", "<h1", "<h2", "<li", "<article", "<figure", "<br"]
        .iter()
        .any(|tag| html.contains(tag))
}

//! Signs that are not seen, written as what they are.
//!
//! A direction override in copy would turn its line around in an editor; as `\u202e` it says the
//! same to every program.

/// JSON with controls of direction and signs without width as escapes. They stand in strings
/// only, where an escape means the same.
pub(in crate::export) fn inert(json: String) -> String {
    if !json.chars().any(is_hidden) {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if is_hidden(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// Unicode's controls and format characters, and the separators that end lines elsewhere.
fn is_hidden(c: char) -> bool {
    let is_control = matches!(c, '\u{7F}'..='\u{9F}' | '\u{AD}' | '\u{61C}' | '\u{180E}');
    let is_mark = matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}');
    let is_joint = matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}');
    is_control || is_mark || is_joint || matches!(c, '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_a_line_around_is_an_escape() {
        let text = "a\u{202E}b\u{E0001}".to_owned();
        let json = format!("\"{text}\"");
        let written = inert(json);
        assert_eq!(written, "\"a\\u202eb\\udb40\\udc01\"");
        assert_eq!(serde_json::from_str::<String>(&written).ok(), Some(text));
    }
}

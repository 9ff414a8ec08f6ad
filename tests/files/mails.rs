//! Mails that are packed within each other, to be passed over or to do harm.

use storydiff::load;

use super::damaged::{file, throw, throw_all};
use super::outline;

const HEAD: &str = "Message-ID: <1@cpa.example>\r\nFrom: Desk <desk@cpa.example>\r\n\
                    Subject: Crane\r\nMIME-Version: 1.0\r\n";
const MAIL: &str = "Content-Type: message/rfc822\r\n";

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut packed = String::new();
    for (at, three) in bytes.chunks(3).enumerate() {
        let byte = |n: usize| u32::from(three.get(n).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        let digit = |n: u32| char::from(DIGITS[(bits >> (18 - 6 * n) & 63) as usize]);
        packed.extend((0..=three.len() as u32).map(digit));
        packed.push_str(["", "==", "="][three.len() % 3]);
        if at % 19 == 18 {
            packed.push_str("\r\n");
        }
    }
    packed
}

fn in_base64(mail: &str) -> String {
    let packed = base64(mail.as_bytes());
    format!("{HEAD}{MAIL}Content-Transfer-Encoding: base64\r\n\r\n{packed}\r\n")
}

fn escaped(mail: &str) -> String {
    let escaped = mail.replace('=', "=3D").replace("message", "=6Dessage");
    format!("{HEAD}{MAIL}Content-Transfer-Encoding: quoted-printable\r\n\r\n{escaped}\r\n")
}

#[test]
fn mails_packed_within_mails_without_end_are_refused() {
    let chain = format!("{HEAD}{MAIL}\r\n").repeat(20_000);
    let digests = format!("{HEAD}Content-Type: multipart/digest; boundary=x\r\n\r\n--x\r\n\r\n");
    for mail in [
        in_base64(&chain),
        in_base64(&in_base64(&in_base64(&chain))),
        escaped(&chain),
        in_base64(&escaped(&chain)),
        escaped(&in_base64(&chain)),
        in_base64(&digests.repeat(5_000)),
    ] {
        let message = throw(&file("packed.eml", mail)).expect("it is refused");
        assert!(message.contains("nested more than"), "{message}");
    }
    throw_all(&[]);
}

#[test]
fn mails_of_parts_without_end_are_refused_in_little_room() {
    let parts = "--y\n\n".repeat(1_000_000);
    let parts = format!("{HEAD}Content-Type: multipart/mixed; boundary=y\r\n\r\n{parts}");
    for mail in [in_base64(&parts), parts] {
        let message = throw(&file("parts.eml", mail)).expect("it is refused");
        assert!(message.contains("more parts than"), "{message}");
    }
    throw_all(&[]);
}

#[test]
fn a_story_with_mails_and_pictures_attached_is_read() {
    let attached = in_base64(&in_base64(&format!("{HEAD}\r\nAn older story.")));
    let picture = base64(&[0x2D; 200_000]);
    let mail = format!(
        "{HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n\
         The crane stays until April.\r\n--x\r\n{MAIL}\r\n{attached}\r\n--x\r\n\
         Content-Type: image/png; name=crane.png\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         {picture}\r\n--x--\r\n"
    );
    throw_all(&[file("crane.eml", mail.as_bytes())]);
    let story = load::from_bytes("crane", Some("crane.eml"), mail.as_bytes()).unwrap();
    assert_eq!(outline(&story), ["body: The crane stays until April."]);
    let told = story
        .notes
        .iter()
        .any(|note| note.contains("2 attachments were not read"));
    assert!(told, "{:?}", story.notes);
}

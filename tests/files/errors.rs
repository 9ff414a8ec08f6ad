//! A file that cannot be read says which, why, and what to do.

use std::path::Path;

use storydiff::load::{self, LoadError};

/// Writes `bytes` to a file of that name and returns the refusal.
fn refusal(name: &str, bytes: &[u8]) -> LoadError {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let error = load::load(&path).unwrap_err();
    assert_eq!(error.path(), path);
    assert!(error.to_string().contains(name), "{error}");
    error
}

#[test]
fn a_missing_file_is_named() {
    let error = load::load(Path::new("no/such/story.txt")).unwrap_err();
    assert!(matches!(error, LoadError::Missing { .. }));
    let message =
        "no/such/story.txt: there is no such file. Check the name, or whether it was moved.";
    assert_eq!(error.to_string(), message);
}

#[test]
fn a_binary_file_is_refused_with_its_name() {
    let noise: Vec<u8> = (0..4000_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    for bytes in [
        &b"\x89PNG\r\n\x1a\n\0\0"[..],
        &noise,
        &[7; 50],
        b"PK\x03\x04zip",
    ] {
        let error = refusal("picture.txt", bytes);
        assert!(matches!(error, LoadError::Binary { .. }), "{error}");
        assert!(error.to_string().contains("plain text (.txt)"), "{error}");
    }
}

#[test]
fn an_empty_file_is_refused() {
    for bytes in ["", " \n\t\n", "\u{FEFF}", "— * * * —"] {
        let error = refusal("nothing.txt", bytes.as_bytes());
        assert!(matches!(error, LoadError::Empty { .. }), "{error}");
    }
}

#[test]
fn documents_of_other_programs_are_named_with_a_way_out() {
    let cases = [
        (
            "story.docx",
            &b"PK\x03\x04 word/document.xml"[..],
            "a Word document",
        ),
        (
            "story.doc",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            "a Word document",
        ),
        ("story.txt", b"%PDF-1.7\n%\xE2\xE3", "a PDF document"),
        ("story.txt", b"bplist00\xD1\x01", "a web archive of Safari"),
        ("story.odt", b"PK\x03\x04mimetype", "an OpenDocument text"),
    ];
    for (name, bytes, format) in cases {
        let message = refusal(name, bytes).to_string();
        assert!(message.contains(format), "{message}");
        assert!(
            message.contains("save it as plain text (.txt)"),
            "{message}"
        );
    }
}

#[test]
fn a_file_over_the_limit_is_refused_with_the_limit() {
    let error = refusal("archive.txt", &vec![b'a'; 20_000_001]);
    assert!(matches!(
        error,
        LoadError::TooLarge {
            bytes: 20_000_001,
            ..
        }
    ));
    assert!(error.to_string().contains("more than the 20 MB"), "{error}");
}

#[test]
fn a_text_that_would_take_the_whole_machine_is_refused_with_the_limit() {
    let long = "The crane will stay on the quay. ".repeat(250_000);
    let lines = "Crane.\n\n".repeat(200_001);
    for text in [long, lines] {
        let error = refusal("archive.txt", text.as_bytes());
        assert!(matches!(error, LoadError::TooLong { .. }), "{error}");
        let told = error.to_string();
        assert!(told.contains("8 MB or 200,000 paragraphs"), "{told}");
    }
}

#[test]
fn a_folder_is_no_story() {
    let folder = tempfile::tempdir().unwrap();
    let error = load::load(folder.path()).unwrap_err();
    assert!(matches!(error, LoadError::IsFolder { .. }), "{error}");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_says_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret.txt");
    std::fs::write(&path, "The bridge is closed.").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser may read everything.
    if std::fs::read(&path).is_err() {
        let error = load::load(&path).unwrap_err();
        assert!(matches!(error, LoadError::Unreadable { .. }), "{error}");
        assert!(
            error.to_string().contains("Check that you may read it"),
            "{error}"
        );
    }
}

#[test]
fn bytes_without_a_file_are_named_by_their_label() {
    let error = load::from_bytes("standard input", None, b"").unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("standard input: there are no words"),
        "{error}"
    );
}

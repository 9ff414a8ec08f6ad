//! A folder stands for the texts in it.

use std::path::{Path, PathBuf};

use storydiff::load::{LoadError, expand};

fn folder(names: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in names {
        std::fs::write(folder.path().join(name), "The bridge is closed.").unwrap();
    }
    folder
}

fn names(path: &Path) -> Vec<String> {
    let files = expand(&[path.to_owned()]).into_iter().map(Result::unwrap);
    let name = |f: PathBuf| f.file_name().unwrap().to_string_lossy().into_owned();
    files.map(name).collect()
}

#[test]
fn a_folder_stands_for_its_texts_in_the_order_a_person_counts() {
    let folder = folder(&[
        "10 brief.txt",
        "2 update.md",
        "1 wire.txt",
        "appendix",
        "Beta.txt",
    ]);
    let expected = [
        "1 wire.txt",
        "2 update.md",
        "10 brief.txt",
        "appendix",
        "Beta.txt",
    ];
    assert_eq!(names(folder.path()), expected);
}

#[test]
fn pictures_data_hidden_files_and_folders_are_left_out() {
    let all = [
        "a.txt",
        ".hidden.txt",
        "gold.json",
        "b.tsv",
        "c.png",
        "d.txt~",
        "README.md",
    ];
    let folder = folder(&all);
    std::fs::create_dir(folder.path().join("older")).unwrap();
    assert_eq!(names(folder.path()), ["a.txt"]);
}

#[test]
fn a_folder_without_texts_is_an_error_among_the_others() {
    let empty = folder(&["picture.png"]);
    let named = PathBuf::from("named.txt");
    let paths = expand(&[empty.path().to_owned(), named.clone()]);
    assert!(
        matches!(&paths[0], Err(e @ LoadError::EmptyFolder { .. }) if e.path() == empty.path())
    );
    assert_eq!(paths[1].as_ref().unwrap(), &named);
}

#[test]
fn files_named_by_the_user_keep_their_order_and_are_never_left_out() {
    let paths = [PathBuf::from("b.json"), PathBuf::from("a.txt")];
    let expanded: Vec<_> = expand(&paths).into_iter().map(Result::unwrap).collect();
    assert_eq!(expanded, paths);
}

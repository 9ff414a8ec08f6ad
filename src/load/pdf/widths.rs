//! Fonts that state the widths of more letters than there are.
//!
//! ```text
//! /W [0 65535 500]         the letters 0 to 65535, each as wide as half the type size
//! /W [0 2147483647 500]    two thousand million letters: the library would list them all
//! ```

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, MaybeRef, Object};

use crate::load::error::Fault;

/// The letters of all fonts together: thirty fonts with all that one can have, 65,536.
const MOST_LETTERS: u64 = 2_000_000;

/// Refuses a document whose fonts state more widths than are read.
pub(super) fn check(pdf: &Pdf) -> Result<(), Fault> {
    let letters: u64 = pdf
        .objects()
        .into_iter()
        .map(|object| in_object(&object))
        .fold(0, u64::saturating_add);
    match letters > MOST_LETTERS {
        true => Err(Fault::Unpacks),
        false => Ok(()),
    }
}

/// The letters whose widths stand in an object, but not in those it refers to.
fn in_object(object: &Object<'_>) -> u64 {
    match object {
        Object::Dict(dict) => in_dictionary(dict),
        Object::Stream(stream) => in_dictionary(stream.dict()),
        Object::Array(array) => in_all(array.raw_iter()),
        _ => 0,
    }
}

fn in_dictionary(dict: &Dict<'_>) -> u64 {
    let across = dict.get::<Array<'_>>("W");
    let down = dict.get::<Array<'_>>("W2");
    let own = across.map_or(0, |array| across_letters(&array));
    let own = own.saturating_add(down.map_or(0, |array| down_letters(&array)));
    own.saturating_add(in_all(dict.entries().map(|(_, value)| value)))
}

fn in_all<'a>(values: impl Iterator<Item = MaybeRef<Object<'a>>>) -> u64 {
    let letters = values.map(|value| match value {
        MaybeRef::NotRef(object) => in_object(&object),
        MaybeRef::Ref(_) => 0,
    });
    letters.fold(0, u64::saturating_add)
}

/// The letters of `first last width` in a list that also has `first [width width …]`.
fn across_letters(widths: &Array<'_>) -> u64 {
    let mut widths = widths.flex_iter();
    let mut letters = 0;
    loop {
        if widths.next::<(u32, Array<'_>)>().is_some() {
            continue;
        }
        let Some((first, last, _)) = widths.next::<(u32, u32, f32)>() else {
            return letters;
        };
        letters += u64::from(last.saturating_sub(first));
    }
}

/// The same of lines that run down, with three measures a letter.
fn down_letters(widths: &Array<'_>) -> u64 {
    let mut widths = widths.flex_iter();
    let mut letters = 0;
    loop {
        if widths.next::<(u32, Array<'_>)>().is_some() {
            continue;
        }
        let Some((first, last, ..)) = widths.next::<(u32, u32, f32, f32, f32)>() else {
            return letters;
        };
        letters += u64::from(last.saturating_sub(first));
    }
}

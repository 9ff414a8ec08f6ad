//! The packings that a stream names, the outermost first.

use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::packing::Packing;

/// The packings in a description of which nothing is known but its letters.
pub(super) fn described(description: &str) -> Vec<Packing> {
    let filters = value_of("/Filter", description).or_else(|| value_of("/F", description));
    let filters = filters.unwrap_or_default();
    let (list, most) = match filters.strip_prefix('[') {
        Some(list) => (list.split(']').next().unwrap_or_default(), usize::MAX),
        None => (filters, 1),
    };
    let early = value_of("/EarlyChange", description);
    let grows_early = early.is_none_or(|value| !value.starts_with('0'));
    let names = list.split('/').skip(1).take(most);
    let names = names.map(|name| name.split(is_delimiter).next().unwrap_or_default());
    names
        .filter_map(|name| Packing::of(name, grows_early))
        .collect()
}

/// What stands behind a key.
fn value_of<'d>(key: &str, description: &'d str) -> Option<&'d str> {
    let ends = description.match_indices(key).map(|(at, _)| at + key.len());
    let mut values = ends.filter_map(|end| description.get(end..));
    let value = values.find(|value| value.starts_with(is_delimiter));
    value.map(str::trim_start)
}

fn is_delimiter(c: char) -> bool {
    c.is_ascii_whitespace() || "/[]<>()%".contains(c)
}

/// The packings of a stream that the library has found.
pub(super) fn of(stream: &Stream<'_>) -> Vec<Packing> {
    let names = names(stream.dict());
    let parameters = parameters(stream.dict());
    let of = |(at, name): (usize, &Name<'_>)| {
        let own = parameters.get(at).and_then(Option::as_ref);
        let early = own.and_then(|own| own.get::<u8>("EarlyChange"));
        Packing::of(name.as_str(), early != Some(0))
    };
    names.iter().enumerate().filter_map(of).collect()
}

fn names<'a>(dict: &Dict<'a>) -> Vec<Name<'a>> {
    let one: Option<Name<'a>> = dict.get("F").or_else(|| dict.get("Filter"));
    let list: Option<Array<'a>> = dict.get("F").or_else(|| dict.get("Filter"));
    match (one, list) {
        (Some(name), _) => vec![name],
        (None, Some(list)) => list.iter().collect(),
        (None, None) => Vec::new(),
    }
}

/// What is stated about the packings, one after another.
fn parameters<'a>(dict: &Dict<'a>) -> Vec<Option<Dict<'a>>> {
    let one: Option<Dict<'a>> = dict.get("DP").or_else(|| dict.get("DecodeParms"));
    let list: Option<Array<'a>> = dict.get("DP").or_else(|| dict.get("DecodeParms"));
    match (one, list) {
        (Some(one), _) => vec![Some(one)],
        (None, Some(list)) => list.iter::<Object<'a>>().map(Object::into_dict).collect(),
        (None, None) => Vec::new(),
    }
}

/// Does the stream hold differences between its bytes rather than the bytes?
pub(super) fn is_predicted(stream: &Stream<'_>) -> bool {
    let mut stated = parameters(stream.dict()).into_iter().flatten();
    stated.any(|own| own.get::<i32>("Predictor").is_some_and(|kind| kind > 1))
}

/// Is the stream declared a picture?
pub(super) fn is_picture(stream: &Stream<'_>) -> bool {
    let kind = stream.dict().get::<Name<'_>>("Subtype");
    kind.is_some_and(|kind| kind.as_str() == "Image")
}

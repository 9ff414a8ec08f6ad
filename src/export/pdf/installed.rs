//! The faces of the machine, for scripts that the bundled ones lack.
//!
//! They are looked at only where a character needs one: going through them costs some
//! hundredths of a second. The same machine always answers the same.

use fontique::{
    Collection, CollectionOptions, FallbackKey, GenericFamily, QueryFamily, QueryFont, QueryStatus,
    Script, SourceCache, SourceCacheOptions,
};
use krilla::Data;
use unicode_script::{Script as Writing, UnicodeScript as _};

/// Signs have no script; these families are likely to have them.
const FOR_SIGNS: [GenericFamily; 4] = [
    GenericFamily::SansSerif,
    GenericFamily::Math,
    GenericFamily::Serif,
    GenericFamily::Monospace,
];

/// The faces of the machine, once they were needed.
#[derive(Default)]
pub(super) struct Installed {
    fonts: Option<(Collection, SourceCache)>,
}

impl Installed {
    /// A face that has `letter`, and its place in its file.
    pub(super) fn face_for(&mut self, letter: char) -> Option<(Data, u32)> {
        let (collection, cache) = self.fonts.get_or_insert_with(|| {
            let options = CollectionOptions {
                shared: false,
                system_fonts: true,
            };
            let cache = SourceCache::new(SourceCacheOptions::default());
            (Collection::new(options), cache)
        });
        let mut query = collection.query(cache);
        query.set_families(FOR_SIGNS.map(QueryFamily::Generic));
        if let Some(script) = script(letter) {
            query.set_fallbacks(FallbackKey::new(script, None));
        }
        let mut found = None;
        query.matches_with(|font| {
            if has(font, letter) {
                found = Some(font.clone());
                return QueryStatus::Stop;
            }
            QueryStatus::Continue
        });
        let font = found?;
        let (bytes, _) = font.blob.into_raw_parts();
        Some((Data::from(bytes), font.index))
    }
}

fn script(letter: char) -> Option<Script> {
    match letter.script() {
        Writing::Common | Writing::Inherited | Writing::Unknown => None,
        script => Script::parse(script.short_name()).ok(),
    }
}

fn has(font: &QueryFont, letter: char) -> bool {
    let glyph = font.charmap().and_then(|map| map.map(letter));
    glyph.is_some_and(|id| id != 0)
}

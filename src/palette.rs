//! Meaning to colour and glyph.

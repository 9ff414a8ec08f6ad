//! Commands that switch something on and off, or choose a layout.

use super::Command::{self, *};
use crate::session::Session;
use crate::session::fold::Run;
use crate::session::view::{Left, Panel, Reading};

impl Command {
    /// Is it switched on? None for commands that are no switch.
    pub fn is_on(self, session: &Session) -> Option<bool> {
        match self {
            ChangesOnly => Some(session.view().changes_only),
            FoldFurniture => Some(session.view().folds(Run::Furniture)),
            FoldAdditions => Some(session.view().folds(Run::Additions)),
            FoldUnchanged => Some(session.view().folds(Run::Unchanged)),
            Review => Some(session.view().panel == Some(Panel::Review)),
            UnreviewedOnly => Some(session.view().only == Some(Left::Unreviewed)),
            SinceOnly => Some(session.view().only == Some(Left::Since)),
            Findings => Some(session.view().panel == Some(Panel::Findings)),
            Ledger => Some(session.view().panel == Some(Panel::Ledger)),
            _ => Some(session.view().reading == self.reading()?),
        }
    }

    /// The layout that it chooses; none for other commands.
    pub fn reading(self) -> Option<Reading> {
        match self {
            Columns => Some(Reading::Columns),
            Redline => Some(Reading::Redline),
            Passage => Some(Reading::Passage),
            Coverage => Some(Reading::Coverage),
            Story => Some(Reading::Story),
            _ => None,
        }
    }
}

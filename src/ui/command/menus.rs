//! In which menu a command stands: the menu bar and the sheet of keys are made from this list.

use super::Command::{self, *};

/// A menu: its name, and its commands in sections with a line between them.
#[derive(Clone, Copy, Debug)]
pub struct Menu {
    /// As the bar calls it.
    pub name: &'static str,
    /// From top to bottom.
    pub sections: &'static [&'static [Command]],
}

impl Menu {
    /// All its commands, from top to bottom.
    pub fn commands(&self) -> impl Iterator<Item = Command> + use<> {
        self.sections.iter().copied().flatten().copied()
    }
}

/// The ways to read, from left to right.
pub const READINGS: [Command; 5] = [Columns, Redline, Passage, Coverage, Story];

/// Files, sessions and exports.
pub const FILE: Menu = Menu {
    name: "File",
    sections: &[
        &[Open, AddVersion, Paste, OpenSample],
        &[Save, SaveAs, Export, SavePicture],
        &[CloseAll, Quit],
    ],
};

/// Corrections and copies.
pub const EDIT: Menu = Menu {
    name: "Edit",
    sections: &[
        &[Undo, Redo],
        &[Pair, Split],
        &[CopyPassage, CopyFinding, CopyTable],
    ],
};

/// What is shown, and in which way.
pub const VIEW: Menu = Menu {
    name: "View",
    sections: &[
        &READINGS,
        &[
            ChangesOnly,
            FoldFurniture,
            FoldAdditions,
            FoldUnchanged,
            ShowEveryChange,
        ],
        &[Findings, Ledger],
    ],
};

/// How large it is shown.
pub const TEXT: Menu = Menu {
    name: "Text and zoom",
    sections: &[
        &[LargerText, SmallerText, NormalText],
        &[ReadingSettings],
        &[ZoomIn, ZoomOut, ZoomReset],
    ],
};

/// From place to place.
pub const GO: Menu = Menu {
    name: "Go",
    sections: &[
        &[NextChange, PreviousChange, NextAlike, PreviousAlike],
        &[NextFinding, PreviousFinding],
        &[Back, Forward, OwnPlace],
        &[Find, FindNext, FindPrevious],
        &[NextPart, PreviousPart],
    ],
};

/// What the reader says of the changes.
pub const REVIEW: Menu = Menu {
    name: "Review",
    sections: &[
        &[Review],
        &[Accept, Problem, Ignore, Note],
        &[NextUnreviewed, PreviousUnreviewed, UnreviewedOnly],
        &[NextSince, PreviousSince, SinceOnly],
    ],
};

/// The columns and their files.
pub const VERSIONS: Menu = Menu {
    name: "Versions",
    sections: &[
        &[Particulars, EditText, CheckFiles],
        &[
            WiderColumn,
            NarrowerColumn,
            EqualColumns,
            ShowAllColumns,
            OrderByTime,
        ],
    ],
};

/// What there is to know.
pub const HELP: Menu = Menu {
    name: "Help",
    sections: &[&[Commands, Keys, About]],
};

/// All menus, from left to right; `TEXT` stands within `VIEW`.
pub const ALL: [Menu; 8] = [FILE, EDIT, VIEW, TEXT, GO, REVIEW, VERSIONS, HELP];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_stands_in_one_menu() {
        for command in Command::ALL {
            let menus = ALL.iter().flat_map(Menu::commands);
            assert_eq!(menus.filter(|c| *c == command).count(), 1, "{command:?}");
        }
    }
}

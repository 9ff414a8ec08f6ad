//! Everything the reader can do by menu, button or key, in one list: menus, tooltips and the
//! help page are made from it. Its keys stand in `keys`.

use crate::session::Session;
use crate::session::fold::Run;
use crate::session::view::{Panel, Reading};

/// A command of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Choose files to compare instead of what is open.
    Open,
    /// Choose files to compare together with what is open.
    AddVersion,
    /// Type or paste a version.
    Paste,
    /// Compare the versions of the shipped sample.
    OpenSample,
    /// Save the comparison.
    Export,
    /// Save the session.
    Save,
    /// Save the session under another name.
    SaveAs,
    /// Go back to the start screen.
    CloseAll,
    /// Leave the program.
    Quit,
    /// Go to the next difference.
    NextChange,
    /// Go to the previous difference.
    PreviousChange,
    /// Go to the next difference of the kind that is lit.
    NextAlike,
    /// Go to the previous difference of the kind that is lit.
    PreviousAlike,
    /// Go to where the version has the lit sentence.
    OwnPlace,
    /// Go to the place lit before.
    Back,
    /// Go to the place that was gone back from.
    Forward,
    /// Put the cursor into the search field.
    Find,
    /// Go to the next place found.
    FindNext,
    /// Go to the previous place found.
    FindPrevious,
    /// Read the versions side by side.
    Columns,
    /// Read one version as a markup of the base.
    Redline,
    /// Read one passage in all versions.
    Passage,
    /// See which version has which passage.
    Coverage,
    /// See the whole story in figures.
    Story,
    /// Leave out rows without changes.
    ChangesOnly,
    /// Fold long runs of rows that the base lacks.
    FoldAdditions,
    /// Fold long runs of rows in which nothing differs.
    FoldUnchanged,
    /// Show all kinds of change again.
    ShowEveryChange,
    /// Open the list of findings.
    Findings,
    /// Go to the next finding listed.
    NextFinding,
    /// Go to the finding listed before this one.
    PreviousFinding,
    /// Open the table of facts.
    Ledger,
    /// Show hidden columns again.
    ShowAllColumns,
    /// Open the review.
    Review,
    /// The lit change is fine.
    Accept,
    /// The lit change is wrong.
    Problem,
    /// The lit change is of no concern.
    Ignore,
    /// Write a note on what is lit.
    Note,
    /// Go to the next change without a status.
    NextUnreviewed,
    /// Go to the change without a status before this one.
    PreviousUnreviewed,
    /// Leave out what has a status.
    UnreviewedOnly,
    /// Take the last step back.
    Undo,
    /// Make it again.
    Redo,
    /// Choose what answers the lit sentence.
    Pair,
    /// Split the lit sentence.
    Split,
    /// Copy the row of the lit sentence, in all versions.
    CopyPassage,
    /// Copy the finding picked.
    CopyFinding,
    /// Copy the table of facts.
    CopyTable,
    /// Make the lit column wider.
    WiderColumn,
    /// Make the lit column narrower.
    NarrowerColumn,
    /// Make all columns equally wide.
    EqualColumns,
    /// Set the text that is read larger.
    LargerText,
    /// Set it smaller.
    SmallerText,
    /// Set it as usual.
    NormalText,
    /// Choose size, spacing and length of lines.
    ReadingSettings,
    /// Make the whole window larger.
    ZoomIn,
    /// Make it smaller.
    ZoomOut,
    /// Show it at its normal size.
    ZoomReset,
    /// Find a command by its name.
    Commands,
    /// Show the keys.
    Keys,
    /// Show version and licence.
    About,
}

use Command::*;

impl Command {
    /// Every command, in the order of the help page.
    pub const ALL: [Self; 61] = [
        Open,
        AddVersion,
        Paste,
        OpenSample,
        Save,
        SaveAs,
        Export,
        CloseAll,
        Quit,
        NextChange,
        PreviousChange,
        NextAlike,
        PreviousAlike,
        OwnPlace,
        Back,
        Forward,
        Columns,
        Redline,
        Passage,
        Coverage,
        Story,
        ChangesOnly,
        FoldAdditions,
        FoldUnchanged,
        ShowEveryChange,
        Findings,
        NextFinding,
        PreviousFinding,
        Ledger,
        Find,
        FindNext,
        FindPrevious,
        ShowAllColumns,
        CopyPassage,
        CopyFinding,
        CopyTable,
        Review,
        Accept,
        Problem,
        Ignore,
        Note,
        NextUnreviewed,
        PreviousUnreviewed,
        UnreviewedOnly,
        Undo,
        Redo,
        Pair,
        Split,
        WiderColumn,
        NarrowerColumn,
        EqualColumns,
        LargerText,
        SmallerText,
        NormalText,
        ReadingSettings,
        ZoomIn,
        ZoomOut,
        ZoomReset,
        Commands,
        Keys,
        About,
    ];

    /// What menus and buttons call it.
    pub fn label(self) -> &'static str {
        match self {
            Open => "Open…",
            AddVersion => "Add version…",
            Paste => "Paste a version…",
            OpenSample => "Open the sample story",
            Export => "Export…",
            Save => "Save",
            SaveAs => "Save as…",
            CloseAll => "Close all versions",
            Quit => "Quit",
            NextChange => "Next difference",
            PreviousChange => "Previous difference",
            NextAlike => "Next of this kind",
            PreviousAlike => "Previous of this kind",
            OwnPlace => "Where the version has it",
            Back => "Back",
            Forward => "Forward",
            Find => "Find…",
            FindNext => "Find next",
            FindPrevious => "Find previous",
            Columns => "Side by side",
            Redline => "Redline",
            Passage => "Passage",
            Coverage => "Coverage",
            Story => "Whole story",
            ChangesOnly => "Changes only",
            FoldAdditions => "Fold additions",
            FoldUnchanged => "Fold unchanged",
            ShowEveryChange => "Show every kind of change",
            Findings => "Findings",
            NextFinding => "Next finding",
            PreviousFinding => "Previous finding",
            Ledger => "Facts",
            ShowAllColumns => "Show all columns",
            CopyPassage => "Copy passage",
            CopyFinding => "Copy finding",
            CopyTable => "Copy table",
            Review => "Review",
            Accept => "Accept the change",
            Problem => "Mark as a problem",
            Ignore => "Ignore the change",
            Note => "Write a note…",
            NextUnreviewed => "Next unreviewed",
            PreviousUnreviewed => "Previous unreviewed",
            UnreviewedOnly => "Unreviewed only",
            Undo => "Undo",
            Redo => "Redo",
            Pair => "Pair with…",
            Split => "Split the sentence…",
            WiderColumn => "Wider column",
            NarrowerColumn => "Narrower column",
            EqualColumns => "Equally wide columns",
            LargerText => "Larger text",
            SmallerText => "Smaller text",
            NormalText => "Normal text",
            ReadingSettings => "Reading settings…",
            ZoomIn => "Zoom in",
            ZoomOut => "Zoom out",
            ZoomReset => "Actual size",
            Commands => "Find a command…",
            Keys => "Keyboard shortcuts",
            About => "About Storydiff",
        }
    }

    /// What it does, in a sentence.
    pub fn tooltip(self) -> &'static str {
        match self {
            Open => "Choose several versions of a story to compare",
            AddVersion => "Compare further versions with those that are open",
            Paste => "Type or paste the text of a version",
            OpenSample => "See how it works on an invented story in five versions",
            Export => "Save the comparison as a page, a document or data",
            Save => "Save the versions with your notes and decisions in one file",
            SaveAs => "Save the session under another name",
            CloseAll => "Close this story and go back to the start",
            Quit => "Leave Storydiff",
            NextChange => "Go to the next row with a difference of a kind shown",
            PreviousChange => "Go to the row with a difference before this one",
            NextAlike => "Go to the next difference of the same kind as the lit one",
            PreviousAlike => "Go to the difference of the same kind before the lit one",
            OwnPlace => {
                "A moved sentence stands level with the base: go to where its version has it"
            }
            Back => "Go back to what was lit before",
            Forward => "Go forward again",
            Find => "Search all versions at once",
            FindNext => "Go to the next place found",
            FindPrevious => "Go to the place found before this one",
            Columns => "Read the versions side by side, in level rows",
            Redline => "Read one version against the base as one text, cuts struck out",
            Passage => "Read one passage in all versions, under each other",
            Coverage => "See which version has which passage, as a map",
            Story => "See shares, likeness and who probably drew on whom",
            ChangesOnly => "Leave out rows in which nothing differs",
            FoldAdditions => {
                "Fold long runs of passages that the base lacks; each can be opened again"
            }
            FoldUnchanged => "Fold long runs of rows in which nothing differs",
            ShowEveryChange => "Switch all kinds of change on, and show all rows",
            Findings => "List figures, dates, names, quotations and others that differ",
            NextFinding => "Go to the next finding of the list, both passages marked",
            PreviousFinding => "Go to the finding before this one",
            Ledger => "What each version says of each fact, in a table",
            ShowAllColumns => "Show the versions that were hidden",
            CopyPassage => "Copy the lit passage as all versions have it, with its marks",
            CopyFinding => "Copy the finding picked, with who says what",
            CopyTable => "Copy the table of facts, a column a version",
            Review => "Your notes, what became of each change, and what is left",
            Accept => "The lit change is fine; again to take that back",
            Problem => "The lit change is wrong; again to take that back",
            Ignore => "The lit change is of no concern; again to take that back",
            Note => "Write a note on the lit change or sentence",
            NextUnreviewed => "Go to the next change without a status",
            PreviousUnreviewed => "Go to the change without a status before this one",
            UnreviewedOnly => "Leave out rows of which every change has a status",
            Undo => "Take back what you corrected or said last",
            Redo => "Do again what was taken back",
            Pair => "Say which sentence of another version answers the lit one",
            Split => "Say where the lit sentence ends",
            WiderColumn => "Widen the column of the lit sentence, else the base's",
            NarrowerColumn => "Narrow the column of the lit sentence, else the base's",
            EqualColumns => "Give all columns the same width; so does a double click on a border",
            LargerText => "Set the text of the versions larger",
            SmallerText => "Set the text of the versions smaller",
            NormalText => "Set size, spacing and line length as they were",
            ReadingSettings => "Choose text size, line spacing and line length",
            ZoomIn => "Make everything larger",
            ZoomOut => "Make everything smaller",
            ZoomReset => "Go back to 100 %",
            Commands => "Type a few letters of what you want to do",
            Keys => "List all keys",
            About => "Version, licence, fonts and data",
        }
    }

    /// Can it do something now?
    pub fn is_enabled(self, session: &Session) -> bool {
        match self {
            Open | AddVersion | Paste | OpenSample | Quit | ZoomIn | ZoomOut | ZoomReset | Keys
            | About => true,
            Commands | LargerText | SmallerText | NormalText | ReadingSettings => true,
            WiderColumn | NarrowerColumn => {
                let view = session.view();
                session.compared().is_some() && view.reading == Reading::Columns
            }
            EqualColumns => !session.view().widths.are_equal(),
            CloseAll => !session.is_empty(),
            Undo => session.undo_steps().has_past(),
            Redo => session.undo_steps().has_future(),
            CopyPassage | OwnPlace | Pair | Split | Note => session.view().focus.is_some(),
            Accept | Problem | Ignore => session.lit_subject().is_some(),
            Save | SaveAs => session.compared().is_some(),
            Review | NextUnreviewed | PreviousUnreviewed | UnreviewedOnly => {
                session.compared().is_some()
            }
            Back => session.history().has_back(),
            Forward => session.history().has_forward(),
            FindNext | FindPrevious => !session.search().found.is_empty(),
            NextChange | PreviousChange | NextAlike | PreviousAlike => {
                !session.view().changed().is_empty()
            }
            CopyFinding => session.finding_position().is_some(),
            CopyTable | Export | Find | ChangesOnly | FoldAdditions | FoldUnchanged
            | ShowEveryChange | Findings | Ledger | ShowAllColumns => session.compared().is_some(),
            Columns | Redline | Passage | Coverage | Story => session.compared().is_some(),
            NextFinding | PreviousFinding => session.listed_count() > 0,
        }
    }

    /// Is it switched on? None for commands that are no switch.
    pub fn is_on(self, session: &Session) -> Option<bool> {
        match self {
            ChangesOnly => Some(session.view().changes_only),
            FoldAdditions => Some(session.view().folds(Run::Additions)),
            FoldUnchanged => Some(session.view().folds(Run::Unchanged)),
            Review => Some(session.view().panel == Some(Panel::Review)),
            UnreviewedOnly => Some(session.view().unreviewed_only),
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

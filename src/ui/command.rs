//! Everything the reader can do by menu, button or key, in one list: menus, tooltips and the
//! help page are made from it. Its keys stand in `keys`.

pub mod menus;
mod switches;
mod words;

use crate::session::Session;
use crate::session::view::Reading;

/// A command of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Choose files to compare instead of what is open.
    Open,
    /// Choose files to compare together with what is open.
    AddVersion,
    /// Type or paste a version.
    Paste,
    /// Write the text of a pasted version anew.
    EditText,
    /// See and state what is known of the versions.
    Particulars,
    /// Compare the versions of the shipped sample.
    OpenSample,
    /// Save the comparison.
    Export,
    /// Look whether files have changed on disk.
    CheckFiles,
    /// Save what the window shows.
    SavePicture,
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
    /// Fold long runs of what pages have around their article.
    FoldFurniture,
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
    /// Put the columns in the order of publication.
    OrderByTime,
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
    /// Go to the next change that has changed since the review.
    NextSince,
    /// Go to the one before this.
    PreviousSince,
    /// Leave out what has not changed since.
    SinceOnly,
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
    /// Give the keyboard to the next part of the window.
    NextPart,
    /// Give it to the part before.
    PreviousPart,
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
    pub const ALL: [Self; 72] = [
        Open,
        AddVersion,
        Paste,
        EditText,
        Particulars,
        OpenSample,
        Save,
        SaveAs,
        Export,
        SavePicture,
        CheckFiles,
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
        FoldFurniture,
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
        OrderByTime,
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
        NextSince,
        PreviousSince,
        SinceOnly,
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
        NextPart,
        PreviousPart,
        Commands,
        Keys,
        About,
    ];

    /// Can it do something now?
    pub fn is_enabled(self, session: &Session) -> bool {
        match self {
            Open | AddVersion | Paste | OpenSample | Quit | ZoomIn | ZoomOut | ZoomReset | Keys
            | About => true,
            Commands | LargerText | SmallerText | NormalText | ReadingSettings => true,
            NextPart | PreviousPart => true,
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
            Save | SaveAs | SavePicture | Particulars => session.compared().is_some(),
            Review | NextUnreviewed | PreviousUnreviewed | UnreviewedOnly | NextSince
            | PreviousSince | SinceOnly => session.compared().is_some(),
            CheckFiles => session.has_files(),
            EditText => session.is_editable(session.meant_version()),
            OrderByTime => session.is_orderable_by_time(),
            Back => session.history().has_back(),
            Forward => session.history().has_forward(),
            FindNext | FindPrevious => !session.search().found.is_empty(),
            NextChange | PreviousChange | NextAlike | PreviousAlike => {
                !session.view().changed().is_empty()
            }
            CopyFinding => session.finding_position().is_some(),
            CopyTable | Export | Find | ChangesOnly | FoldFurniture | FoldAdditions
            | FoldUnchanged | ShowEveryChange | Findings | Ledger | ShowAllColumns => {
                session.compared().is_some()
            }
            Columns | Redline | Passage | Coverage | Story => session.compared().is_some(),
            NextFinding | PreviousFinding => session.listed_count() > 0,
        }
    }
}

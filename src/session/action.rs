//! What the reader can ask for.

use std::ops::Range;
use std::path::PathBuf;

use super::choice::Choosing;
use super::findings::{Order, Scope};
use super::fold::Run;
use super::notice::Notice;
use super::picture::Picture;
use super::search::Manner;
use super::settings::Setting;
use super::source::Source;
use super::view::{Focus, Left, Listed, Panel, Reading};
use crate::engine::collation::Change;
use crate::engine::report::{FindingKind, Place, Severity};
use crate::engine::story::{Kind, Particular, VersionId};
use crate::export::Format;
use crate::load::Decoding;
use crate::review::{Status, Subject};

/// A way to go from where the focus is, or a column to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the column on the left.
    Left,
    /// To the column on the right.
    Right,
}

impl Direction {
    /// The same way in a layout that runs from left to right where the columns run down.
    pub fn transposed(self) -> Self {
        match self {
            Self::Up => Self::Left,
            Self::Down => Self::Right,
            Self::Left => Self::Up,
            Self::Right => Self::Down,
        }
    }
}

/// What is said of a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// What became of it.
    Status(Status),
    /// A note, where an empty one takes the note away, and how much it matters, where none leaves
    /// that as it was found.
    Note(String, Option<Severity>),
}

/// What of the comparison to export, and as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportChoice {
    /// In which format.
    pub format: Format,
    /// All rows, or only the kinds of change now shown.
    pub everything: bool,
    /// Only changes and findings with one of these statuses.
    pub statuses: Vec<Status>,
}

impl Default for ExportChoice {
    fn default() -> Self {
        Self {
            format: Format::Html,
            everything: true,
            statuses: Status::ALL.into(),
        }
    }
}

/// An export as the reader ordered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportOrder {
    /// Where to.
    pub path: PathBuf,
    /// What.
    pub choice: ExportChoice,
}

/// What the reader states of a version, whatever its file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Of which.
    pub version: VersionId,
    /// What of it.
    pub which: Particular,
    /// How it is; empty where it is not known, none to leave it as it was read.
    pub text: Option<String>,
}

/// What of versions is to be otherwise than as it was read.
#[derive(Clone, Debug)]
pub enum Revision {
    /// Decode a version's text anew, in the way that the reader chose.
    Decode(VersionId, Decoding),
    /// Give a version that has no file another text.
    Text(VersionId, String),
    /// State something of versions, in one step.
    State(Vec<Statement>),
}

/// One thing the reader asks for.
#[derive(Clone, Debug)]
pub enum Action {
    /// Compare these versions instead of what is open.
    Open(Vec<Source>),
    /// Compare these versions together with what is open.
    Add(Vec<Source>),
    /// Choose among the stories that are offered.
    Choose(Choosing),
    /// Go back to the start screen.
    CloseAll,
    /// Take a version out of the comparison.
    Remove(VersionId),
    /// Compare a newer text in the place of a version.
    Replace(VersionId, Source),
    /// Make something of versions otherwise than as it was read.
    Revise(Revision),
    /// Look whether files have changed on disk, and tell.
    LookAtFiles,
    /// Save the session as this file.
    Save(PathBuf),
    /// Take up what an earlier window has left, by its index.
    Recover(usize),
    /// Throw away what an earlier window has left, by its index.
    Discard(usize),
    /// Show everything against this version.
    MakeBase(VersionId),
    /// Hide a column, or show it again.
    ToggleColumn(VersionId),
    /// Show all hidden columns again.
    ShowAllColumns,
    /// Move a column to the left or right.
    MoveColumn(VersionId, Direction),
    /// Put a column left of another, or behind all others.
    PlaceColumn {
        /// Which.
        version: VersionId,
        /// The one right of it.
        before: Option<VersionId>,
    },
    /// Put the columns behind the base in the order in which their versions were published.
    OrderByTime,
    /// Give columns these shares of what each would have if all were equal.
    SetWidths(Vec<(VersionId, f32)>),
    /// Make the lit column wider, or narrower.
    StretchColumn(bool),
    /// Make all columns equally wide.
    EqualWidths,
    /// Show a kind of change, or stop showing it.
    ToggleChange(Change),
    /// Show all kinds of change again.
    ShowEveryChange,
    /// Show only rows with changes, or all rows.
    ToggleChangesOnly,
    /// Fold long runs of such rows, or show them all.
    ToggleFold(Run),
    /// Show the run of rows that is folded below this row of the collation.
    Unfold(usize),
    /// Light up a sentence and its counterparts.
    Focus(Focus),
    /// Ask for the passage that answers the lit one, to pair them.
    StartPairing,
    /// Say that a sentence has no counterpart in this version.
    Part(Focus, VersionId),
    /// Begin a sentence at this byte of the version's text.
    SplitAt(VersionId, usize),
    /// Make one sentence of this one and the one before it.
    JoinWithPrevious(Focus),
    /// Say of what kind the paragraph of a sentence is.
    Relabel(Focus, Kind),
    /// Say something of a subject, in the place of what was said of it before.
    Say(Box<Subject>, Said),
    /// Give a change and all others that are just like it a status.
    SayOfAlike(Box<Subject>, Status),
    /// Choose which remarks are listed.
    ListRemarks(Listed),
    /// Leave out rows in which nothing is left to review so, or show them again.
    ToggleOnly(Left),
    /// Go to the next change that is left to review so, or to the one before.
    StepLeft {
        /// How.
        left: Left,
        /// To the next?
        forward: bool,
    },
    /// Take a remark away, by its index.
    Unsay(usize),
    /// Take back what was corrected or said last.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// Put the light out.
    ClearFocus,
    /// Light up a neighbour of the focused sentence.
    MoveFocus(Direction),
    /// Go to the row with a change next to this one.
    StepChange {
        /// To the next?
        forward: bool,
    },
    /// Go to the row with a change of the kind that is lit next to this one.
    StepAlike {
        /// To the next?
        forward: bool,
    },
    /// Go to where the version of the lit sentence has it in its own order.
    OwnPlace,
    /// Go to the place lit before.
    Back,
    /// Go to the place that was gone back from.
    Forward,
    /// Light up a sentence and bring it into sight.
    GoTo(Focus),
    /// Light up the change in a row of the collation and a version: where the version has no
    /// words of its own, the base's in their place.
    GoToChange(usize, VersionId),
    /// Bring some places into sight and mark them.
    Pick(Vec<Place>),
    /// Bring the first place into sight, and mark it with all others of its finding or fact.
    PickAt(Place, Vec<Place>),
    /// Go to the finding listed next to this one.
    StepFinding {
        /// To the next?
        forward: bool,
    },
    /// List and mark findings of a kind, or leave them out.
    ToggleKind(FindingKind),
    /// List and mark findings so grave, or leave them out.
    ToggleSeverity(Severity),
    /// List only what concerns this version; none for all.
    FindingsOf(Option<VersionId>),
    /// Sort the findings.
    SortFindings(Order),
    /// Choose which facts the ledger lists.
    ShowFacts(Scope),
    /// List facts of a kind in the ledger, or leave them out.
    ToggleFactKind(FindingKind),
    /// Bring a row into sight.
    GoToRow(usize),
    /// These positions among the rows shown are on screen now.
    ScrolledTo(Range<usize>),
    /// Lay the story out in this way.
    Read(Reading),
    /// Read this version as a markup of the base.
    Against(VersionId),
    /// Open or close a side panel.
    TogglePanel(Panel),
    /// Look for a text in all versions.
    Search(String),
    /// Read what is looked for in this manner.
    SearchBy(Manner),
    /// Go to the place found next to this one.
    StepFound {
        /// To the next?
        forward: bool,
    },
    /// Find out what an export would hold.
    Preview(ExportChoice),
    /// Save the comparison.
    Export(ExportOrder),
    /// Save a picture of the window as this file.
    SavePicture(Picture, PathBuf),
    /// Stop the work under way.
    Cancel,
    /// Put a message away.
    DismissNotice(usize),
    /// Choose a setting.
    Set(Setting),
    /// Empty the list of recent stories.
    ForgetRecent,
    /// Show a message.
    Tell(Notice),
}

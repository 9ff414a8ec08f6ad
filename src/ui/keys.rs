//! The keys of every command, what they are called, and which commands those pressed stand for.

use egui::{Event, InputState, Key, KeyboardShortcut, Modifiers, Ui};

use super::command::Command::{self, *};

impl Command {
    /// The keys for it, the one to show first.
    pub fn shortcuts(self) -> Vec<KeyboardShortcut> {
        match self {
            Open => vec![ctrl(Key::O)],
            AddVersion => vec![ctrl_shift(Key::O)],
            Paste => vec![ctrl_shift(Key::V)],
            Particulars => vec![ctrl(Key::I), plain(Key::F2)],
            EditText => vec![ctrl_shift(Key::I)],
            OpenSample | CheckFiles | OrderByTime | Split | EqualColumns | About => vec![],
            Export => vec![ctrl(Key::E)],
            SavePicture => vec![ctrl_shift(Key::E)],
            Save => vec![ctrl(Key::S)],
            SaveAs => vec![ctrl_shift(Key::S)],
            CloseAll => vec![ctrl(Key::W)],
            Quit => vec![ctrl(Key::Q)],
            NextChange => vec![plain(Key::N), plain(Key::F8)],
            PreviousChange => vec![plain(Key::P), shift(Key::F8)],
            NextAlike => vec![shift(Key::N)],
            PreviousAlike => vec![shift(Key::P)],
            OwnPlace => vec![plain(Key::M)],
            Back => vec![alt(Key::ArrowLeft), plain(Key::BrowserBack)],
            Forward => vec![alt(Key::ArrowRight)],
            Find => vec![ctrl(Key::F)],
            FindNext => vec![plain(Key::F3), ctrl(Key::G)],
            FindPrevious => vec![shift(Key::F3), ctrl_shift(Key::G)],
            Columns => vec![ctrl(Key::Num1)],
            Redline => vec![ctrl(Key::Num2)],
            Passage => vec![ctrl(Key::Num3)],
            Coverage => vec![ctrl(Key::Num4)],
            Story => vec![ctrl(Key::Num5)],
            ChangesOnly => vec![ctrl(Key::D)],
            FoldFurniture => vec![alt(Key::L)],
            FoldAdditions => vec![ctrl(Key::L)],
            FoldUnchanged => vec![ctrl_shift(Key::L)],
            ShowEveryChange => vec![ctrl_shift(Key::D)],
            Findings => vec![ctrl(Key::M)],
            NextFinding => vec![plain(Key::F7)],
            PreviousFinding => vec![shift(Key::F7)],
            Ledger => vec![ctrl(Key::T)],
            ShowAllColumns => vec![ctrl_shift(Key::H)],
            CopyPassage => vec![ctrl_shift(Key::C)],
            CopyFinding => vec![ctrl_shift(Key::F)],
            CopyTable => vec![ctrl_shift(Key::T)],
            Review => vec![ctrl(Key::R)],
            Accept => vec![plain(Key::A)],
            Problem => vec![plain(Key::X)],
            Ignore => vec![plain(Key::I)],
            Note => vec![plain(Key::C)],
            NextUnreviewed => vec![plain(Key::U)],
            PreviousUnreviewed => vec![shift(Key::U)],
            UnreviewedOnly => vec![ctrl_shift(Key::U)],
            NextSince => vec![plain(Key::E)],
            PreviousSince => vec![shift(Key::E)],
            SinceOnly => vec![ctrl_shift(Key::R)],
            Undo => vec![ctrl(Key::Z)],
            Redo => vec![ctrl_shift(Key::Z), ctrl(Key::Y)],
            Pair => vec![plain(Key::L)],
            WiderColumn => vec![ctrl_shift(Key::ArrowRight)],
            NarrowerColumn => vec![ctrl_shift(Key::ArrowLeft)],
            // The keys of the zoom, with Alt. Full stop and comma with Shift are other keys elsewhere.
            LargerText => vec![alt(Key::Plus), alt(Key::Equals), ctrl_shift(Key::Period)],
            SmallerText => vec![alt(Key::Minus), ctrl_shift(Key::Comma)],
            NormalText => vec![alt(Key::Num0)],
            ReadingSettings => vec![ctrl(Key::Comma)],
            ZoomIn => vec![ctrl(Key::Plus), ctrl(Key::Equals)],
            ZoomOut => vec![ctrl(Key::Minus)],
            ZoomReset => vec![ctrl(Key::Num0)],
            NextPart => vec![plain(Key::F6)],
            PreviousPart => vec![shift(Key::F6)],
            Commands => vec![ctrl(Key::K), ctrl_shift(Key::P)],
            Keys => vec![
                plain(Key::F1),
                shift(Key::Questionmark),
                plain(Key::Questionmark),
            ],
        }
    }
}

/// A command's keys, e.g. `Ctrl+O`; empty where there are none.
pub fn text(ctx: &egui::Context, command: Command) -> String {
    let shortcuts = command.shortcuts();
    let told = shortcuts.iter().filter(|s| is_told(s.logical_key));
    let keys = told.map(|s| ctx.format_shortcut(s));
    keys.collect::<Vec<_>>().join(" or ")
}

/// Not the same key as another keyboard has it, nor one that few have.
fn is_told(key: Key) -> bool {
    !matches!(key, Key::Equals | Key::BrowserBack | Key::Questionmark)
}

/// The commands whose keys were pressed. Plain letters are left to a text field that has the cursor.
pub fn pressed(ctx: &egui::Context) -> Vec<Command> {
    let is_typing = ctx.text_edit_focused();
    // A text field has an undo of its own, and selects words.
    let is_usable = |command: Command, s: &KeyboardShortcut| {
        let is_of_field = matches!(command, Undo | Redo | WiderColumn | NarrowerColumn);
        let is_chord = s.modifiers.command || is_function_key(s.logical_key);
        !is_typing || (is_chord && !is_of_field)
    };
    let mut shortcuts: Vec<_> = Command::ALL
        .into_iter()
        .flat_map(|c| c.shortcuts().into_iter().map(move |s| (c, s)))
        .filter(|(c, s)| is_usable(*c, s))
        .collect();
    // egui matches a shortcut also when more modifiers are held: ask for the longer ones first.
    shortcuts.sort_by_key(|(_, s)| {
        let held = [s.modifiers.shift, s.modifiers.command, s.modifiers.alt];
        std::cmp::Reverse(held.into_iter().filter(|h| *h).count())
    });
    let mut commands = Vec::new();
    ctx.input_mut(|input| {
        commands.extend(
            shortcuts
                .iter()
                .filter(|(_, s)| input.consume_shortcut(s))
                .map(|(c, _)| *c),
        );
    });
    commands
}

/// Which keys were held when `key` was pressed in this frame, if it was. What is held at the end
/// of the frame says nothing: all keys may have been let go by then.
pub fn held_with(input: &InputState, key: Key) -> Option<Modifiers> {
    input.events.iter().find_map(|event| match event {
        Event::Key {
            key: pressed,
            pressed: true,
            modifiers,
            ..
        } => (*pressed == key).then_some(*modifiers),
        _ => None,
    })
}

/// Was Enter pressed with Ctrl?
pub fn is_ctrl_enter(ui: &Ui) -> bool {
    ui.input(|i| held_with(i, Key::Enter))
        .is_some_and(|held| held.command)
}

fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, key)
}

fn is_function_key(key: Key) -> bool {
    matches!(
        key,
        Key::F1 | Key::F2 | Key::F3 | Key::F6 | Key::F7 | Key::F8
    )
}

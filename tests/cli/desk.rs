//! A folder with versions of an invented story, and the program run in it.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// Copy with traps for every format: markup, Markdown, a direction override.
pub const WIRE: &str = "Flood drives 13,000 from homes in Lower Varn

The river Varn burst its banks on Monday night and drove 13,000 people from their homes, the interior ministry said.

\"We have never seen the water rise this fast,\" said Ilse Brandt, the mayor of Oberfurt.

Engineers used *heavy* pumps & [sandbags](all night) to hold the <script>alert(1)</script> dam.

The government promised 2.5 million crowns in aid to the district of Lower Varn.

Schools in the valley will stay closed until Friday.
";

/// The wire copy rewritten: a figure differs, a sentence is gone, one is new.
pub const GLOBE: &str = "Flood drives 14,000 from homes in Lower Varn

The river Varn burst its banks late on Monday and drove 14,000 people from their homes, the interior ministry said.

\"We have never seen the water rise this fast,\" said Ilse Brandt, the mayor of Oberfurt.

The government promised 2.5 million crowns in aid to the district of Lower Varn.

A museum of glass in the old customs house lost half of its \u{202E}collection.
";

/// A third version, short.
pub const POST: &str = "Varn flood closes schools

Schools in the valley will stay closed until Friday after the river Varn burst its banks.
";

/// A folder of its own, gone when dropped.
pub struct Desk {
    folder: TempDir,
}

/// What a run of the program left behind.
pub struct Run {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Desk {
    /// An empty folder.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder }
    }

    /// A folder with `wire.txt`, `globe.txt` and `post.txt`.
    pub fn with_versions() -> Self {
        let desk = Self::empty();
        desk.put("wire.txt", WIRE);
        desk.put("globe.txt", GLOBE);
        desk.put("post.txt", POST);
        desk
    }

    /// Writes a file.
    pub fn put(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// Reads a file.
    pub fn get(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The full path of a file.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The names in the folder, hidden ones too, sorted.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> = entries
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The program, in this folder and without a display.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_storydiff"));
        command.args(args).current_dir(self.folder.path());
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        command
    }

    /// Runs the program.
    pub fn run(&self, args: &[&str]) -> Run {
        Run::from(self.command(args).stdin(Stdio::null()).output().unwrap())
    }

    /// Reports on the versions, as further words say.
    pub fn report(&self, more: &[&str]) -> Run {
        let versions = ["report", "wire.txt", "globe.txt", "post.txt"];
        self.run(&[&versions, more].concat())
    }

    /// Runs the program with `input` on standard input.
    pub fn run_with(&self, args: &[&str], input: &str) -> Run {
        let mut command = self.command(args);
        let pipes = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = pipes.spawn().unwrap();
        // A program that ends without reading closes the pipe.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        Run::from(child.wait_with_output().unwrap())
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Run {
    /// The run, which must have ended with `code`.
    pub fn ended(self, code: i32) -> Self {
        assert_eq!(
            self.code, code,
            "stdout: {}\nstderr: {}",
            self.out, self.err
        );
        self
    }
}

//! Runs programs and tells what they needed.

use std::fmt;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use wait4::{ResUse, Wait4 as _};

/// A round that takes longer is stopped.
pub const LIMIT: Duration = Duration::from_secs(30);
/// Rounds of one task; the median of eleven stands still on a machine that has other work.
const ROUNDS: usize = 11;
/// No further round when all together took this long.
const ENOUGH: Duration = Duration::from_secs(20);
/// Between two looks at a running program: short beside the shortest run, long beside a look.
const PAUSE: Duration = Duration::from_micros(500);

/// One process to be started.
pub struct Run {
    pub program: PathBuf,
    pub arguments: Vec<PathBuf>,
    pub input: Option<PathBuf>,
}

/// What a program needed for a task: the sum of its processes, the peak of the largest.
#[derive(Clone, Copy, Default)]
pub struct Usage {
    pub cpu: Duration,
    pub wall: Duration,
    pub peak_bytes: u64,
}

/// How measuring a program ended.
pub enum Outcome {
    /// The medians of all rounds.
    Used(Usage),
    /// Stopped at [`LIMIT`].
    Over,
    Failed(String),
    Missing,
}

impl fmt::Display for Outcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Used(used) => write!(
                out,
                "{:.3} s CPU, {:.3} s, {:.1} MB",
                used.cpu.as_secs_f64(),
                used.wall.as_secs_f64(),
                used.megabytes()
            ),
            Self::Over => write!(out, "over {} s", LIMIT.as_secs()),
            Self::Failed(why) => write!(out, "failed: {why}"),
            Self::Missing => write!(out, "not installed"),
        }
    }
}

impl Usage {
    pub fn megabytes(&self) -> f64 {
        self.peak_bytes as f64 / 1e6
    }
}

/// Does `runs` one after another, several rounds; `answers` are the exit codes of success.
pub fn measure(runs: &[Run], answers: &[i32], folder: &Path) -> Outcome {
    let begun = Instant::now();
    let mut rounds = Vec::new();
    while rounds.len() < ROUNDS && (rounds.is_empty() || begun.elapsed() < ENOUGH) {
        match round(runs, answers, &folder.join("out")) {
            Ok(Some(usage)) => rounds.push(usage),
            Ok(None) => return Outcome::Over,
            Err(error) => return Outcome::Failed(error.to_string()),
        }
    }
    Outcome::Used(Usage {
        cpu: median(&rounds, |r| r.cpu),
        wall: median(&rounds, |r| r.wall),
        peak_bytes: median(&rounds, |r| r.peak_bytes),
    })
}

/// Does every run once; none when it takes too long.
fn round(runs: &[Run], answers: &[i32], output: &Path) -> io::Result<Option<Usage>> {
    let begun = Instant::now();
    let mut sum = Usage::default();
    for run in runs {
        let Some(used) = finish(run, output, begun + LIMIT)? else {
            return Ok(None);
        };
        if !used
            .status
            .code()
            .is_some_and(|code| answers.contains(&code))
        {
            return Err(io::Error::other(used.status.to_string()));
        }
        sum.cpu += used.rusage.utime + used.rusage.stime;
        sum.peak_bytes = sum.peak_bytes.max(used.rusage.maxrss);
    }
    sum.wall = begun.elapsed();
    Ok(Some(sum))
}

/// Runs a program to its end, or stops it at the deadline.
///
/// It writes into a file: some programs do less when their output goes nowhere.
fn finish(run: &Run, output: &Path, deadline: Instant) -> io::Result<Option<ResUse>> {
    let input = match &run.input {
        Some(path) => Stdio::from(File::open(path)?),
        None => Stdio::null(),
    };
    let mut child = Command::new(&run.program)
        .args(&run.arguments)
        .stdin(input)
        .stdout(File::create(output)?)
        .stderr(Stdio::null())
        .spawn()?;
    loop {
        if let Some(used) = child.try_wait4()? {
            return Ok(Some(used));
        }
        if Instant::now() > deadline {
            child.kill()?;
            child.wait4()?;
            return Ok(None);
        }
        sleep(PAUSE);
    }
}

fn median<V: Ord + Copy + Default>(rounds: &[Usage], value: fn(&Usage) -> V) -> V {
    let mut values: Vec<V> = rounds.iter().map(value).collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}

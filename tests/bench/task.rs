//! What is measured: texts in files, and which of them are compared.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::stories::Writer;

/// Sentences of the long stories, each ten times the one before.
const LENGTHS: [usize; 3] = [300, 3_000, 30_000];
/// Pairs in a batch; the smaller one shows whether memory grows.
const BATCHES: [usize; 2] = [200, 2_000];
/// Sentences of the stories in a batch: half a printed column.
const SHORT: usize = 20;
/// Versions of the story that many have, and its sentences.
const MANY: (usize, usize) = (20, 40);
const SEED: u64 = 1;

/// Texts to compare, every version of a story with every other.
pub struct Task {
    pub name: String,
    pub series: Series,
    /// The files of each story.
    pub stories: Vec<Vec<PathBuf>>,
    /// The same as JSON Lines, when the stories are many.
    pub lines: Option<PathBuf>,
    /// How long the stories are that are to be written.
    sentences: usize,
}

/// Tasks of one series differ in size only.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Series {
    Sample,
    Versions,
    Lengths,
    Batches,
}

/// All tasks; their texts belong into `folder`.
pub fn tasks(folder: &Path) -> io::Result<Vec<Task>> {
    let mut tasks = vec![sample()?];
    let (versions, sentences) = MANY;
    let pairs = versions * (versions - 1) / 2;
    let name = format!("{versions} versions of a story ({pairs} pairs)");
    tasks.push(Task::new(
        name,
        Series::Versions,
        (1, versions, sentences),
        folder,
    ));
    tasks.extend(LENGTHS.map(|sentences| {
        let name = format!("2 versions of {} sentences", grouped(sentences));
        Task::new(name, Series::Lengths, (1, 2, sentences), folder)
    }));
    tasks.extend(BATCHES.map(|pairs| {
        let name = format!("{} pairs of {SHORT} sentences, one batch", grouped(pairs));
        Task::new(name, Series::Batches, (pairs, 2, SHORT), folder)
    }));
    Ok(tasks)
}

/// The sample that comes with the program.
fn sample() -> io::Result<Task> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples/harbour-bridge");
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut files = entries.collect::<io::Result<Vec<_>>>()?;
    files.retain(|f| f.extension().is_some_and(|e| e == "txt" || e == "md"));
    files.sort();
    Ok(Task {
        name: "5 versions of a story (10 pairs)".to_owned(),
        series: Series::Sample,
        stories: vec![files],
        lines: None,
        sentences: 0,
    })
}

/// With a comma before the thousands.
fn grouped(number: usize) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}

impl Task {
    /// So many stories in so many versions of so many sentences.
    fn new(
        name: String,
        series: Series,
        (stories, versions, sentences): (usize, usize, usize),
        folder: &Path,
    ) -> Self {
        let folder = folder.join(&name);
        let file = |story: usize, version: usize| folder.join(format!("{story}-{version:02}.txt"));
        let files = |story| (0..versions).map(|version| file(story, version)).collect();
        Self {
            series,
            stories: (0..stories).map(files).collect(),
            lines: (series == Series::Batches).then(|| folder.join("batch.jsonl")),
            sentences,
            name,
        }
    }

    /// Writes the texts.
    pub fn write(&self) -> io::Result<()> {
        if self.series == Series::Sample {
            return Ok(());
        }
        let mut writer = Writer::new(SEED)?;
        let first = self.stories.iter().flatten().next();
        fs::create_dir(first.and_then(|f| f.parent()).unwrap_or(Path::new("")))?;
        let lines = self.lines.as_ref().map(File::create).transpose()?;
        let mut lines = lines.map(BufWriter::new);
        for files in &self.stories {
            let texts = self.story(files, &mut writer)?;
            if let Some(lines) = &mut lines {
                let versions: Vec<_> = texts.iter().map(|text| json!({ "text": text })).collect();
                writeln!(lines, "{}", json!({ "id": null, "versions": versions }))?;
            }
        }
        Ok(())
    }

    /// Writes the versions of one story: each revises an earlier one, as newsrooms do.
    fn story(&self, files: &[PathBuf], writer: &mut Writer) -> io::Result<Vec<String>> {
        let mut versions = vec![writer.story(self.sentences)];
        while versions.len() < files.len() {
            let earlier = versions.get(writer.below(versions.len())).cloned();
            versions.extend(earlier.map(|story| writer.revise(&story)));
        }
        let texts: Vec<String> = versions.iter().map(|story| writer.text(story)).collect();
        for (file, text) in files.iter().zip(&texts) {
            fs::write(file, text)?;
        }
        Ok(texts)
    }
}

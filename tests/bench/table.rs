//! The measurements as they stand in the README.

use crate::measure::{Outcome, Usage};
use crate::task::Task;
use crate::tool::TOOLS;

/// A table of all tasks; what grows with the length, and what was missing, below it.
pub fn markdown(rows: &[(&Task, Vec<Outcome>)]) -> String {
    let mut head = ["", "CPU s", "wall s", "peak MB", "wdiff = 1"]
        .map(str::to_owned)
        .to_vec();
    head.extend(TOOLS.iter().skip(1).map(|tool| tool.name.to_owned()));
    let mut lines = vec![
        line(&head),
        format!("|---|{}", "--:|".repeat(head.len() - 1)),
    ];
    lines.extend(
        rows.iter()
            .map(|(task, outcomes)| line(&cells(task, outcomes))),
    );
    lines.push(String::new());
    lines.extend(growth(rows));
    lines.extend(missing(rows));
    lines.join("\n")
}

fn line(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

fn cells(task: &Task, outcomes: &[Outcome]) -> Vec<String> {
    let own = outcomes.first().and_then(used);
    let wdiff = outcomes.get(1).and_then(used);
    let told = |tell: fn(&Usage) -> String| own.map_or_else(|| "–".to_owned(), tell);
    let mut cells = vec![
        task.name.clone(),
        told(|u| seconds(u.cpu.as_secs_f64())),
        told(|u| seconds(u.wall.as_secs_f64())),
        told(|u| format!("{:.0}", u.megabytes())),
        match (own, wdiff) {
            (Some(own), Some(wdiff)) => {
                format!("{:.2}", own.cpu.as_secs_f64() / wdiff.cpu.as_secs_f64())
            }
            _ => "–".to_owned(),
        },
    ];
    cells.extend(outcomes.iter().skip(1).map(|outcome| match used(outcome) {
        Some(u) => format!("{}, {:.0} MB", seconds(u.cpu.as_secs_f64()), u.megabytes()),
        None => outcome.to_string(),
    }));
    cells
}

/// How much more time Storydiff takes from one task to the next, and stories a second.
fn growth(rows: &[(&Task, Vec<Outcome>)]) -> Vec<String> {
    let own: Vec<(&Task, Usage)> = rows
        .iter()
        .filter_map(|(task, outcomes)| Some((*task, *outcomes.first().and_then(used)?)))
        .collect();
    let steps = own.windows(2).filter_map(|pair| match pair {
        [(small, before), (large, after)] if small.series == large.series => Some(format!(
            "{} → {}: {:.1} times the CPU, {:.1} times the memory",
            small.name,
            large.name,
            after.cpu.as_secs_f64() / before.cpu.as_secs_f64(),
            after.megabytes() / before.megabytes(),
        )),
        _ => None,
    });
    let rates = own.iter().filter(|(task, _)| task.lines.is_some());
    let rates = rates.map(|(task, used)| {
        let stories = task.stories.len() as f64;
        let rate = stories / used.wall.as_secs_f64();
        format!("{}: {rate:.0} pairs a second", task.name)
    });
    steps.chain(rates).collect()
}

fn missing(rows: &[(&Task, Vec<Outcome>)]) -> Option<String> {
    let (_, outcomes) = rows.first()?;
    let missing = TOOLS.iter().zip(outcomes);
    let missing = missing.filter(|(_, outcome)| matches!(outcome, Outcome::Missing));
    let names: Vec<&str> = missing.map(|(tool, _)| tool.name).collect();
    (!names.is_empty()).then(|| format!("Not installed, so not measured: {}", names.join(", ")))
}

fn used(outcome: &Outcome) -> Option<&Usage> {
    match outcome {
        Outcome::Used(usage) => Some(usage),
        _ => None,
    }
}

/// Two digits that count.
fn seconds(seconds: f64) -> String {
    match seconds {
        s if s < 0.1 => format!("{s:.3}"),
        s if s < 10.0 => format!("{s:.2}"),
        s => format!("{s:.0}"),
    }
}

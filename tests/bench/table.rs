//! The measurements as they stand in the README.

use std::iter;

use crate::measure::{Outcome, Usage};
use crate::task::Task;
use crate::tool::TOOLS;

type Row<'t> = (&'t Task, Vec<Outcome>);

/// What Storydiff needs, and what the others do, in two tables; what grows and what is missing.
pub fn markdown(rows: &[Row<'_>]) -> String {
    let own = ["Storydiff", "CPU s", "clock s", "peak MB", "CPU, wdiff = 1"];
    let others = TOOLS.iter().skip(1).map(|tool| tool.name);
    let others: Vec<&str> = iter::once("CPU s, peak MB").chain(others).collect();
    let mut lines = table(&own, rows, own_cells);
    lines.push(String::new());
    lines.extend(table(&others, rows, cells_of_others));
    lines.push(String::new());
    lines.extend(growth(rows));
    lines.extend(missing(rows));
    lines.join("\n")
}

fn table(head: &[&str], rows: &[Row<'_>], cells: fn(&[Outcome]) -> Vec<String>) -> Vec<String> {
    let rule = format!("|---|{}", "--:|".repeat(head.len() - 1));
    let mut lines = vec![format!("| {} |", head.join(" | ")), rule];
    lines.extend(rows.iter().map(|(task, outcomes)| {
        let cells = cells(outcomes).join(" | ");
        format!("| {} | {cells} |", task.name)
    }));
    lines
}

fn own_cells(outcomes: &[Outcome]) -> Vec<String> {
    let Some(own) = outcomes.first().and_then(used) else {
        return outcomes
            .first()
            .map(Outcome::to_string)
            .into_iter()
            .collect();
    };
    let cpu = own.cpu.as_secs_f64();
    let wdiff = outcomes.get(1).and_then(used);
    let ratio = wdiff.map(|wdiff| format!("{:.2}", cpu / wdiff.cpu.as_secs_f64()));
    vec![
        seconds(cpu),
        seconds(own.wall.as_secs_f64()),
        format!("{:.0}", own.megabytes()),
        ratio.unwrap_or_else(|| "–".to_owned()),
    ]
}

fn cells_of_others(outcomes: &[Outcome]) -> Vec<String> {
    let others = outcomes.iter().skip(1);
    let cells = others.map(|outcome| match used(outcome) {
        Some(u) => format!("{}, {:.0}", seconds(u.cpu.as_secs_f64()), u.megabytes()),
        None => outcome.to_string(),
    });
    cells.collect()
}

/// How much more time Storydiff takes from one task to the next, and stories a second.
fn growth(rows: &[Row<'_>]) -> Vec<String> {
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
        let rate = stories / used.cpu.as_secs_f64();
        format!("{}: {rate:.0} pairs a second and core", task.name)
    });
    steps.chain(rates).collect()
}

fn missing(rows: &[Row<'_>]) -> Option<String> {
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

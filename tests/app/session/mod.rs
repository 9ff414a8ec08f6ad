//! The session without the window: what is open, shown, looked for, saved and remembered.

mod corrections;
mod disk;
mod exports;
mod findings;
mod identical;
mod keeping;
mod killed;
mod opening;
mod particulars;
mod reading;
mod remarks;
mod saving;
mod since;

use storydiff::engine::story::VersionId;
use storydiff::session::settings::Settings;
use storydiff::session::source::Source;
use storydiff::session::view::Focus;
use storydiff::session::{Action, Session};

const A: VersionId = VersionId(0);
const B: VersionId = VersionId(1);
const C: VersionId = VersionId(2);

const WIRE: &str = "The harbour bridge will close on Monday, the city council said.\n\n\
    Engineers found deep cracks in two of its steel arches last week.\n\n\
    Drivers face a detour of 12 kilometres through the old tunnel.";
const PAPER: &str = "The harbour bridge will close on Monday, the city council said.\n\n\
    Shopkeepers on the north bank fear they will lose customers.\n\n\
    Drivers face a detour of 14 kilometres through the old tunnel.";
const BLOG: &str = "The harbour bridge will close on Monday, the city council said.\n\n\
    Engineers found deep cracks in two of its steel arches last week.\n\n\
    Ferry operators promised to add boats during the morning rush.";

fn version(label: &str, text: &str) -> Source {
    Source::Text {
        label: label.into(),
        text: text.into(),
    }
}

fn versions() -> Vec<Source> {
    vec![
        version("wire", WIRE),
        version("paper", PAPER),
        version("blog", BLOG),
    ]
}

/// Runs all jobs, and those that follow from them, right here.
fn settle(session: &mut Session) {
    loop {
        let jobs = session.take_jobs();
        if jobs.is_empty() {
            return;
        }
        jobs.into_iter().for_each(|job| session.absorb(job.run()));
    }
}

fn apply(session: &mut Session, action: Action) {
    session.apply(action);
    settle(session);
}

fn opened(sources: Vec<Source>) -> Session {
    let mut session = Session::new(Settings::default());
    apply(&mut session, Action::Open(sources));
    session
}

/// The wire, the paper and the blog, compared.
fn three() -> Session {
    opened(versions())
}

fn labels(session: &Session) -> Vec<&str> {
    let versions = session
        .compared()
        .into_iter()
        .flat_map(|c| &c.report.versions);
    versions.map(|v| v.label()).collect()
}

fn columns(session: &Session) -> Vec<&str> {
    let columns = session.view().columns();
    let report = &session.compared().unwrap().report;
    columns.into_iter().map(|v| report.label(v)).collect()
}

/// The sentence of a version that opens so.
fn sentence(session: &Session, version: VersionId, opening: &str) -> Focus {
    let text = &session.compared().unwrap().report.versions[version.0];
    let found = text
        .sentence_ids()
        .find(|id| text.sentence_text(*id).starts_with(opening));
    Focus {
        version,
        sentence: found.unwrap(),
    }
}

fn lit(session: &Session) -> String {
    let Some(focus) = session.view().focus else {
        return "nothing".into();
    };
    let report = &session.compared().unwrap().report;
    let text = &report.versions[focus.version.0];
    format!(
        "{}: {}",
        text.label(),
        text.sentence_text(focus.sentence)
            .split(' ')
            .next()
            .unwrap()
    )
}

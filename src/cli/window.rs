//! `storydiff [FILES…]`: the window, or the text report where there is no display.

use std::any::Any;
use std::panic;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::CommandFactory as _;

use super::args::Args;
use super::{UNUSABLE, console, report};
use crate::ui;

/// What the window loads at start on a bare Debian.
const PACKAGES: &str =
    "libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libegl1 libgl1-mesa-dri";

/// Opens the window on `paths`, or does what is possible without one.
pub(super) fn run(paths: &[PathBuf]) -> ExitCode {
    if !has_display() {
        return without_window("there is no display", paths);
    }
    match open(paths.to_vec()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => without_window(&reason, paths),
    }
}

/// Only on Linux and its kin can a display be missing altogether.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(all(unix, not(target_os = "macos")))) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Windowing libraries that cannot be loaded make the window panic: that is told like any other reason.
fn open(paths: Vec<PathBuf>) -> Result<(), String> {
    let loud = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let outcome = panic::catch_unwind(|| ui::run(paths));
    panic::set_hook(loud);
    let reason = match outcome {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) => error.to_string(),
        Err(cause) => format!("the window failed: {}", words_of(cause.as_ref())),
    };
    Err(advised(reason))
}

/// What a panic said.
fn words_of(cause: &(dyn Any + Send)) -> &str {
    let owned = cause.downcast_ref::<String>().map(String::as_str);
    let said = owned.or_else(|| cause.downcast_ref::<&str>().copied());
    said.unwrap_or("a library is missing")
}

fn advised(reason: String) -> String {
    if cfg!(target_os = "linux") {
        format!("{reason} (on Debian and Ubuntu the window needs: apt install {PACKAGES})")
    } else {
        reason
    }
}

fn without_window(reason: &str, paths: &[PathBuf]) -> ExitCode {
    if paths.is_empty() {
        console::complain(format_args!(
            "{reason}, and there are no files to report on"
        ));
        console::complain(Args::command().render_usage());
        return ExitCode::from(UNUSABLE);
    }
    console::complain(format_args!("{reason}; here is the report as text"));
    report::print_text(paths)
}

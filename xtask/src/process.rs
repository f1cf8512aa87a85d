//! Running other programs: at the repository's root, with the project's own tools first on PATH.

use crate::{Result, files};
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A command that finds `target/tools/bin` and `node_modules/.bin` before the rest of PATH.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(file_name(program));
    command.args(arguments).current_dir(files::root()).env("PATH", path()).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    command
}

/// Runs to the end with its output on the terminal.
pub fn run(command: &mut Command) -> Result {
    let status = command.status().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => format!("`{}` was not found on PATH", program(command)),
        _ => format!("`{}` did not start: {error}", program(command)),
    })?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", line(command))) }
}

/// What the command prints, trimmed; `None` where it cannot be started or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The file PATH finds for a program.
pub fn find(program: &str) -> Option<PathBuf> {
    let program = file_name(program);
    env::split_paths(&path()).map(|folder| folder.join(&program)).find(|file| file.is_file())
}

/// On Windows npm is a batch file, which is only found by its full name.
fn file_name(program: &str) -> String {
    match program {
        "npm" if cfg!(windows) => "npm.cmd".into(),
        _ => format!("{program}{}", env::consts::EXE_SUFFIX),
    }
}

fn path() -> OsString {
    let own = [files::tools().join("bin"), files::root().join("node_modules/.bin")];
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&rest))).unwrap_or(rest)
}

fn program(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn line(command: &Command) -> String {
    let arguments = command.get_args().map(|argument| format!(" {}", argument.to_string_lossy()));
    program(command) + &arguments.collect::<String>()
}

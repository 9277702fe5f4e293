/// The command line: one class per command, its options, and how results are printed, as text or with `--json`.
///
/// What a command needs of the engine it asks for through a small interface ([DemoRunner], [Workstation],
/// [JournalTool], [RunningDesk]); nothing here knows a session. Exit codes: 0 done, 1 the answer is no or something is
/// wrong, 2 the command was not understood.
@NullMarked
package tradewind.app.cli;

import org.jspecify.annotations.NullMarked;

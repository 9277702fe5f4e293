/// Desk: puts engine, views and data folder together. What is opened for the window ([DeskWindow]), for the terminal
/// ([HeadlessDemo]), for another process ([FolderDesk], [FolderWatch]), after a desk that could
/// not go on ([DeskGuard], [Relaunch]) and for reading journals ([JournalFiles]).
@NullMarked
package tradewind.app.desk;

import org.jspecify.annotations.NullMarked;

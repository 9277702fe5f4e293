/// Desk: puts engine, views and data folder together. What is opened for the window ([DeskWindow]), for the terminal
/// ([HeadlessDemo]), for another process ([FolderDesk], [FolderWatch]) and for reading journals ([JournalFiles]).
@NullMarked
package tradewind.app.desk;

import org.jspecify.annotations.NullMarked;

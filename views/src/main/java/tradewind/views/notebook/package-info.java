/// Notebook: what a trader writes down on a day, in Markdown, linked to orders by their ids
/// ([NotebookView][tradewind.views.notebook.NotebookView]).
///
/// Where the days are kept is said by a [Diary][tradewind.views.notebook.Diary]; no file is touched here.
@NullMarked
package tradewind.views.notebook;

import org.jspecify.annotations.NullMarked;

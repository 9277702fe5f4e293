package tradewind.views.notebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where the pages of a notebook are kept, one a day. May wait for a disk; one thread at a time.
public interface Diary {
    /// A page as it was kept.
    ///
    /// @param text empty if nothing was written on that day
    /// @param problem what is wrong with it, in words; it is then not written to
    record Page(String text, Optional<String> problem) {}

    /// Days with a page, the newest first.
    List<LocalDate> days();

    Page read(LocalDate day);

    /// Keeps a page whole or not at all.
    ///
    /// @return why it was not kept; empty if it was
    Optional<String> write(LocalDate day, String text);
}

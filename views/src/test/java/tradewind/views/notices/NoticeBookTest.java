package tradewind.views.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.views.notices.NoticeBook.Kind;
import tradewind.views.notices.NoticeBook.Notice;

class NoticeBookTest {
    private final NoticeBook book = new NoticeBook();

    private void add(Kind kind, String key, String text) {
        book.add(new Notice(1, kind, key, text, Optional.empty()));
    }

    private List<String> texts() {
        return book.notices().stream().map(Notice::text).toList();
    }

    @Test
    void keepsEverythingNewestFirst() {
        add(Kind.FILL, "a", "one");
        add(Kind.INFO, "b", "two");
        assertEquals(List.of("two", "one"), texts());
    }

    @Test
    void theTimeSaysWhatIsNewerNotWhoCameLast() {
        book.add(new Notice(50, Kind.REFUSED, "a", "refused at 50", Optional.empty()));
        book.add(new Notice(30, Kind.FILL, "b", "filled at 30", Optional.empty()));
        book.add(new Notice(50, Kind.FILL, "c", "filled at 50", Optional.empty()));
        assertEquals(List.of("filled at 50", "refused at 50", "filled at 30"), texts());
    }

    @Test
    void aNoticeTakesThePlaceOfTheOlderOneOfItsKeyAndIsCountedOnce() {
        add(Kind.FILL, "fill T1-1", "0.50 of 1.00");
        add(Kind.REFUSED, "x", "refused");
        add(Kind.FILL, "fill T1-1", "1.00");
        assertEquals(List.of("1.00", "refused"), texts());
        assertEquals(2, book.unreadProperty().get());
    }

    @Test
    void whatOnlyConfirmsIsNoNewsAndWhatNeedsAPersonPresses() {
        add(Kind.INFO, "a", "Cancel sent");
        assertEquals(0, book.unreadProperty().get());
        add(Kind.FILL, "b", "filled");
        assertFalse(book.pressingProperty().get());
        add(Kind.UNKNOWN, "c", "unknown");
        assertTrue(book.pressingProperty().get());
        book.readAll();
        assertEquals(0, book.unreadProperty().get());
        assertFalse(book.pressingProperty().get());
        assertEquals(3, texts().size());
    }

    @Test
    void theOldestIsForgottenBeyondTheMost() {
        for (int i = 0; i <= NoticeBook.MOST; i++) add(Kind.FILL, "k" + i, "n" + i);
        assertEquals(NoticeBook.MOST, texts().size());
        assertEquals("n1", texts().getLast());
        assertEquals(NoticeBook.MOST, book.unreadProperty().get());
    }

    @Test
    void whoListensHearsEveryKind() {
        List<Kind> heard = new ArrayList<>();
        book.setOnAdded(heard::add);
        add(Kind.FILL, "a", "");
        add(Kind.ALARM, "b", "");
        assertEquals(List.of(Kind.FILL, Kind.ALARM), heard);
    }
}

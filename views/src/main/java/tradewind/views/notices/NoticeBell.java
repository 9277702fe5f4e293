package tradewind.views.notices;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.controls.PanelSheet;
import tradewind.views.texts.Texts;

/// In the status line: how many notices were not read. A click opens them.
public final class NoticeBell extends Button {
    private static final Texts TEXTS = Texts.of("notices");

    private final Label count = new Label();
    private final Tooltip tip = new Tooltip();

    public NoticeBell(NoticeBook book, Runnable open) {
        PanelSheet.wear(this, "everyday");
        setId("notices-bell");
        getStyleClass().addAll("ghost", "notice-bell");
        count.getStyleClass().add("count");
        count.setGraphic(Icon.of(Feather.BELL));
        setGraphic(count);
        setTooltip(tip);
        setOnAction(event -> open.run());
        book.unreadProperty().subscribe(now -> show(book));
        book.pressingProperty().subscribe(now -> show(book));
    }

    private void show(NoticeBook book) {
        int unread = book.unreadProperty().get();
        boolean pressing = book.pressingProperty().get();
        count.setText(unread == 0 ? "" : unread > 99 ? "99+" : Integer.toString(unread));
        count.getStyleClass().remove("danger");
        if (pressing) count.getStyleClass().add("danger");
        String words = unread == 0 ? TEXTS.get("title") : TEXTS.get(pressing ? "unread.pressing" : "unread", unread);
        tip.setText(words);
        setAccessibleText(words);
    }
}

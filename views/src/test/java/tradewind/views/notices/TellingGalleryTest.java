package tradewind.views.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.OrderId;
import tradewind.views.activity.ActivityView;
import tradewind.views.activity.ActivityViewModel;
import tradewind.views.blotter.Day;
import tradewind.views.blotter.Pictures;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.notices.NoticeBook.Kind;
import tradewind.views.notices.NoticeBook.Notice;

/// Notices and activity log side by side, in both themes; a notice leads to its order.
class TellingGalleryTest {
    private final List<OrderId> gone = new ArrayList<>();

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "LIGHT"})
    void everythingIsReadable(Theme theme) throws Exception {
        NoticeBook book = new NoticeBook();
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene(theme, book));
        Pictures.save(scene, "telling-" + theme.name().toLowerCase(Locale.ROOT));
        assertEquals(List.of(), Pictures.clipped(scene.getRoot()), theme.toString());
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            ListView<?> list = (ListView<?>) scene.lookup("#notices");
            list.getSelectionModel().select(2);
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });
        assertEquals(List.of(OrderId.parse("T1-2")), gone);
    }

    private Scene scene(Theme theme, NoticeBook book) {
        TestDesk desk = Day.desk();
        long at = desk.now;
        Optional<OrderId> order = Optional.of(OrderId.parse("T1-2"));
        book.add(new Notice(at, Kind.FILL, "1", "BUY BTC/USD 12.50 of 20.90 partially filled at 1,107.58", order));
        book.add(new Notice(
                at,
                Kind.REFUSED,
                "2",
                "BUY BTC/USD 2.00, Denied: PRICE_COLLAR: limit=1160.00 reference=1118.99 band=33.56",
                order));
        book.add(new Notice(at, Kind.ALARM, "3", "Feed silent for 61 s", Optional.empty()));
        book.add(new Notice(at, Kind.INFO, "4", "Cancel sent for T1-5", Optional.empty()));
        NoticesView notices = new NoticesView(book, new Sounds(NamedEntries.forgetful()), gone::add);
        notices.setPrefWidth(306);
        notices.setMinWidth(306);
        ActivityViewModel model = new ActivityViewModel(desk);
        model.pulse();
        ActivityView activity =
                new ActivityView(model, gone::add, name -> Optional.empty(), Runnable::run, Runnable::run);
        HBox.setHgrow(activity, Priority.ALWAYS);
        Scene scene = new Scene(new HBox(new NoticeBell(book, () -> {}), notices, activity), 1200, 340);
        theme.apply(scene);
        FxToolkit.toolkitContext().getRegisteredStage().setScene(scene);
        FxToolkit.toolkitContext().getRegisteredStage().show();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }
}

package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.price;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.views.blotter.Pictures;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.keys.KeysInForce;
import tradewind.views.ladder.Columns.Column;
import tradewind.views.ladder.LadderViewModel.Cell;
import tradewind.views.texts.Language;

/// The ladder in the states a trader meets, in every set of colours and every language.
class LadderGalleryTest {
    private final RecordedEntry entry = new RecordedEntry();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    private LadderView traded() {
        SampleMarket sample = new SampleMarket();
        for (int i = 0; i < 120; i++) {
            long step = Math.round(Math.sin(i / 9.0) * 9);
            sample.trade(BTC.price(111_850 + 50 * step).toString(), "0." + (1 + i % 9));
        }
        sample.trade("1118.99", "3.18");
        sample.quote("1118.13", "1118.99");
        sample.filled(Side.BUY, "20.9", "1107.58");
        sample.working(Side.BUY, "2.5", limit("1113.50"));
        sample.working(Side.BUY, "1.2", limit("1118.00"));
        sample.working(Side.BUY, "0.8", limit("1118.10"));
        sample.working(Side.SELL, "4", limit("1124.00"));
        sample.working(Side.SELL, "12.5", new Terms.Stop(BTC.price("1098.00")));
        sample.working(Side.SELL, "1", new Terms.Stop(BTC.price("1114.50")));
        return ladder(sample);
    }

    private LadderView ladder(SampleMarket sample) {
        return new LadderView(
                sample.desk,
                entry,
                BTC,
                Platform::runLater,
                PanelMemory.NONE,
                draft -> {},
                SamplePresets.NONE,
                new KeysInForce());
    }

    private static Scene scene(LadderView ladder, Theme theme, TextSize text, double width) {
        BorderPane root = new BorderPane(ladder);
        root.setTop(new HBox(ladder.arming(), ladder.settings()));
        root.setStyle("-fx-background-color: -tw-surface;");
        Scene scene = new Scene(root, width, 600);
        theme.apply(scene);
        text.apply(scene);
        return scene;
    }

    /// As many frames as it takes to find its sizes.
    private static void frames(Scene scene, LadderView ladder) {
        for (int i = 1; i <= 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            ladder.sheet().touch();
            ladder.pulse(i * 1_000_000_000L);
        }
    }

    private static void aim(LadderView ladder, String price) {
        LadderViewModel model = ladder.model();
        model.cursor(Optional.of(new Cell(Side.BUY, model.market().rows().down(price(price)))));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void showsOrdersInTheColoursOfTheirTypes(Theme theme) throws Exception {
        LadderView ladder = fx(this::traded);
        Scene scene = fx(() -> {
            Scene made = scene(ladder, theme, TextSize.NORMAL, 310);
            frames(made, ladder);
            ladder.model().armedProperty().set(true);
            aim(ladder, "1116.50");
            frames(made, ladder);
            return made;
        });
        Pictures.save(scene, "ladder-" + theme.name().toLowerCase(Locale.ROOT));
        WritableImage image = fx(() -> ladder.sheet().snapshot(null, null));
        for (Tag tag : fx(() -> ladder.model().tags())) {
            if (!fx(() -> ladder.model().window().shows(tag.row()))) continue;
            Columns columns = ladder.sheet().columns();
            double x = columns.left(tag.side() == Side.BUY ? Column.BUYS : Column.SELLS) + columns.bid() / 2;
            Color hue = fx(() -> ladder.sheet().palette().get(tag.first().hue()));
            assertTrue(holds(image, x, ladder.sheet().middle(tag.row()), hue), tag + " without " + hue);
        }
    }

    /// Whether a column of pixels through a row has that colour.
    private static boolean holds(WritableImage image, double x, double middle, Color colour) {
        for (int y = Math.max(0, (int) middle - 12); y < Math.min(image.getHeight(), middle + 12); y++)
            if (image.getPixelReader().getColor((int) x, y).equals(colour)) return true;
        return false;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsCutInAnyLanguageOrSize(Language language) throws Exception {
        Language.speak(language);
        for (TextSize text : TextSize.values()) {
            LadderView ladder = fx(this::traded);
            Scene scene = fx(() -> {
                Scene made = scene(ladder, Theme.LIGHT, text, text == TextSize.NORMAL ? 306 : 404);
                frames(made, ladder);
                aim(ladder, "1119.00");
                frames(made, ladder);
                return made;
            });
            String name =
                    language.name().toLowerCase(Locale.ROOT) + "-" + text.name().toLowerCase(Locale.ROOT);
            Pictures.save(scene, "ladder-" + name);
            assertEquals(List.of(), fx(() -> Pictures.clipped(scene.getRoot())), name);
        }
    }

    @Test
    void saysWhatToDoWhileThereIsNoPrice() throws Exception {
        LadderView ladder = fx(() -> ladder(new SampleMarket()));
        Scene scene = fx(() -> {
            Scene made = scene(ladder, Theme.DARK, TextSize.NORMAL, 310);
            frames(made, ladder);
            return made;
        });
        Pictures.save(scene, "ladder-empty");
        assertTrue(fx(() -> ladder.lookup(".empty-state") != null));
    }

    @Test
    void showsWhereATagWouldGo() throws Exception {
        LadderView ladder = fx(this::traded);
        Scene scene = fx(() -> {
            Scene made = scene(ladder, Theme.DARK, TextSize.NORMAL, 310);
            frames(made, ladder);
            Tag tag = ladder.model()
                    .tag(new Cell(Side.BUY, ladder.model().market().rows().down(price("1113.50"))))
                    .orElseThrow();
            ladder.model().grab(tag);
            ladder.model().moveTo(tag.row() + 4);
            frames(made, ladder);
            return made;
        });
        Pictures.save(scene, "ladder-moving");
        assertEquals(
                List.of(Tag.Kind.DRAFT),
                fx(() -> ladder.model().tags().stream()
                        .map(Tag::kind)
                        .filter(kind -> kind != Tag.Kind.WORKING)
                        .toList()));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void showsTheColumnsATraderAdded(Theme theme) throws Exception {
        SampleMarket sample = new SampleMarket();
        LadderView ladder = fx(() -> deep(sample));
        Scene scene = fx(() -> {
            ladder.model().extras().chosenProperty().set(EnumSet.allOf(Extra.class));
            ladder.model().clicks().mapProperty().set(ClickMap.BUTTON);
            ladder.model().armedProperty().set(true);
            Scene made = scene(ladder, theme, TextSize.NORMAL, 560);
            frames(made, ladder);
            sample.filled(Side.BUY, "20.9", "1117.80");
            sample.filled(Side.SELL, "4.5", "1118.90");
            sample.working(Side.BUY, "1.2", limit("1117.60"));
            sample.working(Side.SELL, "2", limit("1119.10"));
            for (int i = 0; i < 60; i++)
                sample.trade(BTC.price(111_840 + 10 * (i % 7 - 3)).toString(), "0.3");
            ladder.model().refresh();
            sample.change(1, Side.BUY, "1118.40", "2");
            ladder.model().refresh();
            aim(ladder, "1118.80");
            frames(made, ladder);
            return made;
        });
        Pictures.save(scene, "ladder-columns-" + theme.name().toLowerCase(Locale.ROOT));
        assertEquals(
                List.of(Extra.values()),
                fx(() -> ladder.sheet().columns().extras().stream()
                        .map(Columns.Slot::extra)
                        .toList()));
        assertEquals(List.of(), fx(() -> Pictures.clipped(scene.getRoot())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noHeadOfAnAddedColumnIsCut(Language language) throws Exception {
        Language.speak(language);
        for (TextSize text : TextSize.values()) {
            LadderView ladder = fx(this::traded);
            Scene scene = fx(() -> {
                ladder.model().extras().chosenProperty().set(EnumSet.allOf(Extra.class));
                ladder.model().clicks().mapProperty().set(ClickMap.BUTTON);
                Scene made = scene(ladder, Theme.LIGHT, text, text == TextSize.NORMAL ? 560 : 800);
                frames(made, ladder);
                aim(ladder, "1119.00");
                frames(made, ladder);
                return made;
            });
            String name = "ladder-columns-" + language.name().toLowerCase(Locale.ROOT) + "-"
                    + text.name().toLowerCase(Locale.ROOT);
            Pictures.save(scene, name);
            assertEquals(4, fx(() -> ladder.sheet().columns().extras().size()), name);
            assertEquals(List.of(), fx(() -> Pictures.clipped(scene.getRoot())), name);
        }
    }

    /// A deep book around 1,118.50, in rows of 10 cents; the most is bid at 1,117.80.
    private LadderView deep(SampleMarket sample) {
        sample.trade("1118.40", "1");
        sample.quote("1118.40", "1118.60");
        String[] levels = new String[30];
        for (int i = 0; i < levels.length; i++)
            levels[i] = BTC.price(111_840 - 10 * i) + " " + (1 + i % 7) + ".25 " + BTC.price(111_860 + 10 * i) + " "
                    + (2 + i % 5) + ".5";
        sample.book(levels);
        LadderView ladder = ladder(sample);
        ladder.model().step(10);
        return ladder;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void showsABarInEveryRowOfABookTheLongestWhereMostIsOffered(Theme theme) throws Exception {
        LadderView ladder = fx(() -> deep(new SampleMarket()));
        Scene scene = fx(() -> {
            Scene made = scene(ladder, theme, TextSize.NORMAL, 310);
            frames(made, ladder);
            return made;
        });
        Pictures.save(scene, "ladder-depth-" + theme.name().toLowerCase(Locale.ROOT));
        WritableImage image = fx(() -> ladder.sheet().snapshot(null, null));
        for (int i = 0; i < 7; i++) {
            assertTrue(bar(ladder, image, Column.BID, 111_840 - 10 * i, 1), "bid " + i);
            assertTrue(bar(ladder, image, Column.ASK, 111_860 + 10 * i, 1), "ask " + i);
        }
        assertTrue(bar(ladder, image, Column.BID, 111_780, 20), "7.25 is the most");
        assertFalse(bar(ladder, image, Column.BID, 111_840, 20), "1.25 is little");
        assertFalse(fx(() -> ladder.lookup("#ladder-incomplete").isVisible()));
    }

    /// Whether the bar in a row is longer than so many pixels: the place does not look as where nobody offers anything.
    private static boolean bar(LadderView ladder, WritableImage image, Column column, long price, int pixels) {
        Columns columns = ladder.sheet().columns();
        boolean bid = column == Column.BID;
        double x = bid ? columns.price() - 1 - pixels : columns.ask() + pixels;
        Color bare = above(ladder, image, x, bid ? 111_900 : 111_800);
        return !above(ladder, image, x, price).equals(bare);
    }

    /// In a row, above its figures.
    private static Color above(LadderView ladder, WritableImage image, double x, long price) {
        double middle =
                fx(() -> ladder.sheet().middle(ladder.model().market().rows().down(price)));
        return image.getPixelReader().getColor((int) x, (int) middle - 7);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysOverTheHeadsThatABookIsIncompleteAndMovesNoRow(Language language) throws Exception {
        Language.speak(language);
        for (TextSize text : TextSize.values()) {
            SampleMarket sample = new SampleMarket();
            LadderView ladder = fx(() -> deep(sample));
            double width = text == TextSize.NORMAL ? 306 : 404;
            Scene scene = fx(() -> scene(ladder, Theme.DARK, text, width));
            double before = fx(() -> {
                frames(scene, ladder);
                return ladder.sheet().localToScene(0, 0).getY();
            });
            sample.change(1, Side.BUY, "1118.40", "3");
            sample.change(3, Side.BUY, "1118.40", "3");
            fx(() -> {
                frames(scene, ladder);
                return true;
            });
            String name = "ladder-incomplete-" + language.name().toLowerCase(Locale.ROOT) + "-"
                    + text.name().toLowerCase(Locale.ROOT);
            Pictures.save(scene, name);
            assertTrue(fx(() -> ladder.lookup("#ladder-incomplete").isVisible()), name);
            assertEquals(before, fx(() -> ladder.sheet().localToScene(0, 0).getY()), name);
            assertEquals(List.of(), fx(() -> Pictures.clipped(scene.getRoot())), name);
        }
    }
}

package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.gate.Limits;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.blotter.Day;
import tradewind.views.blotter.Pictures;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.texts.Language;

/// The ticket in the states a trader meets, in both themes.
class TicketGalleryTest {
    private static final Map<String, BiConsumer<TicketViewModel, TestDesk>> STATES = new TreeMap<>();

    static {
        STATES.put("buy", (model, desk) -> {});
        STATES.put("sell", (model, desk) -> model.sideProperty().set(Side.SELL));
        STATES.put("market", (model, desk) -> model.typeProperty().set(OrdType.MARKET));
        STATES.put("stop-limit", (model, desk) -> {
            model.typeProperty().set(OrdType.STOP_LIMIT);
            model.stopProperty().set("1,120.00");
            model.limitProperty().set("1,121.00");
            model.quantityProperty().set("4.12345678");
        });
        STATES.put("refused", (model, desk) -> {
            desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=1165.00 reference=1118.99 band=33.56"));
            model.limitProperty().set("1,165.00");
        });
        STATES.put("wrong", (model, desk) -> {
            model.quantityProperty().set("100x");
            model.limitProperty().set("1,115.005");
        });
        STATES.put("question", (model, desk) -> {
            model.quantityProperty().set("24.00");
            model.submit();
        });
        STATES.put("confirm", (model, desk) -> {
            model.typeProperty().set(OrdType.STOP_LIMIT);
            model.stopProperty().set("1,120.00");
            model.limitProperty().set("1,121.00");
            model.submit();
        });
        STATES.put("risk", (model, desk) -> {
            model.switchSizing();
            model.limitProperty().set("1,115.00");
            model.risk().cash().set("100.00");
            model.risk().stop().set("1,090.00");
        });
        STATES.put("risk-wrong", (model, desk) -> {
            model.switchSizing();
            model.limitProperty().set("1,115.00");
            model.risk().cash().set("100.00");
            model.risk().stop().set("1,190.00");
        });
        STATES.put("stale", (model, desk) -> {
            desk.limits = new Limits(1, 1, 1, 1, 5_000_000_000L, 1, 0);
            desk.now += 99_900_000_000L;
        });
        STATES.put("halted", (model, desk) -> {
            desk.orders.denial = Optional.of(
                    new Denial("KILL_STATE", "state=HALTED position=20.90000000 leaves=1.00000000 side=BUY"));
            model.quantityProperty().set("2");
        });
        STATES.put("trailing", (model, desk) -> {
            model.sideProperty().set(Side.SELL);
            model.typeProperty().set(OrdType.TRAILING_STOP);
            model.fields().follow().trail().set("5.00");
            model.timeInForceProperty().set(TimeInForce.GTD);
            model.fields().handling().until().set("15:30");
        });
        STATES.put("pegged", (model, desk) -> {
            model.typeProperty().set(OrdType.PEGGED);
            model.limitProperty().set("1,119.00");
        });
        STATES.put("bracket", (model, desk) -> bracket(model));
        STATES.put("bracket-stop-limit", (model, desk) -> {
            bracket(model);
            model.exits().kind().set(OrdType.STOP_LIMIT);
            model.exits().stopLimit().set("−1.50");
        });
        STATES.put("bracket-trailing", (model, desk) -> {
            bracket(model);
            model.exits().kind().set(OrdType.TRAILING_STOP);
            model.exits().trail().set("25.00");
        });
        STATES.put("link-oco", (model, desk) -> {
            desk.work(Side.SELL, "2.50", TestDesk.limit("1165.00"));
            model.sideProperty().set(Side.SELL);
            model.typeProperty().set(OrdType.STOP);
            model.stopProperty().set("1,090.00");
            model.link().kind().set(LinkFields.Kind.ONE_CANCELS_OTHER);
        });
        STATES.put("link-wrong", (model, desk) -> {
            desk.work(Side.SELL, "2.50", TestDesk.limit("1165.00"));
            model.sideProperty().set(Side.SELL);
            model.link().kind().set(LinkFields.Kind.ONE_CANCELS_OTHER);
            model.quantityProperty().set("9.00");
        });
        STATES.put("override-several", (model, desk) -> {
            refusedTwice(desk, "MAX_QUANTITY");
            model.quantityProperty().set("4.00");
            model.pulse(1);
            model.askOverride();
        });
        STATES.put("refused-several", (model, desk) -> {
            refusedTwice(desk, "MAX_QUANTITY");
            model.quantityProperty().set("4.00");
        });
        STATES.put("refused-hard", (model, desk) -> {
            refusedTwice(desk, "MAX_POSITION");
            model.quantityProperty().set("4.00");
        });
        STATES.put("scale-out", (model, desk) -> {
            bracket(model);
            model.exits().targets().set(3);
            model.exits().target(1).price().set("+60.00");
            model.exits().target(2).price().set("1,200.00");
        });
        STATES.put("override", (model, desk) -> {
            desk.orders.denial = Optional.of(new Denial("MAX_QUANTITY", "quantity=4.00 limit=2.00"));
            model.quantityProperty().set("4.00");
            model.pulse(1);
            model.askOverride();
        });
        STATES.put("preset-applied", (model, desk) -> {});
        STATES.put("preset-new", (model, desk) -> {});
        STATES.put("sent", (model, desk) -> model.submit());
        STATES.put("edit", (model, desk) -> {
            model.edit(row(desk, "T1-4"));
            model.limitProperty().set("1,114.00");
        });
    }

    private static void refusedTwice(TestDesk desk, String second) {
        desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=1165.00 reference=1118.99 band=33.56"));
        desk.orders.further = List.of(new Denial(second, "quantity=4.00 limit=2.00"));
    }

    private static PresetBook none() {
        return new PresetBook(NamedEntries.forgetful());
    }

    private static PresetBook presets(TicketViewModel ticket) {
        PresetBook book = none();
        PresetsViewModel model = new PresetsViewModel(ticket, book);
        model.save("Scalp", true, new Preset.Size(Preset.Sizing.QUANTITY, "0.50"));
        model.save("1k", false, new Preset.Size(Preset.Sizing.MONEY, "1000"));
        model.save("Half out", false, new Preset.Size(Preset.Sizing.POSITION, "50"));
        model.save("Opening drive", true, new Preset.Size(Preset.Sizing.QUANTITY, "2"));
        return book;
    }

    private static void bracket(TicketViewModel model) {
        model.limitProperty().set("1,115.00");
        model.quantityProperty().set("4.00");
        model.exits().on().set(true);
        model.exits().target(0).price().set("1,165.00");
        model.exits().stop().set("-25");
    }

    private static BooleanProperty asking(String state) {
        return new SimpleBooleanProperty(!state.equals("sent"));
    }

    private static OrderRow row(TestDesk desk, String id) {
        return desk.desk().orders().all().stream()
                .filter(row -> row.order().id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        Language.speak(Language.ENGLISH);
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "LIGHT"})
    void everyStateIsReadable(Theme theme) throws Exception {
        for (String state : STATES.keySet()) {
            Scene scene = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown(theme, state, height(state)));
            Pictures.save(scene, "ticket-" + state + "-" + theme.name().toLowerCase(Locale.ROOT));
            assertEquals(List.of(), cut(scene), state + " in " + theme);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void theWidestStatesAreReadableInEveryLanguage(Language language) {
        Language.speak(language);
        List<String> wide = List.of("bracket-trailing", "confirm", "link-oco", "preset-new", "stop-limit", "trailing");
        for (String state : wide) {
            Scene scene = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown(Theme.LIGHT, state, height(state)));
            assertEquals(List.of(), cut(scene), state + " in " + language);
        }
    }

    @Test
    void onAShortScreenTheFormScrollsAndThePreviewStaysInSight() {
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown(Theme.DARK, "scale-out", 480));
        Bounds scroll = place(scene, ".ticket .scroll-pane");
        Bounds verdict = place(scene, "#ticket-verdict");
        Bounds submit = place(scene, "#ticket-submit");
        assertTrue(scroll.getMaxY() <= verdict.getMinY(), scroll + " " + verdict);
        assertTrue(verdict.getMaxY() < submit.getMinY(), verdict + " " + submit);
        assertTrue(submit.getMaxY() < 480, submit.toString());
    }

    private static Bounds place(Scene scene, String selector) {
        Node node = scene.lookup(selector);
        return node.localToScene(node.getBoundsInLocal());
    }

    private static int height(String state) {
        return state.startsWith("link") ? 900 : 640;
    }

    /// Texts that are cut, and the form if it is wider than the room it scrolls in.
    private static List<String> cut(Scene scene) {
        List<String> cut = new ArrayList<>(Pictures.clipped(scene.getRoot()));
        double width = ((Region) scene.lookup(".ticket-form")).getWidth();
        double room = ((ScrollPane) scene.lookup(".ticket .scroll-pane"))
                .getViewportBounds()
                .getWidth();
        if (width > room + .5) cut.add("form of " + width + " in " + room);
        return cut;
    }

    private static Scene shown(Theme theme, String state, int height) {
        TestDesk desk = Day.desk();
        TicketViewModel ticket = new TicketViewModel(desk, TestDesk.BTC, Runnable::run, asking(state));
        TicketView view = new TicketView(ticket, state.startsWith("preset") ? presets(ticket) : none());
        view.pulse(0);
        if (state.equals("preset-new")) view.newPreset();
        STATES.getOrDefault(state, (model, at) -> {}).accept(view.model(), desk);
        view.pulse(16_000_000);
        Scene scene = new Scene(new BorderPane(view), 306, height);
        theme.apply(scene);
        FxToolkit.toolkitContext().getRegisteredStage().setScene(scene);
        FxToolkit.toolkitContext().getRegisteredStage().show();
        view.applyCss();
        view.layout();
        return scene;
    }
}

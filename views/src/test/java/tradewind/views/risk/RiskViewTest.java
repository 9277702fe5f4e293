package tradewind.views.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.risk.VarMethod;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;

/// The panel under its controls; the work runs at once.
class RiskViewTest {
    private static final RiskSource.Files FILES = tradewind.views.risk.Files.source();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final TestDesk desk = new TestDesk();
    private final RiskViewModel model = new RiskViewModel(
            new RiskSource.Live(desk.desk(), desk.instruments()),
            () -> Optional.of(9_000.0),
            Runnable::run,
            Runnable::run);

    @SuppressWarnings("NullAway.Init")
    private RiskView view;

    @BeforeEach
    void show() throws Exception {
        FxToolkit.registerPrimaryStage();
        model.show(FILES);
        view = fx(() -> {
            RiskView made = new RiskView(model, Runnable::run, Runnable::run);
            VBox all = new VBox(new HBox(made.headTools()), made);
            Scene scene = new Scene(all, 1360, 800);
            Theme.DARK.apply(scene);
            FxToolkit.toolkitContext().getRegisteredStage().setScene(scene);
            all.applyCss();
            all.layout();
            return made;
        });
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    private <N extends Node> N find(String id, Class<N> type) {
        Node found = view.getScene().getRoot().lookup(id);
        assertTrue(type.isInstance(found), id + " is " + found);
        return type.cast(found);
    }

    private List<String> texts(String id) {
        List<String> texts = new ArrayList<>();
        find(id, Node.class).lookupAll(".label").forEach(node -> texts.add(((Label) node).getText()));
        return texts;
    }

    @Test
    void creditOfAVenueIsTypedInThePanelAndSaidInAnotherWay() {
        desk.trade("1100.00", "1.00");
        fx(() -> {
            model.showLive();
            return null;
        });
        type("#credit-rate", "many");
        assertTrue(model.choices().credit().venues().isEmpty());
        type("#credit-rate", "240");
        type("#credit-days", "30");
        String venue = model.picture().orElseThrow().venues().getFirst().venue();
        CreditTerms terms = model.choices().credit().of(venue).orElseThrow();
        assertEquals(new CreditTerms(CreditTerms.Kind.SPREAD, 0.024, 0.4, 30), terms);
        assertTrue(texts("#risk-venues").contains(venue));
        fx(() -> {
            find("#credit-kind", HBox.class).lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(each -> each.getText().equals("Default rate"))
                    .forEach(ToggleButton::fire);
            return null;
        });
        assertEquals(0.04, model.choices().credit().of(venue).orElseThrow().rate(), 1e-12);
        assertEquals("4", fx(() -> field("#credit-rate").getText()));
        type("#credit-rate", "");
        assertTrue(model.choices().credit().of(venue).isEmpty());
    }

    private TextField field(String id) {
        return (TextField) find(id, VBox.class).lookup(".text-field");
    }

    private void type(String id, String text) {
        fx(() -> {
            field(id).setText(text);
            field(id).fireEvent(new ActionEvent());
            return null;
        });
    }

    @Test
    void levelHorizonAndMethodAreChosenInThePanel() {
        double before = model.picture().orElseThrow().report().orElseThrow().var();
        fx(() -> {
            find("#risk-level", HBox.class).lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(each -> each.getText().equals("99"))
                    .forEach(ToggleButton::fire);
            return null;
        });
        assertEquals(0.99, model.choices().level());
        assertTrue(model.picture().orElseThrow().report().orElseThrow().var() > before);
        fx(() -> {
            List<Node> rows = List.copyOf(find("#risk-methods", VBox.class).lookupAll(".line-row"));
            rows.get(VarMethod.MONTE_CARLO.ordinal())
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });
        assertEquals(VarMethod.MONTE_CARLO, model.choices().method());
    }

    @Test
    void anOrderIsThoughtUpInTheRedFrameAndNothingIsSent() {
        fx(() -> {
            assertFalse(view.lookup(".what-if").getStyleClass().contains("on"));
            @SuppressWarnings("unchecked")
            ChoiceBox<String> symbol = find("#what-if-symbol", ChoiceBox.class);
            symbol.setValue("SPY");
            TextField field = (TextField) find("#what-if-quantity", VBox.class).lookup(".text-field");
            field.setText("1,000");
            field.fireEvent(new ActionEvent());
            return null;
        });
        assertEquals(Optional.of(new WhatIf("SPY", 1_000)), model.choices().whatIf());
        fx(() -> {
            assertTrue(view.lookup(".what-if").getStyleClass().contains("on"));
            return null;
        });
        assertTrue(desk.orders.submitted.isEmpty());
        fx(() -> {
            TextField field = (TextField) find("#what-if-quantity", VBox.class).lookup(".text-field");
            field.setText("many");
            field.fireEvent(new ActionEvent());
            return null;
        });
        assertEquals(Optional.of(new WhatIf("SPY", 1_000)), model.choices().whatIf());
    }

    @Test
    void theOrderOnTheTicketCanBeThoughtUp() {
        fx(() -> {
            view.setTicket(() -> Optional.of(new WhatIf("SPY", -25)));
            find("#what-if-ticket", Button.class).fire();
            return null;
        });
        assertEquals(Optional.of(new WhatIf("SPY", -25)), model.choices().whatIf());
        assertTrue(desk.orders.submitted.isEmpty());
    }

    @Test
    void anEmptyBookOffersToTryTheTicketsOrder() {
        desk.trade("1100.00", "1.00");
        fx(() -> {
            view.setTicket(() -> Optional.of(new WhatIf("BTC/USD", 2)));
            model.showLive();
            find("#risk-try", Button.class).fire();
            return null;
        });
        assertEquals(Optional.of(new WhatIf("BTC/USD", 2)), model.choices().whatIf());
        assertEquals(
                2_200,
                model.picture().orElseThrow().after().orElseThrow().book().gross(),
                1e-9);
    }

    @Test
    void whatBreaksTheLimitIsMarkedByASignToo() {
        List<String> stress = fx(() -> texts("#risk-stress"));
        assertTrue(stress.contains("✕ 10 Apr 2013"), stress.toString());
        assertTrue(fx(() -> texts("#risk-exposure")).contains("Book"));
        HeatMap map = find("#risk-correlation", HeatMap.class);
        assertEquals(8 * 44 + 18, map.getMaxHeight(), "its sentence stays below it on a high screen");
    }

    @Test
    void figuresAreSavedAndFilesAreOpened() throws Exception {
        Path target = folder.resolve("risk.csv");
        view.setChooser(name -> Optional.of(target));
        fx(() -> {
            find("#risk-export", Button.class).fire();
            return null;
        });
        assertTrue(Files.readString(target).contains("contribution,SPY,component,"));
        Path prices = Files.write(folder.resolve("p.csv"), tradewind.views.risk.Files.prices());
        Path positions = Files.writeString(folder.resolve("b.csv"), "symbol,quantity\nSPY,10\n");
        view.setOpener(title -> List.of(positions, prices));
        fx(() -> {
            find("#risk-open", Button.class).fire();
            return null;
        });
        assertEquals(1, model.picture().orElseThrow().book().holdings().size());
        Path broken = Files.writeString(folder.resolve("b.csv"), "symbol,quantity\nSPY,ten\n");
        view.setOpener(title -> List.of(broken, prices));
        String said = fx(() -> {
            find("#risk-open", Button.class).fire();
            return ((Label) view.headTools()[0]).getText();
        });
        assertEquals("positions line 2, quantity: 'ten' is not a number", said);
        fx(() -> {
            find("#risk-live", Button.class).fire();
            return null;
        });
        assertTrue(model.isLive());
    }
}

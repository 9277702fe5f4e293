package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.views.blotter.TestDesk;

/// Brackets and links to other orders under mouse and keys.
class TicketViewLinksTest extends TicketWindow {
    @Test
    void onAShortScreenTheExitsComeInSightWhenTheyAreOpened() {
        onAScreenOf(520, () -> {
            clickOn("#ticket-bracket");
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(inSight("#ticket-exit-stop"));
        });
    }

    @Test
    void onAShortScreenTheTimeOfGtdComesInSightWhenItIsAskedFor() {
        onAScreenOf(400, () -> {
            interact(() -> model.timeInForceProperty().set(TimeInForce.GTD));
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(inSight("#ticket-until"));
        });
    }

    private void onAScreenOf(double height, Runnable what) {
        Window window = lookup(".ticket").query().getScene().getWindow();
        interact(() -> window.setHeight(height));
        try {
            what.run();
        } finally {
            interact(window::sizeToScene);
        }
    }

    private boolean inSight(String id) {
        Node scroll = lookup(".ticket .scroll-pane").query();
        Node node = lookup(id).query();
        return scroll.localToScene(scroll.getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void sendsABracket() {
        clickOn("#ticket-bracket");
        type("#ticket-limit", "1115");
        type("#ticket-target-1", "+50");
        type("#ticket-exit-stop", "1090");
        pulse();
        clickOn("#ticket-submit");
        assertEquals(
                List.of(TestDesk.limit("1115.00"), TestDesk.limit("1165.00"), TestDesk.stop("1090.00")),
                desk.orders.lists.getFirst().legs().stream()
                        .map(leg -> leg.ticket().terms())
                        .toList());
    }

    @Test
    void sendsABracketWhoseStopTrails() {
        clickOn("#ticket-bracket");
        type("#ticket-limit", "1115");
        type("#ticket-target-1", "+50");
        clickOn("#ticket-exit-kind-trailing_stop");
        type("#ticket-exit-trail", "10");
        pulse();
        clickOn("#ticket-submit");
        assertEquals(
                new Terms.TrailingStop(new Trail(Trail.Unit.PRICE, 1_000), TestDesk.BTC.price("1105.00")),
                desk.orders.lists.getFirst().legs().getLast().ticket().terms());
    }

    @Test
    void sendsABracketWhoseStopHasALimit() {
        clickOn("#ticket-bracket");
        type("#ticket-limit", "1115");
        type("#ticket-target-1", "+50");
        clickOn("#ticket-exit-kind-stop_limit");
        type("#ticket-exit-stop", "1090");
        type("#ticket-exit-limit", "-1.50");
        pulse();
        clickOn("#ticket-submit");
        assertEquals(
                new Terms.StopLimit(TestDesk.BTC.price("1090.00"), TestDesk.BTC.price("1088.50")),
                desk.orders.lists.getFirst().legs().getLast().ticket().terms());
    }

    @Test
    void linksToAnOpenOrderOfTheSymbol() {
        OrderId other = desk.work(Side.SELL, "2.50", TestDesk.limit("1165.00")).id();
        desk.work(Side.BUY, "1.00", TestDesk.limit("1100.00"));
        clickOn("#ticket-sell");
        clickOn("#ticket-advanced");
        clickOn(bring("#ticket-link-one_cancels_other"));
        ComboBox<?> orders = lookup("#ticket-link-order").queryComboBox();
        assertEquals(2, orders.getItems().size());
        interact(() -> orders.getSelectionModel().select(1));
        pulse();
        assertEquals("2.50", field("#ticket-quantity").getText());
        clickOn("#ticket-submit");
        assertEquals(List.of("ONE_CANCELS_OTHER with " + other), desk.orders.requests);
    }

    /// Scrolls a node of the form into sight.
    private Node bring(String query) {
        Node node = lookup(query).query();
        ScrollPane scroll = lookup(".ticket .scroll-pane").query();
        interact(() -> scroll.setVvalue(1));
        return node;
    }
}

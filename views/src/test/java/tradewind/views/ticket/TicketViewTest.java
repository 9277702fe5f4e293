package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.gate.Limits;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;
import tradewind.views.keeping.NamedEntries;

/// The ticket under mouse and keys.
class TicketViewTest extends ApplicationTest {
    private final TestDesk desk = new TestDesk();
    private final BooleanProperty confirming = new SimpleBooleanProperty(false);
    private final TicketViewModel model = new TicketViewModel(desk, TestDesk.BTC, Runnable::run, confirming);
    private final PresetBook book = new PresetBook(NamedEntries.forgetful());
    private long wall;

    @Override
    public void start(Stage stage) {
        desk.trade("1118.99", "1");
        desk.quote("1118.13", "2.46", "1118.99", "3.18");
        TextField elsewhere = new TextField();
        elsewhere.setId("elsewhere");
        Scene scene = new Scene(new HBox(new TicketView(model, book), elsewhere), 500, 900);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
        stage.toFront();
        model.pulse(0);
    }

    @AfterEach
    void letGo() throws TimeoutException {
        release(new KeyCode[] {});
        release(new MouseButton[] {});
        FxToolkit.cleanupStages();
    }

    @Test
    void aPresetIsSavedFromTheTicketAndPutBackByItsKeyWherever() {
        type("#ticket-quantity", "2.5");
        clickOn("#ticket-presets").type(KeyCode.DOWN).type(KeyCode.ENTER);
        clickOn("#ticket-preset-name").write("Scalp").type(KeyCode.ENTER);
        type("#ticket-quantity", "9");
        clickOn("#elsewhere");
        press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        assertEquals("2.5", model.quantityProperty().get());
        clickOn("#ticket-preset-1");
        press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void placesALimitOrderWithTheMouseAndTheKeyboard() {
        clickOn("#ticket-sell");
        type("#ticket-quantity", "2.5");
        type("#ticket-limit", "1125");
        pulse();
        assertEquals("Submit SELL 2.50 @ 1,125.00", submit().getText());
        assertTrue(lookup(".ticket").query().getStyleClass().contains("sell"));
        clickOn("#ticket-submit");
        assertEquals(List.of("submit SELL 2.50000000 " + TestDesk.limit("1125.00") + " DAY"), desk.orders.requests);
    }

    @Test
    void theTabKeyGoesFromTheTypeToThePriceAndThenToTheTime() {
        interact(() -> lookup("#ticket-type").query().requestFocus());
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            type(KeyCode.TAB);
            passed.add(lookup(".ticket").query().getScene().getFocusOwner().getId());
        }
        assertEquals(List.of("ticket-limit", "ticket-tif"), passed);
    }

    @Test
    void onAShortScreenTheExitsComeInSightWhenTheyAreOpened() {
        Window window = lookup(".ticket").query().getScene().getWindow();
        interact(() -> window.setHeight(520));
        try {
            clickOn("#ticket-bracket");
            WaitForAsyncUtils.waitForFxEvents();
            Node scroll = lookup(".ticket .scroll-pane").query();
            Node stop = lookup("#ticket-exit-stop").query();
            assertTrue(
                    scroll.localToScene(scroll.getLayoutBounds()).contains(stop.localToScene(stop.getLayoutBounds())));
        } finally {
            interact(window::sizeToScene);
        }
    }

    @Test
    void ofTwoWrongFieldsOneSentenceIsInSight() {
        type("#ticket-quantity", "100x");
        type("#ticket-limit", "1115.005");
        pulse();
        Label price = lookup("#ticket-price-problem").queryAs(Label.class);
        assertFalse(price.getText().isEmpty());
        assertFalse(price.isVisible());
        type("#ticket-quantity", "1");
        pulse();
        assertTrue(price.isVisible());
    }

    @Test
    void aClickOnTheAskTakesItsPrice() {
        clickOn("#ticket-ask");
        assertEquals("1,118.99", field("#ticket-limit").getText());
    }

    @Test
    void wheelAndArrowsMoveThePriceByOneTick() {
        clickOn("#ticket-limit");
        push(KeyCode.UP);
        push(KeyCode.UP);
        push(KeyCode.DOWN);
        assertEquals("1,118.14", field("#ticket-limit").getText());
        scroll(1, VerticalDirection.UP);
        String scrolled = field("#ticket-limit").getText();
        assertTrue(List.of("1,118.13", "1,118.15").contains(scrolled), scrolled);
    }

    @Test
    void aPriceOffTheTickIsRefusedBesideTheField() {
        type("#ticket-limit", "1115.005");
        pulse();
        assertEquals(
                "Off tick: nearest are 1,115.00 and 1,115.01",
                lookup("#ticket-price-problem").queryAs(Label.class).getText());
        assertTrue(submit().isDisabled());
    }

    @Test
    void controlAndEnterSendFromAFieldOfTheTicketAndFromNowhereElse() {
        clickOn("#elsewhere");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(0, desk.orders.submitted.size());
        clickOn("#ticket-quantity");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void aLargeOrderAsksAndEscapeTakesTheQuestionBack() {
        type("#ticket-quantity", "24");
        pulse();
        clickOn("#ticket-submit");
        assertTrue(lookup("#ticket-override").query().isVisible());
        assertTrue(lookup("#ticket-dismiss").query().isFocused());
        push(KeyCode.ESCAPE);
        assertTrue(submit().isVisible());
        assertEquals(0, desk.orders.submitted.size());
        clickOn("#ticket-submit");
        clickOn("#ticket-override");
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void shiftTurnsASizeButtonAround() {
        clickOn("+2.00");
        assertEquals("3.00", field("#ticket-quantity").getText());
        press(KeyCode.SHIFT).clickOn("+0.50").release(KeyCode.SHIFT);
        assertEquals("2.50", field("#ticket-quantity").getText());
    }

    @Test
    void aChangeLocksWhatCannotChangeAndEscapeEndsIt() {
        desk.work(Side.SELL, "2", TestDesk.limit("1130.00"));
        interact(() -> model.edit(desk.desk().orders().get(0)));
        assertTrue(lookup("#ticket-buy").query().isDisabled());
        assertTrue(lookup("#ticket-type").query().isDisabled());
        type("#ticket-limit", "1129");
        pulse();
        assertEquals("Replace SELL 2.00 @ 1,129.00", submit().getText());
        push(KeyCode.ESCAPE);
        pulse();
        assertFalse(model.editing());
        assertEquals("Submit SELL 1.00 @ 1,118.99", submit().getText());
    }

    @Test
    void aStopLimitHasTwoPricesAndLivesADayOrUntilItIsCancelledOrADate() {
        interact(() -> type().setValue(OrdType.STOP_LIMIT));
        type("#ticket-stop", "1120");
        type("#ticket-limit", "1121");
        pulse();
        assertEquals("Submit BUY 1.00 stop 1,120.00 @ 1,121.00", submit().getText());
        assertEquals(
                List.of(TimeInForce.DAY, TimeInForce.GTC, TimeInForce.GTD),
                lookup("#ticket-tif").queryComboBox().getItems());
    }

    @Test
    void enterSendsWhatTheTicketAsksAndEscapeDoesNot() {
        interact(() -> confirming.set(true));
        clickOn("#ticket-quantity");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(
                "Send BUY 1.00 BTC/USD limit 1,118.13, Day?",
                lookup("#ticket-question").queryAs(Label.class).getText());
        assertTrue(lookup("#ticket-send").query().isFocused());
        push(KeyCode.ESCAPE);
        assertTrue(submit().isVisible());
        assertTrue(field("#ticket-quantity").isFocused());
        assertEquals(0, desk.orders.submitted.size());
        push(KeyCode.CONTROL, KeyCode.ENTER);
        push(KeyCode.ENTER);
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void aHeldChordAsksAndDoesNotAnswer() {
        interact(() -> confirming.set(true));
        clickOn("#ticket-quantity");
        press(KeyCode.CONTROL).press(KeyCode.ENTER).release(KeyCode.CONTROL).press(KeyCode.ENTER);
        assertEquals(0, desk.orders.submitted.size());
        release(KeyCode.ENTER);
        push(KeyCode.ENTER);
        assertEquals(1, desk.orders.submitted.size());
    }

    @Test
    void theFocusStaysInTheTicketWhileAnOrderIsOnItsWay() {
        interact(() -> confirming.set(true));
        desk.orders.next = new CompletableFuture<>();
        clickOn("#ticket-submit");
        push(KeyCode.ENTER);
        assertEquals(1, desk.orders.submitted.size());
        assertTrue(submit().isDisabled());
        assertTrue(lookup(".ticket").query().isFocused());
    }

    @Test
    void theTickEndsTheQuestionsAndThePadlockBringsThemBack() {
        interact(() -> confirming.set(true));
        clickOn("#ticket-submit");
        clickOn("#ticket-ask-no-more");
        push(KeyCode.ENTER);
        assertEquals(1, desk.orders.submitted.size());
        clickOn("#ticket-submit");
        assertEquals(2, desk.orders.submitted.size());
        clickOn("#ticket-padlock");
        clickOn("#ticket-submit");
        assertEquals(2, desk.orders.submitted.size());
        clickOn("#ticket-dismiss");
        assertTrue(submit().isVisible());
    }

    @Test
    void sizesByRisk() {
        clickOn("#ticket-sizing");
        type("#ticket-limit", "1115");
        type("#ticket-risk", "100");
        type("#ticket-risk-stop", "1090");
        pulse();
        assertEquals("Submit BUY 4.00 @ 1,115.00", submit().getText());
        assertFalse(field("#ticket-quantity").isEditable());
        clickOn("#ticket-sizing");
        assertTrue(field("#ticket-quantity").isEditable());
    }

    @Test
    void anOldQuoteIsMarkedStaleAndStaysInSight() {
        desk.limits = new Limits(1, 1, 1, 1, 5_000_000_000L, 1, 0);
        desk.now += 6_200_000_000L;
        pulse();
        Label stale = lookup("#ticket-stale").queryAs(Label.class);
        assertEquals("STALE 6.2 s", stale.getText());
        assertTrue(stale.isVisible());
        assertEquals("1,118.99", model.market().get().ask());
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

    @Test
    void takesSeveralLimitsTogetherInOneSecondConfirmation() {
        desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=1300.00 reference=1118.99 band=3 %"));
        desk.orders.further = List.of(new Denial("MAX_QUANTITY", "quantity=4.00 limit=2.00"));
        type("#ticket-quantity", "4");
        pulse();
        assertEquals(
                "Override PRICE_COLLAR + MAX_QUANTITY",
                lookup("#ticket-ask-override").queryButton().getText());
        clickOn("#ticket-ask-override");
        String asked = lookup("#ticket-question").queryLabeled().getText();
        assertTrue(asked.contains("PRICE_COLLAR") && asked.contains("MAX_QUANTITY"), asked);
        assertTrue(lookup("#ticket-dismiss").query().isFocused());
        clickOn("#ticket-override");
        assertTrue(
                desk.orders.requests.getFirst().startsWith("confirmed [PRICE_COLLAR, MAX_QUANTITY]"),
                desk.orders.requests.toString());
    }

    /// Scrolls a node of the form into sight.
    private Node bring(String query) {
        Node node = lookup(query).query();
        ScrollPane scroll = lookup(".ticket .scroll-pane").query();
        interact(() -> scroll.setVvalue(1));
        return node;
    }

    @Test
    void sendsATrailingStop() {
        clickOn("#ticket-sell");
        interact(() -> type().setValue(OrdType.TRAILING_STOP));
        type("#ticket-trail", "150");
        clickOn("#ticket-trail-ticks");
        pulse();
        clickOn("#ticket-submit");
        assertEquals(
                new Terms.TrailingStop(new Trail(Trail.Unit.TICKS, 150), TestDesk.BTC.price("1117.49")),
                desk.orders.submitted.getFirst().terms());
    }

    @Test
    void goesBeyondALimitInASecondStepWithTheSafeChoiceFocused() {
        interact(() -> desk.orders.denial = Optional.of(new Denial("MAX_QUANTITY", "quantity=4.00 limit=2.00")));
        type("#ticket-quantity", "4");
        pulse();
        assertTrue(submit().isDisabled());
        clickOn("#ticket-ask-override");
        assertTrue(lookup("#ticket-dismiss").queryButton().isFocused());
        push(KeyCode.ENTER);
        assertEquals(List.of(), desk.orders.requests);
        clickOn("#ticket-ask-override");
        clickOn("#ticket-override");
        assertEquals(
                List.of("confirmed [MAX_QUANTITY] BUY 4.00000000 " + TestDesk.limit("1118.13")), desk.orders.requests);
    }

    @Test
    void theClosedFoldSaysWhatIsSet() {
        Label set = lookup("#ticket-advanced-set").queryAs(Label.class);
        assertEquals("post-only off · shows all", set.getText());
        clickOn("#ticket-advanced");
        clickOn("#ticket-post-only");
        clickOn("#ticket-advanced");
        assertEquals("post-only", set.getText());
    }

    @Test
    void aStopThatIsProposedStandsOnTheTicketWithoutAPrice() {
        interact(() -> model.propose(ProposedExit.stop(TestDesk.BTC, Side.SELL, 840_000_000L)));
        assertEquals(OrdType.STOP, type().getValue());
        assertEquals("8.40", field("#ticket-quantity").getText());
        assertEquals("", field("#ticket-stop").getText());
        assertTrue(submit().isDisabled());
    }

    private ComboBox<OrdType> type() {
        return lookup("#ticket-type").queryComboBox();
    }

    private Button submit() {
        return lookup("#ticket-submit").queryButton();
    }

    private TextField field(String id) {
        return lookup(id).queryAs(TextField.class);
    }

    private void type(String id, String text) {
        clickOn(id);
        push(KeyCode.CONTROL, KeyCode.A);
        write(text);
    }

    private void pulse() {
        wall += 16_000_000;
        interact(() -> lookup(".ticket").queryAs(TicketView.class).pulse(wall));
    }
}

package tradewind.views.keys;

import static javafx.scene.input.KeyCode.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import tradewind.views.texts.Texts;

/// What can be done with a key the trader may choose, with the keys it comes with.
public enum KeyAction {
    CANCEL_SYMBOL("window.cancel-symbol", Chord.shift(ESCAPE)),
    CANCEL_ALL("window.cancel-all", Chord.of(F7)),
    CLOSE_ALL("window.close-all", Chord.of(F6)),
    PALETTE("window.palette", Chord.ctrl(K)),
    THEME("window.theme", ctrlShift(L)),
    FULL_SCREEN("window.full-screen", Chord.of(F11)),
    HELP("window.help", Chord.of(F1)),
    NEXT_PANEL("window.next-panel", Chord.ctrl(TAB)),
    PREVIOUS_PANEL("window.previous-panel", ctrlShift(TAB)),
    CLOSE_PANEL("window.close-panel", Chord.ctrl(W)),
    REOPEN_PANEL("window.reopen-panel", ctrlShift(T)),
    TEAR_OFF("window.tear-off", ctrlShift(O)),
    MOVE_LEFT("window.move-left", ctrlAlt(LEFT)),
    MOVE_RIGHT("window.move-right", ctrlAlt(RIGHT)),
    MOVE_UP("window.move-up", ctrlAlt(UP)),
    MOVE_DOWN("window.move-down", ctrlAlt(DOWN)),
    NARROWER("window.narrower", ctrlAltShift(LEFT)),
    WIDER("window.wider", ctrlAltShift(RIGHT)),
    SHORTER("window.shorter", ctrlAltShift(UP)),
    TALLER("window.taller", ctrlAltShift(DOWN)),

    JOIN_BID("ladder.join-bid", Chord.of(Q)),
    JOIN_ASK("ladder.join-ask", Chord.of(W)),
    BUY_MARKET("ladder.buy-market", Chord.of(S)),
    SELL_MARKET("ladder.sell-market", Chord.of(A)),
    CANCEL_LADDER("ladder.cancel-all", Chord.of(E)),
    CANCEL_ROW("ladder.cancel", Chord.of(DELETE)),
    FLATTEN("ladder.flatten", Chord.of(R)),
    REVERSE("ladder.reverse", Chord.of(T)),
    BREAK_EVEN("ladder.break-even", Chord.of(B)),
    PART_1("ladder.part-1", Chord.shift(DIGIT1), Chord.shift(NUMPAD1)),
    PART_2("ladder.part-2", Chord.shift(DIGIT2), Chord.shift(NUMPAD2)),
    PART_3("ladder.part-3", Chord.shift(DIGIT3), Chord.shift(NUMPAD3)),
    PART_4("ladder.part-4", Chord.shift(DIGIT4), Chord.shift(NUMPAD4)),
    PART_5("ladder.part-5", Chord.shift(DIGIT5), Chord.shift(NUMPAD5)),
    SIZE_1("ladder.size-1", Chord.of(DIGIT1), Chord.of(NUMPAD1)),
    SIZE_2("ladder.size-2", Chord.of(DIGIT2), Chord.of(NUMPAD2)),
    SIZE_3("ladder.size-3", Chord.of(DIGIT3), Chord.of(NUMPAD3)),
    SIZE_4("ladder.size-4", Chord.of(DIGIT4), Chord.of(NUMPAD4)),
    SIZE_5("ladder.size-5", Chord.of(DIGIT5), Chord.of(NUMPAD5)),
    /// Plus is on its own key or above Equals, as the keyboard has it.
    LARGER("ladder.larger", Chord.of(PLUS), Chord.of(ADD), Chord.of(EQUALS), Chord.shift(EQUALS)),
    SMALLER("ladder.smaller", Chord.of(MINUS), Chord.of(SUBTRACT)),
    RECENTRE("ladder.recentre", Chord.of(SPACE), Chord.of(C)),

    DRAW_TREND("chart.draw-trend", Chord.alt(T)),
    DRAW_RAY("chart.draw-ray", Chord.alt(R)),
    DRAW_HORIZONTAL("chart.draw-horizontal", Chord.alt(H)),
    DRAW_VERTICAL("chart.draw-vertical", Chord.alt(V)),
    DRAW_RECTANGLE("chart.draw-rectangle", Chord.alt(B)),
    DRAW_FIBONACCI("chart.draw-fibonacci", Chord.alt(F)),
    DRAW_CHANNEL("chart.draw-channel", Chord.alt(C)),
    DRAW_NOTE("chart.draw-note", Chord.alt(N)),
    MEASURE("chart.measure", Chord.alt(M)),
    MAGNET("chart.magnet", Chord.alt(G)),
    UNDO_DRAWING("chart.undo", Chord.ctrl(Z)),
    PULL_STOP("chart.stop", Chord.alt(S)),
    PULL_TARGET("chart.target", Chord.alt(P)),
    ALERT("chart.alert", Chord.alt(A));

    private static final Texts TEXTS = Texts.of("keys");

    private final String id;
    private final List<Chord> standard;

    KeyAction(String id, Chord... standard) {
        this.id = id;
        this.standard = List.of(standard);
    }

    private static Chord ctrlShift(KeyCode code) {
        return new Chord(code, true, false, true);
    }

    private static Chord ctrlAlt(KeyCode code) {
        return new Chord(code, true, true, false);
    }

    private static Chord ctrlAltShift(KeyCode code) {
        return new Chord(code, true, true, true);
    }

    /// Its name where keys are kept; never changes once it was released.
    public String id() {
        return id;
    }

    static Optional<KeyAction> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    public Scope scope() {
        if (id.startsWith("window.")) return Scope.WINDOW;
        return id.startsWith("ladder.") ? Scope.LADDER : Scope.CHART;
    }

    /// The keys it comes with.
    public List<Chord> standard() {
        return standard;
    }

    /// What it does, in the language spoken.
    public String title() {
        return TEXTS.get("action." + id);
    }

    /// Acts in every state of the session, and while a key is being recorded.
    public boolean safety() {
        return compareTo(CLOSE_ALL) <= 0;
    }

    /// Never without a key.
    boolean required() {
        return safety() || this == PALETTE;
    }
}

package tradewind.views.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.views.keys.KeyMap.Change;
import tradewind.views.texts.Language;

class KeyMapTest {
    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    private static Chord chord(String text) {
        return Chord.read(text).orElseThrow();
    }

    private static Change give(KeyAction action, String... keys) {
        return give(KeyMap.DEFAULTS, action, keys);
    }

    private static Change give(KeyMap map, KeyAction action, String... keys) {
        return map.give(action, Arrays.stream(keys).map(KeyMapTest::chord).toList());
    }

    private static KeyMap done(Change change) {
        return assertInstanceOf(Change.Done.class, change, change.toString()).map();
    }

    private static Change.Taken taken(Change change) {
        return assertInstanceOf(Change.Taken.class, change, change.toString());
    }

    private static String refused(Change change) {
        return assertInstanceOf(Change.Refused.class, change, change.toString()).why();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyActionOfAScopeSaysSomethingOfItsOwn(Language language) {
        Language.speak(language);
        List<String> all = Arrays.stream(KeyAction.values())
                .map(action -> action.scope() + " " + action.title())
                .toList();
        assertEquals(all.stream().distinct().toList(), all);
    }

    @Test
    void noTwoActionsHaveOneName() {
        Set<String> ids = new HashSet<>();
        for (KeyAction each : KeyAction.values()) assertTrue(ids.add(each.id()), each.id());
    }

    @Test
    void everyKeyIsReadAsItIsWritten() {
        List<String> wrong = new ArrayList<>();
        for (KeyCode code : KeyCode.values()) {
            if (code.isModifierKey() || code == KeyCode.UNDEFINED) continue;
            Chord chord = new Chord(code, true, true, true);
            if (!Chord.read(chord.text()).equals(Optional.of(chord))) wrong.add(chord.text());
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theKeysADeskComesWithMeetNobodyElses() {
        for (KeyAction each : KeyAction.values()) {
            assertEquals(Optional.empty(), KeyMap.clash(each, Map.of()), each.id());
            assertEquals(KeyMap.DEFAULTS, done(KeyMap.DEFAULTS.give(each, each.standard())));
        }
    }

    @Test
    void anActionThatGetsAnotherKeyDoesNotHearItsOldOne() {
        KeyMap map = done(give(KeyAction.BUY_MARKET, "Alt+B"));
        assertEquals(Optional.of(KeyAction.BUY_MARKET), map.action(Scope.LADDER, chord("Alt+B")));
        assertEquals(Optional.empty(), map.action(Scope.LADDER, chord("S")));
        assertEquals(Map.of(KeyAction.BUY_MARKET, List.of(chord("Alt+B"))), map.changes());
        assertEquals(KeyMap.DEFAULTS, done(map.give(KeyAction.BUY_MARKET, KeyAction.BUY_MARKET.standard())));
    }

    @Test
    void oneKeyMayMeanSomethingOnTheLadderAndSomethingElseOnTheChart() {
        KeyMap map = done(give(KeyAction.REVERSE, "Alt+T"));
        assertEquals(Optional.of(KeyAction.REVERSE), map.action(Scope.LADDER, chord("Alt+T")));
        assertEquals(Optional.of(KeyAction.DRAW_TREND), map.action(Scope.CHART, chord("Alt+T")));
    }

    @Test
    void aKeyOfAnotherActionOfTheScopeIsTakenFromThereOnlyWhenAskedFor() {
        Change.Taken taken = taken(give(KeyAction.BUY_MARKET, "A"));
        assertEquals("A is the key of Sell at the market (Ladder).", taken.why());
        assertEquals(List.of(), taken.taking().keys(KeyAction.SELL_MARKET));
        assertEquals(Optional.of(KeyAction.BUY_MARKET), taken.taking().action(Scope.LADDER, chord("A")));
    }

    @Test
    void aKeyOfTheWindowMeansNothingElseAnywhere() {
        assertEquals(
                "Ctrl+W is the key of Close the panel (Window).",
                taken(give(KeyAction.REVERSE, "Ctrl+W")).why());
        assertEquals(
                "Alt+T is the key of Draw a trend line (Chart).",
                taken(give(KeyAction.THEME, "Alt+T")).why());
    }

    @Test
    void onlyTheKeyThatMeetsIsTaken() {
        KeyMap map = taken(give(KeyAction.BREAK_EVEN, "Space")).taking();
        assertEquals(List.of(chord("C")), map.keys(KeyAction.RECENTRE));
    }

    @Test
    void aSafetyKeyCanBeAnotherOneButIsNeverTakenAndNeverGone() {
        KeyMap map = done(give(KeyAction.CANCEL_ALL, "F9"));
        assertEquals("F9", map.shown(KeyAction.CANCEL_ALL));
        assertEquals(
                "F9 is the key of Cancel all orders, which is never without one. Give that another key first.",
                refused(give(map, KeyAction.THEME, "F9")));
        assertEquals(
                "F7 is the key of Cancel all orders, which is never without one. Give that another key first.",
                refused(give(KeyAction.BUY_MARKET, "F7")));
        for (KeyAction each :
                List.of(KeyAction.CANCEL_SYMBOL, KeyAction.CANCEL_ALL, KeyAction.CLOSE_ALL, KeyAction.PALETTE))
            assertEquals(each.title() + " always has a key. Give it another one.", refused(give(each)));
        assertEquals("", done(give(KeyAction.HELP)).shown(KeyAction.HELP));
    }

    @ParameterizedTest
    @CsvSource({
        "THEME,B,'B would be taken away from typing: a key of the window needs Ctrl, Alt or an F key.'",
        "THEME,7,'7 would be taken away from typing: a key of the window needs Ctrl, Alt or an F key.'",
        "THEME,Shift+B,'Shift+B would be taken away from typing: a key of the window needs Ctrl, Alt or an F key.'",
        "CANCEL_ALL,Space,'Space would be taken away from typing: a key of the window needs Ctrl, Alt or an F key.'",
        "THEME,Tab,'Tab goes from one control to the next.'",
        "THEME,Enter,'Enter is used by fields, tables or the ticket.'",
        "CANCEL_ALL,Esc,'Esc gives up what was begun, everywhere.'",
        "THEME,Left,'Left is used by fields, tables or the ticket.'",
        "THEME,Ctrl+C,'Ctrl+C is used by fields, tables or the ticket.'",
        "THEME,Ctrl+V,'Ctrl+V is used by fields, tables or the ticket.'",
        "THEME,Ctrl+X,'Ctrl+X is used by fields, tables or the ticket.'",
        "THEME,Ctrl+Z,'Ctrl+Z is used by fields, tables or the ticket.'",
        "THEME,Ctrl+A,'Ctrl+A is used by fields, tables or the ticket.'",
        "THEME,Ctrl+Enter,'Ctrl+Enter is used by fields, tables or the ticket.'",
        "THEME,Alt+F4,'Alt+F4 belongs to the system.'",
        "THEME,Ctrl+3,'Ctrl+3 shows a layout.'",
        "THEME,Alt+3,'Alt+3 is for a preset of the ticket.'",
        "THEME,Alt+Up,'Alt+Up moves orders on chart and ladder.'",
        "THEME,Ctrl+Alt+Q,'Ctrl+Alt+Q types a sign on many keyboards (AltGr).'",
        "BUY_MARKET,Enter,'Enter moves, places or gives up on the ladder.'",
        "BUY_MARKET,Ctrl+1,'Ctrl+1 shows a layout.'",
        "BUY_MARKET,Esc,'Esc gives up what was begun, everywhere.'",
        "DRAW_TREND,T,'T types a symbol, an interval or zooms on the chart: it needs Ctrl, Alt or an F key.'",
        "DRAW_TREND,Delete,'Delete moves, selects or cancels on the chart.'",
        "DRAW_TREND,Space,'Space moves, selects or cancels on the chart.'",
    })
    void someKeysCannotBeHad(KeyAction action, String keys, String why) {
        assertEquals(why, refused(give(action, keys)));
    }

    private static KeyMap.Line line(int number, String action, String... keys) {
        return new KeyMap.Line(number, action, List.of(keys));
    }

    private static List<String> sentences(KeyMap.Reading reading) {
        return reading.problems().stream().map(KeyMap.Problem::sentence).toList();
    }

    @Test
    void aFileThatSwapsTwoKeysIsReadWhole() {
        KeyMap.Reading reading =
                KeyMap.read(List.of(line(3, "ladder.buy-market", "A"), line(4, "ladder.sell-market", "S")));
        assertEquals(List.of(), sentences(reading));
        assertEquals(Optional.of(KeyAction.SELL_MARKET), reading.map().action(Scope.LADDER, chord("S")));
    }

    @Test
    void whatCannotBeReadLeavesItsActionAsItCameAndTheRestCounts() {
        KeyMap.Reading reading = KeyMap.read(List.of(
                line(2, "ladder.teleport", "A"),
                line(3, "ladder.buy-market", "Hyper+Q"),
                line(4, "window.theme", "B"),
                line(5, "window.palette"),
                line(6, "ladder.reverse"),
                line(7, "window.help", "Ctrl+P"),
                line(8, "window.help", "Ctrl+Q")));
        assertEquals(
                List.of(
                        "Line 2: there is no action ladder.teleport.",
                        "Line 3: there is no key Hyper+Q for ladder.buy-market.",
                        "Line 4: B would be taken away from typing: a key of the window needs Ctrl, Alt or an F key.",
                        "Line 5: Find and do anything always has a key. Give it another one.",
                        "Line 8: window.help stands there twice."),
                sentences(reading));
        assertEquals(
                Map.of(KeyAction.REVERSE, List.of(), KeyAction.HELP, List.of(chord("Ctrl+P"))),
                reading.map().changes());
    }

    @Test
    void ofTwoLinesWithOneKeyTheLaterIsLeftOut() {
        KeyMap.Reading reading =
                KeyMap.read(List.of(line(2, "ladder.reverse", "F9"), line(3, "window.full-screen", "F9")));
        assertEquals(
                List.of("Line 3: F9 for Full screen is the key of Cancel all orders and reverse the position, too."),
                sentences(reading));
        assertEquals(
                Map.of(KeyAction.REVERSE, List.of(chord("F9"))), reading.map().changes());
    }

    @Test
    void aLineThatTakesASafetyKeyIsLeftOut() {
        KeyMap.Reading reading = KeyMap.read(List.of(line(2, "ladder.reverse", "F7")));
        assertEquals(KeyMap.DEFAULTS, reading.map());
        assertFalse(reading.problems().isEmpty());
    }

    @Test
    void whatIsLeftOutMayLeaveOutWhoReliedOnIt() {
        KeyMap.Reading reading = KeyMap.read(List.of(
                line(2, "ladder.buy-market", "Q"), line(3, "ladder.join-bid", "W"), line(4, "ladder.join-ask", "F7")));
        assertEquals(
                List.of(2, 3, 4),
                reading.problems().stream().map(KeyMap.Problem::line).toList());
        assertEquals(KeyMap.DEFAULTS, reading.map());
    }
}

package tradewind.views.workspace.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

class CommandSearchTest {
    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    private static final List<Command> ALL = List.of(
            command("Layout", "Trade"),
            command("Layout", "Research"),
            command("Panel", "New Chart: candles, indicators, your orders and fills"),
            command("Panel", "Time & sales: every trade of the market"),
            command("Setting", "Theme: Dark"),
            command("Setting", "Theme: Light"),
            command("Window", "Dark or light"),
            command("Safety", "Cancel all orders"),
            command("Blotter", "Show all orders"));

    private static Command command(String group, String title) {
        return new Command(() -> group, () -> title, () -> {});
    }

    private static List<String> titles(String query) {
        return CommandSearch.find(query, ALL).stream().map(Command::title).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "trade, Trade",
        "TRADE, Trade",
        "res, Research",
        "td, Theme: Dark",
        "thl, Theme: Light",
        "dol, Dark or light",
        "sales, Time & sales: every trade of the market",
        "cancel, Cancel all orders",
        "cao, Cancel all orders",
        "sao, Show all orders",
        "blotter all, Show all orders",
        "chart, 'New Chart: candles, indicators, your orders and fills'"
    })
    void findsWhatIsMeantFirst(String query, String title) {
        assertEquals(title, titles(query).getFirst());
    }

    @Test
    void whatIsCalledSoComesBeforeWhatIsOnlyDescribedSo() {
        Command described = command("Panel", "New Watchlist: instruments with last, change and the last day");
        Command called = command("Panel", "Instruments: symbol, venue, tick, lot, currency and hours of each");
        assertEquals(
                called,
                CommandSearch.find("panel instruments", List.of(described, called))
                        .getFirst());
    }

    @ParameterizedTest
    @EnumSource
    void theEnglishNameFindsACommandInEveryLanguage(Language language) {
        Texts texts = Texts.of("workspace");
        Language.speak(language);
        Command reset = new Command(() -> texts.get("group.layout"), () -> texts.get("layout.reset"), () -> {});
        Command tour = new Command(() -> texts.get("group.help"), () -> texts.get("tour"), () -> {});
        for (Command each : List.of(reset, tour))
            assertEquals(List.of(each), CommandSearch.find(each.title(), List.of(reset, tour)), "as it is shown");
        assertEquals(List.of(reset), CommandSearch.find("put this layout back", List.of(tour, reset)));
        assertEquals(List.of(tour), CommandSearch.find("help tour", List.of(reset, tour)));
    }

    @Test
    void nothingTypedFindsEverythingInOrder() {
        assertEquals(ALL, CommandSearch.find("  ", ALL));
    }

    @Test
    void leavesOutWhatHasNotAllTheLettersInOrder() {
        assertEquals(List.of(), titles("xyz"));
        assertEquals(List.of(), titles("krad"), "the letters of Dark, backwards");
        assertEquals(
                List.of("Theme: Dark", "Dark or light"),
                titles("dark").stream()
                        .limit(2)
                        .sorted((a, b) -> b.compareTo(a))
                        .toList());
    }
}

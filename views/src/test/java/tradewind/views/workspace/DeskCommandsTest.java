package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.keys.KeyMap;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.palette.Command;
import tradewind.views.workspace.palette.CommandSearch;

class DeskCommandsTest {
    private static final Texts TEXTS = Texts.of("workspace");
    private static final PanelKind STRATEGIES = new PanelKind(
            "strategies",
            () -> TEXTS.get("panel.strategies"),
            Feather.CPU,
            () -> TEXTS.get("panel.strategies.about"),
            Optional.empty(),
            false,
            false,
            seat -> {
                throw new IllegalStateException("only its name is wanted");
            });

    private final List<String> done = new ArrayList<>();

    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    private List<Command> all() {
        List<Command> all = new ArrayList<>(DeskCommands.keys(KeyMap.DEFAULTS, shortcut -> done.add(shortcut.name())));
        all.addAll(DeskCommands.looks(
                theme -> done.add(theme.name()), density -> done.add(density.name()), text -> done.add(text.name())));
        all.add(DeskCommands.open(STRATEGIES, done::add));
        return all;
    }

    private void enter(String query) {
        CommandSearch.find(query, all()).getFirst().run().run();
    }

    @Test
    void areFoundInTheLanguageSpokenAndInEnglish() {
        Language.speak(Language.GERMAN);
        enter("Strategien");
        enter("strategies");
        enter("full screen");
        enter("theme: light");
        assertEquals(List.of("strategies", "strategies", "FULL_SCREEN", "LIGHT"), done);
    }

    @Test
    void areShownInTheLanguageSpoken() {
        Language.speak(Language.GERMAN);
        List<String> titles = all().stream().map(Command::title).toList();
        assertEquals("Strategien: " + TEXTS.get("panel.strategies.about"), titles.getLast());
    }
}

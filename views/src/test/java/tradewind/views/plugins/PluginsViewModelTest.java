package tradewind.views.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.engine.plugins.PluginInfo;
import tradewind.engine.plugins.PluginInfo.State;

class PluginsViewModelTest {
    private final List<Set<String>> kept = new ArrayList<>();
    private Optional<String> problem = Optional.empty();
    private final PluginsViewModel model = new PluginsViewModel(
            List.of(
                    line("fade", new State.Enabled()),
                    line("grid", new State.Disabled("Switched off in the settings.")),
                    line("broken.jar", new State.Failed("not a jar"))),
            "plugins",
            Set.of("grid", "gone"),
            names -> {
                if (problem.isEmpty()) kept.add(Set.copyOf(names));
                return problem;
            },
            Runnable::run,
            Runnable::run);

    private static PluginLine line(String name, State state) {
        return new PluginLine(new PluginInfo(name, "1.0", name, state), "", "Strategy", "", name.equals("grid"));
    }

    @Test
    void switchingOffIsKeptAndCountsFromTheNextStart() {
        model.put("fade", false);
        assertEquals(List.of(Set.of("grid", "gone", "fade")), kept);
        assertEquals(1, model.switches().get().waiting());
        model.put("fade", true);
        assertEquals(0, model.switches().get().waiting());
        assertEquals(Set.of("grid", "gone"), kept.getLast(), "one that is not there now stays off");
    }

    @Test
    void whatIsOffCanBeSwitchedOnAgain() {
        model.put("grid", true);
        assertEquals(List.of(Set.of("gone")), kept);
        assertEquals(1, model.switches().get().waiting());
    }

    @Test
    void aSwitchThatWasNotKeptStaysWhereItWasAndSaysWhy() {
        problem = Optional.of("The disk is full.");
        model.put("fade", false);
        assertEquals(Set.of("grid", "gone"), model.switches().get().off());
        assertEquals("The disk is full.", model.switches().get().problem());
    }

    @Test
    void onePutWhereItIsKeepsNothing() {
        model.put("fade", true);
        assertEquals(List.of(), kept);
    }

    @Test
    void aPluginThatFailedHasNoSwitch() {
        assertTrue(model.switchable(model.plugins().get(0)));
        assertTrue(model.switchable(model.plugins().get(1)));
        assertFalse(model.switchable(model.plugins().get(2)));
    }
}

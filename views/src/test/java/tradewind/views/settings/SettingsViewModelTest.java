package tradewind.views.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.views.settings.SettingLine.Kind;
import tradewind.views.settings.SettingLine.Option;
import tradewind.views.settings.SettingLine.When;
import tradewind.views.settings.SettingsViewModel.Standing;

class SettingsViewModelTest {
    private static final SettingLine THEME = new SettingLine(
            "theme",
            "Look",
            "Theme",
            "Colours of every window.",
            new Kind.Choice(List.of(new Option("DARK", "Dark"), new Option("LIGHT", "Light"))),
            "DARK",
            When.AT_ONCE);
    private static final SettingLine LATENCY = new SettingLine(
            "paper.latencyMillis",
            "Paper exchange",
            "Latency",
            "One way, at least.",
            new Kind.Whole(0, 60_000, "ms"),
            "20",
            When.NEXT_START);
    private static final SettingLine DEPTH = new SettingLine(
            "paper.depth",
            "Paper exchange",
            "Size of derived quotes",
            "Shown at bid and ask.",
            new Kind.Decimal(8, ""),
            "2.5",
            When.NEXT_START);

    private final Map<String, String> kept = new HashMap<>(Map.of("paper.latencyMillis", "80"));
    private final List<String> applied = new ArrayList<>();
    private Optional<String> problem = Optional.empty();
    private final SettingsViewModel model = new SettingsViewModel(
            List.of(THEME, LATENCY, DEPTH),
            Map.copyOf(kept),
            new SettingsStore() {
                @Override
                public Map<String, String> chosen(Collection<SettingLine> lines) {
                    return kept;
                }

                @Override
                public Optional<String> keep(SettingLine line, Optional<String> value) {
                    if (problem.isEmpty()) {
                        kept.remove(line.key());
                        value.ifPresent(text -> kept.put(line.key(), text));
                    }
                    return problem;
                }
            },
            Runnable::run,
            Runnable::run,
            (key, value) -> applied.add(key + "=" + value));

    private Standing standing(SettingLine line) {
        return model.standing(line.key()).get();
    }

    @Test
    void saysWhatDiffersFromItsStandard() {
        assertEquals(new Standing("DARK", "", false, false), standing(THEME));
        assertEquals(new Standing("80", "", true, false), standing(LATENCY));
        assertEquals(1, model.summary().get().changed());
    }

    @Test
    void aChangeIsKeptAtOnceAndTold() {
        model.put("theme", "LIGHT");
        assertEquals("LIGHT", kept.get("theme"));
        assertEquals(List.of("theme=LIGHT"), applied);
        assertEquals(new Standing("LIGHT", "", true, false), standing(THEME));
    }

    @Test
    void whatTakesEffectAtTheNextStartWaitsUntilItIsAsItWasAtThisOne() {
        model.put("paper.latencyMillis", "5");
        assertEquals(new Standing("5", "", true, true), standing(LATENCY));
        assertEquals(1, model.summary().get().waiting());
        model.put("paper.latencyMillis", "80");
        assertEquals(new Standing("80", "", true, false), standing(LATENCY));
        assertEquals(0, model.summary().get().waiting());
    }

    @Test
    void aLinePutBackIsNoLongerKept() {
        model.putBack("paper.latencyMillis");
        assertEquals(Map.of(), kept);
        assertEquals(new Standing("20", "", false, true), standing(LATENCY));
    }

    @Test
    void itsStandardTypedInIsTheSameAsPuttingItBack() {
        model.put("paper.latencyMillis", "20");
        assertEquals(Map.of(), kept);
    }

    @ParameterizedTest
    @CsvSource({
        "paper.latencyMillis,60001", "paper.latencyMillis,-1", "paper.latencyMillis,2.5", "paper.latencyMillis,''",
        "paper.depth,1e3", "paper.depth,0.123456789", "paper.depth,-1", "theme,PINK"
    })
    void aTextThatCannotBeAValueIsRefusedAndTheValueStays(String key, String text) {
        String before = model.standing(key).get().value();
        model.put(key, text);
        assertEquals(before, model.standing(key).get().value());
        assertEquals(false, model.standing(key).get().refusal().isEmpty());
        assertEquals(List.of(), applied);
    }

    @Test
    void aChangeThatCouldNotBeKeptIsNotTakenAndSaysWhy() {
        problem = Optional.of("The disk is full.");
        model.put("theme", "LIGHT");
        assertEquals(new Standing("DARK", "The disk is full.", false, false), standing(THEME));
        assertEquals(List.of(), applied);
        problem = Optional.empty();
        model.put("theme", "LIGHT");
        assertEquals(new Standing("LIGHT", "", true, false), standing(THEME));
    }

    @Test
    void aLineIsFoundByItsWordsItsGroupItsKeyAndItsValue() {
        for (String query : List.of("latenc", "PAPER way", "latencymillis", "80 ms")) {
            model.queryProperty().set(query);
            assertEquals(Set.of("paper.latencyMillis"), model.summary().get().shown(), query);
        }
        model.queryProperty().set("light");
        assertEquals(Set.of("theme"), model.summary().get().shown());
        model.queryProperty().set("nothing like it");
        assertEquals(Set.of(), model.summary().get().shown());
    }

    @Test
    void onRequestOnlyWhatDiffersIsInSight() {
        model.changedOnlyProperty().set(true);
        assertEquals(Set.of("paper.latencyMillis"), model.summary().get().shown());
    }

    @Test
    void aKeyNobodyKnowsIsAMistakeOfOurs() {
        assertThrows(IllegalArgumentException.class, () -> model.put("papier", "1"));
    }
}

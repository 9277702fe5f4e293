package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.app.doctor.Display;

/// What is common to all commands, and the window without one.
class CliTest extends ScriptedCli {
    @Test
    void opensTheWindowWithoutACommand() {
        display = new Display(false, Map.of(), Optional::empty);
        assertEquals(new Said(0, "", ""), run("--home", home.toString()));
        assertEquals(List.of(options(Optional.of(StrategyName.DEMO))), opened);
    }

    @Test
    void runsTheDemoInTheTerminalWhereNoWindowCanOpenAndSaysSoInOneLine() {
        Said said = run("--home", home.toString());
        assertEquals(0, said.code());
        assertEquals(
                display.missing().orElseThrow(), said.out().lines().findFirst().orElseThrow());
        assertTrue(said.out().contains("Fills         118"), said.out());
        assertEquals(1, ran.size());
        assertEquals(List.of(), opened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo", "replay", "journal", "status", "kill", "drill", "doctor"})
    void explainsEveryCommandWithExamples(String command) {
        Said said = command.isEmpty() ? run("--help") : run(command, "--help");
        assertEquals(0, said.code());
        assertTrue(said.out().contains("Examples:"), said.out());
        assertTrue(said.out().lines().allMatch(line -> line.length() <= 100), said.out());
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertEquals(2, run("demo", "--nonsense").code());
        assertEquals(2, run("journal").code());
        assertEquals(
                2, run("journal", "tail", "-n", "0", "--home", home.toString()).code());
    }

    @Test
    void saysWhichReleaseItIs() {
        assertTrue(run("--version").out().startsWith("Tradewind "));
    }
}

package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// `status`, `kill`, `drill` and `doctor`.
class RunningDeskCommandsTest extends ScriptedCli {
    @Test
    void tellsThatNoDeskIsRunning() {
        assertEquals(1, run("status").code());
        assertEquals(1, run("kill").code());
    }

    @Test
    void showsTheRunningDesk() {
        report = Optional.of(new RunningDesk.Report(
                "pid 7",
                List.of(new RunningDesk.SessionReport(
                        "Sample week",
                        "REPLAY",
                        "2013-11-29T22:53:40Z",
                        "ACTIVE",
                        List.of("BTC/USD: too wild"),
                        12,
                        2,
                        List.of(),
                        "1.00 USD",
                        ""))));
        Said said = run("status");
        assertEquals(0, said.code());
        assertTrue(said.out().contains("Position  flat"), said.out());
        assertTrue(said.out().contains("Halted    BTC/USD: too wild"), said.out());
    }

    @Test
    void killsWithAReasonAndCounts() {
        report = Optional.of(new RunningDesk.Report("pid 7", List.of()));
        Said said = run("kill", "--reason", "drill");
        assertEquals("drill", killedFor);
        assertEquals(0, said.code());
        assertTrue(said.out().contains("2 canceled, 1 closed, 0 still open, 0 unknown"), said.out());
    }

    @Test
    void killsEverythingAndClosesItUnlessToldOtherwise() {
        report = Optional.of(new RunningDesk.Report("pid 7", List.of()));
        run("kill");
        assertEquals(new RunningDesk.KillOrder("command line", "", true), killed);
        run("kill", "--symbol", "BTC/USD", "--no-flatten");
        assertEquals(new RunningDesk.KillOrder("command line", "BTC/USD", false), killed);
    }

    @Test
    void tellsHowTheDrillWentAndFailsIfItDid() {
        Said said = run("drill", "--home", home.toString());
        assertEquals(0, said.code());
        assertTrue(said.out().contains("✓ everything\n    0.180 s, 3 canceled, 1 closed"), said.out());
        drillFailures = List.of("the position is not flat");
        Said failed = run("drill", "--home", home.toString(), "--json");
        assertEquals(1, failed.code());
        assertTrue(failed.out().contains("the position is not flat"), failed.out());
    }

    @Test
    void checksTheMachine() {
        Said said = run("doctor", "--home", home.toString(), "--json");
        assertTrue(said.out().contains("\"Disk sync\""), said.out());
    }
}

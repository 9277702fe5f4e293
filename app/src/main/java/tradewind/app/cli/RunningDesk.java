package tradewind.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tradewind.app.home.DataFolder;

/// The desk that runs on a data folder, seen from another process. Files in the folder carry everything; no port.
public interface RunningDesk {
    /// @param process who runs it, such as `pid 4711`
    record Report(String process, List<SessionReport> sessions) {}

    /// @param clock session time, ISO-8601
    /// @param tradingState `ACTIVE`, `REDUCING` or `HALTED`
    /// @param position per instrument, with its unit
    /// @param problem empty if there is none
    record SessionReport(
            String name,
            String mode,
            String clock,
            String tradingState,
            long ticks,
            int workingOrders,
            List<String> position,
            String equity,
            String problem) {}

    /// What became of a kill.
    ///
    /// @param halted trading stands still
    /// @param sentence for a person
    record KillReceipt(boolean halted, int canceled, int closed, int unknown, String sentence) {}

    /// @return empty if no desk runs on this folder
    Optional<Report> status(DataFolder folder) throws IOException;

    /// Halts trading, cancels everything, closes every position.
    ///
    /// @return empty if no desk runs on this folder
    Optional<KillReceipt> kill(DataFolder folder, String reason, Duration wait) throws IOException;
}

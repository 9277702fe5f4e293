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
    /// @param halted symbols that are halted by themselves, each with what its kill came to
    /// @param problem empty if there is none
    record SessionReport(
            String name,
            String mode,
            String clock,
            String tradingState,
            List<String> halted,
            long ticks,
            int workingOrders,
            List<String> position,
            String equity,
            String problem) {}

    /// What is to be killed.
    ///
    /// @param symbol empty for everything
    /// @param flatten close positions too; else only cancel
    record KillOrder(String reason, String symbol, boolean flatten) {}

    /// What became of a kill.
    ///
    /// @param halted trading stands still, and all that was asked for is done
    /// @param open orders and positions that are not done yet; positions that are to be kept do not count
    /// @param sentence for a person
    record KillReceipt(boolean halted, int canceled, int closed, int open, int unknown, String sentence) {}

    /// @return empty if no desk runs on this folder
    Optional<Report> status(DataFolder folder) throws IOException;

    /// Halts trading and cancels, in one symbol or everywhere, and closes positions if asked.
    ///
    /// @return empty if no desk runs on this folder
    Optional<KillReceipt> kill(DataFolder folder, KillOrder order, Duration wait) throws IOException;
}

package tradewind.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.TradingState;
import tradewind.engine.kernel.HaltReport;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.KernelNote.StateChanged;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// Halts as the journal says they stand, each with how far the kernel has come with it.
final class Halts {
    private Halts() {}

    static Optional<SessionStatus.Halt> ofSession(SessionNews news, Kernel kernel) {
        return news.standing().filter(Halts::halted).map(s -> halt(Optional.empty(), s, kernel.haltReport()));
    }

    static List<SessionStatus.Halt> ofInstruments(Instruments instruments, SessionNews news, Kernel kernel) {
        List<SessionStatus.Halt> halts = new ArrayList<>();
        for (Instrument instrument : instruments.all())
            news.standing(instrument.index())
                    .filter(Halts::halted)
                    .map(s -> halt(Optional.of(instrument), s, kernel.haltReport(instrument.index())))
                    .ifPresent(halts::add);
        return halts;
    }

    private static boolean halted(SessionNews.Standing standing) {
        return standing.change().state() == TradingState.HALTED;
    }

    /// @param report missing for a moment while a halt is ended
    private static SessionStatus.Halt halt(
            Optional<Instrument> scope, SessionNews.Standing standing, @Nullable HaltReport report) {
        StateChanged halt = standing.change();
        HaltReport known = report != null
                ? report
                : new HaltReport(halt.reason(), halt.at(), halt.flatten(), false, 0, 0, 0, 0, 0, 0);
        return new SessionStatus.Halt(
                scope,
                known.reason(),
                known.at(),
                known.flatten(),
                known.restored(),
                known.canceled(),
                known.closed(),
                known.open(),
                known.working(),
                known.unknown(),
                known.doneAt(),
                standing.unlockAt());
    }
}

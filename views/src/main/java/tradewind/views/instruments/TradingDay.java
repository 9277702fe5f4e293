package tradewind.views.instruments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// When an instrument trades.
///
/// @param brief for a column, such as `09:00–17:30`
/// @param full every phase of the day
/// @param turns from one phase to the next, in the order of the day, UTC; none if there are none or nobody has said
public record TradingDay(String brief, String full, List<Turn> turns) {
    private static final Texts TEXTS = Texts.of("instruments");
    /// Nobody has said.
    public static final TradingDay UNKNOWN = new TradingDay("", "");

    private static final int SECONDS = 86_400;

    /// What a market does for a while.
    public enum Phase {
        PRE_OPEN,
        OPEN_AUCTION,
        CONTINUOUS,
        HALT,
        CLOSE_AUCTION,
        CLOSED;

        String title() {
            return TEXTS.get("phase." + name());
        }
    }

    /// A phase begins.
    ///
    /// @param at UTC
    public record Turn(LocalTime at, Phase phase) {
        Turn later(long nanos) {
            return new Turn(at.plusNanos(nanos), phase);
        }

        String words() {
            return TEXTS.get("phase.at", at.toString(), phase.title());
        }
    }

    public TradingDay {
        turns = List.copyOf(turns);
    }

    /// In words alone.
    public TradingDay(String brief, String full) {
        this(brief, full, List.of());
    }

    /// The same every day.
    ///
    /// @param turns in the order of the day; none for a market that never closes
    public static TradingDay of(List<Turn> turns) {
        if (turns.isEmpty()) return new TradingDay(TEXTS.get("hours.always"), TEXTS.get("hours.always.full"));
        String full = turns.stream().map(Turn::words).collect(Collectors.joining(", "));
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).phase() != Phase.CONTINUOUS) continue;
            Turn end = turns.get((i + 1) % turns.size());
            return new TradingDay(turns.get(i).at() + "–" + end.at(), full, turns);
        }
        return new TradingDay(TEXTS.get("hours.auctions"), full, turns);
    }

    /// The same by the clock on screen, as it stands at a time.
    ///
    /// @param now epoch nanoseconds
    TradingDay onScreen(long now) {
        if (turns.isEmpty()) return this;
        long ahead = ScreenZone.clock().local(now) - now;
        TradingDay shown = of(turns.stream()
                .map(turn -> turn.later(ahead))
                .sorted(Comparator.comparing(Turn::at))
                .toList());
        return new TradingDay(shown.brief(), shown.full(), turns);
    }

    /// The phase that comes next and how long until then, in words; empty if there is none.
    ///
    /// @param now epoch nanoseconds
    Optional<String> next(long now) {
        if (turns.isEmpty()) return Optional.empty();
        Instant at = Instant.ofEpochSecond(Math.floorDiv(now, 1_000_000_000L));
        LocalTime time = LocalTime.ofInstant(at, ZoneOffset.UTC);
        Turn next = turns.stream()
                .filter(turn -> turn.at().isAfter(time))
                .findFirst()
                .orElse(turns.getFirst());
        int left = Math.floorMod(next.at().toSecondOfDay() - time.toSecondOfDay(), SECONDS);
        Duration until = Duration.ofSeconds(left == 0 ? SECONDS : left);
        // by then the clock may have been changed
        long then = now + (left == 0 ? SECONDS : left) * 1_000_000_000L;
        long ahead = ScreenZone.clock().local(then) - then;
        return Optional.of(TEXTS.get("phase.next", next.later(ahead).words(), words(until)));
    }

    /// Whole minutes, rounded up, so that it never says none are left.
    private static String words(Duration left) {
        long minutes = (left.toSeconds() + 59) / 60;
        String rest = Long.toString(minutes % 60);
        return minutes < 60
                ? TEXTS.get("span.minutes", rest)
                : TEXTS.get("span.hours", Long.toString(minutes / 60), rest);
    }
}

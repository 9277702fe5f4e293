package tradewind.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import tradewind.engine.desk.LogRow;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.ModelVote;

/// Puts what is said about an instrument into the session's log, at the time it was known: news, and where a recording
/// is played back what models had answered. Nothing of it reaches the kernel or the journal. The feed's thread.
record Said(Instruments instruments, Consumer<LogRow> log) {
    private static final long SECOND = 1_000_000_000L;

    void onNews(int instrument, long time, long known, String source, String headline) {
        String from = source.isBlank() ? "" : " (" + source + ")";
        // an older matter must not pass for one of this moment
        String of = known - time < SECOND ? "" : ", of " + at(time);
        row(known, "News of " + symbol(instrument) + from + of + ": " + headline);
    }

    void onVote(int instrument, ModelVote vote) {
        String as = vote.role().isBlank() ? "" : " as " + vote.role();
        String answer = vote.stance() == ModelVote.Stance.ABSTAIN
                ? "abstains"
                : String.format(
                        Locale.ROOT, "%s for %s, %d %% sure", vote.stance(), span(vote.horizon()), vote.confidence());
        String validity = vote.validity();
        boolean counts = validity.isBlank() || validity.equalsIgnoreCase("valid");
        String open = counts ? "" : " (does not count: " + validity + ")";
        row(vote.time(), "Vote on " + symbol(instrument) + " by " + vote.model() + as + ": " + answer + open);
    }

    private void row(long at, String text) {
        log.accept(new LogRow(at, LogRow.Level.INFO, "", text));
    }

    private String symbol(int instrument) {
        return instruments.get(instrument).symbol();
    }

    private static String at(long nanos) {
        return Instant.EPOCH.plusNanos(nanos).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// `4h`, `90s`: the largest unit that divides it.
    private static String span(long nanos) {
        long seconds = Math.max(1, nanos / SECOND);
        if (seconds % 86_400 == 0) return seconds / 86_400 + "d";
        if (seconds % 3_600 == 0) return seconds / 3_600 + "h";
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}

package tradewind.engine.risk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What cannot be measured, and why: an English sentence for a log or a terminal, and the reason with its figures
/// for whoever says it in another language.
public final class RiskRefusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /// Why there is no number. The sentence has a place for every figure, in order.
    public enum Reason {
        NOTHING_HELD("nothing is held: there is no risk to measure"),
        NO_HISTORY("nothing that is held has a price history"),
        /// Returns there are, returns needed.
        SHORT_HISTORY("the history has %s returns, at least %s are needed"),
        /// Level, periods.
        THIN_TAIL("level %s leaves less than one of %s periods in the tail; take a longer history or a lower level"),
        STILL_BOOK("the book's profits do not vary over the history"),
        /// Skewness, excess kurtosis.
        BENT_TOO_FAR("skewness %s and excess kurtosis %s are beyond what the Cornish-Fisher expansion can bend"),
        /// Where the tail begins, level.
        BEFORE_THE_TAIL("the extreme value tail begins at %s; the level must lie above: %s"),
        /// Returns, periods left to judge, window, periods needed.
        SHORT_TRACK("a history of %s returns leaves %s to judge after a window of %s; at least %s are needed"),
        /// Periods needed in each part, periods there are, recent ones.
        SHORT_PARTS("%1$s recent periods and %1$s before them are needed; there are %2$s, of which %3$s recent"),
        /// Symbol, first period, the one after the last.
        STILL_SYMBOL("%s did not move in periods %s to %s"),
        /// What the fit says.
        NO_TAIL("the worst losses have no extreme value tail: %s"),
        /// Returns needed, returns there are.
        SHORT_REGIME("regimes need at least %s returns, there are %s");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final List<String> figures;

    RiskRefusal(Reason reason, Object... figures) {
        super(String.format(Locale.ROOT, reason.sentence, figures));
        this.reason = reason;
        this.figures = Stream.of(figures).map(Object::toString).toList();
    }

    public Reason reason() {
        return reason;
    }

    /// Symbols and numbers of the sentence, ready to be read.
    public List<String> figures() {
        return figures;
    }
}

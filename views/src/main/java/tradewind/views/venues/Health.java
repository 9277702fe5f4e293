package tradewind.views.venues;

import java.util.Optional;
import tradewind.views.providers.Visits;
import tradewind.views.texts.Texts;

/// How an account is doing.
///
/// @param open it has a session and a window
/// @param why what is wrong, in a sentence
record Health(Line line, boolean open, Optional<String> why, Visits visits) {
    private static final Texts TEXTS = Texts.of("venues");
    static final Health UNKNOWN = new Health(Line.CLOSED, false, Optional.empty(), Visits.NONE);

    /// From being shut to being in step with the venue.
    enum Line {
        CLOSED("off"),
        FAILED("danger"),
        CONNECTING("warn"),
        CLOSING("off"),
        IN_STEP("ok"),
        COMPARING("warn"),
        DIFFERS("danger"),
        DOWN("danger");

        private final String tone;

        Line(String tone) {
            this.tone = tone;
        }

        String tone() {
            return tone;
        }

        String title() {
            return TEXTS.get("line." + name());
        }
    }
}

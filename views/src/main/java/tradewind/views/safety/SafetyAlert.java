package tradewind.views.safety;

import java.util.Optional;
import tradewind.engine.SafetyReport;
import tradewind.engine.market.Instrument;
import tradewind.views.texts.Texts;

/// Something about the trader's orders that needs a person, with what can be done about it.
///
/// @param text what is so
/// @param remedy what one button does about it; none if there is nothing to press
record SafetyAlert(String text, Remedy remedy) {
    private static final Texts TEXTS = Texts.of("safety");

    sealed interface Remedy {
        record None() implements Remedy {}

        /// Puts a stop for the unprotected part on the ticket.
        record AttachStop(SafetyReport.Protection position) implements Remedy {}

        /// Takes the venue's position for the truth; asks once more before it does.
        record AcceptPosition(Instrument instrument) implements Remedy {}
    }

    static final Remedy NONE = new Remedy.None();

    /// The word on the button.
    Optional<String> verb() {
        return switch (remedy) {
            case Remedy.None _ -> Optional.empty();
            case Remedy.AttachStop _ -> Optional.of(TEXTS.get("attach.stop"));
            case Remedy.AcceptPosition _ -> Optional.of(TEXTS.get("accept"));
        };
    }
}

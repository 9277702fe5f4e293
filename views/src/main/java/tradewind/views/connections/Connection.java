package tradewind.views.connections;

import java.util.List;
import java.util.Optional;
import tradewind.views.texts.Texts;

/// One connection as the panel shows it.
///
/// @param role what it is for
/// @param name as the session calls it
/// @param state in one or two words
/// @param tone how much of a look it needs
/// @param facts what is known of it; what is not measured has no value
/// @param say what to know or to do; empty if nothing is
record Connection(Role role, String name, String state, Tone tone, List<Fact> facts, Optional<String> say) {
    private static final Texts TEXTS = Texts.of("connections");

    /// What a connection is for.
    enum Role {
        FEED,
        ORDERS,
        ENGINE;

        String title() {
            return TEXTS.get("role." + name());
        }
    }

    enum Tone {
        OK,
        WARN,
        DANGER,
        OFF
    }

    /// @param value empty if it is not measured
    record Fact(String label, String value) {}

    Connection {
        facts = List.copyOf(facts);
    }
}

package tradewind.views.safety;

/// One line of the order-safety panel.
///
/// @param label what it is about
/// @param value what is known of it
/// @param tone whether it needs a person
record SafetyLine(String label, String value, Tone tone) {
    enum Tone {
        PLAIN,
        WARN,
        DANGER
    }

    static SafetyLine plain(String label, String value) {
        return new SafetyLine(label, value, Tone.PLAIN);
    }

    static SafetyLine of(String label, String value, boolean warns) {
        return new SafetyLine(label, value, warns ? Tone.WARN : Tone.PLAIN);
    }
}

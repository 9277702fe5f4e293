package tradewind.engine.market;

/// What a model answered when it was asked about an instrument.
///
/// @param time when the answer was there, epoch nanoseconds
/// @param confidence per cent, 0 to 100
/// @param horizon nanoseconds the answer is about
/// @param validity whether it could be counted, and if not why not
/// @param context hash of what the model was shown
public record ModelVote(
        long time,
        String model,
        String role,
        Stance stance,
        int confidence,
        long horizon,
        String validity,
        String context) {
    /// Which way.
    public enum Stance {
        LONG,
        SHORT,
        FLAT,
        ABSTAIN
    }

    public ModelVote {
        if (confidence < 0 || confidence > 100)
            throw new IllegalArgumentException("confidence of " + model + ": " + confidence);
        if (horizon <= 0) throw new IllegalArgumentException("horizon of " + model + ": " + horizon);
    }

    /// The same answer, said to have been there at another time.
    public ModelVote at(long other) {
        return new ModelVote(other, model, role, stance, confidence, horizon, validity, context);
    }
}

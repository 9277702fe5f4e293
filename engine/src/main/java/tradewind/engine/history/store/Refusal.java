package tradewind.engine.history.store;

/// Ends a sync from the inside, with the sentence that the trader gets.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    Refusal(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /// The value, or the end of the sync.
    static <T> T unlessGiven(Answer<T> answer, String what) {
        return switch (answer) {
            case Answer.Given<T>(T value) -> value;
            case Answer.Missing<T> _ -> throw new Refusal(what + " is not in the bucket.");
            case Answer.Taken<T> _ -> throw new Refusal(what + " is in the bucket already.");
            case Answer.Refused<T>(String why) -> throw new Refusal(why);
            case Answer.Unreachable<T>(String why) ->
                throw new Refusal(why + " Nothing is lost; sync again and it goes on from there.");
        };
    }
}

package tradewind.bench.numbers;

/// A method to be timed.
///
/// @param section of the page of numbers
/// @param name    first cell of the method's line there
/// @param input   what it is given, for a reader: `2,000 returns`
/// @param times   calls of the method that one run of `work` makes
/// @param work    makes them; what it returns keeps the compiler from leaving them out
record Timed(String section, String name, String input, int times, Work work) {
    /// Something that gives a result.
    interface Work {
        Object run();
    }

    Timed {
        if (times < 1) throw new IllegalArgumentException(name + " is called " + times + " times");
        if (input.isBlank()) throw new IllegalArgumentException(name + " does not say its input");
    }
}

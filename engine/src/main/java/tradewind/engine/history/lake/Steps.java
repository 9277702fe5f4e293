package tradewind.engine.history.lake;

/// Hears what a publication is about to do. The tests stop the process there.
@FunctionalInterface
interface Steps {
    Steps UNWATCHED = _ -> {};

    void before(String step);
}

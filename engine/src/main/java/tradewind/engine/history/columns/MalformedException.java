package tradewind.engine.history.columns;

/// Bytes that contradict themselves or the footer; becomes a [DamagedColumnException] where file and column are known.
final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedException(String what) {
        super(what);
    }

    static void unless(boolean holds, String what) {
        if (!holds) throw new MalformedException(what);
    }
}

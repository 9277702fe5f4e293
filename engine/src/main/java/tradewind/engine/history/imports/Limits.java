package tradewind.engine.history.imports;

/// How much a packed file may unpack to. CSV packs to a tenth, a bomb to a thousandth.
///
/// @param bytes in all
/// @param times the size of the packed file, once more than 16 MiB came out
public record Limits(long bytes, int times) {
    public static final Limits STANDARD = new Limits(256L << 30, 200);
    static final long FREE = 16L << 20;
}

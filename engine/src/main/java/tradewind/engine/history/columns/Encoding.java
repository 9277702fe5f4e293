package tradewind.engine.history.columns;

/// How the values of a page are written, with the numbers of the Parquet format.
final class Encoding {
    static final int PLAIN = 0;
    static final int PLAIN_DICTIONARY = 2;
    static final int RLE = 3;
    static final int DELTA_BINARY_PACKED = 5;
    static final int RLE_DICTIONARY = 8;
    static final int BYTE_STREAM_SPLIT = 9;

    private Encoding() {}

    static boolean known(int encoding) {
        return switch (encoding) {
            case PLAIN, PLAIN_DICTIONARY, RLE, DELTA_BINARY_PACKED, RLE_DICTIONARY, BYTE_STREAM_SPLIT -> true;
            default -> false;
        };
    }
}

package tradewind.engine.history.columns;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads Thrift's compact protocol from a buffer, from its position on. Whatever runs out of the buffer is malformed.
final class Thrift {
    static final int TRUE = 1;
    static final int I32 = 5;
    static final int BINARY = 8;
    static final int LIST = 9;
    static final int STRUCT = 12;

    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int I16 = 4;
    private static final int I64 = 6;
    private static final int DOUBLE = 7;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int DEEPEST = 16;

    private final ByteBuffer bytes;
    private int type;
    private int length;

    Thrift(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    private int next() {
        MalformedException.unless(bytes.hasRemaining(), "it ends within a header");
        return bytes.get() & 0xFF;
    }

    /// The next field of a struct; its type is [#type].
    ///
    /// @param before the field before it, 0 at the beginning
    /// @return 0 at the end of the struct
    int field(int before) {
        int head = next();
        type = head & 0x0F;
        if (head == 0) return 0;
        int step = head >>> 4;
        int field = step == 0 ? (short) zigzag() : before + step;
        MalformedException.unless(field > 0 && field <= Short.MAX_VALUE, "a field of a header has no number");
        return field;
    }

    /// Whether the field just met has this type; one that has another is malformed.
    void expect(int wanted) {
        MalformedException.unless(type == wanted, "a field of a header is of another type");
    }

    /// A value of the field just met that is a truth.
    boolean truth() {
        MalformedException.unless(type == TRUE || type == FALSE, "a field of a header is no truth");
        return type == TRUE;
    }

    /// Begins a list of elements of one type and says how many there are.
    int list(int wanted) {
        expect(LIST);
        MalformedException.unless(elements() == wanted || length == 0, "a list in a header is of another type");
        return length;
    }

    private int elements() {
        int head = next();
        long count = head >>> 4 == 15 ? varint() : head >>> 4;
        // no element takes less than a byte
        MalformedException.unless(count >= 0 && count <= bytes.remaining(), "a list in a header is too long");
        length = (int) count;
        return head & 0x0F;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int each = next();
            value |= (long) (each & 0x7F) << shift;
            if (each < 0x80) return value;
        }
        throw new MalformedException("a number in a header is too long");
    }

    long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    int number() {
        long value = zigzag();
        MalformedException.unless((int) value == value, "a number in a header is too large");
        return (int) value;
    }

    /// A number that cannot be below zero.
    int count() {
        int value = number();
        MalformedException.unless(value >= 0, "a count in a header is below zero");
        return value;
    }

    byte[] binary() {
        long size = varint();
        MalformedException.unless(size >= 0 && size <= bytes.remaining(), "a text in a header is too long");
        byte[] value = new byte[(int) size];
        bytes.get(value);
        return value;
    }

    String text() {
        return new String(binary(), StandardCharsets.UTF_8);
    }

    /// Passes over the value of the field just met.
    void skip() {
        skip(type, 0);
    }

    private void skip(int what, int depth) {
        MalformedException.unless(depth < DEEPEST, "a header is nested too deep");
        switch (what) {
            case TRUE, FALSE -> {}
            case BYTE -> pass(1);
            case I16, I32, I64 -> varint();
            case DOUBLE -> pass(8);
            case BINARY -> pass(varint());
            case LIST, SET -> {
                int element = elements();
                for (int left = length; left > 0; left--) skipElement(element, depth);
            }
            case MAP -> {
                long count = varint();
                if (count == 0) return;
                MalformedException.unless(count > 0 && count <= bytes.remaining(), "a map in a header is too long");
                int types = next();
                for (long left = count; left > 0; left--) {
                    skipElement(types >>> 4, depth);
                    skipElement(types & 0x0F, depth);
                }
            }
            case STRUCT -> {
                int field = field(0);
                while (field != 0) {
                    skip(type, depth + 1);
                    field = field(field);
                }
            }
            default -> throw new MalformedException("a field of a header has no known type");
        }
    }

    /// In a list a truth takes a byte.
    private void skipElement(int what, int depth) {
        if (what == TRUE || what == FALSE) pass(1);
        else skip(what, depth + 1);
    }

    private void pass(long count) {
        MalformedException.unless(count >= 0 && count <= bytes.remaining(), "it ends within a header");
        bytes.position(bytes.position() + (int) count);
    }
}

package tradewind.engine.kernel;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderEvent;

/// Events as journal records. Little-endian; texts are UTF-8 behind a 16-bit length; enums are written by a fixed
/// code, never by their place in the source.
///
/// Each type of record counts its own versions: all that were ever written are read, a newer one is refused, not
/// guessed at.
public final class EventCodec {
    /// For reading a journal from its beginning, whose first record names its instruments.
    public static final Instruments NO_INSTRUMENTS = new Instruments(List.of());

    static final byte MARK = 1;

    /// What a record says.
    public sealed interface Decoded {
        record OfOrder(OrderEvent event) implements Decoded {}

        record OfSession(KernelNote note) implements Decoded {}

        record OfMarket(long at, long ticks) implements Decoded {}
    }

    private EventCodec() {}

    /// Writes the payload and returns the record's type.
    public static byte encode(OrderEvent event, ByteBuffer to) {
        return OrderEventCodec.encode(event, to);
    }

    /// Writes the payload and returns the record's type.
    public static byte encode(KernelNote note, ByteBuffer to) {
        return KernelNoteCodec.encode(note, to);
    }

    /// Writes the payload of a mark of the market, and returns the record's type.
    public static byte encodeMark(long ticks, ByteBuffer to) {
        to.putLong(ticks);
        return MARK;
    }

    /// The version in which records of a type are written now.
    public static byte version(byte type) {
        return type >= KernelNoteCodec.FIRST ? KernelNoteCodec.version(type) : OrderEventCodec.version(type);
    }

    /// Reads a record back.
    ///
    /// @param time the record's time
    /// @param instruments of the session; an order of another one is refused
    /// @throws IllegalArgumentException if type or version are not known here, or the payload is not what the type
    ///     says
    public static Decoded decode(byte type, byte version, long time, ByteBuffer from, Instruments instruments) {
        if (version < 1 || version > version(type))
            throw new IllegalArgumentException("record of type " + type + ", version " + version
                    + "; this release reads up to version " + version(type));
        try {
            return decodeKnown(type, version, time, from, instruments);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("record of type " + type + " is too short", e);
        }
    }

    private static Decoded decodeKnown(byte type, byte version, long time, ByteBuffer from, Instruments instruments) {
        if (type == MARK) return new Decoded.OfMarket(time, from.getLong());
        if (type >= KernelNoteCodec.FIRST)
            return new Decoded.OfSession(KernelNoteCodec.decode(type, version, time, from));
        return new Decoded.OfOrder(OrderEventCodec.decode(type, version, time, from, instruments));
    }
}

package tradewind.engine.history.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The values of one page on their way into an array. Used again for page after page; one thread.
///
/// A page lies in an array that goes on for [#SLACK] bytes after its end, so that whole longs can be read from it.
abstract sealed class Values permits PlainValues, DictionaryValues, DeltaValues, SplitValues {
    static final int SLACK = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static long longAt(byte[] page, int at) {
        return (long) LONGS.get(page, at);
    }

    /// Begins a page.
    ///
    /// @param at where its values begin
    /// @param end where they end
    /// @param count how many there are
    abstract void begin(byte[] page, int at, int end, int count);

    /// Puts the next values into an array. Never asked for more than are left.
    abstract void read(long[] into, int from, int count);
}

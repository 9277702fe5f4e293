package tradewind.engine.history.columns;

import java.io.IOException;
import java.nio.file.Path;

/// A Parquet file that is not what it says it is. The message names the file, the column and what is wrong.
public final class DamagedColumnException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedColumnException(Path file, String column, Throwable cause) {
        super(
                file + " is damaged" + (column.isEmpty() ? "" : " in the column " + column) + ": "
                        + (cause instanceof MalformedException ? cause.getMessage() : cause.toString()),
                cause);
    }
}

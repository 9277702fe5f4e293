package tradewind.engine.history.lake;

import java.io.IOException;

/// The lake's versions cannot be trusted. Nothing was changed.
public final class LakeDamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    LakeDamagedException(String message) {
        super(message);
    }
}

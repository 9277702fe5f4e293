package tradewind.engine.risk;

/// @param level   0.99 is exceeded in one of a hundred horizons
/// @param horizon in periods of the history, above zero
/// @param paths   of a simulation, at least 100
/// @param seed    the same seed gives the same numbers
public record VarRequest(VarMethod method, double level, double horizon, int paths, long seed) {
    public VarRequest {
        if (!(level > 0.5 && level < 1))
            throw new IllegalArgumentException("level must lie between 0.5 and 1: " + level);
        if (!(horizon > 0) || Double.isInfinite(horizon))
            throw new IllegalArgumentException("horizon must be above zero: " + horizon);
        if (paths < 100) throw new IllegalArgumentException("paths must be at least 100: " + paths);
    }

    public VarRequest(VarMethod method, double level, double horizon) {
        this(method, level, horizon, 10_000, 1);
    }

    public VarRequest with(VarMethod other) {
        return new VarRequest(other, level, horizon, paths, seed);
    }
}

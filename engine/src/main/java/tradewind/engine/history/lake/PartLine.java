package tradewind.engine.history.lake;

/// A part as one line of JSON, the same as in the files of versions.
public final class PartLine {
    private PartLine() {}

    public static String write(Part part) {
        return JsonLine.write(VersionFile.values(part));
    }

    /// @throws IllegalArgumentException if it is not such a line
    public static Part read(String line) {
        try {
            return VersionFile.part(JsonLine.read(line));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a part: " + e.getMessage(), e);
        }
    }
}

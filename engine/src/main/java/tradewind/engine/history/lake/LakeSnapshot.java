package tradewind.engine.history.lake;

import java.util.List;
import java.util.Optional;

/// What the lake is as of a version.
///
/// @param version 0 before the first publication
/// @param parts by series and time
public record LakeSnapshot(long version, List<Part> parts) {
    public LakeSnapshot {
        parts = List.copyOf(parts);
    }

    public List<Part> of(DataType type) {
        return parts.stream().filter(part -> part.series().type() == type).toList();
    }

    public List<Part> of(Series series) {
        return parts.stream().filter(part -> part.series().equals(series)).toList();
    }

    /// A part that was made from a file with these bytes for this series.
    public Optional<Part> from(String sourceSha256, Series series) {
        return parts.stream()
                .filter(part -> part.series().equals(series)
                        && part.lineage().sourceSha256().equals(sourceSha256))
                .findFirst();
    }

    /// All rows that can be asked for, quarantine and gaps not counted.
    public long rows() {
        return parts.stream()
                .filter(part -> part.series().type().data())
                .mapToLong(Part::rows)
                .sum();
    }
}

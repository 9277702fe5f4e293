package tradewind.engine.history.columns;

import java.util.List;
import java.util.Optional;

/// Whether a footer describes what [LongColumns] can read; all of it is decided here, before the first row.
///
/// @param size of the file in bytes
record Acquaintance(Footer footer, long size) {
    private static final int INT64 = 2;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;
    private static final int NOT_SAID = -1;

    /// The older notation of a signed number of 64 bits.
    private static final int CONVERTED_INT_64 = 18;

    private static final String LOGICAL_INT_64 = "10/signed";
    private static final String LOGICAL_NANOSECONDS = "8/3";

    /// Finds the columns.
    ///
    /// @param places of the columns in each group of rows, filled here
    /// @param nullable whether they have levels, filled here
    /// @return what is not known
    Optional<String> with(List<LongColumns.Wanted> wanted, int[] places, boolean[] nullable) {
        if (footer.encrypted()) return Optional.of("an encryption");
        List<Footer.Element> leaves = footer.schema().subList(1, footer.schema().size());
        if (leaves.stream().anyMatch(each -> each.children() > 0 || each.type() < 0 || each.repetition() == REPEATED))
            return Optional.of("nested columns");
        for (int i = 0; i < places.length; i++) {
            String name = wanted.get(i).name();
            places[i] = place(leaves, name);
            if (places[i] < 0) return Optional.of("no column " + name);
            Footer.Element leaf = leaves.get(places[i]);
            if (leaf.type() != INT64 || !means(leaf, wanted.get(i).meaning()))
                return Optional.of("another type of column " + name);
            nullable[i] = leaf.repetition() == OPTIONAL;
            for (Footer.Group group : footer.groups()) {
                MalformedException.unless(
                        group.chunks().size() == leaves.size(), "a group of rows has not all columns");
                Optional<String> unknown = chunk(group, group.chunks().get(places[i]), name);
                if (unknown.isPresent()) return unknown;
            }
        }
        return Optional.empty();
    }

    private static int place(List<Footer.Element> leaves, String name) {
        for (int i = 0; i < leaves.size(); i++) if (leaves.get(i).name().equals(name)) return i;
        return -1;
    }

    private static boolean means(Footer.Element leaf, LongColumns.Meaning meaning) {
        return switch (meaning) {
            case NUMBER ->
                (leaf.converted() == NOT_SAID || leaf.converted() == CONVERTED_INT_64)
                        && (leaf.logical().isEmpty() || leaf.logical().equals(LOGICAL_INT_64));
            case NANOSECONDS -> leaf.converted() == NOT_SAID && leaf.logical().equals(LOGICAL_NANOSECONDS);
        };
    }

    private Optional<String> chunk(Footer.Group group, Footer.Chunk chunk, String name) {
        if (chunk.elsewhere()) return Optional.of("pages in another file or encrypted in column " + name);
        if (chunk.codec() != ChunkReader.ZSTD && chunk.codec() != ChunkReader.UNCOMPRESSED)
            return Optional.of("compression " + chunk.codec() + " in column " + name);
        for (int encoding : chunk.encodings())
            if (!Encoding.known(encoding)) return Optional.of("encoding " + encoding + " in column " + name);
        if (chunk.nulls() != 0) return Optional.of("nulls in column " + name);
        MalformedException.unless(
                chunk.type() == INT64 && chunk.path().equals(List.of(name)),
                "a group of rows has another column in the place of " + name);
        MalformedException.unless(
                chunk.values() == group.rows(),
                "a group of " + group.rows() + " rows has " + chunk.values() + " values");
        MalformedException.unless(
                chunk.start() >= 4
                        && chunk.length() >= 0
                        && chunk.unpacked() >= 0
                        && chunk.start() <= size - chunk.length(),
                "the pages of " + name + " are not in the file");
        if (chunk.length() > ChunkReader.LARGEST || chunk.unpacked() > ChunkReader.LARGEST)
            return Optional.of("more than " + ChunkReader.LARGEST + " bytes in a group of rows of column " + name);
        return Optional.empty();
    }
}

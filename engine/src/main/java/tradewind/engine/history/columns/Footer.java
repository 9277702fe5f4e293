package tradewind.engine.history.columns;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the end of a file says about it.
///
/// @param encrypted a part of it, so that nothing else here can be trusted to be everything
record Footer(long rows, List<Element> schema, List<Group> groups, boolean encrypted) {
    /// An element of the schema; the first is the root.
    ///
    /// @param type of the format, -1 for a group
    /// @param repetition 0 required, 1 optional, 2 repeated
    /// @param converted what a value means in the older notation, -1 if it is not said
    /// @param logical the same in the newer notation, as `field` or `field/unit`; empty if it is not said
    record Element(int type, int repetition, String name, int children, int converted, String logical) {}

    record Group(long rows, List<Chunk> chunks) {}

    /// The pages of one column in one group of rows.
    ///
    /// @param start of the first page in the file
    /// @param length of all pages with their headers
    /// @param nulls -1 if it is not said
    /// @param least null if it is not said
    record Chunk(
            int type,
            List<Integer> encodings,
            List<String> path,
            int codec,
            long values,
            long unpacked,
            long length,
            long start,
            long nulls,
            @Nullable Long least,
            @Nullable Long most,
            boolean elsewhere) {}

    static Footer read(ByteBuffer bytes) {
        Thrift in = new Thrift(bytes);
        long rows = -1;
        boolean encrypted = false;
        List<Element> schema = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            switch (field) {
                case 2 -> {
                    for (int left = in.list(Thrift.STRUCT); left > 0; left--) schema.add(element(in));
                }
                case 3 -> rows = in.zigzag();
                case 4 -> {
                    for (int left = in.list(Thrift.STRUCT); left > 0; left--) groups.add(group(in));
                }
                case 8 -> {
                    encrypted = true;
                    in.skip();
                }
                default -> in.skip();
            }
        }
        MalformedException.unless(rows >= 0 && !schema.isEmpty(), "the footer has no rows or no schema");
        long sum = 0;
        for (Group each : groups) {
            MalformedException.unless(each.rows() >= 0 && each.rows() <= rows, "a group of rows has too many");
            sum += each.rows();
        }
        MalformedException.unless(sum == rows, "the groups have " + sum + " rows, the file " + rows);
        return new Footer(rows, List.copyOf(schema), List.copyOf(groups), encrypted);
    }

    private static Element element(Thrift in) {
        int type = -1;
        int repetition = 0;
        String name = "";
        int children = 0;
        int converted = -1;
        String logical = "";
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            switch (field) {
                case 1 -> type = in.count();
                case 3 -> repetition = in.count();
                case 4 -> name = in.text();
                case 5 -> children = in.count();
                case 6 -> converted = in.count();
                case 10 -> logical = logical(in);
                default -> in.skip();
            }
        }
        return new Element(type, repetition, name, children, converted, logical);
    }

    /// A union: the number of the one that is set. Of a timestamp also its unit, of a whole number its bits and sign.
    private static String logical(Thrift in) {
        in.expect(Thrift.STRUCT);
        StringBuilder text = new StringBuilder();
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            text.append(field);
            if (field == 8) text.append('/').append(unit(in));
            else if (field == 10) text.append('/').append(integer(in));
            else in.skip();
        }
        return text.toString();
    }

    private static int unit(Thrift in) {
        in.expect(Thrift.STRUCT);
        int unit = 0;
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            if (field == 2) {
                in.expect(Thrift.STRUCT);
                for (int of = in.field(0); of != 0; of = in.field(of)) {
                    unit = of;
                    in.skip();
                }
            } else in.skip();
        }
        return unit;
    }

    private static String integer(Thrift in) {
        in.expect(Thrift.STRUCT);
        String text = "";
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            if (field == 2) text = in.truth() ? "signed" : "unsigned";
            else in.skip();
        }
        return text;
    }

    private static Group group(Thrift in) {
        long rows = -1;
        List<Chunk> chunks = new ArrayList<>();
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            switch (field) {
                case 1 -> {
                    for (int left = in.list(Thrift.STRUCT); left > 0; left--) chunks.add(chunk(in));
                }
                case 3 -> rows = in.zigzag();
                default -> in.skip();
            }
        }
        return new Group(rows, List.copyOf(chunks));
    }

    private static Chunk chunk(Thrift in) {
        Chunk chunk = null;
        boolean elsewhere = false;
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            switch (field) {
                case 1, 8, 9 -> {
                    // another file, or encrypted
                    elsewhere = true;
                    in.skip();
                }
                case 3 -> chunk = pages(in);
                default -> in.skip();
            }
        }
        if (chunk == null) {
            MalformedException.unless(elsewhere, "a column does not say where its pages are");
            return new Chunk(-1, List.of(), List.of(), -1, 0, 0, 0, 0, -1, null, null, true);
        }
        return !elsewhere
                ? chunk
                : new Chunk(
                        chunk.type,
                        chunk.encodings,
                        chunk.path,
                        chunk.codec,
                        chunk.values,
                        chunk.unpacked,
                        chunk.length,
                        chunk.start,
                        chunk.nulls,
                        chunk.least,
                        chunk.most,
                        true);
    }

    private static Chunk pages(Thrift in) {
        in.expect(Thrift.STRUCT);
        int type = -1;
        int codec = -1;
        long values = -1;
        long unpacked = -1;
        long length = -1;
        long data = -1;
        long dictionary = Long.MAX_VALUE;
        List<Integer> encodings = new ArrayList<>();
        List<String> path = new ArrayList<>();
        Bounds bounds = new Bounds();
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            switch (field) {
                case 1 -> type = in.count();
                case 2 -> {
                    for (int left = in.list(Thrift.I32); left > 0; left--) encodings.add(in.count());
                }
                case 3 -> {
                    for (int left = in.list(Thrift.BINARY); left > 0; left--) path.add(in.text());
                }
                case 4 -> codec = in.count();
                case 5 -> values = in.zigzag();
                case 6 -> unpacked = in.zigzag();
                case 7 -> length = in.zigzag();
                case 9 -> data = in.zigzag();
                case 11 -> dictionary = in.zigzag();
                case 12 -> bounds.read(in);
                default -> in.skip();
            }
        }
        // some writers say 0 where there is no dictionary
        long start = dictionary > 0 ? Math.min(data, dictionary) : data;
        return new Chunk(
                type,
                List.copyOf(encodings),
                List.copyOf(path),
                codec,
                values,
                unpacked,
                length,
                start,
                bounds.nulls,
                bounds.least,
                bounds.most,
                false);
    }

    /// The statistics of a chunk.
    private static final class Bounds {
        private long nulls = -1;
        private @Nullable Long least;
        private @Nullable Long most;

        private void read(Thrift in) {
            in.expect(Thrift.STRUCT);
            for (int field = in.field(0); field != 0; field = in.field(field)) {
                switch (field) {
                    case 3 -> nulls = in.zigzag();
                    case 5 -> most = value(in.binary());
                    case 6 -> least = value(in.binary());
                    default -> in.skip();
                }
            }
        }

        private static @Nullable Long value(byte[] bytes) {
            if (bytes.length != 8) return null;
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        }
    }
}

package tradewind.engine.history.columns;

/// What stands before a page. Lengths are in bytes.
///
/// @param type [#DATA], [#DICTIONARY], [#DATA_2] or another, which is passed over
/// @param unpacked length of the page without compression
/// @param packed length of the page as it lies there
/// @param crc of the page as it lies there; meaningless unless `checked`
/// @param definitions length of the levels that stand unpacked before a page of version 2
/// @param compressed false for a page of version 2 whose values are not
record PageHeader(
        int type,
        int unpacked,
        int packed,
        int crc,
        boolean checked,
        int values,
        int encoding,
        int levels,
        int nulls,
        int definitions,
        int repetitions,
        boolean compressed) {
    static final int DATA = 0;
    static final int DICTIONARY = 2;
    static final int DATA_2 = 3;

    /// Fields as they are found.
    private static final class Found {
        int type = -1;
        int unpacked = -1;
        int packed = -1;
        int crc;
        boolean checked;
        int values = -1;
        int encoding = -1;
        int levels = Encoding.RLE;
        int nulls;
        int definitions;
        int repetitions;
        boolean compressed = true;
    }

    static PageHeader read(Thrift in) {
        Found found = new Found();
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            switch (field) {
                case 1 -> found.type = in.count();
                case 2 -> found.unpacked = in.count();
                case 3 -> found.packed = in.count();
                case 4 -> {
                    found.crc = in.number();
                    found.checked = true;
                }
                case 5 -> data(in, found);
                case 7 -> dictionary(in, found);
                case 8 -> data2(in, found);
                default -> in.skip();
            }
        }
        boolean ours = found.type == DATA || found.type == DICTIONARY || found.type == DATA_2;
        MalformedException.unless(
                found.type >= 0 && found.unpacked >= 0 && found.packed >= 0, "the header of a page is not whole");
        MalformedException.unless(
                !ours || (found.values >= 0 && found.encoding >= 0), "the header of a page does not say what is in it");
        return new PageHeader(
                found.type,
                found.unpacked,
                found.packed,
                found.crc,
                found.checked,
                found.values,
                found.encoding,
                found.levels,
                found.nulls,
                found.definitions,
                found.repetitions,
                found.compressed);
    }

    private static void data(Thrift in, Found found) {
        in.expect(Thrift.STRUCT);
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            switch (field) {
                case 1 -> found.values = in.count();
                case 2 -> found.encoding = in.count();
                case 3 -> found.levels = in.count();
                default -> in.skip();
            }
        }
    }

    private static void dictionary(Thrift in, Found found) {
        in.expect(Thrift.STRUCT);
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            switch (field) {
                case 1 -> found.values = in.count();
                case 2 -> found.encoding = in.count();
                default -> in.skip();
            }
        }
    }

    private static void data2(Thrift in, Found found) {
        in.expect(Thrift.STRUCT);
        for (int field = in.field(0); field != 0; field = in.field(field)) {
            switch (field) {
                case 1 -> found.values = in.count();
                case 2 -> found.nulls = in.count();
                case 4 -> found.encoding = in.count();
                case 5 -> found.definitions = in.count();
                case 6 -> found.repetitions = in.count();
                case 7 -> found.compressed = in.truth();
                default -> in.skip();
            }
        }
    }
}

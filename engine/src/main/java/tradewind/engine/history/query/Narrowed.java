package tradewind.engine.history.query;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Part;

/// A question about tables of the lake and nothing else, and, where it is about one, what it says for certain
/// about the parts its rows lie in: a venue, a symbol, a span, a stretch of days. Parts that cannot answer
/// are never named to the database, which would touch each of them.
///
/// Only plain comparisons that hold for every row of the answer count; the question itself is asked unchanged, so what
/// is not understood here costs time, and never a row.
record Narrowed(Set<DataType> types, List<Bound> bounds) {
    Narrowed {
        types = Collections.unmodifiableSet(EnumSet.copyOf(types));
    }

    /// A column compared with a text, as in the tree of the question.
    private record Bound(String comparison, String column, String value) {
        boolean admits(Part part) {
            return switch (column) {
                case "venue" -> admits(part.series().venue());
                case "symbol" -> admits(part.series().symbol());
                case "span" ->
                    part.series().type() != DataType.BARS
                            || admits(part.series().span().toString());
                case "date" -> admits(part.date());
                case "time" -> admitsTimes(part);
                default -> true;
            };
        }

        private boolean admits(String name) {
            return !comparison.equals("COMPARE_EQUAL") || name.equals(value);
        }

        private boolean admits(LocalDate date) {
            LocalDate day = day(value);
            return value.length() != 10 || day == null || admits(date, date, day);
        }

        /// Whole days, so that it does not matter how the rest of a time is written.
        private boolean admitsTimes(Part part) {
            LocalDate day = day(value);
            if (day == null || part.firstTime() == 0) return true;
            return admits(utc(part.firstTime()), utc(part.lastTime()), day);
        }

        private boolean admits(LocalDate first, LocalDate last, LocalDate day) {
            return switch (comparison) {
                case "COMPARE_EQUAL" -> !first.isAfter(day) && !last.isBefore(day);
                case "COMPARE_GREATERTHAN", "COMPARE_GREATERTHANOREQUALTO" -> !last.isBefore(day);
                case "COMPARE_LESSTHAN", "COMPARE_LESSTHANOREQUALTO" -> !first.isAfter(day);
                default -> true;
            };
        }

        private static LocalDate utc(long nanos) {
            return LocalDate.ofEpochDay(Math.floorDiv(nanos, 86_400_000_000_000L));
        }

        /// Nothing for a text that names another day elsewhere, or none.
        private static @Nullable LocalDate day(String text) {
            if (!text.matches("\\d{4}-\\d\\d-\\d\\d([ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?")) return null;
            try {
                return LocalDate.parse(text.substring(0, 10));
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    private static final String TREE = "WITH asked AS (SELECT json_serialize_sql(?::VARCHAR)::JSON AS tree),"
            + " node AS (SELECT json_extract(tree, '$.statements[0].node') AS node, tree::VARCHAR AS text FROM asked)";

    /// The one table, if the question is about one of the lake's and about nothing else.
    static final String TABLE = TREE
            + " SELECT " + at("node", "from_table.table_name") + " FROM node WHERE " + at("node", "type")
            + " = 'SELECT_NODE' AND " + at("node", "from_table.type") + " = 'BASE_TABLE' AND "
            + " coalesce(" + at("node", "from_table.schema_name") + ", '') = '' AND coalesce("
            + at("node", "from_table.catalog_name") + ", '') = ''"
            + " AND coalesce(json_array_length(node, '$.from_table.column_name_alias'), 0) = 0 AND "
            + at("node", "from_table.sample") + " IS NULL AND len(string_split(text, '\"BASE_TABLE\"')) = 2"
            + " AND NOT contains(text, '\"TABLE_FUNCTION\"') AND NOT contains(text, '\"SHOW_REF\"')";

    /// Every table that is named anywhere, whether it is named with a schema or catalog, and whether the
    /// question itself makes one of that name; none if a function gives one.
    static final String TABLES = TREE
            + ", each AS MATERIALIZED (SELECT it.key AS key, it.atom->>'$' AS atom, it.parent AS parent,"
            + " it.fullkey AS fullkey FROM node, json_tree(node.text::JSON) it"
            + " WHERE NOT contains(text, '\"TABLE_FUNCTION\"') AND NOT contains(text, '\"SHOW_REF\"'))"
            + " SELECT lower(name.atom), bool_or(place.atom <> ''), lower(name.atom) IN (SELECT lower(atom) FROM each"
            + " WHERE regexp_matches(fullkey, 'cte_map\\.map\\[\\d+\\]\\.key$'))"
            + " FROM each kind JOIN each name ON name.parent = kind.parent AND name.key = 'table_name'"
            + " JOIN each place ON place.parent = kind.parent AND place.key IN ('schema_name', 'catalog_name')"
            + " WHERE kind.key = 'type' AND kind.atom = 'BASE_TABLE' GROUP BY lower(name.atom)";

    /// What there is beside the tables of rows, in the database of a question about anything.
    private static final Set<String> BESIDE = Set.of("catalogue", "versions", "trades_in_order");

    /// The comparisons all of which hold.
    static final String BOUNDS = TREE
            + ", parts AS (SELECT unnest(CASE WHEN " + at("node", "where_clause.type") + " = 'CONJUNCTION_AND'"
            + " THEN json_extract(node, '$.where_clause.children[*]')"
            + " ELSE [json_extract(node, '$.where_clause')] END) AS part FROM node)"
            + " SELECT " + at("part", "type") + ", " + at("part", "left.column_names[#-1]") + ", " + text("right")
            + ", " + at("part", "input.column_names[#-1]") + ", " + text("lower") + ", " + text("upper")
            + " FROM parts WHERE " + at("part", "type") + " IS NOT NULL";

    private static String at(String json, String path) {
        return "json_extract_string(" + json + ", '$." + path + "')";
    }

    /// A text, or one that is cast as in `DATE '2013-11-25'`; a number is nothing.
    private static String text(String side) {
        return "CASE WHEN " + at("part", side + ".literal.kind") + " = 'STRING' THEN "
                + at("part", side + ".literal.text") + " WHEN " + at("part", side + ".type_expr.type_name")
                + " IN ('DATE', 'TIMESTAMP') AND "
                + at("part", side + ".child.literal.kind") + " = 'STRING' THEN "
                + at("part", side + ".child.literal.text") + " END";
    }

    /// What is asked about a question.
    ///
    /// @param table prepared of [#TABLE]
    /// @param tables prepared of [#TABLES]
    /// @param bounds prepared of [#BOUNDS]
    record Asked(PreparedStatement table, PreparedStatement tables, PreparedStatement bounds) {}

    /// @return empty if it is about anything else too
    static Optional<Narrowed> of(Asked asked, String sql) throws SQLException {
        asked.table().setString(1, sql);
        try (ResultSet found = asked.table().executeQuery()) {
            if (!found.next()) return several(asked.tables(), sql);
            Optional<DataType> type = type(found.getString(1));
            if (type.isEmpty()) return Optional.empty();
            return Optional.of(new Narrowed(Set.of(type.get()), bounds(asked.bounds(), sql)));
        }
    }

    private static Optional<DataType> type(@Nullable String name) {
        return DataType.of(String.valueOf(name).toLowerCase(Locale.ROOT));
    }

    private static Optional<Narrowed> several(PreparedStatement tables, String sql) throws SQLException {
        Set<DataType> types = EnumSet.noneOf(DataType.class);
        tables.setString(1, sql);
        try (ResultSet found = tables.executeQuery()) {
            while (found.next()) {
                String name = found.getString(1);
                Optional<DataType> type = type(name);
                boolean own = found.getBoolean(3) && !BESIDE.contains(name);
                if (found.getBoolean(2) || type.isEmpty() && !own) return Optional.empty();
                type.ifPresent(types::add);
            }
        }
        return types.isEmpty() ? Optional.empty() : Optional.of(new Narrowed(types, List.of()));
    }

    private static List<Bound> bounds(PreparedStatement asked, String sql) throws SQLException {
        List<Bound> bounds = new ArrayList<>();
        asked.setString(1, sql);
        try (ResultSet found = asked.executeQuery()) {
            while (found.next()) {
                String comparison = found.getString(1);
                if (comparison.equals("COMPARE_BETWEEN")) {
                    add(bounds, "COMPARE_GREATERTHANOREQUALTO", found.getString(4), found.getString(5));
                    add(bounds, "COMPARE_LESSTHANOREQUALTO", found.getString(4), found.getString(6));
                } else add(bounds, comparison, found.getString(2), found.getString(3));
            }
        }
        return bounds;
    }

    private static void add(List<Bound> bounds, String comparison, @Nullable String column, @Nullable String value) {
        if (column != null && value != null) bounds.add(new Bound(comparison, column.toLowerCase(Locale.ROOT), value));
    }

    /// Those of the types that can hold a row of the answer; of each type one that cannot if there is none,
    /// for its columns.
    List<Part> parts(List<Part> all) {
        List<Part> named = new ArrayList<>();
        for (DataType type : types) {
            List<Part> ofType =
                    all.stream().filter(part -> part.series().type() == type).toList();
            List<Part> found = ofType.stream()
                    .filter(part -> bounds.stream().allMatch(bound -> bound.admits(part)))
                    .toList();
            named.addAll(found.isEmpty() && !ofType.isEmpty() ? List.of(ofType.getFirst()) : found);
        }
        return named;
    }
}

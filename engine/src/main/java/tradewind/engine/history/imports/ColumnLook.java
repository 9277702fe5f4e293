package tradewind.engine.history.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;

/// Finds out which column is which.
///
/// @param type of the rows
/// @param roles to columns
/// @param span where the kind of file fixes it
record ColumnLook(DataType type, Map<Role, Integer> roles, BarSpan span) {
    static ColumnLook of(Sample sample, Template template, Map<String, String> answers)
            throws QuestionException, ImportRefusedException {
        if (!template.layouts().isEmpty()) return byTemplate(sample, template);
        if (sample.names().isEmpty())
            throw new ImportRefusedException("has no header line, so its columns have no names. Name a template ("
                    + String.join(", ", Template.names()) + "), or put a header line in front.");
        return byNames(sample, answers);
    }

    int column(Role role) {
        return roles.getOrDefault(role, -1);
    }

    private static String plain(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        return plain.startsWith("<") && plain.endsWith(">") ? plain.substring(1, plain.length() - 1) : plain;
    }

    private static ColumnLook byTemplate(Sample sample, Template template) throws ImportRefusedException {
        for (Template.Layout layout : template.layouts()) {
            Map<Role, Integer> roles = new EnumMap<>(Role.class);
            if (sample.names().isEmpty() ? byPlace(sample, template, layout, roles) : byHeader(sample, layout, roles))
                return new ColumnLook(layout.type(), roles, layout.span());
        }
        String known = String.join(
                "; ",
                template.layouts().stream()
                        .map(layout -> layout.type().label() + " with "
                                + String.join(
                                        ",",
                                        layout.columns().stream()
                                                .map(column -> column.name().replace('_', ' '))
                                                .toList()))
                        .toList());
        throw new ImportRefusedException("does not look like " + template.name() + ", which has: " + known
                + ". Try without the template, or with another.");
    }

    private static boolean byHeader(Sample sample, Template.Layout layout, Map<Role, Integer> roles) {
        List<String> names = sample.names().stream().map(ColumnLook::plain).toList();
        for (Template.Column column : layout.columns()) {
            int at = names.indexOf(plain(column.name()));
            if (column.role() == Role.IGNORED) continue;
            if (at < 0) return false;
            roles.put(column.role(), at);
        }
        return true;
    }

    private static boolean byPlace(Sample sample, Template template, Template.Layout layout, Map<Role, Integer> roles) {
        int count = layout.columns().size();
        long fitting = sample.rows().stream().filter(row -> row.size() == count).count();
        if (fitting * 10 < sample.rows().size() * 9L) return false;
        for (int i = 0; i < count; i++)
            if (layout.columns().get(i).role() != Role.IGNORED)
                roles.put(layout.columns().get(i).role(), i);
        Integer time = roles.containsKey(Role.TIME) ? roles.get(Role.TIME) : roles.get(Role.DATE);
        if (time == null) return false;
        try {
            // two kinds of file can have as many columns; only one has its times here
            TimeStyle found = TimeLook.style(sample.column(time), Optional.of("dmy"));
            return template.style() == null || found == template.style();
        } catch (QuestionException | ImportRefusedException e) {
            return false;
        }
    }

    private static ColumnLook byNames(Sample sample, Map<String, String> answers)
            throws QuestionException, ImportRefusedException {
        Map<Role, List<Integer>> found = new EnumMap<>(Role.class);
        for (int i = 0; i < sample.names().size(); i++) {
            int at = i;
            Role.of(sample.names().get(i).replace('_', ' '))
                    .or(() -> Role.of(sample.names().get(at)))
                    .ifPresent(role ->
                            found.computeIfAbsent(role, _ -> new ArrayList<>()).add(at));
        }
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        for (var entry : found.entrySet())
            roles.put(entry.getKey(), one(entry.getKey(), entry.getValue(), sample, answers));
        dateAndTime(sample, roles);
        Optional<DataType> book = AskedType.book(answers, roles, sample);
        if (book.isPresent()) return new ColumnLook(book.get(), roles, BarSpan.NONE);
        DataType type = type(sample, roles);
        if (type == DataType.TRADES && !roles.containsKey(Role.QUANTITY)) {
            Integer volume = roles.remove(Role.VOLUME);
            if (volume == null) throw lacks(sample, "amount (amount, quantity, qty, size or volume)");
            roles.put(Role.QUANTITY, volume);
        }
        return new ColumnLook(type, roles, BarSpan.NONE);
    }

    private static int one(Role role, List<Integer> columns, Sample sample, Map<String, String> answers)
            throws QuestionException {
        if (columns.size() == 1) return columns.getFirst();
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String key = "column." + role.name().toLowerCase(Locale.ROOT);
        for (int column : columns) if (sample.names().get(column).equals(answers.get(key))) return column;
        String first =
                sample.rows().isEmpty() ? "" : String.join(", ", sample.rows().getFirst());
        throw new QuestionException(new Question(
                key,
                "Which column is the " + name + "?",
                columns.stream()
                        .map(column -> new Question.Choice(sample.names().get(column), "its first row: " + first))
                        .toList(),
                false));
    }

    /// A date column beside a time column is continued by it.
    private static void dateAndTime(Sample sample, Map<Role, Integer> roles) {
        Integer time = roles.get(Role.TIME);
        if (!roles.containsKey(Role.DATE) || time == null) return;
        boolean ofDay =
                sample.column(time).stream().allMatch(value -> value.matches("\\d{1,2}:\\d\\d.*|\\d{4}|\\d{6}"));
        if (!ofDay) return;
        roles.remove(Role.TIME);
        roles.put(Role.TIME_OF_DAY, time);
    }

    private static DataType type(Sample sample, Map<Role, Integer> roles) throws ImportRefusedException {
        if (!roles.containsKey(Role.TIME) && !roles.containsKey(Role.DATE))
            throw lacks(sample, "time (time, timestamp or date)");
        boolean bars = roles.keySet().containsAll(List.of(Role.OPEN, Role.HIGH, Role.LOW, Role.CLOSE));
        boolean quotes = roles.keySet().containsAll(List.of(Role.BID, Role.ASK));
        if (bars) return DataType.BARS;
        if (quotes) return DataType.QUOTES;
        if (roles.containsKey(Role.PRICE)) return DataType.TRADES;
        throw lacks(sample, "price (price; bid and ask; or open, high, low and close)");
    }

    static ImportRefusedException lacks(Sample sample, String what) {
        return new ImportRefusedException("has no column for the " + what + "; its columns are "
                + String.join(", ", sample.names()) + ". Name its template, or rename the column in its first line.");
    }

    /// The columns of a series in the order of its rows, -1 for what the file does not have.
    int[] columns() {
        List<Role> wanted = switch (type) {
            case TRADES -> List.of(Role.TIME, Role.PRICE, Role.QUANTITY, Role.SIDE, Role.ID);
            case QUOTES -> List.of(Role.TIME, Role.BID, Role.ASK, Role.BID_SIZE, Role.ASK_SIZE);
            case BARS -> List.of(Role.TIME, Role.OPEN, Role.HIGH, Role.LOW, Role.CLOSE, Role.VOLUME);
            case BOOKS -> List.of(Role.TIME, Role.LEVEL, Role.BID, Role.BID_SIZE, Role.ASK, Role.ASK_SIZE);
            case DELTAS -> List.of(Role.TIME, Role.ID, Role.SIDE, Role.PRICE, Role.QUANTITY);
            case ACTIONS, NEWS, VOTES, FEATURES, GAPS, TIES, QUARANTINE -> List.of();
        };
        int[] columns = wanted.stream().mapToInt(this::column).toArray();
        if (columns[0] < 0) columns[0] = column(Role.DATE);
        return columns;
    }

    /// Values of the price and quantity columns of a sample.
    List<String> figures(Sample sample, boolean prices) {
        List<String> wanted = prices ? type.prices() : type.quantities();
        int[] columns = columns();
        return IntStream.range(0, columns.length)
                .filter(i -> wanted.contains(type.columns().get(i)) && columns[i] >= 0)
                .boxed()
                .flatMap(i -> sample.column(columns[i]).stream())
                .toList();
    }
}

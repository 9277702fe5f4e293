package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class NewestFirstTest {
    private final NewestFirst<String> lines = new NewestFirst<>();

    @Test
    void theHighestIndexIsTheFirstRow() {
        change(() -> {
            lines.show(line(3));
            lines.show(line(7));
            lines.show(line(5));
        });
        assertEquals(List.of(7, 5, 3), indexes(lines));
    }

    @Test
    void aLineIsShownOnce() {
        Line<String> line = line(3);
        change(() -> lines.show(line));
        change(() -> lines.show(line));
        assertEquals(List.of(3), indexes(lines));
    }

    @Test
    void hidingALineThatIsNotThereChangesNothing() {
        change(() -> lines.show(line(3)));
        change(() -> lines.hide(line(4)));
        assertEquals(List.of(3), indexes(lines));
    }

    @Test
    void everythingBetweenBeginAndEndIsOneChange() {
        List<String> changes = new ArrayList<>();
        lines.addListener((ListChangeListener<Line<String>>) change -> changes.add("changed"));
        change(() -> {
            for (int i = 0; i < 100; i++) lines.show(line(i));
        });
        assertEquals(List.of("changed"), changes);
    }

    @Test
    void whoFollowsTheChangesHasTheSameRows() {
        for (int seed = 0; seed < 50; seed++) {
            NewestFirst<String> list = new NewestFirst<>();
            List<Line<String>> mirror = new ArrayList<>();
            list.addListener((ListChangeListener<Line<String>>) change -> follow(change, mirror));
            TreeSet<Integer> expected = new TreeSet<>(Comparator.reverseOrder());
            Random random = new Random(seed);
            for (int round = 0; round < 40; round++) {
                list.begin();
                for (int i = 0; i < random.nextInt(12); i++) {
                    int index = random.nextInt(60);
                    if (random.nextBoolean()) {
                        list.show(line(index));
                        expected.add(index);
                    } else {
                        list.hide(line(index));
                        expected.remove(index);
                    }
                }
                list.end();
                assertEquals(List.copyOf(expected), indexes(list), "seed " + seed + ", round " + round);
                assertEquals(indexes(list), indexes(mirror), "seed " + seed + ", round " + round);
            }
        }
    }

    @Test
    void aThousandChangesAtOnceLeaveTheSameRowsAsOneByOne() {
        change(() -> {
            for (int i = 0; i < 3_000; i += 2) lines.show(line(i));
        });
        change(() -> {
            for (int i = 0; i < 3_000; i++)
                if (i % 3 == 0) lines.show(line(i));
                else lines.hide(line(i));
        });
        assertEquals(IntStream.range(0, 1_000).mapToObj(i -> 3 * (999 - i)).toList(), indexes(lines));
    }

    private static void follow(ListChangeListener.Change<? extends Line<String>> change, List<Line<String>> mirror) {
        while (change.next()) {
            for (int i = 0; i < change.getRemovedSize(); i++) mirror.remove(change.getFrom());
            for (int i = change.getFrom(); i < change.getFrom() + change.getAddedSize(); i++)
                mirror.add(i, change.getList().get(i));
        }
    }

    private void change(Runnable what) {
        lines.begin();
        what.run();
        lines.end();
    }

    private static Line<String> line(int index) {
        return new Line<>(index, "row " + index);
    }

    private static List<Integer> indexes(List<Line<String>> lines) {
        return lines.stream().map(Line::index).toList();
    }
}

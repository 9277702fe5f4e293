package tradewind.bench.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/// The methods of one section of the page, in its order.
final class Family {
    /// What takes nanoseconds is called so often in one run.
    private static final int OFTEN = 1_000;

    private final String section;
    private final List<Timed> methods = new ArrayList<>();

    Family(String section) {
        this.section = section;
    }

    Family add(String name, String input, Timed.Work work) {
        methods.add(new Timed(section, name, input, 1, work));
        return this;
    }

    /// A method too quick to be timed once.
    Family often(String name, String input, DoubleSupplier work) {
        methods.add(new Timed(section, name, input, OFTEN, () -> {
            double sum = 0;
            for (int i = 0; i < OFTEN; i++) sum += work.getAsDouble();
            return sum;
        }));
        return this;
    }

    List<Timed> methods() {
        return List.copyOf(methods);
    }
}

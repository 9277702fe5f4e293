package tradewind.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One of the things a run compares, and its passes so far.
final class Arm {
    /// Makes one pass.
    interface Body {
        /// @param folder empty; whatever is put there is deleted afterwards
        Pass run(Path folder) throws IOException;
    }

    private final String name;
    private final Body body;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Cost> costs = new ArrayList<>();

    Arm(String name, Body body) {
        this.name = name;
        this.body = body;
    }

    /// Runs all arms in turn, forwards in one round and backwards in the next, so that none always comes after the
    /// same.
    ///
    /// @param warmUps rounds whose outcome is checked and whose cost is not kept
    /// @throws IllegalStateException if two passes of one arm gave different outcomes
    static void alternate(List<Arm> arms, int warmUps, int rounds) throws IOException {
        for (int round = 0; round < warmUps + rounds; round++) {
            for (Arm arm : round % 2 == 0 ? arms : arms.reversed()) arm.run(round >= warmUps);
        }
        for (Arm arm : arms) arm.outcome();
    }

    private void run(boolean keep) throws IOException {
        Path folder = Files.createTempDirectory("tradewind-bench");
        try {
            Pass pass = body.run(folder);
            outcomes.add(pass.outcome());
            if (keep) costs.add(pass.cost());
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    String name() {
        return name;
    }

    /// What every pass gave.
    Outcome outcome() {
        return Outcome.ofAll(name, outcomes);
    }

    /// Of the passes that count, in order.
    List<Cost> costs() {
        return costs;
    }
}

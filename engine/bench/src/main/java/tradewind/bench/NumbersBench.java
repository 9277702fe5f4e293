package tradewind.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tradewind.bench.numbers.Times;

/// What does one call of each method of the page of numbers cost, on an input of the size stated with it?
///
/// The times go into the last column of the page's tables, the spread of the rounds into the section of the
/// benchmarks. There is no control: these tell a microsecond from a second.
public final class NumbersBench {
    private NumbersBench() {}

    /// @param args the document of benchmarks and the page of numbers; without them the figures are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = new Machine();
        Times times = Times.measure();
        String text = machine.describe("mvn -Pbench verify") + "\n" + times.table();
        if (args.length < 2) {
            System.out.println(text);
            return;
        }
        new Section(Path.of(args[0]), "numbers").write(text);
        Path page = Path.of(args[1]);
        Files.writeString(page, times.into(Files.readString(page)));
    }
}

package tradewind.engine.risk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every model a number on screen may come from: who answers for it, which version it is, how it was checked.
///
/// @param models as in `models.txt` beside this class
public record ModelInventory(List<Model> models) {
    private static final String RESOURCE = "models.txt";

    public ModelInventory {
        models = List.copyOf(models);
    }

    /// How far a model was checked.
    public enum Validation {
        /// Agrees with numbers computed elsewhere.
        OUTSIDE,
        /// Agrees with properties, worked examples or simulations of our own.
        OURSELVES,
        /// Not checked beyond running.
        NONE
    }

    /// @param name    as the page of numbers calls it
    /// @param section of that page
    /// @param owner   the package that answers for it
    /// @param version raised whenever the same inputs give other numbers
    /// @param check   what it was checked by
    public record Model(String name, String section, String owner, int version, Validation validation, String check) {}

    /// @throws IllegalStateException naming the line, if the file is not what it should be
    public static ModelInventory load() {
        List<Model> models = new ArrayList<>();
        try (InputStream in = ModelInventory.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("not on the class path: " + RESOURCE);
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) models.add(model(line, number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelInventory(models);
    }

    private static Model model(String line, int number) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != 6)
            throw new IllegalStateException(RESOURCE + " line " + number + " has " + fields.length + " fields, not 6");
        try {
            return new Model(
                    fields[1].strip(),
                    fields[0].strip(),
                    fields[2].strip(),
                    Integer.parseInt(fields[3].strip()),
                    Validation.valueOf(fields[4].strip()),
                    fields[5].strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(RESOURCE + " line " + number + ": " + e.getMessage(), e);
        }
    }

    public Optional<Model> find(String section, String name) {
        return models.stream()
                .filter(each -> each.section().equals(section) && each.name().equals(name))
                .findFirst();
    }
}

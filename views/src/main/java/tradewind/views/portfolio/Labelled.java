package tradewind.views.portfolio;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What a choice is called in a box that nothing is typed into.
final class Labelled<T> extends StringConverter<T> {
    private final Function<T, String> label;

    Labelled(Function<T, String> label) {
        this.label = label;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : label.apply(value);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("nothing is typed here");
    }
}

package tradewind.engine.history.imports;

import java.util.List;

/// Something a file does not tell about itself.
///
/// @param key of the answer in [ImportRequest#answers]
/// @param text what is asked, for a person, with the value that can be read in more than one way
/// @param choices answers that are understood; another may be if `open`
/// @param open whether another answer than the choices can be given, such as any time zone
public record Question(String key, String text, List<Choice> choices, boolean open) {
    /// @param answer as it is given
    /// @param meaning what it would make of the file
    public record Choice(String answer, String meaning) {}

    public Question {
        choices = List.copyOf(choices);
    }
}

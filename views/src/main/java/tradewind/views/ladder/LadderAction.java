package tradewind.views.ladder;

import java.util.function.Supplier;

/// Something a ladder can do, for the palette.
///
/// @param says what, in the language spoken
/// @param keys what does the same; empty for none
public record LadderAction(Supplier<String> says, String keys, Runnable run) {}

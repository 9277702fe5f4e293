package tradewind.engine.history.store;

import java.util.function.Function;

/// What a store says to a request.
public sealed interface Answer<T> {
    /// Done.
    record Given<T>(T value) implements Answer<T> {}

    /// There is no object of that key, or no such upload.
    record Missing<T>() implements Answer<T> {}

    /// There is an object of that key already; it was left as it is.
    record Taken<T>() implements Answer<T> {}

    /// Asking again will not help.
    ///
    /// @param why a sentence for the trader, without any secret in it
    record Refused<T>(String why) implements Answer<T> {}

    /// It may work the next time. Whether it was done is not known.
    ///
    /// @param why a sentence for the trader, without any secret in it
    record Unreachable<T>(String why) implements Answer<T> {}

    /// The same answer about something made of the value.
    default <R> Answer<R> map(Function<? super T, ? extends R> made) {
        return switch (this) {
            case Given<T> given -> new Given<>(made.apply(given.value()));
            case Missing<T> _ -> new Missing<>();
            case Taken<T> _ -> new Taken<>();
            case Refused<T> refused -> new Refused<>(refused.why());
            case Unreachable<T> unreachable -> new Unreachable<>(unreachable.why());
        };
    }
}

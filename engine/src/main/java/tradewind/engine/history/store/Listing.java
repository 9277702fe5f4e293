package tradewind.engine.history.store;

import java.util.List;

/// One page of objects, by key.
///
/// @param more whether there are further ones after the last of these
public record Listing(List<StoredObject> objects, boolean more) {
    public Listing {
        objects = List.copyOf(objects);
        if (more && objects.isEmpty()) throw new IllegalArgumentException("a page of nothing with more after it");
    }
}

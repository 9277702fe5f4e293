package tradewind.engine.history.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// The manifests of a store: which is the newest, and putting the next one if nobody else has.
final class Manifests {
    private final ObjectStore store;
    private final Requests requests;
    private final RandomGenerator random;

    Manifests(ObjectStore store, Requests requests, RandomGenerator random) {
        this.store = store;
        this.requests = requests;
        this.random = random;
    }

    /// @param seen number of one that is known to have been there, or 0
    Manifest newest(long seen) throws IOException {
        long newest = 0;
        String after = seen <= 1 ? "" : Keys.manifest(seen - 1);
        while (true) {
            String from = after;
            Listing page =
                    Refusal.unlessGiven(requests.ask(() -> store.list(Keys.MANIFESTS, from)), "The list of manifests");
            for (StoredObject object : page.objects())
                if (object.key().matches(Keys.MANIFEST)) newest = Math.max(newest, Keys.number(object.key()));
            if (!page.more()) return newest == 0 ? Manifest.NONE : read(newest);
            after = page.objects().getLast().key();
        }
    }

    /// @throws Refusal if it is missing or cannot be trusted
    Manifest read(long number) throws IOException {
        byte[] bytes = bytes(number);
        try {
            Manifest manifest = Manifest.read(bytes);
            if (manifest.number() != number) throw new IllegalArgumentException("it calls itself " + manifest.number());
            return manifest;
        } catch (IllegalArgumentException e) {
            throw new Refusal("Manifest " + number + " of " + store.place() + " cannot be used: " + e.getMessage()
                    + ". Nothing was changed.");
        }
    }

    private byte[] bytes(long number) throws IOException {
        String key = Keys.manifest(number);
        return Refusal.unlessGiven(
                requests.ask(() -> {
                    Answer<InputStream> answer = store.get(key, 0);
                    if (!(answer instanceof Answer.Given<InputStream>(InputStream in)))
                        return answer.map(_ -> new byte[0]);
                    try (in) {
                        return new Answer.Given<>(in.readAllBytes());
                    } catch (IOException e) {
                        return new Answer.Unreachable<>(key + " was cut off: " + e.getMessage());
                    }
                }),
                key);
    }

    /// What was left over in the same store.
    LeftOvers leftOvers() {
        return new LeftOvers(store, requests);
    }

    String nonce() {
        byte[] drawn = new byte[16];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    /// Puts the next manifest.
    ///
    /// @return false if another desk has put one of that number
    boolean put(Manifest manifest) throws IOException {
        if (manifest.number() == 1) proveThatTheStoreRefuses();
        byte[] bytes = manifest.bytes();
        String key = Keys.manifest(manifest.number());
        Answer<StoredObject> put = requests.ask(() -> store.put(key, Content.of(bytes), Condition.IF_ABSENT));
        if (!(put instanceof Answer.Taken)) Refusal.unlessGiven(put, key);
        // the answer to an earlier try may have been lost, so that it is ours that was in the way
        if (Arrays.equals(bytes, bytes(manifest.number()))) return true;
        if (put instanceof Answer.Taken) return false;
        throw new Refusal(store.place() + " gave back another manifest " + manifest.number()
                + " than was put there. The lake is as it was; do not trust this store.");
    }

    /// Two desks may put the same number at the same time. A store that takes both would lose one without a word.
    private void proveThatTheStoreRefuses() throws IOException {
        String probe = Keys.MANIFESTS + "probe-" + nonce();
        Content once = Content.of(new byte[] {1});
        Answer<StoredObject> first = requests.ask(() -> store.put(probe, once, Condition.ALWAYS));
        Refusal.unlessGiven(first, probe);
        Answer<StoredObject> second = requests.ask(() -> store.put(probe, once, Condition.IF_ABSENT));
        Refusal.unlessGiven(requests.ask(() -> store.delete(probe)), probe);
        if (second instanceof Answer.Taken) return;
        Refusal.unlessGiven(second, probe);
        throw new Refusal(store.place() + " overwrites an object that was to be put only if there is none. Two desks"
                + " could lose each other's data there, so nothing was put into it.");
    }
}

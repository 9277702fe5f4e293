package tradewind.engine.history.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeFinding;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Staging;

/// Makes a lake and a store agree. Files are transferred first, seen by nobody; then the lake publishes one
/// version, and the store gets one manifest. Killed at any moment, each is what it was or what it was to become,
/// and the next sync goes on with what has arrived.
///
/// The lake can be written and asked by others meanwhile: it is locked only while the version is published.
public final class LakeSync {
    private static final int ROUNDS = 8;

    private final Lake lake;
    private final ObjectStore store;
    private final Retry retry;
    private final RandomGenerator random;
    private final Requests.Pause pause;
    private final long piece;

    /// @param store is not closed here
    public LakeSync(Lake lake, ObjectStore store) {
        this(lake, store, Retry.STANDARD, new SecureRandom(), Requests.Pause.REAL, Uploader.STANDARD_PIECE);
    }

    LakeSync(Lake lake, ObjectStore store, Retry retry, RandomGenerator random, Requests.Pause pause, long piece) {
        this.lake = lake;
        this.store = store;
        this.retry = retry;
        this.random = random;
        this.pause = pause;
        this.piece = piece;
    }

    /// What was transferred and published in all rounds.
    private static final class Done {
        private int pushed;
        private long pushedBytes;
        private int pulled;
        private long pulledBytes;
        private int removedThere;
        private int removedHere;
        private int cleared;
        private final List<LakeFinding> damaged = new ArrayList<>();
        private final Set<Slot> skipped = new HashSet<>();
    }

    /// One sync. Blocks until it is over; any thread.
    public SyncResult run(SyncRequest request, SyncProgress progress) {
        Requests requests = new Requests(retry, random, pause, request.parallel());
        try (SyncFolder folder = SyncFolder.take(lake.root(), store.place())) {
            Manifests manifests = new Manifests(store, requests, random);
            Transfers transfers = new Transfers(lake, store, requests, folder.incoming(), request.parallel(), piece);
            Done done = new Done();
            for (int round = 0; round < ROUNDS; round++) {
                Optional<SyncResult> result = round(request, progress, manifests, transfers, folder, done);
                if (result.isPresent()) return result.get();
            }
            return new SyncResult.Refused("The lake or " + store.place() + " was changed by others " + ROUNDS
                    + " times while this went on. Nothing is lost; sync again.");
        } catch (Refusal refusal) {
            return new SyncResult.Refused(refusal.sentence());
        } catch (Requests.CancelledException e) {
            return new SyncResult.Cancelled();
        } catch (IOException e) {
            return new SyncResult.Refused("The sync with " + store.place() + " stopped. What was in the lake and in the"
                    + " bucket is there as it was. " + e.getMessage());
        }
    }

    /// Asks the store what has changed in it since the two last agreed, and says what [#run] would do. Moves nothing;
    /// any thread.
    public SyncOutlook outlook(SyncRequest request) {
        Requests requests = new Requests(retry, random, pause, request.parallel());
        try (SyncFolder folder = SyncFolder.take(lake.root(), store.place())) {
            Manifests manifests = new Manifests(store, requests, random);
            SyncFolder.Memory memory = request.restart() ? SyncFolder.Memory.NONE : folder.memory();
            Manifest newest = manifests.newest(memory.manifest());
            requireSameHistory(memory, newest, manifests);
            List<Part> here = lake.head().parts();
            SyncPlan plan = SyncPlan.of(memory.agreed(), here, newest.parts(), request);
            return new SyncOutlook.Known(
                    store.place(),
                    memory.manifest() == 0 ? 0 : folder.agreedAt(),
                    memory.manifest(),
                    newest.number(),
                    SyncOutlook.Change.between(memory.agreed(), newest.parts()),
                    SyncOutlook.Change.between(memory.agreed(), here),
                    plan.push().size(),
                    bytes(plan.push()),
                    plan.pull().size(),
                    bytes(plan.pull()),
                    plan.removeThere().size(),
                    plan.removeHere().size(),
                    plan.conflicts(),
                    plan.waiting().size());
        } catch (Refusal refusal) {
            return new SyncOutlook.Refused(refusal.sentence());
        } catch (Requests.CancelledException e) {
            return new SyncOutlook.Refused("It was given up before " + store.place() + " had answered.");
        } catch (IOException e) {
            return new SyncOutlook.Refused("What " + store.place() + " has could not be found out. " + e.getMessage());
        }
    }

    /// @return empty if the lake or the store was changed by somebody else before this could be published
    private Optional<SyncResult> round(
            SyncRequest request,
            SyncProgress progress,
            Manifests manifests,
            Transfers transfers,
            SyncFolder folder,
            Done done)
            throws IOException {
        SyncFolder.Memory memory = request.restart() ? SyncFolder.Memory.NONE : folder.memory();
        Manifest newest = manifests.newest(memory.manifest());
        requireSameHistory(memory, newest, manifests);
        LakeSnapshot head = lake.head();
        SyncPlan plan = SyncPlan.of(memory.agreed(), head.parts(), newest.parts(), request);
        SyncPlan possible = plan.without(done.skipped);
        folder.sweep(possible.pull());
        for (Transfers.Damaged each : transfers.run(possible, progress)) {
            done.damaged.add(each.finding());
            done.skipped.add(each.slot());
        }
        possible = possible.without(done.skipped);

        if (possible.changesTheLake() && !publish(possible, head, folder, done)) return Optional.empty();
        if (possible.changesTheStore()) {
            Manifest next = next(newest, possible, manifests);
            if (!manifests.put(next)) return Optional.empty();
            newest = next;
            done.pushed += possible.push().size();
            done.pushedBytes += bytes(possible.push());
            done.removedThere += possible.removeThere().size();
        }
        LakeSnapshot now = lake.head();
        folder.remember(
                new SyncFolder.Memory(
                        newest.number(), newest.hash(), SyncPlan.agreed(memory.agreed(), now.parts(), newest.parts())),
                lake.now());
        folder.sweep(List.of());
        if (request.direction().pushes()) done.cleared = manifests.leftOvers().clear(lake.now(), plan.push());
        return Optional.of(new SyncResult.Synced(
                store.place(),
                done.pushed,
                done.pushedBytes,
                done.pulled,
                done.pulledBytes,
                done.removedThere,
                done.removedHere,
                now.version(),
                newest.number(),
                plan.conflicts(),
                done.damaged,
                plan.waiting().size(),
                done.cleared));
    }

    /// A bucket that was emptied or exchanged must not pass for one from which everything was removed.
    private void requireSameHistory(SyncFolder.Memory memory, Manifest newest, Manifests manifests) throws IOException {
        if (memory.manifest() == 0) return;
        boolean same = newest.number() == memory.manifest()
                ? newest.hash().equals(memory.hash())
                : newest.number() > memory.manifest()
                        && manifests.read(memory.manifest()).hash().equals(memory.hash());
        if (!same)
            throw new Refusal("The manifests in " + store.place() + " are not those this lake was synced with: number "
                    + memory.manifest() + " is gone or was changed. Nothing was changed. If this is meant to be another"
                    + " bucket, sync with --restart: then nothing counts as removed.");
    }

    private Manifest next(Manifest newest, SyncPlan plan, Manifests manifests) {
        Set<Part> removed = new HashSet<>(plan.removeThere());
        List<Part> parts = new ArrayList<>();
        for (Part part : newest.parts()) if (!removed.contains(part)) parts.add(part);
        for (Part part : plan.push()) parts.add(at(part, Keys.of(part)));
        return new Manifest(newest.number() + 1, newest.hash(), lake.now(), manifests.nonce(), parts);
    }

    private static Part at(Part part, String path) {
        return new Part(
                part.series(),
                part.date(),
                path,
                part.rows(),
                part.bytes(),
                part.sha256(),
                part.firstTime(),
                part.lastTime(),
                part.priceScale(),
                part.quantityScale(),
                part.quality(),
                part.lineage());
    }

    private static long bytes(List<Part> parts) {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    /// @return false if the lake was changed meanwhile where this would change it
    private boolean publish(SyncPlan plan, LakeSnapshot planned, SyncFolder folder, Done done) throws IOException {
        Set<Slot> touched = new HashSet<>();
        for (Part part : plan.pull()) touched.add(Slot.of(part));
        for (Part part : plan.removeHere()) touched.add(Slot.of(part));
        try (Staging staging = lake.stage()) {
            if (!in(staging.base(), touched).equals(in(planned, touched))) return false;
            int count = 0;
            for (Part part : plan.pull()) {
                Path arrived = Downloader.whole(folder.incoming(), part);
                Path file = staging.file("pulled-" + count++);
                link(arrived, file);
                Part added = staging.add(
                        file,
                        part.series(),
                        part.date(),
                        part.rows(),
                        part.firstTime(),
                        part.lastTime(),
                        part.priceScale(),
                        part.quantityScale(),
                        part.quality(),
                        part.lineage());
                requireSame(part, added, arrived);
            }
            List<String> removed = plan.removeHere().stream().map(Part::path).toList();
            staging.publish(lake.now(), "sync", note(plan), removed);
        }
        done.pulled += plan.pull().size();
        done.pulledBytes += bytes(plan.pull());
        done.removedHere += plan.removeHere().size();
        return true;
    }

    /// What arrived before a power cut may have its name and not its bytes.
    private static void requireSame(Part part, Part added, Path arrived) throws IOException {
        if (added.sha256().equals(part.sha256())) return;
        Files.delete(arrived);
        throw new Refusal(part.path() + " was damaged on this disk after it had arrived. The lake is as it was; sync"
                + " again and it is fetched again.");
    }

    /// A copy where the file system has no links. What arrived stays until the version is there.
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String note(SyncPlan plan) {
        int pulled = plan.pull().size();
        int removed = plan.removeHere().size();
        return pulled
                + (pulled == 1 ? " part from " : " parts from ")
                + store.place()
                + (removed == 0 ? "" : ", " + removed + " removed as there");
    }

    private static Set<String> in(LakeSnapshot snapshot, Set<Slot> slots) {
        Set<String> paths = new HashSet<>();
        for (Part part : snapshot.parts()) if (slots.contains(Slot.of(part))) paths.add(part.path());
        return paths;
    }
}

package tradewind.views.workspace.layout;

/// Divides the length of a split among its parts.
public final class Shares {
    private Shares() {}

    /// Those that do not grow get what they want, the others share what is left in proportion to theirs; nobody gets
    /// less than the least. If there is too little, what does not grow gives way first, and at last everybody does.
    ///
    /// @param room pixels for all of them together
    /// @param wanted above zero
    /// @param grows takes a share of what is left
    /// @param least of each
    /// @return whole pixels that add up to the room
    public static double[] of(double room, double[] wanted, boolean[] grows, double[] least) {
        int n = wanted.length;
        double[] got = new double[n];
        double sumLeast = 0;
        for (double each : least) sumLeast += each;
        if (room <= sumLeast) {
            for (int i = 0; i < n; i++) got[i] = sumLeast > 0 ? Math.max(0, room) * least[i] / sumLeast : 0;
            return whole(got, room);
        }
        double fixed = 0;
        double growingLeast = 0;
        for (int i = 0; i < n; i++) {
            if (grows[i]) growingLeast += least[i];
            else fixed += got[i] = Math.max(wanted[i], least[i]);
        }
        double tooMuch = fixed + growingLeast - room;
        if (tooMuch > 0) {
            double slack = 0;
            for (int i = 0; i < n; i++) if (!grows[i]) slack += got[i] - least[i];
            for (int i = 0; i < n; i++) if (!grows[i]) got[i] -= tooMuch * (got[i] - least[i]) / slack;
            fixed -= tooMuch;
        }
        share(room - fixed, wanted, grows, least, got);
        return whole(got, room);
    }

    /// A grower that would fall below its least gets that, and the others share again.
    private static void share(double left, double[] wanted, boolean[] grows, double[] least, double[] got) {
        boolean[] done = new boolean[wanted.length];
        double room = left;
        while (true) {
            double all = 0;
            for (int i = 0; i < wanted.length; i++) if (grows[i] && !done[i]) all += wanted[i];
            if (all == 0) return;
            boolean again = false;
            for (int i = 0; i < wanted.length; i++) {
                if (!grows[i] || done[i]) continue;
                got[i] = room * wanted[i] / all;
                again |= got[i] < least[i];
            }
            if (!again) return;
            for (int i = 0; i < wanted.length; i++) {
                if (!grows[i] || done[i] || got[i] >= least[i]) continue;
                done[i] = true;
                got[i] = least[i];
                room -= least[i];
            }
        }
    }

    private static double[] whole(double[] sizes, double room) {
        double at = 0;
        double edge = 0;
        for (int i = 0; i < sizes.length; i++) {
            at += sizes[i];
            double next = i == sizes.length - 1 && Math.abs(at - room) < 1 ? Math.floor(room) : Math.round(at);
            sizes[i] = Math.max(0, next - edge);
            edge = next;
        }
        return sizes;
    }
}

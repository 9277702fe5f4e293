package tradewind.views.venues;

import java.util.List;
import java.util.Optional;
import tradewind.views.providers.ProviderKind;
import tradewind.views.venues.VenuesViewModel.Form;

/// What the panel shows.
///
/// @param secrets there are some already: the passphrase is theirs; else it is a new one, typed twice
/// @param removing name of the account of which is asked whether it shall go
/// @param busy the desk is at work
/// @param message what came of the last thing done; may be empty
/// @param about name of the account the message is about; empty if it is about none that is there
/// @param refused the message says why something was not done
record Standing(
        List<ProviderKind> kinds,
        List<VenueAccount> accounts,
        boolean secrets,
        Optional<Form> form,
        Optional<String> removing,
        boolean busy,
        String message,
        Optional<String> about,
        boolean refused) {
    static final Standing EMPTY = new Standing(
            List.of(), List.of(), false, Optional.empty(), Optional.empty(), false, "", Optional.empty(), false);

    Optional<ProviderKind> kind(VenueAccount account) {
        return kinds.stream().filter(kind -> kind.name().equals(account.kind())).findFirst();
    }

    Standing working() {
        return new Standing(kinds, accounts, secrets, form, removing, true, message, about, refused);
    }

    Standing saying(String sentence, Optional<String> account, boolean why) {
        return new Standing(kinds, accounts, secrets, form, removing, false, sentence, account, why);
    }

    Standing filling(Optional<Form> next) {
        return new Standing(kinds, accounts, secrets, next, Optional.empty(), busy, "", Optional.empty(), false);
    }

    Standing asking(Optional<String> account) {
        return new Standing(kinds, accounts, secrets, Optional.empty(), account, busy, "", Optional.empty(), false);
    }

    Standing on(VenueDesk desk) {
        return new Standing(desk.kinds(), desk.accounts(), secrets, form, removing, busy, message, about, refused);
    }

    Standing having(boolean secretsThere) {
        return new Standing(kinds, accounts, secretsThere, form, removing, busy, message, about, refused);
    }
}

/// Stores: the place the trader's lake is copied to. [StoresPanel] adds one, takes its credentials, asks whether it
/// answers, and forgets it; [StoresViewModel] decides; [StoreDesk] is what the desk does for them. Syncing itself is in
/// [tradewind.views.history].
@NullMarked
package tradewind.views.stores;

import org.jspecify.annotations.NullMarked;

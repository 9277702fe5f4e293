/// Providers: what setting up anything a plugin provides has in common: what can be set and which secrets it asks for
/// ([ProviderKind]), the fields for both ([ProviderForm]), what was typed there ([Typed]), the rows of its card
/// ([CardParts]) and when it was last asked ([Visits]).
///
/// Whose card it is, and what is done with it, is the affair of the rooms for stores and venues.
@NullMarked
package tradewind.views.providers;

import org.jspecify.annotations.NullMarked;

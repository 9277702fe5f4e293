/// Activity: what happened in the session, by time: orders and their fills, what the gate refused, limits, strategies,
/// kill and halt, the venue's link, settings ([ActivityView][tradewind.views.activity.ActivityView]).
///
/// Read from the desk's rows and log; the journal is the truth and is not touched here.
@NullMarked
package tradewind.views.activity;

import org.jspecify.annotations.NullMarked;

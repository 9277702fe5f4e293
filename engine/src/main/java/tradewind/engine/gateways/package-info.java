/// Gateways: the doors to brokers and exchanges. [Gateway] is what a plugin implements, [ExecutionReports] where it
/// answers; [VenueAccount] and [OrderAnswer] are what the venue says it has when it is asked.
///
/// A plugin brings a [VenueProvider]; what it opens is a [VenueConnection]: one account's gateway and feed.
///
/// For the plugins: [Heartbeat] tells a dead line from a silent one, [ClockOffset] the venue's time.
///
/// A gateway can send only what the gate has [passed](tradewind.engine.gate.Passed); a cancel needs no permission.
@NullMarked
package tradewind.engine.gateways;

import org.jspecify.annotations.NullMarked;

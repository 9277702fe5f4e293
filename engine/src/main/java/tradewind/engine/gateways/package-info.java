/// Gateways: the doors to brokers and exchanges. [Gateway] is what a plugin implements, [ExecutionReports] where it
/// answers.
///
/// A gateway can send only what the gate has [passed](tradewind.engine.gate.Passed); a cancel needs no permission.
@NullMarked
package tradewind.engine.gateways;

import org.jspecify.annotations.NullMarked;

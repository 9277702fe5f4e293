/// Orders: what was asked for ([Order]), what happened to it ([OrderEvent]), where it stands ([OrderState],
/// [OrdStatus]).
///
/// Everything here is immutable and safe on any thread, [OrderStanding] apart. Names follow FIX 5.0 SP2: `Side` is tag
/// 54, `OrdType` 40,
/// `TimeInForce` 59, `OrdStatus` 39, `ExecType` 150. States that exist only on this desk (Draft, Denied, Unknown,
/// …) stand beside FIX's and say so. No screens, files or sockets; those depend on this package.
@NullMarked
package tradewind.engine.orders;

import org.jspecify.annotations.NullMarked;

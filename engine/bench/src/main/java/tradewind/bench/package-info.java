/// Benchmarks of the engine: how fast it replays a market, what it allocates, what the gate and the journal cost.
///
/// They compile in every build and run only with `mvn -Pbench verify`, which rewrites the sections of
/// `docs/benchmarks.md` they answer for. Each checks first that every pass gave the same result, then states its
/// figures
/// beside a control of the same run; nothing here is a test, and no test asserts a time.
@NullMarked
package tradewind.bench;

import org.jspecify.annotations.NullMarked;

package tradewind.engine;

import tradewind.engine.gate.Limits;
import tradewind.engine.market.Instrument;

/// Higher limits that wait for a second word.
///
/// @param number what [Session#confirmLimits] is given
/// @param inForce the limits now
/// @param proposed what they would be
public record LimitProposal(long number, Instrument instrument, Limits inForce, Limits proposed) {}

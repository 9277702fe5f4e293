package tradewind.engine;

import tradewind.engine.gate.AccountLimits;

/// Higher limits of the account that wait to be put in force.
///
/// @param number to confirm it by
/// @param inForce what holds until then
public record AccountLimitProposal(long number, AccountLimits inForce, AccountLimits proposed) {}

package tradewind.views.risk;

/// An order that is thought up and never sent.
///
/// @param quantity above zero buys, below sells
public record WhatIf(String symbol, double quantity) {}

package tradewind.engine.kernel;

import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.Gate;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.market.Instruments;

/// What a kernel is made of.
///
/// @param epoch upper part of every new order id, higher than any before on this journal
/// @param gate with the limits in force
/// @param gateway the venue; a [simulated one][tradewind.engine.gateways.SimulatedVenue] is driven by the kernel
/// @param quotes written by the kernel
/// @param bars written by the kernel
/// @param exposure written by the kernel
public record KernelSetup(
        Instruments instruments,
        long epoch,
        Gate gate,
        Gateway gateway,
        QuoteBoard quotes,
        BarBoard bars,
        ExposureBoard exposure) {}

package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CommandStreamTest {
    private static final int COMMANDS = 50_000;

    @Test
    void bothBooksTakeEveryCommandAndEndAlike() {
        CommandStream commands = new CommandStream(7, COMMANDS);
        BookUnderTest ours = new OurBook();
        BookUnderTest peer = new PeerBook();
        assertEquals(0, ours.run(commands, 0, commands.size()));
        assertEquals(0, peer.run(commands, 0, commands.size()));
        assertTrue(ours.trades() > COMMANDS / 100, () -> "trades " + ours.trades());
        assertEquals(peer.trades(), ours.trades());
        assertEquals(peer.tradeHash(), ours.tradeHash());
        assertEquals(peer.depthHash(), ours.depthHash());
        assertEquals(peer.resting(), ours.resting());
    }

    @Test
    void theMixIsThePublishedOneAndAboutAThousandRest() {
        CommandStream commands = new CommandStream(7, COMMANDS);
        int[] counts = new int[4];
        for (int i = CommandStream.RESTING; i < commands.size(); i++) counts[commands.kind[i]]++;
        double[] shares = new double[4];
        for (int kind = 0; kind < 4; kind++) shares[kind] = counts[kind] / (double) COMMANDS;
        assertArrayEquals(new double[] {0.09, 0.03, 0.06, 0.82}, shares, 0.01);
        BookUnderTest book = new OurBook();
        book.run(commands, 0, commands.size());
        assertEquals(CommandStream.RESTING, book.resting(), 100);
    }
}

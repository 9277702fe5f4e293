package tradewind.engine;

import tradewind.engine.history.ReplayFeed;

/// The transport of a replay feed.
final class ReplayTransport implements ReplayControl {
    private final ReplayFeed feed;

    ReplayTransport(ReplayFeed feed) {
        this.feed = feed;
    }

    @Override
    public Position position() {
        return new Position(feed.tape().start(), feed.tape().end(), feed.now(), speed(), feed.playing(), feed.ended());
    }

    private Speed speed() {
        int factor = feed.speed();
        for (Speed speed : Speed.values()) if (speed.factor() == factor) return speed;
        return Speed.MAX;
    }

    @Override
    public void play() {
        feed.play();
    }

    @Override
    public void pause() {
        feed.pause();
    }

    @Override
    public void speed(Speed speed) {
        feed.speed(speed == Speed.MAX ? ReplayFeed.MAX : speed.factor());
    }

    @Override
    public void step() {
        feed.step();
    }

    @Override
    public boolean jumpTo(long time) {
        return feed.jumpTo(time);
    }

    @Override
    public long[] outline(int points) {
        return feed.tape().outline(0, points);
    }
}

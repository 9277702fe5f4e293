package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.orders.OrderId;

/// A venue that says nothing by itself; it writes down what it was asked.
final class ScriptedGateway implements Gateway {
    final List<String> asked = new ArrayList<>();
    /// Thrown by every call while set.
    @Nullable
    Error broken;

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public void start(ExecutionReports reports) {}

    @Override
    public void send(Passed order) {
        ask("send " + order.order().id().counter() + " " + order.order().side() + " "
                + order.order().quantity());
    }

    @Override
    public void replace(Passed changed) {
        ask("replace " + changed.order().id().counter() + " " + changed.order().quantity());
    }

    @Override
    public void cancel(OrderId order) {
        ask("cancel " + order.counter());
    }

    private void ask(String what) {
        if (broken != null) throw broken;
        asked.add(what);
    }

    /// What was asked since the last look.
    List<String> news() {
        List<String> news = List.copyOf(asked);
        asked.clear();
        return news;
    }

    /// Its word needs no checking here.
    @Override
    public boolean outside() {
        return false;
    }

    @Override
    public void cancelWorking() {}

    @Override
    public void close() {}
}

package tradewind.engine.reference;

import java.util.Map;

/// The methods of one topic, by the name the cases give them. Needs a constructor without parameters.
interface ReferenceTopic {
    Map<String, Answer> methods();
}

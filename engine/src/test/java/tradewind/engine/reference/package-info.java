/// Numbers to agree with: [ReferenceVectorsTest] reads folders of reference cases and asks the product for each.
///
/// A case is a method, its inputs, the expected fields and how far an answer may be off. One [ReferenceTopic] per
/// topic turns inputs into calls of the product and its results into fields ([Answer]); it computes nothing itself.
/// [Judgement] compares. A topic is found by its name: every class here whose name ends in `Topic` is one.
@NullMarked
package tradewind.engine.reference;

import org.jspecify.annotations.NullMarked;

/// Tests of the pages that are made from the code and its tests.
@NullMarked
package tradewind.app.docs;

import org.jspecify.annotations.NullMarked;

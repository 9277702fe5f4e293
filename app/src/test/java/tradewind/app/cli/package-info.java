/// Tests of the package of the same name.
@NullMarked
package tradewind.app.cli;

import org.jspecify.annotations.NullMarked;

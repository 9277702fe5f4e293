/// Tests of the package of the same name.
@NullMarked
package tradewind.app.doctor;

import org.jspecify.annotations.NullMarked;

/// Tests of the package of the same name.
@NullMarked
package tradewind.views.account;

import org.jspecify.annotations.NullMarked;

/// Account: what the account is worth, what it made and how much of its risk is used, always in the top bar.
@NullMarked
package tradewind.views.account;

import org.jspecify.annotations.NullMarked;

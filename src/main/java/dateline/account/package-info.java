/// What people with an account do with it: register, sign in and out, and ask who they are.
@NullMarked
@Part(name = "account", mayUse = {"platform", "events", "people"})
package dateline.account;

import dateline.Part;
import org.jspecify.annotations.NullMarked;

/// What people with an account do with it: register, sign in and out, their own pages, and the articles that they save.
@NullMarked
@Part(name = "account", mayUse = {"platform", "events", "editions", "people", "media", "articles", "discussion"})
package dateline.account;

import dateline.Part;
import org.jspecify.annotations.NullMarked;

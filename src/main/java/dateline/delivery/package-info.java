/// Finished pages as bytes, found by one look-up on the event loop.
@NullMarked
@Part(name = "delivery", mayUse = {"platform", "events", "site"})
package dateline.delivery;

import dateline.Part;
import org.jspecify.annotations.NullMarked;

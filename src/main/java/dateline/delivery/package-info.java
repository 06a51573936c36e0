/// Public pages as finished bytes, found by one look-up on the event loop; made once on a miss, dropped by the event log.
@NullMarked
@Part(name = "delivery", mayUse = {"platform", "events", "media", "site"})
package dateline.delivery;

import dateline.Part;
import org.jspecify.annotations.NullMarked;

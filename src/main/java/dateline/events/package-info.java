/// The event log: append in the transaction of the change, follow in order and without gaps.
@NullMarked
@Part(name = "events", mayUse = {"platform"})
package dateline.events;

import dateline.Part;
import org.jspecify.annotations.NullMarked;

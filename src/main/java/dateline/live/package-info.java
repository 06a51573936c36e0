/// The live stream: what was just committed, on every open page.
@NullMarked
@Part(name = "live", mayUse = {"platform", "events"})
package dateline.live;

import dateline.Part;
import org.jspecify.annotations.NullMarked;

/// Editions and their sections, languages, directions and the messages of the interface.
@NullMarked
@Part(name = "editions", mayUse = {"platform", "events"})
package dateline.editions;

import dateline.Part;
import org.jspecify.annotations.NullMarked;

/// Ground floor that knows no news: the database, HTTP answers, text, time and configuration.
@NullMarked
@Part(name = "platform", mayUse = {})
package dateline.platform;

import dateline.Part;
import org.jspecify.annotations.NullMarked;

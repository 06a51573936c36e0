/// Readers and staff, their roles, invitations and API tokens.
@NullMarked
@Part(name = "people", mayUse = {"platform", "events"})
package dateline.people;

import dateline.Part;
import org.jspecify.annotations.NullMarked;

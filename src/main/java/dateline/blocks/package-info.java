/// The closed block model of bodies: what it cannot express cannot be stored, so nothing stored can attack a reader.
@NullMarked
@Part(name = "blocks", mayUse = {"platform"})
package dateline.blocks;

import dateline.Part;
import org.jspecify.annotations.NullMarked;

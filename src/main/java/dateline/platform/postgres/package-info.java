/// The site's own PostgreSQL server: its program, its cluster of data and its life beside the programs that use it.
@NullMarked
package dateline.platform.postgres;

import org.jspecify.annotations.NullMarked;

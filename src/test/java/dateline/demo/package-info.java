/// The pictures of the demo and the checks of its stories. {@link Drawings#main} draws all pictures again; BIBLE.md says what is true in Ilmeria.
@org.jspecify.annotations.NullMarked
package dateline.demo;

package dateline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names a top-level package as one part of the product and lists the parts that it may use.
/// `ArchitectureTest` reads it; a package without it fails the build.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Part {
    String name();

    String[] mayUse() default {};
}

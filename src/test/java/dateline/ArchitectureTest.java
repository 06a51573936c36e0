package dateline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The walls between the parts, as each part's `package-info` declares them.
class ArchitectureTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dateline");

    @Test
    void a_part_uses_only_the_parts_that_it_names() {
        modules().definedByAnnotation(Part.class)
                .should().respectTheirAllowedDependenciesDeclaredIn("mayUse", consideringOnlyDependenciesInAnyPackage("dateline.(*).."))
                .check(PRODUCT);
    }

    @Test
    void parts_never_use_each_other_in_a_circle() {
        modules().definedByAnnotation(Part.class).should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void every_package_is_a_part_named_as_its_package() {
        classes().that().resideOutsideOfPackage("dateline").should(belongToThePartOfTheirPackage()).check(PRODUCT);
    }

    private static ArchCondition<JavaClass> belongToThePartOfTheirPackage() {
        return new ArchCondition<>("belong to the part that their package is named after") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var name = partOf(type);
                var root = type.getPackageName().split("\\.").length > 2 ? "dateline." + name : type.getPackageName();
                var isPart = PRODUCT.contain(root + ".package-info")
                        && PRODUCT.get(root + ".package-info").tryGetAnnotationOfType(Part.class).filter(part -> part.name().equals(name)).isPresent();
                events.add(new SimpleConditionEvent(type, isPart, type.getName() + " is in no part: " + root + " has no @Part named " + name));
            }
        };
    }

    private static String partOf(JavaClass type) {
        var segments = type.getPackageName().split("\\.");
        return segments.length > 1 ? segments[1] : "";
    }

    @Test
    void the_table_of_parts_in_the_architecture_document_is_true() {
        var document = ProjectFiles.all().filter(source -> source.path().equals("ARCHITECTURE.md")).findFirst().orElseThrow();
        var told = Pattern.compile("(?m)^\\| `([a-z]+)` \\|[^|]*\\|([^|]*)\\|$").matcher(document.text()).results()
                .collect(Collectors.toMap(row -> row.group(1), row -> Set.of(row.group(2).strip().split(", "))));
        var declared = PRODUCT.stream()
                .flatMap(type -> type.tryGetAnnotationOfType(Part.class).stream())
                .collect(Collectors.toMap(Part::name, part -> part.mayUse().length == 0 ? Set.of("") : Set.of(part.mayUse())));
        assertThat(told).isEqualTo(declared);
    }

    @Test
    void a_part_is_one_flat_package() {
        classes().that().resideOutsideOfPackages("dateline.platform..", "dateline.wire..")
                .should().resideInAnyPackage("dateline", "dateline.*")
                .check(PRODUCT);
    }

    @Test
    void an_endpoint_is_nobodys_door() {
        modules().definedByAnnotation(Part.class)
                .should().onlyDependOnEachOtherThroughClassesThat().haveSimpleNameNotEndingWith("Api")
                .check(PRODUCT);
    }

    /// Endpoints, filters and mappers are called by the framework, and events by whoever reads the log.
    @Test
    void a_class_is_public_only_when_another_part_uses_it() {
        classes().that().arePublic().and().areTopLevelClasses()
                .and().haveNameNotMatching(".*(Api|Page|Filter|Mappers|Event)")
                .and().resideOutsideOfPackage("dateline")
                .should(beUsedFromAnotherPart())
                .check(PRODUCT);
    }

    /// By itself, or by standing in the public face of a class that is. Tests of other parts count; what templates show must be public.
    private static ArchCondition<JavaClass> beUsedFromAnotherPart() {
        var used = used();
        return new ArchCondition<>("be used from another part") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, used.contains(type.getName()), type.getName() + " is public and no other part uses it"));
            }
        };
    }

    private static Set<String> used() {
        var everything = new ClassFileImporter().importPackages("dateline");
        var used = everything.stream()
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !partOf(dependency.getOriginClass()).equals(partOf(dependency.getTargetClass())))
                .map(dependency -> outermost(dependency.getTargetClass()).getName())
                .collect(Collectors.toCollection(HashSet::new));
        ProjectFiles.templates().forEach(template ->
                Pattern.compile("\\{@(dateline[\\w.]+)").matcher(template.text()).results().forEach(type -> used.add(type.group(1))));
        var known = 0;
        while (known < used.size()) {
            known = used.size();
            PRODUCT.stream().filter(type -> used.contains(outermost(type).getName())).flatMap(ArchitectureTest::face).forEach(used::add);
        }
        return used;
    }

    private static Stream<String> face(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(member -> member.getAllInvolvedRawTypes().stream())
                .map(involved -> outermost(involved).getName());
    }

    @Test
    void only_statements_and_the_ground_floor_speak_jdbc() {
        noClasses().that(describe("hold no statements", type -> !outermost(type).getSimpleName().endsWith("Sql")))
                .and().resideOutsideOfPackages("dateline.platform..", "dateline.events")
                .should().dependOnClassesThat().resideInAPackage("java.sql..")
                .check(PRODUCT);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    @Test
    void only_pages_and_live_streams_are_on_the_event_loop() {
        noClasses().that().resideOutsideOfPackages("dateline.delivery", "dateline.live")
                .should().dependOnClassesThat(resideInAnyPackage("io.vertx..", "io.netty..", "io.smallrye.mutiny.."))
                .check(PRODUCT);
    }

    @Test
    void the_time_comes_from_a_clock_that_a_test_can_set() {
        noClasses().should().callMethod(Instant.class, "now")
                .orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(Clock.class, "systemDefaultZone")
                .orShould().callConstructor(Date.class)
                .check(PRODUCT);
    }

    @Test
    void only_commands_print() {
        noClasses().that().resideOutsideOfPackage("dateline.launcher")
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .check(PRODUCT);
    }
}

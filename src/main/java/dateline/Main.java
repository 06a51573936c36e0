package dateline;
import io.quarkus.runtime.annotations.QuarkusMain;
@QuarkusMain
public final class Main { private Main() {} public static void main(String... a) { io.quarkus.runtime.Quarkus.run(a); } }

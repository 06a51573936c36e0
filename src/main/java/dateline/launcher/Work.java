package dateline.launcher;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What is done once the application is up; its answer is the program's exit code.
final class Work implements QuarkusApplication {
    private final URI listening;

    Work(@ConfigProperty(name = "dateline.listening", defaultValue = "http://127.0.0.1:8080") URI listening) {
        this.listening = listening;
    }

    @Override
    public int run(String... arguments) {
        System.out.println("Dateline is ready: " + listening + "/");
        Quarkus.waitForExit();
        return 0;
    }
}

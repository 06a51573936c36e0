package dateline.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns what went wrong in an API call into `application/problem+json`. Unexpected failures are logged here, once.
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_SECONDS = 2;

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        var body = Json.object();
        body.put("title", problem.title()).put("status", problem.status());
        problem.extensions().forEach(body::putPOJO);
        var answer = Response.status(problem.status()).type("application/problem+json").entity(body.toString());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    public Response unavailable(DatabaseUnavailable failure) {
        LOG.warn("A call was answered with 503: " + failure.getMessage());
        return problem(Problem.of(503, "The site cannot save or look this up just now. Try again in a moment.")
                .withHeader("Retry-After", Integer.toString(RETRY_SECONDS)));
    }

    @ServerExceptionMapper
    public Response malformed(Json.MalformedJson failure) {
        return problem(Problem.of(400, "The body of this call cannot be read. " + failure.getMessage()));
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException failure) {
        return problem(Problem.of(400, "The body is not JSON as this call takes it: " + failure.getOriginalMessage()));
    }

    @ServerExceptionMapper
    public Response asTheFrameworkSays(WebApplicationException failure) {
        var status = failure.getResponse().getStatus();
        return problem(Problem.of(status, Response.Status.fromStatusCode(status) + ": check the address, method and headers of the call."));
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException failure) {
        LOG.error("An API call failed unexpectedly", failure);
        return problem(Problem.of(500, "Something went wrong on our side. Nothing was changed by this call; try it again."));
    }
}

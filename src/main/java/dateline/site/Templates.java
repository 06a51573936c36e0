package dateline.site;

import io.quarkus.qute.Engine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// Fills the templates of the pages. What they take is declared at their beginnings and checked when the product is built.
@Singleton
final class Templates {
    static final String HTML = "text/html; charset=utf-8";
    private final Engine engine;

    @Inject
    Templates(Engine engine) {
        this.engine = engine;
    }

    /// @param name such as `article`, for `templates/site/article.html`
    /// @param view what is in the frame, as the template's `page`
    Answer.Page page(int status, String name, Frame frame, Object view, Set<String> shows) {
        var html = engine.getTemplate("site/" + name + ".html")
                .data("frame", frame)
                .data("texts", frame.texts())
                .data("page", view)
                .render();
        return new Answer.Page(status, HTML, html, shows, Map.of("Content-Language", frame.edition().language()));
    }

    /// A picture with its words, as it stands in a body.
    String figure(PictureView picture) {
        return engine.getTemplate("site/_figure.html").data("picture", picture).render();
    }
}

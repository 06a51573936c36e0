package dateline.media;

/// Bytes that are not a picture the site can keep; the message says why.
public final class UnusablePicture extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusablePicture(String message) {
        super(message);
    }
}

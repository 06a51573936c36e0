package dateline.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;

/// The kind and size of a picture, read from its head without decoding it. WebP by its container (RFC 9649).
record PictureHeader(String mediaType, int width, int height) {
    private static final long MOST_PIXELS = 100_000_000L;
    private static final Set<String> KINDS = Set.of("jpeg", "png", "gif");

    static PictureHeader of(byte[] bytes) {
        var header = isWebp(bytes) ? webp(bytes) : byImageIo(bytes);
        if ((long) header.width * header.height > MOST_PIXELS || header.width < 1 || header.height < 1) {
            throw new UnusablePicture("A picture has at most 100 megapixels; this says " + header.width + " × " + header.height);
        }
        return header;
    }

    private static PictureHeader byImageIo(byte[] bytes) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                var reader = readers.next();
                var kind = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (KINDS.contains(kind)) {
                    reader.setInput(input, true, true);
                    return new PictureHeader("image/" + kind, reader.getWidth(0), reader.getHeight(0));
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw new UnusablePicture("The picture is damaged: " + broken.getMessage());
        }
        throw new UnusablePicture("This is not a JPEG, PNG, GIF or WebP picture");
    }

    private static boolean isWebp(byte[] bytes) {
        return bytes.length > 30 && tag(bytes, 0).equals("RIFF") && tag(bytes, 8).equals("WEBP");
    }

    private static PictureHeader webp(byte[] bytes) {
        return switch (tag(bytes, 12)) {
            case "VP8X" -> new PictureHeader("image/webp", 1 + little(bytes, 24, 3), 1 + little(bytes, 27, 3));
            case "VP8 " -> new PictureHeader("image/webp", little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff);
            case "VP8L" -> {
                var bits = little(bytes, 21, 4);
                yield new PictureHeader("image/webp", 1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff));
            }
            case String other -> throw new UnusablePicture("This WebP picture begins with an unknown part");
        };
    }

    private static String tag(byte[] bytes, int at) {
        return new String(bytes, at, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static int little(byte[] bytes, int at, int count) {
        var value = 0;
        for (var i = 0; i < count; i++) {
            value |= (bytes[at + i] & 0xff) << 8 * i;
        }
        return value;
    }
}

package dateline.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Every picture of the demo by its name, and how they become files.
final class Drawings {
    private static final int LARGEST = 92_000;
    static final Map<String, Supplier<Canvas>> ALL = new LinkedHashMap<>();

    static {
        ALL.putAll(Mountains.ALL);
        ALL.putAll(Nights.ALL);
        ALL.putAll(Coasts.ALL);
        ALL.putAll(Ships.ALL);
        ALL.putAll(Yard.ALL);
        ALL.putAll(City.ALL);
        ALL.putAll(Works.ALL);
        ALL.putAll(Streets.ALL);
        ALL.putAll(Quays.ALL);
        ALL.putAll(Rooms.ALL);
        ALL.putAll(Kitchen.ALL);
        ALL.putAll(Sport.ALL);
        ALL.putAll(Winter.ALL);
        ALL.putAll(Portraits.ALL);
        ALL.putAll(Charts.ALL);
        ALL.putAll(Maps.ALL);
    }

    private Drawings() {}

    /// Draws all pictures, or those named after the folder, into the folder.
    public static void main(String... words) throws IOException {
        var folder = Path.of(words[0]);
        var names = words.length > 1 ? List.of(words).subList(1, words.length) : List.copyOf(ALL.keySet());
        for (var name : names) {
            Files.write(folder.resolve(name + ".jpg"), jpeg(ALL.get(name).get().image));
        }
    }

    /// The best quality that stays below the size that a picture of the demo may have.
    static byte[] jpeg(BufferedImage drawing) throws IOException {
        var flat = new BufferedImage(drawing.getWidth(), drawing.getHeight(), BufferedImage.TYPE_INT_RGB);
        flat.createGraphics().drawImage(drawing, 0, 0, null);
        var bytes = new byte[LARGEST + 1];
        for (var quality = 0.9f; bytes.length > LARGEST && quality > 0.3f; quality -= 0.04f) {
            bytes = jpeg(flat, quality);
        }
        return bytes;
    }

    private static byte[] jpeg(BufferedImage flat, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(flat, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

package tradewind.views.controls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours of one set as its sheets write them, later sheets over earlier ones.
record TokenSheet(Map<String, String> colours) {
    private static final Pattern LINE = Pattern.compile("-tw-([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6,8});");

    static TokenSheet of(Theme theme) {
        Map<String, String> colours = new LinkedHashMap<>();
        for (String sheet : theme.sheets()) {
            Matcher matcher = LINE.matcher(text(sheet));
            while (matcher.find()) colours.put(matcher.group(1), matcher.group(2));
        }
        return new TokenSheet(colours);
    }

    static String text(String address) {
        try (InputStream in = URI.create(address).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        }
    }

    /// The WCAG 2 contrast ratio of two opaque tokens, 1 to 21.
    double contrast(String one, String other) {
        return ratio(luminance(colour(one)), luminance(colour(other)));
    }

    /// The ratio of a token and the colour that far on the way between two others.
    double contrast(String mark, String from, String to, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            double value = byteOf(colour(from), at) * (1 - share) + byteOf(colour(to), at) * share;
            mixed.append(String.format(Locale.ROOT, "%02X", Math.round(value)));
        }
        return ratio(luminance(colour(mark)), luminance(mixed.toString()));
    }

    private static double ratio(double first, double second) {
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private String colour(String name) {
        String colour = colours.get(name);
        if (colour == null || colour.length() != 7) throw new IllegalArgumentException("no opaque colour: " + name);
        return colour;
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double value = byteOf(hex, at) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int byteOf(String hex, int at) {
        return Integer.parseInt(hex.substring(at, at + 2), 16);
    }
}

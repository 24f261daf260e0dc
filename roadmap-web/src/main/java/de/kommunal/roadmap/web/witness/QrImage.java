package de.kommunal.roadmap.web.witness;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code for an SVG image.
 *
 * @param width of the image in modules, which includes the quiet zone
 * @param path of all dark modules, as SVG writes paths
 */
record QrImage(int width, String path) {

    /** As wide as ISO/IEC 18004 asks for. */
    private static final int QUIET = 4;

    /** Of a text in UTF-8, readable with up to 15 % of it spoiled. */
    static QrImage of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    int end = x;
                    while (code.getModule(end, y)) {
                        end++;
                    }
                    path.append(
                            "M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, end - x, end - x));
                    x = end;
                }
            }
        }
        return new QrImage(code.size + 2 * QUIET, path.toString());
    }
}

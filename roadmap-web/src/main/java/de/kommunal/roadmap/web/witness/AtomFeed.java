package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.audit.SignedCheckpoint;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes checkpoints as Atom (RFC 4287) with archives (RFC 5005). Addresses are relative to that of
 * the feed, since the program does not know under which name it is reached.
 */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String FEED = "/checkpoints.atom";
    private static final String TYPE = "application/atom+xml";

    private final String origin;
    private final String id;
    private final Instant updated;

    /**
     * @param origin name of the log, of which all ids are made
     */
    AtomFeed(String origin, Instant updated) {
        this.origin = origin;
        this.id = "urn:roadmap:log:" + UriUtils.encode(origin, StandardCharsets.UTF_8);
        this.updated = updated;
    }

    /**
     * Which document it is.
     *
     * @param number of the archive; null for the feed itself
     * @param last number of the last full archive, 0 if there is none
     */
    record Archive(@Nullable Long number, long last) {}

    byte[] write(List<SignedCheckpoint> checkpoints, Archive archive) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("fh", HISTORY);
            text(xml, "id", id);
            text(xml, "title", "Checkpoints: " + origin);
            text(xml, "updated", updated.toString());
            author(xml);
            archive(xml, archive);
            for (var checkpoint : checkpoints) {
                entry(xml, checkpoint);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed can't be written", e);
        }
        return out.toByteArray();
    }

    private void author(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(ATOM, "author");
        text(xml, "name", origin);
        xml.writeEndElement();
    }

    private static void archive(XMLStreamWriter xml, Archive archive) throws XMLStreamException {
        Long number = archive.number();
        link(xml, "self", TYPE, number == null ? FEED : address(number));
        if (number != null) {
            xml.writeEmptyElement("fh", "archive", HISTORY);
            link(xml, "current", TYPE, FEED);
        }
        long previous = number == null ? archive.last() : number - 1;
        if (previous > 0) {
            link(xml, "prev-archive", TYPE, address(previous));
        }
    }

    private static String address(long archive) {
        return FEED + "?archive=" + archive;
    }

    private void entry(XMLStreamWriter xml, SignedCheckpoint checkpoint) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text(xml, "id", id + ":" + checkpoint.size());
        text(xml, "title", "Checkpoint " + checkpoint.size());
        text(xml, "updated", checkpoint.signedAt().toString());
        text(xml, "published", checkpoint.signedAt().toString());
        link(xml, "alternate", "text/html", "/checkpoints/" + checkpoint.size());
        xml.writeStartElement(ATOM, "content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(checkpoint.note());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}

package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.web.page.PageController;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;

/** The packet for whoever is signed in to the pages, where the interface wants a token. */
@PageController
class PacketPage {

    private final PacketController packets;

    PacketPage(PacketController packets) {
        this.packets = packets;
    }

    @GetMapping("/audit/packet")
    @Nullable ResponseEntity<byte[]> packet(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        return packets.packet(null, request, response);
    }
}

package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.web.commands.Commands;
import de.kommunal.roadmap.web.commands.Order;
import de.kommunal.roadmap.web.commands.Origin;
import de.kommunal.roadmap.web.commands.Receipt;
import de.kommunal.roadmap.web.security.CurrentActor;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Sends commands for the current request and answers with the receipt. */
@Component
public class Writer {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String POSITION = "Roadmap-Position";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Commands commands;
    private final CurrentActor actor;
    private final HttpServletRequest request;

    Writer(Commands commands, CurrentActor actor, HttpServletRequest request) {
        this.commands = commands;
        this.actor = actor;
        this.request = request;
    }

    /** Records a new subject: 201 with its address. */
    public ResponseEntity<WriteAnswer> create(Command command) {
        var receipt = commands.send(order(command, null));
        return answer(ResponseEntity.created(addressOf(receipt)), receipt);
    }

    /** Records a subject whose address is fixed, such as the one adoption: 201 with it. */
    public ResponseEntity<WriteAnswer> createHere(Command command) {
        var receipt = commands.send(order(command, null));
        return answer(ResponseEntity.created(URI.create(request.getRequestURI())), receipt);
    }

    /** Records a change of a subject in the version that the sender saw: 200. */
    public ResponseEntity<WriteAnswer> change(Command command) {
        var receipt = commands.send(order(command, expectedVersion()));
        return answer(ResponseEntity.ok(), receipt);
    }

    private Order order(Command command, @Nullable Long expectedVersion) {
        var requestId = RequestId.of(request);
        return new Order(
                command,
                expectedVersion,
                once(),
                actor.current()
                        .orElseThrow(() -> new IllegalStateException("nobody writes anonymously")),
                Origin.REST,
                requestId,
                requestId,
                null);
    }

    private URI addressOf(Receipt receipt) {
        return URI.create(request.getRequestURI() + "/" + receipt.subject());
    }

    private ResponseEntity<WriteAnswer> answer(ResponseEntity.BodyBuilder answer, Receipt receipt) {
        // whatever the sender accepts: it has happened, and a 406 would deny it
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag(EntityTag.of(receipt.version()))
                .header(POSITION, Long.toString(receipt.position()))
                .body(
                        new WriteAnswer(
                                receipt.subject(),
                                receipt.version(),
                                receipt.position(),
                                warnings()));
    }

    @SuppressWarnings("unchecked")
    private @Nullable List<Warning> warnings() {
        var warnings = (List<Warning>) request.getAttribute(CommandBodyResolver.WARNINGS);
        return warnings == null || warnings.isEmpty() ? null : warnings;
    }

    private @Nullable Long expectedVersion() {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new ApiProblem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "version-required",
                    "Say in If-Match which version you saw, such as \"1\" (the ETag of the record),"
                            + " or * for any.");
        }
        if (header.strip().equals("*")) {
            return null;
        }
        var version = EntityTag.version(header);
        if (version.isEmpty()) {
            throw ApiProblem.parameter(
                    HttpHeaders.IF_MATCH,
                    header,
                    "the ETag of the record with its quotes, or only its version, such as \"1\"");
        }
        return version.getAsLong();
    }

    private Order.@Nullable Once once() {
        var key = request.getHeader(IDEMPOTENCY_KEY);
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw ApiProblem.parameter(
                    IDEMPOTENCY_KEY, key, "1 to 200 printable ASCII characters without blanks");
        }
        var hash = (String) request.getAttribute(CommandBodyResolver.REQUEST_HASH);
        return new Order.Once(key, hash);
    }
}

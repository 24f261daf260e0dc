package de.kommunal.roadmap.web.scale;

import static de.kommunal.roadmap.shared.Subject.Kind.COMMITTEE;
import static de.kommunal.roadmap.shared.Subject.Kind.PAPER;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;

import de.kommunal.roadmap.deliberation.DraftItem;
import de.kommunal.roadmap.deliberation.ItemKind;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperRegistered;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperVersionAdded;
import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.PaperKind;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeEstablished;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeRenamed;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.CommitteeKind;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerJoinedAgreement;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerRegistered;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.partner.PartnerKind;
import de.kommunal.roadmap.partner.PartnerRole;
import de.kommunal.roadmap.shared.EffectiveDate;

import java.util.List;

/** One member with its committees, its paper, and what comes of it. */
final class Town {

    private static final int VERSIONS = 3;

    private final Happening happening;
    private final PartnerId partner;
    private final CommitteeId committee;
    private final CommitteeId council;
    private final PaperId paper;
    private final TownDecision decision;
    private final TownPositions positions;
    private final TownMilestone milestone;
    private int versions = 1;
    private int renamings;

    /** Founds it and records what there is from the start. */
    Town(Happening happening, int number) {
        this.happening = happening;
        var id = "ort-" + number;
        partner = new PartnerId(id);
        committee = new CommitteeId("ausschuss-" + id);
        council = new CommitteeId("rat-" + id);
        paper = new PaperId("vorlage-" + id);
        register(id, number);
        decision = new TownDecision(happening, id, partner, committee, council, paper);
        positions = new TownPositions(happening, partner);
        milestone = new TownMilestone(happening, id, partner);
    }

    private void register(String id, int number) {
        happening.record(
                PARTNER.named(partner),
                new PartnerRegistered(
                        happening.programme(),
                        partner,
                        PartnerKind.TOWN,
                        "Stadt " + number,
                        null,
                        "05%06d".formatted(number),
                        null,
                        null,
                        PartnerRole.MEMBER,
                        null,
                        happening.now()));
        happening.record(
                PARTNER.named(partner),
                new PartnerJoinedAgreement(
                        happening.programme(),
                        partner,
                        new AgreementId("zweckverband"),
                        "Beitritt nach Ratsbeschluss",
                        List.of(),
                        happening.now()));
        establish(committee, "Digitalausschuss", CommitteeKind.SPECIALIST_COMMITTEE, false);
        establish(council, "Rat der Stadt " + number, CommitteeKind.COUNCIL, true);
        registerPaper(id);
    }

    private void establish(CommitteeId id, String name, CommitteeKind kind, boolean isCouncil) {
        happening.record(
                COMMITTEE.named(id),
                new CommitteeEstablished(
                        happening.programme(),
                        id,
                        partner,
                        name,
                        kind,
                        isCouncil,
                        isCouncil ? 42 : 17,
                        happening.now()));
    }

    private void registerPaper(String id) {
        var now = happening.now();
        happening.record(
                PAPER.named(paper),
                new PaperRegistered(
                        happening.programme(),
                        paper,
                        partner,
                        "VO/%d/%s".formatted(happening.today().getYear(), id),
                        "Rechtsform der gemeinsamen IT",
                        EffectiveDate.on(happening.today()),
                        "Fachbereich Digitales",
                        PaperKind.DRAFT_RESOLUTION,
                        draft(1),
                        null,
                        null,
                        council,
                        null,
                        null,
                        now));
    }

    private static List<DraftItem> draft(int version) {
        return List.of(
                new DraftItem(
                        1,
                        ItemKind.NOTE,
                        "Der Rat nimmt Fassung %d zur Kenntnis.".formatted(version),
                        null,
                        null));
    }

    /** Records what happens next. */
    void goOn() {
        var chance = happening.random().nextInt(100);
        if (chance < 12) {
            revisePaper();
        } else if (chance < 22) {
            rename();
        } else if (chance < 50) {
            decision.goOn();
        } else if (chance < 80) {
            positions.goOn();
        } else {
            milestone.goOn();
        }
    }

    private void revisePaper() {
        if (versions == VERSIONS) {
            positions.goOn();
            return;
        }
        versions++;
        happening.record(
                PAPER.named(paper),
                new PaperVersionAdded(
                        happening.programme(),
                        paper,
                        versions,
                        draft(versions),
                        null,
                        "Anregungen aus dem Ausschuss",
                        happening.sometime()));
    }

    private void rename() {
        renamings++;
        happening.record(
                COMMITTEE.named(committee),
                new CommitteeRenamed(
                        happening.programme(),
                        committee,
                        "Ausschuss für Digitales, %d. Zuschnitt".formatted(renamings),
                        List.of(),
                        happening.sometime()));
    }
}

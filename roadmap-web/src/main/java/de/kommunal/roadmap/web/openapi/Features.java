package de.kommunal.roadmap.web.openapi;

import io.swagger.v3.oas.models.tags.Tag;

import java.util.Map;

/** What the features are for, by the last word of their package. */
final class Features {

    private static final Map<String, Tag> TAGS =
            Map.ofEntries(
                    tag("programme", "Programmes", "A consolidation each; all else is in one."),
                    tag(
                            "partner",
                            "Partners",
                            "Who takes part: administrations, associations and providers, the"
                                    + " agreements that they belong to, and their committees."),
                    tag(
                            "context",
                            "Context",
                            "What surrounds the consolidation and takes no part in it: precedents,"
                                    + " umbrella bodies, agreements of others."),
                    tag(
                            "effect",
                            "Effects",
                            "What sources say that it would bring about. Unknown is not nought."),
                    tag(
                            "report",
                            "Reports",
                            "Expert reports with their findings, and the events at which decision"
                                    + " makers are told something."),
                    tag(
                            "scenario",
                            "Scenarios",
                            "What could come out of the consolidation, from the proposal to the"
                                    + " end of each scenario."),
                    tag(
                            "position",
                            "Positions",
                            "Where partners stand. That a partner changed its mind and that the"
                                    + " office had recorded it wrongly are two things."),
                    tag(
                            "deliberation",
                            "Deliberations",
                            "Papers, their way through the committees, and the resolutions."),
                    tag(
                            "condition",
                            "Conditions",
                            "What resolutions demand before anything else may happen, and what"
                                    + " meets it."),
                    tag(
                            "mandate",
                            "Mandates",
                            "What councils told their administrations to do, what was reported,"
                                    + " and what is overdue."),
                    tag(
                            "legalform",
                            "Legal form",
                            "The examination of legal forms, and the adoption of one."),
                    tag(
                            "concordance",
                            "Concordances",
                            "Whether the resolutions of several partners say the same."),
                    tag(
                            "milestone",
                            "Milestones",
                            "What is due when and what waits for what, the plan as it was once,"
                                    + " and the stages that are entered one after the other."),
                    tag(
                            "correction",
                            "Corrections",
                            "Records that were wrong are corrected or voided; nothing is deleted."),
                    tag(
                            "timeline",
                            "Timeline",
                            "The whole programme over time: overview, changes, history, replay."),
                    tag(
                            "whatif",
                            "What if",
                            "What would follow if something were recorded. Nothing of it is."),
                    tag(
                            "dataset",
                            "Data sets",
                            "A whole programme as one list of commands, to read, keep and load."),
                    tag(
                            "audit",
                            "Audit",
                            "The log as it is stored, and the proof that nothing in it was"
                                    + " altered. Needs the role AUDITOR or ADMIN."),
                    tag(
                            "witness",
                            "Witnesses",
                            "What somebody outside says about the log: time stamps of its"
                                    + " checkpoints. Needs the role AUDITOR or ADMIN."),
                    tag(
                            "personal",
                            "People",
                            "Who is behind the pseudonyms of the record, and the erasure of what is"
                                    + " known of a person. Needs the role PROJECT_OFFICE, ADMIN or,"
                                    + " to read, AUDITOR; to erase, ADMIN."),
                    tag(
                            "access",
                            "Access log",
                            "Who read what is not public, exported, signed in or was refused."
                                    + " Needs the role AUDITOR or ADMIN."));

    private Features() {}

    static Tag of(Class<?> controller) {
        var packageName = controller.getPackageName();
        var feature = packageName.substring(packageName.lastIndexOf('.') + 1);
        return TAGS.getOrDefault(feature, new Tag().name(feature));
    }

    private static Map.Entry<String, Tag> tag(String feature, String name, String sentence) {
        return Map.entry(feature, new Tag().name(name).description(sentence));
    }
}

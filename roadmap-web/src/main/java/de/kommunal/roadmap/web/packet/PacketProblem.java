package de.kommunal.roadmap.web.packet;

/** Why a packet is not verified, or can't be looked at; for people in two languages. */
final class PacketProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean unusable;
    private final String code;
    private final String place;
    private final String german;

    private PacketProblem(
            boolean unusable, String code, String place, String german, String english) {
        super(english);
        this.unusable = unusable;
        this.code = code;
        this.place = place;
        this.german = german;
    }

    /** It is no packet, so nothing can be said about what it holds. */
    static PacketProblem unusable(String code, String place, String german, String english) {
        return new PacketProblem(true, code, place, german, english);
    }

    /** It is a packet, and says something that is not so. */
    static PacketProblem untrue(String code, String place, String german, String english) {
        return new PacketProblem(false, code, place, german, english);
    }

    boolean isUnusable() {
        return unusable;
    }

    /** Stable, for programs. */
    String code() {
        return code;
    }

    /** File, and line or position in it. */
    String place() {
        return place;
    }

    String german() {
        return german;
    }

    String english() {
        return String.valueOf(getMessage());
    }
}

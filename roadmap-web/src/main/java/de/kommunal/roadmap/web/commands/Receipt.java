package de.kommunal.roadmap.web.commands;

/**
 * What became of a command.
 *
 * @param subject id of the subject
 * @param version of the subject after the command
 * @param position of the command's last event in the log
 */
public record Receipt(String subject, long version, long position) {}

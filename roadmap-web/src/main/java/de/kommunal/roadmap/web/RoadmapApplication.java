package de.kommunal.roadmap.web;

import de.kommunal.roadmap.web.cli.CommandLine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = "de.kommunal.roadmap")
public class RoadmapApplication {

    public static void main(String[] args) {
        if (CommandLine.knows(args)) {
            System.exit(CommandLine.run(args));
        }
        SpringApplication.run(RoadmapApplication.class, args);
    }
}

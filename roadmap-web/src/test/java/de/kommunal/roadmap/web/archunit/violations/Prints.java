package de.kommunal.roadmap.web.archunit.violations;

public class Prints {
    void print() {
        System.out.println();
    }
}

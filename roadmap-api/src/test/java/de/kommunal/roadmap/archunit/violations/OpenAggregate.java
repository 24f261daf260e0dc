package de.kommunal.roadmap.archunit.violations;

public class OpenAggregate {}

package de.kommunal.roadmap.archunit.violations;

import de.kommunal.roadmap.shared.RecordAggregate;

import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "not-kept")
public class NotKept extends RecordAggregate {}

package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.shared.Command;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;

/** Data sets as tests look at them: all their records at once. */
final class DataSets {

    private DataSets() {}

    static DataSet parse(byte[] yaml) {
        var sent = SentDataSet.yaml(yaml);
        var records = new ArrayList<DataSet.Entry>();
        sent.forEach(item -> {
            var property = item.content().properties().iterator().next();
            records.add(new DataSet.Entry(property.getKey(), (ObjectNode) property.getValue()));
        });
        return new DataSet(sent.programme(), records);
    }

    static Command command(DataSet set, DataSet.Entry entry) {
        var content = entry.body().objectNode();
        content.set(entry.command(), entry.body());
        return DataSetRecord.of(content).command(set.programme());
    }
}

import dougustProd from "../../../../../../environments/dougust/prod";
import type { PartKind } from "../../../../../../src/alarms/quantity";
import { environmentFields } from "../../../../../../src/config/schema/environment-fields";
import {
  singleKinds,
  watchedParts,
} from "../../../../../../src/config/schema/observability/alarms/watched-parts";

test("what the schema says to be there once is asked for by yes or no, and all else by its id", () => {
  const page = environmentFields.parse(dougustProd);
  for (const [kind, parts] of Object.entries(watchedParts)) {
    expect([kind, typeof parts(page) === "boolean"]).toEqual([kind, singleKinds.has(kind as PartKind)]);
  }
});

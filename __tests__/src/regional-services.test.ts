import {
  hasFamily,
  instanceFamilies,
  presenceOf,
  type RegionalService,
  regionalServices,
} from "../../src/regional-services";
import { regions } from "../../src/regions";

const services: readonly (readonly [string, RegionalService])[] = Object.entries(regionalServices);

test.each(services)("what the table says of %s is about regions that we know", (_, service) => {
  for (const region of [...service.lackedBy, ...(service.unknownIn ?? [])]) {
    expect(Object.keys(regions)).toContain(region);
  }
});

test.each(services)("%s is looked up in every region that a page can name", (_, service) => {
  const open = Object.keys(regions).filter((region) => presenceOf(service, region) === "unknown");
  expect(open).toEqual(service.unknownIn ?? []);
});

test.each(services)("whether a region that nobody looked up has %s is unknown", (_, service) => {
  expect(presenceOf(service, "mx-central-1")).toBe("unknown");
});

test("Bahrain has no DocumentDB", () => {
  expect(presenceOf(regionalServices.documentDb, "me-south-1")).toBe("lacking");
  expect(presenceOf(regionalServices.documentDb, "me-central-1")).toBe("present");
});

test("what nobody has found out is neither there nor missing", () => {
  expect(presenceOf(regionalServices.rdsProxy, "me-central-1")).toBe("unknown");
  expect(presenceOf(regionalServices.rdsProxy, "me-south-1")).toBe("present");
});

test("an instance family is there where EC2 has it, and nowhere else", () => {
  expect(hasFamily("t4g", "me-south-1")).toBe(true);
  expect(hasFamily("t4g", "me-central-1")).toBe(false);
  expect(hasFamily("t4g", "mx-central-1")).toBe(false);
  expect(hasFamily("x9z", "us-east-1")).toBe(false);
  expect(hasFamily("constructor", "us-east-1")).toBe(false);
});

test("a family is missing only in regions that we know", () => {
  expect(Object.keys(regions)).toEqual(expect.arrayContaining(Object.values(instanceFamilies).flat()));
});

import { sectionIn, withSection } from "../../../tools/observability/page";

const text = `# Page

<!-- deployed: dougust-prod -->
old
<!-- end of dougust-prod -->

<!-- deployed: saas-staging -->
<!-- end of saas-staging -->
`;

test("a stack's section takes the place of the one there is, and leaves the others alone", () => {
  // WHEN
  const written = withSection(text, "dougust-prod", "## new");
  // THEN
  expect(sectionIn(written, "dougust-prod")).toBe("## new");
  expect(sectionIn(written, "saas-staging")).toBe("");
  expect(withSection(written, "dougust-prod", "old")).toBe(text);
});

test("a stack that the page has no place for has no section", () => {
  expect(sectionIn(text, "calstack-staging")).toBeUndefined();
});

import { volumeName } from "../../src/task-volumes";

test("a volume's name has only letters, digits, hyphens and underscores", () => {
  expect(volumeName("/var/cache_2/x.y")).toBe("var-cache_2-x-y");
});

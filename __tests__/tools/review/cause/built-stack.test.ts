import { isDeepStrictEqual } from "node:util";
import { findPages, stacksOf } from "../../../../src/config/pages";
import { accountOf, buildStack } from "../../../../tools/review/cause/built-stack";
import { PageSource } from "../../../../tools/review/cause/page-source";
import { writtenStacks } from "../../../support/written-stacks";

// 25 stacks are built one after the other
jest.setTimeout(120_000);

test("every stack is built in memory of its instrumented page exactly as it is written", async () => {
  const written = await writtenStacks();
  for (const page of findPages("environments")) {
    const data = new PageSource(page, "environments").data();
    const account = new PageSource(accountOf(page), "environments").data();
    for (const stack of stacksOf(page)) {
      const built = buildStack(stack, page, data, account);
      const resources = Object.entries(written.get(stack)?.json.resource ?? {}).flatMap(([type, named]) =>
        Object.entries(named).map(([name, body]) => [`${type}.${name}`, body] as const),
      );
      const others = resources.filter(
        ([address, body]) => !isDeepStrictEqual(built?.argumentsOf(address), body),
      );
      expect(resources.length).toBeGreaterThan(0);
      expect([stack, others.map(([address]) => address)]).toEqual([stack, []]);
    }
  }
});

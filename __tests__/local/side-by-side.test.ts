import { setImmediate } from "node:timers/promises";
import { sideBySide } from "../../local/side-by-side";

test("does at most six things at once, and all of them", async () => {
  // GIVEN
  let [now, most, all] = [0, 0, 0];
  const work = async () => {
    now += 1;
    most = Math.max(most, now);
    await setImmediate();
    now -= 1;
    all += 1;
  };
  // WHEN
  await sideBySide(Array.from({ length: 20 }), work);
  // THEN
  expect([most, all]).toEqual([6, 20]);
});

test("what fails stops nothing else, and is told", async () => {
  // GIVEN
  const done: number[] = [];
  const work = async (item: number) => {
    if (item === 1) {
      throw new Error("one");
    }
    done.push(item);
  };
  // WHEN
  const failures = await sideBySide([1, 2, 3], work);
  // THEN
  expect(failures.map(({ message }) => message)).toEqual(["one"]);
  expect(done).toEqual([2, 3]);
});

import { ordered } from "../../../../tools/picture/layout/trunks";

const trunk = (net: number, lefts: number[], rights: number[]) => ({ net, channel: 1, lefts, rights });

test("lines at the same height on both sides do not lie on each other", () => {
  // the one that comes from the left at 50 has to turn before the one that leaves to the right at 50
  const order = ordered([trunk(0, [10], [50]), trunk(1, [50], [90])]);
  expect(order.map(({ net }) => net)).toEqual([1, 0]);
});

test("lines cross as little as they can", () => {
  const order = ordered([trunk(0, [10], [100]), trunk(1, [20], [110]), trunk(2, [30], [120])]);
  expect(order.map(({ net }) => net)).toEqual([2, 1, 0]);
});

test("the order in which they are given does not matter", () => {
  const trunks = [
    trunk(0, [10, 70], [100]),
    trunk(1, [20], [40]),
    trunk(2, [30], [120]),
    trunk(3, [90], [15]),
  ];
  expect(ordered([...trunks].reverse())).toEqual(ordered(trunks));
});

import { isIn } from "../../../../../e2e/support/reality/edge/ways-in";

test.each([
  ["198.51.100.7", ["0.0.0.0/0"]],
  ["198.51.100.7", ["10.0.0.0/8", "198.51.100.0/24"]],
  ["2001:db8::7", ["::/0"]],
])("%s is in %s", (address, ranges) => {
  expect(isIn(address, ranges)).toBe(true);
});

test.each([
  ["198.51.100.7", []],
  ["198.51.100.7", ["198.51.101.0/24"]],
  ["198.51.100.7", ["::/0"]],
  ["2001:db8::7", ["0.0.0.0/0"]],
])("%s is not in %s", (address, ranges) => {
  expect(isIn(address, ranges)).toBe(false);
});

import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import {
  contractOf,
  describeAdded,
  describeGoneStack,
  describeVanished,
  differenceOf,
  readContract,
  type StackJson,
} from "../../contracts/stateful-addresses";
import { findPages, stacksOf } from "../../src/config/pages";
import { synthesized, testStack } from "../support/synthesized";
import { writtenStacks } from "../support/written-stacks";

const stacks = findPages("environments").flatMap(stacksOf);
const committed = { "test-dev": { "aws_s3_bucket.uploads": "its objects" } };
const uploads = { stack: "test-dev", address: "aws_s3_bucket.uploads" };

test("the contract names no stack whose page is gone", () => {
  const known = new Map(stacks.map((stack) => [stack, {}]));
  expect(differenceOf(readContract(), known).goneStacks.map(describeGoneStack)).toEqual([]);
});

describe.each(stacks)("%s", (stack) => {
  async function difference() {
    const { json } = (await writtenStacks()).get(stack) ?? synthesized(testStack());
    return differenceOf({ [stack]: readContract()[stack] ?? {} }, new Map([[stack, json as StackJson]]));
  }

  test("keeps every committed address, or says where it moved", async () => {
    expect((await difference()).vanished.map(describeVanished)).toEqual([]);
  });

  test("has no stateful resource whose address is not committed", async () => {
    expect((await difference()).added.map(describeAdded)).toEqual([]);
  });
});

/** The stack `test-dev` with one bucket. */
function bucket(id: string, change: (bucket: S3Bucket) => void = () => {}) {
  const stack = testStack();
  change(new S3Bucket(stack, id, {}));
  return new Map([["test-dev", synthesized(stack).json as StackJson]]);
}

test("the contract of a stack is the addresses of its stateful resources, with what would be lost", () => {
  expect(contractOf(bucket("uploads"))).toEqual(committed);
});

test("an address that stays makes no difference", () => {
  expect(differenceOf(committed, bucket("uploads"))).toEqual({
    added: [],
    moved: [],
    vanished: [],
    goneStacks: [],
  });
});

test("an address that is renamed vanishes, and another is added", () => {
  const { added, moved, vanished } = differenceOf(committed, bucket("media"));
  expect(added).toEqual([{ stack: "test-dev", address: "aws_s3_bucket.media" }]);
  expect(moved).toEqual([]);
  expect(vanished).toEqual([uploads]);
});

test("an address that is renamed with moveFromId has moved", () => {
  const { moved, vanished } = differenceOf(
    committed,
    bucket("media", (media) => media.moveFromId("aws_s3_bucket.uploads")),
  );
  expect(moved).toEqual([{ ...uploads, to: "aws_s3_bucket.media" }]);
  expect(vanished).toEqual([]);
});

test("an address that moves to where nothing is has vanished", () => {
  // GIVEN
  const moved = [{ from: "aws_s3_bucket.uploads", to: "aws_s3_bucket.media" }];
  // WHEN
  const difference = differenceOf(committed, new Map([["test-dev", { moved }]]));
  // THEN
  expect(difference.vanished).toEqual([uploads]);
});

test("a stack whose page is gone is told as a whole", () => {
  expect(differenceOf(committed, new Map())).toEqual({
    added: [],
    moved: [],
    vanished: [],
    goneStacks: ["test-dev"],
  });
});

test("every address of a new stack is added", () => {
  expect(differenceOf({}, bucket("uploads")).added).toEqual([uploads]);
});

test("what is said of an address that vanished names the stack, the address, the loss and both remedies", () => {
  const text = describeVanished(uploads);
  expect(text).toMatch(
    /^test-dev: aws_s3_bucket.uploads is no longer there, and the next apply would destroy its objects;/,
  );
  expect(text).toContain('moveFromId("aws_s3_bucket.uploads")');
  expect(text).toContain("npm run addresses -- --forget test-dev/aws_s3_bucket.uploads");
});

import { items } from "../../../../support/cost";

test("a repository costs the images in it", () => {
  expect(items({ "aws_ecr_repository.r": {} })).toEqual({ images: 0.3 });
});

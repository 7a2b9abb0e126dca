import { habits } from "../../assumptions/habits";
import { lineOf } from "../../line";
import type { Rules } from "../rule";

/** Repositories of images. */
export const deliveryRules: Rules = {
  aws_ecr_repository: (repository) => [
    lineOf("delivery", repository, { item: "images", price: "images", quantity: habits.imagesGb }),
  ],
};

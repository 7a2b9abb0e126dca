import { defineAccount } from "../../src/config/define";

export default defineAccount({
  system: "dougust",
  account: "123456789012",
  region: "us-east-1",
  repositories: ["dougust-backend", "dougust-export"],
  keepImages: 10,
  untaggedDays: 7,
  state: { backend: "local", supersededDays: 90 },
});

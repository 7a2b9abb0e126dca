import { defineAccount } from "../../src/config/define";

export default defineAccount({
  system: "cosmicspace",
  account: "123456789012",
  region: "us-east-1",
  repositories: ["cosmicspace-backend"],
  keepImages: 10,
  untaggedDays: 7,
  // where massive runs as well
  copyImagesTo: ["eu-west-1"],
  state: { backend: "local", supersededDays: 90 },
});

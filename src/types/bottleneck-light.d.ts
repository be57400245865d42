// Bottleneck without Redis, which is what @octokit/plugin-throttling uses; the package types only its main entry.
declare module "bottleneck/light.js" {
  export { default } from "bottleneck";
}

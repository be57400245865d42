import { expect, it } from "vitest";
import { matchRoute, type Routes } from "../../../app/http/router.ts";

const handler = async () => {};
const routes: Routes = { "GET /": handler, "GET /health": handler, "POST /token": handler };

it.each([
  ["GET", "/"],
  ["GET", "/?a=b"],
  ["HEAD", "/health"],
  ["GET", "/health/"],
  ["POST", "/token?x"],
  ["GET", "http://elsewhere.example/health"],
])("%s %s is there", (method, target) => {
  expect(matchRoute(routes, method, target).handler).toBe(handler);
});

it.each([
  ["GET", "/nothing", []],
  ["GET", "/token", ["POST"]],
  ["DELETE", "/health", ["GET"]],
  ["GET", "//", []],
  ["OPTIONS", "*", []],
  ["GET", "http://[", []],
])("%s %s is not", (method, target, allowed) => {
  expect(matchRoute(routes, method, target)).toEqual({ handler: undefined, allowed });
});

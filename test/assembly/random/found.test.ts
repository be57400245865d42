/** Systems that a search found, each of which had an outcome that nothing explained. */

import { expect, it } from "vitest";
import { oneFileEach, type Repositories } from "../support.ts";
import { judge } from "./judge.ts";

const found: Record<string, Repositories> = {
  "a file that does not validate UTF-8, with fields that are no text": oneFileEach({
    a: 'edition = "2023"; package a; option features.utf8_validation = NONE; message M { int32 n = 1; string s = 2; }',
  }),
  "messages that require themselves, of which there is none": oneFileEach({
    a: `syntax = "proto2"; package a;
      message M { required M m = 1; }
      message N { required O o = 1; }
      message O { required N n = 1; }
      message P { optional M m = 1; required int32 n = 2; repeated N ns = 3; }`,
  }),
};

it.each(Object.entries(found))("%s", async (_what, repositories) => {
  const { outcome, unexplained } = await judge({ repositories, options: { config: {}, dependencies: {} } });

  expect(unexplained).toEqual([]);
  expect(outcome).toBe("verified");
});

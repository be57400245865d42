import { expect, it } from "vitest";
import { sameJson } from "./same-json.ts";

it.each([
  ['{"a": 1, "b": [true, null]}', '{"b":[true,null],"a":1.0}', true],
  ['{"float": 1.4E-45}', '{"float": 1.401298464324817e-45}', true],
  ['{"a": "1"}', '{"a": 1}', false],
  ['{"a": 1}', '{"a": 1, "b": null}', false],
  ['{"a": [1, 2]}', '{"a": [2, 1]}', false],
  ['{"a": []}', '{"a": {}}', false],
  ['{"a": 1}', '{"b": 1}', false],
  ["{}", "null", false],
])("of %s and %s says %s", (one, two, same) => {
  expect(sameJson(one, two)).toBe(same);
});

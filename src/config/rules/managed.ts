import { valuesOf } from "../managed-options.ts";
import { type ConfigPath, type Finding, show } from "../problem.ts";
import type { Draft } from "../schema.ts";

/** Each rule of `generate.managed` says what it is for, and gives a value that its option takes. */
export function* managed({ generate, repositories }: Draft): Iterable<Finding> {
  const names = (repositories ?? []).map((repository) => repository?.name);
  for (const kind of ["disable", "override"] as const) {
    for (const [index, rule] of (generate?.managed?.[kind] ?? []).entries()) {
      if (rule === undefined) continue;
      const path: ConfigPath = ["generate", "managed", kind, index];
      const { file_option: fileOption, field_option: fieldOption, field, module } = rule;
      const option = fileOption ?? fieldOption;
      if (fileOption !== undefined && fieldOption !== undefined) {
        yield { path, message: "has both `file_option` and `field_option`. Write a rule for each." };
      } else if (fileOption !== undefined && field !== undefined) {
        yield { path, message: "has `field`, which goes with `field_option`. Remove one of the two." };
      }
      if (kind === "override" && option === undefined) {
        yield { path, message: "names no option. Add `file_option` or `field_option`." };
      }
      if (kind === "disable" && Object.keys(rule).length === 0) {
        yield {
          path,
          message: "says nothing. Add at least one of file_option, field_option, module, path, field.",
        };
      }
      if (module !== undefined && !names.includes(module)) {
        const message = `${show(module)} is not the name of a repository in \`repositories\`.`;
        yield { path: [...path, "module"], message };
      }
      const { value } = rule as { value?: string | boolean };
      if (value !== undefined && option !== undefined) {
        const message = valueProblem(option, value);
        if (message !== undefined) yield { path: [...path, "value"], message };
      }
    }
  }
}

function valueProblem(option: string, value: string | boolean): string | undefined {
  const expected = valuesOf[option];
  if (expected === "boolean") {
    return typeof value === "boolean"
      ? undefined
      : `${show(value)} is not a value of ${option}. Write true or false.`;
  }
  if (typeof value !== "string") return `${value} is not a value of ${option}. Write a text, in quotes.`;
  if (expected === undefined || expected.includes(value)) return undefined;
  return `${show(value)} is not a value of ${option}. Write one of ${expected.join(", ")}.`;
}

/** A system of the size that docs/specification.md 15 asks tests to expect. The same text each time. */

import { proto3, type Repositories, type SystemOptions } from "../../assembly/support.ts";

const packages = 522;
const repositories = 40;
/** Top-level names in two packages each; of these so many with another shape. */
const colliding = { names: 478, ofOtherShape: 261, values: 129 };
/** Packages with a service `Query` and a service `Msg`. */
const services = 30;
/** Messages with a nested one that hides a top-level one of its package. */
const shadows = 50;
const optionUses = 3_454;

/** The figures, as the name of a row. */
export function figures(): string {
  return (
    `${packages} packages, ${colliding.names} colliding names (${colliding.ofOtherShape} of another shape), ` +
    `${colliding.values} colliding enum values, ${services} × Query and Msg, ${shadows} shadows, ` +
    `${optionUses} uses of custom options`
  );
}

export function sizedSystem(): { repositories: Repositories; options: SystemOptions } {
  const files = Array.from({ length: packages }, (_, index) => fileOf(index));
  const groups = Map.groupBy(files, ({ index }) => `r${index % repositories}`);
  const grouped = [...groups].map(([name, members]) => {
    return [name, Object.fromEntries(members.map(({ path, text }) => [path, text]))] as const;
  });
  return {
    repositories: { options: { "options/options.proto": options }, ...Object.fromEntries(grouped) },
    options: { dependencies: Object.fromEntries(grouped.map(([name]) => [name, ["options"]])) },
  };
}

const options = proto3(
  "options",
  'import "google/protobuf/descriptor.proto"; extend google.protobuf.FieldOptions { string note = 50001; }',
);

function fileOf(index: number): { index: number; path: string; text: string } {
  const name = `p${index}`;
  // What collides is in two packages that stand next to each other.
  const before = index - 1;
  const declarations = [
    ...(index < colliding.names ? [collidingMessage(index, false)] : []),
    ...(index > 0 && before < colliding.names ? [collidingMessage(before, true)] : []),
    ...(index < colliding.values ? [`enum Own${index} { V${index} = 0; }`] : []),
    ...(index > 0 && before < colliding.values ? [`enum Other${index} { V${before} = 0; }`] : []),
    `message Of${index} { ${noteFields(index)} }`,
    ...(index < services ? [`service Query { rpc Get(Of${index}) returns (Of${index}); }`] : []),
    ...(index < services ? [`service Msg { rpc Set(Of${index}) returns (Of${index}); }`] : []),
    ...(index < shadows
      ? [
          `message Around { message Of${index} { int32 inner = 1; } Of${index} inner = 1; .${name}.Of${index} outer = 2; }`,
        ]
      : []),
  ];
  return {
    index,
    path: `${name}.proto`,
    text: proto3(name, `import "options/options.proto"; ${declarations.join("\n")}`),
  };
}

/** The second one of a name; so many of them have another shape. */
function collidingMessage(number: number, second: boolean): string {
  const type = second && number < colliding.ofOtherShape ? "string" : "int64";
  return `message T${number} { ${type} value = 1; }`;
}

/** Fields with a custom option, spread evenly over the packages. */
function noteFields(index: number): string {
  const count =
    Math.floor(((index + 1) * optionUses) / packages) - Math.floor((index * optionUses) / packages);
  return Array.from(
    { length: count },
    (_, field) => `string f${field + 1} = ${field + 1} [(options.note) = "n${field}"];`,
  ).join(" ");
}

import { mkdtempDisposable, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import pacote from "pacote";

const source = "@octokit/graphql-schema@15.26.1";

/** GitHub's public GraphQL schema. It comes from the npm registry: for proofs, not for tests. */
export async function fetchPublicSchema(): Promise<GraphQLSchema> {
  await using folder = await mkdtempDisposable(path.join(tmpdir(), "graphql-schema-"));
  await pacote.extract(source, folder.path);
  // It defines two fields twice, in types that nobody here asks for.
  const text = await readFile(path.join(folder.path, "schema.graphql"), "utf8");
  return buildSchema(text, { assumeValidSDL: true });
}

/** What `part` has and `whole` has not, or has otherwise: `Repository.id: ID! instead of Int!`. */
export function schemaDifferences(part: GraphQLSchema, whole: GraphQLSchema): string[] {
  const differences: string[] = [];
  for (const type of Object.values(part.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    const other = whole.getType(type.name);
    if (!other) {
      differences.push(`${type.name} is not there`);
      continue;
    }
    const members = membersOf(other);
    for (const [name, text] of membersOf(type)) {
      const otherText = members.get(name);
      if (otherText !== text) differences.push(`${type.name}.${name}: ${text} instead of ${otherText}`);
    }
  }
  return differences;
}

/** Fields with their types, arguments with theirs, and values of enums. */
function membersOf(type: GraphQLNamedType): Map<string, string> {
  const members = new Map<string, string>();
  if (isEnumType(type)) for (const { name } of type.getValues()) members.set(name, "value");
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) members.set(field.name, String(field.type));
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const { name } of type.getInterfaces()) members.set(name, "interface");
    for (const field of Object.values(type.getFields())) {
      members.set(field.name, String(field.type));
      for (const argument of field.args)
        members.set(`${field.name}(${argument.name})`, String(argument.type));
    }
  }
  return members;
}

/**
 * What there is to say of an element, in terms that do not depend on its file's syntax: features are resolved, types
 * have the result's names. Two elements are equal when their facets are.
 */

import type {
  DescEnum,
  DescEnumValue,
  DescExtension,
  DescField,
  DescMessage,
  DescMethod,
  DescOneof,
} from "@bufbuild/protobuf";
import { ScalarType } from "@bufbuild/protobuf";
import { FeatureSet_FieldPresence as Presence } from "@bufbuild/protobuf/wkt";
import { NONE } from "./difference.ts";
import { jsonFormat } from "./json-format.ts";
import type { Names } from "./names.ts";
import type { Options } from "./options.ts";
import { extensionRanges, reservedNames, reservedRanges } from "./reserved.ts";

/** What → value, as the reader is told it. */
export type Facets = Map<string, string>;

/** One side of a comparison. */
export interface View {
  names: Names;
  options: Options;
}

export function messageFacets(message: DescMessage, { names, options }: View): Facets {
  const { proto } = message;
  return new Map([
    ["JSON format", jsonFormat(message)],
    ["reserved ranges", reservedRanges(proto.reservedRange, 1)],
    ["reserved names", reservedNames(proto.reservedName)],
    ["extension ranges", extensionRanges(proto.extensionRange, options)],
    ["oneofs", message.oneofs.map(({ name }) => name).join(", ")],
    ["nested types", nestedTypes(message, names)],
    ...options.of(proto.options),
  ]);
}

function nestedTypes({ nestedMessages, nestedEnums, nestedExtensions }: DescMessage, names: Names): string {
  return [...nestedMessages, ...nestedEnums, ...nestedExtensions]
    .map(({ typeName }) => names.merged(typeName))
    .sort()
    .join(", ");
}

export function fieldFacets(field: DescField | DescExtension, { names, options }: View): Facets {
  const facets: Facets = new Map([
    ["name", field.name],
    ["number", String(field.number)],
    ["type", typeOf(field, names)],
    ["presence", Presence[field.presence].toLowerCase()],
    ["UTF-8 validation", utf8Of(field)],
    [
      "default",
      field.proto.defaultValue === "" ? defaultOf(field) : JSON.stringify(field.proto.defaultValue),
    ],
    ...options.of(field.proto.options),
  ]);
  if (field.kind === "extension") facets.set("extendee", names.merged(field.extendee.typeName));
  else {
    facets.set("JSON name", field.jsonName);
    facets.set("oneof", field.oneof?.name ?? "");
  }
  if (field.fieldKind === "list") facets.set("encoding", field.packed ? "packed" : "expanded");
  if ("delimitedEncoding" in field) {
    facets.set("message encoding", field.delimitedEncoding ? "delimited" : "length-prefixed");
  }
  return facets;
}

/** Of what holds strings: to other fields the feature says nothing. */
function utf8Of(field: DescField | DescExtension): string {
  const isText =
    field.scalar === ScalarType.STRING || (field.fieldKind === "map" && field.mapKey === ScalarType.STRING);
  return isText ? (field.utf8Validation ? "verify" : "none") : NONE;
}

/** An empty string as a default is one that is written. */
function defaultOf({ proto }: DescField | DescExtension): string {
  return Object.hasOwn(proto, "defaultValue") ? '""' : "";
}

function typeOf(field: DescField | DescExtension, names: Names): string {
  const { fieldKind } = field;
  if (fieldKind === "map") return `map<${scalarName(field.mapKey)}, ${valueType(field, names)}>`;
  return `${fieldKind === "list" ? "repeated " : ""}${valueType(field, names)}`;
}

function valueType(field: DescField | DescExtension, names: Names): string {
  if (field.message !== undefined) return names.merged(field.message.typeName);
  if (field.enum !== undefined) return `enum ${names.merged(field.enum.typeName)}`;
  return scalarName(field.scalar);
}

function scalarName(type: ScalarType): string {
  return ScalarType[type].toLowerCase();
}

export function oneofFacets({ proto, fields }: DescOneof, { options }: View): Facets {
  return new Map([["fields", fields.map(({ name }) => name).join(", ")], ...options.of(proto.options)]);
}

export function enumFacets(type: DescEnum, { options }: View): Facets {
  return new Map([
    ["openness", type.open ? "open" : "closed"],
    ["JSON format", jsonFormat(type)],
    // The first value is the default, and of two with one number the first gives the JSON.
    ["order of values", type.values.map(({ name }) => name).join(", ")],
    ["reserved ranges", reservedRanges(type.proto.reservedRange, 0)],
    ["reserved names", reservedNames(type.proto.reservedName)],
    ...options.of(type.proto.options),
  ]);
}

export function valueFacets({ number, proto }: DescEnumValue, { options }: View): Facets {
  return new Map([["number", String(number)], ...options.of(proto.options)]);
}

export function methodFacets(method: DescMethod, { names, options }: View): Facets {
  const { input, output, proto } = method;
  return new Map([
    ["request", `${proto.clientStreaming ? "stream " : ""}${names.merged(input.typeName)}`],
    ["response", `${proto.serverStreaming ? "stream " : ""}${names.merged(output.typeName)}`],
    ...options.of(proto.options),
  ]);
}

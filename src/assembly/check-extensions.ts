/** Rules for extensions that compilers apply to one program, or that a merged file breaks (docs/specification.md 3.5). */

import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import type { ExtendNode, FieldNode, MessageNode, NameNode } from "./ast.ts";
import { diagnostic } from "./codes.ts";
import type { Linked, Unit } from "./linked.ts";
import { locationIn } from "./location.ts";
import { qualify } from "./name-pins.ts";

export interface Extension {
  /** Full source name. */
  name: string;
  /** Full source name of the message that is extended. */
  extendee: string;
  field: FieldNode;
  unit: Unit;
}

/** Every extension field of the units, in their order, those declared inside messages included. */
export function extensionsOf(linked: Linked, units: readonly Unit[]): Extension[] {
  const extendees = new Map<NameNode, string>();
  for (const { kind, node, target } of linked.references) {
    if (kind === "extendee") extendees.set(node, target.name);
  }
  const extensions: Extension[] = [];
  const addBlock = (block: ExtendNode, scope: string, unit: Unit) => {
    const extendee = extendees.get(block.extendee);
    // An extendee that was not found has been reported.
    if (extendee !== undefined) {
      for (const field of block.fields) {
        extensions.push({ name: qualify(scope, field.name.name), extendee, field, unit });
      }
    }
    for (const group of block.groups) addMessage(group, scope, unit);
  };
  const addMessage = (node: MessageNode, scope: string, unit: Unit) => {
    const name = qualify(scope, node.name.name);
    for (const block of node.extends) addBlock(block, name, unit);
    for (const nested of node.messages) addMessage(nested, name, unit);
  };
  for (const unit of units) {
    if (unit.node.kind === "extend") addBlock(unit.node, unit.package, unit);
    else if (unit.node.kind === "message") addMessage(unit.node, unit.package, unit);
  }
  return extensions;
}

/** Two extensions of one message with one number, in whatever files: PM2301. */
export function checkExtensionNumbers(extensions: readonly Extension[]): Diagnostic[] {
  const first = new Map<string, Extension>();
  const diagnostics: Diagnostic[] = [];
  for (const extension of extensions) {
    const { extendee, field, unit } = extension;
    const key = `${field.number} ${extendee}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, extension);
      continue;
    }
    const place = formatLocation(locationIn(other.unit.file, other.field.start));
    const text = `extension number ${field.number} of ${extendee} is already used by ${other.name} at ${place}`;
    const sharer = other.unit.file.repository;
    const related = sharer === unit.file.repository ? [] : [sharer];
    diagnostics.push(diagnostic("PM2301", text, locationIn(unit.file, field.start), related));
  }
  return diagnostics;
}

/** A feature cannot be used in the file that defines it: PM2303. */
export function checkCustomFeatures(extensions: readonly Extension[]): Diagnostic[] {
  return extensions
    .filter(({ extendee }) => extendee === "google.protobuf.FeatureSet")
    .map(({ name, field, unit }) => {
      const text = `"${name}" is a custom feature, which cannot be used in the file that defines it`;
      const advice = `add "${unit.file.importNames[0]}" to global_proto.external`;
      return diagnostic("PM2303", `${text}; ${advice}`, locationIn(unit.file, field.start));
    });
}

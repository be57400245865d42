/** Full names that are data, as the result has them: in the values of options. */

import {
  type DescMessage,
  fromBinary,
  isMessage,
  type Message,
  type Registry,
  toBinary,
} from "@bufbuild/protobuf";
import { type Any, AnySchema, ExtensionRangeOptionsSchema } from "@bufbuild/protobuf/wkt";
import { type CustomOptions, encodeExtensions, messagesIn } from "../toolchain/canonical-descriptors.ts";
import type { Names } from "./names.ts";

/** Type URLs of `Any`, wherever one is, and what declarations of extensions name. Changes the message. */
export function moveNames(message: Message, options: CustomOptions, names: Names): void {
  if (isMessage(message, AnySchema)) moveAny(message, options, names);
  if (isMessage(message, ExtensionRangeOptionsSchema)) {
    for (const declared of message.declaration) {
      declared.fullName = absolute(declared.fullName, names);
      declared.type = absolute(declared.type, names);
    }
  }
  for (const inner of messagesIn(message, options.types)) moveNames(inner, options, names);
  encodeExtensions(message, options, (inner) => moveNames(inner, options, names));
}

/** Whether a message of the type can hold names: in an `Any`, or in an extension, which may be of any type. */
export function holdsNames(type: DescMessage): boolean {
  const reached = new Set([type]);
  for (const { typeName, fields, proto } of reached) {
    if (typeName === AnySchema.typeName || proto.extensionRange.length > 0) return true;
    // The set grows while it is walked.
    for (const { message } of fields) if (message !== undefined) reached.add(message);
  }
  return false;
}

function moveAny(any: Any, options: CustomOptions, names: Names): void {
  const type = typeOf(any, options.types);
  if (type !== undefined) {
    const content = fromBinary(type, any.value);
    moveNames(content, options, names);
    any.value = toBinary(type, content);
  }
  any.typeUrl = names.typeUrl(any.typeUrl);
}

function typeOf({ typeUrl }: Any, types: Registry) {
  return types.getMessage(typeUrl.slice(typeUrl.lastIndexOf("/") + 1));
}

/** Types of scalars have no leading dot, and stay. */
function absolute(name: string, names: Names): string {
  return name.startsWith(".") ? `.${names.merged(name.slice(1))}` : name;
}

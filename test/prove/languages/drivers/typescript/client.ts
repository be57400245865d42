/** Calls a registry and prints what it answers, a line of JSON each. */

import {
  GetServiceResponseSchema,
  ListServicesResponseSchema,
  RegisterServiceResponseSchema,
  Registry,
  ReportHealthResponseSchema,
  ServiceStatus,
  UnregisterServiceResponseSchema,
  WatchServicesResponseSchema,
} from "@acme/protos/global_pb";
import { create, type DescMessage, type MessageShape, toJsonString } from "@bufbuild/protobuf";
import { TimestampSchema } from "@bufbuild/protobuf/wkt";
import { ConnectError, createClient } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";

const transport = createGrpcTransport({ baseUrl: `http://${process.argv[2]}`, defaultTimeoutMs: 30_000 });
const registry = createClient(Registry, transport);

/** Prints an answer, or the code of an error. */
async function show<Type extends DescMessage>(
  type: Type,
  answer: Promise<MessageShape<Type>>,
): Promise<MessageShape<Type> | undefined> {
  try {
    const message = await answer;
    console.log(toJsonString(type, message));
    return message;
  } catch (error) {
    console.log(JSON.stringify({ code: ConnectError.from(error).code }));
    return undefined;
  }
}

const metadata = { region: "Zürich", empty: "" };
const registered = await show(
  RegisterServiceResponseSchema,
  registry.registerService({ name: "billing", version: "1.2.3", metadata }),
);
const id = registered?.service?.id ?? "";

const stop = new AbortController();
const watch = registry.watchServices({ names: ["billing"] }, { signal: stop.signal })[Symbol.asyncIterator]();
const next = async () => (await watch.next()).value!;
await show(WatchServicesResponseSchema, next());
const observedAt = create(TimestampSchema, { seconds: 1735700000n, nanos: 5000 });
await show(
  ReportHealthResponseSchema,
  registry.reportHealth({ id, status: ServiceStatus.HEALTHY, observedAt }),
);
await show(WatchServicesResponseSchema, next());
stop.abort();

await show(GetServiceResponseSchema, registry.getService({ id }));
await show(ListServicesResponseSchema, registry.listServices({ pageSize: 10 }));
await show(GetServiceResponseSchema, registry.getService({ id: "nobody" }));
await show(UnregisterServiceResponseSchema, registry.unregisterService({ id }));

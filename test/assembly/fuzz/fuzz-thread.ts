/** Fuzzes in a thread of its own, batch after batch: a hang there leaves somebody who can tell of it. */

import { parentPort, workerData } from "node:worker_threads";
import { type FuzzBatch, fuzzBatch } from "./fuzz-batch.ts";

const { corpus } = workerData as { corpus: string[] };

parentPort!.on("message", (batch: FuzzBatch) => parentPort!.postMessage(fuzzBatch(batch, corpus)));

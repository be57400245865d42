/** One run of the stage in a process of its own, to be killed: `node run-sources.ts <folder> <url>`. */

import { resolveSources } from "../../src/sources/sources.ts";
import { repositoryConfig, sourcesRequest } from "./sources-request.ts";

const [folder = "", url = ""] = process.argv.slice(2);
await resolveSources(sourcesRequest(folder, [repositoryConfig("one", url)]));

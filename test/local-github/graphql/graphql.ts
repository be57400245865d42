import { readFile } from "node:fs/promises";
import { buildSchema, execute, GraphQLError, Kind, parse, validate } from "graphql";
import { identifyCaller } from "../caller.ts";
import { ApiError, type Reply } from "../http.ts";
import type { GitHubState } from "../state.ts";
import { type GraphqlContext, rootValue } from "./resolvers.ts";
import { typeOf } from "./types.ts";

export interface GraphqlApi {
  handle(request: {
    method: string;
    headers: Readonly<Record<string, string | undefined>>;
    body: Buffer;
  }): Promise<Reply>;
  /** The operation's fields, joined by commas: what faults and the log of requests know it by. */
  operationOf(body: Buffer): string | undefined;
}

interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

const schemaFile = new URL("schema.graphql", import.meta.url);

export async function createGraphqlApi(state: GitHubState): Promise<GraphqlApi> {
  const schema = buildSchema(await readFile(schemaFile, "utf8"));

  return {
    operationOf(body) {
      const request = readBody(body);
      if (!request) return undefined;
      try {
        const fields = parse(request.query).definitions.flatMap((definition) =>
          definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
        );
        const names = fields.map((field) => (field.kind === Kind.FIELD ? field.name.value : "..."));
        return [...new Set(names)].join(",");
      } catch {
        return undefined;
      }
    },

    async handle({ method, headers, body }) {
      if (method !== "POST") throw new ApiError(404, "Not Found");
      const { token } = identifyCaller(state, headers.authorization);
      if (!token) throw new ApiError(401, "This endpoint requires you to be authenticated.");
      const request = readBody(body);
      if (!request) throw new ApiError(400, "Problems parsing JSON");
      const answer = await respond({ state, token }, request);
      return { status: 200, body: answer, headers: { "x-ratelimit-resource": "graphql" } };
    },
  };

  async function respond(context: GraphqlContext, { query, variables, operationName }: GraphqlRequest) {
    try {
      const document = parse(query);
      const problems = validate(schema, document);
      if (problems.length > 0) return { errors: problems.map(errorView) };
      const result = await execute({
        schema,
        document,
        rootValue,
        contextValue: context,
        variableValues: variables,
        operationName,
        typeResolver: typeOf,
      });
      return { data: result.data, ...(result.errors && { errors: result.errors.map(errorView) }) };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [errorView(error)] };
      throw error;
    }
  }
}

/** GitHub puts the kind of an error beside its message. */
function errorView(error: GraphQLError) {
  const { message, path, locations, extensions } = error.toJSON();
  const { type, ...rest } = extensions ?? {};
  return {
    ...(type !== undefined && { type }),
    ...(path && { path }),
    ...(Object.keys(rest).length > 0 && { extensions: rest }),
    ...(locations && { locations }),
    message,
  };
}

function readBody(body: Buffer): GraphqlRequest | undefined {
  try {
    const value = JSON.parse(body.toString("utf8")) as GraphqlRequest | null;
    return typeof value?.query === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

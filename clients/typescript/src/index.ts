/** The API with its types: paths, requests and answers as `openapi.json` describes them. */
import createFetchClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type { ClientOptions } from "openapi-fetch";
export type { components, operations, paths } from "./schema.js";

type Schemas = components["schemas"];

/** What is sent to have import lines assessed. */
export type AssessmentIn = Schemas["AssessmentIn"];
/** An assessment, whole: every line with its verdict and its trace. */
export type AssessmentOut = Schemas["AssessmentOut"];
/** What went wrong, why, and what to do next (RFC 9457). */
export type Problem = Schemas["Problem"];

/** The media types that arrive parsed; ask for others by `parseAs: "text"` or `"blob"`. */
export type Parsed = "application/json" | "application/problem+json";

/** A client whose calls answer `{data}` or, refused, `{error}`: a `Problem`. */
export type CarbondutyClient = Client<paths, Parsed>;

/** Return a client of the service at `baseUrl`, e.g. `http://127.0.0.1:8000`. */
export function createClient(options: ClientOptions & { baseUrl: string }): CarbondutyClient {
  return createFetchClient<paths, Parsed>(options);
}

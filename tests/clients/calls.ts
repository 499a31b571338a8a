// One stored call and one that is refused, by the built package; prints what it was answered.
import { type AssessmentIn, createClient, type Problem } from "carbonduty-client";

declare const process: { argv: string[] }; // of node, whose types the client does not need

const client = createClient({ baseUrl: process.argv[2] ?? "" });
const body = (quantity: string): AssessmentIn => ({
  designs: [
    {
      id: "climate-duty",
      overrides: {
        rate: { value: "50", unit: "USD/tCO2e" },
        thresholds: [
          {
            material: "steel",
            scope: "direct",
            basis: "stipulated",
            value: "1.4",
            unit: "tCO2e/t",
          },
        ],
      },
    },
  ],
  reference_date: "2026-06-01",
  lines: [
    {
      line_id: "1",
      hts_code: "7206100000",
      country_of_origin: "CN",
      quantity,
      quantity_unit: "t",
      verified_intensity: {
        value: "1.9",
        unit: "tCO2e/t",
        scope: "direct",
        evidence: "verification statement",
      },
    },
  ],
});

const stored = await client.POST("/v1/border/assessments", { body: body("200") });
if (stored.error) throw new Error(stored.error.detail);
const line = stored.data.results[0]?.lines[0];
const path = { assessment_id: stored.data.id ?? "" };
const fetched = await client.GET("/v1/border/assessments/{assessment_id}", { params: { path } });

const refused = await client.POST("/v1/border/assessments", { body: body("two hundred") });
const problem: Problem | undefined = refused.error;

console.log(
  JSON.stringify({
    stored: stored.response.status,
    outcome: line?.outcome,
    duty: line?.amount_payable?.amount,
    steps: line?.trace.because.length,
    same: JSON.stringify(fetched.data) === JSON.stringify(stored.data),
    refused: problem?.status,
    pointers: problem?.errors.map((fault) => fault.pointer),
  }),
);

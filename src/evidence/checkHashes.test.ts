import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { checkHash } from "./checkHashes.ts";

const ID = "2008-02-pakistan-telecom-youtube";
const incident: Incident = JSON.parse(readFileSync(`public/data/incidents/${ID}.json`, "utf8"));
const file = incident.evidence?.[0];
const bytes = readFileSync(`public/data/evidence/${ID}/${file?.file}`);
const { subtle } = globalThis.crypto;
const answers = (response: () => Response) => ({ fetch: async () => response(), subtle });

describe("the check of a raw file's hash", () => {
	const sha256 = file?.sha256 ?? "";
	it("matches for the file that the site serves", async () => {
		expect(
			await checkHash(
				"x",
				sha256,
				answers(() => new Response(bytes)),
			),
		).toEqual({ outcome: "matches" });
	});
	it("differs, with the hash it found, when one byte is another", async () => {
		const altered = Uint8Array.from(bytes);
		altered[100] = (altered[100] ?? 0) ^ 1;
		const result = await checkHash(
			"x",
			sha256,
			answers(() => new Response(altered)),
		);
		expect(result).toMatchObject({ outcome: "differs", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
	});
	it("says what the server answered, or that nothing did", async () => {
		expect(
			await checkHash(
				"x",
				sha256,
				answers(() => new Response("", { status: 404 })),
			),
		).toEqual({ outcome: "not fetched", status: 404 });
		const offline = { fetch: () => Promise.reject(new TypeError("offline")), subtle };
		expect(await checkHash("x", sha256, offline)).toEqual({ outcome: "not fetched", status: 0 });
	});
	it("fetches nothing where the browser cannot hash", async () => {
		const asked: string[] = [];
		const fetch = async (url: RequestInfo | URL) => {
			asked.push(String(url));
			return new Response(bytes);
		};
		expect(await checkHash("x", sha256, { fetch, subtle: undefined })).toEqual({ outcome: "not checkable" });
		expect(asked).toEqual([]);
	});
});

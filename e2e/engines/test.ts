/** What every test in Firefox and WebKit starts from: the built site, a visitor, and an ear for what goes wrong. */
import { writeFileSync } from "node:fs";
import { test as base, expect } from "@playwright/test";
import type { Engine, Visitor } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { serveSite } from "./site.ts";
import { Visit } from "./visit.ts";
import { startWebkit } from "./webkit.ts";

export { expect };

const START = { firefox: startFirefox, webkit: startWebkit };

export type Choice = { engineName: keyof typeof START };
type Worker = { engine: Engine; site: { address: string; complaints: string[] } };

export const test = base.extend<{ visitor: Visitor; visit: Visit }, Choice & Worker>({
	engineName: ["firefox", { option: true, scope: "worker" }],
	engine: [
		async ({ engineName }, use) => {
			const engine = await START[engineName]();
			await use(engine);
			await engine.stop();
		},
		{ scope: "worker", timeout: 120_000 },
	],
	site: [
		async ({ engineName }, use) => {
			const complaints: string[] = [];
			const hear = (complaint: string) => void complaints.push(complaint);
			const { address, stop } = await serveSite(hear, engineName === "webkit");
			await use({ address, complaints });
			stop();
		},
		{ scope: "worker" },
	],
	visitor: async ({ engine, site }, use, info) => {
		site.complaints.length = 0;
		const visitor = await engine.visit((complaint) => void site.complaints.push(complaint));
		try {
			await use(visitor);
			if (info.status !== info.expectedStatus) writeFileSync(info.outputPath("what-was-to-be-seen.png"), await visitor.window.picture());
		} finally {
			await visitor.leave();
		}
		expect([...new Set(site.complaints)], "what the console and the network had to say").toEqual([]);
	},
	visit: async ({ visitor, site }, use) => use(new Visit(visitor.window, site.address)),
});

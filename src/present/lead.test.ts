import { expect, it } from "vitest";
import { createLead } from "./lead.ts";

function leading() {
	let nowMs = 0;
	const lead = createLead(() => nowMs);
	return { lead, pass: (ms: number) => (nowMs += ms) };
}

it("follows the first window, and reports that another one leads too", () => {
	const { lead, pass } = leading();
	expect(lead.id()).toBeNull();
	expect(lead.hear("a")).toBe(true);
	expect(lead.isDisputed()).toBe(false);
	expect(lead.hear("b")).toBe(false);
	pass(2000);
	expect([lead.hear("b"), lead.hear("a"), lead.isDisputed(), lead.id()]).toEqual([false, true, true, "a"]);
});

it("takes the next window when the first closes or falls silent; one that comes back goes to the end", () => {
	const { lead, pass } = leading();
	lead.hear("a");
	lead.hear("b");
	lead.leave("a");
	expect(lead.id()).toBe("b");
	lead.hear("a");
	pass(4000);
	lead.hear("a");
	pass(4000);
	expect(lead.id()).toBe("a");
	expect([lead.hear("b"), lead.id()]).toEqual([false, "a"]);
	pass(6000);
	expect(lead.id()).toBeNull();
});

it("gives every window time to answer after the computer slept", () => {
	const { lead, pass } = leading();
	lead.hear("a");
	pass(3_600_000);
	lead.woke();
	expect(lead.id()).toBe("a");
	pass(6000);
	expect(lead.id()).toBeNull();
});

import { QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { MOST_KEPT } from "./lastFew.ts";
import { createQueryClient } from "./queries.ts";

const key = (kind: string, id: number) => [kind, String(id)];

/** Looks at a file and leaves it, as a page does that was opened and left. */
function visit(client: ReturnType<typeof createQueryClient>, kind: string, id: number): void {
	new QueryObserver(client, { queryKey: key(kind, id), queryFn: () => id, initialData: id }).subscribe(() => undefined)();
}

const kept = (client: ReturnType<typeof createQueryClient>, kind: string) =>
	client
		.getQueryCache()
		.findAll({ queryKey: [kind] })
		.map(({ queryKey }) => Number(queryKey[1]))
		.sort((a, b) => a - b);

it("keeps the last few of each kind that were left, however many were looked at", () => {
	const client = createQueryClient();
	visit(client, "network", 0);
	for (let id = 0; id < 200; id++) visit(client, "incident", id);
	expect(kept(client, "incident")).toEqual(Array.from({ length: MOST_KEPT }, (_, i) => 200 - MOST_KEPT + i));
	expect(kept(client, "network")).toEqual([0]);
});

it("counts from when one was looked at last", () => {
	const client = createQueryClient();
	for (let id = 0; id < MOST_KEPT; id++) visit(client, "incident", id);
	visit(client, "incident", 0);
	visit(client, "incident", MOST_KEPT);
	expect(kept(client, "incident")).toEqual([0, ...Array.from({ length: MOST_KEPT - 1 }, (_, i) => i + 2)]);
});

it("never takes away what is on screen, nor what is on its way", async () => {
	const client = createQueryClient();
	const leave = new QueryObserver(client, { queryKey: key("incident", 0), initialData: 0 }).subscribe(() => undefined);
	let come: (value: string) => void = () => undefined;
	const asked = client.fetchQuery({ queryKey: key("incident", 1), queryFn: () => new Promise<string>((resolve) => (come = resolve)) });
	new QueryObserver(client, { queryKey: key("incident", 1) }).subscribe(() => undefined)();
	for (let id = 2; id < 50; id++) visit(client, "incident", id);
	expect(kept(client, "incident").slice(0, 2)).toEqual([0, 1]);
	come("here");
	await expect(asked).resolves.toBe("here");
	leave();
});

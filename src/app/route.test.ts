import { expect, it } from "vitest";
import { wayToRoot } from "./route.ts";

it.each([
	["/", "https://example.org/sub/"],
	["/methods/", "https://example.org/sub/methods/"],
	["/incidents/x/text/", "https://example.org/sub/incidents/x/text/"],
	["/no/such/page", "https://example.org/sub/no/such/page"],
	["/methods", "https://example.org/sub/methods"],
])("finds the site's root from %s", (path, address) => {
	expect(new URL(wayToRoot(path), address).href).toBe("https://example.org/sub/");
});

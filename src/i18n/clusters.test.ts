import { expect, it } from "vitest";
import { clustersOf } from "./clusters.ts";

it.each([
	["Łódź", ["Ł", "ó", "d", "ź"]],
	["e\u0301ก็", ["e\u0301", "ก็"]],
	["हि न्", ["हि", " ", "न्"]],
	["👩‍💻👍🏽✈️", ["👩‍💻", "👍🏽", "✈️"]],
	["🇰🇷🇨🇦", ["🇰🇷", "🇨🇦"]],
	["\u0301a", ["\u0301", "a"]],
	["", []],
])("takes %j apart into what is drawn as one", (text, clusters) => {
	expect(clustersOf(text)).toEqual(clusters);
});

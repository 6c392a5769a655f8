/** Colours of everything drawn outside CSS: the poster and the live map. The same values stand in ui/tokens.css; a test compares them. */
import type { RouteName } from "../incident/derived.ts";

export type Theme = "light" | "dark";

export const PALETTE = {
	light: {
		bg: "#ffffff",
		water: "#f1f4f6",
		land: "#dde3e8",
		border: "#f7f9fa",
		grat: "#e6ebef",
		line: "#d9dfe5",
		"line-2": "#7d8894",
		ink: "#131920",
		"ink-2": "#414c57",
		"ink-3": "#5a6672",
		usual: "#00649f",
		divert: "#bf4800",
		neutral: "#66727e",
	},
	dark: {
		bg: "#12171d",
		water: "#0d1217",
		land: "#232c35",
		border: "#1a222a",
		grat: "#172028",
		line: "#2c3641",
		"line-2": "#74818e",
		ink: "#f1f4f6",
		"ink-2": "#c0c9d2",
		"ink-3": "#9aa6b2",
		usual: "#62b8f0",
		divert: "#ff8f52",
		neutral: "#8c98a4",
	},
} as const;

export type ColourName = keyof (typeof PALETTE)["light"];

/** The colour of a route. */
export const colourOf = (route: RouteName): ColourName => (route === "usual" ? "usual" : "divert");

/** Opacity of what is only possibly diverted. */
export const FAINT = "0.55";

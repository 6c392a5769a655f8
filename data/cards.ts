/** Cards as PNG: what a link to the site or to an incident is shown with elsewhere. The same record, the same bytes. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const require = createRequire(import.meta.url);
const FONTS = ["400Regular", "600SemiBold"].map((cut) => require.resolve(`@expo-google-fonts/ibm-plex-sans/${cut}/IBMPlexSans_${cut}.ttf`));

/** Drawn with the atlas's own typeface and no other, so that every machine makes the same picture. */
function pngOf(svg: string): Buffer {
	return new Resvg(svg, { font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: "IBM Plex Sans" } }).render().asPng();
}

/** Writes dist/cards/<name>.png. What was drawn before from the same SVG by the same version is taken from `cache`. */
export function createCardWriter(dist: string, cache: string): (name: string, svg: string) => void {
	const { version } = require("@resvg/resvg-js/package.json") as { version: string };
	mkdirSync(join(dist, "cards"), { recursive: true });
	mkdirSync(cache, { recursive: true });
	return (name, svg) => {
		const kept = join(cache, `${createHash("sha256").update(`resvg ${version}\n${svg}`).digest("hex")}.png`);
		if (!existsSync(kept)) writeFileSync(kept, pngOf(svg));
		writeFileSync(join(dist, "cards", `${name}.png`), readFileSync(kept));
	};
}

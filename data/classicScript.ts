/** Builds one classic script after the site: for sandboxed frames, files on their own, the service worker. None of them takes modules. */
import { build, type InlineConfig, type Plugin } from "vite";

type Output = NonNullable<NonNullable<NonNullable<InlineConfig["build"]>["rolldownOptions"]>["output"]>;
type Asked = Pick<InlineConfig, "base" | "define"> & { input: string; output: Omit<Extract<Output, { format?: unknown }>, "format"> };

const SHARED = {
	target: "es2022",
	modulePreload: false,
	// Else a classic script would bring its style along, and the page would stand unstyled until it runs.
	cssCodeSplit: false,
} as const;

/** `input` below `root`; `output` names the files below `root`/dist. Its style goes into a file of its own. */
export async function buildClassic(root: string, { input, output, ...more }: Asked): Promise<void> {
	await build({
		root,
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		...more,
		build: { ...SHARED, outDir: "dist", emptyOutDir: false, rolldownOptions: { input, output: { ...output, format: "iife" } } },
	});
}

/** The same as text, for what becomes part of another file. `style` is "" where the script has none. */
export async function classicText(root: string, input: string, plugins: Plugin[] = []): Promise<{ script: string; style: string }> {
	const made = await build({
		root,
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		plugins,
		build: {
			...SHARED,
			write: false,
			chunkSizeWarningLimit: 4000,
			// MapLibre asks itself where it lies only to find its worker, which it is told.
			rolldownOptions: { input, transform: { define: { "import.meta": "{}" } }, output: { format: "iife", codeSplitting: false } },
		},
	});
	const output = [made].flat().flatMap((one) => ("output" in one ? one.output : []));
	const scripts = output.flatMap((part) => (part.type === "chunk" ? [part.code] : []));
	if (scripts.length !== 1) throw new Error(`${input} should become one script, and became ${scripts.length}`);
	const style = output.flatMap((part) => (part.type === "asset" && part.fileName.endsWith(".css") ? [String(part.source)] : []));
	return { script: scripts.join(""), style: style.join("\n") };
}

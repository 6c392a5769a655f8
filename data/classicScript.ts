/** Builds one classic script after the site: for sandboxed frames, files on their own, the service worker. None of them takes modules. */
import { build, type InlineConfig } from "vite";

type Output = NonNullable<NonNullable<NonNullable<InlineConfig["build"]>["rolldownOptions"]>["output"]>;
type Asked = Pick<InlineConfig, "base" | "define"> & { input: string; output: Omit<Extract<Output, { format?: unknown }>, "format"> };

/** `input` below `root`; `output` names the files below `root`/dist. Its style goes into a file of its own. */
export async function buildClassic(root: string, { input, output, ...more }: Asked): Promise<void> {
	await build({
		root,
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		...more,
		build: {
			target: "es2022",
			outDir: "dist",
			emptyOutDir: false,
			modulePreload: false,
			// Else a classic script would bring its style along, and the page would stand unstyled until it runs.
			cssCodeSplit: false,
			rolldownOptions: { input, output: { ...output, format: "iife" } },
		},
	});
}

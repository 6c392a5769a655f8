/** `npm run build`: the client bundle, the server bundle, then every page as a file. `--base=/sub/` is for 404.html only. */
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { writeEmbeds } from "./embeds.ts";
import { writePages } from "./pages.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const base = process.argv.find((argument) => argument.startsWith("--base="))?.slice("--base=".length) ?? "/";
if (!base.startsWith("/") || !base.endsWith("/")) {
	console.error(`--base=${base}: expected a path that starts and ends with a slash, such as /atlas/.`);
	process.exit(1);
}

rmSync(join(root, "build"), { recursive: true, force: true });
await build({ root, logLevel: "warn" });
await build({ root, logLevel: "warn", publicDir: false, build: { ssr: "src/app/server.tsx", outDir: "build", emptyOutDir: true } });
const count = await writePages(root, base);
const embeds = await writeEmbeds(root);
const heaviest = embeds.reduce((most, one) => (one.scrubber > most.scrubber ? one : most));
console.log(`dist/: ${count} pages and ${embeds.length} embeds, the heaviest ${heaviest.scrubber} bytes before its scrubber works (${heaviest.id})`);

/** `npm run build`: the client bundle, the server bundle, then every page as a file. `--site=` says where it will stand. */
import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { underscoreHeaders } from "../hosting/configs.mjs";
import { correctionsTo, robotsTxt, type Site, siteOf } from "./address.ts";
import { unkeptRecords, writeEmbeds } from "./embeds.ts";
import { writeOembed } from "./oembed.ts";
import { versionOf, writeOffline } from "./offline.ts";
import { writePages } from "./pages.ts";
import { writeStandalone } from "./standalone.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
function asked(): { site: Site; corrections: string | null } {
	try {
		const args = process.argv.slice(2);
		return { site: siteOf(args, process.env), corrections: correctionsTo(args, process.env) };
	} catch (error) {
		console.error((error as Error).message);
		process.exit(1);
	}
}
const { site, corrections } = asked();

rmSync(join(root, "build"), { recursive: true, force: true });
await build({ root, logLevel: "warn" });
await build({ root, logLevel: "warn", publicDir: false, build: { ssr: "src/app/server.tsx", outDir: "build", emptyOutDir: true } });
const version = versionOf(root);
const count = await writePages(root, site, version, corrections);
// An embed is the same incident in another form: search engines are sent to its page.
const embeds = await writeEmbeds(root, (id) => (site.given ? `<link rel="canonical" href="${site.url}incidents/${id}/" />\n` : ""));
writeOembed(root, site);
await writeStandalone(root);
const kept = await writeOffline(root, version);
writeFileSync(join(root, "dist", "_headers"), underscoreHeaders(site.base));
writeFileSync(join(root, "dist", "robots.txt"), robotsTxt(site));
const heaviest = embeds.reduce((most, one) => (one.scrubber > most.scrubber ? one : most));
console.log(`dist/: ${count} pages and ${embeds.length} embeds, the heaviest ${heaviest.scrubber} bytes before its scrubber works (${heaviest.id})`);
console.log(`version ${version}; ${kept.files} files, ${kept.bytes} bytes (${kept.zipped} compressed) are kept for use without a network`);
const unkept = unkeptRecords(root).length;
if (site.given && unkept > 0) console.log(`${unkept} records stand in a version that is not kept. Before publishing: npm run data -- --keep`);
if (site.given) console.log(`made for ${site.url}`);
else
	console.log(
		`No --site= was given: feed, cards and oEmbed name ${site.url}, and pages give no canonical address. To publish: npm run build -- --site=https://example.org/atlas/`,
	);
if (site.given && corrections === null)
	console.log("No --corrections= was given: readers who find a mistake can copy a text, and are not told where to send it.");

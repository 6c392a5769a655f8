/** What is fetched, and what a reader is told when that fails. */
import { QueryClient, queryOptions } from "@tanstack/react-query";
import type { AtlasFile } from "../atlas/atlas.ts";
import { type CountryFile, type NetworkFile, type NetworksFile, openNetworks } from "../atlas/network.ts";
import type { RawFile, RawRequest } from "../importers/rawFile.ts";
import { checksumOf } from "../incident/checksum.ts";
import type { Catalogue, Incident } from "../incident/derived.ts";
import { OpenError, openIncident } from "../incident/open.ts";
import { SCHEMA_VERSION } from "../incident/terms.ts";
import type { Land } from "../poster/land.ts";
import type { Story, StoryLine } from "../story/chapter.ts";
import { keepLastFew } from "./lastFew.ts";
import { readInWorker } from "./rawWorker.ts";

/** A file that could not be had or read. `status` is 404 for one that does not exist, 0 without an answer. */
export class FetchError extends Error {
	readonly status: number;
	readonly expected: string;
	constructor(message: string, expected: string, status: number) {
		super(message);
		this.status = status;
		this.expected = expected;
	}
}

async function fetchFile(address: string, signal?: AbortSignal): Promise<Response> {
	let response: Response;
	try {
		response = await fetch(address, signal ? { signal } : {});
	} catch (error) {
		if (signal?.aborted) throw error;
		const because = navigator.onLine ? "the server did not answer" : "this device is offline, and the file was not saved on it before";
		throw new FetchError(`${address} could not be loaded: ${because}.`, "a working connection; try again when it is back", 0);
	}
	if (!response.ok) throw new FetchError(`${address} could not be loaded: the server answered ${response.status}.`, "the file to be there", response.status);
	return response;
}

function parseJson(text: string, address: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new FetchError(`${address} is damaged: it is not JSON.`, "a file made by `npm run data`", 200);
	}
}

const fetchText = async (address: string) => (await fetchFile(address)).text();

export const fetchJson = async (address: string): Promise<unknown> => parseJson(await fetchText(address), address);

/** Of a record's published file. `root` is the address of the site's root, with a slash at its end. */
export const incidentAddress = (root: string, id: string): string => `${root}data/incidents/${encodeURIComponent(id)}.json`;

/** `builtFrom`: checksum of the file from which a page was built. That file was checked then, so it needs no schema now. */
export const incidentQuery = (root: string, id: string, builtFrom: string | null = null) =>
	queryOptions({
		queryKey: ["incident", id],
		queryFn: async (): Promise<Incident> => {
			const address = incidentAddress(root, id);
			const text = await fetchText(address);
			const json = parseJson(text, address);
			return checksumOf(text) === builtFrom ? (json as Incident) : openIncident(json);
		},
	});

export const catalogueQuery = (root: string) =>
	queryOptions({
		queryKey: ["catalogue"],
		queryFn: async (): Promise<Catalogue> => {
			const catalogue = (await fetchJson(`${root}data/catalogue.json`)) as Partial<Catalogue> | null;
			if (!catalogue || !Array.isArray(catalogue.incidents))
				throw new OpenError("The catalogue is damaged: it lists no incidents.", "a file made by `npm run data`");
			if ((catalogue.schemaVersion ?? 0) > SCHEMA_VERSION)
				throw new OpenError("The catalogue was made for a newer version of this page.", "a newer Detour Atlas: reload the page");
			return catalogue as Catalogue;
		},
	});

/** The index of all incidents as columns; `openAtlas` checks and opens it. */
export const atlasQuery = (root: string) =>
	queryOptions({ queryKey: ["atlas"], queryFn: async () => (await fetchJson(`${root}data/atlas.json`)) as AtlasFile });
/** All networks and countries, for their list. */
export const networksQuery = (root: string) =>
	queryOptions({
		queryKey: ["networks"],
		queryFn: async () => openNetworks<NetworksFile>(await fetchJson(`${root}data/networks.json`), "networks"),
	});

/** `name` as in "AS4134". */
export const networkQuery = (root: string, name: string) =>
	queryOptions({
		queryKey: ["network", name],
		queryFn: async () => openNetworks<NetworkFile>(await fetchJson(`${root}data/networks/${name}.json`), "incidents"),
	});

/** `code` as in "CN". */
export const countryQuery = (root: string, code: string) =>
	queryOptions({
		queryKey: ["country", code],
		queryFn: async () => openNetworks<CountryFile>(await fetchJson(`${root}data/countries/${code}.json`), "incidents"),
	});

/** The briefing about a record. */
export const storyQuery = (root: string, id: string) =>
	queryOptions({
		queryKey: ["story", id],
		queryFn: async (): Promise<Story> => {
			const story = (await fetchJson(`${root}data/stories/${encodeURIComponent(id)}.json`)) as Partial<Story> | null;
			if (!story || !Array.isArray(story.chapters)) throw new OpenError("The briefing is damaged: it has no chapters.", "a file made by `npm run data`");
			return story as Story;
		},
	});

/** Which incidents have a briefing, and which of those somebody wrote. */
export const storyListQuery = (root: string) =>
	queryOptions({
		queryKey: ["stories"],
		queryFn: async (): Promise<StoryLine[]> => {
			const list = await fetchJson(`${root}data/stories.json`);
			if (!Array.isArray(list)) throw new OpenError("The list of briefings is damaged.", "a file made by `npm run data`");
			return list as StoryLine[];
		},
	});

/** The coarse basemap, for pictures drawn without WebGL. */
export const landQuery = (root: string) => queryOptions({ queryKey: ["land"], queryFn: async () => (await fetchJson(`${root}map/land-110m.json`)) as Land });

/** The same, finer: for large screens and files. */
export const fineLandQuery = (root: string) =>
	queryOptions({ queryKey: ["fine land"], queryFn: async () => (await fetchJson(`${root}map/land-50m.json`)) as Land });

/** A raw measurement file of a record: where it is, and how to read it. */
export type RawFileAsked = Omit<RawRequest, "text"> & { address: string };

/** Fetched and read only when somebody asks. */
export const rawFileQuery = (asked: RawFileAsked | null) =>
	queryOptions({
		queryKey: ["raw file", asked?.address, asked?.series.id],
		queryFn: async ({ signal }): Promise<RawFile> => {
			if (!asked) throw new Error("no file was asked for");
			const { address, ...request } = asked;
			const response = await fetchFile(address, signal);
			return readInWorker({ ...request, text: await response.text() }, signal);
		},
	});

export function createQueryClient(): QueryClient {
	// Without a network too: files may be saved on this device.
	// Files of a static site do not change under a reader; a failure is shown at once, with a button to try again.
	const client = new QueryClient({
		defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: "always" } },
	});
	keepLastFew(client.getQueryCache());
	return client;
}

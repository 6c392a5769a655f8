/** Firefox, which speaks WebDriver BiDi itself. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type KeyInput, launch, type Page } from "puppeteer-core";
import { type Engine, SIZE, until, type Window } from "./engine.ts";
import { inTime, PATIENCE_MS, pathOf } from "./program.ts";
import { type Screen, startScreen } from "./screen.ts";

/** Firefox's own words, not the app's, about drawing without a GPU. */
const NOISE = /WebGL warning|WEBGL_debug_renderer_info is deprecated/;

/** Why a request failed that was not waited for: its page, or its frame, went elsewhere. */
const LEFT = /NS_BINDING_ABORTED|browsing context was (disposed|discarded)/;

const preferences = (folder: string) => ({
	// The article of the tests has no icon, and is not to be asked for one.
	"browser.chrome.site_icons": false,
	// Without a GPU Firefox refuses WebGL.
	"webgl.force-enabled": true,
	"browser.download.folderList": 2,
	"browser.download.dir": folder,
	"browser.download.alwaysOpenPanel": false,
	"browser.helperApps.neverAsk.saveToDisk": "text/html",
});

function windowOf(page: Page): Window {
	return {
		evaluate: (run, given) => page.evaluate(run as never, given as never),
		goTo: async (address) => void (await page.goto(address, { waitUntil: "domcontentloaded", timeout: PATIENCE_MS })),
		press: (key) => page.keyboard.press(key as KeyInput),
		repeat: async (key, times) => {
			for (let i = 0; i < times; i++) await page.keyboard.down(key as KeyInput);
			await page.keyboard.up(key as KeyInput);
		},
		draw: async (hand, [first, ...others]) => {
			if (!first) throw new Error("nothing to draw: no point was given");
			if (hand === "finger") {
				const touch = await page.touchscreen.touchStart(first.x, first.y);
				for (const { x, y } of others) await touch.move(x, y);
				return touch.end();
			}
			await page.mouse.move(first.x, first.y);
			await page.mouse.down();
			for (const { x, y } of others) await page.mouse.move(x, y);
			await page.mouse.up();
		},
		frame: async (nth) => {
			const frame = await (await page.$$("iframe"))[nth]?.contentFrame();
			if (!frame) throw new Error(`no frame ${nth} in ${page.url()}`);
			return { evaluate: (run, given) => frame.evaluate(run as never, given as never) };
		},
		picture: async () => Buffer.from(await page.screenshot()),
	};
}

function listen(page: Page, hear: (complaint: string) => void): void {
	page.on("console", (message) => {
		if (["error", "warn"].includes(message.type()) && !NOISE.test(message.text())) hear(`${message.type()}: ${message.text()} (${message.location().url})`);
	});
	page.on("pageerror", (error) => hear(`uncaught: ${String(error)}`));
	page.on("requestfailed", (request) => {
		const why = request.failure()?.errorText;
		if (!LEFT.test(why ?? "")) hear(`failed: ${request.url()} (${why})`);
	});
	page.on("request", (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (!["data:", "blob:", "file:", "about:"].includes(protocol) && hostname !== "127.0.0.1") hear(`request to ${request.url()}`);
	});
}

export async function startFirefox(): Promise<Engine> {
	const home = mkdtempSync(join(tmpdir(), "detour-atlas-firefox-"));
	const folder = join(home, "saved");
	mkdirSync(folder);
	let screen: Screen | null = null;
	const tidy = async () => {
		await screen?.stop();
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		screen = await startScreen();
		const browser = await launch({
			browser: "firefox",
			executablePath: pathOf("FIREFOX_PATH"),
			headless: false,
			userDataDir: join(home, "profile"),
			args: ["--width", "1500", "--height", "1050"],
			env: { ...process.env, ...screen.env, TZ: "UTC" },
			extraPrefsFirefox: preferences(folder),
			timeout: 2 * PATIENCE_MS,
			protocolTimeout: 2 * PATIENCE_MS,
		});
		return {
			name: `Firefox ${await browser.version()}`,
			folder,
			visit: async (hear) => {
				const context = await browser.createBrowserContext();
				const open = async (page: Page) => {
					listen(page, hear);
					await page.setViewport(SIZE);
					return windowOf(page);
				};
				const page = await context.newPage();
				return {
					window: await open(page),
					second: async () => open(await until("a second window", async () => (await context.pages()).find((other) => other !== page), PATIENCE_MS)),
					leave: () => context.close(),
				};
			},
			stop: async () => {
				try {
					await inTime("Firefox was to close", browser.close());
				} finally {
					browser.process()?.kill("SIGKILL");
					await tidy();
				}
			},
		};
	} catch (error) {
		await tidy();
		throw error;
	}
}

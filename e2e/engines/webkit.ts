/** WebKit, as WebKitGTK's own driver runs it: WebDriver, without BiDi. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Capabilities, Key, Origin, type WebDriver } from "selenium-webdriver";
import { type Engine, type Point, SIZE, until, type Window } from "./engine.ts";
import { inTime, PATIENCE_MS, pathOf, startProgram } from "./program.ts";
import { type Screen, startScreen } from "./screen.ts";

const KEYS: Readonly<Record<string, string>> = {
	ArrowLeft: Key.ARROW_LEFT,
	ArrowRight: Key.ARROW_RIGHT,
	End: Key.END,
	Enter: Key.ENTER,
	Escape: Key.ESCAPE,
	Home: Key.HOME,
	PageDown: Key.PAGE_DOWN,
	PageUp: Key.PAGE_UP,
};
const keyOf = (name: string): string => {
	const key = name.length === 1 ? name : KEYS[name];
	if (!key) throw new Error(`webkit.ts knows no key ${name}: add it to KEYS`);
	return key;
};

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const address = server.address();
	await new Promise((closed) => server.close(closed));
	if (!address || typeof address === "string") throw new Error("no free port");
	return address.port;
}

function windowOf(driver: WebDriver, handle: string): Window {
	/** One session has one window and frame at a time that it speaks to. */
	const here = async (nth?: number) => {
		await driver.switchTo().window(handle);
		if (nth === undefined) await driver.switchTo().defaultContent();
		else await driver.switchTo().frame(nth);
	};
	const evaluateIn = async <A, R>(nth: number | undefined, run: (given: A) => R | Promise<R>, given: A): Promise<R> => {
		await here(nth);
		const script = `const done = arguments[1]; (async () => (${run})(arguments[0]))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
		const { value, error } = await driver.executeAsyncScript<{ value: R; error?: string }>(script, given);
		if (error) throw new Error(`in the page: ${error}`);
		return value;
	};
	return {
		evaluate: (run, given) => evaluateIn(undefined, run, given),
		goTo: async (address) => {
			await here();
			await driver.get(address);
		},
		press: async (key) => {
			await here();
			await driver.actions().keyDown(keyOf(key)).keyUp(keyOf(key)).perform();
		},
		repeat: async (key, times) => {
			await here();
			const actions = driver.actions();
			// The driver does not press again what is pressed already.
			for (let i = 0; i < times; i++) actions.keyDown(keyOf(key)).keyUp(keyOf(key));
			await actions.perform();
		},
		draw: async (hand, [first, ...others]) => {
			if (!first) throw new Error("nothing to draw: no point was given");
			if (hand === "finger") throw new Error("WebKitGTK's driver takes touches, and sends none to the page");
			await here();
			const to = ({ x, y }: Point, duration: number) => ({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration });
			const actions = driver.actions().move(to(first, 0)).press();
			for (const point of others) actions.move(to(point, 30));
			await actions.release().perform();
		},
		frame: async (nth) => ({ evaluate: (run, given) => evaluateIn(nth, run, given) }),
		picture: async () => {
			await here();
			return Buffer.from(await driver.takeScreenshot(), "base64");
		},
	};
}

/** Makes the page as large as it is to be: the window has a bar of its own. */
async function sizePage(driver: WebDriver): Promise<void> {
	const outer = async () => driver.executeScript<[number, number]>("return [outerWidth - innerWidth, outerHeight - innerHeight]");
	await driver
		.manage()
		.window()
		.setRect({ x: 0, y: 0, ...SIZE });
	const [right, above] = await outer();
	await driver
		.manage()
		.window()
		.setRect({ x: 0, y: 0, width: SIZE.width + right, height: SIZE.height + above });
}

async function connect(port: number, ended: () => string | null): Promise<WebDriver> {
	const server = `http://127.0.0.1:${port}`;
	const answers = async () => {
		const words = ended();
		if (words) throw new Error(words);
		return fetch(`${server}/status`).then(
			({ ok }) => ok,
			() => false,
		);
	};
	await until(`WebKitWebDriver was to answer on port ${port}`, answers, PATIENCE_MS);
	const capabilities = new Capabilities({ browserName: "MiniBrowser", timeouts: { script: PATIENCE_MS, pageLoad: PATIENCE_MS } });
	return inTime("WebKit's browser was to start", Promise.resolve(new Builder().usingServer(server).withCapabilities(capabilities).build()));
}

export async function startWebkit(): Promise<Engine> {
	const home = mkdtempSync(join(tmpdir(), "detour-atlas-webkit-"));
	const folder = join(home, "saved");
	for (const name of ["saved", "config", "cache", "data"]) mkdirSync(join(home, name));
	// Its browser saves files where the desktop keeps downloads.
	writeFileSync(join(home, "config", "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${folder}"\n`);
	const dirs = { HOME: home, XDG_CONFIG_HOME: join(home, "config"), XDG_CACHE_HOME: join(home, "cache"), XDG_DATA_HOME: join(home, "data") };
	let screen: Screen | null = null;
	const stop = async () => {
		await screen?.stop();
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		screen = await startScreen();
	} catch (error) {
		await stop();
		throw error;
	}
	const env = { ...screen.env, ...dirs, GSETTINGS_BACKEND: "memory", TZ: "UTC" };
	return {
		name: "WebKit",
		folder,
		// A browser for each visitor: it keeps nothing, and one that hangs takes no other test with it.
		visit: async () => {
			const port = await freePort();
			const program = startProgram(pathOf("WEBKIT_DRIVER_PATH"), [`--port=${port}`, "--host=127.0.0.1"], env);
			try {
				const driver = await connect(port, program.ended);
				await sizePage(driver);
				const first = await driver.getWindowHandle();
				const other = async () => (await driver.getAllWindowHandles()).find((handle) => handle !== first);
				return {
					window: windowOf(driver, first),
					second: async () => windowOf(driver, await until("a second window", other, PATIENCE_MS)),
					leave: async () => {
						try {
							await inTime("WebKit's browser was to close", driver.quit());
						} finally {
							await program.stop();
						}
					},
				};
			} catch (error) {
				await program.stop();
				throw error;
			}
		},
		stop,
	};
}

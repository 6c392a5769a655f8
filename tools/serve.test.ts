import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
let server: ChildProcess;
let port: number;

/** What the server answers to these bytes; "" where it only closes. */
function answerTo(bytes: string, andHangUp = false): Promise<string> {
	return new Promise((resolve, reject) => {
		let answer = "";
		const socket = connect(port, "127.0.0.1", () => (andHangUp ? socket.end(bytes, "latin1") : socket.write(bytes, "latin1")));
		socket.setEncoding("latin1");
		socket.on("data", (data) => {
			answer += data;
		});
		socket.on("error", reject);
		socket.on("close", () => resolve(answer));
	});
}
const ask = (target: string, method = "GET", more = "") => answerTo(`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`);
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const headerOf = (answer: string, name: string) => new RegExp(`^${name}: (.*)\r$`, "im").exec(answer)?.[1];

beforeAll(async () => {
	const above = mkdtempSync(join(tmpdir(), "detour-serve-"));
	folder = join(above, "dist");
	mkdirSync(join(folder, "page"), { recursive: true });
	mkdirSync(join(folder, "bare"));
	mkdirSync(join(above, "dist-beside"));
	writeFileSync(join(above, "secret.txt"), "secret");
	writeFileSync(join(above, "dist-beside", "secret.txt"), "secret");
	writeFileSync(join(folder, "index.html"), "front page");
	writeFileSync(join(folder, "404.html"), "not found page");
	writeFileSync(join(folder, "page", "index.html"), "a page");
	writeFileSync(join(folder, "100%.txt"), "all of it");
	symlinkSync(join(above, "secret.txt"), join(folder, "out.txt"));
	symlinkSync(above, join(folder, "up"));
	symlinkSync("loop", join(folder, "loop"));
	symlinkSync("nowhere", join(folder, "broken"));
	symlinkSync("page", join(folder, "inside"));
	server = spawn("node", ["tools/serve.mjs"], { env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DIST: folder }, stdio: ["ignore", "pipe", "inherit"] });
	port = await new Promise<number>((resolve, reject) => {
		server.stdout?.on("data", (line) => resolve(Number(/:(\d+)\//.exec(String(line))?.[1])));
		server.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
	});
});
afterAll(() => {
	server.kill();
	rmSync(join(folder, ".."), { recursive: true });
});

describe("the server of built files", () => {
	it("serves pages and files, and the 404 page for everything else", async () => {
		expect(await ask("/")).toMatch(/^HTTP\/1\.1 200 .*front page$/s);
		expect(await ask("/page/?t=2016#x")).toMatch(/^HTTP\/1\.1 200 .*a page$/s);
		expect(await ask("/inside/")).toMatch(/^HTTP\/1\.1 200 .*a page$/s);
		expect(await ask("/100%25.txt")).toMatch(/^HTTP\/1\.1 200 .*all of it$/s);
		expect(await ask("/nothing")).toMatch(/^HTTP\/1\.1 404 .*not found page$/s);
		expect(headerOf(await ask("/page?t=2016"), "Location")).toBe("./page/?t=2016");
		expect(await ask("http://elsewhere.example/page/")).toMatch(/^HTTP\/1\.1 200 .*a page$/s);
	});

	it("answers HEAD with the headers alone, and an unchanged file with 304", async () => {
		const head = await ask("/page/", "HEAD");
		expect(statusOf(head)).toBe(200);
		expect(headerOf(head, "Content-Length")).toBe("6");
		expect(head.endsWith("\r\n\r\n")).toBe(true);
		const again = await ask("/page/", "GET", `If-None-Match: ${headerOf(head, "ETag")}\r\n`);
		expect(statusOf(again)).toBe(304);
		expect(statusOf(await ask("/nothing", "HEAD"))).toBe(404);
	});

	it.each([
		["a name longer than file systems allow", `/${"a".repeat(300)}`],
		["a path longer than file systems allow", `/${"a/".repeat(3000)}`],
		["a link to itself", "/loop"],
		["a link to nothing", "/broken"],
		["a link to a file outside", "/out.txt"],
		["a link to a folder outside", "/up/secret.txt"],
		["a way up", "/../secret.txt"],
		["a way up, encoded", "/%2e%2e/secret.txt"],
		["a way up with an encoded slash", "/..%2fsecret.txt"],
		["a way up with a backslash", "/..%5csecret.txt"],
		["a sibling folder with the same beginning", "/../dist-beside/secret.txt"],
		["a file taken for a folder", "/index.html/"],
		["a folder without a page", "/bare/"],
		["an inherited member", "/constructor"],
	])("has no file for %s", async (_, target) => {
		const answer = await ask(target);
		expect(statusOf(answer)).toBe(404);
		expect(answer).toMatch(/not found page$/);
	});

	it.each([
		["a percent sign without digits", "/%"],
		["half a character", "/%E0%A4%A"],
		["a byte that is not a character", "/%ff/"],
		["a null byte", "/index.html%00.txt"],
	])("refuses %s", async (_, target) => expect(statusOf(await ask(target))).toBe(400));

	it.each(["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])("refuses %s, and says what it accepts", async (method) => {
		const answer = await ask("/", method, "Content-Length: 0\r\n");
		expect(statusOf(answer)).toBe(405);
		expect(headerOf(answer, "Allow")).toBe("GET, HEAD");
	});

	it("never redirects to another site", async () => {
		expect(headerOf(await ask("//elsewhere.example/..//page"), "Location")).toBe("./page/");
		expect(statusOf(await ask("//elsewhere.example/page/"))).toBe(404);
	});

	it("goes on after malformed requests, endless headers and 500 crafted paths", async () => {
		expect(statusOf(await answerTo("\u0000\u00ff\u0001 / HTTP/9\r\n\r\n"))).toBe(400);
		expect(statusOf(await ask("/", "GET", `X: ${"x".repeat(64_000)}\r\n`))).toBe(431);
		await answerTo("GET / HTTP/1.1\r\nHost: x", true);
		const signs = ["%", "..", "/", "\\", "%2f", "%00", "%ff", "a", "é", "constructor", ":", "http://", "?", "&", "%25", "loop", "up", "~", "//"];
		// A linear congruential generator: the same paths each time.
		let seed = 1;
		const next = (below: number) => {
			seed = (seed * 48271) % 2147483647;
			return seed % below;
		};
		for (let i = 0; i < 500; i++) {
			const target = `/${Array.from({ length: 1 + next(8) }, () => signs[next(signs.length)]).join("")}`;
			const answer = await ask(target);
			expect([200, 301, 400, 404], target).toContain(statusOf(answer));
			expect(answer, target).not.toContain("secret");
		}
		expect(statusOf(await ask("/"))).toBe(200);
		expect(server.exitCode).toBeNull();
	});
});

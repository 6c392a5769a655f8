import { describe, expect, it } from "vitest";
import { policyOf, within } from "./embedInside.ts";

describe("style and scripts in an embed's page", () => {
	it("are allowed by hash, whatever the origin of the frame, with what they load", () => {
		const parts = policyOf({ start: "alert(1)", script: "2", style: "a{}" }).split("; ");
		// printf 'alert(1)' | openssl dgst -sha256 -binary | base64
		expect(parts[1]).toMatch(/^script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF\+pI=' 'sha256-[\w+/]{43}=' 'strict-dynamic'$/);
		expect(parts[2]).toMatch(/^style-src 'sha256-[\w+/]{43}='$/);
		expect(parts.filter((part) => part.includes("'self'")).map((part) => part.split(" ")[0])).toEqual(["img-src", "connect-src"]);
		expect(parts.join()).not.toMatch(/unsafe|https?:|\*/);
	});

	it.each(["a</script>b", "a</STYLE >b", "a<!--b", "a\r\nb"])("are refused if the page would hold another text than was hashed: %j", (text) => {
		expect(() => within("x.ts", text)).toThrow(/^x\.ts holds /);
	});

	it("lose the space around them before they are hashed", () => {
		expect(within("x.ts", "\n1;\n")).toBe("1;");
	});
});

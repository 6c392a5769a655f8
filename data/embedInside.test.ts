import { describe, expect, it } from "vitest";
import { policyOf, within } from "./embedInside.ts";

describe("what stands within an embed's page", () => {
	it("is let run by its hash, whatever the origin of the frame, and lets in what it brings", () => {
		const parts = policyOf({ start: "alert(1)", script: "2", style: "a{}" }).split("; ");
		// printf 'alert(1)' | openssl dgst -sha256 -binary | base64
		expect(parts[1]).toMatch(/^script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF\+pI=' 'sha256-[\w+/]{43}=' 'strict-dynamic'$/);
		expect(parts[2]).toMatch(/^style-src 'sha256-[\w+/]{43}='$/);
		expect(parts.filter((part) => part.includes("'self'")).map((part) => part.split(" ")[0])).toEqual(["img-src", "connect-src"]);
		expect(parts.join()).not.toMatch(/unsafe|https?:|\*/);
	});

	it.each(["a</script>b", "a</STYLE >b", "a<!--b", "a\r\nb"])("is refused where the page would hold another text than was hashed: %j", (text) => {
		expect(() => within("x.ts", text)).toThrow(/^x\.ts holds /);
	});

	it("loses the space around it before it is hashed", () => {
		expect(within("x.ts", "\n1;\n")).toBe("1;");
	});
});

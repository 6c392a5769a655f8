// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it } from "vitest";
import { Term, TermsContext } from "./Term.tsx";
import { TermNotes } from "./TermNotes.tsx";
import { createTermsInUse } from "./termsInUse.ts";
import { WordList } from "./WordList.tsx";

afterEach(cleanup);

const setting = (mode: "note" | "text") => ({ mode, terms: createTermsInUse() });

function Page({ mode, given = null }: { mode: "note" | "text"; given?: string | null }) {
	return (
		<TermsContext value={setting(mode)}>
			<h2>
				<Term id="as-path">AS paths</Term> and <Term id="prefix">prefixes</Term>
			</h2>
			<p>
				An <Term id="as-path">AS path</Term>
			</p>
			{mode === "text" && <WordList id="words" />}
			<TermNotes given={given} glossaryHref="../methods/" />
		</TermsContext>
	);
}

describe("terms", () => {
	it("keep the words they stand in, and are plain text where no page gives them notes", () => {
		expect(renderToString(<Term id="as-path">AS path</Term>)).toBe("AS path");
		render(<Page mode="note" />);
		expect(screen.getByRole("heading").textContent).toBe("AS paths and prefixes");
	});

	it("open one note each, however often they are used", async () => {
		render(<Page mode="note" />);
		await waitFor(() => expect(document.querySelectorAll(".term-note")).toHaveLength(2));
		const target = (name: string) => screen.getByRole("button", { name }).getAttribute("popovertarget");
		expect(target("AS paths")).toBe("term-as-path");
		expect(target("AS path")).toBe("term-as-path");
		const note = document.getElementById("term-as-path");
		expect(note?.getAttribute("popover")).toBe("auto");
		expect(note?.textContent).toContain("The list of networks an announcement has come through.");
		expect(note?.textContent).toContain("RFC 4271");
		expect(note?.querySelector("a")?.getAttribute("href")).toBe("../methods/#term-as-path");
	});

	it("are listed at the end of a text, without buttons, in the order of the alphabet", () => {
		const html = renderToString(<Page mode="text" />);
		expect(html).not.toMatch(/<button|popover/);
		expect([...html.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, word]) => word)).toEqual(["AS path", "prefix"]);
	});
});

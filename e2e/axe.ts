/** What axe objects to on the page as it stands. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** `without`: what is looked at elsewhere, as a selector. */
export async function objectionsTo(page: Page, without?: string): Promise<string[]> {
	const axe = new AxeBuilder({ page }).withTags(TAGS);
	const { violations } = await (without === undefined ? axe : axe.exclude(without)).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary?.split("\n")[1]?.trim()}`),
	);
}

/** Takes our own SVG apart again: its elements in order, as text. Knows only what `poster/svg.ts` writes. */

/** The opening tag of a picture and its direct children. */
export function partsOf(svg: string): { open: string; parts: string[] } {
	const parts: string[] = [];
	let depth = 0;
	let from = 0;
	// In what is written, every ">" of a value is escaped.
	for (const tag of svg.matchAll(/<(\/?)[^>]*?(\/?)>/g)) {
		const end = tag.index + tag[0].length;
		if (depth === 0) from = end;
		if (!tag[1] && !tag[2]) depth++;
		else if (tag[1]) depth--;
		if (depth !== 1 || end === from) continue;
		parts.push(svg.slice(from, end));
		from = end;
	}
	return { open: svg.slice(0, svg.indexOf(">") + 1), parts };
}

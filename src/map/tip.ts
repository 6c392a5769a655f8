/** A note beside a mark, for who points at it or taps it. The same words stand in the map's text. */
import { type Box, grown } from "../poster/boxes.ts";

/** From the mark to the note, px; a pointer on its way to the note passes here. */
const APART_PX = 8;
const EDGE_PX = 6;

export type Tip = {
	/** First line strong. `beside`: the mark, in pixels of the container. */
	show(lines: readonly string[], beside: Box): void;
	hide(): void;
	/** Whether a point lies on the note or beside it. */
	holds(at: { x: number; y: number }): boolean;
	remove(): void;
};

export function createTip(container: HTMLElement): Tip {
	const node = document.createElement("div");
	node.className = "map-tip";
	node.hidden = true;
	node.setAttribute("aria-hidden", "true");
	container.append(node);
	let box: Box | null = null;
	let written = "";

	const hide = () => {
		node.hidden = true;
		box = null;
	};
	const dismiss = (event: KeyboardEvent) => event.key === "Escape" && hide();
	document.addEventListener("keydown", dismiss);
	return {
		show(lines, beside) {
			const text = lines.join("\n");
			if (text !== written) {
				written = text;
				node.replaceChildren(
					...lines.map((line, i) => {
						const part = document.createElement(i === 0 ? "strong" : "span");
						part.textContent = line;
						return part;
					}),
				);
			}
			node.hidden = false;
			const [width, height] = [node.offsetWidth, node.offsetHeight];
			const right = beside.right + APART_PX;
			const fits = right + width <= container.clientWidth - EDGE_PX;
			const left = Math.max(EDGE_PX, fits ? right : beside.left - APART_PX - width);
			const top = Math.max(EDGE_PX, Math.min((beside.top + beside.bottom - height) / 2, container.clientHeight - EDGE_PX - height));
			box = { left, top, right: left + width, bottom: top + height };
			node.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
		},
		hide,
		holds({ x, y }) {
			if (!box) return false;
			const { left, top, right, bottom } = grown(box, APART_PX);
			return x >= left && x <= right && y >= top && y <= bottom;
		},
		remove() {
			document.removeEventListener("keydown", dismiss);
			node.remove();
		},
	};
}

/** Keeps where a reader was on a page in its history entry, so that going back restores the scroll positions and the focused link. */

type Box = { selector: string; nth: number; topPx: number };
type Place = { windowPx: number; boxes: Box[]; link: { href: string; nth: number } | null };

/** How long to wait until a page is as tall as it was. */
const LONGEST_MS = 3000;
/** Lists render again while their data arrives, so the positions must hold for this many frames. */
const STEADY_FRAMES = 12;

const linksTo = (href: string) => [...document.querySelectorAll<HTMLElement>("a[href]")].filter((link) => link.getAttribute("href") === href);
const selectorOf = (element: Element) => [element.localName, ...element.classList].map((name) => CSS.escape(name)).join(".");

function placeNow(): Place {
	const scrolled = [...document.querySelectorAll("main, main *")].filter(({ scrollTop }) => scrollTop > 0);
	const boxes = scrolled.map((element): Box => {
		const selector = selectorOf(element);
		return { selector, nth: [...document.querySelectorAll(selector)].indexOf(element), topPx: element.scrollTop };
	});
	const focused = document.activeElement;
	const href = focused?.getAttribute("href") ?? null;
	return { windowPx: scrollY, boxes, link: href === null ? null : { href, nth: linksTo(href).indexOf(focused as HTMLElement) } };
}

/** To be called before the reader leaves for another page. */
export function rememberPlace(): void {
	try {
		history.replaceState({ ...(history.state as object | null), place: placeNow() }, "");
	} catch {
		// Browsers limit how often history may change: the place is then not kept, and the reader leaves all the same.
	}
}

function isPlace(value: unknown): value is Place {
	const place = value as Partial<Place> | null | undefined;
	return typeof place?.windowPx === "number" && Array.isArray(place.boxes);
}

/** Restores what can be restored now; `true` when all is as it was. */
function put({ windowPx, boxes, link }: Place): boolean {
	let isThere = true;
	for (const { selector, nth, topPx } of boxes) {
		const box = document.querySelectorAll(selector)[nth];
		if (box && Math.abs(box.scrollTop - topPx) > 1) box.scrollTop = topPx;
		isThere &&= box !== undefined && Math.abs(box.scrollTop - topPx) <= 1;
	}
	if (Math.abs(scrollY - windowPx) > 1) scrollTo(0, windowPx);
	isThere &&= Math.abs(scrollY - windowPx) <= 1;
	if (link === null) return isThere;
	const target = linksTo(link.href)[link.nth];
	if (target && document.activeElement !== target) target.focus({ preventScroll: true });
	return isThere && target !== undefined;
}

const READER_EVENTS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

function goBackTo(place: Place): void {
	const startMs = performance.now();
	let steady = 0;
	let frame = 0;
	const stop = () => {
		cancelAnimationFrame(frame);
		for (const type of READER_EVENTS) removeEventListener(type, stop, true);
		removeEventListener("popstate", stop);
	};
	const step = () => {
		steady = put(place) ? steady + 1 : 0;
		if (steady >= STEADY_FRAMES || performance.now() - startMs > LONGEST_MS) stop();
		else frame = requestAnimationFrame(step);
	};
	// A reader who scrolls or types meanwhile has moved on.
	for (const type of READER_EVENTS) addEventListener(type, stop, { capture: true, passive: true });
	addEventListener("popstate", stop);
	step();
}

/** Starts keeping places, and restores the one of the page that is open. */
export function keepPlace(): void {
	const restore = () => {
		const { place } = (history.state ?? {}) as { place?: unknown };
		if (isPlace(place)) goBackTo(place);
	};
	addEventListener("popstate", restore);
	// A link to a heading of the same page adds an entry to the history too.
	addEventListener("click", ({ target }) => target instanceof Element && target.closest('main a[href^="#"]') && rememberPlace(), true);
	addEventListener("pagehide", rememberPlace);
	restore();
}

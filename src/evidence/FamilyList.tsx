import type { KeyboardEvent } from "react";
import { pointWords } from "../incident/share.ts";
import { drawnEm } from "../ui/textScale.ts";
import { EDGE_PX, hopAsns, jointPaths, type Ribbon } from "./familyLayout.ts";
import type { Registry } from "./PathStrip.tsx";

const JOINT_PX = 24;

function namesOf(hop: string, registry: Registry): string {
	return hopAsns(hop)
		.flatMap((asn) => registry[`AS${asn}`]?.name ?? [])
		.join(", ");
}

/** "AS3491 PCCW Global, 104 vantage points, split". */
function spoken(ribbon: Ribbon, registry: Registry): string {
	const { kind, hop, count, ways, open, seen } = ribbon;
	if (kind === "others") return open ? `others shown, fold` : `others (${ways}), ${pointWords(count)}, show`;
	if (kind === "here") return `begins here, ${pointWords(count)}`;
	const asns = hopAsns(hop);
	const numbers = `${asns.length > 1 ? "one of " : ""}${asns.map((asn) => `AS${asn}`).join(", ")}${hop.replace(/^\S+/, "")}`;
	const name = namesOf(hop, registry);
	const does = ways === 0 ? "" : open ? ", fold" : ", split";
	return `${numbers}${name ? ` ${name}` : ""}, ${pointWords(count)}, ${seen}${does}`;
}

type OfAll = (count: number) => string;

function Words({ ribbon, ofAll, registry }: { ribbon: Ribbon; ofAll: OfAll; registry: Registry }) {
	const { kind, hop, count, ways, open } = ribbon;
	const name = kind === "hop" ? namesOf(hop, registry) : "";
	return (
		<span className="family-words">
			<span className="family-line">
				<span className={kind === "hop" ? "family-hop" : "family-hop family-put-together"} translate={kind === "hop" ? "no" : undefined}>
					{ways > 0 && (
						<span className="family-sign" aria-hidden="true">
							{open ? "−" : "+"}
						</span>
					)}
					{kind === "hop" ? hop : kind === "here" ? "begins here" : open ? "fold others" : `others (${ways})`}
				</span>
				{(count > 0 || kind !== "others") && <b title={ofAll(count)}>{count}</b>}
			</span>
			{name && <bdi className="family-name">{name}</bdi>}
		</span>
	);
}

type ItemProps = { ribbon: Ribbon; level: number; ofAll: OfAll; registry: Registry; toggle: (key: string) => void };

function Item({ ribbon, level, ofAll, registry, toggle }: ItemProps) {
	const { key, kind, slotPx, slotTopPx, thickPx, heightPx, ways, open, branches, seen, count } = ribbon;
	const drawing = (
		<svg className="family-ribbon" width="100%" height={drawnEm(slotPx)} viewBox={`0 0 1 ${slotPx}`} preserveAspectRatio="none" aria-hidden="true">
			{count > 0 && (
				<>
					<rect className="family-band" x="0" y={slotPx - thickPx} width="1" height={thickPx} />
					<rect className="family-edge" x="0" y={slotPx - EDGE_PX} width="1" height={EDGE_PX} />
				</>
			)}
		</svg>
	);
	const words = <Words ribbon={ribbon} ofAll={ofAll} registry={registry} />;
	const className = `family-node family-${seen} ${slotPx - thickPx < 1 ? "family-on" : "family-over"}`;
	return (
		<li className="family">
			<span className="family-place">
				{slotTopPx > 0 && <svg width="1" height={drawnEm(slotTopPx)} aria-hidden="true" />}
				{ways > 0 ? (
					<button
						type="button"
						className={className}
						data-level={level}
						data-kind={kind}
						aria-expanded={open}
						aria-label={spoken(ribbon, registry)}
						onClick={() => toggle(key)}
					>
						{drawing}
						{words}
					</button>
				) : (
					<span className={className}>
						{drawing}
						<span aria-hidden="true">{words}</span>
						<span className="visually-hidden">{spoken(ribbon, registry)}</span>
					</span>
				)}
			</span>
			{branches.length > 0 && (
				<>
					<svg
						className={`family-joint family-${seen}`}
						width={drawnEm(JOINT_PX)}
						height={drawnEm(heightPx)}
						viewBox={`0 0 ${JOINT_PX} ${heightPx}`}
						aria-hidden="true"
					>
						{jointPaths(ribbon, JOINT_PX).map((joint) => (
							<g key={joint.key}>
								<path className="family-band" d={joint.d} />
								<path className="family-line-edge" d={joint.edge} />
							</g>
						))}
					</svg>
					<ul className="family-branches">
						{branches.map((branch) => (
							<Item key={branch.key} ribbon={branch} level={level + 1} ofAll={ofAll} registry={registry} toggle={toggle} />
						))}
					</ul>
				</>
			)}
		</li>
	);
}

const buttonOf = (item: Element | null | undefined) => item?.querySelector<HTMLButtonElement>(":scope > .family-place > button") ?? null;

/** Where an arrow leads: up and down among those of one level, left outwards (splitting first), right towards the origin. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
	const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("button[data-level]") : null;
	const item = button?.closest("li");
	if (!button || !item || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	const level = [...event.currentTarget.querySelectorAll<HTMLButtonElement>(`button[data-level="${button.dataset.level}"]`)];
	const open = button.getAttribute("aria-expanded") === "true" && button.dataset.kind === "hop";
	const first = [...item.querySelectorAll(":scope > .family-branches > li")].map(buttonOf).find(Boolean);
	switch (event.key) {
		case "ArrowUp":
			level[level.indexOf(button) - 1]?.focus();
			break;
		case "ArrowDown":
			level[level.indexOf(button) + 1]?.focus();
			break;
		case "ArrowLeft":
			if (open) first?.focus();
			else if (button.getAttribute("aria-expanded") === "false") button.click();
			break;
		case "ArrowRight":
			if (open) button.click();
			else buttonOf(item.parentElement?.closest("li"))?.focus();
			break;
		default:
			return;
	}
	// Else the arrow would move time too.
	event.preventDefault();
}

/** The families as nested lists, drawn from right to left: an origin, what leads to it, and so on outwards. */
export function FamilyList({ ribbons, ofAll, registry, toggle }: { ribbons: Ribbon[]; ofAll: OfAll; registry: Registry; toggle: (key: string) => void }) {
	return (
		<div className="families-frame">
			<ul className="families" aria-label="Path families, from the origin outwards" onKeyDown={walk}>
				{ribbons.map((ribbon) => (
					<Item key={ribbon.key} ribbon={ribbon} level={0} ofAll={ofAll} registry={registry} toggle={toggle} />
				))}
			</ul>
		</div>
	);
}

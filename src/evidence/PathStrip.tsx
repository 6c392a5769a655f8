import type { ReactNode } from "react";
import { asnsOf, type Column, GAP, type Tile, tileWords } from "../incident/asPath.ts";
import type { RouteName } from "../incident/derived.ts";
import type { Network } from "../incident/schema.ts";

export type Registry = Record<string, Network>;

/** Which way traffic and announcements go along everything between the two lines. */
export function Directions({ children }: { children: ReactNode }) {
	return (
		<div className="ways">
			<p className="way way-traffic" data-fixed>
				<span>traffic</span>
				<WayLine />
				<span>origin</span>
			</p>
			{children}
			<p className="way way-announcements" data-fixed>
				<span>vantage point</span>
				<WayLine back />
				<span>announcements</span>
			</p>
		</div>
	);
}

function WayLine({ back = false }: { back?: boolean }) {
	const head = (
		<svg className="way-head" width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
			<path d={back ? "M8 0.5 1 4.5 8 8.5Z" : "M1 0.5 8 4.5 1 8.5Z"} />
		</svg>
	);
	return (
		<span className="way-line">
			{back && head}
			<span className="way-rule" />
			{!back && head}
			<span className="visually-hidden">{back ? "come the other way, from the origin" : "goes from the vantage point to the"}</span>
		</span>
	);
}

function TileNumber({ tile }: { tile: Tile }) {
	if (tile.text === GAP) {
		return (
			<>
				<span aria-hidden="true">…</span>
				<span className="visually-hidden">networks left out</span>
			</>
		);
	}
	const asns = asnsOf(tile);
	return (
		<>
			{asns.length > 1 && <span className="visually-hidden">one of </span>}
			{asns.map((asn, i) => (
				<span key={asn}>
					{i > 0 && ", "}
					<span className="visually-hidden">AS</span>
					{asn}
				</span>
			))}
			{tile.times > 1 && <b> ×{tile.times}</b>}
		</>
	);
}

/** One AS path as tiles, in the columns it shares with another. What only this path has is marked. */
export function PathStrip({
	columns,
	route,
	registry,
	label,
	ways = null,
	compared,
}: {
	columns: readonly Column[];
	route: RouteName;
	registry: Registry;
	label: string;
	/** In how many ways the path goes on outwards; 0: it begins here; `null`: not told, and no column for it. */
	ways?: number | null;
	/** Whether there is another path to differ from. */
	compared: boolean;
}) {
	return (
		<ol className={`tiles tiles-${route}${ways === null ? "" : " tiles-led"}`} aria-label={label}>
			{ways === 0 && <li className="tile-absent" aria-hidden="true" />}
			{ways !== null && ways > 0 && (
				<li className="tile tile-gap">
					<span className="tile-number" translate="no">
						…
					</span>
					<span className="tile-name">
						{ways} {ways === 1 ? "way" : "ways"}
					</span>
				</li>
			)}
			{columns.map((column, i) => {
				const tile = column[route];
				// biome-ignore lint/suspicious/noArrayIndexKey: a place in the path is what it is
				if (!tile) return <li key={i} className="tile-absent" aria-hidden="true" />;
				const names = asnsOf(tile).flatMap((asn) => registry[`AS${asn}`]?.name ?? []);
				const gap = tile.text === GAP;
				const differs = compared && !column.same && !gap;
				return (
					<li
						// biome-ignore lint/suspicious/noArrayIndexKey: the same network may stand twice
						key={`${i} ${tileWords(tile)}`}
						className={`tile${gap ? " tile-gap" : ""}${differs ? " tile-differs" : ""}`}
						title={names.join(", ") || undefined}
					>
						<span className="tile-number" translate="no">
							<TileNumber tile={tile} />
						</span>
						{names.length === 1 && (
							<bdi className="tile-name">
								<span className="visually-hidden"> </span>
								{names[0]}
							</bdi>
						)}
						{differs && <span className="visually-hidden">, not on the other path</span>}
					</li>
				);
			})}
		</ol>
	);
}

/**
 * What the map shows, as ordered text: its stops as buttons that lead to their evidence, its vantage points with their counts.
 * Read by screen readers, and shown over the map to whoever comes to it by keyboard.
 */
import { useEffect, useId, useMemo, useRef } from "react";
import type { Incident } from "../incident/derived.ts";
import { collectorWords, countWords, createVantageCounter, type Vantage, type VantagePlace } from "../incident/vantage.ts";
import type { Clock } from "../state/clock.ts";
import { write } from "../ui/tickText.ts";
import { stopsInOrder } from "./stopsInOrder.ts";

type MapTextProps = {
	incident: Incident;
	vantage: Vantage | null;
	clock: Clock;
	/** The button of a stop was pressed. */
	onChoose: (stopId: string) => void;
	/** The button of a stop has the focus; `null`: none has it any more. */
	onPoint: (stopId: string | null) => void;
	/** The button of the vantage points was pressed. */
	onVantage: () => void;
};

/** Written past React, and only where time came to rest: nobody reads numbers that run. */
function VantageText({ vantage, clock, onVantage }: { vantage: Vantage } & Pick<MapTextProps, "clock" | "onVantage">) {
	const list = useRef<HTMLUListElement>(null);
	const head = useId();
	const words = useMemo(() => {
		const counter = createVantageCounter(vantage);
		return (atSec: number) => counter.at(atSec).map((counts, i) => countWords(vantage.places[i] as VantagePlace, counts));
	}, [vantage]);
	useEffect(() => {
		const tell = () => words(clock.getState().atSec).forEach((text, i) => write(list.current?.children[i]?.firstElementChild ?? null, text));
		tell();
		return clock.subscribe(({ cause }) => {
			if (cause === "release") tell();
		});
	}, [words, clock]);
	const first = words(clock.getState().atSec);
	return (
		<>
			<p id={head} className="map-text-head">
				Vantage points by the city of their route collector, from {vantage.series.title}
			</p>
			<button type="button" onClick={onVantage}>
				Their measurement file: show evidence
			</button>
			<ul ref={list} aria-labelledby={head}>
				{vantage.places.map((place, i) => (
					<li key={place.id}>
						<span>{first[i]}</span> <small>{collectorWords(place)}</small>
					</li>
				))}
			</ul>
		</>
	);
}

export function MapText({ incident, vantage, clock, onChoose, onPoint, onVantage }: MapTextProps) {
	const head = useId();
	const stops = useMemo(() => stopsInOrder(incident), [incident]);
	const { countries } = incident.derived.scene;
	if (stops.length === 0 && countries.length === 0 && !vantage) return null;
	return (
		<div className="map-text">
			{stops.length > 0 && (
				<>
					<p id={head} className="map-text-head">
						Places on the map, in the order of the paths
					</p>
					<ol aria-labelledby={head}>
						{stops.map(({ id, words }) => (
							<li key={id}>
								<button type="button" onClick={() => onChoose(id)} onFocus={() => onPoint(id)} onBlur={() => onPoint(null)}>
									{words}: show evidence
								</button>
							</li>
						))}
					</ol>
				</>
			)}
			{countries.length > 0 && <p>Countries of the networks: {countries.map(({ title, detail }) => `${title}: ${detail}`).join("; ")}.</p>}
			{vantage && <VantageText key={vantage.series.id} vantage={vantage} clock={clock} onVantage={onVantage} />}
		</div>
	);
}

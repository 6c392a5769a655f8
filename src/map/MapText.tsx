/**
 * What the map shows, as ordered text: its stops as buttons that lead to their evidence, its vantage points with their counts.
 * Read by screen readers, and shown over the map to whoever comes to it by keyboard.
 */
import { useEffect, useId, useMemo, useRef } from "react";
import type { Incident } from "../incident/derived.ts";
import type { ShowingAt } from "../incident/showing.ts";
import { collectorWords, countWords, createVantageCounter, type Vantage, type VantagePlace } from "../incident/vantage.ts";
import { seenOf } from "../poster/visible.ts";
import type { Clock } from "../state/clock.ts";
import { write } from "../ui/tickText.ts";
import { type StopInWords, stopsInOrder } from "./stopsInOrder.ts";

type MapTextProps = {
	/** As the map draws it. */
	incident: Incident;
	showingAt: ShowingAt;
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

type StopsTextProps = { stops: readonly StopInWords[] } & Pick<MapTextProps, "incident" | "showingAt" | "clock" | "onChoose" | "onPoint">;

/** Of AS paths only those that are drawn where time came to rest, past React; of packets all, with what becomes of them. */
function StopsText({ stops, incident, showingAt, clock, onChoose, onPoint }: StopsTextProps) {
	const head = useId();
	const list = useRef<HTMLOListElement>(null);
	const { scene } = incident.derived;
	const isPlaced = scene.plane === "control";
	useEffect(() => {
		if (!isPlaced) return;
		const tell = () => {
			const seen = seenOf(scene, showingAt(clock.getState().atSec));
			const drawn = new Set([...seen.stops.map(({ stop }) => stop.id), ...seen.sites.map(({ id }) => id)]);
			stops.forEach(({ id }, i) => {
				const item = list.current?.children[i] as HTMLElement | undefined;
				// Who stands on its button is not thrown off it.
				if (item) item.hidden = !drawn.has(id) && !item.contains(document.activeElement);
			});
		};
		tell();
		return clock.subscribe(({ cause }) => {
			if (cause === "release") tell();
		});
	}, [stops, scene, isPlaced, showingAt, clock]);
	return (
		<>
			<p id={head} className="map-text-head">
				{isPlaced
					? "Places where networks of the AS paths could meet, in the order of the paths; packets need not have gone there"
					: "Places on the map, in the order of the paths"}
			</p>
			<ol ref={list} aria-labelledby={head}>
				{stops.map(({ id, words }) => (
					<li key={id}>
						<button type="button" onClick={() => onChoose(id)} onFocus={() => onPoint(id)} onBlur={() => onPoint(null)}>
							{words}: show evidence
						</button>
					</li>
				))}
			</ol>
		</>
	);
}

export function MapText({ incident, showingAt, vantage, clock, onChoose, onPoint, onVantage }: MapTextProps) {
	const stops = useMemo(() => stopsInOrder(incident), [incident]);
	const { countries } = incident.derived.scene;
	if (stops.length === 0 && countries.length === 0 && !vantage) return null;
	return (
		<div className="map-text">
			{stops.length > 0 && <StopsText key={incident.derived.routes} {...{ stops, incident, showingAt, clock, onChoose, onPoint }} />}
			{countries.length > 0 && <p>Countries of the networks: {countries.map(({ title, detail }) => `${title}: ${detail}`).join("; ")}.</p>}
			{vantage && <VantageText key={vantage.series.id} vantage={vantage} clock={clock} onVantage={onVantage} />}
		</div>
	);
}

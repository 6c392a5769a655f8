import "./networks.css";
import type { NetworkContext } from "../atlas/network.ts";
import type { Lane, LaneItem } from "../atlas/networkLanes.ts";
import { edtfWords } from "../incident/words.ts";
import { GradeMark } from "../ui/GradeMark.tsx";
import { LaneMark, percent, ROW_PX } from "./LaneMark.tsx";
import { contextNumbers, type LaneAxis, laneAxis, placeItems, shareAt, type Width } from "./laneLayout.ts";
import type { Link } from "./links.ts";

type LanesProps = {
	lanes: readonly Lane[];
	context: readonly NetworkContext[];
	/** The network whose page it is: its own joining is named, the rest of the context numbered. */
	asn: number | null;
	link: Link;
};

type PlotProps = { axis: LaneAxis; width: Width; context: readonly NetworkContext[]; asn: number | null };

/** Years and context behind all lanes. */
function Lines({ axis, width, context, asn }: PlotProps) {
	return (
		<svg className={`lane-plot lane-lines is-${width}`} aria-hidden="true">
			{axis.ticks.map(({ year, share }) => (
				<line key={year} className="lane-year" x1={percent(share)} x2={percent(share)} y1="0" y2="100%" />
			))}
			{context.map(({ id, atSec, joins }) => {
				const x = percent(shareAt(axis, atSec));
				return <line key={id} className={asn !== null && joins.includes(asn) ? "lane-joined" : "lane-context"} x1={x} x2={x} y1="0" y2="100%" />;
			})}
		</svg>
	);
}

/** What a mark says in words. */
function markWords({ incident, grade, by }: LaneItem, lane: Lane, asn: number | null): string {
	const sisters = by.filter((one) => one !== asn).map((one) => `AS${one}`);
	const who = asn !== null && sisters.length > 0 && !by.includes(asn) ? ` (by ${sisters.join(", ")})` : "";
	return `${lane.name}${who}: ${incident.title}, ${incident.when}, ${incident.duration}, ${grade}`;
}

function Plot({ lane, link, ...plot }: PlotProps & { lane: Lane; link: Link }) {
	const { rows, placed } = placeItems(lane.items, plot.axis, plot.width);
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: the links in it are for readers, and each has a name
		<svg className={`lane-plot is-${plot.width}`} width="100%" height={rows * ROW_PX + 10}>
			{placed.map((mark) => (
				<g key={mark.item.incident.id}>
					<LaneMark placed={mark} words={markWords(mark.item, lane, plot.asn)} link={link} />
				</g>
			))}
		</svg>
	);
}

/** Names the joining on the line, and numbers what the list below tells. */
function Strip(plot: PlotProps) {
	const { axis, width, context, asn } = plot;
	const joined = context.find(({ joins }) => asn !== null && joins.includes(asn));
	const share = joined ? shareAt(axis, joined.atSec) : 0;
	return (
		<svg className={`lane-plot is-${width}`} width="100%" height="40" aria-hidden="true">
			{joined && (
				<svg x={percent(share)} overflow="visible" aria-hidden="true">
					<text className="lane-joined-words" x={share > 0.5 ? -6 : 6} y="13" textAnchor={share > 0.5 ? "end" : "start"}>
						joined MANRS, {edtfWords(joined.at)}
					</text>
				</svg>
			)}
			{contextNumbers(
				context.map(({ atSec }) => shareAt(axis, atSec)),
				width,
			).map((mark) => (
				<svg key={mark.words} x={percent(mark.share)} overflow="visible" aria-hidden="true">
					<text className="lane-number" x="3" y="33">
						{mark.words}
					</text>
				</svg>
			))}
		</svg>
	);
}

function Years({ axis, width }: { axis: LaneAxis; width: Width }) {
	return (
		<svg className={`lane-plot is-${width}`} width="100%" height="22" aria-hidden="true">
			{axis.ticks.map(({ year, share }) => (
				<svg key={year} x={percent(share)} overflow="visible" aria-hidden="true">
					<path className="lane-year" d="M0 0v5" />
					<text className="lane-axis" x="4" y="16">
						{year}
					</text>
				</svg>
			))}
		</svg>
	);
}

const WIDTHS: readonly Width[] = ["wide", "narrow"];

function laneNote({ lay, items }: Lane, asn: number | null): string {
	const by = [...new Set(items.flatMap((item) => item.by))];
	if (asn === null || by.length === 0 || by.includes(asn)) return lay;
	return `by ${by.map((one) => `AS${one}`).join(", ")}, ${by.length === 1 ? "a sister network" : "sister networks"}`;
}

/** Roles over time: a lane for each that occurs. Drawn twice, for wide and for narrow screens; only one is shown. */
export function Lanes({ lanes, context, asn, link }: LanesProps) {
	const axes = Object.fromEntries(
		WIDTHS.map((width) => [
			width,
			laneAxis(
				lanes,
				context.map(({ atSec }) => atSec),
				width,
			),
		]),
	) as Record<Width, LaneAxis>;
	return (
		<>
			<svg className="lane-defs" width="0" height="0" aria-hidden="true">
				<pattern id="lane-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
					<path className="lane-hatch" d="M-1 1L1 -1M-1 7L7 -1M5 7L7 5" />
				</pattern>
			</svg>
			<div className="lanes">
				{WIDTHS.map((width) => (
					<Lines key={width} axis={axes[width]} width={width} context={context} asn={asn} />
				))}
				<ul>
					{context.length > 0 && (
						<li className="lane lane-strip">
							<p className="lane-name">
								<span className="lane-title">Context</span> <span className="lane-count">{context.length}</span>
								<span className="lane-lay">numbered as in the list below</span>
							</p>
							{WIDTHS.map((width) => (
								<Strip key={width} axis={axes[width]} width={width} context={context} asn={asn} />
							))}
						</li>
					)}
					{lanes.map((lane) => (
						<li key={lane.id} className="lane">
							<p className="lane-name">
								<span className="lane-title">{lane.name}</span> <span className="lane-count">{lane.items.length}</span>
								<span className="lane-lay">{laneNote(lane, asn)}</span>
							</p>
							{WIDTHS.map((width) => (
								<Plot key={width} lane={lane} axis={axes[width]} width={width} context={context} asn={asn} link={link} />
							))}
						</li>
					))}
					<li className="lane lane-years" aria-hidden="true">
						<span />
						{WIDTHS.map((width) => (
							<Years key={width} axis={axes[width]} width={width} />
						))}
					</li>
				</ul>
			</div>
			<p className="lane-key">
				<span>
					<GradeMark grade="measured" tone="diverted" /> measured
				</span>
				<span>
					<GradeMark grade="reported" tone="diverted" /> reported
				</span>
				<span>
					<GradeMark grade="inferred" tone="diverted" /> inferred
				</span>
				<span>
					<svg width="22" height="10" aria-hidden="true">
						<rect fill="url(#lane-hatch)" width="22" height="10" />
					</svg>{" "}
					perhaps, or on and off
				</span>
			</p>
		</>
	);
}

import { gapWords } from "./gaps.ts";
import { px, type TimeScale, textWidthPx } from "./scale.ts";
import { LABEL_GAP_PX, type Tick } from "./ticks.ts";

/** How far the two slashes lean, and how far they stand apart. */
const LEAN_PX = 6;
const APART_PX = 5;
const TEXT_PX = 11.5;

type Words = { text: string; from: number; to: number };

/** How long the gaps truly are, as far as the words find room beside each other and beside the ticks' labels. */
function wordsOf(scale: TimeScale, ticks: readonly Tick[]): (string | null)[] {
	const taken: Words[] = ticks
		.filter(({ label }) => label !== "")
		.map(({ label, atSec }) => {
			const from = scale.xOf(atSec) + LABEL_GAP_PX;
			return { text: label, from, to: from + textWidthPx(label, TEXT_PX) };
		});
	return scale.breaks.map(({ gap, fromX, toX }) => {
		const text = gapWords(gap);
		const half = textWidthPx(text, TEXT_PX) / 2;
		const words = { text, from: (fromX + toX) / 2 - half, to: (fromX + toX) / 2 + half };
		if (taken.some((other) => words.from < other.to + 2 && other.from < words.to + 2)) return null;
		taken.push(words);
		return text;
	});
}

type BreaksProps = { scale: TimeScale; ticks: readonly Tick[]; topY: number; bottomY: number; wordsY: number };

/** Where a quiet gap is drawn short: an empty strip with two slashes, and how long it truly is. */
export function Breaks({ scale, ticks, topY, bottomY, wordsY }: BreaksProps) {
	const words = wordsOf(scale, ticks);
	return (
		<g>
			{scale.breaks.map(({ gap, fromX, toX }, i) => {
				const middle = (fromX + toX) / 2;
				const slash = (x: number) => `M${px(x - LEAN_PX / 2)} ${bottomY}L${px(x + LEAN_PX / 2)} ${topY}`;
				return (
					<g key={gap.startSec}>
						<rect className="timeline-break" x={px(fromX)} y={topY} width={px(toX - fromX)} height={bottomY - topY} />
						<path className="timeline-slashes" d={slash(middle - APART_PX / 2) + slash(middle + APART_PX / 2)} />
						<text className="timeline-gap" x={px(middle)} y={wordsY}>
							{words[i]}
						</text>
					</g>
				);
			})}
		</g>
	);
}

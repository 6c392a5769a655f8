import { gapWords } from "./gaps.ts";
import { px, type TimeScale } from "./scale.ts";

/** How far the two slashes lean, and how far they stand apart. */
const LEAN_PX = 6;
const APART_PX = 5;

/** Where a quiet gap is drawn short: an empty strip with two slashes, and how long it truly is. */
export function Breaks({ scale, topY, bottomY, wordsY }: { scale: TimeScale; topY: number; bottomY: number; wordsY: number }) {
	return (
		<g>
			{scale.breaks.map(({ gap, fromX, toX }) => {
				const middle = (fromX + toX) / 2;
				const slash = (x: number) => `M${px(x - LEAN_PX / 2)} ${bottomY}L${px(x + LEAN_PX / 2)} ${topY}`;
				return (
					<g key={gap.startSec}>
						<rect className="timeline-break" x={px(fromX)} y={topY} width={px(toX - fromX)} height={bottomY - topY} />
						<path className="timeline-slashes" d={slash(middle - APART_PX / 2) + slash(middle + APART_PX / 2)} />
						<text className="timeline-gap" x={px(middle)} y={wordsY}>
							{gapWords(gap)}
						</text>
					</g>
				);
			})}
		</g>
	);
}

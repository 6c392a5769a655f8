import { Radios } from "../Radios.tsx";
import { Check } from "./Check.tsx";
import { type EmbedChoice, LIMITS, SIZES, typedPx, wrongNumber } from "./choice.ts";
import { Field } from "./Field.tsx";

const ALL_SIZES = [
	["phone", `Phone, ${SIZES.phone} px`],
	["article", `Article, ${SIZES.article} px`],
	["wide", `Wide, ${SIZES.wide} px`],
	["own", "Own width"],
] as const;

type SizeFormProps = {
	choice: EmbedChoice;
	choose: (change: Partial<EmbedChoice>) => void;
	/** The height that the embed needs at the chosen width, px; `null` until it has told. */
	measuredPx: number | null;
};

/** How large the frame is. */
export function SizeForm({ choice, choose, measuredPx }: SizeFormProps) {
	const { size, width, fills, ownHeight, height, hostScript } = choice;
	const scrolls = ownHeight && measuredPx !== null && height.px < measuredPx;
	const needed = measuredPx === null ? "As high as it needs" : `As high as it needs, ${measuredPx} px`;
	return (
		<section className="embedding-part" aria-labelledby="embedding-size">
			<h3 id="embedding-size">Size</h3>
			<Radios legend="Width" name="embed-width" all={ALL_SIZES} value={size} onChoose={(to) => choose({ size: to })} />
			{size === "own" && (
				<Field
					label="Own width"
					px
					value={width.text}
					wrong={wrongNumber(LIMITS.width, width)}
					onType={(text) => choose({ width: typedPx(LIMITS.width, width, text) })}
				/>
			)}
			<Check label="As wide as the column it stands in" checked={fills} onCheck={(to) => choose({ fills: to })} />
			{fills && <p className="small-print">The width above is then that of the preview, and its height is the height in the code.</p>}
			<Radios
				legend="Height"
				name="embed-height"
				all={[["needed", needed] as const, ["own", "Own height"] as const]}
				value={ownHeight ? "own" : "needed"}
				onChoose={(to) => choose({ ownHeight: to === "own" })}
			/>
			{ownHeight ? (
				<>
					<Field
						label="Own height"
						px
						value={height.text}
						wrong={wrongNumber(LIMITS.height, height)}
						onType={(text) => choose({ height: typedPx(LIMITS.height, height, text) })}
					/>
					<p className="small-print" aria-live="polite">
						{scrolls && `It needs ${measuredPx} px at this width, so with ${height.px} it scrolls within the frame.`}
					</p>
				</>
			) : (
				<>
					<Check label="Add a script that keeps the height right" checked={hostScript} onCheck={(to) => choose({ hostScript: to })} />
					<p className="small-print">
						{hostScript
							? "The page around loads embed/host.js from this site, which sets the height of these frames and does nothing else."
							: "Without it the height stays as written, and a narrower column scrolls within the frame."}
					</p>
				</>
			)}
		</section>
	);
}

import { useEffect, useRef, useState } from "react";
import { type Frame, SANDBOX } from "../files/embedCode.ts";

/** How long a frame may take before it is said that it does not answer. */
const PATIENCE_MS = 8000;

type EmbedPreviewProps = {
	frame: Frame & { widthPx: number };
	/** The embed told how high it is at this width, px. */
	onMeasure: (heightPx: number) => void;
};

/** The true embed in the same sandbox as in somebody else's page, made smaller where the dialog is narrower than it. */
export function EmbedPreview({ frame: { src, title, description, widthPx, heightPx }, onMeasure }: EmbedPreviewProps) {
	const pane = useRef<HTMLDivElement>(null);
	const frame = useRef<HTMLIFrameElement>(null);
	const [panePx, setPanePx] = useState(0);
	const [answered, setAnswered] = useState<string | null>(null);
	const [late, setLate] = useState<string | null>(null);

	useEffect(() => {
		const box = pane.current;
		if (!box) return;
		const watch = new ResizeObserver(() => setPanePx(box.clientWidth));
		watch.observe(box);
		return () => watch.disconnect();
	}, []);

	useEffect(() => {
		const hear = ({ data, source }: MessageEvent) => {
			if (source !== frame.current?.contentWindow || data?.type !== "detour-atlas:size" || !(data.heightPx > 0 && data.heightPx < 5000)) return;
			setAnswered(src);
			onMeasure(Math.ceil(data.heightPx));
		};
		addEventListener("message", hear);
		const timer = setTimeout(() => setLate(src), PATIENCE_MS);
		return () => {
			removeEventListener("message", hear);
			clearTimeout(timer);
		};
	}, [src, onMeasure]);

	const scale = panePx === 0 ? 1 : Math.min(1, panePx / widthPx);
	const waiting = answered !== src;
	const size = `Preview, ${widthPx} × ${heightPx} px${scale < 1 ? `, shown at ${Math.round(scale * 100)} %` : ""}`;
	return (
		<div className="embedding-preview" aria-busy={waiting && late !== src}>
			<div ref={pane} className="embedding-pane">
				<div style={{ width: widthPx * scale, height: heightPx * scale }}>
					{/* A new frame for a new address: a frame that is led elsewhere leaves steps in the browser's history. */}
					<iframe
						key={src}
						ref={frame}
						src={src}
						title={`Preview. ${title}`}
						aria-description={description || undefined}
						width={widthPx}
						height={heightPx}
						loading="lazy"
						sandbox={SANDBOX}
						style={{ transform: `scale(${scale})` }}
					/>
				</div>
			</div>
			<p className="small-print" aria-live="polite">
				{waiting && late === src
					? "The preview does not answer, so the height in the code may not be right. Open this again when the connection is back."
					: waiting
						? "The preview is loading …"
						: size}
			</p>
		</div>
	);
}

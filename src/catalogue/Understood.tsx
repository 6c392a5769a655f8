import type { Understood as Part } from "../atlas/find.ts";

type UnderstoodProps = {
	parts: readonly Part[];
	notes: readonly string[];
	found: number;
	onDrop: (key: string) => void;
	onClear: () => void;
};

/** How the line and the filters were understood, each part with a button that takes it away. */
export function Understood({ parts, notes, found, onDrop, onClear }: UnderstoodProps) {
	if (parts.length === 0 && notes.length === 0) return null;
	const best = parts.reduce<Part | null>((most, part) => (part.without > (most?.without ?? 0) ? part : most), null);
	return (
		<div className="understood">
			{notes.map((note) => (
				<p key={note} className="understood-note">
					{note}
				</p>
			))}
			{parts.length > 0 && (
				<ul className="chips" aria-label="Shown are incidents with">
					{parts.map(({ key, words }) => (
						<li key={key}>
							<button type="button" className="chip" onClick={() => onDrop(key)} aria-label={`${words}: remove`}>
								{words}
								<svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
									<path d="M1 1 7 7M7 1 1 7" stroke="currentColor" strokeWidth="1.4" />
								</svg>
							</button>
						</li>
					))}
					{parts.length > 1 && (
						<li>
							<button type="button" className="chip chip-clear" onClick={onClear}>
								Clear all
							</button>
						</li>
					)}
				</ul>
			)}
			{found === 0 && parts.length > 0 && (
				<div className="understood-none">
					<p>
						<b>No incident matches.</b>{" "}
						{best
							? `Without “${best.words}” there ${best.without === 1 ? "is 1" : `are ${best.without}`}.`
							: "No single part of what was asked is in the way: take away two."}
					</p>
					{best ? (
						<button type="button" className="button" onClick={() => onDrop(best.key)}>
							Drop “{best.words}”
						</button>
					) : (
						<button type="button" className="button" onClick={onClear}>
							Show all incidents
						</button>
					)}
				</div>
			)}
		</div>
	);
}

import "./help.css";
import { Fragment } from "react";
import { allowSingleKeys, keysStore } from "../state/keys.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { type KeyGroup, keysOf } from "./keys.ts";
import type { OverlayProps } from "./overlays.ts";

function Group({ head, keys }: KeyGroup) {
	return (
		<section>
			<h3>{head}</h3>
			<dl>
				{keys.map(({ keys: ways, does }) => (
					<div key={does}>
						<dt>
							{ways.map((way, i) => (
								<Fragment key={way.join(" ")}>
									{i > 0 && <span className="visually-hidden"> or </span>}
									<span className="key-way">
										{way.map((key) => (
											<kbd key={key}>{key}</kbd>
										))}
									</span>
								</Fragment>
							))}
						</dt>
						<dd>{does}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

/** Every key of the page that is open, from the list its handlers read. */
export function HelpSheet({ place, onClose }: OverlayProps) {
	const singleKeys = useStoreValue(keysStore, (state) => state.singleKeys);
	return (
		<Dialog label="Keys of this page" className="key-sheet" onClose={onClose}>
			{(close) => (
				<>
					<div className="key-top">
						<h2>Keys of this page</h2>
						<button type="button" className="button" onClick={close}>
							Close
						</button>
					</div>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has nothing in it to reach by Tab */}
					<section className="key-groups" tabIndex={0} aria-label="Keys">
						{keysOf(place).map((group) => (
							<Group key={group.head} {...group} />
						))}
					</section>
					<label className="key-choice">
						<input type="checkbox" checked={singleKeys} onChange={(event) => allowSingleKeys(event.target.checked)} />
						<span>Keys of one character, such as / and L, work without Ctrl. This browser remembers the choice.</span>
					</label>
				</>
			)}
		</Dialog>
	);
}

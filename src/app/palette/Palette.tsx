import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useLocation } from "wouter";
import { namesQuery } from "../../state/names.ts";
import { catalogueQuery } from "../../state/queries.ts";
import { useStoreValue } from "../../state/useStoreValue.ts";
import { Chooser } from "../../ui/Chooser.tsx";
import { type OverlayProps, openOverlay, overlayStore } from "../overlays.ts";
import { useSite } from "../site.tsx";
import { actionChoices, momentChoices } from "./actions.ts";
import { isEmpty, sectionsFor } from "./sections.ts";

/** Go to anything by its name, or do what the page can do. */
export function Palette({ onClose, say }: OverlayProps) {
	const { root } = useSite();
	const [, navigate] = useLocation();
	const names = useQuery(namesQuery(root));
	const catalogue = useQuery(catalogueQuery(root));
	const offer = useStoreValue(overlayStore, (state) => state.offer);
	const given = useMemo(() => {
		const go = (path: string) => {
			navigate(`/${path}`);
			scrollTo(0, 0);
		};
		return {
			incidents: catalogue.data?.incidents ?? [],
			names: names.data,
			moments: momentChoices(offer),
			actions: actionChoices({ offer, go, say }),
			go,
		};
	}, [catalogue.data, names.data, offer, navigate, say]);
	const groupsFor = useCallback((typed: string) => sectionsFor(typed, given), [given]);
	const failed = names.error ?? catalogue.error;
	const waiting = names.isPending || catalogue.isPending;
	const notice = useCallback(
		(typed: string) => {
			if (failed) return `${failed.message} Actions, and what is at hand, still work.`;
			if (waiting) return typed === "" ? null : "Loading names …";
			return typed !== "" && isEmpty(groupsFor(typed)) ? `Nothing here is called “${typed.slice(0, 60)}”.` : null;
		},
		[failed, waiting, groupsFor],
	);
	return (
		<Chooser
			label="Find or do"
			placeholder="Name, AS number, prefix or action"
			groupsFor={groupsFor}
			notice={notice}
			onClose={onClose}
			foot={(close) => (
				<>
					<span>
						<kbd>↑</kbd> <kbd>↓</kbd> choose
					</span>
					<span>
						<kbd>Enter</kbd> go
					</span>
					<button
						type="button"
						className="chooser-keys"
						onClick={() => {
							close();
							openOverlay("help");
						}}
					>
						Keys <kbd>?</kbd>
					</button>
				</>
			)}
		/>
	);
}
